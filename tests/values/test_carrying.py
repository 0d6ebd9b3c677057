"""What carries a topic: events that stand and claims, each with the voices behind it; never a record by itself."""

from dataclasses import replace

from cases.values.carrying import CarrierValues, carriers
from cases.values.edition import (
    CitationItem,
    ClaimItem,
    Document,
    EventItem,
    FactsItem,
    QuestionItem,
    SourceItem,
    TopicItem,
)

TOLD = EventItem(
    id="e1",
    kind="statement",
    headline="Says so",
    when="1985",
    topics=("t1", "t2", "t1", "unknown"),
    citations=(CitationItem("c1", "paper"), CitationItem("c2", "copy"), CitationItem("c3", "court")),
)
CLAIM = ClaimItem("k1", "So it was.", topics=("t1",), citations=(CitationItem("c4", "court", bearing="contradicts"),))
DOCUMENT = Document(
    facts=FactsItem("f", "case", "ada", "Ada"),
    events=(TOLD, replace(TOLD, id="e2", topics=())),
    questions=(QuestionItem("q1", "Was it so?", claims=(CLAIM, replace(CLAIM, id="k2", topics=()))),),
    sources=(
        SourceItem("paper", "In the paper", "secondary", publisher="press"),
        SourceItem("copy", "Elsewhere", "secondary", publisher="other", copy_of="paper"),
        SourceItem("court", "Ruling", "primary", publisher="court"),
    ),
    topics=(TopicItem("t1", "one", "One", "…"), TopicItem("t2", "two", "Two", "…"), TopicItem("t3", "no", "No", "…")),
)


def test_events_and_claims_carry_topics_with_the_voices_behind_them() -> None:
    assert list(carriers(DOCUMENT)) == [
        CarrierValues("t1", "e1", "", "", 2),
        CarrierValues("t2", "e1", "", "", 2),
        CarrierValues("t1", "", "q1", "k1", 0),
    ]


def test_what_was_taken_back_carries_nothing() -> None:
    document = replace(DOCUMENT, events=(replace(TOLD, retraction="It was not so."),), questions=())
    assert list(carriers(document)) == []
    assert list(carriers(replace(document, events=(TOLD,)))) == list(carriers(DOCUMENT))[:2]
