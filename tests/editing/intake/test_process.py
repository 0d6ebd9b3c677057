"""Reading in a process of its own: started by the desk, within limits, and what it came to is there for the page."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[3]
SCRIPT = """
import json, resource, time, django
django.setup()
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.utils import timezone
from cases.editing.intake.acts import take_file
from cases.editing.intake.starting import start
from cases.models.desk.intake import Intake

call_command("migrate", verbosity=0)
editor = get_user_model().objects.create(username="carl", is_staff=True, is_superuser=True)

def taken(name, body):
    return take_file(name, body, by=editor, at=timezone.now())

first = taken("a.txt", b"He said it.")
start(first, at=timezone.now())
end = time.monotonic() + 60
while Intake.objects.get(pk=first.pk).is_under_way and time.monotonic() < end:
    time.sleep(0.1)
second = taken("b.txt", b"She said it.")
call_command("take_in", second.pk)
call_command("take_in", second.pk)
limits = [resource.getrlimit(limit)[0] for limit in (resource.RLIMIT_AS, resource.RLIMIT_CPU)]
print(json.dumps([[one.state, one.text] for one in Intake.objects.order_by("pk")] + [limits]))
"""


def test_the_desk_starts_it_and_goes_on(tmp_path: Path) -> None:
    mine = {
        "CASETRACKER_DATA_DIR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "casetracker.settings",
        "DJANGO_DEBUG": "yes",
        "PYTHONPATH": str(ROOT),
    }
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("DJANGO_", "CASETRACKER_"))}
    kept.pop("DATABASE_URL", None)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, env=kept | mine, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    *said, last = done.stdout.splitlines()
    assert said == ["b.txt: read, to be confirmed.", "Nothing waits under this number."]
    assert json.loads(last) == [["ready", "He said it."], ["ready", "She said it."], [1_200_000_000, 60]]
