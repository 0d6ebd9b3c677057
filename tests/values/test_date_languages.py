"""Dates in Spanish: every form of the profile, told so that it can be read back."""

import re
from datetime import date

import pytest
from hypothesis import given

from cases.values.date_languages import SPANISH, wording_of
from cases.values.date_words import (
    ENGLISH,
    words,
    words_as_of,
    words_from_to,
    words_since,
    words_until,
    words_within,
)
from cases.values.dates import parse
from cases.values.lengths import span_words
from tests.values import test_date_words
from tests.values.date_strategies import EDTF

WORDS = {
    "2018-12-24": "24 de diciembre de 2018",
    "1983-06-02": "2 de junio de 1983",
    "1983-06": "junio de 1983",
    "1983": "1983",
    "2018-10~": "hacia octubre de 2018",
    "2019-05-31?": "posiblemente el 31 de mayo de 2019",
    "2018%": "posiblemente hacia 2018",
    "198X": "los años ochenta",
    "198X~": "hacia los años ochenta",
    "190X": "la década de 1900",
    "19XX": "el siglo que empieza en 1900",
    "1983-XX": "1983 (mes desconocido)",
    "1983-XX-XX": "1983 (mes y día desconocidos)",
    "1983-06-XX": "junio de 1983 (día desconocido)",
    "1983-06-XX~": "hacia junio de 1983 (día desconocido)",
    "1983-21": "primavera de 1983",
    "1983-22": "verano de 1983",
    "1983-23": "otoño de 1983",
    "1983-24": "invierno de 1983–84",
    "1999-24": "invierno de 1999–2000",
    "2018-33": "el primer trimestre de 2018",
    "2018-35": "el tercer trimestre de 2018",
    "2004-02-10T00:01:00-08:00": "10 de febrero de 2004, 12:01 a.\xa0m. (UTC−8)",
    "2004-02-09T20:18:30-08:00": "9 de febrero de 2004, 8:18:30 p.\xa0m. (UTC−8)",
    "2004-02-10T12:00:00Z": "10 de febrero de 2004, 12:00 p.\xa0m. (UTC)",
    "2004-02-10T00:00:00+00:00": "10 de febrero de 2004, 12:00 a.\xa0m. (UTC+0)",
    "2004-02-10T09:05:00+05:30": "10 de febrero de 2004, 9:05 a.\xa0m. (UTC+5:30)",
    "1983-06-04/1983-06-05": "del 4 al 5 de junio de 1983",
    "1983-06-30/1983-07-31": "del 30 de junio al 31 de julio de 1983",
    "1983-12-30/1984-01-02": "del 30 de diciembre de 1983 al 2 de enero de 1984",
    "1983-01/1983-04": "de enero a abril de 1983",
    "1983/1985": "de 1983 a 1985",
    "1983-06/1985": "de junio de 1983 a 1985",
    "1984~/2004-06": "desde aproximadamente 1984 hasta junio de 2004",
    "1983-06-XX/1983-07-05": "desde junio de 1983 (día desconocido) hasta el 5 de julio de 1983",
    "2001-09-23/..": "desde el 23 de septiembre de 2001",
    "1983/": "desde 1983, fin desconocido",
    "/1985": "hasta 1985, comienzo desconocido",
    "../1985": "hasta 1985, sin comienzo",
    "[1983-06-30..1983-07-31]": "entre el 30 de junio y el 31 de julio de 1983",
    "[1983-06-04..1983-06-07]": "entre el 4 y el 7 de junio de 1983",
    "[2005-04-22..2007-01-09]": "entre el 22 de abril de 2005 y el 9 de enero de 2007",
    "[2019-05-31..2019-07]": "entre el 31 de mayo de 2019 y julio de 2019",
    "[2023..2024]": "entre 2023 y 2024",
    "[..2004-01-12]": "el 12 de enero de 2004 o antes",
    "[..1985-04]": "en abril de 1985 o antes",
    "[1985-05-15..]": "el 15 de mayo de 1985 o después",
    "[1985..]": "en 1985 o después",
    "[1991-05-18,1991-05-19]": "18 o 19 de mayo de 1991",
    "[1991-05-31,1991-06-01]": "31 de mayo o 1 de junio de 1991",
    "[1991-05-18,1991-05-19,1991-05-20]": "18, 19 o 20 de mayo de 1991",
    "[1983,1985]": "1983 o 1985",
    "[2004-02-08,2005-04-22..]": "8 de febrero de 2004, o bien el 22 de abril de 2005 o después",
    "[1667,1668,1670..1672]": "1667, o bien 1668, o bien entre 1670 y 1672",
}
WITHIN = {
    "2018-12-24": ("el 24 de diciembre de 2018", "desde el 24 de diciembre de 2018"),
    "1983-06": ("en junio de 1983", "desde junio de 1983"),
    "1983": ("en 1983", "desde 1983"),
    "2018-10~": ("hacia octubre de 2018", "desde aproximadamente octubre de 2018"),
    "2019-05-31?": ("posiblemente el 31 de mayo de 2019", "desde posiblemente el 31 de mayo de 2019"),
    "1983?": ("posiblemente en 1983", "desde posiblemente 1983"),
    "2018%": ("posiblemente hacia 2018", "desde posible y aproximadamente 2018"),
    "198X": ("en los años ochenta", "desde los años ochenta"),
    "188X": ("en la década de 1880", "desde la década de 1880"),
    "1983-06-XX": ("en junio de 1983 (día desconocido)", "desde junio de 1983 (día desconocido)"),
    "1983-21": ("en la primavera de 1983", "desde la primavera de 1983"),
    "1983-24": ("en el invierno de 1983–84", "desde el invierno de 1983–84"),
    "2018-33": ("en el primer trimestre de 2018", "desde el primer trimestre de 2018"),
    "2004-02-10T00:01:00-08:00": (
        "el 10 de febrero de 2004, 12:01 a.\xa0m. (UTC−8)",
        "desde el 10 de febrero de 2004, 12:01 a.\xa0m. (UTC−8)",
    ),
    "1983-06-04/1983-06-05": ("del 4 al 5 de junio de 1983", "del 4 al 5 de junio de 1983"),
    "2001-09-23/..": ("desde el 23 de septiembre de 2001", "desde el 23 de septiembre de 2001"),
    "[1983-06-30..1983-07-31]": (
        "entre el 30 de junio y el 31 de julio de 1983",
        "desde algún momento entre el 30 de junio y el 31 de julio de 1983",
    ),
    "[..2004-01-12]": ("el 12 de enero de 2004 o antes", "desde el 12 de enero de 2004 o antes"),
    "[..1985-04]": ("en abril de 1985 o antes", "desde abril de 1985 o antes"),
    "[1985..]": ("en 1985 o después", "desde 1985 o después"),
    "[1991-05-18,1991-05-19]": ("el 18 o el 19 de mayo de 1991", "desde el 18 o el 19 de mayo de 1991"),
    "[1983,1985]": ("en 1983 o 1985", "desde 1983 o 1985"),
}


