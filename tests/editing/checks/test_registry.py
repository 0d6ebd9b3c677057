"""The list of checks: what it holds, what comes of a run, and that a long case asks no more than a short one."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.editing import checks
from cases.editing.editions import publish
from cases.editing.freeze import freeze
from cases.editing.refusal import Level, Reason, Refused
from cases.models.desk.actors import Actor
from cases.models.desk.events import Role
from cases.models.desk.journal import Journal
from cases.models.desk.photos import Photo
from cases.models.desk.sources import Citation
from tests.editing.conftest import NOON, Desk


def test_each_check_has_an_id_a_name_and_a_function_of_its_own() -> None:
    for asked in ("id", "name", "run"):
        found = [getattr(check, asked) for check in checks.CHECKS]
        assert len(set(found)) == len(found)


def test_an_error_refuses_and_a_warning_or_a_note_does_not(desk: Desk, reviewer: User) -> None:
    doubtful(desk)
    Photo.objects.create(inmate=desk.case, alt="A woman at a desk", credit="")
    with pytest.raises(Refused) as refusal:
        publish(desk.case, by=reviewer, at=NOON)
    assert [(reason.check, reason.level) for reason in refusal.value.reasons] == [("photo_without_credit", "error")]
    Photo.objects.update_or_create(defaults={"credit": "A Photographer"}, inmate=desk.case)
    found = checks.run(freeze(desk.case), NOON.date())
    assert Counter(reason.check for reason in found) == {
        "unattributed_claim": 1,
        "stale_status": 1,
        "no_copy": 2,
        "rights_unknown": 1,
    }
    assert publish(desk.case, by=reviewer, at=NOON).number == 1
    assert [row.act for row in Journal.objects.order_by("pk")] == ["refused", "published"]


def test_reasons_are_parted_by_what_they_ask() -> None:
    reasons = tuple(Reason(str(level), "Mend it.", level=level) for level in Level)
    assert [reason.check for reason in checks.blocking(reasons)] == ["error"]
    assert Reason("any", "Mend it.").level == "error"


def test_a_reason_names_the_item_that_it_lies_in(desk: Desk) -> None:
    uncited = desk.event("Nobody says so", cited=False)
    Citation.objects.filter(claim=desk.claim).delete()
    Citation.objects.create(event=desk.verdict, source=desk.source, exact="word " * 26)
    Citation.objects.create(claim=desk.said("In 1986."), source=desk.source, exact="long " * 26)
    found = checks.blocking(checks.run(freeze(desk.case), NOON.date()))
    assert [(reason.check, reason.model, reason.item) for reason in found] == [
        ("uncited_event", "event", uncited.key),
        ("uncited_claim", "claim", desk.question.key),
        ("long_quote", "event", desk.verdict.key),
        ("long_quote", "claim", desk.question.key),
    ]


def test_a_run_asks_as_much_of_thirty_events_as_of_one(desk: Desk) -> None:
    asked = {}
    for count in range(1, 31):
        links = f"[a](/cases/nobody-{count}/) [b](/sources/{uuid4()}/) [c](/cases/ada-example/events/{uuid4()}/)"
        event = desk.event(f"Event {count}", account=links)
        Citation.objects.create(event=event, source=desk.source, exact=f"{count} " * 26)
        suspect = Actor.objects.create(name=f"Somebody Else{count}", slug=f"else-{count}", naming="name")
        Role.objects.create(event=event, actor=suspect, role="accused_not_charged")
        if count in (1, 3, 30):
            candidate = freeze(desk.case)
            with CaptureQueriesContext(connection) as queries:
                found = checks.run(candidate, NOON.date())
            assert len([reason for reason in found if reason.check == "unpublished_link"]) == 3 * count
            asked[count] = len(queries)
    assert asked == {1: 14, 3: 14, 30: 14}


def doubtful(desk: Desk) -> None:
    """A claim further down that nobody is said to make, and we don’t accept."""
    desk.claim.regard, desk.claim.opens = "not_assessed", None
    desk.claim.save()


def warnings_of(desk: Desk) -> list[Reason]:
    return [reason for reason in checks.run(freeze(desk.case), NOON.date()) if reason.level == "warning"]


def claim_accepted(desk: Desk) -> None:
    desk.claim.regard = "accepted"
    desk.claim.save()


def claim_spoken(desk: Desk) -> None:
    desk.claim.speaker = desk.ada
    desk.claim.save()


@pytest.mark.parametrize("mend", [claim_accepted, claim_spoken])
def test_what_is_mended_is_found_no_more(desk: Desk, mend: Callable[[Desk], None]) -> None:
    doubtful(desk)
    desk.case.checked_on = NOON.date() - timedelta(days=3)
    desk.case.save()
    before = warnings_of(desk)
    assert [(reason.check, reason.model, reason.pk, reason.field) for reason in before] == [
        ("unattributed_claim", "claim", desk.claim.pk, "speaker")
    ]
    mend(desk)
    assert warnings_of(desk) == []


def test_a_fault_is_called_by_its_name_even_if_its_check_is_gone() -> None:
    assert (checks.name_of("uncited_event"), checks.name_of("gone")) == ("Event without a source", "gone")
