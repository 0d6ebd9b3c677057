"""What a passage of a held copy could become: its quote, and what its words say for certain of when, who and where."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import QuerySet

from cases.choices import ActorKind, DateBasis, RoleName, SourceKind, Standing
from cases.models.desk.actors import Actor, Name
from cases.models.desk.events import Event
from cases.models.desk.inmates import Inmate
from cases.models.desk.places import Place
from cases.models.desk.sources import Copy, Source
from cases.values import passage_acts
from cases.values.dates import parse
from cases.values.labels import labels_in
from cases.values.passage_dates import DateFound, dates_in, sentences
from cases.values.passage_names import NameFound, names_in, spoken_forms
from cases.values.passage_voices import ORDERS, RULES, Voice, voice_of
from cases.values.quotes import context, find

PART = 60_000  # characters: what is shown of a long copy at once
_REPORTS = (SourceKind.SECONDARY, SourceKind.TERTIARY, SourceKind.REWRITTEN)


@dataclass(frozen=True)
class Read:
    """A part [first, first + len(text)) of a copy with everything that was recognised in it; made once for a page.

    Places of what was recognised are those in the part, not in the copy.
    """

    copy: Copy
    first: int
    text: str
    dates: tuple[DateFound, ...]
    people: tuple[NameFound, ...]
    places: tuple[NameFound, ...]
    actors: dict[int, Actor]
    bodies: frozenset[int]
    outlets: frozenset[int]


@dataclass(frozen=True)
class Suggestion:
    """What an event or claim made of a passage is filled in with; empty where the words say nothing for certain.

    `when` is EDTF. `place` is where it happened; `named` are other places that the words name, by key and as they
    write them: whether it happened there the editor says. `notes` are sentences: how a date was derived, and why
    something was left open.
    """

    when: str = ""
    when_basis: str = DateBasis.STATED
    when_note: str = ""
    kind: str = ""
    standing: str = ""
    people: tuple[tuple[int, str], ...] = ()
    place: int | None = None
    named: tuple[tuple[int, str], ...] = ()
    inmate: int | None = None
    attributed_to: str = ""
    relays: int | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Passage:
    """A stretch [start, end) of a copy, in code points, with what stands around it."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


def part_at(copy: Copy, place: int) -> tuple[int, int]:
    """The part of a long copy in which a place lies: whole paragraphs, of about PART characters together."""
    first = 0
    while (last := _end_of_part(copy.text, first)) <= place and last < len(copy.text):
        first = last
    return first, last


def _end_of_part(text: str, first: int) -> int:
    if len(text) - first <= PART * 3 // 2:
        return len(text)
    breaks = text.find("\n\n", first + PART, first + PART * 2)
    return breaks + 2 if breaks >= 0 else first + PART


def read_copy(copy: Copy, place: int = 0) -> Read:
    """Everything recognised in the part of a copy in which a place lies. Five queries, whatever its length."""
    first, last = part_at(copy, place)
    text = copy.text[first:last]
    actors = {actor.pk: actor for actor in Actor.objects.standing().order_by("pk")}
    bodies = frozenset(pk for pk, actor in actors.items() if actor.kind == ActorKind.BODY)
    people, places = _names_of(actors)
    publishers = Source.objects.filter(publisher__isnull=False, kind__in=_REPORTS).values_list("publisher", flat=True)
    return Read(
        copy,
        first,
        text,
        tuple(dates_in(text, copy.source.published)),
        tuple(names_in(text, people, bodies=bodies)),
        tuple(names_in(text, places, of_people=False)),
        actors,
        bodies,
        frozenset(publishers),
    )


def _names_of(actors: dict[int, Actor]) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    """Every name of these actors, and of all places with what prisons are called in passing, by earlier names too."""
    people: dict[int, list[str]] = {pk: [actor.name] for pk, actor in actors.items()}
    rows = {place.pk: place for place in Place.objects.standing().order_by("pk")}
    places: dict[int, list[str]] = {
        pk: [place.name, *spoken_forms(place.name, place.kind)] for pk, place in rows.items()
    }
    for actor, where, name in Name.objects.order_by("pk").values_list("actor", "place", "text"):
        if actor in people:
            people[actor].append(name)
        elif where in places:
            places[where] += [name, *spoken_forms(name, rows[where].kind)]
    return people, places


def passage_at(copy: Copy, start: int, end: int) -> Passage | None:
    """The passage between two code points, trimmed; None where nothing of a text lies there."""
    marked = copy.text[max(0, start) : end]
    start = max(0, start) + len(marked) - len(marked.lstrip())
    exact = marked.strip()
    if not any(map(str.isalnum, exact)):
        return None
    prefix, suffix = context(copy.text, start, start + len(exact))
    return Passage(start, start + len(exact), exact, prefix, suffix)


def passage_of(copy: Copy, quote: str) -> Passage | None:
    """The passage that holds the quoted words; of several places the first."""
    found = find(copy.text, quote)
    if not found.count or found.start is None or found.end is None:
        return None
    return passage_at(copy, found.start, found.end)


