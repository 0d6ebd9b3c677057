"""The demonstration, loaded and published: what readers' tables hold, and what they do not."""

from datetime import date
from io import StringIO
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles.finders import find
from django.core.management import call_command
from django.test import Client

from cases.choices import EventKind
from cases.editing import checks
from cases.editing.freeze import freeze
from cases.models.desk.actors import Actor
from cases.models.desk.campaigns import Campaign
from cases.models.desk.inmates import Inmate
from cases.models.published.editions import Edition, Item
from cases.models.published.rows import EventRow, PersonRow, Record
from cases.values.documents import read_item
from cases.values.edition import EventItem, PersonItem, QuestionItem

pytestmark = [pytest.mark.django_db, pytest.mark.both]


def items(kind: str) -> list[object]:
    """The items of this kind that readers see now."""
    keys = {key for edition in Edition.objects.live() for key in edition.item_keys()}
    return [read_item(text) for text in Item.objects.filter(kind=kind, key__in=keys).values_list("text", flat=True)]


def test_three_cases_and_six_campaigns_are_published_and_reviewed(published: str) -> None:
    assert published.startswith("Published: Kevin Cooper, Alice Marie Johnson, Julius Jones")
    assert list(Record.objects.cases().real().order_by("slug").values_list("slug", "status")) == [
        ("alice-marie-johnson", "pardoned"),
        ("julius-jones", "commuted"),
        ("kevin-cooper", "death_sentence"),
    ]
    assert Record.objects.campaigns().real().count() == 6
    again = StringIO()
    call_command("demo", stdout=again)
    assert again.getvalue() == "The demonstration is there already.\n"
    assert set(Edition.objects.values_list("review", flat=True)) == {"reviewed"}
    assert dict(Edition.objects.live().values_list("slug", "number")) == {
        "kevin-cooper": 5,
        "alice-marie-johnson": 1,
        "julius-jones": 1,
        "kim-kardashian-kevin-cooper": 2,
        "orrick-kevin-cooper": 2,
        "save-kevin-cooper": 1,
        "90-days-of-freedom": 1,
        "clemency-for-alice-johnson": 1,
        "justice-for-julius": 1,
        "avery-sample-invented": 2,
        "clemency-for-avery-sample-invented": 1,
    }


def test_somebodys_drafts_are_not_published_with_it(published: str) -> None:
    assert Inmate.objects.filter(actor__name="Zenobia Draft").exists()
    assert Campaign.objects.filter(name="For Zenobia Draft").exists()
    assert not Item.objects.filter(text__contains="Zenobia").exists()
    assert not Record.objects.filter(name__contains="Zenobia").exists()


def test_nobody_who_was_a_child_or_never_charged_is_named(published: str) -> None:
    hidden = list(Actor.objects.filter(was_minor=True).values_list("name", flat=True))
    assert len(hidden) == 3
    everything = "\n".join(Item.objects.values_list("text", flat=True)).casefold()
    given = {name.split()[0].casefold() for name in hidden}
    assert [name for name in [*map(str.casefold, hidden), *given] if name in everything] == []
    assert "[name withheld]" in everything
    roles = {person.policy for person in items("person") if isinstance(person, PersonItem) and not person.slug}
    assert roles == {"role"}


def test_the_demonstration_labels_nobody_and_gets_weekdays_ages_and_clemency_right(published: str) -> None:
    slugs = Record.objects.real().values("slug")
    records = [*Inmate.objects.filter(slug__in=slugs), *Campaign.objects.filter(slug__in=slugs)]
    asked = {"label_word", "wrong_weekday", "wrong_age", "wrong_span", "commutation_as_pardon", "pardon_as_commutation"}
    found = [reason for record in records for reason in checks.run(freeze(record), date(2026, 1, 1))]
    assert [reason.text for reason in found if reason.check in asked or reason.level == "error"] == []
    assert {"thin_accusation", "no_copy"} <= {reason.check for reason in found}


def test_misspellings_are_kept_for_search_and_shown_nowhere(published: str) -> None:
    cooper = next(p for p in items("person") if isinstance(p, PersonItem) and p.slug == "kevin-cooper")
    assert ("Copper", "misspelling") in {(name.text, name.kind) for name in cooper.names}
    headlines = " ".join(EventRow.objects.values_list("headline", flat=True))
    assert "Copper" not in headlines
    assert "Ryan" not in headlines


def test_the_moratorium_touches_everybody_and_is_no_stay(published: str) -> None:
    moratorium = next(e for e in items("event") if isinstance(e, EventItem) and e.kind == EventKind.MORATORIUM)
    assert (moratorium.scope, moratorium.jurisdiction, moratorium.affected, moratorium.standing) == (
        "jurisdiction",
        "California",
        "people sentenced to death in California",
        "official_record",
    )


def test_the_preservative_is_contested_and_has_no_reading(published: str) -> None:
    questions = [q for q in items("question") if isinstance(q, QuestionItem) and "preservative" in q.text.lower()]
    assert questions
    assert all(q.no_reading and not q.reading and q.reason and q.differs for q in questions)


def test_every_named_speaker_of_an_event_has_a_page(published: str) -> None:
    assert PersonRow.objects.filter(policy="name", slug="").count() == 0


def test_the_largest_case_is_light(published: str, client: Client) -> None:
    """At most a thousand bytes an event, the stylesheet in it: sixty events in sixty kilobytes, on a phone too."""
    packed = client.get("/cases/kevin-cooper/", headers={"Accept-Encoding": "gzip, br"})
    assert packed["Content-Encoding"] == "br"
    events = EventRow.objects.filter(record__slug="kevin-cooper", record__kind="case").count()
    style = Path(str(find("cases/casetracker.css"))).read_bytes()
    assert len(packed.content) + len(brotli.compress(style)) <= 1_000 * events
