"""An edition says how it was reviewed, when it was frozen and what it changed. Those that stand keep their numbers."""

import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import F


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    editions = apps.get_model("cases", "Edition").objects.using(schema_editor.connection.alias)
    editions.update(frozen_at=F("published_at"))
    editions.filter(is_reviewed=True).update(review="reviewed")


def empty(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    editions = apps.get_model("cases", "Edition").objects.using(schema_editor.connection.alias)
    editions.filter(review="reviewed").update(is_reviewed=True)


REVIEWS = [
    ("none", "not reviewed by a second person"),
    ("reviewed", "reviewed by a second person"),
    ("one_person", "not reviewed: this newsroom is one person"),
    ("emergency", "published in an emergency, before review"),
]


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_language_is_a_tag")]

    operations = [
        migrations.AddField("edition", "frozen_at", models.DateTimeField(null=True)),
        migrations.AddField("edition", "review", models.CharField(choices=REVIEWS, default="none", max_length=20)),
        migrations.RunPython(fill, empty),
        migrations.AlterField("edition", "frozen_at", models.DateTimeField()),
        migrations.RemoveField("edition", "is_reviewed"),
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
                "indexes": [models.Index(fields=["label", "edition"], name="edition_change_by_label")],
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
            },
        ),
    ]
