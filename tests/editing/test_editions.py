"""Publishing: all or nothing, numbered, journaled, and refused with every reason at once."""

import hashlib
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission, User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from cases.editing.editions import key_of, publish
from cases.editing.refusal import Refused
from cases.models.desk.actors import Actor
from cases.models.desk.events import Answer, Event, Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.journal import Journal
from cases.models.desk.questions import Claim
from cases.models.desk.sources import Citation, Copy
from cases.models.published.editions import Chunk, Edition, Item
from cases.models.published.rows import EventRow, PersonRow, Record
from tests.editing.conftest import NOON, Desk

pytestmark = [pytest.mark.slow, pytest.mark.both]


def test_a_first_edition_is_live_numbered_unreviewed_and_journaled(desk: Desk, reviewer: User) -> None:
    edition = publish(desk.case, by=reviewer, at=NOON, summary="The first.")
    assert (edition.number, edition.is_live, edition.review, edition.slug, edition.published_at) == (
        1,
        True,
        "none",
        "ada-example",
        NOON,
    )
    assert list(
        Journal.objects.order_by("sequence").values_list(
            "at", "by__username", "act", "record_name", "edition", "detail"
        )
    ) == [(NOON, "rita", "published", "Ada Example", 1, "The first.")]


def test_a_contributor_cannot_publish_and_a_reviewer_can(desk: Desk, contributor: User, reviewer: User) -> None:
    with pytest.raises(PermissionDenied):
        publish(desk.case, by=contributor, at=NOON)
    assert not Edition.objects.exists()
    assert publish(desk.case, by=reviewer, at=NOON).number == 1


def test_a_second_edition_takes_the_first_ones_place_and_stores_only_what_changed(desk: Desk, reviewer: User) -> None:
    publish(desk.case, by=reviewer, at=NOON)
    before = Item.objects.count(), Chunk.objects.count()
    desk.verdict.headline = "A jury finds her guilty"
    desk.verdict.save()
    second = publish(desk.case, by=reviewer, at=NOON + timedelta(hours=1))
    assert list(Edition.objects.order_by("number").values_list("number", "is_live")) == [(1, False), (2, True)]
    assert (Item.objects.count(), Chunk.objects.count()) == (before[0] + 1, before[1] + 1)
    assert Record.objects.get().edition == second
    assert list(EventRow.objects.values_list("headline", flat=True)) == ["A jury finds her guilty"]


def test_rows_that_did_not_change_are_not_written_again(desk: Desk, reviewer: User) -> None:
    publish(desk.case, by=reviewer, at=NOON)
    people = set(PersonRow.objects.values_list("pk", flat=True))
    desk.verdict.headline = "A jury finds her guilty"
    desk.verdict.save()
    publish(desk.case, by=reviewer, at=NOON)
    assert set(PersonRow.objects.values_list("pk", flat=True)) == people


def test_the_database_keeps_one_live_edition_a_record(desk: Desk, reviewer: User) -> None:
    edition = publish(desk.case, by=reviewer, at=NOON)
    edition.pk, edition.number = None, 2
    with pytest.raises(IntegrityError), transaction.atomic():
        edition.save(force_insert=True)
    edition.is_live = False
    edition.save(force_insert=True)


def test_nothing_new_is_nothing_to_publish(desk: Desk, reviewer: User) -> None:
    publish(desk.case, by=reviewer, at=NOON)
    with pytest.raises(Refused, match="Nothing has changed since edition 1"):
        publish(desk.case, by=reviewer, at=NOON)
    assert Edition.objects.count() == 1


def test_what_is_not_ready_stays_on_the_desk(desk: Desk, reviewer: User) -> None:
    desk.event("A rumour", not_ready=True, cited=False)
    publish(desk.case, by=reviewer, at=NOON)
    assert [row.headline for row in EventRow.objects.all()] == ["A jury convicts her"]
    assert not Item.objects.filter(text__contains="rumour").exists()


