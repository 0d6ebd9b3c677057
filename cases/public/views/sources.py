"""One source, and its reference in the forms that others use."""

from django.http import Http404, HttpResponse
from django.shortcuts import render

from cases.reading.references import reference_data, reference_page
from cases.reading.source_page import source_page

NONE = "No source that is cited here has this address."
FORMS = {
    "json": "application/vnd.citationstyles.csl+json",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
}


def source_view(request, source_id):
    page = source_page(source_id)
    if page is None:
        raise Http404(NONE)
    return render(request, "pages/source.html", {"page": page})


def reference_view(request, source_id):
    page = reference_page(source_id)
    if page is None:
        raise Http404(NONE)
    return render(request, "pages/reference.html", {"page": page, "id": source_id})


def reference_data_view(request, source_id, form):
    text = reference_data(source_id, form)
    if text is None:
        raise Http404(NONE)
    answer = HttpResponse(text, content_type=f"{FORMS[form]}; charset=utf-8")
    answer.headers["Content-Disposition"] = f'attachment; filename="source-{source_id}.{form}"'
    return answer
