"""Accounts of the desk: who may sign in, as what, and which accounts are one person's."""

import secrets
from collections.abc import Iterable
from datetime import datetime
from typing import Any, NoReturn

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction

from cases.choices import Act
from cases.editing.refusal import Reason, Refused
from cases.models.desk.accounts import Account, Holder
from cases.models.desk.journal import Journal

LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that looks like another
LENGTH = 24


@transaction.atomic
def create_staff(*, username: str, role: str | None, reset: bool, at: datetime) -> str | None:
    """Makes the account and returns its password, kept nowhere; None when the account exists and is left alone.

    With `reset` an existing account gets a new password and this role only, or keeps its own where `role` is None, and
    may sign in again if it was barred.
    Nobody made here is a superuser: what an account may do is what its role may do. Called from the server's own
    terminal, so the journal knows when, and not by whom.
    """
    user_model = get_user_model()
    user = user_model.objects.select_for_update().filter(username=username).first()
    groups = list(Group.objects.filter(name=role)) if role else list(user.groups.all()) if user else []
    if not groups:
        _refuse(username, role)
    if user and not reset:
        return None
    if user is None:
        user = user_model(username=username)
    password = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    user.set_password(password)
    user.is_staff = user.is_active = True
    user.is_superuser = False
    user.full_clean()
    user.save()
    user.groups.set(groups)
    note_account(user, by=None, at=at)
    return password


def same_person(user_ids: Iterable[int]) -> frozenset[int]:
    """These accounts and all others of the same people, as administrators linked them. Asks one query."""
    asked = frozenset(user_ids)
    linked = Account.objects.filter(holder__accounts__user__in=asked).values_list("user_id", flat=True)
    return asked | frozenset(linked)


def note_account(user: Any, *, by: Any, at: datetime, more: str = "") -> None:
    """The journal's line on an account that was made or changed: its roles now, whether it may sign in, and `more`."""
    roles = ", ".join(user.groups.order_by("name").values_list("name", flat=True)) or "no role"
    barred = "" if user.is_active and user.is_staff else "; may not sign in"
    Journal.objects.create(at=at, by=by, act=Act.ACCOUNT, detail=f"{user.get_username()}: {roles}{barred}{more}")


def note_holder(holder: Holder, *, by: Any, at: datetime, is_gone: bool = False) -> None:
    """The journal's line on the accounts that are linked to one person now; none where the link `is_gone`."""
    linked = holder.accounts.order_by("user__username").values_list("user__username", flat=True)
    names = "" if is_gone else ", ".join(linked)
    Journal.objects.create(at=at, by=by, act=Act.LINKED, detail=f"{holder}: {names or 'no account'}")


def _refuse(username: str, role: str | None) -> NoReturn:
    sentence = f"There is no role “{role}” in this database yet; `manage.py migrate` makes the roles."
    if role is None:
        sentence = f"There is no account “{username}” with a role to keep: say which role it gets."
    raise Refused((Reason(check="role-exists", text=sentence),))
