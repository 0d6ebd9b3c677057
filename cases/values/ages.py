"""Ages that a text gives for somebody named, and whether they can be true."""

import re
from collections.abc import Iterable, Iterator

from cases.values.dates import EdtfDate
from cases.values.lengths import years_between

_NUMBER = r"(?P<age>\d{1,3})(?![\d,]*\d)"
_THEN = r"(?:(?:then|now|who\s+was|was|is|and|who\s+is)\s+)?"


def ages_of(text: str, names: Iterable[str]) -> Iterator[int]:
    """The ages that stand right beside one of the names: “Ada Example, 61,”, “61-year-old Ada Example”.

    An age elsewhere in the sentence may be anybody's, so it is none of these.
    """
    alternatives = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True) if name)
    if not alternatives or not re.search(r"\d", text):
        return
    name = rf"(?<!\w)(?:{alternatives})(?!\w)"
    forms = (
        rf"{name},\s+{_THEN}(?:aged?\s+)?{_NUMBER}(?=\s*(?:[,.;)]|$))",
        rf"{name}\s+\((?:aged?\s+)?{_NUMBER}\)",
        rf"{name},?\s+{_THEN}aged?\s+{_NUMBER}",
        rf"{name},?\s+(?:then|was|is)\s+{_NUMBER}\s+years?\s+old",
        rf"(?<![\d.]){_NUMBER}[-\s]years?[-\s]old\s+{name}",
    )
    yield from dict.fromkeys(int(found["age"]) for form in forms for found in re.finditer(form, text, re.IGNORECASE))


def age_on(birth: EdtfDate, when: EdtfDate) -> tuple[int, int] | None:
    """The least and the most completed years from birth to a date; None where a bound is unknown or birth comes later.

    A birth or a date that is about right (`~`) or possibly wrong (`?`) leaves a year more on either side.
    """
    if birth.earliest is None or birth.latest is None or when.earliest is None or when.latest is None:
        return None
    if birth.earliest > when.latest:
        return None
    least = years_between(min(birth.latest, when.earliest), when.earliest)
    most = years_between(birth.earliest, when.latest)
    slack = int(any(each.is_approximate or each.is_uncertain for each in (birth, when)))
    return max(0, least - slack), most + slack
