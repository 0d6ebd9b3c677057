"""The addresses of the desk: each belongs to one named group and says what looking and sending take. Others are shut.

The door asks about the table before anything is looked up, so a refusal is the same whether a row is there or not. What
depends on the row, the view asks behind it.
"""

from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.contrib import admin
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from cases.choices import Deed
from cases.editing.attempts import note_refusal
from cases.editing.policy import require
from cases.models.desk.actors import Actor
from cases.models.desk.assignments import Assignment
from cases.models.desk.events import Event
from cases.models.desk.photos import Photo
from cases.models.desk.previews import PreviewLink
from cases.models.desk.proposals import Proposal
from cases.models.desk.questions import Question
from cases.models.desk.sources import Copy, Source

SAFE = ("GET", "HEAD", "OPTIONS", "TRACE")
SHUT = "This address is open to nobody."


@dataclass(frozen=True)
class Door:
    """`look` is what GET and HEAD take, `send` what everything else takes; `model` is what both are asked about."""

    group: str
    look: Deed
    send: Deed
    model: type | None = None


FRONT, SIGN_IN, AIDS = "front page", "sign-in", "aids of forms"
REDACTION = "redaction"
PROPOSALS, WORK, REPORTS = "proposals", "work given to colleagues", "errors reported"

# The addresses that every model of the admin has.
STOCK = {
    "changelist": (Deed.READ, Deed.CHANGE),
    "add": (Deed.ADD, Deed.ADD),
    "change": (Deed.READ, Deed.CHANGE),
    "history": (Deed.READ, Deed.CHANGE),
    "delete": (Deed.DELETE, Deed.DELETE),
}

# Those of a model whose rows keep their versions.
VERSIONED = {"version": (Deed.READ, Deed.CHANGE)}

# Those of a model whose rows may be entered twice.
MERGEABLE = {
    "doubles": (Deed.READ, Deed.CHANGE),
    "apart": (Deed.CHANGE, Deed.CHANGE),
    "merge": (Deed.CHANGE, Deed.CHANGE),
    "unmerge": (Deed.CHANGE, Deed.CHANGE),
}

# A model that stands in no group has no address, whatever is registered.
MODELS = {
    "working rows": (
        "cases.campaign",
        "cases.claim",
        "cases.event",
        "cases.exhibit",
        "cases.inmate",
        "cases.intake",
        "cases.photo",
        "cases.place",
        "cases.question",
        "cases.source",
        "cases.topic",
    ),
    "people": ("cases.actor",),
    "held copies": ("cases.copy",),
    "editions": ("cases.edition",),
    "journal": ("cases.journal",),
    "accounts": ("auth.user",),
    "roles": ("auth.group",),
    "people behind accounts": ("cases.holder",),
    PROPOSALS: ("cases.proposal",),
    WORK: ("cases.assignment",),
    REPORTS: ("cases.errorreport",),
    REDACTION: ("cases.redaction",),
}

