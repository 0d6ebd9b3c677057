"""What must hold together: a pinned status and its claim, a set date and what stopped it, a name and its reason."""

import re
from collections.abc import Iterator
from datetime import date

from cases.choices import Effect, Naming, Outcome, RecordKind, Regard, RoleName, Status
from cases.editing.checks.findings import Finding, citations, claims
from cases.editing.freeze import Candidate
from cases.models.desk.actors import Actor
from cases.values.custody import STALE_AFTER
from cases.values.date_words import words
from cases.values.dates import parse
from cases.values.wordlists import SENTENCES, of_language

STOPPING = frozenset({Effect.STOPS, Effect.ENDS, Effect.REVERSES})
# After these nothing changes that could be checked again.
_OVER = frozenset({Status.EXECUTED, Status.DIED})
_OF_A_SENTENCE = re.compile(rf"(?i)\b(?:{'|'.join(of_language(SENTENCES, *SENTENCES))})\b")


def a_pinned_status_rests_on_an_accepted_claim(candidate: Candidate, today: date) -> Iterator[Finding]:
    """The claim that a status is pinned by stands in this record, and we accept it."""
    facts = candidate.document.facts
    accepted = {claim.id for claim in claims(candidate.document) if claim.regard == Regard.ACCEPTED}
    if facts.status_claim and facts.status_claim not in accepted:
        text = (
            "The status is pinned by a claim that does not stand in this case, or that we do not accept. "
            "Choose an accepted claim of this case, or take the pin away."
        )
        yield Finding(facts.id, "pinned_by_claim", text)


def a_status_is_checked_now_and_then(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Status and custody of a living person change without a headline, so they are looked up every half a year."""
    facts = candidate.document.facts
    if facts.kind != RecordKind.CASE or facts.status in _OVER:
        return
    checked = parse(facts.checked_on) if facts.checked_on else None
    if checked is not None and checked.latest is not None and today - checked.latest <= STALE_AFTER:
        return
    last = f"were last checked on {words(checked)}" if checked is not None else "have never been checked"
    text = (
        f"The status and custody of {facts.name} {last}; readers are told so after {STALE_AFTER.days} days. Look them "
        "up, and enter the day and what they were checked against."
    )
    yield Finding(facts.id, "checked_on", text)


def a_sentence_spoken_of_is_entered(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Readers are told that no sentence is recorded only where nothing in the record speaks of one."""
    facts = candidate.document.facts
    if facts.status != Status.CONVICTED:
        return
    texts = [text for event in candidate.document.events for text in (event.headline, event.account)]
    texts += [text for claim in claims(candidate.document) for text in (claim.text, claim.value)]
    texts += [citation.exact for citation in citations(candidate.document)]
    found = next(filter(None, map(_OF_A_SENTENCE.search, texts)), None)
    if found is None:
        return
    text = (
        f"Readers will be told “{Status.CONVICTED.label}”, but words here speak of one (“{found[0]}”). Enter the event "
        "that set the sentence, with what was set, and cite it; where no source tells, say so."
    )
    yield Finding(facts.id, "events", text)


def what_was_not_carried_out_says_what_stopped_it(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A set date that passed without its event has another event that stopped it, or an account of why."""
    stopped = {a.event for event in candidate.document.events for a in event.answers if a.effect in STOPPING}
    for event in candidate.document.events:
        if event.outcome == Outcome.NOT_CARRIED_OUT and event.id not in stopped and not event.account:
            text = (
                f"“{event.headline}” was not carried out, and nothing says why. Let the event that stopped it answer "
                "this one, or say in the account what is known."
            )
            yield Finding(event.id, "account", text)


def who_was_never_charged_is_named_only_with_a_reason(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Somebody accused by others and never charged is named only if an editor wrote down why."""
    accused = {
        role.person
        for event in candidate.document.events
        for role in event.roles
        if role.role == RoleName.ACCUSED_NOT_CHARGED
    }
    named = [p.id for p in candidate.document.people if p.id in accused and p.policy == Naming.NAME]
    unexplained = Actor.objects.filter(public_id__in=named, kind="person", naming_reason="").order_by("pk")
    text = "Somebody who was accused and never charged would be named here. Write down why, or leave the house rule."
    for row in unexplained:
        yield Finding(row.key, "naming_reason", text)
