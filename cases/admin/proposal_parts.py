"""One record of a proposal as its page shows it: what changes, word by word, and what speaks against it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse

from cases.admin.faults import address_to_mend, addresses_of
from cases.admin.pictures import pictures_compared
from cases.admin.proposal_acts import what_it_says
from cases.choices import Level, RecordKind, Verb
from cases.editing.candidates import desk_document, live_of
from cases.editing.changes import stored_document
from cases.editing.checks import name_of
from cases.editing.examining import record_of
from cases.editing.proposals import Said
from cases.editing.returning import since_return
from cases.models.desk.inmates import Inmate
from cases.models.desk.proposals import ProposedChange
from cases.models.published.editions import Edition
from cases.reading.addresses import comparison_address, edition_address
from cases.reading.comparison import KINDS, ItemCompared, comparison

# What readers come for stands open; what only comes with it is folded.
FOLDED = frozenset({"person", "source", "topic", "exhibit", "linked"})


@dataclass(frozen=True)
class Typed:
    """What was typed and not saved: of changes by their key, and which warnings were ticked, by what they say."""

    said: Mapping[int, Said]
    ticked: frozenset


NOTHING_TYPED = Typed({}, frozenset())


@dataclass(frozen=True)
class ChangeLine:
    """One change: what the editors say of it, and what differs word by word; of a first edition all that it says.

    `desk` is the address at which it is written, `said` what its boxes hold, `leader` the change of another record that
    is asked about both.
    """

    change: ProposedChange
    said: Said
    compared: ItemCompared | None
    desk: str
    remarks: tuple
    pictures: tuple = ()
    is_first: bool = False
    leader: ProposedChange | None = None
    since_return: str = ""

    @property
    def key(self):
        return str(self.change.pk)

    @property
    def why_not_held(self):
        if self.change.item_kind == "facts":
            return "It follows from the events and the record’s own page: it can’t be held back."
        return "Can’t be held back."

    @property
    def held_words(self):
        return "held back: not published yet" if self.is_first else "held back: readers keep what they have"

    @property
    def fields(self):
        """What is approved stands here in full: of what is added or removed, too, all that it says."""
        return self.compared.fields if self.compared else ()


@dataclass(frozen=True)
class ChangeGroup:
    name: str
    is_folded: bool
    lines: tuple

    @property
    def is_remarked(self):
        return any(line.remarks for line in self.lines)


@dataclass(frozen=True)
class FindingLine:
    finding: object
    address: str
    is_ticked: bool

    @property
    def kind(self):
        """What its kind is called; those of one kind may stand for one reason."""
        return name_of(self.finding.check_id)


@dataclass(frozen=True)
class CandidatePart:
    """One record of the proposal. Once it is published, `edition` and `comparison` are where readers find it."""

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
    edition: str = ""
    comparison: str = ""

    @property
    def remarked(self):
        """What of it somebody said something of, and where it stands."""
        return [
            (line.change.words, f"change-{line.change.pk}")
            for group in self.groups
            for line in group.lines
            if line.remarks
        ]

    @property
    def is_checked(self):
        return bool(self.errors or self.warnings or self.accepted or self.notes)


def candidate_part(candidate, changes, leaders, moved, typed, request):
    """`changes` are this candidate’s; `leaders` by the key of who follows; `moved` is what the desk says otherwise."""
    record = record_of(candidate)
    since, gone = since_return(candidate, changes)
    findings = list(candidate.findings.select_related("acceptance__by").order_by("position"))
    lines = [
        FindingLine(one, address_to_mend(one, candidate.proposal_id, request), what_it_says(one) in typed.ticked)
        for one in findings
    ]
    edition, compared_at = _published(candidate, record)
    return CandidatePart(
        candidate=candidate,
        name=str(record),
        home=reverse(f"admin:cases_{record._meta.model_name}_change", args=[record.pk]),
        live=record.get_absolute_url() if candidate.base_number else "",
        base=candidate.base_number,
        groups=tuple(_groups(candidate, record, changes, leaders, typed, since)),
        change_count=len(changes),
        left_out=tuple(candidate.left_out.splitlines()),
        errors=tuple(line for line in lines if line.finding.level == Level.ERROR),
        warnings=tuple(line for line in lines if _is_unaccepted(line.finding)),
        accepted=tuple(line for line in lines if line.finding.acceptance is not None),
        notes=tuple(_notes(lines)),
        preview=reverse("admin:cases_proposal_preview", args=[candidate.proposal_id, candidate.pk]),
        phone=reverse("admin:cases_proposal_phone", args=[candidate.proposal_id, candidate.pk]),
        moved_on=tuple(f"{one.words} ({Verb(one.verb).label})" for one in moved),
        was_returned=bool(candidate.returned),
        changed_since=len(since),
        gone_since=gone,
        edition=edition,
        comparison=compared_at,
    )


def _published(candidate, record):
    """(where readers find the edition that came of it, and what it changed); empty where none did."""
    number = candidate.published_number
    if number is None:
        return "", ""
    kind = RecordKind.CASE if isinstance(record, Inmate) else RecordKind.CAMPAIGN
    base = candidate.base_number
    compared_at = comparison_address(kind, record.slug, base, number) if base is not None else ""
    return edition_address(kind, record.slug, number), compared_at


def _is_unaccepted(finding):
    return finding.level == Level.WARNING and finding.acceptance is None


def _compared(candidate, record):
    """What differs in words and in pictures, by item.

    Of one that is closed as its edition has it, without pictures; nothing where it was withdrawn: its texts are gone.
    """
    if candidate.is_open:
        live = live_of(record)
        before, after = live.document if live else None, desk_document(candidate)
        return _by_item(comparison(before, after)), dict(pictures_compared(candidate, before, after))
    if candidate.published_number is None:
        return {}, {}
    numbers = (candidate.base_number, candidate.published_number)
    editions = Edition.objects.filter(
        record_id=record.public_id, number__in=[one for one in numbers if one is not None]
    )
    documents = {edition.number: stored_document(edition) for edition in editions}
    after = documents.get(candidate.published_number)
    return (_by_item(comparison(documents.get(candidate.base_number), after)) if after else {}), {}


def _by_item(found):
    return {item.id: item for group in found.groups for item in group.items}


def _groups(candidate, record, changes, leaders, typed, since):
    compared, pictures = _compared(candidate, record)
    desk = addresses_of(changes, record, candidate.proposal_id)
    is_first = candidate.base_number is None
    kinds = dict.fromkeys(change.item_kind for change in changes)
    for kind in sorted(kinds, key=lambda kind: kind in FOLDED):
        held = [change for change in changes if change.item_kind == kind]
        lines = tuple(
            ChangeLine(
                change=change,
                said=typed.said.get(change.pk) or Said(change.label, change.sentence, change.is_held),
                compared=compared.get(str(change.item_id)),
                desk=desk.get(str(change.item_id), ""),
                remarks=tuple(change.remarks.all()),
                pictures=pictures.get(str(change.item_id), ()),
                is_first=is_first,
                leader=leaders.get(change.pk),
                since_return=since.get(change.pk, ""),
            )
            for change in held
        )
        yield ChangeGroup(KINDS[kind][1], kind in FOLDED, lines)


def _notes(lines):
    """How many of each kind of note; of a single one, what it says and where to mend it."""
    counted, single = Counter(), {}
    for line in lines:
        if line.finding.level == Level.NOTE:
            counted[line.finding.check_id] += line.finding.times
            single[line.finding.check_id] = (line.finding.text, line.address)
    return [
        single[check] if count == 1 else (f"{name_of(check)}: {count} times", "")
        for check, count in counted.most_common()
    ]
