"""What the numbers over all cases rest on; `manage.py rebuild_reading` fills it for what is published already."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0031_what_protects_says_so"),
    ]

    operations = [
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "figure",
                    models.CharField(
                        choices=[
                            ("standing", "how its events are known"),
                            ("outcome", "what was decided, by the year"),
                            ("quote", "what came of looking up its quotes"),
                        ],
                        max_length=10,
                    ),
                ),
                ("key", models.CharField(max_length=20)),
                ("part", models.CharField(blank=True, max_length=120)),
                ("number", models.PositiveIntegerField()),
            ],
        ),
        migrations.AddField(
            model_name="record",
            name="checked_on",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="record",
            name="custody_end",
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name="record",
            name="custody_lasts",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="record",
            name="custody_start",
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name="sourcerow",
            name="kind",
            field=models.CharField(
                blank=True,
                choices=[
                    ("primary", "primary: the record or document itself"),
                    ("secondary", "secondary: reporting"),
                    ("tertiary", "tertiary: compiled from other reports"),
                    ("party", "party: somebody with a side in the case"),
                    ("advocacy", "advocacy"),
                    ("opinion", "opinion"),
                    ("rewritten", "rewritten by machine or without reporting"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddIndex(
            model_name="sourcerow",
            index=models.Index(fields=["kind", "public_id", "record"], name="source_row_by_kind"),
        ),
        migrations.AddField(
            model_name="tally",
            name="record",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="tallies", to="cases.record"
            ),
        ),
        migrations.AddIndex(
            model_name="tally",
            index=models.Index(fields=["figure", "key", "part", "record", "number"], name="tally_by_figure"),
        ),
        migrations.AddConstraint(
            model_name="tally",
            constraint=models.UniqueConstraint(fields=("record", "figure", "key", "part"), name="tally_once"),
        ),
    ]
