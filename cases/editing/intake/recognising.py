"""Whether a text is here already: the same page, another print of it, or what it says it was copied from."""

from dataclasses import dataclass

from cases.models.desk.sources import Copy, Source, key_of_address
from cases.values.likeness import SAME_STORY, SAME_TEXT, Print, print_of, print_of_sketch
from cases.values.links import LinkError

_MAYBE = 0.2  # of a sketch, before the texts themselves are compared
_COMPARED = 20  # texts at most


@dataclass(frozen=True, slots=True)
class Known:
    """A source that is here already, and why it is taken for the same. `share` of the shorter text, 0 to 1."""

    source: Source
    is_same_page: bool
    share: float

    @property
    def is_same_text(self) -> bool:
        return self.share >= SAME_TEXT


def known(text: str, *addresses: str) -> list[Known]:
    """Sources with one of these addresses, or a copy of which most stands in the text or the other way round.

    The same page first, then by how much is shared. Four queries, however many copies are held.
    """
    found = {source.pk: Known(source, True, 0.0) for source in _at(addresses)}
    for source, share in _prints_of(text):
        is_same = source.pk in found
        found[source.pk] = Known(source, is_same, share)
    return sorted(found.values(), key=lambda one: (not one.is_same_page, -one.share, one.source.pk))


def _at(addresses: tuple[str, ...]) -> list[Source]:
    keys = set()
    for address in filter(None, addresses):
        try:
            keys.add(key_of_address(address))
        except LinkError:
            continue
    found = Source.objects.filter(url_key__in=keys).select_related("merged_into").order_by("pk") if keys else ()
    return list(dict.fromkeys(source.merged_into or source for source in found))


def _prints_of(text: str) -> list[tuple[Source, float]]:
    whole = print_of(text)
    thin = whole.thinned()
    likely = []
    for pk, sketch in Copy.objects.values_list("pk", "sketch").order_by("pk").iterator(chunk_size=2_000):
        held = print_of_sketch(bytes(sketch))
        share = held.shared_with(thin)
        if share >= _MAYBE or _is_short(held, thin):
            likely.append((share, pk))
    best: dict[int, tuple[Source, float]] = {}
    chosen = [pk for _, pk in sorted(likely, key=lambda one: (-one[0], -one[1]))[:_COMPARED]]
    for copy in Copy.objects.filter(pk__in=chosen).select_related("source"):
        share = print_of(copy.text).shared_with(whole)
        if share >= SAME_STORY and share > best.get(copy.source_id, (copy.source, 0.0))[1]:
            best[copy.source_id] = (copy.source, share)
    return list(best.values())


def _is_short(held: Print, thin: Print) -> bool:
    """Whether so little is left of one that a sketch can't tell, and the two have something in common at all."""
    return min(len(held.runs), len(thin.runs)) < 6 and bool(held.runs & thin.runs)
