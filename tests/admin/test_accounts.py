"""Accounts: an administrator manages them and can't climb."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission

from cases.models.desk.journal import Journal
from tests.admin.conftest import signed_in
from tests.admin.desk import address, form_of, opened
from tests.factories import ActorFactory, NameFactory, StaffFactory

pytestmark = pytest.mark.django_db


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
