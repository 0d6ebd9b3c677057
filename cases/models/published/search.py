"""What readers can search for. The tables of the index itself hang on these rows by triggers and generated columns of
the database, so that a name which is masked is gone from the index in the same transaction: see migration 0041, whose
triggers a table made anew by a later migration would lose."""

from django.db import models

from cases.models.published.rows import Record

INDEX = "cases_search"  # SQLite's, of FTS5; PostgreSQL's is a column of the rows


class SearchRow(models.Model):
    """A passage of a live edition: `values.searching.Passage` says what its texts are."""

    record = models.ForeignKey(Record, models.CASCADE, related_name="passages")
    kind = models.CharField(
        max_length=10, choices=[(kind, kind) for kind in ("record", "person", "event", "question", "source")]
    )
    public_id = models.UUIDField()
    slug = models.CharField(max_length=100, blank=True)
    weight = models.PositiveSmallIntegerField()
    names = models.TextField()
    hidden = models.TextField(blank=True)
    words = models.TextField(blank=True)
    quotes = models.TextField(blank=True)
    about = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "kind", "public_id"], name="search_row_once")]

    def __str__(self) -> str:
        return self.names


class KnownWord(models.Model):
    """A word of a record as it is written, and without case and accents: what a misspelt one may have been meant as."""

    record = models.ForeignKey(Record, models.CASCADE, related_name="known_words")
    word = models.CharField(max_length=100)
    folded = models.CharField(max_length=100)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "word"], name="known_word_once")]
        indexes = [models.Index(fields=["folded"], name="known_word_folded")]

    def __str__(self) -> str:
        return self.word
