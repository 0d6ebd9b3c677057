"""One dated thing that happened, or was scheduled and did not; who had which part in it, and what it answers."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from cases.choices import (
    JURISDICTIONS,
    REQUESTS,
    SENTENCING,
    DateBasis,
    Effect,
    EventKind,
    Outcome,
    Relief,
    RoleName,
    Scope,
    Sentence,
    Standing,
)
from cases.models.desk.base import DeskQuerySet, DeskRow, Versioned
from cases.models.fields import DERIVED, EdtfField, LineField, ProseField, RetractionField
from cases.values.date_words import words
from cases.values.dates import parse

ONLY_REQUESTS = "Only a petition, a filing or an appeal to somebody asks for relief."
ONLY_SENTENCING = "Only a sentence, a recommendation of one or a commutation sets a sentence."


class EventQuerySet(DeskQuerySet):
    def in_order(self) -> "EventQuerySet":
        """By lower bound, the coarser first, then upper bound; what is known only as “before X” stands at X."""
        return self.order_by("sorts_on", "-coarseness", F("latest").asc(nulls_last=True), "when", "pk")


class Event(Versioned, DeskRow):
    headline = LineField(help_text="What happened, in your own words and in one line.")
    kind = models.CharField(max_length=20, choices=EventKind)
    when = EdtfField(
        derives=True,
        help_text="As you would say it, “about October 2018”, “4 or 5 June 1983”; or as EDTF: 2018-10~.",
    )
    when_basis = models.CharField("date is", max_length=10, choices=DateBasis, default=DateBasis.STATED)
    when_note = LineField("how the date was found", blank=True, max_length=300)
    earliest = models.DateField(null=True, editable=False)
    latest = models.DateField(null=True, editable=False)
    sorts_on = models.DateField(null=True, editable=False)
    coarseness = models.PositiveSmallIntegerField(default=0, editable=False)
    is_span = models.BooleanField(default=False, editable=False)
    is_ongoing = models.BooleanField(default=False, editable=False)
    outcome = models.CharField(max_length=20, choices=Outcome, default=Outcome.OCCURRED)
    standing = models.CharField(
        "how it is known",
        max_length=20,
        choices=Standing,
        help_text="That something was filed or said is a record or a report; what it says is its speaker’s claim.",
    )
    account = ProseField(blank=True, help_text="What readers should know, in your own words. Markdown.")
    place = models.ForeignKey("cases.Place", models.PROTECT, null=True, blank=True, related_name="events")
    scope = models.CharField("whom it covers", max_length=20, choices=Scope, default=Scope.CASE)
    jurisdiction = models.ForeignKey(
        "cases.Place",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="acts",
        help_text="Under whose law: of a judgment, or of an act that touches everybody of a class.",
    )
    affected = LineField(blank=True, help_text="The class that it touches: “people sentenced to death in California”.")
    instrument = LineField(
        "instrument or docket number", blank=True, help_text="“Executive Order N-09-19”, “No. 04-70578”."
    )
    relief = models.CharField("relief asked", max_length=20, choices=Relief, blank=True)
    sentence = models.CharField(max_length=20, choices=Sentence, blank=True)
    inmates = models.ManyToManyField("cases.Inmate", blank=True, related_name="events", verbose_name="cases")
    campaigns = models.ManyToManyField("cases.Campaign", blank=True, related_name="events")
    exhibits = models.ManyToManyField("cases.Exhibit", blank=True, related_name="events")
    topics = models.ManyToManyField("cases.Topic", blank=True, related_name="events")
    answered = models.ManyToManyField(
        "self", through="cases.Answer", through_fields=("event", "earlier"), symmetrical=False, related_name="answers"
    )
    not_ready = models.BooleanField(
        "not ready", default=False, help_text="Stays on the desk when an edition is published."
    )
    retraction = RetractionField(
        help_text="Readers see this instead of the event: say what is taken back and why, without repeating it. Its "
        "date and kind stay. Empty: it stands."
    )
    note = ProseField("note for the desk", blank=True, help_text="Never published.")

    objects = EventQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="event_dated", condition=~Q(when="") & Q(sorts_on__isnull=False)),
            models.CheckConstraint(
                name="event_bounds_in_order",
                condition=Q(earliest__isnull=True) | Q(latest__isnull=True) | Q(earliest__lte=F("latest")),
                violation_error_message="The date ends before it begins.",
            ),
            models.CheckConstraint(name="event_has_headline", condition=~Q(headline="")),
            models.CheckConstraint(
                name="event_jurisdiction_scope_complete",
                condition=~Q(scope=Scope.JURISDICTION) | (Q(jurisdiction__isnull=False) & ~Q(affected="")),
                violation_error_message="Say in which jurisdiction, and which class of people this touches.",
            ),
            models.CheckConstraint(
                name="event_class_needs_scope",
                condition=Q(affected="") | Q(scope=Scope.JURISDICTION),
                violation_error_message="Only an act for everybody in a jurisdiction touches a class of people.",
            ),
            models.CheckConstraint(
                name="event_relief_is_asked_by_requests",
                condition=Q(relief="") | Q(kind__in=sorted(REQUESTS)),
                violation_error_message=ONLY_REQUESTS,
            ),
            models.CheckConstraint(
                name="event_sentence_is_set_by_sentencing",
                condition=Q(sentence="") | Q(kind__in=sorted(SENTENCING)),
                violation_error_message=ONLY_SENTENCING,
            ),
            models.CheckConstraint(
                name="event_stated_or_explained",
                condition=Q(when_basis=DateBasis.STATED) | ~Q(when_note=""),
                violation_error_message="Say how the date was derived or inferred.",
            ),
        ]
        indexes = [
            models.Index(fields=["sorts_on", "-coarseness", "latest", "when", "id"], name="event_in_order"),
            models.Index(fields=["outcome", "latest"], name="event_by_outcome"),
        ]

    def __str__(self) -> str:
        return f"{self.headline} ({words(parse(self.when))})" if self.when else self.headline

    def save(self, *args: Any, update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
        if update_fields is not None and "when" in update_fields:
            update_fields = {*update_fields, *DERIVED}
        super().save(*args, update_fields=update_fields, **kwargs)

    def clean(self) -> None:
        if self.jurisdiction is not None and self.jurisdiction.kind not in JURISDICTIONS:
            raise ValidationError({"jurisdiction": "Choose a state, a federal jurisdiction or a country."})
        if self.sentence and self.kind not in SENTENCING:
            raise ValidationError({"sentence": ONLY_SENTENCING})
        if self.relief and self.kind not in REQUESTS:
            kinds = sorted(str(EventKind(kind).label) for kind in REQUESTS)
            raise ValidationError({"relief": f"{ONLY_REQUESTS} Its kind is one of these: {', '.join(kinds)}."})
        if self.outcome == Outcome.SCHEDULED and self.is_span:
            raise ValidationError({"outcome": "Something that lasted can’t be scheduled; give the day or days set."})


class Role(DeskRow):
    """An actor's part in one event or one campaign, with the capacity held then."""

    event = models.ForeignKey(Event, models.CASCADE, null=True, blank=True, related_name="roles")
    campaign = models.ForeignKey("cases.Campaign", models.CASCADE, null=True, blank=True, related_name="roles")
    actor = models.ForeignKey("cases.Actor", models.PROTECT, related_name="roles", verbose_name="person or body")
    role = models.CharField(max_length=20, choices=RoleName)
    capacity = LineField("capacity then", blank=True, help_text="“Governor of California”, “defence lawyer at trial”.")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="role_in_one_thing",
                condition=Q(event__isnull=False, campaign__isnull=True) | Q(event__isnull=True, campaign__isnull=False),
                violation_error_message="A role is in one event or in one campaign.",
            ),
            models.UniqueConstraint(
                fields=["event", "actor", "role"],
                name="role_once_per_event",
                violation_error_message="This person has this role in the event already.",
            ),
            models.UniqueConstraint(
                fields=["campaign", "actor", "role"],
                name="role_once_per_campaign",
                violation_error_message="This person has this role in the campaign already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor}, {self.get_role_display()}"


class Answer(DeskRow):
    """What a later event does to an earlier one: a ruling to its petition, a stay to its execution date."""

    event = models.ForeignKey(Event, models.CASCADE, related_name="earlier_links")
    earlier = models.ForeignKey(Event, models.PROTECT, related_name="later_links", verbose_name="earlier event")
    effect = models.CharField("what it does to it", max_length=20, choices=Effect)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="answer_not_to_itself",
                condition=~Q(event=F("earlier")),
                violation_error_message="An event can’t answer itself.",
            ),
            models.UniqueConstraint(
                fields=["event", "earlier"],
                name="answer_once",
                violation_error_message="This event answers that one already.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_effect_display()}: {self.earlier}"

    def clean(self) -> None:
        try:
            event, earlier = self.event, self.earlier  # an event that is being added has no key yet
        except Event.DoesNotExist:
            return
        if earlier.outcome != Outcome.OCCURRED:
            return  # what is set for a later day can be stopped before it comes
        if event.latest and earlier.earliest and event.latest < earlier.earliest:
            raise ValidationError({"earlier": "The event answered lies after this one."})


class Exhibit(Versioned, DeskRow):
    """A thing that is evidence: events find, hold, order tests of and test it; questions ask about it."""

    name = LineField(unique=True, help_text="“Tan T-shirt”, “Vial of blood drawn in 1983”.")
    description = ProseField(blank=True, max_length=2_000)

    def __str__(self) -> str:
        return self.name


class Topic(Versioned, DeskRow):
    """A word of the newsroom's own list. Events and claims carry topics, a case never does by itself."""

    name = LineField(unique=True)
    slug = models.SlugField(max_length=100, unique=True)
    definition = ProseField(max_length=2_000, help_text="What the word means on these pages.")

    def __str__(self) -> str:
        return self.name
