"""A restored backup brings back what was destroyed; the ledger destroys it again without knowing a word of it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cases.editing.editions import publish
from cases.editing.redaction.acts import item_doom, redact, replay, survey, words_doom
from cases.models.desk.journal import Journal
from cases.models.desk.redaction import Redaction
from cases.models.published.editions import Item
from cases.models.published.rows import EventRow
from tests.editing.conftest import NOON

pytestmark = [pytest.mark.slow, pytest.mark.both]

NAME = "Quetzal Wort"


def backed_up(*models):
    """All rows of these tables, and what puts them back as a restore would."""
    kept = {model: list(model._base_manager.values()) for model in models}

    def restore():
        EventRow.objects.all().delete()
        EventRow.objects.bulk_create(EventRow(**row) for row in kept.pop(EventRow))
        for model, rows in kept.items():
            for row in rows:
                model._base_manager.filter(pk=row[model._meta.pk.attname]).update(**row)

    return restore


def replayed():
    out = StringIO()
    call_command("replay_redactions", stdout=out)
    return out.getvalue().splitlines()


@pytest.fixture
def destroyed(desk, officer):
    """Words destroyed everywhere, and an event whole; what a backup of the day before would bring back."""
    desk.verdict.headline = f"A jury convicts {NAME}"
    desk.verdict.save()
    hearing = desk.event("A hearing in private", when="1991")
    publish(desk.case, by=None, at=NOON)
    restore = backed_up(type(desk.verdict), Item, EventRow, type(desk.verdict.citations.get()))
    for doom in (words_doom(NAME), item_doom(hearing)):
        redact(doom, expected=sum(survey(doom, by=officer).values()), by=officer, at=NOON, why="She asked us to.")
    return restore


def headlines():
    return list(EventRow.objects.order_by("sorts_on").values_list("headline", flat=True))


def test_what_a_backup_brings_back_is_destroyed_again(desk, destroyed):
    assert headlines() == ["A jury convicts [removed]", "[removed]"]
    destroyed()
    Redaction._base_manager.all().delete()
    assert headlines() == ["A jury convicts Quetzal Wort", "A hearing in private"]
    said = replayed()
    assert headlines() == ["A jury convicts [removed]", "[removed]"]
    desk.verdict.refresh_from_db()
    assert desk.verdict.headline == "A jury convicts [removed]"
    assert "private" not in "".join(Item.objects.values_list("text", flat=True))
    assert "texts were redacted again." in said[-2]
    assert list(Redaction.objects.order_by("pk").values_list("kind", "by")) == [("words", "olga"), ("event", "olga")]
    last = Journal.objects.latest("pk")
    assert (last.act, last.by, last.detail.splitlines()[0]) == (
        "redacted",
        None,
        "The ledger was replayed after a restore.",
    )


def test_replaying_twice_changes_nothing(destroyed):
    rows = Journal.objects.count()
    assert replayed()[0] == "0 texts were redacted again."
    assert (Journal.objects.count(), Redaction.objects.count()) == (rows, 2)


def test_without_a_ledger_nothing_is_destroyed(desk):
    assert replay(at=NOON).counts == {}


def test_under_another_key_it_says_so_instead_of_finding_nothing(destroyed, settings):
    settings.REDACTION_KEY = "another key"
    with pytest.raises(CommandError, match="written under another key"):
        replayed()


def test_a_line_that_cannot_be_read_is_named(destroyed, ledger):
    ledger.write_text(ledger.read_text() + "{half\n")
    with pytest.raises(CommandError, match="Line 3 of the ledger"):
        replayed()
