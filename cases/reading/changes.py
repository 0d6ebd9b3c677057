"""One item's change in one edition, as readers are told it."""

from collections.abc import Iterable
from dataclasses import dataclass

from cases.choices import ANNOUNCED, Label, Verb
from cases.models.published.editions import EditionChange
from cases.reading.comparison import KINDS
from cases.reading.languages import said


@dataclass(frozen=True, slots=True)
class ChangeMade:
    """`url` leads to the item, or to the comparison that shows what became of it."""

    item_id: str
    kind: str
    label: str
    verb: str
    words: str
    sentence: str
    url: str = ""

    @property
    def label_words(self) -> str:
        return str(Label(self.label).label)

    @property
    def kind_words(self) -> str:
        return str(KINDS[self.kind][0])

    @property
    def verb_words(self) -> str:
        return str(Verb(self.verb).label)


def change_made(row: EditionChange, language: str, url: str = "") -> ChangeMade:
    """With its words in the language of the record."""
    words, sentence = said(row.words, language), said(row.sentence, language)
    return ChangeMade(str(row.item_id), row.item_kind, row.label, row.verb, words, sentence, url)


def told(changes: Iterable[ChangeMade]) -> tuple[ChangeMade, ...]:
    """Those that readers are told: corrections, retractions, updates; each in the order of the document."""
    announced = [change for change in changes if change.label in ANNOUNCED]
    return tuple(sorted(announced, key=lambda change: ANNOUNCED.index(Label(change.label))))


def minor_among(rows: Iterable[EditionChange]) -> int:
    return sum(row.label == Label.MINOR for row in rows)
