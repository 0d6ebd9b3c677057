"""Who may do what: the one function that every page, list, search box, button and command of the desk asks.

Rights come from the groups that are the roles. What is said here about a single row only takes away. A superuser has
every right, as Django has it, and the same is taken away.
"""

from collections.abc import Callable
from typing import Any

from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied

from cases.choices import Deed, Naming
from cases.models.desk.accounts import Holder
from cases.models.desk.actors import Actor
from cases.models.desk.assignments import Assignment
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Event
from cases.models.desk.inmates import Inmate
from cases.models.desk.places import Place
from cases.models.desk.sources import Source
from cases.models.published.editions import Edition
from cases.models.published.rows import EventRow

_VERBS = {Deed.READ: "view", Deed.ADD: "add", Deed.CHANGE: "change", Deed.DELETE: "delete"}
_PERMISSIONS = {
    Deed.NAME: "cases.change_actor",
    Deed.PROPOSE: "cases.propose",
    Deed.PREVIEW: "cases.preview",
    Deed.REVIEW: "cases.review",
    Deed.PUBLISH: "cases.publish",
    Deed.PUBLISH_UNREVIEWED: "cases.publish_unreviewed",
    Deed.RETRACT: "cases.retract",
    Deed.PROTECT: "cases.protect",
    Deed.REDACT: "cases.redact",
    Deed.VERIFY_JOURNAL: "cases.verify_journal",
    Deed.ASSIGN: "cases.assign",
    Deed.FINISH: "cases.assign",
    Deed.GIVE_ROLES: "auth.change_user",
}
_SENTENCES = {
    Deed.PROPOSE: "Proposing takes a contributor or a reviewer.",
    Deed.PREVIEW: "Preview links are made by contributors and reviewers.",
    Deed.REVIEW: "Reviewing takes a reviewer.",
    Deed.PUBLISH: "Publishing takes a reviewer.",
    Deed.PUBLISH_UNREVIEWED: "Publishing before a review takes a reviewer.",
    Deed.RETRACT: "Retracting takes a reviewer.",
    Deed.PROTECT: "How people are named is the privacy officer’s to decide.",
    Deed.REDACT: "Redacting takes a privacy officer.",
    Deed.VERIFY_JOURNAL: "The journal is verified by auditors and administrators.",
    Deed.ASSIGN: "Your role gives no work to colleagues.",
    Deed.FINISH: "Only who gave this work, or was given it, says that it is done.",
}
_NOT_YOURS = "This is not open to your role."


def may(user: Any, deed: Deed, thing: Any = None) -> bool:
    """Whether this account may do this deed: to that row or, where `thing` is a model, to any row of it.

    Reading, adding, changing and deleting need a thing. Who is not signed in, is barred or is not of the desk may
    nothing.
    """
    if not (user.is_active and user.is_staff):
        return False
    if not _is_given(user, deed, thing):
        return False
    if thing is None or isinstance(thing, type):
        return True
    return all(rule(user, thing) for model, deeds, rule in _RULES if deed in deeds and isinstance(thing, model))


def require(user: Any, deed: Deed, thing: Any = None) -> None:
    """Raises PermissionDenied unless `may`. Its sentence depends on the deed only: it tells nothing of the thing."""
    if not may(user, deed, thing):
        raise PermissionDenied(_SENTENCES.get(deed, _NOT_YOURS))


def readers_see(record: Inmate | Campaign) -> bool:
    """Whether readers have an edition of it."""
    return Edition.objects.live().filter(record_id=record.public_id).exists()


def _is_given(user: Any, deed: Deed, thing: Any) -> bool:
    """Whether a role of this account gives the right, whatever the row."""
    if deed == Deed.ENTER:
        return True
    if deed == Deed.MAKE_SUPERUSERS:
        return bool(user.is_superuser)
    if deed not in _VERBS:
        return bool(user.has_perm(_PERMISSIONS[deed]))
    if thing is None:
        raise TypeError(f"“{deed}” is done to something; say to what.")
    return bool(user.has_perm(f"{thing._meta.app_label}.{_VERBS[deed]}_{thing._meta.model_name}"))


def _stays_public(user: Any, record: Inmate | Campaign) -> bool:
    """What readers can see is not deleted from under them."""
    return not readers_see(record)


def _keeps_its_notice(user: Any, event: Event) -> bool:
    """What was taken back keeps its place, and with it the word that says so; what no reader has seen needs none."""
    return not (event.retraction and EventRow.objects.filter(public_id=event.public_id).exists())


def _names(user: Any, actor: Actor) -> bool:
    """Anybody who writes may protect a person; who is protected stays so unless the privacy officer decides."""
    if may(user, Deed.PROTECT):
        return True
    return actor.policy(set(actor.roles.values_list("role", flat=True))) == Naming.NAME


def _stands(user: Any, row: Actor | Place | Source) -> bool:
    """What was merged stays: old addresses lead on from it, and by it the merger can be undone."""
    return row.merged_into_id is None


def _is_no_climb(user: Any, account: Any) -> bool:
    """Only a superuser touches a superuser."""
    return bool(user.is_superuser or not account.is_superuser)


def _is_somebody_elses(user: Any, account: Any) -> bool:
    """Nobody gives a role to themselves."""
    return bool(user.pk != account.pk)


def _is_another_person(user: Any, holder: Holder) -> bool:
    """Which accounts are theirs is another administrator's to say: else the link is loosened before a review."""
    return not holder.accounts.filter(user=user).exists()


def _concerns(user: Any, assignment: Assignment) -> bool:
    return user.pk in (assignment.to_id, assignment.given_by_id)


_RULES: tuple[tuple[Any, tuple[Deed, ...], Callable[[Any, Any], bool]], ...] = (
    ((Inmate, Campaign), (Deed.DELETE,), _stays_public),
    (Event, (Deed.DELETE,), _keeps_its_notice),
    (Actor, (Deed.NAME,), _names),
    ((Actor, Place, Source), (Deed.DELETE,), _stands),
    (get_user_model(), (Deed.CHANGE, Deed.DELETE, Deed.GIVE_ROLES), _is_no_climb),
    (get_user_model(), (Deed.DELETE, Deed.GIVE_ROLES), _is_somebody_elses),
    (Holder, (Deed.CHANGE, Deed.DELETE), _is_another_person),
    (Assignment, (Deed.FINISH,), _concerns),
)
