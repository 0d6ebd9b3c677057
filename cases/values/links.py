"""Addresses on the web: which may be kept, when two are the same, and how a link leads to the words quoted."""

import re
from ipaddress import AddressValueError, IPv4Address
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

MAX_LENGTH = 2000  # characters

_LONG_QUOTE = 7  # words; a text fragment names the first and last few words of a longer one
_FIRST_WORDS, _LAST_WORDS = 4, 2
_PLAIN = ":()/;!*@?$"  # may stand in a fragment (RFC 3986, 3.5), and in an attribute as it is
_DEFAULT_PORTS = {"http": 80, "https": 443}
_NOWHERE = frozenset({"test", "example", "invalid", "localhost"})
_CONTROL_OR_SPACE = re.compile(
    "[\x00-\x20\x7f-\xa0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]"
)
_LABEL = re.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_TOP_LABEL = re.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])")
_BROKEN_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_PERCENT = re.compile("%[0-9A-Fa-f]{2}")
_RESERVED = "%:/?#[]@!$&'()*+,;=-._~"  # RFC 3986: what percent-encoding would change the meaning of
_GAP = re.compile(r"\[\s*(?:…|\.{3,4})\s*\]|…|\.{3,4}|[\r\n\u2028\u2029]+")
_TRACKING = re.compile(
    "utm_.*|fbclid|gclid|dclid|gbraid|wbraid|gclsrc|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|igsh|mc_cid|mc_eid|_ga|_gl"
    "|_hsenc|_hsmi|mkt_tok|ref_src|ref_url|cmpid|ncid|smid|smtyp|spm|ito|wt_mc|sfnsn|mibextid",
    re.IGNORECASE,
)


class LinkError(ValueError):
    """An address that cannot be kept; the message tells an editor why and what to do."""


def check(url: str) -> str:
    """Return an address of the web, normalised after RFC 3986 §6.2: http or https, at most 2,000 characters.

    Scheme and host become lower-case, a host of other scripts ASCII (IDNA), a default port goes, an empty path becomes
    "/", other characters are percent-encoded. A fragment stays, since it may name a part of a page or be the page
    (`#!/case/7`); a text fragment (`:~:text=`) goes, since the quote makes its own.

    Raises LinkError for another scheme, credentials, spaces, control characters and backslashes, a host without a dot,
    IPv6 literals and IPv4 addresses that are not public.
    """
    url = url.strip()
    if len(url) > MAX_LENGTH:
        raise LinkError(f"The address has {len(url):,} characters; at most {MAX_LENGTH:,} can be kept.")
    if _CONTROL_OR_SPACE.search(url) or "\\" in url:
        raise LinkError("The address holds a space, a backslash or an invisible character: please take it out.")
    try:
        split = urlsplit(url)
        port = split.port
    except ValueError as error:
        raise LinkError("The address cannot be read: please copy it again from the browser.") from error
    netloc = _host(split)
    if port is not None and port != _DEFAULT_PORTS[split.scheme]:
        netloc += f":{port}"
    fragment = split.fragment.split(":~:")[0]
    path = _encoded(split.path) or "/"
    normalised = SplitResult(split.scheme, netloc, path, _encoded(split.query), _encoded(fragment)).geturl()
    if len(normalised) > MAX_LENGTH:
        raise LinkError(f"Percent-encoded, the address has {len(normalised):,} characters; at most {MAX_LENGTH:,} fit.")
    return normalised


def _host(split: SplitResult) -> str:
    if split.scheme not in _DEFAULT_PORTS:
        raise LinkError("An address begins with https:// or http://.")
    if "@" in split.netloc:
        raise LinkError("The address holds a user name or password before the “@”: please take them out.")
    if "[" in split.netloc:
        raise LinkError("The address has a number (IPv6) for a host: please give the host's name.")
    try:
        name = (split.hostname or "").encode("idna").decode("ascii").lower().removesuffix(".")
    except UnicodeError as error:
        raise LinkError(f"“{split.hostname}” cannot be the name of a host.") from error
    *labels, top = name.split(".")
    if not labels:
        raise LinkError("The address needs a host with a dot, like example.org.")
    is_named = all(map(_LABEL.fullmatch, labels)) and _TOP_LABEL.fullmatch(top) and len(name) <= 253
    if not is_named and not _is_public(name):
        raise LinkError(f"“{name}” is not the name of a host on the public web.")
    return name


