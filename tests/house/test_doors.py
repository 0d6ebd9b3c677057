"""Every address of the site belongs to one named group, every question of rights is put to one function."""

import ast
from pathlib import Path

from django.contrib import admin
from django.contrib.admin import ModelAdmin
from django.urls import path

from cases.admin.asking import AsksPolicy, RowsAskPolicy
from cases.admin.doors import MODELS, SITE, doors, name_of
from cases.reading.numbers_page import NAMES
from tests.admin.addresses import patterns

ROOT = Path(__file__).parents[2]
POLICY = "cases/editing/policy.py"

# What is not the desk's: the addresses open to everybody, by group. A new one is put here by whoever opens it.
OPEN = {
    "readers’ pages": {
        "home",
        "cases",
        "case",
        "event",
        *(f"{kind}_question" for kind in ("case", "campaign")),
        "campaigns",
        "campaign",
        "person",
        "source",
        *(f"source_{form}" for form in ("reference", "json", "bib", "ris")),
        "topics",
        "topic",
        "picture",
        "case_card",
        "about",
        "search",
        "corrections",
        *("numbers", "data", "cases_csv", "document_schema"),
        *(f"numbers_{name}" for name in NAMES),
        *(f"{kind}_{page}" for kind in ("case", "campaign") for page in ("editions", "edition", "timemap")),
        *(f"{kind}_{page}" for kind in ("case", "campaign") for page in ("document", "events_csv")),
        *(f"{kind}_{page}" for kind in ("case", "campaign") for page in ("compare", "comparison", "picture")),
        *(f"{kind}_{form}" for kind in ("case", "campaign") for form in ("reference", "json", "bib", "ris")),
    },
    "what search engines are told": {"sitemap_index", "sitemap", "robots"},
    "health": {"healthz"},
    "drafts behind a secret": {"preview", "preview_picture"},
    "where readers write back": {"report", "report_record", "report_statement", "report_sent"},
    "sign-in": {"login"},
}
ASKING = ("has_perm", "has_perms", "has_module_perms", "get_all_permissions", "get_group_permissions")


def groups_of(namespace, name):
    """The groups that an address belongs to; of the desk's, those whose door stands."""
    found = [group for group, names in OPEN.items() if name in names and (namespace == "admin") == (name == "login")]
    return found + ([doors()[name].group] if namespace == "admin" and name in doors() else [])


def homeless(found):
    return [(namespace, name) for namespace, name, _ in found if len(groups_of(namespace, name)) != 1]


def test_every_address_belongs_to_one_group():
    assert homeless(patterns()) == []


def test_an_address_in_no_group_is_found():
    planted = path("secrets/", lambda request: None, name="secrets")
    unnamed = path("more/", lambda request: None)
    found = [(space, name_of(one.name, one.callback), one) for one in (planted, unnamed) for space in ("", "admin")]
    assert homeless(found) == [("", "secrets"), ("admin", "secrets"), ("", "<lambda>"), ("admin", "<lambda>")]


def test_a_name_of_the_desk_opens_nothing_outside_it():
    assert (groups_of("", "cases_event_change"), groups_of("", "login"), groups_of("admin", "home")) == ([], [], [])


def test_no_door_leads_nowhere_and_no_group_is_listed_twice():
    there = {name for namespace, name, _ in patterns() if namespace == "admin"}
    assert set(doors()) - there == set()
    listed = [label for labels in MODELS.values() for label in labels]
    assert sorted(listed) == sorted(model._meta.label_lower for model in admin.site._registry)
    assert {name for names in OPEN.values() for name in names} & set(SITE) == set()


def test_every_page_and_every_row_of_the_desk_asks_the_policy():
    pages = list(admin.site._registry.values())
    assert [page for page in pages if not first_asks(type(page), AsksPolicy)] == []
    rows = [inline for page in pages for inline in page.inlines]
    assert [row for row in rows if not first_asks(row, RowsAskPolicy)] == []
    assert not first_asks(ModelAdmin, AsksPolicy)


def first_asks(page, asker):
    """Whether the stock answers come after ours."""
    order = page.__mro__
    stock = next(place for place, one in enumerate(order) if one.__module__.startswith("django."))
    return asker in order and order.index(asker) < stock


def askings(text):
    """Calls by which a module would judge rights by itself."""
    return [
        node.func.attr
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ASKING
    ]


def test_rights_are_judged_in_one_place():
    modules = {path.relative_to(ROOT).as_posix(): path.read_text() for path in (ROOT / "cases").rglob("*.py")}
    assert [name for name, text in modules.items() if askings(text)] == [POLICY]
    assert askings("may = request.user.has_perm('cases.publish')") == ["has_perm"]
