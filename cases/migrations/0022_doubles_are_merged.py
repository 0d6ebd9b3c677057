"""Names are compared with those that may mean the same; two rows that were one are merged, and told apart for good."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import cases.models.fields


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0021_cases_can_be_invented"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="actor",
            name="merged_into",
            field=cases.models.fields.MergedField(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="absorbed",
                to="cases.actor",
            ),
        ),
        migrations.AddField(
            model_name="actor",
            name="near_key",
            field=cases.models.fields.NearKeyField(blank=True, db_index=True, editable=False, max_length=16),
        ),
        migrations.AddField(
            model_name="historicalactor",
            name="merged_into",
            field=cases.models.fields.MergedField(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="cases.actor",
            ),
        ),
        migrations.AddField(
            model_name="historicalactor",
            name="near_key",
            field=cases.models.fields.NearKeyField(blank=True, db_index=True, editable=False, max_length=16),
        ),
        migrations.AddField(
            model_name="historicalname",
            name="near_key",
            field=cases.models.fields.NearKeyField(blank=True, db_index=True, editable=False, max_length=16),
        ),
        migrations.AddField(
            model_name="historicalplace",
            name="merged_into",
            field=cases.models.fields.MergedField(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="cases.place",
            ),
        ),
        migrations.AddField(
            model_name="historicalplace",
            name="near_key",
            field=cases.models.fields.NearKeyField(blank=True, db_index=True, editable=False, max_length=16),
        ),
        migrations.AddField(
            model_name="historicalsource",
            name="merged_into",
            field=cases.models.fields.MergedField(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="cases.source",
            ),
        ),
        migrations.AddField(
            model_name="historicalsource",
            name="near_key",
            field=cases.models.fields.NearKeyField(blank=True, db_index=True, editable=False, max_length=16),
        ),
        migrations.AddField(
            model_name="name",
            name="near_key",
            field=cases.models.fields.NearKeyField(blank=True, db_index=True, editable=False, max_length=16),
        ),
        migrations.AddField(
            model_name="place",
            name="merged_into",
            field=cases.models.fields.MergedField(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="absorbed",
                to="cases.place",
            ),
        ),
        migrations.AddField(
            model_name="place",
            name="near_key",
            field=cases.models.fields.NearKeyField(blank=True, db_index=True, editable=False, max_length=16),
        ),
        migrations.AddField(
            model_name="source",
            name="merged_into",
            field=cases.models.fields.MergedField(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="absorbed",
                to="cases.source",
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="near_key",
            field=cases.models.fields.NearKeyField(blank=True, db_index=True, editable=False, max_length=16),
        ),
        migrations.AlterField(
            model_name="journal",
            name="act",
            field=models.CharField(
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
                    ("merged", "two made one"),
                    ("unmerged", "merger undone"),
                ],
                max_length=20,
            ),
        ),
        migrations.CreateModel(
            name="Moved",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(choices=[("person", "person"), ("source", "source")], max_length=10)),
                ("address", models.TextField()),
                ("to", models.UUIDField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("kind", "address"), name="moved_once")],
            },
        ),
        migrations.CreateModel(
            name="Apart",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "model",
                    models.CharField(
                        choices=[("actor", "person or body"), ("place", "place"), ("source", "source")], max_length=10
                    ),
                ),
                ("one", models.UUIDField()),
                ("other", models.UUIDField()),
                ("said_at", models.DateTimeField()),
                (
                    "said_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [models.Index(fields=["other"], name="apart_by_other")],
                "constraints": [
                    models.UniqueConstraint(fields=("one", "other"), name="apart_once"),
                    models.CheckConstraint(
                        condition=models.Q(("one__lt", models.F("other"))), name="apart_smaller_first"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Merger",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "model",
                    models.CharField(
                        choices=[("actor", "person or body"), ("place", "place"), ("source", "source")], max_length=10
                    ),
                ),
                ("kept", models.UUIDField()),
                ("gone", models.UUIDField()),
                ("moved", models.JSONField(default=list)),
                ("records", models.JSONField(default=list)),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
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
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [models.Index(fields=["kept"], name="merger_by_kept")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at__isnull", True)),
                        fields=("gone",),
                        name="merger_once",
                        violation_error_message="This is merged already.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kept", models.F("gone")), _negated=True),
                        name="merger_of_two",
                        violation_error_message="Nothing is merged into itself.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at__isnull", True), ("undone_by__isnull", True)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="merger_undone_by_somebody",
                    ),
                ],
            },
        ),
    ]
