"""The tables, roles and guards as `0016` leaves them, for a database that is new: one step in place of sixteen.

A database that has begun with the sixteen goes on with them, since they also carry what stands in it. Both ways end in
the same tables and rights: tests/models/test_squashed.py.
"""

import uuid

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import django.utils.timezone
import simple_history.models
from django.apps.registry import Apps
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import cases.models.fields

WRITTEN = (
    "actor",
    "answer",
    "campaign",
    "citation",
    "claim",
    "copy",
    "event",
    "exhibit",
    "inmate",
    "name",
    "photo",
    "place",
    "question",
    "role",
    "source",
    "topic",
)
PROPOSED = ("acceptance", "candidate", "decision", "finding", "previewlink", "proposal", "proposedchange", "remark")


def rights(verbs: str, models: tuple[str, ...]) -> list[str]:
    return [f"{verb}_{model}" for model in models for verb in verbs.split()]


WRITE = rights("add change delete view", WRITTEN)
READ = rights("view", (*WRITTEN, "edition", "journal", "redaction", "lowering"))
ALL_ROLES = [*rights("view", PROPOSED), "view_assignment"]
PEOPLE = ("account", "holder")

ROLES = {
    "contributor": {
        "cases": [*ALL_ROLES, *WRITE, "view_edition", "view_lowering", "propose", "preview", "assign"],
    },
    "reviewer": {
        "cases": [
            *ALL_ROLES,
            *WRITE,
            *READ,
            "propose",
            "preview",
            "assign",
            "review",
            "publish",
            "publish_unreviewed",
            "retract",
        ],
    },
    "privacy officer": {
        "cases": [*ALL_ROLES, *READ, "change_actor", "add_name", "change_name", "protect", "redact", "assign"],
    },
    "administrator": {
        "cases": [*ALL_ROLES, *READ, *rights("add change delete view", PEOPLE), "verify_journal", "assign"],
        "auth": [*rights("add change view", ("user",)), "view_group"],
    },
    "auditor": {
        "cases": [*ALL_ROLES, *READ, *rights("view", PEOPLE), "verify_journal"],
        "auth": ["view_user", "view_group"],
    },
}


def make_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The roles as groups, with their rights. Deny by default: a right that stands nowhere above is nobody's."""
    alias = schema_editor.connection.alias
    for label in ("auth", "cases"):
        # Django makes permissions after the last migration; the groups need them now.
        config = apps.get_app_config(label)
        config.models_module = True
        create_permissions(config, verbosity=0, using=alias, apps=apps)
        config.models_module = None
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    for name, wanted in ROLES.items():
        role, _ = group.objects.using(alias).get_or_create(name=name)
        for label, codenames in wanted.items():
            rows = permission.objects.using(alias).filter(content_type__app_label=label, codename__in=codenames)
            role.permissions.add(*rows)


def remove_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    group = apps.get_model("auth", "Group")
    group.objects.using(schema_editor.connection.alias).filter(name__in=ROLES).delete()


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