@pytest.mark.parametrize("text", WORDS)
def test_words(text):
    assert words(parse(text), SPANISH) == WORDS[text]


def test_every_form_that_is_told_in_english_is_told_here():
    assert set(test_date_words.WORDS) - set(WORDS) == set()


@pytest.mark.parametrize("text", WITHIN)
def test_words_in_a_sentence(text):
    assert (words_within(parse(text), SPANISH), words_since(parse(text), SPANISH)) == WITHIN[text]


@pytest.mark.parametrize(
    ("text", "since"),
    [
        ("1985", "since 1985"),
        ("1985-05-15", "since 15 May 1985"),
        ("2018-10~", "since about October 2018"),
        ("[1983..1985]", "since some time between 1983 and 1985"),
        ("[..1985-04]", "since some time in or before April 1985"),
        ("[1985-05-15..]", "since some time on or after 15 May 1985"),
        ("[1983,1985]", "since 1983 or 1985"),
        ("1983/1985", "1983 to 1985"),
        ("1985/..", "since 1985"),
    ],
)
def test_in_english_too(text, since):
    assert (words_within(parse(text)), words_since(parse(text))) == (words(parse(text)), since)


@pytest.mark.parametrize(
    ("start", "end", "english", "spanish"),
    [
        ("1983-06-05", "1990", "from 5 June 1983 to 1990", "desde el 5 de junio de 1983 hasta 1990"),
        ("1984~", "2004-06", "from about 1984 to June 2004", "desde aproximadamente 1984 hasta junio de 2004"),
        (
            "[1983-06-30..1983-07-31]",
            "[..1985-05]",
            "from some time between 30 June and 31 July 1983 to some time in or before May 1985",
            "desde algún momento entre el 30 de junio y el 31 de julio de 1983 hasta mayo de 1985 o antes",
        ),
    ],
)
def test_from_when_to_when(start, end, english, spanish):
    assert words_from_to(parse(start), parse(end)) == english
    assert words_from_to(parse(start), parse(end), SPANISH) == spanish


