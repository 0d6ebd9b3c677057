"""The environment, read once: every variable that casetracker knows, its default, and what it refuses to start with."""

import hmac
import ipaddress
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

LOOPBACK_HOSTS = ("localhost", "127.0.0.1", "[::1]")
SECRET_KEY_LENGTH = 50
SECRET_KEY_DISTINCT = 10
WEB_ARCHIVE = "https://web.archive.org/web/"  # a TimeGate (RFC 7089): an address behind it is that of a page
WEB_ARCHIVE_SAVE = "https://web.archive.org/save"
EMAIL = re.compile(r"[A-Za-z0-9.+_-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
SWITCH = {"yes": True, "true": True, "on": True, "1": True, "no": False, "false": False, "off": False, "0": False}


@dataclass(frozen=True, kw_only=True)
class Environment:
    secret_key: str
    journal_key: str
    redaction_key: str
    redaction_ledger: Path
    debug: bool
    allowed_hosts: tuple[str, ...]
    data_dir: Path
    database_url: str
    cache_url: str
    trusted_proxies: tuple[Network, ...]
    hsts_seconds: int
    ssl_redirect: bool
    outbound: bool
    second_reviewer: bool
    web_archive: str
    web_archive_save: str
    web_archive_key: str
    contact: str
    answer_days: int
    licence: str
    opensearch: str

    @property
    def is_loopback_only(self) -> bool:
        return all(is_loopback(host) for host in self.allowed_hosts)


def read_environment(variables: Mapping[str, str], *, project_dir: Path) -> Environment:
    """Raises ImproperlyConfigured, with every reason at once, for values that can't be read or must not run."""
    reasons: list[str] = []
    data_dir = Path(variables.get("CASETRACKER_DATA_DIR") or project_dir / "data").absolute()
    debug = _switch(variables, "DJANGO_DEBUG", default=False, reasons=reasons)
    environment = Environment(
        secret_key=_secret_key(variables, data_dir=data_dir, debug=debug),
        journal_key=_journal_key(variables, data_dir=data_dir),
        redaction_key=_redaction_key(variables, data_dir=data_dir),
        redaction_ledger=Path(variables.get("CASETRACKER_LEDGER") or data_dir / "redactions.jsonl").absolute(),
        debug=debug,
        allowed_hosts=_words(variables, "DJANGO_ALLOWED_HOSTS") or LOOPBACK_HOSTS,
        data_dir=data_dir,
        database_url=variables.get("DATABASE_URL") or f"sqlite:///{data_dir / 'casetracker.sqlite3'}",
        cache_url=variables.get("CACHE_URL") or "locmem://",
        trusted_proxies=_networks(variables, "TRUSTED_PROXIES", reasons=reasons),
        hsts_seconds=_number(variables, "DJANGO_HSTS_SECONDS", default=0, reasons=reasons),
        ssl_redirect=_switch(variables, "DJANGO_SSL_REDIRECT", default=False, reasons=reasons),
        outbound=_switch(variables, "CASETRACKER_OUTBOUND", default=False, reasons=reasons),
        second_reviewer=_switch(variables, "CASETRACKER_SECOND_REVIEWER", default=True, reasons=reasons),
        web_archive=_address(variables, "CASETRACKER_WEB_ARCHIVE", default=WEB_ARCHIVE, reasons=reasons),
        web_archive_save=_address(
            variables,
            "CASETRACKER_WEB_ARCHIVE_SAVE",
            default="" if "CASETRACKER_WEB_ARCHIVE" in variables else WEB_ARCHIVE_SAVE,
            reasons=reasons,
        ),
        web_archive_key=variables.get("CASETRACKER_WEB_ARCHIVE_KEY", "").strip(),
        contact=_contact(variables, "CASETRACKER_CONTACT", reasons=reasons),
        answer_days=_number(variables, "CASETRACKER_ANSWER_DAYS", default=0, reasons=reasons),
        licence=_address(variables, "CASETRACKER_LICENCE", default="", reasons=reasons),
        opensearch=_service(variables, "CASETRACKER_OPENSEARCH", reasons=reasons),
    )
    archive, save = urlsplit(environment.web_archive), urlsplit(environment.web_archive_save)
    if environment.web_archive_save and archive.hostname != save.hostname:
        reasons.append("CASETRACKER_WEB_ARCHIVE and CASETRACKER_WEB_ARCHIVE_SAVE name two hosts: name one archive.")
    reasons += refusals(
        secret_key=environment.secret_key,
        journal_key=environment.journal_key,
        debug=environment.debug,
        allowed_hosts=environment.allowed_hosts,
    )
    if not debug and is_weak(environment.redaction_key):
        reasons.append(
            "CASETRACKER_REDACTION_KEY is weak: set it to at least 50 random characters, at least 10 different. "
            "Where the ledger was begun with it, keep it: nothing is found again with another key."
        )
    if reasons:
        raise ImproperlyConfigured(" ".join(reasons))
    return environment


def refusals(*, secret_key: str, journal_key: str, debug: bool, allowed_hosts: tuple[str, ...]) -> list[str]:
    """Why casetracker must not start like this; an empty list when it may.

    Debug shows source code and settings to whoever meets an error, so it is for this machine's own browser only; there
    the strength of the secret does not matter.
    """
    if debug:
        public_hosts = ", ".join(host for host in allowed_hosts if not is_loopback(host))
        if not public_hosts:
            return []
        return [f"DJANGO_DEBUG is on and {public_hosts} is allowed in: turn DJANGO_DEBUG off, or allow localhost only."]
    reasons = []
    if not secret_key:
        reasons.append("DJANGO_SECRET_KEY is missing: set it to at least 50 random characters.")
    elif is_weak(secret_key):
        reasons.append(
            "DJANGO_SECRET_KEY is weak: set it to at least 50 random characters, at least 10 of them different, "
            "and not to one that Django made for a new project."
        )
    if is_weak(journal_key):
        reasons.append(
            "CASETRACKER_JOURNAL_KEY is weak: set it to at least 50 random characters, at least 10 of them different. "
            "Where the journal was begun with it, keep it: rows chained with another key don’t verify."
        )
    if any("*" in host for host in allowed_hosts):
        reasons.append(
            "DJANGO_ALLOWED_HOSTS holds a wildcard: name each host that readers use, "
            "or write .example.org for a domain with everything below it."
        )
    return reasons


def is_weak(secret_key: str) -> bool:
    return (
        len(secret_key) < SECRET_KEY_LENGTH
        or len(set(secret_key)) < SECRET_KEY_DISTINCT
        or secret_key.startswith("django-insecure")
    )


def is_loopback(host: str) -> bool:
    """Whether a name or address, as Django's ALLOWED_HOSTS writes it, can only mean this machine."""
    name = host.lower().strip("[]").removesuffix(".")
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False


def _secret_key(variables: Mapping[str, str], *, data_dir: Path, debug: bool) -> str:
    """The variable; or what `make run` keeps in a file, for commands typed beside it; or one for this process."""
    key = _kept(variables, "DJANGO_SECRET_KEY", data_dir / "secret_key")
    return key or (secrets.token_urlsafe(SECRET_KEY_LENGTH) if debug else "")


def _journal_key(variables: Mapping[str, str], *, data_dir: Path) -> str:
    """The variable; or the file; or one made from the secret key, so that what has neither still starts."""
    key = _kept(variables, "CASETRACKER_JOURNAL_KEY", data_dir / "journal_key")
    secret_key = _kept(variables, "DJANGO_SECRET_KEY", data_dir / "secret_key")
    return key or hmac.digest(secret_key.encode(), b"casetracker.journal_key.1", "sha256").hex()


def _kept(variables: Mapping[str, str], name: str, file: Path) -> str:
    if variables.get(name):
        return variables[name]
    return file.read_text(encoding="ascii").strip() if file.is_file() else ""


def _redaction_key(variables: Mapping[str, str], *, data_dir: Path) -> str:
    """The variable; or the file; or one made from the secret key, which then stays for the ledger to be of use."""
    key = _kept(variables, "CASETRACKER_REDACTION_KEY", data_dir / "redaction_key")
    secret_key = _kept(variables, "DJANGO_SECRET_KEY", data_dir / "secret_key")
    return key or hmac.digest(secret_key.encode(), b"casetracker.redaction_key.1", "sha256").hex()


def _words(variables: Mapping[str, str], name: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in variables.get(name, "").split(",") if word.strip())


def _switch(variables: Mapping[str, str], name: str, *, default: bool, reasons: list[str]) -> bool:
    text = variables.get(name, "").strip().lower()
    if text and text not in SWITCH:
        reasons.append(f"{name} is {text!r}: say yes or no.")
    return SWITCH.get(text, default)


def _number(variables: Mapping[str, str], name: str, *, default: int, reasons: list[str]) -> int:
    text = variables.get(name, "").strip()
    if text and not (text.isascii() and text.isdigit()):
        reasons.append(f"{name} is {text!r}: give a whole number, 0 or more.")
        return default
    return int(text) if text else default


def _address(variables: Mapping[str, str], name: str, *, default: str, reasons: list[str]) -> str:
    """An address on the web that nobody on the way can listen to; one that is set to nothing is none."""
    text = variables.get(name, default).strip()
    if text and not (text.startswith("https://") and urlsplit(text).hostname):
        reasons.append(f"{name} is {text!r}: give an address that begins with https://, or nothing.")
        return ""
    return text


def _service(variables: Mapping[str, str], name: str, *, reasons: list[str]) -> str:
    """A service of one’s own: an address as above, or one on this machine, where nobody is on the way."""
    text = variables.get(name, "").strip()
    host = urlsplit(text).hostname or ""
    if text and not (host and (text.startswith("https://") or (text.startswith("http://") and is_loopback(host)))):
        reasons.append(f"{name} is {text!r}: give an address that begins with https://, or http:// on this machine.")
        return ""
    return text


def _contact(variables: Mapping[str, str], name: str, *, reasons: list[str]) -> str:
    """Where the newsroom is reached: an e-mail address, or a page of its own."""
    text = variables.get(name, "").strip()
    if not text or EMAIL.fullmatch(text):
        return text
    if text.startswith("https://") and urlsplit(text).hostname:
        return text
    reasons.append(f"{name} is {text!r}: give an e-mail address, or an address that begins with https://, or nothing.")
    return ""


def _networks(variables: Mapping[str, str], name: str, *, reasons: list[str]) -> tuple[Network, ...]:
    networks = []
    for word in _words(variables, name):
        try:
            networks.append(ipaddress.ip_network(word))
        except ValueError:
            reasons.append(f"{name} holds {word!r}: give addresses or networks, such as 127.0.0.1 or 10.0.0.0/8.")
    return tuple(networks)
