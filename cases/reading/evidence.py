"""Exhibits with their tests: who ordered what, which laboratory, what came of it, and what each side says."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.choices import Effect, EventKind, RoleName
from cases.reading.addresses import anchor
from cases.reading.citations import publisher_words
from cases.reading.dates import When, day_of
from cases.reading.lookup import Link, Lookup
from cases.reading.prose import plain
from cases.reading.wording import claim_words, in_a_row, passed_on_words, regard_words, standing_words
from cases.values.edition import ClaimItem, EventItem, QuestionItem
from cases.values.retraction import told

_ORDERS = frozenset({EventKind.COURT_ORDER, EventKind.EXECUTIVE_ORDER, EventKind.APPEAL_RULING})
_TESTS = frozenset({EventKind.EVIDENCE_TEST})
_ORDERING = frozenset({RoleName.JUDGE, RoleName.OFFICIAL})
_TESTING = frozenset({RoleName.LABORATORY, RoleName.EXPERT})


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event that concerns an item, with those who acted in it."""

    event: Link
    when: When
    by: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TestShown:
    """One test with the orders that it carries out; or orders of which no test is recorded.

    `by` of the test are laboratories and experts. `result` is what the event tells, `result_by` how that is known.
    """

    test: Occasion | None
    orders: tuple[Occasion, ...]
    result: str
    result_by: str


@dataclass(frozen=True, slots=True)
class Said:
    """A claim in short, linked to its place among the answers; `by` is whose it is, `regard` how we regard it."""

    claim: Link
    by: str
    regard: str


@dataclass(frozen=True, slots=True)
class Side:
    """A question about an item, with what is said in answer. `above` counts the answers where they are told already."""

    question: Link
    said: tuple[Said, ...]
    above: int


@dataclass(frozen=True, slots=True)
class ExhibitShown:
    """`others` are the events that neither test it nor order that. Without a name nobody recorded what was tested."""

    anchor: str
    name: str
    words: str
    others: tuple[Occasion, ...]
    tests: tuple[TestShown, ...]
    sides: tuple[Side, ...]

    @property
    def rows(self) -> tuple[TestShown, ...]:
        """The rows of its table: where no test and no order is recorded, one that says so."""
        return self.tests or (TestShown(None, (), "", ""),)


def evidence(lookup: Lookup) -> tuple[ExhibitShown, ...]:
    """The exhibits by name, and last the tests of which it is not recorded what was tested."""
    document, shown_above = lookup.document, set()
    found = []
    for item in sorted(document.exhibits, key=lambda item: item.name.casefold()):
        events = [event for event in told(document.events) if item.id in event.exhibits]
        asked = [question for question in document.questions if item.id in question.exhibits]
        found.append(
            ExhibitShown(
                anchor=anchor("x", item.id),
                name=item.name,
                words=item.description,
                others=tuple(_occasion(event, lookup) for event in events if event.kind not in _ORDERS | _TESTS),
                tests=tuple(_tests(events, lookup)),
                sides=tuple(_side(question, lookup, question.id in shown_above) for question in asked),
            )
        )
        shown_above |= {question.id for question in asked}
    loose = [event for event in told(document.events) if event.kind in _TESTS and not event.exhibits]
    if loose:
        found.append(ExhibitShown("", "", "", (), tuple(_tests(loose, lookup)), ()))
    return tuple(found)


def _tests(events: Sequence[EventItem], lookup: Lookup) -> Iterator[TestShown]:
    """In the order of the timeline: each test, and each order that none of them carries out."""
    carried = {order.id for event in events if event.kind in _TESTS for order in _ordered(event, lookup)}
    for event in events:
        if event.kind in _TESTS:
            orders = tuple(_occasion(order, lookup) for order in _ordered(event, lookup))
            speakers = [lookup.shown(role.person) for role in event.roles if role.role == RoleName.SPEAKER]
            known = [standing_words(event.standing, speakers), passed_on_words(event.citations)]
            by = "; ".join(words for words in known if words)
            yield TestShown(_occasion(event, lookup, _TESTING), orders, plain(event.account), by)
        elif event.kind in _ORDERS and event.id not in carried:
            yield TestShown(None, (_occasion(event, lookup),), "", "")


def _ordered(test: EventItem, lookup: Lookup) -> list[EventItem]:
    """The orders that a test answers, and whatever it carries out."""
    answered = [(answer.effect, lookup.events.get(answer.event)) for answer in test.answers]
    return [
        earlier
        for effect, earlier in answered
        if earlier is not None and (effect == Effect.CARRIES_OUT or earlier.kind in _ORDERS)
    ]


def _occasion(event: EventItem, lookup: Lookup, roles: Collection[str] = _ORDERING) -> Occasion:
    return Occasion(
        event=Link(event.headline, lookup.event_link(event.id)),
        when=day_of(event.when),
        by=tuple(lookup.person(role.person) for role in event.roles if role.role in roles),
    )


def _side(question: QuestionItem, lookup: Lookup, is_above: bool) -> Side:
    link = Link(question.text, lookup.question_link(question))
    if is_above:
        return Side(link, (), len(question.claims))
    return Side(link, tuple(_said(claim, question, lookup) for claim in question.claims), 0)


def _said(claim: ClaimItem, question: QuestionItem, lookup: Lookup) -> Said:
    """Whose it is is always said: where nobody is recorded as the speaker, the sources that it stands in."""
    page = lookup.question_link(question).partition("#")[0]
    by = claim_words(claim, lookup.shown(claim.speaker), lookup.shown(claim.counted_by))
    if not claim.speaker:
        sources = dict.fromkeys(publisher_words(lookup.sources[c.source], lookup) for c in claim.citations)
        by = ", ".join(part for part in (by, _("in {sources}").format(sources=in_a_row(list(sources)))) if part)
    return Said(Link(claim.value or claim.text, f"{page}#{anchor('k', claim.id)}"), by, regard_words(claim.regard))
