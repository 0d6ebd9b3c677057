"""Readers’ pages travel compressed, in what the browser reads, and say so to caches; nothing of the desk does."""

import gzip

import brotli
import pytest
from backports.zstd import decompress

from tests.admin.conftest import signed_in
from tests.reading.documents import case_document, publish

pytestmark = pytest.mark.django_db
DECODED = {"gzip": gzip.decompress, "br": brotli.decompress, "zstd": decompress}


@pytest.mark.parametrize(
    ("asked", "coding"),
    [("gzip", "gzip"), ("gzip, br", "br"), ("gzip, deflate, br, zstd", "zstd"), ("br;q=0, gzip", "gzip")],
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


def test_nothing_of_the_desk_does(client):
    for somebody, path in ((client, "/admin/login/"), (signed_in("contributor"), "/admin/")):
        answer = somebody.get(path, headers={"Accept-Encoding": "gzip, br, zstd"})
        assert (answer.status_code, "Content-Encoding" in answer) == (200, False)
