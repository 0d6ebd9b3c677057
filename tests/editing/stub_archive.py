"""A web archive on loopback: what it answers about captures, and what it was asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cases.editing.fetching import Network
from cases.values.public_addresses import is_public
from tests.editing.stub_web import Answer, Web, page, web_that_answers

PAGE = "https://paper.example.org/a"
GATE = "http://example.org/web/"
STAMPED = f"{GATE}20190304101500/{PAGE}"
MOMENT = "Mon, 04 Mar 2019 10:15:00 GMT"


def set_archive(settings: Any, folder: Path) -> None:
    """Ask the archive of these tests; in a folder of each test's own, so that tests beside it don't take its turn."""
    settings.CASETRACKER_OUTBOUND = True
    settings.CASETRACKER_WEB_ARCHIVE = GATE
    settings.CASETRACKER_WEB_ARCHIVE_SAVE = "http://example.org/save"
    settings.CASETRACKER_WEB_ARCHIVE_KEY = ""
    settings.WEB_ARCHIVE_LOCK = folder / "archive.lock"


def to(address: str = STAMPED, **headers: str) -> bytes:
    """Where the TimeGate sends who asks."""
    return page(b"", "302 Found", Location=address, **headers)


def capture(body: bytes = b"<p>It stands here.</p>", status: str = "200 OK", of: str = PAGE, at: str = MOMENT) -> bytes:
    """A capture, with what RFC 7089 has an archive say of it."""
    links = f'<{of}>; rel="original", <{GATE}{of}>; rel="timegate", <{STAMPED}>; rel="memento"; datetime="{at}"'
    return page(body, status, Memento_Datetime=at, Link=links)


class Archive:
    """A web that answers in turn; `asked` are first lines, with what is posted behind them."""

    def __init__(self, web: Web) -> None:
        self.web = web

    @property
    def network(self) -> Network:
        return self.web.network(is_public)

    @property
    def asked(self) -> list[str]:
        bodies = iter(self.web.bodies)
        lines = [request.partition(" HTTP/")[0] for request in self.web.asked]
        return [f"{line} {next(bodies)}" if line.startswith("POST") else line for line in lines]

    def headers(self, name: str) -> list[str]:
        """That header of each request, empty where it has none."""
        found = []
        for request in self.web.asked:
            lines = [line for line in request.splitlines() if line.lower().startswith(f"{name.lower()}: ")]
            found.append(lines[0].partition(": ")[2] if lines else "")
        return found


@contextmanager
def archive_that_answers(*answers: Answer) -> Iterator[Archive]:
    with web_that_answers(*answers) as web:
        yield Archive(web)
