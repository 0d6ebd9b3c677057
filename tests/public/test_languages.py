"""Every page has an address in each language; files have one for all. The address alone says which it is."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from django.utils.translation import get_language, override

from cases.public import urls
from tests.public.test_pages import PAGES, QUERIES
from tests.reading.documents import SENTENCED, campaign_document, case_document, publish, renamed

pytestmark = pytest.mark.django_db
SITE = "http://testserver"


@pytest.fixture(scope="module")
def published(kept):
    publish(case_document())
    publish(campaign_document())


def spanish(path):
    return f"/es{path}"


def alternates(html):
    return dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', html))


def prefixed():
    """The names of what has an address in each language."""
    return {name for one in get_resolver().url_patterns if isinstance(one, URLResolver) for name in _names(one)}


def _names(resolver):
    if type(resolver.pattern).__name__ != "LocalePrefixPattern":
        return
    waiting = [resolver]
    while waiting:
        one = waiting.pop()
        if isinstance(one, URLPattern):
            yield one.name
        else:
            waiting += one.url_patterns


def test_pages_are_there_in_every_language_and_files_once():
    pages, files = {one.name for one in urls.urlpatterns}, {one.name for one in urls.files}
    assert pages & files == set()
    assert prefixed() == pages | {"report", "report_sent", "report_record", "report_statement"}
    assert {"home", "case", "event", "about"} < pages
    assert {"picture", "robots", "healthz", "sitemap", "case_picture", "source_bib"} < files


@pytest.mark.parametrize("name", PAGES)
def test_the_same_view_answers_in_spanish(client, published, name):
    """With the same guard, methods and compression, since it is the same function."""
    with override("es"):
        there = resolve(spanish(PAGES[name]))
    here = resolve(PAGES[name])
    assert (there.func, there.args, there.kwargs) == (here.func, here.args, here.kwargs)
    response = client.get(spanish(PAGES[name]))
    assert response.status_code == 200
    assert client.post(spanish(PAGES[name])).status_code == 405
    assert client.get(spanish(PAGES[name]), headers={"accept-encoding": "gzip"})["Content-Encoding"] == "gzip"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_its_language_and_where_it_is_in_others(client, published, name):
    pages = {code: client.get(path) for code, path in (("en", PAGES[name]), ("es", spanish(PAGES[name])))}
    here, there = (f"{SITE}{path}" for path in (PAGES[name], spanish(PAGES[name])))
    for code, response in pages.items():
        html = response.content.decode()
        assert f'<html lang="{code}">' in html
        assert alternates(html) == {"en": here, "es": there, "x-default": here}
        assert f'<link rel="canonical" href="{here if code == "en" else there}">' in html
    links = {
        code: re.findall(r'<a class="tongue" href="([^"]+)"[^>]*>([^<]+)</a>', pages[code].content.decode())
        for code in pages
    }
    assert links == {"en": [(spanish(PAGES[name]), "Español")], "es": [(PAGES[name], "English")]}


@pytest.mark.parametrize("name", PAGES)
def test_links_stay_in_the_language(client, published, name):
    """All but the one that leads out of it, and files."""
    html = client.get(spanish(PAGES[name])).content.decode()
    inner = [path for path in re.findall(r'(?:href|action)="(/[^"]*)"', html) if not path.startswith("/static/")]
    outside = {path for path in inner if not path.startswith("/es/")}
    assert spanish("/about/") in inner
    assert {path for path in outside if not re.search(r"\.(?:bib|csv|json|ris)$", path)} == {PAGES[name]}


@pytest.mark.parametrize("name", PAGES)
def test_neither_browser_nor_cookie_chooses(client, published, name):
    plain = client.get(PAGES[name])
    client.cookies["django_language"] = "es"
    asked = client.get(PAGES[name], headers={"accept-language": "es"})
    assert asked.content == plain.content
    for response in (asked, client.get(spanish(PAGES[name]), headers={"accept-language": "en"})):
        assert ("Language" in response.headers["Vary"], dict(response.cookies)) == (False, {})
    assert get_language() == "en"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_costs_the_same_in_both(client, published, django_assert_num_queries, name):
    with django_assert_num_queries(QUERIES[name]):
        client.get(spanish(PAGES[name]))


def test_what_is_asked_for_is_kept_on_the_way_to_the_other_language(client, published):
    path = "/cases/case-cooper/?standing=claimed&order=newest"
    html = client.get(path).content.decode()
    assert 'class="tongue" href="/es/cases/case-cooper/?standing=claimed&amp;order=newest"' in html
    assert alternates(html)["es"] == f"{SITE}/es/cases/case-cooper/"
    html = client.get("/es/cases/?page=1").content.decode()
    assert 'class="tongue" href="/cases/?page=1"' in html
    assert alternates(html)["en"] == f"{SITE}/cases/?page=1"


@pytest.mark.parametrize(
    ("path", "status", "language", "other"),
    [
        ("/nothing/", 404, "en", "/es/"),
        ("/es/nothing/", 404, "es", "/"),
        ("/es/cases/nobody/", 404, "es", "/cases/nobody/"),
        ("/es/robots.txt", 404, "es", "/"),
        ("/es/healthz", 404, "es", "/"),
        ("/es/admin/", 404, "es", "/"),
        ("/en/cases/", 404, "en", "/es/"),
    ],
)
def test_what_is_not_there_says_so_in_the_language_asked(client, path, status, language, other):
    response = client.get(path)
    html = response.content.decode()
    assert (response.status_code, f'<html lang="{language}">' in html) == (status, True)
    assert f'class="tongue" href="{other}"' in html
    assert alternates(html) == {}


@pytest.mark.parametrize("path", ["/es", "/es/cases", "/es/about"])
def test_a_forgotten_slash_is_added(client, path):
    response = client.get(path)
    assert (response.status_code, response["Location"]) == (301, f"{path}/")


def test_the_desk_speaks_english(admin_client):
    response = admin_client.get("/admin/", headers={"accept-language": "es"})
    assert 'lang="en"' in response.content.decode()
    assert "Content-Language" not in response.headers


def test_an_edition_names_its_own_language_but_another_page(client, published):
    html = client.get("/es/cases/case-cooper/editions/1/").content.decode()
    assert f'<link rel="canonical" href="{SITE}/es/cases/case-cooper/">' in html
    assert alternates(html) == {}
    assert 'class="tongue" href="/cases/case-cooper/editions/1/"' in html


def test_what_machines_are_told_of_editions_stays_in_the_language(client, published):
    response = client.get("/es/cases/case-cooper/")
    assert f"<{SITE}/es/cases/case-cooper/editions/timemap>" in response.headers["Link"]
    listed = client.get("/es/cases/case-cooper/editions/timemap").content.decode()
    assert {urlsplit(url).path.startswith("/es/") for url in re.findall(r"<([^>]+)>", listed)} == {True}


@pytest.mark.parametrize("form", ["/report/", "/es/report/"])
@pytest.mark.parametrize("page", ["/about/", "/es/about/"])
def test_a_report_is_of_the_page_that_it_was_opened_from(client, form, page):
    assert f'<a href="{page}">{page}</a>' in client.get(f"{form}?page={page}").content.decode()


def test_a_case_in_another_language_says_so_and_in_which_its_words_stand(client):
    case = renamed(case_document(), "in-spanish", "In Spanish")
    written = replace(SENTENCED, account="*De muerte*, dijo el juez.")
    events = tuple(written if one.id == SENTENCED.id else one for one in case.events)
    publish(replace(case, facts=replace(case.facts, language="es-MX"), events=events))
    english, spanish_page = (client.get(f"{start}/cases/in-spanish/").content.decode() for start in ("", "/es"))
    said = "<p><em>De muerte</em>, dijo el juez.</p>"
    assert f'<div lang="es-MX">{said}</div>' in english
    assert (said in spanish_page, f'<div lang="es-MX">{said}</div>' in spanish_page) == (True, False)
    sentence = '<p class="tongue-of">This case is written in Spanish.</p>'
    assert (sentence in english, 'class="tongue-of"' in spanish_page) == (True, False)


def test_an_english_case_says_so_on_its_page_in_spanish(client):
    publish(renamed(case_document(), "in-english", "In English"))
    said = '<p class="tongue-of">Este caso está escrito en inglés.</p>'
    assert said in client.get("/es/cases/in-english/").content.decode()
    assert 'class="tongue-of"' not in client.get("/cases/in-english/").content.decode()
