"""Quotes are found by their typography only; likeness proposes and never accepts."""

import json
import random
import time
import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cases.values.quotes import Finding, context, differences, find, fold, fold_with_map, words

SEED = Path(__file__).resolve().parents[3] / "shared" / "data"
SEED_FACTS = (7, 20, 25, 29, 33, 37, 39, 40, 49, 57, 67, 73)
TYPOGRAPHY = st.text("ab1 é“”‘’–—…\u00a0\u2009\u00ad\u200b\u0301\u0308ﬁﬃ½²\n\t'\"-.가\u1100\u1161\u11a8")


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("“look into Copper’s case”", '"look into Copper\'s case"'),
        ("«a» ‹b› „c‟ ‚d‛ 5′ 6″", "\"a\" 'b' \"c\" 'd' 5' 6\""),
        ("a‐b‑c‒d–e—f―g−h--i---j——k", "a-b-c-d-e-f-g-h-i-j-k"),
        ("a\u00a0b\u2009c \n\t d\u2003\u3000e\u2028f", "a b c d e f"),
        ("pre\u00adserva\u200btive\ufeff", "preservative"),
        ("ﬁnal oﬃce ﬂag oﬀ ﬅ", "final office flag off st"),
        ("wait…", "wait..."),
        ("Jose\u0301", "José"),
        ("e\u00ad\u0301 ﬁ\u0301", "é fí"),
        ("10½ row.² ＡＢ №5 Ⅷ ㎏ x⁴", "10½ row.² ＡＢ №5 Ⅷ ㎏ x⁴"),
        ("\u1100\u1161\u11a8", "각"),
    ],
)
def test_fold_is_typography_only(typed: str, folded: str) -> None:
    assert fold(typed) == folded


def test_fold_with_map_knows_where_each_character_was() -> None:
    assert fold_with_map("a\u00ad “ﬁ”  e\u0301…b") == ('a "fi" é...b', [0, 2, 3, 4, 4, 5, 6, 8, 10, 10, 10, 11])


@given(TYPOGRAPHY)
def test_fold_holds_what_it_promises(text: str) -> None:
    folded, starts = fold_with_map(text)
    assert folded == fold(text) == fold(fold(text)) == unicodedata.normalize("NFC", folded)
    assert fold(unicodedata.normalize("NFD", text)) == folded
    assert len(folded) == len(starts)
    assert starts == sorted(starts)
    assert [c for c in folded if c.isnumeric()] == [c for c in text if c.isnumeric()]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("their 10-year-old daughter", 3),
        ("he said — twice – that “he’s” innocent.", 6),
        ("prison—where he … waits...", 4),
        ("prison--where", 2),
        ("10½ years", 2),
    ],
)
def test_words(text: str, count: int) -> None:
    assert words(text) == count


COPY = (
    "He’s been behind\nbars for 36 years, he said.¹ Police took 17,000 notes at 7:30 p.m. on 9/11 and 10½ vials; "
    "over 17 prisoners—he can’t name them—were “freed”. He said it twice: first he said yes. On death row.² "
    "Den\u00ad\u200bied in 1\u00a0250 words to Jose\u0301 Ruiz."
)


@pytest.mark.parametrize(
    ("exact", "stands", "is_exact"),
    [
        ("behind bars for 36 years", "behind\nbars for 36 years", False),
        ("bars for 36 years", "bars for 36 years", True),
        (" over 17 prisoners ", "over 17 prisoners", True),
        ("He's been", "He’s been", False),
        ("prisoners - he", None, None),
        ("prisoners-he can't name", "prisoners—he can’t name", False),
        ('were "freed"', "were “freed”", False),
        ("he said yes", "he said yes", True),
        ("17,000 notes", "17,000 notes", True),
        ("10½ vials", "10½ vials", True),
        ("On death row.", "On death row.", True),
        ("denied", None, None),
        ("Denied in 1 250 words", "Den\u00ad\u200bied in 1\u00a0250 words", False),
        ("José Ruiz", "Jose\u0301 Ruiz", False),
        ("Jose", None, None),
        ("7 prisoners", None, None),
        ("7,000 notes", None, None),
        ("000 notes", None, None),
        ("Police took 17", None, None),
        ("Police took 17,", None, None),
        ("30 p.m.", None, None),
        ("on 9", None, None),
        ("10 vials", None, None),
        ("and 10", None, None),
        ("Denied in 1", None, None),
        ("250 words", None, None),
        ("he can", None, None),
        ("over 17 prisoner", None, None),
        ("over 71 prisoners", None, None),
        ("Over 17 prisoners", None, None),
        ("…", None, None),
        ("", None, None),
    ],
)
def test_find_compares_all_but_typography(exact: str, stands: str | None, is_exact: bool | None) -> None:
    finding = find(COPY, exact)
    if stands is None:
        assert finding.state in ("changed", "not_found")
        return
    start = COPY.index(stands)
    assert finding == Finding("found", start, start + len(stands), 1, "", bool(is_exact))


