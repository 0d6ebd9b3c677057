"""Accounts of the desk: who may sign in, and as what."""

import secrets
from datetime import datetime
from typing import NoReturn

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction

from cases.choices import Act
from cases.editing import journal
from cases.editing.refusal import Reason, Refused

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
    roles = ", ".join(group.name for group in groups)
    journal.record(Act.ACCOUNT, by=None, at=at, detail=f"{username}: {roles}")
    return password


def _refuse(username: str, role: str | None) -> NoReturn:
    sentence = f"There is no role “{role}” in this database yet; `manage.py migrate` makes the roles."
    if role is None:
        sentence = f"There is no account “{username}” with a role to keep: say which role it gets."
    raise Refused((Reason(check="role-exists", text=sentence),))
