"""The case page, as one pure function from a document to what the page shows."""

from dataclasses import replace
from datetime import date

import pytest

from cases.reading.case_page import case_page
from cases.reading.choice import Choice
from cases.reading.dates import When
from cases.reading.lookup import Link
from cases.values.short_ids import short
from tests.reading.documents import HEAD, SENTENCED, SET, case_document, cite, event, uid

TODAY = date(2026, 11, 23)
STAMPED = "https://web.archive.org/web/20190304101500/https://example.org/paper"
PERMA = "https://perma.cc/44TF-9JXB"


@pytest.fixture(scope="module")
def page():
    return case_page(case_document(), HEAD, today=TODAY)


def entry_of(page, headline):
    return next(entry for year in page.timeline.years for entry in year.entries if entry.headline == headline)


def question_of(page, text):
    held = [question for year in page.timeline.years for entry in year.entries for question in entry.questions]
    return next(question for question in [*page.questions, *held] if question.text == text)


def test_who_and_what(page):
    assert (page.name, page.url, page.jurisdiction, page.edition) == (
        "Case Cooper",
        "/cases/case-cooper/",
        "Northland",
        HEAD,
    )
    assert [claim.text for claim in page.opening] == ["Case Cooper was convicted of two murders."]


def test_years_hold_the_events_in_their_order(page):
    assert [(year.words, year.count, len(year.entries)) for year in page.timeline.years] == [
        ("1983", 4, 4),
        ("1985", 2, 2),
        ("2004", 2, 2),
        ("2016", 1, 1),
        ("2018", 1, 1),
        ("2019", 1, 1),
    ]


def test_gaps_of_more_than_two_years_are_said(page):
    assert [year.gap for year in page.timeline.years] == [
        "",
        "",
        "Nothing is recorded here for more than 18 years.",
        "Nothing is recorded here for more than 12 years.",
        "Nothing is recorded here for more than 2 years.",
        "",
    ]


def test_a_claim_is_attributed_to_its_speaker_and_nobody_else(page):
    assert entry_of(page, "He says that he did not do it").standing_words == "claimed by Case Cooper"
    assert entry_of(page, "Clemency petition to the governor").standing_words == "official record"


def test_a_person_without_a_name_is_shown_by_role_and_has_no_page(page):
    victims = entry_of(page, "Two people killed").parts[0]
    assert (victims.role, victims.people[0].person) == ("victim", Link("a child"))


def test_a_date_has_a_machine_value_only_where_one_says_the_same(page):
    assert entry_of(page, "Arrested").when == When("between 30 June and 31 July 1983")
    assert entry_of(page, "Charged with murder").when == When("9 June 1983", "1983-06-09")
    assert entry_of(page, "He says that he did not do it").when == When("about October 2018")


def test_an_answer_is_told_at_both_ends(page):
    stay, execution = entry_of(page, "A court stays the execution"), entry_of(page, "Execution set")
    assert [(a.effect, a.event.words, a.event.url) for a in stay.answers] == [
        ("stops", "Execution set", f"#{execution.anchor}")
    ]
    assert [(a.effect, a.event.words, a.when.words) for a in execution.answered_by] == [
        ("stopped", "A court stays the execution", "9 February 2004")
    ]
    assert execution.outcome_words == "scheduled, not carried out"


def test_sources_differ_stands_at_its_event(page):
    question = question_of(page, "When was he convicted?")
    assert entry_of(page, "Sentenced to death").questions == (question,)
    assert (question.differs, question.values, question.reading, question.reason) == (
        True,
        ("1985", "1983"),
        "1985",
        "The court’s own record.",
    )
    assert [(claim.value, claim.is_used) for claim in question.claims] == [("1983", False), ("1985", True)]


def test_values_that_several_give_are_named_once():
    document = case_document()
    question = document.questions[0]
    claim = question.claims[0]
    claims = tuple(replace(claim, id=uid(value), value=value) for value in ("Ryan", "Ryen", "ryan"))
    page = case_page(replace(document, questions=(replace(question, claims=claims),)), HEAD, today=TODAY)
    assert question_of(page, question.text).values == ("Ryan", "Ryen")


