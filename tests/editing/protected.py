"""Somebody to be protected, and what a case would then say."""

from cases.editing import checks
from cases.editing.freeze import freeze
from cases.models.desk.actors import Actor
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Role
from cases.models.desk.inmates import Inmate
from tests.editing.conftest import NOON, Desk

WITHHELD = "[name withheld]"


def protect(name: str, **more: object) -> Actor:
    count = Actor.objects.count()
    return Actor.objects.create(name=name, slug=f"protected-{count}", was_minor=True, label="a child", **more)


def with_part(desk: Desk, actor: Actor, role: str = "victim") -> Actor:
    Role.objects.create(event=desk.verdict, actor=actor, role=role)
    return actor


def refused(record: Inmate | Campaign) -> set[tuple[str, int | None, str]]:
    """What holds a name that is not to be printed: model, key and field."""
    reasons = checks.run(freeze(record), NOON.date())
    return {(reason.model, reason.pk, reason.field) for reason in reasons if reason.check == "protected_name"}


def account(desk: Desk, text: str) -> tuple[str, set[tuple[str, int | None, str]]]:
    """The account as it would be published, and what speaks against that."""
    desk.verdict.account = text
    desk.verdict.save()
    return freeze(desk.case).document.events[0].account, refused(desk.case)
