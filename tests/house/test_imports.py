"""Every wall of the house, tried: a planted import or a loose file breaks the contract it offends; a good one none."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]

# An empty module on each floor that the planted lines need, beside whatever the house holds already.
ROOMS = [
    "cases/admin/planted.py",
    "cases/editing/planted.py",
    "cases/migrations/planted.py",
    "cases/models/desk/planted.py",
    "cases/models/published/planted.py",
    "cases/public/planted.py",
    "cases/reading/planted.py",
    "cases/values/planted.py",
]

FLOORS = "Imports point down, and every module stands on a floor"
TABLES = "Desk and published tables do not know each other"
READERS = "What readers see never reaches the desk"
VALUES = "Values know no Django and no database"
MIGRATIONS = "Migrations call nothing that may change after them"
FRAME = "The app does not know the project around it"
WEB = "Only the fetching module opens a connection"

FAULTS = {
    "a table calls the write wing": (FLOORS, "cases/models/desk/planted.py", "import cases.editing.planted"),
    "the wings know each other": (FLOORS, "cases/editing/planted.py", "import cases.reading.planted"),
    "a door opens another door": (FLOORS, "cases/public/planted.py", "import cases.admin.planted"),
    "values ask a table": (FLOORS, "cases/values/planted.py", "import cases.models.desk.planted"),
    "a loose file": (FLOORS, "cases/loose.py", ""),
    "a published table knows the desk": (
        TABLES,
        "cases/models/published/planted.py",
        "import cases.models.desk.planted",
    ),
    "a loose table": (TABLES, "cases/models/loose.py", ""),
    "a reader's page asks the desk": (READERS, "cases/reading/planted.py", "import cases.models.desk.planted"),
    "the public door calls the write wing": (READERS, "cases/public/planted.py", "import cases.editing.planted"),
    "the desk knows a published table": (
        TABLES,
        "cases/models/desk/planted.py",
        "import cases.models.published.planted",
    ),
    "values know Django": (VALUES, "cases/values/planted.py", "import django.utils.text"),
    "a migration calls the write wing": (MIGRATIONS, "cases/migrations/planted.py", "import cases.editing.planted"),
    "the write wing opens a connection": (WEB, "cases/editing/planted.py", "import socket"),
    "the admin asks the web": (WEB, "cases/admin/planted.py", "import http.client"),
    "a value asks the web with another's library": (WEB, "cases/values/planted.py", "import urllib3"),
    "the app reads the settings module": (FRAME, "cases/editing/planted.py", "import casetracker.settings"),
}

# The same rooms, imports that are allowed.
TWINS = {
    "cases/admin/planted.py": "import cases.editing.planted",
    "cases/editing/planted.py": "import cases.models.desk.planted",
    "cases/models/desk/planted.py": "import cases.values.planted",
    "cases/public/planted.py": "import cases.reading.planted, cases.models.published.planted",
    "cases/reading/planted.py": "import cases.models.published.planted",
    "cases/values/planted.py": "import datetime",
}


@pytest.fixture
def house(tmp_path):
    """A copy of the packages and their contracts in which lines can be planted."""
    for package in ("cases", "casetracker"):
        for source in (ROOT / package).rglob("*.py"):
            copy = tmp_path / source.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)
    shutil.copyfile(ROOT / ".importlinter", tmp_path / ".importlinter")
    for room in ROOMS:
        (tmp_path / room).touch()
    return tmp_path


def lint(house):
    """The contracts that are broken, by name."""
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            "from importlinter.cli import lint_imports_command; lint_imports_command()",
            "--no-cache",
        ],
        cwd=house,
        capture_output=True,
        text=True,
        check=False,
    )
    summary = run.stdout.replace("\n", " ").split("Broken contracts")[0]
    names = (FLOORS, TABLES, READERS, VALUES, MIGRATIONS, FRAME, WEB)
    assert all(f"{name} KEPT" in summary or f"{name} BROKEN" in summary for name in names), run.stdout + run.stderr
    broken = {name for name in names if f"{name} BROKEN" in summary}
    assert bool(broken) == bool(run.returncode)
    return broken


@pytest.mark.parametrize(("contract", "room", "line"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_breaks_its_contract(house, contract, room, line):
    (house / room).write_text(line + "\n")
    assert contract in lint(house)


def test_the_house_without_faults_keeps_every_contract(house):
    for room, line in TWINS.items():
        (house / room).write_text(line + "\n")
    assert lint(house) == set()
