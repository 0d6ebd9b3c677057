"""Words that know their language: an editor's, and nobody's name."""

from dataclasses import replace

from cases.values.edition import CitationItem, EventItem, PersonItem, RoleItem, SourceItem
from cases.values.kinds import kinds
from cases.values.languages import OF_THE_RECORD, Said, lang_of, primary, said_in
from tests.reading.documents import case_document

EVENT = EventItem(
    "e",
    "verdict",
    "Convicted",
    "1985",
    roles=(RoleItem("p", "judge", "Judge"),),
    citations=(CitationItem("c", "s", "quoted", locator="page 3"),),
)


def test_words_stay_words():
    said = Said("hola", "es")
    assert (said, said.lang, f"{said}!", lang_of(f"{said}!"), lang_of("hola")) == ("hola", "es", "hola!", "", "")


def test_a_tag_without_its_region():
    assert [primary(tag) for tag in ("es", "es-MX", "pt-BR", "EN", "")] == ["es", "es", "pt", "en", ""]


def test_an_editors_words_know_their_language_and_quotes_do_not():
    marked = said_in(EVENT, "es")
    assert marked == EVENT
    assert (lang_of(marked.headline), lang_of(marked.roles[0].capacity), lang_of(marked.citations[0].locator)) == (
        "es",
    ) * 3
    assert (lang_of(marked.citations[0].exact), lang_of(marked.account), lang_of(marked.kind)) == ("", "", "")


def test_a_name_is_of_no_language_but_words_in_its_place_are():
    named = PersonItem("p", "person", "Ada", description="a baker")
    assert (lang_of(said_in(named, "es").shown), lang_of(said_in(named, "es").description)) == ("", "es")
    assert lang_of(said_in(replace(named, policy="role", shown="a witness"), "es").shown) == "es"
    assert lang_of(said_in(SourceItem("s", "A title", "primary"), "es").title) == ""


def test_a_whole_document_is_marked_and_stays_equal():
    document = case_document()
    marked = said_in(document, "es")
    assert marked == document
    assert {lang_of(event.headline) for event in marked.events} == {"es"}
    assert {lang_of(claim.text) for question in marked.questions for claim in question.claims} == {"es"}


def test_only_fields_of_words_are_named():
    assert {kinds(cls)[name] for cls, names in OF_THE_RECORD.items() for name in names} == {"text", "markdown"}
