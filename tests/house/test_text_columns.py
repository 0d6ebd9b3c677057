"""Every text that somebody types passes one normaliser, from whatever door it comes."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models

from cases.models.desk.sources import Source
from cases.models.fields import _CleanText
from tests.factories import SourceFactory

DESK = [model for model in apps.get_app_config("cases").get_models() if ".models.desk." in model.__module__]
# A slug's own characters are letters, digits, hyphens and underscores; a form's token never comes from a form field.
OTHERWISE = {"FormToken.token", "FormToken.result"}
UNUSED = "history_change_reason"  # a column that the library of versions brings, and that nothing here fills


def is_typed(field):
    is_text = isinstance(field, models.CharField | models.TextField) and field.name != UNUSED
    return is_text and field.editable and not field.choices


@pytest.mark.parametrize("model", DESK, ids=lambda model: model.__name__)
def test_a_text_that_is_typed_is_cleaned(model):
    bare = [
        f"{model.__name__}.{field.name}"
        for field in model._meta.fields
        if is_typed(field) and not isinstance(field, _CleanText | models.SlugField)
    ]
    assert [name for name in bare if name not in OTHERWISE] == []


@pytest.mark.django_db
@pytest.mark.parametrize("tag", ["e\x0bn", "e\u202en", "not a tag!", "en_US"])
def test_a_language_is_a_tag(tag):
    source = SourceFactory()
    with pytest.raises(ValidationError):
        Source(title="Another", kind="secondary", language=tag).full_clean()
    source.language = "pt-BR"
    source.full_clean()
