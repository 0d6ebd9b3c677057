"""Every working row that an edition of one record is made of, in a fixed number of queries."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Prefetch, Q

from cases.choices import Label
from cases.editing.naming import with_policy
from cases.editing.pictures.acts import with_files
from cases.models.desk.actors import Actor
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Answer, Event, Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.photos import Photo
from cases.models.desk.places import Place
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation, Source
from cases.models.published.editions import Edition, EditionChange
from cases.models.published.rows import EventRow, Record

Tracked = Inmate | Campaign

_PLACES = Place.objects.with_lineage().prefetch_related("names")
_ROLES = Prefetch("roles", Role.objects.select_related("actor"))
_CITED = Citation.objects.select_related("source", "relays", "checked_copy")
_CITATIONS = Prefetch("citations", _CITED.defer("checked_copy__text", "checked_copy__sketch"))
_CLAIMS = Prefetch(
    "claims",
    Claim.objects.select_related("speaker", "counted_by").prefetch_related("topics", _CITATIONS),
)


@dataclass(frozen=True, slots=True)
class Gathered:
    events: list[Event]
    questions: list[Question]
    actors: list[Actor]
    sources: list[Source]
    exhibits: list[Any]
    topics: list[Any]
    photos: list[Photo]
    campaigns: list[Campaign]
    cases: list[Inmate]
    roles: list[Role]
    left_out: tuple[str, ...]


def gather(record: Tracked, together_with: frozenset[UUID] = frozenset()) -> Gathered:
    """The rows, events in the order of the timeline and the rest by key.

    Cases and campaigns that no reader can see yet are left out, but for those published `together_with` this one, and
    so are those that are taken back. An event that is taken back comes without what hangs on it, and only if readers of
    this record know it; of a record that is, only the person whose case it is comes.
    """
    if record.retraction:
        return _for_a_notice(record)
    every_event = list(_events(record))
    never_seen = _never_seen(record, every_event)
    events = [event for event in every_event if not event.not_ready and event not in never_seen]
    told = [event for event in events if not event.retraction]
    every_question = list(_questions(record))
    questions = [question for question in every_question if not question.not_ready]
    ready = {event.pk for event in told}
    for question in questions:
        if question.event_id not in ready:
            question.event = None
    photos = with_files(_photos(record, ready))
    linked = [*_campaigns(record, told), *(record.inmates.order_by("pk") if isinstance(record, Campaign) else ())]
    taken = _taken_back(linked, together_with)
    public = (together_with | _live([other.public_id for other in linked])) - taken
    campaigns = [other for other in linked if isinstance(other, Campaign) and other.public_id in public]
    cases = [other for other in linked if isinstance(other, Inmate) and other.public_id in public]
    sources = _sources(told, questions, photos)
    claims = [claim for question in questions for claim in question.claims.all()]
    return Gathered(
        events=events,
        questions=questions,
        actors=_actors(record, told, claims, sources, photos, campaigns, cases),
        sources=sources,
        exhibits=_distinct(owner.exhibits.all() for owner in (*told, *questions)),
        topics=_distinct(owner.topics.all() for owner in (*told, *claims)),
        photos=photos,
        campaigns=campaigns,
        cases=cases,
        roles=list(record.roles.select_related("actor")) if isinstance(record, Campaign) else [],
        left_out=(
            *(str(row) for row in (*every_event, *every_question) if row.not_ready),
            *(f"{event} (taken back before readers saw it)" for event in never_seen if not event.not_ready),
            *(f"{other} (taken back)" for other in linked if other.public_id in taken),
            *(f"{other} (not published yet)" for other in linked if other.public_id not in public | taken),
        ),
    )


def _for_a_notice(record: Tracked) -> Gathered:
    subject = Actor.objects.filter(pk=record.actor_id) if isinstance(record, Inmate) else Actor.objects.none()
    return Gathered([], [], list(with_policy(subject)), [], [], [], [], [], [], [], ())


def _never_seen(record: Tracked, events: list[Event]) -> list[Event]:
    """Events that are taken back and that no reader of this record knows: neither from what they have now, nor as taken
    back in an earlier edition, as where the whole record was taken back since.
    """
    taken = [event for event in events if event.retraction]
    if not taken:
        return []
    ids = [event.public_id for event in taken]
    now = EventRow.objects.filter(record_id=record.public_id, public_id__in=ids)
    before = EditionChange.objects.filter(edition__record_id=record.public_id, item_id__in=ids, label=Label.RETRACTION)
    seen = {*now.values_list("public_id", flat=True), *before.values_list("item_id", flat=True)}
    return [event for event in taken if event.public_id not in seen]


def _taken_back(linked: Iterable[Tracked], together_with: frozenset[UUID]) -> frozenset[UUID]:
    """Those that readers know as taken back and, of those published with this one, those that the desk takes back."""
    ids = {other.public_id for other in linked}
    now = {other.public_id for other in linked if other.retraction} & together_with
    before = Record.objects.retracted().filter(pk__in=ids - together_with).values_list("pk", flat=True)
    return frozenset(now | set(before))


def _live(public_ids: list[UUID]) -> frozenset[UUID]:
    return frozenset(Edition.objects.live().filter(record_id__in=public_ids).values_list("record_id", flat=True))


def _events(record: Tracked) -> Any:
    # An answer carries the headline of what it answers: that of another record, or of a draft, stays on the desk.
    own = record.events.filter(not_ready=False, retraction="").values("pk")
    ready_answers = Answer.objects.filter(earlier__in=own).select_related("earlier")
    return (
        record.events.in_order()
        .select_related("jurisdiction")
        .prefetch_related(
            Prefetch("place", _PLACES),
            _ROLES,
            _CITATIONS,
            Prefetch("earlier_links", ready_answers),
            "exhibits",
            "topics",
            "campaigns",
        )
    )


def _questions(record: Tracked) -> Any:
    return record.questions.order_by("pk").select_related("event").prefetch_related("exhibits", _CLAIMS)


def _photos(record: Tracked, ready: set[int]) -> list[Photo]:
    home = Q(inmate=record) if isinstance(record, Inmate) else Q(campaign=record)
    photos = Photo.objects.filter(home | Q(event__in=record.events.all())).select_related("event", "source")
    return [p for p in photos.order_by("pk").prefetch_related("actors") if p.event_id is None or p.event_id in ready]


def _campaigns(record: Tracked, events: list[Event]) -> list[Campaign]:
    """The campaigns for a case, and those whose events stand in it; for a campaign, the others on its events."""
    named = {campaign.pk for event in events for campaign in event.campaigns.all()}
    own = Q(inmates=record) if isinstance(record, Inmate) else Q(pk__in=())
    found = Campaign.objects.filter(own | Q(pk__in=named)).distinct().order_by("pk").prefetch_related(_ROLES)
    return [campaign for campaign in found if not (isinstance(record, Campaign) and campaign.pk == record.pk)]


def _sources(events: list[Event], questions: list[Question], photos: list[Photo]) -> list[Source]:
    owners: list[Any] = [*events, *(claim for question in questions for claim in question.claims.all())]
    cited = {pk for owner in owners for c in owner.citations.all() for pk in (c.source_id, c.relays_id) if pk}
    cited |= {photo.source_id for photo in photos if photo.source_id}
    linked = Q(prints__in=cited) | Q(relays__in=cited)
    found = Source.objects.filter(Q(pk__in=cited) | linked).distinct()
    return list(
        found.annotate(copies_held=Count("copies", distinct=True))
        .select_related("publisher", "copy_of", "via")
        .order_by("pk")
    )


def _actors(
    record: Tracked,
    events: list[Event],
    claims: list[Claim],
    sources: list[Source],
    photos: list[Photo],
    campaigns: list[Campaign],
    cases: list[Inmate],
) -> list[Actor]:
    def named() -> Iterator[int | None]:
        if isinstance(record, Inmate):
            yield record.actor_id
        else:
            yield from record.roles.values_list("actor_id", flat=True)
        for owner in (*events, *campaigns):
            yield from (role.actor_id for role in owner.roles.all())
        for claim in claims:
            yield from (claim.speaker_id, claim.counted_by_id)
        yield from (source.publisher_id for source in sources)
        yield from (actor.pk for photo in photos for actor in photo.actors.all())
        yield from (case.actor_id for case in cases)

    return list(with_policy(Actor.objects.filter(pk__in={pk for pk in named() if pk})).order_by("pk"))


def _distinct(groups: Any) -> list[Any]:
    found = {row.pk: row for group in groups for row in group}
    return [found[pk] for pk in sorted(found)]
