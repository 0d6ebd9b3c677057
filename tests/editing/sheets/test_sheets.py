"""Events out of the desk and in again: what a file does, what it may not, and that only what was shown is done."""

import csv
import io
import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from cases.editing.refusal import Refused
from cases.editing.sheets.exporting import as_rows, as_table
from cases.editing.sheets.importing import Plan, import_rows, look_over
from cases.editing.sheets.parsing import EMPTY, MOST_BYTES, NO_FORM, NOT_UTF8, TOO_LARGE, parse_file
from cases.models.desk.actors import Actor
from cases.models.desk.events import Answer, Event, Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation, Copy, Source
from tests.editing.conftest import NOON, Desk, member

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.both]

HEAD = "headline,date,kind,how it is known,people,source,source address,quote\n"
NEW = (
    'The board hears her,3 June 2019,hearing,reported,"Ada Example | subject",Board hears her,https://a.example/1,'
    "heard her\n"
)


@pytest.fixture
def carl(db: None) -> User:
    return member("carl", "contributor")


def looked(desk: Desk, by: User, text: str | bytes) -> Plan:
    body = text.encode() if isinstance(text, str) else text
    return look_over(parse_file(body, "Ada Example"), desk.case, by=by, at=NOON)


def imported(desk: Desk, by: User, text: str) -> Plan:
    parsed = parse_file(text.encode(), "Ada Example")
    seal = look_over(parsed, desk.case, by=by, at=NOON).seal
    return import_rows(parsed, desk.case, seal=seal, by=by, at=NOON)


def counts(plan: Plan) -> dict[str, int]:
    return dict(plan.counts)


def said(plan: Plan) -> list[str]:
    return [*plan.faults, *(message for one in plan.told for message in one.messages)]


def stored() -> list[Any]:
    models = (Actor, Event, Role, Source, Citation, Question, Claim)
    return [list(model._base_manager.order_by("pk").values()) for model in models]


def full(desk: Desk) -> Desk:
    """With whatever a case can have."""
    event = desk.event("=Held; she says, “so”", account="Two\n\nparagraphs", place=desk.prison, when="1985/1986~")
    Role.objects.create(event=event, actor=desk.ada, role="subject", capacity="held; (in chains)")
    event.earlier_links.create(earlier=desk.verdict, effect="continues")
    Citation.objects.create(event=event, source=desk.source, locator="page 3", aspect="date", bearing="contradicts")
    Copy.objects.create(source=desk.source, text="the jury said so, convicted in 1985")
    desk.said("Ten years.", value="10", number=10, nature="figure", as_of="1995", speaker=desk.paper)
    return desk


@pytest.mark.parametrize("export", [as_rows, as_table], ids=["rows", "table"])
def test_what_was_exported_changes_nothing(desk: Desk, carl: User, export: Any) -> None:
    full(desk)
    before = stored()
    plan = looked(desk, carl, export(desk.case))
    assert (said(plan), set(counts(plan)), plan.may_be_done) == ([], {"unchanged", "there already"}, False)
    assert stored() == before


def test_an_export_is_the_desk_again_in_an_empty_one(desk: Desk, carl: User) -> None:
    full(desk)
    text = as_rows(desk.case)
    rows = {name: len(found) for name, found in json.loads(text).items()}
    other = Inmate.objects.create(actor=Actor.objects.create(name="Bea Other", slug="bea"), slug="bea")
    text = text.replace(desk.verdict.key, "v")  # events of another case are changed from there only
    for event in desk.case.events.all():
        text = text.replace(event.key, f"e{event.pk}")
    for model in (Question, Claim, Citation, Role, Answer):
        for row in model.objects.all():
            text = text.replace(row.key, f"x{row.pk}")
    parsed = parse_file(text.encode(), "")
    looked_over = look_over(parsed, other, by=carl, at=NOON)
    assert [one for one in looked_over.told if one.messages] == []
    seal = looked_over.seal
    plan = import_rows(parsed, other, seal=seal, by=carl, at=NOON)
    assert counts(plan) == {
        "new": rows["events"] + rows["questions"],
        "there already": sum(rows.values()) - rows["events"] - rows["questions"],
    }
    ours, theirs = ([_told(event) for event in case.events.in_order()] for case in (desk.case, other))
    assert ours == theirs


