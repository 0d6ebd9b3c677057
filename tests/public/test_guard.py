"""Public addresses read published tables only: the guard, a planted leak, a streamed body."""

import inspect

import pytest
from django.db import connection, models
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory

from cases.models.desk.actors import Actor
from cases.models.published import editions, pictures, rows, search, topics
from cases.models.published.rows import Record
from cases.public import guard, urls
from cases.public.guard import ForbiddenTable, fault, guarded, published_only

READ = "A public page may only read."
BEYOND = "A public page reads tables, and nothing else of the database."


def request():
    return RequestFactory().get("/")


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ('SELECT "cases_record"."id" FROM "cases_record"', ""),
        ('SELECT 1 FROM "cases_record" INNER JOIN "cases_edition" ON (1)', ""),
        ('SELECT COUNT(*) FROM (SELECT 1 FROM "cases_record") subquery', ""),
        ('(SELECT 1 FROM "cases_record") UNION (SELECT 1 FROM "cases_edition")', ""),
        ("SELECT 1", ""),
        ('SAVEPOINT "s1"', ""),
        ("PRAGMA foreign_keys = ON", ""),
        ('SELECT 1 FROM "cases_actor"', "A public page may not ask cases_actor."),
        ('SELECT 1 FROM "auth_user"', "A public page may not ask auth_user."),
        ('SELECT 1 FROM "cases_record" LEFT OUTER JOIN "cases_actor" ON (1)', "A public page may not ask cases_actor."),
        ('SELECT (SELECT 1 FROM\n"cases_source") FROM "cases_record"', "A public page may not ask cases_source."),
        ("SELECT 1 FROM cases_actor", "A public page may not ask cases_actor."),
        ("SELECT 1 FROM cases_record, cases_actor", "A public page may not ask cases_record,."),
        ('SELECT 1 FROM "cases_record", "cases_actor"', "A public page names the tables that it joins one by one."),
        ('SELECT 1 FROM "cases_record" U0, "cases_actor"', "A public page names the tables that it joins one by one."),
        ('SELECT 1 FROM "public"."cases_actor"', "A public page may not ask public."),
        ('SELECT 1 FROM"auth_user"', "A public page may not ask auth_user."),
        ('SELECT 1 FROM ("auth_user")', "A public page may not ask auth_user."),
        ("SELECT 1 FROM/**/auth_user", "A public page may not ask auth_user."),
        ('SELECT 1 FROM "cases_record" "T" , "auth_user"', "A public page may not ask auth_user."),
        ('SAVEPOINT x; SELECT 1 FROM "auth_user"', READ),
        ("PRAGMA writable_schema=1", BEYOND),
        ("SELECT pg_read_file('/etc/passwd')", BEYOND),
        ('INSERT INTO "cases_record" DEFAULT VALUES', READ),
        ('UPDATE "cases_record" SET "name" = %s', READ),
        ('DELETE FROM "cases_record"', READ),
        ('DROP TABLE "cases_record"', READ),
        ('WITH gone AS (DELETE FROM "cases_actor") SELECT 1', READ),
        ('SELECT EXTRACT(YEAR FROM "cases_record"."changed_at"), "update" FROM "cases_record"', ""),
        ('WITH gone AS (DELETE FROM "cases_record" RETURNING 1) SELECT 1', READ),
    ],
)
def test_what_may_run(sql, expected):
    assert fault(sql) == expected


def test_every_published_table_is_open_and_no_other():
    published = {
        model._meta.db_table
        for module in (editions, pictures, rows, search, topics)
        for _, model in inspect.getmembers(module, inspect.isclass)
        if issubclass(model, models.Model) and model.__module__ == module.__name__
    }
    assert published | {search.INDEX} == guard.OPEN_TABLES


def test_every_public_address_is_guarded():
    every = [*urls.urlpatterns, *urls.files]
    assert [pattern.name for pattern in every if not getattr(pattern.callback, "is_guarded", False)] == []


@pytest.mark.django_db
def test_a_planted_leak_is_refused():
    Actor.objects.create(name="A Secret", slug="a-secret")

    @guarded
    def leak(request):
        return HttpResponse(Actor.objects.get().name)

    @guarded
    def twin(request):
        return HttpResponse(str(Record.objects.count()))

    with pytest.raises(ForbiddenTable, match="cases_actor"):
        leak(request())
    assert twin(request()).content == b"0"


@pytest.mark.django_db
def test_a_leak_through_a_relation_is_refused():
    @guarded
    def leak(request):
        with connection.cursor() as cursor:
            cursor.execute("SELECT name FROM cases_actor")
            return HttpResponse(str(cursor.fetchall()))

    with pytest.raises(ForbiddenTable):
        leak(request())


@pytest.mark.django_db
def test_a_streamed_body_is_under_the_guard_too():
    Actor.objects.create(name="A Secret", slug="a-secret")

    @guarded
    def leak(request):
        return StreamingHttpResponse(actor.name for actor in Actor.objects.iterator())

    @guarded
    def twin(request):
        return StreamingHttpResponse(f"{n} " for n in range(Record.objects.count(), 3))

    with pytest.raises(ForbiddenTable, match="cases_actor"):
        b"".join(leak(request()))
    assert b"".join(twin(request())) == b"0 1 2 "


@pytest.mark.django_db
def test_the_guard_ends_where_the_public_page_does():
    with published_only(), pytest.raises(ForbiddenTable):
        Actor.objects.exists()
    assert not Actor.objects.exists()
