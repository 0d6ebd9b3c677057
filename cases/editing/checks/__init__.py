"""What must be true before readers see it: one check, one function, one rule."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from cases.editing.checks import dates, naming, photos, sourcing, standing
from cases.editing.freeze import Candidate
from cases.editing.refusal import Reason
from cases.values.retraction import what_stands

Check = Callable[[Candidate, date], list[Reason]]

CHECKS: tuple[Check, ...] = (
    sourcing.every_event_is_cited,
    sourcing.every_claim_is_cited,
    sourcing.every_source_can_be_found,
    sourcing.claims_are_attributed,
    sourcing.a_quote_is_in_the_copy,
    dates.what_occurred_lies_in_the_past,
    photos.photos_have_alt_and_credit,
    standing.a_pinned_status_rests_on_an_accepted_claim,
    standing.what_was_not_carried_out_says_what_stopped_it,
    standing.who_was_never_charged_is_named_only_with_a_reason,
    naming.protected_names_are_absent,
    naming.who_is_not_named_has_words_instead,
)


# What was taken back states nothing any more, but its notice could still name somebody.
OF_NOTICES_TOO = (naming.protected_names_are_absent, naming.who_is_not_named_has_words_instead)


def run(candidate: Candidate, today: date) -> tuple[Reason, ...]:
    """Everything that speaks against publishing the candidate on that day."""
    standing_part = replace(candidate, document=what_stands(candidate.document))
    checks = OF_NOTICES_TOO if candidate.document.facts.retraction else CHECKS
    return tuple(
        reason for check in checks for reason in check(candidate if check in OF_NOTICES_TOO else standing_part, today)
    )
