"""Pages that draw on several records: lists, people, sources, campaigns, the first page."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from cases.models.published.rows import Record
from cases.reading.campaign_list import campaign_cards
from cases.reading.campaign_page import live_campaign_page
from cases.reading.case_facets import Value, case_facets
from cases.reading.case_list import case_cards
from cases.reading.case_page import live_case_page
from cases.reading.dates import When
from cases.reading.event_page import live_event_page
from cases.reading.lookup import Link, Lookup
from cases.reading.person_page import person_page
from cases.reading.photos import photo_shown
from cases.reading.source_page import source_page
from cases.values.documents import in_order
from cases.values.edition import PhotoItem, RoleItem
from cases.values.short_ids import short
from tests.reading.documents import (
    PETITION,
    SENTENCED,
    campaign_document,
    case_document,
    event,
    person,
    publish,
    renamed,
    uid,
)

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


@pytest.fixture
def published():
    publish(case_document())
    publish(campaign_document())


def test_a_persons_page_gathers_what_they_did_and_said(published):
    page = person_page("ada-vocate")
    assert page.name == "Ada Vocate"
    case, campaign = page.records
    blog = Link("Title of blog", f"/sources/{uid('blog')}/")
    assert (case.record, [(one.question.words, one.words, one.sources) for one in case.says]) == (
        Link("Case Cooper", "/cases/case-cooper/"),
        [
            ("Did the shirt hold preservative?", ("It did.",), (blog,)),
            ("How many were freed?", ("The campaign freed 17 people.",), (blog,)),
        ],
    )
    assert (campaign.record.words, campaign.kind, campaign.parts) == (
        "Free Case",
        "campaign",
        ("leader of the campaign",),
    )
    assert [(deed.event.words, deed.when, deed.role) for deed in campaign.deeds] == [
        ("Public appeal", When("16 June 2018", "2018-06-16"), "speaker")
    ]
    assert [deed.sources for deed in campaign.deeds] == [(Link("Title of paper", f"/sources/{uid('paper')}/"),)]


def test_an_address_that_would_name_somebody_is_said_to_be_withheld(client):
    case, campaign = case_document(), campaign_document()
    photo = replace(case.photos[0], url="", address_withheld=True)
    people = tuple(replace(one, address_withheld=one.shown == "Ada Vocate") for one in case.people)
    publish(replace(case, photos=(photo,), people=people))
    publish(replace(campaign, facts=replace(campaign.facts, website="", address_withheld=True), people=people))
    words = "address withheld: it would name somebody"
    pages = ("/cases/case-cooper/", "/campaigns/free-case/", "/people/ada-vocate/", "/people/gil-vernor/")
    assert [client.get(page).content.decode().count(words) for page in pages] == [1, 1, 1, 0]


def test_a_photo_from_a_source_with_an_address_needs_no_other():
    case = case_document()
    photo = replace(case.photos[0], url="", address_withheld=True, source=uid("paper"))
    found = photo_shown(photo, Lookup(case))
    assert (found.url, found.address_withheld) == ("https://example.org/paper", False)
    found = photo_shown(replace(photo, address_withheld=False, source=uid("blog")), Lookup(case))
    assert (found.url, found.address_withheld) == ("", True)


def test_a_person_has_the_capacity_held_then(published):
    deed = person_page("gil-vernor").records[0].deeds[0]
    assert (deed.role, deed.capacity, deed.event.url) == (
        "addressee",
        "Governor of Northland",
        f"/cases/case-cooper/events/{short(PETITION.id)}/",
    )


def test_events_stand_in_the_order_of_the_timeline_on_every_page():
    dates = ("198X", "1980", "[..1983-06-04]", "1983", "1983-24", "[1983..]", "1984")
    roles = (RoleItem(uid("Ada Vocate"), "speaker"),)
    events = in_order([event(f"In {when}", "statement", when, roles=roles) for when in reversed(dates)])
    publish(replace(case_document(), events=events, questions=()))
    listed = [f"In {when}" for when in dates]
    case = live_case_page("case-cooper", today=TODAY)
    assert [entry.headline for year in case.timeline.years for entry in year.entries] == listed
    assert [deed.event.words for deed in person_page("ada-vocate").records[0].deeds] == listed
    assert [use.statement.words for use in source_page(UUID(uid("paper"))).records[0].uses] == listed


def test_the_newest_wording_of_a_person_holds(published):
    newer = replace(campaign_document(), people=(person("Ada Vocate", description="lawyer"), person("Gil Vernor")))
    publish(newer, number=2, published_at=datetime(2026, 11, 22, tzinfo=UTC))
    assert person_page("ada-vocate").description == "lawyer"


@pytest.mark.parametrize("policy", ["initials", "role"])
def test_whoever_any_record_does_not_name_has_no_page(published, policy):
    unnamed = replace(person("Ada Vocate", policy=policy), shown="A. V.")
    publish(replace(campaign_document(), people=(unnamed, person("Gil Vernor"))), number=2)
    assert person_page("ada-vocate") is None


@pytest.mark.parametrize("slug", ["", "a-child", "nobody"])
def test_nobody_without_a_name_has_a_page(published, slug):
    assert person_page(slug) is None


def test_a_sources_page_shows_everything_cited_from_it(published):
    page = source_page(UUID(uid("blog")))
    assert (page.source.title, page.source.publisher, page.source.address_withheld, page.source.via.words) == (
        "Title of blog",
        "Paper Press",
        True,
        "Paper Press, Title of paper",
    )
    assert [(each.record.words, [use.statement.words for use in each.uses]) for each in page.records] == [
        ("Case Cooper", ["Did the shirt hold preservative?", "How many were freed?", "When was he convicted?"]),
        ("Free Case", ["How many people did the campaign free?"]),
    ]
    assert [citation.quote for citation in page.records[0].uses[2].citations] == ["in 1983"]
    last = page.records[0].uses[2]
    assert (last.differs, last.says, last.used) == (True, ("1983",), "1985")
    paper = source_page(UUID(uid("court"))).records[0].uses[-1]
    assert (paper.differs, paper.says, paper.used) == (True, ("1985",), "")
    assert page.count == 4


def test_a_source_names_those_that_pass_it_on(published):
    assert [link.words for link in source_page(UUID(uid("paper"))).relayed_by] == ["Paper Press, Title of blog"]


def test_a_source_that_nobody_cites_has_no_page(published):
    assert source_page(uuid4()) is None


def test_an_events_page_stands_between_its_neighbours(published):
    page = live_event_page("case-cooper", SENTENCED.id, today=TODAY)
    assert (page.entry.headline, page.before.event.words, page.after.event.words) == (
        "Sentenced to death",
        "Held in the county jail",
        "Held in prison",
    )
    assert page.place == f"/cases/case-cooper/#{page.entry.anchor}"
    assert [source.title for source in page.sources] == ["Title of paper", "Title of blog", "Title of court"]


def test_an_event_of_another_case_is_not_here(published):
    assert live_event_page("case-cooper", str(uuid4()), today=TODAY) is None
    assert live_event_page("free-case", SENTENCED.id, today=TODAY) is None


def test_a_campaign_says_what_it_asks_of_whom_and_for_whom(published):
    page = live_campaign_page("free-case", today=TODAY)
    assert [(holder.role, holder.person.words, holder.capacity) for holder in page.holders] == [
        ("leader of the campaign", "Ada Vocate", ""),
        ("addressee", "Gil Vernor", "Governor"),
    ]
    assert [(ask.relief, ask.asked_of[0].words, ask.when.words) for ask in page.asks] == [
        ("testing of evidence", "Gil Vernor", "16 June 2018")
    ]
    assert [(card.name, card.status) for card in page.cases] == [("Case Cooper", "under sentence of death")]
    assert [(claim.value, claim.said_by) for claim in page.figures] == [
        ("over 17", "figure given by Ada Vocate, the source does not say who counted, as of May 2019")
    ]


def test_a_case_that_is_not_published_is_no_link_on_its_campaign():
    publish(campaign_document())
    page = live_campaign_page("free-case", today=TODAY)
    assert (page.cases, page.unlisted) == ((), ("Case Cooper",))
    assert campaign_cards()[0].cases == (Link("Case Cooper"),)


def test_a_case_that_is_published_is(published):
    assert campaign_cards()[0].cases == (Link("Case Cooper", "/cases/case-cooper/"),)


def test_the_list_can_be_narrowed_by_what_published_cases_have(published):
    publish(renamed(case_document(), "other-case", "Other Case"))
    facets = case_facets()
    assert facets.status == (Value("death_sentence", "under sentence of death", 2),)
    assert facets.jurisdiction == (Value("Northland", "Northland", 2),)
    assert facets.campaign == (Value("free-case", "Free Case", 2),)
    assert facets.relief == (Value("clemency", "clemency, form not stated", 2),)
    assert facets.topic == (Value("innocence-claim", "innocence claim", 2),)
    assert [value.value for value in facets.decade] == ["1980", "2000", "2010"]


def test_a_card_says_where_the_case_stands_and_what_comes_next():
    hearing = event("A hearing", "hearing", "2027-03-01", outcome="scheduled")
    document = case_document()
    publish(replace(document, events=(*document.events, hearing)))
    (card,) = case_cards(Record.objects.cases(), today=TODAY)
    assert (card.name, card.status, card.since.words, card.place, card.jurisdiction, card.opening) == (
        "Case Cooper",
        "under sentence of death",
        "15 May 1985",
        "Northton Rehabilitation Center",
        "Northland",
        "Case Cooper was convicted of two murders.",
    )
    assert (card.coming.headline, card.coming.url) == ("A hearing", f"/cases/case-cooper/events/{short(hearing.id)}/")


def test_a_campaigns_photograph_is_credited_on_its_page(client):
    photo = PhotoItem(
        uid("portrait"), "A. WEISS/AFP/Agency", "link_only", caption="The leader", url="https://example.org/p"
    )
    publish(replace(campaign_document(), photos=(photo,)))
    assert [found.credit for found in live_campaign_page("free-case", today=TODAY).photos] == ["A. WEISS/AFP/Agency"]
    assert "Credit: A. WEISS/AFP/Agency" in client.get("/campaigns/free-case/").content.decode()


def test_a_date_that_we_inferred_of_a_source_says_so(client):
    document = case_document()
    sources = tuple(replace(item, published="2019-05", published_basis="inferred") for item in document.sources)
    publish(replace(document, sources=sources))
    assert source_page(UUID(uid("paper"))).source.date_basis == "inferred by us"
    assert "May 2019</time></b> <span>inferred by us</span>" in client.get(f"/sources/{uid('paper')}/").content.decode()
    assert "May 2019 (inferred by us)" in client.get("/cases/case-cooper/").content.decode()
