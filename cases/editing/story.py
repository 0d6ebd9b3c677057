"""The demonstration's story: what its desk knew at each step, and how that was proposed, reviewed and published."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from cases.choices import Label, Level
from cases.editing.entering import BadDemo, Entry, Row
from cases.editing.gathering import Tracked
from cases.editing.proposals import Plan, Said, amend, propose, send
from cases.editing.publication import publish_due
from cases.editing.quotes import check_quotes_of
from cases.editing.review import accept, approve, give_back
from cases.models.desk.campaigns import Campaign
from cases.models.desk.inmates import Inmate
from cases.models.desk.proposals import Proposal, ProposedChange
from cases.models.desk.review import Decision, Finding

# How long before its approval a proposal is made, sent, returned and sent again.
_MADE, _SENT, _RETURNED, _SENT_AGAIN = (timedelta(hours=hours) for hours in (20, 19, 4, 2))


@dataclass(frozen=True)
class Returned:
    """Why the reviewer gave it back, and what its author then held back and noted."""

    reason: str
    hold: Collection[str]
    note: str


@dataclass(frozen=True)
class Step:
    """One proposal of the story, approved `days` from the day of loading.

    `enter`: what the desk takes in, or anew. `says`: what a row says then, where it differs from its data file; None
    for what it does not say. `sources`: if given, nothing else is cited yet. `without`: claims not known yet. What
    `is_left` stays on the desk: it is entered and its quotes are looked up, and nothing is proposed.
    """

    records: Collection[str]
    days: int
    summary: str
    note: str = ""
    enter: Collection[str] = ()
    says: Mapping[str, Row] = field(default_factory=dict)
    sources: Collection[str] = ()
    without: Collection[str] = ()
    corrections: Mapping[str, str] = field(default_factory=dict)
    minor: Collection[str] = ()
    accepted: Mapping[str, str] = field(default_factory=dict)
    returned: Returned | None = None
    goes_live_after_days: int | None = None
    is_left: bool = False

    def at(self, loaded_at: datetime) -> datetime:
        """When it is approved."""
        return loaded_at + timedelta(days=self.days)

    def made_at(self, loaded_at: datetime) -> datetime:
        """When it is proposed, the first thing that happens of it."""
        return self.at(loaded_at) - _MADE

    def as_known(self, row: Row) -> Row:
        """A row of the data files as the desk had it at this step."""
        said = dict(self.says.get(row["ref"], {}))
        own_claims = said.pop("claims", {})
        known = _over(row, said)
        if "claims" in known:
            claims = [_over(claim, own_claims.get(claim["ref"], {})) for claim in known["claims"]]
            known["claims"] = list(self._known_claims(claims))
        if "citations" in known:
            known["citations"] = self._known_citations(known)
        return known

    def _known_claims(self, claims: list[Row]) -> Iterator[Row]:
        for claim in claims:
            citations = self._known_citations(claim)
            if citations and claim["ref"] not in self.without:
                yield claim | {"citations": citations}

    def _known_citations(self, owner: Row) -> list[Row]:
        return [one for one in owner["citations"] if not self.sources or one["source"] in self.sources]


def _over(row: Row, said: Row) -> Row:
    return {name: value for name, value in {**row, **said}.items() if value is not None}


def read_steps(folder: Path) -> list[Step]:
    """The steps in their order."""
    steps = []
    for path in sorted((folder / "story").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        returned = data.pop("returned", None)
        steps.append(Step(**data, returned=Returned(**returned) if returned else None))
    return steps


def started_at(steps: list[Step], loaded_at: datetime) -> datetime:
    """When the first thing of the story happens."""
    return min(step.made_at(loaded_at) for step in steps)


def tell(step: Step, entry: Entry, *, by: Any, reviewer: Any, at: datetime) -> None:
    """Propose what the desk holds, send it, review it, and publish it unless it waits for a later hour.

    `by` and `reviewer` are the two accounts; `at` is when the story is loaded. Raises what the functions raise by
    which editors do all this, and `BadDemo` where a step speaks of something that did not change.
    """
    approved_at = step.at(at)
    if step.is_left:
        for ref in step.records:
            check_quotes_of(_record(entry, ref), at=approved_at)
        return
    proposal = propose([_record(entry, ref) for ref in step.records], by=by, at=step.made_at(at))
    live_at = None if step.goes_live_after_days is None else approved_at + timedelta(days=step.goes_live_after_days)
    plan = Plan(step.summary, step.note, reviewer, live_at)
    _say(proposal, plan, _said(step, proposal, entry), step, by=by, at=step.made_at(at))
    send(proposal, by=by, at=approved_at - _SENT)
    if step.returned:
        give_back(proposal, by=reviewer, at=approved_at - _RETURNED, reason=step.returned.reason)
        plan = Plan(step.summary, f"{step.note}\n\n{step.returned.note}", reviewer, live_at)
        _say(proposal, plan, _held(step.returned, proposal, entry), step, by=by, at=approved_at - _SENT_AGAIN)
        send(proposal, by=by, at=approved_at - _SENT_AGAIN)
    proposal.refresh_from_db()
    approve(proposal, seal=proposal.seal, by=reviewer, at=approved_at)
    if live_at is None and not publish_due(at=approved_at, only=proposal):
        refused = Decision.objects.filter(proposal=proposal).order_by("-pk").first()
        raise BadDemo(f"“{step.summary}” was not published: {refused.reason if refused else ''}")


def _say(proposal: Proposal, plan: Plan, said: Mapping[int, Said], step: Step, *, by: Any, at: datetime) -> None:
    amend(proposal, plan, said, by=by, at=at)
    warnings = Finding.objects.filter(candidate__proposal=proposal, level=Level.WARNING, acceptance=None)
    for check_id, reason in step.accepted.items():
        accept(list(warnings.filter(check_id=check_id).select_related("candidate")), reason, by=by, at=at)


def _said(step: Step, proposal: Proposal, entry: Entry) -> dict[int, Said]:
    said = {ref: Said(Label.CORRECTION.value, sentence) for ref, sentence in step.corrections.items()}
    said |= {ref: Said(Label.MINOR.value) for ref in step.minor}
    changes = _changes(proposal, entry, said)
    return {change.pk: said[ref] for ref, each in changes.items() for change in each}


def _held(returned: Returned, proposal: Proposal, entry: Entry) -> dict[int, Said]:
    changes = _changes(proposal, entry, returned.hold)
    return {one.pk: Said(one.label, one.sentence, is_held=True) for each in changes.values() for one in each}


def _changes(proposal: Proposal, entry: Entry, refs: Collection[str]) -> dict[str, list[ProposedChange]]:
    """The changes to what the files call so; one that two records share has a change in each."""
    ref_of = {row.key: ref for (_, ref), row in entry.found.items() if ref in refs}
    found: dict[str, list[ProposedChange]] = {}
    for change in ProposedChange.objects.filter(candidate__proposal=proposal, item_id__in=ref_of).order_by("pk"):
        found.setdefault(ref_of[str(change.item_id)], []).append(change)
    if unchanged := set(refs) - set(found):
        raise BadDemo(f"“{proposal.summary or proposal}”: {', '.join(sorted(unchanged))} did not change.")
    return found


def _record(entry: Entry, ref: str) -> Tracked:
    """The case or campaign that the files call so."""
    record: Tracked = entry.found.get((Inmate, ref)) or entry.row(Campaign, ref, "story")
    return record
