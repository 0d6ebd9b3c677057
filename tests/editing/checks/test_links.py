"""Links of ours lead to what is published, or is published with the record."""

import pytest
from django.contrib.auth.models import User

from cases.editing.editions import publish
from cases.models.desk.actors import Actor
from cases.models.desk.inmates import Inmate
from cases.models.desk.questions import Question
from cases.values.short_ids import short
from tests.editing.checks.faults import where
from tests.editing.conftest import NOON, Desk
from tests.factories import TopicFactory

pytestmark = pytest.mark.slow


def linked(desk: Desk, address: str) -> list[tuple[str, int | None, str]]:
    """What is found where an account links to this address."""
    desk.verdict.account = f"See [that]({address})."
    desk.verdict.save()
    found = where(desk.case, "unpublished_link")
    assert found in ([], [("event", desk.verdict.pk, "account")])
    return found


def other_case(desk: Desk) -> Inmate:
    return Inmate.objects.create(actor=Actor.objects.create(name="Bea Other", slug="bea-other"), slug="bea-other")


def test_a_link_to_a_draft_is_refused_until_it_is_published(desk: Desk, reviewer: User) -> None:
    other = other_case(desk)
    event = desk.event("Both appeal", when="1991")
    event.inmates.set([other])
    event.topics.add(TopicFactory(slug="appeals"))
    question = Question.objects.create(inmate=other, text="Did she appeal?")
    asked = Question.objects.create(campaign=desk.campaign, text="What does it ask?")
    addresses = [
        "/cases/bea-other/",
        "/cases/bea-other/#timeline",
        f"/cases/bea-other/events/{event.key}/",
        f"/cases/bea-other/events/{short(event.key)}/",
        f"/cases/bea-other/questions/{short(question.key)}/",
        f"/campaigns/for-ada/questions/{short(asked.key)}/",
        "/topics/appeals/",
        "/people/bea-other/",
        "http://localhost/cases/bea-other/",
        "/campaigns/for-ada/",
    ]
    assert [bool(linked(desk, address)) for address in addresses] == [True] * 10
    publish(other, by=reviewer, at=NOON)
    publish(desk.campaign, by=reviewer, at=NOON)
    assert [bool(linked(desk, address)) for address in addresses] == [False] * 10
    for address in (
        f"/cases/bea-other/events/{desk.verdict.key}/",
        f"/cases/bea-other/events/{question.key}/",
        f"/cases/bea-other/questions/{short(asked.key)}/",
        f"/campaigns/for-ada/events/{event.key}/",
    ):
        assert linked(desk, address), address


def test_what_is_published_with_the_record_may_be_linked(desk: Desk) -> None:
    for address, is_fault in (
        ("/cases/ada-example/", False),
        (f"/cases/ada-example/events/{desk.verdict.key}/", False),
        (f"/cases/ada-example/events/{short(desk.verdict.key)}/", False),
        (f"/cases/ada-example/questions/{short(desk.question.key)}/", False),
        (f"/cases/ada-example/questions/{short(desk.verdict.key)}/", True),
        ("/topics/nothing/", True),
        ("/people/ada-example/", False),
        (f"/sources/{desk.source.key}/", False),
        ("/cases/", False),
        ("/about/", False),
        ("#sources", False),
        ("https://example.org/cases/nobody/", False),
        ("/people/nobody/", True),
        ("/sources/nothing/", True),
        ("/admin/cases/event/1/change/", True),
    ):
        assert (address, bool(linked(desk, address))) == (address, is_fault)


@pytest.mark.parametrize(
    "account", ["[that][1]\n\n[1]: /cases/nobody/", "<http://localhost/cases/nobody/>", "[a](/cases/%6Eobody/)"]
)
def test_links_are_found_however_they_are_written(desk: Desk, account: str) -> None:
    desk.verdict.account = account
    desk.verdict.save()
    assert where(desk.case, "unpublished_link") == [("event", desk.verdict.pk, "account")]
    desk.verdict.account = account.replace("nobody", "ada-example").replace("%6Eobody", "ada-example")
    desk.verdict.save()
    assert where(desk.case, "unpublished_link") == []
