"""Group × role × method: what opens, as data; and that a refusal is the same whether the row is there or not."""

import logging
from functools import cache

import pytest
from django.test import Client

from tests.admin.addresses import MISSING, Rows, desk_addresses, has_row
from tests.factories import StaffFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

LETTERS = {
    "n": "no role",
    "c": "contributor",
    "r": "reviewer",
    "p": "privacy officer",
    "a": "administrator",
    "u": "auditor",
}
# group, action, who may look (GET), who may send (POST); - for nobody
TABLE = """
front page             | index                | ncrpau | ncrpau
front page             | app_list             | ncrpau | ncrpau
sign-in                | password_change      | ncrpau | ncrpau
sign-in                | password_change_done | ncrpau | ncrpau
sign-in                | logout               | ncrpau | ncrpau
aids of forms          | autocomplete         | crpau  | ncrpau
aids of forms          | jsi18n               | ncrpau | ncrpau
aids of forms          | read_date            | ncrpau | ncrpau
aids of forms          | catch_all_view       | ncrpau | ncrpau
working rows           | changelist           | crpau  | cr
working rows           | add                  | cr     | cr
working rows           | change               | crpau  | cr
working rows           | version              | crpau  | cr
working rows           | history              | crpau  | cr
working rows           | delete               | cr     | cr
working rows           | import               | cr     | cr
working rows           | table                | crpau  | cr
working rows           | rows                 | crpau  | cr
working rows           | differs              | cr     | cr
working rows           | link                 | cr     | cr
working rows           | archive              | crpau  | cr
working rows           | picture              | crpau  | crpau
people                 | changelist           | crpau  | crp
people                 | add                  | cr     | cr
people                 | change               | crpau  | crp
people                 | version              | crpau  | crp
people                 | history              | crpau  | crp
people                 | delete               | cr     | cr
people                 | lowering             | rp     | rp
working rows           | doubles              | crpau  | cr
working rows           | apart                | cr     | cr
working rows           | merge                | cr     | cr
working rows           | unmerge              | cr     | cr
people                 | doubles              | crpau  | crp
people                 | apart                | crp    | crp
people                 | merge                | crp    | crp
people                 | unmerge              | crp    | crp
held copies            | changelist           | crpau  | cr
held copies            | add                  | -      | -
held copies            | change               | crpau  | -
held copies            | read                 | crpau  | -
held copies            | rulings              | crpau  | -
held copies            | history              | crpau  | cr
held copies            | delete               | -      | -
editions               | changelist           | crpau  | -
editions               | add                  | -      | -
editions               | change               | crpau  | -
editions               | history              | crpau  | -
editions               | delete               | -      | -
journal                | changelist           | rpau   | -
journal                | add                  | -      | -
journal                | change               | rpau   | -
journal                | history              | rpau   | -
journal                | delete               | -      | -
journal                | verify               | au     | au
accounts               | changelist           | au     | a
accounts               | add                  | a      | a
accounts               | change               | au     | a
accounts               | history              | au     | a
accounts               | delete               | -      | -
accounts               | password_change      | a      | a
roles                  | changelist           | au     | -
roles                  | add                  | -      | -
roles                  | change               | au     | -
roles                  | history              | au     | -
roles                  | delete               | -      | -
people behind accounts | changelist           | au     | a
people behind accounts | add                  | a      | a
people behind accounts | change               | au     | a
people behind accounts | version              | au     | a
people behind accounts | history              | au     | a
people behind accounts | delete               | a      | a
proposals              | changelist           | crpau  | -
proposals              | add                  | -      | -
proposals              | change               | crpau  | cr
proposals              | history              | crpau  | -
proposals              | delete               | -      | -
proposals              | preview              | crpau  | crpau
proposals              | phone                | crpau  | crpau
proposals              | picture              | crpau  | crpau
proposals              | propose              | cr     | cr
proposals              | previews             | crpau  | cr
proposals              | revoke               | cr     | cr
journal                | verify               | au     | au
work given to colleagues | changelist         | crpau  | -
work given to colleagues | add                | -      | -
work given to colleagues | change             | crpau  | -
work given to colleagues | history            | crpau  | -
work given to colleagues | delete             | -      | -
work given to colleagues | give               | crpa   | crpa
work given to colleagues | done               | crpau  | crpa
errors reported        | changelist           | crpau  | cr
errors reported        | add                  | -      | -
errors reported        | change               | crpau  | cr
errors reported        | history              | crpau  | cr
errors reported        | delete               | -      | -
redaction              | redact_words         | p      | p
redaction              | redact_item          | p      | p
redaction              | changelist           | rpau   | -
redaction              | add                  | -      | -
redaction              | change               | rpau   | -
redaction              | history              | rpau   | -
redaction              | delete               | -      | -
"""


@pytest.fixture(autouse=True)
def quiet(caplog):
    """Thousands of refusals are asked for here; each would be logged with its traceback."""
    caplog.set_level(logging.CRITICAL, logger="django.request")


