"""What became of a proposal since it was returned: which changes are new, which stand otherwise, how many are gone."""

import json
from collections.abc import Iterable

from cases.editing.editions import key_of
from cases.models.desk.proposals import Candidate, ProposedChange

NEW = "new since it was returned"
OTHERWISE = "changed since it was returned"


def note_returned(candidate: Candidate) -> None:
    """Keep how each change stands now, as keyed hashes: no words."""
    candidate.returned = json.dumps({str(one.item_id): _as_it_stands(one) for one in candidate.changes.all()})
    candidate.save(update_fields=["returned"])


def since_return(candidate: Candidate, changes: Iterable[ProposedChange]) -> tuple[dict[int, str], int]:
    """(what became of each change that is not as it was, by its key; how many are gone). `changes` are all of it."""
    if not candidate.returned:
        return {}, 0
    was = json.loads(candidate.returned)
    found = {}
    for one in changes:
        before = was.pop(str(one.item_id), None)
        if before is None:
            found[one.pk] = NEW
        elif before != _as_it_stands(one):
            found[one.pk] = OTHERWISE
    return found, len(was)


def _as_it_stands(change: ProposedChange) -> str:
    """Its words, what it is called, what readers are told of it, and whether it waits."""
    parts = [change.verb, change.key_after, change.label, change.sentence, change.is_held]
    return key_of(json.dumps(parts))[:16]
