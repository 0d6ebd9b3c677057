"""Every column that can hold words has a rule for redaction, and every table of the database is looked at."""

import pytest
from django.apps import apps
from django.db import connection, models

from cases.editing.redaction.registry import OF_COLUMN, columns, is_of_words, row_of, rule_of, tables
from cases.models.published.search import INDEX

# Written by Django alone: names of apps and migrations. The index of cases.SearchRow follows its rows by triggers, and
# is made anew by editing/redaction/wiping.py: it is no table in PostgreSQL.
NOT_A_MODEL = {"django_migrations"}
INDEX_TABLES = {INDEX, *(f"{INDEX}_{part}" for part in ("config", "data", "docsize", "idx"))}


def columns_of_words():
    return [(model, field) for model in tables() for field in model._meta.concrete_fields if is_of_words(field)]


def test_every_column_of_words_has_a_rule():
    missing = [f"{model._meta.label}.{field.name}" for model, field in columns_of_words() if not rule_of(model, field)]
    assert missing == []


def test_a_rule_says_what_is_done_or_why_nothing_is():
    silent = [
        f"{model._meta.label}.{field.name}"
        for model, field in columns_of_words()
        if not rule_of(model, field).redact and not rule_of(model, field).because
    ]
    assert silent == []


def test_no_rule_is_left_over():
    known = {f"{row_of(model)._meta.label}.{field.name}" for model, field in columns_of_words()}
    assert sorted(set(OF_COLUMN) - known) == []


def test_a_column_that_nobody_thought_of_is_found():
    class Diary(models.Model):
        page = models.TextField()

        class Meta:
            app_label = "cases"
            managed = False

        def __str__(self):
            return self.page

    try:
        with pytest.raises(LookupError, match=r"cases.Diary.page has no rule for redaction"):
            list(columns(Diary))
    finally:
        del apps.all_models["cases"]["diary"]
        apps.clear_cache()


@pytest.mark.django_db
def test_every_table_belongs_to_a_model_that_is_looked_at():
    """An index of words, such as a full-text search makes, is a table without a model: it needs a redactor here."""
    known = {model._meta.db_table for model in tables()}
    assert set(connection.introspection.table_names()) - known - INDEX_TABLES == NOT_A_MODEL
