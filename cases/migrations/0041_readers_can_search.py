"""Readers can search: rows of passages, and the index on them that each database has of its own.

SQLite has FTS5, kept up to date by triggers on the rows; PostgreSQL has two columns that it generates from them. Either
follows the rows within one transaction. `manage.py rebuild_reading` fills them for what is published already.
"""

import django.db.models.deletion
from django.db import migrations, models

EMBEDDED = (
    """CREATE VIRTUAL TABLE cases_search USING fts5(names, hidden, words, quotes, about, content='cases_searchrow', content_rowid='id',
    tokenize='porter unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER cases_search_in AFTER INSERT ON cases_searchrow BEGIN
    INSERT INTO cases_search(rowid, names, hidden, words, quotes, about)
    VALUES (new.id, new.names, new.hidden, new.words, new.quotes, new.about); END""",
    """CREATE TRIGGER cases_search_out AFTER DELETE ON cases_searchrow BEGIN
    INSERT INTO cases_search(cases_search, rowid, names, hidden, words, quotes, about)
    VALUES ('delete', old.id, old.names, old.hidden, old.words, old.quotes, old.about); END""",
    """CREATE TRIGGER cases_search_anew AFTER UPDATE ON cases_searchrow BEGIN
    INSERT INTO cases_search(cases_search, rowid, names, hidden, words, quotes, about)
    VALUES ('delete', old.id, old.names, old.hidden, old.words, old.quotes, old.about);
    INSERT INTO cases_search(rowid, names, hidden, words, quotes, about)
    VALUES (new.id, new.names, new.hidden, new.words, new.quotes, new.about); END""",
)
# Signs inside of words part them, as they part a question.
ACCENTS = "áàâäãåéèêëíìîïóòôöõúùûüñçýÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÑÇÝ-_/.’"
PLAIN = "aaaaaaeeeeiiiiooooouuuuncyAAAAAAEEEEIIIIOOOOOUUUUNCY     "


def _lexemes(column, weight):
    return f"setweight(to_tsvector('english'::regconfig, translate({column}, '{ACCENTS}', '{PLAIN}')), '{weight}')"


OWN = " || ".join(_lexemes(*one) for one in (("names", "A"), ("hidden", "B"), ("words", "C"), ("quotes", "D")))
ALL = f"{OWN} || {_lexemes('about', 'D')}"
POSTGRESQL = (
    f"ALTER TABLE cases_searchrow ADD COLUMN own tsvector GENERATED ALWAYS AS ({OWN}) STORED",
    f"ALTER TABLE cases_searchrow ADD COLUMN lexemes tsvector GENERATED ALWAYS AS ({ALL}) STORED",
    "CREATE INDEX search_row_lexemes ON cases_searchrow USING gin (lexemes)",
)


def make_index(apps, schema_editor):
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else EMBEDDED:
        schema_editor.execute(statement)


def drop_index(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TABLE cases_search")  # the triggers go with the rows


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0040_topics_have_pages"),
    ]

    operations = [
        migrations.AlterField(
            model_name="term",
            name="facet",
            field=models.CharField(
                choices=[
                    ("campaign", "campaign"),
                    ("relief", "relief asked, still open"),
                    ("topic", "topic"),
                    ("decade", "decade of any event"),
                    ("case", "case of a campaign"),
                    ("standing", "how an event is known"),
                ],
                max_length=10,
            ),
        ),
        migrations.CreateModel(
            name="KnownWord",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("word", models.CharField(max_length=100)),
                ("folded", models.CharField(max_length=100)),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="known_words", to="cases.record"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["folded"], name="known_word_folded")],
                "constraints": [models.UniqueConstraint(fields=("record", "word"), name="known_word_once")],
            },
        ),
        migrations.CreateModel(
            name="SearchRow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("record", "record"),
                            ("person", "person"),
                            ("event", "event"),
                            ("question", "question"),
                            ("source", "source"),
                        ],
                        max_length=10,
                    ),
                ),
                ("public_id", models.UUIDField()),
                ("slug", models.CharField(blank=True, max_length=100)),
                ("weight", models.PositiveSmallIntegerField()),
                ("names", models.TextField()),
                ("hidden", models.TextField(blank=True)),
                ("words", models.TextField(blank=True)),
                ("quotes", models.TextField(blank=True)),
                ("about", models.TextField(blank=True)),
                (
                    "record",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="passages", to="cases.record"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("record", "kind", "public_id"), name="search_row_once")
                ],
            },
        ),
        migrations.RunPython(make_index, drop_index),
    ]
