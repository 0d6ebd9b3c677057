"""One record of a proposal as its page shows it: what changes, word by word, and what speaks against it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from cases.admin.faults import address_to_mend
from cases.admin.pictures import pictures_compared
from cases.admin.proposal_acts import what_it_says
from cases.choices import Level, Verb
from cases.editing.candidates import desk_document, live_of
from cases.editing.checks import name_of
from cases.editing.examining import record_of
from cases.editing.proposals import Said
from cases.editing.returning import since_return
from cases.models.desk.proposals import ProposedChange
from cases.reading.comparison import KINDS, ItemCompared, comparison

# What readers come for stands open; what only comes with it is folded.
FOLDED = frozenset({"person", "source", "topic", "exhibit", "linked", "facts"})


@dataclass(frozen=True)
class Typed:
    """What was typed and not saved: of changes by their key, and which warnings were ticked, by what they say."""

    said: Mapping[int, Said]
    ticked: frozenset


NOTHING_TYPED = Typed({}, frozenset())


@dataclass(frozen=True)
class ChangeLine:
    """One change: what the editors say of it and, if it is not of a first edition, what differs word by word.

    `said` is what its boxes hold. `leader` is the line of another record that is asked about both.
    """

    change: ProposedChange
    said: Said
    compared: ItemCompared | None
    address: str
    remarks: tuple
    pictures: tuple = ()
    is_first: bool = False
    leader: ProposedChange | None = None
    since_return: str = ""

    @property
    def key(self):
        return str(self.change.pk)

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
    is_ticked: bool


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
    moved_on: tuple = ()
    was_returned: bool = False
    changed_since: int = 0
    gone_since: int = 0

    @property
    def is_checked(self):
        return bool(self.errors or self.warnings or self.accepted or self.notes)


def candidate_part(candidate, changes, leaders, moved, typed, request):
    """`changes` are this candidate’s; `leaders` by the key of who follows; `moved` is what the desk says otherwise."""
    record = record_of(candidate)
    since, gone = since_return(candidate, changes)
    compared, pictures = _compared(candidate, record)
    findings = list(candidate.findings.select_related("acceptance__by").order_by("position"))
    lines = [
        FindingLine(one, address_to_mend(one, candidate.proposal_id, request), what_it_says(one) in typed.ticked)
        for one in findings
    ]
    return CandidatePart(
        candidate=candidate,
        name=str(record),
        home=reverse(f"admin:cases_{record._meta.model_name}_change", args=[record.pk]),
        live=record.get_absolute_url() if candidate.base_number else "",
        base=candidate.base_number,
        groups=tuple(_groups(changes, leaders, typed, since, compared, pictures, candidate.base_number)),
        change_count=len(changes),
        left_out=tuple(candidate.left_out.splitlines()),
        errors=tuple(line for line in lines if line.finding.level == Level.ERROR),
        warnings=tuple(line for line in lines if _is_unaccepted(line.finding)),
        accepted=tuple(line for line in lines if line.finding.acceptance is not None),
        notes=tuple(_notes(findings)),
        preview=reverse("admin:cases_proposal_preview", args=[candidate.proposal_id, candidate.pk]),
        phone=reverse("admin:cases_proposal_phone", args=[candidate.proposal_id, candidate.pk]),
        moved_on=tuple(f"{one.words} ({Verb(one.verb).label})" for one in moved),
        was_returned=bool(candidate.returned),
        changed_since=len(since),
        gone_since=gone,
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


def _groups(changes, leaders, typed, since, compared, pictures, base):
    kinds = dict.fromkeys(change.item_kind for change in changes)
    for kind in sorted(kinds, key=lambda kind: kind in FOLDED):
        held = [change for change in changes if change.item_kind == kind]
        lines = tuple(
            ChangeLine(
                change=change,
                said=typed.said.get(change.pk) or Said(change.label, change.sentence, change.is_held),
                compared=compared.get(str(change.item_id)),
                address=f"#change-{change.pk}",
                remarks=tuple(change.remarks.all()),
                pictures=pictures.get(str(change.item_id), ()),
                is_first=base is None,
                leader=leaders.get(change.pk),
                since_return=since.get(change.pk, ""),
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
