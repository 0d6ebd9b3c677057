"""What a file would do to a case, row by row, and doing exactly that: all of it or nothing."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from django.db import DatabaseError, models, transaction
from django.utils.crypto import salted_hmac

from cases.choices import Deed, Naming, QuoteState, RoleName
from cases.editing.entering import SHAPES, BadDemo, Entry, Row, Shape
from cases.editing.policy import require
from cases.editing.protection import protect
from cases.editing.quotes import BROKEN, check_quotes_of
from cases.editing.redaction.registry import neutral_slug
from cases.editing.refusal import Reason, Refused
from cases.editing.sheets.matching import MUST_EXIST, called, found_by_name, is_public_id, near_matches, unknown_columns
from cases.models.desk.actors import Actor
from cases.models.desk.events import Event, Topic
from cases.models.desk.inmates import Inmate
from cases.models.desk.questions import Question
from cases.models.desk.sources import Citation
from cases.values.text import slugify_name

CASE = "case"  # what the rows of a file call the case that they are imported into
TAKEN = {
    shape.files: shape
    for shape in SHAPES
    if shape.files not in ("inmates", "campaigns", "campaign-questions", "photos")
}
# What comes of a list where a word should be, or of a number that no database holds.
_SENSELESS = (TypeError, AttributeError, KeyError, OverflowError, DatabaseError)
_FOUND, _NEW, _CHANGED, _SAME, _WRONG = "there already", "new", "changed", "unchanged", "wrong"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the file: `where` it stands, of which sort it is, and what it says."""

    where: str
    files: str
    data: Row


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was read of a file: its rows, what is wrong with it, and what was left out or decided."""

    lines: tuple[Line, ...]
    faults: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Told:
    """What becomes of one row. `messages` say what is wrong with it, or what to look at."""

    where: str
    what: str
    outcome: str
    messages: list[str] = field(default_factory=list)

    @property
    def is_wrong(self) -> bool:
        return self.outcome == _WRONG


@dataclass(frozen=True, slots=True)
class Plan:
    """`seal` is a keyed hash over what the import comes to and the state of the rows that it found."""

    told: tuple[Told, ...]
    faults: tuple[str, ...]
    notes: tuple[str, ...]
    quotes: tuple[tuple[str, int], ...]
    seal: str

    @property
    def may_be_done(self) -> bool:
        changes = any(one.outcome in (_NEW, _CHANGED) for one in self.told)
        return changes and not self.faults and not any(one.is_wrong for one in self.told)

    @property
    def counts(self) -> list[tuple[str, int]]:
        found = Counter(one.outcome for one in self.told)
        return [(outcome, found[outcome]) for outcome in (_NEW, _CHANGED, _SAME, _FOUND, _WRONG) if found[outcome]]


def look_over(parsed: Parsed, case: Inmate, *, by: Any, at: datetime) -> Plan:
    """What importing these rows into the case would do. Writes nothing: all that it tries is rolled back."""
    require(by, Deed.CHANGE, Event)
    require(by, Deed.ADD, Event)
    with transaction.atomic():
        plan = _carry_out(parsed, case, by=by, at=at)
        transaction.set_rollback(True)
    return plan


def import_rows(parsed: Parsed, case: Inmate, *, seal: str, by: Any, at: datetime) -> Plan:
    """Do what `look_over` showed under this seal. Raises `Refused`, and does nothing, where it comes to something else.

    Nothing is published, taken back or deleted by it, and whoever imports is the author of all that is new or changed.
    """
    require(by, Deed.CHANGE, Event)
    require(by, Deed.ADD, Event)
    with transaction.atomic():
        Inmate.objects.select_for_update().get(pk=case.pk)
        plan = _carry_out(parsed, case, by=by, at=at)
        if not plan.may_be_done:
            raise Refused((Reason("import", "Something in the file has to be mended first."),))
        if plan.seal != seal:
            raise Refused((Reason("import", "The desk has changed since this was shown. Look again at what it does."),))
        for actor in Actor.objects.filter(
            roles__event__inmates=case, roles__role=RoleName.ACCUSED_NOT_CHARGED
        ).distinct():
            protect(actor, by=by, at=at)
    return plan


def _carry_out(parsed: Parsed, case: Inmate, *, by: Any, at: datetime) -> Plan:
    entry = _Import(by, case)
    told = [entry.told(line) for line in parsed.lines]
    entry.link(told, parsed.lines)
    check_quotes_of(case, at=at)
    quotes: Counter[str] = Counter()
    for one, touched in zip(told, entry.touched, strict=True):
        for citation in Citation.objects.filter(pk__in=touched).order_by("pk"):
            quotes[citation.get_state_display()] += 1
            if citation.state in BROKEN:
                one.messages.append(
                    f"“{citation.exact}”: {QuoteState(citation.state).label}. It can’t be published like this."
                )
    said = repr([(one.where, one.what, one.outcome, one.messages) for one in told]) + repr(sorted(entry.versions))
    seal = salted_hmac("cases.editing.sheets", said, algorithm="sha256").hexdigest()
    return Plan(tuple(told), parsed.faults, parsed.notes, tuple(sorted(quotes.items())), seal)


class _Import(Entry):
    """Rows of a file entered into one case: found by their public ids, people and sources by name and address too."""

    is_partial = True

    def __init__(self, by: Any, case: Inmate) -> None:
        super().__init__(by)
        self.case = case
        self.found[Inmate, CASE] = case
        self.touched: list[set[int]] = []
        self.waiting: list[list[Callable[[], None]]] = []
        self.versions: set[tuple[str, int, int]] = set()
        self._outcomes: list[str] = []
        self._citations: set[int] = set()

    def identity(self, model: type[models.Model], ref: str) -> UUID:
        try:
            return UUID(ref)
        except ValueError:
            return uuid5(self.case.public_id, f"{model._meta.model_name}:{ref}")

    def told(self, line: Line) -> Told:
        """Enter one row, or say what keeps it out."""
        shape = TAKEN[line.files]
        self._outcomes, self._citations = [], set()
        told = Told(line.where, f"{shape.model._meta.verbose_name} “{called(line.data)}”", _WRONG)
        if faults := list(unknown_columns(shape, line.data)):
            told.messages += faults
        else:
            try:
                with transaction.atomic():
                    told.outcome, messages = self._entered(shape, line.data)
                    told.messages += messages
            except (BadDemo, *_SENSELESS) as error:
                self._citations = set()
                self._later.clear()
                told.outcome, told.messages = _WRONG, [_said(error, line.data)]
        self.touched.append(self._citations)
        self.waiting.append(list(self._later))
        self._later.clear()
        return told

    def link(self, told: Iterable[Told], lines: Iterable[Line]) -> None:
        """What rows say of each other, once all are there; what can't be is said of the row that says it."""
        for one, line, waiting in zip(told, lines, self.waiting, strict=True):
            self._outcomes = []
            try:
                with transaction.atomic():
                    for link in waiting:
                        link()
            except (BadDemo, *_SENSELESS) as error:
                one.outcome, one.messages = _WRONG, [*one.messages, _said(error, line.data)]
            if one.outcome == _SAME and self._outcomes:
                one.outcome = _CHANGED

    def _entered(self, shape: Shape, data: Row) -> tuple[str, list[str]]:
        data, ref = dict(data), data.get("ref", "")
        must_exist = data.pop(MUST_EXIST, False)
        there = self._there(shape, data, ref)
        if there is not None and (shape.model not in (Event, Question) or not is_public_id(ref)):
            self.found[shape.model, ref] = there
            return _FOUND, []
        if must_exist:
            raise BadDemo(f"There is no {shape.model._meta.verbose_name} called “{ref}”. Add it in its own form first.")
        messages = [] if there is not None else list(near_matches(shape, data))
        if there is not None:
            self._own(there)
            data = {name: value for name, value in data.items() if name not in ("inmates", "campaigns", "inmate")}
            self.found[shape.model, ref] = there
            self.versions.add((str(shape.model._meta.model_name), there.pk, there.version))
        elif shape.model is Question and "inmate" not in data:
            data["inmate"] = CASE
        elif shape.model is Event and CASE not in data.get("inmates", ()):
            data["inmates"] = [CASE, *data.get("inmates", ())]
        if shape.model in (Actor, Topic) and not data.get("slug"):
            data["slug"] = self._free_slug(shape.model, data)
        self._enter(shape, data, None, "", ())
        return (self._outcome(is_new=there is None), messages)

    def _free_slug(self, model: type[models.Model], data: Row) -> str:
        """An address that nobody has; of somebody who is not named, one that says nothing."""
        is_named = not data.get("was_minor") and data.get("naming", "") in ("", Naming.NAME)
        wanted = slugify_name(str(data.get("name", "")))[:90] if is_named else ""
        wanted = wanted or neutral_slug(str(self.identity(model, data.get("ref", "") or str(data.get("name")))))
        taken = set(model._default_manager.filter(slug__startswith=wanted).values_list("slug", flat=True))
        return next(s for s in (wanted, *(f"{wanted}-{n}" for n in range(2, len(taken) + 3))) if s not in taken)

    def _outcome(self, *, is_new: bool) -> str:
        return _NEW if is_new else _CHANGED if _NEW in self._outcomes or _CHANGED in self._outcomes else _SAME

    def _own(self, row: Any) -> None:
        """What is there belongs to this case; another's is changed from its own page."""
        cases = row.inmates.all() if isinstance(row, Event) else [row.inmate]
        if self.case not in cases:
            raise BadDemo(f"“{row}” is not of this case. Import it into its own.")
        if isinstance(row, Event) and row.retraction:
            raise BadDemo(f"“{row}” was taken back. Change it in its form.")

    def _there(self, shape: Shape, data: Row, ref: str) -> Any:
        """The row that this one is, if it is there."""
        if ref and (shape.model, ref) in self.found:
            return self.found[shape.model, ref]
        if ref:
            rows = shape.model.objects.select_for_update().filter(public_id=self.identity(shape.model, ref))
            row = rows.first()
            if row is not None:
                return getattr(row, "merged_into", None) or row
        found = found_by_name(shape.model, data)
        if len(found) > 1:
            raise BadDemo(f"Several go by the name “{called(data)}”. Give the public id of the one that you mean.")
        return found[0] if found else None

    def row(self, model: type[models.Model], ref: str, at: str) -> Any:
        """What a row names may be on the desk, and not in the file."""
        if (model, ref) not in self.found:
            row = model._default_manager.filter(public_id=self.identity(model, ref)).first()
            if row is not None:
                self.found[model, ref] = row
        return super().row(model, ref, at)

    def _enter(self, shape: Shape, data: Row, owner: Any, within: str, siblings: Iterable[Any]) -> Any:
        """A row that hangs on another is found by its public id, too."""
        ref = data.get("ref", "")
        if ref and shape.owner and (shape.model, ref) not in self.found:
            row = shape.model.objects.filter(public_id=self.identity(shape.model, ref)).first()
            if row is not None and getattr(row, f"{shape.owner}_id") != owner.pk:
                raise BadDemo(f"{within}: “{row}” belongs to something else.")
            if row is not None:
                self.found[shape.model, ref] = row
        before = self._links(shape, data, self.found.get((shape.model, ref)))
        row = super()._enter(shape, data, owner, within, siblings)
        if before != self._links(shape, data, row if before else None):
            self._outcomes.append(_CHANGED)
        return row

    def _links(self, shape: Shape, data: Row, row: Any) -> list[set[int]]:
        """What a row that is there is linked to, of what the file speaks of."""
        return [set(getattr(row, n).values_list("pk", flat=True)) for n in shape.many if n in data] if row else []

    def _written(self, shape: Shape, old: Any, fresh: Any, given: set[str] | None, own_ref: str, ref: str) -> Any:
        names = [one.attname for one in shape.columns if given is None or one.name in given]
        before = {name: getattr(old, name) for name in names} if old is not None else {}
        if old is not None and all(before[name] == getattr(fresh, name) for name in names):
            return old
        row = super()._written(shape, old, fresh, given, own_ref, ref)
        self._outcomes.append(_NEW if old is None else _CHANGED)
        if isinstance(row, Citation):
            self._citations.add(row.pk)
        return row


def _said(error: Exception, data: Row) -> str:
    """What the models refuse; the row that it is told of is named beside it."""
    if not isinstance(error, BadDemo):
        return "A column of this row holds something of another sort than it should. Compare it with an export."
    text, ref = str(error), str(data.get("ref", ""))
    told = text.partition(": ")[2] if ref and text.startswith(ref) else text
    return told[:1].upper() + told[1:]
