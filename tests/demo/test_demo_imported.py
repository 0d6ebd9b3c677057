"""The fact files imported into an empty desk give the demonstration's events, but for what editors decided since."""

from typing import Any
from uuid import uuid5

import pytest

from cases.editing.sheets.importing import import_rows, look_over
from cases.editing.sheets.parsing import parse_file
from cases.models.desk.actors import Actor
from cases.models.desk.events import Event
from cases.models.desk.inmates import Inmate
from cases.models.desk.sources import Source
from tests.demo.files import beside, rows, shared
from tests.editing.conftest import NOON, member

pytestmark = [pytest.mark.django_db, pytest.mark.both]

FILES = {
    "cooper.json": ("Kevin Cooper", "", {"new": 351, "there already": 1}),
    "julius-jones.json": ("Julius Jones", "JJ-", {"new": 45, "there already": 1}),
    "alice-marie-johnson.json": ("Alice Marie Johnson", "AJ-", {"new": 42, "there already": 1}),
}
# Dates that the demonstration took from further sources, as its fields for how a date was found say.
DATED_ANEW = {
    "E05": ("1983-04-29", "1983-04-29/1983-06-02"),
    "E22": ("1985-05", "1985-05/2024-05~"),
    "E83": ("2024-05~", "2024-05~/.."),
}
# Quotes that it shortened, or gave up for one without a child's name.
QUOTED_ANEW = {"E04", "E07", "E08", "E09", "E12", "E14", "E67", "E74"}
# A page whose date or type the demonstration knows better.
TYPED_ANEW = {'The Kevin Cooper "Investigation"'}


def imported(name: str) -> tuple[Inmate, dict[str, Any]]:
    subject, _, _ = FILES[name]
    by = member("carl", "contributor")
    person = Actor.objects.create(name=subject, slug="somebody", kind="person")
    case = Inmate.objects.create(actor=person, slug="somebody")
    parsed = parse_file(shared(name).encode(), subject)
    seal = look_over(parsed, case, by=by, at=NOON).seal
    plan = import_rows(parsed, case, seal=seal, by=by, at=NOON)
    return case, dict(plan.counts)


@pytest.mark.parametrize("name", FILES)
def test_a_fact_file_gives_the_demonstrations_events(name: str) -> None:
    _, prefix, counts = FILES[name]
    case, found = imported(name)
    assert found == counts
    decided = beside("mapping.json")
    demo = {row["ref"]: row for row in rows("events")}
    left_out = {ref for ref in decided["left_out"] if (ref[:3] if ref[:1] in "AJ" else "") == prefix}
    ids = {uuid5(case.public_id, f"event:{ref.removeprefix(prefix)}"): ref for ref in {*demo, *left_out}}
    events = {ids[event.public_id]: event for event in case.events.all()}
    assert {ref for ref in events if ref not in demo} == left_out - {"E72"}
    kinds, dates, quotes = {}, {}, set()
    for ref, event in events.items():
        row = demo.get(ref)
        if row is None:
            continue
        assert (event.standing, event.outcome) == (row["standing"], row.get("outcome", "occurred")), ref
        if event.kind != row["kind"]:
            kinds[ref] = row["kind"]
        if event.when != row["when"]:
            dates[ref] = (event.when, row["when"])
        if not {c.exact for c in event.citations.all()} <= {c.get("exact") for c in row["citations"]}:
            quotes.add(ref)
    narrower = {ref: kind for ref, (kind, _) in decided["narrower"].items()}
    assert kinds.items() <= narrower.items()
    assert (dates, quotes) == ((DATED_ANEW, QUOTED_ANEW) if not prefix else ({}, set()))


def test_it_gives_the_demonstrations_sources_and_names_no_child() -> None:
    case, _ = imported("cooper.json")
    demo = {row["title"]: row for row in rows("sources") if row["ref"].startswith("S")}
    ours = {source.title: source for source in Source.objects.filter(title__in=demo)}
    assert len(ours) >= 90
    differing = {
        title
        for title, source in ours.items()
        if (source.kind, source.csl_type, source.published)
        != tuple(demo[title].get(n, "") for n in ("kind", "csl_type", "published"))
    }
    assert differing == TYPED_ANEW
    children = Actor.objects.filter(was_minor=True).order_by("name")
    assert [(one.name, one.slug.startswith("unnamed-")) for one in children] == [
        ("Christopher Hughes", True),
        ("Jessica Ryen", True),
        ("Joshua Ryen", True),
    ]
    assert Event.objects.filter(inmates=case).exclude(created_by__username="carl").count() == 0
