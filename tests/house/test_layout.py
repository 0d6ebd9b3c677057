"""The shape of the house: what a file may be called, where it lies, how long it is, and what HTML must not hold."""

import ast
import re
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).parents[2]
JUNK_DRAWERS = {
    "util",
    "utils",
    "helper",
    "helpers",
    "common",
    "misc",
    "service",
    "services",
    "manager",
    "managers",
    "signals",
}
LONGEST_FILE = 300
STANDING_ALONE = {"__init__.py", "apps.py"}
NO_REQUESTS_IN = ("models", "editing", "reading", "values")
OF_REQUESTS = ("django.forms", "django.http", "django.shortcuts", "django.template", "django.contrib.admin")

STYLE_OR_SCRIPT = {
    "a style element": re.compile(r"<style\b", re.IGNORECASE),
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "a script with a body": re.compile(
        r"<script\b(?![^>]*\bsrc\s*=)(?![^>]*\btype=\"application/(ld\+)?json\")", re.IGNORECASE
    ),
    "a handler attribute": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "a javascript address": re.compile(r"=\s*[\"']?\s*javascript:", re.IGNORECASE),
}
INCLUDE = re.compile(r"{%-?\s*include\b(?P<rest>.*?)%}", re.DOTALL)


def modules():
    return [path for package in ("cases", "casetracker") for path in (ROOT / package).rglob("*.py")]


def templates():
    return [*(ROOT / "templates").rglob("*.*"), *(ROOT / "cases").rglob("templates/**/*.*")]


def where(path):
    return path.relative_to(ROOT).as_posix()


def imported(text):
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def request_imports(text):
    return sorted({name for name in imported(text) for part in OF_REQUESTS if f"{name}.".startswith(f"{part}.")})


def faults_of_markup(text):
    markup = re.sub(r"{#.*?#}|{%.*?%}|{{.*?}}", "", text, flags=re.DOTALL)
    return [name for name, pattern in STYLE_OR_SCRIPT.items() if pattern.search(markup)]


def open_includes(text):
    """Includes that let everything around them in: those without `only`."""
    return [found[0] for found in INCLUDE.finditer(text) if not re.search(r"\sonly\s*$", found["rest"])]


def test_no_file_is_a_junk_drawer():
    drawers = [where(path) for path in modules() if JUNK_DRAWERS & {path.stem, path.parent.name}]
    assert drawers == []


def test_no_file_holds_two_ideas():
    lengths = {
        where(path): len(path.read_text().splitlines()) for path in modules() if path.parent.name != "migrations"
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_nothing_lies_loose_in_the_app():
    assert {path.name for path in (ROOT / "cases").glob("*.py")} == STANDING_ALONE


def test_no_request_form_or_template_below_the_doors():
    faults = {
        where(path): request_imports(path.read_text())
        for room in NO_REQUESTS_IN
        for path in (ROOT / "cases" / room).rglob("*.py")
        if request_imports(path.read_text())
    }
    assert faults == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from django import forms", ["django.forms"]),
        ("import django.http", ["django.http"]),
        (
            "from django.template.loader import render_to_string",
            ["django.template.loader", "django.template.loader.render_to_string"],
        ),
        ("from django.db import models\nfrom django.utils.html import format_html", []),
    ],
)
def test_what_counts_as_request_form_or_template(text, expected):
    assert request_imports(text) == expected


def test_no_style_and_no_script_inside_html():
    faults = {
        where(path): faults_of_markup(path.read_text()) for path in templates() if path.suffix in (".html", ".svg")
    }
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<style>p { color: red }</style>", ["a style element"]),
        ('<p class="a" style="color: red">', ["a style attribute"]),
        ("<script>alert(1)</script>", ["a script with a body"]),
        ('<script type="module">alert(1)</script>', ["a script with a body"]),
        ('<button type="button" onclick="go()">', ["a handler attribute"]),
        ('<a href="javascript:go()">', ["a javascript address"]),
        ('<script type="module" src="{% static \'cases/filter.js\' %}"></script>', []),
        ('<p class="style" data-on="x">{# style="x" #}{% if a > b %} on time=1{% endif %}</p>', []),
        ('<script type="application/ld+json">{}</script>', []),
    ],
)
def test_what_counts_as_style_or_script(text, expected):
    assert faults_of_markup(text) == expected


def test_an_include_takes_only_what_it_is_given():
    faults = {
        where(path): open_includes(path.read_text())
        for path in templates()
        if path.suffix in (".html", ".svg", ".txt", ".xml")
    }
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{% include "parts/event.html" %}', ['{% include "parts/event.html" %}']),
        ('{% include "parts/only.html" with event=event %}', ['{% include "parts/only.html" with event=event %}']),
        ('{% include "parts/event.html" with event=event only %}', []),
        ('{% include "parts/date.html" only %}', []),
    ],
)
def test_what_counts_as_an_open_include(text, expected):
    assert open_includes(text) == expected


@pytest.mark.django_db
def test_migrations_agree_with_models():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)
