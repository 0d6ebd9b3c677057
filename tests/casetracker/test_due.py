"""What is due goes live with the traffic: before the page that is asked for, and not at every page."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from cases.editing.proposals import Plan, amend, propose, send
from cases.editing.review import approve
from cases.models.desk.proposals import Proposal
from cases.models.published.editions import Edition
from casetracker.due import DueMiddleware
from casetracker.settings import MIDDLEWARE
from tests.editing.conftest import Desk, member
from tests.editing.test_proposals import without_warnings

REQUEST = RequestFactory().get("/")


def approved(desk: Desk, author: User, *, hour: timedelta) -> Proposal:
    now = timezone.now()
    proposal = propose([desk.case], by=author, at=now)
    amend(proposal, Plan(go_live_at=now + hour), {}, by=author, at=now)
    send(proposal, by=author, at=now)
    proposal.refresh_from_db()
    approve(proposal, seal=proposal.seal, by=member("rita", "reviewer"), at=now)
    return proposal


def page(request):
    return HttpResponse(f"{Edition.objects.count()} editions")


@pytest.fixture
def desk(db):
    found = Desk()
    without_warnings(found)
    return found


@pytest.mark.parametrize(
    ("hour", "said"), [(-timedelta(seconds=1), b"1 editions"), (timedelta(hours=1), b"0 editions")]
)
def test_a_page_finds_what_is_due_published(desk, hour, said):
    approved(desk, member("carl", "contributor"), hour=hour)
    assert DueMiddleware(page)(REQUEST).content == said


def test_it_asks_once_for_many_pages(desk, django_assert_num_queries):
    middleware = DueMiddleware(lambda request: HttpResponse("page"))
    with django_assert_num_queries(1):
        middleware(REQUEST)
    with django_assert_num_queries(0):
        middleware(REQUEST)


def test_it_stands_in_the_settings_behind_static_files():
    assert MIDDLEWARE.index("casetracker.due.DueMiddleware") > MIDDLEWARE.index(
        "whitenoise.middleware.WhiteNoiseMiddleware"
    )
