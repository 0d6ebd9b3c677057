"""Reading off the request path: a process of its own for each thing that was taken in."""

import subprocess
import threading
from datetime import datetime

from django.conf import settings
from django.db import transaction

from cases.editing.intake.acts import read
from cases.models.desk.intake import Intake


def start(intake: Intake, *, at: datetime) -> None:
    """Have it read once the transaction around this has been committed; where no command is set, at once.

    A process, since parsers meet hostile files: one that takes too much is ended, and no page waits for it.
    """
    key = intake.pk
    if settings.INTAKE_COMMAND:
        transaction.on_commit(lambda: _start_process([*settings.INTAKE_COMMAND, str(key)]))
    else:
        read(key, at=at)


def _start_process(command: list[str]) -> None:
    process = subprocess.Popen(  # noqa: S603 - a setting, and a number behind it
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # a server that is stopped lets it end
    )
    threading.Thread(target=process.wait, daemon=True).start()
