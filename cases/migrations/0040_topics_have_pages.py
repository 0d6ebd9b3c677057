"""Topics have pages: which event or claim carries each; `manage.py rebuild_reading` fills it for what is published already."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0039_what_is_scheduled_is_found"),
    ]

    operations = [
        migrations.CreateModel(
            name="TopicRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("public_id", models.UUIDField()),
                ("slug", models.CharField(max_length=100)),
                ("name", models.TextField()),
                (
                    "item",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.item"),
                ),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="topics", to="cases.record"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Carrier",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("claim_id", models.UUIDField(null=True)),
                ("voices", models.PositiveSmallIntegerField()),
                (
                    "event",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="carriers",
                        to="cases.eventrow",
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="carriers",
                        to="cases.questionrow",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="carriers", to="cases.topicrow"
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="topicrow",
            index=models.Index(fields=["slug"], name="topic_row_by_slug"),
        ),
        migrations.AddIndex(
            model_name="topicrow",
            index=models.Index(fields=["public_id", "record"], name="topic_row_by_id"),
        ),
        migrations.AddConstraint(
            model_name="topicrow",
            constraint=models.UniqueConstraint(fields=("record", "public_id"), name="topic_row_once"),
        ),
        migrations.AddConstraint(
            model_name="carrier",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("claim_id__isnull", True), ("event__isnull", False), ("question__isnull", True)),
                    models.Q(("claim_id__isnull", False), ("event__isnull", True), ("question__isnull", False)),
                    _connector="OR",
                ),
                name="carrier_is_one_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="carrier",
            constraint=models.UniqueConstraint(fields=("topic", "event"), name="carrier_once_by_event"),
        ),
        migrations.AddConstraint(
            model_name="carrier",
            constraint=models.UniqueConstraint(fields=("topic", "claim_id"), name="carrier_once_by_claim"),
        ),
    ]
