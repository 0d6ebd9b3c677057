"""What claims answer, and what somebody says: a value or a view, with who says it and how we regard it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from cases.choices import VIEWS, Nature, Regard, Tells
from cases.models.desk.base import DeskRow, Versioned
from cases.models.fields import EdtfField, LineField, ProseField


class Question(Versioned, DeskRow):
    """“When was he convicted?” Hangs on an inmate or a campaign, and may point at an event."""

    inmate = models.ForeignKey(
        "cases.Inmate", models.CASCADE, null=True, blank=True, related_name="questions", verbose_name="case"
    )
    campaign = models.ForeignKey("cases.Campaign", models.CASCADE, null=True, blank=True, related_name="questions")
    event = models.ForeignKey("cases.Event", models.SET_NULL, null=True, blank=True, related_name="questions")
    exhibits = models.ManyToManyField("cases.Exhibit", blank=True, related_name="questions")
    text = LineField("question", max_length=300)
    reading = LineField("our reading", blank=True, max_length=500, help_text="The value that these pages use.")
    reason = ProseField(blank=True, max_length=2_000, help_text="Why; or why there can be no one reading.")
    no_reading = models.BooleanField(
        "no one reading, for good",
        default=False,
        help_text="Contested science, or statements that changed over time: readers see each in its own words.",
    )
    not_ready = models.BooleanField("not ready", default=False, help_text="Stays on the desk.")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="question_has_one_home",
                condition=Q(inmate__isnull=False, campaign__isnull=True)
                | Q(inmate__isnull=True, campaign__isnull=False),
                violation_error_message="A question belongs to one case or to one campaign.",
            ),
            models.CheckConstraint(
                name="question_read_or_not",
                condition=Q(reading="") | Q(no_reading=False),
                violation_error_message="Either give our reading, or say that there is none for good.",
            ),
            models.CheckConstraint(
                name="question_reading_has_reason",
                condition=(Q(reading="") & Q(no_reading=False)) | ~Q(reason=""),
                violation_error_message="Say why.",
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        """The event pointed at stands in the same case or campaign; another one's would be shown nowhere."""
        home = self.inmate or self.campaign
        if self.event is not None and home is not None and not home.events.filter(pk=self.event.pk).exists():
            raise ValidationError({"event": f"This event is not one of {home}’s. Choose one of its events, or none."})


class Claim(Versioned, DeskRow):
    question = models.ForeignKey(Question, models.CASCADE, related_name="claims")
    text = LineField(
        "what is said",
        max_length=500,
        help_text="One statement in one sentence, in your own words: no verdict of ours.",
    )
    value = LineField(
        blank=True, help_text="The short answer, as it will stand beside the others: “1985”, “over 17”, “Ryen”."
    )
    date = EdtfField("date value", blank=True, help_text="Where the value is a date.")
    number = models.DecimalField(max_digits=18, decimal_places=4, null=True, blank=True)
    nature = models.CharField(max_length=20, choices=Nature, default=Nature.FACT)
    speaker = models.ForeignKey(
        "cases.Actor",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="claims",
        verbose_name="who says it",
        help_text="Needed for a belief, an opinion, a prediction or a figure. Where an outlet speaks in its own voice, "
        "the outlet.",
    )
    counted_by = models.ForeignKey(
        "cases.Actor", models.PROTECT, null=True, blank=True, related_name="+", help_text="Who counted, for a figure."
    )
    as_of = EdtfField(blank=True, help_text="The date for which it was said: “May 2019”.")
    regard = models.CharField("how we regard it", max_length=20, choices=Regard, default=Regard.NOT_ASSESSED)
    opens = models.PositiveSmallIntegerField(
        "place in the opening",
        null=True,
        blank=True,
        help_text="1, 2, 3 …: this claim is one of the opening sentences.",
    )
    tells = models.CharField(
        "tells readers",
        max_length=10,
        choices=Tells,
        blank=True,
        help_text="Of a campaign only: it stands at the top of the campaign’s page, as the campaign’s own words. “A "
        "way to act” is said on the pages of its cases too.",
    )
    topics = models.ManyToManyField("cases.Topic", blank=True, related_name="claims")

    class Meta:
        constraints = [
            models.CheckConstraint(name="claim_says_something", condition=~Q(text="")),
            models.CheckConstraint(
                name="claim_view_has_speaker",
                condition=~Q(nature__in=sorted(VIEWS)) | Q(speaker__isnull=False),
                violation_error_message="Say whose belief, opinion or prediction this is.",
            ),
            models.CheckConstraint(
                name="claim_view_is_not_accepted",
                condition=~Q(nature__in=sorted(VIEWS)) | ~Q(regard=Regard.ACCEPTED),
                violation_error_message="A belief, an opinion or a prediction can’t be accepted as a fact.",
            ),
            models.CheckConstraint(
                name="claim_figure_has_number",
                condition=~Q(nature=Nature.FIGURE) | (Q(number__isnull=False) & ~Q(as_of="")),
                violation_error_message="A figure needs its number and the date as of which it was counted.",
            ),
            models.CheckConstraint(
                name="claim_figure_has_voice",
                condition=~Q(nature=Nature.FIGURE) | Q(speaker__isnull=False) | Q(counted_by__isnull=False),
                violation_error_message="Say who counted, or who says the figure.",
            ),
            models.CheckConstraint(name="claim_opens_from_one", condition=Q(opens__isnull=True) | Q(opens__gt=0)),
            models.UniqueConstraint(
                F("question"), F("text"), name="claim_once", violation_error_message="This claim is there already."
            ),
        ]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        """A case asks nothing of readers; what somebody asks for it is a campaign’s."""
        if self.tells and self.question_id and self.question.campaign_id is None:
            text = "Only a campaign tells readers what it asks and how to act: move the question to one, or say none."
            raise ValidationError({"tells": text})
