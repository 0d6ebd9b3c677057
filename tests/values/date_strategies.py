"""Strings of every form that the date profile has, for hypothesis."""

from datetime import date

from hypothesis import strategies as st

from cases.values.dates import parse

YEARS = st.integers(1, 9999)
DAYS = st.dates().map(date.isoformat)
MONTHS = DAYS.map(lambda day: day[:7])
PLAIN = st.one_of(DAYS, MONTHS, YEARS.map("{:04d}".format))
MASKED = st.one_of(
    st.integers(1, 999).map("{:03d}X".format),
    st.integers(1, 99).map("{:02d}XX".format),
    YEARS.map("{:04d}-XX".format),
    YEARS.map("{:04d}-XX-XX".format),
    MONTHS.map("{}-XX".format),
)
SIGNED = st.tuples(st.one_of(PLAIN, MASKED), st.sampled_from(["", "?", "~", "%"])).map("".join)
SEASONS = st.tuples(st.integers(1, 9998), st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36])).map(
    lambda parts: "{:04d}-{}".format(*parts)
)
OFFSETS = st.integers(-720, 840).map(
    lambda minutes: f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
)
TIMES = st.tuples(DAYS, st.times(), st.one_of(st.just("Z"), OFFSETS)).map(
    lambda parts: f"{parts[0]}T{parts[1]:%H:%M:%S}{parts[2]}"
)


def in_order(texts):
    return sorted(texts, key=lambda text: parse(text).sort_key)


INTERVALS = st.one_of(
    st.lists(SIGNED, min_size=2, max_size=2).map(in_order).map("/".join),
    st.tuples(SIGNED, st.sampled_from(["/{}", "../{}", "{}/", "{}/.."])).map(lambda parts: parts[1].format(parts[0])),
)


@st.composite
def sets(draw):
    """Plain dates in order and apart, some of them joined to ranges, one side open or none."""
    apart = []
    for text in in_order(draw(st.lists(PLAIN, min_size=1, max_size=5))):
        if not apart or parse(apart[-1]).latest < parse(text).earliest:
            apart.append(text)
    parts = []
    while apart:
        count = 2 if len(apart) > 1 and draw(st.booleans()) else 1
        parts.append("..".join(apart[:count]))
        apart = apart[count:]
    openings = [] if parts == [parts[0]] and ".." not in parts[0] else [parts]
    if ".." not in parts[0]:
        openings.append([f"..{parts[0]}", *parts[1:]])
    if ".." not in parts[-1]:
        openings.append([*parts[:-1], f"{parts[-1]}.."])
    return f"[{','.join(draw(st.sampled_from(openings)))}]"


EDTF = st.one_of(SIGNED, SEASONS, TIMES, INTERVALS, sets())
