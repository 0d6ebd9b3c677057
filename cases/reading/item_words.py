"""An item of a document field by field, in readers' words, so that two versions of it can be laid side by side."""

from collections.abc import Callable, Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from cases.choices import (
    ActorKind,
    CslType,
    Effect,
    Living,
    NameKind,
    Naming,
    RecordKind,
    Relief,
    Rights,
    RoleName,
    Scope,
    Sentence,
    Status,
    Tells,
)
from cases.reading.citation_words import citation_lines
from cases.reading.citations import publisher_words
from cases.reading.dates import when
from cases.reading.entries import place_words
from cases.reading.lines import Line, named, one
from cases.reading.lookup import Lookup
from cases.reading.prose import plain
from cases.reading.wording import (
    basis_words,
    claim_words,
    in_a_row,
    kind_words,
    outcome_words,
    regard_words,
    source_kind_words,
    standing_words,
)
from cases.values.edition import (
    ClaimItem,
    EventItem,
    ExhibitItem,
    FactsItem,
    Item,
    LinkedItem,
    PersonItem,
    PhotoItem,
    QuestionItem,
    RoleItem,
    SourceItem,
    TopicItem,
)

WITHHELD_ADDRESS = lazy("withheld, since it would name somebody")


def fields_of(item: Item, lookup: Lookup) -> dict[str, tuple[Line, ...]]:
    """The item's fields by their names, in the order in which a reader meets them; one that is empty is left out."""
    found: dict[str, tuple[Line, ...]] = {}
    for name, lines in _FIELDS[type(item)](item, lookup):
        if held := tuple(line for line in lines if line.text):
            found[name] = (*found.get(name, ()), *held)
    return found


Fields = Iterator[tuple[str, Iterable[Line]]]


def _event(item: EventItem, lookup: Lookup) -> Fields:
    speakers = [lookup.shown(role.person) for role in item.roles if role.role == RoleName.SPEAKER]
    date = when(item.when).words
    basis = basis_words(item.when_basis)
    yield _("Headline"), one(item.headline)
    yield _("Taken back, because"), one(item.retraction)
    yield _("Date"), one(f"{date} ({basis})" if basis else date, item.when)
    yield _("On the date"), one(item.when_note)
    yield _("What happened"), one(kind_words(item.kind))
    yield _("How it is known"), one("" if item.retraction else standing_words(item.standing, speakers))
    yield _("Outcome"), one(outcome_words(item.outcome))
    yield _("Account"), one(plain(item.account), item.account)
    yield _("Place"), one(_place(item))
    yield _("Whom it covers"), one(str(Scope(item.scope).label) if item.scope != Scope.CASE else "")
    yield _("Of a class"), one(item.affected)
    yield _("Jurisdiction"), one(item.jurisdiction)
    yield _("Number"), one(item.instrument)
    yield _("Asks for"), one(str(Relief(item.relief).label) if item.relief else "")
    yield _("Sentence"), one(str(Sentence(item.sentence).label) if item.sentence else "")
    yield _("People"), _roles(item.roles, lookup)
    yield (
        _("What it does to earlier events"),
        [
            Line(f"{a.event}/{a.effect}", f"{Effect(a.effect).label}: {a.headline}, {when(a.when).words}")
            for a in item.answers
        ],
    )
    yield _("Evidence"), named(item.exhibits, lookup.exhibits)
    yield _("Topics"), named(item.topics, lookup.topics)
    yield _("Campaigns"), named(item.campaigns, lookup.linked)
    yield _("Sources"), citation_lines(item.citations, lookup)


def _place(item: EventItem) -> str:
    if item.place.today in ("", item.place.name):
        return place_words(item.place)
    return _("%(place)s (today %(today)s)") % {"place": place_words(item.place), "today": item.place.today}


def _roles(roles: Iterable[RoleItem], lookup: Lookup) -> Iterator[Line]:
    for role in roles:
        capacity = f", {role.capacity}" if role.capacity else ""
        words = f"{RoleName(role.role).label}: {lookup.shown(role.person) or _('somebody')}{capacity}"
        yield Line(f"{role.person}/{role.role}", words)


