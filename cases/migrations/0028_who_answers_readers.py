"""Everybody at the desk reads what readers report; contributors and reviewers answer it."""

from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

RIGHTS = {
    "contributor": ["view_errorreport", "change_errorreport"],
    "reviewer": ["view_errorreport", "change_errorreport"],
    "privacy officer": ["view_errorreport"],
    "administrator": ["view_errorreport"],
    "auditor": ["view_errorreport"],
}


def allow(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    config = apps.get_app_config("cases")
    config.models_module = True
    create_permissions(config, verbosity=0, using=alias, apps=apps)
    config.models_module = None
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    for name, codenames in RIGHTS.items():
        rows = permission.objects.using(alias).filter(content_type__app_label="cases", codename__in=codenames)
        role = group.objects.using(alias).filter(name=name).first()
        if role is not None:
            role.permissions.add(*rows)


def forbid(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    codenames = {codename for held in RIGHTS.values() for codename in held}
    rows = list(permission.objects.using(alias).filter(content_type__app_label="cases", codename__in=codenames))
    for role in group.objects.using(alias).filter(name__in=RIGHTS):
        role.permissions.remove(*rows)


class Migration(migrations.Migration):
    dependencies = [("cases", "0027_readers_report_errors")]

    operations = [migrations.RunPython(allow, forbid)]
