"""The first page, the list of cases, a case and one of its events."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone

from cases.choices import Lane, Standing
from cases.models.published.rows import Record
from cases.public.filters import CaseFilter
from cases.reading.case_list import case_cards, case_facets
from cases.reading.case_page import live_case_page
from cases.reading.event_page import live_event_page
from cases.reading.home import home
from cases.reading.timeline import Choice

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
    page = live_case_page(slug, today=timezone.localdate(), choice=choice(request.GET))
    if page is None:
        raise Http404("There is no published case at this address.")
    return render(request, "pages/case.html", {"page": page})


def event_view(request, slug, event_id):
    page = live_event_page(slug, str(event_id), today=timezone.localdate())
    if page is None:
        raise Http404("There is no published event at this address.")
    return render(request, "pages/event.html", {"page": page})


def choice(query):
    """Which events a reader asked to see; a value that does not exist asks for nothing."""
    standing, strand = query.get("standing", ""), query.get("strand", "")
    return Choice(
        standing=standing if standing in Standing.values else "",
        strand=strand if strand in Lane.values else "",
    )
