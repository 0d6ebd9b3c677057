"""Accounts of the desk: who may sign in, as what, and which accounts are one person's."""

import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NoReturn

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction

from cases.choices import Act
from cases.editing import journal
from cases.editing.attempts import tried
from cases.editing.refusal import Reason, Refused
from cases.models.desk.accounts import Account, Holder

LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"  # none that looks like another
LENGTH = 24


@dataclass(frozen=True, slots=True)
class State:
    """What an account is and may do at one moment, to be compared with a later one."""

    username: str
    person: tuple[str, ...]
    roles: tuple[str, ...]
    rights: tuple[str, ...]
    may_sign_in: bool
    may_see_desk: bool
    is_superuser: bool
    password: str = field(repr=False)


def account_of(key: Any) -> State | None:
    """The account as it is in the database now; None where there is none."""
    user = get_user_model().objects.filter(pk=key).first()
    if user is None:
        return None
    return State(
        username=user.username,
        person=(user.first_name, user.last_name, user.email),
        roles=tuple(user.groups.order_by("name").values_list("name", flat=True)),
        rights=tuple(user.user_permissions.order_by("pk").values_list("codename", flat=True)),
        may_sign_in=user.is_active,
        may_see_desk=user.is_staff,
        is_superuser=user.is_superuser,
        password=user.password,
    )


def note_account(before: State | None, after: State | None, *, by: Any, at: datetime) -> None:
    """Write into the journal what has become of an account, in the same transaction; nothing where nothing has."""
    account = after or before
    what = "; ".join(_differences(before, after))
    if account and what:
        journal.record(Act.ACCOUNT, by=by, at=at, detail=f"{account.username}: {what}")


def _differences(before: State | None, after: State | None) -> Iterator[str]:
    if after is None:
        yield "deleted"
        return
    if before is None:
        yield "made"
        before = State(
            after.username, after.person, (), (), may_sign_in=True, may_see_desk=False, is_superuser=False, password=""
        )
    if before.username != after.username:
        yield f"was called {before.username}"
    if before.roles != after.roles:
        former = f", before {_listed(before.roles)}" if before.roles else ""
        yield f"roles {_listed(after.roles)}{former}"
    if before.rights != after.rights:
        yield f"rights beside the roles {_listed(after.rights)}"
    for name, gained, lost in _SWITCHES:
        if getattr(before, name) != getattr(after, name):
            yield gained if getattr(after, name) else lost
    if before.person != after.person:
        yield "name or address of the person changed"
    if before.password != after.password:
        yield "password set"


_SWITCHES = (
    ("may_sign_in", "may sign in again", "may not sign in any more"),
    ("may_see_desk", "may come to the desk", "may not come to the desk any more"),
    ("is_superuser", "made a superuser", "no superuser any more"),
)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names) or "none"


@tried("Making an account")
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
    before = account_of(user.pk) if user else None
    if user is None:
        user = user_model(username=username)
    password = "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
    user.set_password(password)
    user.is_staff = user.is_active = True
    user.is_superuser = False
    user.full_clean()
    user.save()
    user.groups.set(groups)
    note_account(before, account_of(user.pk), by=None, at=at)
    return password


def same_person(user_ids: Iterable[int]) -> frozenset[int]:
    """These accounts and all others of the same people, as administrators linked them. Asks one query."""
    asked = frozenset(user_ids)
    linked = Account.objects.filter(holder__accounts__user__in=asked).values_list("user_id", flat=True)
    return asked | frozenset(linked)


def people_behind(user_ids: Iterable[int]) -> int:
    """How many people these accounts are, as administrators linked them. Asks one query."""
    asked = frozenset(user_ids)
    holders = dict(Account.objects.filter(user__in=asked).values_list("user_id", "holder_id"))
    return len({("holder", holders[one]) if one in holders else ("account", one) for one in asked})


def note_holder(holder: Holder, *, by: Any, at: datetime, is_gone: bool = False) -> None:
    """The journal's line on the accounts that are linked to one person now; none where the link `is_gone`."""
    linked = holder.accounts.order_by("user__username").values_list("user__username", flat=True)
    names = "" if is_gone else ", ".join(linked)
    journal.record(Act.LINKED, by=by, at=at, detail=f"{holder}: {names or 'no account'}")


def _refuse(username: str, role: str | None) -> NoReturn:
    sentence = f"There is no role “{role}” in this database yet; `manage.py migrate` makes the roles."
    if role is None:
        sentence = f"There is no account “{username}” with a role to keep: say which role it gets."
    raise Refused((Reason(check="role-exists", text=sentence),))
