"""Django's settings. What may differ from one place to the next comes from the environment; the README lists it all."""

import os
import sys
from pathlib import Path

from casetracker.environment import read_environment
from casetracker.storage import cache_from, database_from

BASE_DIR = Path(__file__).resolve().parent.parent
ENVIRONMENT = read_environment(os.environ, project_dir=BASE_DIR)

# This place

SECRET_KEY = ENVIRONMENT.secret_key
DEBUG = ENVIRONMENT.debug
ALLOWED_HOSTS = list(ENVIRONMENT.allowed_hosts)
TRUSTED_PROXIES = ENVIRONMENT.trusted_proxies
DATA_DIR = ENVIRONMENT.data_dir
DATABASES = {"default": database_from(ENVIRONMENT.database_url)}
CACHES = {"default": cache_from(ENVIRONMENT.cache_url)}

JOURNAL_KEY = ENVIRONMENT.journal_key
JOURNAL_CHECKPOINTS = DATA_DIR / "journal_checkpoints.jsonl"
REDACTION_KEY = ENVIRONMENT.redaction_key
REDACTION_LEDGER = ENVIRONMENT.redaction_ledger

CASETRACKER_OUTBOUND = ENVIRONMENT.outbound
CASETRACKER_SECOND_REVIEWER = ENVIRONMENT.second_reviewer

CASETRACKER_WEB_ARCHIVE = ENVIRONMENT.web_archive
CASETRACKER_WEB_ARCHIVE_SAVE = ENVIRONMENT.web_archive_save
CASETRACKER_WEB_ARCHIVE_KEY = ENVIRONMENT.web_archive_key
CASETRACKER_CONTACT = ENVIRONMENT.contact
CASETRACKER_ANSWER_DAYS = ENVIRONMENT.answer_days
CASETRACKER_LICENCE = ENVIRONMENT.licence
CASETRACKER_OPENSEARCH = ENVIRONMENT.opensearch
WEB_ARCHIVE_LOCK = DATA_DIR / "web_archive.lock"  # held by the one who asks

# What reads a source that was taken in, with its number behind it: a process of its own. Empty: it is read at once.
INTAKE_COMMAND = [sys.executable, str(BASE_DIR / "manage.py"), "take_in"]

# What it is made of

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django_filters",
    "cases.apps.CasesConfig",
]

# Headers stand outermost, so that redirects, errors and static files carry them too. Proxies come before whatever asks
# for the scheme or the address.
MIDDLEWARE = [
    "casetracker.headers.HeadersMiddleware",
    "casetracker.proxies.TrustedProxiesMiddleware",
    "casetracker.cookies.DeskCookiesMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "casetracker.due.DueMiddleware",
    "casetracker.language.AddressLanguageMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",  # who deletes or links a working row; asks nothing till then
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "casetracker.urls"
WSGI_APPLICATION = "casetracker.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

SIMPLE_HISTORY_DATE_INDEX = False  # versions are looked up by the row that they are of

# Language and time: instants are stored in UTC; dates of events are text of their own and know no zone. Readers' pages
# have an address in each language, the first one's without its code; the desk speaks the first

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("es", "Español")]  # each by the name that its readers know it by
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "UTC"
FORMAT_MODULE_PATH = "casetracker.formats"
USE_I18N = True
USE_TZ = True

# Files

STATIC_URL = "/static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
WHITENOISE_ALLOW_ALL_ORIGINS = False
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Accounts and cookies. Only the desk has cookies, and browsers send them nowhere else. They travel over HTTPS alone,
# unless nobody but this machine's own browser is allowed in: so `make run` can be signed in to at http://127.0.0.1

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "admin:login"
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"  # where redaction reaches; a cookie it can’t
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_PATH = "/admin/"
SESSION_COOKIE_SECURE = not ENVIRONMENT.is_loopback_only
CSRF_COOKIE_PATH = "/admin/"
CSRF_FAILURE_VIEW = "cases.public.views.errors.csrf_failure"
CSRF_COOKIE_SECURE = not ENVIRONMENT.is_loopback_only

# A form of an editor: an event with two hundred citations, or a held copy of two million characters, must not be lost

DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024

# Transport

X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_HSTS_SECONDS = ENVIRONMENT.hsts_seconds
SECURE_SSL_REDIRECT = ENVIRONMENT.ssl_redirect
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]

# Log: one line a record, to standard error; who runs the process decides where that goes. None holds a preview's secret

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {"()": "casetracker.log.Line", "fmt": "{asctime} {levelname} {name}: {message}", "style": "{"}
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        "django.server": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
        "django.security.DisallowedHost": {"level": "CRITICAL"},  # anybody can send these; they are answered with 400
    },
}
