"""Accounts of the desk: made once, left alone after, reset on request."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError

from cases.editing.accounts import create_staff, same_person
from cases.editing.refusal import Refused
from cases.models.desk.journal import Journal
from tests.factories import HolderFactory, StaffFactory

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def roles():
    for name in ("contributor", "reviewer"):
        Group.objects.get_or_create(name=name)


def state(username):
    user = get_user_model().objects.get(username=username)
    return user.is_staff, user.is_superuser, user.is_active, [group.name for group in user.groups.all()]


def test_a_new_account_may_sign_in_with_the_password_and_do_what_its_role_may():
    password = create_staff(username="ada", role="contributor", reset=False, at=NOW)
    assert len(password) >= 20
    assert get_user_model().objects.get(username="ada").check_password(password)
    assert state("ada") == (True, False, True, ["contributor"])


def test_two_accounts_get_two_passwords():
    first = create_staff(username="ada", role="contributor", reset=False, at=NOW)
    assert first != create_staff(username="grace", role="contributor", reset=False, at=NOW)


def test_an_existing_account_is_left_alone():
    password = create_staff(username="ada", role="contributor", reset=False, at=NOW)
    assert create_staff(username="ada", role="reviewer", reset=False, at=NOW) is None
    assert get_user_model().objects.get(username="ada").check_password(password)
    assert state("ada") == (True, False, True, ["contributor"])


def test_reset_gives_a_new_password_and_this_role_only():
    password = create_staff(username="ada", role="contributor", reset=False, at=NOW)
    get_user_model().objects.filter(username="ada").update(is_active=False, is_superuser=True)
    fresh = create_staff(username="ada", role="reviewer", reset=True, at=NOW)
    user = get_user_model().objects.get(username="ada")
    assert (user.check_password(password), user.check_password(fresh)) == (False, True)
    assert state("ada") == (True, False, True, ["reviewer"])


def test_a_role_that_is_missing_is_refused():
    with pytest.raises(Refused, match="There is no role “auditor-general”"):
        create_staff(username="ada", role="auditor-general", reset=False, at=NOW)
    assert not get_user_model().objects.filter(username="ada").exists()


def test_a_name_that_django_cannot_keep_is_refused():
    with pytest.raises(ValidationError):
        create_staff(username="no such/name", role="contributor", reset=False, at=NOW)


def test_the_journal_says_what_the_terminal_did():
    create_staff(username="ada", role="contributor", reset=False, at=NOW)
    create_staff(username="ada", role="contributor", reset=False, at=NOW)
    get_user_model().objects.filter(username="ada").update(is_active=False, is_superuser=True)
    create_staff(username="ada", role="reviewer", reset=True, at=NOW)
    create_staff(username="ada", role=None, reset=True, at=NOW)
    assert list(Journal.objects.order_by("sequence").values_list("act", "by", "detail")) == [
        ("account", None, "ada: made; roles contributor; may come to the desk; password set"),
        (
            "account",
            None,
            "ada: roles reviewer, before contributor; may sign in again; no superuser any more; password set",
        ),
        ("account", None, "ada: password set"),
    ]


def test_all_accounts_of_one_person_are_found_from_any_of_them(django_assert_num_queries):
    ada, twin, third, other, alone = (StaffFactory() for _ in range(5))
    HolderFactory(users=[ada, twin, third])
    HolderFactory(users=[other])
    with django_assert_num_queries(1):
        found = same_person([twin.pk, alone.pk])
    assert found == {ada.pk, twin.pk, third.pk, alone.pk}
    assert (same_person([other.pk]), same_person([])) == ({other.pk}, frozenset())


@pytest.mark.parametrize("count", [1, 3, 30])
def test_the_people_behind_many_accounts_are_one_query(count, django_assert_num_queries):
    pairs = [(StaffFactory(), StaffFactory()) for _ in range(count)]
    for pair in pairs:
        HolderFactory(users=pair)
    with django_assert_num_queries(1):
        found = same_person(one.pk for one, _ in pairs)
    assert found == {user.pk for pair in pairs for user in pair}
