"""What the addresses of sources answer, each time that they are asked after."""

import django.db.models.deletion
from django.db import migrations, models

import cases.models.fields


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0019_sources_are_taken_in"),
    ]

    operations = [
        migrations.CreateModel(
            name="LinkCheck",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("there", "there"),
                            ("changed", "there, and changed since we read it"),
                            ("moved", "moved to another address"),
                            ("gone", "gone"),
                            ("refused", "refused to us"),
                            ("busy", "busy; asked again later"),
                            ("silent", "no answer"),
                        ],
                        max_length=10,
                    ),
                ),
                ("status", models.PositiveSmallIntegerField(null=True)),
                ("said", cases.models.fields.LineField(blank=True, max_length=500)),
                ("moved_to", cases.models.fields.LinkField(blank=True, max_length=2000)),
                ("share", models.FloatField(null=True)),
                ("first_at", models.DateTimeField()),
                ("last_at", models.DateTimeField()),
                ("not_before", models.DateTimeField(null=True)),
                ("failures", models.PositiveSmallIntegerField(default=0)),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="link_checks", to="cases.source"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [models.Index(fields=["source", "-last_at"], name="link_check_newest")],
            },
        ),
    ]
