"""All that the page of a proposal shows: what changes, what speaks against it, what was said and decided."""

from dataclasses import dataclass

from django.contrib.auth import get_user_model

from cases.admin.proposal_form import changes_of
from cases.admin.proposal_parts import NOTHING_TYPED, candidate_part
from cases.editing.changing import leaders_of
from cases.editing.examining import candidates_of
from cases.editing.moved_on import moved_on
from cases.editing.proposals import is_stale
from cases.editing.review import authors_of, why_not_review
from cases.models.desk.proposals import Proposal


@dataclass(frozen=True)
class ProposalPage:
    proposal: Proposal
    title: str
    parts: tuple
    authors: tuple
    why_not: str
    stale: tuple
    said: tuple

    @property
    def is_of_several(self):
        return len(self.parts) > 1

    @property
    def has_moved_on(self):
        """Whether the desk says something otherwise than what was frozen."""
        return any(part.moved_on for part in self.parts)

    @property
    def error_count(self):
        return sum(len(part.errors) for part in self.parts)

    @property
    def warning_count(self):
        return sum(len(part.warnings) for part in self.parts)

    @property
    def may_be_sent(self):
        return not (self.error_count or self.warning_count or self.stale)


def proposal_page(proposal, request, typed=NOTHING_TYPED):
    """`typed` is what was typed and could not be saved: it stands in the boxes again."""
    changes = list(changes_of(proposal).prefetch_related("remarks__by"))
    by_key = {change.pk: change for change in changes}
    leaders = {key: by_key[leader] for key, leader in leaders_of(changes).items()}
    moved = moved_on(proposal) if proposal.is_open else {}
    parts = tuple(
        candidate_part(
            candidate,
            [one for one in changes if one.candidate_id == candidate.pk],
            leaders,
            moved.get(candidate.pk, ()),
            typed,
            request,
        )
        for candidate in candidates_of(proposal)
    )
    names = " and ".join(part.name for part in parts)
    authors = get_user_model().objects.filter(pk__in=authors_of(proposal)).order_by("username")
    return ProposalPage(
        proposal=proposal,
        title=f"Proposal for {names}",
        parts=parts,
        authors=tuple(str(user) for user in authors),
        why_not=why_not_review(proposal, request.user),
        stale=tuple(reason.text for reason in is_stale(proposal)) if proposal.is_open else (),
        said=_said(proposal),
    )


def _said(proposal):
    """What was decided, and what was said of the whole, in the order of time."""
    decisions = proposal.decisions.select_related("by").order_by("pk")
    remarks = proposal.remarks.filter(change=None).select_related("by").order_by("pk")
    return tuple(sorted([*decisions, *remarks], key=lambda one: one.at))
