"""Who may destroy what, what is refused, and what comes of it beside the word itself."""

import json
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection

from cases.editing.editions import publish
from cases.editing.proposals import Plan, amend, propose, send
from cases.editing.publication import publish_due
from cases.editing.reading_rows import rebuild
from cases.editing.redaction.acts import item_doom, redact, survey, words_doom
from cases.editing.refusal import Refused
from cases.editing.review import approve
from cases.models.desk.events import Event, Exhibit
from cases.models.desk.journal import Journal
from cases.models.desk.proposals import Candidate
from cases.models.desk.redaction import Redaction
from cases.models.desk.sources import Copy, Source
from cases.models.published.editions import Edition, Item
from cases.models.published.rows import EventRow, PersonRow, Record
from cases.values.documents import read_item
from tests.editing.conftest import NOON, member
from tests.editing.test_proposals import without_warnings
from tests.factories import PhotoFactory

pytestmark = [pytest.mark.slow, pytest.mark.both]

LATER = NOON + timedelta(hours=1)
WHY = "She asked us to."


def destroy(doom, officer, why=WHY):
    return redact(doom, expected=sum(survey(doom, by=officer).values()), by=officer, at=LATER, why=why)


def item_of(row):
    return next(read_item(item.text) for item in Item.objects.all() if json.loads(item.text)["id"] == row.key)


def reasons_of(refusal):
    return [reason.check for reason in refusal.value.reasons]


def test_only_the_privacy_officer_destroys(desk, officer):
    doom = words_doom("Tinyman")
    for role in ("contributor", "reviewer", "administrator", "auditor"):
        with pytest.raises(PermissionDenied):
            survey(doom, by=member(role, role))
        with pytest.raises(PermissionDenied):
            redact(doom, expected=1, by=member(f"another {role}", role), at=NOON, why=WHY)
    assert desk.child.name == "Tim Tinyman"
    assert destroy(doom, officer).counts == {"people and bodies": 1, "versions of people and bodies": 1}
    desk.child.refresh_from_db()
    assert desk.child.name == "Tim [removed]"


def test_every_reason_against_it_is_told_at_once_and_the_words_are_not(desk, officer):
    doom = words_doom("Jury convicts")
    with pytest.raises(Refused) as refusal:
        redact(doom, expected=7, by=officer, at=NOON, why="The JURY CONVICTS")
    assert reasons_of(refusal) == ["reason_repeats", "another_number"]
    with pytest.raises(Refused) as refusal:
        redact(doom, expected=sum(survey(doom, by=officer).values()), by=officer, at=NOON, why=" ")
    assert reasons_of(refusal) == ["no_reason"]
    assert list(Journal.objects.filter(act="refused").order_by("pk").values_list("detail", flat=True)) == [
        "Redacting: reason_repeats, another_number",
        "Redacting: no_reason",
    ]
    assert (Redaction.objects.count(), Source.objects.get().title) == (0, "Jury convicts")


@pytest.mark.parametrize(("words", "check"), [("Ada", "too_short"), ("removed", "stands_for_it"), ("…", "too_short")])
def test_some_words_are_not_looked_for(words, check):
    with pytest.raises(Refused) as refusal:
        words_doom(words)
    assert reasons_of(refusal) == [check]


def test_the_ledger_holds_who_when_why_and_no_word(desk, officer, ledger):
    destroy(words_doom("Jury convicts"), officer)
    entry = json.loads(ledger.read_text())
    assert {name: entry[name] for name in ("at", "by", "kind", "item", "why")} == {
        "at": LATER.isoformat(),
        "by": "olga",
        "kind": "words",
        "item": "",
        "why": WHY,
    }
    assert [length for length, _ in entry["prints"]] == [len("juryconvicts")]
    assert "jury" not in ledger.read_text().lower()
    assert str(Redaction.objects.get().ledger_id) == entry["id"]


def test_an_unwritable_ledger_keeps_everything_as_it_was(desk, officer, settings, tmp_path):
    (tmp_path / "a file").write_text("")
    settings.REDACTION_LEDGER = tmp_path / "a file" / "redactions.jsonl"
    with pytest.raises(OSError, match="a file"):
        destroy(words_doom("Jury convicts"), officer)
    assert (Redaction.objects.count(), Source.objects.get().title) == (0, "Jury convicts")


