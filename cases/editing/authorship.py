"""Who touched what of a record since an instant, so that nobody reviews what they wrote themselves."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Q

from cases.choices import RoleName
from cases.editing.gathering import Tracked
from cases.models.desk.actors import Actor, Name
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Answer, Event, Exhibit, Role, Topic
from cases.models.desk.inmates import Inmate
from cases.models.desk.photos import Photo
from cases.models.desk.places import Place
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation, Copy, Source

_COLUMNS = ("id", "public_id", "history_date", "history_user_id", "created_at", "created_by_id")

Item = tuple[type[Any], int]
Version = dict[str, Any]


def authors_since(record: Tracked, since: datetime | None) -> dict[str, frozenset[int]]:
    """The keys of all users who touched an item of this record's edition since then, by the item's public id.

    To touch is to make, change or delete the item's own row or one that hangs on it: roles, citations, answers and
    places of an event, claims and their citations of a question, names of a person. Rows deleted and links unmade
    count, from their versions; an event or a question that is gone stands under the public id that it had. None means
    ever. What nobody touched is left out. Asks a fixed number of queries.
    """
    return _Authorship(record, since).found()


class _Authorship:
    """Reads the versions of all rows that an edition of the record is made of, or was."""

    def __init__(self, record: Tracked, since: datetime | None) -> None:
        self.record = record
        self.home = "inmate" if isinstance(record, Inmate) else "campaign"
        self.since = since
        self.users: dict[Item, set[int]] = defaultdict(set)
        self.public_ids: dict[Item, str] = {}
        self.actors: set[int] = set()
        self.sources: set[int] = set()

    def found(self) -> dict[str, frozenset[int]]:
        self.events = _linked(Event, f"{self.home}s", "event_id", **{f"{self.home}_id": self.record.pk})
        self._items(Event, Q(id__in=self.events))
        self._answers()
        self._places()
        claims = self._questions()
        self._citations(claims)
        self._photos()
        campaigns = self._campaigns()
        self._roles(campaigns)
        self._terms(claims)
        self._sources()
        cases = self._cases()
        self._people()
        for case in cases:  # a case is called by its person's name
            self._note(case, (Inmate, case["id"]), also=self.own_of_people[case["actor_id"]])
        named = {self.public_ids.get(item, ""): frozenset(users) for item, users in self.users.items() if users}
        return {public_id: users for public_id, users in named.items() if public_id}

    # -- what an edition is made of

    def _answers(self) -> None:
        """An answer prints the headline and the date of what it answers, so who changed these counts too."""
        own = {event: set(self.users[Event, event]) for event in self.events}
        for version in self._versions(Answer, Q(event_id__in=self.events), "event_id", "earlier_id"):
            self._note(version, (Event, version["event_id"]), also=own.get(version["earlier_id"], ()))

    def _places(self) -> None:
        """An event prints where it happened, under the name of then, with what lies around; and its jurisdiction."""
        columns = ("pk", "place_id", "jurisdiction_id")
        events = list(Event.objects.filter(pk__in=self.events).values_list(*columns))
        named = {pk for _, *places in events for pk in places if pk}
        lineages = {place.pk: place.lineage() for place in Place.objects.with_lineage().filter(pk__in=named)}
        users: dict[int, set[int]] = defaultdict(set)
        around = {above.pk for lineage in lineages.values() for above in lineage}
        for version in self._versions(Place, Q(id__in=around)):
            users[version["id"]] |= self._users(version)
        other_names: dict[int, set[int]] = defaultdict(set)
        for version in self._versions(Name, Q(place_id__in=named), "place_id"):
            other_names[version["place_id"]] |= self._users(version)
        for event, place, jurisdiction in events:
            for above in lineages.get(place, ()):
                self.users[Event, event] |= users[above.pk]
            self.users[Event, event] |= other_names[place] | users[jurisdiction]

    def _questions(self) -> dict[int, set[int]]:
        """Claim by claim, the questions that it answers or answered: moved from one to another, it changes both."""
        of_record = _ever(Question, Q(**{f"{self.home}_id": self.record.pk}))
        self.questions = {question["id"] for question in self._items(Question, of_record)}
        of_questions = _ever(Claim, Q(question_id__in=self.questions))
        versions = self._versions(Claim, of_questions, "question_id", "speaker_id", "counted_by_id")
        claims: dict[int, set[int]] = defaultdict(set)
        for version in versions:
            claims[version["id"]].add(version["question_id"])
            self.actors |= {version["speaker_id"], version["counted_by_id"]}
        for version in versions:
            for question in claims[version["id"]]:
                self._note(version, (Question, question))
        return claims

    def _citations(self, claims: dict[int, set[int]]) -> None:
        of_record = Q(event_id__in=self.events) | Q(claim_id__in=claims)
        for version in self._versions(Citation, of_record, "event_id", "claim_id", "source_id", "relays_id"):
            if version["event_id"] in self.events:
                self._note(version, (Event, version["event_id"]))
            for question in claims.get(version["claim_id"], ()):
                self._note(version, (Question, question))
            self.sources |= {version["source_id"], version["relays_id"]}

    def _photos(self) -> None:
        of_record = Q(**{f"{self.home}_id": self.record.pk}) | Q(event_id__in=self.events)
        photos = self._items(Photo, _ever(Photo, of_record), "source_id")
        self.sources |= {photo["source_id"] for photo in photos}
        self.actors |= _linked(Photo, "actors", "actor_id", photo_id__in={photo["id"] for photo in photos})

    def _campaigns(self) -> set[int]:
        campaigns = _linked(Event, "campaigns", "campaign_id", event_id__in=self.events)
        if isinstance(self.record, Campaign):
            campaigns.add(self.record.pk)
        else:
            campaigns |= _linked(Campaign, "inmates", "campaign_id", inmate_id=self.record.pk)
        self._items(Campaign, Q(id__in=campaigns))
        return campaigns

    def _roles(self, campaigns: set[int]) -> None:
        of_record = Q(event_id__in=self.events) | Q(campaign_id__in=campaigns)
        for version in self._versions(Role, of_record, "event_id", "campaign_id", "actor_id"):
            owner = version["event_id"]
            self._note(version, (Event, owner) if owner else (Campaign, version["campaign_id"]))
            self.actors.add(version["actor_id"])

    def _terms(self, claims: Iterable[int]) -> None:
        exhibits = _linked(Event, "exhibits", "exhibit_id", event_id__in=self.events)
        exhibits |= _linked(Question, "exhibits", "exhibit_id", question_id__in=self.questions)
        self._items(Exhibit, Q(id__in=exhibits))
        topics = _linked(Event, "topics", "topic_id", event_id__in=self.events)
        topics |= _linked(Claim, "topics", "topic_id", claim_id__in=set(claims))
        self._items(Topic, Q(id__in=topics))

    def _sources(self) -> None:
        """Those cited, those that these copy or report from, and how many copies of each we hold."""
        columns = ("publisher_id", "copy_of_id", "via_id")
        found = self._items(Source, Q(id__in=self.sources - {None}), *columns)
        further = {source[name] for source in found for name in columns[1:]} - self.sources - {None}
        found += self._items(Source, Q(id__in=further), *columns)
        self.actors |= {source["publisher_id"] for source in found}
        since = Q(created_at__gte=self.since) if self.since else Q()
        copies = Copy.objects.filter(since, source_id__in={source["id"] for source in found}, created_by__isnull=False)
        for source, user in copies.values_list("source_id", "created_by_id"):
            self.users[Source, source].add(user)

    def _cases(self) -> list[Version]:
        cases = {self.record.pk}
        if isinstance(self.record, Campaign):
            cases = _linked(Campaign, "inmates", "inmate_id", campaign_id=self.record.pk)
        found = self._items(Inmate, Q(id__in=cases), "actor_id")
        self.actors |= {case["actor_id"] for case in found}
        return found

    def _people(self) -> None:
        """Whether somebody is named hangs on one kind of role, in whatever case it was given."""
        actors = self.actors - {None}
        self._items(Actor, Q(id__in=actors))
        accusing = _ever(Role, Q(role=RoleName.ACCUSED_NOT_CHARGED, actor_id__in=actors))
        for version in self._versions(Role, accusing, "actor_id"):
            self._note(version, (Actor, version["actor_id"]))
        self.own_of_people = {actor: set(self.users[Actor, actor]) for actor in actors}
        for version in self._versions(Name, Q(actor_id__in=actors), "actor_id"):
            self._note(version, (Actor, version["actor_id"]))

    # -- versions

    def _items(self, model: Any, wanted: Q, *columns: str) -> list[Version]:
        """The versions of rows that each make an item; who made them is noted."""
        found = self._versions(model, wanted, *columns)
        for version in found:
            self.public_ids[model, version["id"]] = str(version["public_id"])
            self._note(version, (model, version["id"]))
        return found

    def _versions(self, model: Any, wanted: Q, *columns: str) -> list[Version]:
        return list(model.history.filter(wanted).order_by().values(*_COLUMNS, *columns))

    def _note(self, version: Version, item: Item, also: Iterable[int] = ()) -> None:
        self.users[item] |= self._users(version) | set(also)

    def _users(self, version: Version) -> set[int]:
        """Who made this version; and who made the row, which its first version need not know."""
        acts = (
            (version["history_date"], version["history_user_id"]),
            (version["created_at"], version["created_by_id"]),
        )
        return {user for at, user in acts if user is not None and (self.since is None or at >= self.since)}


def _ever(model: Any, wanted: Q) -> Q:
    """Rows of which any version was like that."""
    return Q(id__in=model.history.filter(wanted).order_by().values("id"))


def _linked(model: Any, links: str, column: str, **wanted: Any) -> set[int]:
    """A column of the many-to-many links that any version of these rows had."""
    versions = getattr(model.history.model, links)
    return set(versions.filter(**wanted).order_by().values_list(column, flat=True).distinct())
