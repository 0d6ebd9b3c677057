"""Settings of the tests: the product's own, in an environment that is the same on every machine."""

import atexit
import os
import shutil
import tempfile

for name in [name for name in os.environ if name.startswith(("DJANGO_", "CASETRACKER_"))]:
    if not name.startswith("CASETRACKER_TEST_") and name != "DJANGO_SETTINGS_MODULE":
        del os.environ[name]
for name in ("CACHE_URL", "TRUSTED_PROXIES", "DATABASE_URL"):
    os.environ.pop(name, None)

FOLDER = tempfile.mkdtemp(prefix="casetracker-tests-")
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
os.environ["CASETRACKER_DATA_DIR"] = FOLDER
os.environ["DJANGO_SECRET_KEY"] = "only-for-tests-0123456789-abcdefghijklmnopqrstuvwxyz"
os.environ["DJANGO_ALLOWED_HOSTS"] = "testserver,localhost,127.0.0.1"
if os.environ.get("CASETRACKER_TEST_DATABASE_URL"):
    os.environ["DATABASE_URL"] = os.environ["CASETRACKER_TEST_DATABASE_URL"]

from casetracker.settings import *  # noqa: E402, F403
from casetracker.settings import DATABASES, MIDDLEWARE, STORAGES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast, for passwords that guard nothing
STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
STATIC_ROOT = FOLDER
INTAKE_COMMAND = []  # read at once; tests/editing/intake/test_process.py starts the process
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False  # the live server speaks plain HTTP
# It asks the database beside every page; tests/casetracker/test_due.py has it by itself.
MIDDLEWARE = [name for name in MIDDLEWARE if name != "casetracker.due.DueMiddleware"]

# A browser asks from several threads. In memory they share a cache whose locks nobody waits for; a file is as served.
if os.environ.get("CASETRACKER_TEST_CHROMIUM") and DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"] = DATABASES["default"] | {"TEST": {"NAME": f"{FOLDER}/browser.sqlite3"}}
