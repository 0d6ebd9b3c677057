"""Search over what is published: what finds what, what is never found, and that every question is answered."""

from dataclasses import replace

import pytest
from django.core.management import call_command

from cases.editing.reading_rows import rebuild
from cases.models.published.search import KnownWord, SearchRow
from cases.reading.addresses import event_address
from cases.reading.search.results import MOST
from cases.values.edition import NameItem
from tests.reading.documents import (
    PUBLISHED_AT,
    SENTENCED,
    campaign_document,
    case_document,
    claim,
    event,
    publish,
    question,
    renamed,
    uid,
)
from tests.reading.editions import SECOND_AT, publish_next

pytestmark = [pytest.mark.django_db, pytest.mark.both]


def with_names(document, *names):
    people = tuple(replace(one, names=names) if one.id == uid("Case Cooper") else one for one in document.people)
    return replace(document, people=people)


@pytest.fixture
def published():
    document = with_names(case_document(), NameItem("Case Copper", "misspelling"), NameItem("Ríchard Goodman", "birth"))
    told = event(
        "A laboratory reports on the shirt",
        "test_result",
        "2002-07-02",
        account="It names a *fibrinogen* from a test tube.",
        instrument="N-09-19",
    )
    publish(replace(document, events=(*document.events, told)))
    publish(campaign_document())


def found(client, asked, **more):
    return client.get("/search/", {"q": asked, **more}).context["page"]


def names(page):
    return ["".join(piece.text for piece in each.name) for each in page.found]


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("Cooper", "Case Cooper"),
        ("cooper case", "Case Cooper"),
        ("Copper", "Case Cooper"),
        ("Goodman", "Case Cooper"),
        ("richard GOODMAN", "Case Cooper"),
        ("fibrinogens", "A laboratory reports on the shirt"),
        ('"test tube"', "A laboratory reports on the shirt"),
        ("Copper fibrinogen", "A laboratory reports on the shirt"),
        ("N-09-19", "A laboratory reports on the shirt"),
        ("sentenced death", "Sentenced to death"),
        ("Free Case", "Free Case"),
        ("convicted 1985", "When was he convicted?"),
        ("Vocate", "Ada Vocate"),
    ],
)
def test_what_finds_what(client, published, asked, first):
    assert names(found(client, asked))[0] == first


@pytest.mark.parametrize("asked", ['"tube test"', "Cooper zeppelin", "child named", "alert 1 zeppelin"])
def test_what_is_not_there_is_not_found(client, published, asked):
    assert found(client, asked).count == 0


def test_a_hit_leads_to_its_place_and_marks_the_words(client, published):
    page = found(client, "fibrinogen")
    (one,) = page.found
    shown = [(piece.text, piece.is_found) for piece in one.passage]
    assert ("fibrinogen", True) in shown
    assert (one.url, one.where, one.record.words) == (
        event_address("case-cooper", uid("A laboratory reports on the shirt")),
        "in the account",
        "Case Cooper",
    )
    html = client.get("/search/?q=fibrinogen").content.decode()
    assert "<mark>fibrinogen</mark>" in html


def test_words_of_a_source_are_told_as_such(client, published):
    places = {each.where for each in found(client, '"as quoted"').found}
    assert places == {"in words of a source"}


def test_a_misspelling_is_never_printed(client, published):
    html = client.get("/search/?q=Copper").content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    assert (main.count("Copper"), main.count('value="Copper"')) == (1, 1)


def test_markup_in_what_was_published_stays_text(client, published):
    html = client.get("/search/?q=denies").content.decode()
    assert "<script>alert" not in html
    assert found(client, "denies").count >= 1


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Coper", "Cooper"),
        ("Sentensed", "Sentenced"),
        ("Cooper Sentensed", "Cooper Sentenced"),
        ("zzzzzzz", ""),
        ("Vokate", "Vocate"),
    ],
)
def test_did_you_mean(client, published, asked, meant):
    page = found(client, asked)
    assert (page.count, page.meant) == (0, meant)
    html = client.get("/search/", {"q": asked}).content.decode()
    assert ("Did you mean" in html) is bool(meant)


