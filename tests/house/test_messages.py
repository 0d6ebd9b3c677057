"""The catalogue of what readers read: packed as it is written, whole, and with the gaps that the English has."""

import re

import pytest

from scripts.messages import PO, all_said, gathered, held, packed

GAPS = re.compile(r"%\((\w+)\)[sd]|\{(\w*)\}")
TAGS = re.compile(r"</?\w+")


def forms(text):
    return list(text) if isinstance(text, list | tuple) else [text]


def gaps(text):
    return sorted(first or second for first, second in GAPS.findall(text))


def differing(message):
    """Whether a translation fills other gaps than the English, or has other marks in it."""
    english = forms(message.id)
    if len(english) == 1:
        return any(gaps(said) != gaps(english[0]) or tags(said) != tags(english[0]) for said in forms(message.string))
    # One form may say “one” instead of the number.
    allowed = [gaps(form) for form in english]
    return any(gaps(said) not in allowed or tags(said) != tags(english[-1]) for said in forms(message.string))


def tags(text):
    return sorted(TAGS.findall(text))


def messages():
    return [message for message in held() if message.id]


def test_what_django_reads_is_what_is_written():
    assert PO.with_suffix(".mo").read_bytes() == packed(held())


def test_a_translation_fills_the_same_gaps():
    assert [message.id for message in messages() if all_said(message) and differing(message)] == []


@pytest.mark.parametrize(
    ("english", "said", "expected"),
    [
        ("%(n)s of %(total)s", "%(n)s de %(total)s", False),
        ("%(n)s of %(total)s", "%(n)s de %(todos)s", True),
        ("%(n)s of %(total)s", "%(n)s", True),
        ("<b>now</b>", "<b>ahora</b>", False),
        ("<b>now</b>", "<i>ahora</i>", True),
        (("one event", "%(n)s events"), ("un evento", "%(n)s eventos"), False),
        (("%(n)s event", "%(n)s events"), ("%(n)s evento", "%(m)s eventos"), True),
    ],
)
def test_what_counts_as_the_same_gaps(english, said, expected):
    class Message:
        id, string = english, said

    assert differing(Message) is expected


@pytest.mark.slow
def test_all_that_readers_read_is_there_in_spanish_and_nothing_else():
    """`make messages` gathers what is missing, and drops what nobody says any more; a person writes the Spanish."""
    wanted, known = gathered(held()), {(one.id, one.context) for one in messages()}
    said = {(one.id, one.context) for one in wanted if one.id}
    assert (said - known, known - said) == (set(), set())
    assert [one.id for one in messages() if not all_said(one) or "fuzzy" in one.flags] == []
