"""The person whose case is tracked: the record behind one public case page."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from cases.choices import Status
from cases.models.desk.base import DeskQuerySet, DeskRow, Versioned
from cases.models.fields import LANGUAGE, LineField, RetractionField


class Inmate(Versioned, DeskRow):
    actor = models.OneToOneField(
        "cases.Actor", models.PROTECT, related_name="case", verbose_name="person", help_text="Whose case this is."
    )
    slug = models.SlugField("address", max_length=100, unique=True, help_text="The last part of /cases/…/")
    language = LineField(
        "written in",
        max_length=20,
        default="en",
        validators=[LANGUAGE],
        help_text="The language of its headlines and texts, as a BCP 47 tag: en, es, pt-BR. On pages in another one "
        "readers are told, and screen readers pronounce it so.",
    )
    pinned_status = models.CharField(
        max_length=20,
        choices=Status,
        blank=True,
        help_text="Only where the status computed from the events is wrong; needs the accepted claim that says so.",
    )
    pinned_by_claim = models.ForeignKey(
        "cases.Claim",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="The accepted claim that the pinned status rests on.",
    )
    checked_on = models.DateField(
        "last checked on", null=True, blank=True, help_text="When status and custody were last checked."
    )
    checked_against = LineField(
        blank=True, help_text="What they were checked against: “the state’s locator, by telephone”."
    )
    is_invented = models.BooleanField(
        "invented",
        default=False,
        help_text="Made up, to show or to try out how this works. Every page of it says so; it counts in no figure and "
        "no feed, and shares no person and no source with what is real. It stays so once it is published.",
    )
    is_unlisted = models.BooleanField(
        "kept out of search engines",
        default=False,
        help_text="From its next edition on its pages ask search engines not to list them, and stand in no map of the "
        "site. Readers find them as before: by a link, in our own lists and by our own search.",
    )
    retraction = RetractionField(
        help_text="Readers see this instead of the whole page: say what is taken back and why, without repeating it. "
        "Empty: the case stands."
    )

    objects = DeskQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="inmate_pin_has_claim",
                condition=Q(pinned_status="", pinned_by_claim__isnull=True)
                | (~Q(pinned_status="") & Q(pinned_by_claim__isnull=False)),
                violation_error_message="A pinned status and the claim that it rests on go together.",
            ),
        ]
        permissions = [  # of the desk as a whole: what is done to a case or a campaign, and to what is said of it
            ("publish", "Can publish editions"),
            ("propose", "Can propose editions"),
            ("preview", "Can make preview links"),
            ("review", "Can review what others proposed"),
            ("publish_unreviewed", "Can publish before a review"),
            ("retract", "Can retract what was published"),
            ("redact", "Can destroy words everywhere"),
            ("verify_journal", "Can verify the journal"),
        ]
        verbose_name = "inmate"

    def __str__(self) -> str:
        return f"{self.actor} (invented)" if self.is_invented else str(self.actor)

    def get_absolute_url(self) -> str:
        return reverse("case", args=[self.slug])
