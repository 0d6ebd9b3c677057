"""Long lists of the desk, a page at a time, on pages that hold more than one of them."""

from dataclasses import dataclass

from django.core.paginator import Paginator

ON_A_PAGE = 25


@dataclass(frozen=True)
class Pages:
    """Which page of a panel is shown, and the addresses of those beside it; empty where there is none."""

    name: str
    count: int
    number: int
    last: int
    earlier: str
    later: str


def page_of(request, name, rows):
    """The rows of the page asked for by `<name>_page`, and what leads to the others."""
    paginator = Paginator(rows, ON_A_PAGE)
    page = paginator.get_page(request.GET.get(f"{name}_page"))
    return page, Pages(
        name=name,
        count=paginator.count,
        number=page.number,
        last=paginator.num_pages,
        earlier=_turned(request, name, page.number - 1) if page.has_previous() else "",
        later=_turned(request, name, page.number + 1) if page.has_next() else "",
    )


def _turned(request, name, number):
    query = request.GET.copy()
    query[f"{name}_page"] = number
    return f"?{query.urlencode()}#{name}"
