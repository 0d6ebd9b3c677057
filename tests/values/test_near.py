"""Which names and titles may mean the same, and which never do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.values.near import (
    body_block,
    person_block,
    person_blocks,
    place_block,
    same_body,
    same_person,
    same_place,
    same_title,
    shorter_block,
    title_block,
)

PEOPLE = [
    ("Kevin Cooper", "kevin cooper", "the same name"),
    ("Zoë Müller", "Zoe Muller", "the same name"),
    ("Kevin Cooper", "Cooper, Kevin", "the same name"),
    ("Dr. Kevin Cooper", "Kevin Cooper", "the same name"),
    ("Kevin O’Brien", "Kevin OBrien", "the same name"),
    ("Kevin Сoореr", "Kevin Cooper", "the same name"),  # С, о and р of Cyrillic
    ("Иван Петров", "Ivan Petrov", "the same name"),
    ("Γιωργος Παπας", "Giorgos Papas", "the same name"),
    ("Kevin Cooper Jr.", "Kevin Cooper", "the same name but for “Jr.” or “Sr.”"),
    ("Kevin J. Cooper", "Kevin Cooper", "the same name but for a middle name"),
    ("Kevin James Cooper", "Kevin J. Cooper", "the same name but for a middle name"),
    ("K. Cooper", "Kevin Cooper", "the same name but for an initial"),
    ("Aleksandr Petrov", "Alexandr Petrov", "the same name in another spelling"),
    ("Douglas Ryen", "Douglas Ryan", "a surname spelled almost alike"),
    ("Kevin Cooper", "Kevin Copper", "a surname spelled almost alike"),
    ("Jon Philips", "Jon Filips", "a surname spelled almost alike"),
]
# Of two blocks: found by that of the shorter name, of the name in another order, or with another first letter.
BEYOND = [
    ("Kim Kardashian", "Kim Kardashian West", "the same name but for one more surname"),
    ("Kim Kardashian", "Kim Noel Kardashian West", "the same name but for one more surname"),
    ("Kim N. Kardashian", "Kim Noel Kardashian West", "the same name but for one more surname"),
    ("Kim Noel Kardashian", "Kim Kardashian West", "the same name but for one more surname"),
    ("María García", "Maria Garcia López", "the same name but for one more surname"),
    ("Gerry Brown", "Jerry Brown", "the same name but for its first letter"),
    ("Erick Brown", "Derick Brown", "the same name but for its first letter"),
    ("Gov. Jerry Brown", "Gerry J. Brown", "the same name but for its first letter"),
    ("Chris Hughes", "Christopher Hughes", "the same name but for a short form"),
    ("Chris Hughes, a boy", "Christopher Hughes", "the same name but for a short form"),
    ("Bill Brown", "William Brown", "the same name but for a short form"),
    ("Jim A. Brown", "James Brown", "the same name but for a short form"),
    ("Paco Roca", "Francisco Roca", "the same name but for a short form"),
    ("Cooper Kevin", "Kevin Cooper", "the same name in another order"),
    ("Cooper Kevin", "Kevin J. Cooper", "the same name in another order"),
    ("Cooper Kevin James", "Kevin James Cooper", "the same name in another order"),
    ("Nguyen Van", "Van Nguyen", "the same name in another order"),
]
OTHERS = [
    ("Kevin Cooper Jr.", "Kevin Cooper Sr."),
    ("Kevin Cooper", "Karen Cooper"),
    ("Kevin Cooper", "Kevin Carter"),
    ("Robert Brown", "Roberta Brown"),
    ("John Q. Public", "John R. Public"),
    ("Kim Lee", "Kim Lea"),  # too short for a slip
    ("Cooper", "Kevin Cooper"),
    ("Peggy Ryen", "Douglas Ryen"),
    ("Jim Brown", "Kim Brown"),  # too short for a slip of its first letter
    ("Gerry Browne", "Jerry Brown"),
    ("Chris A. Hughes", "Christopher B. Hughes"),
    ("Kit Hughes", "Chris Hughes"),
    ("Gerry M. Brown", "Jerry K. Brown"),
    ("Gerry Brown Jr.", "Jerry Brown Sr."),
    ("Kim Kardashian", "Kris Kardashian West"),
    ("Kim Kardashian Jenner", "Kim Kardashian West"),
    ("Kevin J.", "Kevin J. Cooper"),
    ("Cooper Karen", "Kevin Cooper"),
    ("", "Kevin Cooper"),
    ("…", "…"),
]


@pytest.mark.parametrize(("one", "other", "why"), PEOPLE, ids=[f"{a}-{b}" for a, b, _ in PEOPLE])
def test_people_who_may_be_the_same(one: str, other: str, why: str) -> None:
    assert (same_person(one, other), same_person(other, one)) == (why, why)
    assert person_block(one) == person_block(other)


@pytest.mark.parametrize(("one", "other", "why"), BEYOND, ids=[f"{a}-{b}" for a, b, _ in BEYOND])
def test_people_who_may_be_the_same_and_are_kept_in_another_block(one: str, other: str, why: str) -> None:
    assert (same_person(one, other), same_person(other, one)) == (why, why)
    for ours, theirs in ((one, other), (other, one)):
        found_by_name = person_block(theirs) in person_blocks(ours)
        assert found_by_name or shorter_block(theirs) == person_block(ours)


@pytest.mark.parametrize(
    ("name", "block"),
    [
        ("Kim Kardashian West", person_block("Kim Kardashian")),
        ("Kim Kardashian", ""),
        ("West", ""),
        ("Kevin J. W.", ""),
    ],
)
def test_the_block_of_a_name_without_its_last_word(name: str, block: str) -> None:
    assert shorter_block(name) == block


def test_all_blocks_hold_the_own_one_and_no_empty_one() -> None:
    for name in ("Kim Kardashian West", "Kim", "Kevin J. Cooper", "李 明"):
        assert person_block(name) in person_blocks(name)
        assert "" not in person_blocks(name)
    assert person_blocks("…") == frozenset()


@pytest.mark.parametrize(("one", "other"), OTHERS, ids=[f"{a}-{b}" for a, b in OTHERS])
def test_people_who_are_not(one: str, other: str) -> None:
    assert (same_person(one, other), same_person(other, one)) == ("", "")


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("The Sampleton Courier", "Sampleton Courier", "the same name"),
        ("Supreme Court of California", "California Supreme Court", "the same words in another order"),
        ("Orrick LLP", "Orrick", "the same name"),
        ("Court of Appeals of Elsewhere", "Court of Appeals of Nowhere", ""),
        ("The", "Of", ""),
        ("CNN", "CBS", ""),
    ],
)
def test_bodies(one: str, other: str, why: str) -> None:
    assert same_body(one, other) == why
    assert not why or body_block(one) == body_block(other)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("San Quentin prison", "San Quentin State Prison", "the same name but for what kind of place it is"),
        ("San Quentin", "San Quentin Rehabilitation Center", "the same name but for what kind of place it is"),
        ("Chino Hills", "chino hills", "the same name"),
        ("Chino", "Chino Hills", ""),
        ("State Prison", "County Jail", ""),
        ("State Prison", "the State Prison", "the same name"),
    ],
)
def test_places(one: str, other: str, why: str) -> None:
    assert same_place(one, other) == why
    assert not why or place_block(one) == place_block(other)


@pytest.mark.parametrize(
    ("one", "other", "published", "why"),
    [
        ("Board hears him", "Board Hears Him!", ("", ""), "the same title"),
        ("Board hears him", "Board hears him", ("2019-06-03", "2019-06"), "the same title"),
        ("Board hears him", "Board hears him", ("2019-06-03", "2019-06-04"), ""),
        ("This week in court", "This week in court", ("2019-06-03", "2019-06-10"), ""),
        ("The board hears him for two hours", "Board hears him for two hours", ("", ""), "almost the same title"),
        ("The case against him, part 1", "The case against him, part 2", ("", ""), ""),
        ("Court hears him", "Court hears her", ("", ""), ""),
        ("", "", ("", ""), ""),
    ],
)
def test_titles(one: str, other: str, published: tuple[str, str], why: str) -> None:
    assert same_title(one, other, published=published) == why
    assert same_title(other, one, published=published[::-1]) == why


def test_titles_of_one_block_begin_alike() -> None:
    assert title_block("The Board hears him at last") == title_block("board hears him again") == "board hears him"


@given(st.text(max_size=60))
def test_whatever_is_typed_has_a_block_and_is_itself(name: str) -> None:
    for block, same in ((person_block, same_person), (body_block, same_body), (place_block, same_place)):
        assert bool(block(name)) == bool(same(name, name))
    assert same_title(name, name) in ("", "the same title")
