"""Of a name of three words or more the key without its last word is kept: it may be entered without it."""

from django.db import migrations

import cases.models.fields


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0029_convicted_in_other_words"),
    ]

    operations = [
        migrations.AddField(
            model_name="actor",
            name="shorter_key",
            field=cases.models.fields.NearKeyField(blank=True, db_index=True, editable=False, max_length=16),
        ),
        migrations.AddField(
            model_name="historicalactor",
            name="shorter_key",
            field=cases.models.fields.NearKeyField(blank=True, db_index=True, editable=False, max_length=16),
        ),
        migrations.AddField(
            model_name="historicalname",
            name="shorter_key",
            field=cases.models.fields.NearKeyField(blank=True, db_index=True, editable=False, max_length=16),
        ),
        migrations.AddField(
            model_name="name",
            name="shorter_key",
            field=cases.models.fields.NearKeyField(blank=True, db_index=True, editable=False, max_length=16),
        ),
    ]
