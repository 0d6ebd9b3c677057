"""A few cycles of killing who publishes, in processes and a database of their own; the script itself runs a hundred."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "kill_publishing.py"
CYCLES, EVENTS = 3, 3  # one before the checkpoint, one after a time, one on the way


@pytest.mark.slow
def test_whoever_is_killed_leaves_all_or_nothing_and_it_is_finished_once() -> None:
    command = [sys.executable, str(SCRIPT), str(CYCLES), str(EVENTS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    told = re.findall(r"^ +(\d+)  (.+?)  +(everything was there|nothing was there)$", done.stdout, re.MULTILINE)
    ended = {(how, what): int(times) for times, how, what in told}
    assert sum(ended.values()) == CYCLES + 2  # one that is let be, to see how long it takes, and two at once
    assert (ended["let be", "everything was there"], ended["two at once", "everything was there"]) == (1, 1)
    assert ended["killed before the checkpoint", "everything was there"] == 1