def _told(event: Event) -> Any:
    return (
        [getattr(event, name) for name in ("headline", "when", "kind", "standing", "account", "place_id")],
        sorted(event.roles.values_list("actor", "role", "capacity")),
        sorted(event.citations.values_list("source", "exact", "locator", "aspect", "bearing")),
        sorted(event.earlier_links.values_list("effect", flat=True)),
    )


def test_an_event_comes_in_with_its_source_and_its_author(desk: Desk, carl: User) -> None:
    plan = imported(desk, carl, HEAD + NEW)
    assert (counts(plan), plan.quotes) == ({"new": 2, "there already": 1}, (("we hold no copy", 1),))
    event = desk.case.events.get(headline="The board hears her")
    assert (event.when, event.kind, event.standing, event.created_by) == ("2019-06-03", "hearing", "reported", carl)
    citation = event.citations.get()
    assert (citation.exact, citation.source.title, citation.source.url) == (
        "heard her",
        "Board hears her",
        "https://a.example/1",
    )
    assert (citation.state, citation.created_by, citation.source.created_by) == ("no_copy", carl, carl)
    assert list(event.roles.values_list("actor__name", "role")) == [("Ada Example", "subject")]
    event.headline = "Changed on the desk"
    event.save()
    assert counts(looked(desk, carl, HEAD + NEW)) == {"there already": 3}
    other = "headline,date,kind,how it is known\nAnother,2 June 2019,hearing,reported\n"
    assert counts(looked(desk, carl, other)) == {"new": 1}


def test_looking_writes_nothing(desk: Desk, carl: User) -> None:
    before = stored()
    assert looked(desk, carl, HEAD + NEW).may_be_done
    assert stored() == before


def test_a_table_changes_what_its_ids_name_and_keeps_the_rest(desk: Desk, carl: User) -> None:
    desk.verdict.note = "For the desk."
    desk.verdict.save()
    rows = list(csv.DictReader(io.StringIO(as_table(desk.case).lstrip("\ufeff"))))
    rows[0]["headline"], rows[0]["quote"] = "A jury in Utopia convicts her", "the jury said"
    out = io.StringIO()
    table = csv.DictWriter(out, ["id", "headline", "citation id", "source", "quote"], extrasaction="ignore")
    table.writeheader()
    table.writerows(rows)
    version = desk.verdict.version
    plan = imported(desk, carl, out.getvalue())
    assert counts(plan)["changed"] == 1
    desk.verdict.refresh_from_db()
    assert (desk.verdict.headline, desk.verdict.note, desk.verdict.kind) == (
        "A jury in Utopia convicts her",
        "For the desk.",
        "verdict",
    )
    assert (desk.verdict.version > version, desk.verdict.changed_by) == (True, carl)
    assert list(desk.verdict.citations.values_list("exact", flat=True)) == ["the jury said"]
    assert desk.verdict.roles.count() == 2


def test_a_quote_that_is_not_in_the_copy_is_said(desk: Desk, carl: User) -> None:
    Copy.objects.create(source=desk.source, text="the jury said so in 1985")
    head = "headline,date,kind,how it is known,source address,quote\n"
    text = f"{head}It was so,1985,statement,reported,{desk.source.url},said so in 1958\n"
    plan = looked(desk, carl, text)
    assert said(plan) == ["“said so in 1958”: the words near it have changed. It can’t be published like this."]
    assert (plan.may_be_done, plan.quotes) == (True, (("the words near it have changed", 1),))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("3 June 2019", "last June"), "Line 2, date “last June”"),
        ((",hearing,", ",sitting,"), "Line 2, kind “sitting” is none of: birth, crime"),
        ((",reported,", ",,"), "Standing: This field cannot be blank."),
        (("Ada Example | subject", "Nobody Known | subject"), "There is no person or body called “Nobody Known”."),
        (("Ada Example | subject", "Ada Example, subject"), "write “Name | role”"),
        (("https://a.example/1", "javascript:alert(1)"), "An address begins with https://"),
        (("Board hears her,https://a.example/1", ","), "name the source of the quote"),
        (("The board hears her", "x" * 301), "Headline: "),
        (("heard her\n", "heard her,more\n"), "Line 2 has 9 cells, and there are 8 columns."),
    ],
    ids=["date", "kind", "standing", "nobody", "people", "address", "no source", "too long", "cells"],
)
def test_what_can_not_be_read_is_said_and_keeps_all_of_it_out(
    desk: Desk, carl: User, change: tuple[str, str], message: str
) -> None:
    good = "A second thing happens,2020,statement,reported,,Another,https://a.example/2,words\n"
    before, text = stored(), HEAD + NEW.replace(*change) + good
    plan = looked(desk, carl, text)
    assert any(message in one for one in said(plan)), said(plan)
    assert not plan.may_be_done
    with pytest.raises(Refused):
        imported(desk, carl, text)
    assert stored() == before
    assert looked(desk, carl, HEAD + NEW + good).may_be_done


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        (b"", EMPTY),
        (b"\xff\xfe\x00a", NOT_UTF8),
        (b"a\x00b", NO_FORM),
        (b"what is this?", NO_FORM),
        (b"[1, 2]", NO_FORM),
        (b'{"events": [1]}', "events, 1 is no row."),
        (b'{"inmates": [], "events": []}', "“inmates” can’t be imported into a case: take it out of the file."),
        (b'{"events": ', "That is not JSON. Line 1, column 12."),
        (b"headline,colour\nx,y\n", "There is no column “colour”. Take an export for a pattern."),
        (b"headline,headline\nx,y\n", "The column “headline” stands twice."),
        (b"headline\n" + b"x" * MOST_BYTES, TOO_LARGE),
    ],
    ids=["empty", "utf-16", "nul", "prose", "a list", "no row", "a case", "cut", "column", "twice", "large"],
)
def test_a_file_of_no_use_says_what_to_do(desk: Desk, carl: User, body: bytes, fault: str) -> None:
    plan = looked(desk, carl, body)
    assert (plan.faults, plan.may_be_done) == ((fault,), False)


