"""What is done with a proposal from its page: each act once, however often its button is pressed."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.admin.proposal_form import differs, is_in_hand_here, said_of, save
from cases.editing.moved_on import moved_on
from cases.editing.proposals import freeze_again, send, withdraw
from cases.editing.publication import publish_due, publish_in_emergency
from cases.editing.refusal import Refused
from cases.editing.review import accept, approve, confirm, give_back, remark, unapprove, withdraw_acceptance
from cases.models.desk.proposals import Proposal, ProposedChange
from cases.models.desk.review import Acceptance, Finding

SAVED = "Saved. The checks have been run again on what was frozen."

MOVED_ON = (
    "Not sent: something on the desk reads otherwise than when this was frozen, as is said below. Freeze the desk "
    "again to take it in, or send what was frozen without it."
)


class NotDone(Exception):
    """The act was refused; the page is shown again with what was typed."""


@dataclass(frozen=True)
class Pressed:
    """A button that was pressed: what was sent with it, and by whom. `key` is the row that the button is of."""

    proposal: Proposal
    data: Any
    form: Any
    by: Any
    key: str = ""

    def line(self, box):
        """What stands in a box, on one line."""
        return " ".join(self.data.get(box, "").split())

    def save(self):
        save(self.data, self.proposal, self.form, by=self.by)
        self.proposal.refresh_from_db()

    def save_if_typed(self):
        """What was typed above a button that is about something else goes along, and is never passed over."""
        if not is_in_hand_here(self.data, self.proposal):
            return
        if differs(self.data, self.proposal, self.form, said_of(self.data, self.proposal)):
            self.save()


def act(request, proposal, form):
    """Do what the button says; raises `NotDone` where it was not, with the reasons told."""
    name, _, key = request.POST.get("act", "").partition("-")
    if name not in ACTS:
        raise NotDone
    try:
        said = ACTS[name](Pressed(proposal, request.POST, form, request.user, key))
    except Refused as refusal:
        for reason in refusal.reasons:
            messages.error(request, reason.text)
        raise NotDone from refusal
    except ValidationError as error:
        for text in error.messages:
            messages.error(request, text)
        raise NotDone from error
    messages.success(request, said)


def _save(pressed):
    pressed.save()
    return SAVED


def _send(pressed):
    """Who mended something on the desk and forgets to freeze it again does not send what was returned once more."""
    pressed.save()
    if moved_on(pressed.proposal):
        raise ValidationError(MOVED_ON)
    return _sent(pressed)


def _send_as_frozen(pressed):
    """Knowing that the desk says something else by now: that waits for the next edition."""
    pressed.save_if_typed()
    return _sent(pressed)


def _sent(pressed):
    send(pressed.proposal, by=pressed.by, at=timezone.now())
    return "Sent to review. What you sent is frozen: later edits on the desk wait for the next edition."


def _freeze(pressed):
    pressed.save()
    freeze_again(pressed.proposal, by=pressed.by, at=timezone.now())
    return "Frozen again from the desk as it stands now. Look the changes over."


def _accept(pressed):
    ticked = findings_ticked(pressed.data, pressed.proposal)
    if not ticked:
        raise ValidationError("Tick the warnings that may stand.")
    pressed.save_if_typed()
    standing = Finding.objects.filter(candidate__proposal=pressed.proposal).select_related("candidate")
    found = [one for one in standing if what_it_says(one) in ticked]
    if not found:
        raise ValidationError("What you ticked is not said any more: look the checks over once again.")
    accept(found, pressed.line("accept_reason"), by=pressed.by, at=timezone.now())
    return "Accepted. It stands until the item changes."


def findings_ticked(data, proposal):
    """What the ticked warnings say: saving makes the rows of all findings anew."""
    keys = [key for key in data.getlist("finding") if key.isascii() and key.isdigit()]
    return {what_it_says(one) for one in Finding.objects.filter(candidate__proposal=proposal, pk__in=keys)}


def what_it_says(finding):
    return (finding.candidate_id, finding.check_id, finding.item_id, finding.item_key, finding.text)


def _speak_again(pressed):
    row = _row(Acceptance.objects.filter(findings__candidate__proposal=pressed.proposal), pressed.key)
    if row is None:
        raise ValidationError("There is nothing accepted here that could be withdrawn.")
    pressed.save_if_typed()
    withdraw_acceptance(row, by=pressed.by, at=timezone.now())
    return "The warning speaks again."


def _approve(pressed):
    at = timezone.now()
    approve(pressed.proposal, seal=pressed.data.get("seal", ""), by=pressed.by, at=at)
    editions = publish_due(at=at, only=pressed.proposal)
    return f"Approved, and live: {_names(editions)}." if editions else "Approved. It goes live at its hour."


def _return(pressed):
    give_back(pressed.proposal, by=pressed.by, at=timezone.now(), reason=pressed.data.get("return_reason", ""))
    return "Returned to its authors, with your reasons."


def _unapprove(pressed):
    unapprove(pressed.proposal, by=pressed.by, at=timezone.now(), reason=pressed.data.get("unapprove_reason", ""))
    return "The approval is withdrawn: nothing goes live."


def _withdraw(pressed):
    pressed.save_if_typed()
    withdraw(pressed.proposal, by=pressed.by, at=timezone.now(), reason=pressed.data.get("withdraw_reason", ""))
    return "Withdrawn. Its records can be proposed anew."


def _emergency(pressed):
    pressed.save_if_typed()
    reason = pressed.line("emergency_reason")
    editions = publish_in_emergency(pressed.proposal, reason=reason, by=pressed.by, at=timezone.now())
    return f"Live before review: {_names(editions)}. It waits for somebody to read it."


def _confirm(pressed):
    confirm(pressed.proposal, by=pressed.by, at=timezone.now())
    return "Confirmed. That it went out in an emergency stays said."


def _remark(pressed):
    pressed.save_if_typed()
    changes = ProposedChange.objects.filter(candidate__proposal=pressed.proposal)
    change = _row(changes, pressed.data.get("remark_change", ""))
    text = pressed.data.get("remark_text", "")
    if not text.strip():
        raise ValidationError("Nothing was said: write it in the box first.")
    remark(pressed.proposal, text, by=pressed.by, at=timezone.now(), change=change)
    return "Said."


def _row(rows, key):
    return rows.filter(pk=key).first() if key.isascii() and key.isdigit() else None


def _names(editions):
    return ", ".join(f"edition {edition.number} of {edition.name}" for edition in editions)


ACTS = {
    "save": _save,
    "send": _send,
    "send_as_frozen": _send_as_frozen,
    "freeze": _freeze,
    "accept": _accept,
    "speak_again": _speak_again,
    "approve": _approve,
    "return": _return,
    "unapprove": _unapprove,
    "withdraw": _withdraw,
    "emergency": _emergency,
    "confirm": _confirm,
    "remark": _remark,
}
