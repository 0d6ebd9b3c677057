"""Publications, rulings, posts and interviews; the copies of them that we hold; and the passages cited."""

import hashlib
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from cases.choices import Aspect, Bearing, CopyMethod, CslType, DateBasis, QuoteState, SourceKind
from cases.models.desk.base import DeskRow, MergeableQuerySet, SignedRow, Versioned
from cases.models.fields import LANGUAGE, EdtfField, LineField, LinkField, MergedField, NearKeyField, ProseField
from cases.values.likeness import print_of
from cases.values.links import LinkError, canonical, host
from cases.values.mementos import day_in
from cases.values.near import key_of, title_block
from cases.values.quotes import MAX_QUOTE_WORDS
from cases.values.quotes import words as count_words


def key_of_address(url: str) -> str:
    """What two spellings of one address have in common, short enough for any index."""
    return hashlib.sha256(canonical(url).encode()).hexdigest()


class Source(Versioned, DeskRow):
    title = LineField(max_length=500)
    authors = ProseField(blank=True, max_length=2_000, help_text="One to a line, “Family, Given”, or a body’s name.")
    publisher = models.ForeignKey(
        "cases.Actor",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="sources",
        help_text="Who answers for it: outlet, court, office. Not the site on which it was seen, where that differs.",
    )
    csl_type = models.CharField("type", max_length=30, choices=CslType, default=CslType.WEBPAGE)
    kind = models.CharField(max_length=10, choices=SourceKind)
    published = EdtfField(blank=True, help_text="As the source gives it; empty if it gives none.")
    published_basis = models.CharField("date is", max_length=10, choices=DateBasis, default=DateBasis.STATED)
    url = LinkField("address", blank=True)
    url_key = models.CharField(max_length=64, editable=False, blank=True)
    host = LineField("site on which it was seen", blank=True, help_text="Filled from the address if left empty.")
    seen_on = models.DateField(null=True, blank=True, help_text="When we read it.")
    archived_url = LinkField("archived copy", blank=True, help_text="In a web archive.")
    archived_on = models.DateField(
        "archived on",
        null=True,
        blank=True,
        help_text="When the archive made it. Filled from the address of the copy where that tells it.",
    )
    access_note = LineField(blank=True, max_length=500, help_text="“Behind a paywall”, “stored excerpt only”.")
    rights = LineField(blank=True, max_length=500)
    credit = LineField(blank=True, max_length=500)
    number = LineField("reporter, docket or order number", blank=True, help_text="“358 F.3d 1117 (9th Cir. 2004)”.")
    language = LineField(max_length=20, default="en", validators=[LANGUAGE], help_text="BCP 47 tag: en, es, pt-BR.")
    copy_of = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="prints",
        help_text="The same text, published first.",
    )
    via = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="relays",
        help_text="The source that it reports from.",
    )
    note = ProseField("note for the desk", blank=True, help_text="Never published.")
    near_key = NearKeyField()
    merged_into = MergedField()

    objects = MergeableQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="source_has_title", condition=~Q(title="")),
            models.UniqueConstraint(
                fields=["url_key"],
                name="source_address_once",
                condition=~Q(url_key="") & Q(merged_into__isnull=True),
                violation_error_message="A source with this address is there already.",
            ),
            models.CheckConstraint(
                name="source_not_its_own_copy",
                condition=(Q(copy_of__isnull=True) | ~Q(copy_of=F("id"))) & (Q(via__isnull=True) | ~Q(via=F("id"))),
                violation_error_message="A source can’t be a copy of itself or report what it says itself.",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        told = day_in(self.archived_url)
        if self.archived_on and not self.archived_url:
            raise ValidationError({"archived_on": "Give the address of the archived copy too, or empty this."})
        if self.archived_on and told and self.archived_on != told:
            text = f"The address of the copy says {told.day} {told:%B %Y}. Empty this, and it is filled from there."
            raise ValidationError({"archived_on": text})
        try:
            key = key_of_address(self.url) if self.url else ""
        except LinkError:
            return  # the field has said so already
        others = Source.objects.filter(url_key=key).exclude(pk=self.pk)
        if self.pk:  # what was merged into this one left it its address
            others = others.exclude(merged_into=self.pk)
        if key and not self.merged_into_id and others.exists():
            raise ValidationError({"url": "A source with this address is there already."})

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        super().save(*args, **kwargs)

    def title_key(self) -> str:
        """What its title has in common with those that may mean the same."""
        return key_of(title_block(self.title))

    def derive(self) -> None:
        """Fill what follows from the addresses and the title."""
        self.near_key = self.title_key()
        self.archived_on = self.archived_on or day_in(self.archived_url)
        self.url_key = key_of_address(self.url) if self.url else ""
        self.host = self.host or (host(self.url) if self.url else "")


class Copy(SignedRow):
    """The text of a source as we saw it once. Kept for checking quotes, never republished, never changed.

    So it has no versions: who made it stands on the row itself.
    """

    source = models.ForeignKey(Source, models.PROTECT, related_name="copies")
    text = ProseField(max_length=2_000_000)
    sha256 = models.CharField("SHA-256", max_length=64, editable=False)
    seen_at = models.DateTimeField("seen", default=timezone.now)
    method = models.CharField("how obtained", max_length=20, choices=CopyMethod, default=CopyMethod.PASTED)
    is_excerpt = models.BooleanField("only an excerpt", default=False)
    sketch = models.BinaryField(editable=False, default=bytes)  # of `values.likeness`: which texts are prints of one

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["source", "sha256"], name="copy_once", violation_error_message="We hold this text already."
            ),
            models.CheckConstraint(name="copy_not_empty", condition=~Q(text="")),
        ]
        verbose_name_plural = "copies"

    def __str__(self) -> str:
        return f"{self.source}, {self.seen_at:%Y-%m-%d}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise ValidationError("A held copy is never changed; add another.")
        cleaned = self._meta.get_field("text").to_python(self.text)
        self.sha256 = hashlib.sha256(cleaned.encode()).hexdigest()
        self.sketch = print_of(cleaned).sketch()
        super().save(*args, **kwargs)


