"""What is fetched, and what no address, name, redirect, packing or slow server gets past."""

import gzip
import threading
import zlib
from typing import Any

import pytest

from cases.editing import fetching
from cases.editing.fetching import MAX_BYTES, Asking, NotFetched, fetch
from cases.values.public_addresses import is_public
from tests.editing.stub_web import PUBLIC, Web, page, web_that_answers

pytestmark = pytest.mark.slow

TEXT = b"<p>The board heard him for two hours.</p>"


@pytest.fixture(autouse=True)
def _outbound(settings: Any) -> None:
    settings.CASETRACKER_OUTBOUND = True


def refusal(url: str, web: Web) -> str:
    with pytest.raises(NotFetched) as refused:
        fetch(url, network=web.network(is_public))
    return str(refused.value)


def test_a_page_comes_as_it_was_sent() -> None:
    with web_that_answers(page(TEXT, ETag='"7"')) as web:
        found = fetch("http://Example.org/a/b?c=d#part", network=web.network(is_public))
    assert (found.url, found.status, found.body, found.sent, found.address, found.hops) == (
        "http://example.org/a/b?c=d",
        200,
        TEXT,
        TEXT,
        PUBLIC,
        (),
    )
    assert (found.header("etag"), found.header("nothing")) == ('"7"', "")
    assert (web.looked_up, web.connected) == (["example.org"], [(PUBLIC, 80)])


def test_what_is_sent_says_who_asks_and_carries_no_cookie_and_no_referrer() -> None:
    with web_that_answers(page(TEXT, Set_Cookie="a=b"), page(TEXT)) as web:
        for _ in range(2):
            fetch("http://example.org/", network=web.network(is_public))
    wanted = (
        "GET / HTTP/1.1\r\nHost: example.org\r\n"
        f"User-Agent: {fetching.USER_AGENT}\r\n"
        "Accept: text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.1\r\n"
        "Accept-Encoding: gzip, deflate\r\nConnection: close\r\n\r\n"
    )
    assert web.asked == [wanted, wanted]


def test_a_safe_page_is_asked_of_the_host_that_proves_itself() -> None:
    with web_that_answers(page(TEXT), is_safe=True) as web:
        assert fetch("https://example.org/", network=web.network(is_public)).body == TEXT
    assert web.connected == [(PUBLIC, 443)]


def test_a_host_that_proves_another_name_is_refused() -> None:
    with web_that_answers(page(TEXT), is_safe=True) as web:
        web.names["example.net"] = [PUBLIC]
        said = refusal("https://example.net/", web)
    assert said.startswith("example.net does not prove that it is example.net: ")
    assert web.asked == []


def test_a_plain_server_behind_https_is_no_web_server() -> None:
    with web_that_answers(page(TEXT)) as web:
        assert refusal("https://example.org/", web).startswith("example.org did not answer as a web server does.")


def test_nothing_is_fetched_where_it_is_switched_off(settings: Any) -> None:
    settings.CASETRACKER_OUTBOUND = False
    with web_that_answers(page(TEXT)) as web:
        assert refusal("http://example.org/", web) == fetching.OFF
    assert (web.looked_up, web.connected) == ([], [])


ADDRESSES = [
    "file:///etc/passwd",
    "ftp://example.org/",
    "gopher://example.org/_GET",
    "dict://example.org:11211/stats",
    "javascript:alert(1)",
    "//example.org/",
    "example.org",
    "http://",
    "http:///path",
    "http://user@example.org/",
    "http://user:word@example.org/",
    "http://example.org@127.0.0.1/",
    "http://example.org:22/",
    "http://example.org:8000/",
    "http://example.org:443/",
    "https://example.org:80/",
    "http://example.org:0/",
    "http://example.org:99999/",
    "http://localhost/",
    "http://localhost.:80/",
    "http://127.0.0.1/",
    "http://127.1/",
    "http://0/",
    "http://0.0.0.0/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0x7f.0.0.1/",
    "http://0177.0.0.1/",
    "http://017700000001/",
    "http://127.0.0.1.:80/",
    "http://１２７.0.0.1/",
    "http://①②⑦.⓪.⓪.①/",
    "http://10.0.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[fe80::1%25eth0]/",
    "http://[fd00::1]/",
    "http://exa mple.org/",
    "http://example.org\\@127.0.0.1/",
    "http://example.org/\r\nHost: inside",
    "http://example.org\t/",
    "http://example.org%00.evil.example/",
    "http://exam\u202eple.org/",
    "http://" + "a" * 64 + ".org/",
    "http://example.org/" + "a" * 2001,
]


@pytest.mark.parametrize("url", ADDRESSES)
def test_such_an_address_is_refused_before_anything_is_asked(url: str) -> None:
    with web_that_answers(page(TEXT)) as web:
        assert len(refusal(url, web)) > 20
    assert (web.looked_up, web.connected) == ([], [])


INSIDE = [
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "192.0.0.8",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:93.184.215.14",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "2606:2800:21f:cb07:6820:80da:af6b:8b2c%1",
    "fec0::1",
    "ff02::1",
    "no address",
]


