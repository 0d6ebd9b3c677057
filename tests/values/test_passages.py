"""What is proposed from a passage is right; on the texts written for it, nothing at all is wrong."""

import pytest

from cases.values.passage_dates import dates_in, sentences
from cases.values.passage_names import names_in, spoken_forms
from cases.values.passage_voices import Voice, voice_of
from tests.values.measuring import measured
from tests.values.passages import KNOWN, OUTLETS, TEXTS

OWN = "2019-06-03"  # a Monday
NO_SPEAKER = "“According to sources” names no speaker: nobody is filled in as one. “Attributed to” holds "
SPOKEN = ": it goes by the day on which it was said. Not proposed."


@pytest.mark.parametrize(
    ("kind", "recall"), [("dates", 0.95), ("speakers", 0.95), ("second hand", 0.95), ("kinds", 0.5), ("places", 0.6)]
)
def test_of_forty_texts_nothing_is_proposed_wrongly_and_little_is_missing(kind: str, recall: float) -> None:
    measure = measured()[kind]
    assert len(TEXTS) == 40
    assert measure.wrong == []
    assert measure.recall >= recall
    assert len(measure.right) >= 4


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_every_phrase_of_a_date_is_seen_and_left_open_where_it_must_be(number: int) -> None:
    text = TEXTS[number]
    assert [(one.words, one.edtf) for one in dates_in(text.words, text.published)] == list(text.dates)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("Since May 30 she calls.", "2019-05-30/.."),
        ("He waited until 1991.", "/1991"),
        ("After 2001-09-23 he left.", "[2001-09-24..]"),
        ("by June 2004 it was over", "[..2004-06]"),
        ("on the 4th of June 1983", "1983-06-04"),
        ("Sept. 5, 2018", "2018-09-05"),
        ("It ran from 1983 to 1985.", "1983/1985"),
        ("He left today.", "2019-06-03"),
        ("He left last night.", "2019-06-02"),
        ("He left on Monday.", "2019-06-03"),
        ("He left on Tuesday.", "2019-05-28"),
        ("On December 24 he left.", "2018-12-24"),
    ],
)
def test_a_date_is_read(words: str, edtf: str) -> None:
    assert [one.edtf for one in dates_in(words, OWN)] == [edtf]


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("since October", "“October” of which year? Not proposed."),
        ("On November 1 he left.", "“November 1” goes by the day of the source, 3 June 2019. Not proposed."),
        ("He leaves on Monday, it is expected.", "“Monday” of which week? The sentence looks ahead. Not proposed."),
        (
            "“I left yesterday,” he said.",
            "“yesterday” is spoken: it goes by the day on which it was said. Not proposed.",
        ),
        ("San Quentin, where he stands today", "“stands today” means now, which is no day of an event. Not proposed."),
        ("03/04/2019", "“03/04/2019” can be read in two ways. Not proposed."),
        ("next week", "“next week” can mean two. Not proposed."),
        ("Feb. 29", "“Feb. 29” goes by the day of the source, 3 June 2019. Not proposed."),
    ],
)
def test_what_could_mean_two_is_left_open_with_the_reason(words: str, how: str) -> None:
    assert [(one.edtf, one.how) for one in dates_in(words, OWN)] == [("", how)]


@pytest.mark.parametrize("words", ["prisoner 1983", "It took 1985 hours", "today’s paper", "May I ask?", "in 2019-20"])
def test_what_is_no_date_is_passed_over(words: str) -> None:
    assert dates_in(words, OWN) == []


def test_a_derived_date_says_from_what() -> None:
    (one,) = dates_in("On May 30, they met.", OWN)
    assert (one.start, one.end, one.basis) == (3, 9, "derived")
    assert one.how == (
        "The words say “May 30”; the year is that of the last such day before the source was published (3 June 2019)."
    )


@pytest.mark.parametrize("published", ["", "2019~", "2019-06-03?", "2019", "[2018-06..2019-07]"])
def test_by_a_source_without_a_certain_day_nothing_relative_is_read(published: str) -> None:
    assert [one.edtf for one in dates_in("He left yesterday.", published)] == [""]


def test_a_range_of_days_will_do_where_all_of_them_come_to_the_same() -> None:
    found = dates_in("On May 30 they met, and yesterday they parted.", "[2019-05-31..2019-07]")
    assert [one.edtf for one in found] == ["2019-05-30", ""]


def test_sentences_do_not_end_after_an_initial_or_a_title() -> None:
    text = "Gov. Elena B. Ruiz met Dr. Marsh. “He left.” She stayed.\n\nThe end"
    assert [words for _, words in sentences(text)] == [
        "Gov. Elena B. Ruiz met Dr. Marsh.",
        "“He left.",
        "She stayed.",
        "The end",
    ]