def test_other_questions_stand_alone_those_that_differ_first(page):
    assert [(question.text, question.differs) for question in page.questions] == [
        ("Did the shirt hold preservative?", True),
        ("How many were freed?", False),
        ("What was he convicted of?", False),
    ]
    assert [link.words for link in page.differing] == ["When was he convicted?", "Did the shirt hold preservative?"]
    assert page.questions[0].no_reading


def test_what_is_said_carries_whose_it_is(page):
    said = {claim.text: claim.said_by for question in page.questions for claim in question.claims}
    assert said == {
        "It did.": "opinion of Ada Vocate",
        "The results do not show it.": "finding",
        "The campaign freed 17 people.": "figure given by Ada Vocate, counted by High Court, as of May 2019",
        "Case Cooper was convicted of two murders.": "",
    }


def test_sources_are_numbered_in_the_order_in_which_they_are_met(page):
    assert [(source.number, source.title) for source in page.sources] == [
        (1, "Title of court"),
        (2, "Title of paper"),
        (3, "Title of blog"),
    ]
    assert [c.number for c in entry_of(page, "Arrested").citations] == [2, 1]


def test_a_citation_says_what_was_found_and_leads_to_the_words(page):
    (found,) = entry_of(page, "Charged with murder").citations
    assert (found.found_short, found.found_words, found.words_url) == (
        "found",
        "These words were found in our copy on 19 November 2026.",
        "https://example.org/paper#:~:text=as%20quoted",
    )


@pytest.mark.parametrize(
    ("change", "url"),
    [
        ({"is_masked": True}, "https://example.org/paper"),
        ({"exact": "", "locator": "page 3"}, "https://example.org/paper"),
        ({"exact": "… […]"}, "https://example.org/paper"),
        ({"source": uid("blog")}, ""),
    ],
    ids=["masked", "no words", "no letters", "no address"],
)
def test_no_link_to_words_that_cannot_be_named(change, url):
    document = case_document()
    told = replace(event("Told", "visit", "2020"), citations=(replace(cite("paper"), **change),))
    page = case_page(replace(document, events=(*document.events, told)), HEAD, today=TODAY)
    found = entry_of(page, "Told").citations[0]
    assert (found.words_url, found.source.url) == ("", url)


@pytest.mark.parametrize(
    ("changes", "words", "iso", "version_date"),
    [
        ({"archived_url": STAMPED, "archived_on": "2019-03-04"}, "4 March 2019", "2019-03-04", "2019-03-04"),
        ({"archived_url": STAMPED, "seen_on": "2020-05-06"}, "4 March 2019", "2019-03-04", "2019-03-04"),
        ({"archived_url": PERMA, "archived_on": "2019-03-04"}, "4 March 2019", "2019-03-04", "2019-03-04"),
        ({"archived_url": PERMA, "archived_on": "2019-03"}, "March 2019", "2019-03", ""),
        ({"archived_url": PERMA, "seen_on": "2020-05-06"}, "", "", ""),
        ({"seen_on": "2020-05-06"}, "", "", "2020-05-06"),
        ({"archived_on": "2019-03-04", "seen_on": "2020-05-06"}, "", "", "2020-05-06"),
        ({}, "", "", ""),
    ],
    ids=["told", "in its address", "told only", "a month", "not known", "no copy, read", "no copy, odd", "nothing"],
)
def test_which_day_the_archived_copy_is_of(changes, words, iso, version_date):
    document = case_document()
    sources = tuple(replace(one, **changes) if one.id == uid("paper") else one for one in document.sources)
    page = case_page(replace(document, sources=sources), HEAD, today=TODAY)
    (found,) = entry_of(page, "Charged with murder").citations
    shown = found.source
    assert (shown.archived_on, shown.version_date) == (When(words, iso), version_date)


def test_an_account_is_sanitised(page):
    assert entry_of(page, "He says that he did not do it").account == (
        "<p>He <strong>denies</strong> it. &lt;script&gt;alert(1)&lt;/script&gt; [Bad](javascript:alert(1))</p>"
    )


