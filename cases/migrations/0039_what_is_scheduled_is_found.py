"""What is set for a day to come is found by an index: the first page asks for it over all cases."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0038_cases_say_their_language"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="eventrow",
            index=models.Index(fields=["outcome", "latest"], name="event_row_scheduled"),
        ),
    ]
