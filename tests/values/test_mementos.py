"""Headers of web archives, as several of them write these, and addresses of captures."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from cases.values.mementos import datetime_wanted, day_in, moment_of, original_of

MOMENT = datetime(2019, 3, 4, 10, 15, tzinfo=UTC)


def test_a_moment_is_asked_for_in_greenwich_time() -> None:
    assert datetime_wanted(MOMENT) == "Mon, 04 Mar 2019 10:15:00 GMT"
    assert datetime_wanted(MOMENT.astimezone(timezone(timedelta(hours=-8)))) == "Mon, 04 Mar 2019 10:15:00 GMT"


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("Mon, 04 Mar 2019 10:15:00 GMT", MOMENT),
        ("Mon, 04 Mar 2019 02:15:00 -0800", MOMENT),
        ("Mon, 04 Mar 2019 10:15:00 -0000", MOMENT),
        ("", None),
        ("2019-03-04", None),
        ("Mon, 34 Mar 2019 10:15:00 GMT", None),
        ("Fri, 31 Dec 9999 23:59:59 -2300", None),
    ],
)
def test_when_a_capture_was_made(value: str, moment: datetime | None) -> None:
    assert moment_of(value) == moment


PAGE = "http://news.example.org:80/a,b;c?d=e"


@pytest.mark.parametrize(
    ("links", "original"),
    [
        (f'<{PAGE}>; rel="original", <https://a.org/web/timemap/link/{PAGE}>; rel="timemap"; type="x,y"', PAGE),
        (f'<https://a.org/1>; rel="first memento"; datetime="Mon, 04 Mar 2019", <{PAGE}>; rel="original"', PAGE),
        (f"<https://a.org/1>;rel=memento,<{PAGE}>;rel=original", PAGE),
        (f'<{PAGE}> ; REL = "timegate Original"', PAGE),
        (f'<{PAGE}>; title="the original, really"; rel="memento"', ""),
        (f'<{PAGE}>; rel="originals"', ""),
        (f"{PAGE}; rel=original", ""),
        ("", ""),
    ],
    ids=["first", "last", "bare", "timegate too", "only a title", "another word", "no target", "nothing"],
)
def test_of_which_page_a_capture_is(links: str, original: str) -> None:
    assert original_of(links) == original


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://web.archive.org/web/20190304101500/https://news.example.org/a", date(2019, 3, 4)),
        ("https://web.archive.org/web/20190304101500id_/http://news.example.org/a", date(2019, 3, 4)),
        ("https://archive.ph/20190304101500/https://news.example.org/a", date(2019, 3, 4)),
        ("https://news.example.org/20190304101500/photo.jpg", None),
        ("https://web.archive.org/web/2019/https://news.example.org/a", None),
        ("https://web.archive.org/web/20191304101500/https://news.example.org/a", None),
        ("https://perma.cc/44TF-9JXB", None),
        ("https://news.example.org/20190304101500/", None),
        ("", None),
    ],
)
def test_the_day_in_the_address_of_a_capture(address: str, day: date | None) -> None:
    assert day_in(address) == day
