"""The one door to the web: fetches a page from a public address, and refuses whatever leads anywhere else.

No other module opens a connection; the build refuses it.
"""

import http.client
import queue
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from urllib.parse import urlencode, urljoin, urlsplit

import certifi
from django.conf import settings

from cases.values.links import LinkError, check
from cases.values.public_addresses import is_public

MAX_BYTES = 2_000_000  # of what is sent, and of what it unpacks to
MAX_SECONDS = 8.0  # for everything: names, connections, redirects, the last byte
MAX_REDIRECTS = 3
USER_AGENT = "casetracker/1 (reads a page once for an editor; keeps no session)"

_PORTS = {"http": 80, "https": 443}
_REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 65_536
_WAYS_TO_PACK = {"gzip": 31, "x-gzip": 31, "deflate": 15}  # as zlib counts its windows

OFF = "Fetching from the web is switched off here (CASETRACKER_OUTBOUND). Paste the text, or send the page as a file."


class NotFetched(Exception):
    """Why nothing came of it, in a sentence for an editor."""


class TooLong(NotFetched):
    """It is there, and longer than anything that is read here."""


@dataclass(frozen=True, slots=True)
class Network:
    """How names become numeric addresses, which may be asked, where a connection goes, and whose word proves a host."""

    resolve: Callable[[str, int], Iterable[str]]
    is_open: Callable[[str], bool]
    endpoint: Callable[[str, int], tuple[str, int]]
    trust: Callable[[], ssl.SSLContext]


@dataclass(frozen=True, slots=True)
class Fetched:
    """What the last address answered. `body` is unpacked, `sent` as it came; `hops` are redirects: status, address."""

    url: str
    status: int
    reason: str
    headers: tuple[tuple[str, str], ...]
    sent: bytes
    body: bytes
    address: str
    hops: tuple[tuple[int, str], ...] = ()

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked beside the address: headers, and a form that is posted where it is not empty.

    With `stays`, whatever leads from the host to another is refused before that is asked, so that headers reach nobody
    else. Nothing that is posted is posted again: a redirect of it is the answer.
    """

    headers: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, str] = field(default_factory=dict)
    stays: bool = False


PLAINLY = Asking()


def _resolve(name: str, port: int) -> list[str]:
    found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


@cache
def _trusting() -> ssl.SSLContext:
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


INTERNET = Network(_resolve, is_public, lambda address, port: (address, port), _trusting)


@dataclass(frozen=True, slots=True)
class _Target:
    url: str
    scheme: str
    host: str
    path: str

    @property
    def port(self) -> int:
        return _PORTS[self.scheme]


def fetch(url: str, *, network: Network = INTERNET, asking: Asking = PLAINLY) -> Fetched:
    """Ask for a page, whatever its status; at most MAX_REDIRECTS are followed, each checked like the first address.

    A host is looked up once, all its addresses must be public, and the connection goes to one that was looked at. No
    credentials, cookies, proxies or other ports. Raises NotFetched, also for what takes more than MAX_SECONDS or
    MAX_BYTES, or where fetching is switched off.
    """
    if not settings.CASETRACKER_OUTBOUND:
        raise NotFetched(OFF)
    end = time.monotonic() + MAX_SECONDS
    hops: list[tuple[int, str]] = []
    while True:
        target = _target(url)
        answer = _ask(target, end, network, asking)
        location = answer.header("Location")
        if answer.status not in _REDIRECTS or not location or asking.form:
            return replace(answer, hops=tuple(hops))
        hops.append((answer.status, target.url))
        if len(hops) > MAX_REDIRECTS:
            raise NotFetched(f"The page leads on more than {MAX_REDIRECTS} times. Give the address where it ends.")
        url = urljoin(target.url, location)
        if target.scheme == "https" and not url.lower().startswith("https:"):
            raise NotFetched("The page leads from https to an address that anybody on the way could change.")
        if asking.stays and _target(url).host != target.host:
            raise NotFetched(f"{target.host} leads to another host, which was not asked.")


def _target(url: str) -> _Target:
    try:
        split = urlsplit(check(url))
    except (LinkError, ValueError) as error:
        raise NotFetched(f"Not fetched: {error}") from error
    if split.port is not None:  # `check` has dropped the one that the scheme stands for
        raise NotFetched("Only pages on the usual ports are fetched (80 for http, 443 for https).")
    path = split.path + (f"?{split.query}" if split.query else "")
    return _Target(split._replace(fragment="").geturl(), split.scheme, split.hostname or "", path)


def _ask(target: _Target, end: float, network: Network, asking: Asking) -> Fetched:
    address = _looked_up(target, end, network)
    try:
        plain = socket.create_connection(network.endpoint(address, target.port), timeout=_left(end))
    except OSError as error:
        raise _fault(target, error, end) from error
    # However slowly it is sent, byte by byte or header by header: at the end of the time the connection is cut.
    second_handle = plain.dup()
    cut = threading.Timer(_left(end), _shut, [second_handle])
    cut.daemon = True
    cut.start()
    connection = http.client.HTTPConnection(target.host, target.port)
    try:
        is_safe = target.scheme == "https"
        connection.sock = network.trust().wrap_socket(plain, server_hostname=target.host) if is_safe else plain
        headers = {"Host": target.host, **_HEADERS, **asking.headers}
        if asking.form:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            connection.request("POST", target.path, urlencode(asking.form), headers)
        else:
            connection.request("GET", target.path, headers=headers)
        with connection.getresponse() as response:
            return _answer(target, address, response, end)
    except (OSError, http.client.HTTPException, zlib.error) as error:
        raise _fault(target, error, end) from error
    finally:
        cut.cancel()
        second_handle.close()
        connection.close()
        plain.close()


_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}


def _shut(connection: socket.socket) -> None:
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def _left(end: float) -> float:
    left = end - time.monotonic()
    if left <= 0:
        raise NotFetched(_TOO_SLOW)
    return left


_TOO_SLOW = f"The page took longer than {MAX_SECONDS:.0f} seconds. Try again later, or save it and send it as a file."
_TOO_LONG = f"The page is longer than {MAX_BYTES / 1e6:.0f} MB. Save the part that you cite, and send it as a file."


def _fault(target: _Target, error: Exception, end: float) -> NotFetched:
    if isinstance(error, TimeoutError) or time.monotonic() >= end:
        return NotFetched(_TOO_SLOW)
    if isinstance(error, ssl.SSLCertVerificationError):
        return NotFetched(f"{target.host} does not prove that it is {target.host}: {error.verify_message}.")
    return NotFetched(
        f"{target.host} did not answer as a web server does. Try again later, or send the page as a file."
    )


def _looked_up(target: _Target, end: float, network: Network) -> str:
    """The first of the host's addresses, after all of them were found to be public; looked up this once."""
    found: queue.SimpleQueue[list[str]] = queue.SimpleQueue()

    def look_up() -> None:  # in a thread of its own, since nothing ends a look-up that hangs
        try:
            found.put(list(network.resolve(target.host, target.port)))
        except (OSError, UnicodeError):
            found.put([])

    threading.Thread(target=look_up, daemon=True).start()
    try:
        addresses = found.get(timeout=_left(end))
    except queue.Empty as error:
        raise NotFetched(_TOO_SLOW) from error
    if not addresses:
        raise NotFetched(f"There is no host {target.host}. Check the address for a slip.")
    if not all(map(network.is_open, addresses)):
        raise NotFetched(f"{target.host} leads to an address that is not on the public web.")
    return addresses[0]


