"""No line of any log holds the secret of a preview's address."""

import io
import logging

import pytest
from django.test import Client
from gunicorn.config import Config

from cases.values.preview_tokens import digest_of, new_token, short
from casetracker import server
from casetracker.log import Line


def handlers_of(name):
    """The handlers that the settings gave a logger; pytest adds its own."""
    return [one for one in logging.getLogger(name).handlers if type(one) is logging.StreamHandler]


@pytest.fixture
def written(monkeypatch):
    """What the handlers of the settings write, whoever logs."""
    stream = io.StringIO()
    for handler in {*handlers_of(""), *handlers_of("django")}:
        monkeypatch.setattr(handler, "stream", stream)
    return stream


@pytest.mark.django_db
def test_a_wrong_address_is_logged_by_its_digest(written):
    token = new_token()
    assert Client().get(f"/preview/{token}/").status_code == 404
    assert f"Not Found: /preview/digest-{short(digest_of(token))}/" in written.getvalue()
    assert token not in written.getvalue()


def test_a_traceback_holds_none_either(written):
    token = new_token()
    try:
        raise KeyError(token)
    except KeyError:
        logging.getLogger("cases").exception("While answering /preview/%s/", token)
    assert "Traceback" in written.getvalue()
    assert written.getvalue().count(f"digest-{short(digest_of(token))}") == 2
    assert token not in written.getvalue()


@pytest.mark.parametrize("name", ["", "django", "django.server"])
def test_whoever_logs_writes_such_lines(name):
    assert [type(handler.formatter) for handler in handlers_of(name)] == [Line]


def test_the_servers_own_log_holds_none(tmp_path):
    """As with `--access-logfile`, which nobody asked for by itself."""
    config = Config()
    assert config.accesslog is None
    access, errors = tmp_path / "access.log", tmp_path / "error.log"
    config.set("accesslog", str(access))
    config.set("errorlog", str(errors))
    log = server.logger_class(config)
    token = new_token()
    log.access_log.info("GET /preview/%s/ 200", token)
    log.error("Error handling request /preview/%s/", token)
    for written in (access.read_text(), errors.read_text()):
        assert f"/preview/digest-{short(digest_of(token))}/" in written
        assert token not in written
