"""Two editors in one record: both texts are shown, and nothing that was typed is lost."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.models.desk.actors import Actor
from cases.models.desk.events import Event
from cases.models.desk.sources import Citation
from tests.admin.desk import add_row, address, form_of, opened, text_of
from tests.factories import ActorFactory, CitationFactory, EventFactory, NameFactory, SourceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_the_second_editor_sees_both_texts_and_keeps_the_typed_one(contributor, colleague):
    event = EventFactory(headline="A hearing", account="As opened.")
    mine, theirs = opened(contributor, address(event)), opened(colleague, address(event))
    colleague.post(address(event), theirs | {"headline": "Theirs", "note": "Only they wrote this."})
    response = contributor.post(address(event), mine | {"headline": "Mine", "account": "Only I wrote this."})
    assert response.status_code == 409
    words = text_of(response)
    assert f"{colleague.user} saved “Theirs (" in words
    assert "Headline Saved now Theirs Yours Mine You both changed this. If you save, yours stands." in words
    assert "Account Saved now As opened. Yours Only I wrote this. Only you changed this." in words
    assert "Only they wrote this. Yours (empty) Only they changed this. If you save, theirs stays." in words
    event.refresh_from_db()
    assert (event.headline, event.version, event.changed_by) == ("Theirs", 2, colleague.user)


def test_mine_on_top_keeps_what_only_they_changed(contributor, colleague):
    event = EventFactory(headline="A hearing")
    mine, theirs = opened(contributor, address(event)), opened(colleague, address(event))
    colleague.post(address(event), theirs | {"headline": "Theirs", "note": "Only they wrote this."})
    conflict = contributor.post(address(event), mine | {"headline": "Mine", "account": "Only I wrote this."})
    saved = contributor.post(address(event), form_of(conflict) | {"_save": "Save mine on top"})
    assert saved.status_code == 302
    event.refresh_from_db()
    assert (event.headline, event.account, event.note, event.version, event.changed_by) == (
        "Mine",
        "Only I wrote this.",
        "Only they wrote this.",
        3,
        contributor.user,
    )


def test_going_on_editing_shows_the_form_with_what_was_typed_and_saves_nothing(contributor, colleague):
    event = EventFactory(headline="A hearing")
    mine, theirs = opened(contributor, address(event)), opened(colleague, address(event))
    colleague.post(address(event), theirs | {"headline": "Theirs"})
    conflict = contributor.post(address(event), mine | {"headline": "Mine"})
    form = contributor.post(address(event), form_of(conflict) | {"_look": "edit"})
    assert form.status_code == 200
    assert Event.objects.get().headline == "Theirs"
    typed = form_of(form)
    assert typed["headline"] == "Mine"
    assert contributor.post(address(event), typed).status_code == 302
    assert Event.objects.get().headline == "Mine"


def test_a_conflict_after_a_conflict_is_seen_too(contributor, colleague):
    event = EventFactory()
    mine = opened(contributor, address(event))
    for text in ("First", "Second"):
        colleague.post(address(event), opened(colleague, address(event)) | {"headline": text})
        response = contributor.post(address(event), mine | {"headline": "Mine"})
        assert response.status_code == 409
        mine = form_of(response)
    assert Event.objects.get().headline == "Second"


def test_an_inline_save_raises_the_version_of_the_root(contributor, colleague):
    actor = ActorFactory(name="Kevin Cooper")
    mine, theirs = opened(contributor, address(actor)), opened(colleague, address(actor))
    add_row(theirs, "names", text="Kevin Copper", kind="misspelling")
    colleague.post(address(actor), theirs)
    assert Actor.objects.get().version == 2
    add_row(mine, "names", text="K. Cooper", kind="short")
    response = contributor.post(address(actor), mine)
    assert response.status_code == 409
    assert "Other name: Kevin Copper They added this. It stays." in text_of(response)
    assert "Other name: K. Cooper You added this. If you save, it is added." in text_of(response)
    contributor.post(address(actor), form_of(response))
    assert sorted(actor.names.values_list("text", "created_by__username")) == [
        ("K. Cooper", contributor.user.username),
        ("Kevin Copper", colleague.user.username),
    ]


def test_a_row_that_a_colleague_deleted_is_told_and_what_was_typed_in_it_comes_again(contributor, colleague):
    citation = CitationFactory(exact="the words")
    kept = CitationFactory(event=citation.event, exact="other words")
    event = citation.event
    mine, theirs = opened(contributor, address(event)), opened(colleague, address(event))
    colleague.post(address(event), theirs | {"citations-0-DELETE": "on"})
    assert list(event.citations.all()) == [kept]
    response = contributor.post(address(event), mine | {"citations-0-exact": "better words"})
    assert response.status_code == 409
    assert "They removed this and you had changed it. If you save, it is added again." in text_of(response)
    assert contributor.post(address(event), form_of(response)).status_code == 302
    assert sorted(event.citations.values_list("exact", flat=True)) == ["better words", "other words"]


def test_a_row_that_a_colleague_deleted_untouched_by_me_stays_deleted(contributor, colleague):
    event = CitationFactory(exact="the words").event
    mine, theirs = opened(contributor, address(event)), opened(colleague, address(event))
    colleague.post(address(event), theirs | {"citations-0-DELETE": "on"})
    response = contributor.post(address(event), mine | {"headline": "Mine"})
    assert "They removed this. It stays removed." in text_of(response)
    assert contributor.post(address(event), form_of(response)).status_code == 302
    assert (Event.objects.get().headline, Citation.objects.count()) == ("Mine", 0)


def test_a_row_deleted_from_elsewhere_does_not_stick(contributor):
    name = NameFactory(text="Copper")
    mine = opened(contributor, address(name.actor))
    name.delete()
    response = contributor.post(address(name.actor), mine | {"description": "Mine"})
    assert (response.status_code, "They removed this. It stays removed." in text_of(response)) == (409, True)
    assert contributor.post(address(name.actor), form_of(response)).status_code == 302
    assert Actor.objects.get().description == "Mine"


def test_a_record_deleted_meanwhile_can_be_entered_again(contributor, colleague):
    event = EventFactory(headline="A hearing")
    mine = opened(contributor, address(event))
    add_row(mine, "citations", source=SourceFactory().pk, exact="words", aspect="statement", bearing="supports")
    lost = address(event)
    event.delete()
    response = contributor.post(lost, mine | {"headline": "Mine"})
    assert response.status_code == 409
    assert "This has been deleted meanwhile" in text_of(response)
    form = contributor.post("/admin/cases/event/add/", form_of(response) | {"_look": "edit"})
    assert contributor.post("/admin/cases/event/add/", form_of(form)).status_code == 302
    assert list(Citation.objects.values_list("event__headline", "exact")) == [("Mine", "words")]


def test_deleting_takes_the_version_that_was_looked_at(contributor, colleague):
    event = EventFactory(headline="A hearing")
    page = contributor.get(address(event, "delete"), follow=True)
    looked_at = page.redirect_chain[-1][0]
    colleague.post(address(event), opened(colleague, address(event)) | {"headline": "Theirs"})
    again = contributor.post(looked_at, {"post": "yes"}, follow=True)
    assert "has been saved by somebody since you opened it, so it was not deleted" in text_of(again)
    assert Event.objects.exists()
    contributor.post(again.redirect_chain[-1][0], {"post": "yes"})
    assert not Event.objects.exists()


def test_deleting_what_is_used_is_refused_with_words(contributor):
    citation = CitationFactory()
    page = contributor.get(address(citation.source, "delete"), follow=True)
    assert "would require deleting the following protected related objects" in text_of(page)
    assert contributor.post(page.redirect_chain[-1][0], {"post": "yes"}).status_code in (200, 302)
    assert Citation.objects.exists()


def test_nothing_is_deleted_in_bulk(contributor):
    event = EventFactory()
    response = contributor.post("/admin/cases/event/", {"action": "delete_selected", "_selected_action": [event.pk]})
    assert response.status_code in (200, 302)
    assert Event.objects.exists()


def test_who_may_not_change_is_shown_nothing_of_the_record(auditor, colleague):
    event = EventFactory(headline="Secret of the desk")
    data = {"form_token": "x" * 20, "version": "0"}
    response = auditor.post(address(event), data)
    assert (response.status_code, b"Secret" in response.content) == (403, False)


def test_opening_a_form_takes_no_lock(contributor):
    event = EventFactory()
    with CaptureQueriesContext(connection) as queries:
        opened(contributor, address(event))
    assert [query["sql"] for query in queries if "FOR UPDATE" in query["sql"] or "BEGIN" in query["sql"]] == []
