"""What of a document can be searched for, passage by passage, and what a reader asked for. Pure."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cases.values.edition import CitationItem, Document, EventItem, PersonItem, PlaceRef, QuestionItem, SourceItem
from cases.values.retraction import told

LONGEST = 200  # characters of a question that are read
MOST_TERMS = 12
MISSPELT = "misspelling"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_TERM = re.compile(r"[\"“”„«»]([^\"“”„«»]*)(?:[\"“”«»]|$)|([^\s\"“”„«»]+)")
_MARKUP = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*_`#>]+")


@dataclass(frozen=True, slots=True)
class Passage:
    """One thing that can be found.

    `names` weigh most; `quotes` are words of sources; by what is `hidden` it is found, and none of it is printed.
    `about` is whose record it is in: that alone finds nothing, but other words beside it. `weight` is 3 for the record
    itself, 2 for people, else 1. `slug` is the end of a person’s address.
    """

    kind: str
    public_id: str
    names: str
    words: str = ""
    quotes: str = ""
    hidden: str = ""
    about: str = ""
    slug: str = ""
    weight: int = 1


def passages(document: Document) -> Iterator[Passage]:
    """All that stands on the pages of a record: what was taken back counts for nothing, and is not found."""
    facts = document.facts
    if facts.retraction:
        return
    shown = {person.id: person.shown for person in document.people}
    subject = next((person for person in document.people if person.id == facts.subject), None)
    about = _row([facts.name, *(name.text for name in (subject.names if subject else ()))])
    where = _row([facts.jurisdiction, *(linked.name for linked in document.linked)])
    yield replace(_of_names(subject, facts.name), kind="record", public_id=facts.id, words=where, weight=3)
    found = [_of_names(person) for person in document.people if person.slug and person is not subject]
    found += [_of_event(event) for event in told(document.events)]
    found += [_of_question(question) for question in document.questions]
    found += [_of_source(source, shown) for source in document.sources]
    yield from (replace(passage, about=about) for passage in found)


def _of_names(person: PersonItem | None, first: str = "") -> Passage:
    """As somebody is called, and as readers may write it wrongly."""
    if person is None:
        return Passage("person", "", first)
    names = [name for name in person.names if name.kind != MISSPELT]
    hidden = _row([name.text for name in person.names if name.kind == MISSPELT])
    called = _row([first, person.shown, *(name.text for name in names)])
    return Passage("person", person.id, called, person.description, hidden=hidden, slug=person.slug, weight=2)


def _of_event(event: EventItem) -> Passage:
    told = plain(event.account)
    return Passage("event", event.id, event.headline, told, _quotes(event.citations), hidden=_found_by(event))


def _found_by(event: EventItem) -> str:
    """What stands in the entry’s lines, of which no passage can be made."""
    parts = [event.when_note, _place(event.place), event.instrument, event.affected]
    return _row([*parts, *(role.capacity for role in event.roles)])


def _place(place: PlaceRef) -> str:
    return _row([place.name, *place.around, place.today])


def _of_question(question: QuestionItem) -> Passage:
    said = [f"{claim.value}: {claim.text}" if claim.value else claim.text for claim in question.claims]
    cited = [citation for claim in question.claims for citation in claim.citations]
    return Passage("question", question.id, question.text, _row([*said, question.reason]), _quotes(cited))


def _of_source(source: SourceItem, publishers: dict[str, str]) -> Passage:
    words = [*source.authors, publishers.get(source.publisher, ""), source.number, source.host]
    return Passage("source", source.id, source.title, _row(words))


def _quotes(citations: tuple[CitationItem, ...] | list[CitationItem]) -> str:
    return " … ".join(dict.fromkeys(citation.exact for citation in citations if citation.exact))


def _row(parts: list[str]) -> str:
    return " · ".join(dict.fromkeys(part.strip() for part in parts if part.strip()))


def plain(markdown: str) -> str:
    """The words of an account without the signs of its markup."""
    return " ".join(_MARKUP.sub(lambda found: found[1] or "", markdown).split())


def words_of(document: Document) -> set[str]:
    """The words that a misspelt one may have been meant as: of names, headlines, accounts and what is said, not of
    quotes and sources. Each as it is written first, of four letters or more."""
    found: dict[str, str] = {}
    for passage in passages(document):
        if passage.kind != "source":
            for word in _WORD.findall(f"{passage.names} {passage.words}"):
                if len(word) >= 4 and word.isalpha():
                    found.setdefault(folded(word), word)
    return set(found.values())


def folded(text: str) -> str:
    """As words are compared: without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def asked_terms(question: str) -> tuple[str, ...]:
    """The words that a reader asked for, and the phrases that stood in quotation marks; all of them are to be found.

    Signs that are no part of a word part it, so that nothing is an operator of some engine.
    """
    terms = []
    for phrase, word in _TERM.findall(" ".join(question[:LONGEST].split())):
        found = " ".join(_WORD.findall(phrase or word))
        if found:
            terms.append(found)
    return tuple(dict.fromkeys(terms))[:MOST_TERMS]
