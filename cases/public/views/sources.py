"""One source."""

from django.http import Http404
from django.shortcuts import render

from cases.reading.source_page import source_page


def source_view(request, source_id):
    page = source_page(source_id)
    if page is None:
        raise Http404("No source that is cited here has this address.")
    return render(request, "pages/source.html", {"page": page})
