#!/usr/bin/env python
"""Prints how many dates a second are parsed and worded, and how that compares with the edtf package if it is there."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

try:
    from edtf import parse_edtf
except ImportError:
    parse_edtf = None

from cases.values.date_entry import read
from cases.values.date_words import words
from cases.values.dates import parse

PLAIN = [f"{year}-{month:02d}-{day:02d}" for year in (1983, 2019) for month in range(1, 13) for day in range(1, 29)]
MIXED = [
    *("1983-06-02", "1983-06", "1983", "2018-10~", "2019-05-31?", "2018%", "198X", "1983-06-XX", "1983-21", "2018-35"),
    *("1983-06-04/1983-06-05", "2001-09-23/..", "1983/", "/1985", "1984~/2004-06", "2004-02-10T00:01:00-08:00"),
    *("[..2004-01-12]", "[1985-05-15..]", "[1983-06-30..1983-07-31]", "[1983,1985]", "[2004-02-08,2005-04-22..]"),
]
ENGLISH = [words(parse(text)) for text in MIXED]


def per_second(function: Callable[..., object], values: Sequence[object], seconds: float = 1.0) -> float:
    """Calls a second over whole rounds of the values, for at least this long."""
    calls, started = 0, perf_counter()
    while perf_counter() - started < seconds:
        for value in values:
            function(value)
        calls += len(values)
    return calls / (perf_counter() - started)


def main() -> None:
    ours = {"plain dates": per_second(parse, PLAIN), "mixed profile": per_second(parse, MIXED)}
    for name, speed in ours.items():
        print(f"parse, {name:14} {speed:12,.0f} a second")
    print(f"words, mixed profile  {per_second(words, [parse(text) for text in MIXED]):12,.0f} a second")
    print(f"read,  English        {per_second(read, ENGLISH):12,.0f} a second")
    if parse_edtf is None:
        print("edtf is not installed; nothing to compare with.")
        return
    for name, values in (("plain dates", PLAIN), ("mixed profile", MIXED)):
        theirs = per_second(parse_edtf, values[:21])
        print(f"edtf,  {name:14} {theirs:12,.0f} a second; parse is {ours[name] / theirs:,.0f} times as fast")


if __name__ == "__main__":
    main()
