"""Two documents side by side: every difference is said, in readers' words, and nothing else is."""

from dataclasses import fields, replace

import pytest

from cases.reading.comparison import UNSEEN, Comparison, FieldCompared, ItemCompared, LineCompared, comparison
from cases.values.difference import Piece
from cases.values.edition import (
    AnswerItem,
    CitationItem,
    ClaimItem,
    EventItem,
    ExhibitItem,
    FactsItem,
    LinkedItem,
    NameItem,
    PersonItem,
    PhotoItem,
    PlaceRef,
    QuestionItem,
    RenditionItem,
    RoleItem,
    SourceItem,
    TopicItem,
)
from tests.reading.documents import CHARGED, SENTENCED, case_document, cite, claim, event, question, uid

FOUND = "These words were found in our copy on 19 November 2026."


def with_event(document, changed):
    return replace(document, events=tuple(changed if e.id == changed.id else e for e in document.events))


def with_question(document, changed):
    return replace(document, questions=tuple(changed if q.id == changed.id else q for q in document.questions))


def only_item(before, after):
    (group,) = comparison(before, after).groups
    (item,) = group.items
    return item


def test_two_that_are_the_same_have_nothing_to_compare():
    assert comparison(case_document(), case_document()) == Comparison(())


def test_a_changed_item_shows_the_fields_that_differ_word_by_word():
    before = case_document()
    after = with_event(before, replace(CHARGED, headline="Charged with two murders", when="1983-06-10"))
    assert only_item(before, after) == ItemCompared(
        id=CHARGED.id,
        anchor=f"d-{CHARGED.id.replace('-', '')[:12]}",
        kind="event",
        kind_words="event",
        verb="changed",
        words="Charged with two murders",
        fields=(
            FieldCompared(
                "Headline",
                (
                    LineCompared(
                        "changed",
                        (
                            Piece("Charged with ", "same"),
                            Piece("murder", "removed"),
                            Piece("two murders", "added"),
                        ),
                    ),
                ),
            ),
            FieldCompared(
                "Date",
                (LineCompared("changed", (Piece("9", "removed"), Piece("10", "added"), Piece(" June 1983", "same"))),),
            ),
        ),
    )


def test_an_item_that_was_added_shows_all_that_it_says_without_marks():
    before = case_document()
    new = event("A hearing", "hearing", "2026-12-01", outcome="scheduled", standing="official_record")
    item = only_item(before, replace(before, events=(*before.events, new)))
    assert (item.verb, item.verb_words, item.words) == ("added", "added", "A hearing")
    assert [(field.name, [line.pieces for line in field.lines]) for field in item.fields] == [
        ("Date", [(Piece("1 December 2026", "same"),)]),
        ("What happened", [(Piece("hearing", "same"),)]),
        ("How it is known", [(Piece("official record", "same"),)]),
        ("Outcome", [(Piece("scheduled", "same"),)]),
        ("Sources", [(Piece(f"Paper Press, Title of paper: “as quoted”. {FOUND}", "same"),)]),
    ]


def test_an_item_that_was_removed_shows_all_that_it_said():
    before = case_document()
    after = replace(before, events=tuple(e for e in before.events if e.id != SENTENCED.id))
    item = only_item(before, replace(after, questions=before.questions))
    assert (item.verb, item.words, item.fields[0]) == (
        "removed",
        "Sentenced to death",
        FieldCompared("Date", (LineCompared("removed", (Piece("15 May 1985", "same"),)),)),
    )


def test_without_a_document_before_everything_is_added():
    made = comparison(None, case_document())
    assert {item.verb for group in made.groups for item in group.items} == {"added"}
    assert [(group.kind, len(group.items)) for group in made.groups] == [
        ("event", 11),
        ("question", 4),
        ("facts", 1),
        ("exhibit", 1),
        ("photo", 1),
        ("person", 6),
        ("source", 3),
        ("topic", 1),
        ("linked", 1),
    ]
    assert made.count == 29


