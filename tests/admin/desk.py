"""An editor at the desk: opens a form as a browser would, types into it and sends it."""

from html.parser import HTMLParser


class _Form(HTMLParser):
    """What a browser would send for the page's form that is posted and holds the given name."""

    def __init__(self, holding):
        super().__init__()
        self.holding, self.found = holding, None
        self._data, self._select, self._textarea = None, None, None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "form":
            self._data = {} if attrs.get("method") == "post" else None
        if self._data is None:
            return
        if tag == "input":
            self._input(attrs)
        elif tag == "textarea":
            self._textarea = attrs.get("name")
            self._data[self._textarea] = ""
        elif tag == "select":
            self._select = (attrs.get("name"), "multiple" in attrs)
        elif tag == "option" and self._select and "selected" in attrs:
            name, is_multiple = self._select
            if is_multiple:
                self._data.setdefault(name, []).append(attrs.get("value", ""))
            else:
                self._data[name] = attrs.get("value", "")

    def _input(self, attrs):
        kind = attrs.get("type", "text")
        if kind in ("submit", "button") or (kind == "checkbox" and "checked" not in attrs) or "name" not in attrs:
            return
        name, value = attrs["name"], attrs.get("value") or ("on" if kind == "checkbox" else "")
        if kind == "hidden" and name in self._data:  # several of one name, as several are chosen
            before = self._data[name]
            value = [*(before if isinstance(before, list) else [before]), value]
        self._data[name] = value

    def handle_data(self, data):
        if self._textarea:
            self._data[self._textarea] += data

    def handle_endtag(self, tag):
        if tag == "textarea" and self._textarea:
            self._data[self._textarea] = self._data[self._textarea].removeprefix("\r\n").removeprefix("\n")
            self._textarea = None
        elif tag == "select":
            self._select = None
        elif tag == "form":
            if self._data is not None and self.holding in self._data:
                self.found = self._data
            self._data = None


def form_of(response, holding="form_token"):
    parser = _Form(holding)
    parser.feed(response.content.decode())
    assert parser.found is not None, response.content.decode()[-3000:]
    return {
        name: value
        for name, value in parser.found.items()
        if "__prefix__" not in name and name != "csrfmiddlewaretoken"
    }


def opened(client, address):
    response = client.get(address)
    assert response.status_code == 200, response
    return form_of(response)


def add_row(data, formset, **values):
    """Type one more inline row."""
    place = int(data[f"{formset}-TOTAL_FORMS"])
    data[f"{formset}-TOTAL_FORMS"] = str(place + 1)
    data.update({f"{formset}-{place}-{name}": value for name, value in values.items()})


def address(row, view="change"):
    name = f"{row._meta.app_label}/{row._meta.model_name}"
    return f"/admin/{name}/{row.pk}/{view}/"


def text_of(response):
    """The words of a page, without its tags."""
    words = []
    parser = HTMLParser()
    parser.handle_data = words.append
    parser.feed(response.content.decode())
    return " ".join(" ".join(words).split())
