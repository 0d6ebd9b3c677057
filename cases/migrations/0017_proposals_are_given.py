"""A proposal can be given to a colleague, as a case, a campaign and a question can."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

THINGS = ("inmate", "campaign", "question", "proposal")


def exactly_one(names: tuple[str, ...]) -> models.Q:
    found = models.Q()
    for chosen in names:
        found |= models.Q(**{f"{name}__isnull": name != chosen for name in names})
    return found


def keep(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Nothing is given anew."""


def take_back(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Without its proposal such work is of nothing."""
    rows = apps.get_model("cases", "Assignment").objects.using(schema_editor.connection.alias)
    rows.filter(proposal__isnull=False).delete()


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_squashed_0016_who_sees_previews")]

    operations = [
        migrations.RemoveConstraint(model_name="assignment", name="assignment_of_one_thing"),
        migrations.AddField(
            model_name="assignment",
            name="proposal",
            field=models.ForeignKey(
                blank=True, null=True, on_delete=models.CASCADE, related_name="assignments", to="cases.proposal"
            ),
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.CheckConstraint(
                condition=exactly_one(THINGS),
                name="assignment_of_one_thing",
                violation_error_message="One thing is given at a time: a case, a campaign, a question or a proposal.",
            ),
        ),
        migrations.RunPython(keep, take_back),
    ]