def guard(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def unguard(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in NO_MORE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    replaces = [
        ("cases", "0001_the_house"),
        ("cases", "0002_roles"),
        ("cases", "0003_language_is_a_tag"),
        ("cases", "0004_what_an_edition_changed"),
        ("cases", "0005_versions_of_rows"),
        ("cases", "0006_proposals"),
        ("cases", "0007_who_sees_proposals"),
        ("cases", "0008_journal_is_chained"),
        ("cases", "0009_accounts_and_assignments"),
        ("cases", "0010_rights"),
        ("cases", "0011_versions_of_accounts"),
        ("cases", "0012_redaction"),
        ("cases", "0013_who_sees_redactions"),
        ("cases", "0014_taken_back"),
        ("cases", "0015_preview_links"),
        ("cases", "0016_who_sees_previews"),
    ]

    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.CreateModel(
            name="Chunk",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("text", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="FormToken",
            fields=[
                ("token", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("at", models.DateTimeField(auto_now_add=True)),
                ("result", models.CharField(blank=True, max_length=200)),
            ],
        ),
        migrations.CreateModel(
            name="Item",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=20)),
                ("text", models.TextField()),
                ("is_redacted", models.BooleanField(default=False)),
            ],
        ),
        migrations.CreateModel(
            name="Actor",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("person", "person"), ("body", "body: court, office, newsroom, group")],
                        default="person",
                        max_length=10,
                    ),
                ),
                (
                    "name",
                    cases.models.fields.LineField(
                        help_text="The form that readers see: “Kevin Cooper”, “Supreme Court of California”.",
                        max_length=200,
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of the public page’s address.",
                        max_length=100,
                        unique=True,
                        verbose_name="address",
                    ),
                ),
                (
                    "naming",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("name", "by name"),
                            ("initials", "by initials"),
                            ("role", "by role only, never by name"),
                        ],
                        help_text="How readers see this person. Empty: the house rule, which names nobody who was a minor at the time or was accused by others and never charged.",
                        max_length=10,
                    ),
                ),
                (
                    "naming_reason",
                    cases.models.fields.LineField(
                        blank=True, help_text="Why this person is, or is not, named.", max_length=500
                    ),
                ),
                (
                    "label",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="What stands for somebody who is not named: “a neighbour’s child, killed”.",
                        max_length=200,
                        verbose_name="words instead of the name",
                    ),
                ),
                ("was_minor", models.BooleanField(default=False, verbose_name="was a minor at the time")),
                (
                    "living",
                    models.CharField(
                        choices=[("yes", "living, as far as we know"), ("no", "dead"), ("unknown", "not known")],
                        default="unknown",
                        max_length=10,
                    ),
                ),
                (
                    "description",
                    cases.models.fields.LineField(
                        blank=True, help_text="Who this is, in one line, without judgement.", max_length=300
                    ),
                ),
                ("website", cases.models.fields.LinkField(blank=True, max_length=2000)),
                (
                    "note",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Never published.", max_length=20000, verbose_name="note for the desk"
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
            ],
            options={
                "verbose_name": "person or body",
                "verbose_name_plural": "people and bodies",
                "permissions": [("protect", "Can set how people are named")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("naming__in", ["", "name"]),
                            models.Q(("naming_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="actor_policy_has_reason",
                        violation_error_message="Say why this person is not named.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("naming", "name"), ("was_minor", True), _negated=True),
                            models.Q(("naming_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="actor_named_minor_has_reason",
                        violation_error_message="A minor is named only with a reason.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "body"), _negated=True),
                            models.Q(("naming__in", ["", "name"]), ("was_minor", False)),
                            _connector="OR",
                        ),
                        name="actor_body_has_no_policy",
                        violation_error_message="Only persons are shown by initials or role.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record_id", models.UUIDField()),
                ("record_kind", models.CharField(choices=[("case", "case"), ("campaign", "campaign")], max_length=10)),
                ("slug", models.SlugField(max_length=100)),
                ("name", models.TextField()),
                ("number", models.PositiveIntegerField()),
                ("schema_version", models.PositiveSmallIntegerField()),
                ("manifest", models.TextField()),
                ("content_hash", models.CharField(max_length=64)),
                ("published_at", models.DateTimeField()),
                ("summary", models.CharField(blank=True, max_length=500)),
                ("is_live", models.BooleanField(default=True)),
                ("frozen_at", models.DateTimeField()),
                (
                    "review",
                    models.CharField(
                        choices=[
                            ("none", "not reviewed by a second person"),
                            ("reviewed", "reviewed by a second person"),
                            ("one_person", "not reviewed: this newsroom is one person"),
                            ("emergency", "published in an emergency, before review"),
                        ],
                        default="none",
                        max_length=20,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("record_id", "number"), name="edition_number_once"),
                    models.UniqueConstraint(
                        condition=models.Q(("is_live", True)), fields=("record_id",), name="edition_one_live"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_live", True)),
                        fields=("record_kind", "slug"),
                        name="edition_one_live_per_address",
                    ),
                    models.CheckConstraint(condition=models.Q(("number__gte", 1)), name="edition_counts_from_one"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Exhibit",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "name",
                    cases.models.fields.LineField(
                        help_text="“Tan T-shirt”, “Vial of blood drawn in 1983”.", max_length=200, unique=True
                    ),
                ),
                ("description", cases.models.fields.ProseField(blank=True, max_length=2000)),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Journal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField()),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed"),
                            ("frozen", "frozen again"),
                            ("sent", "sent to review"),
                            ("returned", "returned by the reviewer"),
                            ("approved", "approved"),
                            ("unapproved", "approval withdrawn"),
                            ("published", "published"),
                            ("confirmed", "reviewed after an emergency"),
                            ("withdrawn", "proposal withdrawn"),
                            ("retracted", "retracted"),
                            ("previewed", "preview link made"),
                            ("revoked", "preview link revoked"),
                            ("refused", "refused"),
                            ("rebuilt", "rebuilt reading rows"),
                            ("account", "account made or changed"),
                            ("linked", "accounts linked to a person"),
                            ("given", "given to a colleague"),
                            ("done", "work done"),
                            ("redacted", "redacted"),
                            ("protected", "protection raised"),
                            ("lowered", "protection lowered"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "record_kind",
                    models.CharField(blank=True, choices=[("case", "case"), ("campaign", "campaign")], max_length=10),
                ),
                ("record_id", models.UUIDField(null=True)),
                ("record_name", cases.models.fields.LineField(blank=True, max_length=200)),
                ("edition", models.PositiveIntegerField(null=True)),
                ("detail", cases.models.fields.ProseField(blank=True, max_length=1000000)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("sequence", models.PositiveBigIntegerField(editable=False, verbose_name="row")),
                ("forgets", models.TextField(blank=True, editable=False, verbose_name="rows whose text was destroyed")),
                ("salt", models.CharField(blank=True, editable=False, max_length=64)),
                ("digest", models.CharField(editable=False, max_length=64, verbose_name="digest of the texts")),
                ("link", models.CharField(editable=False, max_length=64, verbose_name="link of the chain")),
            ],
            options={
                "verbose_name_plural": "journal",
                "verbose_name": "journal row",
                "constraints": [
                    models.UniqueConstraint(fields=("sequence",), name="journal_row_has_its_number"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("salt", ""), _negated=True),
                            models.Q(("detail", ""), ("record_name", "")),
                            _connector="OR",
                        ),
                        name="journal_text_is_salted",
                    ),
                ],
                "indexes": [models.Index(fields=["-at", "-id"], name="journal_newest_first")],
            },
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "name",
                    cases.models.fields.LineField(
                        help_text="The name as it is today; earlier ones go below, with their dates.", max_length=200
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("country", "country"),
                            ("state", "state or federal jurisdiction"),
                            ("county", "county"),
                            ("town", "town"),
                            ("prison", "prison"),
                            ("jail", "jail"),
                            ("court", "court building"),
                            ("hospital", "hospital"),
                            ("home", "home"),
                            ("other", "other place"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "note",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Never published.", max_length=20000, verbose_name="note for the desk"
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "within",
                    models.ForeignKey(
                        blank=True,
                        help_text="Town, county, state or country.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parts",
                        to="cases.place",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("within__isnull", True),
                            models.Q(("within", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="place_not_within_itself",
                        violation_error_message="A place can’t lie within itself.",
                    ),
                    models.UniqueConstraint(
                        fields=("name", "kind", "within"),
                        name="place_once",
                        violation_error_message="This place is there already.",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("within__isnull", True)),
                        fields=("name", "kind"),
                        name="place_once_at_the_top",
                        violation_error_message="This place is there already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", cases.models.fields.LineField(max_length=200, unique=True)),
                ("slug", models.SlugField(max_length=100, unique=True)),
                (
                    "definition",
                    cases.models.fields.ProseField(help_text="What the word means on these pages.", max_length=2000),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HistoricalActor",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("person", "person"), ("body", "body: court, office, newsroom, group")],
                        default="person",
                        max_length=10,
                    ),
                ),
                (
                    "name",
                    cases.models.fields.LineField(
                        help_text="The form that readers see: “Kevin Cooper”, “Supreme Court of California”.",
                        max_length=200,
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of the public page’s address.", max_length=100, verbose_name="address"
                    ),
                ),
                (
                    "naming",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("name", "by name"),
                            ("initials", "by initials"),
                            ("role", "by role only, never by name"),
                        ],
                        help_text="How readers see this person. Empty: the house rule, which names nobody who was a minor at the time or was accused by others and never charged.",
                        max_length=10,
                    ),
                ),
                (
                    "naming_reason",
                    cases.models.fields.LineField(
                        blank=True, help_text="Why this person is, or is not, named.", max_length=500
                    ),
                ),
                (
                    "label",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="What stands for somebody who is not named: “a neighbour’s child, killed”.",
                        max_length=200,
                        verbose_name="words instead of the name",
                    ),
                ),
                ("was_minor", models.BooleanField(default=False, verbose_name="was a minor at the time")),
                (
                    "living",
                    models.CharField(
                        choices=[("yes", "living, as far as we know"), ("no", "dead"), ("unknown", "not known")],
                        default="unknown",
                        max_length=10,
                    ),
                ),
                (
                    "description",
                    cases.models.fields.LineField(
                        blank=True, help_text="Who this is, in one line, without judgement.", max_length=300
                    ),
                ),
                ("website", cases.models.fields.LinkField(blank=True, max_length=2000)),
                (
                    "note",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Never published.", max_length=20000, verbose_name="note for the desk"
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical person or body",
                "verbose_name_plural": "historical people and bodies",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCampaign",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", cases.models.fields.LineField(max_length=200)),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of /campaigns/…/", max_length=100, verbose_name="address"
                    ),
                ),
                (
                    "website",
                    cases.models.fields.LinkField(blank=True, help_text="The campaign’s own page.", max_length=2000),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "retraction",
                    cases.models.fields.RetractionField(
                        blank=True,
                        help_text="Readers see this instead of the whole page: say what is taken back and why, without repeating it. Empty: the campaign stands.",
                        max_length=500,
                        verbose_name="taken back, because",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical campaign",
                "verbose_name_plural": "historical campaigns",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalExhibit",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "name",
                    cases.models.fields.LineField(
                        db_index=True, help_text="“Tan T-shirt”, “Vial of blood drawn in 1983”.", max_length=200
                    ),
                ),
                ("description", cases.models.fields.ProseField(blank=True, max_length=2000)),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical exhibit",
                "verbose_name_plural": "historical exhibits",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalTopic",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", cases.models.fields.LineField(db_index=True, max_length=200)),
                ("slug", models.SlugField(max_length=100)),
                (
                    "definition",
                    cases.models.fields.ProseField(help_text="What the word means on these pages.", max_length=2000),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical topic",
                "verbose_name_plural": "historical topics",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Acceptance",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("record_id", models.UUIDField()),
                ("check_id", models.CharField(editable=False, max_length=60)),
                ("item_id", models.UUIDField()),
                ("item_key", models.CharField(editable=False, max_length=64)),
                ("text_key", models.CharField(editable=False, max_length=64)),
                ("reason", cases.models.fields.LineField(max_length=500, verbose_name="why it may stand")),
                ("at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "withdrawn_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True), name="acceptance_has_reason"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at__isnull", True)),
                        fields=("record_id", "check_id", "item_id", "item_key", "text_key"),
                        name="acceptance_stands_once",
                    ),
                ],
                "indexes": [models.Index(fields=["record_id", "check_id"], name="acceptance_by_record")],
            },
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "being prepared"),
                            ("sent", "waiting for review"),
                            ("returned", "returned to its authors"),
                            ("approved", "approved, not live yet"),
                            ("published", "published"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="draft",
                        editable=False,
                        max_length=20,
                    ),
                ),
                (
                    "summary",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Readers see it beside the edition’s number and date.",
                        max_length=500,
                        verbose_name="what is new, in a sentence or two",
                    ),
                ),
                (
                    "note",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Never published.", max_length=2000, verbose_name="note for the reviewer"
                    ),
                ),
                (
                    "go_live_at",
                    models.DateTimeField(
                        blank=True,
                        help_text="Empty: as soon as it is approved. Times are UTC.",
                        null=True,
                        verbose_name="go live at",
                    ),
                ),
                ("emergency_reason", cases.models.fields.LineField(blank=True, editable=False, max_length=500)),
                ("seal", models.CharField(blank=True, editable=False, max_length=64)),
                ("made_at", models.DateTimeField(editable=False)),
                ("sent_at", models.DateTimeField(editable=False, null=True)),
                ("confirmed_at", models.DateTimeField(editable=False, null=True)),
                ("published_at", models.DateTimeField(editable=False, null=True)),
                (
                    "asked",
                    models.ForeignKey(
                        blank=True,
                        help_text="Empty: any reviewer.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="who is asked to review",
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["approved", "published"]), _negated=True),
                            models.Q(("seal", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="proposal_is_sealed_when_approved",
                    )
                ],
                "indexes": [models.Index(fields=["state", "go_live_at"], name="proposal_due")],
            },
        ),
        migrations.CreateModel(
            name="JournalLock",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
            ],
        ),
        migrations.CreateModel(
            name="Holder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "name",
                    cases.models.fields.LineField(
                        help_text="Who this is. Reviews count all accounts below as one person.", max_length=200
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
            ],
            options={
                "verbose_name": "person behind accounts",
                "verbose_name_plural": "people behind accounts",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("name", ""), _negated=True), name="holder_has_name")
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalHolder",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "name",
                    cases.models.fields.LineField(
                        help_text="Who this is. Reviews count all accounts below as one person.", max_length=200
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical person behind accounts",
                "verbose_name_plural": "historical people behind accounts",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Redaction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("ledger_id", models.UUIDField(unique=True)),
                ("at", models.DateTimeField(verbose_name="when")),
                ("by", cases.models.fields.LineField(max_length=150, verbose_name="who")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("words", "words"),
                            ("event", "event"),
                            ("claim", "claim"),
                            ("question", "question"),
                            ("photo", "photo"),
                            ("source", "source"),
                            ("actor", "person or body"),
                        ],
                        max_length=10,
                        verbose_name="what",
                    ),
                ),
                ("item_id", models.UUIDField(null=True)),
                ("why", cases.models.fields.LineField(max_length=500)),
                ("places", models.PositiveIntegerField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("why", ""), _negated=True), name="redaction_has_reason"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("item_id__isnull", True), ("kind", "words")),
                            models.Q(models.Q(("kind", "words"), _negated=True), ("item_id__isnull", False)),
                            _connector="OR",
                        ),
                        name="redaction_of_words_or_an_item",
                    ),
                ],
                "indexes": [models.Index(fields=["-at", "-id"], name="redaction_newest_first")],
            },
        ),
        migrations.CreateModel(
            name="Name",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                ("text", cases.models.fields.LineField(max_length=200, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("other", "other name in use"),
                            ("birth", "birth name"),
                            ("married", "married name"),
                            ("former", "former name"),
                            ("alias", "alias"),
                            ("short", "short form"),
                            ("transliteration", "transliteration"),
                            ("misspelling", "misspelling (search only)"),
                        ],
                        default="other",
                        max_length=20,
                    ),
                ),
                (
                    "used",
                    cases.models.fields.EdtfField(
                        blank=True,
                        help_text="When it was in use, if known: “2023/..”, “from 1852 to 2023”.",
                        max_length=120,
                        verbose_name="in use",
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="cases.actor",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="cases.place",
                    ),
                ),
            ],
            options={
                "verbose_name": "other name",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("actor__isnull", False), ("place__isnull", True)),
                            models.Q(("actor__isnull", True), ("place__isnull", False)),
                            _connector="OR",
                        ),
                        name="name_of_one_thing",
                        violation_error_message="A name belongs to one person or body, or to one place.",
                    ),
                    models.CheckConstraint(condition=models.Q(("text", ""), _negated=True), name="name_not_empty"),
                    models.UniqueConstraint(
                        models.F("actor"),
                        models.F("text"),
                        name="name_once_per_actor",
                        violation_error_message="This name is there already.",
                    ),
                    models.UniqueConstraint(
                        models.F("place"),
                        models.F("text"),
                        name="name_once_per_place",
                        violation_error_message="This name is there already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Record",
            fields=[
                ("id", models.UUIDField(primary_key=True, serialize=False)),
                ("kind", models.CharField(choices=[("case", "case"), ("campaign", "campaign")], max_length=10)),
                ("slug", models.SlugField(max_length=100)),
                ("name", models.TextField()),
                ("opening", models.TextField(blank=True)),
                (
                    "status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accused", "charged, without a verdict"),
                            ("convicted", "convicted, not yet sentenced"),
                            ("death_sentence", "under sentence of death"),
                            ("serving", "serving a sentence"),
                            ("commuted", "serving a commuted sentence"),
                            ("vacated", "conviction set aside"),
                            ("charges_dropped", "charges dropped"),
                            ("acquitted", "acquitted"),
                            ("released", "released"),
                            ("pardoned", "pardoned"),
                            ("exonerated", "exonerated"),
                            ("executed", "executed"),
                            ("died", "died"),
                            ("unknown", "not known"),
                        ],
                        max_length=20,
                    ),
                ),
                ("status_when", models.CharField(blank=True, max_length=120)),
                ("jurisdiction", models.TextField(blank=True)),
                ("place", models.TextField(blank=True)),
                ("changed_at", models.DateTimeField()),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.edition"
                    ),
                ),
                (
                    "facts",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.item"),
                ),
                ("is_retracted", models.BooleanField(default=False)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("kind", "slug"), name="record_address_once")],
                "indexes": [
                    models.Index(fields=["kind", "-changed_at", "name", "id"], name="record_newest_first"),
                    models.Index(
                        condition=models.Q(("is_retracted", True)),
                        fields=["kind", "-changed_at", "name", "id"],
                        name="record_retracted",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Source",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("title", cases.models.fields.LineField(max_length=500)),
                (
                    "authors",
                    cases.models.fields.ProseField(
                        blank=True, help_text="One to a line, “Family, Given”, or a body’s name.", max_length=2000
                    ),
                ),
                (
                    "csl_type",
                    models.CharField(
                        choices=[
                            ("article-newspaper", "newspaper article"),
                            ("article-magazine", "magazine article"),
                            ("article-journal", "journal article"),
                            ("webpage", "web page"),
                            ("post", "social media post"),
                            ("post-weblog", "blog post"),
                            ("legal_case", "court opinion or order"),
                            ("legislation", "statute or executive order"),
                            ("regulation", "regulation"),
                            ("hearing", "hearing"),
                            ("bill", "bill"),
                            ("broadcast", "broadcast"),
                            ("motion_picture", "film"),
                            ("interview", "interview"),
                            ("personal_communication", "letter or e-mail"),
                            ("report", "report"),
                            ("document", "document"),
                            ("book", "book"),
                            ("graphic", "photograph"),
                            ("dataset", "data set"),
                        ],
                        default="webpage",
                        max_length=30,
                        verbose_name="type",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("primary", "primary: the record or document itself"),
                            ("secondary", "secondary: reporting"),
                            ("tertiary", "tertiary: compiled from other reports"),
                            ("party", "party: somebody with a side in the case"),
                            ("advocacy", "advocacy"),
                            ("opinion", "opinion"),
                            ("rewritten", "rewritten by machine or without reporting"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "published",
                    cases.models.fields.EdtfField(
                        blank=True, help_text="As the source gives it; empty if it gives none.", max_length=120
                    ),
                ),
                (
                    "published_basis",
                    models.CharField(
                        choices=[
                            ("stated", "stated by the source"),
                            ("derived", "derived from the source's own date"),
                            ("inferred", "inferred by us"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="date is",
                    ),
                ),
                ("url", cases.models.fields.LinkField(blank=True, max_length=2000, verbose_name="address")),
                ("url_key", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "host",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Filled from the address if left empty.",
                        max_length=200,
                        verbose_name="site on which it was seen",
                    ),
                ),
                ("seen_on", models.DateField(blank=True, help_text="When we read it.", null=True)),
                (
                    "archived_url",
                    cases.models.fields.LinkField(blank=True, max_length=2000, verbose_name="archived copy"),
                ),
                (
                    "access_note",
                    cases.models.fields.LineField(
                        blank=True, help_text="“Behind a paywall”, “stored excerpt only”.", max_length=500
                    ),
                ),
                ("rights", cases.models.fields.LineField(blank=True, max_length=500)),
                ("credit", cases.models.fields.LineField(blank=True, max_length=500)),
                (
                    "number",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="“358 F.3d 1117 (9th Cir. 2004)”.",
                        max_length=200,
                        verbose_name="reporter, docket or order number",
                    ),
                ),
                (
                    "language",
                    cases.models.fields.LineField(
                        default="en",
                        help_text="BCP 47 tag: en, es, pt-BR.",
                        max_length=20,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\Z",
                                "Give a BCP 47 tag: en, es, pt-BR. The list is kept by IANA.",
                            )
                        ],
                    ),
                ),
                (
                    "note",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Never published.", max_length=20000, verbose_name="note for the desk"
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "copy_of",
                    models.ForeignKey(
                        blank=True,
                        help_text="The same text, published first.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="prints",
                        to="cases.source",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who answers for it: outlet, court, office. Not the site on which it was seen, where that differs.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sources",
                        to="cases.actor",
                    ),
                ),
                (
                    "via",
                    models.ForeignKey(
                        blank=True,
                        help_text="The source that it reports from.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relays",
                        to="cases.source",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("title", ""), _negated=True), name="source_has_title"),
                    models.UniqueConstraint(
                        condition=models.Q(("url_key", ""), _negated=True),
                        fields=("url_key",),
                        name="source_address_once",
                        violation_error_message="A source with this address is there already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("copy_of__isnull", True),
                                models.Q(("copy_of", models.F("id")), _negated=True),
                                _connector="OR",
                            ),
                            models.Q(
                                ("via__isnull", True), models.Q(("via", models.F("id")), _negated=True), _connector="OR"
                            ),
                        ),
                        name="source_not_its_own_copy",
                        violation_error_message="A source can’t be a copy of itself or report what it says itself.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EditionChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField()),
                ("item_id", models.UUIDField()),
                ("item_kind", models.CharField(max_length=20)),
                (
                    "verb",
                    models.CharField(
                        choices=[("added", "added"), ("changed", "changed"), ("removed", "removed")], max_length=10
                    ),
                ),
                (
                    "label",
                    models.CharField(
                        choices=[
                            ("update", "update"),
                            ("correction", "correction"),
                            ("retraction", "retraction"),
                            ("minor", "minor change"),
                        ],
                        max_length=20,
                    ),
                ),
                ("words", models.TextField()),
                ("sentence", models.TextField(blank=True)),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="changes", to="cases.edition"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("edition", "item_id"), name="edition_change_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("label__in", ["correction", "retraction"]), _negated=True),
                            models.Q(("sentence", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="edition_correction_says_what_was_wrong",
                    ),
                ],
                "indexes": [models.Index(fields=["label", "edition"], name="edition_change_by_label")],
            },
        ),
        migrations.CreateModel(
            name="HistoricalEvent",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "headline",
                    cases.models.fields.LineField(
                        help_text="What happened, in your own words and in one line.", max_length=200
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("birth", "birth"),
                            ("crime", "crime"),
                            ("investigation", "investigation"),
                            ("evidence_found", "evidence found"),
                            ("evidence_test", "evidence test"),
                            ("witness_account", "witness account"),
                            ("movement", "movement"),
                            ("escape", "escape"),
                            ("arrest", "arrest"),
                            ("charge", "charge"),
                            ("plea", "plea"),
                            ("trial", "trial"),
                            ("verdict", "verdict"),
                            ("acquittal", "acquittal"),
                            ("mistrial", "mistrial"),
                            ("dismissal", "charges dropped"),
                            ("jury_recommendation", "jury recommendation"),
                            ("sentence", "sentence"),
                            ("hearing", "hearing"),
                            ("filing", "court filing"),
                            ("court_order", "court order"),
                            ("appeal_ruling", "appeal ruling"),
                            ("stay", "stay (court)"),
                            ("warrant", "death warrant"),
                            ("execution_date", "execution date"),
                            ("execution", "execution"),
                            ("clemency_petition", "clemency petition"),
                            ("clemency_step", "step in a clemency case"),
                            ("recommendation", "board recommendation"),
                            ("clemency_denial", "clemency denied"),
                            ("reprieve", "reprieve (executive, one person)"),
                            ("commutation", "commutation of sentence"),
                            ("pardon", "pardon"),
                            ("moratorium", "moratorium (executive, everyone)"),
                            ("executive_order", "executive order"),
                            ("rights_report", "human rights body's report"),
                            ("report", "official report"),
                            ("law", "law"),
                            ("custody", "custody"),
                            ("transfer", "transfer"),
                            ("release", "release"),
                            ("exoneration", "exoneration"),
                            ("death", "death"),
                            ("visit", "visit"),
                            ("meeting", "meeting or call"),
                            ("appointment", "appointment"),
                            ("statement", "statement"),
                            ("post", "social media post"),
                            ("letter", "letter"),
                            ("publication", "publication"),
                            ("broadcast", "broadcast"),
                            ("campaign_action", "campaign action"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "when",
                    cases.models.fields.EdtfField(
                        derives=True,
                        help_text="As you would say it, “about October 2018”, “4 or 5 June 1983”; or as EDTF: 2018-10~.",
                        max_length=120,
                    ),
                ),
                (
                    "when_basis",
                    models.CharField(
                        choices=[
                            ("stated", "stated by the source"),
                            ("derived", "derived from the source's own date"),
                            ("inferred", "inferred by us"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="date is",
                    ),
                ),
                (
                    "when_note",
                    cases.models.fields.LineField(blank=True, max_length=300, verbose_name="how the date was found"),
                ),
                ("earliest", models.DateField(editable=False, null=True)),
                ("latest", models.DateField(editable=False, null=True)),
                ("sorts_on", models.DateField(editable=False, null=True)),
                ("coarseness", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("is_span", models.BooleanField(default=False, editable=False)),
                ("is_ongoing", models.BooleanField(default=False, editable=False)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("occurred", "occurred"),
                            ("scheduled", "scheduled"),
                            ("not_carried_out", "scheduled, not carried out"),
                        ],
                        default="occurred",
                        max_length=20,
                    ),
                ),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("official_record", "official record"),
                            ("court_finding", "court finding"),
                            ("reported", "reported"),
                            ("claimed", "claimed"),
                        ],
                        help_text="That something was filed or said is a record or a report; what it says is its speaker’s claim.",
                        max_length=20,
                        verbose_name="how it is known",
                    ),
                ),
                (
                    "account",
                    cases.models.fields.ProseField(
                        blank=True, help_text="What readers should know, in your own words. Markdown.", max_length=20000
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        choices=[
                            ("case", "one case, or the cases named"),
                            ("campaign", "a campaign"),
                            ("jurisdiction", "everybody of a class in a jurisdiction"),
                        ],
                        default="case",
                        max_length=20,
                        verbose_name="whom it covers",
                    ),
                ),
                (
                    "affected",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="The class that it touches: “people sentenced to death in California”.",
                        max_length=200,
                    ),
                ),
                (
                    "instrument",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="“Executive Order N-09-19”, “No. 04-70578”.",
                        max_length=200,
                        verbose_name="instrument or docket number",
                    ),
                ),
                (
                    "relief",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("pardon", "pardon"),
                            ("commutation", "commutation of sentence"),
                            ("reprieve", "reprieve"),
                            ("clemency", "clemency, form not stated"),
                            ("stay", "stay of execution"),
                            ("new_trial", "new trial or reversal"),
                            ("resentencing", "new sentence"),
                            ("testing", "testing of evidence"),
                            ("investigation", "independent investigation"),
                            ("release", "release"),
                            ("other", "something else"),
                        ],
                        max_length=20,
                        verbose_name="relief asked",
                    ),
                ),
                (
                    "sentence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("death", "death"),
                            ("life_without_parole", "life without parole"),
                            ("life", "life with the possibility of parole"),
                            ("term", "a term of years"),
                            ("time_served", "time served"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "not_ready",
                    models.BooleanField(
                        default=False,
                        help_text="Stays on the desk when an edition is published.",
                        verbose_name="not ready",
                    ),
                ),
                (
                    "note",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Never published.", max_length=20000, verbose_name="note for the desk"
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "jurisdiction",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Under whose law: of a judgment, or of an act that touches everybody of a class.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.place",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.place",
                    ),
                ),
                (
                    "retraction",
                    cases.models.fields.RetractionField(
                        blank=True,
                        help_text="Readers see this instead of the event: say what is taken back and why, without repeating it. Its date and kind stay. Empty: it stands.",
                        max_length=500,
                        verbose_name="taken back, because",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical event",
                "verbose_name_plural": "historical events",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalName",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("text", cases.models.fields.LineField(max_length=200, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("other", "other name in use"),
                            ("birth", "birth name"),
                            ("married", "married name"),
                            ("former", "former name"),
                            ("alias", "alias"),
                            ("short", "short form"),
                            ("transliteration", "transliteration"),
                            ("misspelling", "misspelling (search only)"),
                        ],
                        default="other",
                        max_length=20,
                    ),
                ),
                (
                    "used",
                    cases.models.fields.EdtfField(
                        blank=True,
                        help_text="When it was in use, if known: “2023/..”, “from 1852 to 2023”.",
                        max_length=120,
                        verbose_name="in use",
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actor",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.place",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical other name",
                "verbose_name_plural": "historical other names",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPlace",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "name",
                    cases.models.fields.LineField(
                        help_text="The name as it is today; earlier ones go below, with their dates.", max_length=200
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("country", "country"),
                            ("state", "state or federal jurisdiction"),
                            ("county", "county"),
                            ("town", "town"),
                            ("prison", "prison"),
                            ("jail", "jail"),
                            ("court", "court building"),
                            ("hospital", "hospital"),
                            ("home", "home"),
                            ("other", "other place"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "note",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Never published.", max_length=20000, verbose_name="note for the desk"
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "within",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Town, county, state or country.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.place",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical place",
                "verbose_name_plural": "historical places",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "decided",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed"),
                            ("frozen", "frozen again"),
                            ("sent", "sent to review"),
                            ("returned", "returned"),
                            ("approved", "approved"),
                            ("unapproved", "approval withdrawn"),
                            ("published", "published"),
                            ("confirmed", "reviewed after an emergency"),
                            ("withdrawn", "withdrawn"),
                        ],
                        max_length=20,
                    ),
                ),
                ("at", models.DateTimeField()),
                ("seal", models.CharField(blank=True, editable=False, max_length=64)),
                ("reason", cases.models.fields.ProseField(blank=True, max_length=2000)),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="cases.proposal"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided", "approved"), _negated=True),
                            models.Q(("seal", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="decision_approval_is_sealed",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("decided", "returned"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="decision_return_has_reason",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Account",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "user",
                    models.OneToOneField(
                        error_messages={"unique": "This account is linked to a person already."},
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="held_as",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
                    ),
                ),
                (
                    "holder",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="accounts", to="cases.holder"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HistoricalAccount",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "holder",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.holder",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        error_messages={"unique": "This account is linked to a person already."},
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="account",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical account",
                "verbose_name_plural": "historical accounts",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Lowering",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "naming",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("name", "by name"),
                            ("initials", "by initials"),
                            ("role", "by role only, never by name"),
                        ],
                        max_length=10,
                        verbose_name="shown",
                    ),
                ),
                ("was_minor", models.BooleanField(verbose_name="was a minor at the time")),
                ("reason", cases.models.fields.LineField(blank=True, max_length=500)),
                ("asked_at", models.DateTimeField()),
                ("settled_at", models.DateTimeField(null=True)),
                ("is_confirmed", models.BooleanField(default=False)),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="lowerings", to="cases.actor"
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("settled_at__isnull", True)),
                        fields=("actor",),
                        name="lowering_one_waits_per_person",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_confirmed", False),
                            models.Q(
                                ("settled_by__isnull", False),
                                models.Q(("settled_by", models.F("asked_by")), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="lowering_takes_two_people",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EventRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField()),
                ("headline", models.TextField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("birth", "birth"),
                            ("crime", "crime"),
                            ("investigation", "investigation"),
                            ("evidence_found", "evidence found"),
                            ("evidence_test", "evidence test"),
                            ("witness_account", "witness account"),
                            ("movement", "movement"),
                            ("escape", "escape"),
                            ("arrest", "arrest"),
                            ("charge", "charge"),
                            ("plea", "plea"),
                            ("trial", "trial"),
                            ("verdict", "verdict"),
                            ("acquittal", "acquittal"),
                            ("mistrial", "mistrial"),
                            ("dismissal", "charges dropped"),
                            ("jury_recommendation", "jury recommendation"),
                            ("sentence", "sentence"),
                            ("hearing", "hearing"),
                            ("filing", "court filing"),
                            ("court_order", "court order"),
                            ("appeal_ruling", "appeal ruling"),
                            ("stay", "stay (court)"),
                            ("warrant", "death warrant"),
                            ("execution_date", "execution date"),
                            ("execution", "execution"),
                            ("clemency_petition", "clemency petition"),
                            ("clemency_step", "step in a clemency case"),
                            ("recommendation", "board recommendation"),
                            ("clemency_denial", "clemency denied"),
                            ("reprieve", "reprieve (executive, one person)"),
                            ("commutation", "commutation of sentence"),
                            ("pardon", "pardon"),
                            ("moratorium", "moratorium (executive, everyone)"),
                            ("executive_order", "executive order"),
                            ("rights_report", "human rights body's report"),
                            ("report", "official report"),
                            ("law", "law"),
                            ("custody", "custody"),
                            ("transfer", "transfer"),
                            ("release", "release"),
                            ("exoneration", "exoneration"),
                            ("death", "death"),
                            ("visit", "visit"),
                            ("meeting", "meeting or call"),
                            ("appointment", "appointment"),
                            ("statement", "statement"),
                            ("post", "social media post"),
                            ("letter", "letter"),
                            ("publication", "publication"),
                            ("broadcast", "broadcast"),
                            ("campaign_action", "campaign action"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("official_record", "official record"),
                            ("court_finding", "court finding"),
                            ("reported", "reported"),
                            ("claimed", "claimed"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("occurred", "occurred"),
                            ("scheduled", "scheduled"),
                            ("not_carried_out", "scheduled, not carried out"),
                        ],
                        max_length=20,
                    ),
                ),
                ("when", models.CharField(max_length=120)),
                ("sorts_on", models.DateField()),
                ("coarseness", models.PositiveSmallIntegerField()),
                ("latest", models.DateField(null=True)),
                (
                    "item",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.item"),
                ),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="events", to="cases.record"
                    ),
                ),
                ("is_retracted", models.BooleanField(default=False)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("record", "public_id"), name="event_row_once")],
                "indexes": [
                    models.Index(
                        fields=["record", "sorts_on", "-coarseness", "latest", "when", "id"], name="event_row_in_order"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField()),
                ("slug", models.CharField(blank=True, max_length=100)),
                ("shown", models.TextField()),
                (
                    "policy",
                    models.CharField(
                        choices=[
                            ("name", "by name"),
                            ("initials", "by initials"),
                            ("role", "by role only, never by name"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.item"),
                ),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="people", to="cases.record"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("record", "public_id"), name="person_row_once")],
                "indexes": [
                    models.Index(fields=["slug"], name="person_row_by_slug"),
                    models.Index(fields=["public_id"], name="person_row_by_id"),
                ],
            },
        ),
        migrations.CreateModel(
            name="QuestionRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField()),
                ("text", models.TextField()),
                ("differs", models.BooleanField()),
                (
                    "item",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.item"),
                ),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="questions", to="cases.record"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("record", "public_id"), name="question_row_once")],
            },
        ),
        migrations.CreateModel(
            name="Copy",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                ("text", cases.models.fields.ProseField(max_length=2000000)),
                ("sha256", models.CharField(editable=False, max_length=64, verbose_name="SHA-256")),
                ("seen_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="seen")),
                (
                    "method",
                    models.CharField(
                        choices=[
                            ("pasted", "pasted by an editor"),
                            ("fetched", "fetched from the web"),
                            ("uploaded", "uploaded file"),
                            ("transcribed", "transcribed by an editor"),
                        ],
                        default="pasted",
                        max_length=20,
                        verbose_name="how obtained",
                    ),
                ),
                ("is_excerpt", models.BooleanField(default=False, verbose_name="only an excerpt")),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="copies", to="cases.source"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "copies",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("source", "sha256"),
                        name="copy_once",
                        violation_error_message="We hold this text already.",
                    ),
                    models.CheckConstraint(condition=models.Q(("text", ""), _negated=True), name="copy_not_empty"),
                ],
            },
        ),
        migrations.CreateModel(
            name="SourceRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField()),
                ("title", models.TextField()),
                (
                    "item",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.item"),
                ),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sources", to="cases.record"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("record", "public_id"), name="source_row_once")],
                "indexes": [models.Index(fields=["public_id"], name="source_row_by_id")],
            },
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "facet",
                    models.CharField(
                        choices=[
                            ("campaign", "campaign"),
                            ("relief", "relief asked, still open"),
                            ("topic", "topic"),
                            ("decade", "decade of any event"),
                            ("case", "case of a campaign"),
                        ],
                        max_length=10,
                    ),
                ),
                ("value", models.CharField(max_length=100)),
                ("label", models.TextField()),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="terms", to="cases.record"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("record", "facet", "value"), name="term_once")],
                "indexes": [models.Index(fields=["facet", "value"], name="term_by_value")],
            },
        ),
        migrations.CreateModel(
            name="HistoricalSource",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("title", cases.models.fields.LineField(max_length=500)),
                (
                    "authors",
                    cases.models.fields.ProseField(
                        blank=True, help_text="One to a line, “Family, Given”, or a body’s name.", max_length=2000
                    ),
                ),
                (
                    "csl_type",
                    models.CharField(
                        choices=[
                            ("article-newspaper", "newspaper article"),
                            ("article-magazine", "magazine article"),
                            ("article-journal", "journal article"),
                            ("webpage", "web page"),
                            ("post", "social media post"),
                            ("post-weblog", "blog post"),
                            ("legal_case", "court opinion or order"),
                            ("legislation", "statute or executive order"),
                            ("regulation", "regulation"),
                            ("hearing", "hearing"),
                            ("bill", "bill"),
                            ("broadcast", "broadcast"),
                            ("motion_picture", "film"),
                            ("interview", "interview"),
                            ("personal_communication", "letter or e-mail"),
                            ("report", "report"),
                            ("document", "document"),
                            ("book", "book"),
                            ("graphic", "photograph"),
                            ("dataset", "data set"),
                        ],
                        default="webpage",
                        max_length=30,
                        verbose_name="type",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("primary", "primary: the record or document itself"),
                            ("secondary", "secondary: reporting"),
                            ("tertiary", "tertiary: compiled from other reports"),
                            ("party", "party: somebody with a side in the case"),
                            ("advocacy", "advocacy"),
                            ("opinion", "opinion"),
                            ("rewritten", "rewritten by machine or without reporting"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "published",
                    cases.models.fields.EdtfField(
                        blank=True, help_text="As the source gives it; empty if it gives none.", max_length=120
                    ),
                ),
                (
                    "published_basis",
                    models.CharField(
                        choices=[
                            ("stated", "stated by the source"),
                            ("derived", "derived from the source's own date"),
                            ("inferred", "inferred by us"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="date is",
                    ),
                ),
                ("url", cases.models.fields.LinkField(blank=True, max_length=2000, verbose_name="address")),
                ("url_key", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "host",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Filled from the address if left empty.",
                        max_length=200,
                        verbose_name="site on which it was seen",
                    ),
                ),
                ("seen_on", models.DateField(blank=True, help_text="When we read it.", null=True)),
                (
                    "archived_url",
                    cases.models.fields.LinkField(blank=True, max_length=2000, verbose_name="archived copy"),
                ),
                (
                    "access_note",
                    cases.models.fields.LineField(
                        blank=True, help_text="“Behind a paywall”, “stored excerpt only”.", max_length=500
                    ),
                ),
                ("rights", cases.models.fields.LineField(blank=True, max_length=500)),
                ("credit", cases.models.fields.LineField(blank=True, max_length=500)),
                (
                    "number",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="“358 F.3d 1117 (9th Cir. 2004)”.",
                        max_length=200,
                        verbose_name="reporter, docket or order number",
                    ),
                ),
                (
                    "language",
                    cases.models.fields.LineField(
                        default="en",
                        help_text="BCP 47 tag: en, es, pt-BR.",
                        max_length=20,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\Z",
                                "Give a BCP 47 tag: en, es, pt-BR. The list is kept by IANA.",
                            )
                        ],
                    ),
                ),
                (
                    "note",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Never published.", max_length=20000, verbose_name="note for the desk"
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "copy_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The same text, published first.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.source",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who answers for it: outlet, court, office. Not the site on which it was seen, where that differs.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actor",
                    ),
                ),
                (
                    "via",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The source that it reports from.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.source",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical source",
                "verbose_name_plural": "historical sources",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Part",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("subject", "subject"),
                            ("victim", "victim"),
                            ("survivor", "survivor"),
                            ("relative", "relative"),
                            ("witness", "witness"),
                            ("juror", "juror"),
                            ("accused_not_charged", "accused by others, never charged"),
                            ("counsel", "defence lawyer"),
                            ("prosecutor", "prosecutor"),
                            ("judge", "judge or court"),
                            ("official", "official"),
                            ("investigator", "investigator"),
                            ("laboratory", "laboratory"),
                            ("expert", "expert"),
                            ("leader", "leader of the campaign"),
                            ("advocate", "advocate"),
                            ("visitor", "visitor"),
                            ("journalist", "journalist"),
                            ("publisher", "publisher"),
                            ("speaker", "speaker"),
                            ("addressee", "addressee"),
                            ("participant", "other participant"),
                        ],
                        max_length=20,
                    ),
                ),
                ("capacity", models.TextField(blank=True)),
                (
                    "event",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="cases.eventrow",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="parts", to="cases.personrow"
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="cases.questionrow",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("event__isnull", False), ("question__isnull", True)),
                            models.Q(("event__isnull", True), ("question__isnull", False)),
                            _connector="OR",
                        ),
                        name="part_in_one_thing",
                    ),
                    models.UniqueConstraint(fields=("person", "event", "role"), name="part_once_in_event"),
                    models.UniqueConstraint(fields=("person", "question", "role"), name="part_once_in_question"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Use",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "event",
                    models.ForeignKey(
                        null=True, on_delete=django.db.models.deletion.CASCADE, related_name="uses", to="cases.eventrow"
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="uses",
                        to="cases.questionrow",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="uses", to="cases.sourcerow"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("event__isnull", False), ("question__isnull", True)),
                            models.Q(("event__isnull", True), ("question__isnull", False)),
                            _connector="OR",
                        ),
                        name="use_in_one_thing",
                    ),
                    models.UniqueConstraint(fields=("source", "event"), name="use_once_in_event"),
                    models.UniqueConstraint(fields=("source", "question"), name="use_once_in_question"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                (
                    "effect",
                    models.CharField(
                        choices=[
                            ("grants", "grants"),
                            ("grants_in_part", "grants in part"),
                            ("denies", "denies"),
                            ("affirms", "affirms"),
                            ("reverses", "reverses"),
                            ("stops", "stops"),
                            ("carries_out", "carries out"),
                            ("ends", "ends or withdraws"),
                            ("takes_up", "takes up, without deciding"),
                            ("continues", "continues"),
                        ],
                        max_length=20,
                        verbose_name="what it does to it",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Campaign",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", cases.models.fields.LineField(max_length=200)),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of /campaigns/…/", max_length=100, unique=True, verbose_name="address"
                    ),
                ),
                (
                    "website",
                    cases.models.fields.LinkField(blank=True, help_text="The campaign’s own page.", max_length=2000),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "retraction",
                    cases.models.fields.RetractionField(
                        blank=True,
                        help_text="Readers see this instead of the whole page: say what is taken back and why, without repeating it. Empty: the campaign stands.",
                        max_length=500,
                        verbose_name="taken back, because",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "text",
                    cases.models.fields.LineField(
                        help_text="One statement in one sentence, in your own words: no verdict of ours.",
                        max_length=500,
                        verbose_name="what is said",
                    ),
                ),
                (
                    "value",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="The short answer, as it will stand beside the others: “1985”, “over 17”, “Ryen”.",
                        max_length=200,
                    ),
                ),
                (
                    "date",
                    cases.models.fields.EdtfField(
                        blank=True, help_text="Where the value is a date.", max_length=120, verbose_name="date value"
                    ),
                ),
                ("number", models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True)),
                (
                    "nature",
                    models.CharField(
                        choices=[
                            ("fact", "fact"),
                            ("finding", "finding"),
                            ("figure", "figure"),
                            ("belief", "belief"),
                            ("opinion", "opinion"),
                            ("prediction", "prediction"),
                        ],
                        default="fact",
                        max_length=20,
                    ),
                ),
                (
                    "as_of",
                    cases.models.fields.EdtfField(
                        blank=True, help_text="The date for which it was said: “May 2019”.", max_length=120
                    ),
                ),
                (
                    "regard",
                    models.CharField(
                        choices=[
                            ("not_assessed", "not assessed"),
                            ("accepted", "accepted"),
                            ("disputed", "disputed"),
                            ("rejected", "rejected"),
                        ],
                        default="not_assessed",
                        max_length=20,
                        verbose_name="how we regard it",
                    ),
                ),
                (
                    "opens",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="1, 2, 3 …: this claim is one of the opening sentences.",
                        null=True,
                        verbose_name="place in the opening",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "counted_by",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who counted, for a figure.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.actor",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        help_text="Needed for a belief, an opinion, a prediction or a figure. Where an outlet speaks in its own voice, the outlet.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="claims",
                        to="cases.actor",
                        verbose_name="who says it",
                    ),
                ),
                ("topics", models.ManyToManyField(blank=True, related_name="claims", to="cases.topic")),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="claim_says_something"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("nature__in", ["belief", "opinion", "prediction"]), _negated=True),
                            ("speaker__isnull", False),
                            _connector="OR",
                        ),
                        name="claim_view_has_speaker",
                        violation_error_message="Say whose belief, opinion or prediction this is.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("nature__in", ["belief", "opinion", "prediction"]), _negated=True),
                            models.Q(("regard", "accepted"), _negated=True),
                            _connector="OR",
                        ),
                        name="claim_view_is_not_accepted",
                        violation_error_message="A belief, an opinion or a prediction can’t be accepted as a fact.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("nature", "figure"), _negated=True),
                            models.Q(("number__isnull", False), models.Q(("as_of", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="claim_figure_has_number",
                        violation_error_message="A figure needs its number and the date as of which it was counted.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("nature", "figure"), _negated=True),
                            ("speaker__isnull", False),
                            ("counted_by__isnull", False),
                            _connector="OR",
                        ),
                        name="claim_figure_has_voice",
                        violation_error_message="Say who counted, or who says the figure.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("opens__isnull", True), ("opens__gt", 0), _connector="OR"),
                        name="claim_opens_from_one",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Inmate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of /cases/…/", max_length=100, unique=True, verbose_name="address"
                    ),
                ),
                (
                    "pinned_status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accused", "charged, without a verdict"),
                            ("convicted", "convicted, not yet sentenced"),
                            ("death_sentence", "under sentence of death"),
                            ("serving", "serving a sentence"),
                            ("commuted", "serving a commuted sentence"),
                            ("vacated", "conviction set aside"),
                            ("charges_dropped", "charges dropped"),
                            ("acquitted", "acquitted"),
                            ("released", "released"),
                            ("pardoned", "pardoned"),
                            ("exonerated", "exonerated"),
                            ("executed", "executed"),
                            ("died", "died"),
                            ("unknown", "not known"),
                        ],
                        help_text="Only where the status computed from the events is wrong; needs the accepted claim that says so.",
                        max_length=20,
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        blank=True,
                        help_text="When status and custody were last checked.",
                        null=True,
                        verbose_name="last checked on",
                    ),
                ),
                (
                    "checked_against",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="What they were checked against: “the state’s locator, by telephone”.",
                        max_length=200,
                    ),
                ),
                (
                    "actor",
                    models.OneToOneField(
                        help_text="Whose case this is.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="case",
                        to="cases.actor",
                        verbose_name="person",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "pinned_by_claim",
                    models.ForeignKey(
                        blank=True,
                        help_text="The accepted claim that the pinned status rests on.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.claim",
                    ),
                ),
                (
                    "retraction",
                    cases.models.fields.RetractionField(
                        blank=True,
                        help_text="Readers see this instead of the whole page: say what is taken back and why, without repeating it. Empty: the case stands.",
                        max_length=500,
                        verbose_name="taken back, because",
                    ),
                ),
            ],
            options={
                "verbose_name": "inmate",
                "permissions": [
                    ("publish", "Can publish editions"),
                    ("propose", "Can propose editions"),
                    ("preview", "Can make preview links"),
                    ("review", "Can review what others proposed"),
                    ("publish_unreviewed", "Can publish before a review"),
                    ("retract", "Can retract what was published"),
                    ("redact", "Can destroy words everywhere"),
                    ("verify_journal", "Can verify the journal"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("pinned_by_claim__isnull", True), ("pinned_status", "")),
                            models.Q(
                                models.Q(("pinned_status", ""), _negated=True), ("pinned_by_claim__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="inmate_pin_has_claim",
                        violation_error_message="A pinned status and the claim that it rests on go together.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalInmate",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(help_text="The last part of /cases/…/", max_length=100, verbose_name="address"),
                ),
                (
                    "pinned_status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accused", "charged, without a verdict"),
                            ("convicted", "convicted, not yet sentenced"),
                            ("death_sentence", "under sentence of death"),
                            ("serving", "serving a sentence"),
                            ("commuted", "serving a commuted sentence"),
                            ("vacated", "conviction set aside"),
                            ("charges_dropped", "charges dropped"),
                            ("acquitted", "acquitted"),
                            ("released", "released"),
                            ("pardoned", "pardoned"),
                            ("exonerated", "exonerated"),
                            ("executed", "executed"),
                            ("died", "died"),
                            ("unknown", "not known"),
                        ],
                        help_text="Only where the status computed from the events is wrong; needs the accepted claim that says so.",
                        max_length=20,
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        blank=True,
                        help_text="When status and custody were last checked.",
                        null=True,
                        verbose_name="last checked on",
                    ),
                ),
                (
                    "checked_against",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="What they were checked against: “the state’s locator, by telephone”.",
                        max_length=200,
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Whose case this is.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actor",
                        verbose_name="person",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pinned_by_claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The accepted claim that the pinned status rests on.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.claim",
                    ),
                ),
                (
                    "retraction",
                    cases.models.fields.RetractionField(
                        blank=True,
                        help_text="Readers see this instead of the whole page: say what is taken back and why, without repeating it. Empty: the case stands.",
                        max_length=500,
                        verbose_name="taken back, because",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical inmate",
                "verbose_name_plural": "historical inmates",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "headline",
                    cases.models.fields.LineField(
                        help_text="What happened, in your own words and in one line.", max_length=200
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("birth", "birth"),
                            ("crime", "crime"),
                            ("investigation", "investigation"),
                            ("evidence_found", "evidence found"),
                            ("evidence_test", "evidence test"),
                            ("witness_account", "witness account"),
                            ("movement", "movement"),
                            ("escape", "escape"),
                            ("arrest", "arrest"),
                            ("charge", "charge"),
                            ("plea", "plea"),
                            ("trial", "trial"),
                            ("verdict", "verdict"),
                            ("acquittal", "acquittal"),
                            ("mistrial", "mistrial"),
                            ("dismissal", "charges dropped"),
                            ("jury_recommendation", "jury recommendation"),
                            ("sentence", "sentence"),
                            ("hearing", "hearing"),
                            ("filing", "court filing"),
                            ("court_order", "court order"),
                            ("appeal_ruling", "appeal ruling"),
                            ("stay", "stay (court)"),
                            ("warrant", "death warrant"),
                            ("execution_date", "execution date"),
                            ("execution", "execution"),
                            ("clemency_petition", "clemency petition"),
                            ("clemency_step", "step in a clemency case"),
                            ("recommendation", "board recommendation"),
                            ("clemency_denial", "clemency denied"),
                            ("reprieve", "reprieve (executive, one person)"),
                            ("commutation", "commutation of sentence"),
                            ("pardon", "pardon"),
                            ("moratorium", "moratorium (executive, everyone)"),
                            ("executive_order", "executive order"),
                            ("rights_report", "human rights body's report"),
                            ("report", "official report"),
                            ("law", "law"),
                            ("custody", "custody"),
                            ("transfer", "transfer"),
                            ("release", "release"),
                            ("exoneration", "exoneration"),
                            ("death", "death"),
                            ("visit", "visit"),
                            ("meeting", "meeting or call"),
                            ("appointment", "appointment"),
                            ("statement", "statement"),
                            ("post", "social media post"),
                            ("letter", "letter"),
                            ("publication", "publication"),
                            ("broadcast", "broadcast"),
                            ("campaign_action", "campaign action"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "when",
                    cases.models.fields.EdtfField(
                        derives=True,
                        help_text="As you would say it, “about October 2018”, “4 or 5 June 1983”; or as EDTF: 2018-10~.",
                        max_length=120,
                    ),
                ),
                (
                    "when_basis",
                    models.CharField(
                        choices=[
                            ("stated", "stated by the source"),
                            ("derived", "derived from the source's own date"),
                            ("inferred", "inferred by us"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="date is",
                    ),
                ),
                (
                    "when_note",
                    cases.models.fields.LineField(blank=True, max_length=300, verbose_name="how the date was found"),
                ),
                ("earliest", models.DateField(editable=False, null=True)),
                ("latest", models.DateField(editable=False, null=True)),
                ("sorts_on", models.DateField(editable=False, null=True)),
                ("coarseness", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("is_span", models.BooleanField(default=False, editable=False)),
                ("is_ongoing", models.BooleanField(default=False, editable=False)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("occurred", "occurred"),
                            ("scheduled", "scheduled"),
                            ("not_carried_out", "scheduled, not carried out"),
                        ],
                        default="occurred",
                        max_length=20,
                    ),
                ),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("official_record", "official record"),
                            ("court_finding", "court finding"),
                            ("reported", "reported"),
                            ("claimed", "claimed"),
                        ],
                        help_text="That something was filed or said is a record or a report; what it says is its speaker’s claim.",
                        max_length=20,
                        verbose_name="how it is known",
                    ),
                ),
                (
                    "account",
                    cases.models.fields.ProseField(
                        blank=True, help_text="What readers should know, in your own words. Markdown.", max_length=20000
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        choices=[
                            ("case", "one case, or the cases named"),
                            ("campaign", "a campaign"),
                            ("jurisdiction", "everybody of a class in a jurisdiction"),
                        ],
                        default="case",
                        max_length=20,
                        verbose_name="whom it covers",
                    ),
                ),
                (
                    "affected",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="The class that it touches: “people sentenced to death in California”.",
                        max_length=200,
                    ),
                ),
                (
                    "instrument",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="“Executive Order N-09-19”, “No. 04-70578”.",
                        max_length=200,
                        verbose_name="instrument or docket number",
                    ),
                ),
                (
                    "relief",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("pardon", "pardon"),
                            ("commutation", "commutation of sentence"),
                            ("reprieve", "reprieve"),
                            ("clemency", "clemency, form not stated"),
                            ("stay", "stay of execution"),
                            ("new_trial", "new trial or reversal"),
                            ("resentencing", "new sentence"),
                            ("testing", "testing of evidence"),
                            ("investigation", "independent investigation"),
                            ("release", "release"),
                            ("other", "something else"),
                        ],
                        max_length=20,
                        verbose_name="relief asked",
                    ),
                ),
                (
                    "sentence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("death", "death"),
                            ("life_without_parole", "life without parole"),
                            ("life", "life with the possibility of parole"),
                            ("term", "a term of years"),
                            ("time_served", "time served"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "not_ready",
                    models.BooleanField(
                        default=False,
                        help_text="Stays on the desk when an edition is published.",
                        verbose_name="not ready",
                    ),
                ),
                (
                    "note",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Never published.", max_length=20000, verbose_name="note for the desk"
                    ),
                ),
                (
                    "answered",
                    models.ManyToManyField(
                        related_name="answers",
                        through="cases.Answer",
                        through_fields=("event", "earlier"),
                        to="cases.event",
                    ),
                ),
                ("campaigns", models.ManyToManyField(blank=True, related_name="events", to="cases.campaign")),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                ("exhibits", models.ManyToManyField(blank=True, related_name="events", to="cases.exhibit")),
                (
                    "inmates",
                    models.ManyToManyField(blank=True, related_name="events", to="cases.inmate", verbose_name="cases"),
                ),
                (
                    "jurisdiction",
                    models.ForeignKey(
                        blank=True,
                        help_text="Under whose law: of a judgment, or of an act that touches everybody of a class.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acts",
                        to="cases.place",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="cases.place",
                    ),
                ),
                ("topics", models.ManyToManyField(blank=True, related_name="events", to="cases.topic")),
                (
                    "retraction",
                    cases.models.fields.RetractionField(
                        blank=True,
                        help_text="Readers see this instead of the event: say what is taken back and why, without repeating it. Its date and kind stay. Empty: it stands.",
                        max_length=500,
                        verbose_name="taken back, because",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(models.Q(("when", ""), _negated=True), ("sorts_on__isnull", False)),
                        name="event_dated",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("earliest__isnull", True),
                            ("latest__isnull", True),
                            ("earliest__lte", models.F("latest")),
                            _connector="OR",
                        ),
                        name="event_bounds_in_order",
                        violation_error_message="The date ends before it begins.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("headline", ""), _negated=True), name="event_has_headline"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("scope", "jurisdiction"), _negated=True),
                            models.Q(("jurisdiction__isnull", False), models.Q(("affected", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="event_jurisdiction_scope_complete",
                        violation_error_message="Say in which jurisdiction, and which class of people this touches.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("affected", ""), ("scope", "jurisdiction"), _connector="OR"),
                        name="event_class_needs_scope",
                        violation_error_message="Only an act for everybody in a jurisdiction touches a class of people.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("relief", ""),
                            ("kind__in", ["clemency_petition", "filing", "letter", "post", "statement"]),
                            _connector="OR",
                        ),
                        name="event_relief_is_asked_by_requests",
                        violation_error_message="Only a petition, a filing or an appeal to somebody asks for relief.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("sentence", ""),
                            ("kind__in", ["commutation", "jury_recommendation", "recommendation", "sentence"]),
                            _connector="OR",
                        ),
                        name="event_sentence_is_set_by_sentencing",
                        violation_error_message="Only a sentence, a recommendation of one or a commutation sets a sentence.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("when_basis", "stated"), models.Q(("when_note", ""), _negated=True), _connector="OR"
                        ),
                        name="event_stated_or_explained",
                        violation_error_message="Say how the date was derived or inferred.",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["sorts_on", "-coarseness", "latest", "when", "id"], name="event_in_order"),
                    models.Index(fields=["outcome", "latest"], name="event_by_outcome"),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalCampaign_inmates",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.campaign",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="cases.historicalcampaign",
                    ),
                ),
                (
                    "inmate",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.inmate",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalCampaign_inmates",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Candidate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("is_open", models.BooleanField(default=True)),
                ("base_number", models.PositiveIntegerField(null=True)),
                ("frozen_at", models.DateTimeField()),
                ("desk_manifest", models.TextField(editable=False)),
                ("manifest", models.TextField(editable=False)),
                ("content_hash", models.CharField(editable=False, max_length=64)),
                ("left_out", models.TextField(blank=True, editable=False)),
                ("published_number", models.PositiveIntegerField(null=True)),
                (
                    "campaign",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="candidates",
                        to="cases.campaign",
                    ),
                ),
                (
                    "inmate",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="candidates",
                        to="cases.inmate",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="candidates", to="cases.proposal"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("campaign__isnull", True), ("inmate__isnull", False)),
                            models.Q(("campaign__isnull", False), ("inmate__isnull", True)),
                            _connector="OR",
                        ),
                        name="candidate_of_one_record",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_open", True)), fields=("inmate",), name="candidate_one_open_per_case"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_open", True)),
                        fields=("campaign",),
                        name="candidate_one_open_per_campaign",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("text", cases.models.fields.LineField(max_length=300, verbose_name="question")),
                (
                    "reading",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="The value that these pages use.",
                        max_length=500,
                        verbose_name="our reading",
                    ),
                ),
                (
                    "reason",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Why; or why there can be no one reading.", max_length=2000
                    ),
                ),
                (
                    "no_reading",
                    models.BooleanField(
                        default=False,
                        help_text="Contested science, or statements that changed over time: readers see each in its own words.",
                        verbose_name="no one reading, for good",
                    ),
                ),
                (
                    "not_ready",
                    models.BooleanField(default=False, help_text="Stays on the desk.", verbose_name="not ready"),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="questions",
                        to="cases.campaign",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="questions",
                        to="cases.event",
                    ),
                ),
                ("exhibits", models.ManyToManyField(blank=True, related_name="questions", to="cases.exhibit")),
                (
                    "inmate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="questions",
                        to="cases.inmate",
                        verbose_name="case",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("campaign__isnull", True), ("inmate__isnull", False)),
                            models.Q(("campaign__isnull", False), ("inmate__isnull", True)),
                            _connector="OR",
                        ),
                        name="question_has_one_home",
                        violation_error_message="A question belongs to one case or to one campaign.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reading", ""), ("no_reading", False), _connector="OR"),
                        name="question_read_or_not",
                        violation_error_message="Either give our reading, or say that there is none for good.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reading", ""), ("no_reading", False)),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="question_reading_has_reason",
                        violation_error_message="Say why.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Role",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("subject", "subject"),
                            ("victim", "victim"),
                            ("survivor", "survivor"),
                            ("relative", "relative"),
                            ("witness", "witness"),
                            ("juror", "juror"),
                            ("accused_not_charged", "accused by others, never charged"),
                            ("counsel", "defence lawyer"),
                            ("prosecutor", "prosecutor"),
                            ("judge", "judge or court"),
                            ("official", "official"),
                            ("investigator", "investigator"),
                            ("laboratory", "laboratory"),
                            ("expert", "expert"),
                            ("leader", "leader of the campaign"),
                            ("advocate", "advocate"),
                            ("visitor", "visitor"),
                            ("journalist", "journalist"),
                            ("publisher", "publisher"),
                            ("speaker", "speaker"),
                            ("addressee", "addressee"),
                            ("participant", "other participant"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "capacity",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="“Governor of California”, “defence lawyer at trial”.",
                        max_length=200,
                        verbose_name="capacity then",
                    ),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="roles",
                        to="cases.actor",
                        verbose_name="person or body",
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="roles",
                        to="cases.campaign",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="roles",
                        to="cases.event",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("campaign__isnull", True), ("event__isnull", False)),
                            models.Q(("campaign__isnull", False), ("event__isnull", True)),
                            _connector="OR",
                        ),
                        name="role_in_one_thing",
                        violation_error_message="A role is in one event or in one campaign.",
                    ),
                    models.UniqueConstraint(
                        fields=("event", "actor", "role"),
                        name="role_once_per_event",
                        violation_error_message="This person has this role in the event already.",
                    ),
                    models.UniqueConstraint(
                        fields=("campaign", "actor", "role"),
                        name="role_once_per_campaign",
                        violation_error_message="This person has this role in the campaign already.",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Photo",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "url",
                    cases.models.fields.LinkField(blank=True, max_length=2000, verbose_name="where it can be seen"),
                ),
                (
                    "alt",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="What can be seen, for who can’t see it.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("caption", cases.models.fields.LineField(blank=True, max_length=500)),
                (
                    "credit",
                    cases.models.fields.LineField(
                        blank=True, help_text="Word for word as the owner gives it.", max_length=200
                    ),
                ),
                ("creator", cases.models.fields.LineField(blank=True, max_length=200)),
                ("agency", cases.models.fields.LineField(blank=True, max_length=200)),
                (
                    "rights",
                    models.CharField(
                        choices=[
                            ("ours", "ours"),
                            ("licensed", "licensed to us"),
                            ("permission", "used by permission"),
                            ("public_domain", "public domain"),
                            ("open_licence", "open licence"),
                            ("link_only", "link only: we may not show it"),
                            ("unknown", "not known: not shown"),
                        ],
                        default="unknown",
                        max_length=20,
                    ),
                ),
                ("rights_note", cases.models.fields.LineField(blank=True, max_length=500)),
                ("taken", cases.models.fields.EdtfField(blank=True, max_length=120)),
                (
                    "actors",
                    models.ManyToManyField(
                        blank=True, related_name="photos", to="cases.actor", verbose_name="who is shown"
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="photos",
                        to="cases.campaign",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="photos",
                        to="cases.event",
                    ),
                ),
                (
                    "inmate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="photos",
                        to="cases.inmate",
                        verbose_name="case",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="photos",
                        to="cases.source",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("campaign__isnull", True), ("event__isnull", True), ("inmate__isnull", False)),
                            models.Q(("campaign__isnull", False), ("event__isnull", True), ("inmate__isnull", True)),
                            models.Q(("campaign__isnull", True), ("event__isnull", False), ("inmate__isnull", True)),
                            _connector="OR",
                        ),
                        name="photo_of_one_thing",
                        violation_error_message="A photo belongs to one case, one campaign or one event.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Citation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(auto_now=True, verbose_name="changed")),
                (
                    "exact",
                    cases.models.fields.ProseField(
                        blank=True,
                        help_text="The source’s own words, as they stand.",
                        max_length=5000,
                        verbose_name="quote",
                    ),
                ),
                ("prefix", cases.models.fields.LineField(blank=True, max_length=300, verbose_name="words before")),
                ("suffix", cases.models.fields.LineField(blank=True, max_length=300, verbose_name="words after")),
                (
                    "locator",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Where no words can be quoted: page, time in a broadcast, exhibit.",
                        max_length=200,
                    ),
                ),
                (
                    "aspect",
                    models.CharField(
                        choices=[
                            ("statement", "the whole statement"),
                            ("date", "date"),
                            ("place", "place"),
                            ("people", "people and capacities"),
                            ("account", "account"),
                            ("number", "number or instrument"),
                            ("outcome", "outcome"),
                        ],
                        default="statement",
                        max_length=20,
                        verbose_name="speaks to",
                    ),
                ),
                (
                    "bearing",
                    models.CharField(
                        choices=[
                            ("supports", "supports"),
                            ("contradicts", "contradicts"),
                            ("context", "gives context"),
                        ],
                        default="supports",
                        max_length=20,
                    ),
                ),
                (
                    "attributed_to",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Whom the source itself names: “according to TMZ”, “according to sources”.",
                        max_length=200,
                    ),
                ),
                (
                    "long_because",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Needed where the quote has more than 25.",
                        max_length=200,
                        verbose_name="why longer than 25 words",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("not_checked", "not checked yet"),
                            ("found", "found in our copy"),
                            ("found_more_than_once", "found more than once in our copy"),
                            ("changed", "the words near it have changed"),
                            ("not_found", "not found in our copy"),
                            ("no_copy", "we hold no copy"),
                            ("not_checkable", "cannot be checked against a text"),
                        ],
                        default="not_checked",
                        editable=False,
                        max_length=25,
                        verbose_name="what was found",
                    ),
                ),
                ("checked_at", models.DateTimeField(editable=False, null=True)),
                (
                    "not_checkable_because",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Why the words can’t be looked up in a text: a broadcast, a photograph.",
                        max_length=200,
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citations",
                        to="cases.claim",
                    ),
                ),
                (
                    "checked_copy",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="checked_citations",
                        to="cases.copy",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="citations",
                        to="cases.event",
                    ),
                ),
                (
                    "relays",
                    models.ForeignKey(
                        blank=True,
                        help_text="The other source whose words this one passes on, where we have it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="relayed_by",
                        to="cases.source",
                        verbose_name="relayed source",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="citations", to="cases.source"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("claim__isnull", True), ("event__isnull", False)),
                            models.Q(("claim__isnull", False), ("event__isnull", True)),
                            _connector="OR",
                        ),
                        name="citation_of_one_statement",
                        violation_error_message="A citation belongs to one event or to one claim.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("exact", ""), _negated=True),
                            models.Q(("locator", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="citation_has_quote_or_locator",
                        violation_error_message="Give the words quoted or, where there are none, a locator.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state__in", ["found", "found_more_than_once"]), _negated=True),
                            models.Q(("checked_at__isnull", False), ("checked_copy__isnull", False)),
                            _connector="OR",
                        ),
                        name="citation_found_in_a_copy",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("relays__isnull", True),
                            models.Q(("relays", models.F("source")), _negated=True),
                            _connector="OR",
                        ),
                        name="citation_does_not_relay_itself",
                        violation_error_message="A source doesn’t relay itself.",
                    ),
                ],
                "indexes": [models.Index(fields=["state", "checked_at"], name="citation_by_state")],
            },
        ),
        migrations.CreateModel(
            name="HistoricalAnswer",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                (
                    "effect",
                    models.CharField(
                        choices=[
                            ("grants", "grants"),
                            ("grants_in_part", "grants in part"),
                            ("denies", "denies"),
                            ("affirms", "affirms"),
                            ("reverses", "reverses"),
                            ("stops", "stops"),
                            ("carries_out", "carries out"),
                            ("ends", "ends or withdraws"),
                            ("takes_up", "takes up, without deciding"),
                            ("continues", "continues"),
                        ],
                        max_length=20,
                        verbose_name="what it does to it",
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "earlier",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                        verbose_name="earlier event",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical answer",
                "verbose_name_plural": "historical answers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCitation",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                (
                    "exact",
                    cases.models.fields.ProseField(
                        blank=True,
                        help_text="The source’s own words, as they stand.",
                        max_length=5000,
                        verbose_name="quote",
                    ),
                ),
                ("prefix", cases.models.fields.LineField(blank=True, max_length=300, verbose_name="words before")),
                ("suffix", cases.models.fields.LineField(blank=True, max_length=300, verbose_name="words after")),
                (
                    "locator",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Where no words can be quoted: page, time in a broadcast, exhibit.",
                        max_length=200,
                    ),
                ),
                (
                    "aspect",
                    models.CharField(
                        choices=[
                            ("statement", "the whole statement"),
                            ("date", "date"),
                            ("place", "place"),
                            ("people", "people and capacities"),
                            ("account", "account"),
                            ("number", "number or instrument"),
                            ("outcome", "outcome"),
                        ],
                        default="statement",
                        max_length=20,
                        verbose_name="speaks to",
                    ),
                ),
                (
                    "bearing",
                    models.CharField(
                        choices=[
                            ("supports", "supports"),
                            ("contradicts", "contradicts"),
                            ("context", "gives context"),
                        ],
                        default="supports",
                        max_length=20,
                    ),
                ),
                (
                    "attributed_to",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Whom the source itself names: “according to TMZ”, “according to sources”.",
                        max_length=200,
                    ),
                ),
                (
                    "long_because",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Needed where the quote has more than 25.",
                        max_length=200,
                        verbose_name="why longer than 25 words",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("not_checked", "not checked yet"),
                            ("found", "found in our copy"),
                            ("found_more_than_once", "found more than once in our copy"),
                            ("changed", "the words near it have changed"),
                            ("not_found", "not found in our copy"),
                            ("no_copy", "we hold no copy"),
                            ("not_checkable", "cannot be checked against a text"),
                        ],
                        default="not_checked",
                        editable=False,
                        max_length=25,
                        verbose_name="what was found",
                    ),
                ),
                ("checked_at", models.DateTimeField(editable=False, null=True)),
                (
                    "not_checkable_because",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Why the words can’t be looked up in a text: a broadcast, a photograph.",
                        max_length=200,
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "checked_copy",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.copy",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.claim",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "relays",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The other source whose words this one passes on, where we have it.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.source",
                        verbose_name="relayed source",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.source",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical citation",
                "verbose_name_plural": "historical citations",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvent_campaigns",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.campaign",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to="cases.historicalevent"
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalEvent_campaigns",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvent_exhibits",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "exhibit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.exhibit",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to="cases.historicalevent"
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalEvent_exhibits",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvent_inmates",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to="cases.historicalevent"
                    ),
                ),
                (
                    "inmate",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.inmate",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalEvent_inmates",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvent_topics",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to="cases.historicalevent"
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.topic",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalEvent_topics",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPhoto",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "url",
                    cases.models.fields.LinkField(blank=True, max_length=2000, verbose_name="where it can be seen"),
                ),
                (
                    "alt",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="What can be seen, for who can’t see it.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("caption", cases.models.fields.LineField(blank=True, max_length=500)),
                (
                    "credit",
                    cases.models.fields.LineField(
                        blank=True, help_text="Word for word as the owner gives it.", max_length=200
                    ),
                ),
                ("creator", cases.models.fields.LineField(blank=True, max_length=200)),
                ("agency", cases.models.fields.LineField(blank=True, max_length=200)),
                (
                    "rights",
                    models.CharField(
                        choices=[
                            ("ours", "ours"),
                            ("licensed", "licensed to us"),
                            ("permission", "used by permission"),
                            ("public_domain", "public domain"),
                            ("open_licence", "open licence"),
                            ("link_only", "link only: we may not show it"),
                            ("unknown", "not known: not shown"),
                        ],
                        default="unknown",
                        max_length=20,
                    ),
                ),
                ("rights_note", cases.models.fields.LineField(blank=True, max_length=500)),
                ("taken", cases.models.fields.EdtfField(blank=True, max_length=120)),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.campaign",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "inmate",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.inmate",
                        verbose_name="case",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.source",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical photo",
                "verbose_name_plural": "historical photos",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalQuestion",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("text", cases.models.fields.LineField(max_length=300, verbose_name="question")),
                (
                    "reading",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="The value that these pages use.",
                        max_length=500,
                        verbose_name="our reading",
                    ),
                ),
                (
                    "reason",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Why; or why there can be no one reading.", max_length=2000
                    ),
                ),
                (
                    "no_reading",
                    models.BooleanField(
                        default=False,
                        help_text="Contested science, or statements that changed over time: readers see each in its own words.",
                        verbose_name="no one reading, for good",
                    ),
                ),
                (
                    "not_ready",
                    models.BooleanField(default=False, help_text="Stays on the desk.", verbose_name="not ready"),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.campaign",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "inmate",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.inmate",
                        verbose_name="case",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical question",
                "verbose_name_plural": "historical questions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRole",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("subject", "subject"),
                            ("victim", "victim"),
                            ("survivor", "survivor"),
                            ("relative", "relative"),
                            ("witness", "witness"),
                            ("juror", "juror"),
                            ("accused_not_charged", "accused by others, never charged"),
                            ("counsel", "defence lawyer"),
                            ("prosecutor", "prosecutor"),
                            ("judge", "judge or court"),
                            ("official", "official"),
                            ("investigator", "investigator"),
                            ("laboratory", "laboratory"),
                            ("expert", "expert"),
                            ("leader", "leader of the campaign"),
                            ("advocate", "advocate"),
                            ("visitor", "visitor"),
                            ("journalist", "journalist"),
                            ("publisher", "publisher"),
                            ("speaker", "speaker"),
                            ("addressee", "addressee"),
                            ("participant", "other participant"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "capacity",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="“Governor of California”, “defence lawyer at trial”.",
                        max_length=200,
                        verbose_name="capacity then",
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actor",
                        verbose_name="person or body",
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.campaign",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical role",
                "verbose_name_plural": "historical roles",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="CandidateText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(editable=False, max_length=64)),
                ("kind", models.CharField(editable=False, max_length=20)),
                ("text", models.TextField(editable=False)),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="texts", to="cases.candidate"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("candidate", "key"), name="candidate_text_once")],
            },
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField()),
                ("check_id", models.CharField(editable=False, max_length=60)),
                (
                    "level",
                    models.CharField(
                        choices=[
                            ("error", "must be mended"),
                            ("warning", "must be mended, or accepted with a reason"),
                            ("note", "counted"),
                        ],
                        max_length=10,
                    ),
                ),
                ("text", models.TextField(editable=False)),
                ("item_id", models.UUIDField(null=True)),
                ("item_key", models.CharField(blank=True, editable=False, max_length=64)),
                ("model", models.CharField(blank=True, editable=False, max_length=40)),
                ("row", models.BigIntegerField(null=True)),
                ("field", models.CharField(blank=True, editable=False, max_length=60)),
                (
                    "acceptance",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="findings",
                        to="cases.acceptance",
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="findings", to="cases.candidate"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("candidate", "position"), name="finding_in_order")],
            },
        ),
        migrations.CreateModel(
            name="ProposedChange",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField()),
                ("item_id", models.UUIDField()),
                ("item_kind", models.CharField(editable=False, max_length=20)),
                (
                    "verb",
                    models.CharField(
                        choices=[("added", "added"), ("changed", "changed"), ("removed", "removed")], max_length=10
                    ),
                ),
                ("words", models.TextField(editable=False)),
                ("key_before", models.CharField(blank=True, editable=False, max_length=64)),
                ("key_after", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "label",
                    models.CharField(
                        choices=[
                            ("update", "update"),
                            ("correction", "correction"),
                            ("retraction", "retraction"),
                            ("minor", "minor change"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "sentence",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="“We had given the day as 31 May.”",
                        max_length=500,
                        verbose_name="what was wrong, for readers",
                    ),
                ),
                ("is_held", models.BooleanField(default=False, verbose_name="held back")),
                ("may_be_held", models.BooleanField(default=True)),
                ("authors", models.ManyToManyField(related_name="+", to=settings.AUTH_USER_MODEL)),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="changes", to="cases.candidate"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("candidate", "item_id"), name="proposed_change_once"),
                    models.CheckConstraint(
                        condition=models.Q(("is_held", False), ("may_be_held", True), _connector="OR"),
                        name="proposed_change_held_if_it_may_be",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PreviewLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("content_hash", models.CharField(editable=False, max_length=64)),
                ("digest", models.CharField(editable=False, max_length=64, unique=True)),
                (
                    "note",
                    cases.models.fields.LineField(
                        help_text="“the lawyers of Ada Example”. Whoever opens the link reads this at the top of the page.",
                        max_length=200,
                        verbose_name="for whom",
                    ),
                ),
                ("made_at", models.DateTimeField(editable=False)),
                ("expires_at", models.DateTimeField(editable=False)),
                ("revoked_at", models.DateTimeField(editable=False, null=True)),
                ("opened", models.PositiveIntegerField(default=0, editable=False, verbose_name="times opened")),
                ("opened_at", models.DateTimeField(editable=False, null=True, verbose_name="last opened")),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="preview_links", to="cases.candidate"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "revoked_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "preview link",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("note", ""), _negated=True), name="preview_link_says_for_whom"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("expires_at__gt", models.F("made_at"))), name="preview_link_ends"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("revoked_at__isnull", True), ("revoked_by__isnull", True)),
                            models.Q(("revoked_at__isnull", False), ("revoked_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="preview_link_revoked_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalClaim",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "text",
                    cases.models.fields.LineField(
                        help_text="One statement in one sentence, in your own words: no verdict of ours.",
                        max_length=500,
                        verbose_name="what is said",
                    ),
                ),
                (
                    "value",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="The short answer, as it will stand beside the others: “1985”, “over 17”, “Ryen”.",
                        max_length=200,
                    ),
                ),
                (
                    "date",
                    cases.models.fields.EdtfField(
                        blank=True, help_text="Where the value is a date.", max_length=120, verbose_name="date value"
                    ),
                ),
                ("number", models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True)),
                (
                    "nature",
                    models.CharField(
                        choices=[
                            ("fact", "fact"),
                            ("finding", "finding"),
                            ("figure", "figure"),
                            ("belief", "belief"),
                            ("opinion", "opinion"),
                            ("prediction", "prediction"),
                        ],
                        default="fact",
                        max_length=20,
                    ),
                ),
                (
                    "as_of",
                    cases.models.fields.EdtfField(
                        blank=True, help_text="The date for which it was said: “May 2019”.", max_length=120
                    ),
                ),
                (
                    "regard",
                    models.CharField(
                        choices=[
                            ("not_assessed", "not assessed"),
                            ("accepted", "accepted"),
                            ("disputed", "disputed"),
                            ("rejected", "rejected"),
                        ],
                        default="not_assessed",
                        max_length=20,
                        verbose_name="how we regard it",
                    ),
                ),
                (
                    "opens",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="1, 2, 3 …: this claim is one of the opening sentences.",
                        null=True,
                        verbose_name="place in the opening",
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "counted_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who counted, for a figure.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actor",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.question",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Needed for a belief, an opinion, a prediction or a figure. Where an outlet speaks in its own voice, the outlet.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actor",
                        verbose_name="who says it",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical claim",
                "verbose_name_plural": "historical claims",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPhoto_actors",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actor",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to="cases.historicalphoto"
                    ),
                ),
                (
                    "photo",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.photo",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalPhoto_actors",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalQuestion_exhibits",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "exhibit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.exhibit",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="cases.historicalquestion",
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.question",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalQuestion_exhibits",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="Remark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", cases.models.fields.ProseField(max_length=2000)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "change",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="remarks",
                        to="cases.proposedchange",
                    ),
                ),
                (
                    "proposal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="remarks", to="cases.proposal"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="remark_says_something"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Assignment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "due_on",
                    models.DateField(blank=True, help_text="May be left empty.", null=True, verbose_name="due on"),
                ),
                (
                    "note",
                    cases.models.fields.ProseField(
                        blank=True, help_text="What there is to do. Never published.", max_length=2000
                    ),
                ),
                ("given_at", models.DateTimeField(verbose_name="given")),
                ("done_at", models.DateTimeField(editable=False, null=True, verbose_name="done")),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assignments",
                        to="cases.campaign",
                    ),
                ),
                (
                    "done_by",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "given_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "inmate",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assignments",
                        to="cases.inmate",
                        verbose_name="case",
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assignments",
                        to="cases.question",
                    ),
                ),
                (
                    "to",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="given to",
                    ),
                ),
            ],
            options={
                "permissions": [("assign", "Can give work to a colleague and take it")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("campaign__isnull", True), ("inmate__isnull", False), ("question__isnull", True)),
                            models.Q(("campaign__isnull", False), ("inmate__isnull", True), ("question__isnull", True)),
                            models.Q(("campaign__isnull", True), ("inmate__isnull", True), ("question__isnull", False)),
                            _connector="OR",
                        ),
                        name="assignment_of_one_thing",
                        violation_error_message="One thing is given at a time: a case, a campaign or a question.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_at__isnull", True), ("done_by__isnull", True)),
                            models.Q(("done_at__isnull", False), ("done_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="assignment_done_by_somebody",
                        violation_error_message="What is done was done by somebody, at some time.",
                    ),
                ],
                "indexes": [
                    models.Index(fields=["to", "done_at", "due_on"], name="assignment_of_colleague"),
                    models.Index(fields=["given_by", "done_at", "due_on"], name="assignment_by_giver"),
                ],
            },
        ),
        migrations.CreateModel(
            name="HistoricalClaim_topics",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.claim",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to="cases.historicalclaim"
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.topic",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalClaim_topics",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.AddField(
            model_name="Answer",
            name="earlier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="later_links",
                to="cases.event",
                verbose_name="earlier event",
            ),
        ),
        migrations.AddField(
            model_name="Answer",
            name="event",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="earlier_links", to="cases.event"
            ),
        ),
        migrations.AddField(
            model_name="Campaign",
            name="inmates",
            field=models.ManyToManyField(blank=True, related_name="campaigns", to="cases.inmate", verbose_name="for"),
        ),
        migrations.AddField(
            model_name="Claim",
            name="question",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="claims", to="cases.question"
            ),
        ),
        migrations.AddConstraint(
            model_name="Answer",
            constraint=models.CheckConstraint(
                condition=models.Q(("event", models.F("earlier")), _negated=True),
                name="answer_not_to_itself",
                violation_error_message="An event can’t answer itself.",
            ),
        ),
        migrations.AddConstraint(
            model_name="Answer",
            constraint=models.UniqueConstraint(
                fields=("event", "earlier"),
                name="answer_once",
                violation_error_message="This event answers that one already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="Claim",
            constraint=models.UniqueConstraint(
                models.F("question"),
                models.F("text"),
                name="claim_once",
                violation_error_message="This claim is there already.",
            ),
        ),
        migrations.RunPython(make_roles, remove_roles),
        migrations.RunPython(guard, unguard),
    ]