def test_a_refusal_gives_every_reason_at_once_and_changes_nothing(desk: Desk, reviewer: User) -> None:
    uncited = desk.event("Nobody says so", cited=False)
    claimed = desk.event("She is framed", standing="claimed")
    later = desk.event("It will have happened", when="2027-01-01")
    claim = Claim.objects.create(question=desk.question, text="In 1983.")
    with pytest.raises(Refused) as refusal:
        publish(desk.case, by=reviewer, at=NOON)
    assert {(r.check, r.model, r.pk, r.field) for r in refusal.value.reasons} == {
        ("uncited_event", "event", uncited.pk, "citations"),
        ("uncited_claim", "claim", claim.pk, "citations"),
        ("unattributed_event", "event", claimed.pk, "roles"),
        ("occurred_in_the_future", "event", later.pk, "when"),
    }
    assert (Edition.objects.count(), Item.objects.count(), Record.objects.count()) == (0, 0, 0)
    kept = Journal.objects.get()
    assert (kept.act, kept.by, kept.record_id) == ("refused", reviewer, desk.case.public_id)
    assert set(kept.detail.removeprefix("Publishing: ").split(", ")) == {r.check for r in refusal.value.reasons}


def test_each_refusal_has_its_allowed_twin(desk: Desk, reviewer: User) -> None:
    desk.event("Nobody says so", cited=True)
    claimed = desk.event("She is framed", standing="claimed")
    Role.objects.create(event=claimed, actor=desk.ada, role="speaker")
    desk.event("It is set", when="2027-01-01", outcome="scheduled", kind="hearing")
    desk.said("In 1983.", value="1983")
    assert publish(desk.case, by=reviewer, at=NOON).number == 1


def test_a_quote_that_is_not_in_the_copy_we_hold_is_not_published(desk: Desk, reviewer: User) -> None:
    copy = Copy.objects.create(
        source=desk.source, text="On Friday the jury said no. She was convicted in 1985.", seen_at=NOON, method="pasted"
    )
    with pytest.raises(Refused) as refusal:
        publish(desk.case, by=reviewer, at=NOON)
    assert [(r.check, r.model, r.pk) for r in refusal.value.reasons] == [("misquoted", "event", desk.verdict.pk)]
    citation = desk.verdict.citations.get()
    citation.exact = "the jury said no"
    citation.save()
    publish(desk.case, by=reviewer, at=NOON)
    citation.refresh_from_db()
    assert (citation.state, citation.checked_copy, citation.checked_at) == ("found", copy, NOON)


@pytest.mark.parametrize("summary", ["A\x0bline", "x" * 501])
def test_a_summary_that_readers_cannot_be_given_is_refused(desk: Desk, reviewer: User, summary: str) -> None:
    with pytest.raises(Refused) as refusal:
        publish(desk.case, by=reviewer, at=NOON, summary=summary)
    assert [reason.check for reason in refusal.value.reasons] == ["summary"]
    assert publish(desk.case, by=reviewer, at=NOON, summary="x" * 500).summary == "x" * 500


def test_what_is_today_somewhere_on_earth_may_have_occurred(desk: Desk, reviewer: User) -> None:
    event = desk.event("In Kiribati it is tomorrow already", when="2026-11-24")
    assert publish(desk.case, by=reviewer, at=NOON).number == 1
    event.when = "2026-11-25"
    event.save()
    with pytest.raises(Refused, match="25 November 2026"):
        publish(desk.case, by=reviewer, at=NOON)


