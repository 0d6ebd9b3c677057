"""Files by name and content: what is read, and what is refused with a sentence."""

import gzip
import io
import zipfile
from collections.abc import Callable

import pytest

from cases.editing.intake.files import KINDS, MAX_FILE, kind_of_file, read_body, read_file
from cases.editing.intake.found import Finding, NotRead
from cases.editing.intake.webarchive import warc_of
from tests.editing.intake.pages import AT, SENTENCES, article, pdf, wacz, warc

ARTICLE = "\n\n".join(["The board hears him", *SENTENCES])
URL = "https://example.org/board"


def refusal(ask: Callable[[], object]) -> str:
    with pytest.raises(NotRead) as refused:
        ask()
    return str(refused.value)


@pytest.mark.parametrize(
    ("name", "body", "kind"),
    [
        ("board.html", article(), "html"),
        ("BOARD.HTM", b"\xef\xbb\xbf" + article(), "html"),
        ("fragment.html", b"The board heard him.", "html"),
        ("order.pdf", pdf(["So ordered."]), "pdf"),
        ("note.txt", b"He said it.", "text"),
        ("note.txt", "He said it.".encode("utf-16"), "text"),
        ("page.warc", warc((URL, "200 OK", "text/html", article()), is_packed=False), "warc"),
        ("page.warc.gz", warc((URL, "200 OK", "text/html", article())), "warc"),
        ("page.wacz", wacz(warc((URL, "200 OK", "text/html", article()))), "wacz"),
    ],
)
def test_a_file_is_what_its_name_and_its_bytes_say(name: str, body: bytes, kind: str) -> None:
    assert kind_of_file(name, body) == kind


WRONG_NAMES = ["order.docx", "photo.jpg", "page.svg", "run.exe", "order", "page.html.exe", "order.pdf ", ".gitignore"]


@pytest.mark.parametrize("name", WRONG_NAMES)
def test_other_names_are_refused(name: str) -> None:
    assert refusal(lambda: kind_of_file(name, article())) == f"This kind of file isn’t read here. Send {KINDS}."


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("page.pdf", article()),
        ("page.txt", article()),
        ("page.txt", pdf(["So ordered."])),
        ("page.html", pdf(["So ordered."])),
        ("page.html", b"\x89PNG\r\n\x1a\n\0\0"),
        ("page.txt", b"\x7fELF\0\0"),
        ("page.txt", b"MZ\x90\0"),
        ("page.warc", article()),
        ("page.wacz", gzip.compress(article())),
        ("page.warc.gz", wacz()),
    ],
)
def test_a_file_that_pretends_is_refused(name: str, body: bytes) -> None:
    assert refusal(lambda: kind_of_file(name, body)).startswith("The name ends as that of one kind of file")


def test_an_empty_file_and_one_that_is_too_big_are_refused() -> None:
    assert refusal(lambda: kind_of_file("a.txt", b"")).startswith("The file is empty.")
    assert refusal(lambda: kind_of_file("a.txt", b"a" * (MAX_FILE + 1))).startswith("The file has 20 MB; 20 at most")


def test_plain_text_keeps_its_paragraphs() -> None:
    found = read_file("text", b"First line\r\nsecond line\r\n\r\n\r\nNew paragraph.\r\n")
    assert found.text == "First line\nsecond line\n\nNew paragraph."


def test_a_pdf_is_read_page_by_page_without_its_running_lines() -> None:
    pages = [
        ["COOPER v. BROWN", f"The {word} page.", f"{number}"]
        for number, word in enumerate(("first", "second", "third"))
    ]
    found = read_file("pdf", pdf(*pages, title="Order"))
    assert found.text == "The first page.\n\nThe second page.\n\nThe third page."
    assert found.findings == (
        Finding("title", "Order", "PDF, document information"),
        Finding("authors", "A Court", "PDF, document information"),
    )


def test_pages_of_a_pdf_that_hold_no_text_are_counted() -> None:
    assert read_file("pdf", pdf(["So ordered."], [], [])).notes == ("2 of 3 pages hold no text: they may be scans.",)
    assert refusal(lambda: read_file("pdf", pdf([]))).startswith("No text was found in it.")


