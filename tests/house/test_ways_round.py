"""Imports by string pass the import contracts unseen; in the readers' rooms the linter refuses the usual ones."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

WAYS_ROUND = {
    "a model by name": 'from django.apps import apps\n\nEvent = apps.get_model("cases", "Event")\n',
    "a module by name": 'import importlib\n\ndesk = importlib.import_module("cases.models.desk")\n',
    "a module by Django's import": 'from django.utils.module_loading import import_string\n\nimport_string("x")\n',
    "a table by its type": "from django.contrib.contenttypes.models import ContentType\n\nContentType.objects\n",
}
BY_NAME = "from cases.models.published.editions import Edition\n\nEdition.objects\n"


def banned(room, text):
    """Whether ruff refuses these lines there as banned."""
    run = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--no-cache", "--select", "TID251", "--stdin-filename", room, "-"],
        cwd=ROOT,
        input=text,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode in (0, 1), run.stderr
    return "TID251" in run.stdout


@pytest.mark.parametrize("room", ["cases/public/planted.py", "cases/reading/planted.py"])
@pytest.mark.parametrize("text", WAYS_ROUND.values(), ids=WAYS_ROUND.keys())
def test_a_way_round_is_refused(room, text):
    assert banned(room, text)


@pytest.mark.parametrize("room", ["cases/public/planted.py", "cases/reading/planted.py"])
def test_an_import_by_name_is_not(room):
    assert not banned(room, BY_NAME)


def test_the_environment_is_read_in_one_place():
    text = 'import os\n\nos.environ["PORT"]\n'
    assert banned("cases/editing/planted.py", text)
    assert not banned("casetracker/settings.py", text)


@pytest.mark.parametrize("line", ["import socket", "import urllib.request", "from trafilatura import fetch_url"])
@pytest.mark.parametrize("room", ["cases/editing/planted.py", "cases/public/planted.py", "cases/reading/planted.py"])
def test_one_module_opens_a_connection(room, line):
    text = f"{line}\n"
    assert banned(room, text)
    assert not banned("cases/editing/fetching.py", text)
