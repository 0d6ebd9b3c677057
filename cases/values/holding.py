"""An edition from which some changes are held back: live items are carried over, with whatever hangs on them. Pure."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from cases.values.changes import references
from cases.values.documents import KINDS, in_order, kind_of
from cases.values.edition import Document, EventItem, FactsItem, Item
from cases.values.retraction import parted_from, taken_back
from cases.values.standing import jurisdiction, standing

# What stands in a document for itself; the rest is there because something of these refers to it.
_FOR_THEMSELVES = frozenset({"facts", "event", "question", "photo"})


def hold(live: Document | None, frozen: Document, held: Collection[str]) -> Document:
    """`frozen` with the items of `held` (their ids) as they are live: unchanged, still there, or not there yet.

    What a carried item refers to comes along, and what nothing refers to any more stays out. None keeps the words of an
    event that is taken back. The status is computed from the events that are left, unless it is pinned.
    """
    held = frozenset(held)
    if not held:
        return frozen
    old = {item.id: item for item in live.items()} if live else {}
    new = {item.id: item for item in frozen.items()}
    kept = {key: item for key, item in new.items() if key not in held}
    kept |= {key: old[key] for key in held if key in old}
    taken = taken_back(item for item in kept.values() if isinstance(item, EventItem))
    parted = {key: parted_from(item, taken) for key, item in kept.items()}
    kept = {key: item for key, item in parted.items() if item is not None}
    _bring_along(kept, old, new)
    wanted = _reached(kept, frozen, held & set(kept))
    return _document(frozen, [item for key, item in kept.items() if key in wanted])


def _bring_along(kept: dict[str, Item], old: Mapping[str, Item], new: Mapping[str, Item]) -> None:
    """Add what the items refer to and what is not there, as it is now or, if it was removed, as it was."""
    missing = _missing(kept.values(), kept)
    while missing:
        found = {key: item for key in missing if (item := new.get(key) or old.get(key)) is not None}
        if not found:
            return
        kept |= found
        missing = _missing(found.values(), kept)


def _missing(items: Iterable[Item], kept: Collection[str]) -> set[str]:
    return {key for item in items for key in references(item)} - set(kept)


def _reached(kept: Mapping[str, Item], frozen: Document, carried: Collection[str]) -> set[str]:
    """What was carried over, what stands for itself, what either refers to, and so on.

    What nothing referred to in the frozen document either, as a campaign that is for this case, stays too.
    """
    referred_to = {key for item in frozen.items() for key in references(item)}
    by_itself = {item.id for item in frozen.items()} - referred_to
    reached = {key for key, item in kept.items() if kind_of(item) in _FOR_THEMSELVES}
    reached |= set(carried) | (by_itself & set(kept))
    rest = reached
    while rest:
        rest = {key for one in rest for key in references(kept[one]) if key in kept} - reached
        reached |= rest
    return reached


def _document(frozen: Document, items: list[Item]) -> Document:
    """The items as a document: in the frozen one's order, and behind them what it holds no more."""
    places = {item.id: place for place, item in enumerate(frozen.items())}
    groups: dict[str, list[Any]] = {}
    for item in sorted(items, key=lambda item: (places.get(item.id, len(places)), item.id)):
        groups.setdefault(KINDS[kind_of(item)][1], []).append(item)
    facts: FactsItem = groups.pop("facts")[0]
    events = in_order(groups.pop("events", []))
    return Document(_with_status(facts, events), events, **{name: tuple(held) for name, held in groups.items()})


def _with_status(facts: FactsItem, events: tuple[EventItem, ...]) -> FactsItem:
    if not facts.subject:
        return facts
    place = jurisdiction(events, facts.subject)
    if facts.status_claim:
        return replace(facts, jurisdiction=place)
    now = standing(events, facts.subject)
    return replace(facts, status=now.status, status_event=now.event.id if now.event else "", jurisdiction=place)