def test_hashes_of_what_was_destroyed_go_with_it(desk, officer):
    copy = Copy.objects.create(source=desk.source, text="Before Quetzalwort after")
    source = Source.objects.create(title="Another", kind="secondary", url="https://e.org/quetzalwort")
    before = copy.sha256
    assert destroy(words_doom("Quetzalwort"), officer).counts == {"copies": 1, "sources": 1, "versions of sources": 1}
    copy.refresh_from_db()
    source.refresh_from_db()
    assert copy.text == "Before [removed] after"
    assert copy.sha256 != before
    assert (source.url, source.url_key) == ("", "")


def test_two_rows_that_differed_in_it_only_stay_two(officer, db):
    first, second = (Exhibit.objects.create(name=f"Vial of {name}") for name in ("Quetzal", "quetzal"))
    destroy(words_doom("Quetzal"), officer)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.name, second.name) == ("Vial of [removed]", f"Vial of [removed] {second.key[:8]}")


def test_a_full_line_is_cut_and_still_says_that_something_was_removed(desk, officer):
    desk.verdict.headline = "Rosa " * 39 + "Rosa"
    desk.verdict.save()
    destroy(words_doom("Rosa"), officer)
    desk.verdict.refresh_from_db()
    assert len(desk.verdict.headline) <= 200
    assert desk.verdict.headline.startswith("[removed] [removed]")


def test_what_an_editor_has_open_is_saved_over_nothing(desk, officer):
    before = (desk.verdict.version, desk.source.version)
    desk.verdict.roles.filter(actor=desk.ada).get()
    role = desk.verdict.roles.get(actor=desk.ada)
    role.capacity = "Friend of Quetzalwort"
    role.save()
    destroy(words_doom("Quetzalwort"), officer)
    desk.verdict.refresh_from_db()
    desk.source.refresh_from_db()
    assert (desk.verdict.version, desk.source.version) == (before[0] + 1, before[1])


def test_reading_rows_are_those_that_a_rebuild_would_make(desk, officer):
    desk.verdict.headline = "A jury convicts Quetzalwort"
    desk.verdict.save()
    publish(desk.case, by=None, at=NOON)
    destroy(words_doom("Quetzalwort"), officer)
    now = list(EventRow.objects.values_list("headline", "item_id"))
    rebuild(by=None, at=LATER)
    assert list(EventRow.objects.values_list("headline", "item_id")) == now
    assert [headline for headline, _ in now] == ["A jury convicts [removed]"]


def test_an_address_of_ours_gives_way_to_one_that_says_nothing(desk, officer, client):
    desk.case.slug = "ada-quetzalwort"
    desk.case.save()
    publish(desk.case, by=None, at=NOON)
    assert client.get("/cases/ada-quetzalwort/").status_code == 200
    destroy(words_doom("Quetzalwort"), officer)
    desk.case.refresh_from_db()
    slug = f"unnamed-{desk.case.key[:8]}"
    found = (desk.case.slug, Edition.objects.get().slug, Record.objects.get().slug, item_of(desk.case).slug)
    assert found == (slug, slug, slug, slug)
    assert client.get("/cases/ada-quetzalwort/").status_code == 404
    assert "Ada Example" in client.get(f"/cases/{slug}/").content.decode()


def proposed(desk):
    without_warnings(desk)
    author, reviewer = member("carl", "contributor"), member("rita", "reviewer")
    proposal = propose([desk.case], by=author, at=NOON)
    send(proposal, by=author, at=NOON)
    proposal.refresh_from_db()
    approve(proposal, seal=proposal.seal, by=reviewer, at=NOON)
    return author, reviewer, proposal


def test_what_was_approved_with_the_words_is_returned_and_goes_out_without_them(desk, officer):
    desk.verdict.headline = "A jury convicts Quetzalwort"
    desk.verdict.save()
    author, reviewer, proposal = proposed(desk)
    destroy(words_doom("Quetzalwort"), officer)
    assert publish_due(at=LATER) == []
    proposal.refresh_from_db()
    assert (proposal.state, proposal.seal) == ("returned", "")
    amend(proposal, Plan(summary="Read again."), {}, by=author, at=LATER)
    send(proposal, by=author, at=LATER)
    proposal.refresh_from_db()
    approve(proposal, seal=proposal.seal, by=reviewer, at=LATER)
    publish_due(at=LATER)
    assert list(EventRow.objects.values_list("headline", flat=True)) == ["A jury convicts [removed]"]


