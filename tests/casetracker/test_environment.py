"""What casetracker refuses to start with; each refusal beside the nearest environment that it accepts."""

import hmac
import ipaddress
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from casetracker.environment import LOOPBACK_HOSTS, Environment, is_loopback, read_environment, refusals

ROOT = Path(__file__).parents[2]
STRONG = "k7Vq2mXw9TzR4bNfJ6pLcH8sYdG3gAeU5xQvB1nKrWtZyPjMfE"

WEAK = {
    "one character short": (STRONG[:49], STRONG[:50]),
    "long but monotonous": ("abcdefghi" * 8, "abcdefghij" * 8),
    "one that Django made": ("django-insecure-" + STRONG, "django-secure-" + STRONG),
}


@pytest.mark.parametrize(("weak", "allowed"), WEAK.values(), ids=WEAK.keys())
def test_a_weak_secret_is_refused_in_production(weak, allowed):
    refused = refusals(journal_key=STRONG, secret_key=weak, debug=False, allowed_hosts=("example.org",))
    assert [reason.split(":")[0] for reason in refused] == ["DJANGO_SECRET_KEY is weak"]
    assert refusals(journal_key=STRONG, secret_key=allowed, debug=False, allowed_hosts=("example.org",)) == []


@pytest.mark.parametrize(("weak", "allowed"), WEAK.values(), ids=WEAK.keys())
def test_a_weak_journal_key_is_refused_in_production(weak, allowed):
    refused = refusals(journal_key=weak, secret_key=STRONG, debug=False, allowed_hosts=("example.org",))
    assert [reason.split(":")[0] for reason in refused] == ["CASETRACKER_JOURNAL_KEY is weak"]
    assert refusals(journal_key=allowed, secret_key=STRONG, debug=False, allowed_hosts=("example.org",)) == []
    assert refusals(journal_key=weak, secret_key="", debug=True, allowed_hosts=LOOPBACK_HOSTS) == []


def test_a_missing_secret_is_refused_in_production():
    assert refusals(journal_key=STRONG, secret_key="", debug=False, allowed_hosts=("localhost",)) == [
        "DJANGO_SECRET_KEY is missing: set it to at least 50 random characters."
    ]
    assert refusals(journal_key=STRONG, secret_key=STRONG, debug=False, allowed_hosts=("localhost",)) == []


@pytest.mark.parametrize("host", ["*", "*.example.org"])
def test_a_wildcard_host_is_refused(host):
    refused = refusals(journal_key=STRONG, secret_key=STRONG, debug=False, allowed_hosts=("example.org", host))
    assert [reason.split(":")[0] for reason in refused] == ["DJANGO_ALLOWED_HOSTS holds a wildcard"]
    assert (
        refusals(journal_key=STRONG, secret_key=STRONG, debug=False, allowed_hosts=("example.org", ".example.org"))
        == []
    )


def test_debug_is_for_this_machine_only():
    assert refusals(journal_key=STRONG, secret_key=STRONG, debug=True, allowed_hosts=("localhost", "example.org")) == [
        "DJANGO_DEBUG is on and example.org is allowed in: turn DJANGO_DEBUG off, or allow localhost only."
    ]
    assert (
        refusals(journal_key=STRONG, secret_key=STRONG, debug=False, allowed_hosts=("localhost", "example.org")) == []
    )
    assert refusals(journal_key=STRONG, secret_key="short", debug=True, allowed_hosts=LOOPBACK_HOSTS) == []
    assert refusals(journal_key=STRONG, secret_key=STRONG, debug=True, allowed_hosts=("*",)) != []


def test_every_reason_is_given_at_once():
    variables = {"DJANGO_ALLOWED_HOSTS": "*", "DJANGO_HSTS_SECONDS": "-1", "TRUSTED_PROXIES": "proxy"}
    with pytest.raises(ImproperlyConfigured) as refusal:
        read_environment(variables, project_dir=Path("/nowhere"))
    for name in ("DJANGO_SECRET_KEY", "DJANGO_ALLOWED_HOSTS", "DJANGO_HSTS_SECONDS", "TRUSTED_PROXIES"):
        assert name in str(refusal.value)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("localhost", True),
        ("LOCALHOST.", True),
        ("desk.localhost", True),
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("[::1]", True),
        ("example.org", False),
        ("localhost.example.org", False),
        ("0.0.0.0", False),
        (".localhost.example", False),
        ("*", False),
    ],
)
def test_which_hosts_mean_this_machine(host, expected):
    assert is_loopback(host) is expected


