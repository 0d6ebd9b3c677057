"""Everybody who reads the desk sees which preview links there are; who makes them is said with the other rights."""

from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

VIEW = ["view_previewlink"]
ROLES = dict.fromkeys(("contributor", "reviewer", "privacy officer", "administrator", "auditor"), {"cases": VIEW})


def allow(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    config = apps.get_app_config("cases")
    config.models_module = True
    create_permissions(config, verbosity=0, using=alias, apps=apps)
    config.models_module = None
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    for name, wanted in ROLES.items():
        for label, codenames in wanted.items():
            rows = permission.objects.using(alias).filter(content_type__app_label=label, codename__in=codenames)
            role = group.objects.using(alias).filter(name=name).first()
            if role is not None:
                role.permissions.add(*rows)


def forbid(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    rows = list(permission.objects.using(alias).filter(content_type__app_label="cases", codename__in=VIEW))
    for role in group.objects.using(alias).filter(name__in=ROLES):
        role.permissions.remove(*rows)


class Migration(migrations.Migration):
    dependencies = [("cases", "0015_preview_links")]

    operations = [migrations.RunPython(allow, forbid)]
