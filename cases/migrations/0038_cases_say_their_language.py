"""Cases and campaigns say in which language they are written, and so do the rows that lists read."""

import django.core.validators
from django.db import migrations, models

import cases.models.fields


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0037_what_the_numbers_rest_on"),
    ]

    operations = [
        migrations.AddField(
            model_name="campaign",
            name="language",
            field=cases.models.fields.LineField(
                default="en",
                help_text="The language of its headlines and texts, as a BCP 47 tag: en, es, pt-BR. On pages in another one readers are told, and screen readers pronounce it so.",
                max_length=20,
                validators=[
                    django.core.validators.RegexValidator(
                        "\\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\Z",
                        "Give a BCP 47 tag: en, es, pt-BR. The list is kept by IANA.",
                    )
                ],
                verbose_name="written in",
            ),
        ),
        migrations.AddField(
            model_name="historicalcampaign",
            name="language",
            field=cases.models.fields.LineField(
                default="en",
                help_text="The language of its headlines and texts, as a BCP 47 tag: en, es, pt-BR. On pages in another one readers are told, and screen readers pronounce it so.",
                max_length=20,
                validators=[
                    django.core.validators.RegexValidator(
                        "\\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\Z",
                        "Give a BCP 47 tag: en, es, pt-BR. The list is kept by IANA.",
                    )
                ],
                verbose_name="written in",
            ),
        ),
        migrations.AddField(
            model_name="historicalinmate",
            name="language",
            field=cases.models.fields.LineField(
                default="en",
                help_text="The language of its headlines and texts, as a BCP 47 tag: en, es, pt-BR. On pages in another one readers are told, and screen readers pronounce it so.",
                max_length=20,
                validators=[
                    django.core.validators.RegexValidator(
                        "\\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\Z",
                        "Give a BCP 47 tag: en, es, pt-BR. The list is kept by IANA.",
                    )
                ],
                verbose_name="written in",
            ),
        ),
        migrations.AddField(
            model_name="inmate",
            name="language",
            field=cases.models.fields.LineField(
                default="en",
                help_text="The language of its headlines and texts, as a BCP 47 tag: en, es, pt-BR. On pages in another one readers are told, and screen readers pronounce it so.",
                max_length=20,
                validators=[
                    django.core.validators.RegexValidator(
                        "\\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\Z",
                        "Give a BCP 47 tag: en, es, pt-BR. The list is kept by IANA.",
                    )
                ],
                verbose_name="written in",
            ),
        ),
        migrations.AddField(
            model_name="record",
            name="language",
            field=models.CharField(default="en", max_length=20),
        ),
    ]
