"""Accounts: an administrator manages them and can't climb."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.editing.accounts import same_person
from cases.models.desk.accounts import Holder
from cases.models.desk.journal import Journal
from tests.admin.conftest import signed_in
from tests.admin.desk import add_row, address, form_of, opened, text_of
from tests.factories import ActorFactory, HolderFactory, NameFactory, StaffFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def administrator():
    return signed_in("administrator")


def test_an_administrator_gives_roles_to_others_and_no_more(administrator):
    other = StaffFactory()
    page = administrator.get(address(other))
    form = form_of(page, "username")
    assert {"is_superuser", "user_permissions"} & set(form) == set()
    assert b'name="user_permissions"' not in page.content
    reviewers = Group.objects.get(name="reviewer")
    sent = form | {"groups": [reviewers.pk], "is_superuser": "on", "user_permissions": [Permission.objects.first().pk]}
    assert administrator.post(address(other), sent).status_code == 302
    other.refresh_from_db()
    assert (list(other.groups.all()), other.is_superuser, other.user_permissions.count()) == ([reviewers], False, 0)


def test_nobody_changes_their_own_groups(administrator):
    mine = administrator.user
    reviewers = Group.objects.get(name="reviewer")
    form = form_of(administrator.get(address(mine)), "username")
    assert "groups" not in form
    administrator.post(address(mine), form | {"groups": [reviewers.pk], "first_name": "Ada"})
    mine.refresh_from_db()
    assert (mine.first_name, [group.name for group in mine.groups.all()]) == ("Ada", ["administrator"])


def test_a_superuser_is_not_touched(administrator):
    superuser = get_user_model().objects.create_superuser("root", password="x")
    assert administrator.post(address(superuser), {"username": "mine"}).status_code == 403
    assert administrator.post(f"/admin/auth/user/{superuser.pk}/password/", {"password1": "a"}).status_code == 403
    superuser.refresh_from_db()
    assert superuser.username == "root"


def journaled():
    return list(Journal.objects.order_by("sequence").values_list("act", "by__username", "detail"))


PASSWORD = {"password1": "nine-lives-of-felix", "password2": "nine-lives-of-felix", "usable_password": "true"}


def test_an_account_made_is_journaled(administrator):
    sent = {"username": "carl", **PASSWORD}
    assert administrator.post("/admin/auth/user/add/", sent).status_code == 302
    assert journaled() == [("account", administrator.user.username, "carl: made; password set")]


def test_what_becomes_of_an_account_is_journaled_and_a_save_without_a_change_is_not(administrator):
    carl = StaffFactory(username="carl", role="contributor", password="x")
    form = form_of(administrator.get(address(carl)), "username")
    administrator.post(address(carl), form)
    assert journaled() == []
    reviewers = Group.objects.get(name="reviewer")
    sent = {name: value for name, value in form.items() if name != "is_active"}
    administrator.post(
        address(carl), sent | {"username": "charles", "groups": [reviewers.pk], "email": "c@example.org"}
    )
    said = (
        "charles: was called carl; roles reviewer, before contributor; may not sign in any more; "
        "name or address of the person changed"
    )
    assert journaled() == [("account", administrator.user.username, said)]


def test_a_password_set_is_journaled_whoever_sets_it_and_one_refused_is_not(administrator):
    carl, mine = StaffFactory(username="carl", password="x"), administrator.user
    mine.set_password("old-and-long-enough")
    mine.save()
    administrator.force_login(mine)
    for _ in range(2):
        administrator.get(f"/admin/auth/user/{carl.pk}/password/")
        administrator.post(f"/admin/auth/user/{carl.pk}/password/", PASSWORD | {"password2": "another"})
    assert journaled() == []
    assert (
        administrator.post(f"/admin/auth/user/{carl.pk}/password/", PASSWORD | {"set-password": ""}).status_code == 302
    )
    sent = {"old_password": "old-and-long-enough", "new_password1": "nine-lives-of-felix"}
    for again in ("another", "nine-lives-of-felix"):
        administrator.post("/admin/password_change/", sent | {"new_password2": again})
    assert journaled() == [
        ("account", mine.username, "carl: password set"),
        ("account", mine.username, f"{mine.username}: password set"),
    ]
    assert administrator.get("/admin/auth/user/no-such-account/password/").status_code == 404


def test_an_account_deleted_is_journaled_and_nobody_deletes_their_own(client):
    root = get_user_model().objects.create_superuser("root", password="x")
    client.force_login(root)
    carl, rita = StaffFactory(username="carl"), StaffFactory(username="rita")
    client.post(address(carl, "delete"), {"post": "yes"})
    chosen = {"action": "delete_selected", "_selected_action": [rita.pk], "post": "yes"}
    client.post("/admin/auth/user/", chosen)
    assert journaled() == [("account", "root", "carl: deleted"), ("account", "root", "rita: deleted")]
    assert client.post(address(root, "delete"), {"post": "yes"}).status_code == 403
    client.post("/admin/auth/user/", chosen | {"_selected_action": [root.pk]})
    assert list(get_user_model().objects.values_list("username", flat=True)) == ["root"]


def test_others_see_no_accounts(contributor, auditor):
    assert contributor.get("/admin/auth/user/").status_code == 403
    assert auditor.get("/admin/auth/user/").status_code == 200
    assert auditor.get("/admin/auth/user/add/").status_code == 403


def test_only_the_privacy_officer_changes_how_somebody_protected_is_named(contributor):
    child = ActorFactory(name="Tim Tinyman", slug="person-1", was_minor=True, label="a child")
    NameFactory(actor=child, text="Timmy Tinyman")
    typed = {
        "name": "Somebody Else",
        "was_minor": "",
        "names-0-text": "Nobody",
        "names-0-DELETE": "on",
        "label": "a boy",
    }
    contributor.post(address(child), opened(contributor, address(child)) | typed)
    child.refresh_from_db()
    names = list(child.names.values_list("text", flat=True))
    assert (child.name, child.was_minor, child.label, names) == ("Tim Tinyman", True, "a boy", ["Timmy Tinyman"])
    officer = signed_in("privacy officer")
    officer.post(address(child), {**opened(officer, address(child)), "name": "Timothy Tinyman"})
    child.refresh_from_db()
    assert child.name == "Timothy Tinyman"


def test_anybody_who_writes_may_protect_somebody(contributor):
    neighbour = ActorFactory(name="A Neighbour", slug="a-neighbour")
    contributor.post(address(neighbour), opened(contributor, address(neighbour)) | {"was_minor": "on"})
    neighbour.refresh_from_db()
    assert neighbour.was_minor


def link(client, holder, user):
    where = address(holder)
    data = opened(client, where)
    add_row(data, "accounts", user=user.pk)
    return client.post(where, data)


def test_an_administrator_links_two_accounts_to_one_person(administrator):
    ada, twin = StaffFactory(username="ada"), StaffFactory(username="ada2")
    data = opened(administrator, "/admin/cases/holder/add/") | {"name": "Ada"}
    add_row(data, "accounts", user=ada.pk)
    add_row(data, "accounts", user=twin.pk)
    assert administrator.post("/admin/cases/holder/add/", data).status_code == 302
    assert same_person([ada.pk]) == {ada.pk, twin.pk}
    assert list(Journal.objects.order_by("sequence").values_list("act", "by", "detail")) == [
        ("linked", administrator.user.pk, "Ada: ada, ada2")
    ]
    holder = Holder.objects.get()
    address_of_deletion = administrator.get(address(holder, "delete")).url
    assert administrator.post(address_of_deletion, {"post": "yes"}).status_code == 302
    assert (same_person([ada.pk]), Journal.objects.order_by("pk").last().detail) == ({ada.pk}, "Ada: no account")


def test_an_account_is_one_persons(administrator):
    ada = StaffFactory()
    HolderFactory(users=[ada])
    refused = link(administrator, HolderFactory(), ada)
    assert "This account is linked to a person already." in text_of(refused)
    assert link(administrator, HolderFactory(), StaffFactory()).status_code == 302


def test_nobody_loosens_the_link_to_themselves(administrator):
    other = StaffFactory(role="reviewer")
    own, foreign = HolderFactory(users=[administrator.user, other]), HolderFactory(users=[StaffFactory()])
    assert administrator.get(address(own)).status_code == 200
    assert administrator.post(address(own), {"name": "Changed"}).status_code == 403
    assert administrator.post(address(own, "delete"), {"post": "yes"}).status_code == 403
    assert same_person([other.pk]) == {other.pk, administrator.user.pk}
    assert administrator.post(address(foreign), opened(administrator, address(foreign))).status_code == 302


def test_who_is_changed_stands_in_the_journal(administrator):
    other = StaffFactory(username="carl", role="contributor")
    form = form_of(administrator.get(address(other)), "username")
    administrator.post(address(other), form | {"groups": [Group.objects.get(name="reviewer").pk]})
    administrator.post(address(other), {name: value for name, value in form.items() if name != "is_active"})
    typed = {"usable_password": "true", "password1": "a long enough phrase", "password2": "a long enough phrase"}
    assert administrator.post(f"/admin/auth/user/{other.pk}/password/", typed).status_code == 302
    assert list(Journal.objects.order_by("pk").values_list("act", "by", "detail")) == [
        ("account", administrator.user.pk, "carl: roles reviewer, before contributor"),
        ("account", administrator.user.pk, "carl: roles contributor, before reviewer; may not sign in any more"),
        ("account", administrator.user.pk, "carl: password set"),
    ]


def test_lists_of_people_behind_accounts_ask_the_same(administrator):
    asked = []
    administrator.get("/admin/cases/holder/")
    for more in (1, 2, 27):
        for _ in range(more):
            HolderFactory(users=[StaffFactory(), StaffFactory()])
        with CaptureQueriesContext(connection) as queries:
            assert administrator.get("/admin/cases/holder/").status_code == 200
        asked.append(len(queries))
    assert asked == [asked[0]] * 3
