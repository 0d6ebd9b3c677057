"""What a campaign asks of readers is the campaign's own word."""

from collections.abc import Iterator
from datetime import date

from cases.choices import RecordKind, RoleName
from cases.editing.checks.findings import Finding, claims
from cases.editing.freeze import Candidate


def only_a_campaign_tells_readers_what_to_do(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A case asks nothing of anybody: what is asked for it is a campaign's."""
    if candidate.document.facts.kind == RecordKind.CAMPAIGN:
        return
    for claim in claims(candidate.document):
        if claim.tells:
            text = (
                f"“{claim.text}” tells what a campaign asks, or a way to act, but stands in a case. Put it into a "
                "question of the campaign, or set what it tells readers to none."
            )
            yield Finding(claim.id, "tells", text)


def what_a_campaign_tells_is_its_own_word(candidate: Candidate, today: date) -> Iterator[Finding]:
    """It stands under “as the campaign states it”, so one of those who lead the campaign says it."""
    facts = candidate.document.facts
    if facts.kind != RecordKind.CAMPAIGN:
        return
    leaders = {role.person for role in facts.roles if role.role == RoleName.LEADER}
    for claim in claims(candidate.document):
        if claim.tells and claim.speaker not in leaders:
            text = (
                f"“{claim.text}” would stand on the page as what the campaign states, but nobody who leads the "
                "campaign says it. Give as its speaker who does, and enter them as a leader of the campaign."
            )
            yield Finding(claim.id, "speaker", text)
