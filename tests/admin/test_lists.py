"""Lists and pages of the desk: what search finds, how dates sort, and that no page asks more as the house grows."""

import re
from datetime import date

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.admin.base import DeskAdmin, DeskInline, ReadOnlyAdmin
from cases.models.desk.base import Versioned
from cases.models.desk.events import Event
from cases.models.desk.intake import Intake
from cases.models.desk.proposals import Proposal
from cases.models.desk.reports import ErrorReport
from tests.admin.desk import address, opened, text_of
from tests.factories import (
    ActorFactory,
    CampaignFactory,
    CitationFactory,
    ClaimFactory,
    CopyFactory,
    EventFactory,
    ExhibitFactory,
    InmateFactory,
    NameFactory,
    PhotoFactory,
    PlaceFactory,
    QuestionFactory,
    RoleFactory,
    SourceFactory,
    TopicFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.both]


def queries_of(client, where):
    with CaptureQueriesContext(connection) as queries:
        response = client.get(where)
    assert response.status_code == 200
    return len(queries)


@pytest.fixture
def cooper():
    actor = ActorFactory(name="Kevin Cooper")
    NameFactory(actor=actor, text="Kevin Copper", kind="misspelling")
    return actor


def test_search_finds_people_by_their_misspellings(contributor, cooper):
    victim = ActorFactory(name="Douglas Ryen")
    NameFactory(actor=victim, text="Douglas Ryan", kind="misspelling")
    for term, name, other in (("Copper", "Kevin Cooper", "Douglas Ryen"), ("Ryan", "Douglas Ryen", "Kevin Cooper")):
        page = contributor.get("/admin/cases/actor/", {"q": term}).content.decode()
        assert (name in page, other in page) == (True, False)
        asked = {"term": term, "app_label": "cases", "model_name": "role", "field_name": "actor"}
        found = contributor.get("/admin/autocomplete/", asked).json()["results"]
        assert [one["text"] for one in found] == [name]


def test_search_finds_events_cases_and_claims_by_misspellings(contributor, cooper):
    inmate = InmateFactory(actor=cooper)
    RoleFactory(actor=cooper, event__headline="The verdict")
    RoleFactory(event__headline="Something else")
    ClaimFactory(text="He was there.", nature="opinion", speaker=cooper)
    EventFactory(headline="The killings", inmates=[inmate])
    QuestionFactory(text="When was he convicted?", inmate=inmate)
    CampaignFactory(name="For him").inmates.add(inmate)
    for model, found in (
        ("event", "The verdict"),
        ("event", "The killings"),
        ("inmate", str(inmate)),
        ("claim", "He was there."),
        ("question", "When was he convicted?"),
        ("campaign", "For him"),
    ):
        page = text_of(contributor.get(f"/admin/cases/{model}/", {"q": "Copper"}))
        assert (found in page, "Something else" in page) == (True, False)


def test_questions_are_listed_of_one_case(contributor, cooper):
    ours, other = QuestionFactory(inmate=InmateFactory(actor=cooper), text="Ours?"), QuestionFactory(text="Another?")
    page = text_of(contributor.get("/admin/cases/question/", {"case": ours.inmate.pk}))
    assert (ours.text in page, other.text in page) == (True, False)


def test_the_date_column_sorts_as_the_timeline(contributor):
    when = ["2018-10-05", "[..1985-04]", "1985", "1985-04-30", "1984-11", "2018-10", "2018-10/2018-12", "1984-11-01"]
    for text in when:
        EventFactory(headline=f"At {text}.", when=text)
    expected = list(Event.objects.in_order().values_list("when", flat=True))
    assert expected.index("1985") < expected.index("[..1985-04]") < expected.index("2018-10")
    assert expected.index("2018-10") < expected.index("2018-10-05")

    def listed(query):
        page = contributor.get("/admin/cases/event/" + query).content.decode()
        return sorted(when, key=lambda text: page.index(f"At {text}."))

    assert listed("") == expected
    assert listed("?o=0") == expected
    assert listed("?o=-0") == list(reversed(expected))


def test_the_date_column_speaks_words(contributor):
    EventFactory(when="[..1985-04]")
    assert "in or before April 1985" in text_of(contributor.get("/admin/cases/event/"))