def named(text: str) -> list[tuple[str, int]]:
    return [(one.words, one.key) for one in names_in(text, KNOWN)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Daniel Marsh met Ruth\nOkafor.", [("Daniel Marsh", 1), ("Ruth\nOkafor", 2)]),
        ("Ruth Okafor spoke. Okafor left; Ms. Okafor too.", [("Ruth Okafor", 2), ("Okafor", 2), ("Okafor", 2)]),
        ("Ruth Okafor spoke. Simon Okafor left.", [("Ruth Okafor", 2)]),
        ("Ruth Okafor left in October. Okafor wept.", [("Ruth Okafor", 2), ("Okafor", 2)]),
        ("Ruth Okafor by Simon Grey\n\nOkafor wept.", [("Ruth Okafor", 2), ("Okafor", 2)]),
        ("Ruth Okafor spoke. Robt. Okafor and Simon-Okafor left. Simon\nOkafor, too.", [("Ruth Okafor", 2)]),
        ("Okafor left.", []),
        ("Daniel Marsh and Anna Marsh; Marsh left.", [("Daniel Marsh", 1), ("Anna Marsh", 9)]),
        ("Daniel March wrote.", [("Daniel March", 1)]),
        ("Danielle Marshall wrote.", []),
        ("Daniel March wrote on March 3.", [("Daniel March", 1)]),
        ("NPA reported; the NPAs did not.", [("NPA", 6)]),
        ("Peter Lindqvist-Berg wrote.", [("Peter Lindqvist", 7)]),
    ],
)
def test_names_are_found_whole_and_last_names_where_they_are_certain(text: str, found: list[tuple[str, int]]) -> None:
    assert named(text) == found


def test_a_name_that_two_bear_is_nobodys() -> None:
    assert names_in("Ann Lee spoke.", {1: ["Ann Lee"], 2: ["Ann Lee"], 3: ["Bo"]}) == []


def test_places_have_no_last_names() -> None:
    known = {1: ["San Quentin State Prison"]}
    text = "San Quentin State Prison is a Prison."
    assert [one.words for one in names_in(text, known, of_people=False)] == ["San Quentin State Prison"]


def voice(text: str, of: str = "") -> Voice:
    start = text.index(of)
    return voice_of(text, start, start + len(of or text), names_in(text, KNOWN), OUTLETS)


@pytest.mark.parametrize(
    ("text", "speaker", "kind"),
    [
        ("Ruth Okafor said it was late.", 2, "says"),
        ("Ruth Okafor, his lawyer, later said it was late.", 2, "says"),
        ("“It is late,” said Ruth Okafor.", 2, "says"),
        ("“It is late,” Ruth Okafor tweeted.", 2, "says"),
        ("According to Ruth Okafor, it was late.", 2, "says"),
        ("Ruth Okafor alleges that it was late.", 2, "alleges"),
        ("The Superior Court ruled that it was late.", 4, "rules"),
        ("Elena Ruiz ordered new tests.", 3, "orders"),
        ("Ruth Okafor was late.", None, ""),
        ("The judge said so to Ruth Okafor.", None, ""),
        ("Ruth Okafor said so and Anna Marsh said so.", None, ""),
    ],
)
def test_who_says_it_and_with_what_verb(text: str, speaker: int | None, kind: str) -> None:
    found = voice(text)
    assert (found.speaker, found.kind) == (speaker, kind)


def test_words_quoted_over_two_sentences_have_the_speaker_behind_them() -> None:
    text = "“I saw him. I found him calm,” said Ruth Okafor. Anna Marsh said nothing."
    assert voice(text, "I saw him").speaker == 2


@pytest.mark.parametrize(
    ("text", "how", "attributed"),
    [
        (
            "According to sources, it was late.",
            f"{NO_SPEAKER}these words.",
            "According to sources",
        ),
        (
            "According to sources, he left, according to NPA.",
            f"{NO_SPEAKER}“according to NPA”.",
            "according to NPA",
        ),
        ("“It is late,” she tweeted.", "“she tweeted”: who? Nobody is filled in as speaker.", ""),
        ("Ruth Okafor said so and Anna Marsh said so.", "Several speak here: choose who says these words.", ""),
    ],
)
def test_where_nobody_is_certain_it_says_why(text: str, how: str, attributed: str) -> None:
    found = voice(text)
    assert (found.speaker, found.how, found.attributed_to) == (None, how, attributed)


@pytest.mark.parametrize(
    ("text", "via", "attributed"),
    [
        ("It was late, according to NPA.", 6, "according to NPA"),
        ("The Valley Courier first reported that it was late.", 5, "The Valley Courier first reported"),
        ("Ruth Okafor told NPA that it was late.", 6, "told NPA"),
        ("According to NPA, The Valley Courier reported it.", None, "According to NPA"),
        ("It was late, according to TMZ.", None, "according to TMZ"),
        ("The Valley Courier was late.", None, ""),
    ],
)
def test_a_newsroom_that_is_passed_on(text: str, via: int | None, attributed: str) -> None:
    found = voice(text)
    assert (found.via, found.attributed_to) == (via, attributed)


