"""How a page was reviewed: by how many people, what checks found, whether its quotes were found, on whom it rests."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.choices import Bearing, Review, SourceKind
from cases.reading.dates import on_day
from cases.reading.documents import EditionHead
from cases.reading.figures import in_words, number_words
from cases.values.edition import Document
from cases.values.independence import independent_sources
from cases.values.tallies import LOOKED_UP, citations_that_stand


def how_reviewed(edition: EditionHead, document: Document) -> tuple[str, ...]:
    """Sentences on the edition and its document; of a draft, which nobody has reviewed yet, none."""
    if edition.is_draft or document.facts.retraction:
        return ()
    return (*how_published(edition), *_quotes(document), *_sources(document))


def how_published(edition: EditionHead) -> Iterator[str]:
    """Who but its authors had read it, and what checks found: all that the edition's own row says."""
    said = {"number": edition.number, "day": on_day(edition.published_at.astimezone(UTC).date()).words}
    yield _read_by(edition) % said
    if edition.checks is not None:
        yield _checked(edition)


def _read_by(edition: EditionHead) -> str:
    match edition.review:
        case Review.REVIEWED if edition.writers:
            words = ngettext(
                "Edition %(number)s of %(day)s: %(count)s person wrote what is new, and another, who had written "
                "nothing of it, approved it.",
                "Edition %(number)s of %(day)s: %(count)s people wrote what is new, and another, who had written "
                "nothing of it, approved it.",
                edition.writers,
            )
            return words.replace("%(count)s", number_words(edition.writers))
        case Review.REVIEWED:
            return _("Edition %(number)s of %(day)s was approved by somebody who had written nothing of what is new.")
        case Review.ONE_PERSON:
            return _("Edition %(number)s of %(day)s was approved by whoever wrote it: this newsroom is one person.")
        case Review.EMERGENCY:
            return _("Edition %(number)s of %(day)s went out in an emergency, before anybody else had read it.")
        case _:
            return _("Edition %(number)s of %(day)s was read by nobody but those who wrote it.")


def _checked(edition: EditionHead) -> str:
    stood = sum(number for _check, number in edition.stood)
    said = {"checks": number_words(edition.checks or 0), "stood": number_words(stood)}
    if not stood:
        words = _("%(checks)s checks left no error, and no warning about what is said and on which sources.")
    elif edition.review in (Review.REVIEWED, Review.ONE_PERSON):
        words = ngettext(
            "%(checks)s checks left no error; %(stood)s warning about what is said and on which sources stood, for a "
            "reason that the reviewer had read.",
            "%(checks)s checks left no error; %(stood)s warnings about what is said and on which sources stood, for "
            "reasons that the reviewer had read.",
            stood,
        )
    else:
        words = ngettext(
            "%(checks)s checks left no error; %(stood)s warning about what is said and on which sources stood.",
            "%(checks)s checks left no error; %(stood)s warnings about what is said and on which sources stood.",
            stood,
        )
    return words % said


def _quotes(document: Document) -> Iterator[str]:
    """Of the passages that are cited with their words."""
    answers = Counter(LOOKED_UP[one.state] for one in citations_that_stand(document) if one.exact)
    if answers:
        said = {"found": number_words(answers["found"]), "all": number_words(answers.total())}
        if said["found"]:
            yield _("Quotes found in our copies of their sources: %(found)s of %(all)s.") % said
        else:
            yield _("No quote of %(all)s was found in a copy of its source: each says beside it why.") % said


def _sources(document: Document) -> Iterator[str]:
    sources = {source.id: source for source in document.sources}
    cited = [one for one in citations_that_stand(document) if one.source in sources]
    kinds = Counter(sources[key].kind for key in {one.source for one in cited})
    if not kinds:
        return
    voices = independent_sources([one for one in cited if one.bearing == Bearing.SUPPORTS], sources)
    said = {
        "count": number_words(kinds.total()),
        "voices": number_words(voices),
        "kinds": in_words((_short(kind), kinds[kind]) for kind in SourceKind if kinds[kind]),
    }
    yield _("Sources cited: %(count)s; independent voices among them: %(voices)s. %(kinds)s") % said


def _short(kind: str) -> str:
    """The kind without what explains it to editors."""
    return str(SourceKind(kind).label.partition(":")[0])