def test_defaults():
    assert read_environment({"DJANGO_SECRET_KEY": STRONG}, project_dir=Path("/house")) == Environment(
        secret_key=STRONG,
        journal_key=hmac.new(STRONG.encode(), b"casetracker.journal_key.1", "sha256").hexdigest(),
        redaction_key=hmac.new(STRONG.encode(), b"casetracker.redaction_key.1", "sha256").hexdigest(),
        redaction_ledger=Path("/house/data/redactions.jsonl"),
        debug=False,
        allowed_hosts=("localhost", "127.0.0.1", "[::1]"),
        data_dir=Path("/house/data"),
        database_url="sqlite:////house/data/casetracker.sqlite3",
        cache_url="locmem://",
        trusted_proxies=(),
        hsts_seconds=0,
        ssl_redirect=False,
        outbound=False,
        second_reviewer=True,
        web_archive="https://web.archive.org/web/",
        web_archive_save="https://web.archive.org/save",
        web_archive_key="",
        contact="",
        answer_days=0,
        licence="",
        opensearch="",
    )


def test_every_variable_is_read():
    variables = {
        "DJANGO_SECRET_KEY": STRONG,
        "CASETRACKER_JOURNAL_KEY": STRONG[::-1],
        "CASETRACKER_REDACTION_KEY": STRONG[1:] + "k",
        "CASETRACKER_LEDGER": "/var/ledger.jsonl",
        "DJANGO_DEBUG": "no",
        "DJANGO_ALLOWED_HOSTS": "example.org, www.example.org",
        "CASETRACKER_DATA_DIR": "/srv/casetracker",
        "DATABASE_URL": "postgresql://casetracker@db/casetracker",
        "CACHE_URL": "file:///var/cache/casetracker",
        "TRUSTED_PROXIES": "127.0.0.1, 10.1.0.0/16",
        "DJANGO_HSTS_SECONDS": "31536000",
        "DJANGO_SSL_REDIRECT": "yes",
        "CASETRACKER_OUTBOUND": "on",
        "CASETRACKER_SECOND_REVIEWER": "off",
        "CASETRACKER_WEB_ARCHIVE": "https://archive.example.org/all/",
        "CASETRACKER_WEB_ARCHIVE_SAVE": "https://archive.example.org/keep",
        "CASETRACKER_WEB_ARCHIVE_KEY": "our-name:our-word",
        "CASETRACKER_CONTACT": "desk@example.org",
        "CASETRACKER_ANSWER_DAYS": "14",
        "CASETRACKER_LICENCE": "https://creativecommons.org/licenses/by/4.0/",
        "CASETRACKER_OPENSEARCH": "http://127.0.0.1:9200",
    }
    environment = read_environment(variables, project_dir=Path("/house"))
    assert environment == Environment(
        secret_key=STRONG,
        journal_key=STRONG[::-1],
        redaction_key=STRONG[1:] + "k",
        redaction_ledger=Path("/var/ledger.jsonl"),
        debug=False,
        allowed_hosts=("example.org", "www.example.org"),
        data_dir=Path("/srv/casetracker"),
        database_url="postgresql://casetracker@db/casetracker",
        cache_url="file:///var/cache/casetracker",
        trusted_proxies=(ipaddress.ip_network("127.0.0.1"), ipaddress.ip_network("10.1.0.0/16")),
        hsts_seconds=31536000,
        ssl_redirect=True,
        outbound=True,
        second_reviewer=False,
        web_archive="https://archive.example.org/all/",
        web_archive_save="https://archive.example.org/keep",
        web_archive_key="our-name:our-word",
        contact="desk@example.org",
        answer_days=14,
        licence="https://creativecommons.org/licenses/by/4.0/",
        opensearch="http://127.0.0.1:9200",
    )
    assert not environment.is_loopback_only


@pytest.mark.parametrize(
    ("variables", "found"),
    [
        ({"CASETRACKER_WEB_ARCHIVE": ""}, ("", "")),
        ({"CASETRACKER_WEB_ARCHIVE": "https://arquivo.pt/wayback/"}, ("https://arquivo.pt/wayback/", "")),
        ({"CASETRACKER_WEB_ARCHIVE_SAVE": ""}, ("https://web.archive.org/web/", "")),
    ],
    ids=["none", "another", "asked for none"],
)
def test_an_archive_is_asked_for_captures_only_at_an_address_of_its_own(variables, found):
    environment = read_environment({"DJANGO_SECRET_KEY": STRONG, **variables}, project_dir=ROOT)
    assert (environment.web_archive, environment.web_archive_save) == found


@pytest.mark.parametrize(
    ("variables", "reason"),
    [
        ({"CASETRACKER_WEB_ARCHIVE": "http://web.archive.org/web/"}, "CASETRACKER_WEB_ARCHIVE is"),
        ({"CASETRACKER_WEB_ARCHIVE": "yes"}, "CASETRACKER_WEB_ARCHIVE is 'yes': give an address that begins with"),
        ({"CASETRACKER_WEB_ARCHIVE_SAVE": "https://example.org/save"}, "name two hosts: name one archive."),
    ],
    ids=["listened to", "no address", "two hosts"],
)
def test_an_archive_that_is_none_is_refused(variables, reason):
    with pytest.raises(ImproperlyConfigured, match=reason):
        read_environment({"DJANGO_SECRET_KEY": STRONG, **variables}, project_dir=ROOT)


