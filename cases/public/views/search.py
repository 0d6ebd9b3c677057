"""Search over everything that is published."""

from django.shortcuts import render

from cases.reading.search.results import search
from cases.values.searching import LONGEST


def search_view(request):
    asked = request.GET.get("q", "").replace("\0", " ").strip()[:LONGEST]
    page = request.GET.get("page", "")
    number = int(page) if page.isdecimal() and len(page) < 4 else 1
    return render(request, "pages/search.html", {"page": search(asked, number)})
