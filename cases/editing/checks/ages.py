"""Ages and years in custody that do not compute."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from cases.choices import EventKind, Nature, Outcome, RoleName
from cases.editing.checks.findings import Finding
from cases.editing.checks.voices import DOUBTED
from cases.editing.freeze import Candidate
from cases.values.ages import age_on, ages_of
from cases.values.custody import Custody, custody
from cases.values.dates import EdtfDate, parse
from cases.values.edition import ClaimItem, Document, EventItem, QuestionItem
from cases.values.own_words import own_words
from cases.values.time_served import computed_years, figures_in, fits, is_of_custody


def ages_fit_births(candidate: Candidate, today: date) -> Iterator[Finding]:
    """An age right beside somebody's name fits their birth, where the record holds one, and the event's date.

    A quote may speak of the day of its event or of the day when it was published.
    """
    document = candidate.document
    births = _births(document)
    published = {source.id: source.published for source in document.sources}
    for event in document.events:
        texts = [(name, own_words(getattr(event, name)), [event.when]) for name in ("headline", "account")]
        texts += [("citations", c.exact, [event.when, published.get(c.source, "")]) for c in event.citations]
        for names, birth in births:
            for field, text, days in texts:
                for age in ages_of(text, names):
                    if _is_impossible(age, birth, [parse(day) for day in days if day]):
                        yield Finding(event.id, field, _age_text(event, names[0], age, birth))


def _births(document: Document) -> list[tuple[tuple[str, ...], EdtfDate]]:
    """The names of everybody whose birth is an event of the record, and its date; one that names two is nobody's."""
    people = {person.id: person for person in document.people}
    found: list[tuple[tuple[str, ...], EdtfDate]] = []
    for event in document.events:
        born = [role.person for role in event.roles if role.role == RoleName.SUBJECT]
        if event.kind == EventKind.BIRTH and len(born) == 1 and born[0] in people:
            name = people[born[0]].shown
            found.append(((name, name.split()[-1]), parse(event.when)))
    return found


def _is_impossible(age: int, birth: EdtfDate, days: list[EdtfDate]) -> bool:
    """Whether the age fits none of the days; one that can't be told fits."""
    computed = [age_on(birth, day) for day in days]
    return all(bounds is not None and not bounds[0] <= age <= bounds[1] for bounds in computed)


def _age_text(event: EventItem, name: str, age: int, birth: EdtfDate) -> str:
    bounds = age_on(birth, parse(event.when))
    least, most = bounds or (0, 0)
    computed = f"{least}" if least == most else f"{least} to {most}"
    return (
        f"“{event.headline}” gives {name}’s age as {age}. From the birth in this record it would be {computed}. Mend "
        "the age or either date."
    )


def years_in_custody_fit_the_record(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Years in custody, as a claim or an event gives them, lie within a year of what the events of custody come to."""
    document = candidate.document
    stay = custody(document.events, document.facts.subject) if document.facts.subject else None
    if stay is None:
        return
    held = frozenset(event.id for event in document.events if event.kind == EventKind.CUSTODY)
    for question in document.questions:
        for claim in question.claims:
            if _is_figure_of_custody(claim, question, held):
                yield from _judge(
                    claim.id, "number", claim.value or claim.text, Decimal(claim.number), claim.as_of, stay
                )
    for event in document.events:
        if event.outcome != Outcome.OCCURRED:
            continue
        for field in ("headline", "account"):
            for words, years in figures_in(own_words(getattr(event, field))):
                yield from _judge(event.id, field, words, Decimal(years), event.when, stay)


def _is_figure_of_custody(claim: ClaimItem, question: QuestionItem, held: frozenset[str]) -> bool:
    """Whether it counts years in custody and we don't say already that we doubt it."""
    if claim.nature != Nature.FIGURE or not claim.number or not claim.as_of or claim.regard in DOUBTED:
        return False
    said = f"{claim.text} {claim.value}"
    return is_of_custody(said) or (question.event in held and "death row" not in said.casefold())


def _judge(part: str, field: str, words: str, number: Decimal, day: str, stay: Custody) -> Iterator[Finding]:
    when = parse(day)
    first = computed_years(stay, when.earliest) if when.earliest else None
    last = computed_years(stay, when.latest) if when.latest else None
    if first is None or last is None or fits(number, words, (first[0], last[1])):
        return
    computed = f"{first[0]}" if first[0] == last[1] else f"{first[0]} to {last[1]}"
    text = (
        f"“{words}” doesn’t fit: by the events of custody in this record it would be {computed} years. Mend the figure "
        "or the dates of custody, or say that we dispute it."
    )
    yield Finding(part, field, text)
