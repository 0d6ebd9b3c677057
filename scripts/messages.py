"""Brings the readers' catalogue up to date with what templates and code say, and packs it as Django reads it.

.venv/bin/python scripts/messages.py

What is new waits in locale/es/LC_MESSAGES/django.po with an empty msgstr; what nobody says any more is dropped.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
PO = ROOT / "locale" / "es" / "LC_MESSAGES" / "django.po"
KEYWORDS = DEFAULT_KEYWORDS | {
    "lazy": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
COMMENT = "# What readers read, in Spanish as it is written in the United States. `make messages` keeps it up to date."
HEADERS = [
    ("Project-Id-Version", "casetracker"),
    ("Language", "es"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=utf-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
]


class Undated(Catalog):
    """A catalogue whose file changes with its words only, not with the hour at which it was written."""

    mime_headers = property(lambda self: HEADERS)
    num_plurals = property(lambda self: 2)  # CLDR has a third, for whole millions, which nothing here counts
    plural_expr = property(lambda self: "(n != 1)")


def said(root: Path = ROOT) -> Iterator[tuple[str, object, str | None, list[str]]]:
    """Where each string stands, the string or its forms, its context and what is said to translators."""
    for path in sorted([*(root / "cases").rglob("*.py"), *(root / "templates").rglob("*.html")]):
        where, text = path.relative_to(root).as_posix(), path.read_text()
        if where.startswith("templates/admin/"):
            continue  # the desk speaks English
        if path.suffix == ".html":
            # Told as Python by Django; without the indentation, of which Python would make sense.
            text = "\n".join(line.strip() for line in templatize(text, origin=str(path)).splitlines())
        found = extract("python", io.BytesIO(text.encode()), KEYWORDS, ["Translators:"], {"encoding": "utf-8"})
        for _, message, comments, context in found:
            yield where, message, context, comments


def gathered(known: Catalog) -> Undated:
    """All that is said, each with the translation that `known` has of it."""
    catalogue = Undated(locale="es", fuzzy=False, header_comment=COMMENT)
    for where, message, context, comments in said():
        catalogue.add(message, None, locations=[(where, None)], auto_comments=comments, context=context)
    for message in catalogue:
        before = known.get(message.id, message.context) if message.id else None
        if before is not None and "fuzzy" not in before.flags and type(before.id) is type(message.id):
            message.string = before.string
            message.user_comments = before.user_comments
    return catalogue


def held(path: Path = PO) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale="es")


def text_of(catalogue: Catalog) -> bytes:
    text = io.BytesIO()
    write_po(text, catalogue, width=116, sort_output=True, include_lineno=False)
    return text.getvalue()


def packed(catalogue: Catalog) -> bytes:
    """What Django reads: the same bytes for the same words."""
    undated = Undated(locale="es", fuzzy=False)
    for message in catalogue:
        if message.id:
            undated.add(message.id, message.string, context=message.context, flags=message.flags)
    data = io.BytesIO()
    write_mo(data, undated)
    return data.getvalue()


def main() -> None:
    PO.parent.mkdir(parents=True, exist_ok=True)
    catalogue = gathered(held() if PO.exists() else Catalog(locale="es"))
    PO.write_bytes(text_of(catalogue))
    PO.with_suffix(".mo").write_bytes(packed(held()))
    missing = [message for message in catalogue if message.id and not all_said(message)]
    print(f"{len(catalogue)} strings, {len(missing)} of them to be translated in {PO.relative_to(ROOT)}.")
    sys.exit(1 if missing else 0)


def all_said(message) -> bool:
    """Whether a translation is there, in every form that it needs."""
    forms = message.string if isinstance(message.string, tuple | list) else [message.string]
    return bool(forms) and all(forms)


if __name__ == "__main__":
    main()
