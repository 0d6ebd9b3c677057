"""A date as pages show it: words for everybody, an ISO value only where one says the same."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.utils.translation import get_language

from cases.values.date_languages import wording_of
from cases.values.date_words import Wording, words, words_as_of, words_from_to, words_since, words_until, words_within
from cases.values.dates import EdtfDate, parse


@dataclass(frozen=True, slots=True)
class When:
    """`iso` is empty where no plain ISO 8601-1 value says what the words say, so `<time datetime>` must be left out.

    `placed` are the words where they follow others in a sentence, if they are then other words: “el 3 de junio”.
    """

    words: str = ""
    iso: str = ""
    placed: str = ""

    @property
    def within(self) -> str:
        """The words as a sentence has them, behind others."""
        return self.placed or self.words


@lru_cache(maxsize=4096)
def read(text: str) -> EdtfDate:
    return parse(text)


def when(text: str) -> When:
    """EDTF text as shown in the language of now; of no text, nothing."""
    return _when(text, get_language() or "") if text else When()


@lru_cache(maxsize=8192)
def _when(text: str, language: str) -> When:
    parsed, wording = read(text), wording_of(language)
    said, placed = words(parsed, wording), words_within(parsed, wording)
    return When(said, parsed.iso or "", placed if placed != said else "")


def since_words(text: str) -> str:
    """Since when: “since 1985”, “since some time between 1983 and 1985”; of a span, its own words."""
    return words_since(read(text), _wording()) if text else ""


def until_words(text: str) -> str:
    """Until when: “until 1985”."""
    return words_until(read(text), _wording())


def from_to_words(start: str, end: str) -> str:
    """From when to when: “from June 1983 to 1985”."""
    return words_from_to(read(start), read(end), _wording())


def as_of_words(text: str) -> str:
    """As of when: “as of May 2019”. Of no text, nothing."""
    return words_as_of(read(text), _wording()) if text else ""


def _wording() -> Wording:
    return wording_of(get_language() or "")


def day_of(text: str) -> When:
    """The same without the time of day, where it has one."""
    return when(text.partition("T")[0])


def on_day(day: date) -> When:
    return when(day.isoformat())
