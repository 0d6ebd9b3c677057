"""Frozen, numbered, published documents, stored as items under keyed hashes and short lists of chunks."""

import json
from typing import Self

from django.db import models
from django.db.models import Q

from cases.choices import Label, RecordKind, Review, Verb


class Item(models.Model):
    """One item's canonical JSON, stored once. The key is a keyed hash of the text as it was when stored."""

    key = models.CharField(primary_key=True, max_length=64)
    kind = models.CharField(max_length=20)
    text = models.TextField()
    is_redacted = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.kind} {self.key[:8]}"


class Chunk(models.Model):
    """A list of item keys: the events of one year, the sources of one shelf."""

    key = models.CharField(primary_key=True, max_length=64)
    text = models.TextField()

    def __str__(self) -> str:
        return self.key[:8]


class EditionQuerySet(models.QuerySet["Edition"]):
    def live(self) -> Self:
        return self.filter(is_live=True)

    def of(self, kind: str, slug: str) -> Self:
        return self.filter(record_kind=kind, slug=slug)

    def of_the_record_at(self, kind: str, slug: str) -> Self:
        """All editions of the record that readers reach at this address now; none where none is live there."""
        return self.filter(record_id__in=Edition.objects.live().of(kind, slug).values("record_id"))


class Edition(models.Model):
    """`manifest` is a JSON list of [chunk name, chunk key]; `content_hash` a keyed hash over it.

    `frozen_at` is when the desk was frozen into it, `published_at` when it went live. `writers` is how many people
    wrote what changed, `checks` how many checks were run; editions from before these were noted have neither. `stood`
    is a JSON object of how many warnings stood, by the check.
    """

    record_id = models.UUIDField()
    record_kind = models.CharField(max_length=10, choices=RecordKind)
    slug = models.SlugField(max_length=100)
    name = models.TextField()
    number = models.PositiveIntegerField()
    schema_version = models.PositiveSmallIntegerField()
    manifest = models.TextField()
    content_hash = models.CharField(max_length=64)
    frozen_at = models.DateTimeField()
    published_at = models.DateTimeField()
    summary = models.CharField(max_length=500, blank=True)
    review = models.CharField(max_length=20, choices=Review, default=Review.NONE)
    writers = models.PositiveSmallIntegerField(null=True)
    checks = models.PositiveSmallIntegerField(null=True)
    stood = models.TextField(blank=True)
    is_live = models.BooleanField(default=True)

    objects = EditionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record_id", "number"], name="edition_number_once"),
            models.UniqueConstraint(fields=["record_id"], condition=Q(is_live=True), name="edition_one_live"),
            models.UniqueConstraint(
                fields=["record_kind", "slug"], condition=Q(is_live=True), name="edition_one_live_per_address"
            ),
            models.CheckConstraint(name="edition_counts_from_one", condition=Q(number__gte=1)),
        ]

    def __str__(self) -> str:
        return f"{self.name}, edition {self.number}"

    def item_keys(self) -> list[str]:
        """The keys of this edition's items, in the order of its document. Asks one query."""
        chunk_keys = [key for _, key in json.loads(self.manifest)]
        texts = dict(Chunk.objects.filter(key__in=chunk_keys).values_list("key", "text"))
        return [key for chunk_key in chunk_keys for key in json.loads(texts[chunk_key])]


class EditionChange(models.Model):
    """What an edition changed in one item, what the editors call it and, for a correction, what was wrong.

    `words` are the headline, the question or the name by which readers know the item. Texts have no limit, since
    masking a name can make them longer than the desk allows.
    """

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="changes")
    position = models.PositiveIntegerField()
    item_id = models.UUIDField()
    item_kind = models.CharField(max_length=20)
    verb = models.CharField(max_length=10, choices=Verb)
    label = models.CharField(max_length=20, choices=Label)
    words = models.TextField()
    sentence = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["edition", "item_id"], name="edition_change_once"),
            models.CheckConstraint(
                name="edition_correction_says_what_was_wrong",
                condition=~Q(label__in=[Label.CORRECTION, Label.RETRACTION]) | ~Q(sentence=""),
            ),
        ]
        indexes = [models.Index(fields=["label", "edition"], name="edition_change_by_label")]

    def __str__(self) -> str:
        return f"{self.get_label_display()}: {self.words}"