@cache
def table():
    rows = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]
    return {(group, action): {"GET": look, "POST": send} for group, action, look, send in rows}


def is_open(group, action, method, role):
    return role in {LETTERS.get(letter) for letter in table()[group, action][method]}


def test_the_table_holds_every_group_and_action_and_no_other():
    assert {(group, action) for group, action, _ in desk_addresses()} == set(table())


def asked(client, method, address):
    """“open”, “refused” or “sign in”, as whoever asks is answered."""
    response = client.get(address) if method == "GET" else client.post(address)
    if response.status_code == 302 and response.url.startswith("/admin/login/"):
        return "sign in"
    return "refused" if response.status_code == 403 else "open"


def signed_in(user):
    client = Client()
    if user:
        client.force_login(user)
    return client


def answers(user, method, names):
    """What each address answers to this account. Leaving comes last: it ends the session."""
    rows, client = Rows(user), signed_in(user)
    in_order = sorted(names, key=lambda name: (name == "logout", name.endswith("_delete"), name))
    return {name: asked(client, method, rows.address(name)) for name in in_order}


def is_one_too_many(group, name, role):
    """The ten working models have one rule and one base. All their pages are opened as a reviewer, three as others."""
    return group == "working rows" and role != "reviewer" and name.split("_")[1] not in ("event", "inmate", "question")


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("role", LETTERS.values())
def test_what_opens_to_each_role(role, method):
    expected = {
        name: "open" if is_open(group, action, method, role) else "refused"
        for group, action, name in desk_addresses()
        if not (is_open(group, action, method, role) and is_one_too_many(group, name, role))
    }
    user = StaffFactory(role=None if role == "no role" else role)
    assert answers(user, method, expected) == expected


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("who", ["nobody", "barred", "not of the desk"])
def test_everything_else_signs_in_first(who, method):
    user = {
        "nobody": lambda: None,
        "barred": lambda: StaffFactory(role="reviewer", is_active=False),
        "not of the desk": lambda: StaffFactory(role="reviewer", is_staff=False),
    }[who]()
    found = answers(user, method, [name for _, _, name in desk_addresses()])
    assert found.pop("logout") == "open"  # leaves for the front page, and from there to the sign-in
    assert set(found.values()) == {"sign in"}


@pytest.mark.parametrize("query", ["", "?_popup=1&_to_field=id"])
@pytest.mark.parametrize("role", LETTERS.values())
def test_a_refusal_does_not_tell_whether_the_row_is_there(role, query):
    user = StaffFactory(role=None if role == "no role" else role)
    rows, client = Rows(user), signed_in(user)
    told, tried = {}, 0
    for group, action, name in desk_addresses():
        for method in ("GET", "POST"):
            if is_open(group, action, method, role) or not has_row(name):
                continue
            ask = client.get if method == "GET" else client.post
            there, missing = (ask(rows.address(name, key) + query) for key in (None, MISSING))
            tried += 1
            if (there.status_code, there.content) != (missing.status_code, missing.content):
                told[method, name] = (there.status_code, missing.status_code)
            assert there.status_code == 403
    assert told == {}
    assert tried > 0


@pytest.mark.parametrize("role", LETTERS.values())
def test_no_number_leads_to_an_address(role):
    """The stock admin leads every account from the number of a row to its public address, drafts included."""
    user = StaffFactory(role=None if role == "no role" else role)
    rows, client = Rows(user), signed_in(user)
    inmate = rows.keys["inmate"]
    for key in (inmate.pk, MISSING):
        for kind in range(1, 60):
            response = client.get(f"/admin/r/{kind}/{key}/")
            assert (response.status_code, inmate.slug in response.content.decode()) == (404, False)


def test_the_search_of_a_box_is_for_whom_the_rows_are():
    """Accounts complete in the box of the people behind them: for the administrator, and for nobody else who writes."""
    asks = "/admin/autocomplete/?term=staff&app_label=cases&model_name=account&field_name=user"
    answered = {role: signed_in(StaffFactory(role=role)).get(asks).status_code for role in list(LETTERS.values())[1:]}
    assert answered == {
        "contributor": 403,
        "reviewer": 403,
        "privacy officer": 403,
        "administrator": 200,
        "auditor": 200,
    }


def test_a_door_that_was_not_made_is_shut(monkeypatch):
    """Whatever is registered next has no address before somebody says whose it is."""
    reviewer = signed_in(StaffFactory(role="reviewer"))
    assert reviewer.get("/admin/cases/event/").status_code == 200
    from cases.admin import doors  # noqa: PLC0415 - the name is looked up when the door is asked

    known = {name: door for name, door in doors.doors().items() if name != "cases_event_changelist"}
    monkeypatch.setattr(doors, "doors", lambda: known)
    response = reviewer.get("/admin/cases/event/")
    assert (response.status_code, "This address is open to nobody." in response.content.decode()) == (403, True)
