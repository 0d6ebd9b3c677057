"""Questions with what is said in answer to them, every value in its source's words."""

from dataclasses import dataclass

from django.utils.translation import get_language, ngettext

from cases.choices import Nature
from cases.reading.addresses import anchor
from cases.reading.citations import Cited, cited
from cases.reading.later import Later
from cases.reading.lookup import Link, Lookup, Mark
from cases.reading.spans import computed_words
from cases.reading.wording import claim_words, regard_words
from cases.values.edition import ClaimItem, QuestionItem
from cases.values.independence import independent_sources
from cases.values.rows import whose


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """One thing that somebody says. `said_by` holds whose it is and of what sort, in words; `whose` is what has to be
    added where it stands alone, as among the first sentences.

    `place` is the id of its answer's place where the table of evidence leads to it, else empty.

    `computed` is what the record itself gives for the same day, where the question is about a stay in custody;
    `voices` says how many sources that know nothing of each other stand behind it, where these are fewer than its
    sources: an error that was copied is no more likely for it. `report` is empty where the record’s whole page stands.
    """

    anchor: str
    place: str
    value: str
    text: str
    said_by: str
    whose: str
    regard: str
    computed: str
    voices: str
    is_used: bool
    report: str
    topics: tuple[Link, ...]
    citations: tuple[Cited, ...]

    @property
    def numbers(self) -> str:
        """The numbers of its sources, each once: “1, 3”."""
        return ", ".join(dict.fromkeys(str(citation.number) for citation in self.citations))


@dataclass(frozen=True, slots=True)
class QuestionShown:
    """`reading` is the value that these pages use; `no_reading` says that there is none for good. `page` leads to its
    own page, where sources differ on it."""

    anchor: str
    page: str
    text: str
    differs: bool
    reading: str
    reason: str
    no_reading: bool
    claims: tuple[ClaimShown, ...]
    exhibits: tuple[Link, ...]
    marks: tuple[Mark, ...]
    later: tuple[Later, ...]

    @property
    def values(self) -> tuple[str, ...]:
        """The short answers, each once, as the first that gives it spells it; the one that is used here first."""
        found: dict[str, str] = {}
        for claim in sorted(self.claims, key=lambda claim: not claim.is_used):
            if claim.value:
                found.setdefault(claim.value.casefold(), claim.value)
        return tuple(found.values())


def question_shown(item: QuestionItem, lookup: Lookup) -> QuestionShown:
    return QuestionShown(
        anchor=anchor("q", item.id),
        page=lookup.question_page(item),
        text=item.text,
        differs=item.differs,
        reading=item.reading,
        reason=item.reason,
        no_reading=item.no_reading,
        claims=tuple(claim_shown(claim, lookup, item) for claim in item.claims),
        exhibits=tuple(lookup.links("exhibit", item.exhibits)),
        marks=lookup.marks.get(item.id, ()),
        later=lookup.later.get(item.id, ()),
    )


def claim_shown(item: ClaimItem, lookup: Lookup, question: QuestionItem | None = None) -> ClaimShown:
    reading = question.reading if question else ""
    is_of_custody = question is not None and lookup.is_custody(question.event) and item.nature == Nature.FIGURE
    return ClaimShown(
        anchor=anchor("c", item.id),
        place=anchor("k", item.id) if question and question.exhibits else "",
        value=item.value,
        text=item.text,
        said_by=claim_words(item, lookup.shown(item.speaker), lookup.shown(item.counted_by)),
        whose=_whose(item, lookup),
        regard=regard_words(item.regard),
        computed=computed_words(lookup.stay, item.as_of) if is_of_custody else "",
        voices=_voices(item, lookup),
        report="" if lookup.whole else lookup.report_address(item.id),
        is_used=bool(reading) and item.value.casefold() == reading.casefold(),
        topics=tuple(lookup.links("topic", item.topics)),
        citations=tuple(cited(citation, lookup) for citation in item.citations),
    )


def _whose(item: ClaimItem, lookup: Lookup) -> str:
    shown = {key: lookup.shown(key) for key in (item.speaker, item.counted_by) if key}
    return whose(item, shown, get_language() or "")


def _voices(item: ClaimItem, lookup: Lookup) -> str:
    count = len({citation.source for citation in item.citations})
    apart = independent_sources(item.citations, lookup.sources)
    if apart == count:
        return ""
    words = ngettext(
        "%(count)s sources, but one voice", "%(count)s sources, but only %(voices)s independent voices", apart
    )
    return words % {"count": count, "voices": apart}
