"""Names that masking can’t know, since nobody entered them: a child’s in a quote, a short form, a sibling’s."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from django.db.models import Q

from cases.choices import ActorKind, Deed, Naming
from cases.editing.checks.findings import Finding
from cases.editing.checks.naming import as_read, passages
from cases.editing.freeze import Candidate
from cases.editing.naming import TEXTS, all_names, protected_people
from cases.editing.policy import may
from cases.models.desk.merging import Apart
from cases.values.children import children_named
from cases.values.edition import Document, PersonItem
from cases.values.given_names import GIVEN_NAMES
from cases.values.misspellings import misspelt
from cases.values.name_parts import take_apart
from cases.values.namesakes import namesakes

_Find = Callable[[str], Iterator[str]]

# What holds a name because it is one, and no sentence about anybody.
_NAMES = frozenset({"place", "jurisdiction", "instrument"})


def children_are_entered(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A name beside an age under eighteen, or beside a word of kinship, is somebody's who was entered here."""
    text = (
        "{words} seems to name a child, or a relative, who is not entered here under that name, or may be somebody "
        "not to be named. If readers may not learn the name, put it among the names of that person, entered as one who "
        "was a minor or is not to be named: it is masked then. If they may, say why."
    )
    yield from _findings(candidate, text, _children(candidate))


def short_forms_are_somebodys(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A word that may be a protected name, short or misspelt, or that shares a protected surname, is another's."""
    text = (
        "{words} may name somebody whom these pages do not name. If so, add it to that person’s names, and it is "
        "masked; if it is somebody else, enter them or say who it is."
    )
    yield from _findings(candidate, text, _perhaps_protected(candidate))


def asking(candidate: Candidate) -> Callable[[str], list[str]]:
    """Gives the words of a sentence, one that is to stand beside the candidate, on which either check would ask."""
    finders = (_children(candidate), _perhaps_protected(candidate))
    return lambda sentence: [words for find in finders for words in find(sentence)]


def _children(candidate: Candidate) -> _Find:
    shown = _names_shown(candidate.document)

    def find(text: str) -> Iterator[str]:
        for child in children_named(text):
            parts = {_folded(word) for word in child.name.split()}
            if not any(parts <= names for names in shown) or not parts.isdisjoint(candidate.masker.given_names):
                yield child.words

    return find


def _perhaps_protected(candidate: Candidate) -> _Find:
    known = frozenset().union(*_names_shown(candidate.document))

    def find(text: str) -> Iterator[str]:
        yield from candidate.masker.perhaps(text)
        yield from misspelt(text, candidate.masker.given_names, known)

    return find


def namesakes_are_told_apart(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Nobody is named who may be somebody that is not, until who decides on names has told the two apart."""
    for person, is_told in _namesakes(candidate).items():
        if not is_told:
            text = (
                f"“{person.shown}” may be somebody whom these pages do not name, entered a second time: the name is "
                "almost that of a person who is protected. Make them one. If they are not the same, a privacy officer "
                "says so: on the page that merges them, or of what may be there twice."
            )
            yield Finding(person.id, "name", text)


def namesakes_are_looked_at(candidate: Candidate, today: date) -> Iterator[Finding]:
    """That they are not the same was said; who proposes says how that is known, and who reviews reads it."""
    for person, is_told in _namesakes(candidate).items():
        if is_told:
            text = (
                f"“{person.shown}” is named, with a name almost that of a person whom these pages do not name. A "
                "privacy officer said that the two are not the same. Say how that is known."
            )
            yield Finding(person.id, "name", text)


def _namesakes(candidate: Candidate) -> dict[PersonItem, bool]:
    """Whoever is named almost as somebody who is not, and whether they were told apart from all such.

    A fixed number of queries, and one or two for each colleague who told some of them apart.
    """
    people = {one.id: one for one in candidate.document.people if one.policy == Naming.NAME}
    named = {
        key: (one.shown, *(other.text for other in one.names))
        for key, one in people.items()
        if one.kind == ActorKind.PERSON
    }
    pairs = namesakes(named, {actor.key: all_names(actor) for actor in protected_people()})
    apart = _told_apart(key for key, _ in pairs)
    found: dict[PersonItem, bool] = {}
    for key, other in pairs:
        found[people[key]] = found.get(people[key], True) and frozenset((key, other)) in apart
    return found


def _told_apart(ids: Iterable[str]) -> set[frozenset[str]]:
    """The pairs that somebody told apart who decides how people are named."""
    keys = set(ids)
    if not keys:
        return set()
    rows = list(Apart.objects.filter(Q(one__in=keys) | Q(other__in=keys)).select_related("said_by"))
    decide = {user for user in {row.said_by for row in rows} if user is not None and may(user, Deed.PROTECT)}
    return {frozenset((str(row.one), str(row.other))) for row in rows if row.said_by in decide}


def _findings(candidate: Candidate, text: str, find: _Find) -> Iterator[Finding]:
    found: dict[tuple[str, str], dict[str, None]] = {}
    for item in candidate.document.items():
        if isinstance(item, PersonItem) and item.policy == Naming.NAME:
            continue
        for row, field, kind, passage in passages(item):
            if kind not in TEXTS or field in _NAMES:
                continue
            read = next(as_read(passage)) if kind == "markdown" else passage
            for words in find(read):
                found.setdefault((row, field), {})[f"“{words}”"] = None
    for (row, field), all_words in found.items():
        yield Finding(row, field, text.format(words=", ".join(all_words)))


def _names_shown(document: Document) -> list[frozenset[str]]:
    """The folded words of all names of each person whom the document names, but for given names in their middle:
    an adult Mary Ann does not vouch for a child called Ann."""
    named = [person for person in document.people if person.policy == Naming.NAME]
    names = [(one.shown, *(name.text for name in one.names)) for one in named]
    return [frozenset(word for name in each for word in _words_of(name)) for each in names]


def _words_of(name: str) -> list[str]:
    words = [_folded(word) for word in name.split()]
    return [*words[:1], *(word for word in words[1:-1] if word not in GIVEN_NAMES), *words[-1:]]


def _folded(word: str) -> str:
    """A word of a name, folded, without a possessive’s ending."""
    return take_apart(re.sub(r"[’']s$", "", word)).surname.replace(" ", "")