@pytest.mark.parametrize("contact", ["", "desk@example.org", "a.b+c@news.example.org", "https://example.org/contact"])
def test_a_newsroom_says_where_it_is_reached(contact):
    variables = {"DJANGO_SECRET_KEY": STRONG, "CASETRACKER_CONTACT": contact}
    assert read_environment(variables, project_dir=ROOT).contact == contact


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("CASETRACKER_CONTACT", "call us"),
        ("CASETRACKER_CONTACT", "desk@localhost"),
        ("CASETRACKER_CONTACT", "http://example.org/contact"),
        ("CASETRACKER_CONTACT", "javascript:alert(1)"),
        ("CASETRACKER_CONTACT", "desk@example.org?subject=x"),
        ("CASETRACKER_ANSWER_DAYS", "soon"),
        ("CASETRACKER_ANSWER_DAYS", "-1"),
        ("CASETRACKER_LICENCE", "CC BY"),
        ("CASETRACKER_LICENCE", "http://example.org/terms"),
        ("CASETRACKER_OPENSEARCH", "http://example.org:9200"),
        ("CASETRACKER_OPENSEARCH", "search"),
    ],
)
def test_what_readers_could_not_use_is_refused(name, value):
    with pytest.raises(ImproperlyConfigured, match=f"^{name} is "):
        read_environment({"DJANGO_SECRET_KEY": STRONG, name: value}, project_dir=ROOT)


def test_the_secret_kept_beside_the_data_is_used_when_none_is_set(tmp_path):
    (tmp_path / "secret_key").write_text(STRONG + "\n")
    variables = {"CASETRACKER_DATA_DIR": str(tmp_path)}
    assert read_environment(variables, project_dir=ROOT).secret_key == STRONG
    assert (
        read_environment(variables | {"DJANGO_SECRET_KEY": STRONG[::-1]}, project_dir=ROOT).secret_key == STRONG[::-1]
    )


def test_the_journal_key_is_set_or_kept_or_made_from_the_secret_and_never_the_secret_itself(tmp_path):
    variables = {"CASETRACKER_DATA_DIR": str(tmp_path), "DJANGO_SECRET_KEY": STRONG}
    derived = read_environment(variables, project_dir=ROOT).journal_key
    assert derived == read_environment(variables, project_dir=Path("/elsewhere")).journal_key
    assert derived not in ("", STRONG)
    assert derived != read_environment(variables | {"DJANGO_SECRET_KEY": STRONG[::-1]}, project_dir=ROOT).journal_key
    kept, given = STRONG.lower(), STRONG.upper()
    (tmp_path / "journal_key").write_text(kept + "\n")
    assert read_environment(variables, project_dir=ROOT).journal_key == kept
    assert read_environment(variables | {"CASETRACKER_JOURNAL_KEY": given}, project_dir=ROOT).journal_key == given


def start(**variables):
    """What a command answers in an environment that holds these variables only."""
    run = subprocess.run(
        [sys.executable, "manage.py", "diffsettings", "--output", "unified"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"]} | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    return run.returncode, run.stderr.strip()


def test_a_refusal_is_a_sentence_and_not_a_traceback(tmp_path):
    place = {"CASETRACKER_DATA_DIR": str(tmp_path)}
    assert start(**place) == (
        1,
        "casetracker does not start: DJANGO_SECRET_KEY is missing: set it to at least 50 random characters.",
    )
    assert start(**place, DJANGO_SECRET_KEY=STRONG) == (0, "")


def test_the_ledgers_key_is_set_or_kept_or_made_from_the_secret(tmp_path):
    variables = {"DJANGO_SECRET_KEY": STRONG, "CASETRACKER_DATA_DIR": str(tmp_path)}
    made = read_environment(variables, project_dir=ROOT)
    assert made.redaction_key not in (STRONG, made.journal_key)
    kept, given = STRONG[1:] + "k", STRONG[2:] + "go"
    (tmp_path / "redaction_key").write_text(kept + "\n")
    assert read_environment(variables, project_dir=ROOT).redaction_key == kept
    assert read_environment(variables | {"CASETRACKER_REDACTION_KEY": given}, project_dir=ROOT).redaction_key == given


def test_a_weak_key_of_the_ledger_is_refused_in_production():
    variables = {"DJANGO_SECRET_KEY": STRONG, "CASETRACKER_REDACTION_KEY": STRONG[:49]}
    with pytest.raises(ImproperlyConfigured, match="CASETRACKER_REDACTION_KEY is weak"):
        read_environment(variables, project_dir=Path("/house"))
    read_environment(variables | {"CASETRACKER_REDACTION_KEY": STRONG[:50]}, project_dir=Path("/house"))
