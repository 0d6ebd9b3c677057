"""Rows of data files, entered on the desk through its models or brought up to what the files say now."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from uuid import UUID, uuid5

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models

from cases.models.desk.actors import Actor, Name
from cases.models.desk.base import Versioned
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Answer, Event, Exhibit, Role, Topic
from cases.models.desk.inmates import Inmate
from cases.models.desk.photos import Photo
from cases.models.desk.places import Place
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation, Copy, Source

# So that the addresses of the demonstration are the same wherever it is loaded.
NAMESPACE = UUID("5d0bb4f4-3f0b-5a5f-9c1b-0d4b8f5a2f10")

Row = dict[str, Any]


class BadDemo(ValueError):
    """A data file holds something that the models refuse; says where."""


@dataclass(frozen=True)
class Shape:
    """Which files hold rows of which model, which of their keys are links, and what hangs on each row.

    A row with a `ref` keeps its identity by it. One that hangs on another and has none is the one it was where the
    columns of `same` are. What `waits` is entered when all rows of a turn are there.
    """

    files: str
    model: type[models.Model]
    links: dict[str, type[models.Model]] = field(default_factory=dict)
    later_links: dict[str, type[models.Model]] = field(default_factory=dict)
    many: dict[str, type[models.Model]] = field(default_factory=dict)
    children: dict[str, "Shape"] = field(default_factory=dict)
    owner: str = ""
    same: tuple[str, ...] = ()
    waits: bool = False

    @property
    def columns(self) -> list[Any]:
        """What a data file can say of a row itself."""
        fields = self.model._meta.concrete_fields
        return [one for one in fields if one.editable and not one.primary_key and one.name not in self.later_links]


def _names(owner: str) -> Shape:
    return Shape("", Name, owner=owner, same=("text",))


def _roles(owner: str) -> Shape:
    return Shape("", Role, links={"actor": Actor}, owner=owner, same=("actor_id", "role"))


def _citations(owner: str) -> Shape:
    same = ("source_id", "exact", "locator", "aspect")
    return Shape("", Citation, links={"source": Source, "relays": Source}, owner=owner, same=same)


_CLAIMS = Shape(
    "",
    Claim,
    links={"speaker": Actor, "counted_by": Actor},
    many={"topics": Topic},
    children={"citations": _citations("claim")},
    owner="question",
)
SHAPES = (
    Shape("people", Actor, children={"names": _names("actor")}),
    Shape("places", Place, later_links={"within": Place}, children={"names": _names("place")}),
    Shape("topics", Topic),
    Shape("exhibits", Exhibit),
    Shape(
        "sources",
        Source,
        links={"publisher": Actor},
        later_links={"copy_of": Source, "via": Source},
        children={"copies": Shape("", Copy, owner="source", same=("text",))},
    ),
    Shape("inmates", Inmate, links={"actor": Actor}),
    Shape("campaigns", Campaign, many={"inmates": Inmate}, children={"roles": _roles("campaign")}),
    Shape(
        "events",
        Event,
        links={"place": Place, "jurisdiction": Place},
        many={"inmates": Inmate, "campaigns": Campaign, "exhibits": Exhibit, "topics": Topic},
        children={
            "roles": _roles("event"),
            "citations": _citations("event"),
            "answers": Shape("", Answer, {"earlier": Event}, owner="event", same=("earlier_id",), waits=True),
        },
    ),
    *(
        Shape(
            files,
            Question,
            links={"inmate": Inmate, "campaign": Campaign, "event": Event},
            many={"exhibits": Exhibit},
            children={"claims": _CLAIMS},
        )
        for files in ("questions", "campaign-questions")
    ),
    Shape(
        "photos",
        Photo,
        links={"inmate": Inmate, "campaign": Campaign, "event": Event, "source": Source},
        many={"actors": Actor},
    ),
)


class Entry:
    """The rows entered so far by one user, by what the files call them.

    With `is_partial` a row that is there keeps what the file does not mention, and nothing that hangs on it is deleted.
    """

    is_partial = False

    def __init__(self, by: Any) -> None:
        self.by = by
        self.found: dict[tuple[type[models.Model], str], Any] = {}
        self._later: list[Callable[[], None]] = []

    def row(self, model: type[models.Model], ref: str, at: str) -> Any:
        """The row that the files call `ref`; `at` says where it is asked for."""
        try:
            return self.found[model, ref]
        except KeyError:
            raise BadDemo(f"{at}: there is no {model._meta.verbose_name} “{ref}”.") from None

    def identity(self, model: type[models.Model], ref: str) -> UUID:
        """The public id of the row that the files call `ref`."""
        return uuid5(NAMESPACE, f"{model._meta.model_name}:{ref}")

    def take(self, turn: Iterable[tuple[Shape, Row]]) -> None:
        """Enter these rows; what they say of each other is linked when all are there."""
        for shape, data in turn:
            self._enter(shape, data, None, "", ())
        while self._later:
            self._later.pop(0)()

    def _enter(self, shape: Shape, data: Row, owner: Any, within: str, siblings: Iterable[Any]) -> Any:
        own = dict(data)
        own_ref = own.pop("ref", "")
        ref = own_ref or within
        laters = {name: own.pop(name) for name in shape.later_links if name in own}
        told = [name for name in (*shape.many, *shape.children) if name in own or not self.is_partial]
        many = {name: own.pop(name, ()) for name in shape.many if name in told}
        children = {name: own.pop(name, ()) for name in shape.children if name in told}
        given = set(own)
        old = self.found.get((shape.model, own_ref)) if own_ref else None
        fresh = self._fresh(shape, own, owner, ref, old if self.is_partial else None)
        old = old if own_ref else _same(shape, fresh, siblings)
        row = self._written(shape, old, fresh, given if self.is_partial else None, own_ref, ref)
        for name, refs in many.items():
            if refs or old is not None:
                getattr(row, name).set([self.row(shape.many[name], other, ref) for other in refs])
        for name, rows in children.items():
            hang = partial(self._hang, shape.children[name], row, rows, ref, old is not None)
            self._later.append(hang) if shape.children[name].waits else hang()
        if laters:
            self._later.append(partial(self._link, shape, row, laters, ref))
        return row

    def _fresh(self, shape: Shape, data: Row, owner: Any, ref: str, old: Any) -> Any:
        """What the data file says, as a row that is not saved; its own columns are clean.

        What it does not mention is as in `old`, if that is given.
        """
        kept = [one.attname for one in shape.columns if old is not None and one.name not in data]
        links = {name: self.row(model, data.pop(name), ref) for name, model in shape.links.items() if name in data}
        for name, between in (("authors", "\n"), ("text", "\n\n")):
            if isinstance(data.get(name), list):
                data[name] = between.join(data[name])
        row = shape.model(**data, **links, **({shape.owner: owner} if shape.owner else {}))
        for name in kept:
            setattr(row, name, getattr(old, name))
        # Links are to rows that were just found, so nobody asks the database once more whether they are there.
        linked = {one.name for one in shape.model._meta.concrete_fields if one.is_relation}
        _try(lambda: row.clean_fields(exclude=linked), row, ref)
        return row

    def _written(self, shape: Shape, old: Any, fresh: Any, given: set[str] | None, own_ref: str, ref: str) -> Any:
        """The row saved; `old`, where there is one, brought up to `fresh` in what is `given`, None for all of it.

        What hangs on no other counts as changed.
        """
        if old is None:
            if own_ref:
                fresh.public_id = self.identity(shape.model, own_ref)
                self.found[shape.model, own_ref] = fresh
            _try(fresh.clean, fresh, ref)
            fresh.created_by = self.by
            self._save(fresh, ref)
            return fresh
        fresh.pk = old.pk
        names = [one.attname for one in shape.columns if given is None or one.name in given]
        _try(fresh.clean, fresh, ref)
        if not shape.owner or any(getattr(old, name) != getattr(fresh, name) for name in names):
            for name in names:
                setattr(old, name, getattr(fresh, name))
            if isinstance(old, Versioned):
                old.touch()
            self._save(old, ref)
        return old

    def _hang(self, shape: Shape, owner: Any, rows: Iterable[Row], ref: str, was_there: bool) -> None:
        """Enter what hangs on a row, and take away what hung on it and no file names any more."""
        known = list(shape.model._default_manager.filter(**{shape.owner: owner}).order_by("pk")) if was_there else []
        kept = {self._enter(shape, data, owner, ref, known).pk for data in rows}
        for gone in known if not self.is_partial else ():
            if gone.pk not in kept:
                gone._history_user = self.by
                gone.delete()

    def _link(self, shape: Shape, row: Any, laters: Row, ref: str) -> None:
        for name, other in laters.items():
            setattr(row, name, self.row(shape.later_links[name], other, ref))
        _try(row.clean, row, ref)
        self._save(row, ref)

    def _save(self, row: Any, ref: str) -> None:
        row.changed_by = self.by
        _try(row.save, row, ref)


def _same(shape: Shape, fresh: Any, siblings: Iterable[Any]) -> Any:
    wanted = [getattr(fresh, name) for name in shape.same]
    return next((one for one in siblings if [getattr(one, name) for name in shape.same] == wanted), None)


def _try(do: Callable[[], object], row: models.Model, ref: str) -> None:
    """What the models refuse, and what the database does, said with the place in the files."""
    try:
        do()
    except (ValidationError, IntegrityError) as error:
        raise BadDemo(f"{ref}, {row._meta.verbose_name}: {_in_words(error)}") from error


def _in_words(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return "; ".join(f"{name}: {' '.join(messages)}" for name, messages in error.message_dict.items())
    return str(error)
