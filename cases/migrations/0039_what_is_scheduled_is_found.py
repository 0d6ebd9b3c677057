"""What is set for a day to come is found by an index: the first page asks for it over all cases."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0037_what_the_numbers_rest_on"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="eventrow",
            index=models.Index(fields=["outcome", "latest"], name="event_row_scheduled"),
        ),
    ]
