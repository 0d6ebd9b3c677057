"""What of a document can be searched for, and what a question asks."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.values.edition import NameItem
from cases.values.searching import MOST_TERMS, asked_terms, folded, passages, plain, words_of
from tests.reading.documents import case_document, uid


@pytest.mark.parametrize(
    ("question", "terms"),
    [
        ("Cooper clemency", ("Cooper", "clemency")),
        ("  Cooper   Cooper ", ("Cooper",)),
        ('"test tube" blood', ("test tube", "blood")),
        ("“test tube” blood", ("test tube", "blood")),
        ("«tubo de ensayo» sangre", ("tubo de ensayo", "sangre")),
        ('"not closed', ("not closed",)),
        ("T-shirt", ("T shirt",)),
        ("N-09-19", ("N 09 19",)),
        ("O'Connor", ("O'Connor",)),
        ("a* OR b NEAR(c) -d col:e ^f {g}", ("a", "OR", "b", "NEAR c", "d", "col e", "f", "g")),
        ('""" * - ()', ()),
        ("", ()),
        ("عبد الرحمن", ("عبد", "الرحمن")),
        ("💩", ()),
    ],
)
def test_what_a_question_asks(question, terms):
    assert asked_terms(question) == terms


@given(st.text(max_size=400))
def test_no_sign_of_any_engine_is_left(question):
    terms = asked_terms(question)
    assert len(terms) <= MOST_TERMS
    assert [term for term in terms if set(term) & set('"*^:(){}[]-+~\\\0')] == []


def test_accents_and_case_make_no_difference():
    assert folded("José Ángel Ñandú") == "jose angel nandu"


def test_an_account_is_told_without_its_markup():
    assert plain("He **denies** it. [Bad](https://example.org) `x`\n> quoted") == "He denies it. Bad x quoted"


def renamed(*names):
    document = case_document()
    people = tuple(replace(one, names=names) if one.id == uid("Case Cooper") else one for one in document.people)
    return replace(document, people=people)


def test_a_misspelling_finds_and_is_not_printed():
    document = renamed(NameItem("Case Copper", "misspelling"), NameItem("Richard Goodman", "birth"))
    record, *rest = passages(document)
    assert (record.kind, record.names, record.hidden, record.weight) == (
        "record",
        "Case Cooper · Richard Goodman",
        "Case Copper",
        3,
    )
    assert {one.about for one in rest} == {"Case Cooper · Case Copper · Richard Goodman"}
    assert not {"Copper", "copper"} & words_of(document)


def test_what_was_taken_back_is_not_found():
    document = case_document()
    taken = replace(document.events[0], retraction="It was somebody else.")
    left = replace(document, events=(taken, *document.events[1:]))
    assert {one.public_id for one in passages(document)} - {one.public_id for one in passages(left)} == {taken.id}
    gone = replace(document, facts=replace(document.facts, retraction="All of it was wrong."))
    assert list(passages(gone)) == []


def test_quotes_are_found_once_and_lend_no_words_to_spelling():
    document = case_document()
    (arrested,) = [one for one in passages(document) if one.names == "Arrested"]
    assert (arrested.quotes, "quoted" in words_of(document)) == ("as quoted", False)
