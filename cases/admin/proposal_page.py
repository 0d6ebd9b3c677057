"""All that the page of a proposal shows: what changes, what speaks against it, what was said and decided."""

from collections import Counter
from dataclasses import dataclass

from django import forms
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone

from cases.admin.faults import address_to_mend
from cases.admin.pictures import pictures_compared
from cases.choices import Label, Level
from cases.editing.candidates import desk_document, live_of
from cases.editing.checks import name_of
from cases.editing.examining import candidates_of, record_of
from cases.editing.proposals import is_stale
from cases.editing.review import authors_of, why_not_review
from cases.models.desk.proposals import Proposal, ProposedChange
from cases.reading.comparison import KINDS, ItemCompared, comparison

# What readers come for stands open; what only comes with it is folded.
FOLDED = frozenset({"person", "source", "topic", "exhibit", "linked", "facts"})
OVER = "This hour is over. Hours are those of UTC: choose a later one, or leave it empty to go live when approved."
LABELS = [(label.value, label.label) for label in Label]


class PlanForm(forms.ModelForm):
    """What a proposal says of itself."""

    class Meta:
        model = Proposal
        fields = ["summary", "note", "asked", "go_live_at"]
        widgets = {
            "summary": forms.Textarea(attrs={"rows": 2}),
            "note": forms.Textarea(attrs={"rows": 2}),
            "go_live_at": forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["asked"].queryset = reviewers()
        self.fields["asked"].empty_label = "any reviewer"

    def clean_go_live_at(self):
        """An hour that is over would go live with the approval: whoever types it means another, or another zone."""
        hour = self.cleaned_data["go_live_at"]
        if hour is not None and "go_live_at" in self.changed_data and hour <= timezone.now():
            raise forms.ValidationError(OVER)
        return hour


def reviewers():
    """The accounts that may approve."""
    return get_user_model().objects.with_perm("cases.review").filter(is_staff=True).order_by("username", "pk")


@dataclass(frozen=True)
class ChangeLine:
    """One change: what the editors say of it and, if it is not of a first edition, what differs word by word."""

    change: ProposedChange
    compared: ItemCompared | None
    address: str
    remarks: tuple
    pictures: tuple = ()
    is_first: bool = False

    @property
    def fields(self):
        """What is approved stands here in full: of what is added or removed, too, all that it says."""
        return self.compared.fields if self.compared and not self.is_first else ()


@dataclass(frozen=True)
class ChangeGroup:
    name: str
    is_folded: bool
    lines: tuple


@dataclass(frozen=True)
class FindingLine:
    finding: object
    address: str


@dataclass(frozen=True)
class CandidatePart:
    """One record of the proposal."""

    candidate: object
    name: str
    home: str
    live: str
    base: int | None
    groups: tuple
    change_count: int
    left_out: tuple
    errors: tuple
    warnings: tuple
    accepted: tuple
    notes: tuple
    preview: str
    phone: str


@dataclass(frozen=True)
class ProposalPage:
    proposal: Proposal
    title: str
    parts: tuple
    authors: tuple
    why_not: str
    stale: tuple
    remarks: tuple
    decisions: tuple

    @property
    def error_count(self):
        return sum(len(part.errors) for part in self.parts)

    @property
    def warning_count(self):
        return sum(len(part.warnings) for part in self.parts)

    @property
    def may_be_sent(self):
        return not (self.error_count or self.warning_count or self.stale)


def proposal_page(proposal, request):
    parts = tuple(_part(candidate, request) for candidate in candidates_of(proposal))
    names = " and ".join(part.name for part in parts)
    authors = get_user_model().objects.filter(pk__in=authors_of(proposal)).order_by("username")
    return ProposalPage(
        proposal=proposal,
        title=f"Proposal for {names}",
        parts=parts,
        authors=tuple(str(user) for user in authors),
        why_not=why_not_review(proposal, request.user),
        stale=tuple(reason.text for reason in is_stale(proposal)) if proposal.is_open else (),
        remarks=tuple(proposal.remarks.filter(change=None).select_related("by").order_by("pk")),
        decisions=tuple(proposal.decisions.select_related("by").order_by("pk")),
    )


def _part(candidate, request):
    record = record_of(candidate)
    changes = list(candidate.changes.prefetch_related("remarks__by").order_by("position"))
    compared, pictures = _compared(candidate, record)
    findings = list(candidate.findings.select_related("acceptance__by").order_by("position"))
    lines = [FindingLine(one, address_to_mend(one, candidate.proposal_id, request)) for one in findings]
    return CandidatePart(
        candidate=candidate,
        name=str(record),
        home=reverse(f"admin:cases_{record._meta.model_name}_change", args=[record.pk]),
        live=record.get_absolute_url() if candidate.base_number else "",
        base=candidate.base_number,
        groups=tuple(_groups(changes, compared, pictures, candidate.base_number)),
        change_count=len(changes),
        left_out=tuple(candidate.left_out.splitlines()),
        errors=tuple(line for line in lines if line.finding.level == Level.ERROR),
        warnings=tuple(line for line in lines if _is_unaccepted(line.finding)),
        accepted=tuple(line for line in lines if line.finding.acceptance is not None),
        notes=tuple(_notes(findings)),
        preview=reverse("admin:cases_proposal_preview", args=[candidate.proposal_id, candidate.pk]),
        phone=reverse("admin:cases_proposal_phone", args=[candidate.proposal_id, candidate.pk]),
    )


def _is_unaccepted(finding):
    return finding.level == Level.WARNING and finding.acceptance is None


def _compared(candidate, record):
    """What differs in words and in pictures, by item; nothing once the texts of a closed proposal are gone."""
    if not candidate.is_open:
        return {}, {}
    live = live_of(record)
    before, after = live.document if live else None, desk_document(candidate)
    found = comparison(before, after)
    items = {item.id: item for group in found.groups for item in group.items}
    return items, dict(pictures_compared(candidate, before, after))


def _groups(changes, compared, pictures, base):
    kinds = dict.fromkeys(change.item_kind for change in changes)
    for kind in sorted(kinds, key=lambda kind: kind in FOLDED):
        held = [change for change in changes if change.item_kind == kind]
        lines = tuple(
            ChangeLine(
                change=change,
                compared=compared.get(str(change.item_id)),
                address=f"#change-{change.pk}",
                remarks=tuple(change.remarks.all()),
                pictures=pictures.get(str(change.item_id), ()),
                is_first=base is None,
            )
            for change in held
        )
        yield ChangeGroup(KINDS[kind][1], kind in FOLDED or base is None, lines)


def _notes(findings):
    """How many of each kind of note; of a single one, what it says."""
    counted, words = Counter(), {}
    for one in findings:
        if one.level == Level.NOTE:
            counted[one.check_id] += one.times
            words[one.check_id] = one.text
    return [
        (words[check] if count == 1 else f"{name_of(check)}: {count} times", count)
        for check, count in counted.most_common()
    ]
