"""Who was told apart from somebody protected waits, on the privacy officer's front page, for that officer's word."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.admin.front import PANELS, Line, namesakes, panels
from cases.editing.doubles import tell_apart
from tests.factories import ActorFactory, StaffFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def pair(number=0, **child):
    kept = ActorFactory(name=f"Christopher Hughes{number}", **({"was_minor": True} | child))
    return ActorFactory(name=f"Chris Hughes{number}, a boy"), kept


def test_it_leads_to_the_page_where_that_is_said_until_it_is_said():
    carl, olga = (
        StaffFactory(username="carl", role="contributor"),
        StaffFactory(username="olga", role="privacy officer"),
    )
    boy, child = pair()
    told, other = pair(1)
    free, grown = pair(2, was_minor=False)
    for one, two in ((boy, child), (free, grown), (told, other)):
        tell_apart(one, two, by=carl, at=NOON)
    tell_apart(told, other, by=olga, at=NOON)
    panel = namesakes(olga, NOON)
    assert panel.lines == (
        Line(
            f"“{boy}”, and “{child}”, who is protected",
            f"/admin/cases/actor/{boy.pk}/merge/?into={child.pk}",
            "carl said on 23 November 2026 that they are not the same; readers can’t have the name until you say so",
        ),
    )
    assert namesakes(carl, NOON) is None
    tell_apart(boy, child, by=olga, at=NOON + timedelta(hours=1))
    assert namesakes(olga, NOON).lines == ()


def test_it_asks_no_more_as_the_house_grows():
    carl, olga = StaffFactory(role="contributor"), StaffFactory(role="privacy officer")
    asked, counts = [], (0, 1, 3, 30)
    assert namesakes(olga, NOON).lines == ()  # and what she may do is known from now on
    for before, count in pairwise(counts):
        for number in range(before, count):
            tell_apart(*pair(number), by=carl, at=NOON)
        with CaptureQueriesContext(connection) as queries:
            panel = next(one for one in panels(olga, PANELS, at=NOON) if one.name == "namesakes")
        asked.append(len(queries))
        assert len(panel.lines) == min(count, 10)
    assert asked == [asked[0]] * 3
