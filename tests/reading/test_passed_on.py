"""Second-hand news says so where it stands, not only once its citation is opened."""

from dataclasses import replace

import pytest

from cases.reading.wording import passed_on_words
from cases.values.edition import CitationItem

TMZ = CitationItem("1", "source", attributed_to="according to TMZ")
OWN = CitationItem("2", "source")


@pytest.mark.parametrize(
    ("citations", "words"),
    [
        ((TMZ,), "the source says: “according to TMZ”"),
        ((TMZ, replace(TMZ, id="3")), "the source says: “according to TMZ”"),
        ((TMZ, OWN), ""),
        ((TMZ, replace(OWN, bearing="contradicts")), "the source says: “according to TMZ”"),
        ((), ""),
    ],
)
def test_whose_word_is_passed_on(citations, words):
    assert passed_on_words(citations) == words
