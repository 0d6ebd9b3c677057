"""Reading rows: what lists, filters and pages across cases ask. All hang on the record whose live edition made them."""

from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse

from cases.choices import EventKind, Facet, Naming, Outcome, RecordKind, RoleName, SourceKind, Standing, Status, Tallied
from cases.models.published.editions import Edition, Item


class RecordQuerySet(models.QuerySet["Record"]):
    def cases(self) -> Self:
        return self.filter(kind=RecordKind.CASE)

    def campaigns(self) -> Self:
        return self.filter(kind=RecordKind.CAMPAIGN)

    def newest_change_first(self) -> Self:
        return self.order_by("-changed_at", "name", "id")

    def standing(self) -> Self:
        """Those that were not taken back."""
        return self.filter(is_retracted=False)

    def retracted(self) -> Self:
        return self.filter(is_retracted=True)

    def real(self) -> Self:
        """Those that count: in lists, figures and feeds."""
        return self.filter(is_invented=False)

    def uncounted(self) -> Self:
        """Those that are in no number over all cases: a short list to exclude, however many count."""
        return self.exclude(kind=RecordKind.CASE, is_retracted=False, is_invented=False)

    def unlisted(self) -> Self:
        """Those that search engines are asked to leave out."""
        return self.filter(is_unlisted=True)

    def invented(self) -> Self:
        """Those that were made up, to try things out."""
        return self.filter(is_invented=True)


class Record(models.Model):
    """A case or a campaign as lists show it; `status_when` is the EDTF date of the event that the status rests on.

    The dates of `custody_…` bound its person's last unbroken stay; `checked_on` is when it and the status were checked.
    `stage` is where it stands in its procedure, in the words of `values.procedure`.

    One that is retracted has none of what follows its name: lists, feeds and maps of the site ask `is_retracted` first.
    One that is invented counts in none of them: they ask for `real()`. One that is unlisted is in all but the maps.

    Texts of reading rows have no limit, since masking a name can make them longer than the desk allows.
    """

    id = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=10, choices=RecordKind)
    slug = models.SlugField(max_length=100)
    name = models.TextField()
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="+")
    facts = models.ForeignKey(Item, models.PROTECT, related_name="+")
    opening = models.TextField(blank=True)
    status = models.CharField(max_length=20, choices=Status, blank=True)
    status_when = models.CharField(max_length=120, blank=True)
    jurisdiction = models.TextField(blank=True)
    place = models.TextField(blank=True)
    custody_start = models.CharField(max_length=120, blank=True)
    custody_end = models.CharField(max_length=120, blank=True)
    custody_lasts = models.BooleanField(default=False)
    stage = models.CharField(max_length=20, blank=True)
    stage_where = models.TextField(blank=True)
    stage_is_open = models.BooleanField(default=False)
    checked_on = models.DateField(null=True)
    is_retracted = models.BooleanField(default=False)
    is_invented = models.BooleanField(default=False)
    is_unlisted = models.BooleanField(default=False)
    language = models.CharField(max_length=20, default="en")
    changed_at = models.DateTimeField()

    objects = RecordQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="record_address_once")]
        indexes = [
            models.Index(fields=["kind", "-changed_at", "name", "id"], name="record_newest_first"),
            models.Index(
                fields=["kind", "-changed_at", "name", "id"], condition=Q(is_retracted=True), name="record_retracted"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse(self.kind, args=[self.slug])


class Term(models.Model):
    """One of the many values that a record has under one facet."""

    record = models.ForeignKey(Record, models.CASCADE, related_name="terms")
    facet = models.CharField(max_length=10, choices=Facet)
    value = models.CharField(max_length=100)
    label = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "facet", "value"], name="term_once")]
        indexes = [models.Index(fields=["facet", "value"], name="term_by_value")]

    def __str__(self) -> str:
        return self.label


class Tally(models.Model):
    """How often a case has what is counted over all cases; `values.tallies` says what `key` and `part` are."""

    record = models.ForeignKey(Record, models.CASCADE, related_name="tallies")
    figure = models.CharField(max_length=10, choices=Tallied)
    key = models.CharField(max_length=20)
    part = models.CharField(max_length=120, blank=True)
    number = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "figure", "key", "part"], name="tally_once")]
        indexes = [models.Index(fields=["figure", "key", "part", "record", "number"], name="tally_by_figure")]

    def __str__(self) -> str:
        return f"{self.number} × {self.key} {self.part}".rstrip()