@pytest.mark.parametrize("between", [";", "\t"], ids=["semicolons", "tabs"])
def test_other_separators_are_read_too(desk: Desk, carl: User, between: str) -> None:
    rows = list(csv.reader(io.StringIO(HEAD + NEW)))
    out = io.StringIO()
    csv.writer(out, delimiter=between).writerows(rows)
    assert looked(desk, carl, "\ufeff" + out.getvalue()).may_be_done


@pytest.mark.parametrize(
    ("where", "field", "value"),
    [
        ("event", "retraction", "It was wrong."),
        ("event", "version", 99),
        ("event", "created_by", 1),
        ("event", "public_id", "6f9b2320-9bca-46c8-9694-6e16318c1f9a"),
        ("citation", "state", "found"),
        ("citation", "checked_at", "2026-01-01T00:00:00Z"),
        ("citation", "checked_copy", 1),
    ],
)
def test_a_file_sets_no_state_no_author_and_no_time(desk: Desk, carl: User, where: str, field: str, value: Any) -> None:
    """One of the ways round a review that must fail."""
    citation: dict[str, Any] = {"source": desk.source.key, "exact": "the words"}
    event = {"ref": "e", "headline": "It is", "when": "1990", "kind": "statement", "standing": "reported"}
    (event if where == "event" else citation)[field] = value
    plan = looked(desk, carl, json.dumps({"events": [{**event, "citations": [citation]}]}))
    assert said(plan) == [f"“{field}” can’t be imported: take it out of the file."]
    (event if where == "event" else citation).pop(field)
    assert looked(desk, carl, json.dumps({"events": [{**event, "citations": [citation]}]})).may_be_done


def test_another_cases_events_are_not_changed_from_here(desk: Desk, carl: User) -> None:
    other = Inmate.objects.create(actor=Actor.objects.create(name="Bea Other", slug="bea"), slug="bea")
    event = Event.objects.create(headline="Of Bea", kind="statement", when="1990", standing="reported")
    event.inmates.set([other])
    plan = looked(desk, carl, json.dumps({"events": [{"ref": event.key, "headline": "Of Ada"}]}))
    assert said(plan) == ["“Of Bea (1990)” is not of this case. Import it into its own."]
    citation = Citation.objects.create(event=event, source=desk.source, exact="so")
    rows = [{"ref": desk.verdict.key, "citations": [{"ref": citation.key, "source": desk.source.key, "exact": "x"}]}]
    assert "belongs to something else" in said(looked(desk, carl, json.dumps({"events": rows})))[0]


def test_an_event_of_two_cases_stays_in_both(desk: Desk, carl: User) -> None:
    other = Inmate.objects.create(actor=Actor.objects.create(name="Bea Other", slug="bea"), slug="bea")
    desk.verdict.inmates.add(other)
    imported(desk, carl, json.dumps({"events": [{"ref": desk.verdict.key, "headline": "Both", "inmates": ["case"]}]}))
    assert set(desk.verdict.inmates.all()) == {desk.case, other}


