"""What speaks against a proposal: every check over what would be published, and what its labels lack."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from types import MappingProxyType
from uuid import UUID

from cases.choices import WRONG, Level, Verb
from cases.editing import checks
from cases.editing.candidates import desk_document, live_of, put_away
from cases.editing.checks.naming import names_somebody_protected
from cases.editing.checks.unentered import asking
from cases.editing.editions import key_of, nothing_to_take_back
from cases.editing.freeze import Candidate as Frozen
from cases.editing.freeze import freeze
from cases.editing.gathering import Tracked
from cases.editing.naming import mask
from cases.editing.refusal import Reason
from cases.models.desk.proposals import Candidate, Proposal, ProposedChange
from cases.models.desk.review import Acceptance, Finding
from cases.models.published.rows import EventRow
from cases.values.documents import cut
from cases.values.holding import hold

# What is today somewhere on earth is not the future: UTC+14 is the zone that is furthest ahead.
_FURTHEST_AHEAD = timedelta(hours=14)


@dataclass(frozen=True, slots=True)
class Assembled:
    """A candidate as it would be published; `frozen` carries its masker and the working rows behind it."""

    frozen: Frozen
    key_of: Mapping[str, str]


def together(proposal: Proposal) -> frozenset[UUID]:
    """The records that go live in one transaction, so that links between them may stand."""
    return frozenset(record_of(one).public_id for one in candidates_of(proposal))


def candidates_of(proposal: Proposal) -> list[Candidate]:
    return list(proposal.candidates.select_related("inmate__actor", "campaign").order_by("pk"))


def record_of(candidate: Candidate) -> Tracked:
    record = candidate.inmate or candidate.campaign
    if record is None:
        raise ValueError("A candidate is of one record.")
    return record


def assemble(candidate: Candidate, with_records: frozenset[UUID], fresh: Frozen | None = None) -> Assembled:
    """Make what would be published of the frozen desk: what is held back is as readers have it, masked as it is now.

    Protection is never held back: it is read from the desk as it stands, not as it was frozen. `fresh` is the desk
    where it has just been frozen.
    """
    record = record_of(candidate)
    now = fresh or freeze(record, with_records)
    held = {str(one) for one in candidate.changes.filter(is_held=True).values_list("item_id", flat=True)}
    if fresh and not held:  # it is stored and masked as it is, and nothing else goes in its place
        return Assembled(fresh, cut(fresh.document, key_of).key_of)
    live = live_of(record)
    frozen = desk_document(candidate)
    document = mask(hold(live.document if live else None, frozen, held), now.masker)
    parts = cut(document, key_of)
    put_away(candidate, cut(frozen, key_of), parts)
    candidate.manifest, candidate.content_hash = parts.manifest, parts.content_hash
    candidate.save(update_fields=["manifest", "content_hash"])
    return Assembled(replace(now, document=document), parts.key_of)


def examine(proposal: Proposal, *, at: datetime, fresh: Mapping[int, Frozen] = MappingProxyType({})) -> None:
    """Assemble every candidate and write down, anew, all that the checks say of it.

    `fresh` gives the desk of a candidate, by its key, where it has just been frozen.
    """
    today = (at + _FURTHEST_AHEAD).date()
    with_records = together(proposal)
    for candidate in candidates_of(proposal):
        assembled = assemble(candidate, with_records, fresh.get(candidate.pk))
        found = [
            *checks.run(assembled.frozen, today),
            *nothing_to_take_back(record_of(candidate)),
            *_of_labels(proposal, candidate, assembled),
            *_of_notices(proposal, candidate),
        ]
        _note(candidate, found, assembled.key_of)


def _of_labels(proposal: Proposal, candidate: Candidate, assembled: Assembled) -> Iterator[Reason]:
    """A correction says what was wrong; no sentence for readers names somebody whom these pages do not name."""
    sentences = [("the summary", "", proposal.summary)]
    for change in candidate.changes.filter(is_held=False).order_by("position"):
        if change.label in WRONG and not change.sentence:
            text = f"“{change.words}” is called a {change.label}. Say to readers, in a sentence, what was wrong."
            yield Reason("correction_without_sentence", text, "proposal", proposal.pk, f"change-{change.pk}")
        sentences.append((f"what is said of “{change.words}”", f"change-{change.pk}", change.sentence))
    if not any(claim.opens for question in assembled.frozen.document.questions for claim in question.claims):
        text = (
            "The page would open without a sentence. Answer a question such as “What is this case about?” with a claim "
            "that says it, cited, and set its “place in the opening” to 1."
        )
        record = record_of(candidate)
        yield Reason("no_opening", text, str(record._meta.model_name), record.pk, "questions", Level.NOTE)
    asked_about = asking(assembled.frozen)
    for what, field, sentence in sentences:
        if names_somebody_protected(assembled.frozen, sentence):
            text = f"{what[0].upper()}{what[1:]} holds a name that these pages do not print. Say it without the name."
            yield Reason("protected_name_in_sentence", text, "proposal", proposal.pk, field or "summary")
        for words in asked_about(sentence):
            text = f"{what[0].upper()}{what[1:]} says “{words}”. Is that somebody whom readers may know by name?"
            item = assembled.frozen.document.facts.id
            yield Reason("child_named", text, "proposal", proposal.pk, field or "summary", Level.WARNING, item)


def _of_notices(proposal: Proposal, candidate: Candidate) -> Iterator[Reason]:
    """What was taken back in public does not vanish without a word, as by taking it out of the case."""
    taken = EventRow.objects.filter(record=record_of(candidate).public_id, is_retracted=True).values("public_id")
    for change in candidate.changes.filter(item_id__in=taken, verb=Verb.REMOVED, is_held=False):
        text = (
            f"“{change.words}” was taken back in public, and the notice that says so would go. "
            "Hold this back, or put the event back into the case."
        )
        yield Reason("notice_lost", text, "proposal", proposal.pk, f"change-{change.pk}")


def _note(candidate: Candidate, found: Iterable[Reason], keys: Mapping[str, str]) -> None:
    accepted = {
        (one.check_id, str(one.item_id), one.item_key, one.text_key): one
        for one in Acceptance.objects.filter(record_id=record_of(candidate).public_id, withdrawn_at__isnull=True)
    }
    candidate.findings.all().delete()
    Finding.objects.bulk_create(
        _finding(candidate, place, reason, times, keys, accepted)
        for place, (reason, times) in enumerate(_notes_counted(found))
    )


def _notes_counted(found: Iterable[Reason]) -> list[tuple[Reason, int]]:
    """Each with how many of its kind there are: of several notes of one check, one in the name of them all.

    A case of five hundred quotes of which we hold no copy would store them all with every proposal.
    """
    found = list(found)
    notes = Counter(reason.check for reason in found if reason.level == Level.NOTE)
    one_by_one = [(reason, 1) for reason in found if reason.level != Level.NOTE or notes[reason.check] == 1]
    several = [(check, times) for check, times in notes.items() if times > 1]
    return one_by_one + [(Reason(check, checks.name_of(check), level=Level.NOTE), times) for check, times in several]


def _finding(
    candidate: Candidate,
    place: int,
    reason: Reason,
    times: int,
    keys: Mapping[str, str],
    accepted: Mapping[tuple[str, str, str, str], Acceptance],
) -> Finding:
    item_key = keys.get(reason.item, "")
    is_warning = reason.level == Level.WARNING
    acceptance = accepted.get((reason.check, reason.item, item_key, key_of(reason.text))) if is_warning else None
    return Finding(
        candidate=candidate,
        position=place,
        check_id=reason.check,
        level=reason.level,
        text=reason.text,
        times=times,
        item_id=reason.item or None,
        item_key=item_key,
        model=reason.model,
        row=reason.pk,
        field=reason.field,
        acceptance=acceptance,
    )


def standing_against(proposal: Proposal) -> list[Finding]:
    """The errors, and the warnings that nobody has accepted."""
    found = Finding.objects.filter(candidate__proposal=proposal).exclude(level=Level.NOTE).order_by("pk")
    return [one for one in found if one.level == Level.ERROR or one.acceptance_id is None]


def reason_of(finding: Finding) -> Reason:
    return Reason(finding.check_id, finding.text, finding.model, finding.row, finding.field)


def sentences_of(candidate: Candidate) -> list[ProposedChange]:
    """The changes that go live, in the order of the document."""
    return list(candidate.changes.filter(is_held=False).order_by("position"))