def test_find_refuses_the_mark_of_a_footnote_no_word() -> None:
    assert find("on death row² since", "on death row") == Finding("found", 0, 12, 1, "", True)
    assert find("It is 10² metres", "It is 10").state == "changed"


@pytest.mark.parametrize(
    ("exact", "copy", "nearby"),
    [
        ("11-year-old daughter", "and their 10-year-old daughter Jessica", "10-year-old daughter"),
        ("over 71", "has helped free over 17 people", "over 17"),
        ("over 71 prisoners", "has helped free over 17 prisoners so far", "over 17 prisoners"),
        ("over 17 prisoners", "has helped free over 17,000 prisoners so far", "over 17,000 prisoners"),
        ("over 17", "has helped free over 17,000 prisoners so far", "over 17,000"),
        ("he is guilty of it", "then he is not guilty of it, he said", "he is not guilty of it"),
        ("Judge William W. Fletcher wrote", "as Judge William A. Fletcher wrote", "Judge William A. Fletcher wrote"),
        ("the governor ordered testing", "then the Governor ordered testing", "the Governor ordered testing"),
    ],
)
def test_find_proposes_where_words_changed_and_never_accepts(exact: str, copy: str, nearby: str) -> None:
    start = copy.index(nearby)
    assert find(copy, exact) == Finding("changed", start, start + len(nearby), 0, nearby, False)
    assert find(copy, nearby) == Finding("found", start, start + len(nearby), 1, "", True)


def test_find_proposes_by_what_stands_around() -> None:
    copy = "It was over 20 men. " * 30 + "She helped free over 17 people. " + "It was over 30 men. " * 30
    assert find(copy, "over 71", "She helped free ", " people").nearby == "over 17"


def test_nearby_is_at_most_sixty_words() -> None:
    copy = " ".join(f"w{number}" for number in range(200))
    assert len(find(copy, copy.replace("w70", "x")).nearby.split()) == 60


def test_nothing_like_it_is_not_found() -> None:
    assert find("Nothing of the kind stands here.", "hydrogen balloons over Lisbon") == Finding("not_found")
    assert find("", "he is innocent") == Finding("not_found")


TWICE = "First he said: I am innocent. Then “I am\u00a0innocent”, he wrote. In the end: I am innocent!"


@pytest.mark.parametrize(
    ("prefix", "suffix", "finding"),
    [
        ("", "", Finding("found_more_than_once", 15, 28, 3, "", True)),
        ("he said: ", "", Finding("found", 15, 28, 3, "", True)),
        ('Then "', "", Finding("found", 36, 49, 3, "", False)),
        ("", "”, he wrote", Finding("found", 36, 49, 3, "", False)),
        ("In the\nend:", "!", Finding("found", 74, 87, 3, "", True)),
        ("In the end: ", "changed since", Finding("found", 74, 87, 3, "", True)),
        ("said", "", Finding("found_more_than_once", 15, 28, 3, "", True)),
        ("elsewhere", "elsewhere", Finding("found_more_than_once", 15, 28, 3, "", True)),
    ],
)
def test_prefix_and_suffix_choose_between_places(prefix: str, suffix: str, finding: Finding) -> None:
    assert find(TWICE, "I am innocent", prefix, suffix) == finding


def test_prefix_that_changed_refuses_nothing() -> None:
    assert find("so he is free", "he is free", "until ", " now") == Finding("found", 3, 13, 1, "", True)


@pytest.mark.parametrize(
    "exact",
    [
        "He found … his DNA",
        "He found [...] his DNA",
        "He found[…]his DNA",
        "He found... his DNA",
        "… He found ...his DNA …",
    ],
)
def test_an_editors_ellipsis_stands_for_four_hundred_characters(exact: str) -> None:
    copy = "Then He found " + "x" * 398 + " his DNA there. He found nothing."
    assert find(copy, exact) == Finding("found", 5, copy.index(" there"), 1, "", False)
    assert find(copy.replace(" his", "x his"), exact).state == "changed"


