"""Desk rows for tests, the least that is valid, and accounts by role: `StaffFactory(role="reviewer")`."""

import importlib
from datetime import UTC

import factory
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.utils import timezone
from factory.django import DjangoModelFactory

from cases.models.desk.accounts import Account, Holder
from cases.models.desk.actors import Actor, Name
from cases.models.desk.archives import ArchivedCapture
from cases.models.desk.assignments import Assignment
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Answer, Event, Exhibit, Role, Topic
from cases.models.desk.inmates import Inmate
from cases.models.desk.intake import Capture, Intake
from cases.models.desk.photos import Photo
from cases.models.desk.places import Place
from cases.models.desk.questions import Claim, Question
from cases.models.desk.reports import ErrorReport
from cases.models.desk.sources import Citation, Copy, Source

# The rights of each role; where a test has emptied the tables, its group is made again.
ROLES = importlib.import_module("cases.migrations.0001_squashed_0016_who_sees_previews").ROLES
ADDED = [importlib.import_module("cases.migrations.0019_sources_are_taken_in").RIGHTS]


def group(role):
    """The group of a role, made anew where a test with its own transactions has emptied the tables."""
    found, _ = Group.objects.get_or_create(name=role)
    for label, codenames in [*ROLES[role].items(), *(("cases", rights[role]) for rights in ADDED)]:
        found.permissions.add(*Permission.objects.filter(content_type__app_label=label, codename__in=codenames))
    return found


class StaffFactory(DjangoModelFactory):
    """Somebody who may sign in to the desk as `role`; None is an account without rights."""

    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    username = factory.Sequence(lambda n: f"staff{n}")
    is_staff = True

    @factory.post_generation
    def role(self, create, extracted, **kwargs):
        if extracted:
            self.groups.set([group(extracted)])


class HolderFactory(DjangoModelFactory):
    """`users` takes the accounts that are this person's."""

    class Meta:
        model = Holder
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Holder {n}")

    @factory.post_generation
    def users(self, create, extracted, **kwargs):
        for user in extracted or ():
            Account.objects.create(holder=self, user=user)


class ActorFactory(DjangoModelFactory):
    class Meta:
        model = Actor

    name = factory.Sequence(lambda n: f"Person {n}")
    slug = factory.Sequence(lambda n: f"person-{n}")


class NameFactory(DjangoModelFactory):
    class Meta:
        model = Name

    actor = factory.SubFactory(ActorFactory)
    text = factory.Sequence(lambda n: f"Name {n}")


class PlaceFactory(DjangoModelFactory):
    class Meta:
        model = Place

    name = factory.Sequence(lambda n: f"Place {n}")
    kind = "town"


class InmateFactory(DjangoModelFactory):
    class Meta:
        model = Inmate

    actor = factory.SubFactory(ActorFactory)
    slug = factory.SelfAttribute("actor.slug")


class CampaignFactory(DjangoModelFactory):
    class Meta:
        model = Campaign

    name = factory.Sequence(lambda n: f"Campaign {n}")
    slug = factory.Sequence(lambda n: f"campaign-{n}")


class ExhibitFactory(DjangoModelFactory):
    class Meta:
        model = Exhibit

    name = factory.Sequence(lambda n: f"Exhibit {n}")


class TopicFactory(DjangoModelFactory):
    class Meta:
        model = Topic

    name = factory.Sequence(lambda n: f"Topic {n}")
    slug = factory.Sequence(lambda n: f"topic-{n}")
    definition = "What the word means here."


class EventFactory(DjangoModelFactory):
    """`inmates` and `campaigns` take lists of rows."""

    class Meta:
        model = Event
        skip_postgeneration_save = True

    headline = factory.Sequence(lambda n: f"Event {n}")
    kind = "statement"
    when = "1985-02-19"
    standing = "reported"

    @factory.post_generation
    def inmates(self, create, extracted, **kwargs):
        if extracted:
            self.inmates.set(extracted)

    @factory.post_generation
    def campaigns(self, create, extracted, **kwargs):
        if extracted:
            self.campaigns.set(extracted)


