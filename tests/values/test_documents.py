"""Documents as items, chunks and back."""

import json
from dataclasses import fields, is_dataclass, replace
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.values import documents
from cases.values.edition import (
    CitationItem,
    Document,
    EventItem,
    FactsItem,
    PersonItem,
    PlaceRef,
    RoleItem,
    SourceItem,
)


def plain_key(text: str) -> str:
    return f"key of {text}"


def of_type(cls: Any) -> st.SearchStrategy[Any]:
    if is_dataclass(cls):
        hints = get_type_hints(cls)
        return st.builds(cls, **{field.name: of_type(hints[field.name]) for field in fields(cls)})
    if get_origin(cls) is tuple:
        return st.lists(of_type(get_args(cls)[0]), max_size=2).map(tuple)
    return {str: st.text(max_size=8), bool: st.booleans(), int: st.integers()}[cls]


@pytest.mark.parametrize("kind", [*documents._KINDS])
def test_every_kind_of_item_comes_back_as_it_was(kind: str) -> None:
    @given(of_type(documents._KINDS[kind][0]))
    def comes_back(item: Any) -> None:
        assert documents.read_item(documents.canonical(item)) == item

    comes_back()


def test_canonical_text_is_one_and_leaves_defaults_out() -> None:
    event = EventItem(id="e1", kind="visit", headline="Größe", when="2019-05-30", roles=(RoleItem("p1", "visitor"),))
    assert documents.canonical(event) == (
        '{"headline":"Größe","id":"e1","item":"event","kind":"visit",'
        '"roles":[{"person":"p1","role":"visitor"}],"schema":1,"when":"2019-05-30"}'
    )


DOCUMENT = Document(
    facts=FactsItem(id="f1", kind="case", slug="ada", name="Ada"),
    events=(
        EventItem(id="e1", kind="verdict", headline="A", when="1985-02-19", place=PlaceRef("Here")),
        EventItem(id="e2", kind="stay", headline="B", when="[1985-03..1986]"),
        EventItem(id="e3", kind="visit", headline="C", when="198X", citations=(CitationItem("c1", "51"),)),
    ),
    people=(PersonItem(id="a1", kind="person", shown="Ada"), PersonItem(id="b2", kind="body", shown="Court")),
    sources=(SourceItem(id="51", title="T", kind="primary"),),
)


def test_a_document_is_cut_into_chunks_by_year_and_first_digit_and_joined_again() -> None:
    cut = documents.cut(DOCUMENT, plain_key)
    assert [name for name, _ in json.loads(cut.manifest)] == [
        "facts",
        "event:1985",
        "event:198X",
        "person:a",
        "person:b",
        "source:5",
    ]
    keys = [key for _, chunk in json.loads(cut.manifest) for key in json.loads(cut.chunks[chunk])]
    assert documents.join(cut.items[key][1] for key in keys) == DOCUMENT
    assert cut.key_of["e2"] == plain_key(documents.canonical(DOCUMENT.events[1]))


def test_a_change_of_one_event_touches_its_item_its_chunk_and_the_manifest_only() -> None:
    before = documents.cut(DOCUMENT, plain_key)
    events = (replace(DOCUMENT.events[0], headline="A, corrected"), *DOCUMENT.events[1:])
    after = documents.cut(replace(DOCUMENT, events=events), plain_key)
    assert (len(set(after.items) - set(before.items)), len(set(after.chunks) - set(before.chunks))) == (1, 1)
    assert after.content_hash != before.content_hash


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"item":"event","schema":99,"id":"x"}', "99"),
        ('{"item":"rumour","schema":1,"id":"x"}', "rumour"),
        ('{"item":"topic","schema":1,"id":"x","slug":"s","name":"n","definition":"d","mood":"m"}', "mood"),
    ],
)
def test_what_is_not_known_is_not_read(text: str, words: str) -> None:
    with pytest.raises(documents.UnreadableDocument, match=words):
        documents.read_item(text)


def test_a_document_without_facts_is_none() -> None:
    with pytest.raises(documents.UnreadableDocument, match="facts once"):
        documents.join([documents.canonical(DOCUMENT.events[0])])
