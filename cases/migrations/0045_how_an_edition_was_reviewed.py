"""An edition says how many people wrote it, how many checks were run on it and which warnings stood."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0044_claims_tell_ways_to_act"),
    ]

    operations = [
        migrations.AddField(model_name="edition", name="writers", field=models.PositiveSmallIntegerField(null=True)),
        migrations.AddField(model_name="edition", name="checks", field=models.PositiveSmallIntegerField(null=True)),
        migrations.AddField(
            model_name="edition", name="stood", field=models.TextField(blank=True, default=""), preserve_default=False
        ),
    ]
