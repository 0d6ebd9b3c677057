"""What may be entered twice: who is offered, who is not, and what was told apart stays so."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.editing.doubles import bring_together, doubles_of, tell_apart
from cases.editing.pairs import open_pairs
from cases.editing.refusal import Refused
from cases.models.desk.actors import Actor, Name
from cases.models.desk.journal import Journal
from cases.models.desk.merging import Apart
from cases.models.desk.places import Place
from cases.models.desk.sources import Source
from tests.editing.conftest import NOON, member
from tests.factories import ActorFactory, NameFactory, PlaceFactory, SourceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.both]


def said(found: list) -> list[tuple[str, str]]:
    return [(str(one.row), one.why) for one in found]


def test_a_person_is_found_by_every_name_of_either() -> None:
    kevin = ActorFactory(name="Kevin Cooper", kind="person")
    NameFactory(actor=kevin, text="Richard Goodman")
    ActorFactory(name="Karen Cooper", kind="person")
    ActorFactory(name="Kevin Cooper", kind="body")
    assert said(doubles_of(Actor(name="Cooper, Kevin"))) == [("Kevin Cooper", "the same name")]
    assert said(doubles_of(Actor(name="Kevin Copper"))) == [("Kevin Cooper", "a surname spelled almost alike")]
    assert said(doubles_of(Actor(name="R. Goodman"))) == [
        ("Kevin Cooper", "the same name but for an initial, “Richard Goodman”")
    ]
    found = doubles_of(Actor(name="David Trautman"), also=["Kevin Cooper"])
    assert said(found) == [("Kevin Cooper", "the same name, “Kevin Cooper”")]
    assert doubles_of(Actor(name="Kevin Cooper Jr.", kind="body")) == []
    assert doubles_of(kevin) == []


def test_a_person_is_found_by_a_name_of_one_more_surname_another_first_letter_or_order() -> None:
    kim = ActorFactory(name="Kim Kardashian West")
    jerry = ActorFactory(name="Jerry Brown")
    ActorFactory(name="Kim Kardashian West", kind="body")
    assert said(doubles_of(Actor(name="Kim Kardashian"))) == [(str(kim), "the same name but for one more surname")]
    assert said(doubles_of(Actor(name="Gerry Brown"))) == [(str(jerry), "the same name but for its first letter")]
    assert said(doubles_of(Actor(name="Brown Jerry"))) == [(str(jerry), "the same name in another order")]
    bill = ActorFactory(name="William Roe")
    assert said(doubles_of(Actor(name="Bill Roe"))) == [(str(bill), "the same name but for a short form")]
    short = ActorFactory(name="Kris Jenner")
    assert said(doubles_of(Actor(name="Kris Jenner Gamble"))) == [
        (str(short), "the same name but for one more surname")
    ]
    NameFactory(actor=short, text="Kristen Houghton Jenner")
    why = "the same name but for one more surname, “Kristen Houghton Jenner”"
    assert said(doubles_of(Actor(name="Kristen Houghton"))) == [(str(short), why)]
    assert doubles_of(Actor(name="Kim Brown")) == []


def test_whoever_is_told_apart_from_such_a_name_is_not_asked_about_again() -> None:
    by = member("carl", "contributor")
    for one, other in (
        ("Kim Kardashian West", "Kim Kardashian"),
        ("Jerry Brown", "Gerry Brown"),
        ("Cooper Kevin", "Kevin Cooper"),
    ):
        there, new = ActorFactory(name=one), ActorFactory(name=other)
        assert [found.row for found in doubles_of(new)] == [there]
        tell_apart(new, there, by=by, at=NOON)
        assert (doubles_of(new), doubles_of(there)) == ([], [])


def test_pairs_of_which_one_has_one_more_surname_are_found() -> None:
    one, other = ActorFactory(name="Kim Kardashian West"), ActorFactory(name="Kim Kardashian")
    third = NameFactory(actor=ActorFactory(name="Kris Jenner"), text="Kristen Houghton Jenner").actor
    fourth = ActorFactory(name="Kristen Houghton")
    why = "the same name but for one more surname"
    assert {(pair.one, pair.other, pair.why) for pair in open_pairs(Actor)} == {
        (one, other, why),
        (third, fourth, f"{why}, “Kristen Houghton”"),
    }


def test_places_of_one_kind_and_one_region() -> None:
    california, texas = PlaceFactory(name="California", kind="state"), PlaceFactory(name="Texas", kind="state")
    prison = PlaceFactory(name="San Quentin State Prison", kind="prison", within=california)
    PlaceFactory(name="San Quentin", kind="town", within=california)
    why = "the same name but for what kind of place it is"
    assert said(doubles_of(Place(name="San Quentin prison", kind="prison"))) == [(str(prison), why)]
    assert said(doubles_of(Place(name="San Quentin prison", kind="prison", within=california))) == [(str(prison), why)]
    assert doubles_of(Place(name="San Quentin prison", kind="prison", within=texas)) == []
    assert len(doubles_of(Place(name="San Quentin", kind="other"))) == 2


def test_sources_of_one_publisher_or_site_and_one_day() -> None:
    paper, other = ActorFactory(name="The Paper", kind="body"), ActorFactory(name="Another", kind="body")
    there = SourceFactory(title="Board hears him", publisher=paper, published="2019-06-03", url="https://a.example/1")

    def found(**more: object) -> list[tuple[str, str]]:
        return said(doubles_of(Source(title="Board Hears Him", **more)))

    assert found(publisher=paper, published="2019-06-03") == [(str(there), "the same title, publisher and date")]
    assert found(published="2019-06") == [(str(there), "the same title")]
    assert found(publisher=paper, published="2019-06-10") == []
    assert found(publisher=other, published="2019-06-03") == []
    assert found(publisher=paper, copy_of=there) == []
    assert found(publisher=paper, via=there) == []


def test_a_source_is_found_by_its_address_and_by_that_of_one_merged_into_it() -> None:
    there = SourceFactory(title="Board hears him", url="https://a.example/1")
    gone = SourceFactory(title="Something else", url="https://b.example/2")
    gone.merged_into = there
    gone.save()
    for url in ("http://www.a.example/1?utm_source=x", "https://b.example/2"):
        new = Source(title="Quite another title", url=url)
        new.derive()
        assert said(doubles_of(new)) == [(str(there), "the same address")]


def test_what_was_told_apart_is_not_offered_again() -> None:
    by = member("carl", "contributor")
    one, other = ActorFactory(name="Kevin Cooper"), ActorFactory(name="Kevin J. Cooper")
    assert said(doubles_of(one)) == [("Kevin J. Cooper", "the same name but for a middle name")]
    assert [(pair.one, pair.other) for pair in open_pairs(Actor)] == [(one, other)]
    tell_apart(other, one, by=by, at=NOON)
    tell_apart(one, other, by=by, at=NOON)
    assert (doubles_of(one), doubles_of(other), open_pairs(Actor), Apart.objects.count()) == ([], [], [], 1)
    third = ActorFactory(name="Kevin Cooper")
    assert {pair.other for pair in open_pairs(Actor)} == {third}


def test_what_was_told_apart_hides_nothing_that_came_later() -> None:
    by = member("carl", "contributor")
    one = ActorFactory(name="Kevin Cooper")
    for count in range(110):
        tell_apart(one, ActorFactory(name=f"Kevin {chr(65 + count % 26)}. Cooper"), by=by, at=NOON)
    later = ActorFactory(name="Kevin Cooper")
    assert said(doubles_of(one)) == [(str(later), "the same name")]


def test_a_column_that_recurs_hides_nothing_that_is_there_twice() -> None:
    paper = ActorFactory(name="The Paper", kind="body")
    column = [
        SourceFactory(title="The week in court", publisher=paper, published=f"2019-{1 + n // 28:02}-{1 + n % 28:02}")
        for n in range(120)
    ]
    why = "the same title, publisher and date"
    new = Source(title="The Week in Court", publisher=paper, published=column[-1].published)
    assert said(doubles_of(new)) == [(str(column[-1]), why)]
    assert doubles_of(column[-1]) == open_pairs(Source) == []
    again = SourceFactory(title="The week in court", publisher=paper, published=column[50].published)
    assert [(pair.one, pair.other, pair.why) for pair in open_pairs(Source)] == [(column[50], again, why)]
    vague = [Source(title="The Week in Court", publisher=paper, published=month) for month in ("1985-01", "2019-01")]
    assert [len(doubles_of(one)) for one in vague] == [0, 20]


def test_of_many_whose_names_sound_alike_those_of_one_name_are_found() -> None:
    for count in range(45):
        ActorFactory(name=f"Jo{chr(97 + count % 26) * 2}{count} Cooper")
    one, other = ActorFactory(name="John Cooper"), ActorFactory(name="John  COOPER")
    assert {(pair.one, pair.other) for pair in open_pairs(Actor)} == {(one, other)}


def test_pairs_that_somebody_has_looked_at_hide_none_that_wait() -> None:
    by = member("carl", "contributor")
    for name in ("Abel", "Baker", "Carter"):
        tell_apart(ActorFactory(name=f"Ada {name}"), ActorFactory(name=f"Ada J. {name}"), by=by, at=NOON)
    waiting = [ActorFactory(name="Ada Zeller"), ActorFactory(name="Ada J. Zeller")]
    assert [[pair.one, pair.other] for pair in open_pairs(Actor, 1)] == [waiting]


def test_that_they_were_told_apart_is_taken_back_and_written_down() -> None:
    by = member("carl", "contributor")
    one, other = ActorFactory(name="Kevin Cooper"), ActorFactory(name="Kevin J. Cooper")
    tell_apart(one, other, by=by, at=NOON)
    with pytest.raises(PermissionDenied):
        bring_together(other, one, by=member("anna", "auditor"), at=NOON)
    for _ in range(2):  # the second finds nothing to take back
        bring_together(other, one, by=by, at=NOON)
    assert said(doubles_of(one)) == [("Kevin J. Cooper", "the same name but for a middle name")]
    detail = f"person or body {one.pk} and {other.pk}; carl had told them apart"
    assert list(Journal.objects.filter(act="together").values_list("by__username", "detail")) == [("carl", detail)]


def test_sources_of_one_address_are_not_told_apart() -> None:
    by = member("carl", "contributor")
    one, gone = SourceFactory(title="One", url=""), SourceFactory(title="Two", url="https://a.example/1")
    gone.merged_into = one
    gone.save()
    other = SourceFactory(title="Three", url="https://a.example/1")
    with pytest.raises(Refused, match="one address"):
        tell_apart(one, other, by=by, at=NOON)
    tell_apart(one, SourceFactory(title="Four"), by=by, at=NOON)


def test_only_who_may_change_them_tells_them_apart() -> None:
    one, other = ActorFactory(name="Kevin Cooper"), ActorFactory(name="Kevin J. Cooper")
    auditor: User = member("anna", "auditor")
    with pytest.raises(PermissionDenied):
        tell_apart(one, other, by=auditor, at=NOON)
    assert not Apart.objects.exists()


def test_pairs_by_another_name_are_found_too() -> None:
    one = ActorFactory(name="Richard Goodman")
    other = NameFactory(actor=ActorFactory(name="Kevin Cooper"), text="R. Goodman").actor
    assert [(pair.one, pair.other, pair.why) for pair in open_pairs(Actor)] == [
        (one, other, "the same name but for an initial, “R. Goodman”")
    ]


def test_what_was_merged_into_another_is_nobodys_double() -> None:
    one, other = ActorFactory(name="Kevin Cooper"), ActorFactory(name="Kevin J. Cooper")
    assert doubles_of(one) != []
    other.merged_into = one
    other.save()
    assert (doubles_of(one), open_pairs(Actor)) == ([], [])


def test_rows_from_before_there_were_keys_get_theirs() -> None:
    one = NameFactory(actor=ActorFactory(name="Kevin Cooper"), text="Richard Goodman").actor
    Actor._base_manager.update(near_key="")
    Name._base_manager.update(near_key="")
    assert said(doubles_of(Actor(name="Richard Goodman"))) == [(str(one), "the same name, “Richard Goodman”")]
    assert Actor.objects.filter(near_key="").count() == Name.objects.filter(near_key="").count() == 0
    west = ActorFactory(name="Kim Kardashian West")
    Actor._base_manager.update(shorter_key="")
    assert said(doubles_of(Actor(name="Kim Kardashian"))) == [(str(west), "the same name but for one more surname")]
    assert Actor.objects.filter(shorter_key="").count() == 0


@pytest.mark.parametrize(
    "ask", [lambda: doubles_of(Actor(name="Kevin Cooper")), lambda: open_pairs(Actor)], ids=["one", "all"]
)
def test_it_asks_as_much_of_thirty_as_of_one(ask: Callable[[], object]) -> None:
    asked = {}
    for count in range(1, 31):
        NameFactory(actor=ActorFactory(name=f"Kevin {chr(64 + count % 26)}. Cooper"), text=f"K. Cooper {count}")
        if count in (1, 3, 30):
            with CaptureQueriesContext(connection) as queries:
                ask()
            asked[count] = len(queries)
    assert len(set(list(asked.values())[1:])) == 1, asked
