"""A word behind every door, destroyed: not one byte of it is left in any page, file, log or index."""

import logging

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.sessions.models import Session
from django.test import Client

from cases.editing.journal import verify
from cases.editing.redaction.acts import redact, survey, words_doom
from cases.models.desk.journal import Journal
from cases.models.desk.proposals import Proposal
from cases.models.desk.redaction import Redaction
from cases.models.published.editions import Edition, Item
from tests.editing.conftest import NOON, Desk
from tests.editing.redaction.canary import (
    CANARY,
    STEM,
    TWIN_STEM,
    enter,
    everything_readers_get,
    files_below,
    pages,
    publish,
    save_in_the_admin,
    somebody_elses_session,
    with_stem,
)
from tests.factories import StaffFactory


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.slow
def test_nothing_is_left_of_a_word(database_in_a_file, ledger, caplog, capfd):
    officer = StaffFactory(username="olga", role="privacy officer")
    author, reviewer = StaffFactory(role="contributor"), StaffFactory(role="reviewer")
    admin = StaffFactory(is_superuser=True)
    desk = Desk()
    other = enter(desk, author)
    editor = signed_in(author)
    save_in_the_admin(editor, desk.verdict, headline=desk.verdict.headline + " once")
    publish(desk, author, reviewer)
    other.refresh_from_db()
    other.headline, other.when = other.headline + " again", "1990-05-30"
    other.save()
    publish(desk, author, reviewer)
    sessions = somebody_elses_session()
    keys = dict(Item.objects.values_list("key", "kind"))
    manifests = list(Edition.objects.order_by("pk").values_list("manifest", "content_hash"))
    desk_client = signed_in(admin)
    before = (everything_readers_get(), pages(desk_client, "/admin/cases/"), files_below(ledger.parent))
    assert all(with_stem(bodies, STEM) and with_stem(bodies, TWIN_STEM) for bodies in before)

    capfd.readouterr()
    with caplog.at_level(logging.DEBUG):
        doom = words_doom(CANARY)
        counts = survey(doom, by=officer)
        outcome = redact(doom, expected=sum(counts.values()), by=officer, at=NOON, why="She asked us to.")
        readers, editors = everything_readers_get(), pages(desk_client, "/admin/cases/")
    log = {"caplog": caplog.text.lower().encode(), "stderr": "".join(capfd.readouterr()).lower().encode()}
    files = files_below(ledger.parent)

    assert outcome.is_wiped
    assert [with_stem(bodies, STEM) for bodies in (readers, editors, files, log)] == [set(), set(), set(), set()]
    assert all(with_stem(bodies, TWIN_STEM) for bodies in (readers, editors, files))
    assert set(files) >= {"casetracker.sqlite3", "redactions.jsonl"}
    assert len(readers) >= len(before[0])
    assert len(editors) >= len(before[1])
    # Every edition is as long as it was, and says the same but for the word.
    assert dict(Item.objects.values_list("key", "kind")) == keys
    assert list(Edition.objects.order_by("pk").values_list("manifest", "content_hash")) == manifests
    assert [Session.objects.filter(pk=key).exists() for key in sessions] == [False, True]
    assert LogEntry.objects.filter(object_repr__contains="[removed]").exists()
    assert Proposal.objects.filter(summary="News of [removed] and Marigoldwört").count() == 2
    assert list(Redaction.objects.values_list("by", "kind", "why", "places")) == [
        ("olga", "words", "She asked us to.", outcome.total)
    ]
    verdict = verify()
    assert (verdict.holds, verdict.is_whole, verdict.forgotten > 0) == (True, True, True)
    last = Journal.objects.latest("pk")
    assert (last.act, last.by, last.detail.splitlines()[0]) == ("redacted", officer, "She asked us to.")
    assert survey(doom, by=officer) == {}
