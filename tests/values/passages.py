"""Forty texts written for measuring what is proposed from a passage, with what a careful editor would enter.

`dates` lists every phrase of a date with its EDTF; an empty one means that it must be left open. `voices` lists, by
the first words of a sentence, who speaks in it (a key of KNOWN, None for nobody certain) and the newsroom passed on.
`kinds` and `places` list, by the first words of a sentence, the kind of the one event that it tells of and where that
happened (a key of PLACES); of every other sentence nothing may be proposed.
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
BODIES = frozenset({4, 5, 6, 8, 10})
PLACES = {
    1: ["Stone Valley State Prison", "Stone Valley prison"],
    2: ["Port Harlan"],
    3: ["Harlan County Courthouse"],
    4: ["Nevada"],
}


@dataclass(frozen=True)
class Text:
    words: str
    published: str
    dates: tuple[tuple[str, str], ...] = ()
    voices: tuple[tuple[str, int | None, int | None], ...] = ()
    kinds: tuple[tuple[str, str], ...] = ()
    places: tuple[tuple[str, int], ...] = ()


TEXTS = (
    Text(
        "Daniel Marsh was arrested on March 3, 1991, and convicted on 14 February 1992. Ruth Okafor said the "
        "jury never heard about the second fingerprint.",
        "2019-05-20",
        (("March 3, 1991", "1991-03-03"), ("14 February 1992", "1992-02-14")),
        (("Daniel Marsh was", None, None), ("Ruth Okafor said", 2, None)),
        kinds=(("Ruth Okafor said", "statement"),),
    ),
    Text(
        "The board met on Thursday. “He deserves an answer,” Okafor told reporters. Lawyer Ruth Okafor filed "
        "the petition in April.",
        "2019-06-03",
        (("Thursday", "2019-05-30"), ("April", "")),
        (("The board met", None, None), ("“He deserves an", 2, None)),
        kinds=(("“He deserves an", "statement"),),
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
        kinds=(("He was tried", "trial"),),
    ),
    Text(
        "Daniel Marsh told The Valley Courier that he had slept through that night. The Valley Courier "
        "reported on 2 May 2018 that a witness had changed her story.",
        "2018-05-04",
        (("2 May 2018", "2018-05-02"),),
        (("Daniel Marsh told", 1, 5), ("The Valley Courier reported", None, 5)),
        kinds=(("Daniel Marsh told", "statement"),),
    ),
    Text(
        "“I saw him yesterday and he was calm,” she wrote. The visit took place on May 30.",
        "2019-06-03",
        (("yesterday", ""), ("May 30", "2019-05-30")),
        (("“I saw him", None, None),),
        kinds=(("The visit took", "visit"),),
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
        kinds=(("A hearing is", "hearing"), ("The last one", "hearing")),
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
        kinds=(("Photo by PETER", "transfer"), ("The Court of", "appeal_ruling")),
    ),
    Text(
        "The killings happened on the night of June 4–5, 1983. He was found between 30 June and 31 July 1983.",
        "2019-06-03",
        (("June 4–5, 1983", ""), ("between 30 June and 31 July 1983", "[1983-06-30..1983-07-31]")),
        kinds=(("The killings", "crime"),),
    ),
    Text(
        "Lindqvist, Peter, testified in 1992. “I was never asked,” said Peter Lindqvist, a retired chemist.",
        "2010-03-01",
        (("1992", "1992"),),
        (("Lindqvist, Peter", 7, None), ("“I was never", 7, None)),
        kinds=(("Lindqvist, Peter", "witness_account"), ("“I was never", "statement")),
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
        kinds=(("Daniel Marsh claims", "statement"),),
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
        kinds=(("Anna Marsh argues", "statement"), ("Ruth Okafor argues", "statement")),
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
        kinds=(("On Thursday", "meeting"),),
    ),
    Text(
        "The Board of Clemency recommended mercy in spring 1998, about 1,400 days after the trial of March 1994.",
        "1998-07-07",
        (("spring 1998", "1998-21"), ("1,400 days after", ""), ("March 1994", "1994-03")),
        kinds=(("The Board of", "recommendation"),),
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
    Text(
        "On May 30, Ruth Okafor spoke with Daniel Marsh, who is on death row in Stone Valley prison, to hear him "
        "out. After sitting down with him, Okafor later tweeted a photo from Port Harlan.",
        "2019-06-03",
        (("May 30", "2019-05-30"),),
        (("After sitting", 2, None),),
        (("On May 30", "meeting"), ("After sitting", "post")),
    ),
    Text(
        "“I met him yesterday at Stone Valley prison. He is innocent of the crimes for which he was convicted,” she"
        " tweeted. Her post was shared widely.",
        "2019-06-03",
        (("yesterday", ""),),
        kinds=(("“I met him", "post"), ("He is innocent", "post")),
    ),
    Text(
        "Back in 1991, Daniel Marsh was convicted of murdering two people in their Port Harlan home. He was "
        "sentenced to death on 14 February 1992.",
        "2019-06-03",
        (("1991", "1991"), ("14 February 1992", "1992-02-14")),
        kinds=(("Back in 1991", "verdict"), ("He was sentenced", "sentence")),
    ),
    Text(
        "Daniel Marsh was arrested on March 3, 1991, in Port Harlan. A neighbour was never charged. No one else was"
        " arrested.",
        "2019-06-03",
        (("March 3, 1991", "1991-03-03"),),
        kinds=(("Daniel Marsh was", "arrest"),),
        places=(("Daniel Marsh was", 2),),
    ),
    Text(
        "When Daniel Marsh was convicted of murder, the glove had not been tested. Without it he would never have "
        "been convicted, his lawyers believe.",
        "2019-06-03",
    ),
    Text(
        "Marsh’s lawyers filed an appeal in 1993. Daniel Marsh appealed the ruling in 1995, and lost. In 2016 Ruth "
        "Okafor appealed to the governor.",
        "2019-06-03",
        (("1993", "1993"), ("1995", "1995"), ("2016", "2016")),
        kinds=(("Marsh’s lawyers", "filing"), ("Daniel Marsh appealed", "filing")),
    ),
    Text(
        "After Anna Marsh asked Governor Ruiz to look into the case, Ruiz eventually ordered DNA testing. Further "
        "testing was ordered by a federal judge in 2018.",
        "2019-06-03",
        (("2018", "2018"),),
        kinds=(("After Anna Marsh", "executive_order"), ("Further testing", "court_order")),
    ),
    Text(
        "She asked him to commute the sentence. Governor Elena Ruiz commuted his sentence on Monday. Critics had "
        "hoped for a pardon.",
        "2019-06-07",
        (("Monday", "2019-06-03"),),
        (("Governor Elena", 3, None),),
        (("Governor Elena", "commutation"),),
    ),
    Text(
        "Governor Elena Ruiz granted him a full pardon in April 2018. If he is pardoned, he may vote. He was denied"
        " a pardon in 2004.",
        "2019-06-03",
        (("April 2018", "2018-04"), ("2004", "2004")),
        (("Governor Elena", 3, None),),
        (("Governor Elena", "pardon"), ("He was denied", "clemency_denial")),
    ),
    Text(
        "Peter Lindqvist died in 2012. His sister died in the fire. Two officers died at Port Harlan when a wall fell.",
        "2019-06-03",
        (("2012", "2012"),),
        kinds=(("Peter Lindqvist", "death"), ("His sister", "death"), ("Two officers", "death")),
        places=(("Two officers", 2),),
    ),
    Text(
        "Anna Marsh visited Daniel Marsh at Stone Valley prison on May 2. Anna Marsh, who was born in Nevada, met "
        "nobody else. Okafor has not visited Stone Valley prison.",
        "2019-06-03",
        (("May 2", "2019-05-02"),),
        kinds=(("Anna Marsh visited", "visit"),),
        places=(("Anna Marsh visited", 1),),
    ),
    Text(
        "Ruth Okafor met Governor Elena Ruiz in Nevada. Ruth Okafor met a man in Stone Valley prison. Ruth Okafor "
        "met Daniel Marsh, a prisoner in Stone Valley prison.",
        "2019-06-03",
        kinds=(("Ruth Okafor met", "meeting"),),
        places=(("Ruth Okafor met Gov", 4),),
    ),
    Text(
        "In the film, Marsh was arrested in Nevada. Marsh said he was arrested in Nevada. Was he arrested in Nevada?",
        "2019-06-03",
    ),
    Text(
        "Daniel Marsh was arrested in Nevada and convicted at the Harlan County Courthouse. The jurors learned that"
        " he was convicted of theft in Port Harlan.",
        "2019-06-03",
    ),
    Text(
        "Daniel Marsh walked free on June 1. He left Stone Valley prison. Police arrested a second man on 2 June "
        "2019 in Port Harlan, Nevada.",
        "2019-06-03",
        (("June 1", "2019-06-01"), ("2 June 2019", "2019-06-02")),
        kinds=(("Daniel Marsh walked", "release"), ("He left", "release"), ("Police arrested", "arrest")),
        places=(("Police arrested", 2), ("He left", 1)),
    ),
    Text(
        "The applicant had been adjudicated at fault. Marsh was convicted of murder and sentenced to death. His "
        "conviction, his appeal and his arrest filled the papers of Port Harlan.",
        "2019-06-03",
    ),
)
