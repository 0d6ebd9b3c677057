"""What must hold together: a pinned status and its claim, a set date and what stopped it, a name and its reason."""

from datetime import date

from cases.choices import Effect, Naming, Outcome, Regard, RoleName
from cases.editing.checks.reasons import reason
from cases.editing.freeze import Candidate
from cases.editing.refusal import Reason
from cases.models.desk.actors import Actor

STOPPING = frozenset({Effect.STOPS, Effect.ENDS, Effect.REVERSES})


def a_pinned_status_rests_on_an_accepted_claim(candidate: Candidate, today: date) -> list[Reason]:
    """The claim that a status is pinned by stands in this record, and we accept it."""
    facts = candidate.document.facts
    claims = {claim.id: claim for question in candidate.document.questions for claim in question.claims}
    claim = claims.get(facts.status_claim)
    if not facts.status_claim or (claim is not None and claim.regard == Regard.ACCEPTED):
        return []
    text = (
        "The status is pinned by a claim that does not stand in this case, or that we do not accept. "
        "Choose an accepted claim of this case, or take the pin away."
    )
    return [reason(candidate, "pin_without_accepted_claim", facts.id, "pinned_by_claim", text)]


def what_was_not_carried_out_says_what_stopped_it(candidate: Candidate, today: date) -> list[Reason]:
    """A set date that passed without its event has another event that stopped it, or an account of why."""
    stopped = {a.event for event in candidate.document.events for a in event.answers if a.effect in STOPPING}
    return [
        reason(
            candidate,
            "not_carried_out_without_cause",
            event.id,
            "account",
            f"“{event.headline}” was not carried out, and nothing says why. Let the event that stopped it answer this "
            "one, or say in the account what is known.",
        )
        for event in candidate.document.events
        if event.outcome == Outcome.NOT_CARRIED_OUT and event.id not in stopped and not event.account
    ]


def who_was_never_charged_is_named_only_with_a_reason(candidate: Candidate, today: date) -> list[Reason]:
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
    return [reason(candidate, "accused_named_without_reason", row.key, "naming_reason", text) for row in unexplained]
