"""What web archives answered about sources, and the day of a source’s archived copy."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import cases.models.fields


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0022_doubles_are_merged"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="historicalsource",
            name="archived_on",
            field=models.DateField(
                blank=True,
                help_text="When the archive made it. Filled from the address of the copy where that tells it.",
                null=True,
                verbose_name="archived on",
            ),
        ),
        migrations.AddField(
            model_name="source",
            name="archived_on",
            field=models.DateField(
                blank=True,
                help_text="When the archive made it. Filled from the address of the copy where that tells it.",
                null=True,
                verbose_name="archived on",
            ),
        ),
        migrations.AlterField(
            model_name="historicalsource",
            name="archived_url",
            field=cases.models.fields.LinkField(
                blank=True, help_text="In a web archive.", max_length=2000, verbose_name="archived copy"
            ),
        ),
        migrations.AlterField(
            model_name="source",
            name="archived_url",
            field=cases.models.fields.LinkField(
                blank=True, help_text="In a web archive.", max_length=2000, verbose_name="archived copy"
            ),
        ),
        migrations.CreateModel(
            name="ArchivedCapture",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("archive", cases.models.fields.LineField(max_length=200)),
                (
                    "deed",
                    models.CharField(
                        choices=[("find", "the capture nearest to when we read the page"), ("keep", "a new capture")],
                        max_length=10,
                    ),
                ),
                ("page", cases.models.fields.LinkField(max_length=2000)),
                ("near", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("found", "found"),
                            ("none", "not held by the archive"),
                            ("unfit", "of no use"),
                            ("later", "being made"),
                            ("refused", "refused by the archive"),
                            ("busy", "busy; asked again later"),
                            ("silent", "no answer"),
                        ],
                        max_length=10,
                    ),
                ),
                ("said", cases.models.fields.LineField(blank=True, max_length=500)),
                ("url", cases.models.fields.LinkField(blank=True, max_length=2000)),
                ("captured_at", models.DateTimeField(blank=True, null=True)),
                ("share", models.FloatField(blank=True, null=True)),
                ("job", cases.models.fields.LineField(blank=True, max_length=200)),
                ("asked_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField()),
                ("not_before", models.DateTimeField(blank=True, null=True)),
                ("failures", models.PositiveSmallIntegerField(default=0)),
                (
                    "fate",
                    models.CharField(
                        choices=[("open", "to be looked at"), ("used", "used"), ("passed", "passed over")],
                        default="open",
                        max_length=10,
                    ),
                ),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "settled_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="archived_captures", to="cases.source"
                    ),
                ),
            ],
            options={
                "default_permissions": (),
                "indexes": [models.Index(fields=["source", "-answered_at"], name="archived_capture_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "found"), _negated=True), ("captured_at__isnull", False), _connector="OR"
                        ),
                        name="archived_capture_has_moment",
                        violation_error_message="What an archive found was captured at some time.",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("fate", "open"), ("settled_at__isnull", True), ("settled_by__isnull", True)),
                            models.Q(
                                models.Q(("fate", "open"), _negated=True),
                                ("settled_at__isnull", False),
                                ("settled_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="archived_capture_settled_by_somebody",
                        violation_error_message="What is used or passed over is so by somebody, at some time.",
                    ),
                ],
            },
        ),
    ]
