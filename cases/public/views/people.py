"""One person or body."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cases.reading.moved import moved_person
from cases.reading.person_page import person_page


def person_view(request, slug):
    page = person_page(slug)
    if page is None and (moved := moved_person(slug)):
        return redirect(moved, permanent=True)
    if page is None:
        raise Http404(_("Nobody has a page at this address."))
    return render(request, "pages/person.html", {"page": page})