def test_an_act_for_everybody_says_whom_it_covers(page):
    act = entry_of(page, "Moratorium on executions")
    assert (act.covers, act.jurisdiction) == ("people sentenced to death in Northland", "Northland")
    assert (act.when_basis, act.when_note) == ("derived from the source", "from “last Wednesday”")


def test_places_bear_the_name_of_then_and_of_today(page):
    held = entry_of(page, "Held in prison")
    assert (held.place, held.place_today) == (
        "Old State Prison, Northton, Northland",
        "Northton Rehabilitation Center",
    )


def test_everybody_with_a_part_is_listed_by_it(page):
    assert [(group.name, [each.person.words for each in group.people]) for group in page.who] == [
        ("Whose case this is", ["Case Cooper"]),
        ("Killed, hurt and bereaved", ["a child"]),
        ("Courts", ["High Court"]),
        ("Asked to act", ["Gil Vernor"]),
        ("Others", ["Ada Vocate"]),
    ]
    assert page.who[0].people[0].also == ("C. Cooper",), "a misspelling serves search only"


def test_exhibits_and_topics_lead_to_what_concerns_them(page):
    (shirt,), (topic,) = page.exhibits, page.topics
    assert [other.event.words for other in shirt.others] == ["He says that he did not do it"]
    assert [side.question.words for side in shirt.sides] == ["Did the shirt hold preservative?"]
    places = [said.claim.url for side in shirt.sides for said in side.said]
    assert places == [f"#{claim.place}" for claim in page.questions[0].claims]
    assert (topic.name, [link.words for link in topic.events]) == ("innocence claim", ["He says that he did not do it"])


def test_a_photo_that_may_not_be_shown_keeps_its_credit(page):
    (photo,) = page.photos
    assert (photo.is_showable, photo.credit, photo.url, photo.alt) == (
        False,
        "A. WEISS/Agency",
        "https://example.org/p",
        "",
    )


def test_campaigns_are_named_with_who_leads_them(page):
    (campaign,) = page.campaigns
    assert campaign.campaign == Link("Free Case", "/campaigns/free-case/")
    assert campaign.led_by == (Link("Ada Vocate", "/people/ada-vocate/"),)


def test_a_choice_hides_the_rest_and_says_so():
    page = case_page(case_document(), HEAD, today=TODAY, choice=Choice(standing="court_finding"))
    shown = [entry.headline for year in page.timeline.years for entry in year.entries]
    assert shown == ["Sentenced to death", "A court stays the execution"]
    assert (page.timeline.count, page.timeline.total, page.timeline.hidden, page.timeline.chosen) == (
        2,
        11,
        9,
        "court finding",
    )


def test_a_link_to_a_hidden_event_leads_to_its_own_page():
    page = case_page(case_document(), HEAD, today=TODAY, choice=Choice(standing="court_finding"))
    (stopped,) = entry_of(page, "A court stays the execution").answers
    assert stopped.event.url == f"/cases/case-cooper/events/{short(SET.id)}/"
    assert entry_of(page, "Sentenced to death").url == f"/cases/case-cooper/events/{short(SENTENCED.id)}/"


def test_options_count_what_each_would_show():
    page = case_page(case_document(), HEAD, today=TODAY, choice=Choice(strand="courts"))
    assert [(o.words, o.count, o.query) for o in page.timeline.standings] == [
        ("court finding", 1, "standing=court_finding&strand=courts"),
        ("reported", 1, "standing=reported&strand=courts"),
    ]
    assert [(o.words, o.count, o.is_chosen) for o in page.timeline.strands if o.is_chosen] == [("courts", 2, True)]


def test_a_case_without_events_has_a_page():
    document = replace(case_document(), events=(), questions=())
    document = replace(document, facts=replace(document.facts, status="unknown", status_event=""))
    page = case_page(document, HEAD, today=TODAY)
    assert (page.strip, page.timeline.years, page.sources, page.facts.lead) == (None, (), (), "")
