"""`verify_journal` in the terminal: a sentence, and status 1 where the chain is broken."""

from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from cases.choices import Act
from cases.editing import journal
from tests.editing.tampering import change

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def test_a_chain_that_holds_and_one_that_does_not(settings, tmp_path, django_capture_on_commit_callbacks):
    settings.JOURNAL_CHECKPOINTS = tmp_path / "journal_checkpoints.jsonl"
    with django_capture_on_commit_callbacks(execute=True):
        for _ in range(2):
            journal.record(Act.REBUILT, by=None, at=NOON, detail="3 live editions")
    out = StringIO()
    call_command("verify_journal", stdout=out)
    assert out.getvalue() == (
        "2 rows, the first of 2026-11-23 12:00 UTC, the last of 2026-11-23 12:00 UTC: "
        "the chain holds; 2 checkpoints agree.\n"
    )
    change(2, edition=7)
    with pytest.raises(CommandError, match="The chain is broken at row 2") as error:
        call_command("verify_journal")
    assert error.value.returncode == 1
