"""Pages and files as they come from the web, made here."""

import io
import zipfile
from datetime import UTC, datetime

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

SENTENCES = [
    "The board heard him for two hours on Thursday, and its members asked about the shirt.",
    "“I had nothing to do with it,” he said, and his lawyer repeated that the blood was never tested.",
    "The prosecutor answered that every test so far had pointed to one man only, and to nobody else.",
]
SHEET = "/MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >>"
AT = datetime(2019, 6, 3, 17, 30, tzinfo=UTC)


def article(*sentences: str, head: str = "", around: str = "{}", lang: str = "en-US") -> bytes:
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in sentences or SENTENCES)
    body = around.replace("{}", f"<article><h1>The board hears him</h1>{paragraphs}</article>")
    head = f'<head><meta charset="utf-8">{head}</head>'
    return f'<!doctype html><html lang="{lang}">{head}<body>{body}</body></html>'.encode()


def pdf(*pages: list[str], title: str = "") -> bytes:
    """A PDF with a text layer: a line below the other, Latin letters only."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(count))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {count} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        shown = "".join(f"({line}) Tj 0 -{14 if line else 28} Td " for line in lines)
        stream = f"BT /F1 12 Tf 72 700 Td {shown}ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /Contents {5 + 2 * number} 0 R {SHEET} >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    objects.append(f"<< /Title ({title}) /Author (A Court) >>")
    written, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{text}\nendobj\n".encode("latin-1")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R"
    return written + f"{end} /Info {len(objects)} 0 R >>\nstartxref\n{len(written)}\n%%EOF\n".encode()


def warc(*records: tuple[str, str, str, bytes], is_packed: bool = True) -> bytes:
    """Answers as address, status, type and body."""
    written = io.BytesIO()
    writer = WARCWriter(written, gzip=is_packed)
    writer.write_record(writer.create_warcinfo_record("test.warc", {"software": "a test"}))
    for url, status, kind, body in records:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        answer = writer.create_warc_record(
            url,
            "response",
            payload=io.BytesIO(body),
            http_headers=headers,
            warc_headers_dict={"WARC-Date": f"{AT:%Y-%m-%dT%H:%M:%SZ}"},
        )
        writer.write_record(answer)
        answer.raw_stream.close()
    return written.getvalue()


def wacz(*archives: bytes, listed: str = "") -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for number, archive in enumerate(archives):
            packed.writestr(f"archive/{number}.warc.gz", archive)
        packed.writestr(
            "pages/pages.jsonl", '{"format": "json-pages-1.0"}\n' + (f'{{"url": "{listed}"}}\n' if listed else "")
        )
        packed.writestr("datapackage.json", "{}")
    return written.getvalue()
