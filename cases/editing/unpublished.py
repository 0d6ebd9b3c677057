"""Which cases and campaigns say something on the desk that readers do not have yet."""

from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest

from cases.editing.gathering import Tracked
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Event, Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.proposals import Candidate
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation
from cases.models.published.editions import Edition
from cases.models.published.rows import EventRow, QuestionRow


def with_unpublished_changes(model: type[Tracked]) -> QuerySet[Any]:
    """Records, published or proposed, of which something was saved or taken away since, and that no proposal holds.

    Since they were frozen last: for the edition that readers have or, where a proposal is open, for that. What was
    saved is told by its time: what was saved without a change counts too, until it is proposed. What was taken away, an
    event or a question, is told by what readers still have, once no proposal is open. In one query, whatever their
    number. The longest unpublished first.
    """
    many, one = ("inmates", "inmate") if model is Inmate else ("campaigns", "campaign")
    live = Edition.objects.live().filter(record_id=OuterRef("public_id")).values("frozen_at")
    proposed = Candidate.objects.filter(**{one: OuterRef("pk")}, is_open=True)
    ours, since = OuterRef("pk"), OuterRef("since")
    saved = Q(changed_at__gt=F("since"))
    for rows in (
        Event.objects.filter(**{many: ours}, changed_at__gt=since),
        Question.objects.filter(**{one: ours}, changed_at__gt=since),
        Claim.objects.filter(**{f"question__{one}": ours}, changed_at__gt=since),
        Role.objects.filter(**{f"event__{many}": ours}, actor__changed_at__gt=since),
        Citation.objects.filter(**{f"event__{many}": ours}, source__changed_at__gt=since),
    ):
        saved |= Q(Exists(rows))
    for shown, here in (
        (EventRow, Event.objects.filter(**{many: OuterRef(OuterRef("pk"))})),
        (QuestionRow, Question.objects.filter(**{one: OuterRef(OuterRef("pk"))})),
    ):
        still_here = here.filter(public_id=OuterRef("public_id"))
        gone = Exists(shown.objects.filter(~Exists(still_here), record=OuterRef("public_id")))
        saved |= Q(gone) & ~Q(Exists(proposed))
    frozen = {"frozen_at": Subquery(live), "since": Coalesce(Subquery(proposed.values("frozen_at")), Subquery(live))}
    rows = model.objects.annotate(**frozen).filter(saved, since__isnull=False).order_by("since", "pk")
    return rows.select_related("actor") if model is Inmate else rows


def never_proposed(model: type[Tracked]) -> QuerySet[Any]:
    """Records of which readers never had anything and nobody proposed anything, though something is entered: with how
    many events (`event_count`), and when it or one of them was saved last (`touched_at`). In one query; the longest
    untouched first."""
    many, one = ("inmates", "inmate") if model is Inmate else ("campaigns", "campaign")
    ours = OuterRef("pk")
    of_it = Event.objects.filter(**{many: ours}).order_by().values(many).annotate(count=Count("pk")).values("count")
    something = Exists(Event.objects.filter(**{many: ours})) | Exists(Question.objects.filter(**{one: ours}))
    known = Exists(Candidate.objects.filter(**{one: ours})) | Exists(
        Edition.objects.filter(record_id=OuterRef("public_id"))
    )
    last = Event.objects.filter(**{many: ours}).order_by("-changed_at").values("changed_at")[:1]
    touched = Greatest(F("changed_at"), Coalesce(Subquery(last), F("changed_at")))
    rows = model.objects.annotate(event_count=Coalesce(Subquery(of_it), 0), touched_at=touched)
    rows = rows.filter(something & ~known).order_by("touched_at", "pk")
    return rows.select_related("actor") if model is Inmate else rows


RECORDS: tuple[type[Tracked], ...] = (Inmate, Campaign)
