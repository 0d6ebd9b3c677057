"""Taking in at the desk: the form, the wait, what the page says beside the form of the source, and what comes of it."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from cases.editing.fetching import OFF
from cases.models.desk.intake import Capture, Intake
from cases.models.desk.sources import Copy, Source
from tests.editing.intake.pages import SENTENCES, article
from tests.factories import ActorFactory, CopyFactory, IntakeFactory, NameFactory, SourceFactory
from tests.values.test_likeness import STORY

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

ADD, TOKEN = "/admin/cases/intake/add/", "a" * 24
HEAD = (
    '<meta property="article:published_time" content="2019-06-03"><meta name="author" content="Ann Writer">'
    '<meta property="og:site_name" content="The Paper">'
)


def words(response):
    return " ".join(response.content.decode().split())


def send(client, token=TOKEN, **sent):
    return client.post(ADD, {"url": "", "text": "", "form_token": token, **sent})


def confirming(intake):
    return f"{reverse('admin:cases_source_add')}?intake={intake.pk}"


def test_a_text_goes_on_to_the_form_of_its_source(contributor):
    sent = send(contributor, text=STORY, url="https://example.org/board")
    intake = Intake.objects.get()
    assert (sent.status_code, sent["Location"]) == (302, intake.get_absolute_url())
    assert contributor.get(intake.get_absolute_url())["Location"] == confirming(intake)


def test_the_form_says_what_the_page_says_and_is_filled_in_with_it(contributor):
    paper = NameFactory(actor=ActorFactory(name="Paper Company", kind="outlet"), text="The Paper").actor
    send(contributor, file=SimpleUploadedFile("board.html", article(head=HEAD)), url="https://example.org/board")
    page = contributor.get(confirming(Intake.objects.get()))
    initial = page.context["adminform"].form.initial
    today = timezone.now().date()
    assert {name: initial[name] for name in initial if name != "seen_on"} == {
        "title": "The board hears him",
        "authors": "Ann Writer",
        "published": "2019-06-03",
        "language": "en-US",
        "url": "https://example.org/board",
        "publisher": paper.pk,
    }
    assert abs(initial["seen_on"] - today) <= timedelta(days=1)
    assert "<td> 2019-06-03 </td> <td> meta, article:published_time </td>" in words(page)
    assert SENTENCES[0] in page.content.decode()
    assert "copies-TOTAL_FORMS" not in page.content.decode()
    assert not Source.objects.exists()


def test_what_the_page_says_twice_or_nobody_here_knows_is_left_to_the_editor(contributor):
    head = HEAD + '<meta name="dc.date" content="2019-06-01">'
    send(contributor, file=SimpleUploadedFile("board.html", article(head=head)))
    initial = contributor.get(confirming(Intake.objects.get())).context["adminform"].form.initial
    assert not {"published", "publisher", "copy_of", "credit", "rights"} & initial.keys()


def save(client, intake, **typed):
    address = confirming(intake)
    token = client.get(address).context["desk_hidden"]["form_token"]
    source = {"title": "Board hears him", "csl_type": "webpage", "kind": "secondary", "language": "en"}
    return client.post(address, {**source, "published_basis": "stated", "form_token": token, **typed})


def test_saved_it_is_a_source_with_the_text_as_our_copy(contributor):
    send(contributor, file=SimpleUploadedFile("board.html", article()))
    saved = save(contributor, Intake.objects.get())
    source, copy = Source.objects.get(), Copy.objects.get()
    assert (saved.status_code, source.title, copy.source, copy.method) == (302, "Board hears him", source, "uploaded")
    assert copy.text.endswith(SENTENCES[-1])
    assert Capture.objects.get().copy == copy
    assert not Intake.objects.exists()


def test_a_form_with_a_mistake_keeps_what_was_typed_and_what_was_taken_in(contributor):
    send(contributor, text=STORY)
    intake = Intake.objects.get()
    again = save(contributor, intake, title="", number="358 F.3d 1117")
    assert again.status_code == 200
    assert 'value="358 F.3d 1117"' in again.content.decode()
    assert f"What was read: {intake}" in words(again)
    assert Intake.objects.count() == 1
    assert save(contributor, intake).status_code == 302
    assert Copy.objects.get().text == STORY


def test_where_it_is_gone_the_source_is_saved_and_the_editor_is_told(contributor):
    send(contributor, text=STORY)
    intake = Intake.objects.get()
    token = contributor.get(confirming(intake)).context["desk_hidden"]["form_token"]
    Intake.objects.all().delete()
    source = {"title": "Board hears him", "csl_type": "webpage", "kind": "secondary", "language": "en"}
    empty = {f"copies-{name}_FORMS": 0 for name in ("TOTAL", "INITIAL", "MIN_NUM", "MAX_NUM")}
    sent = {**source, **empty, "published_basis": "stated", "form_token": token}
    told = contributor.post(confirming(intake), sent, follow=True)
    assert "What was taken in is confirmed or dropped by now" in words(told)
    assert (Source.objects.get().title, Copy.objects.count()) == ("Board hears him", 0)


def test_a_print_is_offered_as_a_copy_of_the_first_and_can_be_kept_with_it(contributor):
    first = CopyFactory(source=SourceFactory(title="Agency story"), text=STORY).source
    send(contributor, text=STORY.replace("SACRAMENTO", "") + " It was added.")
    intake = Intake.objects.get()
    page = contributor.get(confirming(intake))
    assert page.context["adminform"].form.initial["copy_of"] == first.pk
    assert "100% of the shorter text stands in both, word for word. It is a print of:" in words(page)
    joined = contributor.post(intake.get_absolute_url(), {"_join": first.pk}, follow=True)
    assert "The text is kept as another copy of “Agency story”" in words(joined)
    assert (first.copies.count(), Source.objects.count(), Intake.objects.count()) == (2, 1, 0)


@pytest.mark.parametrize("key", ["999999", "x", "", "1" * 30])
def test_it_is_kept_with_no_source_that_is_not_there(contributor, key):
    intake = IntakeFactory()
    assert contributor.post(intake.get_absolute_url(), {"_join": key}).status_code == 404
    assert Intake.objects.count() == 1


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({}, "Give an address, paste a text, or choose a file."),
        ({"text": "   "}, "Give an address, paste a text, or choose a file."),
        ({"text": "Advertisement"}, "No text was found in it."),
        ({"url": "https://example.org/"}, OFF),
        ({"url": "nonsense", "text": "He said it."}, "An address begins with https:// or http://."),
    ],
)
def test_a_mistake_is_told_and_what_was_typed_stays(contributor, sent, said):
    page = send(contributor, **sent)
    assert (page.status_code, said in words(page)) == (200, True)
    assert [page.context["form"][name].value() for name in ("url", "text")] == [
        sent.get("url", ""),
        sent.get("text", ""),
    ]
    assert not Intake.objects.exists()


def test_text_and_file_are_two_things(contributor):
    page = send(contributor, text="He said it.", file=SimpleUploadedFile("a.txt", b"She said it."))
    assert "Send one of the two, the text or the file; the other one after it." in words(page)


def test_a_file_that_is_not_read_here_is_told_with_those_that_are(contributor):
    page = send(contributor, file=SimpleUploadedFile("a.docx", b"PK\x03\x04"))
    assert "This kind of file isn’t read here. Send a web page (.html), a PDF (.pdf)" in words(page)


def test_sent_twice_it_is_taken_in_once(contributor):
    first, second = send(contributor, text=STORY), send(contributor, text=STORY)
    assert first["Location"] == second["Location"]
    assert Intake.objects.count() == 1


def test_while_it_is_read_the_page_asks_again_and_says_so(contributor):
    intake = IntakeFactory(state="reading", text="")
    page = contributor.get(intake.get_absolute_url())
    assert page["Refresh"] == "2"
    assert "Being read. This page asks again every two seconds" in words(page)


def test_what_was_not_read_says_why_and_how_to_go_on(contributor):
    intake = IntakeFactory(
        state="failed", text="", method="fetched", url="https://example.org/a", refusal="It is gone."
    )
    page = contributor.get(intake.get_absolute_url())
    assert "Refresh" not in page
    assert "It is gone." in words(page)
    assert f"{ADD}?url=https%3A%2F%2Fexample.org%2Fa" in words(page)
    assert contributor.get(f"{ADD}?url=https://example.org/a").context["form"]["url"].value() == "https://example.org/a"


def test_one_that_was_left_by_its_reader_is_tried_again(contributor):
    gone = timezone.now() - timedelta(minutes=5)
    intake = IntakeFactory(
        state="reading", text="", method="fetched", url="https://example.org/a", seen_at=gone, begun_at=gone
    )
    assert "has stopped without a word" in words(contributor.get(intake.get_absolute_url()))
    contributor.post(intake.get_absolute_url(), {"_again": "yes"})
    intake.refresh_from_db()
    assert (intake.state, intake.refusal) == ("failed", OFF)


def test_dropped_nothing_is_kept_and_the_list_says_so(contributor):
    intake = IntakeFactory()
    told = contributor.post(intake.get_absolute_url(), {"_drop": "yes"}, follow=True)
    assert "“pasted text” is dropped: nothing of it is kept." in words(told)
    assert not Intake.objects.exists()


def test_the_sources_lead_to_it(contributor):
    assert f'href="{ADD}"' in contributor.get(reverse("admin:cases_source_changelist")).content.decode()


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_the_form_asks_the_same_of_few_sources_and_many(contributor, rows, django_assert_max_num_queries):
    for number in range(rows):
        CopyFactory(source=SourceFactory(url=f"https://example.net/{number}"), text=STORY)
    intake = IntakeFactory(text=STORY, url="https://example.org/board")
    with django_assert_max_num_queries(22):
        contributor.get(confirming(intake))
