"""The demonstration’s data files: how much they hold, what decides their coded words, whose words they quote."""

import json
from collections.abc import Iterator
from typing import Any

from cases.choices import Effect, EventKind, Outcome, Standing
from cases.values.quotes import MAX_QUOTE_WORDS, find, words
from tests.demo.files import Row, beside, citations, facts, rows, shared


def test_the_cooper_case_holds_what_was_promised() -> None:
    events = [event for event in rows("events") if "kevin-cooper" in event["inmates"]]
    cited = {citation["source"] for event in events for citation in event["citations"]}
    differing = [q for q in rows("questions") if q.get("inmate") == "kevin-cooper" and len(values(q)) > 1]
    assert (len(events) >= 60, len(cited) >= 60, len(differing) >= 12) == (True, True, True)


def values(question: Row) -> set[str]:
    return {claim.get("value") or claim["text"] for claim in question["claims"]}


def test_no_quote_is_longer_than_allowed() -> None:
    assert [c["exact"] for c in citations() if words(c.get("exact", "")) > MAX_QUOTE_WORDS] == []


def test_the_mapping_speaks_the_words_of_the_model() -> None:
    mapping = beside("mapping.json")
    assert set(mapping["kind"].values()) | {kind for kind, _ in mapping["narrower"].values()} <= set(EventKind.values)
    assert {tuple(pair) for pair in mapping["standing"].values()} <= {
        (standing, outcome) for standing in Standing.values for outcome in Outcome.values
    }
    assert {a["effect"] for event in rows("events") for a in event.get("answers", ())} <= set(Effect.values)


def test_the_mapping_decides_kind_standing_and_outcome_of_every_event() -> None:
    mapping, fact_of = beside("mapping.json"), facts()
    ours = {event["ref"]: event for event in rows("events") if event["ref"] in fact_of}
    assert set(fact_of) - set(ours) == set(mapping["left_out"])
    for ref, event in ours.items():
        kind = mapping["narrower"].get(ref, [mapping["kind"][fact_of[ref]["type"]]])[0]
        standing = mapping["standing"][fact_of[ref]["status"]]
        assert [event["kind"], [event["standing"], event.get("outcome", "occurred")]] == [kind, standing], ref


def test_every_quote_stands_in_the_fact_files_or_the_seed_article() -> None:
    text = shared("seed-article.txt") + "\n"
    for name in ("cooper.json", "alice-marie-johnson.json", "julius-jones.json"):
        text += "\n".join(strings(json.loads(shared(name))))
    lost = [c["exact"] for c in citations() if c.get("exact") and not find(text, c["exact"]).state.startswith("found")]
    assert lost == []


def strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings(value)


def test_every_quote_from_the_seed_article_is_found_in_it() -> None:
    article = shared("seed-article.txt")
    quotes = [c["exact"] for c in citations() if c["source"] == "S46" and c.get("exact")]
    assert len(quotes) >= 12
    assert [quote for quote in quotes if not find(article, quote).state.startswith("found")] == []
