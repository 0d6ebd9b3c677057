"""What is left of an item that was taken back and is then destroyed."""

from dataclasses import replace

from cases.editing.redaction.items import stub, taking_out
from cases.values.removal import REMOVED, phrases
from cases.values.retraction import told
from tests.reading.documents import SENTENCED

TAKEN_BACK = replace(SENTENCED, retraction="It was said of Tinyman, and was not so.")


def test_an_event_that_was_taken_back_counts_no_more_when_it_is_destroyed():
    left = stub(TAKEN_BACK)
    assert (left.headline, left.retraction, told([left])) == (REMOVED, REMOVED, ())
    assert stub(SENTENCED).retraction == ""


def test_words_are_taken_out_of_the_sentence_on_why():
    left = taking_out(phrases(["Tinyman"]))(TAKEN_BACK)
    assert left.retraction == f"It was said of {REMOVED}, and was not so."
