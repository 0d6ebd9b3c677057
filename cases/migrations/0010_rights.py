"""The rights of the five roles that came with proposals, assignments and people behind accounts."""

from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

LINKS = [f"{verb}_{model}" for model in ("account", "holder") for verb in ("add", "change", "delete", "view")]
WORK = ["assign", "view_assignment"]

RIGHTS = {
    "contributor": ["propose", "preview", *WORK],
    "reviewer": ["propose", "preview", "review", "publish_unreviewed", "retract", *WORK],
    "privacy officer": ["redact", *WORK],
    "administrator": ["verify_journal", *LINKS, *WORK],
    "auditor": ["verify_journal", "view_account", "view_assignment", "view_holder"],
}


def give(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    # Django makes permissions after the last migration; the groups need them now.
    config = apps.get_app_config("cases")
    config.models_module = True
    create_permissions(config, verbosity=0, using=alias, apps=apps)
    config.models_module = None
    for role, rights in _roles(apps, alias):
        role.permissions.add(*rights)


def take_back(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for role, rights in _roles(apps, schema_editor.connection.alias):
        role.permissions.remove(*rights)


def _roles(apps, alias):
    """Each role that is there, and its new rights."""
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    for role in group.objects.using(alias).filter(name__in=RIGHTS):
        wanted = {"content_type__app_label": "cases", "codename__in": RIGHTS[role.name]}
        yield role, list(permission.objects.using(alias).filter(**wanted))


class Migration(migrations.Migration):
    dependencies = [("cases", "0009_accounts_and_assignments")]

    operations = [migrations.RunPython(give, take_back)]
