"""The readers' addresses. Every one is behind the guard and answers reading requests only."""

from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from cases.public.guard import guarded
from cases.public.views import about, campaigns, cases, health, people, sources


def page(route, view, name):
    """An address for readers: nothing is posted to it, so there is nothing to protect from forgery."""
    return path(route, csrf_exempt(guarded(require_safe(view))), name=name)


urlpatterns = [
    page("", cases.home_view, "home"),
    page("cases/", cases.list_view, "cases"),
    page("cases/<slug:slug>/", cases.case_view, "case"),
    page("cases/<slug:slug>/events/<uuid:event_id>/", cases.event_view, "event"),
    page("campaigns/", campaigns.list_view, "campaigns"),
    page("campaigns/<slug:slug>/", campaigns.campaign_view, "campaign"),
    page("people/<slug:slug>/", people.person_view, "person"),
    page("sources/<uuid:source_id>/", sources.source_view, "source"),
    page("about/", about.about_view, "about"),
    page("healthz", health.health_view, "healthz"),
]