def test_a_failure_half_way_leaves_nothing(desk: Desk, reviewer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def break_down(*args: object) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("cases.editing.editions.sync", break_down)
    with pytest.raises(RuntimeError):
        publish(desk.case, by=reviewer, at=NOON)
    assert (Edition.objects.count(), Item.objects.count(), Journal.objects.count()) == (0, 0, 0)


@pytest.mark.parametrize("asked", ["case", "campaign"])
def test_publishing_asks_as_many_questions_of_3_events_as_of_30(desk: Desk, reviewer: User, asked: str) -> None:
    counts = []
    for size in (3, 30):
        for number in range(size):
            event = desk.event(f"{size} {number}")
            event.campaigns.add(desk.campaign)
            event.topics.create(name=f"T{size}{number}", slug=f"t{size}-{number}", definition="D")
            desk.said(f"{size} {number}")
        with CaptureQueriesContext(
            connection,
        ) as queries:
            publish(getattr(desk, asked), by=reviewer, at=NOON)
        counts.append(len([q for q in queries if "UPDATE" not in q["sql"] or "citation" not in q["sql"]]))
    assert counts[1] - counts[0] <= 8, counts


def test_an_address_that_leads_to_another_live_record_is_refused(desk: Desk, reviewer: User) -> None:
    publish(desk.case, by=reviewer, at=NOON)
    desk.case.slug = "ada"
    desk.case.save()
    other = Inmate.objects.create(actor=desk.paper, slug="ada-example")
    with pytest.raises(Refused) as refusal:
        publish(other, by=reviewer, at=NOON)
    assert [(r.check, r.model, r.pk, r.field) for r in refusal.value.reasons] == [
        ("address_taken", "inmate", other.pk, "slug")
    ]
    publish(desk.case, by=reviewer, at=NOON)
    assert publish(other, by=reviewer, at=NOON).slug == "ada-example"


def test_what_a_colleague_saved_meanwhile_is_what_goes_live(desk: Desk, reviewer: User) -> None:
    stale = Inmate.objects.get(pk=desk.case.pk)
    desk.case.slug = "new-address"
    desk.case.save()
    assert publish(stale, by=reviewer, at=NOON).slug == "new-address"


def test_a_summary_names_nobody_who_is_protected(desk: Desk, reviewer: User) -> None:
    with pytest.raises(Refused, match="The summary holds a name"):
        publish(desk.case, by=reviewer, at=NOON, summary="Adds the statement of Tim Tinyman’s mother.")
    assert publish(desk.case, by=reviewer, at=NOON, summary="Adds the statement of Ada Example.").number == 1


def test_a_status_is_pinned_by_an_accepted_claim_of_the_same_case_only(desk: Desk, reviewer: User) -> None:
    desk.claim.regard, desk.claim.opens = "not_assessed", None
    desk.claim.save()
    desk.case.pinned_status, desk.case.pinned_by_claim = "released", desk.claim
    desk.case.save()
    with pytest.raises(Refused) as refusal:
        publish(desk.case, by=reviewer, at=NOON)
    assert [(r.check, r.model, r.field) for r in refusal.value.reasons] == [
        ("pin_without_accepted_claim", "inmate", "pinned_by_claim")
    ]
    desk.claim.regard = "accepted"
    desk.claim.save()
    assert publish(desk.case, by=reviewer, at=NOON).number == 1


def test_a_set_date_that_passed_says_what_stopped_it(desk: Desk, reviewer: User) -> None:
    passed = desk.event("The date passes", kind="execution_date", when="2004-02-10", outcome="not_carried_out")
    with pytest.raises(Refused, match="nothing says why"):
        publish(desk.case, by=reviewer, at=NOON)
    stay = desk.event("A stay", kind="stay", when="2004-02-09")
    Answer.objects.create(event=stay, earlier=passed, effect="stops")
    assert publish(desk.case, by=reviewer, at=NOON).number == 1


def test_a_claim_is_not_cited_by_what_contradicts_it(desk: Desk, reviewer: User) -> None:
    citation = desk.claim.citations.get()
    citation.bearing = "contradicts"
    citation.save()
    with pytest.raises(Refused) as refusal:
        publish(desk.case, by=reviewer, at=NOON)
    assert [r.check for r in refusal.value.reasons] == ["uncited_claim"]


def test_somebody_never_charged_is_named_only_with_a_reason(desk: Desk, reviewer: User) -> None:
    suspect = Actor.objects.create(name="Sam Suspect", slug="sam", naming="name")
    Role.objects.create(event=desk.verdict, actor=suspect, role="accused_not_charged")
    with pytest.raises(Refused) as refusal:
        publish(desk.case, by=reviewer, at=NOON)
    assert [(r.check, r.pk, r.field) for r in refusal.value.reasons] == [
        ("accused_named_without_reason", suspect.pk, "naming_reason")
    ]
    suspect.naming_reason = "Has spoken about it in public under his name."
    suspect.save()
    assert publish(desk.case, by=reviewer, at=NOON).number == 1


def test_nobody_becomes_named_through_a_reviewer(desk: Desk, reviewer: User) -> None:
    publish(desk.case, by=reviewer, at=NOON)
    desk.child.was_minor = False
    desk.child.save()
    with pytest.raises(Refused) as refusal:
        publish(desk.case, by=reviewer, at=NOON)
    assert [(r.check, r.model, r.pk, r.field) for r in refusal.value.reasons] == [
        ("newly_named", "actor", desk.child.pk, "naming")
    ]
    reviewer.user_permissions.add(Permission.objects.get(codename="protect"))
    assert publish(desk.case, by=User.objects.get(pk=reviewer.pk), at=NOON).number == 2


def test_a_source_that_nobody_could_find_is_refused(desk: Desk, reviewer: User) -> None:
    desk.source.publisher, desk.source.url = None, ""
    desk.source.save()
    with pytest.raises(Refused) as refusal:
        publish(desk.case, by=reviewer, at=NOON)
    assert [(r.check, r.pk, r.field) for r in refusal.value.reasons] == [
        ("source_not_to_be_found", desk.source.pk, "url")
    ]
    desk.source.number = "No. 04-70578"
    desk.source.save()
    assert publish(desk.case, by=reviewer, at=NOON).number == 1


def test_what_was_found_is_kept_even_if_publishing_is_refused(desk: Desk, reviewer: User) -> None:
    Copy.objects.create(source=desk.source, text="Nothing of the kind.", seen_at=NOON, method="pasted")
    with pytest.raises(Refused):
        publish(desk.case, by=reviewer, at=NOON)
    assert set(Citation.objects.values_list("state", flat=True)) == {"not_found"}


def test_items_are_kept_under_keys_that_nobody_can_guess(desk: Desk, reviewer: User) -> None:
    publish(desk.case, by=reviewer, at=NOON)
    for item in Item.objects.all():
        assert item.key != hashlib.sha256(item.text.encode()).hexdigest()
        assert item.key == key_of(item.text)


def test_a_record_withdrawn_may_be_published_again_unchanged(desk: Desk, reviewer: User) -> None:
    first = publish(desk.case, by=reviewer, at=NOON)
    Edition.objects.filter(pk=first.pk).update(is_live=False)
    assert publish(desk.case, by=reviewer, at=NOON).number == 2


def test_a_journal_row_is_never_changed_or_deleted(desk: Desk, reviewer: User) -> None:
    publish(desk.case, by=reviewer, at=NOON)
    row = Journal.objects.get()
    for act in (row.save, row.delete, Journal.objects.all().delete):
        with pytest.raises(TypeError):
            act()
    assert Journal.objects.count() == 1


def by_save(event: Event) -> None:
    event.save()


def by_bulk_create(event: Event) -> None:
    Event.objects.bulk_create([Event(headline=event.headline, kind="verdict", when="1985", standing="reported")])


def by_form(event: Event) -> None:
    event.full_clean()


@pytest.mark.parametrize("door", [by_save, by_bulk_create, by_form])
def test_a_vertical_tab_in_a_title_is_refused_at_every_door(desk: Desk, door: Callable[[Event], None]) -> None:
    desk.verdict.headline = "A jury\x0bconvicts her"
    with pytest.raises(ValidationError, match="U\\+000B"), transaction.atomic():
        door(desk.verdict)
    assert not Event.objects.filter(headline__contains="\x0b").exists()
    desk.verdict.headline = "A jury convicts her"
    door(desk.verdict)


def test_a_look_up_is_no_door_and_no_error(desk: Desk) -> None:
    assert Actor.objects.filter(name="Ada\x0bExample").count() == 0
