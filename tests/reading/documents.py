"""Documents made by hand, and published without a desk: readers' tests need nothing else."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import NAMESPACE_URL, uuid5

from cases.editing.editions import key_of, store
from cases.editing.reading_rows import sync
from cases.models.published.editions import Edition
from cases.reading.documents import EditionHead
from cases.values.documents import cut, in_order
from cases.values.edition import (
    SCHEMA_VERSION,
    AnswerItem,
    CitationItem,
    ClaimItem,
    Document,
    EventItem,
    ExhibitItem,
    FactsItem,
    LinkedItem,
    NameItem,
    PersonItem,
    PhotoItem,
    PlaceRef,
    QuestionItem,
    RoleItem,
    SourceItem,
    TopicItem,
)

PUBLISHED_AT = datetime(2026, 11, 20, 12, tzinfo=UTC)
HEAD = EditionHead(1, PUBLISHED_AT, "First edition.")


def uid(name):
    """The public id that stands for a name in these tests."""
    return str(uuid5(NAMESPACE_URL, name))


def cite(source, exact="as quoted", **more):
    name = f"{source} {exact} {sorted(more.items())}"
    more = {"state": "found", "checked_on": "2026-11-19"} | more
    return CitationItem(id=uid(f"citation {name}"), source=uid(source), exact=exact, **more)


def source(name, **more):
    facts = {"kind": "secondary", "publisher": uid("Paper Press"), "url": f"https://example.org/{name}"} | more
    return SourceItem(id=uid(name), title=f"Title of {name}", **facts)


def person(name, **more):
    slug = "" if more.get("policy", "name") != "name" else name.lower().replace(" ", "-")
    return PersonItem(id=uid(name), kind=more.pop("kind", "person"), shown=name, slug=slug, **more)


def event(name, kind, when, **more):
    citations = more.pop("citations", (cite("paper"),))
    return EventItem(id=uid(name), kind=kind, headline=name, when=when, citations=citations, **more)


def answer(earlier, effect):
    return AnswerItem(earlier.id, effect, earlier.headline, earlier.when)


def claim(text, **more):
    return ClaimItem(id=uid(f"claim {text}"), text=text, **more)


def question(text, *claims, **more):
    return QuestionItem(id=uid(f"question {text}"), text=text, claims=claims, **more)


OLD_PRISON = PlaceRef("Old State Prison", "prison", ("Northton", "Northland"), "Northton Rehabilitation Center")
CHARGED = event("Charged with murder", "charge", "1983-06-09", standing="official_record")
SENTENCED = event(
    "Sentenced to death",
    "sentence",
    "1985-05-15",
    standing="court_finding",
    sentence="death",
    jurisdiction="Northland",
    instrument="No. 123",
)
PETITION = event(
    "Clemency petition to the governor",
    "clemency_petition",
    "2016-02-17",
    standing="official_record",
    relief="clemency",
    roles=(RoleItem(uid("Gil Vernor"), "addressee", "Governor of Northland"),),
)
SET = event("Execution set", "execution_date", "2004-02-10T00:01:00-08:00", outcome="not_carried_out")


def case_document():
    """One case with something of everything: see the names of its events."""
    events = (
        event("Two people killed", "crime", "1983-06-04/1983-06-05", roles=(RoleItem(uid("a child"), "victim"),)),
        CHARGED,
        event("Arrested", "arrest", "[1983-06-30..1983-07-31]", citations=(cite("paper"), cite("court"))),
        event("Held in the county jail", "custody", "1983-07/1985-05-15", place=PlaceRef("County jail", "jail")),
        SENTENCED,
        event("Held in prison", "custody", "1985-05-15/..", place=OLD_PRISON),
        event(
            "A court stays the execution",
            "stay",
            "2004-02-09",
            standing="court_finding",
            answers=(answer(SET, "stops"),),
            roles=(RoleItem(uid("High Court"), "judge"),),
        ),
        SET,
        PETITION,
        event(
            "He says that he did not do it",
            "statement",
            "2018-10~",
            standing="claimed",
            account="He **denies** it. <script>alert(1)</script> [Bad](javascript:alert(1))",
            roles=(RoleItem(uid("Case Cooper"), "speaker"),),
            topics=(uid("topic"),),
            exhibits=(uid("shirt"),),
            campaigns=(uid("campaign"),),
        ),
        event(
            "Moratorium on executions",
            "moratorium",
            "2019-03-13",
            standing="official_record",
            scope="jurisdiction",
            jurisdiction="Northland",
            affected="people sentenced to death in Northland",
            when_basis="derived",
            when_note="from “last Wednesday”",
        ),
    )
    questions = (
        question(
            "When was he convicted?",
            claim("He was convicted in 1983.", value="1983", citations=(cite("blog", "in 1983", state="no_copy"),)),
            claim("He was convicted in 1985.", value="1985", regard="accepted", citations=(cite("court"),)),
            reading="1985",
            reason="The court’s own record.",
            event=SENTENCED.id,
        ),
        question(
            "How many were freed?",
            claim(
                "The campaign freed 17 people.",
                value="17",
                number="17",
                nature="figure",
                speaker=uid("Ada Vocate"),
                counted_by=uid("High Court"),
                as_of="2019-05",
                citations=(cite("blog", "[name withheld] freed 17", is_masked=True, prefix="", suffix=""),),
            ),
        ),
        question(
            "What was he convicted of?",
            claim("Case Cooper was convicted of two murders.", opens=1, citations=(cite("court", "two murders"),)),
        ),
        question(
            "Did the shirt hold preservative?",
            claim("It did.", value="yes", nature="opinion", speaker=uid("Ada Vocate"), citations=(cite("blog"),)),
            claim("The results do not show it.", value="no", nature="finding", citations=(cite("court"),)),
            no_reading=True,
            reason="The science is contested.",
            exhibits=(uid("shirt"),),
        ),
    )
    return Document(
        facts=FactsItem(
            id=uid("case"),
            kind="case",
            slug="case-cooper",
            name="Case Cooper",
            subject=uid("Case Cooper"),
            status="death_sentence",
            status_event=SENTENCED.id,
            jurisdiction="Northland",
            checked_on="2026-11-01",
            checked_against="the state’s list",
        ),
        events=events,
        questions=questions,
        people=(
            person("Case Cooper", names=(NameItem("C. Cooper", "short"), NameItem("Case Copper", "misspelling"))),
            person("a child", policy="role"),
            person("Gil Vernor", description="politician"),
            person("High Court", kind="body"),
            person("Paper Press", kind="body"),
            person("Ada Vocate"),
        ),
        sources=(
            source("paper"),
            source("court", kind="primary", csl_type="legal_case", authors=("A. Judge",), published="2007-12-04"),
            source("blog", kind="advocacy", url="", address_withheld=True, via=uid("paper")),
        ),
        exhibits=(ExhibitItem(uid("shirt"), "Tan shirt", "Found by the road."),),
        topics=(TopicItem(uid("topic"), "innocence-claim", "innocence claim", "Somebody says that it was not so."),),
        photos=(PhotoItem(uid("photo"), "A. WEISS/Agency", "unknown", caption="A visit", url="https://example.org/p"),),
        linked=(
            LinkedItem(uid("campaign"), "campaign", "free-case", "Free Case", (RoleItem(uid("Ada Vocate"), "leader"),)),
        ),
    )


def uncertain_document():
    """A case of which few days are known: decades, open and overlapping dates, and spans without an end."""
    dates = (
        ("Charged with murder", "charge", "1983-06-09", "official_record"),
        ("A neighbour is heard", "witness_account", "[..1983-06-04]", "reported"),
        ("Seen in the county", "statement", "198X", "claimed"),
        ("Tried", "trial", "1983", "reported"),
        ("Held in the county jail", "custody", "1983-07/", "reported"),
        ("Sentenced to death", "sentence", "1985-05-15", "court_finding"),
        ("Held in prison", "custody", "1985-05-15/..", "official_record"),
        ("A first letter", "letter", "[1983..2004-05-30]", "claimed"),
        ("Appeal heard", "hearing", "1990-24", "court_finding"),
        ("Appeal denied", "appeal_ruling", "[..2007-01-09]", "court_finding"),
        ("A petition", "clemency_petition", "2004-02-09", "official_record"),
        ("Another letter", "letter", "[2005-03..]", "reported"),
        ("A visit", "visit", "2018-10~", "reported"),
        ("A broadcast", "broadcast", "2012~", "reported"),
        ("A column", "publication", "2019-03-13", "reported"),
    )
    return Document(
        facts=FactsItem(uid("open"), "case", "open-case", "Open Case", subject=uid("Open Case"), status="unknown"),
        events=in_order(event(name, kind, when, standing=standing) for name, kind, when, standing in dates),
        people=(person("Open Case"), person("Paper Press", kind="body")),
        sources=(source("paper"),),
    )


def campaign_document():
    return Document(
        facts=FactsItem(
            id=uid("campaign"),
            kind="campaign",
            slug="free-case",
            name="Free Case",
            website="https://example.org/free",
            roles=(RoleItem(uid("Ada Vocate"), "leader"), RoleItem(uid("Gil Vernor"), "addressee", "Governor")),
        ),
        events=(
            event(
                "Public appeal",
                "post",
                "2018-06-16",
                relief="testing",
                roles=(RoleItem(uid("Ada Vocate"), "speaker"), RoleItem(uid("Gil Vernor"), "addressee")),
            ),
        ),
        questions=(
            question(
                "How many people did the campaign free?",
                claim(
                    "It freed over 17.",
                    value="over 17",
                    number="17",
                    nature="figure",
                    speaker=uid("Ada Vocate"),
                    as_of="2019-05",
                    citations=(cite("blog"),),
                ),
            ),
        ),
        people=(person("Ada Vocate"), person("Gil Vernor"), person("Paper Press", kind="body")),
        sources=(source("paper"), source("blog", kind="advocacy", via=uid("paper"))),
        linked=(LinkedItem(uid("case"), "case", "case-cooper", "Case Cooper"),),
    )


def long_document(events):
    """A case with this many events, each with an account, a person and two sources; a question to every fourth."""
    people = tuple(person(f"Person {n}") for n in range(max(events // 3, 1)))
    sources = tuple(source(f"source {n}") for n in range(max(events, 1)))
    kinds = ("filing", "court_order", "statement", "evidence_test", "hearing", "clemency_step")
    standings = ("official_record", "court_finding", "claimed", "reported")
    made = tuple(
        event(
            f"Event {n} of a long case, told in a headline",
            kinds[n % len(kinds)],
            f"{1983 + n * 40 // max(events, 1)}-{1 + n % 12:02d}-{1 + n % 28:02d}",
            standing=standings[n % len(standings)],
            account=f"What happened in event {n}, in a sentence or two of our own. The court said *{n}* of it.",
            roles=(RoleItem(people[n % len(people)].id, "speaker", f"Witness number {n}"),),
            citations=tuple(
                cite(f"source {(n + k) % len(sources)}", f"These are the {n} words that were quoted for {k}")
                for k in range(2)
            ),
        )
        for n in range(events)
    )
    ordered = tuple(sorted(made, key=lambda item: item.when))
    questions = tuple(
        question(
            f"What of event {n}?",
            *(claim(f"It was {v} in {n}.", value=v, citations=(cite(f"source {n}", v),)) for v in ("10", "11")),
            event=uid(f"Event {n} of a long case, told in a headline"),
        )
        for n in range(0, events, 4)
    )
    facts = FactsItem(uid("long"), "case", "long-case", "Long Case", subject=people[0].id, status="serving")
    return Document(facts, ordered, questions, people, sources)


def publish(document, number=1, **more):
    """The document as a live edition with its reading rows."""
    parts = cut(document, key_of)
    store(parts)
    facts = document.facts
    Edition.objects.filter(record_id=facts.id).update(is_live=False)
    times = {"frozen_at": PUBLISHED_AT, "published_at": PUBLISHED_AT}
    values = {**times, "summary": "First edition.", "content_hash": parts.content_hash} | more
    edition = Edition.objects.create(
        record_id=facts.id,
        record_kind=facts.kind,
        slug=facts.slug,
        name=facts.name,
        number=number,
        schema_version=SCHEMA_VERSION,
        manifest=parts.manifest,
        **values,
    )
    sync(edition, document, parts.key_of)
    return edition


def renamed(document, slug, name):
    """The same case under another name and id, as a second record."""
    return replace(document, facts=replace(document.facts, id=uid(slug), slug=slug, name=name))
