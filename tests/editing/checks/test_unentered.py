"""Names that nobody entered are asked about: beside an age, a short form, a sibling’s by the same surname."""

from contextlib import nullcontext

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.editing import checks
from cases.editing.doubles import tell_apart
from cases.editing.editions import publish
from cases.editing.freeze import freeze
from cases.editing.refusal import Refused
from cases.models.desk.actors import Actor, Name
from cases.models.desk.events import Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.sources import Citation
from tests.editing.checks.faults import reasons, where
from tests.editing.conftest import NOON, Desk, member
from tests.editing.protected import protect, with_part

QUOTE = "the body of 10-year-old Chris was found"


def quoted(desk: Desk, words: str) -> None:
    for citation in desk.verdict.citations.all():
        citation.exact, citation.prefix, citation.suffix = words, "", ""
        citation.save()


def test_a_short_name_beside_a_surname_that_is_masked_goes_with_it(desk: Desk) -> None:
    with_part(desk, protect("Christopher Hughes"))
    quoted(desk, "10-year-old Topher Hughes, and Chris, were found")
    candidate = freeze(desk.case)
    assert candidate.document.events[0].citations[0].exact == (
        "10-year-old [name withheld], and [name withheld], were found"
    )
    assert reasons(desk.case, "child_named") == []


@pytest.mark.parametrize("field", ["headline", "account"])
def test_a_child_whom_nobody_entered_is_asked_about(desk: Desk, field: str) -> None:
    setattr(desk.verdict, field, f"That day {QUOTE.replace('Chris', '**Chris**' if field == 'account' else 'Chris')}.")
    desk.verdict.save()
    (reason,) = reasons(desk.case, "child_named")
    assert (reason.model, reason.pk, reason.field, reason.level) == ("event", desk.verdict.pk, field, "warning")
    assert "“10-year-old Chris”" in reason.text


def test_in_a_quote_too_and_once_entered_no_more(desk: Desk) -> None:
    quoted(desk, QUOTE)
    assert where(desk.case, "child_named") == [("event", desk.verdict.pk, "citations")]
    child = with_part(desk, protect("Christopher Hughes"))
    assert where(desk.case, "child_named") == []
    grown = Actor.objects.create(name="Chris Evans", slug="chris-evans")
    Role.objects.create(event=desk.verdict, actor=grown, role="witness")
    assert where(desk.case, "child_named") == [("event", desk.verdict.pk, "citations")], "it may still be the child"
    Role.objects.filter(actor=child).delete()
    assert where(desk.case, "child_named") == []


def test_who_is_shown_is_no_stranger(desk: Desk) -> None:
    Name.objects.create(actor=desk.ada, text="Addie", kind="nickname")
    desk.verdict.account = "Ada Example, 16, and sister Addie Example’s cell. Ada was ten."
    desk.verdict.save()
    assert where(desk.case, "child_named") == []


def test_a_middle_name_vouches_for_nobody(desk: Desk) -> None:
    adult = Actor.objects.create(name="Mary Ann Roe", slug="mary-ann-roe")
    Role.objects.create(event=desk.verdict, actor=adult, role="relative")
    desk.verdict.account = "Mary’s daughter Mary Roe, and Ann, 7, slept."
    desk.verdict.save()
    (reason,) = reasons(desk.case, "child_named")
    assert ("“Ann, 7”" in reason.text, "Roe" in reason.text) == (True, False)


def test_what_may_be_a_short_form_is_asked_about(desk: Desk) -> None:
    with_part(desk, protect("Christopher Example"))
    desk.verdict.account = "Kit was there, with Tofer Example and Ada Example."
    desk.verdict.save()
    (reason,) = reasons(desk.case, "perhaps_protected")
    assert (reason.pk, reason.field) == (desk.verdict.pk, "account")
    assert "“Kit”, “Tofer Example”" in reason.text


def test_what_may_be_a_misspelling_is_asked_about(desk: Desk) -> None:
    with_part(desk, protect("Christopher Hughes"))
    desk.verdict.account = "Cristopher was there."
    desk.verdict.save()
    (reason,) = reasons(desk.case, "perhaps_protected")
    assert "“Cristopher”" in reason.text