def _question(item: QuestionItem, lookup: Lookup) -> Fields:
    about = lookup.events[item.event].headline if item.event in lookup.events else ""
    yield _("Question"), one(item.text)
    yield _("Our reading"), one(_("none: we choose none of these, for good") if item.no_reading else item.reading)
    yield _("Why"), one(item.reason)
    yield _("Concerns the event"), one(about)
    yield _("Evidence"), named(item.exhibits, lookup.exhibits)
    yield _("What is said"), [Line(claim.id, _claim(claim, lookup), _claim_behind(claim)) for claim in item.claims]
    for claim in item.claims:
        yield _("Sources"), citation_lines(claim.citations, lookup, claim.text)


def _claim(claim: ClaimItem, lookup: Lookup) -> str:
    value = f"{claim.value}: " if claim.value else ""
    said = claim_words(claim, lookup.shown(claim.speaker), lookup.shown(claim.counted_by))
    regard = regard_words(claim.regard)
    topics = in_a_row([lookup.topics[t].name for t in claim.topics if t in lookup.topics])
    parts = (
        said,
        _("answers with the date %(date)s") % {"date": when(claim.date).words} if claim.date else "",
        _("we regard this as %(regard)s") % {"regard": regard} if regard else "",
        _("opening sentence %(number)s") % {"number": claim.opens} if claim.opens else "",
        str(Tells(claim.tells).label) if claim.tells else "",
        _("topics: %(topics)s") % {"topics": topics} if topics else "",
    )
    more = "; ".join(part for part in parts if part)
    return f"{value}{claim.text}{f' ({more})' if more else ''}"


def _claim_behind(claim: ClaimItem) -> str:
    """What lists and counts read of a claim."""
    parts = ((_("a number"), claim.number), (_("a date"), claim.date), (_("as of"), claim.as_of))
    return ", ".join(f"{name}: {value}" for name, value in parts if value)


def _person(item: PersonItem, lookup: Lookup) -> Fields:
    yield _("Shown as"), one(item.shown)
    yield _("Named"), one(str(Naming(item.policy).label) if item.policy else "")
    yield _("Person or body"), one(str(ActorKind(item.kind).label).partition(":")[0])
    yield _("Description"), one(item.description)
    yield _("Living"), one(str(Living(item.living).label) if item.living != Living.UNKNOWN else "")
    yield _("Other names"), _names(item)
    yield _("Website"), one(str(WITHHELD_ADDRESS) if item.address_withheld else item.website)
    yield _("Page here"), one(_("has a page") if item.slug else "")


def _names(item: PersonItem) -> Iterator[Line]:
    """Misspellings serve search and are never printed."""
    for name in item.names:
        if name.kind != NameKind.MISSPELLING:
            yield Line(name.text, f"{name.text} ({NameKind(name.kind).label})")


def _source(item: SourceItem, lookup: Lookup) -> Fields:
    others = {source.id: f"{publisher_words(source, lookup)}, {source.title}" for source in lookup.document.sources}
    basis = basis_words(item.published_basis) if item.published else ""
    date = when(item.published).words
    yield _("Title"), one(item.title)
    yield _("Publisher"), one(publisher_words(item, lookup))
    yield _("Authors"), [Line(author, author) for author in item.authors]
    yield _("Date"), one(f"{date} ({basis})" if basis else date, item.published)
    yield _("Sort"), one(f"{source_kind_words(item.kind)}, {CslType(item.csl_type).label}")
    yield _("Number"), one(item.number)
    yield _("Address"), one(str(WITHHELD_ADDRESS) if item.address_withheld else item.url)
    yield _("Archived copy"), one(item.archived_url)
    yield _("Archived on"), one(when(item.archived_on).words)
    yield _("Seen on"), one(" ".join(part for part in (item.host, when(item.seen_on).words) if part))
    yield _("Access"), one(item.access_note)
    yield _("Language"), one("" if item.language == "en" else item.language)
    yield _("The same text as"), one(others.get(item.copy_of, _("another source")) if item.copy_of else "")
    yield _("Reports what stands in"), one(others.get(item.via, _("another source")) if item.via else "")
    yield _("Copies that we hold"), one(str(item.copies_held) if item.copies_held else "")


