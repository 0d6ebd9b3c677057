"""Where bars and columns lie, so that what is drawn is what is counted."""

from datetime import date

import pytest

from cases.reading.charts import Bars, Column, Given, GivenStrand, Part, Row, Tone, bars, by_year

TODAY = date(2026, 11, 23)


def given(words, **numbers):
    return Given(words, numbers, str(sum(numbers.values())), {tone: f"{words} {tone}" for tone in numbers})


def strand(words, **years):
    return GivenStrand(words, years, {year: f"{year}: {number}" for year, number in years.items()})


def test_a_bar_is_parted_into_what_it_stands_for():
    assert bars([given("Held", solid=2, lines=1), given("Free", solid=0, lines=1)]) == Bars(
        84,
        (
            Row(
                words="Held",
                number="3",
                y=14,
                mark_y=10,
                bar_y=20,
                end_y=34,
                number_y=32,
                end="33.00%",
                parts=(
                    Part("0.00%", "22.00%", Tone("solid", "Held solid")),
                    Part("22.00%", "11.00%", Tone("lines", "Held lines")),
                ),
                cuts=("11.00%", "22.00%"),
            ),
            Row(
                words="Free",
                number="1",
                y=56,
                mark_y=52,
                bar_y=62,
                end_y=76,
                number_y=74,
                end="11.00%",
                parts=(Part("0.00%", "11.00%", Tone("lines", "Free lines")),),
                cuts=(),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("numbers", "ends", "cuts"),
    [
        ([1, 1], ["11.00%", "11.00%"], 0),  # few things look like few
        ([8, 4], ["88.00%", "44.00%"], 7 + 3),
        ([30, 15], ["88.00%", "44.00%"], 29 + 14),
        ([31, 0], ["88.00%", "0.00%"], 0),
        ([2000, 500], ["88.00%", "22.00%"], 0),
    ],
)
def test_all_bars_have_one_scale_and_their_number_has_room(numbers, ends, cuts):
    drawn = bars([given("A", solid=number) for number in numbers])
    assert [row.end for row in drawn.rows] == ends
    assert sum(len(row.cuts) for row in drawn.rows) == cuts


def test_nothing_has_no_bars():
    assert bars([]) == Bars(0, ())
    assert bars([given("A", solid=0)]).rows[0].parts == ()


def test_a_column_stands_at_its_year_and_is_as_high_as_its_number():
    drawn = by_year([strand("Stays", **{"2000": 1, "2009": 4}), strand("Pardons", **{"2004": 2})], TODAY)
    assert (drawn.most, drawn.height, len(drawn.strands)) == (4, 116, 2)
    stays, pardons = drawn.strands
    assert stays.columns == (
        Column("0.00%", 36, "8.50%", 6, "2000: 1"),
        Column("90.03%", 18, "8.47%", 24, "2009: 4"),
    )
    assert [(column.y + column.height, column.height) for column in pardons.columns] == [(100, 12)]
    assert (stays.y, pardons.y) == (42, 100)
    assert [(tick.year, round(float(tick.x[:-1]))) for tick in drawn.ticks] == [
        *((2000, 5), (2002, 25), (2004, 45), (2006, 65), (2008, 85))
    ]


@pytest.mark.parametrize(
    ("years", "arrow", "signs"),
    [
        ("[2001,2002]", "", (True, False, False)),
        ("2001~", "", (True, False, False)),
        ("200X", "", (True, False, False)),
        ("[..2003]", "earlier", (False, True, False)),
        ("[2003..]", "later", (False, False, True)),
    ],
)
def test_what_is_of_no_certain_year_stands_in_no_column(years, arrow, signs):
    drawn = by_year([strand("Stays", **{"2000": 1, "2009": 1, years: 3})], TODAY)
    (only,) = drawn.strands
    assert len(only.columns) == 2
    assert [(bar.title, bar.arrow, bar.is_uncertain) for bar in only.bars] == [(f"{years}: 3", arrow, True)]
    assert (drawn.has_uncertain, drawn.has_earlier, drawn.has_later) == signs
    assert drawn.most == 1


def test_what_happened_in_no_certain_year_alone_is_drawn_too():
    drawn = by_year([strand("Stays", **{"[1996,1997]": 1})], TODAY)
    assert (drawn.most, drawn.strands[0].columns, drawn.strands[0].bars[0].width) == (1, (), "100.00%")


def test_without_a_year_nothing_is_drawn():
    assert by_year([], TODAY) is None