def test_a_notice_is_asked_too(desk: Desk) -> None:
    publish(desk.case, by=None, at=NOON)
    desk.verdict.retraction = "It named 10-year-old Chris."
    desk.verdict.save()
    assert where(desk.case, "child_named") == [("event", desk.verdict.pk, "retraction")]


def test_it_asks_nothing_of_the_database(desk: Desk) -> None:
    for number in range(30):
        Citation.objects.create(event=desk.event(f"Event {number}"), source=desk.source, exact=QUOTE)
    candidate = freeze(Inmate.objects.get(pk=desk.case.pk))
    run = next(check.run for check in checks.CHECKS if check.id == "child_named")
    with CaptureQueriesContext(connection) as queries:
        assert len(list(run(candidate, NOON.date()))) == 30
    assert len(queries) == 0


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("Chris Hughes", "protected_namesake"),
        ("Christopher Huges", "protected_namesake"),
        ("Chris Hughes, a boy", "protected_namesake"),
        ("The boy Chris Hughes", "protected_namesake"),
        ("Hughes, Christopher", "protected_name"),
        ("Christopher J. Hughes", "protected_name"),
        ("Charles Hughes", ""),
    ],
)
def test_nobody_is_named_who_may_be_somebody_that_is_not(desk: Desk, name: str, fault: str) -> None:
    """A second row of a child who is protected would else name the child, and lift the mask of the first."""
    with_part(desk, protect("Christopher Hughes"))
    second = Actor.objects.create(name=name, slug="second")
    Role.objects.create(event=desk.verdict, actor=second, role="victim")
    for check in ("protected_namesake", "protected_name"):
        assert where(desk.case, check) == ([("actor", second.pk, "name")] if check == fault else [])
    with pytest.raises(Refused) if fault else nullcontext():
        publish(desk.case, by=None, at=NOON)


def test_who_was_told_apart_is_named(desk: Desk) -> None:
    child = with_part(desk, protect("Christopher Hughes"))
    brother = Actor.objects.create(name="Chris Hughes", slug="brother")
    Role.objects.create(event=desk.verdict, actor=brother, role="relative")
    assert where(desk.case, "protected_namesake") == [("actor", brother.pk, "name")]
    tell_apart(brother, child, by=member("carl", "contributor"), at=NOON)
    assert where(desk.case, "protected_namesake") != [], "who decides on names has to say so"
    tell_apart(brother, child, by=member("olga", "privacy officer"), at=NOON)
    assert where(desk.case, "protected_namesake") == []
    assert where(desk.case, "namesake_apart") == [("actor", brother.pk, "name")], "who reviews it reads that too"
    desk.verdict.headline = "Chris Hughes speaks"
    desk.verdict.save()
    quoted(desk, "10-year-old Chris Hughes, and Chris")
    document = freeze(desk.case).document
    assert [one.shown for one in document.people if one.id == brother.key] == ["Chris Hughes"], "his own name stands"
    event = document.events[0]
    assert (event.headline, event.citations[0].exact) == (
        "[name withheld] speaks",
        "10-year-old [name withheld], and [name withheld]",
    ), "in a text nobody knows which of the two is meant"
    assert where(desk.case, "protected_name") == []


def test_nobody_is_named_by_the_very_name_of_somebody_who_is_not(desk: Desk) -> None:
    """Not even one who was told apart, and renamed since."""
    child = with_part(desk, protect("Christopher Hughes"))
    brother = Actor.objects.create(name="Chris Hughes", slug="brother")
    Role.objects.create(event=desk.verdict, actor=brother, role="relative")
    tell_apart(brother, child, by=member("olga", "privacy officer"), at=NOON)
    assert where(desk.case, "protected_name") == []
    brother.name = "Christopher A. Hughes"
    brother.save()
    assert where(desk.case, "protected_name") == [("actor", brother.pk, "name")]


def test_by_another_name_of_either_too(desk: Desk) -> None:
    child = protect("Timothy Roe")
    Name.objects.create(actor=child, text="Chris Hughes", kind="other")
    second = Actor.objects.create(name="T. Jones", slug="second")
    Name.objects.create(actor=second, text="Christopher Hughes", kind="other")
    Role.objects.create(event=desk.verdict, actor=second, role="victim")
    assert where(desk.case, "protected_namesake") == [("actor", second.pk, "name")]
