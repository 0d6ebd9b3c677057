"""The page of the rulings that a text cites."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse

from cases.editing import rulings
from tests.factories import CopyFactory, SourceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

TEXT = "See People v. Cooper, 53 Cal. 3d 771 (1991); Cooper v. Brown, 510 F.3d 870 (9th Cir. 2007); again 510 F.3d 870."


@pytest.fixture
def copy():
    return CopyFactory(text=TEXT)


def page_of(copy):
    return reverse("admin:cases_copy_rulings", args=[copy.pk])


def test_it_says_which_we_have_and_fills_in_the_form_for_the_others(contributor, copy):
    have = SourceFactory(title="People against Cooper", number="53 Cal.3d 771")
    first, second = contributor.get(page_of(copy)).context["lines"]
    assert (first["source"], first["add"]) == (have, "")
    assert (second["title"], second["count"], second["source"]) == ("Cooper v. Brown", 2, None)
    filled = {name: value for name, (value,) in parse_qs(urlsplit(second["add"]).query).items()}
    assert filled == {
        "title": "Cooper v. Brown",
        "number": "510 F.3d 870 (9th Cir. 2007)",
        "csl_type": "legal_case",
        "kind": "primary",
        "published": "2007",
    }
    initial = contributor.get(second["add"]).context["adminform"].form.initial
    assert {name: initial[name] for name in filled} == filled


def test_its_place_is_marked_in_the_text(contributor, copy):
    place = contributor.get(page_of(copy)).context["lines"][1]["place"]
    assert '<mark id="marked">510 F.3d 870</mark>' in contributor.get(place).content.decode()


def test_who_only_reads_is_offered_no_form(auditor, copy):
    text = auditor.get(page_of(copy)).content.decode()
    assert ("510 F.3d 870" in text, "Add it as a source" in text) == (True, False)


def test_the_reading_page_leads_there_only_with_the_extra(contributor, copy, monkeypatch):
    reading = reverse("admin:cases_copy_read", args=[copy.pk])
    assert page_of(copy) in contributor.get(reading).content.decode()
    monkeypatch.setattr(rulings, "get_citations", None)
    assert page_of(copy) not in contributor.get(reading).content.decode()
    assert contributor.get(page_of(copy)).status_code == 404


def test_a_text_without_any_says_so(contributor):
    assert "No citation of a ruling" in contributor.get(page_of(CopyFactory(text="He won."))).content.decode()
