"""The five roles as groups. A contributor writes, a reviewer also publishes, an auditor reads."""

from django.apps.registry import Apps
from django.contrib.auth.management import create_permissions
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

WRITTEN = (
    "actor",
    "answer",
    "campaign",
    "citation",
    "claim",
    "copy",
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
SEEN = ("edition", "journal")

WRITE = [f"{verb}_{model}" for model in WRITTEN for verb in ("add", "change", "delete", "view")]
VIEW = [f"view_{model}" for model in (*WRITTEN, *SEEN)]
ACCOUNTS = [f"{verb}_user" for verb in ("add", "change", "view")] + ["view_group"]

ROLES = {
    "contributor": {"cases": [*WRITE, "view_edition"]},
    "reviewer": {"cases": [*WRITE, *VIEW, "publish"]},
    "privacy officer": {"cases": [*VIEW, "change_actor", "add_name", "change_name", "protect"]},
    "administrator": {"cases": VIEW, "auth": ACCOUNTS},
    "auditor": {"cases": VIEW, "auth": ["view_user", "view_group"]},
}


def make_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    alias = schema_editor.connection.alias
    for label in ("auth", "cases"):
        # Django makes permissions after the last migration; the groups need them now.
        config = apps.get_app_config(label)
        config.models_module = True
        create_permissions(config, verbosity=0, using=alias, apps=apps)
        config.models_module = None
    group, permission = apps.get_model("auth", "Group"), apps.get_model("auth", "Permission")
    for name, wanted in ROLES.items():
        role, _ = group.objects.using(alias).get_or_create(name=name)
        found = []
        for label, codenames in wanted.items():
            rows = permission.objects.using(alias).filter(content_type__app_label=label, codename__in=codenames)
            found += list(rows)
        role.permissions.add(*found)


def remove_roles(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    group = apps.get_model("auth", "Group")
    group.objects.using(schema_editor.connection.alias).filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0001_the_house"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(make_roles, remove_roles)]
