"""The demonstration: three real cases, read from data files, entered through the models and published."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from django.core.exceptions import ValidationError
from django.db import models, transaction

from cases.editing.editions import publish
from cases.models.desk.actors import Actor, Name
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Answer, Event, Exhibit, Role, Topic
from cases.models.desk.inmates import Inmate
from cases.models.desk.photos import Photo
from cases.models.desk.places import Place
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation, Source

# So that the addresses of the demonstration are the same wherever it is loaded.
_NAMESPACE = UUID("5d0bb4f4-3f0b-5a5f-9c1b-0d4b8f5a2f10")
_SUMMARY = "First edition, from the demonstration’s data files."

Row = dict[str, Any]


class BadDemo(ValueError):
    """A data file holds something that the models refuse; says where."""


def load(folder: Path, *, at: datetime) -> list[str]:
    """Enter every file of the folder and publish its cases and campaigns; returns their names.

    All or nothing. An empty list means that the demonstration is there already.
    """
    if Inmate.objects.filter(slug__in=[row["slug"] for row in _rows(folder, "inmates")]).exists():
        return []
    with transaction.atomic():
        entry = _Entry()
        for step in _STEPS:
            for row in _rows(folder, step.files):
                entry.enter(step, row)
        for later in entry.later:
            later()
        # Only what was entered here: whatever else lies on the desk is somebody's draft.
        records = [row for row in entry.found.values() if isinstance(row, Inmate | Campaign)]
        together = frozenset(record.public_id for record in records)
        for record in records:
            publish(record, by=None, at=at, summary=_SUMMARY, together_with=together)
    return [str(record) for record in records]


def _rows(folder: Path, stem: str) -> Iterator[Row]:
    for path in sorted(folder.rglob(f"{stem}*.json")):
        yield from json.loads(path.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class _Step:
    """Which files hold rows of which model, which of their keys are links, and what hangs on each row."""

    files: str
    model: type[models.Model]
    links: dict[str, type[models.Model]] = field(default_factory=dict)
    later_links: dict[str, type[models.Model]] = field(default_factory=dict)
    many: dict[str, type[models.Model]] = field(default_factory=dict)
    children: dict[str, "_Step"] = field(default_factory=dict)
    owner: str = ""


def _names(owner: str) -> _Step:
    return _Step("", Name, owner=owner)


def _roles(owner: str) -> _Step:
    return _Step("", Role, links={"actor": Actor}, owner=owner)


def _citations(owner: str) -> _Step:
    return _Step("", Citation, links={"source": Source, "relays": Source}, owner=owner)


_CLAIMS = _Step(
    "",
    Claim,
    links={"speaker": Actor, "counted_by": Actor},
    many={"topics": Topic},
    children={"citations": _citations("claim")},
    owner="question",
)
_STEPS = (
    _Step("people", Actor, children={"names": _names("actor")}),
    _Step("places", Place, later_links={"within": Place}, children={"names": _names("place")}),
    _Step("topics", Topic),
    _Step("exhibits", Exhibit),
    _Step("sources", Source, links={"publisher": Actor}, later_links={"copy_of": Source, "via": Source}),
    _Step("inmates", Inmate, links={"actor": Actor}),
    _Step("campaigns", Campaign, many={"inmates": Inmate}, children={"roles": _roles("campaign")}),
    _Step(
        "events",
        Event,
        links={"place": Place, "jurisdiction": Place},
        many={"inmates": Inmate, "campaigns": Campaign, "exhibits": Exhibit, "topics": Topic},
        children={
            "roles": _roles("event"),
            "citations": _citations("event"),
            "answers": _Step("", Answer, later_links={"earlier": Event}, owner="event"),
        },
    ),
    *(
        _Step(
            files,
            Question,
            links={"inmate": Inmate, "campaign": Campaign, "event": Event},
            many={"exhibits": Exhibit},
            children={"claims": _CLAIMS},
        )
        for files in ("questions", "campaign-questions")
    ),
    _Step(
        "photos",
        Photo,
        links={"inmate": Inmate, "campaign": Campaign, "event": Event, "source": Source},
        many={"actors": Actor},
    ),
)


class _Entry:
    """The rows entered so far, by what the files call them, and what can only be linked when all are there."""

    def __init__(self) -> None:
        self.found: dict[tuple[type[models.Model], str], models.Model] = {}
        self.later: list[Callable[[], None]] = []

    def enter(self, step: _Step, data: Row, owner: models.Model | None = None, within: str = "") -> None:
        data = dict(data)
        own_ref = data.pop("ref", "")
        ref = own_ref or within
        links = {name: self.row(model, data.pop(name), ref) for name, model in step.links.items() if name in data}
        laters = {name: data.pop(name) for name in step.later_links if name in data}
        many = {name: data.pop(name) for name in step.many if name in data}
        children = {name: data.pop(name) for name in step.children if name in data}
        if isinstance(data.get("authors"), list):
            data["authors"] = "\n".join(data["authors"])
        row = step.model(**data, **links, **({step.owner: owner} if step.owner else {}))
        if own_ref:
            row.public_id = uuid5(_NAMESPACE, f"{step.model._meta.model_name}:{own_ref}")
            self.found[step.model, own_ref] = row
        if laters and step.model is Answer:
            self.later.append(lambda: self._link(step, row, laters, ref))
            return
        self._save(row, ref)
        if laters:
            self.later.append(lambda: self._link(step, row, laters, ref))
        for name, refs in many.items():
            getattr(row, name).set([self.row(step.many[name], other, ref) for other in refs])
        for name, rows in children.items():
            for child in rows:
                self.enter(step.children[name], child, row, ref)

    def row(self, model: type[models.Model], ref: str, at: str) -> models.Model:
        try:
            return self.found[model, ref]
        except KeyError:
            raise BadDemo(f"{at}: there is no {model._meta.verbose_name} “{ref}”.") from None

    def _link(self, step: _Step, row: models.Model, laters: Row, ref: str) -> None:
        for name, other in laters.items():
            setattr(row, name, self.row(step.later_links[name], other, ref))
        self._save(row, ref)

    def _save(self, row: models.Model, ref: str) -> None:
        try:
            row.full_clean()
        except ValidationError as error:
            raise BadDemo(f"{ref}, {row._meta.verbose_name}: {_in_words(error)}") from error
        row.save()


def _in_words(error: ValidationError) -> str:
    return "; ".join(f"{name}: {' '.join(messages)}" for name, messages in error.message_dict.items())
