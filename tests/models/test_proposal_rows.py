"""Rows of a proposal that the database refuses, each with the twin that it takes."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, models, transaction

from cases.models.desk.previews import PreviewLink
from cases.models.desk.proposals import Candidate, CandidateText, Proposal, ProposedChange
from cases.models.desk.review import Acceptance, Decision, Finding, Remark
from tests.factories import CampaignFactory, InmateFactory, StaffFactory

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 24, 12, tzinfo=UTC)
ONE, OTHER = UUID(int=1), UUID(int=2)
pytestmark = pytest.mark.django_db


class Rows:
    """A proposal with one open candidate, and the least that is valid of everything on it."""

    def __init__(self) -> None:
        self.user = StaffFactory(role="contributor")
        self.inmate, self.campaign = InmateFactory(), CampaignFactory()
        self.proposal = Proposal.objects.create(made_at=NOON, made_by=self.user)
        self.frozen = {"proposal": self.proposal, "frozen_at": NOON, "desk_manifest": "[]", "manifest": "[]"}
        self.candidate = Candidate.objects.create(**self.frozen, inmate=self.inmate)
        Candidate.objects.create(**self.frozen, campaign=self.campaign)
        self.change = {"candidate": self.candidate, "position": 1, "item_id": ONE, "verb": "added", "label": "update"}
        self.accepted = {"record_id": ONE, "item_id": ONE, "by": self.user, "at": NOON, "reason": "Seen."}
        self.finding = {"candidate": self.candidate, "position": 1, "level": "note", "text": "x"}
        self.said = {"proposal": self.proposal, "by": self.user, "at": NOON}
        self.link = {"candidate": self.candidate, "digest": "d", "note": "her lawyers", "made_at": NOON}
        self.link |= {"made_by": self.user, "expires_at": LATER}
        ProposedChange.objects.create(**self.change)
        Acceptance.objects.create(**self.accepted)
        Finding.objects.create(**self.finding)
        CandidateText.objects.create(candidate=self.candidate, key="k", kind="event", text="{}")


Case = tuple[type[models.Model], dict[str, Any], dict[str, Any]]
CASES: dict[str, Callable[[Rows], Case]] = {
    "candidate_of_one_record": lambda r: (Candidate, r.frozen | {"is_open": False}, {"inmate": r.inmate}),
    "candidate_of_one_record (two)": lambda r: (
        Candidate,
        r.frozen | {"is_open": False, "inmate": r.inmate, "campaign": r.campaign},
        {"campaign": None},
    ),
    "candidate_one_open_per_case": lambda r: (Candidate, r.frozen | {"inmate": r.inmate}, {"is_open": False}),
    "candidate_one_open_per_campaign": lambda r: (Candidate, r.frozen | {"campaign": r.campaign}, {"is_open": False}),
    "candidate_text_once": lambda r: (
        CandidateText,
        {"candidate": r.candidate, "key": "k", "kind": "event", "text": "{}"},
        {"key": "other"},
    ),
    "proposal_is_sealed_when_approved": lambda r: (Proposal, {"made_at": NOON, "state": "approved"}, {"seal": "s"}),
    "proposed_change_once": lambda r: (ProposedChange, r.change, {"item_id": OTHER}),
    "proposed_change_held_if_it_may_be": lambda r: (
        ProposedChange,
        r.change | {"item_id": OTHER, "is_held": True, "may_be_held": False},
        {"may_be_held": True},
    ),
    "acceptance_has_reason": lambda r: (Acceptance, r.accepted | {"item_id": OTHER, "reason": ""}, {"reason": "Seen."}),
    "acceptance_stands_once": lambda r: (Acceptance, r.accepted, {"withdrawn_at": NOON}),
    "finding_in_order": lambda r: (Finding, r.finding, {"position": 2}),
    "remark_says_something": lambda r: (Remark, r.said | {"text": ""}, {"text": "Which court?"}),
    "decision_approval_is_sealed": lambda r: (Decision, r.said | {"decided": "approved"}, {"seal": "s"}),
    "decision_return_has_reason": lambda r: (Decision, r.said | {"decided": "returned"}, {"reason": "A date."}),
    "preview_link_says_for_whom": lambda r: (PreviewLink, r.link | {"note": ""}, {"note": "her lawyers"}),
    "preview_link_ends": lambda r: (PreviewLink, r.link | {"expires_at": NOON}, {"expires_at": LATER}),
    "preview_link_revoked_by_somebody": lambda r: (
        PreviewLink,
        r.link | {"revoked_at": LATER},
        {"revoked_by": r.user},
    ),
    "preview_link_revoked_by_somebody (two)": lambda r: (
        PreviewLink,
        r.link | {"revoked_by": r.user},
        {"revoked_at": LATER},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_refused_by_the_database_and_its_twin_allowed(name: str) -> None:
    model, row, mended = CASES[name](Rows())
    with pytest.raises(IntegrityError), transaction.atomic():
        model._base_manager.bulk_create([model(**row)])
    model._base_manager.bulk_create([model(**(row | mended))])


def test_what_was_decided_is_neither_changed_nor_deleted() -> None:
    rows = Rows()
    decision = Decision.objects.create(**rows.said, decided="proposed")
    with pytest.raises(TypeError):
        decision.save()
    with pytest.raises(TypeError):
        Decision.objects.all().delete()
