"""Redaction: words or an item destroyed in every table, edition and session, and written down without them."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from django.db import transaction

from cases.choices import Act, Deed, Doomed
from cases.editing import journal
from cases.editing.attempts import tried
from cases.editing.policy import require
from cases.editing.redaction import ledger, sessions
from cases.editing.redaction.columns import Place, places, write
from cases.editing.redaction.documents import (
    Rewrite,
    Rewritten,
    changed_candidate_texts,
    changed_items,
    hold_publishing,
    make_readers_rows_again,
    open_candidates,
    return_what_changed,
    rewrite_candidate,
    write_items,
)
from cases.editing.redaction.items import emptying, taking_out
from cases.editing.redaction.registry import row_of
from cases.editing.redaction.whole import MODELS, emptied, pixels_of, telling_texts
from cases.editing.redaction.wiping import wipe
from cases.editing.refusal import Reason, Refused, refuse_if
from cases.models.desk.journal import Journal
from cases.models.desk.redaction import Redaction
from cases.models.published.editions import Edition
from cases.values.removal import REMOVED, Sought, is_enough, phrases, shingles, stands_in

RETURNED = "Words in it were destroyed since it was sent. Freeze it again and look it over."
_ITEMS, _CANDIDATES, _SESSIONS = "items of editions", "texts of open proposals", "sessions"


@dataclass(frozen=True)
class Doom:
    """What is to be destroyed: `sought` wherever it stands, `rewrite` in items, and these rows whole."""

    kind: str
    sought: Sought
    rewrite: Rewrite
    prints: tuple[tuple[int, str], ...]
    item: str = ""
    rows: Callable[[], Iterable[Place]] = tuple


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many texts were touched, by what they stand in; `is_wiped` as `wiping.wipe` says."""

    counts: Mapping[str, int]
    is_wiped: bool

    @property
    def total(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class _Found:
    items: list[Rewritten]
    candidate_texts: int
    places: list[Place]
    sessions: list[str]

    def counts(self) -> dict[str, int]:
        of_tables = Counter(_called(place.model) for place in self.places)
        found = {**dict(sorted(of_tables.items())), _ITEMS: len(self.items)}
        found |= {_CANDIDATES: self.candidate_texts, _SESSIONS: len(self.sessions)}
        return {name: count for name, count in found.items() if count}

    def journal_rows(self) -> list[int]:
        return [place.pk for place in self.places if place.model is Journal]


def _called(model: Any) -> str:
    row = row_of(model)
    return f"{'versions of ' if row is not model else ''}{row._meta.verbose_name_plural}"


def words_doom(words: str) -> Doom:
    """These words, however they are written. Raises `Refused` where they are too few to be looked for."""
    found = phrases([words])
    if not is_enough(words):
        raise Refused((Reason("too_short", "Give at least four letters or digits: fewer stand in too many words."),))
    if stands_in(REMOVED, found):
        raise Refused((Reason("stands_for_it", f"“{REMOVED}” is what stands where something was destroyed."),))
    return Doom(Doomed.WORDS.value, found, taking_out(found), tuple(map(ledger.print_of, found.letters)))


def item_doom(row: Any) -> Doom:
    """A working row and every item made of it, with each text by which it would be known elsewhere."""
    kind = next(kind for kind, model in MODELS.items() if type(row) is model)
    texts = telling_texts(row)
    found, empty = phrases(texts), emptying(row.key)
    take_out = taking_out(found)
    prints = {ledger.print_of(piece) for text in texts for piece in shingles(text)}
    return Doom(kind, found, lambda item: take_out(empty(item)), tuple(sorted(prints)), row.key, lambda: emptied(row))


def _gone_doom(entry: ledger.Entry) -> Doom:
    """An item whose working row is there no more: what editions and pictures hold of it."""
    return Doom(entry.kind, phrases([]), emptying(entry.item), (), entry.item, lambda: pixels_of(entry.item))


def survey(doom: Doom, *, by: Any) -> Mapping[str, int]:
    """What a redaction would touch, by what it stands in; nothing is left out, and nothing done."""
    require(by, Deed.REDACT)
    return _find(doom).counts()


@tried("Redacting")
def redact(doom: Doom, *, expected: int | None, by: Any, at: datetime, why: str) -> Outcome:
    """Destroy it, all or nothing; `expected` is the number of texts that the officer was told of.

    Raises `PermissionDenied`, or `Refused` where there is no reason, where the reason repeats the words, or where
    another number of texts holds them now.
    """
    require(by, Deed.REDACT)
    with transaction.atomic():
        hold_publishing()
        found = _find(doom)
        refuse_if(_against(doom, found, expected, why))
        _destroy(doom.rewrite, found, by=by, at=at)
        total = sum(found.counts().values())
        entry = ledger.new_entry(
            str(uuid4()), at=at, by=by.get_username(), kind=doom.kind, item=doom.item, why=why, prints=doom.prints
        )
        _write_down(entry, total)
        _note(found.journal_rows(), found.counts(), by=by, at=at, why=why)
        ledger.append(entry)
    return Outcome(found.counts(), wipe())


def replay(*, at: datetime) -> Outcome:
    """Destroy again, by the ledger’s fingerprints, whatever a restored backup brought back. Safe to repeat."""
    counts: Counter[str] = Counter()
    rows: list[int] = []
    with transaction.atomic():
        hold_publishing()
        words = ledger.known_words()
        dooms = [Doom(Doomed.WORDS.value, words, taking_out(words), ())] if words.lengths else []
        for entry in ledger.entries():
            row = MODELS[entry.kind].objects.filter(public_id=entry.item).first() if entry.item else None
            if row is not None:
                dooms.append(item_doom(row))
            elif entry.item:
                dooms.append(_gone_doom(entry))
        for doom in dooms:
            found = _find(doom)
            counts.update(found.counts())
            _destroy(doom.rewrite, found, by=None, at=at)
            rows += found.journal_rows()
        written = {str(one) for one in Redaction.objects.values_list("ledger_id", flat=True)}
        for entry in ledger.entries():
            if entry.id not in written:
                _write_down(entry, 0)
        if counts:
            _note(rows, counts, by=None, at=at, why="The ledger was replayed after a restore.")
    return Outcome(dict(counts), wipe())


def _find(doom: Doom) -> _Found:
    own = [place for place in doom.rows() if place.values]
    taken = {(place.model, place.pk) for place in own}
    elsewhere = [place for place in places(doom.sought) if (place.model, place.pk) not in taken]
    return _Found(
        items=list(changed_items(doom.rewrite)),
        candidate_texts=changed_candidate_texts(doom.rewrite),
        places=[*own, *elsewhere],
        sessions=sessions.sessions_with(doom.sought),
    )


def _destroy(rewrite: Rewrite, found: _Found, *, by: Any, at: datetime) -> None:
    records = {place.key for place in found.places if place.model is Edition}
    candidates = open_candidates()
    keys = write_items(found.items)
    write(place for place in found.places if place.model is not Journal)
    for candidate in candidates:
        rewrite_candidate(candidate, rewrite)
    sessions.end(found.sessions)
    make_readers_rows_again(keys, frozenset(records))
    return_what_changed(by=by, at=at, why=RETURNED)


def _write_down(entry: ledger.Entry, total: int) -> None:
    Redaction.objects.create(
        ledger_id=entry.id,
        at=entry.moment,
        by=entry.by,
        kind=entry.kind,
        item_id=entry.item or None,
        why=entry.why,
        places=total,
    )


def _note(rows: list[int], counts: Mapping[str, int], *, by: Any, at: datetime, why: str) -> None:
    """The journal keeps who did what and when; what these rows said goes, name and detail."""
    places_ = ", ".join(f"{count} {name}" for name, count in counts.items()) or "nothing"
    detail = f"{why}\nIn {places_}."
    if not journal.forget(Journal.objects.filter(pk__in=rows), by=by, at=at, detail=detail):
        journal.record(Act.REDACTED, by=by, at=at, detail=detail)


def _against(doom: Doom, found: _Found, expected: int | None, why: str) -> list[Reason]:
    reasons = []
    if not why.strip():
        reasons.append(Reason("no_reason", "Say why: the reason is what remains of this."))
    if stands_in(why, doom.sought):
        reasons.append(Reason("reason_repeats", "The reason repeats what is to be destroyed. Say it in other words."))
    total = sum(found.counts().values())
    if expected is None:
        reasons.append(
            Reason("no_number", f"Type how many texts hold it, {total}, to say that you have read the list.")
        )
    elif total != expected:
        text = f"{total} texts hold it now, not {expected}. Look at the list again, then confirm that number."
        reasons.append(Reason("another_number", text))
    return reasons
