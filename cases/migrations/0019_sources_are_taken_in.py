"""Sources are taken in: what was sent to be read, the file that a copy came from, and who may take in."""

import uuid

import django.db.models.deletion
import django.db.models.functions.datetime
from django.apps.registry import Apps
from django.conf import settings
from django.contrib.auth.management import create_permissions
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import cases.models.fields

WRITERS = ["add_intake", "change_intake", "delete_intake", "view_intake"]
RIGHTS = {
    "contributor": WRITERS,
    "reviewer": WRITERS,
    "privacy officer": ["view_intake"],
    "administrator": ["view_intake"],
    "auditor": ["view_intake"],
}


def give_rights(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    config = apps.get_app_config("cases")
    config.models_module = True  # Django makes permissions after the last migration; the groups need them now
    create_permissions(config, verbosity=0, using=alias, apps=apps)
    config.models_module = None
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    for name, codenames in RIGHTS.items():
        for role in group.objects.using(alias).filter(name=name):
            rows = permission.objects.using(alias).filter(content_type__app_label="cases", codename__in=codenames)
            role.permissions.add(*rows)


def take_rights(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    permission = apps.get_model("auth", "Permission").objects.using(schema_editor.connection.alias)
    permission.filter(content_type__app_label="cases", codename__in=WRITERS).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0018_notes_are_counted"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="copy",
            name="sketch",
            field=models.BinaryField(default=bytes, editable=False),
        ),
        migrations.CreateModel(
            name="Capture",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("html", "web page"),
                            ("pdf", "PDF"),
                            ("text", "plain text"),
                            ("warc", "web archive (WARC)"),
                            ("wacz", "web archive (WACZ)"),
                        ],
                        max_length=10,
                        verbose_name="kind of file",
                    ),
                ),
                ("body", models.BinaryField()),
                ("sha256", models.CharField(editable=False, max_length=64, verbose_name="SHA-256")),
                (
                    "copy",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="capture", to="cases.copy"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
            },
        ),
        migrations.CreateModel(
            name="Intake",
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
                    "method",
                    models.CharField(
                        choices=[
                            ("pasted", "pasted by an editor"),
                            ("fetched", "fetched from the web"),
                            ("uploaded", "uploaded file"),
                            ("transcribed", "transcribed by an editor"),
                        ],
                        max_length=20,
                        verbose_name="how obtained",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting to be read"),
                            ("reading", "being read"),
                            ("ready", "read, to be confirmed"),
                            ("failed", "not read"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("url", cases.models.fields.LinkField(blank=True, max_length=2000, verbose_name="address")),
                ("filename", cases.models.fields.LineField(blank=True, max_length=200, verbose_name="file")),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("html", "web page"),
                            ("pdf", "PDF"),
                            ("text", "plain text"),
                            ("warc", "web archive (WARC)"),
                            ("wacz", "web archive (WACZ)"),
                        ],
                        max_length=10,
                        verbose_name="kind of file",
                    ),
                ),
                ("body", models.BinaryField(default=bytes)),
                ("text", cases.models.fields.ProseField(blank=True, max_length=2000000)),
                ("findings", models.TextField(default="[]", editable=False)),
                ("notes", cases.models.fields.ProseField(blank=True, max_length=2000)),
                (
                    "refusal",
                    cases.models.fields.LineField(blank=True, max_length=1000, verbose_name="why nothing was read"),
                ),
                ("seen_at", models.DateTimeField(verbose_name="seen")),
                ("begun_at", models.DateTimeField(blank=True, null=True)),
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
                "verbose_name": "source taken in",
                "verbose_name_plural": "sources taken in",
                "indexes": [models.Index(fields=["created_by", "-seen_at"], name="intake_of_editor")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "ready"), _negated=True),
                            models.Q(("text", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="intake_ready_with_text",
                        violation_error_message="What is ready to be confirmed has a text.",
                    )
                ],
            },
        ),
        migrations.RunPython(give_rights, take_rights),
    ]
