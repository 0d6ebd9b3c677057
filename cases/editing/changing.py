"""The changes of a candidate: what differs from the live edition, who wrote it, and what it is called."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.auth import get_user_model

from cases.choices import Label, Naming
from cases.editing.authorship import authors_since
from cases.editing.candidates import Live
from cases.editing.gathering import Tracked
from cases.models.desk.proposals import Candidate, ProposedChange
from cases.values.changes import Change, changes
from cases.values.edition import Document, EventItem, FactsItem, Item, PersonItem
from cases.values.names import POLICIES
from cases.values.retraction import parted_from, taken_back

# What readers come for; the rest comes with it.
_TOLD = frozenset({"event", "question", "photo"})
# A record's own facts follow from its events and its address; nothing of them waits.
_NEVER_HELD = frozenset({"facts"})
_LONGEST_SENTENCE = 500


def note_changes(
    candidate: Candidate, record: Tracked, live: Live | None, frozen: Document, keys: Mapping[str, str]
) -> None:
    """Write the candidate's changes anew; what an editor said of one stays if the item is as it was then."""
    said = {(str(one.item_id), one.key_after): one for one in candidate.changes.all()}
    touched = authors_since(record, live.frozen_at if live else None)
    waiting = _authors_of_what_waited(record, candidate)
    candidate.changes.all().delete()
    found = told_changes(live.document if live else None, frozen)
    called = {change.id: _label(change, frozen) for change in found}
    rows = [_row(candidate, place, change, live, keys, said, called[change.id]) for place, change in enumerate(found)]
    if frozen.facts.retraction:
        for row in rows:
            row.may_be_held = row.is_held = False
    ProposedChange.objects.bulk_create(rows)
    _note_authors(rows, {key: touched.get(key, frozenset()) | waiting.get(key, frozenset()) for key in keys_of(found)})


def told_changes(before: Document | None, after: Document) -> tuple[Change, ...]:
    """What differs; of a record that is taken back only what its notice says, not once more all that stood there."""
    found = changes(before, after)
    return tuple(change for change in found if change.after is not None) if after.facts.retraction else found


def keys_of(found: Iterable[Change]) -> list[str]:
    return [change.id for change in found]


def _row(
    candidate: Candidate,
    place: int,
    change: Change,
    live: Live | None,
    keys: Mapping[str, str],
    said: Mapping[tuple[str, str], ProposedChange],
    called: tuple[str, str],
) -> ProposedChange:
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
        label=before.label if before else called[0],
        sentence=before.sentence if before else called[1],
        is_held=bool(before and before.is_held and may_be_held),
        may_be_held=may_be_held,
    )


def _label(change: Change, frozen: Document) -> tuple[str, str]:
    """What a change is until an editor says otherwise, and what readers are told of it.

    News of an event, or a detail. What is taken back is called so, with its own sentence; what only loses the words of
    an event that is taken back is a detail.
    """
    before, after = _retraction(change.before), _retraction(change.after)
    if after and not before:
        return Label.RETRACTION.value, after if len(after) <= _LONGEST_SENTENCE else ""
    if before and not after:
        return Label.UPDATE.value, ""
    if change.before is not None and parted_from(change.before, taken_back(frozen.events)) == change.after:
        return Label.MINOR.value, ""
    return (Label.UPDATE.value if change.kind in _TOLD else Label.MINOR.value), ""


def _retraction(item: Item | None) -> str:
    return item.retraction if isinstance(item, EventItem | FactsItem) else ""


def _protects(change: Change) -> bool:
    """Whether somebody would be shown more guardedly than before: that never waits."""
    before, after = change.before, change.after
    if not isinstance(before, PersonItem) or not isinstance(after, PersonItem):
        return False
    return POLICIES.index(after.policy) > POLICIES.index(before.policy)


def newly_named(live: Document | None, proposed: Document) -> frozenset[str]:
    """The ids of people whom readers know without a name, and whom this would name."""
    if live is None:
        return frozenset()
    unnamed = {person.id for person in live.people if person.policy != Naming.NAME}
    return frozenset(person.id for person in proposed.people if person.id in unnamed and person.policy == Naming.NAME)


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