class Citation(DeskRow):
    """A link from one event or one claim to one passage in one source (W3C TextQuoteSelector, or a locator)."""

    event = models.ForeignKey("cases.Event", models.CASCADE, null=True, blank=True, related_name="citations")
    claim = models.ForeignKey("cases.Claim", models.CASCADE, null=True, blank=True, related_name="citations")
    source = models.ForeignKey(Source, models.PROTECT, related_name="citations")
    exact = ProseField("quote", blank=True, max_length=5_000, help_text="The source’s own words, as they stand.")
    prefix = LineField("words before", blank=True, max_length=300)
    suffix = LineField("words after", blank=True, max_length=300)
    locator = LineField(blank=True, help_text="Where no words can be quoted: page, time in a broadcast, exhibit.")
    aspect = models.CharField("speaks to", max_length=20, choices=Aspect, default=Aspect.STATEMENT)
    bearing = models.CharField(max_length=20, choices=Bearing, default=Bearing.SUPPORTS)
    attributed_to = LineField(
        blank=True, help_text="Whom the source itself names: “according to TMZ”, “according to sources”."
    )
    relays = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="relayed_by",
        verbose_name="relayed source",
        help_text="The other source whose words this one passes on, where we have it.",
    )
    long_because = LineField(
        "why longer than 25 words", blank=True, help_text=f"Needed where the quote has more than {MAX_QUOTE_WORDS}."
    )
    state = models.CharField(
        "what was found", max_length=25, choices=QuoteState, default=QuoteState.NOT_CHECKED, editable=False
    )
    checked_copy = models.ForeignKey(
        Copy, models.PROTECT, null=True, blank=True, editable=False, related_name="checked_citations"
    )
    checked_at = models.DateTimeField(null=True, editable=False)
    not_checkable_because = LineField(
        blank=True, help_text="Why the words can’t be looked up in a text: a broadcast, a photograph."
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="citation_of_one_statement",
                condition=Q(event__isnull=False, claim__isnull=True) | Q(event__isnull=True, claim__isnull=False),
                violation_error_message="A citation belongs to one event or to one claim.",
            ),
            models.CheckConstraint(
                name="citation_has_quote_or_locator",
                condition=~Q(exact="") | ~Q(locator=""),
                violation_error_message="Give the words quoted or, where there are none, a locator.",
            ),
            models.CheckConstraint(
                name="citation_found_in_a_copy",
                condition=~Q(state__in=[QuoteState.FOUND, QuoteState.FOUND_MORE_THAN_ONCE])
                | Q(checked_copy__isnull=False, checked_at__isnull=False),
            ),
            models.CheckConstraint(
                name="citation_does_not_relay_itself",
                condition=Q(relays__isnull=True) | ~Q(relays=F("source")),
                violation_error_message="A source doesn’t relay itself.",
            ),
        ]
        indexes = [models.Index(fields=["state", "checked_at"], name="citation_by_state")]

    def __str__(self) -> str:
        return self.exact or self.locator

    def clean(self) -> None:
        if count_words(self.exact) > MAX_QUOTE_WORDS and not self.long_because:
            raise ValidationError(
                {"exact": f"{count_words(self.exact)} words: quote at most {MAX_QUOTE_WORDS}, or say why it is longer."}
            )