def test_people_who_are_there_are_not_changed_and_near_ones_are_asked_about(desk: Desk, carl: User) -> None:
    rows = [
        {"ref": "a", "kind": "person", "name": "ada example", "description": "Changed.", "slug": "x"},
        {"ref": "b", "kind": "person", "name": "Ada Exemple", "slug": "ada-exemple"},
    ]
    plan = imported(desk, carl, json.dumps({"people": rows}))
    assert counts(plan) == {"new": 1, "there already": 1}
    assert said(plan) == ["May be there already as “Ada Example”: a surname spelled almost alike."]
    desk.ada.refresh_from_db()
    assert desk.ada.description == ""


def test_who_was_accused_and_never_charged_is_protected_at_once(desk: Desk, carl: User) -> None:
    suspect = Actor.objects.create(name="Somebody Else", slug="somebody", kind="person")
    imported(desk, carl, HEAD + NEW.replace("Ada Example | subject", "Somebody Else | accused_not_charged"))
    assert suspect.roles.get().role == "accused_not_charged"


def test_what_was_shown_is_what_is_done(desk: Desk, carl: User) -> None:
    text = json.dumps({"events": [{"ref": desk.verdict.key, "headline": "Another"}]})
    parsed = parse_file(text.encode(), "")
    seal = look_over(parsed, desk.case, by=carl, at=NOON).seal
    desk.verdict.touch().save()
    with pytest.raises(Refused, match="Look again"):
        import_rows(parsed, desk.case, seal=seal, by=carl, at=NOON)
    with pytest.raises(Refused, match="Look again"):
        import_rows(parsed, desk.case, seal="forged", by=carl, at=NOON)
    desk.verdict.refresh_from_db()
    assert desk.verdict.headline == "A jury convicts her"
    fresh = look_over(parsed, desk.case, by=carl, at=NOON).seal
    import_rows(parsed, desk.case, seal=fresh, by=carl, at=NOON)


def test_only_who_writes_imports(desk: Desk, carl: User) -> None:
    auditor = member("anna", "auditor")
    with pytest.raises(PermissionDenied):
        looked(desk, auditor, HEAD + NEW)
    assert looked(desk, carl, HEAD + NEW).may_be_done


def test_what_a_spreadsheet_would_run_is_kept_from_it(desk: Desk) -> None:
    desk.verdict.headline = "=HYPERLINK(A1)"
    desk.verdict.save()
    rows = list(csv.DictReader(io.StringIO(as_table(desk.case).lstrip("\ufeff"))))
    assert rows[0]["headline"] == "'=HYPERLINK(A1)"


def test_what_was_taken_back_is_not_exported(desk: Desk) -> None:
    desk.verdict.retraction = "It was wrong."
    desk.verdict.save()
    assert desk.verdict.headline not in as_rows(desk.case) + as_table(desk.case)


JUNK: tuple[Any, ...] = (None, 7, 1e400, True, [], ["x"], {}, {"a": 1}, "", "\x00", "x" * 9_000, 10**30)
ROW = {"ref": "e", "headline": "It is", "when": "1990", "kind": "statement", "standing": "reported"}


@pytest.mark.parametrize("name", [*ROW, "place", "roles", "citations", "exhibits", "answers", "not_ready", "account"])
def test_whatever_a_row_holds_it_is_entered_or_refused_in_words(desk: Desk, carl: User, name: str) -> None:
    before = stored()
    for junk in JUNK:
        plan = looked(desk, carl, json.dumps({"events": [{**ROW, name: junk}]}))
        wrong = [one for one in plan.told if one.is_wrong]
        assert plan.faults or plan.told
        assert all(one.messages for one in wrong)
        assert plan.may_be_done is (not wrong and not plan.faults)
    assert stored() == before


@pytest.mark.parametrize("name", ["source", "exact", "locator", "aspect", "relays", "ref"])
def test_whatever_a_citation_holds_too(desk: Desk, carl: User, name: str) -> None:
    for junk in JUNK:
        row = {"source": desk.source.key, "exact": "the words", name: junk}
        plan = looked(desk, carl, json.dumps({"events": [{**ROW, "citations": [row]}]}))
        assert all(one.messages for one in plan.told if one.is_wrong)
