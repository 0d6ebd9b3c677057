"""A citation that says otherwise opens the question there and then."""

import pytest
from django.urls import reverse

from cases.models.desk.questions import Claim, Question
from tests.factories import ActorFactory, CitationFactory, CopyFactory, EventFactory, InmateFactory, SourceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

TOKEN = "d" * 24
SAID = {
    "form_token": TOKEN,
    "question": "",
    "text": "When was she convicted?",
    "our_value": "2 November 1994",
    "our_text": "The judgment gives 2 November 1994.",
    "value": "20 November 1994",
    "said": "The Digest gives 20 November 1994.",
    "use": "ours",
    "reason": "The judgment is the record itself.",
}


@pytest.fixture
def event():
    found = EventFactory(inmates=[InmateFactory()], headline="A jury convicts her.", when="1994-11-02")
    court = CopyFactory(text="found guilty on November 2, 1994").source
    CitationFactory(event=found, source=court, exact="on November 2, 1994")
    CitationFactory(event=found, source=court, exact="found guilty", aspect="account")
    return found


@pytest.fixture
def citation(event):
    digest = SourceFactory(title="The Digest", publisher=ActorFactory(name="Digest House", kind="body"))
    CopyFactory(source=digest, text="was convicted on November 20, 1994, they say")
    return CitationFactory(event=event, source=digest, exact="convicted on November 20, 1994", aspect="date")


def address(citation):
    return reverse("admin:cases_event_differs", args=[citation.event_id, citation.pk])


def claims():
    rows = Claim.objects.order_by("pk").values_list("value", "date", "regard", "speaker__name")
    return [tuple(row) for row in rows]


def cited(claim):
    return list(claim.citations.order_by("pk").values_list("source__title", "exact", "state", "bearing"))


def test_the_page_shows_both_sides_and_fills_in_what_is_certain(contributor, citation):
    page = contributor.get(address(citation))
    text = " ".join(page.content.decode().split())
    assert "convicted on November 20, 1994" in text
    assert "on November 2, 1994" in text
    assert "found guilty" not in text  # cited for another part of the event
    initial = page.context["form"].initial
    assert {name: str(initial[name]) for name in ("text", "our_value", "our_text", "speaker", "use")} == {
        "text": "When was this: A jury convicts her?",
        "our_value": "2 November 1994",
        "our_text": "A jury convicts her: 2 November 1994.",
        "speaker": "Digest House",
        "use": "open",
    }
    assert "value" not in initial


def test_the_question_holds_each_value_with_its_words_and_why_we_use_one(contributor, citation):
    speaker = citation.source.publisher
    sent = contributor.post(address(citation), {**SAID, "speaker": speaker.pk})
    question = Question.objects.get()
    assert sent["Location"] == reverse("admin:cases_question_change", args=[question.pk])
    assert (question.text, question.reading, question.reason, question.event) == (
        "When was she convicted?",
        "2 November 1994",
        "The judgment is the record itself.",
        citation.event,
    )
    assert question.inmate == citation.event.inmates.get()
    assert claims() == [
        ("2 November 1994", "1994-11-02", "accepted", None),
        ("20 November 1994", "1994-11-20", "not_assessed", "Digest House"),
    ]
    ours, theirs = Claim.objects.order_by("pk")
    assert [row[1:] for row in cited(ours)] == [("on November 2, 1994", "found", "supports")]
    assert cited(theirs) == [("The Digest", "convicted on November 20, 1994", "found", "supports")]
    citation.refresh_from_db()
    assert (citation.bearing, citation.changed_by) == ("contradicts", contributor.user)
    authors = {question.created_by, ours.created_by, theirs.created_by, *(c.created_by for c in ours.citations.all())}
    assert authors == {contributor.user}


def test_the_event_is_corrected_next_where_the_source_is_believed(contributor, citation):
    version = citation.event.version
    sent = contributor.post(address(citation), {**SAID, "use": "theirs"}, follow=True)
    assert sent.redirect_chain[-1][0] == reverse("admin:cases_event_change", args=[citation.event_id])
    assert "Correct the event now." in sent.content.decode()
    assert (Question.objects.get().reading, claims()[1][2]) == ("20 November 1994", "accepted")
    citation.event.refresh_from_db()
    assert (citation.event.version, citation.event.changed_by) == (version + 1, contributor.user)


