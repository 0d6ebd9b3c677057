"""A working row that is destroyed with all that it says, its versions and what hangs on it included."""

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.db.models import Q

from cases.choices import Doomed, Naming, Nature, Rights
from cases.editing.redaction.columns import Place
from cases.editing.redaction.registry import LINK, SLUG, WORDS, columns, neutral_slug, row_of, tables
from cases.models.desk.actors import Actor, Name
from cases.models.desk.archives import ArchivedCapture
from cases.models.desk.events import Event, Role
from cases.models.desk.links import LinkCheck
from cases.models.desk.photos import Photo, PhotoFile
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation, Copy, Source
from cases.models.published.editions import Item
from cases.models.published.pictures import Picture
from cases.values.documents import read_item
from cases.values.edition import PhotoItem
from cases.values.removal import REMOVED, letters_of

MODELS: dict[str, Any] = {
    Doomed.EVENT.value: Event,
    Doomed.CLAIM.value: Claim,
    Doomed.QUESTION.value: Question,
    Doomed.PHOTO.value: Photo,
    Doomed.SOURCE.value: Source,
    Doomed.ACTOR.value: Actor,
}
# Texts that mean this row wherever they stand: a headline in the admin's log, a quote in a held copy.
_TELLING = {
    Event: ("headline", "account"),
    Claim: ("text",),
    Question: ("text", "reason"),
    Photo: ("alt", "caption"),
    Source: ("title",),
    Actor: ("name",),
    Name: ("text",),
    Citation: ("exact",),
}
_TELLING_WORDS, _TELLING_LETTERS = 2, 8
# So that nothing of it is published again.
_ALSO: dict[Any, dict[str, Any]] = {
    Event: {"not_ready": True},
    Question: {"not_ready": True},
    Claim: {"opens": None, "tells": "", "nature": Nature.FACT, "number": None, "date": "", "as_of": ""},
    Photo: {"rights": Rights.UNKNOWN, "picture": ""},
    Actor: {"naming": Naming.ROLE},
}
# What is destroyed with a row: these tables, by the column that leads to it.
_BELOW: dict[Any, tuple[tuple[Any, str], ...]] = {
    Event: ((Role, "event"), (Citation, "event")),
    Claim: ((Citation, "claim"),),
    Question: ((Claim, "question"),),
    Source: ((Copy, "source"), (Citation, "source"), (LinkCheck, "source"), (ArchivedCapture, "source")),
    Actor: ((Name, "actor"),),
}
_ALWAYS = {Actor: ("naming_reason", "label")}  # what a person shown by role must have


def telling_texts(row: Any) -> list[str]:
    """The texts of a row, and of what hangs on it, by which it would be known elsewhere: two words and more."""
    rows = [found for model, pk in _with_what_hangs_on(type(row), row.pk) for found in model.objects.filter(pk=pk)]
    texts = [str(getattr(one, name)) for one in rows for name in _TELLING.get(type(one), ())]
    return [text for text in texts if len(text.split()) >= _TELLING_WORDS and len(letters_of(text)) >= _TELLING_LETTERS]


def emptied(row: Any) -> Iterator[Place]:
    """The row, what hangs or hung on it, and all their versions, without a word or a pixel left in them."""
    for model, pk in _with_what_hangs_on(type(row), row.pk):
        for table in _tables_of(model):
            for found in table._base_manager.filter(**{"pk" if table is model else "id": pk}):
                yield _emptied(table, found, str(getattr(found, "public_id", found.pk)))
    yield from pixels_of(row.key)


def pixels_of(key: str) -> Iterator[Place]:
    """The bytes of every picture, at the desk and in editions, that a photo ever had: the one with this public id, and
    those that show the person or the event with it."""
    photos = {key, *_photos_showing(key)}
    for model, link in ((PhotoFile, "photo_key"), (Picture, "photo_id")):
        found = model._base_manager.filter(**{f"{link}__in": photos}).exclude(sha256="").order_by("pk")
        for pk in found.values_list("pk", flat=True):
            yield Place(model, pk, key, {"body": b"", "sha256": ""})


def _photos_showing(key: str) -> Iterator[str]:
    """By what the desk says now, and by what editions said."""
    shows = Q(actors__public_id=key) | Q(event__public_id=key)
    yield from map(str, Photo._base_manager.filter(shows).values_list("public_id", flat=True))
    for text in Item.objects.filter(kind="photo", text__contains=key).values_list("text", flat=True):
        item = read_item(text)
        if isinstance(item, PhotoItem) and key in (item.event, *item.people):
            yield item.id


def _with_what_hangs_on(model: Any, pk: int) -> Iterator[tuple[Any, int]]:
    """The row itself and those below it, by table and number; those deleted since are known from their versions."""
    yield model, pk
    for below, link in _BELOW.get(model, ()):
        numbers: set[int] = set()
        for table in _tables_of(below):
            column = "pk" if table is below else "id"
            numbers |= set(table._base_manager.filter(**{f"{link}_id": pk}).values_list(column, flat=True))
        for number in sorted(numbers):
            yield from _with_what_hangs_on(below, number)


def _tables_of(model: Any) -> list[Any]:
    """The table of these rows and that of their versions."""
    return [table for table in tables() if row_of(table) is model]


def _emptied(model: Any, row: models.Model, key: str) -> Place:
    values: dict[str, Any] = {}
    for field, rule in columns(model):
        if not getattr(row, field.attname) and field.name not in _ALWAYS.get(row_of(model), ()):
            continue
        if rule is WORDS:
            values[field.attname] = REMOVED
        elif rule is LINK:
            values[field.attname] = ""
        elif rule is SLUG:
            values[field.attname] = neutral_slug(key)
    names = {field.attname for field in model._meta.concrete_fields}
    also = {name: value for name, value in _ALSO.get(row_of(model), {}).items() if name in names}
    values |= also
    return Place(model, row.pk, key, {name: value for name, value in values.items() if getattr(row, name) != value})