def _is_public(address: str) -> bool:
    try:
        return IPv4Address(address).is_global
    except AddressValueError:
        return False


def _encoded(part: str) -> str:
    encoded = quote(_BROKEN_PERCENT.sub("%25", part), safe=_RESERVED, errors="replace")
    return _PERCENT.sub(lambda found: found[0].upper(), encoded)


def canonical(url: str) -> str:
    """Return what tells whether two addresses lead to the same page; not itself an address.

    Without scheme, www., final slashes, fragment and the parameters by which readers are tracked; the rest of the query
    sorted. Raises LinkError as `check` does.
    """
    split = urlsplit(check(url))
    kept = sorted(pair for pair in parse_qsl(split.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0]))
    path = _PERCENT.sub(_without_need, split.path).rstrip("/")
    return split.netloc.removeprefix("www.") + path + (f"?{urlencode(kept)}" if kept else "")


def _without_need(found: re.Match[str]) -> str:
    """Decode a percent-encoded character that needed no encoding (RFC 3986 §6.2.2.2)."""
    character = unquote(found[0], "latin-1")
    return character if character.isascii() and (character.isalnum() or character in "-._~") else found[0]


def is_reserved(name: str) -> bool:
    """Whether a host's name leads nowhere by design, as those of examples and tests do (RFC 2606 §2)."""
    return name.rpartition(".")[2].casefold() in _NOWHERE


def host(url: str) -> str:
    """Return the host of an address in lower case, without www. and port. Raises LinkError as `check` does."""
    return (urlsplit(check(url)).hostname or "").removeprefix("www.")


def text_fragment(url: str, exact: str, prefix: str = "", suffix: str = "") -> str:
    """Return the address with a text fragment (WICG Scroll To Text Fragment) that leads to the words quoted.

    `url` is an address as `check` returns it; its fragment stays before the directive. The words should be those of the
    page, not of a folded quote. A quote of more than seven words, of several lines or with an editor's ellipsis is
    named by its first four words and its last two. Browsers find the first match only; prefix and suffix say
    which one is meant.
    """
    address, _, fragment = url.partition("#")
    pieces = [piece.split() for piece in _GAP.split(exact) if any(map(str.isalnum, piece))]
    if not pieces:
        return url
    is_one_term = len(pieces) == 1 and len(pieces[0]) <= _LONG_QUOTE
    terms = [_term(pieces[0])] if is_one_term else [_term(pieces[0][:_FIRST_WORDS]), _term(pieces[-1][-_LAST_WORDS:])]
    before, after = prefix.splitlines()[-1:], suffix.splitlines()[:1]
    if before and before[0].strip():
        terms.insert(0, _term(before[0].split()) + "-")
    if after and after[0].strip():
        terms.append("-" + _term(after[0].split()))
    return f"{address}#{fragment.split(':~:')[0]}:~:text={','.join(terms)}"


def _term(words: list[str]) -> str:
    """Return words as one term of a directive, with `-`, `,` and `&` encoded, which would divide it."""
    return quote(" ".join(words), safe=_PLAIN, errors="replace").replace("-", "%2D")


def is_safe_href(url: str) -> bool:
    """Tell if an address may stand in a link of ours: one that `check` accepts, or a path, query or anchor of our site.

    Refused are other schemes (javascript:, data:, mailto:), `//host` and whatever a browser would read as these.
    """
    if _CONTROL_OR_SPACE.search(url) or "\\" in url or len(url) > MAX_LENGTH:
        return False
    if url.startswith(("/", "#", "?")):
        return not url.startswith("//")
    try:
        check(url)
    except LinkError:
        return False
    return True
