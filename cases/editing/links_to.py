"""Every row that names a source, a person or a place: what moves when two are merged, and what stays where it is."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from cases.models.desk.actors import Actor, Name
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Event, Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.merging import Merger
from cases.models.desk.photos import Photo
from cases.models.desk.places import Place
from cases.models.desk.questions import Claim
from cases.models.desk.sources import Citation, Copy, Source

# Of each model: the links to it that move, in the order in which they do. A test walks the models and finds another.
MOVING: dict[type[Any], tuple[tuple[type[Any], str], ...]] = {
    Actor: (
        (Name, "actor"),
        (Role, "actor"),
        (Inmate, "actor"),
        (Claim, "speaker"),
        (Claim, "counted_by"),
        (Source, "publisher"),
        (Photo, "actors"),
    ),
    Place: ((Name, "place"), (Event, "place"), (Event, "jurisdiction"), (Place, "within")),
    Source: (
        (Copy, "source"),
        (Citation, "source"),
        (Citation, "relays"),
        (Source, "copy_of"),
        (Source, "via"),
        (Photo, "source"),
    ),
}
# By their names, as a merger keeps them: every row that it may change.
SORTS: dict[str, type[Any]] = {
    str(model._meta.model_name): model
    for model in (Actor, Campaign, Citation, Claim, Copy, Event, Inmate, Name, Photo, Place, Role, Source)
}
STAYING = {
    "lowering.actor": "what was asked about one row was settled, or waits, there",
    "archivedcapture.source": "what an archive holds is of that address",
    "linkcheck.source": "what an address answered is told of that address",
    "actor.merged_into": "what was merged before leads on from there",
    "place.merged_into": "what was merged before leads on from there",
    "source.merged_into": "what was merged before leads on from there",
}

# What a row says beside that it is one with its twin: kept where only it says it.
_TOLD: dict[type[Any], tuple[str, ...]] = {Role: ("capacity",), Name: ("used",)}
_SAID_OF_A_QUOTE = ("prefix", "suffix", "attributed_to", "relays_id", "long_because", "not_checkable_because")


@dataclass(frozen=True, slots=True)
class LinkTo:
    """A row that names another in this column; where it would stand twice, `twin` is the one that is there already."""

    row: Any
    field: str
    twin: Any = None

    @property
    def adds(self) -> tuple[str, ...]:
        """What only the row says, and its twin takes over."""
        return tuple(name for name in self._told if not getattr(self.twin, name))

    @property
    def leaves_out(self) -> tuple[str, ...]:
        """What the row says and its twin says otherwise: one of the two is lost, since both can't stand."""
        return tuple(name for name in self._told if getattr(self.twin, name) not in ("", getattr(self.row, name)))

    @property
    def _told(self) -> tuple[str, ...]:
        names = _TOLD.get(type(self.row), ()) if type(self.row) is type(self.twin) else ()
        return tuple(name for name in names if getattr(self.row, name))

    @property
    def is_many(self) -> bool:
        return bool(self.row._meta.get_field(self.field).many_to_many)


def links_to(gone: Any, kept: Any) -> Iterator[LinkTo]:
    """Every link that a merger of `gone` into `kept` moves, in a fixed number of queries."""
    for model, field in MOVING[type(gone)]:
        if model is Photo and field == "actors":
            rows = Photo.objects.filter(actors=gone).order_by("pk")
        else:
            rows = model.objects.filter(**{field: gone}).order_by("pk")
        twins = _twins(model, field, kept)
        for row in _with_owner(model, rows):
            alike = twins.get(_same(row, field), ())
            yield LinkTo(row, field, next((twin for twin in alike if _says_no_more(row, twin)), None))


def print_of(gone: Any, kept: Any) -> str:
    """By which a page that shows what would move is told apart from one that would show something else now."""
    told = [(*_key(link.row), link.field, _key(link.twin), _lines(link)) for link in links_to(gone, kept)]
    return sha256(repr((gone.version, kept.version, told)).encode()).hexdigest()


def _key(row: Any) -> tuple[str, int | None]:
    return type(row).__name__, row and row.pk


def _lines(link: LinkTo) -> list[tuple[str, ...]]:
    names = (*link.adds, *link.leaves_out)
    return [(name, getattr(link.row, name), getattr(link.twin, name)) for name in names]


def model_of(merger: Merger) -> Any:
    """That of the two rows."""
    return SORTS[merger.model]


def owner_of(row: Any) -> Any:
    """What an editor saves such a row with; the row itself where it is saved by itself."""
    if isinstance(row, Citation):
        return row.event or row.claim
    if isinstance(row, Role):
        return row.event or row.campaign
    return row


def held(row: Any) -> Any:
    """The row read again, with what an editor saves it with held: whoever has it open waits, and is told afterwards."""
    owner = owner_of(row)
    if owner is not row:
        type(owner)._base_manager.select_for_update().get(pk=owner.pk)
    return type(row)._base_manager.select_for_update().get(pk=row.pk)


def _with_owner(model: type[Any], rows: Any) -> Any:
    if model is Citation:
        return rows.select_related("event", "claim__question", "source")
    if model is Role:
        return rows.select_related("event", "campaign", "actor")
    return rows.select_related("question") if model is Claim else rows


def _twins(model: type[Any], field: str, kept: Any) -> dict[Any, list[Any]]:
    """The rows of `kept` beside which the same one of another can't stand, or would say everything twice."""
    found: dict[Any, list[Any]] = defaultdict(list)
    if model is Name:
        found[fold(kept.name)].append(kept)
    if model in (Name, Role, Copy) or (model, field) == (Citation, "source"):
        for row in _with_owner(model, model.objects.filter(**{field: kept}).order_by("pk")):
            found[_same(row, field)].append(row)
    return found


def _says_no_more(row: Any, twin: Any) -> bool:
    """Whether nothing is lost of a citation that becomes one with this; others can't stand beside theirs."""
    if not isinstance(row, Citation):
        return True
    said = [(getattr(row, name), getattr(twin, name)) for name in _SAID_OF_A_QUOTE]
    return all(ours in ("", None, theirs) for ours, theirs in said)


def fold(text: str) -> str:
    return " ".join(text.split()).casefold()


def _same(row: Any, field: str) -> Any:
    if isinstance(row, Name):
        return fold(row.text)
    if isinstance(row, Role):
        return row.event_id, row.campaign_id, row.role
    if isinstance(row, Copy):
        return row.sha256
    if isinstance(row, Citation) and field == "source":
        return row.event_id, row.claim_id, row.exact, row.locator, row.aspect, row.bearing
    return None