def test_parts_must_stand_in_order_and_whole() -> None:
    assert find("his DNA. He found", "He found … his DNA").state != "found"
    assert find("He found 17,000 his DNA", "He found 17 … his DNA").state != "found"
    assert find("a … b and so on … c", "so on … c") == Finding("found", 10, 19, 1, "", True)
    assert find("He was there. He was not free.", "He was … free") == Finding("found", 14, 29, 1, "", False)
    three = "Was she in Chino … or in Rome? She was in Chino, it says, and in Rome."
    assert find(three, "in Chino … in Rome", "She was") == Finding("found", 39, 69, 2, "", False)


@given(st.text("ab 1.½²’“é\u0301\u00ad\u00a0,'", max_size=60), st.integers(0, 60), st.integers(1, 20))
def test_what_is_found_stands_there(copy: str, start: int, length: int) -> None:
    exact = copy[start : start + length]
    finding = find(copy, exact)
    if finding.state.startswith("found"):
        assert finding.start is not None
        assert fold(copy[finding.start : finding.end]).strip() == fold(exact).strip()
    prefix, suffix = context(copy, min(start, len(copy)), min(start + length, len(copy)))
    assert find(copy, exact, prefix, suffix).count == finding.count


@given(st.integers(0, 99_999), st.integers(0, 99_999))
def test_a_number_is_never_found_in_another(quoted: int, held: int) -> None:
    assume(quoted != held)
    assert find(f"helped free over {held:,} people", f"over {quoted:,}").state in ("changed", "not_found")
    assert find(f"aged {held}, he", f"aged {quoted}").state in ("changed", "not_found")


@pytest.mark.parametrize(
    ("copy", "quote", "length", "expected"),
    [
        ("Kevin has been in prison since then, he said.", "in prison", 12, ("has been ", " since then,")),
        ("Kevin has been in prison since then, he said.", "in prison", 10, ("has been ", " since")),
        ("in prison", "in prison", 32, ("", "")),
        ("Ruiz Jose\u0301 was free Jose\u0301", "was free", 3, ("e\u0301 ", " Jo")),
        ("aaaaaaaaaaaaaa!bbbbbbbbbbbb", "!", 4, ("aaaa", "bbbb")),
        ("17,000 men left over 17,000", "men left over", 4, ("000 ", " 17,")),
    ],
)
def test_context(copy: str, quote: str, length: int, expected: tuple[str, str]) -> None:
    start = copy.index(quote)
    assert context(copy, start, start + len(quote), length) == expected


def test_differences() -> None:
    assert differences("her 10-year-old\ndaughter was there", "her 11-year-old daughter was not there") == [
        ("same", "her"),
        ("del", "10-year-old"),
        ("ins", "11-year-old"),
        ("same", "daughter was"),
        ("ins", "not"),
        ("same", "there"),
    ]
    assert differences("", "new words") == [("ins", "new words")]
    assert differences("old", "") == [("del", "old")]
    assert differences(" same  words", "same words") == [("same", "same words")]


@pytest.mark.parametrize(
    ("exact", "state"),
    [
        ("helped free over 17 prisoners", "found"),
        ("helped free over 71 prisoners", "changed"),
        ("hydrogen balloons over Lisbon", "not_found"),
        ("the of and he is in a", "changed"),
        ("the … of … and", "found_more_than_once"),
    ],
)
def test_two_megabytes_are_searched_in_a_moment(exact: str, state: str) -> None:
    draw = random.Random(1)
    vocabulary = [f"word{number}" for number in range(5000)] + ["the", "a", "“of", "and", "he’s", "is", "in"] * 700
    copy = " ".join(draw.choices(vocabulary, k=360_000))
    copy += " has helped free over 17 prisoners. " + " ".join(draw.choices(vocabulary, k=20_000))
    assert len(copy) > 2_000_000
    start = time.process_time()
    finding = find(copy, exact)
    assert (finding.state, time.process_time() - start < 2) == (state, True)


@pytest.mark.skipif(not (SEED / "seed-article.txt").exists(), reason="the seed article is not kept with the project")
def test_a_dozen_quotes_of_the_seed_article_are_found() -> None:
    article = (SEED / "seed-article.txt").read_text(encoding="utf-8")
    facts = {fact["n"]: fact["words_in_the_article"] for fact in json.loads((SEED / "seed-facts.json").read_text())}
    typed = {number: facts[number].translate(str.maketrans("“”’", '""\'')) for number in SEED_FACTS}
    states = {number: find(article, quote).state for number, quote in typed.items()}
    assert states == dict.fromkeys(SEED_FACTS, "found")
    wrong = {number: find(article, quote.replace("1", "2").replace("Ryan", "Ryen")) for number, quote in typed.items()}
    assert {n for n, finding in wrong.items() if finding.state == "changed"} == {37, 39, 40, 73}
