"""The log of corrections across all cases and campaigns."""

from django.core.paginator import Paginator
from django.shortcuts import render

from cases.reading.corrections import corrections_published, corrections_shown

PAGE_SIZE = 25


def corrections_view(request):
    """A page number that is no number shows the first page, one past the end the last."""
    page = Paginator(corrections_published(), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {"page": page, "corrections": corrections_shown(page.object_list)}
    return render(request, "pages/corrections.html", context)
