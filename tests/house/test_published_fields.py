"""No published row knows a working row or a user, by whatever name a field hides the relation."""

import pytest
from django.apps import apps
from django.conf import settings
from django.db import models

from cases.models.desk.events import Event
from cases.models.published.editions import Item

PUBLISHED = [model for model in apps.get_models(include_auto_created=True) if ".models.published." in model.__module__]
DESK = [model for model in apps.get_models(include_auto_created=True) if ".models.desk." in model.__module__]


def relations_out(model: type[models.Model]) -> list[str]:
    """Fields of a model, declared on it or turned back on it from elsewhere, that lead out of the published tables."""
    return [
        f"{model.__name__}.{field.name}"
        for field in model._meta.get_fields(include_hidden=True)
        if field.is_relation and field.related_model not in PUBLISHED
    ]


def generic_keys(model: type[models.Model]) -> list[str]:
    """Fields by which a relation passes unseen: a content type, a user's name, a working row's number."""
    suspicious = ("content_type", "user", "desk", "_by", "pk")
    return [field.name for field in model._meta.fields if field.name.endswith(suspicious)]


def test_there_are_published_rows_and_working_rows() -> None:
    assert Item in PUBLISHED
    assert Event in DESK


@pytest.mark.parametrize("model", PUBLISHED, ids=lambda model: model.__name__)
def test_no_published_row_leads_to_the_desk(model: type[models.Model]) -> None:
    assert (relations_out(model), generic_keys(model)) == ([], [])


def test_the_walk_finds_a_relation_where_there_is_one() -> None:
    assert f"{Event.__name__}.created_by" in relations_out(Event)
    assert settings.AUTH_USER_MODEL == "auth.User"


@pytest.mark.parametrize("model", DESK, ids=lambda model: model.__name__)
def test_no_working_row_has_a_relation_to_a_published_one(model: type[models.Model]) -> None:
    assert [f.name for f in model._meta.get_fields() if f.is_relation and f.related_model in PUBLISHED] == []
