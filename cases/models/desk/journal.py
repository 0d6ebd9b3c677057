"""Who did what, when and why: written once, chained by keyed hashes, never changed."""

import secrets
from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.choices import Act, RecordKind
from cases.models.desk.base import DeskQuerySet
from cases.models.fields import LineField, ProseField
from cases.values.chain import Row, digest_of, link_of


def journal_key() -> bytes:
    """The key of the chain; it is kept outside the database."""
    return str(settings.JOURNAL_KEY).encode()


class JournalLock(models.Model):
    """One row, held by whoever appends to the journal until that is committed, so that no two rows follow the same."""

    ONLY = 1

    def __str__(self) -> str:
        return "the journal’s end"


class JournalQuerySet(DeskQuerySet):
    def delete(self) -> NoReturn:
        raise TypeError("The journal is never deleted from.")

    def destroy_text(self) -> int:
        """Blank the texts and their salts; the chain is made of the rest. Only `editing.journal.forget` calls this."""
        return models.QuerySet.update(self, salt="", **dict.fromkeys(Journal.TEXTS, ""))


class Journal(models.Model):
    """A row is made by `editing.journal.record` and by nothing else.

    The database refuses to change or delete it, but for blanking its texts and salt: triggers, in the migration that
    chained the journal. SQLite loses them when a migration remakes this table, so such a migration makes them again.
    """

    TEXTS = ("record_name", "detail")

    sequence = models.PositiveBigIntegerField("row", editable=False)
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    act = models.CharField(max_length=20, choices=Act)
    record_kind = models.CharField(max_length=10, choices=RecordKind, blank=True)
    record_id = models.UUIDField(null=True)
    record_name = LineField(blank=True)
    edition = models.PositiveIntegerField(null=True)
    detail = ProseField(blank=True, max_length=1_000_000)
    forgets = models.TextField("rows whose text was destroyed", blank=True, editable=False)
    salt = models.CharField(max_length=64, blank=True, editable=False)
    digest = models.CharField("digest of the texts", max_length=64, editable=False)
    link = models.CharField("link of the chain", max_length=64, editable=False)

    objects = JournalQuerySet.as_manager()

    class Meta:
        verbose_name = "journal row"
        verbose_name_plural = "journal"
        indexes = [models.Index(fields=["-at", "-id"], name="journal_newest_first")]
        constraints = [
            models.UniqueConstraint(fields=["sequence"], name="journal_row_has_its_number"),
            models.CheckConstraint(condition=~Q(salt="") | Q(record_name="", detail=""), name="journal_text_is_salted"),
        ]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.get_act_display()}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise TypeError("A journal row is never changed.")
        if not self.link:
            raise TypeError("A journal row is written by editing.journal.record, which chains it.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("A journal row is never deleted.")

    @property
    def is_forgotten(self) -> bool:
        """Whether its text was destroyed."""
        return not self.salt

    def chain_after(self, last: "Journal | None") -> None:
        """Number the row, salt its texts and link it to the one before; texts are cleaned as they will be stored."""
        for name in self.TEXTS:
            setattr(self, name, self._meta.get_field(name).to_python(getattr(self, name)))
        self.sequence = last.sequence + 1 if last else 1
        self.salt = secrets.token_hex(32)
        self.digest = digest_of(journal_key(), self.salt, (self.record_name, self.detail))
        self.link = link_of(journal_key(), last.link if last else "", self.as_row())

    def as_row(self) -> Row:
        """The row as its chain sees it."""
        return Row(
            sequence=self.sequence,
            at=self.at,
            by=self.by_id,
            act=str(self.act),
            record_kind=str(self.record_kind),
            record_id=str(self.record_id or ""),
            edition=self.edition,
            forgets=self.forgets,
            texts=(self.record_name, self.detail),
            salt=self.salt,
            digest=self.digest,
            link=self.link,
        )
