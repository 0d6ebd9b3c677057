"""The journal's rows are numbered, salted and linked, and the database refuses to change or delete them.

What was written before is chained as it stands: the chain says nothing about what was done to it earlier. The formulas
are those of `values/chain.py` on this day, repeated here: that file may learn a second one, and this chain stays.
"""

import hmac
import json
import secrets
from datetime import UTC

from django.apps.registry import Apps
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

COLUMNS = ("id", "sequence", "at", "by_id", "act", "record_kind", "record_id", "edition", "forgets", "digest", "link")
CHANGED = "A journal row is never changed, but to destroy its text."
DELETED = "A journal row is never deleted."

SQLITE = (
    f"""
    CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON cases_journal
    WHEN NOT (NEW.salt = '' AND NEW.record_name = '' AND NEW.detail = ''
              AND {" AND ".join(f'NEW."{name}" IS OLD."{name}"' for name in COLUMNS)})
    BEGIN SELECT RAISE(ABORT, '{CHANGED}'); END
    """,
    f"""
    CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON cases_journal
    BEGIN SELECT RAISE(ABORT, '{DELETED}'); END
    """,
)
POSTGRESQL = (
    f"""
    CREATE FUNCTION journal_is_never_changed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF TG_OP = 'DELETE' THEN RAISE EXCEPTION '{DELETED}'; END IF;
        OLD.salt := ''; OLD.record_name := ''; OLD.detail := '';
        IF NEW IS DISTINCT FROM OLD THEN RAISE EXCEPTION '{CHANGED}'; END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER journal_is_never_changed BEFORE UPDATE OR DELETE ON cases_journal
    FOR EACH ROW EXECUTE FUNCTION journal_is_never_changed()
    """,
)
NO_MORE = {
    "sqlite": ("DROP TRIGGER IF EXISTS journal_is_never_changed", "DROP TRIGGER IF EXISTS journal_is_never_deleted"),
    "postgresql": (
        "DROP TRIGGER IF EXISTS journal_is_never_changed ON cases_journal",
        "DROP FUNCTION IF EXISTS journal_is_never_changed()",
    ),
}


def keyed(use: str, parts: list[str | int | None]) -> str:
    key = hmac.digest(settings.JOURNAL_KEY.encode(), f"casetracker.journal.{use}.1".encode(), "sha256")
    text = json.dumps(parts, ensure_ascii=True, separators=(",", ":"))
    return hmac.digest(key, text.encode("ascii"), "sha256").hex()


def chain(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    journal = apps.get_model("cases", "Journal").objects.using(schema_editor.connection.alias)
    link = ""
    for sequence, key in enumerate(list(journal.order_by("pk").values_list("pk", flat=True)), start=1):
        row = journal.get(pk=key)
        salt = secrets.token_hex(32)
        digest = keyed("text", [salt, row.record_name, row.detail])
        at = row.at.astimezone(UTC).isoformat(timespec="microseconds")
        what = [row.act, row.record_kind, str(row.record_id or ""), row.edition, ""]
        link = keyed("link", [link, sequence, at, row.by_id, *what, digest])
        journal.filter(pk=key).update(sequence=sequence, salt=salt, digest=digest, link=link)


def unchain(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Nothing to do: the columns go. Numbers that are given anew must not meet those of rows added later."""


def guard(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def unguard(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in NO_MORE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("cases", "0007_who_sees_proposals")]

    operations = [
        migrations.AlterModelOptions(
            name="journal", options={"verbose_name": "journal row", "verbose_name_plural": "journal"}
        ),
        migrations.CreateModel(
            name="JournalLock",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ],
        ),
        migrations.AddField(
            "journal", "sequence", models.PositiveBigIntegerField(editable=False, null=True, verbose_name="row")
        ),
        migrations.AddField(
            "journal",
            "forgets",
            models.TextField(blank=True, default="", editable=False, verbose_name="rows whose text was destroyed"),
            preserve_default=False,
        ),
        migrations.AddField(
            "journal",
            "salt",
            models.CharField(blank=True, default="", editable=False, max_length=64),
            preserve_default=False,
        ),
        migrations.AddField(
            "journal",
            "digest",
            models.CharField(default="", editable=False, max_length=64, verbose_name="digest of the texts"),
            preserve_default=False,
        ),
        migrations.AddField(
            "journal",
            "link",
            models.CharField(default="", editable=False, max_length=64, verbose_name="link of the chain"),
            preserve_default=False,
        ),
        migrations.RunPython(chain, unchain),
        migrations.AlterField(
            "journal", "sequence", models.PositiveBigIntegerField(editable=False, verbose_name="row")
        ),
        migrations.AlterField(
            "journal",
            "act",
            models.CharField(
                choices=[
                    ("published", "published"),
                    ("refused", "refused"),
                    ("rebuilt", "rebuilt reading rows"),
                    ("account", "account made or changed"),
                    ("redacted", "redacted"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            "journal", models.UniqueConstraint(fields=["sequence"], name="journal_row_has_its_number")
        ),
        migrations.AddConstraint(
            "journal",
            models.CheckConstraint(
                condition=~models.Q(salt="") | models.Q(record_name="", detail=""), name="journal_text_is_salted"
            ),
        ),
        migrations.RunPython(guard, unguard),
    ]
