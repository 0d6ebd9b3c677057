"""Nobody is named whom these pages do not name: the finished candidate is searched again."""

from datetime import date

from cases.choices import Naming
from cases.editing.checks.reasons import reason
from cases.editing.freeze import Candidate
from cases.editing.refusal import Reason
from cases.values.documents import canonical


def protected_names_are_absent(candidate: Candidate, today: date) -> list[Reason]:
    """Whatever masking could not reach: an address of a page, the words that stand for somebody."""
    return [
        reason(
            candidate,
            "protected_name",
            item.id,
            "slug",
            "A name that these pages do not print still stands here, perhaps in the address or in the words used "
            "instead of a name. Take it out.",
        )
        for item in candidate.document.items()
        if candidate.masker.hides(canonical(item))
    ]


def who_is_not_named_has_words_instead(candidate: Candidate, today: date) -> list[Reason]:
    """Somebody shown by role only needs the words that stand for the name."""
    return [
        reason(
            candidate,
            "no_words_instead",
            person.id,
            "label",
            "Somebody in this record is not named and has no words instead of a name, so readers could not tell who is "
            "meant. Give them: “a neighbour’s child, killed”.",
        )
        for person in candidate.document.people
        if person.policy == Naming.ROLE and person.shown.startswith("[")
    ]
