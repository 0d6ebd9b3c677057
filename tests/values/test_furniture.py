"""What is left out of a page's text, and what stays although it looks alike."""

import pytest

from cases.values.furniture import is_furniture, paragraphs, without_running_lines, without_ways_to_reach

EMAIL, PHONE = "[e-mail address left out]", "[phone number left out]"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Write to tips@example.org.", f"Write to {EMAIL}."),
        ("first.last+news@mail.example.co.uk", EMAIL),
        ("Call (909) 555-0123 today", f"Call {PHONE} today"),
        ("909-555-0123, 909.555.0123", f"{PHONE}, {PHONE}"),
        ("1-909-555-0123", PHONE),
        ("+1 909 555 0123", PHONE),
        ("ring +44 20 7946 0958 or", f"ring {PHONE} or"),
        ("+49 (30) 1234567", PHONE),
    ],
)
def test_ways_to_reach_somebody_are_left_out(text: str, left: str) -> None:
    assert without_ways_to_reach(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "Docket 05-99004, prisoner C-65304, CR 72787",
        "28 U.S.C. 2254, 358 F.3d 1117, 379 F.3d 1029",
        "born 1958-01-08, from 1983-1985, on 06-04-1983",
        "$1,000,000-2000 and 7,500.50",
        "909-555-01234",
        "ISBN 978-0-306-40615-7",
        "555-0123",
        "+5 points in 2019",
        "@user tweeted",
        "the score was 3-2",
        "IP 192.168.10.1234",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert without_ways_to_reach(text) == text


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "We use cookies to make this site better.",
        "We and our partners use cookies to show you ads",
        "This site uses cookies. By going on you agree.",
        "Accept all cookies",
        "Related: Death row inmates wait",
        "Related stories",
        "Read more: what the board heard »",
        "Also on this: the ruling",
        "Sign up for our daily newsletter",
        "Subscribe",
        "Share this article",
        "Share",
        "Follow us on social media",
        "Click here to read the order",
        "© 2019 The Paper. All rights reserved.",
        "Continue reading below",
        "Lea también: el caso",
        "***",
        "—",
    ],
)
def test_furniture_is_known(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday.",
        "Print journalists were barred from the room.",
        "Related by marriage, the two never spoke.",
        "He was told to sign up for classes at the prison.",
        "Subscribe to the idea or not, the court said.",
        "See also: People v. Cooper",
        "We use cookies as bait, the officer testified.",
        "Most read the letter in silence.",
        "He accepted.",
        "1985",
    ],
)
def test_sentences_are_not(line: str) -> None:
    assert not is_furniture(line)


def test_a_long_paragraph_is_text_whatever_it_begins_with() -> None:
    assert not is_furniture("We use cookies " + "and then he went on to say " * 6)


def test_paragraphs_keep_their_lines_and_lose_what_is_no_text() -> None:
    blocks = [
        "  The  board heard\nhim for two hours. ",
        "Advertisement",
        "E-mail: desk@example.org",
        "Ann Writer, 909-555-0123",
        "Write to the board at board@example.org by 1 June.",
        "He said it.",
        "He said it.",
        "",
        "Share\nHe went home.",
    ]
    assert paragraphs(blocks) == (
        "The board heard\nhim for two hours.\n\n"
        f"Write to the board at {EMAIL} by 1 June.\n\n"
        "He said it.\n\n"
        "He went home."
    )


def test_lines_that_run_along_every_page_go_whatever_their_number() -> None:
    pages = [
        [
            "COOPER v. BROWN",
            f"{number}",
            f"Text of page {'abc'[number]}",
            f"It goes on {'abc'[number]}",
            f"Page {number} of 3",
        ]
        for number in range(3)
    ]
    assert without_running_lines(pages) == [[f"Text of page {letter}", f"It goes on {letter}"] for letter in "abc"]


def test_of_two_pages_nothing_is_taken() -> None:
    pages = [["Head", "One"], ["Head", "Two"]]
    assert without_running_lines(pages) == pages


def test_a_line_inside_a_page_stays() -> None:
    pages = [["Head", "a", "So ordered.", "b", "foot"], ["Head", "c", "So ordered.", "d", "foot"]] * 2
    assert without_running_lines(pages)[0] == ["a", "So ordered.", "b"]
