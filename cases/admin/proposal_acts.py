"""What is done with a proposal from its page: each act once, however often its button is pressed."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.choices import Label
from cases.editing.proposals import Plan, Said, amend, freeze_again, send, withdraw
from cases.editing.publication import publish_due, publish_in_emergency
from cases.editing.refusal import Refused
from cases.editing.review import accept, approve, confirm, give_back, remark, unapprove, withdraw_acceptance
from cases.models.desk.proposals import ProposedChange
from cases.models.desk.review import Acceptance, Finding

SAVED = "Saved. The checks have been run again on what was frozen."
STALE_FORM = (
    "Somebody else has changed this proposal since you opened it. What you typed is below: look it over and save again."
)


class NotDone(Exception):
    """The act was refused; the page is shown again with what was typed."""


def said_of(data, proposal):
    """What was typed of each change; a label that does not exist is refused."""
    found = {}
    for change in ProposedChange.objects.filter(candidate__proposal=proposal):
        label = data.get(f"label-{change.pk}", change.label)
        if label not in Label.values:
            raise ValidationError("There is no such label.")
        found[change.pk] = Said(label, data.get(f"sentence-{change.pk}", ""), f"publish-{change.pk}" not in data)
    return found


def save(request, proposal, form):
    """Write what was typed; True where it was."""
    if not form.is_valid():
        return False
    if request.POST.get("version") != str(proposal.version):
        messages.error(request, STALE_FORM)
        return False
    typed = form.cleaned_data
    plan = Plan(typed["summary"], typed["note"], typed["asked"], typed["go_live_at"])
    amend(proposal, plan, said_of(request.POST, proposal), by=request.user, at=timezone.now())
    return True


def act(request, proposal, form):
    """Do what the button says; raises `NotDone` where it was not, with the reasons told."""
    name = request.POST.get("act", "")
    if name not in ACTS:
        raise NotDone
    try:
        said = ACTS[name](request, proposal, form)
    except Refused as refusal:
        for reason in refusal.reasons:
            messages.error(request, reason.text)
        raise NotDone from refusal
    except ValidationError as error:
        for text in error.messages:
            messages.error(request, text)
        raise NotDone from error
    messages.success(request, said)


def _save(request, proposal, form):
    if not save(request, proposal, form):
        raise NotDone
    return SAVED


def _send(request, proposal, form):
    if not save(request, proposal, form):
        raise NotDone
    proposal.refresh_from_db()
    send(proposal, by=request.user, at=timezone.now())
    return "Sent to review. What you sent is frozen: later edits on the desk wait for the next edition."


def _freeze(request, proposal, form):
    if not save(request, proposal, form):
        raise NotDone
    freeze_again(proposal, by=request.user, at=timezone.now())
    return "Frozen again from the desk as it stands now. Look the changes over."


def _accept(request, proposal, form):
    keys = [key for key in request.POST.getlist("finding") if key.isascii() and key.isdigit()]
    findings = list(Finding.objects.filter(candidate__proposal=proposal, pk__in=keys).select_related("candidate"))
    if not findings:
        raise ValidationError("Tick the warnings that may stand.")
    accept(findings, request.POST.get("reason", ""), by=request.user, at=timezone.now())
    return "Accepted. It stands until the item changes."


def _speak_again(request, proposal, form):
    key = request.POST.get("acceptance", "")
    row = Acceptance.objects.filter(findings__candidate__proposal=proposal, pk=key if key.isdigit() else 0).first()
    if row is None:
        raise ValidationError("There is nothing accepted here that could be withdrawn.")
    withdraw_acceptance(row, by=request.user, at=timezone.now())
    return "The warning speaks again."


def _approve(request, proposal, form):
    at = timezone.now()
    approve(proposal, seal=request.POST.get("seal", ""), by=request.user, at=at)
    editions = publish_due(at=at, only=proposal)
    live = ", ".join(f"edition {edition.number} of {edition.name}" for edition in editions)
    return f"Approved, and live: {live}." if editions else "Approved. It goes live at its hour."


def _return(request, proposal, form):
    give_back(proposal, by=request.user, at=timezone.now(), reason=request.POST.get("reason", ""))
    return "Returned to its authors, with your reasons."


def _unapprove(request, proposal, form):
    unapprove(proposal, by=request.user, at=timezone.now(), reason=request.POST.get("reason", ""))
    return "The approval is withdrawn: nothing goes live."


def _withdraw(request, proposal, form):
    withdraw(proposal, by=request.user, at=timezone.now(), reason=request.POST.get("reason", ""))
    return "Withdrawn. Its records can be proposed anew."


def _emergency(request, proposal, form):
    reason = request.POST.get("reason", "")
    editions = publish_in_emergency(proposal, reason=reason, by=request.user, at=timezone.now())
    names = ", ".join(f"edition {edition.number} of {edition.name}" for edition in editions)
    return f"Live before review: {names}. It waits for somebody to read it."


def _confirm(request, proposal, form):
    confirm(proposal, by=request.user, at=timezone.now())
    return "Confirmed. That it went out in an emergency stays said."


def _remark(request, proposal, form):
    key = request.POST.get("change", "")
    change = ProposedChange.objects.filter(candidate__proposal=proposal, pk=key).first() if key.isdigit() else None
    remark(proposal, request.POST.get("text", ""), by=request.user, at=timezone.now(), change=change)
    return "Said."


ACTS = {
    "save": _save,
    "send": _send,
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
