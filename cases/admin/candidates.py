"""A candidate as readers would see it, by the readers' own page builder, on screen and at a phone's width."""

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_sameorigin

from cases.choices import RecordKind
from cases.editing.candidates import proposed_document
from cases.models.desk.proposals import Candidate
from cases.reading.campaign_page import campaign_page, cases_of
from cases.reading.case_page import case_page
from cases.reading.choice import Choice
from cases.reading.documents import EditionHead

# A page within a page: only here, and only our own.
FRAMING = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
FRAMED = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
)
KEPT_NOWHERE = {"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow"}


def page_of(candidate, document, request, *, summary=""):
    """The readers' template and the page that it shows; what leads to an event or narrows the timeline stays on it."""
    number, home, today = (candidate.base_number or 0) + 1, request.path, timezone.localdate()
    head = EditionHead(number, candidate.frozen_at, summary, is_live=False, is_draft=True)
    if document.facts.kind == RecordKind.CASE:
        choice = Choice.asked(request.GET)
        return "pages/case.html", case_page(document, head, today=today, choice=choice, home=home)
    return "pages/campaign.html", campaign_page(document, head, **cases_of(document, today=today), home=home)


def candidate_of(desk, request, key, candidate_key):
    """A candidate of a proposal that this editor may see."""
    rows = Candidate.objects.select_related("proposal", "inmate__actor", "campaign")
    candidate = get_object_or_404(rows, proposal=key, pk=candidate_key)
    if not candidate.is_open:
        raise Http404("This proposal is closed: what it held was published, or withdrawn.")
    return candidate


@xframe_options_sameorigin
def preview_view(desk, request, key, candidate_key):
    candidate = candidate_of(desk, request, key, candidate_key)
    template, page = page_of(candidate, proposed_document(candidate), request, summary=candidate.proposal.summary)
    response = TemplateResponse(request, template, {"page": page, "draft": "A draft, not published"})
    return _kept_nowhere(response, FRAMED)


def phone_view(desk, request, key, candidate_key):
    candidate = candidate_of(desk, request, key, candidate_key)
    names = {
        "record": candidate.record,
        "preview": reverse("admin:cases_proposal_preview", args=[key, candidate_key]),
        "home": reverse("admin:cases_proposal_change", args=[key]),
    }
    response = TemplateResponse(request, "admin/desk/phone.html", {**desk.admin_site.each_context(request), **names})
    return _kept_nowhere(response, FRAMING)


def _kept_nowhere(response, policy):
    for name, value in (KEPT_NOWHERE | {"Content-Security-Policy": policy}).items():
        response.headers[name] = value
    return response
