"""The reading page: a held copy in its paragraphs, what is cited from it, and what the marked words could become."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse

from cases.admin.dates import day_of
from cases.admin.marked import AT, COPY, FROM, TO, Marked, cited_at, number, query, reading_page
from cases.choices import Deed, EventKind
from cases.editing.passages import (
    likely_events,
    other_events,
    part_at,
    passage_at,
    passage_of,
    read_copy,
    suggestion,
)
from cases.editing.policy import may, require
from cases.editing.rulings import can_recognise
from cases.editing.uncited import highlights, uncited
from cases.models.desk.events import Event
from cases.models.desk.sources import Copy
from cases.values.date_words import words as date_words
from cases.values.dates import parse
from cases.values.quotes import find
from cases.values.quotes import words as count_words

EVENT = "event"
MOST_EVENTS = 500
LISTED = 40
NOT_THERE = "These words do not stand in the copy as you gave them."
NEAR = "Near them stands: “{nearby}”."


@dataclass(frozen=True)
class Piece:
    """Part of a paragraph: plain, cited, waiting to be cited, or marked now.

    `address` is where it leads, `identity` its anchor.
    """

    text: str
    kind: str = ""
    address: str = ""
    title: str = ""
    identity: str = ""


@dataclass(frozen=True)
class Paragraph:
    start: int
    pieces: tuple[Piece, ...]

    @property
    def holds_mark(self):
        return any(piece.kind == "now" for piece in self.pieces)


def read_view(admin, request, key):
    """Looking only: marking words is an address, and what they become is saved by that form."""
    require(request.user, Deed.READ, Copy)
    if request.method not in ("GET", "HEAD"):
        raise PermissionDenied
    copy = Copy.objects.filter(pk=key).select_related("source", "source__publisher").first()
    if copy is None:
        raise Http404
    passage, fault = _marked(request, copy)
    if passage and (chosen := number(request.GET.get(EVENT, ""))) is not None:
        event = get_object_or_404(Event, pk=chosen)
        address = reverse("admin:cases_event_change", args=[event.pk])
        return HttpResponseRedirect(f"{address}?{query(copy, passage)}#citations-group")
    read = read_copy(copy, passage.start if passage else number(request.GET.get(AT, "")) or 0)
    cited = highlights(copy)
    waiting = uncited(read, cited)
    marked = Marked(read, passage, suggestion(read, passage)) if passage else None
    context = {
        **admin.admin_site.each_context(request),
        "title": "Read and mark",
        "opts": admin.opts,
        "media": admin.media,
        "copy": copy,
        "facts": _facts(copy, len(cited), len(waiting)),
        "paragraphs": _paragraphs(read, cited, waiting, passage),
        "parts": _parts(read),
        "rulings": reverse("admin:cases_copy_rulings", args=[copy.pk]) if can_recognise() else "",
        "waiting": [_line(read, one) for one in waiting[:LISTED]],
        "waiting_more": max(0, len(waiting) - LISTED),
        "quote": request.GET.get("quote", "")[:5_000],
        "fault": fault,
        "becomes": _becomes(marked) if marked and may(request.user, Deed.ADD, Event) else None,
    }
    return TemplateResponse(request, "admin/desk/read_copy.html", context)


def _marked(request, copy):
    """The passage that the address names by its place or by its words, and what is wrong with it."""
    start, end = (number(request.GET.get(name, "")) for name in (FROM, TO))
    if start is not None and end is not None:
        return passage_at(copy, start, end), ""
    quote = request.GET.get("quote", "").strip()[:5_000]
    if not quote:
        return None, ""
    passage = passage_of(copy, quote)
    if passage is not None:
        return passage, ""
    nearby = find(copy.text, quote).nearby
    return None, f"{NOT_THERE} {NEAR.format(nearby=nearby) if nearby else ''}".strip()


def _facts(copy, cited, waiting):
    source = copy.source
    return [
        ("Publisher", source.publisher or "not known"),
        ("Published", date_words(parse(source.published)) if source.published else "no date: relative dates stay open"),
        ("Kind", source.get_kind_display()),
        ("Copy", f"{count_words(copy.text):,} words, seen {day_of(copy.seen_at)}, {copy.get_method_display()}"),
        ("Cited", f"{cited} passage{'s' * (cited != 1)}; {waiting} with a date or a name wait"),
    ]


def _line(read, passage):
    """A passage that waits, and what was seen in it."""
    start, end = passage.start - read.first, passage.end - read.first
    dates = [one.words for one in read.dates if start <= one.start < end]
    names = {one.key for one in read.people if start <= one.start < end}
    seen = [*dates, *(read.actors[key].name for key in sorted(names))]
    return {"text": passage.exact, "address": _address(read.copy, passage), "seen": ", ".join(seen[:6])}


def _address(copy, passage):
    return f"{reading_page(copy.pk)}?{urlencode({FROM: passage.start, TO: passage.end})}#marked"


def _parts(read):
    """Where the part before and the one after are, of a copy that is too long for one page."""
    before, after = read.first - 1, read.first + len(read.text)
    found = []
    if before >= 0:
        found.append(
            ("The part before", f"{reading_page(read.copy.pk)}?{urlencode({AT: part_at(read.copy, before)[0]})}")
        )
    if after < len(read.copy.text):
        found.append(("The next part", f"{reading_page(read.copy.pk)}?{urlencode({AT: after})}"))
    return found


def _paragraphs(read, cited, waiting, passage):
    """The text cut at every mark; of marks that overlap, the words marked now, then what is cited."""
    spans = [(passage.start, passage.end, "now", "", "marked", "")] if passage else []
    for one in cited:
        row = one.citation.event or one.citation.claim
        address = reverse(f"admin:cases_{row._meta.model_name}_change", args=[row.pk])
        spans.append((one.start, one.end, "cited", address, f"Cited: {row}", cited_at(one.citation)))
    spans += [(one.start, one.end, "waiting", _address(read.copy, one), "Not cited yet", "") for one in waiting]
    kept = []
    for span in spans:
        if not any(span[0] < other[1] and other[0] < span[1] for other in kept):
            kept.append(span)
    kept.sort()
    return [_paragraph(read.copy.text, start, end, kept) for start, end in _blocks(read.text, read.first)]


def _blocks(text, start):
    for block in text.split("\n\n"):
        if block.strip():
            yield start, start + len(block)
        start += len(block) + 2


def _paragraph(text, start, end, spans):
    pieces, at = [], start
    for first, last, kind, address, title, identity in spans:
        first, last = max(first, start), min(last, end)
        if first >= last:
            continue
        if at < first:
            pieces.append(Piece(text[at:first]))
        pieces.append(Piece(text[first:last], kind, address, title, identity))
        at = last
    if at < end:
        pieces.append(Piece(text[at:end]))
    return Paragraph(start, tuple(pieces))


def _becomes(marked):
    """What the marked words could become, each with its address."""
    carried = query(marked.copy, marked.passage)
    found = marked.suggestion
    words = count_words(marked.passage.exact)
    count = find(marked.copy.text, marked.passage.exact).count
    event = f"{reverse('admin:cases_event_add')}?{carried}"
    place, named = marked.places()
    return {
        "passage": marked.passage,
        "words": words,
        "places": "once" if count == 1 else f"{count} times",
        "when": date_words(parse(found.when)) if found.when else "",
        "people": marked.people(),
        "kind": EventKind(found.kind).label if found.kind else "",
        "place": place,
        "named": [(one, words, f"{event}&{urlencode({'place': one.pk})}") for one, words in named],
        "inmate": marked.inmate(),
        "suggestion": found,
        "event": event,
        "claim": f"{reverse('admin:cases_claim_add')}?{carried}",
        "hidden": {COPY: marked.copy.pk, FROM: marked.passage.start, TO: marked.passage.end},
        "others": [(event.pk, str(event)) for event in other_events(found, marked.copy)[:MOST_EVENTS]],
        "events": [
            (str(event), f"{reverse('admin:cases_event_change', args=[event.pk])}?{carried}#citations-group")
            for event in likely_events(found)
        ],
    }
