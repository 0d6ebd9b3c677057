"""What an edition changed, as readers are told it: each change with its label and, for a correction, a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cases.choices import Label, Verb
from cases.models.published.editions import Edition, EditionChange, Item
from cases.values.changes import Change, changes
from cases.values.documents import join
from cases.values.edition import CitationItem, Document, EventItem, PhotoItem, QuestionItem
from cases.values.edition import Item as DocumentItem


@dataclass(frozen=True, slots=True)
class Labelled:
    """`sentence` is for the public; a correction or a retraction has one."""

    change: Change
    label: str
    sentence: str = ""


def store_changes(edition: Edition, labelled: Iterable[Labelled]) -> None:
    """Keep what the edition changed, in this order. The first edition of a record changes nothing: it has none."""
    EditionChange.objects.bulk_create(
        EditionChange(
            edition=edition,
            position=position,
            item_id=each.change.id,
            item_kind=each.change.kind,
            verb=each.change.verb,
            label=each.label,
            words=each.change.words,
            sentence=each.sentence,
        )
        for position, each in enumerate(labelled)
    )


def stored_document(edition: Edition) -> Document:
    """The document of an edition, as it is stored."""
    keys = edition.item_keys()
    texts = dict(Item.objects.filter(key__in=keys).values_list("key", "text"))
    return join(texts[key] for key in keys)


def labelled_by_kind(before: Document, after: Document) -> tuple[Labelled, ...]:
    """The changes between two documents as they are called where no editor labelled them.

    An event, a question or a photograph that is new or reads otherwise is an update; all else is minor.
    """
    return tuple(Labelled(change, usual_label(change)) for change in changes(before, after))


def usual_label(change: Change) -> str:
    """What a change is called until an editor says otherwise."""
    is_told = isinstance(change.after, EventItem | QuestionItem | PhotoItem) and change.verb != Verb.REMOVED
    return Label.UPDATE.value if is_told and not _is_check_only(change) else Label.MINOR.value


def _is_check_only(change: Change) -> bool:
    """Whether nothing differs but the days on which quotes were looked up again, with the same result."""
    if change.before is None or change.after is None:
        return False
    return _without_days(change.before) == _without_days(change.after)


def _without_days(item: DocumentItem) -> DocumentItem:
    if isinstance(item, EventItem):
        return replace(item, citations=_undated(item.citations))
    if isinstance(item, QuestionItem):
        claims = tuple(replace(claim, citations=_undated(claim.citations)) for claim in item.claims)
        return replace(item, claims=claims)
    return item


def _undated(citations: Iterable[CitationItem]) -> tuple[CitationItem, ...]:
    return tuple(replace(citation, checked_on="") for citation in citations)
