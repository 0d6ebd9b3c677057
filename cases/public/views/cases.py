"""The first page, the list of cases, a case and one of its events."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone

from cases.choices import RecordKind
from cases.models.published.rows import Record
from cases.public.filters import CaseFilter, choice
from cases.public.memento import with_original
from cases.public.views.editions import earlier_view
from cases.reading.case_list import case_cards, case_facets
from cases.reading.case_page import live_case_page
from cases.reading.event_page import live_event_page
from cases.reading.home import home

PAGE_SIZE = 25


def home_view(request):
    return render(request, "pages/home.html", {"page": home(today=timezone.localdate())})


def list_view(request):
    """A page number that is no number shows the first page, one past the end the last."""
    found = CaseFilter(request.GET, queryset=Record.objects.cases().newest_change_first(), facets=case_facets())
    page = Paginator(found.qs, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "filter": found,
        "page": page,
        "cards": case_cards(page.object_list, today=timezone.localdate()),
        "kept": found.query,
    }
    return render(request, "pages/cases.html", context)


def case_view(request, slug):
    if (earlier := earlier_view(request, RecordKind.CASE, slug)) is not None:
        return earlier
    page = live_case_page(slug, today=timezone.localdate(), choice=choice(request.GET))
    if page is None:
        raise Http404("There is no published case at this address.")
    response = render(request, "pages/case.html", {"page": page})
    return with_original(response, request, RecordKind.CASE, slug, page.edition)


def event_view(request, slug, event_id):
    page = live_event_page(slug, str(event_id), today=timezone.localdate())
    if page is None:
        raise Http404("There is no published event at this address.")
    return render(request, "pages/event.html", {"page": page})
