"""The demonstration’s events, told in our own words and not in those of the fact files."""

from difflib import SequenceMatcher

from tests.demo.files import facts, rows

# Shorter headlines have few other ways to say the same.
FEWEST_WORDS = 5
NEAREST = 0.75


def test_no_headline_is_that_of_the_fact_file() -> None:
    fact_of = facts()
    copied = [
        event["ref"]
        for event in rows("events")
        if event["ref"] in fact_of
        and len(event["headline"].split()) >= FEWEST_WORDS
        and plain(event["headline"]) == plain(fact_of[event["ref"]]["title"])
    ]
    assert copied == []


def test_no_account_is_a_near_copy_of_the_fact_files_summary() -> None:
    fact_of = facts()
    near = {
        event["ref"]: round(likeness, 2)
        for event in rows("events")
        if event["ref"] in fact_of
        and (likeness := alike(event.get("account", ""), fact_of[event["ref"]]["summary"])) > NEAREST
    }
    assert near == {}


def alike(ours: str, theirs: str) -> float:
    return SequenceMatcher(None, plain(ours), plain(theirs), autojunk=False).ratio()


def plain(text: str) -> str:
    """Without what makes no wording one’s own: capitals, spacing, the form of an apostrophe."""
    return " ".join(text.replace("’", "'").casefold().split())