def _answer(target: _Target, address: str, response: http.client.HTTPResponse, end: float) -> Fetched:
    if response.status < 200:  # an upgrade that nobody asked for
        raise http.client.HTTPException(response.status)
    headers = tuple(response.getheaders())
    sent = bytearray()
    while chunk := response.read(_CHUNK):
        sent += chunk
        if len(sent) > MAX_BYTES:
            raise TooLong(_TOO_LONG)
    _left(end)  # a connection that was cut looks like one that ended
    if response.length:  # fewer bytes than it said
        raise http.client.IncompleteRead(bytes(sent), response.length)
    body = _unpacked(bytes(sent), response.getheader("Content-Encoding", "").strip().lower())
    return Fetched(target.url, response.status, response.reason, headers, bytes(sent), body, address)


def _unpacked(sent: bytes, packing: str) -> bytes:
    if packing in ("", "identity") or not sent:
        return sent
    if packing not in _WAYS_TO_PACK:
        raise NotFetched(f"The page came packed in a way that is not read here ({packing[:40]}). Send it as a file.")
    is_bare = packing == "deflate" and (sent[0] & 15 != 8 or int.from_bytes(sent[:2]) % 31)  # RFC 9110 §8.4.1.2, note
    unpacking = zlib.decompressobj(-15 if is_bare else _WAYS_TO_PACK[packing])
    body = unpacking.decompress(sent, MAX_BYTES + 1)
    if len(body) > MAX_BYTES:
        raise TooLong(_TOO_LONG)
    if not unpacking.eof:
        raise zlib.error("cut short")
    return body
