"""The list of campaigns and one campaign."""

from django.http import Http404
from django.shortcuts import render
from django.utils import timezone

from cases.choices import RecordKind
from cases.public.memento import with_original
from cases.public.retraction import marked
from cases.public.views.editions import earlier_view, none_at_this_address
from cases.reading.campaign_list import campaign_cards
from cases.reading.campaign_page import live_campaign_page
from cases.reading.retracted import retracted


def list_view(request):
    context = {"cards": campaign_cards(), "retracted": retracted(RecordKind.CAMPAIGN)}
    return render(request, "pages/campaigns.html", context)


def campaign_view(request, slug):
    if (earlier := earlier_view(request, RecordKind.CAMPAIGN, slug)) is not None:
        return earlier
    page = live_campaign_page(slug, today=timezone.localdate())
    if page is None:
        raise Http404(none_at_this_address(RecordKind.CAMPAIGN))
    response = marked(render(request, "pages/campaign.html", {"page": page}), page.retraction)
    return with_original(response, request, RecordKind.CAMPAIGN, slug, page.edition)
