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


@pytest.mark.parametrize("kind", [*documents.KINDS])
def test_every_kind_of_item_comes_back_as_it_was(kind: str) -> None:
    @given(of_type(documents.KINDS[kind][0]))
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
        EventItem(id="e3", kind="visit", headline="C", when="198X", citations=(CitationItem("c1", "51"),)),
        EventItem(id="e1", kind="verdict", headline="A", when="1985-02-19", place=PlaceRef("Here")),
        EventItem(id="e2", kind="stay", headline="B", when="[1985-03..1986]"),
    ),
    people=(PersonItem(id="a1", kind="person", shown="Ada"), PersonItem(id="b2", kind="body", shown="Court")),
    sources=(SourceItem(id="51", title="T", kind="primary"),),
)


def test_a_document_is_cut_into_chunks_by_year_and_first_digit_and_joined_again() -> None:
    cut = documents.cut(DOCUMENT, plain_key)
    assert [name for name, _ in json.loads(cut.manifest)] == [
        "facts",
        "event:198X",
        "event:1985",
        "person:a",
        "person:b",
        "source:5",
    ]
    assert documents.join(texts_of(cut)) == DOCUMENT
    assert cut.key_of["e1"] == plain_key(documents.canonical(DOCUMENT.events[1]))


def texts_of(cut: documents.Cut) -> list[str]:
    """The items' texts in the order in which they are stored."""
    keys = [key for _, chunk in json.loads(cut.manifest) for key in json.loads(cut.chunks[chunk])]
    return [cut.items[key][1] for key in keys]


WHENS = ["[..1985-03]", "1985", "1985-02-19", "1985-02/1986", "1984/1990", "198X", "1985-03", "[1985-03..1986]"]


@given(st.permutations([EventItem(id=f"e{n}", kind="visit", headline="", when=when) for n, when in enumerate(WHENS)]))
def test_the_order_of_the_timeline_survives_being_cut_and_joined(events: list[EventItem]) -> None:
    document = replace(DOCUMENT, events=documents.in_order(events))
    assert documents.join(texts_of(documents.cut(document, plain_key))) == document
    assert documents.join(texts_of(documents.cut(replace(DOCUMENT, events=tuple(events)), plain_key))) == document


def test_events_of_one_date_stand_by_their_ids() -> None:
    events = [EventItem(id=name, kind="visit", headline="", when="1985") for name in ("e2", "e1", "e3")]
    assert [event.id for event in documents.in_order(events)] == ["e1", "e2", "e3"]


def test_a_change_of_one_event_touches_its_item_its_chunk_and_the_manifest_only() -> None:
    before = documents.cut(DOCUMENT, plain_key)
    events = (*DOCUMENT.events[:1], replace(DOCUMENT.events[1], headline="A, corrected"), *DOCUMENT.events[2:])
    after = documents.cut(replace(DOCUMENT, events=events), plain_key)
    assert (len(set(after.items) - set(before.items)), len(set(after.chunks) - set(before.chunks))) == (1, 1)
    assert after.content_hash != before.content_hash


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"item":"event","schema":99,"id":"x"}', "99"),
        ('{"item":"rumour","schema":1,"id":"x"}', "rumour"),
        ('{"item":"topic","schema":1,"id":"x","slug":"s","name":"n","definition":"d","mood":"m"}', "mood"),
        ('{"item":"topic","schema":1,"id":"x","slug":"s"}', "lacks definition, name"),
        ('{"item":"topic","schema":1,"id":"x","slug":"s","name":7,"definition":"d"}', "'7' stands where str should"),
        ('{"item":"event","schema":1,"id":"x","kind":"k","headline":"h","when":"1985","roles":7}', "list should"),
        ('{"item":"event","schema":1,"id":"x","kind":"k","headline":"h","when":"1985","place":[]}', "dict should"),
        ('{"item":["event"],"schema":1}', "event"),
        ('{"item":"topic"', "not JSON"),
        ("", "not JSON"),
        ("[]", "dict should"),
        ("null", "dict should"),
    ],
)
def test_what_is_not_known_is_not_read(text: str, words: str) -> None:
    with pytest.raises(documents.UnreadableDocument, match=words):
        documents.read_item(text)


def test_a_document_without_facts_is_none() -> None:
    with pytest.raises(documents.UnreadableDocument, match="facts once"):
        documents.join([documents.canonical(DOCUMENT.events[0])])


def test_an_event_whose_date_cannot_be_read_makes_no_document() -> None:
    undated = replace(DOCUMENT.events[0], when="some day")
    with pytest.raises(documents.UnreadableDocument, match="no date that can be read"):
        documents.join([documents.canonical(DOCUMENT.facts), documents.canonical(undated)])
