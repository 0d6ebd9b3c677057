"""How an edition came to be published, as it says for good: who but its authors had read it, and what checks found."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cases.choices import Review
from cases.editing import checks
from cases.values.edition import Document


@dataclass(frozen=True, slots=True)
class Reviewed:
    """`writers` is how many people wrote or proposed what changed, None where nobody noted it; `stood` how many
    warnings of each check stood, but for those that would tell of somebody who is not named."""

    review: Review
    writers: int | None
    checks: int
    stood: Mapping[str, int]

    @property
    def stood_text(self) -> str:
        return json.dumps(self.stood, sort_keys=True) if self.stood else ""


def reviewed(document: Document, warnings: Iterable[str], review: Review, writers: int | None = None) -> Reviewed:
    """`warnings` are the ids of the checks that warned, one as often as it did."""
    stood = Counter(check for check in warnings if check not in checks.GUARD_NAMES)
    return Reviewed(review, writers, checks.how_many(document), dict(stood))
