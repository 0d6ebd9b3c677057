"""What search engines find: every page that stands, by one address; nothing withheld, taken back or invented."""

import re
from dataclasses import replace

import pytest

from cases.models.published.rows import PersonRow, SourceRow
from cases.values.retraction import notice, notice_of
from cases.values.short_ids import short
from tests.public.test_pages import PAGES
from tests.reading.documents import SENTENCED, campaign_document, case_document, publish, renamed, uid

pytestmark = pytest.mark.django_db
SITE = "http://testserver"
WHY = "It was another person."
ALWAYS = ["/", "/cases/", "/campaigns/", "/topics/", "/corrections/", "/numbers/", "/data/", "/about/"]


def mapped(client):
    """Every address of every map, without the site."""
    maps = re.findall(r"<loc>(.*?)</loc>", client.get("/sitemap.xml").content.decode())
    found = []
    for one in maps:
        response = client.get(one.removeprefix(SITE))
        assert (response.status_code, response["Content-Type"]) == (200, "application/xml")
        found += re.findall(r"<loc>(.*?)</loc>", response.content.decode())
    assert all(one.startswith(f"{SITE}/") for one in found)
    return [one.removeprefix(SITE) for one in found]


def test_every_page_that_stands_is_there_once_and_answers(client):
    case, campaign = case_document(), campaign_document()
    publish(case)
    publish(campaign)
    found = mapped(client)
    assert len(found) == len(set(found))
    people = {f"/people/{slug}/" for slug in PersonRow.objects.exclude(slug="").values_list("slug", flat=True)}
    english = {path for path in found if not path.startswith("/es/")}
    assert {path.removeprefix("/es") for path in found if path not in english} == english
    assert english == {
        *ALWAYS,
        *("/cases/case-cooper/", "/campaigns/free-case/"),
        *(f"/cases/case-cooper/events/{short(event.id)}/" for event in case.events if not event.retraction),
        *(f"/cases/case-cooper/questions/{short(one.id)}/" for one in case.questions if one.differs),
        *people,
        "/topics/innocence-claim/",
        *(f"/sources/{key}/" for key in SourceRow.objects.values_list("public_id", flat=True)),
    }
    for path in found:
        response = client.get(path)
        html = response.content.decode()
        assert (path, response.status_code, "noindex" in html) == (path, 200, False)
        assert f'<link rel="canonical" href="{SITE}{path}">' in html


def test_when_a_page_changed_last_is_told(client):
    edition = publish(case_document())
    day = edition.published_at.strftime("%Y-%m-%d")
    assert f"<loc>{SITE}/cases/case-cooper/</loc><lastmod>{day}</lastmod>" in client.get(
        "/sitemap-cases.xml"
    ).content.decode().replace("\n", "")


def test_what_was_taken_back_is_gone_from_it(client):
    case = case_document()
    taken = notice_of(SENTENCED, "Retracted: sentencing", WHY)
    publish(replace(case, events=tuple(taken if one.id == SENTENCED.id else one for one in case.events)))
    path = f"/cases/case-cooper/events/{short(SENTENCED.id)}/"
    assert (client.get(path).status_code, path in mapped(client)) == (200, False)
    publish(notice(case.facts, case.people, WHY), number=2)
    assert mapped(client) == [path for page in ALWAYS for path in (page, f"/es{page}")]


def test_what_is_invented_and_whom_a_record_withholds_is_not(client):
    case = case_document()
    publish(case)
    named = next(one for one in case.people if one.slug and one.policy == "name")
    assert f"/people/{named.slug}/" in mapped(client)
    other = renamed(case, "other", "Other Case")
    hidden = replace(named, policy="role", shown="a witness", slug="")
    publish(replace(other, people=tuple(hidden if one.id == named.id else one for one in other.people)))
    assert f"/people/{named.slug}/" not in mapped(client)
    invented = renamed(case, "made-up", "Made Up")
    publish(replace(invented, facts=replace(invented.facts, is_invented=True)))
    assert [path for path in mapped(client) if "made-up" in path] == []


@pytest.mark.parametrize("section", ["cases", "events", "topics", "people", "sources"])
@pytest.mark.parametrize("count", [1, 3, 30])
def test_a_map_asks_as_much_of_thirty_as_of_one(client, django_assert_num_queries, section, count):
    case = case_document()
    for number in range(count):
        publish(renamed(case, f"case-{number}", f"Case {number}"))
    with django_assert_num_queries(1):
        assert client.get(f"/sitemap-{section}.xml").status_code == 200


def test_robots_are_told_where_to_look_and_where_not(client):
    assert client.get("/robots.txt").content.decode().splitlines() == [
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /preview/",
        "Disallow: /*/compare/",
        "Sitemap: http://testserver/sitemap.xml",
    ]
    assert client.get("/sitemap-secrets.xml").status_code == 404


@pytest.mark.parametrize(
    ("asked", "canonical"),
    [
        ("/cases/case-cooper/?order=newest&standing=reported", "/cases/case-cooper/"),
        ("/cases/?status=death_sentence", "/cases/"),
        ("/cases/?page=2", "/cases/?page=2"),
        ("/cases/?page=x", "/cases/"),
        ("/cases/case-cooper/editions/1/", "/cases/case-cooper/"),
        (f"/sources/{uid('blog')}/cite/", f"/sources/{uid('blog')}/cite/"),
    ],
)
def test_a_page_has_one_address_however_it_was_asked_for(client, asked, canonical):
    publish(case_document())
    assert f'<link rel="canonical" href="{SITE}{canonical}">' in client.get(asked).content.decode()


def test_what_is_not_there_has_none(client):
    assert "canonical" not in client.get("/cases/nobody/").content.decode()


PAGES_OF_A_CASE = [
    *(PAGES[name] for name in ("case", "event", "question", "person", "source", "reference", "topic")),
    *(f"/cases/case-cooper/{end}" for end in ("editions/", "editions/1/", "editions/1/cite/", "compare/1/1/")),
    "/cases/case-cooper/?standing=claimed",
    "/es/cases/case-cooper/",
]


@pytest.mark.parametrize("path", PAGES_OF_A_CASE)
def test_a_case_can_be_kept_out_of_search_engines(client, path):
    """With its own pages those of people, sources and topics that stand in no other; readers find all of them."""
    document = case_document()
    publish(replace(document, facts=replace(document.facts, is_unlisted=True)))
    assert b'<meta name="robots" content="noindex">' in client.get(path).content
    assert {path.removeprefix("/es") for path in mapped(client)} == set(ALWAYS)
    assert b"Case Cooper" in client.get("/cases/").content
    assert client.get("/search/?q=Cooper").context["page"].count > 0
    publish(renamed(document, "other-case", "Other Case"))
    shared = path in {PAGES[name] for name in ("person", "source", "reference", "topic")}
    assert (b'content="noindex"' in client.get(path).content) is not shared
