"""The first page, the list of cases, a case and one of its events."""

import re

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.choices import RecordKind
from cases.models.published.rows import Record
from cases.public.filters import CaseFilter, Order
from cases.public.memento import with_original
from cases.public.retraction import marked
from cases.public.views.editions import earlier_view, none_at_this_address
from cases.public.views.errors import gone_page
from cases.reading.case_list import case_cards, invented_cases, longest_held_first
from cases.reading.case_page import live_case_page
from cases.reading.choice import Choice
from cases.reading.event_page import live_event_page
from cases.reading.gone import gone
from cases.reading.home import home
from cases.reading.retracted import is_retracted, retracted
from cases.reading.search.engine import engine
from cases.values.searching import asked_terms
from cases.values.short_ids import short

PAGE_SIZE = 25
WHOLE_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def home_view(request):
    return render(request, "pages/home.html", {"page": home(today=timezone.localdate())})


def list_view(request):
    """What was taken back or invented stands at the end of the whole list, and in no narrowed one."""
    today, terms = timezone.localdate(), asked_terms(request.GET.get("q", ""))
    records = Record.objects.cases().standing().real().newest_change_first()
    found = CaseFilter(request.GET, records, found=set(engine().cases(terms)) if terms else None, today=today)
    listed = found.qs
    if getattr(found.form, "cleaned_data", {}).get("order") == Order.CUSTODY:
        listed = longest_held_first(listed, today=today)
    # A page number that is no number shows the first page, one past the end the last.
    page = Paginator(listed, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "filter": found,
        "page": page,
        "cards": case_cards(page.object_list, today=today),
        "chosen": list(found.chosen),
        "kept": found.query,
        "retracted": retracted(RecordKind.CASE),
        "invented": invented_cases(),
    }
    return render(request, "pages/cases.html", context)


def case_view(request, slug):
    if (earlier := earlier_view(request, RecordKind.CASE, slug)) is not None:
        return earlier
    page = live_case_page(slug, today=timezone.localdate(), choice=Choice.asked(request.GET))
    if page is None:
        raise Http404(none_at_this_address(RecordKind.CASE))
    response = marked(render(request, "pages/case.html", {"page": page}), page.retraction)
    return with_original(response, request, RecordKind.CASE, slug, page.edition)


def event_view(request, slug, key):
    """Of a case that was taken back every event's address leads to its notice, until the case comes back.

    An event also answers to the whole of its id.
    """
    if WHOLE_ID.fullmatch(key):
        return redirect("event", slug, short(key), permanent=True)
    page = live_event_page(slug, key, today=timezone.localdate())
    if page is None and is_retracted(RecordKind.CASE, slug):
        return redirect("case", slug)
    if page is None and (taken := gone(RecordKind.CASE, slug, "event", key)):
        return gone_page(request, taken)
    if page is None:
        raise Http404(_("There is no published event at this address."))
    return marked(render(request, "pages/event.html", {"page": page}), page.entry.retraction)
