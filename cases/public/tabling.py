"""Tables as files: how one is answered, and where readers find what its columns mean."""

from django.http import HttpResponse

from cases.values.tables import Table, csv_text


def table_answer(table: Table, name: str, *, described_by: str) -> HttpResponse:
    """The table as CSV, saved under this name; `described_by` leads to what is counted and how."""
    answer = HttpResponse(csv_text(table), content_type="text/csv; charset=utf-8; header=present")
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    answer.headers["Link"] = f'<{described_by}>; rel="describedby"; type="text/html"'
    answer.headers["X-Robots-Tag"] = "noindex"  # the page is what a search should find
    return answer
