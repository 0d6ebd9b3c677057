"""The seed article's facts, entered by hand in the admin as an editor would, published, and read back as a reader."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import lay_out
from tests.browser.editor import Editor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ARTICLE = "Kim Kardashian West Is Determined To Free Another Inmate"
TMZ_WORDS = "look into Copper’s case” according to TMZ"


def people_and_places(editor: Editor) -> None:
    misspelt = {"names": [{"text": "Kevin Copper", "kind": "misspelling (search only)"}]}
    editor.add("actor", name="Kevin Cooper", slug="kevin-cooper", rows=misspelt)
    married = {"names": [{"text": "Kim Kardashian West", "kind": "married name"}]}
    editor.add("actor", name="Kim Kardashian", slug="kim-kardashian", rows=married)
    ryan = {"names": [{"text": "Douglas Ryan", "kind": "misspelling (search only)"}]}
    editor.add("actor", name="Douglas Ryen", slug="douglas-ryen", living="dead", rows=ryan)
    editor.add(
        "actor",
        name="Petra Playmate",
        slug="person-1",
        was_minor=True,
        label="the couple’s daughter, a child, killed",
    )
    editor.add("actor", name="Jerry Brown", slug="jerry-brown")
    editor.add("actor", name="Gavin Newsom", slug="gavin-newsom")
    for name in ("Showbiz Cheat Sheet", "Supreme Court of California"):
        editor.add("actor", name=name, slug=name.lower().replace(" ", "-"), kind="body: court, office, newsroom, group")
    editor.add("place", name="California", kind="state or federal jurisdiction")
    former = {"names": [{"text": "San Quentin State Prison", "kind": "former name", "used": "until 2023"}]}
    editor.add("place", name="San Quentin Rehabilitation Center", kind="prison", within=("California",), rows=former)


def sources(editor: Editor) -> None:
    editor.add(
        "source",
        title=ARTICLE,
        publisher=("Showbiz",),
        kind="tertiary: compiled from other reports",
        published="between 31 May 2019 and 31 July 2019",
        published_basis="inferred by us",
        url="https://www.cheatsheet.com/entertainment/determined-to-free/",
    )
    editor.add(
        "source",
        title="People v. Cooper",
        publisher=("Supreme Court",),
        csl_type="court opinion or order",
        kind="primary: the record or document itself",
        number="53 Cal. 3d 771",
        published="1991-05-16",
    )


def cited(quote: str, source: str = ARTICLE, **more: object) -> dict[str, object]:
    return {"source": (source,), "exact": quote, **more}


def events(editor: Editor) -> None:
    mine = {"inmates": ("Kevin Cooper",)}
    subject = {"actor": ("Kevin Cooper",), "role": "subject"}
    editor.add(
        "event",
        **mine,
        headline="Three people are killed in Chino Hills",
        kind="crime",
        when="between 4 and 5 June 1983",
        standing="reported",
        account="Petra Playmate was ten.",
        rows={
            "roles": [
                {"actor": ("Ryan",), "role": "victim"},
                {"actor": ("Petra",), "role": "victim", "capacity": "daughter, aged 10"},
            ],
            "citations": [cited("convicted of murdering Douglas and Peggy Ryan")],
        },
    )
    editor.add(
        "event",
        **mine,
        headline="A jury finds Cooper guilty",
        kind="verdict",
        when="19 February 1985",
        standing="court finding",
        jurisdiction=("California",),
        rows={"roles": [subject], "citations": [cited("", "People v. Cooper", locator="page 784")]},
    )
    editor.add(
        "event",
        **mine,
        headline="Held on death row at San Quentin",
        kind="custody",
        when="since May 1985",
        standing="reported",
        place=("San Quentin",),
        rows={"roles": [subject], "citations": [cited("who is on death row in San Quentin prison")]},
    )
    editor.add(
        "event",
        **mine,
        headline="Kardashian West appeals to Governor Brown",
        kind="social media post",
        when="7 October 2018",
        when_basis="inferred by us",
        when_note="From the post that other reports show.",
        standing="reported",
        relief="testing of evidence",
        rows={
            "roles": [
                {"actor": ("Kim Kardashian West",), "role": "speaker"},
                {"actor": ("Jerry Brown",), "role": "addressee", "capacity": "Governor of California"},
            ],
            "citations": [cited(TMZ_WORDS, attributed_to="TMZ")],
        },
    )
    editor.add(
        "event",
        **mine,
        headline="Governor Newsom suspends executions",
        kind="moratorium (executive, everyone)",
        when="13 March 2019",
        standing="official record",
        scope="everybody of a class in a jurisdiction",
        jurisdiction=("California",),
        affected="people sentenced to death in California",
        instrument="Executive Order N-09-19",
        rows={
            "roles": [{"actor": ("Gavin",), "role": "official", "capacity": "Governor of California"}],
            "citations": [cited("he has suspended all executions during his reign as Govenor")],
        },
    )
    editor.add(
        "event",
        **mine,
        headline="Kim Kardashian West meets Cooper",
        kind="visit",
        when="Thursday, 30 May 2019",
        when_basis="derived from the source's own date",
        when_note="The article says “May 30”; it appeared in 2019.",
        standing="reported",
        place=("San Quentin",),
        rows={
            "roles": [{"actor": ("Kardashian",), "role": "visitor"}, subject],
            "citations": [
                cited("On May 30, Kardashian spoke with convicted murderer Kevin Cooper", attributed_to="sources")
            ],
        },
    )
    editor.add(
        "event",
        **mine,
        headline="Kardashian West posts about the meeting",
        kind="social media post",
        when="possibly 31 May 2019",
        when_basis="inferred by us",
        when_note="The post says “yesterday”.",
        standing="reported",
        rows={
            "roles": [{"actor": ("Kardashian",), "role": "speaker"}],
            "citations": [cited("I had an emotional meeting with Kevin Cooper yesterday at San Quentin’s death row.")],
        },
    )


def claims(editor: Editor) -> None:
    editor.add("question", text="When was he convicted?", inmate=("Kevin Cooper",), event=("A jury finds",))
    editor.add(
        "claim",
        question=("When was he convicted",),
        text="The article dates the conviction to 1983.",
        value="1983",
        date="1983",
        nature="fact",
        regard="rejected",
        rows={"citations": [cited("Back in 1983, Kevin Cooper was convicted")]},
    )
    editor.add(
        "claim",
        question=("When was he convicted",),
        text="The state supreme court’s opinion dates the verdict to 1985.",
        value="1985",
        date="1985",
        nature="fact",
        regard="accepted",
        rows={"citations": [cited("", "People v. Cooper", locator="page 784")]},
    )
    editor.add("question", text="How long has he been in prison?", inmate=("Kevin Cooper",))
    editor.add(
        "claim",
        question=("How long has he",),
        text="Cooper told his visitor that he had been behind bars for 36 years.",
        value="36 years",
        number="36",
        nature="figure",
        speaker=("Kevin Cooper",),
        as_of="2019-05-30",
        rows={"citations": [cited("he’s been behind bars for 36 years even though he is innocent")]},
    )
    editor.add("question", text="Will he be free?", inmate=("Kevin Cooper",))
    editor.add(
        "claim",
        question=("Will he be free",),
        text="The outlet gives him a good chance of freedom.",
        nature="prediction",
        speaker=("Showbiz",),
        as_of="2019-06~",
        rows={"citations": [cited("There is a good chance with Kim Kardashian West’s help")]},
    )


def test_a_dozen_facts_from_the_admin_to_the_readers_page(page: Page, live_server) -> None:
    editor = Editor(page, live_server.url, "reviewer")
    people_and_places(editor)
    case = editor.add(
        "inmate", actor=("Copper",), slug="kevin-cooper", checked_on="2019-07-31", checked_against="the article"
    )
    sources(editor)
    events(editor)
    claims(editor)
    editor.add(
        "photo",
        inmate=("Kevin Cooper",),
        alt="Kim Kardashian, in a photograph by Angela Weiss.",
        caption="Kim Kardashian",
        credit="ANGELA WEISS/AFP/Getty Images",
        rights="link only: we may not show it",
    )
    editor.publish(case, "From one article.")
    page.goto(f"{live_server.url}/cases/kevin-cooper/")
    lay_out(page)
    text = page.locator("body").inner_text()
    source = page.content()
    for shown in (
        "Kevin Cooper",
        "19 February 1985",
        "between 4 and 5 June 1983",
        "possibly 31 May 2019",
        "Executive Order N-09-19",
        "people sentenced to death in California",
        "Governor of California",
        "ANGELA WEISS/AFP/Getty Images",
        "the couple’s daughter, a child, killed",
        "reviewed by a second person",
    ):
        assert shown in text, shown
    for quoted in (TMZ_WORDS, "Govenor", "36 years even though", "good chance with Kim", "I had an emotional meeting"):
        assert quoted in source, quoted
    assert "Playmate" not in source
    assert "[name withheld]" in text
    visit = page.locator("article", has=page.get_by_role("heading", name="Kim Kardashian West meets Cooper"))
    expect(visit).to_contain_text("30 May 2019")
    expect(visit).to_contain_text("derived")
    verdict = page.locator("article", has=page.get_by_role("heading", name="A jury finds Cooper guilty"))
    expect(verdict).to_contain_text("1983")
    expect(verdict).to_contain_text("Sources differ")
    assert page.context.cookies(f"{live_server.url}/cases/") == []