def suggestion(read: Read, passage: Passage) -> Suggestion:
    """What the words of a passage say for certain."""
    start, end = passage.start - read.first, passage.end - read.first
    dates = [one for one in read.dates if start <= one.start and one.end <= end]
    people = [one for one in read.people if start <= one.start and one.end <= end]
    places = [one for one in read.places if start <= one.start and one.end <= end]
    voice = voice_of(read.text, start, end, read.people, read.outlets, read.bodies)
    when, notes = _when(dates)
    told = passage_acts.Read(read.text, read.copy.source.language, read.people, read.dates, read.places)
    kind = passage_acts.kind_of(told, start, end, voice)
    place = passage_acts.place_of(told, start, end, kind)
    return Suggestion(
        when=when.edtf if when else "",
        when_basis=DateBasis.DERIVED if when and when.how else DateBasis.STATED,
        when_note=when.how[:300] if when else "",
        kind=kind,
        standing=_standing(read.copy.source, voice),
        people=_people(people, voice, read),
        place=place,
        named=tuple(dict.fromkeys((one.key, one.words) for one in places if one.key != place)),
        inmate=_inmate(read, start, end),
        attributed_to=voice.attributed_to[:200],
        relays=_relayed(voice),
        notes=(*notes, *filter(None, [voice.how]), *_labels(read, passage)),
    )


def _when(dates: list[DateFound]) -> tuple[DateFound | None, list[str]]:
    read = {one.edtf: one for one in dates if one.edtf}
    left = [one.how for one in dates if not one.edtf]
    if len(read) == 1:
        (one,) = read.values()
        return one, [one.how, *left] if one.how else left
    if len(read) > 1:
        words = ", ".join(one.words for one in read.values())
        return None, [f"{len(read)} dates stand here: {words}. Choose one.", *left]
    return None, left


def _standing(source: Source, voice: Voice) -> str:
    """That something was said, ruled or ordered is a report, unless the paper itself is what rules or orders."""
    if source.kind == SourceKind.PRIMARY:
        own = {RULES: Standing.COURT_FINDING, ORDERS: Standing.OFFICIAL_RECORD}
        return own[voice.kind].value if voice.kind in own else ""
    return Standing.REPORTED.value if source.kind in _REPORTS else ""


def _people(people: list[NameFound], voice: Voice, read: Read) -> tuple[tuple[int, str], ...]:
    """Those named, once each; only the speaker's part is told by the words, the others' the editor chooses.

    A newsroom has no part in what it tells, nor has a body whose word is passed on (“according to TMZ”).
    """
    is_said = voice.kind not in (RULES, ORDERS)
    found = {voice.speaker: RoleName.SPEAKER.value if is_said else ""} if voice.speaker else {}
    for one in people:
        is_passed_on = one.key in read.bodies and one.words in voice.attributed_to
        if one.key not in read.outlets and not is_passed_on:
            found.setdefault(one.key, "")
    return tuple(found.items())


def _inmate(read: Read, start: int, end: int) -> int | None:
    """The case of the one person in prison whom the sentences of these words name.

    Not of whom the article is about: what it says of seventeen others, or of a governor’s order, is of no case yet.
    """
    own = [(first, first + len(words)) for first, words in sentences(read.text)]
    around = [(first, last) for first, last in own if first < end and start < last]
    named = {one.key for one in read.people if any(first <= one.start < last for first, last in around)}
    cases = list(Inmate.objects.filter(actor__in=named).values_list("pk", flat=True)[:2])
    return cases[0] if len(cases) == 1 else None


def _relayed(voice: Voice) -> int | None:
    """The one source of that newsroom that we have; of several, nobody knows which is meant."""
    if voice.via is None:
        return None
    found = list(Source.objects.standing().filter(publisher=voice.via).values_list("pk", flat=True)[:2])
    return found[0] if len(found) == 1 else None


def _labels(read: Read, passage: Passage) -> list[str]:
    names = [one.words for one in read.people]
    found = labels_in(passage.exact, settings.LANGUAGE_CODE, names)
    return [f"“{label}” is the source’s word: it stays inside the quote." for label in found]


def likely_events(found: Suggestion) -> list[Event]:
    """Events of the same case at the same time, the most alike first; five at most."""
    if found.inmate is None or not found.when:
        return []
    when = parse(found.when)
    rows = Event.objects.filter(inmates=found.inmate, retraction="").in_order().prefetch_related("roles")
    if when.latest is not None:
        rows = rows.filter(earliest__lte=when.latest)
    if when.earliest is not None:
        rows = rows.filter(latest__gte=when.earliest)
    people = {key for key, _ in found.people}
    shared = sorted(rows[:200], key=lambda event: -len(people & {role.actor_id for role in event.roles.all()}))
    return shared[:5]


def other_events(found: Suggestion, copy: Copy) -> QuerySet[Event]:
    """The events that marked words may be a further citation of: of the case that they name or, where they name none,
    of every case that this source is cited for; in the order of the timeline."""
    rows = Event.objects.filter(retraction="").in_order()
    if found.inmate is not None:
        return rows.filter(inmates=found.inmate)
    homes = Inmate.objects.filter(events__citations__source=copy.source_id)
    return rows.filter(inmates__in=homes.values("pk")).distinct()
