"""What can be taken away: the page that says so, tables of cases and events, documents of editions, their schema."""

import json

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from cases.choices import RecordKind
from cases.public.newsroom import newsroom
from cases.public.tabling import as_data, described, table_answer
from cases.public.views.editions import found, numbered
from cases.reading.case_table import COLUMNS as OF_CASES
from cases.reading.case_table import case_table
from cases.reading.data_page import data_page
from cases.reading.document_data import document_text
from cases.reading.document_schema import schema
from cases.reading.event_table import COLUMNS as OF_EVENTS
from cases.reading.event_table import live_event_table


def data_view(request):
    context = {
        "page": data_page(),
        "newsroom": newsroom(),
        "cases": OF_CASES,
        "events": OF_EVENTS,
    }
    return render(request, "pages/data.html", context)


def cases_view(request):
    today = timezone.localdate()
    table = case_table(today, absolute=request.build_absolute_uri)
    return table_answer(request, table, f"cases-{today.isoformat()}", described_at=described("cases"))


def events_view(request, kind, slug):
    """Of a record that was taken back there is no table; its address leads to the notice, as those of its events do."""
    found = live_event_table(kind, slug, absolute=request.build_absolute_uri)
    if found is None:
        raise Http404(f"There is no published {RecordKind(kind).label} at this address.")
    if found.is_retracted:
        return redirect(kind, slug)
    name = f"{slug}-edition-{found.edition}-events"
    return table_answer(request, found.table, name, described_at=described("events"))


def document_view(request, kind, slug, number):
    editions = found(kind, slug)
    edition = numbered(editions, number)
    address, by = editions.url(edition), reverse("document_schema")
    text = document_text(edition, address=request.build_absolute_uri(address), schema=request.build_absolute_uri(by))
    answer = HttpResponse(text, content_type="application/json")
    return as_data(request, answer, described_at=described("documents"), schema=by)


def schema_view(request):
    text = json.dumps({"$id": request.build_absolute_uri(request.path)} | schema(), ensure_ascii=False, indent=1)
    return as_data(
        request,
        HttpResponse(f"{text}\n", content_type="application/schema+json"),
        described_at=described("documents"),
    )
