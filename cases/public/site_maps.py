"""Maps of the site for search engines, by the Sitemaps protocol 0.9: one for each sort of page, and their index.

Each page is there in every language. Which of them say the same stands in the pages themselves.
"""

from collections.abc import Callable

from django.contrib.sitemaps import Sitemap

from cases.choices import RecordKind
from cases.reading import site_map
from cases.reading.site_map import Listed


class _Map(Sitemap):
    i18n = True

    def __init__(self, listed: Callable[[], list[Listed]]) -> None:
        self.listed = listed

    def items(self) -> list[Listed]:
        return self.listed()

    def location(self, item: Listed) -> str:
        return item.url

    def lastmod(self, item: Listed):
        return item.changed_at


MAPS = {
    "pages": _Map(site_map.first_pages),
    "cases": _Map(lambda: site_map.records(RecordKind.CASE)),
    "campaigns": _Map(lambda: site_map.records(RecordKind.CAMPAIGN)),
    "events": _Map(site_map.events),
    "questions": _Map(site_map.questions),
    "topics": _Map(site_map.topics),
    "people": _Map(site_map.people),
    "sources": _Map(site_map.sources),
}
