"""A campaign’s claims can tell what it asks and how to act; its reading rows say that they do."""

from django.db import migrations, models

_TELLS = {
    "blank": True,
    "choices": [("asks", "what the campaign asks"), ("act", "a way to act")],
    "help_text": "Of a campaign only: it stands at the top of the campaign’s page, as the campaign’s own words. “A way to act” is said on the pages of its cases too.",
    "max_length": 10,
    "verbose_name": "tells readers",
}


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0043_kept_out_of_search_engines"),
    ]

    operations = [
        migrations.AddField(model_name="claim", name="tells", field=models.CharField(**_TELLS)),
        migrations.AddField(model_name="historicalclaim", name="tells", field=models.CharField(**_TELLS)),
        migrations.AlterField(
            model_name="term",
            name="facet",
            field=models.CharField(
                choices=[
                    ("campaign", "campaign"),
                    ("relief", "relief asked, still open"),
                    ("topic", "topic"),
                    ("decade", "decade of any event"),
                    ("case", "case of a campaign"),
                    ("standing", "how an event is known"),
                    ("tells", "what a campaign tells those who would help"),
                ],
                max_length=10,
            ),
        ),
    ]
