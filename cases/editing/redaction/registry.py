"""Every column that can hold words, with how words are taken out of it or, in a sentence, why none are.

A column of one of our own types (a line, prose, a link, a slug, a date) has the rule of its type, so that a new one is
never forgotten. Every other one is written down here, and a test walks all models and finds one that isn't. Tables of
versions have the rules of the rows whose versions they hold.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models

from cases.editing.intake.files import words_of
from cases.editing.intake.found import NotRead
from cases.models.fields import EdtfField, LineField, LinkField, ProseField
from cases.values.removal import Sought, remove, stands_in

Redactor = Callable[[Any, Sought, str], Any]  # of a text, or of the bytes of a file


@dataclass(frozen=True, slots=True)
class Rule:
    """`redact` takes a text, what is sought and the row's public id; None where `because` says why nothing does it.

    With `follows` the column is made again from what is redacted elsewhere: it is searched, and not written.
    """

    redact: Redactor | None = None
    because: str = ""
    follows: bool = False


def neutral_slug(key: str) -> str:
    """An address that says nothing: part of the public id, the same in every edition and on the desk."""
    return f"unnamed-{key.replace('-', '')[:8]}"


def _words(text: str, sought: Sought, key: str) -> str:
    return remove(text, sought)


def _link(text: str, sought: Sought, key: str) -> str:
    """An address without one of its words leads nowhere, or to somebody else: it goes whole."""
    return "" if stands_in(text, sought) else text


def _slug(text: str, sought: Sought, key: str) -> str:
    return neutral_slug(key) if stands_in(text, sought) else text


def _json(text: str, sought: Sought, key: str) -> str:
    """JSON that escapes letters: words are looked for in its strings, not in its text."""
    try:
        data = json.loads(text)
    except ValueError:
        return remove(text, sought)
    cleaned = _walk(data, sought)
    return text if cleaned == data else json.dumps(cleaned)


def _walk(data: Any, sought: Sought) -> Any:
    if isinstance(data, str):
        return remove(data, sought)
    if isinstance(data, list):
        return [_walk(value, sought) for value in data]
    if isinstance(data, dict):
        return {name: _walk(value, sought) for name, value in data.items()}
    return data


def _file(body: bytes | memoryview, sought: Sought, key: str) -> bytes | memoryview:
    """A file in which something sought stands, or that can't be read any more, goes whole."""
    try:
        return b"" if any(stands_in(text, sought) for text in words_of(bytes(body))) else body
    except NotRead:
        return b""


WORDS, LINK, SLUG, JSON, FILE = Rule(_words), Rule(_link), Rule(_slug), Rule(_json), Rule(_file)
_CODE = Rule(because="a word of a fixed list")
_KEY = Rule(because="a keyed hash, which nobody without the key can try words on")
_ITEMS = Rule(because="an item’s or a chunk’s JSON, rewritten in `documents`, which knows what each of its strings is")
_KEYS = Rule(because="a list of keys, without a word of anybody")
_MADE = Rule(because="made again from the documents when these are redacted", follows=True)
_ACCOUNT = Rule(because="the name and address of somebody who works here: an administrator changes the account")
_DJANGO = Rule(because="Django’s own names of tables and rights, the same everywhere")
_RANDOM_NAME = Rule(because="a random name")
_PIXELS = Rule(because="pixels, without a word of metadata: they go whole with their photo, in `whole`")
_HASH_OF_PIXELS = Rule(because="a hash of the pixels, which goes with them")

_OF_TYPE: tuple[tuple[Any, Rule], ...] = (
    (EdtfField, Rule(because="a date, which is kept only if it can be read as one")),
    (LinkField, LINK),
    (LineField, WORDS),
    (ProseField, WORDS),
    (models.SlugField, SLUG),
)

