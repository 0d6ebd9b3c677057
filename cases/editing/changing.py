"""The changes of a candidate: what differs from the live edition, who wrote it, and what it is called."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth import get_user_model

from cases.editing.authorship import authors_since
from cases.editing.candidates import Live
from cases.editing.changes import Labelled, told_changes, usual
from cases.editing.gathering import Tracked
from cases.models.desk.proposals import Candidate, ProposedChange
from cases.models.desk.review import Remark
from cases.values.changes import Change
from cases.values.edition import Document, PersonItem
from cases.values.names import POLICIES

# A record's own facts follow from its events and its address; nothing of them waits.
_NEVER_HELD = frozenset({"facts"})
# What an editor may write; a sentence with a masked name in it can have come out longer, and is asked for again.
LONGEST_SENTENCE = 500


def note_changes(
    candidate: Candidate, record: Tracked, live: Live | None, frozen: Document, keys: Mapping[str, str]
) -> None:
    """Write the candidate's changes anew; what an editor said of one stays if the item is as it was then."""
    said = {(str(one.item_id), one.key_after): one for one in candidate.changes.all()}
    touched = authors_since(record, live.frozen_at if live else None)
    waiting = _authors_of_what_waited(record, candidate)
    remarks = list(Remark.objects.filter(change__candidate=candidate).values_list("pk", "change__item_id"))
    candidate.changes.all().delete()
    found = told_changes(live.document if live else None, frozen)
    rows = [_row(candidate, place, usual(change, frozen), live, keys, said) for place, change in enumerate(found)]
    if frozen.facts.retraction:
        for row in rows:
            row.may_be_held = row.is_held = False
    ProposedChange.objects.bulk_create(rows)
    _remark_again(rows, remarks)
    _note_authors(rows, {key: touched.get(key, frozenset()) | waiting.get(key, frozenset()) for key in keys_of(found)})


def leaders_of(rows: Iterable[ProposedChange]) -> dict[int, int]:
    """Of each change that an earlier one of another record is word for word, by its key: the key of that one.

    What an event shared by two cases is called, and what readers are told of it, is said once. `rows` come in the order
    of the candidates, with them; first editions call nothing, so they follow each other only.
    """
    first: dict[tuple[str, str, bool], int] = {}
    found = {}
    for row in rows:
        leader = first.setdefault((str(row.item_id), row.key_after, row.candidate.base_number is None), row.pk)
        if leader != row.pk:
            found[row.pk] = leader
    return found


def keys_of(found: Iterable[Change]) -> list[str]:
    return [change.id for change in found]


def _row(
    candidate: Candidate,
    place: int,
    called: Labelled,
    live: Live | None,
    keys: Mapping[str, str],
    said: Mapping[tuple[str, str], ProposedChange],
) -> ProposedChange:
    change = called.change
    after = keys.get(change.id, "") if change.after is not None else ""
    before = said.get((change.id, after))
    may_be_held = change.kind not in _NEVER_HELD and not _protects(change)
    return ProposedChange(
        candidate=candidate,
        position=place,
        item_id=change.id,
        item_kind=change.kind,
        verb=change.verb,
        words=change.words,
        key_before=live.key_of.get(change.id, "") if live else "",
        key_after=after,
        label=before.label if before else called.label,
        sentence=before.sentence if before else called.sentence if len(called.sentence) <= LONGEST_SENTENCE else "",
        is_held=bool(before and before.is_held and may_be_held),
        may_be_held=may_be_held,
    )


def _protects(change: Change) -> bool:
    """Whether somebody would be shown more guardedly than before: that never waits."""
    before, after = change.before, change.after
    if not isinstance(before, PersonItem) or not isinstance(after, PersonItem):
        return False
    return POLICIES.index(after.policy) > POLICIES.index(before.policy)


def _remark_again(rows: Iterable[ProposedChange], remarks: Iterable[tuple[int, Any]]) -> None:
    """What was said of an item stays with it; of one that does not differ any more it is said of the whole."""
    of_item = {str(row.item_id): row for row in rows}
    for key, item_id in remarks:
        if str(item_id) in of_item:
            Remark.objects.filter(pk=key).update(change=of_item[str(item_id)])


def _authors_of_what_waited(record: Tracked, candidate: Candidate) -> dict[str, frozenset[int]]:
    """Who wrote what was held back when the live edition was made: it is older than that edition, and still theirs."""
    before = ProposedChange.objects.filter(
        candidate__published_number=candidate.base_number,
        is_held=True,
        **{f"candidate__{record._meta.model_name}": record},
    )
    found: dict[str, frozenset[int]] = {}
    for item_id, author in before.values_list("item_id", "authors"):
        if author is not None:
            found[str(item_id)] = found.get(str(item_id), frozenset()) | {author}
    return found


def _note_authors(rows: Iterable[ProposedChange], authors: Mapping[str, frozenset[int]]) -> None:
    through: Any = ProposedChange.authors.through
    known = set(get_user_model().objects.values_list("pk", flat=True))
    through.objects.bulk_create(
        through(proposedchange_id=row.pk, user_id=user)
        for row in rows
        for user in sorted(authors[str(row.item_id)] & known)
    )