@pytest.mark.parametrize(
    ("text", "english", "spanish"),
    [
        ("1985-05-15", "until 15 May 1985", "hasta el 15 de mayo de 1985"),
        ("[1983,1985]", "until 1983 or 1985", "hasta 1983 o 1985"),
        ("1983/1985", "1983 to 1985", "de 1983 a 1985"),
    ],
)
def test_until_when(text, english, spanish):
    assert (words_until(parse(text)), words_until(parse(text), SPANISH)) == (english, spanish)


@pytest.mark.parametrize(
    ("text", "english", "spanish"),
    [
        ("2019-05", "as of May 2019", "a fecha de mayo de 2019"),
        ("2019-05-03", "as of 3 May 2019", "a fecha del 3 de mayo de 2019"),
        ("[2019-05-31..2019-07]", "between 31 May 2019 and July 2019", "entre el 31 de mayo de 2019 y julio de 2019"),
    ],
)
def test_as_of_when(text, english, spanish):
    assert (words_as_of(parse(text)), words_as_of(parse(text), SPANISH)) == (english, spanish)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[1991-05-07,1991-05-08]", "7 u 8 de mayo de 1991"),
        ("[1991-05-10,1991-05-11]", "10 u 11 de mayo de 1991"),
        ("[1991-09,1991-10]", "septiembre u octubre de 1991"),
        ("[1991-05-17,1991-05-18]", "17 o 18 de mayo de 1991"),
        ("[0799,0800]", "0799 o 0800"),
    ],
)
def test_no_two_sounds_of_o_meet(text, expected):
    assert words(parse(text), SPANISH) == expected


def test_lengths_of_time():
    assert span_words(date(1983, 6, 5), date(2026, 10, 5), SPANISH) == "43 años y 4 meses"
    assert span_words(date(1983, 6, 5), date(1984, 7, 30), SPANISH) == "1 año y 1 mes"
    assert span_words(date(1983, 6, 5), date(1983, 6, 6), SPANISH) == "1 día"


def test_which_language_has_which_words():
    assert [wording_of(language) for language in ("en", "es", "fr", "")] == [ENGLISH, SPANISH, ENGLISH, ENGLISH]


@given(EDTF)
def test_words_are_never_empty_nor_edtf_nor_english(text):
    for said in (words(parse(text), SPANISH), words_within(parse(text), SPANISH), words_since(parse(text), SPANISH)):
        assert said.strip() == said != ""
        assert not set("[]~%?X{}") & set(said)
        assert not re.search(r"\b(?:de el|a el|of|and|or|about|since|to|not|[A-Z](?!TC\b)\w+)\b", said)


@given(EDTF, EDTF)
def test_two_dates_never_have_the_same_words(one, other):
    assert (words(parse(one), SPANISH) == words(parse(other), SPANISH)) == (one == other)


@given(EDTF)
def test_what_is_said_can_be_read_back(text):
    assert back(words(parse(text), SPANISH)) == text


MONTHS = {name: f"{number:02d}" for number, name in enumerate(SPANISH.months, start=1)}
SEASONS = {"primavera": "21", "verano": "22", "otoño": "23", "invierno": "24"}
QUARTERS = {"primer": "33", "segundo": "34", "tercer": "35", "cuarto": "36"}
TENS = {
    name: str(ten)
    for ten, name in enumerate(["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"], 3)
}
SIGNS = {
    "posiblemente hacia": "%",
    "posible y aproximadamente": "%",
    "hacia": "~",
    "aproximadamente": "~",
    "posiblemente": "?",
}
GAPS = {" (mes desconocido)": "-XX", " (mes y día desconocidos)": "-XX-XX", " (día desconocido)": "-XX"}


