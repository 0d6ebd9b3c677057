"""One of each root on the desk, the least that is valid."""

import pytest

from cases.models.desk.actors import Actor
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Event
from cases.models.desk.inmates import Inmate
from cases.models.desk.places import Place
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Source


class World:
    def __init__(self) -> None:
        self.actor = Actor.objects.create(name="Ada Example", slug="ada-example")
        self.state = Place.objects.create(name="Utopia", kind="state")
        self.town = Place.objects.create(name="Town", kind="town", within=self.state)
        self.inmate = Inmate.objects.create(actor=self.actor, slug="ada-example")
        self.campaign = Campaign.objects.create(name="For Ada", slug="for-ada")
        self.event = Event.objects.create(headline="A verdict", kind="verdict", when="1985-02-19", standing="reported")
        self.later = Event.objects.create(headline="A ruling", kind="appeal_ruling", when="1991", standing="reported")
        self.source = Source.objects.create(title="A report", kind="secondary", url="https://news.example.org/a")
        self.question = Question.objects.create(inmate=self.inmate, text="When?")
        self.claim = Claim.objects.create(question=self.question, text="In 1985.")


@pytest.fixture
def world(db: None) -> World:
    return World()
