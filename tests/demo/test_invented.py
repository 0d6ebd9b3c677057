"""The invented case: every page of it says so, it counts nowhere, and it shows what can become of a quote."""

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from django.test import Client

from cases.choices import QuoteState
from cases.editing import checks
from cases.editing.freeze import freeze
from cases.editing.quotes import words_that_changed
from cases.models.desk.actors import Actor
from cases.models.desk.events import Event
from cases.models.desk.inmates import Inmate
from cases.models.desk.sources import Citation, Copy
from cases.models.published.editions import Item
from cases.models.published.rows import EventRow, PersonRow, Record, SourceRow
from cases.reading.case_facets import case_facets
from cases.reading.corrections import corrections_published
from cases.reading.home import home
from cases.values.documents import read_item
from cases.values.edition import EventItem, QuestionItem
from tests.demo.files import DEMO

pytestmark = [pytest.mark.django_db, pytest.mark.both]

CASE = "/cases/avery-sample-invented/"
SAYS_SO = '<aside class="invented" aria-label="Invented">'
HREF = re.compile(r'href="(/(?:cases|campaigns|people|sources)/[^"#?]+)')


def pages(client: Client) -> Iterator[tuple[str, str]]:
    """Every page that is reached from the invented case without going through a list."""
    ahead, seen = [CASE], set()
    while ahead:
        path = ahead.pop()
        if (
            path in seen
            or path.rstrip("/") in ("/cases", "/campaigns")
            or path.endswith((".json", ".bib", ".ris", ".csv"))
        ):
            continue
        seen.add(path)
        answer = client.get(path)
        text = answer.content.decode() if answer.headers["Content-Type"].startswith("text/html") else ""
        if text:
            yield path, text
        ahead += HREF.findall(text)


def test_every_page_of_it_says_that_it_is_invented(published: str, client: Client) -> None:
    found = dict(pages(client))
    kinds = {re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)[0-9a-f]{12}(?=/)|/\d+", "N", path) for path in found}
    assert {CASE, f"{CASE}events/N/", f"{CASE}editions/", f"{CASE}editionsN/", f"{CASE}compareNN/"} <= kinds
    assert {"/sources/N/", "/sources/N/cite/", "/people/avery-sample/", "/people/the-sampleton-courier/"} <= kinds
    assert "/campaigns/clemency-for-avery-sample-invented/" in kinds
    silent = [
        path
        for path, text in found.items()
        if SAYS_SO not in text
        or "<title>Invented: " not in text
        or '<meta name="robots" content="noindex">' not in text
    ]
    assert silent == []


def test_no_page_of_a_real_case_says_so(published: str, client: Client) -> None:
    source = SourceRow.objects.filter(record__slug="julius-jones").order_by("pk").values_list("public_id", flat=True)[0]
    for path in ("/", "/cases/", "/cases/julius-jones/", "/people/julius-jones/", f"/sources/{source}/cite/"):
        text = client.get(path).content.decode()
        assert (SAYS_SO in text, "<title>Invented" in text, "noindex" in text) == (False, False, False), path


def test_it_counts_in_no_figure_and_no_list_but_its_own(published: str, client: Client) -> None:
    facets = case_facets()
    assert {value.value: value.count for value in facets.status} == {"pardoned": 1, "commuted": 1, "death_sentence": 1}
    assert "Elsewhere" not in {value.value for value in facets.jurisdiction}
    assert not [value for group in (facets.campaign, facets.topic) for value in group if "nvented" in value.label]
    shown = home(today=date(2025, 6, 1))
    assert not [change for change in (*shown.cases, *shown.campaigns) if "avery" in change.url]
    assert not [each for each in shown.unchecked if "avery" in each.case.url]
    assert shown.count.startswith("3 cases, ")
    assert corrections_published().filter(edition__slug__contains="invented").count() == 0
    assert corrections_published().count() > 0
    lists = {
        path: client.get(path).content.decode()
        for path in ("/", "/cases/", "/campaigns/", "/corrections/", "/numbers/")
    }
    assert {path: "Avery" in text for path, text in lists.items()} == {
        "/": False,
        "/cases/": True,
        "/campaigns/": False,
        "/corrections/": False,
        "/numbers/": False,
    }
    listed, _, apart = lists["/cases/"].partition("Invented, to try things out")
    assert ("3 cases" in listed, "Avery" in listed, f'href="{CASE}"' in apart) == (True, False, True)
    assert "Avery" not in client.get("/cases/?status=pardoned").content.decode()


def test_it_shares_nobody_and_nothing_with_what_is_real(published: str) -> None:
    real, invented = Record.objects.real(), Record.objects.invented()
    assert sorted(invented.values_list("slug", flat=True)) == [
        "avery-sample-invented",
        "clemency-for-avery-sample-invented",
    ]
    for model in (PersonRow, SourceRow, EventRow):
        here = set(model.objects.filter(record__in=invented).values_list("public_id", flat=True))
        there = set(model.objects.filter(record__in=real).values_list("public_id", flat=True))
        assert here
        assert there
        assert not here & there
    names = set(PersonRow.objects.filter(record__in=invented).values_list("shown", flat=True))
    data = "\n".join(path.read_text("utf-8") for path in DEMO.rglob("*.json"))
    assert [name for name in names if name in data] == []


