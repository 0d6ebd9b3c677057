"""A row that was merged leaves its name and its address to the one that stays.

Of the old addresses of what was merged those stay that were published, for mergers that an edition carries.
"""

import json

from django.db import migrations, models


def forget_what_was_never_published(apps, schema_editor):
    moved, merger, edition, item = (apps.get_model("cases", name) for name in ("Moved", "Merger", "Edition", "Item"))
    if not moved.objects.exists():
        return
    published = set()
    for kind, text in item.objects.filter(kind__in=["person", "source"]).values_list("kind", "text").iterator():
        one = json.loads(text)
        published.add((kind, one.get("slug", "") if kind == "person" else one["id"]))
    carried = set()
    for one in merger.objects.filter(undone_at__isnull=True):
        if edition.objects.filter(is_live=True, record_id__in=one.records, frozen_at__gt=one.at).exists():
            carried.add(one.kept)
    for row in moved.objects.all():
        if (row.kind, row.address) not in published or row.to not in carried:
            row.delete()


class Migration(migrations.Migration):
    dependencies = [("cases", "0025_what_was_returned")]

    operations = [
        migrations.RemoveConstraint(model_name="place", name="place_once"),
        migrations.RemoveConstraint(model_name="place", name="place_once_at_the_top"),
        migrations.RemoveConstraint(model_name="source", name="source_address_once"),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.UniqueConstraint(
                condition=models.Q(("merged_into__isnull", True)),
                fields=("name", "kind", "within"),
                name="place_once",
                violation_error_message="This place is there already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="place",
            constraint=models.UniqueConstraint(
                condition=models.Q(("merged_into__isnull", True), ("within__isnull", True)),
                fields=("name", "kind"),
                name="place_once_at_the_top",
                violation_error_message="This place is there already.",
            ),
        ),
        migrations.AddConstraint(
            model_name="source",
            constraint=models.UniqueConstraint(
                condition=models.Q(models.Q(("url_key", ""), _negated=True), ("merged_into__isnull", True)),
                fields=("url_key",),
                name="source_address_once",
                violation_error_message="A source with this address is there already.",
            ),
        ),
        migrations.AlterField(
            model_name="journal",
            name="act",
            field=models.CharField(
                choices=[
                    ("proposed", "proposed"),
                    ("frozen", "frozen again"),
                    ("sent", "sent to review"),
                    ("returned", "returned by the reviewer"),
                    ("approved", "approved"),
                    ("unapproved", "approval withdrawn"),
                    ("published", "published"),
                    ("confirmed", "reviewed after an emergency"),
                    ("withdrawn", "proposal withdrawn"),
                    ("retracted", "retracted"),
                    ("previewed", "preview link made"),
                    ("revoked", "preview link revoked"),
                    ("refused", "refused"),
                    ("rebuilt", "rebuilt reading rows"),
                    ("account", "account made or changed"),
                    ("linked", "accounts linked to a person"),
                    ("given", "given to a colleague"),
                    ("done", "work done"),
                    ("redacted", "redacted"),
                    ("protected", "protection raised"),
                    ("lowered", "protection lowered"),
                    ("merged", "two made one"),
                    ("unmerged", "merger undone"),
                    ("together", "no longer told apart"),
                ],
                max_length=20,
            ),
        ),
        migrations.RunPython(forget_what_was_never_published, migrations.RunPython.noop, elidable=True),
    ]
