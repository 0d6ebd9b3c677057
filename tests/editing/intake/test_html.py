"""The text of a page without what stands around it, and what the page says of itself."""

import json

import pytest

from cases.editing.intake.found import Finding, NotRead
from cases.editing.intake.html import read_html
from tests.editing.intake.pages import SENTENCES, article

TEXT = "\n\n".join(["The board hears him", *SENTENCES])


def findings(head: str, name: str, **kwargs: str) -> list[tuple[str, str]]:
    found = read_html(article(head=head, **kwargs)).findings
    return [(finding.value, finding.where) for finding in found if finding.name == name]


def test_paragraphs_come_in_order_with_a_blank_line_between() -> None:
    assert read_html(article()).text == TEXT


def test_what_stands_around_the_article_is_no_text() -> None:
    around = (
        "<header><nav><a href='/'>Home</a> <a href='/news'>News</a> <a href='/sport'>Sport</a></nav></header>"
        "<div class='cookie-banner'><p>We use cookies to make this site better. Accept all cookies.</p></div>"
        "{}"
        "<aside><h2>Related stories</h2><ul><li><a href='/b'>A storm is on its way</a></li></ul></aside>"
        "<footer><p>Contact the desk: desk@example.org, (909) 555-0123</p><p>© 2019 The Paper</p></footer>"
    )
    assert read_html(article(around=around)).text == TEXT


def test_ways_to_reach_somebody_do_not_become_text() -> None:
    found = read_html(
        article(*SENTENCES, "Whoever saw it should call (909) 555-0123 or write to tips@example.org soon.")
    )
    assert found.text.split("\n\n")[-1] == (
        "Whoever saw it should call [phone number left out] or write to [e-mail address left out] soon."
    )


def test_scripts_styles_and_comments_are_no_text() -> None:
    script = "<script>var a = 'evil';</script><style>p { color: red }</style><!-- hidden --><noscript>none</noscript>"
    assert read_html(article(around=script + "{}" + script)).text == TEXT


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(NotRead, match=r"^No text was found in it\."):
        read_html(b"<!doctype html><html><body><img src='scan.png'></body></html>")


LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Not this"},
        {
            "@type": ["NewsArticle"],
            "headline": "Board hears him",
            "author": [{"@type": "Person", "name": "Ann Writer"}, {"@type": "Person", "name": "Ben Other"}],
            "publisher": {"@type": "Organization", "name": "The Paper"},
            "datePublished": "2019-06-03T10:00:00-0700",
            "dateModified": "2019-06-04T08:00:00.000Z",
            "inLanguage": "en-US",
            "mainEntityOfPage": {"@id": "https://example.org/board"},
            "license": "https://creativecommons.org/licenses/by/4.0/",
            "image": {"@type": "ImageObject", "creditText": "Ann Camera/Agency"},
        },
    ],
}


def test_json_ld_is_read_with_where_it_says_so() -> None:
    found = read_html(article(head=f'<script type="application/ld+json">{json.dumps(LD)}</script>', lang="")).findings
    assert found == (
        Finding("title", "Board hears him", "JSON-LD, headline"),
        Finding("title", "The board hears him", "heading"),
        Finding("authors", "Ann Writer\nBen Other", "JSON-LD, author"),
        Finding("publisher", "The Paper", "JSON-LD, publisher"),
        Finding("published", "2019-06-03T10:00:00-07:00", "JSON-LD, datePublished"),
        Finding("modified", "2019-06-04T08:00:00Z", "JSON-LD, dateModified"),
        Finding("language", "en-US", "JSON-LD, inLanguage"),
        Finding("canonical", "https://example.org/board", "JSON-LD, mainEntityOfPage"),
        Finding("licence", "https://creativecommons.org/licenses/by/4.0/", "JSON-LD, license"),
        Finding("credit", "Ann Camera/Agency", "JSON-LD, image, creditText"),
    )


@pytest.mark.parametrize("broken", ["{", "null", "[[[1]]]", '"text"', "[" * 5_000 + "]" * 5_000, '{"@type": 7}'])
def test_broken_json_ld_is_passed_over(broken: str) -> None:
    head = f'<script type="application/ld+json">{broken}</script><title>The title</title>'
    assert findings(head, "title") == [("The board hears him", "heading"), ("The title", "title of the window")]


