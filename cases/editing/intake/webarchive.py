"""A page out of a WARC or WACZ file (ISO 28500; WACZ 1.1.1), and a WARC of a page that was fetched."""

import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from cases.editing.intake.found import NotRead
from cases.values.links import LinkError, canonical

MAX_PAGE = 4_000_000  # bytes, unpacked
MAX_RECORDS = 20_000
MAX_UNPACKED = 100_000_000  # bytes of all archives in a WACZ
_TEXTS = ("text/html", "application/xhtml+xml", "application/pdf", "text/plain")
_BROKEN = "The web archive can’t be read; it may be damaged. Save the page again, or paste its text."


@dataclass(frozen=True, slots=True)
class Page:
    url: str
    seen_at: datetime | None
    content_type: str
    body: bytes
    notes: tuple[str, ...] = ()


def read_warc(body: bytes, wanted: str = "") -> Page:
    """The page with the address wanted, or else the first that holds text. Raises NotRead where there is none."""
    return _chosen(_pages(io.BytesIO(body)), wanted)


def read_wacz(body: bytes, wanted: str = "") -> Page:
    """The same from the archives packed in a WACZ; without an address, the first page that its list names."""
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            names = [info for info in packed.infolist() if info.filename.startswith("archive/") and not info.is_dir()]
            if not names:
                raise NotRead("The file holds no web archive. Save the page again as WACZ, or paste its text.")
            if sum(info.file_size for info in names) > MAX_UNPACKED:
                raise NotRead(f"The web archive unpacks to more than {MAX_UNPACKED / 1e6:.0f} MB. Save one page only.")
            pages = (page for info in names for page in _pages(io.BytesIO(_unpacked(packed, info))))
            return _chosen(pages, wanted or _first_listed(packed))
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        raise NotRead(_BROKEN) from error


def everything(body: bytes, kind: str) -> Iterator[Page]:
    """Every page of text in an archive, the long ones cut at the length that is read of any."""
    if kind == "warc":
        yield from _pages(io.BytesIO(body))
        return
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            for info in packed.infolist():
                if info.filename.startswith("archive/") and not info.is_dir():
                    yield from _pages(io.BytesIO(_unpacked(packed, info)))
                else:
                    yield Page(info.filename, None, "text/plain", _unpacked(packed, info))
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        raise NotRead(_BROKEN) from error


def _unpacked(packed: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    with packed.open(info) as member:
        return member.read(min(info.file_size, MAX_UNPACKED))


def _first_listed(packed: zipfile.ZipFile) -> str:
    try:
        with packed.open("pages/pages.jsonl") as listed:
            for line in listed.read(200_000).decode("utf-8", "replace").splitlines():
                entry = json.loads(line)
                if isinstance(entry, dict) and isinstance(entry.get("url"), str):
                    return str(entry["url"])
    except (KeyError, ValueError, RecursionError):
        pass
    return ""


def _pages(archive: io.BytesIO) -> Iterator[Page]:
    """Every answer that holds text, in the order of the file."""
    try:
        for number, record in enumerate(ArchiveIterator(archive)):
            if number > MAX_RECORDS:
                return
            if record.rec_type not in ("response", "resource") or not _is_text(record):
                continue
            body = record.content_stream().read(MAX_PAGE + 1)
            if len(body) <= MAX_PAGE:
                head = record.http_headers or record.rec_headers
                yield Page(
                    record.rec_headers.get_header("WARC-Target-URI") or "",
                    _time(record.rec_headers.get_header("WARC-Date") or ""),
                    head.get_header("Content-Type") or "",
                    body,
                )
    except (ArchiveLoadFailed, zlib.error, ValueError, EOFError, OSError, AttributeError, TypeError) as error:
        raise NotRead(_BROKEN) from error


def _is_text(record: object) -> bool:
    head = record.http_headers or record.rec_headers  # type: ignore[attr-defined]
    if record.http_headers and record.http_headers.get_statuscode() != "200":  # type: ignore[attr-defined]
        return False
    return (head.get_header("Content-Type") or "").split(";")[0].strip().lower() in _TEXTS


def _chosen(pages: Iterator[Page], wanted: str) -> Page:
    first: Page | None = None
    others = 0
    for page in pages:
        if wanted and _is_same(page.url, wanted):
            return page
        others += first is not None
        first = first or page
    if first is None:
        raise NotRead("The web archive holds no page of text. Save the page again, or paste its text.")
    if wanted:
        raise NotRead(
            f"The web archive does not hold {wanted}. Check the address, or leave it empty for the first page."
        )
    note = f"The archive holds {others} more pages of text. Give the address of another one to read that."
    return Page(first.url, first.seen_at, first.content_type, first.body, (note,) if others else ())


def _is_same(url: str, wanted: str) -> bool:
    try:
        return canonical(url) == canonical(wanted)
    except LinkError:
        return url == wanted


def _time(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def warc_of(url: str, status: str, headers: tuple[tuple[str, str], ...], sent: bytes, *, at: datetime) -> bytes:
    """A packed WARC with the answer as it came, without the headers that spoke of its transfer only."""
    kept = [
        (name, value)
        for name, value in headers
        if name.lower() not in ("transfer-encoding", "connection", "set-cookie")
    ]
    written = io.BytesIO()
    writer = WARCWriter(written, gzip=True)
    answer = writer.create_warc_record(
        url,
        "response",
        payload=io.BytesIO(sent),
        http_headers=StatusAndHeaders(status, kept, protocol="HTTP/1.1"),
        warc_headers_dict={"WARC-Date": at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")},
    )
    writer.write_record(answer)
    answer.raw_stream.close()  # a temporary file, which the library leaves open
    return written.getvalue()