@pytest.mark.parametrize(
    "asked",
    [
        "",
        " ",
        '"',
        "*",
        "NEAR(",
        "a\0b",
        "x" * 10_000,
        "💩",
        "عبد",
        "'; DROP TABLE cases_record; --",
        "{}",
        "%s %(x)s",
        "\\",
    ],
)
def test_every_question_is_answered(client, published, asked):
    response = client.get("/search/", {"q": asked})
    assert (response.status_code, len(response.context["page"].asked) <= 200) == (200, True)


@pytest.mark.parametrize("page", ["2", "0", "-1", "x", "99999999999999999999", ""])
def test_every_page_number_is_answered(client, published, page):
    assert client.get("/search/", {"q": "Cooper", "page": page}).status_code == 200


def test_questions_cost_the_same_however_much_is_found(client, django_assert_num_queries):
    document = case_document()
    for many in (1, 3, 30):
        told = tuple(event(f"A hearing of {place}", "hearing", "2019") for place in range(many))
        publish(replace(renamed(document, f"case-{many}", f"Case {many}"), events=told, questions=()))
        with django_assert_num_queries(3):
            assert found(client, "hearing").count > 0
    with django_assert_num_queries(3):
        page = found(client, "hearing", page=2)
    assert (page.count, len(page.found), page.pages) == (34, 34 - MOST, 2)
    with django_assert_num_queries(3):
        assert found(client, "hearrring").meant == "hearing"
    with django_assert_num_queries(0):
        found(client, "")


def test_what_is_invented_or_taken_back_is_not_found(client):
    document = case_document()
    publish(replace(document, facts=replace(document.facts, is_invented=True)))
    other = renamed(document, "gone", "Gone Case")
    publish(replace(other, facts=replace(other.facts, retraction="Wrong."), events=(), questions=()))
    assert (found(client, "Cooper").count, found(client, "Gone").count, found(client, "Coper").meant) == (0, 0, "")


def test_a_new_edition_is_found_and_the_old_one_is_not(client):
    publish(case_document())
    before = set(SearchRow.objects.filter(kind="event").values_list("pk", flat=True))
    document = case_document()
    changed = replace(SENTENCED, headline="Condemned to die")
    events = tuple(changed if one.id == SENTENCED.id else one for one in document.events)
    publish_next(document, replace(document, events=events), 2, SECOND_AT)
    assert names(found(client, "Condemned")) == ["Condemned to die"]
    assert "Sentenced to death" not in names(found(client, '"Sentenced to death"'))
    assert len(before - set(SearchRow.objects.values_list("pk", flat=True))) == 1
    assert KnownWord.objects.filter(folded="condemned").count() == 1


def test_rows_made_again_are_found(client, published):
    before = names(found(client, "Cooper"))
    SearchRow.objects.all().delete()
    assert found(client, "Cooper").count == 0
    rebuild(by=None, at=PUBLISHED_AT)
    assert names(found(client, "Cooper")) == before


def test_a_question_of_a_campaign_leads_to_its_page(client):
    publish(replace(campaign_document(), questions=(question("How many signed?", claim("A zeppelin of signatures.")),)))
    (one,) = found(client, "zeppelin").found
    assert client.get(one.url).status_code == 200


def test_what_an_earlier_version_published_is_made_again_once(client, published, capsys):
    SearchRow.objects.all().delete()
    call_command("rebuild_reading", "--if-behind")
    assert found(client, "Cooper").count > 0
    assert capsys.readouterr().out == "Reading rows made again for 2 live editions.\n"
    call_command("rebuild_reading", "--if-behind")
    assert capsys.readouterr().out == ""
