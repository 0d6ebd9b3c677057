"""What waits to be cited are sentences: no headline, no heading, no credit of a photo."""

import pytest

from cases.values.statements import states_something

TITLE = "Kim Kardashian West Is Determined To Free Another Inmate Who She Believes “Has Been Framed”"


@pytest.mark.parametrize(
    "words",
    [
        "She visited him.",
        "“He is calm.”",
        "He left (on May 30.)",
        "He asked: “Who is Kevin Cooper?”",
        "On May 30 she went to the prison once more and talked with him for two hours or longer",
        "The photo of the shirt was shown to the jury on 3 May 1985.",
        "Getty said so on 2 May 2019.",
    ],
)
def test_a_sentence_states_something(words: str) -> None:
    assert states_something(words, title=TITLE)


@pytest.mark.parametrize(
    "words",
    [
        TITLE,
        TITLE.upper().replace("“", '"').replace("”", '"'),
        "Kim has brought Kevin’s case to the Governor’s attention",
        "Kim Kardashian",
        "“He is calm,” she said",
        "Foto: Kim Kardashian.",
        "Photo courtesy of Kim Kardashian.",
        "Kim Kardashian | Photo by ANGELA WEISS/AFP/Getty Images",
        "Photo by Angela Weiss.",
        "Credit: Kim Kardashian.",
        "Image: Kim Kardashian at the White House.",
    ],
)
def test_a_headline_or_a_credit_does_not(words: str) -> None:
    assert not states_something(words, title=TITLE)


def test_a_question_by_itself_is_a_heading_and_within_a_paragraph_none() -> None:
    assert not states_something("Who is Kevin Cooper?", is_alone=True)
    assert states_something("Who is Kevin Cooper?")
    long = "Who of the twelve jurors that heard the case in 1985 would find Kevin Cooper guilty once more?"
    assert states_something(long, is_alone=True)
