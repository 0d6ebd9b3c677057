"""Every page that readers may find by a search: what is real, stands, and has an address of its own."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Max

from cases.choices import Naming, RecordKind
from cases.models.published.rows import EventRow, PersonRow, QuestionRow, Record, SourceRow
from cases.reading.addresses import address
from cases.reading.topic_pages import counted_topics, newest_topics
from cases.values.short_ids import short


@dataclass(frozen=True, slots=True)
class Listed:
    """`place` is its URL name and what follows; `changed_at` is when it said something else last, None if unknown."""

    place: tuple[str, ...]
    changed_at: datetime | None = None

    @property
    def url(self) -> str:
        """In the language of now."""
        return address(*self.place)


def first_pages() -> list[Listed]:
    """The pages that are always there."""
    names = ("home", "cases", "campaigns", "topics", "corrections", "numbers", "data", "about")
    return [Listed((name,)) for name in names]


def records(kind: RecordKind) -> list[Listed]:
    found = Record.objects.real().standing().filter(kind=kind, is_unlisted=False).order_by("slug")
    return [Listed((one.kind, one.slug), one.changed_at) for one in found.only("kind", "slug", "changed_at")]


def events() -> list[Listed]:
    """Those of cases, which have pages of their own; what was taken back is found by its case only."""
    found = EventRow.objects.filter(is_retracted=False, record__kind=RecordKind.CASE, **_told())
    rows = found.order_by("record__slug", "id").values_list("record__slug", "public_id", "record__changed_at")
    return [Listed(("event", slug, short(str(key))), at) for slug, key, at in rows]


def questions() -> list[Listed]:
    """Those on which sources differ."""
    found = QuestionRow.objects.filter(differs=True, **_told()).order_by("record__kind", "record__slug", "id")
    rows = found.values_list("record__kind", "record__slug", "public_id", "record__changed_at")
    return [Listed((f"{kind}_question", slug, short(str(key))), at) for kind, slug, key, at in rows]


def topics() -> list[Listed]:
    """Those that something real carries, each by the newest of its addresses."""
    listed = counted_topics().filter(**_told()).values("public_id")
    rows = newest_topics().filter(public_id__in=listed).order_by("slug").values_list("slug", "record__changed_at")
    return [Listed(("topic", slug), at) for slug, at in rows]


def people() -> list[Listed]:
    """Those whom no record withholds: of one who is protected anywhere there is no page."""
    withheld = PersonRow.objects.exclude(policy=Naming.NAME).values("public_id")
    found = PersonRow.objects.filter(**_told()).exclude(slug="").exclude(public_id__in=withheld)
    return [Listed(("person", slug), at) for slug, at in _newest(found, "slug")]


def sources() -> list[Listed]:
    found = SourceRow.objects.filter(**_told())
    return [Listed(("source", str(key)), at) for key, at in _newest(found, "public_id")]


def _told() -> dict[str, bool]:
    return {"record__is_invented": False, "record__is_retracted": False, "record__is_unlisted": False}


def _newest(rows: Any, name: str) -> Iterable[tuple[Any, datetime]]:
    found: Iterable[tuple[Any, datetime]] = (
        rows.values(name).annotate(at=Max("record__changed_at")).order_by(name).values_list(name, "at")
    )
    return found
