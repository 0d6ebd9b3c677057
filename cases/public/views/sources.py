"""One source, and its reference in the forms that others use."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from cases.public.citing import FORMS_IN_WORDS, data_answer
from cases.reading.moved import moved_source
from cases.reading.references import reference_data, reference_page
from cases.reading.source_page import source_page


def source_view(request, source_id):
    page = source_page(source_id)
    if page is None:
        return _moved("source", source_id)
    return render(request, "pages/source.html", {"page": page})


def reference_view(request, source_id):
    page = reference_page(source_id)
    if page is None:
        return _moved("source_reference", source_id)
    data = [(words, reverse(f"source_{form}", args=[source_id])) for form, words in FORMS_IN_WORDS.items()]
    return render(request, "pages/reference.html", {"page": page, "data": data})


def reference_data_view(request, source_id, form):
    text = reference_data(source_id, form)
    if text is None:
        return _moved(f"source_{form}", source_id)
    return data_answer(text, form, f"source-{source_id}")


def _moved(name, source_id):
    """What was found to be another source leads there, for good; what is none is not found."""
    to = moved_source(source_id)
    if to is None:
        raise Http404(_("No source that is cited here has this address."))
    return redirect(name, to, permanent=True)
