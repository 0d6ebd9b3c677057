"""One question of a case or a campaign."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.public.views.errors import gone_page
from cases.reading.gone import gone
from cases.reading.question_page import live_question_page
from cases.reading.retracted import is_retracted


def question_view(request, kind, slug, key):
    """Of a record that was taken back every question's address leads to its notice, until the record comes back."""
    page = live_question_page(kind, slug, key, today=timezone.localdate())
    if page is None and is_retracted(kind, slug):
        return redirect(kind, slug)
    if page is None and (taken := gone(kind, slug, "question", key)):
        return gone_page(request, taken)
    if page is None:
        raise Http404(_("There is no published question at this address."))
    return render(request, "pages/question.html", {"page": page})
