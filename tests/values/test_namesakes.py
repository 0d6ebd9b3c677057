"""A name that may mean somebody else, however it is written, and beside whatever."""

import pytest

from cases.values.namesakes import namesakes


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Chris Hughes", True),
        ("Chris Hughes, a boy", True),
        ("the boy Chris Hughes", True),
        ("HUGHES (Chris)", True),
        ("Christopher Huges", True),
        ("William Christopher Hughes", True),
        ("Mary Hughes", False),
        ("Chris Evans", False),
        ("Hughes", False),
        ("", False),
    ],
)
def test_namesakes(name: str, is_one: bool) -> None:
    found = namesakes({"a": [name, "Somebody Else"]}, {"b": ["Christopher Hughes"], "c": ["Jess O’Brien"]})
    assert found == ([("a", "b")] if is_one else [])


def test_by_any_name_of_either_and_never_of_oneself() -> None:
    assert namesakes({"a": ["T. Jones", "Jessica Obrien"]}, {"a": ["Jess O’Brien"], "c": ["X", "Jess O’Brien"]}) == [
        ("a", "c")
    ]
