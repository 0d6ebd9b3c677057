"""Lists say where a case stands in its procedure; `manage.py rebuild_reading` fills it for what is published already."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0045_how_an_edition_was_reviewed"),
    ]

    operations = [
        migrations.AddField(
            model_name="record",
            name="stage",
            field=models.CharField(blank=True, default="", max_length=20),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="record",
            name="stage_where",
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.AddField(model_name="record", name="stage_is_open", field=models.BooleanField(default=False)),
    ]
