"""Readers’ pages as the text that stands in them: of the whole page, and of each element that has an id."""

from html.parser import HTMLParser

WHOLE = ""
EMPTY = frozenset({"br", "circle", "hr", "img", "input", "line", "link", "meta", "path", "rect", "use"})
UNSEEN = frozenset({"script", "style", "title"})
IN_THE_LINE = frozenset({"a", "abbr", "b", "cite", "em", "i", "small", "span", "strong", "time"})


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.found: dict[str, list[str]] = {WHOLE: []}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._apart(tag)
        if tag not in EMPTY:
            self.open.append((tag, dict(attrs).get("id") or WHOLE))

    def handle_endtag(self, tag: str) -> None:
        self._apart(tag)
        while any(tag == name for name, _ in self.open) and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(tag in UNSEEN for tag, _ in self.open):
            for element in {WHOLE} | {element for _, element in self.open}:
                self.found.setdefault(element, []).append(data)

    def _apart(self, tag: str) -> None:
        if tag not in IN_THE_LINE:
            self.handle_data(" ")


def texts(html: str) -> dict[str, str]:
    """What a reader can read, by the id of the element it stands in; runs of spaces are one."""
    parser = _Text()
    parser.feed(html)
    return {element: " ".join("".join(parts).split()) for element, parts in parser.found.items()}
