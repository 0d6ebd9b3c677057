"""What goes to review: frozen candidates, the changes in them, and what the editors call each.

Candidates are the desk's: no reader's page can reach these tables. They hold only the texts that no edition holds yet.
"""

from collections.abc import Collection
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Case, Q, When
from django.urls import reverse

from cases.choices import IN_HAND, OPEN, Label, ProposalState, Verb
from cases.models.desk.base import DeskQuerySet, Versioned
from cases.models.fields import LineField, ProseField


class ProposalQuerySet(DeskQuerySet):
    def open(self) -> Self:
        return self.filter(state__in=sorted(OPEN))

    def waiting_for_review(self) -> Self:
        """Sent, or published in an emergency and not looked at since; the longest waiting first."""
        after = Q(state=ProposalState.PUBLISHED, confirmed_at__isnull=True) & ~Q(emergency_reason="")
        return self.filter(Q(state=ProposalState.SENT) | after).order_by("sent_at", "pk")

    def with_records(self) -> Self:
        """With what a line in a list shows."""
        records = ("candidates__inmate__actor", "candidates__campaign")
        return self.select_related("made_by", "asked").prefetch_related(*records)

    def asked_first(self, user: Any) -> Self:
        """Those that this user is asked to review, then the longest waiting."""
        is_asked = Case(When(asked=user, then=0), default=1)
        return self.order_by(is_asked, "sent_at", "pk")

    def due(self, at: object) -> Self:
        """Approved, and their hour has come."""
        approved = self.filter(state=ProposalState.APPROVED)
        return approved.filter(Q(go_live_at__isnull=True) | Q(go_live_at__lte=at)).order_by("go_live_at", "pk")


class Proposal(Versioned, models.Model):
    """The candidates of one record, or of several that share a changed event: reviewed once, published together."""

    state = models.CharField(max_length=20, choices=ProposalState, default=ProposalState.DRAFT, editable=False)
    summary = LineField(
        "what is new, in a sentence or two",
        blank=True,
        max_length=500,
        help_text="Readers see it beside the edition’s number and date.",
    )
    note = ProseField("note for the reviewer", blank=True, max_length=2_000, help_text="Never published.")
    asked = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="who is asked to review",
        help_text="Empty: any reviewer.",
    )
    go_live_at = models.DateTimeField(
        "go live at", null=True, blank=True, help_text="Empty: as soon as it is approved. Times are UTC."
    )
    emergency_reason = LineField(blank=True, max_length=500, editable=False)
    seal = models.CharField(max_length=64, editable=False, blank=True)
    made_at = models.DateTimeField(editable=False)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+")
    sent_at = models.DateTimeField(null=True, editable=False)
    confirmed_at = models.DateTimeField(null=True, editable=False)
    published_at = models.DateTimeField(null=True, editable=False)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="proposal_is_sealed_when_approved",
                condition=~Q(state__in=[ProposalState.APPROVED, ProposalState.PUBLISHED]) | ~Q(seal=""),
            ),
        ]
        indexes = [models.Index(fields=["state", "go_live_at"], name="proposal_due")]

    def __str__(self) -> str:
        return f"proposal {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("admin:cases_proposal_change", args=[self.pk])

    @staticmethod
    def changes_written_by(users: Collection[int]) -> models.QuerySet["ProposedChange"]:
        """The changes, but for those held back, that one of these accounts wrote."""
        return ProposedChange.objects.filter(authors__in=users, is_held=False)

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def waits_to_be_confirmed(self) -> bool:
        """Whether it went out in an emergency, and nobody else has read it yet."""
        return self.state == ProposalState.PUBLISHED and bool(self.emergency_reason) and self.confirmed_at is None

    @property
    def is_over(self) -> bool:
        """Whether nothing is left to do with it."""
        return not self.is_open and not self.waits_to_be_confirmed

    def called(self) -> str:
        """By the names of its records; asks nothing after `with_records`."""
        candidates = sorted(self.candidates.all(), key=lambda candidate: candidate.pk)
        return f"Proposal for {' and '.join(str(candidate.record) for candidate in candidates)}"

    @property
    def is_in_hand(self) -> bool:
        """Whether its authors may still change it."""
        return self.state in IN_HAND


class Candidate(models.Model):
    """One record as it would be published: `manifest` and `content_hash` as an edition has them.

    `desk_manifest` is the desk as it was frozen, before anything was held back. `base_number` is the live edition that
    it was compared with, None where there was none. `left_out` lists, a line each, what was not ready. `returned` is
    how each change stood when the candidate was last returned to its authors: a JSON object of a keyed hash by item id,
    empty text where it never was. A candidate that is closed keeps its hash, and no list.
    """

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="candidates")
    inmate = models.ForeignKey("cases.Inmate", models.CASCADE, null=True, related_name="candidates")
    campaign = models.ForeignKey("cases.Campaign", models.CASCADE, null=True, related_name="candidates")
    is_open = models.BooleanField(default=True)
    base_number = models.PositiveIntegerField(null=True)
    frozen_at = models.DateTimeField()
    desk_manifest = models.TextField(editable=False)
    manifest = models.TextField(editable=False)
    content_hash = models.CharField(max_length=64, editable=False)
    left_out = models.TextField(blank=True, editable=False)
    returned = models.TextField(blank=True, editable=False)
    published_number = models.PositiveIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="candidate_of_one_record",
                condition=Q(inmate__isnull=False, campaign__isnull=True)
                | Q(inmate__isnull=True, campaign__isnull=False),
            ),
            models.UniqueConstraint(fields=["inmate"], condition=Q(is_open=True), name="candidate_one_open_per_case"),
            models.UniqueConstraint(
                fields=["campaign"], condition=Q(is_open=True), name="candidate_one_open_per_campaign"
            ),
        ]

    def __str__(self) -> str:
        return str(self.record)

    @property
    def record(self) -> models.Model:
        """The case or campaign; select_related both to ask nothing."""
        return self.inmate or self.campaign  # type: ignore[return-value]


class CandidateText(models.Model):
    """An item or a chunk of a candidate that no edition holds yet, under the key that an edition would give it."""

    candidate = models.ForeignKey(Candidate, models.CASCADE, related_name="texts")
    key = models.CharField(max_length=64, editable=False)
    kind = models.CharField(max_length=20, editable=False)
    text = models.TextField(editable=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate", "key"], name="candidate_text_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key[:8]}"


class ProposedChange(models.Model):
    """One item that differs from the live edition: what the editors call it, and whether it waits.

    `key_before` and `key_after` are the item's keys in the live edition and in the frozen desk, empty where it is not
    there. `authors` are all who touched it since its live version.
    """

    candidate = models.ForeignKey(Candidate, models.CASCADE, related_name="changes")
    position = models.PositiveIntegerField()
    item_id = models.UUIDField()
    item_kind = models.CharField(max_length=20, editable=False)
    verb = models.CharField(max_length=10, choices=Verb)
    words = models.TextField(editable=False)
    key_before = models.CharField(max_length=64, blank=True, editable=False)
    key_after = models.CharField(max_length=64, blank=True, editable=False)
    label = models.CharField(max_length=20, choices=Label)
    sentence = LineField(
        "what was wrong, for readers", blank=True, max_length=500, help_text="“We had given the day as 31 May.”"
    )
    is_held = models.BooleanField("held back", default=False)
    may_be_held = models.BooleanField(default=True)
    authors = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["candidate", "item_id"], name="proposed_change_once"),
            models.CheckConstraint(
                name="proposed_change_held_if_it_may_be", condition=Q(is_held=False) | Q(may_be_held=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_verb_display()}: {self.words}"
