"""From a passage of a held copy to what an event or claim is filled in with; what is not certain stays empty."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.editing.passages import (
    Suggestion,
    likely_events,
    passage_at,
    passage_of,
    read_copy,
    suggestion,
)
from cases.editing.uncited import highlights, uncited
from cases.models.desk.sources import Copy
from tests.factories import (
    ActorFactory,
    CitationFactory,
    CopyFactory,
    EventFactory,
    InmateFactory,
    NameFactory,
    PlaceFactory,
    RoleFactory,
    SourceFactory,
)

pytestmark = pytest.mark.django_db

TEXT = (
    "On May 30, Ruth Okafor met Daniel Marsh in Stone Valley Prison.\n\n"
    "“He is calm,” Ruth Okafor said. According to sources, a ruling is near. Nobody else was there.\n\n"
    "According to The Courier, the inmate wrote on 2 May 2019 and on 3 May 2019."
)


@pytest.fixture
def copy() -> Copy:
    marsh, okafor = ActorFactory(name="Daniel Marsh"), ActorFactory(name="R. Okafor")
    NameFactory(actor=okafor, text="Ruth Okafor")
    InmateFactory(actor=marsh)
    PlaceFactory(name="Stone Valley Prison", kind="prison")
    courier = ActorFactory(name="The Courier", kind="body")
    SourceFactory(title="What The Courier wrote", publisher=courier, kind="secondary")
    return CopyFactory(source=SourceFactory(title="It", published="2019-06-03", kind="secondary"), text=TEXT)


def suggested(copy: Copy, quote: str) -> Suggestion:
    passage = passage_of(copy, quote)
    assert passage is not None
    return suggestion(read_copy(copy), passage)


def test_a_passage_is_trimmed_and_carries_what_stands_around_it(copy: Copy) -> None:
    start = TEXT.index("Ruth Okafor met")
    passage = passage_at(copy, start - 1, start + 16)
    assert passage is not None
    assert (passage.exact, passage.prefix, passage.suffix) == (
        "Ruth Okafor met",
        "On May 30, ",
        " Daniel Marsh in Stone Valley",
    )
    assert (passage.start, passage.end) == (start, start + 15)


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 11), (9_000, 9_010), (20, 10)])
def test_where_nothing_of_a_text_lies_there_is_no_passage(copy: Copy, start: int, end: int) -> None:
    assert passage_at(copy, start, end) is None


def test_pasted_words_are_found_as_quotes_are_and_no_others(copy: Copy) -> None:
    passage = passage_of(copy, '"He is calm," Ruth Okafor said')
    assert passage is not None
    assert passage.exact == "“He is calm,” Ruth Okafor said"
    assert passage_of(copy, "He was calm") is None


def test_an_event_is_filled_in_with_what_the_words_say_for_certain(copy: Copy) -> None:
    found = suggested(copy, "On May 30, Ruth Okafor met Daniel Marsh in Stone Valley Prison")
    read = read_copy(copy)
    assert (found.when, found.when_basis, found.standing, found.kind) == ("2019-05-30", "derived", "reported", "")
    assert found.when_note.startswith("The words say “May 30”; the year is that of the last such day")
    assert [(read.actors[key].name, role) for key, role in found.people] == [("R. Okafor", ""), ("Daniel Marsh", "")]
    assert (found.place is not None, found.inmate is not None) == (True, True)


def test_what_somebody_says_is_a_statement_with_its_speaker(copy: Copy) -> None:
    found = suggested(copy, "“He is calm,” Ruth Okafor said")
    assert (found.kind, found.when, found.place) == ("statement", "", None)
    assert [role for _, role in found.people] == ["speaker"]


def test_what_somebody_posts_is_a_post_whoever_it_was() -> None:
    ActorFactory(name="Ruth Okafor")
    copy = CopyFactory(text="“I met him.” Ruth Okafor tweeted it. “He is calm,” she tweeted.\n\nHe was arrested.")
    kinds = [suggested(copy, one).kind for one in ("Ruth Okafor tweeted", "“He is calm,”", "He was arrested")]
    assert kinds == ["post", "post", "arrest"]


def test_who_orders_or_rules_is_no_speaker_of_what_they_order() -> None:
    ActorFactory(name="Superior Court", kind="body")
    copy = CopyFactory(text="The Superior Court ordered new tests.")
    found = suggested(copy, copy.text)
    assert (found.kind, [role for _, role in found.people]) == ("court_order", [""])


def test_a_place_is_the_events_where_the_words_say_so_and_else_only_named() -> None:
    ActorFactory(name="Kevin Cooper")
    prison = PlaceFactory(name="San Quentin State Prison", kind="prison")
    copy = CopyFactory(
        text="Kim visited Kevin Cooper at San Quentin prison.\n\n"
        "Kim spoke with Kevin Cooper, who is in San Quentin prison."
    )
    found = [suggested(copy, one) for one in ("Kim visited Kevin Cooper at San Quentin prison", copy.text[49:])]
    assert [(one.place, one.named) for one in found] == [
        (prison.pk, ()),
        (None, ((prison.pk, "San Quentin prison"),)),
    ]


def test_what_is_left_open_says_why(copy: Copy) -> None:
    assert suggested(copy, "According to sources, a ruling is near").notes == (
        "“According to sources” names no speaker: nobody is filled in as one. “Attributed to” holds these words.",
    )
    found = suggested(copy, "the inmate wrote on 2 May 2019 and on 3 May 2019")
    assert found.when == ""
    assert found.notes == (
        "2 dates stand here: 2 May 2019, 3 May 2019. Choose one.",
        "“inmate” is the source’s word: it stays inside the quote.",
    )


def test_a_body_whose_word_is_passed_on_has_no_part_in_what_it_tells() -> None:
    marsh = ActorFactory(name="Daniel Marsh")
    court, _ = ActorFactory(name="High Court", kind="body"), ActorFactory(name="Valley Wire", kind="body")
    copy = CopyFactory(
        source=SourceFactory(kind="secondary"),
        text="Daniel Marsh was asked to “look again” according to Valley Wire. The High Court refused Daniel Marsh.",
    )
    found = suggested(copy, "Daniel Marsh was asked to “look again” according to Valley Wire")
    assert (found.people, found.attributed_to) == (((marsh.pk, ""),), "according to Valley Wire")
    assert court.pk in dict(suggested(copy, "The High Court refused Daniel Marsh").people), "a body that acts"


def test_a_newsroom_that_is_passed_on_is_the_source_of_it_that_we_have(copy: Copy) -> None:
    found = suggested(copy, "According to The Courier, the inmate wrote")
    assert (found.attributed_to, found.people) == ("According to The Courier", ())
    assert found.relays is not None
    SourceFactory(publisher=read_copy(copy).actors[min(read_copy(copy).outlets)], kind="secondary")
    assert suggested(copy, "According to The Courier, the inmate wrote").relays is None


@pytest.mark.parametrize(
    ("kind", "words", "standing"),
    [
        ("primary", "The Superior Court ruled that he was late.", "court_finding"),
        ("primary", "The Superior Court ordered a new test.", "official_record"),
        ("primary", "The Superior Court met.", ""),
        ("secondary", "The Superior Court ruled that he was late.", "reported"),
        ("advocacy", "The Superior Court ruled that he was late.", ""),
    ],
)
def test_how_it_is_known_follows_from_the_source_and_the_verb(kind: str, words: str, standing: str) -> None:
    ActorFactory(name="Superior Court", kind="body")
    copy = CopyFactory(source=SourceFactory(kind=kind), text=words)
    assert suggested(copy, words).standing == standing


def test_citations_are_seen_where_they_stand_and_the_rest_waits(copy: Copy) -> None:
    CitationFactory(source=copy.source, exact="met Daniel Marsh")
    CitationFactory(source=copy.source, exact="Ruth Okafor met")
    CitationFactory(source=copy.source, exact="not there at all")
    CitationFactory(source=copy.source, exact="", locator="page 3")
    cited = highlights(copy)
    assert [TEXT[one.start : one.end] for one in cited] == ["Ruth Okafor met"]
    assert [one.exact for one in uncited(read_copy(copy), cited)] == [
        "“He is calm,” Ruth Okafor said.",
        "According to The Courier, the inmate wrote on 2 May 2019 and on 3 May 2019.",
    ]


def test_headlines_headings_and_credits_do_not_wait() -> None:
    ActorFactory(name="Kim Kardashian")
    copy = CopyFactory(
        source=SourceFactory(title="Kim Kardashian is at it again", published="2019-06-03"),
        text="Kim Kardashian Is At It Again\n\nKim Kardashian\nKim Kardashian | Photo by A. WEISS/AFP/Getty Images\n\n"
        "Who is Kim Kardashian?\n\nKim Kardashian wept. Who is Kim Kardashian? On May 30, it rained.\n\n"
        "Kim Kardashian brings it to the governor",
    )
    assert [one.exact for one in uncited(read_copy(copy), [])] == [
        "Kim Kardashian wept.",
        "Who is Kim Kardashian?",
        "On May 30, it rained.",
    ]


def test_events_of_the_case_at_the_time_are_offered_those_with_the_same_people_first(copy: Copy) -> None:
    found = suggested(copy, "On May 30, Ruth Okafor met Daniel Marsh in Stone Valley Prison")
    for headline, when in (("Same month", "2019-05"), ("A visit", "2019-05-30"), ("Before", "2019-05-29")):
        EventFactory(headline=headline, when=when).inmates.add(found.inmate)
    visit = EventFactory._meta.model.objects.get(headline="A visit")
    for key, _ in found.people:
        RoleFactory(event=visit, actor_id=key)
    EventFactory(headline="Of another case", when="2019-05-30")
    assert [event.headline for event in likely_events(found)] == ["A visit", "Same month"]


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_a_copy_is_read_with_the_same_queries_for_few_rows_and_many(copy: Copy, rows: int) -> None:
    for number in range(rows):
        NameFactory(actor=ActorFactory(name=f"Somebody {number}"))
        PlaceFactory()
        CitationFactory(source=copy.source, exact="met Daniel Marsh")
    copy = Copy.objects.select_related("source").get(pk=copy.pk)
    with CaptureQueriesContext(connection) as asked:
        read = read_copy(copy)
        uncited(read, highlights(copy))
    assert len(asked) == 5


def test_a_long_copy_is_read_in_parts_of_whole_paragraphs_that_leave_nothing_out() -> None:
    ActorFactory(name="Ruth Okafor")
    paragraph = "Ruth Okafor wrote on 2 May 2019 that it had rained for days, and that nobody had come. " * 10
    copy = CopyFactory(text="\n\n".join(f"{number} {paragraph.strip()}" for number in range(300)))
    first, parts = 0, []
    while first < len(copy.text):
        read = read_copy(copy, first)
        assert read.first == first
        parts.append(read.text)
        first += len(read.text)
    assert "".join(parts) == copy.text
    assert len(parts) == 4
    assert all(part.endswith("\n\n") for part in parts[:-1])
    last = read_copy(copy, len(copy.text) - 1)
    waiting = uncited(last, [])
    assert waiting[0].exact == copy.text[waiting[0].start : waiting[0].end]
    assert suggestion(last, waiting[0]).when == "2019-05-02"


def test_a_copy_without_any_break_is_cut_all_the_same() -> None:
    copy = CopyFactory(text="word " * 60_000)
    assert [read_copy(copy, place).first for place in (0, 59_999, 60_000, 299_998)] == [0, 0, 60_000, 240_000]


@pytest.mark.parametrize(
    ("quote", "is_of_the_case"),
    [
        ("Ruth Okafor met Daniel Marsh", True),
        ("Ruth Okafor met", True),  # the sentence goes on to name him
        ("a ruling is near", False),
        ("“He is calm,” Ruth Okafor said", False),
        ("the inmate wrote on 2 May 2019", False),
    ],
)
def test_a_case_is_proposed_where_its_person_is_named_and_nowhere_else(
    copy: Copy, quote: str, is_of_the_case: bool
) -> None:
    """That an article is about somebody does not make what it says of seventeen others theirs."""
    assert (suggested(copy, quote).inmate is not None) == is_of_the_case


def test_a_prison_is_known_by_what_its_names_past_and_present_are_shortened_to() -> None:
    prison = PlaceFactory(name="Bayside Rehabilitation Center", kind="prison")
    NameFactory(actor=None, place=prison, text="San Quentin State Prison")
    copy = CopyFactory(text="He is in San Quentin prison, now Bayside prison, near San Quentin.")
    assert [(one.words, one.key) for one in read_copy(copy).places] == [
        ("San Quentin prison", prison.pk),
        ("Bayside prison", prison.pk),
    ]
    PlaceFactory(name="San Quentin State Prison", kind="prison")
    assert [one.words for one in read_copy(copy).places] == ["Bayside prison"]
