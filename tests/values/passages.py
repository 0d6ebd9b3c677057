"""Twenty-four texts written for measuring what is proposed from a passage, with what a careful editor would enter.

`dates` lists every phrase of a date with its EDTF; an empty one means that it must be left open. `voices` lists, by
the first words of a sentence, who speaks in it (a key of KNOWN, None for nobody certain) and the newsroom passed on.
"""

from dataclasses import dataclass

KNOWN = {
    1: ["Daniel Marsh", "Danny Marsh", "Daniel March"],  # the last is how some misspell him
    2: ["Ruth Okafor"],
    3: ["Governor Elena Ruiz", "Elena Ruiz"],
    4: ["Harlan County Superior Court", "Superior Court"],
    5: ["The Valley Courier", "Valley Courier"],
    6: ["Northern Press Agency", "NPA"],
    7: ["Peter Lindqvist"],
    8: ["Board of Clemency"],
    9: ["Anna Marsh"],
    10: ["Court of Appeals"],
}
OUTLETS = frozenset({5, 6})


@dataclass(frozen=True)
class Text:
    words: str
    published: str
    dates: tuple[tuple[str, str], ...] = ()
    voices: tuple[tuple[str, int | None, int | None], ...] = ()


TEXTS = (
    Text(
        "Daniel Marsh was arrested on March 3, 1991, and convicted on 14 February 1992. Ruth Okafor said the "
        "jury never heard about the second fingerprint.",
        "2019-05-20",
        (("March 3, 1991", "1991-03-03"), ("14 February 1992", "1992-02-14")),
        (("Daniel Marsh was", None, None), ("Ruth Okafor said", 2, None)),
    ),
    Text(
        "The board met on Thursday. “He deserves an answer,” Okafor told reporters. Lawyer Ruth Okafor filed "
        "the petition in April.",
        "2019-06-03",
        (("Thursday", "2019-05-30"), ("April", "")),
        (("The board met", None, None), ("“He deserves an", 2, None)),
    ),
    Text(
        "According to sources, the governor will decide by Friday. Governor Elena Ruiz has granted two "
        "commutations since 2015.",
        "2019-06-03",
        (("Friday", ""), ("since 2015", "2015/..")),
        (("According to sources", None, None), ("Governor Elena Ruiz", 3, None)),
    ),
    Text(
        "He was tried in the 1990s, in a courthouse that closed in the early 2000s. Back in the ’80s it had "
        "been a school.",
        "2020-01-15",
        (("the 1990s", "199X"), ("the early 2000s", ""), ("the ’80s", "")),
        (("He was tried", None, None),),
    ),
    Text(
        "Daniel Marsh told The Valley Courier that he had slept through that night. The Valley Courier "
        "reported on 2 May 2018 that a witness had changed her story.",
        "2018-05-04",
        (("2 May 2018", "2018-05-02"),),
        (("Daniel Marsh told", 1, 5), ("The Valley Courier reported", None, 5)),
    ),
    Text(
        "“I saw him yesterday and he was calm,” she wrote. The visit took place on May 30.",
        "2019-06-03",
        (("yesterday", ""), ("May 30", "2019-05-30")),
        (("“I saw him", None, None),),
    ),
    Text(
        "The Superior Court ruled on September 31, 2004, according to the press release; the docket says "
        "September 30, 2004.",
        "2004-10-02",
        (("September 31, 2004", ""), ("September 30, 2004", "2004-09-30")),
        (("The Superior Court", 4, None),),
    ),
    Text(
        "A hearing is scheduled for June 12. The last one was held on May 2.",
        "2019-06-03",
        (("June 12", ""), ("May 2", "2019-05-02")),
    ),
    Text(
        "Marsh has been in prison for 27 years, more than half of his life. Daniel Marsh was 24 when he was "
        "sentenced in 1992.",
        "2019-06-03",
        (("1992", "1992"),),
    ),
    Text(
        "Photo by PETER LINDQVIST/Northern Press AgencyDaniel Marsh was moved in October 2016. The Court of "
        "Appeals affirmed the sentence.",
        "2017-01-09",
        (("October 2016", "2016-10"),),
        (("The Court of", 10, None),),
    ),
    Text(
        "The killings happened on the night of June 4–5, 1983. He was found between 30 June and 31 July 1983.",
        "2019-06-03",
        (("June 4–5, 1983", ""), ("between 30 June and 31 July 1983", "[1983-06-30..1983-07-31]")),
    ),
    Text(
        "Lindqvist, Peter, testified in 1992. “I was never asked,” said Peter Lindqvist, a retired chemist.",
        "2010-03-01",
        (("1992", "1992"),),
        (("Lindqvist, Peter", 7, None), ("“I was never", 7, None)),
    ),
    Text(
        "Three days ago the state answered. Two weeks ago it had asked for more time.",
        "2019-06-03",
        (("Three days ago", "2019-05-31"), ("Two weeks ago", "")),
    ),
    Text(
        "Last year the board heard 40 cases. This year it has heard nine. In the year before it heard none.",
        "2019-06-03",
        (("Last year", "2018"), ("This year", "2019")),
    ),
    Text(
        "The order, dated 06/04/2004, was signed by the clerk. It took effect on 2004-06-09.",
        "2004-07-01",
        (("06/04/2004", ""), ("2004-06-09", "2004-06-09")),
    ),
    Text(
        "Anderson Marsh, no relation, was elected mayor. Daniel Marsh claims that the police planted the glove.",
        "2012-09-09",
        (),
        (("Anderson Marsh", None, None), ("Daniel Marsh claims", 1, None)),
    ),
    Text(
        "The Northern Press Agency reported that Governor Elena Ruiz was reviewing the file. It happened "
        "before January 12, 2004.",
        "2004-02-01",
        (("before January 12, 2004", "[..2004-01-11]"),),
        (("The Northern Press", None, 6),),
    ),
    Text(
        "Anna Marsh argues that her brother was at home. Ruth Okafor argues the same.",
        "2015-05-05",
        (),
        (("Anna Marsh argues", 9, None), ("Ruth Okafor argues", 2, None)),
    ),
    Text(
        "“He did it,” said one neighbour, and “he did not,” said Anna Marsh, while Ruth Okafor said nothing.",
        "2015-05-05",
        (),
        (("“He did it", None, None),),
    ),
    Text(
        "The incarcerated individual, Mr. March, was adjudicated responsible throughout calendar year 1992. "
        "He may be released in May.",
        "2021-11-02",
        (("May", ""),),
    ),
    Text(
        "On Thursday, May 30, the two met; on Friday, May 30, says another report. Christmas 2018 had passed "
        "without a word.",
        "2019-06-03",
        (("Thursday, May 30", "2019-05-30"), ("Friday, May 30", "")),
    ),
    Text(
        "The Board of Clemency recommended mercy in spring 1998, about 1,400 days after the trial of March 1994.",
        "1998-07-07",
        (("spring 1998", "1998-21"), ("1,400 days after", ""), ("March 1994", "1994-03")),
    ),
    Text(
        "According to Anna Marsh, the letter came last Tuesday. According to the Valley Courier, it came by "
        "post in 2013.",
        "2014-02-10",
        (("last Tuesday", ""), ("2013", "2013")),
        (("According to Anna", 9, None), ("According to the", None, 5)),
    ),
    Text(
        "Room 1992 was empty. Prisoner 1985 signed for 1,990 pages; 1991 people wrote to the governor in about 2001.",
        "2005-05-05",
        (("about 2001", "2001~"),),
    ),
)