OF_COLUMN: dict[str, Rule] = {
    "admin.LogEntry.object_id": Rule(because="a row’s number"),
    "admin.LogEntry.object_repr": WORDS,
    "admin.LogEntry.change_message": JSON,
    "auth.Group.name": _DJANGO,
    "auth.Permission.name": _DJANGO,
    "auth.Permission.codename": _DJANGO,
    "auth.User.password": Rule(because="a salted hash"),
    "auth.User.username": _ACCOUNT,
    "auth.User.first_name": _ACCOUNT,
    "auth.User.last_name": _ACCOUNT,
    "auth.User.email": _ACCOUNT,
    "contenttypes.ContentType.app_label": _DJANGO,
    "contenttypes.ContentType.model": _DJANGO,
    "sessions.Session.session_key": Rule(because="a random key"),
    "sessions.Session.session_data": Rule(because="packed and signed: `sessions` unpacks each and ends those found"),
    "cases.Source.url_key": Rule(because="a hash of the address, which goes with it"),
    **dict.fromkeys(
        (f"cases.{model}.language" for model in ("Source", "Inmate", "Campaign", "Record")),
        Rule(because="a language tag: emptied words would be none"),
    ),
    **dict.fromkeys(
        (
            *("cases.Actor.near_key", "cases.Name.near_key", "cases.Place.near_key", "cases.Source.near_key"),
            *("cases.Actor.shorter_key", "cases.Name.shorter_key"),
        ),
        Rule(because="a hash of what a name has in common with others, which goes with it"),
    ),
    "cases.Merger.moved": Rule(because="names of tables and keys of rows"),
    "cases.Merger.records": Rule(because="public ids"),
    "cases.Moved.address": SLUG,
    "cases.Copy.sha256": Rule(because="a hash of the text, which is made again with it"),
    "cases.Copy.sketch": Rule(because="hashes of runs of words, which are made again with the text"),
    "cases.Capture.body": FILE,
    "cases.Capture.sha256": Rule(because="a hash of the file, which goes with it"),
    "cases.Intake.body": FILE,
    "cases.Photo.picture": _RANDOM_NAME,
    "cases.PhotoFile.name": _RANDOM_NAME,
    "cases.PhotoFile.picture": _RANDOM_NAME,
    "cases.PhotoFile.sha256": _HASH_OF_PIXELS,
    "cases.PhotoFile.body": _PIXELS,
    "cases.Picture.name": _RANDOM_NAME,
    "cases.Picture.sha256": _HASH_OF_PIXELS,
    "cases.Picture.body": _PIXELS,
    "cases.Intake.findings": JSON,
    "cases.Journal.forgets": Rule(because="numbers of rows"),
    "cases.Journal.salt": Rule(because="random, and gone with the text that it salts"),
    "cases.Journal.digest": _KEY,
    "cases.Journal.link": _KEY,
    "cases.FormToken.token": Rule(because="a random token"),
    "cases.FormToken.result": Rule(because="the kind and number of a row, and a keyed hash"),
    "cases.Proposal.seal": _KEY,
    "cases.Decision.seal": _KEY,
    "cases.PreviewLink.content_hash": _KEY,
    "cases.PreviewLink.digest": Rule(because="a hash of a random token"),
    "cases.Candidate.desk_manifest": _KEYS,
    "cases.Candidate.manifest": _KEYS,
    "cases.Candidate.content_hash": _KEY,
    "cases.Candidate.left_out": WORDS,
    "cases.Candidate.returned": _KEYS,
    "cases.CandidateText.key": _KEY,
    "cases.CandidateText.kind": _CODE,
    "cases.CandidateText.text": _ITEMS,
    "cases.ProposedChange.item_kind": _CODE,
    "cases.ProposedChange.words": WORDS,
    "cases.ProposedChange.key_before": _KEY,
    "cases.ProposedChange.key_after": _KEY,
    "cases.ErrorReport.page": LINK,
    "cases.ErrorReport.about": WORDS,
    "cases.ErrorReport.sender": _KEY,
    "cases.Acceptance.check_id": _CODE,
    "cases.Acceptance.item_key": _KEY,
    "cases.Acceptance.text_key": _KEY,
    "cases.Finding.check_id": _CODE,
    "cases.Finding.text": WORDS,
    "cases.Finding.item_key": _KEY,
    "cases.Finding.model": _CODE,
    "cases.Finding.field": _CODE,
    "cases.Item.key": _KEY,
    "cases.Item.kind": _CODE,
    "cases.Item.text": _ITEMS,
    "cases.Chunk.key": _KEY,
    "cases.Chunk.text": _KEYS,
    "cases.Edition.name": WORDS,
    "cases.Edition.manifest": _KEYS,
    "cases.Edition.content_hash": _KEY,
    "cases.Edition.summary": WORDS,
    "cases.Edition.stood": Rule(because="names of checks, and numbers"),
    "cases.EditionChange.item_kind": _CODE,
    "cases.EditionChange.words": WORDS,
    "cases.EditionChange.sentence": WORDS,
    "cases.Record.slug": _MADE,
    "cases.Record.name": _MADE,
    "cases.Record.opening": _MADE,
    "cases.Record.status_when": _MADE,
    "cases.Record.jurisdiction": _MADE,
    "cases.Record.place": _MADE,
    "cases.Record.custody_start": _MADE,
    "cases.Record.stage": _CODE,
    "cases.Record.stage_where": _MADE,
    "cases.Record.custody_end": _MADE,
    "cases.Tally.key": _CODE,
    "cases.Tally.part": Rule(because="a word of a fixed list, or years"),
    "cases.Term.value": _MADE,
    "cases.Term.label": _MADE,
    "cases.EventRow.headline": _MADE,
    "cases.EventRow.when": _MADE,
    "cases.QuestionRow.text": _MADE,
    "cases.PersonRow.slug": _MADE,
    "cases.PersonRow.shown": _MADE,
    "cases.Part.capacity": _MADE,
    "cases.SourceRow.title": _MADE,
    "cases.TopicRow.slug": _MADE,
    "cases.TopicRow.name": _MADE,
    **{f"cases.SearchRow.{name}": _MADE for name in ("slug", "names", "hidden", "words", "quotes", "about")},
    "cases.KnownWord.word": _MADE,
    "cases.KnownWord.folded": _MADE,
}
_WHY_OF_A_VERSION = "history_change_reason"


def is_of_words(field: Any) -> bool:
    """Whether a column can hold words, or names a file or a heap of bytes that can."""
    kinds = (models.CharField, models.TextField, models.FileField, models.BinaryField, models.JSONField)
    return isinstance(field, kinds) and not field.choices


def tables() -> list[Any]:
    """Every model with a table, those made for links and versions too."""
    return [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]


def row_of(model: Any) -> Any:
    """The model whose rows these are, or are versions of."""
    return getattr(model, "instance_type", model)


def rule_of(model: Any, field: Any) -> Rule | None:
    """The rule of a column; None where nobody has written one."""
    if model is not row_of(model) and field.name == _WHY_OF_A_VERSION:
        return WORDS
    written = OF_COLUMN.get(f"{row_of(model)._meta.label}.{field.name}")
    return written or next((rule for kind, rule in _OF_TYPE if isinstance(field, kind)), None)


def columns(model: Any) -> Iterator[tuple[Any, Rule]]:
    """The columns of a model that can hold words, each with its rule; LookupError where one has none."""
    for field in model._meta.concrete_fields:
        if is_of_words(field):
            rule = rule_of(model, field)
            if rule is None:
                raise LookupError(f"{model._meta.label}.{field.name} has no rule for redaction.")
            yield field, rule