def test_people_citations_and_claims_are_compared_one_by_one():
    before = case_document()
    was = next(q for q in before.questions if q.text == "How many were freed?")
    grown = replace(was.claims[0], value="over 17", regard="disputed")
    after = with_question(before, replace(was, claims=(grown, claim("Nobody counted.", citations=(cite("paper"),)))))
    item = only_item(before, after)
    assert [(field.name, [line.verb for line in field.lines]) for field in item.fields] == [
        ("What is said", ["changed", "added"]),
        ("Sources", ["added"]),
    ]
    assert item.fields[0].lines[0].pieces == (
        Piece("over ", "added"),
        Piece(
            "17: The campaign freed 17 people. (figure given by Ada Vocate, counted by High Court, as of May 2019",
            "same",
        ),
        Piece("; we regard this as disputed", "added"),
        Piece(")", "same"),
    )
    assert item.fields[1].lines[0].pieces == (
        Piece(f"For “Nobody counted.”: Paper Press, Title of paper: “as quoted”. {FOUND}", "added"),
    )


def test_a_person_who_is_not_named_is_shown_as_the_document_shows_them():
    before = case_document()
    killed = before.events[0]
    after = with_event(before, replace(killed, roles=(*killed.roles, RoleItem(uid("Case Cooper"), "subject"))))
    crime = with_event(after, replace(killed, roles=()))
    assert only_item(after, crime).fields == (
        FieldCompared(
            "People",
            (
                LineCompared("removed", (Piece("victim: a child", "removed"),)),
                LineCompared("removed", (Piece("subject: Case Cooper", "removed"),)),
            ),
        ),
    )


def test_an_account_is_compared_as_it_is_read_and_its_marks_only_where_the_words_agree():
    before = case_document()
    said = next(e for e in before.events if e.kind == "statement")
    told = with_event(before, replace(said, account="He denies it. [Letter](https://example.org/a)"))
    marked = with_event(before, replace(said, account="He denies it. [Letter](https://example.org/b)"))
    worded = with_event(before, replace(said, account="He admits it. [Letter](https://example.org/b)"))
    assert only_item(told, worded).fields[0].lines[0].pieces == (
        Piece("He ", "same"),
        Piece("denies", "removed"),
        Piece("admits", "added"),
        Piece(" it. Letter", "same"),
    )
    assert [piece for piece in only_item(told, marked).fields[0].lines[0].pieces if piece.kind != "same"] == [
        Piece("a", "removed"),
        Piece("b", "added"),
    ]


def test_a_misspelling_is_never_printed():
    before = case_document()
    cooper = before.people[0]
    after = replace(
        before, people=(replace(cooper, names=(NameItem("Case Coopper", "misspelling"),)), *before.people[1:])
    )
    made = comparison(before, after)
    assert "Coopper" not in str(made)
    assert "C. Cooper" in str(made)
    assert "Copper" not in str(comparison(None, before))


# Every field of every item, with a value for it before and another after.
BEFORE, AFTER = uid("paper"), uid("court")
CITED = CitationItem(uid("c"), BEFORE, "the words")
SAID = ClaimItem(uid("said"), "It was so.")
ITEMS = {
    EventItem: EventItem(uid("e"), "stay", "A headline", "1990", citations=(CITED,)),
    QuestionItem: QuestionItem(uid("q"), "A question?", claims=(SAID,)),
    PersonItem: PersonItem(uid("p"), "person", "A Person"),
    SourceItem: SourceItem(uid("s"), "A title", "secondary"),
    ExhibitItem: ExhibitItem(uid("x"), "A thing"),
    TopicItem: TopicItem(uid("t"), "a-topic", "topic", "What it means."),
    PhotoItem: PhotoItem(uid("ph"), "A. Credit", "unknown"),
    LinkedItem: LinkedItem(uid("l"), "campaign", "a-campaign", "A Campaign"),
    FactsItem: case_document().facts,
}
VALUES = {
    "kind": "hearing",
    "when": "1991",
    "when_basis": "derived",
    "outcome": "scheduled",
    "standing": "claimed",
    "place": PlaceRef("A Prison"),
    "scope": "jurisdiction",
    "relief": "clemency",
    "sentence": "death",
    "roles": (RoleItem(uid("Ada Vocate"), "leader"),),
    "answers": (AnswerItem(uid("o"), "stops", "Other", "1980"),),
    "exhibits": (uid("shirt"),),
    "topics": (uid("topic"),),
    "campaigns": (uid("campaign"),),
    "citations": (),
    "no_reading": True,
    "event": SENTENCED.id,
    "claims": (),
    "policy": "role",
    "address_withheld": True,
    "slug": "another",
    "living": "no",
    "names": (NameItem("B. Person", "alias"),),
    "csl_type": "book",
    "authors": ("B. Author",),
    "publisher": uid("Paper Press"),
    "published": "2001",
    "published_basis": "inferred",
    "seen_on": "2002",
    "archived_on": "2003",
    "language": "de",
    "copy_of": AFTER,
    "via": AFTER,
    "copies_held": 2,
    "rights": "ours",
    "taken": "2003",
    "source": AFTER,
    "people": (uid("a child"),),
    "is_showable": True,
    "renditions": (RenditionItem("a-320.jpg", "ab12cd", 320, 200),),
    "status": "pardoned",
    "status_event": CHARGED.id,
    "status_claim": uid("claim It did."),
    "checked_on": "2004",
    "subject": uid("Ada Vocate"),
}
KIND_OF = {PersonItem: "body", SourceItem: "primary", LinkedItem: "case", FactsItem: "campaign"}
NEEDED = {"published_basis": {"published": "2001"}}


