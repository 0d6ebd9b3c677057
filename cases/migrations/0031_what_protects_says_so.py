"""What the form says of those whom readers do not learn the name of."""

from django.db import migrations, models

import cases.models.fields


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0030_names_are_kept_shorter"),
    ]

    operations = [
        migrations.AlterField(
            model_name="actor",
            name="label",
            field=cases.models.fields.LineField(
                blank=True,
                help_text="What stands for somebody who is not named, no more than sources say: “a child of ten, killed”.",
                max_length=200,
                verbose_name="words instead of the name",
            ),
        ),
        migrations.AlterField(
            model_name="actor",
            name="was_minor",
            field=models.BooleanField(
                default=False,
                help_text="Not named then. Usual short forms are masked too (“Chris” for Christopher); enter any other that a source uses among the names.",
                verbose_name="was a minor at the time",
            ),
        ),
        migrations.AlterField(
            model_name="historicalactor",
            name="label",
            field=cases.models.fields.LineField(
                blank=True,
                help_text="What stands for somebody who is not named, no more than sources say: “a child of ten, killed”.",
                max_length=200,
                verbose_name="words instead of the name",
            ),
        ),
        migrations.AlterField(
            model_name="historicalactor",
            name="was_minor",
            field=models.BooleanField(
                default=False,
                help_text="Not named then. Usual short forms are masked too (“Chris” for Christopher); enter any other that a source uses among the names.",
                verbose_name="was a minor at the time",
            ),
        ),
    ]