def back(said):
    """EDTF from Spanish words, by a grammar written down here: as a reader understands them."""
    if "o bien" in said or said.startswith("entre") or re.search(r" o (?:antes|después)$", said):
        return f"[{','.join(choice(part) for part in said.split(', o bien '))}]"
    if span := re.fullmatch(r"desde (.+), fin desconocido", said):
        return f"{single(span[1])}/"
    if span := re.fullmatch(r"hasta (.+), comienzo desconocido", said):
        return f"/{single(span[1])}"
    if span := re.fullmatch(r"hasta (.+), sin comienzo", said):
        return f"../{single(span[1])}"
    if span := re.fullmatch(r"desde (.+?) hasta (.+)", said):
        return f"{single(span[1])}/{single(span[2])}"
    if span := re.fullmatch(r"desde (.+)", said):
        return f"{single(span[1])}/.."
    if span := re.fullmatch(r"del? (.+?) (?:al (?=\d)|a (?!\.))(.+)", said):
        return "/".join(series([span[1], span[2]]))
    if re.search(r" [ou] ", said):
        return f"[{','.join(series(re.split(r', | [ou] ', said)))}]"
    return single(said)


def choice(said):
    if both := re.fullmatch(r"entre (.+) y (.+)", said):
        return "..".join(series([both[1], both[2]]))
    if known := re.fullmatch(r"(?:en )?(.+) o antes", said):
        return f"..{single(known[1])}"
    if known := re.fullmatch(r"(?:en )?(.+) o después", said):
        return f"{single(known[1])}.."
    return single(said)


def series(parts):
    """What the last says for all of them is put back: the year, or month and year."""
    last = single(parts[-1])
    found = []
    for part in parts[:-1]:
        words_of_day = re.fullmatch(r"(?:el )?(\d{1,2})(?: de ([a-z]+))?", part)
        if words_of_day:
            month = MONTHS[words_of_day[2]] if words_of_day[2] else last[5:7]
            found.append(f"{last[:4]}-{month}-{int(words_of_day[1]):02d}")
        elif part in MONTHS:
            found.append(f"{last[:4]}-{MONTHS[part]}")
        else:
            found.append(single(part))
    return [*found, last]


def single(said):
    for phrase, sign in SIGNS.items():
        if said.startswith(f"{phrase} "):
            return single(said.removeprefix(f"{phrase} ")) + sign
    for note, gap in GAPS.items():
        if said.endswith(note):
            return single(said.removesuffix(note)) + gap
    said = re.sub(r"^(?:el|la|los) (?!siglo)", "", said)
    for pattern, told in FORMS:
        if found := re.fullmatch(pattern, said):
            return told(found)
    raise AssertionError(f"“{said}” is no date.")


def at_time(found):
    hour = int(found[2]) % 12 + 12 * (found[5] == "p")
    offset = "Z" if not found[6] else f"{'-' if found[6] == '−' else '+'}{int(found[7]):02d}{found[8] or ':00'}"
    return f"{single(found[1])}T{hour:02d}:{found[3]}:{found[4] or '00'}{offset}"


FORMS = (
    (r"(.+), (\d+):(\d\d)(?::(\d\d))? ([ap])\.\xa0m\. \(UTC(?:([+−])(\d+)(:\d\d)?)?\)", at_time),
    (r"el siglo que empieza en (\d\d)00", lambda found: f"{found[1]}XX"),
    (r"años (\w+)", lambda found: f"19{TENS[found[1]]}X"),
    (r"década de (\d{3})0", lambda found: f"{found[1]}X"),
    (r"(\w+) trimestre de (\d{4})", lambda found: f"{found[2]}-{QUARTERS[found[1]]}"),
    (rf"({'|'.join(SEASONS)}) de (\d{{4}})(?:–\d+)?", lambda found: f"{found[2]}-{SEASONS[found[1]]}"),
    (r"(\d{4})", lambda found: found[1]),
    (r"([a-z]+) de (\d{4})", lambda found: f"{found[2]}-{MONTHS[found[1]]}"),
    (r"(\d{1,2}) de ([a-z]+) de (\d{4})", lambda found: f"{found[3]}-{MONTHS[found[2]]}-{int(found[1]):02d}"),
)
