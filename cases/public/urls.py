"""The readers' addresses. Every one is behind the guard and answers reading requests only.

`urlpatterns` are the pages, each with an address in every language; `files` are pictures, data and what machines ask.
"""

from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from cases.choices import RecordKind
from cases.public.citing import FORMS
from cases.public.compressing import compressed
from cases.public.guard import guarded
from cases.public.views import (
    about,
    campaigns,
    cards,
    cases,
    corrections,
    data,
    editions,
    finding,
    health,
    numbers,
    people,
    photos,
    questions,
    search,
    sources,
    topics,
)
from cases.reading.numbers_page import NAMES
from cases.values.edition import SCHEMA_VERSION


def page(route, view, name, **known):
    """An address for readers: nothing is posted to it, so there is nothing to protect from forgery."""
    return path(route, csrf_exempt(compressed(guarded(require_safe(view)))), known, name=name)


def editions_of(kind, start):
    """The addresses below a record's own at which its editions lie, and what can be taken away of it."""
    return [
        page(f"{start}editions/", editions.list_view, f"{kind}_editions", kind=kind),
        page(f"{start}editions/<int:number>/", editions.edition_view, f"{kind}_edition", kind=kind),
        page(f"{start}editions/<int:number>/cite/", editions.reference_view, f"{kind}_reference", kind=kind),
        page(f"{start}editions/timemap", editions.timemap_view, f"{kind}_timemap", kind=kind),
        page(f"{start}compare/", editions.choice_view, f"{kind}_compare", kind=kind),
        page(f"{start}compare/<int:a>/<int:b>/", editions.comparison_view, f"{kind}_comparison", kind=kind),
    ]


def files_of(kind, start):
    """What belongs to an edition and has no words of ours."""
    return [
        *(
            page(
                f"{start}editions/<int:number>/cite.{form}",
                editions.reference_data_view,
                f"{kind}_{form}",
                kind=kind,
                form=form,
            )
            for form in FORMS
        ),
        page(f"{start}editions/<int:number>/photos/<str:name>", photos.edition_view, f"{kind}_picture", kind=kind),
        page(f"{start}editions/<int:number>/document.json", data.document_view, f"{kind}_document", kind=kind),
        page(f"{start}events.csv", data.events_view, f"{kind}_events_csv", kind=kind),
    ]


def question_of(kind, start):
    """The address below a record's own at which one of its questions lies."""
    return page(f"{start}questions/<slug:key>/", questions.question_view, f"{kind}_question", kind=kind)


urlpatterns = [
    page("", cases.home_view, "home"),
    page("cases/", cases.list_view, "cases"),
    page("cases/<slug:slug>/", cases.case_view, "case"),
    page("cases/<slug:slug>/events/<slug:key>/", cases.event_view, "event"),
    question_of(RecordKind.CASE, "cases/<slug:slug>/"),
    *editions_of(RecordKind.CASE, "cases/<slug:slug>/"),
    page("campaigns/", campaigns.list_view, "campaigns"),
    page("campaigns/<slug:slug>/", campaigns.campaign_view, "campaign"),
    question_of(RecordKind.CAMPAIGN, "campaigns/<slug:slug>/"),
    *editions_of(RecordKind.CAMPAIGN, "campaigns/<slug:slug>/"),
    page("topics/", topics.list_view, "topics"),
    page("topics/<slug:slug>/", topics.topic_view, "topic"),
    page("corrections/", corrections.corrections_view, "corrections"),
    page("people/<slug:slug>/", people.person_view, "person"),
    page("sources/<uuid:source_id>/", sources.source_view, "source"),
    page("sources/<uuid:source_id>/cite/", sources.reference_view, "source_reference"),
    page("search/", search.search_view, "search"),
    page("about/", about.about_view, "about"),
    page("numbers/", numbers.numbers_view, "numbers"),
    page("data/", data.data_view, "data"),
]

files = [
    *files_of(RecordKind.CASE, "cases/<slug:slug>/"),
    *files_of(RecordKind.CAMPAIGN, "campaigns/<slug:slug>/"),
    *(
        page(f"sources/<uuid:source_id>/cite.{form}", sources.reference_data_view, f"source_{form}", form=form)
        for form in FORMS
    ),
    page("photos/<str:name>", photos.picture_view, "picture"),
    page("cases/<slug:slug>/card-<slug:language>.png", cards.card_view, "case_card"),
    *(page(f"numbers/{name}.csv", numbers.figure_view, f"numbers_{name}", which=name) for name in NAMES),
    page("data/cases.csv", data.cases_view, "cases_csv"),
    page(f"data/document-{SCHEMA_VERSION}.schema.json", data.schema_view, "document_schema"),
    page("sitemap.xml", finding.index_view, name="sitemap_index"),
    page("sitemap-<slug:section>.xml", finding.sitemap_view, name="sitemap"),
    page("robots.txt", finding.robots_view, name="robots"),
    page("healthz", health.health_view, "healthz"),
]