def test_according_to_a_body_nobody_speaks() -> None:
    text = "According to the Board of Clemency, it was late."
    names = names_in(text, KNOWN)
    assert voice_of(text, 0, len(text), names, OUTLETS).speaker == 8
    found = voice_of(text, 0, len(text), names, OUTLETS, frozenset({8}))
    assert (found.speaker, found.attributed_to) == (None, "According to the Board of Clemency")


@pytest.mark.parametrize(
    ("name", "kind", "forms"),
    [
        ("San Quentin State Prison", "prison", ("San Quentin prison", "San Quentin Prison")),
        ("San Quentin", "prison", ("San Quentin prison", "San Quentin Prison")),
        ("San Quentin Rehabilitation Center", "prison", ("San Quentin prison", "San Quentin Prison")),
        ("Marin County Jail", "jail", ("Marin jail", "Marin Jail")),
        ("San Quentin Prison", "prison", ("San Quentin prison",)),
        ("San Quentin State Prison", "other", ("San Quentin prison", "San Quentin Prison")),
        ("San Quentin Rehabilitation Center", "other", ()),
        ("San Quentin", "town", ()),
        ("State Prison", "prison", ()),
    ],
)
def test_what_a_prison_is_called_in_passing(name: str, kind: str, forms: tuple[str, ...]) -> None:
    assert spoken_forms(name, kind) == forms


def test_a_prison_called_in_passing_is_found_if_it_is_the_only_one() -> None:
    text = "He is on death row in San Quentin prison."
    known = {1: ["San Quentin State Prison", *spoken_forms("San Quentin State Prison", "prison")], 2: ["San Quentin"]}
    assert [(one.words, one.key) for one in names_in(text, known, of_people=False)] == [("San Quentin prison", 1)]
    known[3] = ["San Quentin Annex", "San Quentin prison"]
    assert names_in(text, known, of_people=False) == []


WEST = {1: ["Kim Kardashian West"], 2: ["Kevin James Cooper"], 3: ["Mary Ann Hughes"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Kim Kardashian West wept. Kardashian left; West came back.",
            [("Kim Kardashian West", 1), ("Kardashian", 1), ("West", 1)],
        ),
        (
            "Kim Kardashian West wept. Ms. Kardashian left. Kim Kardashian’s help.",
            [("Kim Kardashian West", 1), ("Kardashian", 1), ("Kim Kardashian", 1)],
        ),
        ("Kim Kardashian wept. Kardashian left.", []),  # who that is, the text does not say
        ("Kim Kardashian West and Kris Kardashian wept. Kardashian left.", [("Kim Kardashian West", 1)]),
        ("Kim Kardashian West wept. Kardashian Jenner left. Kardashian too.", [("Kim Kardashian West", 1)]),
        ("Kim Kardashian West wept. Kardashian-Jenner left. Kardashian too.", [("Kim Kardashian West", 1)]),
        ("Kevin James Cooper wept. James left.", [("Kevin James Cooper", 2)]),  # a brother, a witness
        ("Mary Ann Hughes wept. Ann left.", [("Mary Ann Hughes", 3)]),
    ],
)
def test_a_surname_that_is_not_the_last_word_alone_means_them_where_it_is_certain(
    text: str, found: list[tuple[str, int]]
) -> None:
    assert [(one.words, one.key) for one in names_in(text, WEST)] == found


def test_a_surname_in_the_middle_that_another_bears_is_nobodys() -> None:
    text = "Kim Kardashian West wept. Kris Kardashian too. Kardashian left."
    for other in (["Kris Kardashian"], ["Kardashian"], ["Kris Kardashian Jenner"]):
        assert "Kardashian" not in [one.words for one in names_in(text, {**WEST, 4: other}) if one.key == 1]
    text = "Bill Kardashian wept. Kardashian left. Kim Kardashian West came."
    assert [(one.words, one.key) for one in names_in(text, {**WEST, 4: ["Bill Kardashian"]})] == [
        ("Bill Kardashian", 4),
        ("Kim Kardashian West", 1),
    ]


def test_what_two_are_called_is_not_read_as_the_shorter_name_in_it() -> None:
    known = {1: ["San Quentin Annex", "San Quentin prison"], 2: ["San Quentin State Prison", "San Quentin prison"]}
    text = "He is in San Quentin prison, near San Quentin."
    found = names_in(text, {**known, 3: ["San Quentin"]}, of_people=False)
    assert [(one.start, one.words, one.key) for one in found] == [(34, "San Quentin", 3)]
