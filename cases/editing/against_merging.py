"""What speaks against making two rows one, each reason in a sentence that says what to do about it."""

from typing import Any

from cases.editing.doubles import tells_apart
from cases.editing.protection import policy_now
from cases.editing.refusal import Reason
from cases.models.desk.actors import Actor
from cases.models.desk.inmates import Inmate
from cases.models.desk.sources import Citation, Source
from cases.values.names import POLICIES


def refusals(gone: Any, kept: Any) -> list[Reason]:
    """Why these two can't be merged like this."""
    found = []
    if type(gone) is not type(kept) or gone.pk == kept.pk:
        return [Reason("merging", "Choose another one of the same sort.", field="kept")]
    if gone.merged_into_id or kept.merged_into_id:
        found.append(Reason("merging", "One of the two was merged already. Choose the one that it was merged into."))
    if getattr(gone, "kind", "") != getattr(kept, "kind", "") and not isinstance(gone, Source):
        found.append(Reason("merging", "They are of different kinds. Make them of one kind first, if that is right."))
    if tells_apart(gone, kept):
        found.append(Reason("merging", "Somebody has said that these two are not the same."))
    if isinstance(gone, Actor):
        found += _of_people(gone, kept)
    both = Citation.objects.filter(source__in=[gone.pk, kept.pk], relays__in=[gone.pk, kept.pk])
    if isinstance(gone, Source) and both.exists():
        found.append(Reason("merging", "One is cited as passing on the other. Mend these citations first."))
    return found


def _of_people(gone: Actor, kept: Actor) -> list[Reason]:
    found = []
    if Inmate.objects.filter(actor__in=[gone, kept]).count() > 1:
        found.append(Reason("merging", "Both have a case of their own. Two cases can’t be merged."))
    ranks = [POLICIES.index(policy_now(one)) for one in (gone, kept)]
    if ranks[0] > ranks[1] or gone.was_minor > kept.was_minor:
        text = "The one that would go is protected more strictly. Protect the other as well first, or keep this one."
        found.append(Reason("merging", text))
    return found
