"""What the desk says otherwise than what was frozen of it: for the next edition, or to be frozen again."""

from cases.editing.candidates import desk_document
from cases.editing.changes import says_nothing_new, told_changes
from cases.editing.examining import candidates_of, record_of, together
from cases.editing.freeze import freeze
from cases.models.desk.proposals import Proposal
from cases.values.changes import Change


def moved_on(proposal: Proposal) -> dict[int, tuple[Change, ...]]:
    """The changes since it was frozen, by the key of the candidate; nothing of one where the desk is as it was.

    What only follows from another change, and quotes looked up again with the same result, don’t count. In a fixed
    number of queries.
    """
    with_records, found = together(proposal), {}
    for candidate in candidates_of(proposal):
        if not candidate.is_open:  # its texts are gone
            continue
        now = freeze(record_of(candidate), with_records).document
        changes = tuple(one for one in told_changes(desk_document(candidate), now) if not says_nothing_new(one))
        if changes:
            found[candidate.pk] = changes
    return found
