"""A child named in a text is seen by the age or the kinship beside the name; other numbers and people pass."""

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
    ],
)
def test_nobody_else(text: str) -> None:
    assert list(children_named(text)) == []


def test_the_words_tell_why() -> None:
    assert list(children_named("Then eight-year-old Josh Ryen spoke.")) == [
        ChildNamed("Josh Ryen", "eight-year-old Josh Ryen")
    ]