@pytest.mark.parametrize("address", INSIDE)
def test_a_name_that_leads_inside_is_refused_with_all_its_addresses(address: str) -> None:
    """Also where the first of them is public: nobody knows which would be connected to."""
    with web_that_answers(page(TEXT)) as web:
        web.names["example.org"] = [PUBLIC, address]
        said = refusal("http://example.org/", web)
    assert said == "example.org leads to an address that is not on the public web."
    assert (web.looked_up, web.connected) == (["example.org"], [])


def test_public_addresses_are_asked_by_number_and_a_name_is_looked_up_once() -> None:
    with web_that_answers(page(TEXT)) as web:
        web.names["example.org"] = ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", PUBLIC]
        found = fetch("http://example.org/", network=web.network(is_public))
    assert (found.address, web.looked_up) == ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", ["example.org"])
    assert web.connected == [("2606:2800:21f:cb07:6820:80da:af6b:8b2c", 80)]


def test_a_name_that_is_none() -> None:
    with web_that_answers(page(TEXT)) as web:
        assert refusal("http://example.com/", web) == "There is no host example.com. Check the address for a slip."


def moved(to: str, status: str = "301 Moved Permanently") -> bytes:
    return page(b"", status, Location=to)


def test_three_redirects_are_followed_and_told() -> None:
    with web_that_answers(
        moved("/b"), moved("c", "307 Temporary Redirect"), moved("//example.org/d"), page(TEXT)
    ) as web:
        found = fetch("http://example.org/a", network=web.network(is_public))
    assert (found.url, found.body) == ("http://example.org/d", TEXT)
    assert found.hops == (
        (301, "http://example.org/a"),
        (307, "http://example.org/b"),
        (301, "http://example.org/c"),
    )


def test_a_fourth_is_not() -> None:
    with web_that_answers(*[moved("/again")] * 4, page(TEXT)) as web:
        assert refusal("http://example.org/", web).startswith("The page leads on more than 3 times.")


NO_REDIRECTS = {"http://", "http:///path", "//example.org/", "example.org"}  # read as parts of the address before


@pytest.mark.parametrize("to", [url for url in ADDRESSES if url not in NO_REDIRECTS and url.isprintable()])
def test_a_redirect_to_such_an_address_is_refused(to: str) -> None:
    with web_that_answers(moved(to.encode("utf-8").decode("latin-1")), page(TEXT)) as web:
        refusal("http://example.org/", web)
    assert len(web.connected) == 1


def test_a_redirect_to_a_name_that_leads_inside_is_refused() -> None:
    with web_that_answers(moved("http://inside.example.org/"), page(TEXT)) as web:
        web.names["inside.example.org"] = ["10.0.0.7"]
        said = refusal("http://example.org/", web)
    assert said == "inside.example.org leads to an address that is not on the public web."
    assert web.connected == [(PUBLIC, 80)]


def test_a_safe_page_does_not_lead_to_an_unsafe_one() -> None:
    with web_that_answers(moved("http://example.org/"), is_safe=True) as web:
        assert refusal("https://example.org/", web).startswith("The page leads from https to an address that anybody")


@pytest.mark.parametrize(
    ("packing", "sent"),
    [
        ("gzip", gzip.compress(TEXT, mtime=0)),
        ("X-GZIP", gzip.compress(TEXT, mtime=0)),
        ("deflate", zlib.compress(TEXT)),
        ("deflate", zlib.compress(TEXT, wbits=-15)),
        ("identity", TEXT),
    ],
    ids=["gzip", "gzip, by its old name", "deflate", "deflate without its head", "not packed"],
)
def test_packed_pages_are_unpacked(packing: str, sent: bytes) -> None:
    with web_that_answers(page(sent, Content_Encoding=packing)) as web:
        found = fetch("http://example.org/", network=web.network(is_public))
    assert (found.body, found.sent) == (TEXT, sent)


@pytest.mark.parametrize("packing", ["br", "zstd", "gzip, gzip", "compress"])
def test_another_packing_is_refused(packing: str) -> None:
    with web_that_answers(page(TEXT, Content_Encoding=packing)) as web:
        assert f"({packing})" in refusal("http://example.org/", web)


BOMB = gzip.compress(bytes(200 * MAX_BYTES), 9)


@pytest.mark.parametrize(
    "answer",
    [
        page(BOMB, Content_Encoding="gzip"),
        page(bytes(MAX_BYTES + 1)),
        page(b"", Content_Length=str(10**12)) + bytes(MAX_BYTES + 1),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        + (b"fa000\r\n" + bytes(0xFA000) + b"\r\n") * 2
        + b"0\r\n\r\n",
        b"HTTP/1.0 200 OK\r\n\r\n" + bytes(MAX_BYTES + 1),
    ],
    ids=["bomb", "longer", "says more", "chunks", "no length"],
)
def test_a_page_that_is_too_long_is_left(answer: bytes) -> None:
    with web_that_answers(answer) as web:
        assert refusal("http://example.org/", web).startswith("The page is longer than 2 MB.")


