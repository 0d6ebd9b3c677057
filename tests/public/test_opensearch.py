"""Search in an OpenSearch: a stand-in on this machine keeps what it is told, and answers by a question’s own terms."""

import json
import re
import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

import pytest

from cases.editing.reading_rows import rebuild
from cases.models.published.rows import Record
from cases.models.published.search import SearchRow
from cases.values.searching import folded
from tests.reading.documents import PUBLISHED_AT, SENTENCED, case_document, publish, renamed
from tests.reading.editions import SECOND_AT, publish_next

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


class Service:
    """Documents by id, and how many times it was asked. `is_down` answers nothing but an error."""

    def __init__(self):
        self.documents, self.has_index, self.is_down = {}, False, False

    def answer(self, method, path, body):
        if self.is_down:
            return 503, {"error": "down"}
        if path == "/casetracker":
            known, self.has_index = self.has_index, self.has_index or method == "PUT"
            return (200 if known or method == "PUT" else 404), {"acknowledged": True}
        if path.endswith("/_bulk"):
            return 200, self.told([json.loads(line) for line in body.splitlines() if line])
        query = json.loads(body)
        if path.endswith("/_delete_by_query"):
            (record,) = query["query"]["term"].values()
            self.documents = {key: one for key, one in self.documents.items() if one["record"] != record}
            return 200, {"deleted": 1}
        found = sorted(self.found(query["query"]), key=lambda key: (-self.documents[key]["weight"], int(key)))
        if path.endswith("/_count"):
            return 200, {"count": len(found)}
        records = {self.documents[key]["record"] for key in found}
        shown = found[query.get("from", 0) :][: query["size"]]
        hits = [{"_id": key, "_score": 1} for key in shown]
        return 200, {
            "hits": {"hits": hits},
            "aggregations": {"records": {"buckets": [{"key": one} for one in records]}},
        }

    def told(self, lines):
        for action, document in zip(lines[::2], lines[1::2], strict=True):
            self.documents[action["index"]["_id"]] = document
        return {"errors": False, "items": [{"index": {"status": 201}} for _ in lines[::2]]}

    def found(self, query):
        conditions = query["bool"]
        for key, document in self.documents.items():
            kept = all(document[name] == value for one in conditions["filter"] for name, value in one["term"].items())
            if kept and all(self.has(document, one) for one in conditions["must"]):
                yield key

    def has(self, document, condition):
        if "bool" in condition:
            return any(self.has(document, one) for one in condition["bool"]["should"])
        asked = condition["multi_match"]
        names = [name.partition("^")[0] for name in asked["fields"]]
        return any(folded(asked["query"]) in re.sub(r"[\W_]+", " ", folded(document[name])) for name in names)


@pytest.fixture
def service(settings):
    kept = Service()

    class Handler(BaseHTTPRequestHandler):
        def reply(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            status, said = kept.answer(self.command, urlsplit(self.path).path, body)
            data = json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(data)

        do_GET = do_POST = do_PUT = do_HEAD = reply  # noqa: N815 - the names that the base class asks for

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    settings.CASETRACKER_OPENSEARCH = f"http://127.0.0.1:{server.server_port}"
    yield kept
    server.shutdown()
    server.server_close()


def found(client, asked):
    return client.get("/search/", {"q": asked}).context["page"]


def names(page):
    return ["".join(piece.text for piece in each.name) for each in page.found]


def test_what_is_published_is_told_and_found(client, service):
    publish(case_document())
    assert len(service.documents) == SearchRow.objects.count() > 0
    assert names(found(client, "Cooper"))[0] == "Case Cooper"
    page = found(client, '"Sentenced to death"')
    assert ("Sentenced to death" in names(page), page.count == len(page.found)) == (True, True)
    assert found(client, "zeppelin").count == 0
    assert found(client, "Coper").meant == "Cooper"
    assert "<mark>Sentenced</mark>" in client.get("/search/?q=sentenced").content.decode()


def test_a_new_edition_takes_the_place_of_the_old_one(client, service):
    document = case_document()
    publish(document)
    changed = replace(SENTENCED, headline="Condemned to die")
    events = tuple(changed if one.id == SENTENCED.id else one for one in document.events)
    publish_next(document, replace(document, events=events), 2, SECOND_AT)
    assert names(found(client, "Condemned")) == ["Condemned to die"]
    assert {one["names"] for one in service.documents.values()} >= {"Condemned to die"}
    assert "Sentenced to death" not in {one["names"] for one in service.documents.values()}


def test_what_the_service_still_knows_of_a_row_that_is_gone_is_not_shown(client, service):
    publish(case_document())
    SearchRow.objects.filter(names="Sentenced to death").delete()
    page = found(client, '"Sentenced to death"')
    assert "Sentenced to death" not in names(page)


def test_a_service_that_does_not_answer_loses_no_edition(client, service, caplog):
    service.is_down = True
    publish(case_document())
    assert Record.objects.count() == 1
    assert "manage.py rebuild_reading tells it again" in caplog.text
    service.is_down = False
    rebuild(by=None, at=PUBLISHED_AT)
    assert len(service.documents) == SearchRow.objects.count()


def test_a_service_that_does_not_answer_loses_no_question(client, service, caplog):
    publish(case_document())
    service.is_down = True
    assert names(found(client, "Cooper"))[0] == "Case Cooper"
    assert "The search service did not answer" in caplog.text


def test_what_is_invented_is_not_told(client, service):
    document = case_document()
    publish(replace(document, facts=replace(document.facts, is_invented=True)))
    publish(renamed(document, "other", "Other Case"))
    assert {one["record"] for one in service.documents.values()} == {str(Record.objects.get(slug="other").pk)}
