"""A small case on the desk: a verdict, a child who was killed, a question on which sources differ, a campaign."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import Group, User

from cases.models.desk.actors import Actor, Name
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Event, Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.places import Place
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation, Source

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Desk:
    def __init__(self) -> None:
        self.ada = Actor.objects.create(name="Ada Example", slug="ada-example")
        self.child = Actor.objects.create(
            name="Tim Tinyman", slug="person-1", was_minor=True, label="a neighbour’s child, killed"
        )
        self.paper = Actor.objects.create(name="The Paper", slug="the-paper", kind="body")
        Name.objects.create(actor=self.ada, text="Ada Exmaple", kind="misspelling")
        self.state = Place.objects.create(name="Utopia", kind="state")
        self.prison = Place.objects.create(name="New Prison", kind="prison", within=self.state)
        Name.objects.create(place=self.prison, text="Old Prison", kind="former", used="../2020")
        self.case = Inmate.objects.create(actor=self.ada, slug="ada-example")
        self.campaign = Campaign.objects.create(name="For Ada", slug="for-ada")
        self.campaign.inmates.add(self.case)
        self.source = Source.objects.create(
            title="Jury convicts", kind="secondary", publisher=self.paper, url="https://paper.example.org/a"
        )
        self.verdict = self.event("A jury convicts her", kind="verdict", when="1985-02-19", jurisdiction=self.state)
        Role.objects.create(event=self.verdict, actor=self.ada, role="subject")
        Role.objects.create(event=self.verdict, actor=self.child, role="victim")
        self.question = Question.objects.create(inmate=self.case, text="When was she convicted?")
        self.claim = self.said("In 1985.", value="1985", opens=1, regard="accepted")

    def event(self, headline: str, *, cited: bool = True, **more: object) -> Event:
        fields = {"kind": "statement", "when": "1990", "standing": "reported", **more}
        event = Event.objects.create(headline=headline, **fields)
        event.inmates.add(self.case)
        if cited:
            Citation.objects.create(event=event, source=self.source, exact="the jury said so")
        return event

    def said(self, text: str, **more: object) -> Claim:
        claim = Claim.objects.create(question=self.question, text=text, **more)
        Citation.objects.create(claim=claim, source=self.source, exact="convicted in 1985")
        return claim


@pytest.fixture
def desk(db: None) -> Desk:
    return Desk()


@pytest.fixture
def timothy(desk: Desk) -> Desk:
    """The same desk, where the child has a given name long enough to be hidden by itself."""
    desk.child.name = "Timothy Tinyman"
    desk.child.save()
    return desk


def member(name: str, role: str) -> User:
    user = User.objects.create_user(name, password="x", is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    return user


@pytest.fixture
def reviewer(db: None) -> User:
    return member("rita", "reviewer")


@pytest.fixture
def contributor(db: None) -> User:
    return member("carl", "contributor")
