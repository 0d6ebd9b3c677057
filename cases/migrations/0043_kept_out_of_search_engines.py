"""A case or a campaign can be kept out of search engines."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0041_readers_can_search"),
    ]

    operations = [
        migrations.AddField(
            model_name="campaign",
            name="is_unlisted",
            field=models.BooleanField(
                default=False,
                help_text="From its next edition on its pages ask search engines not to list them, and stand in no map of the site. Readers find them as before: by a link, in our own lists and by our own search.",
                verbose_name="kept out of search engines",
            ),
        ),
        migrations.AddField(
            model_name="historicalcampaign",
            name="is_unlisted",
            field=models.BooleanField(
                default=False,
                help_text="From its next edition on its pages ask search engines not to list them, and stand in no map of the site. Readers find them as before: by a link, in our own lists and by our own search.",
                verbose_name="kept out of search engines",
            ),
        ),
        migrations.AddField(
            model_name="historicalinmate",
            name="is_unlisted",
            field=models.BooleanField(
                default=False,
                help_text="From its next edition on its pages ask search engines not to list them, and stand in no map of the site. Readers find them as before: by a link, in our own lists and by our own search.",
                verbose_name="kept out of search engines",
            ),
        ),
        migrations.AddField(
            model_name="inmate",
            name="is_unlisted",
            field=models.BooleanField(
                default=False,
                help_text="From its next edition on its pages ask search engines not to list them, and stand in no map of the site. Readers find them as before: by a link, in our own lists and by our own search.",
                verbose_name="kept out of search engines",
            ),
        ),
        migrations.AddField(
            model_name="record",
            name="is_unlisted",
            field=models.BooleanField(default=False),
        ),
    ]
