"""Topics: one address and one wording each, and what carries them in every record, with who says so."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cases.reading.carrying import ClaimCarrying, EventCarrying, QuestionCarrying, TopicIn, topic_in
from cases.reading.dates import When
from cases.reading.lookup import Link
from cases.reading.topic_pages import TopicCard, topic_at, topic_cards
from cases.values.edition import RoleItem, TopicItem
from cases.values.short_ids import short
from tests.reading.documents import (
    campaign_document,
    case_document,
    cite,
    claim,
    event,
    publish,
    question,
    renamed,
    uid,
)

pytestmark = pytest.mark.django_db
LATER = datetime(2026, 11, 22, tzinfo=UTC)
TOPIC = TopicItem(uid("topic"), "innocence-claim", "innocence claim", "Somebody says that it was not so.")
SAID = claim(
    "It was somebody else.",
    value="no",
    nature="belief",
    speaker=uid("Ada Vocate"),
    regard="disputed",
    topics=(TOPIC.id,),
    citations=(cite("blog"), cite("paper"), cite("court", bearing="contradicts")),
)
UNSIGNED = claim("The paper says that it was him.", topics=(TOPIC.id,), citations=(cite("paper"), cite("court")))


def campaign(**more):
    """The campaign with a question of whose claims two carry the topic, and a third does not."""
    asked = question("Was it him?", SAID, UNSIGNED, claim("Nobody knows."))
    document = campaign_document()
    return replace(document, questions=(asked,), topics=(TOPIC,), sources=case_document().sources, **more)


def anchor(name):
    return f"r-{uid(name).replace('-', '')[:12]}"


def test_what_carries_it_stands_with_who_says_so_and_how_many_sources():
    publish(case_document())
    publish(campaign())
    topic = topic_at("innocence-claim")
    assert (topic.name, topic.slug, topic.definition, topic.is_invented, topic.cases, topic.campaigns) == (
        "innocence claim",
        "innocence-claim",
        "Somebody says that it was not so.",
        False,
        1,
        1,
    )
    told = uid("He says that he did not do it")
    asked = uid("question Was it him?")
    assert topic_in(topic.rows) == (
        TopicIn(
            anchor=anchor("case"),
            record=Link("Case Cooper", "/cases/case-cooper/"),
            is_case=True,
            status="under sentence of death",
            since=When("15 May 1985", "1985-05-15"),
            events=(
                EventCarrying(
                    event=Link("He says that he did not do it", f"/cases/case-cooper/events/{short(told)}/"),
                    when=When("about October 2018", ""),
                    kind="statement",
                    standing="claimed",
                    standing_words="claimed by Case Cooper",
                    passed_on="",
                    outcome_words="",
                    published_by="Paper Press",
                    backing="1 source",
                ),
            ),
            told_above=0,
            questions=(),
        ),
        TopicIn(
            anchor=anchor("campaign"),
            record=Link("Free Case", "/campaigns/free-case/"),
            is_case=False,
            status="",
            since=When(),
            events=(),
            told_above=0,
            questions=(
                QuestionCarrying(
                    question=Link("Was it him?", f"/campaigns/free-case/questions/{short(asked)}/"),
                    differs=True,
                    claims=(
                        ClaimCarrying(
                            value="no",
                            text="It was somebody else.",
                            said_by="belief of Ada Vocate",
                            regard="disputed",
                            published_by="Paper Press",
                            backing="2 sources, but one voice; 1 source contradicts",
                        ),
                        ClaimCarrying(
                            value="",
                            text="The paper says that it was him.",
                            said_by="published by Paper Press",
                            regard="",
                            published_by="",
                            backing="2 sources, but one voice",
                        ),
                    ),
                ),
            ),
        ),
    )


def test_an_event_that_two_records_share_is_told_once():
    document = case_document()
    publish(document)
    publish(renamed(document, "other-case", "Other Case"))
    first, second = topic_in(topic_at("innocence-claim").rows)
    assert [(len(each.events), each.told_above) for each in (first, second)] == [(1, 0), (0, 1)]


def test_events_stand_in_the_order_of_the_timeline():
    names = ("1980", "1983-06~", "1983", "2018")
    events = tuple(event(f"In {when}", "statement", when, topics=(TOPIC.id,)) for when in reversed(names))
    publish(replace(case_document(), events=events, questions=()))
    (only,) = topic_in(topic_at("innocence-claim").rows)
    assert [each.event.words for each in only.events] == ["In 1980", "In 1983", "In 1983-06~", "In 2018"]


def test_the_newest_wording_holds_at_one_address():
    newer = replace(TOPIC, slug="claims-of-innocence", name="claims of innocence", definition="What they say.")
    publish(case_document())
    publish(replace(campaign(), topics=(newer,)), published_at=LATER)
    found = [topic_at(slug) for slug in ("innocence-claim", "claims-of-innocence")]
    assert [(topic.slug, topic.name, topic.definition, len(topic.rows)) for topic in found] == [
        ("claims-of-innocence", "claims of innocence", "What they say.", 2)
    ] * 2
    assert topic_cards() == (TopicCard("claims of innocence", "/topics/claims-of-innocence/", "What they say.", 1, 1),)


def test_an_address_that_another_topic_took_over_is_that_ones():
    other = replace(TOPIC, id=uid("other topic"), name="something else")
    publish(case_document())
    questions = (question("Was it?", replace(SAID, topics=(other.id,))),)
    publish(replace(campaign(), topics=(other,), questions=questions), published_at=LATER)
    topic = topic_at("innocence-claim")
    assert (topic.name, [row.record.slug for row in topic.rows]) == ("something else", ["free-case"])


def test_whom_any_record_withholds_is_not_named_as_speaking():
    publish(case_document())
    hidden = tuple(
        replace(one, policy="role", shown="a witness", slug="") if one.shown == "Ada Vocate" else one
        for one in case_document().people
    )
    publish(campaign())
    said = topic_in(topic_at("innocence-claim").rows)[1].questions[0].claims[0].said_by
    assert said == "belief of Ada Vocate"
    publish(replace(renamed(case_document(), "other", "Other"), people=hidden, questions=(), topics=()))
    said = topic_in(topic_at("innocence-claim").rows)[1].questions[0].claims[0].said_by
    assert said == "belief of a witness"


def test_more_than_three_publishers_are_not_all_named():
    names = ("A Post", "B Post", "C Post", "D Post")
    document = case_document()
    sources = tuple(
        replace(document.sources[0], id=uid(f"in {name}"), publisher="", host=name.lower()) for name in names
    )
    citations = tuple(cite(f"in {name}") for name in names)
    told = event("Told", "statement", "2018", topics=(TOPIC.id,), citations=citations)
    publish(replace(document, events=(told,), questions=(), sources=sources))
    (only,) = topic_in(topic_at("innocence-claim").rows)
    assert (only.events[0].published_by, only.events[0].backing) == ("a post, b post, c post and others", "4 sources")


def test_a_topic_that_only_an_invented_case_carries_is_invented_and_not_listed():
    document = case_document()
    invented = renamed(document, "made-up", "Made Up")
    publish(replace(invented, facts=replace(invented.facts, is_invented=True)))
    topic = topic_at("innocence-claim")
    assert (topic.is_invented, [row.record.name for row in topic.rows], topic_cards()) == (True, ["Made Up"], ())
    publish(document)
    topic = topic_at("innocence-claim")
    assert (topic.is_invented, [row.record.name for row in topic.rows]) == (False, ["Case Cooper"])
    assert [card.cases for card in topic_cards()] == [1]


def test_a_topic_that_nothing_carries_is_none():
    publish(case_document())
    assert topic_at("innocence-claim") is not None
    assert topic_at("nothing") is None
    bare = tuple(replace(each, topics=()) for each in case_document().events)
    publish(replace(case_document(), events=bare), number=2)
    assert (topic_at("innocence-claim"), topic_cards()) == (None, ())


def test_who_is_spoken_to_says_nothing():
    told = event(
        "She is told so", "statement", "2018", standing="claimed", topics=(TOPIC.id,),
        roles=(RoleItem(uid("Gil Vernor"), "addressee"),),
    )  # fmt: skip
    publish(replace(case_document(), events=(told,), questions=()))
    (only,) = topic_in(topic_at("innocence-claim").rows)
    assert only.events[0].standing_words == "claimed"
