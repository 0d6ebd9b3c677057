"""Which addresses are kept, which are the same, and how they lead to the words quoted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.values.links import LinkError, canonical, check, host, is_reserved, is_safe_href, text_fragment


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("  HTTP://WWW.Example.ORG:80 ", "http://www.example.org/"),
        ("https://example.org:443/A?B=c", "https://example.org/A?B=c"),
        ("https://example.org:8443/", "https://example.org:8443/"),
        ("https://example.org./", "https://example.org/"),
        ("https://bücher.example/straße?q=é", "https://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%A9"),
        ("https://example.org/100%|%2f{a}", "https://example.org/100%25%7C%2F%7Ba%7D"),
        ("https://example.org/#part-2", "https://example.org/#part-2"),
        ("https://example.org/#!/case/7", "https://example.org/#!/case/7"),
        ("https://example.org/#part:~:text=words", "https://example.org/#part"),
        ("https://example.org/#:~:text=words", "https://example.org/"),
        ("http://93.184.216.34/", "http://93.184.216.34/"),
        ("https://web.archive.org/web/2019/http://a.org/x", "https://web.archive.org/web/2019/http://a.org/x"),
        ("https://example.org/" + 1980 * "a", "https://example.org/" + 1980 * "a"),
    ],
)
def test_check_normalises(typed: str, kept: str) -> None:
    assert check(typed) == kept
    assert check(kept) == kept
    assert is_safe_href(kept)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("", "An address begins with https"),
        ("example.org/a", "An address begins with https"),
        ("javascript:alert(1)", "An address begins with https"),
        ("ftp://example.org/", "An address begins with https"),
        ("https:///path", "needs a host with a dot"),
        ("https://localhost/", "needs a host with a dot"),
        ("https://2130706433/", "needs a host with a dot"),
        ("https://user:secret@example.org/", "user name or password"),
        ("https://good.org@evil.org/", "user name or password"),
        ("https://[2001:db8::1]/", "IPv6"),
        ("https://[broken/", "cannot be read"),
        ("https://example.org:port/", "cannot be read"),
        ("https://127.0.0.1/", "not the name of a host on the public web"),
        ("https://10.0.0.8/", "not the name of a host on the public web"),
        ("https://0x7f.1/", "not the name of a host on the public web"),
        ("https://-a.example/", "not the name of a host on the public web"),
        ("https://exa%6dple.org/", "not the name of a host on the public web"),
        ("https://a..org/", "cannot be the name of a host"),
        ("https://example.org/a b", "a space, a backslash or an invisible character"),
        ("https://example.org/a\nb", "a space, a backslash or an invisible character"),
        ("https://example.org\\@evil.org/", "a space, a backslash or an invisible character"),
        ("https://example.org/\u202etxt", "a space, a backslash or an invisible character"),
        ("https://example.org/" + 1981 * "a", "has 2,001 characters; at most 2,000"),
        ("https://example.org/" + 700 * "é", "Percent-encoded, the address has 4,220 characters"),
    ],
)
def test_check_refuses(typed: str, message: str) -> None:
    with pytest.raises(LinkError, match=message):
        check(typed)
    assert not is_safe_href(typed)


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("https://www.Example.org/Story/", "example.org/Story"),
        ("http://example.org/Story?utm_source=x&fbclid=1&UTM_medium=y#top", "example.org/Story"),
        ("https://example.org/?b=2&a=1&gclid=z", "example.org?a=1&b=2"),
        ("https://example.org/%7Euser/%2f", "example.org/~user/%2F"),
        ("https://example.org/a?x=%20&x=+&y", "example.org/a?x=+&x=+&y="),
        ("https://example.org:8080/", "example.org:8080"),
    ],
)
def test_canonical(url: str, same: str) -> None:
    assert canonical(url) == same
    assert canonical("https://" + same) == same


def test_host() -> None:
    assert [host("https://WWW.Latimes.com:8080/a"), host("https://wwwx.org/"), host("https://apps.example.org")] == [
        "latimes.com",
        "wwwx.org",
        "apps.example.org",
    ]


LONG = "one two three four five six seven eight nine ten eleven twelve thirteen"


@pytest.mark.parametrize(
    ("exact", "prefix", "suffix", "fragment"),
    [
        ("he is innocent", "", "", "#:~:text=he%20is%20innocent"),
        ("10-year-old, Smith & Wesson", "", "", "#:~:text=10%2Dyear%2Dold%2C%20Smith%20%26%20Wesson"),
        ("death row", "years on ", ", said", "#:~:text=years%20on-,death%20row,-%2C%20said"),
        ("death row", "head\nyears on", "now\nmore", "#:~:text=years%20on-,death%20row,-now"),
        (LONG, "", "", "#:~:text=one%20two%20three%20four,twelve%20thirteen"),
        ("one two\n\nthree four", "", "", "#:~:text=one%20two,three%20four"),
        ("He was […] always innocent.", "", "", "#:~:text=He%20was,always%20innocent."),
        ("… he is innocent", "", "", "#:~:text=he%20is%20innocent"),
        ("“Has Been Framed”", "", "", "#:~:text=%E2%80%9CHas%20Been%20Framed%E2%80%9D"),
        (" … ", "before", "after", ""),
    ],
)
def test_text_fragment(exact: str, prefix: str, suffix: str, fragment: str) -> None:
    assert text_fragment("https://a.org/x", exact, prefix, suffix) == "https://a.org/x" + fragment


def test_text_fragment_keeps_the_fragment_and_replaces_a_directive() -> None:
    wanted = "https://a.org/x#part:~:text=row"
    assert text_fragment("https://a.org/x#part", "row") == wanted
    assert text_fragment("https://a.org/x#part:~:text=old", "row") == wanted


@pytest.mark.parametrize(
    ("href", "is_safe"),
    [
        ("/cases/kevin-cooper/", True),
        ("#citation-3", True),
        ("?as_of=2019-05-31", True),
        ("//evil.org/", False),
        ("/\\evil.org", False),
        ("/\t/evil.org", False),
        ("data:text/html,x", False),
        ("java\nscript:alert(1)", False),
        ("mailto:a@example.org", False),
        ("cases/", False),
    ],
)
def test_is_safe_href(href: str, is_safe: bool) -> None:
    assert is_safe_href(href) is is_safe


@given(st.text(), st.sampled_from(["", "https://", "https://example.org/", "http://a.b/?"]))
def test_any_text_is_refused_or_normalised_for_good(text: str, start: str) -> None:
    try:
        kept = check(start + text)
    except LinkError:
        return
    assert kept.isascii()
    assert check(kept) == kept
    assert canonical(kept) == canonical("http://" + kept.partition("://")[2])
    assert set(text_fragment(kept, text).partition(":~:text=")[2]) <= set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~%,:()/;!*@?$"
    )


@pytest.mark.parametrize(
    ("name", "leads_nowhere"),
    [
        ("courier.example", True),
        ("lab.elsewhere.example", True),
        ("a.TEST", True),
        ("no.invalid", True),
        ("localhost", True),
        ("example.org", False),
        ("example.courier.com", False),
        ("contest", False),
        ("", False),
    ],
)
def test_names_for_examples_and_tests_lead_nowhere(name: str, leads_nowhere: bool) -> None:
    assert is_reserved(name) is leads_nowhere