def test_a_page_of_just_two_megabytes_is_read() -> None:
    with web_that_answers(page(gzip.compress(bytes(MAX_BYTES)), Content_Encoding="gzip")) as web:
        assert len(fetch("http://example.org/", network=web.network(is_public)).body) == MAX_BYTES


BROKEN = {
    "nothing": b"",
    "no web server": b"SSH-2.0-OpenSSH_9.6\r\n",
    "endless line": b"HTTP/1.1 200 OK\r\nA: " + b"a" * 100_000,
    "endless headers": b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 1000 + b"\r\n",
    "cut short": page(TEXT, Content_Length="1000"),
    "cut chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\nabc",
    "no chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc",
    "cut packing": page(gzip.compress(TEXT, mtime=0)[:-10], Content_Encoding="gzip"),
    "no packing": page(TEXT, Content_Encoding="gzip"),
    "another protocol": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n",
}


@pytest.mark.parametrize("answer", BROKEN.values(), ids=BROKEN)
def test_a_broken_answer_is_none(answer: bytes) -> None:
    with web_that_answers(answer) as web:
        assert refusal("http://example.org/", web).startswith("example.org did not answer as a web server does.")


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "503 Service Unavailable"])
def test_a_page_that_is_not_there_comes_with_its_status(status: str) -> None:
    with web_that_answers(page(b"gone", status, Retry_After="120")) as web:
        found = fetch("http://example.org/", network=web.network(is_public))
    assert (f"{found.status} {found.reason}", found.header("Retry-After"), found.body) == (status, "120", b"gone")


def drip(connection: Any) -> None:
    """One byte at a time, for as long as anybody listens."""
    for byte in b"HTTP/1.1 200 OK\r\nA: " + b"a" * 10_000:
        connection.sendall(bytes([byte]))
        connection.settimeout(0.02)
        try:
            connection.recv(1)
            return
        except TimeoutError:
            continue


@pytest.mark.parametrize("is_safe", [False, True])
def test_a_server_that_drips_is_left_in_time(monkeypatch: pytest.MonkeyPatch, is_safe: bool) -> None:
    monkeypatch.setattr(fetching, "MAX_SECONDS", 0.5)
    with web_that_answers(drip, is_safe=is_safe) as web:
        assert refusal(f"http{'s' * is_safe}://example.org/", web) == fetching._TOO_SLOW
    assert len(web.asked) == 1


def test_one_that_only_listens_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MAX_SECONDS", 0.5)
    with web_that_answers(lambda connection: connection.recv(1)) as web:
        assert refusal("http://example.org/", web) == fetching._TOO_SLOW


def test_and_a_name_that_nobody_answers_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MAX_SECONDS", 0.3)
    over = threading.Event()
    with web_that_answers(page(TEXT)) as web:
        network = web.network(is_public)
        slow = fetching.Network(lambda *_: [str(over.wait(60))], network.is_open, network.endpoint, network.trust)
        with pytest.raises(NotFetched, match=f"^{fetching._TOO_SLOW}$"):
            fetch("http://example.org/", network=slow)
    over.set()


def test_headers_of_who_asks_follow_to_the_same_host() -> None:
    with web_that_answers(page(b"", "302 Found", Location="/b"), page(TEXT)) as web:
        asking = Asking({"Accept": "application/json", "Accept-Datetime": "today"}, stays=True)
        found = fetch("http://example.org/a", network=web.network(is_public), asking=asking)
    assert (found.url, found.hops) == ("http://example.org/b", ((302, "http://example.org/a"),))
    assert [(said.count("Accept: application/json\r\n"), said.count("Accept: ")) for said in web.asked] == [(1, 1)] * 2
    assert all("Accept-Datetime: today\r\n" in said for said in web.asked)


def test_nobody_else_is_told_where_the_host_leads_away() -> None:
    for stays in (True, False):
        with web_that_answers(page(b"", "302 Found", Location="http://example.net/"), page(TEXT)) as web:
            web.names["example.net"] = [PUBLIC]
            asking = Asking({"Authorization": "LOW us:word"}, stays=stays)
            if stays:
                with pytest.raises(NotFetched, match=r"^example\.org leads to another host, which was not asked\.$"):
                    fetch("http://example.org/a", network=web.network(is_public), asking=asking)
            else:
                fetch("http://example.org/a", network=web.network(is_public), asking=asking)
        assert web.looked_up == (["example.org"] if stays else ["example.org", "example.net"])


def test_a_form_is_posted_once_and_where_it_leads_is_the_answer() -> None:
    with web_that_answers(page(b"", "303 See Other", Location="/kept/1")) as web:
        asking = Asking(form={"url": "https://example.net/a?b=c"}, stays=True)
        found = fetch("http://example.org/save", network=web.network(is_public), asking=asking)
    assert (found.status, found.header("Location"), found.hops) == (303, "/kept/1", ())
    assert web.asked[0].startswith("POST /save HTTP/1.1\r\n")
    assert "Content-Type: application/x-www-form-urlencoded\r\n" in web.asked[0]
    assert web.bodies == ["url=https%3A%2F%2Fexample.net%2Fa%3Fb%3Dc"]
