"""An effort for one or more inmates. Its steps are events, its figures and aims claims, its people roles."""

from django.db import models
from django.urls import reverse

from cases.models.desk.base import DeskQuerySet, DeskRow, Versioned
from cases.models.fields import LANGUAGE, LineField, LinkField, RetractionField


class Campaign(Versioned, DeskRow):
    name = LineField()
    slug = models.SlugField("address", max_length=100, unique=True, help_text="The last part of /campaigns/…/")
    language = LineField(
        "written in",
        max_length=20,
        default="en",
        validators=[LANGUAGE],
        help_text="The language of its headlines and texts, as a BCP 47 tag: en, es, pt-BR. On pages in another one "
        "readers are told, and screen readers pronounce it so.",
    )
    website = LinkField(blank=True, help_text="The campaign’s own page.")
    inmates = models.ManyToManyField("cases.Inmate", blank=True, related_name="campaigns", verbose_name="for")
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
        "Empty: the campaign stands."
    )

    objects = DeskQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.name} (invented)" if self.is_invented else self.name

    def get_absolute_url(self) -> str:
        return reverse("campaign", args=[self.slug])