def _exhibit(item: ExhibitItem, lookup: Lookup) -> Fields:
    yield _("Name"), one(item.name)
    yield _("Description"), one(item.description)


def _topic(item: TopicItem, lookup: Lookup) -> Fields:
    yield _("Name"), one(item.name)
    yield _("What it means here"), one(item.definition)
    yield _("Address"), one(item.slug)


def _photo(item: PhotoItem, lookup: Lookup) -> Fields:
    at = lookup.events[item.event].headline if item.event in lookup.events else ""
    yield _("Credit"), one(item.credit)
    yield _("Caption"), one(item.caption)
    yield _("What it shows"), one(item.alt)
    yield _("Creator"), one(", ".join(part for part in (item.creator, item.agency) if part))
    yield _("Taken"), one(when(item.taken).words, item.taken)
    yield _("Rights"), one(str(Rights(item.rights).label))
    yield _("Shown"), one(_("shown") if item.is_showable else _("not shown"))
    yield _("Picture"), one(_picture(item))
    yield _("Belongs to the event"), one(at)
    yield _("People"), [Line(person, lookup.shown(person) or _("somebody")) for person in item.people]
    yield _("Address"), one(str(WITHHELD_ADDRESS) if item.address_withheld else item.url)
    source = lookup.sources.get(item.source)
    yield _("Source"), one(source.title if source else "")


def _picture(item: PhotoItem) -> str:
    """Its size, and enough of its hash to tell it from another."""
    if not item.renditions:
        return ""
    widest = item.renditions[-1]
    words = _("%(width)s by %(height)s pixels, SHA-256 %(hash)s")
    return words % {"width": widest.width, "height": widest.height, "hash": widest.sha256[:12]}


def _linked(item: LinkedItem, lookup: Lookup) -> Fields:
    yield str(RecordKind(item.kind).label).capitalize(), one(item.name)
    yield _("Address"), one(item.slug)
    yield _("People"), _roles(item.roles, lookup)


def _facts(item: FactsItem, lookup: Lookup) -> Fields:
    claims = {claim.id: claim.text for question in lookup.document.questions for claim in question.claims}
    rests_on = lookup.events[item.status_event].headline if item.status_event in lookup.events else ""
    yield _("Name"), one(item.name)
    yield _("Taken back, because"), one(item.retraction)
    yield _("Invented"), one(_("yes, to try things out") if item.is_invented else "")
    yield _("Search engines"), one(_("asked not to list it") if item.is_unlisted else "")
    yield _("Status"), one(str(Status(item.status).label) if item.status else "")
    yield _("The status rests on"), one(claims.get(item.status_claim, rests_on))
    yield _("Jurisdiction"), one(item.jurisdiction)
    yield _("Written in"), one("" if item.language == "en" else item.language)
    yield _("Last checked"), one(when(item.checked_on).words)
    yield _("Checked against"), one(item.checked_against)
    yield _("Whose case it is"), one(lookup.shown(item.subject))
    yield _("People"), _roles(item.roles, lookup)
    yield _("Website"), one(str(WITHHELD_ADDRESS) if item.address_withheld else item.website)
    yield _("Address"), one(item.slug)


_FIELDS: dict[type, Callable[..., Fields]] = {
    EventItem: _event,
    QuestionItem: _question,
    PersonItem: _person,
    SourceItem: _source,
    ExhibitItem: _exhibit,
    TopicItem: _topic,
    PhotoItem: _photo,
    LinkedItem: _linked,
    FactsItem: _facts,
}