def test_readers_see_each_state_of_a_quote_that_can_be_published(published: str) -> None:
    keys = EventRow.objects.filter(record__slug="avery-sample-invented").values_list("item", flat=True)
    items = [read_item(text) for text in Item.objects.filter(pk__in=keys).values_list("text", flat=True)]
    states = {citation.state for item in items if isinstance(item, EventItem) for citation in item.citations}
    assert states == {
        QuoteState.FOUND,
        QuoteState.FOUND_MORE_THAN_ONCE,
        QuoteState.NO_COPY,
        QuoteState.NOT_CHECKABLE,
    }


def test_readers_are_told_when_the_words_were_found_and_in_which_copy(published: str, client: Client) -> None:
    said = re.search(
        r"found in our copy of 11 June 2025, looked up on \d+ \w+ \d{4}\.", client.get(CASE).content.decode()
    )
    assert said is not None


def test_the_desk_keeps_back_what_its_copies_do_not_hold(published: str) -> None:
    event = Event.objects.get(headline="A crowd watches the letters being handed over")
    assert not EventRow.objects.filter(public_id=event.public_id).exists()
    found = {citation.exact[:16]: citation for citation in event.citations.select_related("checked_copy")}
    assert {words: citation.state for words, citation in found.items()} == {
        "have this weeken": QuoteState.CHANGED,
        "A crowd of two h": QuoteState.NOT_FOUND,
    }
    changed = [(kind, words.strip()) for kind, words in words_that_changed(found["have this weeken"]) if kind != "same"]
    assert changed == [("del", "71"), ("ins", "17")]
    case = Inmate.objects.get(slug="avery-sample-invented")
    refused = {reason.check for reason in checks.blocking(checks.run(freeze(case), date(2026, 1, 1)))}
    assert refused == {"misquoted"}


def test_the_text_rewritten_by_machine_differs_in_digits_and_in_a_not(published: str) -> None:
    article = Copy.objects.get(source__url="https://courier.example/2025/06/08/letters").text
    digest = Copy.objects.get(source__kind="rewritten", source__publisher__name="Dry Lake Digest").text
    for in_article, in_digest in (
        ("31 years", "13 years"),
        ("71 letters", "17 letters"),
        ("was not on the", "was on the"),
    ):
        assert (in_article in article, in_article in digest) == (True, False)
        assert (in_digest in digest, in_digest in article) == (True, False)
    questions = Record.objects.get(slug="avery-sample-invented").questions.filter(differs=True)
    items = [read_item(text) for text in questions.values_list("item__text", flat=True)]
    rejected = {
        c.value for item in items if isinstance(item, QuestionItem) for c in item.claims if c.regard == "rejected"
    }
    assert rejected == {"20 November 1994", "13 years", "yes"}


def test_the_same_error_in_several_prints_is_one_voice(published: str, client: Client) -> None:
    text = client.get(CASE).content.decode()
    said = re.findall(r"(\d+ sources, but [^.<]+)\.", text)
    assert sorted(set(said)) == ["2 sources, but one voice", "3 sources, but only 2 independent voices"]
    assert said.count("2 sources, but one voice") == 1  # the Courier and the Wire, which printed its text


def test_a_reference_to_an_invented_source_says_so_wherever_it_is_pasted(published: str, client: Client) -> None:
    source = SourceRow.objects.get(title="Sample v. State").public_id
    for form in ("json", "bib", "ris"):
        assert "Sample v. State [invented]" in client.get(f"/sources/{source}/cite.{form}").content.decode()
    page = client.get(f"/sources/{source}/cite/").content.decode()
    assert page.count("[invented]") + page.count("[Invented]") >= 2


def test_a_real_person_or_source_may_not_enter_it_nor_leave_it(published: str) -> None:
    case = Inmate.objects.get(slug="avery-sample-invented")
    event = case.events.get(headline="Asks the governor for clemency")
    assert "invented_and_real" not in codes(case)
    real = Actor.objects.get(slug="julius-jones")
    event.roles.create(actor=real, role="addressee")
    assert "invented_and_real" in codes(case)
    event.roles.filter(actor=real).delete()
    own = Citation.objects.filter(event=event).order_by("pk")[0]
    julius = Inmate.objects.get(slug="julius-jones")
    assert "invented_and_real" not in codes(julius)
    Citation.objects.create(event=julius.events.order_by("pk")[0], source=own.source, exact=own.exact)
    assert "invented_and_real" in codes(julius)


def test_what_was_published_as_invented_stays_so(published: str) -> None:
    case = Inmate.objects.get(slug="avery-sample-invented")
    assert "invented_or_real" not in codes(case)
    case.is_invented = False
    assert "invented_or_real" in codes(case)
    julius = Inmate.objects.get(slug="julius-jones")
    assert "invented_or_real" not in codes(julius)
    julius.is_invented = True
    assert "invented_or_real" in codes(julius)


def codes(case: Inmate) -> set[str]:
    return {reason.check for reason in checks.run(freeze(case), datetime(2026, 1, 1, tzinfo=UTC).date())}
