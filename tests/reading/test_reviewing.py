"""How a page was reviewed, in sentences: from what the edition and its document say, and nothing else."""

from dataclasses import replace

import pytest

from cases.choices import Level
from cases.editing.checks import CHECKS, GUARD_NAMES
from cases.reading.check_words import NO_LONGER_RUN, WARNINGS, warnings_in_words
from cases.reading.documents import head_of
from cases.reading.reviewing import how_published, how_reviewed
from cases.values.edition import Document
from cases.values.retraction import notice
from tests.reading.documents import HEAD, case_document, cite, event, publish, source

OF_THE_DAY = "Edition 1 of 20 November 2026"


@pytest.mark.parametrize(
    ("review", "writers", "said"),
    [
        (
            "reviewed",
            1,
            f"{OF_THE_DAY}: 1 person wrote what is new, and another, who had written nothing of it, approved it.",
        ),
        (
            "reviewed",
            3,
            f"{OF_THE_DAY}: 3 people wrote what is new, and another, who had written nothing of it, approved it.",
        ),
        ("reviewed", None, f"{OF_THE_DAY} was approved by somebody who had written nothing of what is new."),
        ("one_person", 1, f"{OF_THE_DAY} was approved by whoever wrote it: this newsroom is one person."),
        ("emergency", 2, f"{OF_THE_DAY} went out in an emergency, before anybody else had read it."),
        ("none", None, f"{OF_THE_DAY} was read by nobody but those who wrote it."),
    ],
)
def test_who_but_its_authors_had_read_it(review, writers, said):
    assert list(how_published(replace(HEAD, review=review, writers=writers))) == [said]


@pytest.mark.parametrize(
    ("review", "stood", "said"),
    [
        ("reviewed", (), "47 checks left no error, and no warning about what is said and on which sources."),
        (
            "reviewed",
            (("stale_status", 1),),
            (
                "47 checks left no error; 1 warning about what is said and on which sources stood, for a reason that "
                "the reviewer had read."
            ),
        ),
        (
            "one_person",
            (("stale_status", 1), ("open_question", 2)),
            (
                "47 checks left no error; 3 warnings about what is said and on which sources stood, for reasons that "
                "the reviewer had read."
            ),
        ),
        (
            "emergency",
            (("stale_status", 2),),
            "47 checks left no error; 2 warnings about what is said and on which sources stood.",
        ),
    ],
)
def test_what_the_checks_found(review, stood, said):
    assert list(how_published(replace(HEAD, review=review, checks=47, stood=stood)))[1:] == [said]


def test_what_it_rests_on_is_counted_in_the_document():
    cited = (
        cite("paper", "one"),
        cite("paper", "two", state="no_copy"),
        cite("court", locator="p. 2", exact=""),
        cite("blog", "three", bearing="contradicts"),
    )
    document = Document(
        facts=case_document().facts,
        events=(event("It rained", "statement", "1990", citations=cited), event("Gone", "statement", "1991")),
        sources=(source("paper"), source("court", kind="primary", publisher=""), source("blog", kind="advocacy")),
    )
    taken = replace(document.events[1], retraction="It did not.")
    assert how_reviewed(HEAD, replace(document, events=(document.events[0], taken)))[1:] == (
        "Quotes found in our copies of their sources: 2 of 3.",
        "Sources cited: 3; independent voices among them: 2. Primary: 1; secondary: 1; advocacy: 1.",
    )


def test_a_page_without_sources_counts_none():
    assert how_reviewed(HEAD, Document(facts=case_document().facts)) == (
        f"{OF_THE_DAY} was read by nobody but those who wrote it.",
    )


def test_of_a_draft_and_of_a_notice_nothing_is_said():
    document = case_document()
    assert how_reviewed(replace(HEAD, is_draft=True), document) == ()
    assert how_reviewed(HEAD, notice(document.facts, document.people, "It was another.")) == ()


@pytest.mark.django_db
def test_an_edition_keeps_what_was_found():
    edition = publish(case_document(), review="reviewed", writers=2, checks=47, stood='{"stale_status": 1}')
    head = head_of(edition)
    assert (head.writers, head.checks, head.stood) == (2, 47, (("stale_status", 1),))
    older = head_of(publish(case_document(), number=2))
    assert (older.writers, older.checks, older.stood) == (None, None, ())


def test_every_warning_has_words_for_readers_but_those_that_guard_a_name():
    warnings = {check.id for check in CHECKS if check.level == Level.WARNING}
    assert (set(WARNINGS), warnings & GUARD_NAMES) == (warnings - GUARD_NAMES, GUARD_NAMES)
    assert len({str(words) for words in WARNINGS.values()}) == len(WARNINGS)


def test_warnings_are_told_the_most_frequent_first_and_gone_ones_together():
    stood = (("gone", 1), ("stale_status", 2), ("long gone", 4), ("open_question", 2))
    assert warnings_in_words(stood) == (
        (str(NO_LONGER_RUN), 5),
        ("a question on which we have not settled", 2),
        ("a status that nobody had checked for long", 2),
    )
