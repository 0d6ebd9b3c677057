"""What was destroyed, without a word of it, and protection that waits for a second person to lower it."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import cases.models.fields


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0011_versions_of_accounts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
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
                "indexes": [models.Index(fields=["-at", "-id"], name="redaction_newest_first")],
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
            },
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
    ]