def every_field():
    for cls in ITEMS:
        for field in fields(cls):
            if field.name != "id" and (cls, field.name) != (FactsItem, "kind"):
                yield pytest.param(cls, field.name, id=f"{cls.__name__}.{field.name}")


def holding(document, item):
    """The document with this item in it, beside its own; in place of its facts."""
    if isinstance(item, FactsItem):
        return replace(document, facts=item)
    group = {
        EventItem: "events",
        QuestionItem: "questions",
        PersonItem: "people",
        SourceItem: "sources",
        ExhibitItem: "exhibits",
        TopicItem: "topics",
        PhotoItem: "photos",
        LinkedItem: "linked",
    }[type(item)]
    return replace(document, **{group: (*getattr(document, group), item)})


@pytest.mark.parametrize(("cls", "name"), list(every_field()))
def test_no_field_of_an_item_changes_silently(cls, name):
    base = replace(ITEMS[cls], **NEEDED.get(name, {}))
    value = KIND_OF.get(cls, VALUES["kind"]) if name == "kind" else VALUES.get(name, "Another text")
    item = only_item(holding(case_document(), base), holding(case_document(), replace(base, **{name: value})))
    assert item.fields
    assert str(UNSEEN) not in str(item.fields)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("source", AFTER), ("exact", "other words"), ("prefix", "before"), ("suffix", "after"), ("locator", "p. 2")),
        *(("aspect", "date"), ("bearing", "contradicts"), ("attributed_to", "a paper"), ("relays", AFTER)),
        *(("state", "found"), ("is_masked", True)),
    ],
)
def test_no_field_of_a_citation_changes_silently(name, value):
    before = replace(ITEMS[EventItem], citations=(CITED,))
    after = replace(before, citations=(replace(CITED, **{name: value}),))
    item = only_item(holding(case_document(), before), holding(case_document(), after))
    assert ([field.name for field in item.fields], str(UNSEEN) in str(item.fields)) == (["Sources"], False)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("text", "It was not so."), ("value", "no"), ("date", "1991"), ("number", "3"), ("nature", "belief")),
        *(("speaker", uid("Ada Vocate")), ("as_of", "1999"), ("regard", "rejected"), ("opens", 2)),
        *(("tells", "asks"),),
        *(("topics", (uid("topic"),)), ("citations", (CITED,))),
    ],
)
def test_no_field_of_a_claim_changes_silently(name, value):
    before = question("A new question?", SAID)
    after = replace(before, claims=(replace(SAID, **{name: value}),))
    item = only_item(holding(case_document(), before), holding(case_document(), after))
    assert item.fields
    assert str(UNSEEN) not in str(item.fields)


def test_what_no_page_shows_is_said_to_be_so():
    before = case_document()
    turned = replace(before.events[2], citations=before.events[2].citations[::-1])
    assert only_item(before, with_event(before, turned)).fields == (
        FieldCompared("Changed", (LineCompared("changed", (Piece(str(UNSEEN), "same"),)),)),
    )