def test_what_was_approved_without_the_words_goes_out_as_it_was(desk, officer):
    proposed(desk)
    frozen = Candidate.objects.get().content_hash
    destroy(words_doom("Quetzalwort"), officer)
    assert [edition.content_hash for edition in publish_due(at=LATER)] == [frozen]


def test_the_same_text_is_not_published_again_word_for_word(desk, officer):
    desk.verdict.headline = "A jury convicts Quetzalwort"
    desk.verdict.save()
    publish(desk.case, by=None, at=NOON)
    destroy(words_doom("Quetzalwort"), officer)
    desk.verdict.refresh_from_db()
    desk.verdict.headline = "A jury convicts Quetzalwort"
    desk.verdict.save()
    with pytest.raises(Refused) as refusal:
        publish(desk.case, by=None, at=LATER)
    assert reasons_of(refusal) == ["was_redacted"]
    desk.verdict.headline = "A jury convicts her"
    desk.verdict.save()
    publish(desk.case, by=None, at=LATER)
    assert [edition.number for edition in Edition.objects.order_by("number")] == [1, 2]


WHOLE = {
    "event": lambda desk: desk.verdict,
    "claim": lambda desk: desk.claim,
    "question": lambda desk: desk.question,
    "source": lambda desk: desk.source,
    "actor": lambda desk: desk.ada,
    "photo": lambda desk: desk.case.photos.get(),
}


@pytest.mark.parametrize("kind", WHOLE)
def test_an_item_is_destroyed_with_all_that_it_says(kind, desk, officer, client, ledger):
    desk.verdict.account = "What a jury has to do with it."
    desk.verdict.save()
    PhotoFactory(inmate=desk.case, caption="Beside the old table", rights="licensed")
    desk.event("On another day, A jury convicts her", when="1991")
    publish(desk.case, by=None, at=NOON)
    row = WHOLE[kind](desk)
    texts = {"event": ["What a jury has", "A jury convicts her"], "claim": ["convicted in 1985"]}
    texts |= {"question": ["When was she convicted"], "source": ["Jury convicts", "the jury said so"]}
    texts |= {"actor": ["Ada Example"], "photo": ["Beside the old table"]}
    shown = client.get("/cases/ada-example/").content.decode()
    assert [text for text in texts[kind] if text not in shown] == []
    keys = set(Item.objects.values_list("key", flat=True))
    destroy(item_doom(row), officer)
    page = client.get(f"/cases/{Record.objects.get().slug}/")
    assert page.status_code == 200
    assert [text for text in texts[kind] if text in page.content.decode()] == []
    assert set(Item.objects.values_list("key", flat=True)) == keys
    assert [(one.kind, one.item_id) for one in Redaction.objects.all()] == [(kind, row.public_id)]
    assert row.key in ledger.read_text()
    with connection.cursor() as cursor:
        for table in (
            "cases_event",
            "cases_claim",
            "cases_question",
            "cases_source",
            "cases_actor",
            "cases_photo",
            "cases_item",
        ):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows = repr(cursor.fetchall())
            assert [text for text in texts[kind] if text in rows] == []
    assert survey(item_doom(type(row).objects.get(pk=row.pk)), by=officer) == {}


def test_an_event_destroyed_stays_off_the_next_edition_and_keeps_its_day(desk, officer):
    desk.event("A hearing", when="1991")
    publish(desk.case, by=None, at=NOON)
    destroy(item_doom(desk.verdict), officer)
    stub = item_of(desk.verdict)
    assert (stub.headline, stub.account, stub.when, stub.roles, stub.citations) == (
        "[removed]",
        "",
        "1985-02-19",
        (),
        (),
    )
    desk.verdict.refresh_from_db()
    assert (desk.verdict.headline, desk.verdict.not_ready) == ("[removed]", True)
    publish(desk.case, by=None, at=LATER)
    assert list(EventRow.objects.values_list("headline", flat=True)) == ["A hearing"]


def test_a_person_destroyed_is_shown_without_a_page(desk, officer):
    publish(desk.case, by=None, at=NOON)
    destroy(item_doom(desk.ada), officer)
    row = PersonRow.objects.get(public_id=desk.ada.public_id)
    assert (row.shown, row.slug, row.policy) == ("[removed]", "", "role")
    assert Event.objects.filter(pk=desk.verdict.pk, headline="A jury convicts her").exists()
