"""Precision and recall of what is proposed, over the texts written for it: wrong proposals and missing ones by name."""

from dataclasses import dataclass, field

from cases.values.passage_dates import dates_in, sentences
from cases.values.passage_names import names_in
from cases.values.passage_voices import voice_of
from tests.values.passages import KNOWN, OUTLETS, TEXTS, Text

Told = tuple[int, str, object]


@dataclass
class Measure:
    """Of one kind of proposal: which were right, wrong, and missing."""

    right: list[Told] = field(default_factory=list)
    wrong: list[Told] = field(default_factory=list)
    missing: list[Told] = field(default_factory=list)

    def add(self, wanted: set[Told], proposed: set[Told]) -> None:
        self.right += sorted(wanted & proposed, key=str)
        self.wrong += sorted(proposed - wanted, key=str)
        self.missing += sorted(wanted - proposed, key=str)

    @property
    def precision(self) -> float:
        return len(self.right) / max(1, len(self.right) + len(self.wrong))

    @property
    def recall(self) -> float:
        return len(self.right) / max(1, len(self.right) + len(self.missing))


def measured() -> dict[str, Measure]:
    """Dates, speakers and newsrooms passed on; what is left open proposes nothing, so it can be neither."""
    found = {kind: Measure() for kind in ("dates", "speakers", "second hand")}
    for number, text in enumerate(TEXTS):
        wanted = {(number, words, edtf) for words, edtf in text.dates if edtf}
        proposed = {(number, one.words, one.edtf) for one in dates_in(text.words, text.published) if one.edtf}
        found["dates"].add(wanted, proposed)
        _add_voices(found, number, text)
    return found


def _add_voices(found: dict[str, Measure], number: int, text: Text) -> None:
    names = names_in(text.words, KNOWN)
    for at, sentence in sentences(text.words):
        said = next((one for one in text.voices if sentence.startswith(one[0])), (sentence[:20], None, None))
        voice = voice_of(text.words, at, at + len(sentence), names, OUTLETS)
        for kind, wanted, proposed in (("speakers", said[1], voice.speaker), ("second hand", said[2], voice.via)):
            found[kind].add(
                {(number, said[0], wanted)} if wanted else set(), {(number, said[0], proposed)} if proposed else set()
            )
