"""Every address of the site by its group: what the doors say, and for each an address that leads somewhere."""

from datetime import timedelta

from django.urls import URLResolver, get_resolver, reverse
from django.utils import timezone

from cases.admin.doors import doors, name_of
from cases.choices import Act
from cases.editing import journal
from cases.models.desk.previews import PreviewLink
from cases.models.desk.proposals import Candidate, Proposal
from cases.models.desk.redaction import Redaction
from cases.models.published.editions import Edition
from tests.factories import (
    ActorFactory,
    AssignmentFactory,
    CampaignFactory,
    CitationFactory,
    ClaimFactory,
    CopyFactory,
    ErrorReportFactory,
    EventFactory,
    ExhibitFactory,
    HolderFactory,
    InmateFactory,
    IntakeFactory,
    PhotoFactory,
    PlaceFactory,
    SourceFactory,
    StaffFactory,
    TopicFactory,
    group,
)

MISSING = 999_999
OF_NO_ROW = ("_changelist", "_add", "_verify", "_doubles")


def patterns(resolver=None, namespace=""):
    """The namespace, the name and the pattern of each address of the site."""
    for one in (resolver or get_resolver()).url_patterns:
        if isinstance(one, URLResolver):
            yield from patterns(one, one.namespace or namespace)
        else:
            yield namespace, name_of(one.name, one.callback), one


def desk_addresses():
    """(group, action, name) of each address of the desk; the action is what is done there, whatever the model."""
    for namespace, name, _ in patterns():
        if namespace == "admin" and name != "login":
            yield doors()[name].group, action_of(name), name


def action_of(name):
    """“change” of “cases_event_change”; an address of no model is its own action."""
    if not name.startswith(("cases_", "auth_")):
        return name
    return name.split("_", 2)[2]


class Rows:
    """One row of each model of the admin, and the address that a name leads to for it."""

    def __init__(self, user):
        claim = ClaimFactory()
        now = timezone.now()
        self.keys = {
            "actor": ActorFactory(),
            "assignment": AssignmentFactory(to=user) if user else AssignmentFactory(),
            "campaign": CampaignFactory(),
            "candidate": Candidate.objects.create(
                proposal=Proposal.objects.create(made_at=now),
                inmate=InmateFactory(),
                frozen_at=now,
                desk_manifest="[]",
                manifest="[]",
                content_hash="x",
            ),
            "claim": claim,
            "copy": CopyFactory(),
            "edition": Edition.objects.create(
                record_id=claim.public_id,
                record_kind="case",
                slug="a",
                name="A",
                number=1,
                schema_version=1,
                manifest="[]",
                content_hash="x",
                frozen_at=now,
                published_at=now,
            ),
            "errorreport": ErrorReportFactory(),
            "event": EventFactory(),
            "exhibit": ExhibitFactory(),
            "group": group("contributor"),
            "holder": HolderFactory(users=[StaffFactory()]),
            "inmate": InmateFactory(),
            "intake": IntakeFactory(),
            "journal": journal.record(Act.PUBLISHED, by=None, at=now),
            "photo": PhotoFactory(),
            "place": PlaceFactory(),
            "proposal": Proposal.objects.create(made_at=now),
            "question": claim.question,
            "redaction": Redaction.objects.create(
                ledger_id=claim.public_id, at=now, by="olga", kind="words", why="She asked us to.", places=1
            ),
            "source": SourceFactory(),
            "topic": TopicFactory(),
            "user": StaffFactory(),
        }
        self.citation = CitationFactory(event=self.keys["event"])
        self.of_proposal = Candidate.objects.create(
            proposal=self.keys["proposal"],
            inmate=InmateFactory(),
            is_open=False,
            frozen_at=now,
            desk_manifest="[]",
            manifest="[]",
            content_hash="x",
        )
        self.preview = PreviewLink.objects.create(
            candidate=self.keys["candidate"],
            digest="x",
            note="somebody",
            made_at=now,
            made_by=user or StaffFactory(),
            expires_at=now + timedelta(days=1),
        )

    def address(self, name, key=None):
        """`key` takes the place of the row's own."""
        if name in FIXED:
            return FIXED[name]
        if not name.startswith(("cases_", "auth_")):
            return reverse(f"admin:{name}")
        model = name.split("_")[1]
        if name.endswith(OF_NO_ROW):
            return reverse(f"admin:{name}")
        key = key or self.keys[model].pk
        args = [key, *self._more(name)]
        return reverse(f"admin:{name}", args=args)

    def another(self, model):
        return {"actor": ActorFactory, "place": PlaceFactory, "source": SourceFactory}[model]()

    def _more(self, name):
        """What else such an address holds."""
        if name.endswith("_link"):
            return [self.keys["event"].pk]
        if name.endswith("_apart"):
            return [self.another(name.split("_")[1]).pk]
        if name.endswith("_differs"):
            return [self.citation.pk]
        if name.endswith("_revoke"):
            return [self.preview.pk]
        if name.endswith(("_preview", "_phone")):
            return [self.of_proposal.pk]
        if name.endswith("_picture"):
            return [*([self.of_proposal.pk] if "proposal" in name else []), "none.jpg"]
        return [1] if name.endswith("_version") else []


FIXED = {
    "autocomplete": "/admin/autocomplete/?term=x&app_label=cases&model_name=role&field_name=actor",
    "app_list": "/admin/cases/",
    "catch_all_view": "/admin/nowhere/",
    "read_date": "/admin/read-date/?text=2018",
    "redact_item": "/admin/redact/event/1/",
}


def has_row(name):
    """Whether an address is of one row, so that another key can stand in it."""
    return name.startswith(("cases_", "auth_")) and not name.endswith(OF_NO_ROW)