@pytest.mark.parametrize(
    ("use", "reading", "no_reading", "reason"),
    [("neither", "", True, SAID["reason"]), ("open", "", False, "")],
    ids=["for good", "not settled"],
)
def test_contested_values_are_never_made_one(contributor, citation, use, reading, no_reading, reason):
    contributor.post(address(citation), {**SAID, "use": use})
    question = Question.objects.get()
    assert (question.reading, question.no_reading, question.reason) == (reading, no_reading, reason)
    assert [row[2] for row in claims()] == ["not_assessed", "not_assessed"]


def test_with_a_question_that_is_there_only_what_the_source_says_is_added(contributor, citation):
    home = citation.event.inmates.get()
    there = Question.objects.create(
        inmate=home, event=citation.event, text="When?", reading="2 November 1994", reason="So says the court."
    )
    given = {name: SAID[name] for name in ("form_token", "value", "said", "use")}
    contributor.post(address(citation), {**given, "question": there.pk, "use": "theirs"})
    there.refresh_from_db()
    assert (there.reading, there.reason, claims()) == (
        "2 November 1994",
        "So says the court.",
        [("20 November 1994", "1994-11-20", "not_assessed", None)],
    )


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        ({"value": ""}, "value", "Say what this source gives: the value, and one sentence."),
        ({"said": ""}, "value", "Say what this source gives: the value, and one sentence."),
        ({"text": ""}, "text", "Say what the question is."),
        ({"our_text": ""}, "our_value", "Say what we have: the value, and one sentence."),
        ({"value": "2 NOVEMBER 1994"}, "value", "Both values are the same, so the sources don’t differ."),
        ({"reason": " "}, "reason", "Say why, in a sentence for readers."),
    ],
    ids=["no value", "no sentence", "no question", "nothing of ours", "the same", "no reason"],
)
def test_what_is_missing_is_said_and_nothing_typed_is_lost(contributor, citation, change, field, sentence):
    sent = contributor.post(address(citation), {**SAID, **change})
    assert sent.context["form"].errors == {field: [sentence]}
    kept = {**SAID, **change}
    assert {name: sent.context["form"][name].value() for name in kept} == kept
    assert (Question.objects.count(), Claim.objects.count()) == (0, 0)
    citation.refresh_from_db()
    assert citation.bearing == "supports"
    contributor.post(address(citation), SAID)
    assert Question.objects.count() == 1


def test_pressed_twice_it_is_told_once(contributor, citation):
    contributor.post(address(citation), SAID)
    again = contributor.post(address(citation), SAID, follow=True)
    assert "tells of this passage already" in again.content.decode()
    assert (Question.objects.count(), Claim.objects.count()) == (1, 2)


def test_a_question_of_another_event_is_not_offered_nor_taken(contributor, citation):
    home = citation.event.inmates.get()
    other = Question.objects.create(inmate=home, event=EventFactory(inmates=[home]), text="Which other?")
    assert "Which other?" not in contributor.get(address(citation)).content.decode()
    sent = contributor.post(address(citation), {**SAID, "question": other.pk})
    assert (sent.status_code, Claim.objects.count()) == (200, 0)


def test_only_a_citation_of_this_event_has_the_page(contributor, citation):
    other = CitationFactory(event=EventFactory(inmates=[InmateFactory()]))
    wrong = reverse("admin:cases_event_differs", args=[citation.event_id, other.pk])
    assert (contributor.get(wrong).status_code, contributor.get(address(other)).status_code) == (404, 200)


def test_the_row_of_a_citation_leads_there_for_who_writes(contributor, auditor, citation):
    form = reverse("admin:cases_event_change", args=[citation.event_id])
    link = f'<a href="{address(citation)}">It says otherwise: open the question</a>'
    from_form = contributor.get(form).content.decode()
    assert (link in from_form, link in auditor.get(form).content.decode()) == (False, False)
    citation.state, citation.checked_at = "no_copy", citation.created_at
    citation.save()
    assert (link in contributor.get(form).content.decode(), link in auditor.get(form).content.decode()) == (True, False)
