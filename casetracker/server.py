"""How gunicorn serves casetracker for `make run`: `gunicorn --config python:casetracker.server casetracker.wsgi`."""

import logging
import os

from gunicorn.glogging import Logger

from casetracker.log import Veiled


class ServerLog(Logger):
    """gunicorn's own log, wherever it goes, without the secrets of previews. It lists no requests unless asked to."""

    def setup(self, cfg):
        super().setup(cfg)
        for handler in (*self.error_log.handlers, *self.access_log.handlers):
            handler.setFormatter(Veiled(handler.formatter or logging.Formatter()))


port = os.environ.get("PORT") or "8000"
bind = f"127.0.0.1:{port}"
workers = 2
threads = 4
graceful_timeout = 5  # seconds that Ctrl-C waits for answers under way
forwarded_allow_ips = ""  # forwarded headers are judged in one place: casetracker.proxies
control_socket_disable = True
logger_class = ServerLog


def when_ready(server):
    address = f"http://127.0.0.1:{port}"
    lines = ["", "casetracker is running.", f"  Readers: {address}/"]
    if os.environ.get("DEMO") != "no":
        lines.append(f"  A case:  {address}/cases/kevin-cooper/")
    lines += [f"  Desk:    {address}/admin/", "Ctrl-C stops it.", ""]
    print("\n".join(lines), flush=True)
