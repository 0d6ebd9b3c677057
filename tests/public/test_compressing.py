"""Readers’ pages travel compressed, in what the browser reads, and say so to caches; nothing of the desk does."""

import gzip
from dataclasses import replace

import brotli
import pytest
from backports.zstd import decompress
from django.core.cache import cache

from cases.public.compressing import CODERS
from tests.admin.conftest import signed_in
from tests.reading.documents import case_document, publish

pytestmark = pytest.mark.django_db
DECODED = {"gzip": gzip.decompress, "br": brotli.decompress, "zstd": decompress}


@pytest.mark.parametrize(
    ("asked", "coding"),
    [
        ("gzip", "gzip"),
        ("gzip, br", "br"),
        ("gzip, deflate, br, zstd", "br"),
        ("zstd, gzip", "zstd"),
        ("br;q=0, gzip", "gzip"),
    ],
)
def test_a_page_comes_in_the_best_coding_that_the_browser_reads(client, asked, coding):
    publish(case_document())
    plain = client.get("/cases/case-cooper/")
    packed = client.get("/cases/case-cooper/", headers={"Accept-Encoding": asked})
    assert DECODED[coding](packed.content) == plain.content
    assert (packed["Content-Encoding"], packed["Content-Length"]) == (coding, str(len(packed.content)))
    assert packed["Vary"] == plain["Vary"] == "Accept-Datetime, Accept-Encoding"
    assert "Content-Encoding" not in plain


@pytest.mark.parametrize("path", ["/", "/cases/", "/corrections/", "/about/", "/cases/case-cooper/editions/"])
def test_every_page_for_readers_does(client, path):
    publish(case_document())
    assert client.get(path, headers={"Accept-Encoding": "br"})["Content-Encoding"] == "br"


def test_what_came_of_a_page_is_kept_and_never_sent_for_another(client, monkeypatch):
    """A page is made anew whenever it is asked for; only its coding is not done twice."""
    cache.clear()
    publish(long := case_document())
    coded, code = [], CODERS["br"]
    monkeypatch.setitem(CODERS, "br", lambda body: coded.append(body) or code(body))

    def page():
        answer = client.get("/cases/case-cooper/", headers={"Accept-Encoding": "br"})
        return brotli.decompress(answer.content).decode()

    assert page() == page()
    assert len(coded) == 1
    publish(replace(long, facts=replace(long.facts, name="Case Another")), number=2)
    assert "Case Another" in page()
    assert len(coded) == 2


def test_nothing_of_the_desk_does(client):
    for somebody, path in ((client, "/admin/login/"), (signed_in("contributor"), "/admin/")):
        answer = somebody.get(path, headers={"Accept-Encoding": "gzip, br, zstd"})
        assert (answer.status_code, "Content-Encoding" in answer) == (200, False)
