"""What can be taken away as a file: how one is answered, and where readers find what it means."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cases.values.tables import Table, csv_text


def table_answer(request: HttpRequest, table: Table, name: str, *, described_at: str) -> HttpResponse:
    """The table as CSV, saved under this name; `described_at` is the page and the place that say what stands in it."""
    answer = HttpResponse(csv_text(table), content_type="text/csv; charset=utf-8; header=present")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return as_data(request, answer, described_at=described_at)


def as_data(request: HttpRequest, answer: HttpResponse, *, described_at: str, schema: str = "") -> HttpResponse:
    """The answer with the ways to what explains it (RFC 8288), kept out of search engines, which are to find pages."""
    links = [f'<{request.build_absolute_uri(described_at)}>; rel="describedby"; type="text/html"']
    if schema:
        links.append(f'<{request.build_absolute_uri(schema)}>; rel="describedby"; type="application/schema+json"')
    if settings.CASETRACKER_LICENCE:
        links.append(f'<{settings.CASETRACKER_LICENCE}>; rel="license"')
    answer.headers["Link"] = ", ".join(links)
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


def described(place: str) -> str:
    """Where the page of data says what stands in a file."""
    return f"{reverse('data')}#{place}"