def test_meta_elements_and_links() -> None:
    head = (
        '<meta property="og:title" content="The Board"><meta name="author" content="Ann Writer">'
        '<meta property="og:site_name" content="The Paper">'
        '<meta property="article:published_time" content="2019-06-03">'
        '<link rel="canonical" href="https://example.org/a?utm_source=x">'
        '<link rel="license" href="https://example.org/l">'
    )
    assert findings(head, "authors") == [("Ann Writer", "meta, author")]
    assert findings(head, "publisher") == [("The Paper", "meta, og:site_name")]
    assert findings(head, "published") == [("2019-06-03", "meta, article:published_time")]
    assert findings(head, "canonical") == [("https://example.org/a?utm_source=x", "link, canonical")]
    assert findings(head, "licence") == [("https://example.org/l", "link, license")]
    assert findings(head, "language") == [("en-US", "html, lang")]


def test_dates_that_differ_are_all_told() -> None:
    head = (
        '<meta property="article:published_time" content="2019-06-03"><meta name="dc.date" content="2019-06-01">'
        '<meta name="citation_date" content="2019-06-03">'
    )
    assert findings(head, "published") == [
        ("2019-06-03", "meta, article:published_time"),
        ("2019-06-01", "meta, dc.date"),
    ]


@pytest.mark.parametrize(
    "value", ["03/06/2019", "June 3, 2019", "2019", "2019-13-45", "yesterday", "20190603", "9999999999"]
)
def test_a_date_that_can_be_read_in_two_ways_is_left_out(value: str) -> None:
    assert findings(f'<meta property="article:published_time" content="{value}">', "published") == []


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "http://127.0.0.1/", "/path", "data:text/html,x", "http://user@example.org/"]
)
def test_an_address_that_leads_nowhere_is_left_out(href: str) -> None:
    assert findings(f'<link rel="canonical" href="{href}">', "canonical") == []


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Kevin Cooper | Photo by ANGELA WEISS/AFP/Getty Images", "ANGELA WEISS/AFP/Getty Images"),
        ("The gate. Jane Doe/Reuters", "Jane Doe/Reuters"),
        ("Credit: Jane Doe", "Jane Doe"),
        ("The gate of the prison in 2019", ""),
    ],
)
def test_the_credit_of_a_picture_is_what_its_caption_calls_so(caption: str, credit: str) -> None:
    around = f"{{}}<figure><img src='a.jpg' alt=''><figcaption>{caption}</figcaption></figure>"
    assert findings("", "credit", around=around) == ([(credit, "caption of a picture")] if credit else [])


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [
        ("utf-8", "", ""),
        ("cp1252", "windows-1252", ""),
        ("cp1252", "", "windows-1252"),
        ("utf-16", "", ""),
        ("utf-8-sig", "", ""),
    ],
)
def test_letters_are_read_as_the_page_or_its_server_says(encoding: str, declared: str, charset: str) -> None:
    meta = f'<meta charset="{declared}">' if declared else ""
    said = f"<p>{SENTENCES[1]} José Peña.</p><p>{SENTENCES[0]}</p>"
    body = f"<!doctype html><html><head>{meta}</head><body>{said}</body></html>"
    found = read_html(body.encode(encoding), charset)
    assert found.text == f"{SENTENCES[1]} José Peña.\n\n{SENTENCES[0]}"
    assert found.notes == ()


def test_letters_of_which_nothing_says_how_they_are_written_are_noted() -> None:
    body = f"<!doctype html><html><body><p>{SENTENCES[0]} José.</p><p>{SENTENCES[2]}</p></body></html>".encode("cp1252")
    found = read_html(body)
    assert "José" in found.text
    assert found.notes == (
        "Its letters are written in a way that it does not name; accents may be wrong. Compare names with the page.",
    )


MANY = b'[<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]'
OF_A_FILE = b'[<!ENTITY b SYSTEM "file:///etc/passwd">]'


@pytest.mark.parametrize("entity", [MANY, OF_A_FILE])
@pytest.mark.parametrize("before", [b"", b'<?xml version="1.0"?>'])
def test_entities_are_not_expanded(entity: bytes, before: bytes) -> None:
    said = f"<p>&b; {SENTENCES[0]}</p><p>{SENTENCES[2]}</p>".encode()
    text = read_html(before + b"<!DOCTYPE html " + entity + b"><html><body>" + said + b"</body></html>").text
    assert "aaaaaaaaaaaaaaaaaaaa" not in text
    assert "root:" not in text
    assert SENTENCES[2] in text


def test_a_page_of_nested_elements_without_end_is_refused() -> None:
    deep = b"<html><body>" + b"<div>" * 100_000 + SENTENCES[0].encode() + b"</div>" * 100_000 + b"</body></html>"
    with pytest.raises(NotRead):
        read_html(deep)
