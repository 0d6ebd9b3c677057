"""What a check gives back, and the parts of a document that several checks walk through."""

from collections.abc import Iterator
from dataclasses import dataclass

from cases.choices import ActorKind
from cases.values.edition import CitationItem, ClaimItem, Document, EventItem, PersonItem

Statement = EventItem | ClaimItem


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: the public id of the part that has it, the desk's name for the field, and what the editor does."""

    part: str
    field: str
    text: str


def claims(document: Document) -> Iterator[ClaimItem]:
    for question in document.questions:
        yield from question.claims


def statements(document: Document) -> Iterator[Statement]:
    """All that is cited."""
    yield from document.events
    yield from claims(document)


def citations(document: Document) -> Iterator[CitationItem]:
    for statement in statements(document):
        yield from statement.citations


def name_of(statement: Statement) -> str:
    """What an editor knows it by."""
    return statement.headline if isinstance(statement, EventItem) else statement.text


def official_names(document: Document) -> tuple[str, ...]:
    """Names that are what they are, whatever words are in them: of bodies, places, campaigns and cases."""
    bodies = [person for person in document.people if person.kind == ActorKind.BODY]
    found = [name for body in bodies for name in _names(body)]
    found += [document.facts.name, *(linked.name for linked in document.linked)]
    for event in document.events:
        found += [event.place.name, event.place.today, *event.place.around, event.jurisdiction, event.instrument]
    return tuple(dict.fromkeys(name for name in found if name))


def _names(person: PersonItem) -> Iterator[str]:
    yield person.shown
    yield from (name.text for name in person.names)
