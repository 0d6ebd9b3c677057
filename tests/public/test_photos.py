"""Where a picture is, for whom, and how it is sent: by a live edition, by an earlier one, and by nothing else."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from cases.editing.editions import publish
from cases.editing.freeze import freeze
from cases.models.desk.photos import Photo
from cases.models.published.pictures import Picture
from cases.values.short_ids import short
from tests.editing.conftest import NOON, Desk
from tests.editing.pictures.drawings import BLUE, hung
from tests.factories import InmateFactory, PhotoFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.both]
LATER = NOON + timedelta(hours=1)
HOME = "/cases/ada-example/"


@pytest.fixture
def desk(db: None) -> Desk:
    return Desk()


def visit(desk: Desk, **more: object) -> Photo:
    own = {"inmate": desk.case} if "event" not in more else {"inmate": None}
    words = {"caption": "A visit in prison", "credit": "Jane Roe/Agency", "alt": "A woman at a table", **own}
    return hung(PhotoFactory(**words | more))


def address(photo: Photo, width: int = 320, before: str = "/") -> str:
    return f"{before}photos/{photo.picture}-{width}.jpg"


def status(where: str) -> int:
    return Client().get(where).status_code


def test_a_picture_is_at_no_address_before_an_edition_shows_it(desk: Desk) -> None:
    publish(desk.case, by=None, at=NOON)
    photo = visit(desk)
    freeze(desk.case)
    assert [status(address(photo)), status(address(photo, before=f"{HOME}editions/1/"))] == [404, 404]
    publish(desk.case, by=None, at=LATER)
    found = [status(address(photo)), *(status(address(photo, before=f"{HOME}editions/{n}/")) for n in (1, 2, 3))]
    assert found == [200, 404, 200, 404]


def test_how_a_picture_is_sent(desk: Desk) -> None:
    photo = visit(desk)
    publish(desk.case, by=None, at=NOON)
    held = Picture.objects.get(name=f"{photo.picture}-400.jpg")
    response = Client().get(address(photo, 400))
    assert response.content == bytes(held.body)
    wanted = {
        "Content-Type": "image/jpeg",
        "Content-Length": str(len(bytes(held.body))),
        "Content-Disposition": "inline",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "public, max-age=3600, must-revalidate",
        "ETag": f'"{held.sha256[:32]}"',
        "Accept-Ranges": "none",
    }
    assert {name: response.headers.get(name) for name in wanted} == wanted
    assert ("Set-Cookie" in response.headers, "Vary" in response.headers, bool(response.cookies)) == (False,) * 3


def test_who_has_it_asks_and_gets_nothing_twice(desk: Desk) -> None:
    photo = visit(desk)
    publish(desk.case, by=None, at=NOON)
    etag = Client().get(address(photo)).headers["ETag"]
    again = Client().get(address(photo), headers={"If-None-Match": etag})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", etag)
    assert again.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert Client().get(address(photo), headers={"If-None-Match": '"other"'}).status_code == 200


def test_only_reading_is_answered(desk: Desk) -> None:
    photo = visit(desk)
    publish(desk.case, by=None, at=NOON)
    head = Client().head(address(photo))
    assert (head.status_code, head.content, head.headers["Content-Type"]) == (200, b"", "image/jpeg")
    assert [Client().post(address(photo)).status_code, Client().delete(address(photo)).status_code] == [405, 405]
    part = Client().get(address(photo), headers={"Range": "bytes=0-9"})
    assert (part.status_code, len(part.content) > 10) == (200, True)


@pytest.mark.parametrize(
    "name",
    [
        "x.jpg",
        "..%2f..%2fsettings.py",
        "%00.jpg",
        "",
        "0" * 32 + "-320.jpg",
        "0" * 32 + "-320.jpg%0a",
        "a" * 5_000 + ".jpg",
    ],
)
def test_no_name_leads_to_anything_else(desk: Desk, name: str) -> None:
    visit(desk)
    publish(desk.case, by=None, at=NOON)
    assert [status(f"/photos/{name}"), status(f"{HOME}editions/1/photos/{name}")] == [404, 404]


def test_another_picture_takes_its_place_and_the_earlier_edition_keeps_its_own(desk: Desk) -> None:
    photo = visit(desk)
    publish(desk.case, by=None, at=NOON)
    old = address(photo), address(photo, before=f"{HOME}editions/1/")
    hung(photo, BLUE)
    publish(desk.case, by=None, at=LATER)
    new = address(photo), address(photo, before=f"{HOME}editions/1/")
    assert [status(where) for where in (*old, *new)] == [404, 200, 200, 404]
    pages = {where: Client().get(where).content.decode() for where in (HOME, f"{HOME}editions/1/")}
    assert [re.findall(r'src="([^"]+\.jpg)"', pages[where]) for where in pages] == [
        [address(photo, 400)],
        [old[1].replace("-320", "-400")],
    ]


@pytest.mark.parametrize("what", ["case", "event"])
def test_what_is_taken_back_shows_its_picture_no_more(desk: Desk, what: str) -> None:
    """The earlier edition stays what it was, as its words do."""
    photo = visit(desk, event=desk.verdict) if what == "event" else visit(desk)
    publish(desk.case, by=None, at=NOON)
    before = address(photo), address(photo, before=f"{HOME}editions/1/")
    assert [status(where) for where in before] == [200, 200]
    row: Any = desk.verdict if what == "event" else desk.case
    row.retraction = "It was another person."
    row.save()
    publish(desk.case, by=None, at=LATER)
    assert [status(where) for where in (*before, address(photo, before=f"{HOME}editions/2/"))] == [404, 200, 404]


def test_a_picture_of_two_cases_is_there_while_one_of_them_shows_it(desk: Desk) -> None:
    photo = visit(desk, event=desk.verdict)
    publish(desk.case, by=None, at=NOON)
    case = InmateFactory(actor__name="Bea Example", slug="bea-example")
    desk.verdict.inmates.add(case)
    publish(case, by=None, at=NOON)
    assert Picture.objects.get(name=f"{photo.picture}-320.jpg").rows.count() == 2
    desk.verdict.inmates.remove(desk.case)
    publish(desk.case, by=None, at=LATER)
    assert status(address(photo)) == 200


def test_the_page_shows_the_first_beside_the_name_and_the_others_below(desk: Desk) -> None:
    portrait, gate = visit(desk), visit(desk, caption="The gate", alt="A gate")
    at_verdict = visit(desk, event=desk.verdict, caption="The court", alt="A house")
    publish(desk.case, by=None, at=NOON)
    page = Client().get(HOME).content.decode()
    images = re.findall(r"<img [^>]+>", page)

    def image(photo: Photo, sizes: str, alt: str, more: str) -> str:
        small, large = address(photo, 320), address(photo, 400)
        return (
            f'<img src="{large}" srcset="{small} 320w, {large} 400w" sizes="{sizes}" width="400" height="300" '
            f'alt="{alt}"{more} decoding="async">'
        )

    below, lazy = "(min-width: 44rem) 38rem, 92vw", ' loading="lazy"'
    assert images == [
        image(portrait, "(min-width: 48rem) 14rem, 8rem", "A woman at a table", ""),
        image(at_verdict, below, "A house", lazy),
        image(gate, below, "A gate", lazy),
    ]
    assert page.count("<figcaption>Photograph: Jane Roe/Agency</figcaption>") == 1
    event = Client().get(f"{HOME}events/{short(desk.verdict.key)}/").content.decode()
    assert re.findall(r"<img [^>]+>", event) == [image(at_verdict, below, "A house", lazy)]


def test_without_a_picture_the_page_is_as_it_was(desk: Desk) -> None:
    PhotoFactory(
        inmate=desk.case, caption="A visit", credit="Jane Roe", url="https://example.org/p", rights="link_only"
    )
    publish(desk.case, by=None, at=NOON)
    page = " ".join(Client().get(HOME).content.decode().split())
    assert ("<img" in page, "portrait" in page) == (False, False)
    assert (
        '<p class="photo">Photograph: A visit. Credit: Jane Roe. <a href="https://example.org/p">'
        "See it where it was published</a>; we have no right to show it here. </p>"
    ) in page


@pytest.mark.parametrize("count", [1, 3, 30])
def test_a_page_asks_no_more_for_more_pictures(desk: Desk, django_assert_num_queries: Any, count: int) -> None:
    photos = [visit(desk) for _ in range(count)]
    publish(desk.case, by=None, at=NOON)
    with django_assert_num_queries(4):
        assert Client().get(HOME).content.count(b"<img") == count
    with django_assert_num_queries(1):
        assert status(address(photos[0])) == 200
    with django_assert_num_queries(5):
        assert status(address(photos[0], before=f"{HOME}editions/1/")) == 200