MAKERS = {
    "actor": ActorFactory,
    "campaign": CampaignFactory,
    "claim": ClaimFactory,
    "event": lambda: CitationFactory(event=RoleFactory().event),
    "exhibit": ExhibitFactory,
    "inmate": InmateFactory,
    "photo": PhotoFactory,
    "place": lambda: PlaceFactory(within=PlaceFactory()),
    "question": QuestionFactory,
    "source": lambda: CitationFactory(source__publisher=ActorFactory()),
    "topic": TopicFactory,
}


@pytest.mark.parametrize("model", MAKERS)
def test_a_list_asks_the_same_with_1_3_and_30_rows(contributor, model):
    where, asked = f"/admin/cases/{model}/", []
    queries_of(contributor, where)
    for more in (1, 2, 27):
        for _ in range(more):
            MAKERS[model]()
        asked.append(queries_of(contributor, where))
    assert asked == [asked[0]] * 3


def grow(inmate, size):
    """A case with that many events, most of them made at once, with the columns that `save` would fill."""
    template = EventFactory(inmates=[inmate])
    columns = {
        "earliest": date(1985, 2, 19),
        "latest": date(1985, 2, 19),
        "sorts_on": date(1985, 2, 19),
        "coarseness": 0,
    }
    rows = [
        Event(headline=f"Event {n}", kind="statement", when=template.when, standing="reported", **columns)
        for n in range(size - 1)
    ]
    Event.objects.bulk_create(rows)
    links = Event.inmates.through
    links.objects.bulk_create([links(event_id=event.pk, inmate_id=inmate.pk) for event in rows])
    return template


def test_a_case_of_5000_events_opens_and_saves_with_the_queries_of_one_of_20(contributor):
    asked = {}
    for size in (20, 5000):
        inmate = InmateFactory()
        event = grow(inmate, size)
        CitationFactory(event=event)
        for row in (inmate, event):
            contributor.get(address(row))  # content types are asked for once in a process
        case, form = queries_of(contributor, address(inmate)), queries_of(contributor, address(event))
        data = opened(contributor, address(event))
        with CaptureQueriesContext(connection) as queries:
            assert contributor.post(address(event), data | {"headline": "Changed"}).status_code == 302
            saved = len(queries)
        page = contributor.get(address(inmate)).content.decode()
        assert (page.count("<td>19 February 1985</td>"), f"Events ({size})" in page) == (min(size, 25), True)
        asked[size] = (case, form, saved)
    assert asked[20] == asked[5000]
    assert min(asked[20]) > 0


def test_the_pages_of_a_case_list_all_its_events_and_filter_them(contributor):
    inmate = InmateFactory()
    for number in range(30):
        EventFactory(headline=f"No. {number:02}.", inmates=[inmate], kind="stay" if number == 29 else "statement")
    CitationFactory(event=inmate.events.get(headline="No. 00."))
    first, second = (text_of(contributor.get(address(inmate), {"events_page": page})) for page in ("1", "2"))
    assert "Page 1 of 2" in first
    assert all((f"No. {n:02}." in first) != (f"No. {n:02}." in second) for n in range(30))
    stays = text_of(contributor.get(address(inmate), {"kind": "stay"}))
    assert ("Events (1)" in stays, "No. 29." in stays, "No. 00." in stays) == (True, True, False)
    assert "Events (29)" in text_of(contributor.get(address(inmate), {"lacks": "citation"}))
    for _ in range(26):
        QuestionFactory(inmate=inmate)
    assert "Page 2 of 2" in text_of(contributor.get(address(inmate), {"questions_page": "2", "kind": "stay"}))
    assert "Events (30)" in text_of(contributor.get(address(inmate), {"kind": "nonsense", "events_page": "nonsense"}))


