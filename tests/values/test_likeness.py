"""Prints of one text are recognised; texts on one subject are not taken for prints."""

from cases.values.likeness import SAME_STORY, SAME_TEXT, print_of

STORY = (
    "The board heard him for two hours on Thursday, and its members asked about the shirt, the station wagon and the "
    "three men whom the witness had described. His lawyer told them that the blood had never been tested as the "
    "governor ordered, and that the laboratory had said so in a letter. The prosecutor answered that every test so far "
    "had pointed to one man only. A decision is expected within the month, the chair said, and nobody should read "
    "anything into the time that it takes."
)
OTHER = (
    "On Thursday the board heard from the prisoner, his lawyer and the prosecutor about the shirt and the wagon. What "
    "the laboratory had tested was disputed again. The chair promised a decision within a month, and asked the public "
    "for patience while the members read the file."
)


def shared(one: str, other: str) -> float:
    return print_of(one).shared_with(print_of(other))


def test_the_same_words_are_one_text_whatever_their_typography() -> None:
    assert shared(STORY, STORY.upper().replace(" ", "\n").replace(",", " –")) == 1


def test_a_print_that_was_cut_and_begun_anew_is_one_text() -> None:
    cut = STORY[: len(STORY) * 2 // 3]
    assert shared(STORY, "SACRAMENTO (Agency) " + cut) > SAME_TEXT


def test_a_print_with_a_few_words_changed_is_the_same_story() -> None:
    changed = STORY.replace("two hours", "three hours").replace("the chair said", "its head said")
    assert SAME_STORY < shared(STORY, changed) < 1


def test_another_text_on_the_same_day_is_another() -> None:
    assert shared(STORY, OTHER) < 0.1


def test_of_a_few_words_nothing_is_said() -> None:
    assert shared("The board heard him.", "The board heard him.") == 0
    assert shared(STORY, "") == 0
