"""Earlier editions for machines, by RFC 7089 (Memento): a record's own address is the original and its TimeGate, each
edition a Memento, and the TimeMap lists them. `cite-as` (RFC 8574) names the address that will not change.
"""

from datetime import UTC, datetime, timedelta

from django.utils.cache import patch_vary_headers
from django.utils.http import http_date, parse_http_date

from cases.reading.addresses import address, edition_address

ASKED = "Accept-Datetime"
LINK_FORMAT = "application/link-format"


def moment_asked(value):
    """The end of the second that an Accept-Datetime header asks for; raises ValueError where it holds none.

    Headers tell whole seconds: an edition published half a second later says itself that it is of this second.
    """
    return datetime.fromtimestamp(parse_http_date(value), tz=UTC) + timedelta(microseconds=999_999)


def with_original(response, request, kind, slug, edition):
    """The live page, with the ways to its editions; who asks for another time gets another answer at this address."""
    at = request.build_absolute_uri(edition_address(kind, slug, edition.number))
    links = [
        _link(request.build_absolute_uri(address(kind, slug)), "original timegate"),
        _timemap(request, kind, slug),
        _link(at, "memento", datetime=http_date(edition.published_at.timestamp())),
        _link(at, "cite-as"),
    ]
    return _linked(response, links)


def with_memento(response, request, editions, edition):
    """The page of an edition, marked as a state that is not to change."""
    response.headers["Memento-Datetime"] = _time(edition)
    return with_editions(response, request, editions, edition)


def with_editions(response, request, editions, edition):
    """Any answer about an edition, with the ways to the live page and to its neighbours."""
    return _linked(response, [*_ends(request, editions), *_neighbours(request, editions, edition)], negotiated=False)


def with_choice(response, request, editions, edition=None):
    """What the TimeGate answers: where the edition of the time asked for is, or that no time was understood."""
    return _linked(response, [*_ends(request, editions), *_neighbours(request, editions, edition or editions.live)])


def timemap(request, editions):
    """The list of all editions in link format, each with its time."""
    itself = _link(
        request.build_absolute_uri(address(f"{editions.kind}_timemap", editions.slug)),
        "self",
        type=LINK_FORMAT,
        **{"from": _time(editions.first), "until": _time(editions.live)},
    )
    links = [_original(request, editions), itself]
    links += [_memento(request, editions, edition, _place(editions, edition)) for edition in editions.all]
    return ",\n".join(links) + "\n"


def _ends(request, editions):
    return [_original(request, editions), _timemap(request, editions.kind, editions.slug)]


def _original(request, editions):
    return _link(request.build_absolute_uri(editions.home), "original timegate")


def _timemap(request, kind, slug):
    return _link(request.build_absolute_uri(address(f"{kind}_timemap", slug)), "timemap", type=LINK_FORMAT)


def _neighbours(request, editions, edition):
    """First and last, the edition itself and those beside it, each once with all that it is."""
    here = editions.all.index(edition)
    roles = {0: [], len(editions.all) - 1: [], here: []}
    for place, role in ((0, "first"), (len(editions.all) - 1, "last"), (here - 1, "prev"), (here + 1, "next")):
        if 0 <= place < len(editions.all):
            roles.setdefault(place, []).append(role)
    return [_memento(request, editions, editions.all[place], roles[place]) for place in sorted(roles)]


def _place(editions, edition):
    ends = ((editions.first, "first"), (editions.live, "last"))
    return [role for end, role in ends if end is edition]


def _memento(request, editions, edition, roles):
    relation = " ".join((*roles, "memento"))
    return _link(request.build_absolute_uri(editions.url(edition)), relation, datetime=_time(edition))


def _time(edition):
    return http_date(edition.published_at.timestamp())


def _link(url, relation, **more):
    values = "".join(f'; {name}="{value}"' for name, value in {"rel": relation, **more}.items())
    return f"<{url}>{values}"


def _linked(response, links, *, negotiated=True):
    response.headers["Link"] = ", ".join(links)
    if negotiated:
        patch_vary_headers(response, [ASKED])
    return response