def test_a_case_says_of_each_event_what_is_left_to_do(contributor):
    inmate = InmateFactory()
    events = {name: EventFactory(headline=name) for name in ("Broken", "Uncited", "Draft", "Done")}
    for event in events.values():
        event.inmates.add(inmate)
    copy = CopyFactory(text="as it stands")
    for name in ("Broken", "Draft", "Done"):
        CitationFactory(event=events[name], source=copy.source, exact="as it stands")
    citation = events["Broken"].citations.get()
    citation.state = "not_found"
    citation.save()
    events["Draft"].not_ready = True
    events["Draft"].save()
    page = contributor.get(address(inmate))
    rows = re.findall(r"<tr>.*?</tr>", page.content.decode().partition('id="events"')[2], re.DOTALL)
    said = {
        name: re.sub(r"<[^>]*>", "", row.split("<td>")[-1]).strip() for name in events for row in rows if name in row
    }
    assert said == {"Broken": "a quote is not in our copy", "Uncited": "no citation", "Draft": "not ready", "Done": ""}
    narrowed = text_of(contributor.get(address(inmate), {"lacks": "quote"}))
    assert ("Broken" in narrowed, "Uncited" in narrowed) == (True, False)


def test_an_act_for_everybody_in_the_jurisdiction_is_suggested_and_linked_once(contributor, auditor):
    state = PlaceFactory(kind="state")
    inmate = InmateFactory()
    EventFactory(kind="sentence", jurisdiction=state, inmates=[inmate])
    act = {"kind": "moratorium", "scope": "jurisdiction", "affected": "people sentenced to death"}
    moratorium = EventFactory(headline="The moratorium", jurisdiction=state, **act)
    EventFactory(headline="Elsewhere", jurisdiction=PlaceFactory(kind="state"), **act)
    page = text_of(contributor.get(address(inmate)))
    assert ("The moratorium" in page, "Elsewhere" in page) == (True, False)
    link = f"/admin/cases/inmate/{inmate.pk}/link/{moratorium.pk}/"
    assert link in contributor.get(address(inmate)).content.decode()
    assert auditor.post(link).status_code == 403
    assert contributor.get(link).status_code == 405
    assert inmate not in moratorium.inmates.all()
    for _ in range(2):
        assert contributor.post(link).status_code == 302
    moratorium.refresh_from_db()
    assert (inmate in moratorium.inmates.all(), moratorium.version, moratorium.changed_by) == (
        True,
        2,
        contributor.user,
    )


def test_a_held_copy_is_read_on_its_own_page_only(contributor):
    copy = CopyFactory(text="A long text that we hold.")
    assert "A long text" not in text_of(contributor.get(address(copy.source)))
    assert "A long text that we hold." in text_of(contributor.get(address(copy)))


def test_nonsense_in_an_address_is_no_crash(contributor):
    SourceFactory()
    for where in ("event/?case=x", "event/?case=99999999999999999999", "event/x/change/", "inmate/99/change/"):
        assert contributor.get(f"/admin/cases/{where}").status_code in (200, 302)
    assert contributor.get("/admin/cases/event/?case=%00").status_code == 200
    assert contributor.get("/admin/cases/event/add/?inmates=x,1&place=x&when=last+May").status_code == 200


def test_every_row_that_editors_write_is_behind_the_same_guard():
    of_house = {model: desk for model, desk in admin.site._registry.items() if model._meta.app_label == "cases"}
    unguarded = [model for model, desk in of_house.items() if not isinstance(desk, DeskAdmin | ReadOnlyAdmin)]
    # Made by a form with a token of its own, and never changed by one; and answered once, under a lock.
    assert set(unguarded) == {Intake, ErrorReport}
    assert [model for model, desk in of_house.items() if desk.list_editable] == []
    roots = {model for model, desk in of_house.items() if isinstance(desk, DeskAdmin)}
    versioned = {model for model in apps.get_app_config("cases").get_models() if issubclass(model, Versioned)}
    assert roots == versioned - {Proposal}  # its page asks for its version itself
    inlines = {inline for desk in of_house.values() for inline in desk.inlines}
    assert [inline for inline in inlines if not issubclass(inline, DeskInline)] == []


@pytest.mark.parametrize("asked", ["id__in=" + "9" * 30, "inmates=" + "9" * 30, "kind__exact=%00", "q=%00"])
@pytest.mark.parametrize("model", ["event", "intake"])
def test_nonsense_in_the_address_of_a_list_is_no_error(contributor, model, asked):
    response = contributor.get(f"/admin/cases/{model}/?{asked}", follow=True)
    assert response.status_code in (200, 400)