class EventRow(models.Model):
    """One that is retracted has its date and kind, and a headline that says nothing else."""

    record = models.ForeignKey(Record, models.CASCADE, related_name="events")
    public_id = models.UUIDField()
    item = models.ForeignKey(Item, models.PROTECT, related_name="+")
    headline = models.TextField()
    kind = models.CharField(max_length=20, choices=EventKind)
    standing = models.CharField(max_length=20, choices=Standing)
    outcome = models.CharField(max_length=20, choices=Outcome)
    when = models.CharField(max_length=120)
    sorts_on = models.DateField()
    coarseness = models.PositiveSmallIntegerField()
    latest = models.DateField(null=True)
    is_retracted = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "public_id"], name="event_row_once")]
        indexes = [
            models.Index(
                fields=["record", "sorts_on", "-coarseness", "latest", "when", "id"], name="event_row_in_order"
            ),
            models.Index(fields=["outcome", "latest"], name="event_row_scheduled"),
        ]

    def __str__(self) -> str:
        return self.headline


class QuestionRow(models.Model):
    record = models.ForeignKey(Record, models.CASCADE, related_name="questions")
    public_id = models.UUIDField()
    item = models.ForeignKey(Item, models.PROTECT, related_name="+")
    text = models.TextField()
    differs = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "public_id"], name="question_row_once")]

    def __str__(self) -> str:
        return self.text


class PersonRow(models.Model):
    """A person in one record. Across records the strictest policy holds, then the newest wording."""

    record = models.ForeignKey(Record, models.CASCADE, related_name="people")
    public_id = models.UUIDField()
    item = models.ForeignKey(Item, models.PROTECT, related_name="+")
    slug = models.CharField(max_length=100, blank=True)
    shown = models.TextField()
    policy = models.CharField(max_length=10, choices=Naming)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "public_id"], name="person_row_once")]
        indexes = [
            models.Index(fields=["slug"], name="person_row_by_slug"),
            models.Index(fields=["public_id"], name="person_row_by_id"),
        ]

    def __str__(self) -> str:
        return self.shown


class Part(models.Model):
    """What a person did in an event, or said in a claim under a question."""

    person = models.ForeignKey(PersonRow, models.CASCADE, related_name="parts")
    event = models.ForeignKey(EventRow, models.CASCADE, null=True, related_name="parts")
    question = models.ForeignKey(QuestionRow, models.CASCADE, null=True, related_name="parts")
    role = models.CharField(max_length=20, choices=RoleName)
    capacity = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="part_in_one_thing",
                condition=Q(event__isnull=False, question__isnull=True) | Q(event__isnull=True, question__isnull=False),
            ),
            models.UniqueConstraint(fields=["person", "event", "role"], name="part_once_in_event"),
            models.UniqueConstraint(fields=["person", "question", "role"], name="part_once_in_question"),
        ]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display()}"


class SourceRow(models.Model):
    record = models.ForeignKey(Record, models.CASCADE, related_name="sources")
    public_id = models.UUIDField()
    item = models.ForeignKey(Item, models.PROTECT, related_name="+")
    title = models.TextField()
    kind = models.CharField(max_length=20, choices=SourceKind, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "public_id"], name="source_row_once")]
        indexes = [
            models.Index(fields=["public_id"], name="source_row_by_id"),
            models.Index(fields=["kind", "public_id", "record"], name="source_row_by_kind"),
        ]

    def __str__(self) -> str:
        return self.title


class Use(models.Model):
    """Where a source is cited: in an event, or in the claims under a question."""

    source = models.ForeignKey(SourceRow, models.CASCADE, related_name="uses")
    event = models.ForeignKey(EventRow, models.CASCADE, null=True, related_name="uses")
    question = models.ForeignKey(QuestionRow, models.CASCADE, null=True, related_name="uses")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="use_in_one_thing",
                condition=Q(event__isnull=False, question__isnull=True) | Q(event__isnull=True, question__isnull=False),
            ),
            models.UniqueConstraint(fields=["source", "event"], name="use_once_in_event"),
            models.UniqueConstraint(fields=["source", "question"], name="use_once_in_question"),
        ]

    def __str__(self) -> str:
        return str(self.source)


class Moved(models.Model):
    """A page whose subject was found to be another's: once it is shown nowhere, its address leads to that one's.

    `address` is the end of the old address, of a source its id; `to` the public id of who or what stays.
    """

    kind = models.CharField(max_length=10, choices=(("person", "person"), ("source", "source")))
    address = models.TextField()
    to = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "address"], name="moved_once")]

    def __str__(self) -> str:
        return self.address
