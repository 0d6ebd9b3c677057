"""Which cases and campaigns say something on the desk that readers do not have yet."""

from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from cases.editing.gathering import Tracked
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Event, Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.proposals import Candidate
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation
from cases.models.published.editions import Edition


def with_unpublished_changes(model: type[Tracked]) -> QuerySet[Any]:
    """Published records of which something was saved since they were frozen, and that no open proposal holds.

    Told by the times at which rows were saved: what was saved without a change counts too, until it is proposed. In one
    query, whatever their number. The longest unpublished first.
    """
    many, one = ("inmates", "inmate") if model is Inmate else ("campaigns", "campaign")
    live = Edition.objects.live().filter(record_id=OuterRef("public_id")).values("frozen_at")
    ours, since = OuterRef("pk"), OuterRef("frozen_at")
    saved = Q(changed_at__gt=F("frozen_at"))
    for rows in (
        Event.objects.filter(**{many: ours}, changed_at__gt=since),
        Question.objects.filter(**{one: ours}, changed_at__gt=since),
        Claim.objects.filter(**{f"question__{one}": ours}, changed_at__gt=since),
        Role.objects.filter(**{f"event__{many}": ours}, actor__changed_at__gt=since),
        Citation.objects.filter(**{f"event__{many}": ours}, source__changed_at__gt=since),
    ):
        saved |= Q(Exists(rows))
    found = model.objects.annotate(frozen_at=Subquery(live)).filter(saved, frozen_at__isnull=False)
    proposed = Candidate.objects.filter(**{one: OuterRef("pk")}, is_open=True)
    rows = found.exclude(Exists(proposed)).order_by("frozen_at", "pk")
    return rows.select_related("actor") if model is Inmate else rows


RECORDS: tuple[type[Tracked], ...] = (Inmate, Campaign)
