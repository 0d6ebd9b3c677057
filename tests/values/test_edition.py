"""The shape of a document: every string in it says what it is, since that decides whether names are masked there."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from cases.values import edition
from cases.values.edition import CitationItem, ClaimItem, QuestionItem, SourceItem
from cases.values.kinds import kinds

RECORDS = [value for value in vars(edition).values() if is_dataclass(value)]
KINDS = {"text", "markdown", "address", "slug", "code", "id"}


@pytest.mark.parametrize("record", RECORDS)
def test_every_string_is_classified(record: Any) -> None:
    hints = get_type_hints(record)
    strings = {
        name: kind
        for name, kind in kinds(record).items()
        if str in (hints[name], *(get_args(hints[name]) if get_origin(hints[name]) is tuple else ()))
    }
    assert {name for name, kind in strings.items() if kind not in KINDS} == set()


def test_a_list_of_strings_is_what_its_strings_are() -> None:
    assert (kinds(SourceItem)["authors"], kinds(CitationItem)["is_masked"], kinds(edition.EventItem)["roles"]) == (
        "text",
        "",
        "",
    )


@pytest.mark.parametrize("record", [record for record in RECORDS if "address" in kinds(record).values()])
def test_what_has_an_address_can_say_that_it_is_withheld(record: Any) -> None:
    assert "address_withheld" in {field.name for field in fields(record)}


def test_claims_that_are_all_accepted_do_not_differ() -> None:
    said = (ClaimItem("1", "Extensive", value="extensive"), ClaimItem("2", "Conclusive", value="conclusive"))
    accepted = tuple(replace(claim, regard="accepted") for claim in said)
    assert QuestionItem("q", "What did it find?", claims=said).differs
    assert QuestionItem("q", "What did it find?", claims=(accepted[0], said[1])).differs
    assert not QuestionItem("q", "What did it find?", claims=accepted).differs
    opening = tuple(replace(claim, value="", opens=place) for place, claim in enumerate(said, 1))
    assert not QuestionItem("q", "What is it about?", claims=opening).differs, (
        "sentences to be read one after the other"
    )
