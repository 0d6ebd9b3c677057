"""Approving and publishing against whoever changes the same things meanwhile: two connections, and what is live then.

`scripts/race_approval.py` runs hundreds of rounds, test_races.py a few. Who goes second starts when the first has come
to a certain statement, so that the rounds meet each other at every place.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta
from threading import Event as Signal
from typing import Any

from django.db import DatabaseError, connection, connections, transaction

from cases.editing import journal
from cases.editing.candidates import proposed_document
from cases.editing.changes import stored_document
from cases.editing.editions import publish
from cases.editing.proposals import Plan, amend, freeze_again, propose, send, withdraw
from cases.editing.protection import protect
from cases.editing.publication import publish_due
from cases.editing.reading_rows import make_again
from cases.editing.redaction.acts import redact, survey, words_doom
from cases.editing.refusal import Refused
from cases.editing.review import approve, give_back, unapprove
from cases.models.desk.actors import Actor
from cases.models.desk.events import Event, Role
from cases.models.desk.journal import Journal
from cases.models.desk.proposals import Candidate, Proposal
from cases.models.desk.review import Decision
from cases.models.published.editions import Edition, EditionChange
from cases.models.published.rows import EventRow, Part, PersonRow, QuestionRow, Record, SourceRow, Tally, Term, Use
from cases.models.published.topics import Carrier, TopicRow
from cases.values.edition import Document
from tests.editing.conftest import NOON, Desk
from tests.editing.test_proposals import without_warnings, written
from tests.factories import StaffFactory

SMUGGLED = "SMUGGLED"
ROWS = (Record, Tally, Term, EventRow, QuestionRow, PersonRow, Part, SourceRow, Use, TopicRow, Carrier)
# The second one starts when the first has sent so many statements more than in the round before with the same act.
STRIDE = 5


class Mixed(AssertionError):
    """Readers have something else than what was approved."""


@dataclass(frozen=True)
class Sent:
    """What a reviewer was shown, under its seal."""

    proposal: Proposal
    seal: str
    document: Document
    content_hash: str
    summary: str
    changes: list[tuple[Any, ...]]
    secret: str  # the name of a witness in it


Act = Callable[["Arena", Sent], str]


class Arena:
    """A case with an edition; each round changes its event again, proposes it and lets two people act at once."""

    def __init__(self) -> None:
        self.desk = Desk()
        without_warnings(self.desk)
        self.author = StaffFactory(role="contributor")
        self.reviewer, self.colleague = StaffFactory(role="reviewer"), StaffFactory(role="reviewer")
        self.officer = StaffFactory(role="privacy officer")
        self.event = written(self.desk, self.author)
        self.witness = Actor.objects.create(name="Wanda Witness", slug="wanda")
        Role.objects.create(event=self.event, actor=self.witness, role="witness")
        self.at = NOON
        publish(self.desk.case, by=None, at=NOON)

    # -- what happens at once

    def approves(self, sent: Sent) -> str:
        approve(sent.proposal, seal=sent.seal, by=self.reviewer, at=self.at)
        return "published" if publish_due(at=self.at) else "approved, and not published"

    def approves_only(self, sent: Sent) -> None:
        approve(sent.proposal, seal=sent.seal, by=self.reviewer, at=self.at)

    def edits_the_event(self, sent: Sent) -> str:
        event = Event.objects.get(pk=self.event.pk)
        event.headline = f"{SMUGGLED} headline, {sent.proposal.pk}"
        event.save()
        return "edited"

    def edits_a_citation(self, sent: Sent) -> str:
        citation = self.event.citations.get()
        citation.exact = f"{SMUGGLED} words, {sent.proposal.pk}"
        citation.save()
        return "edited"

    def renames_somebody_in_it(self, sent: Sent) -> str:
        actor = Actor.objects.get(pk=self.witness.pk)
        actor.name = f"{SMUGGLED} name, {sent.proposal.pk}"
        actor.save()
        return "edited"

    def protects_somebody_in_it(self, sent: Sent) -> str:
        actor = Actor.objects.get(slug=f"secret-{sent.proposal.pk}")
        actor.naming, actor.naming_reason = "role", "He asked."
        actor.save()
        protect(actor, by=self.author, at=self.at)
        return "hidden"

    def destroys_words_in_it(self, sent: Sent) -> str:
        """Not among `ACTS`: on SQLite it writes the whole file anew, every time."""
        doom = words_doom(sent.secret)
        found = sum(survey(doom, by=self.officer).values())
        redact(doom, expected=found, by=self.officer, at=self.at, why="A test.")
        return "hidden"

    def freezes_it_again(self, sent: Sent) -> str:
        give_back(sent.proposal, by=self.colleague, at=self.at, reason="Look again.")
        return self._sends_other_words(sent)

    def unapproves_it(self, sent: Sent) -> str:
        unapprove(sent.proposal, by=self.colleague, at=self.at)
        give_back(sent.proposal, by=self.colleague, at=self.at, reason="Look again.")
        return self._sends_other_words(sent)

    def _sends_other_words(self, sent: Sent) -> str:
        self.edits_the_event(sent)
        freeze_again(sent.proposal, by=self.author, at=self.at)
        amend(sent.proposal, Plan(summary=f"{SMUGGLED} summary"), {}, by=self.author, at=self.at)
        send(sent.proposal, by=self.author, at=self.at)
        return "sent again"

    def withdraws_it(self, sent: Sent) -> str:
        withdraw(sent.proposal, by=self.author, at=self.at)
        return "withdrawn"

    def publishes_from_the_server(self, sent: Sent) -> str:
        return f"edition {publish(self.desk.case, by=None, at=self.at).number - self.base.number} from the server"

    def publishes_what_is_due(self, sent: Sent) -> str:
        return "published" if publish_due(at=self.at) else "nothing due"

    ACTS = (
        edits_the_event,
        edits_a_citation,
        renames_somebody_in_it,
        protects_somebody_in_it,
        freezes_it_again,
        unapproves_it,
        withdraws_it,
        publishes_from_the_server,
        publishes_what_is_due,
    )

    # -- one round

    def round(self, number: int) -> tuple[str, str, str]:
        """The act, and how it and the approval ended; every round meets in another way. Raises `Mixed`."""
        step, turn = divmod(number // len(self.ACTS), 2)
        return self.meet(self.ACTS[number % len(self.ACTS)], first=turn, until=step * STRIDE, number=number)

    def meet(self, act: Act, *, first: int, until: int, number: int = 0) -> tuple[str, str, str]:
        """With `first` 0 the approval begins, with 1 the act; the other one comes after `until` statements."""
        sent = self._sent(number)
        ended = at_once([lambda: self.approves(sent), lambda: act(self, sent)], first=first, until=until)
        try:
            self._verify(sent, act, ended)
        except AssertionError as error:
            raise Mixed(f"Round {number}, {act.__name__}, {ended}: {error}") from error
        return act.__name__, ended[1], ended[0]

    def _sent(self, number: int) -> Sent:
        """The desk changed, proposed and sent; whatever is left of the last round is cleared away."""
        self.at += timedelta(minutes=1)
        for one in Proposal.objects.open():
            withdraw(one, by=self.author, at=self.at)
        self._write(number)
        proposal = propose([self.desk.case], by=self.author, at=self.at)
        Role.objects.filter(actor__slug__startswith="secret-", event=self.event).delete()
        secret = Actor.objects.create(
            name=_name_unlike_others(number),
            slug=f"secret-{proposal.pk}",
            label="a neighbour",
        )
        Role.objects.create(event=self.event, actor=secret, role="witness")
        freeze_again(proposal, by=self.author, at=self.at)
        amend(proposal, Plan(summary=f"Round {number}."), {}, by=self.author, at=self.at)
        send(proposal, by=self.author, at=self.at)
        candidate = Candidate.objects.get(proposal=proposal)
        self.base = Edition.objects.live().get(record_id=self.desk.case.public_id)
        self.rows = reading_rows()
        self.told = Journal.objects.filter(act="published").count()
        return Sent(
            proposal,
            Proposal.objects.get(pk=proposal.pk).seal,
            proposed_document(candidate),
            candidate.content_hash,
            f"Round {number}.",
            list(candidate.changes.order_by("position").values_list("item_id", "label", "sentence")),
            secret.name,
        )

    def _write(self, number: int) -> None:
        event = Event.objects.get(pk=self.event.pk)
        event.headline, event.changed_by = f"A hearing, as of round {number}", self.author
        event.save()
        citation = event.citations.get()
        citation.exact = "the jury said so"
        citation.save()
        witness = Actor.objects.get(pk=self.witness.pk)
        witness.name = "Wanda Witness"
        witness.save()

    # -- what must hold

    def _verify(self, sent: Sent, act: Act, ended: list[str]) -> None:
        editions = list(Edition.objects.filter(number__gt=self.base.number).order_by("number"))
        live = Edition.objects.live().get(record_id=self.desk.case.public_id)
        proposal = Proposal.objects.get(pk=sent.proposal.pk)
        decided = Decision.objects.filter(proposal=proposal)
        is_out = proposal.state == "published"
        approvals = set(decided.filter(decided="approved").values_list("seal", flat=True))
        same(approvals - {sent.seal}, set(), "a seal that nobody was shown was approved")
        same(decided.filter(decided="published").count(), int(is_out), "decisions to publish")
        from_server = int(act is Arena.publishes_from_the_server and ended[1].startswith("edition"))
        same(len(editions), int(is_out) + from_server, "editions")
        same(Journal.objects.filter(act="published").count() - self.told, len(editions), "rows of the journal")
        same([one.number - self.base.number for one in editions], list(range(1, len(editions) + 1)), "numbers")
        same(live.number, max([self.base.number, *(one.number for one in editions)]), "which edition is live")
        if is_out:
            self._verify_edition(
                sent,
                Edition.objects.get(
                    record_id=self.desk.case.public_id, number=proposal.candidates.get().published_number
                ),
                is_hidden=ended[1] == "hidden",
            )
        if not editions:
            same((live.pk, live.content_hash), (self.base.pk, self.base.content_hash), "the edition as it was")
            if ended[1] != "hidden":
                same(reading_rows(), self.rows, "the reading rows as they were")
        self._verify_rows(live)

    def _verify_edition(self, sent: Sent, edition: Edition, *, is_hidden: bool) -> None:
        changes = list(EditionChange.objects.filter(edition=edition).order_by("position"))
        same(
            (edition.content_hash, edition.summary, edition.review),
            (sent.content_hash, sent.summary, "reviewed"),
            "edition",
        )
        same([(one.item_id, one.label, one.sentence) for one in changes], sent.changes, "what it is said to change")
        stored = stored_document(edition)
        if is_hidden:
            shown = str(list(PersonRow.objects.values_list("shown")))
            same([sent.secret in str(stored), sent.secret in shown], [False, False], sent.secret)
        else:
            same(stored, sent.document, "document")

    def _verify_rows(self, live: Edition) -> None:
        before = reading_rows()
        with transaction.atomic():
            make_again(live)
        same(reading_rows(), before, "reading rows made again")


def _name_unlike_others(number: int) -> str:
    """A name that nobody takes for a slip of that of another round: two letters differ at least, and sound so."""
    syllables = "".join("bdglmnprst"[number // 10**place % 10] + "o" for place in range(4))
    return f"Zeb {syllables.title()}xavian{syllables}"


def same(found: object, wanted: object, what: str) -> None:
    if found != wanted:
        raise AssertionError(f"{what}: {found} where {wanted} should be.")


def reading_rows() -> list[list[tuple[Any, ...]]]:
    """Every reading row with its key, so that one written anew is told from one that was left alone."""
    return [list(model._base_manager.order_by("pk").values_list()) for model in ROWS]


def at_once(acts: list[Callable[[], str]], *, first: int, until: int) -> list[str]:
    """How each of two acts ended. One begins, and the other when the first has sent so many statements, or is done."""
    go = Signal()

    def counted() -> AbstractContextManager[None]:
        sent = 0

        def count(execute: Any, *args: Any) -> Any:
            nonlocal sent
            sent += 1
            if sent > until:
                go.set()
            return execute(*args)

        return connection.execute_wrapper(count)

    def run(place: int) -> str:
        try:
            if place == first:
                with counted():
                    return ended(acts[place])
            go.wait()
            return ended(acts[place])
        finally:
            go.set()
            connections.close_all()

    with ThreadPoolExecutor(2) as threads:
        return list(threads.map(run, range(2)))


def ended(act: Callable[[], str]) -> str:
    try:
        return act()
    except Refused as refusal:
        return f"refused: {refusal.reasons[0].check}"
    except DatabaseError as error:
        return f"FAILED: {type(error).__name__}: {error}".strip()


def race(numbers: Iterable[int]) -> Counter[tuple[str, str, str]]:
    """How often each act ended in which way, and the approval with it, in these rounds. Raises `Mixed`."""
    arena = Arena()
    counted = Counter(arena.round(number) for number in numbers)
    verdict = journal.verify()
    if not verdict.holds:
        raise Mixed(verdict.sentence)
    return counted
