"""Links of ours lead to what readers can open."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import unquote, urlsplit
from uuid import UUID

from django.conf import settings

from cases.choices import RecordKind
from cases.editing.checks.findings import Finding
from cases.editing.checks.naming import targets
from cases.editing.freeze import Candidate
from cases.models.published.rows import EventRow, PersonRow, QuestionRow, Record, SourceRow
from cases.models.published.topics import TopicRow
from cases.values.edition import Document
from cases.values.short_ids import short

# An address of ours, as far as it names something: cases/<slug>/events/<id>, people/<slug>.
_OURS = re.compile(r"/(cases|campaigns|people|sources|topics)/([^/]+)(?:/(events|questions)/([^/]+))?")
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_DESK = re.compile(r"/admin(?:/|$)")
_Target = tuple[str, ...]


def links_lead_to_what_is_published(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A link to a page of ours about something leads to what is published; none leads to the desk."""
    links = [(event.id, path) for event in candidate.document.events for path in _paths_in(event.account)]
    wanted = {target for _, path in links if (target := _target(path))}
    missing = wanted - _carried(candidate.document)
    missing -= _published(missing) if missing else set()
    headlines = {event.id: event.headline for event in candidate.document.events}
    for part, path in dict.fromkeys(links):
        if _target(path) in missing or _DESK.match(path):
            text = (
                f"The account of “{headlines[part]}” links to {path}, which readers can’t open. Publish that first, or "
                "take the link away."
            )
            yield Finding(part, "account", text)


def _paths_in(markdown: str) -> Iterator[str]:
    """The paths of links to our own pages: without a host, or with one that we answer for."""
    if "](" not in markdown and "]:" not in markdown and "://" not in markdown:
        return
    for target in targets(markdown):
        split = urlsplit(target)
        if not split.netloc or (split.hostname or "") in settings.ALLOWED_HOSTS:
            yield unquote(split.path)


def _target(path: str) -> _Target | None:
    """What an address names: ("cases", slug), ("people", slug), ("cases", slug, "events", an event's id)."""
    found = _OURS.match(path)
    return tuple(part for part in found.groups() if part) if found else None


def _carried(document: Document) -> set[_Target]:
    """What is published with the document itself."""
    homes = {RecordKind.CASE: "cases", RecordKind.CAMPAIGN: "campaigns"}
    own = (homes[RecordKind(document.facts.kind)], document.facts.slug)
    keys = {(event.id, short(event.id)) for event in document.events}
    found: set[_Target] = {own, *((*own, "events", key) for both in keys for key in both)}
    found |= {(*own, "questions", short(question.id)) for question in document.questions}
    found |= {("topics", topic.slug) for topic in document.topics}
    found |= {(homes[RecordKind(linked.kind)], linked.slug) for linked in document.linked}
    found |= {("people", person.slug) for person in document.people if person.slug}
    return found | {("sources", source.id) for source in document.sources}


def _published(wanted: set[_Target]) -> set[_Target]:
    """Those of the targets that readers can open already."""
    slugs = {target[1] for target in wanted}
    homes = {RecordKind.CASE.value: "cases", RecordKind.CAMPAIGN.value: "campaigns"}
    found: set[_Target] = {
        (homes[kind], slug) for kind, slug in Record.objects.filter(slug__in=slugs).values_list("kind", "slug")
    }
    found |= {("people", slug) for slug in PersonRow.objects.filter(slug__in=slugs).values_list("slug", flat=True)}
    sources = SourceRow.objects.filter(public_id__in=_ids(target[1] for target in wanted if target[0] == "sources"))
    found |= {("sources", str(key)) for key in sources.values_list("public_id", flat=True)}
    found |= {("topics", slug) for slug in TopicRow.objects.filter(slug__in=slugs).values_list("slug", flat=True)}
    named = {name: {each[1] for each in wanted if each[2:3] == (name,)} for name in ("events", "questions")}
    events = EventRow.objects.filter(record__kind=RecordKind.CASE, record__slug__in=named["events"])
    for slug, key in events.values_list("record__slug", "public_id"):
        found |= {("cases", slug, "events", str(key)), ("cases", slug, "events", short(str(key)))}
    questions = QuestionRow.objects.filter(record__slug__in=named["questions"])
    rows = questions.values_list("record__kind", "record__slug", "public_id")
    return found | {(homes[kind], slug, "questions", short(str(key))) for kind, slug, key in rows}


def _ids(texts: Iterable[str]) -> list[UUID]:
    """Those that are public ids; whatever else was typed leads nowhere."""
    return [UUID(text) for text in texts if _ID.fullmatch(text)]