class RoleFactory(DjangoModelFactory):
    class Meta:
        model = Role

    event = factory.SubFactory(EventFactory)
    actor = factory.SubFactory(ActorFactory)
    role = "subject"


class AnswerFactory(DjangoModelFactory):
    class Meta:
        model = Answer

    event = factory.SubFactory(EventFactory, when="1991")
    earlier = factory.SubFactory(EventFactory)
    effect = "affirms"


class SourceFactory(DjangoModelFactory):
    class Meta:
        model = Source

    title = factory.Sequence(lambda n: f"Source {n}")
    kind = "secondary"
    url = factory.Sequence(lambda n: f"https://news.example.org/{n}")


class CopyFactory(DjangoModelFactory):
    class Meta:
        model = Copy

    source = factory.SubFactory(SourceFactory)
    text = factory.Sequence(lambda n: f"The text of copy {n}.")
    seen_at = factory.LazyFunction(lambda: timezone.datetime(2019, 6, 1, tzinfo=timezone.get_default_timezone()))
    method = "pasted"


class ArchivedCaptureFactory(DjangoModelFactory):
    """A capture that was found, and that nobody has looked at yet."""

    class Meta:
        model = ArchivedCapture

    source = factory.SubFactory(SourceFactory)
    archive = "archive.example.org"
    deed = "find"
    page = factory.SelfAttribute("source.url")
    near = asked_at = answered_at = factory.LazyFunction(timezone.now)
    state = "found"
    url = factory.LazyAttribute(lambda row: f"https://archive.example.org/web/20190304101500/{row.page}")
    captured_at = factory.LazyFunction(lambda: timezone.datetime(2019, 3, 4, 10, 15, tzinfo=UTC))


class IntakeFactory(DjangoModelFactory):
    """Text that was pasted, ready to be confirmed."""

    class Meta:
        model = Intake

    method = "pasted"
    state = "ready"
    text = "The board heard him for two hours."
    seen_at = factory.LazyFunction(timezone.now)


class CaptureFactory(DjangoModelFactory):
    class Meta:
        model = Capture

    copy = factory.SubFactory(CopyFactory)
    kind = "text"
    body = b"The board heard him for two hours."
    sha256 = "x"


class CitationFactory(DjangoModelFactory):
    """Of an event, unless `claim` is given with `event=None`."""

    class Meta:
        model = Citation

    event = factory.SubFactory(EventFactory)
    source = factory.SubFactory(SourceFactory)
    exact = "the words quoted"


class QuestionFactory(DjangoModelFactory):
    class Meta:
        model = Question

    inmate = factory.SubFactory(InmateFactory)
    text = factory.Sequence(lambda n: f"Question {n}?")


class ClaimFactory(DjangoModelFactory):
    class Meta:
        model = Claim

    question = factory.SubFactory(QuestionFactory)
    text = factory.Sequence(lambda n: f"Claim {n}.")


class PhotoFactory(DjangoModelFactory):
    class Meta:
        model = Photo

    inmate = factory.SubFactory(InmateFactory)
    alt = "A person at a table."
    credit = "A Photographer"


class ErrorReportFactory(DjangoModelFactory):
    class Meta:
        model = ErrorReport

    page = "/cases/"
    text = "The date is wrong."
    contact = "ada@example.org"
    sender = factory.Sequence(lambda number: f"{number:064x}")
    at = factory.LazyFunction(lambda: timezone.datetime(2026, 11, 2, tzinfo=timezone.get_default_timezone()))


class AssignmentFactory(DjangoModelFactory):
    """Of a question, unless another thing is given with `question=None`."""

    class Meta:
        model = Assignment

    question = factory.SubFactory(QuestionFactory)
    to = factory.SubFactory(StaffFactory, role="contributor")
    given_by = factory.SubFactory(StaffFactory, role="reviewer")
    given_at = factory.LazyFunction(lambda: timezone.datetime(2026, 11, 2, tzinfo=timezone.get_default_timezone()))
