"""`create_staff` in the terminal: a password shown once, a refusal in a sentence."""

from io import StringIO

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def role():
    Group.objects.get_or_create(name="privacy officer")


def told(*args):
    out = StringIO()
    call_command("create_staff", "--role", "privacy officer", "--username", "ada", *args, stdout=out)
    return out.getvalue()


def test_the_password_is_shown_once():
    before, password = told().strip().rsplit(" ", 1)
    assert before == "ada may sign in as privacy officer. Password, shown this once:"
    assert get_user_model().objects.get(username="ada").check_password(password)
    assert told() == "ada has an account already; nothing was changed. --reset gives it a new password.\n"


def test_reset_shows_a_new_one():
    first = told().strip().rsplit(" ", 1)[1]
    second = told("--reset").strip().rsplit(" ", 1)[1]
    user = get_user_model().objects.get(username="ada")
    assert (user.check_password(first), user.check_password(second)) == (False, True)


def test_reset_keeps_the_role_where_none_is_named():
    told()
    out = StringIO()
    call_command("create_staff", "--username", "ada", "--reset", stdout=out)
    before, password = out.getvalue().strip().rsplit(" ", 1)
    assert before == "ada may sign in. Password, shown this once:"
    user = get_user_model().objects.get(username="ada")
    assert (user.check_password(password), user.groups.get().name) == (True, "privacy officer")


@pytest.mark.parametrize(
    ("more", "said"), [((), "Say what the account may do: --role"), (("--reset",), "There is no account “grace”")]
)
def test_a_new_account_needs_a_role(more, said):
    with pytest.raises(CommandError, match=said):
        call_command("create_staff", "--username", "grace", *more)


def test_a_missing_role_is_a_sentence():
    Group.objects.filter(name="privacy officer").delete()
    with pytest.raises(CommandError, match="There is no role “privacy officer” in this database yet"):
        told()


def test_an_unknown_role_is_a_sentence():
    with pytest.raises(CommandError, match="invalid choice: 'owner'"):
        call_command("create_staff", "--role", "owner", "--username", "ada")
