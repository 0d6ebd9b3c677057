"""What kind of file it is, by its name and by its bytes, which must agree; and its text."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from cases.editing.intake.found import Findings, Found, NotRead, usable
from cases.editing.intake.html import decoded, read_html, text_of
from cases.editing.intake.webarchive import everything, read_wacz, read_warc
from cases.values.furniture import paragraphs, without_running_lines

MAX_FILE = 20_000_000  # bytes
MAX_PAGES = 1_500
KINDS = "a web page (.html), a PDF (.pdf), a text (.txt) or a web archive (.warc, .warc.gz, .wacz)"

_ENDS = {
    "html": (".html", ".htm", ".xhtml"),
    "pdf": (".pdf",),
    "text": (".txt", ".text"),
    "warc": (".warc", ".warc.gz"),
    "wacz": (".wacz",),
}
_MARKUP = re.compile(
    rb"\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|\?xml|html|head|body|title|meta|script|div|article)\b", re.I | re.S
)


def kind_of(body: bytes) -> str:
    """The kind by the first bytes; empty for what is none of them."""
    if body.startswith(b"%PDF-"):
        return "pdf"
    if body.startswith((b"WARC/", b"\x1f\x8b")):
        return "warc"
    if body.startswith(b"PK\x03\x04"):
        return "wacz"
    if _MARKUP.match(body[:2_048].removeprefix(b"\xef\xbb\xbf")):
        return "html"
    return "" if b"\0" in body[:100_000] and not body.startswith((b"\xff\xfe", b"\xfe\xff")) else "text"


def kind_of_file(name: str, body: bytes) -> str:
    """The kind on which name and bytes agree. Raises NotRead for other files, and for one that pretends."""
    ends = next((kind for kind, ends in _ENDS.items() if name.lower().endswith(ends)), "")
    if not ends:
        raise NotRead(f"This kind of file isn’t read here. Send {KINDS}.")
    if not body:
        raise NotRead("The file is empty. Save it again, and open it once to see that it holds something.")
    if len(body) > MAX_FILE:
        raise NotRead(
            f"The file has {len(body) / 1e6:,.0f} MB; {MAX_FILE / 1e6:.0f} at most are read. Send what you cite of it."
        )
    if kind_of(body) != ends and not (ends == "html" and kind_of(body) == "text"):
        raise NotRead(f"The name ends as that of one kind of file, and its content is another. Send {KINDS}.")
    return ends


def read_file(kind: str, body: bytes, wanted: str = "") -> Found:
    """The text of a file of that kind; `wanted` is the address of the page to take out of a web archive."""
    if kind in ("warc", "wacz"):
        page = (read_warc if kind == "warc" else read_wacz)(body, wanted)
        found = read_body(page.body, page.content_type)
        return replace(found, url=page.url, seen_at=page.seen_at, notes=(*page.notes, *found.notes))
    return _READERS[kind](body)


def read_body(body: bytes, content_type: str = "") -> Found:
    """The text of what a server sent, by its bytes: what it says of them may be wrong."""
    kind = kind_of(body)
    charset = re.search(r"""charset\s*=\s*["']?([\w:.-]{1,40})""", content_type, re.IGNORECASE)
    if kind == "html" or (kind == "text" and "html" in content_type.lower()):
        return read_html(body, charset[1] if charset else "")
    if kind in ("pdf", "text"):
        return _READERS[kind](body)
    raise NotRead("The address leads to something that is no text: a picture, a recording or a program.")


def words_of(body: bytes) -> Iterator[str]:
    """Everything that stands in a file, its markup and its furniture too, for finding what has to go.

    Raises NotRead where it can't be read.
    """
    kind = kind_of(body)
    if kind in ("warc", "wacz"):
        for page in everything(body, kind):
            yield page.url
            yield from words_of(page.body)
    elif kind == "pdf":
        yield read_pdf(body).text
    elif kind:
        text, _ = decoded(body)
        yield text
        if kind == "html":
            yield text_of(text)


def read_text(body: bytes) -> Found:
    text, notes = decoded(body)
    return Found(usable(paragraphs(re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n")))), (), notes)


def read_pdf(body: bytes) -> Found:
    """The text layer of a PDF, page after page, without the lines that run along top and bottom."""
    try:
        reader = PdfReader(io.BytesIO(body))
        if reader.is_encrypted and not reader.decrypt(""):
            raise NotRead("The PDF is locked with a password. Save it without one, or paste its text.")
        if len(reader.pages) > MAX_PAGES:
            raise NotRead(
                f"The PDF has {len(reader.pages):,} pages; at most {MAX_PAGES:,} are read. Send the part that you cite."
            )
        pages = [page.extract_text().splitlines() for page in reader.pages]
        about = reader.metadata
    except (
        PyPdfError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        IndexError,
        RecursionError,
        OverflowError,
    ) as error:
        raise NotRead("The PDF can’t be read; it may be damaged. Open it, save it again, or paste its text.") from error
    found = Findings()
    if about is not None:
        found.add("title", about.title, "PDF, document information")
        found.add("authors", about.author, "PDF, document information")
    blocks = [block for page in without_running_lines(pages) for block in re.split(r"\n\s*\n", "\n".join(page))]
    silent = sum(not any(line.strip() for line in page) for page in pages)
    note = f"{silent} of {len(pages)} pages hold no text: they may be scans." if silent else ""
    return Found(usable(paragraphs(blocks)), tuple(found), (note,) if note else ())


_READERS: dict[str, Callable[[bytes], Found]] = {"html": read_html, "pdf": read_pdf, "text": read_text}
