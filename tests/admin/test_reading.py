"""Reading and marking at the desk: the text as it is held, what is cited from it, and the form that words fill."""

import re
from html import unescape

import pytest
from django.urls import reverse

from cases.models.desk.events import Event
from cases.models.desk.questions import Claim
from cases.models.desk.sources import Citation, Copy
from tests.factories import (
    ActorFactory,
    CitationFactory,
    ClaimFactory,
    CopyFactory,
    EventFactory,
    InmateFactory,
    NameFactory,
    PlaceFactory,
    SourceFactory,
    StaffFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

TEXT = "On May 30, Ruth Okafor met Daniel Marsh.\n\n“𝒲e talked & left,” Ruth Okafor said. It rained."


@pytest.fixture
def copy():
    InmateFactory(actor=ActorFactory(name="Daniel Marsh"))
    ActorFactory(name="Ruth Okafor")
    return CopyFactory(source=SourceFactory(title="It", published="2019-06-03", kind="secondary"), text=TEXT)


def page(client, copy, query=""):
    return client.get(f"{reverse('admin:cases_copy_read', args=[copy.pk])}?{query}")


def words(response):
    return " ".join(response.content.decode().split())


def span(quote):
    start = TEXT.index(quote)
    return f"from={start}&to={start + len(quote)}"


def test_the_text_stands_there_as_it_is_held(contributor, copy):
    shown = page(contributor, copy).context["paragraphs"]
    assert ["".join(piece.text for piece in paragraph.pieces) for paragraph in shown] == TEXT.split("\n\n")
    assert [paragraph.start for paragraph in shown] == [0, TEXT.index("“")]


def test_what_is_cited_leads_to_its_event_and_what_waits_to_its_place(contributor, copy):
    event = EventFactory(headline="They met", when="2019-05-30")
    CitationFactory(source=copy.source, event=event, exact="Ruth Okafor met Daniel Marsh")
    pieces = [piece for paragraph in page(contributor, copy).context["paragraphs"] for piece in paragraph.pieces]
    assert [(piece.text, piece.kind, piece.title) for piece in pieces] == [
        ("On May 30, ", "", ""),
        ("Ruth Okafor met Daniel Marsh", "cited", "Cited: They met (30 May 2019)"),
        (".", "", ""),
        ("“𝒲e talked & left,” Ruth Okafor said.", "waiting", "Not cited yet"),
        (" It rained.", "", ""),
    ]
    assert pieces[1].address == reverse("admin:cases_event_change", args=[event.pk])


def test_marked_words_are_shown_with_what_they_could_become(contributor, copy):
    shown = page(contributor, copy, span("On May 30, Ruth Okafor met Daniel Marsh"))
    assert '<mark id="marked">On May 30, Ruth Okafor met Daniel Marsh</mark>' in shown.content.decode()
    becomes = shown.context["becomes"]
    assert (becomes["words"], becomes["places"], becomes["when"]) == (8, "once", "30 May 2019")
    assert [str(actor) for actor, _ in becomes["people"]] == ["Daniel Marsh", "Ruth Okafor"]
    assert str(becomes["inmate"]) == "Daniel Marsh"


def test_a_place_that_is_only_named_is_the_editors_to_accept(contributor):
    InmateFactory(actor=ActorFactory(name="Kevin Cooper"))
    prison = PlaceFactory(name="San Quentin Rehabilitation Center", kind="prison")
    NameFactory(actor=None, place=prison, text="San Quentin State Prison")
    text = "Kim later tweeted about Kevin Cooper, who is on death row in San Quentin prison."
    copy = CopyFactory(text=text, source=SourceFactory(kind="secondary"))
    becomes = page(contributor, copy, f"from=0&to={len(text)}").context["becomes"]
    ((place, called, address),) = becomes["named"]
    assert (becomes["kind"], becomes["place"], place, called) == (
        "social media post",
        None,
        prison,
        "San Quentin prison",
    )
    assert "“San Quentin prison” is named (San Quentin Rehabilitation Center)" in words(
        page(contributor, copy, f"from=0&to={len(text)}")
    )
    open_form, accepted = (posted(contributor.get(one)) for one in (becomes["event"], address))
    assert (open_form["place"], open_form["kind"]) == ("", "post")
    assert (str(accepted["place"]), accepted["kind"]) == (str(prison.pk), "post")
    assert str(accepted["inmates"]) == str(open_form["inmates"])


def test_pasted_words_are_marked_as_well(contributor, copy):
    assert page(contributor, copy, "quote=Ruth+Okafor+met").context["becomes"]["passage"].exact == "Ruth Okafor met"


def test_words_that_do_not_stand_there_are_told_with_what_does(contributor, copy):
    shown = page(contributor, copy, "quote=On+May+31,+Ruth+Okafor+met+Daniel+Marsh")
    assert "These words do not stand in the copy as you gave them. Near them stands: “On May 30, Ruth Okafor" in words(
        shown
    )
    assert (shown.context["becomes"], shown.context["quote"]) == (None, "On May 31, Ruth Okafor met Daniel Marsh")


@pytest.mark.parametrize("query", ["from=5&to=5", "from=x&to=9", "from=99999&to=100000", "from=1", "quote=+"])
def test_an_address_that_marks_nothing_shows_the_text(contributor, copy, query):
    shown = page(contributor, copy, query)
    assert (shown.status_code, shown.context["becomes"]) == (200, None)


def test_a_new_event_arrives_filled_in_and_leads_back_to_the_text(contributor, copy):
    InmateFactory()
    address = page(contributor, copy, span("On May 30, Ruth Okafor met Daniel Marsh")).context["becomes"]["event"]
    form = contributor.get(address)
    data = posted(form)
    assert (data["when"], data["when_basis"], data["standing"], data["kind"]) == (
        "2019-05-30",
        "derived",
        "reported",
        "",
    )
    assert (data["citations-0-exact"], data["citations-0-source"]) == (
        "On May 30, Ruth Okafor met Daniel Marsh",
        copy.source.pk,
    )
    data |= {"headline": "They met", "kind": "visit", "roles-0-role": "visitor", "roles-1-role": "subject"}
    saved = contributor.post(address, data)
    event, citation = Event.objects.get(), Citation.objects.get()
    back = f"{reverse('admin:cases_copy_read', args=[copy.pk])}?at=0#cited-{citation.pk}"
    assert (saved.status_code, saved["Location"]) == (302, back)
    assert f'id="cited-{citation.pk}"' in page(contributor, copy).content.decode()
    assert (event.when, [str(case) for case in event.inmates.all()]) == ("2019-05-30", ["Daniel Marsh"])
    assert sorted((str(role.actor), role.role) for role in event.roles.all()) == [
        ("Daniel Marsh", "subject"),
        ("Ruth Okafor", "visitor"),
    ]
    assert (citation.event, citation.state, citation.checked_copy) == (event, "found", copy)
    assert citation.suffix == ". “𝒲e talked & left,” Ruth"


def posted(response):
    """What a browser would send of the form as it is shown."""
    form = response.context["adminform"].form
    data = {**response.context["desk_hidden"]}
    formsets = [inline.formset for inline in response.context["inline_admin_formsets"]]
    for one in [form, *(one for formset in formsets for one in (formset.management_form, *formset.forms))]:
        for field in one:
            value = field.value()
            data[field.html_name] = "" if value is None else value
    several = ("inmates", "campaigns", "exhibits", "topics")  # of these, nothing chosen sends nothing
    return {name: value for name, value in data.items() if value is not False and (value or name not in several)}


def test_an_event_that_is_there_gets_one_more_citation(contributor, copy):
    event = EventFactory(headline="They met", when="2019-05-30")
    event.inmates.add(InmateFactory._meta.model.objects.get())
    CitationFactory(event=event, exact="earlier words")
    becomes = page(contributor, copy, span("On May 30, Ruth Okafor met Daniel Marsh")).context["becomes"]
    ((said, address),) = becomes["events"]
    assert said == "They met (30 May 2019)"
    form = contributor.get(address.partition("#")[0])
    data = posted(form)
    assert [data[f"citations-{row}-exact"] for row in (0, 1)] == [
        "earlier words",
        "On May 30, Ruth Okafor met Daniel Marsh",
    ]
    assert contributor.post(address.partition("#")[0], data).status_code == 302
    assert event.citations.count() == 2


def test_marked_words_go_to_any_event_of_the_case(contributor, copy):
    """Not only to one of the same day: the editor knows better which event the words are about."""
    case = InmateFactory._meta.model.objects.get()
    event = EventFactory(headline="An appeal", when="1999", inmates=[case])
    EventFactory(headline="Of somebody else")
    EventFactory(headline="Taken back", inmates=[case], retraction="It was another person.")
    where = span("On May 30, Ruth Okafor met Daniel Marsh")
    becomes = page(contributor, copy, where).context["becomes"]
    assert (becomes["events"], becomes["others"]) == ([], [(event.pk, "An appeal (1999)")])
    chosen = page(contributor, copy, f"{where}&event={event.pk}")
    at = reverse("admin:cases_event_change", args=[event.pk])
    assert (
        chosen["Location"] == f"{at}?marked={copy.pk}&{span('On May 30, Ruth Okafor met Daniel Marsh')}#citations-group"
    )
    data = posted(contributor.get(chosen["Location"].partition("#")[0]))
    assert data["citations-0-exact"] == "On May 30, Ruth Okafor met Daniel Marsh"
    assert page(contributor, copy, f"{where}&event=999999").status_code == 404


def test_a_claim_arrives_with_its_citation(contributor, copy):
    question = ClaimFactory().question
    address = page(contributor, copy, span("“𝒲e talked & left,” Ruth Okafor said")).context["becomes"]["claim"]
    data = posted(contributor.get(address)) | {"question": question.pk, "text": "They talked.", "nature": "fact"}
    saved = contributor.post(address, data)
    claim = Claim.objects.get(text="They talked.")
    start = TEXT.index("“𝒲e talked")
    back = f"{reverse('admin:cases_copy_read', args=[copy.pk])}?at={start}#cited-{claim.citations.get().pk}"
    assert (saved.status_code, saved["Location"]) == (302, back)
    assert claim.citations.get().exact == "“𝒲e talked & left,” Ruth Okafor said"


def test_a_question_asked_on_the_way_to_a_claim_is_of_the_case(contributor, copy):
    case = InmateFactory._meta.model.objects.get()

    def asked(quote):
        address = page(contributor, copy, span(quote)).context["becomes"]["claim"]
        found = re.search(r'id="add_id_question"[^>]*href="([^"]+)"', words(contributor.get(address)))
        return posted(contributor.get(unescape(found[1])))["inmate"]

    assert asked("Ruth Okafor met Daniel Marsh") == str(case.pk)
    assert asked("It rained") == ""


def test_who_only_reads_sees_the_text_and_nothing_to_make_of_it(client, copy):
    client.force_login(StaffFactory(role="auditor"))
    assert page(client, copy, span("Ruth Okafor met")).context["becomes"] is None


def test_a_copy_that_is_not_there_is_not_found(contributor):
    assert contributor.get(reverse("admin:cases_copy_read", args=[999_999])).status_code == 404


def test_a_source_leads_to_the_reading_of_its_copies(contributor, copy):
    source = contributor.get(reverse("admin:cases_source_change", args=[copy.source.pk]))
    assert f'href="{reverse("admin:cases_copy_read", args=[copy.pk])}"' in source.content.decode()


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_it_asks_the_same_of_few_citations_and_many(contributor, copy, rows, django_assert_max_num_queries):
    for _ in range(rows):
        CitationFactory(source=copy.source, exact="Ruth Okafor met")
        CitationFactory(source=copy.source, exact="It rained", claim=ClaimFactory(), event=None)
    with django_assert_max_num_queries(20):
        page(contributor, copy, span("On May 30, Ruth Okafor met Daniel Marsh"))
    assert Copy.objects.count() == 1


def test_a_long_copy_is_shown_in_parts_that_lead_to_each_other(contributor):
    copy = CopyFactory(text="\n\n".join(f"Paragraph {number}. " + "It rained. " * 100 for number in range(150)))
    first = page(contributor, copy)
    ((said, after),) = first.context["parts"]
    assert said == "The next part"
    second = contributor.get(after)
    assert [said for said, _ in second.context["parts"]] == ["The part before", "The next part"]
    assert second.context["parts"][0][1].endswith("?at=0")
    texts = [piece.text for shown in (first, second) for one in shown.context["paragraphs"] for piece in one.pieces]
    assert copy.text.startswith("\n\n".join(texts))
    place = copy.text.index("Paragraph 140")
    marked = page(contributor, copy, f"from={place}&to={place + 13}")
    assert '<mark id="marked">Paragraph 140</mark>' in marked.content.decode()
