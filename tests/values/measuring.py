"""Precision and recall of what is proposed, over the texts written for it: wrong proposals and missing ones by name."""

from dataclasses import dataclass, field

from cases.values import passage_acts
from cases.values.passage_dates import dates_in, sentences
from cases.values.passage_names import names_in
from cases.values.passage_voices import voice_of
from tests.values.passages import BODIES, KNOWN, OUTLETS, PLACES, TEXTS, Text

Told = tuple[int, str, object]


KINDS = ("dates", "speakers", "second hand", "kinds", "places")


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
    """Dates, speakers, newsrooms passed on, kinds of events and places; what is left open proposes nothing."""
    found = {kind: Measure() for kind in KINDS}
    for number, text in enumerate(TEXTS):
        wanted = {(number, words, edtf) for words, edtf in text.dates if edtf}
        proposed = {(number, one.words, one.edtf) for one in dates_in(text.words, text.published) if one.edtf}
        found["dates"].add(wanted, proposed)
        _add_voices(found, number, text)
    return found


def _add_voices(found: dict[str, Measure], number: int, text: Text) -> None:
    names = names_in(text.words, KNOWN, bodies=BODIES)
    places = names_in(text.words, PLACES, of_people=False)
    read = passage_acts.Read(text.words, "en", names, dates_in(text.words, text.published), places)
    for at, sentence in sentences(text.words):
        end = at + len(sentence)
        said = next((one for one in text.voices if sentence.startswith(one[0])), (sentence[:20], None, None))
        kind = next((one for one in text.kinds if sentence.startswith(one[0])), (sentence[:20], ""))
        place = next((one for one in text.places if sentence.startswith(one[0])), (sentence[:20], None))
        voice = voice_of(text.words, at, end, names, OUTLETS)
        kind_found = passage_acts.kind_of(read, at, end, voice)
        place_found = passage_acts.place_of(read, at, end, kind_found)
        for measure, first, wanted, proposed in (
            ("speakers", said[0], said[1], voice.speaker),
            ("second hand", said[0], said[2], voice.via),
            ("kinds", kind[0], kind[1], kind_found),
            ("places", place[0], place[1], place_found),
        ):
            found[measure].add(
                {(number, first, wanted)} if wanted else set(), {(number, first, proposed)} if proposed else set()
            )