# `login` is missing: who is not signed in comes through it, and it is the only one of which that is true.
SITE = {
    "index": Door(FRONT, Deed.ENTER, Deed.ENTER),
    "app_list": Door(FRONT, Deed.ENTER, Deed.ENTER),
    "logout": Door(SIGN_IN, Deed.ENTER, Deed.ENTER),
    "password_change": Door(SIGN_IN, Deed.ENTER, Deed.ENTER),
    "password_change_done": Door(SIGN_IN, Deed.ENTER, Deed.ENTER),
    "autocomplete": Door(AIDS, Deed.ENTER, Deed.ENTER),  # asks for itself whether the model searched may be read
    "jsi18n": Door(AIDS, Deed.ENTER, Deed.ENTER),
    "read_date": Door(AIDS, Deed.ENTER, Deed.ENTER),
    "catch_all_view": Door(AIDS, Deed.ENTER, Deed.ENTER),  # says of every other address that it is none
    "auth_user_password_change": Door("accounts", Deed.CHANGE, Deed.CHANGE, get_user_model()),
    "redact_words": Door(REDACTION, Deed.REDACT, Deed.REDACT),
    "redact_item": Door(REDACTION, Deed.REDACT, Deed.REDACT),
    "cases_actor_lowering": Door("people", Deed.READ, Deed.READ, Actor),  # asks for itself who may settle it
    "cases_event_differs": Door("working rows", Deed.ADD, Deed.ADD, Question),
    "cases_inmate_import": Door("working rows", Deed.ADD, Deed.ADD, Event),
    "cases_inmate_table": Door("working rows", Deed.READ, Deed.CHANGE, Event),
    "cases_inmate_rows": Door("working rows", Deed.READ, Deed.CHANGE, Event),
    "cases_inmate_link": Door("working rows", Deed.CHANGE, Deed.CHANGE, Event),
    "cases_inmate_propose": Door(PROPOSALS, Deed.PROPOSE, Deed.PROPOSE),
    "cases_campaign_propose": Door(PROPOSALS, Deed.PROPOSE, Deed.PROPOSE),
    "cases_proposal_change": Door(PROPOSALS, Deed.READ, Deed.PROPOSE, Proposal),  # each button asks for itself
    "cases_proposal_preview": Door(PROPOSALS, Deed.READ, Deed.READ, Proposal),
    "cases_proposal_phone": Door(PROPOSALS, Deed.READ, Deed.READ, Proposal),
    "cases_proposal_picture": Door(PROPOSALS, Deed.READ, Deed.READ, Proposal),
    "cases_photo_picture": Door("working rows", Deed.READ, Deed.READ, Photo),
    "cases_candidate_previews": Door(PROPOSALS, Deed.READ, Deed.PREVIEW, PreviewLink),
    "cases_candidate_revoke": Door(PROPOSALS, Deed.PREVIEW, Deed.PREVIEW),  # whose link it is, the act asks for itself
    "cases_copy_read": Door("held copies", Deed.READ, Deed.CHANGE, Copy),
    "cases_copy_rulings": Door("held copies", Deed.READ, Deed.CHANGE, Copy),
    "cases_source_archive": Door("working rows", Deed.READ, Deed.CHANGE, Source),
    "cases_journal_verify": Door("journal", Deed.VERIFY_JOURNAL, Deed.VERIFY_JOURNAL),
    "cases_inmate_give": Door(WORK, Deed.ASSIGN, Deed.ASSIGN),
    "cases_campaign_give": Door(WORK, Deed.ASSIGN, Deed.ASSIGN),
    "cases_question_give": Door(WORK, Deed.ASSIGN, Deed.ASSIGN),
    "cases_proposal_give": Door(WORK, Deed.ASSIGN, Deed.ASSIGN),
    "cases_assignment_done": Door(WORK, Deed.READ, Deed.FINISH, Assignment),
}


@cache
def doors():
    """Every door by the name of its address, as `name_of` gives it."""
    models = {model._meta.label_lower: model for model in admin.site._registry}
    found = {}
    for group, labels in MODELS.items():
        for label in labels:
            stem = label.replace(".", "_")
            keeps_versions = hasattr(admin.site.get_model_admin(models[label]), "version_view")
            stock = STOCK | (VERSIONED if keeps_versions else {})
            stock |= MERGEABLE if hasattr(admin.site.get_model_admin(models[label]), "merge_view") else {}
            found |= {f"{stem}_{name}": Door(group, *deeds, models[label]) for name, deeds in stock.items()}
    return found | SITE


def name_of(pattern_name, view):
    """What an address is called; the view's own name where the pattern has none."""
    return pattern_name or view.__name__


def ask(request):
    """Raises PermissionDenied where the door is shut to who asks, or where there is none."""
    match = request.resolver_match
    door = doors().get(name_of(match.url_name, match.func))
    if door is None:
        raise PermissionDenied(SHUT)
    require(request.user, door.look if request.method in ("GET", "HEAD") else door.send, door.model)


def note(request, refusal):
    """Keep in the journal that something was sent which this account may not do; looking is no act."""
    if request.method in SAFE:
        return
    match = request.resolver_match
    what, row = name_of(match.url_name, match.func), None
    key = str(match.kwargs.get("object_id", match.kwargs.get("key", "")))
    for model in apps.get_models():
        stem = f"{model._meta.app_label}_{model._meta.model_name}_"
        if what.startswith(stem):
            number = key if key.isascii() and key.isdigit() and len(key) < 19 else ""  # what else one types isn't kept
            row = model._base_manager.filter(pk=number).first() if number else None
            what = f"{what.removeprefix(stem)}” of {model._meta.verbose_name} {number}".rstrip()
            break
    else:
        what = f"{what}”"
    note_refusal(f"Sending “{what.replace('_', ' ')}", row, refusal, by=request.user, at=timezone.now())
