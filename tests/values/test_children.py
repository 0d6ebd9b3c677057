"""A child named in a text is seen by the age or the kinship beside the name; other numbers and people pass."""

import time

import pytest

from cases.values.children import ChildNamed, children_named


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("10-year-old Chris was found", ["Chris"]),
        ("their ten-year-old daughter Jessica", ["Jessica"]),
        ("ten-year-old daughter of the couple, Jessica", ["Jessica"]),
        ("Jessica, 10, and Chris Hughes (11)", ["Jessica", "Chris Hughes"]),
        ("Jessica was ten.", ["Jessica"]),
        ("Chris, who was only 11 years old", ["Chris"]),
        ("her daughter, Jessica, and son Joshua", ["Jessica", "Joshua"]),
        ("Josh, their 8-year-old son", ["Josh"]),
        ("Josh Ryen, the couple’s eight-year-old son,", ["Josh Ryen"]),
        ("Peggy, a sister of Doug", ["Peggy"]),
        ("la niña María, de 10 años", ["María"]),
        ("su hija llamada Jessica", ["Jessica"]),
        ("an 18-month-old named Lily; Lily, 18 months, slept", ["Lily"]),
        ("eighteen-month-old Lily; newborn Tom; the youngest, Sue", ["Lily", "Tom", "Sue"]),
        ("a 10-yr-old boy identified only as Chris; 10yo Jess; ten\u2011year\u2011old Josh", ["Chris", "Jess", "Josh"]),
        ("Lily, 6 years old, and Tom, 7 at the time", ["Lily", "Tom"]),
        ("John Lee Jr., 7, and “Ann Lee,” 15, and Max: 3 years old", ["John Lee Jr", "Ann Lee", "Max"]),
        ("At 10, Jessica rode; Josh had just turned eight. Chris was 11 when he died.", ["Josh", "Chris", "Jessica"]),
        ("Jessica, the 10-year-old, and Ann Lee was a 15-year-old girl", ["Ann Lee", "Jessica"]),
        ("their children: Jessica; his son (Tim); the son — Tom —", ["Jessica", "Tim", "Tom"]),
        ("daughters [name withheld] and Sue", ["Sue"]),
        ("Josh is their son", ["Josh"]),
        ("their son Josh Rock; Josh Page, 8", ["Josh Page", "Josh Rock"]),
        ("Camila tenía 9 años, Ana, de tan solo 18 meses, y Luis (7 años)", ["Camila", "Luis", "Ana"]),
        ("la niña de 9 años llamada Camila; la hija de Rosa López, Ana Díaz", ["Camila", "Ana Díaz"]),
        ("Camila, hija de Rosa", ["Camila"]),
    ],
)
def test_children(text: str, names: list[str]) -> None:
    assert [child.name for child in children_named(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kevin Cooper, 61,",
        "a 10-year-old boy. Later, Kevin",
        "10 years ago Kevin Cooper",
        "Kim, 10 hours later",
        "Kevin was 100; Kevin was 10,000 dollars short",
        "Kevin is one of them; Cooper was one in ten",
        "a boy from Chino Hills",
        "Governor Brown, 17 days later, said",
        "In June, 10 people; on May 3, 11 men",
        "her daughter [name withheld]",
        "The boy, He said",
        "The Boys Club, Child Protective Services, Boy Scouts, Twin Cities, Big Brothers Big Sisters",
        "Exhibit A (1), Section B, 5, says; Volume Two, 12; Amendment, 8, 14",
        "Smith, 5-4, was decided; Fletcher is one vote short; Quentin is 10 miles off",
        "Sentence: 15 years. Oklahoma, 15 years. Chicago, three days and Time: 10.",
        "a 10-year-old law in California; a two-year-old ruling by Fletcher; At 10, Judge Garner spoke.",
        "Judge Garner is a 10-year veteran. Brown, three weeks later, agreed.",
    ],
)
def test_nobody_else(text: str) -> None:
    assert list(children_named(text)) == []


def test_the_words_tell_why() -> None:
    assert list(children_named("Then eight-year-old Josh Ryen spoke.")) == [
        ChildNamed("Josh Ryen", "eight-year-old Josh Ryen")
    ]


@pytest.mark.parametrize(
    "text", ["A-", "Ab-cd-", "A’", "Ab Cd ", "Ab, ", "Ab (", "10 ", "son ", "10-year-old a ", "Ab was then "]
)
def test_no_text_takes_long(text: str) -> None:
    start = time.process_time()
    list(children_named("A boy. " + text * (50_000 // len(text))))
    assert time.process_time() - start < 1
