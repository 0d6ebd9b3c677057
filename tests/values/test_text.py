"""What typed text may hold, and its plain forms."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.values.text import (
    TextError,
    clean,
    fold_for_search,
    matches,
    rewrite,
    slugify_name,
    unaccented,
)

# No controls, halves of pairs or noncharacters; some of what the tables below are about.
DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
KEPT = st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co"), exclude_characters=DIRECTIONS)
TEXTS = st.text(KEPT | st.sampled_from("\t\n\r\u2028\ufeff \u0301é"))


@pytest.mark.parametrize(
    ("typed", "line", "lines"),
    [
        ("  Kevin Cooper \n", "Kevin Cooper", "Kevin Cooper"),
        ("Jose\u0301", "José", "José"),
        ("one\r\ntwo\rthree\u2028four\u2029five", "one two three four five", "one\ntwo\nthree\nfour\nfive"),
        ("one\n\n  two\tthree", "one two three", "one\n\n  two\tthree"),
        ("two  spaces", "two  spaces", "two  spaces"),
        ("\ufeffhead\ufeffline", "headline", "headline"),
        ("می\u200cخواهم क\u094d\u200dष", "می\u200cخواهم क\u094d\u200dष", "می\u200cخواهم क\u094d\u200dष"),
        ("soft\u00adhyphen 10½ row.²", "soft\u00adhyphen 10½ row.²", "soft\u00adhyphen 10½ row.²"),
        ("\u200e\u05d0", "\u200e\u05d0", "\u200e\u05d0"),
        (" \u00a0 ", "", ""),
    ],
)
def test_clean(typed: str, line: str, lines: str) -> None:
    assert (clean(typed), clean(typed, multiline=True)) == (line, lines)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("\x00", "Character 1 is an invisible control character (U+0000). It cannot be kept: please take it out."),
        (
            "He was held at San Quentin\x07",
            (
                "Character 27, after “at San Quentin”, is an invisible control character (U+0007)."
                " It cannot be kept: please take it out."
            ),
        ),
        (
            "first\r\nsecond\nthe exe\u202ecod.txt",
            (
                "Character 8 of line 3, after “the exe”, is an invisible mark that changes the direction of writing,"
                " right-to-left override (U+202E). It cannot be kept: please take it out."
            ),
        ),
        (
            "a\ud83d",
            "Character 2, after “a”, is half of a broken character (U+D83D). It cannot be kept: please take it out.",
        ),
        (
            "\U0001fffe",
            (
                "Character 1 is a code that Unicode never gives to a character (U+1FFFE)."
                " It cannot be kept: please take it out."
            ),
        ),
    ],
)
def test_clean_says_what_it_refuses_and_where(typed: str, message: str) -> None:
    for multiline in (False, True):
        with pytest.raises(TextError, match=f"^{re.escape(message)}$"):
            clean(typed, multiline=multiline)


@pytest.mark.slow
def test_clean_refuses_these_and_no_other_character() -> None:
    expected = {*range(0x20), *range(0x7F, 0xA0)} - {9, 10, 13}
    expected |= {*range(0xD800, 0xE000), *range(0xFDD0, 0xFDF0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
    expected |= {plane * 0x10000 + end for plane in range(17) for end in (0xFFFE, 0xFFFF)}
    refused = set()
    for code in range(0x110000):
        try:
            clean(chr(code))
        except TextError:
            refused.add(code)
    assert refused == expected


@given(TEXTS)
def test_clean_twice_is_clean_once(text: str) -> None:
    for multiline in (False, True):
        once = clean(text, multiline=multiline)
        assert clean(once, multiline=multiline) == once == unicodedata.normalize("NFC", once.strip())
    assert not set(clean(text)) & set("\t\r\n\u2028\u2029\ufeff")


@pytest.mark.parametrize(
    ("name", "slug", "searched"),
    [
        ("Kevin Cooper", "kevin-cooper", "kevin cooper"),
        ("Zoë O’Brien-Łukasz", "zoe-obrien-lukasz", "zoe o brien lukasz"),
        ("STRASSE Straße", "strasse-strasse", "strasse strasse"),
        ("Søren Þór Æsir", "soren-thor-aesir", "soren thor aesir"),
        ("Ngũgĩ wa Thiong'o", "ngugi-wa-thiongo", "ngugi wa thiong o"),
        ("  No. 5:04-cv_656 ", "no-5-04-cv-656", "no 5 04 cv 656"),
        ("Кевин Купер", "", "кевин купер"),
        ("मोहन", "", "मोहन"),
        ("김철수 がく", "", "김철수 がく"),
        ("مُحَمَّد", "", "محمد"),
        ("ﬁne\u00adprint", "fineprint", "fineprint"),
        ("—", "", ""),
    ],
)
def test_slug_and_search_form(name: str, slug: str, searched: str) -> None:
    assert (slugify_name(name), fold_for_search(name)) == (slug, searched)


@given(st.text())
def test_plain_forms_hold_what_they_promise(text: str) -> None:
    assert re.fullmatch("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slugify_name(text))
    folded = fold_for_search(text)
    assert folded == " ".join(folded.split()) == fold_for_search(folded)
    assert unaccented(text) == "".join(map(unaccented, text))


@given(st.text("ab-x", max_size=30), st.sampled_from(["", "_", "<->"]))
def test_rewritten_text_knows_the_way_back(text: str, replacement: str) -> None:
    rewritten = rewrite(text, matches(re.compile("-+|x"), text, lambda _: replacement))
    assert rewritten.text == re.sub("-+|x", replacement, text)
    starts = [rewritten.start_of(index) for index in range(len(rewritten.text))]
    assert starts == rewritten.starts()
    assert rewritten.start_of(len(rewritten.text)) == len(text)
    for index, start in enumerate(starts):
        end = rewritten.end_of(index + 1)
        assert text[start:end] == rewritten.text[index] or re.fullmatch("-+|x", text[start:end])
