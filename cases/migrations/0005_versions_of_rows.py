"""Tables for the versions of working rows, and a first version of every row that is there."""

import uuid
from itertools import islice

import django.core.validators
import django.db.models.deletion
import django.db.models.functions.datetime
import simple_history.models
from django.apps.registry import Apps
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

import cases.models.fields

LINKS = {
    "campaign": ["inmates"],
    "claim": ["topics"],
    "event": ["inmates", "campaigns", "exhibits", "topics"],
    "photo": ["actors"],
    "question": ["exhibits"],
}
KEPT = (
    "actor",
    "answer",
    "campaign",
    "citation",
    "claim",
    "event",
    "exhibit",
    "inmate",
    "name",
    "photo",
    "place",
    "question",
    "role",
    "source",
    "topic",
)
AT_ONCE = 500


def keep_what_is_there(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    for name in KEPT:
        model = apps.get_model("cases", name)
        rows = model._base_manager.using(alias).order_by("pk").iterator(chunk_size=AT_ONCE)
        while chunk := list(islice(rows, AT_ONCE)):
            keep(apps, alias, name, chunk)


def keep(apps: Apps, alias: str, name: str, rows: list) -> None:
    """The row as it stands is its first version, made by who changed it last."""
    version = apps.get_model("cases", f"historical{name}")
    columns = [field.attname for field in rows[0]._meta.concrete_fields]
    kept = version._base_manager.using(alias).bulk_create(
        version(
            history_type="+",
            history_date=row.changed_at,
            history_user_id=row.changed_by_id,
            **{column: getattr(row, column) for column in columns},
        )
        for row in rows
    )
    version_of = {one.id: one.history_id for one in kept}
    for links in LINKS.get(name, ()):
        through = rows[0]._meta.get_field(links).remote_field.through
        link_version = apps.get_model("cases", f"historical{name}_{links}")
        found = through._base_manager.using(alias).filter(**{f"{name}__in": version_of}).order_by("pk")
        link_version._base_manager.using(alias).bulk_create(
            link_version(history_id=version_of[link[f"{name}_id"]], **link) for link in found.values()
        )


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0004_what_an_edition_changed"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="HistoricalActor",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "kind",
                    models.CharField(
                        choices=[("person", "person"), ("body", "body: court, office, newsroom, group")],
                        default="person",
                        max_length=10,
                    ),
                ),
                (
                    "name",
                    cases.models.fields.LineField(
                        help_text="The form that readers see: “Kevin Cooper”, “Supreme Court of California”.",
                        max_length=200,
                    ),
                ),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of the public page’s address.", max_length=100, verbose_name="address"
                    ),
                ),
                (
                    "naming",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("name", "by name"),
                            ("initials", "by initials"),
                            ("role", "by role only, never by name"),
                        ],
                        help_text="How readers see this person. Empty: the house rule, which names nobody who was a minor at the time or was accused by others and never charged.",
                        max_length=10,
                    ),
                ),
                (
                    "naming_reason",
                    cases.models.fields.LineField(
                        blank=True, help_text="Why this person is, or is not, named.", max_length=500
                    ),
                ),
                (
                    "label",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="What stands for somebody who is not named: “a neighbour’s child, killed”.",
                        max_length=200,
                        verbose_name="words instead of the name",
                    ),
                ),
                ("was_minor", models.BooleanField(default=False, verbose_name="was a minor at the time")),
                (
                    "living",
                    models.CharField(
                        choices=[("yes", "living, as far as we know"), ("no", "dead"), ("unknown", "not known")],
                        default="unknown",
                        max_length=10,
                    ),
                ),
                (
                    "description",
                    cases.models.fields.LineField(
                        blank=True, help_text="Who this is, in one line, without judgement.", max_length=300
                    ),
                ),
                ("website", cases.models.fields.LinkField(blank=True, max_length=2000)),
                (
                    "note",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Never published.", max_length=20000, verbose_name="note for the desk"
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical person or body",
                "verbose_name_plural": "historical people and bodies",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalAnswer",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                (
                    "effect",
                    models.CharField(
                        choices=[
                            ("grants", "grants"),
                            ("grants_in_part", "grants in part"),
                            ("denies", "denies"),
                            ("affirms", "affirms"),
                            ("reverses", "reverses"),
                            ("stops", "stops"),
                            ("carries_out", "carries out"),
                            ("ends", "ends or withdraws"),
                            ("takes_up", "takes up, without deciding"),
                            ("continues", "continues"),
                        ],
                        max_length=20,
                        verbose_name="what it does to it",
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "earlier",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                        verbose_name="earlier event",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical answer",
                "verbose_name_plural": "historical answers",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCampaign",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", cases.models.fields.LineField(max_length=200)),
                (
                    "slug",
                    models.SlugField(
                        help_text="The last part of /campaigns/…/", max_length=100, verbose_name="address"
                    ),
                ),
                (
                    "website",
                    cases.models.fields.LinkField(blank=True, help_text="The campaign’s own page.", max_length=2000),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical campaign",
                "verbose_name_plural": "historical campaigns",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCampaign_inmates",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.campaign",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="cases.historicalcampaign",
                    ),
                ),
                (
                    "inmate",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.inmate",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalCampaign_inmates",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalCitation",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                (
                    "exact",
                    cases.models.fields.ProseField(
                        blank=True,
                        help_text="The source’s own words, as they stand.",
                        max_length=5000,
                        verbose_name="quote",
                    ),
                ),
                ("prefix", cases.models.fields.LineField(blank=True, max_length=300, verbose_name="words before")),
                ("suffix", cases.models.fields.LineField(blank=True, max_length=300, verbose_name="words after")),
                (
                    "locator",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Where no words can be quoted: page, time in a broadcast, exhibit.",
                        max_length=200,
                    ),
                ),
                (
                    "aspect",
                    models.CharField(
                        choices=[
                            ("statement", "the whole statement"),
                            ("date", "date"),
                            ("place", "place"),
                            ("people", "people and capacities"),
                            ("account", "account"),
                            ("number", "number or instrument"),
                            ("outcome", "outcome"),
                        ],
                        default="statement",
                        max_length=20,
                        verbose_name="speaks to",
                    ),
                ),
                (
                    "bearing",
                    models.CharField(
                        choices=[
                            ("supports", "supports"),
                            ("contradicts", "contradicts"),
                            ("context", "gives context"),
                        ],
                        default="supports",
                        max_length=20,
                    ),
                ),
                (
                    "attributed_to",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Whom the source itself names: “according to TMZ”, “according to sources”.",
                        max_length=200,
                    ),
                ),
                (
                    "long_because",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Needed where the quote has more than 25.",
                        max_length=200,
                        verbose_name="why longer than 25 words",
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("not_checked", "not checked yet"),
                            ("found", "found in our copy"),
                            ("found_more_than_once", "found more than once in our copy"),
                            ("changed", "the words near it have changed"),
                            ("not_found", "not found in our copy"),
                            ("no_copy", "we hold no copy"),
                            ("not_checkable", "cannot be checked against a text"),
                        ],
                        default="not_checked",
                        editable=False,
                        max_length=25,
                        verbose_name="what was found",
                    ),
                ),
                ("checked_at", models.DateTimeField(editable=False, null=True)),
                (
                    "not_checkable_because",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Why the words can’t be looked up in a text: a broadcast, a photograph.",
                        max_length=200,
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "checked_copy",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.copy",
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.claim",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "relays",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The other source whose words this one passes on, where we have it.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.source",
                        verbose_name="relayed source",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.source",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical citation",
                "verbose_name_plural": "historical citations",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalClaim",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "text",
                    cases.models.fields.LineField(
                        help_text="One statement in one sentence, in your own words: no verdict of ours.",
                        max_length=500,
                        verbose_name="what is said",
                    ),
                ),
                (
                    "value",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="The short answer, as it will stand beside the others: “1985”, “over 17”, “Ryen”.",
                        max_length=200,
                    ),
                ),
                (
                    "date",
                    cases.models.fields.EdtfField(
                        blank=True, help_text="Where the value is a date.", max_length=120, verbose_name="date value"
                    ),
                ),
                ("number", models.DecimalField(blank=True, decimal_places=4, max_digits=18, null=True)),
                (
                    "nature",
                    models.CharField(
                        choices=[
                            ("fact", "fact"),
                            ("finding", "finding"),
                            ("figure", "figure"),
                            ("belief", "belief"),
                            ("opinion", "opinion"),
                            ("prediction", "prediction"),
                        ],
                        default="fact",
                        max_length=20,
                    ),
                ),
                (
                    "as_of",
                    cases.models.fields.EdtfField(
                        blank=True, help_text="The date for which it was said: “May 2019”.", max_length=120
                    ),
                ),
                (
                    "regard",
                    models.CharField(
                        choices=[
                            ("not_assessed", "not assessed"),
                            ("accepted", "accepted"),
                            ("disputed", "disputed"),
                            ("rejected", "rejected"),
                        ],
                        default="not_assessed",
                        max_length=20,
                        verbose_name="how we regard it",
                    ),
                ),
                (
                    "opens",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="1, 2, 3 …: this claim is one of the opening sentences.",
                        null=True,
                        verbose_name="place in the opening",
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "counted_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who counted, for a figure.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actor",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.question",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Needed for a belief, an opinion, a prediction or a figure. Where an outlet speaks in its own voice, the outlet.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actor",
                        verbose_name="who says it",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical claim",
                "verbose_name_plural": "historical claims",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalClaim_topics",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.claim",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to="cases.historicalclaim"
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.topic",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalClaim_topics",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvent",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "headline",
                    cases.models.fields.LineField(
                        help_text="What happened, in your own words and in one line.", max_length=200
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("birth", "birth"),
                            ("crime", "crime"),
                            ("investigation", "investigation"),
                            ("evidence_found", "evidence found"),
                            ("evidence_test", "evidence test"),
                            ("witness_account", "witness account"),
                            ("movement", "movement"),
                            ("escape", "escape"),
                            ("arrest", "arrest"),
                            ("charge", "charge"),
                            ("plea", "plea"),
                            ("trial", "trial"),
                            ("verdict", "verdict"),
                            ("acquittal", "acquittal"),
                            ("mistrial", "mistrial"),
                            ("dismissal", "charges dropped"),
                            ("jury_recommendation", "jury recommendation"),
                            ("sentence", "sentence"),
                            ("hearing", "hearing"),
                            ("filing", "court filing"),
                            ("court_order", "court order"),
                            ("appeal_ruling", "appeal ruling"),
                            ("stay", "stay (court)"),
                            ("warrant", "death warrant"),
                            ("execution_date", "execution date"),
                            ("execution", "execution"),
                            ("clemency_petition", "clemency petition"),
                            ("clemency_step", "step in a clemency case"),
                            ("recommendation", "board recommendation"),
                            ("clemency_denial", "clemency denied"),
                            ("reprieve", "reprieve (executive, one person)"),
                            ("commutation", "commutation of sentence"),
                            ("pardon", "pardon"),
                            ("moratorium", "moratorium (executive, everyone)"),
                            ("executive_order", "executive order"),
                            ("rights_report", "human rights body's report"),
                            ("report", "official report"),
                            ("law", "law"),
                            ("custody", "custody"),
                            ("transfer", "transfer"),
                            ("release", "release"),
                            ("exoneration", "exoneration"),
                            ("death", "death"),
                            ("visit", "visit"),
                            ("meeting", "meeting or call"),
                            ("appointment", "appointment"),
                            ("statement", "statement"),
                            ("post", "social media post"),
                            ("letter", "letter"),
                            ("publication", "publication"),
                            ("broadcast", "broadcast"),
                            ("campaign_action", "campaign action"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "when",
                    cases.models.fields.EdtfField(
                        derives=True,
                        help_text="As you would say it, “about October 2018”, “4 or 5 June 1983”; or as EDTF: 2018-10~.",
                        max_length=120,
                    ),
                ),
                (
                    "when_basis",
                    models.CharField(
                        choices=[
                            ("stated", "stated by the source"),
                            ("derived", "derived from the source's own date"),
                            ("inferred", "inferred by us"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="date is",
                    ),
                ),
                (
                    "when_note",
                    cases.models.fields.LineField(blank=True, max_length=300, verbose_name="how the date was found"),
                ),
                ("earliest", models.DateField(editable=False, null=True)),
                ("latest", models.DateField(editable=False, null=True)),
                ("sorts_on", models.DateField(editable=False, null=True)),
                ("coarseness", models.PositiveSmallIntegerField(default=0, editable=False)),
                ("is_span", models.BooleanField(default=False, editable=False)),
                ("is_ongoing", models.BooleanField(default=False, editable=False)),
                (
                    "outcome",
                    models.CharField(
                        choices=[
                            ("occurred", "occurred"),
                            ("scheduled", "scheduled"),
                            ("not_carried_out", "scheduled, not carried out"),
                        ],
                        default="occurred",
                        max_length=20,
                    ),
                ),
                (
                    "standing",
                    models.CharField(
                        choices=[
                            ("official_record", "official record"),
                            ("court_finding", "court finding"),
                            ("reported", "reported"),
                            ("claimed", "claimed"),
                        ],
                        help_text="That something was filed or said is a record or a report; what it says is its speaker’s claim.",
                        max_length=20,
                        verbose_name="how it is known",
                    ),
                ),
                (
                    "account",
                    cases.models.fields.ProseField(
                        blank=True, help_text="What readers should know, in your own words. Markdown.", max_length=20000
                    ),
                ),
                (
                    "scope",
                    models.CharField(
                        choices=[
                            ("case", "one case, or the cases named"),
                            ("campaign", "a campaign"),
                            ("jurisdiction", "everybody of a class in a jurisdiction"),
                        ],
                        default="case",
                        max_length=20,
                        verbose_name="whom it covers",
                    ),
                ),
                (
                    "affected",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="The class that it touches: “people sentenced to death in California”.",
                        max_length=200,
                    ),
                ),
                (
                    "instrument",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="“Executive Order N-09-19”, “No. 04-70578”.",
                        max_length=200,
                        verbose_name="instrument or docket number",
                    ),
                ),
                (
                    "relief",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("pardon", "pardon"),
                            ("commutation", "commutation of sentence"),
                            ("reprieve", "reprieve"),
                            ("clemency", "clemency, form not stated"),
                            ("stay", "stay of execution"),
                            ("new_trial", "new trial or reversal"),
                            ("resentencing", "new sentence"),
                            ("testing", "testing of evidence"),
                            ("investigation", "independent investigation"),
                            ("release", "release"),
                            ("other", "something else"),
                        ],
                        max_length=20,
                        verbose_name="relief asked",
                    ),
                ),
                (
                    "sentence",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("death", "death"),
                            ("life_without_parole", "life without parole"),
                            ("life", "life with the possibility of parole"),
                            ("term", "a term of years"),
                            ("time_served", "time served"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "not_ready",
                    models.BooleanField(
                        default=False,
                        help_text="Stays on the desk when an edition is published.",
                        verbose_name="not ready",
                    ),
                ),
                (
                    "note",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Never published.", max_length=20000, verbose_name="note for the desk"
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "jurisdiction",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Under whose law: of a judgment, or of an act that touches everybody of a class.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.place",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.place",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical event",
                "verbose_name_plural": "historical events",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvent_campaigns",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.campaign",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to="cases.historicalevent"
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalEvent_campaigns",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvent_exhibits",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "exhibit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.exhibit",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to="cases.historicalevent"
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalEvent_exhibits",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvent_inmates",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to="cases.historicalevent"
                    ),
                ),
                (
                    "inmate",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.inmate",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalEvent_inmates",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalEvent_topics",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to="cases.historicalevent"
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.topic",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalEvent_topics",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalExhibit",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "name",
                    cases.models.fields.LineField(
                        db_index=True, help_text="“Tan T-shirt”, “Vial of blood drawn in 1983”.", max_length=200
                    ),
                ),
                ("description", cases.models.fields.ProseField(blank=True, max_length=2000)),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical exhibit",
                "verbose_name_plural": "historical exhibits",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalInmate",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "slug",
                    models.SlugField(help_text="The last part of /cases/…/", max_length=100, verbose_name="address"),
                ),
                (
                    "pinned_status",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("accused", "charged, without a verdict"),
                            ("convicted", "convicted, not yet sentenced"),
                            ("death_sentence", "under sentence of death"),
                            ("serving", "serving a sentence"),
                            ("commuted", "serving a commuted sentence"),
                            ("vacated", "conviction set aside"),
                            ("charges_dropped", "charges dropped"),
                            ("acquitted", "acquitted"),
                            ("released", "released"),
                            ("pardoned", "pardoned"),
                            ("exonerated", "exonerated"),
                            ("executed", "executed"),
                            ("died", "died"),
                            ("unknown", "not known"),
                        ],
                        help_text="Only where the status computed from the events is wrong; needs the accepted claim that says so.",
                        max_length=20,
                    ),
                ),
                (
                    "checked_on",
                    models.DateField(
                        blank=True,
                        help_text="When status and custody were last checked.",
                        null=True,
                        verbose_name="last checked on",
                    ),
                ),
                (
                    "checked_against",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="What they were checked against: “the state’s locator, by telephone”.",
                        max_length=200,
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Whose case this is.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actor",
                        verbose_name="person",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pinned_by_claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The accepted claim that the pinned status rests on.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.claim",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical inmate",
                "verbose_name_plural": "historical inmates",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalName",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("text", cases.models.fields.LineField(max_length=200, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("other", "other name in use"),
                            ("birth", "birth name"),
                            ("married", "married name"),
                            ("former", "former name"),
                            ("alias", "alias"),
                            ("short", "short form"),
                            ("transliteration", "transliteration"),
                            ("misspelling", "misspelling (search only)"),
                        ],
                        default="other",
                        max_length=20,
                    ),
                ),
                (
                    "used",
                    cases.models.fields.EdtfField(
                        blank=True,
                        help_text="When it was in use, if known: “2023/..”, “from 1852 to 2023”.",
                        max_length=120,
                        verbose_name="in use",
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actor",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.place",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical other name",
                "verbose_name_plural": "historical other names",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPhoto",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "url",
                    cases.models.fields.LinkField(blank=True, max_length=2000, verbose_name="where it can be seen"),
                ),
                (
                    "alt",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="What can be seen, for who can’t see it.",
                        max_length=250,
                        verbose_name="alternative text",
                    ),
                ),
                ("caption", cases.models.fields.LineField(blank=True, max_length=500)),
                (
                    "credit",
                    cases.models.fields.LineField(
                        blank=True, help_text="Word for word as the owner gives it.", max_length=200
                    ),
                ),
                ("creator", cases.models.fields.LineField(blank=True, max_length=200)),
                ("agency", cases.models.fields.LineField(blank=True, max_length=200)),
                (
                    "rights",
                    models.CharField(
                        choices=[
                            ("ours", "ours"),
                            ("licensed", "licensed to us"),
                            ("permission", "used by permission"),
                            ("public_domain", "public domain"),
                            ("open_licence", "open licence"),
                            ("link_only", "link only: we may not show it"),
                            ("unknown", "not known: not shown"),
                        ],
                        default="unknown",
                        max_length=20,
                    ),
                ),
                ("rights_note", cases.models.fields.LineField(blank=True, max_length=500)),
                ("taken", cases.models.fields.EdtfField(blank=True, max_length=120)),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.campaign",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "inmate",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.inmate",
                        verbose_name="case",
                    ),
                ),
                (
                    "source",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.source",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical photo",
                "verbose_name_plural": "historical photos",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPhoto_actors",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actor",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, to="cases.historicalphoto"
                    ),
                ),
                (
                    "photo",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.photo",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalPhoto_actors",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalPlace",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "name",
                    cases.models.fields.LineField(
                        help_text="The name as it is today; earlier ones go below, with their dates.", max_length=200
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("country", "country"),
                            ("state", "state or federal jurisdiction"),
                            ("county", "county"),
                            ("town", "town"),
                            ("prison", "prison"),
                            ("jail", "jail"),
                            ("court", "court building"),
                            ("hospital", "hospital"),
                            ("home", "home"),
                            ("other", "other place"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "note",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Never published.", max_length=20000, verbose_name="note for the desk"
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "within",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Town, county, state or country.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.place",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical place",
                "verbose_name_plural": "historical places",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalQuestion",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("text", cases.models.fields.LineField(max_length=300, verbose_name="question")),
                (
                    "reading",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="The value that these pages use.",
                        max_length=500,
                        verbose_name="our reading",
                    ),
                ),
                (
                    "reason",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Why; or why there can be no one reading.", max_length=2000
                    ),
                ),
                (
                    "no_reading",
                    models.BooleanField(
                        default=False,
                        help_text="Contested science, or statements that changed over time: readers see each in its own words.",
                        verbose_name="no one reading, for good",
                    ),
                ),
                (
                    "not_ready",
                    models.BooleanField(default=False, help_text="Stays on the desk.", verbose_name="not ready"),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.campaign",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "inmate",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.inmate",
                        verbose_name="case",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical question",
                "verbose_name_plural": "historical questions",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalQuestion_exhibits",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("m2m_history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                (
                    "exhibit",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.exhibit",
                    ),
                ),
                (
                    "history",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        to="cases.historicalquestion",
                    ),
                ),
                (
                    "question",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_tablespace="",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.question",
                    ),
                ),
            ],
            options={
                "verbose_name": "HistoricalQuestion_exhibits",
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalRole",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("subject", "subject"),
                            ("victim", "victim"),
                            ("survivor", "survivor"),
                            ("relative", "relative"),
                            ("witness", "witness"),
                            ("juror", "juror"),
                            ("accused_not_charged", "accused by others, never charged"),
                            ("counsel", "defence lawyer"),
                            ("prosecutor", "prosecutor"),
                            ("judge", "judge or court"),
                            ("official", "official"),
                            ("investigator", "investigator"),
                            ("laboratory", "laboratory"),
                            ("expert", "expert"),
                            ("leader", "leader of the campaign"),
                            ("advocate", "advocate"),
                            ("visitor", "visitor"),
                            ("journalist", "journalist"),
                            ("publisher", "publisher"),
                            ("speaker", "speaker"),
                            ("addressee", "addressee"),
                            ("participant", "other participant"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "capacity",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="“Governor of California”, “defence lawyer at trial”.",
                        max_length=200,
                        verbose_name="capacity then",
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "actor",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actor",
                        verbose_name="person or body",
                    ),
                ),
                (
                    "campaign",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.campaign",
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "event",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.event",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical role",
                "verbose_name_plural": "historical roles",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalSource",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("title", cases.models.fields.LineField(max_length=500)),
                (
                    "authors",
                    cases.models.fields.ProseField(
                        blank=True, help_text="One to a line, “Family, Given”, or a body’s name.", max_length=2000
                    ),
                ),
                (
                    "csl_type",
                    models.CharField(
                        choices=[
                            ("article-newspaper", "newspaper article"),
                            ("article-magazine", "magazine article"),
                            ("article-journal", "journal article"),
                            ("webpage", "web page"),
                            ("post", "social media post"),
                            ("post-weblog", "blog post"),
                            ("legal_case", "court opinion or order"),
                            ("legislation", "statute or executive order"),
                            ("regulation", "regulation"),
                            ("hearing", "hearing"),
                            ("bill", "bill"),
                            ("broadcast", "broadcast"),
                            ("motion_picture", "film"),
                            ("interview", "interview"),
                            ("personal_communication", "letter or e-mail"),
                            ("report", "report"),
                            ("document", "document"),
                            ("book", "book"),
                            ("graphic", "photograph"),
                            ("dataset", "data set"),
                        ],
                        default="webpage",
                        max_length=30,
                        verbose_name="type",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("primary", "primary: the record or document itself"),
                            ("secondary", "secondary: reporting"),
                            ("tertiary", "tertiary: compiled from other reports"),
                            ("party", "party: somebody with a side in the case"),
                            ("advocacy", "advocacy"),
                            ("opinion", "opinion"),
                            ("rewritten", "rewritten by machine or without reporting"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "published",
                    cases.models.fields.EdtfField(
                        blank=True, help_text="As the source gives it; empty if it gives none.", max_length=120
                    ),
                ),
                (
                    "published_basis",
                    models.CharField(
                        choices=[
                            ("stated", "stated by the source"),
                            ("derived", "derived from the source's own date"),
                            ("inferred", "inferred by us"),
                        ],
                        default="stated",
                        max_length=10,
                        verbose_name="date is",
                    ),
                ),
                ("url", cases.models.fields.LinkField(blank=True, max_length=2000, verbose_name="address")),
                ("url_key", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "host",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="Filled from the address if left empty.",
                        max_length=200,
                        verbose_name="site on which it was seen",
                    ),
                ),
                ("seen_on", models.DateField(blank=True, help_text="When we read it.", null=True)),
                (
                    "archived_url",
                    cases.models.fields.LinkField(blank=True, max_length=2000, verbose_name="archived copy"),
                ),
                (
                    "access_note",
                    cases.models.fields.LineField(
                        blank=True, help_text="“Behind a paywall”, “stored excerpt only”.", max_length=500
                    ),
                ),
                ("rights", cases.models.fields.LineField(blank=True, max_length=500)),
                ("credit", cases.models.fields.LineField(blank=True, max_length=500)),
                (
                    "number",
                    cases.models.fields.LineField(
                        blank=True,
                        help_text="“358 F.3d 1117 (9th Cir. 2004)”.",
                        max_length=200,
                        verbose_name="reporter, docket or order number",
                    ),
                ),
                (
                    "language",
                    cases.models.fields.LineField(
                        default="en",
                        help_text="BCP 47 tag: en, es, pt-BR.",
                        max_length=20,
                        validators=[
                            django.core.validators.RegexValidator(
                                "\\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\\Z",
                                "Give a BCP 47 tag: en, es, pt-BR. The list is kept by IANA.",
                            )
                        ],
                    ),
                ),
                (
                    "note",
                    cases.models.fields.ProseField(
                        blank=True, help_text="Never published.", max_length=20000, verbose_name="note for the desk"
                    ),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "copy_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The same text, published first.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.source",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "publisher",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Who answers for it: outlet, court, office. Not the site on which it was seen, where that differs.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.actor",
                    ),
                ),
                (
                    "via",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="The source that it reports from.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="cases.source",
                    ),
                ),
            ],
            options={
                "verbose_name": "historical source",
                "verbose_name_plural": "historical sources",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.CreateModel(
            name="HistoricalTopic",
            fields=[
                ("id", models.BigIntegerField(auto_created=True, blank=True, db_index=True, verbose_name="ID")),
                ("public_id", models.UUIDField(db_index=True, default=uuid.uuid4, editable=False)),
                (
                    "created_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False, verbose_name="made"
                    ),
                ),
                ("changed_at", models.DateTimeField(blank=True, editable=False, verbose_name="changed")),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("name", cases.models.fields.LineField(db_index=True, max_length=200)),
                ("slug", models.SlugField(max_length=100)),
                (
                    "definition",
                    cases.models.fields.ProseField(help_text="What the word means on these pages.", max_length=2000),
                ),
                ("history_id", models.BigAutoField(editable=False, primary_key=True, serialize=False)),
                ("history_date", models.DateTimeField()),
                ("history_change_reason", models.CharField(max_length=100, null=True)),
                (
                    "history_type",
                    models.CharField(choices=[("+", "Created"), ("~", "Changed"), ("-", "Deleted")], max_length=1),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="changed by",
                    ),
                ),
                (
                    "created_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="made by",
                    ),
                ),
                (
                    "history_user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "historical topic",
                "verbose_name_plural": "historical topics",
                "ordering": ("-history_date", "-history_id"),
                "get_latest_by": ("history_date", "history_id"),
                "default_permissions": (),
            },
            bases=(simple_history.models.HistoricalChanges, models.Model),
        ),
        migrations.RunPython(keep_what_is_there, migrations.RunPython.noop),
    ]
