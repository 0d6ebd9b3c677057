"""Quotes: in the copy, short enough, or counted."""

from cases.editing.quotes import check_quotes_of
from cases.models.desk.sources import Citation, Copy
from tests.editing.checks.faults import reasons, where
from tests.editing.conftest import NOON, Desk


def test_a_quote_of_which_no_copy_is_held_is_a_note(desk: Desk) -> None:
    check_quotes_of(desk.case, at=NOON)
    assert [reason.level for reason in reasons(desk.case, "no_copy")] == ["note", "note"]
    Copy.objects.create(source=desk.source, text="the jury said so: convicted in 1985", seen_at=NOON, method="pasted")
    check_quotes_of(desk.case, at=NOON)
    assert where(desk.case, "no_copy") == []


def test_a_long_quote_needs_a_reason(desk: Desk) -> None:
    citation = Citation.objects.create(event=desk.verdict, source=desk.source, exact="a " * 26)
    assert where(desk.case, "long_quote") == [("event", desk.verdict.pk, "citations")]
    citation.long_because = "The jury’s question, which can’t be cut."
    citation.save()
    assert where(desk.case, "long_quote") == []


def test_twenty_five_words_need_none(desk: Desk) -> None:
    citation = Citation.objects.create(event=desk.verdict, source=desk.source, exact="a " * 25)
    assert where(desk.case, "long_quote") == []
    citation.exact += " b"
    citation.save()
    assert where(desk.case, "long_quote") == [("event", desk.verdict.pk, "citations")]
