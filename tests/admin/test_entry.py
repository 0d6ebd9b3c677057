"""What an editor can enter, and what the desk says to what it can't take."""

import re

import pytest
from django.db import IntegrityError

from cases.models.desk.actors import Actor, Name
from cases.models.desk.events import Event
from cases.models.desk.questions import Claim
from cases.models.desk.sources import Citation, Copy, Source
from tests.admin.desk import add_row, address, form_of, opened, text_of
from tests.factories import (
    ActorFactory,
    CampaignFactory,
    CitationFactory,
    ClaimFactory,
    CopyFactory,
    EventFactory,
    InmateFactory,
    QuestionFactory,
    SourceFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
EVENTS = "/admin/cases/event/add/"
EVENT = {"headline": "A hearing", "kind": "hearing", "when": "about October 2018", "standing": "reported"}


def test_an_event_with_its_people_passages_and_what_it_answers(contributor):
    inmate, actor, earlier = InmateFactory(), ActorFactory(), EventFactory(headline="A petition")
    copy = CopyFactory(text="He said: the words, as they stand.")
    data = opened(contributor, f"{EVENTS}?inmates={inmate.pk}") | EVENT
    assert data["inmates"] == [str(inmate.pk)]
    add_row(data, "roles", actor=actor.pk, role="judge", capacity="Judge of the court")
    data |= {"citations-0-source": copy.source.pk, "citations-0-exact": "the words, as they stand"}
    add_row(data, "earlier_links", earlier=earlier.pk, effect="denies")
    response = contributor.post(f"{EVENTS}?inmates={inmate.pk}", data)
    assert (response.status_code, response.url) == (302, address(inmate))
    event = Event.objects.get(headline="A hearing")
    assert (event.when, event.created_by, event.changed_by, event.version) == (
        "2018-10~",
        contributor.user,
        contributor.user,
        1,
    )
    assert list(event.inmates.all()) == [inmate]
    assert list(event.roles.values_list("actor", "capacity", "created_by")) == [
        (actor.pk, "Judge of the court", contributor.user.pk)
    ]
    citation = event.citations.get()
    assert (citation.state, citation.checked_copy, citation.created_by) == ("found", copy, contributor.user)
    assert list(event.answered.all()) == [earlier]
    page = contributor.get(address(event))
    assert "Found in our copy; checked" in text_of(page)
    assert "Read the copy seen 1 June 2019" in text_of(page)
    assert f'href="{address(copy)}"' in page.content.decode()


def test_only_a_changed_quote_is_looked_up_again(contributor):
    copy = CopyFactory(text="one two three")
    first = CitationFactory(source=copy.source, exact="one two")
    CitationFactory(event=first.event, source=copy.source, exact="two three")
    data = opened(contributor, address(first.event))
    contributor.post(address(first.event), data | {"citations-1-exact": "three four"})
    assert list(Citation.objects.order_by("pk").values_list("state", flat=True)) == ["not_checked", "changed"]


def test_a_new_copy_is_searched_for_what_is_cited(contributor):
    citation = CitationFactory(exact="the words")
    data = opened(contributor, address(citation.source))
    add_row(data, "copies", seen_at_0="2019-06-01", seen_at_1="12:00", method="pasted", text="Here stand the words.")
    assert contributor.post(address(citation.source), data).status_code == 302
    citation.refresh_from_db()
    assert (citation.state, citation.checked_copy.text) == ("found", "Here stand the words.")
    page = text_of(contributor.get(address(citation.source)))
    assert "1 June 2019, pasted by an editor" in page
    assert "“the words” (found in our copy)" in page
    assert Copy.objects.get().created_by == contributor.user


@pytest.mark.parametrize("number", [0, 1])
def test_a_vertical_tab_in_a_title_is_refused_with_words(contributor, number):
    model, add, data = [
        (Source, "/admin/cases/source/add/", {"title": "A re\vport", "kind": "secondary"}),
        (Event, EVENTS, EVENT | {"headline": "A hea\vring"}),
    ][number]
    response = contributor.post(add, opened(contributor, add) | data)
    assert (response.status_code, model.objects.count()) == (200, 0)
    assert "U+000B" in text_of(response)
    assert (
        contributor.post(add, form_of(response) | {k: v.replace("\v", "") for k, v in data.items()}).status_code == 302
    )


def test_a_constraint_that_only_the_database_sees_is_told_in_its_words(contributor):
    actor = ActorFactory(name="Kevin Cooper")
    data = opened(contributor, address(actor))
    add_row(data, "names", text="Copper", kind="misspelling")
    add_row(data, "names", text="Copper", kind="alias")
    response = contributor.post(address(actor), data)
    assert response.status_code == 200
    assert "This name is there already." in text_of(response)
    assert (Name.objects.count(), Actor.objects.get().version) == (0, 1)
    assert contributor.post(address(actor), form_of(response) | {"names-1-text": "Coper"}).status_code == 302


def test_an_error_of_the_database_that_no_one_foresaw_is_no_crash(contributor, monkeypatch):
    def fail(*args, **kwargs):
        raise IntegrityError("something that nobody foresaw")

    data = opened(contributor, EVENTS) | EVENT
    with monkeypatch.context() as patch:
        patch.setattr(Event, "save", fail)
        response = contributor.post(EVENTS, data)
    assert "The database refused this, and nothing was saved." in text_of(response)
    assert form_of(response)["headline"] == "A hearing"
    assert contributor.post(EVENTS, form_of(response)).status_code == 302


def test_deleting_a_row_that_something_rests_on_is_told(contributor, reviewer):
    inmate = InmateFactory()
    claim = ClaimFactory(regard="accepted", question__inmate=inmate)
    inmate.pinned_status, inmate.pinned_by_claim = "released", claim
    inmate.save()
    page = contributor.get(address(claim, "delete"), follow=True)
    response = contributor.post(page.redirect_chain[-1][0], {"post": "yes"}, follow=True)
    assert "protected" in text_of(response)
    assert Claim.objects.exists()


def test_a_claim_is_added_from_its_question_and_leads_back(contributor):
    question = QuestionFactory()
    assert f'href="/admin/cases/claim/add/?question={question.pk}"' in contributor.get(
        address(question)
    ).content.decode().replace("&amp;", "&")
    add = f"/admin/cases/claim/add/?question={question.pk}"
    data = opened(contributor, add) | {"text": "In 1985.", "value": "1985", "nature": "fact"}
    data |= {"citations-0-source": SourceFactory().pk, "citations-0-exact": "in 1985"}
    response = contributor.post(add, data)
    assert (response.status_code, response.url) == (302, address(question))
    assert "In 1985. (1985, not assessed)" in text_of(contributor.get(address(question)))
    assert Citation.objects.get().claim == question.claims.get()


def test_save_and_add_another_stays_with_the_case(contributor):
    inmate = InmateFactory()
    add = f"{EVENTS}?inmates={inmate.pk}"
    response = contributor.post(add, opened(contributor, add) | EVENT | {"_addanother": "on"})
    assert (response.status_code, response.url) == (302, add)


def test_a_public_address_is_made_from_the_name_where_none_is_given(contributor):
    ActorFactory(name="Ada", slug="ada-example")
    add = "/admin/cases/actor/add/"
    contributor.post(add, opened(contributor, add) | {"name": "Ada Example"})
    assert Actor.objects.get(name="Ada Example").slug == "ada-example-2"


def test_an_auditor_reads_everything_and_can_send_nothing(auditor):
    event = CitationFactory(event__headline="A hearing").event
    page = auditor.get(address(event))
    assert (page.status_code, "A hearing" in text_of(page)) == (200, True)
    assert 'name="_save"' not in page.content.decode()
    assert "Look it over" not in text_of(page)
    assert auditor.post(address(event), {"headline": "Changed"}).status_code == 403
    assert auditor.get(EVENTS).status_code == 403
    assert Event.objects.get().headline == "A hearing"


def test_what_was_opened_from_a_case_leads_back_to_it(contributor):
    inmate = InmateFactory()
    event = EventFactory(inmates=[inmate])
    question = QuestionFactory(inmate=inmate)
    html = contributor.get(address(inmate)).content.decode()
    for where in (f"{address(event)}?inmates={inmate.pk}", f"{address(question)}?inmate={inmate.pk}"):
        assert f'href="{where}"' in html
        saved = contributor.post(where, opened(contributor, where))
        assert (saved.status_code, saved.url) == (302, address(inmate))
    alone = contributor.post(address(event), opened(contributor, address(event)))
    assert alone.url == "/admin/cases/event/"


def test_what_is_refused_is_told_at_its_field_with_what_to_do(contributor):
    data = opened(contributor, EVENTS) | EVENT | {"kind": "verdict", "sentence": "death"}
    wrong = contributor.post(EVENTS, data).context["adminform"].form.errors
    assert wrong == {"sentence": ["Only a sentence, a recommendation of one or a commutation sets a sentence."]}
    undated = contributor.post(EVENTS, opened(contributor, EVENTS) | EVENT | {"when": ""})
    (said,) = undated.context["adminform"].form.errors["when"]
    assert "“before June 2019”, “the 1980s”, “between 1983 and 2019”" in said


def test_a_claim_tells_readers_what_to_do_only_in_a_campaign(contributor):
    for question, outcome in (
        (QuestionFactory(), 200),
        (QuestionFactory(inmate=None, campaign=CampaignFactory()), 302),
    ):
        where = f"/admin/cases/claim/add/?question={question.pk}"
        data = opened(contributor, where) | {"text": "Write to him.", "nature": "fact", "tells": "act"}
        response = contributor.post(where, data)
        assert response.status_code == outcome
        if outcome == 200:
            said = "Only a campaign tells readers what it asks and how to act: move the question to one, or say none."
            assert response.context["adminform"].form.errors == {"tells": [said]}
    assert list(Claim.objects.values_list("question_id", "tells")) == [(question.pk, "act")]


def test_what_sort_of_claim_it_is_the_editor_says(contributor):
    """Left as it comes, a belief would be told as a fact."""
    where = f"/admin/cases/claim/add/?question={QuestionFactory().pk}"
    data = opened(contributor, where) | {"text": "He is innocent."}
    assert data["nature"] == ""
    assert "nature" in contributor.post(where, data).context["adminform"].form.errors
    assert contributor.post(where, opened(contributor, where) | {"text": "A jury convicted him.", "nature": "finding"})
    assert Claim.objects.get().nature == "finding"


def test_an_address_made_from_a_name_follows_the_name_that_is_saved(contributor):
    ActorFactory(name="Gavin Newsom", slug="gavin-newsom")
    page = "/admin/cases/actor/add/"
    data = opened(contributor, page) | {"name": "Gavin Newsome", "slug": "gavin-newsome", "kind": "person"}
    asked = contributor.post(page, data)
    assert asked.status_code == 200, "whether it is the other one"
    shown = form_of(asked)
    assert (shown["name"], shown["slug"]) == ("Gavin Newsome", "")
    contributor.post(page, shown | {"name": "Chris Hughes"})
    assert Actor.objects.get(name="Chris Hughes").slug == "chris-hughes"
    typed = data | {"name": "Gavyn Newsom", "slug": "the-governor"}
    assert form_of(contributor.post(page, typed))["slug"] == "the-governor", "what was typed stays"


@pytest.mark.parametrize("model", ["inmate", "campaign"])
def test_a_new_case_or_campaign_opens_its_own_page_when_saved(contributor, model):
    page = f"/admin/cases/{model}/add/"
    typed = {"actor": ActorFactory().pk} if model == "inmate" else {"name": "Free them"}
    response = contributor.post(page, opened(contributor, page) | typed)
    assert re.fullmatch(rf"/admin/cases/{model}/\d+/change/", response.url)
    assert "Add an event" in text_of(contributor.get(response.url))


@pytest.mark.parametrize(("model", "more"), [("topic", {"definition": "What it means."}), ("exhibit", {})])
def test_a_topic_and_an_exhibit_get_their_address_from_the_name(contributor, model, more):
    page = f"/admin/cases/{model}/add/"
    response = contributor.post(page, opened(contributor, page) | {"name": "Innocence claim"} | more)
    assert response.status_code == 302, text_of(response)


def test_an_event_of_no_case_says_that_no_page_will_show_it(contributor):
    data = opened(contributor, EVENTS) | EVENT
    page = contributor.post(EVENTS, data, follow=True)
    assert "“A hearing” is in no case and no campaign yet" in text_of(page)
    event = Event.objects.get()
    again = opened(contributor, address(event)) | {"inmates": [InmateFactory().pk]}
    assert "in no case" not in text_of(contributor.post(address(event), again, follow=True))
