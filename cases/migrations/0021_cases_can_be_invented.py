"""Cases and campaigns can be invented, and readers’ lists know which are."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0020_links_are_checked"),
    ]

    operations = [
        migrations.AddField(
            model_name="campaign",
            name="is_invented",
            field=models.BooleanField(
                default=False,
                help_text="Made up, to show or to try out how this works. Every page of it says so; it counts in no figure and no feed, and shares no person and no source with what is real. It stays so once it is published.",
                verbose_name="invented",
            ),
        ),
        migrations.AddField(
            model_name="historicalcampaign",
            name="is_invented",
            field=models.BooleanField(
                default=False,
                help_text="Made up, to show or to try out how this works. Every page of it says so; it counts in no figure and no feed, and shares no person and no source with what is real. It stays so once it is published.",
                verbose_name="invented",
            ),
        ),
        migrations.AddField(
            model_name="historicalinmate",
            name="is_invented",
            field=models.BooleanField(
                default=False,
                help_text="Made up, to show or to try out how this works. Every page of it says so; it counts in no figure and no feed, and shares no person and no source with what is real. It stays so once it is published.",
                verbose_name="invented",
            ),
        ),
        migrations.AddField(
            model_name="inmate",
            name="is_invented",
            field=models.BooleanField(
                default=False,
                help_text="Made up, to show or to try out how this works. Every page of it says so; it counts in no figure and no feed, and shares no person and no source with what is real. It stays so once it is published.",
                verbose_name="invented",
            ),
        ),
        migrations.AddField(
            model_name="record",
            name="is_invented",
            field=models.BooleanField(default=False),
        ),
    ]