@pytest.mark.parametrize("cut", [12, 200, 500])
def test_a_damaged_pdf_is_refused(cut: int) -> None:
    said = refusal(lambda: read_file("pdf", pdf(["So ordered."])[:cut]))
    assert said.startswith(("The PDF can’t be read", "No text was found"))


def test_the_first_page_of_a_web_archive_is_read_with_its_address_and_time() -> None:
    archive = warc(
        ("https://example.org/gone", "404 Not Found", "text/html", article("Not here.")),
        ("https://example.org/logo.png", "200 OK", "image/png", b"\x89PNG"),
        (URL, "200 OK", "text/html; charset=utf-8", article()),
        ("https://example.org/other", "200 OK", "text/html", article(SENTENCES[0], SENTENCES[1])),
    )
    found = read_file("warc", archive)
    assert (found.text, found.url, found.seen_at) == (ARTICLE, URL, AT)
    assert found.notes == ("The archive holds 1 more pages of text. Give the address of another one to read that.",)
    other = read_file("warc", archive, "http://www.example.org/other/")
    assert (other.url, other.notes) == ("https://example.org/other", ())
    assert refusal(lambda: read_file("warc", archive, "https://example.org/none")).startswith(
        "The web archive does not hold"
    )


def test_a_wacz_is_read_by_the_list_of_its_pages() -> None:
    first = warc(("https://example.org/first", "200 OK", "text/html", article(SENTENCES[0], SENTENCES[1])))
    second = warc((URL, "200 OK", "application/pdf", pdf(["So ordered."])))
    found = read_file("wacz", wacz(first, second, listed=URL))
    assert (found.text, found.url, found.seen_at) == ("So ordered.", URL, AT)
    assert read_file("wacz", wacz(first, second)).url == "https://example.org/first"


def bomb() -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("archive/0.warc", bytes(101_000_000))
    return written.getvalue()


@pytest.mark.parametrize(
    ("kind", "body", "said"),
    [
        ("wacz", bomb(), "The web archive unpacks to more than 100 MB."),
        ("wacz", wacz(), "The file holds no web archive."),
        ("wacz", wacz(warc((URL, "200 OK", "text/html", article())))[:-60], "The web archive can’t be read"),
        ("wacz", wacz(b"no archive"), "The web archive"),
        ("warc", gzip.compress(b"no archive"), "The web archive"),
        ("warc", warc((URL, "200 OK", "text/html", article()))[:300], "The web archive"),
        ("warc", warc((URL, "200 OK", "image/png", b"\x89PNG")), "The web archive holds no page of text."),
        (
            "warc",
            warc((URL, "200 OK", "text/html", b"<p>" + b"a " * 2_000_001)),
            "The web archive holds no page of text.",
        ),
    ],
    ids=["bomb", "empty", "cut", "none inside", "none", "cut short", "pictures", "long page"],
)
def test_a_web_archive_that_is_none_or_too_much_is_refused(kind: str, body: bytes, said: str) -> None:
    assert refusal(lambda: read_file(kind, body)).startswith(said)


def test_what_a_server_sent_is_read_by_its_bytes() -> None:
    assert read_body(article(), "text/plain").text == ARTICLE
    assert read_body(pdf(["So ordered."]), "text/html").text == "So ordered."
    assert read_body(b"He said it.", "text/plain").text == "He said it."
    for picture in (b"\x89PNG\r\n\0", b"PK\x03\x04rest", gzip.compress(b"rest")):
        assert refusal(lambda body=picture: read_body(body, "text/html")).startswith("The address leads to something")


def test_a_page_that_was_fetched_is_kept_as_a_web_archive_that_can_be_read_again() -> None:
    headers = (("Content-Type", "text/html"), ("Set-Cookie", "a=b"), ("Content-Encoding", "gzip"))
    kept = warc_of(URL, "200 OK", headers, gzip.compress(article()), at=AT)
    found = read_file("warc", kept)
    assert (found.text, found.url, found.seen_at) == (ARTICLE, URL, AT)
    assert b"Set-Cookie" not in gzip.decompress(kept)
