"""What is typed on the page of a proposal: its plan, what is said of each change, and the reasons beside the buttons.

The page is one form, so that every button brings along all that was typed, and nothing of it is passed over.
"""

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.choices import Label
from cases.editing.changing import leaders_of
from cases.editing.proposals import Plan, Said, amend
from cases.models.desk.proposals import Proposal, ProposedChange

OVER = "This hour is over. Hours are those of UTC: choose a later one, or leave it empty to go live when approved."
STALE_FORM = (
    "Somebody else has changed this proposal since you opened it. What you typed is below: look it over and save again."
)
# The box of text that each button is about; what stands in another one waits there.
BOXES = {
    "accept": "accept_reason",
    "return": "return_reason",
    "unapprove": "unapprove_reason",
    "withdraw": "withdraw_reason",
    "emergency": "emergency_reason",
    "remark": "remark_text",
}


class PlanForm(forms.ModelForm):
    """What a proposal says of itself."""

    class Meta:
        model = Proposal
        fields = ["summary", "note", "asked", "go_live_at"]
        widgets = {
            "summary": forms.Textarea(attrs={"rows": 2}),
            "note": forms.Textarea(attrs={"rows": 2}),
            "go_live_at": forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["asked"].queryset = reviewers()
        self.fields["asked"].empty_label = "any reviewer"
        now = f"{timezone.now():%H:%M}"
        self.fields[
            "go_live_at"
        ].help_text = (
            f"Empty: as soon as it is approved. The hour is that of UTC; there it was {now} when this page was made."
        )

    def clean_go_live_at(self):
        """An hour that is over would go live with the approval: whoever types it means another, or another zone."""
        hour = self.cleaned_data["go_live_at"]
        if hour is not None and "go_live_at" in self.changed_data and hour <= timezone.now():
            raise forms.ValidationError(OVER)
        return hour


def reviewers():
    """The accounts that may approve."""
    return get_user_model().objects.with_perm("cases.review").filter(is_staff=True).order_by("username", "pk")


def said_of(data, proposal):
    """What was typed of each change, by its key; a label that does not exist is refused.

    What two records share is asked once, where it stands first, and holds for both.
    """
    changes = list(changes_of(proposal))
    leaders, found = leaders_of(changes), {}
    for change in changes:
        key = leaders.get(change.pk, change.pk)
        label = data.get(f"label-{key}", change.label)
        if label not in Label.values:
            raise ValidationError("There is no such label.")
        found[change.pk] = Said(label, data.get(f"sentence-{key}", change.sentence), f"publish-{key}" not in data)
    return found


def changes_of(proposal):
    rows = ProposedChange.objects.filter(candidate__proposal=proposal).select_related("candidate")
    return rows.order_by("candidate", "position")


def is_in_hand_here(data, proposal):
    """Whether what was sent has the plan and the changes in it: who may only review has a page without them."""
    return proposal.is_in_hand and "version" in data


def differs(data, proposal, form, said):
    """Whether anything was typed, or ticked, that is not saved yet."""
    if form.has_changed():
        return True
    return any(
        (said[one.pk].label, said[one.pk].sentence, said[one.pk].is_held and one.may_be_held)
        != (one.label, one.sentence, one.is_held)
        for one in changes_of(proposal)
    )


def save(data, proposal, form, *, by):
    """Write what was typed. Raises ValidationError where it can’t be, and where somebody else has saved meanwhile."""
    if not is_in_hand_here(data, proposal):  # sent from another tab: `amend` says so, and notes the refusal
        as_it_is = Plan(proposal.summary, proposal.note, proposal.asked, proposal.go_live_at)
        amend(proposal, as_it_is, {}, by=by, at=timezone.now())
        return
    if not form.is_valid():
        raise ValidationError([error for errors in form.errors.values() for error in errors])
    if data.get("version") != str(proposal.version):
        raise ValidationError(STALE_FORM)
    typed = form.cleaned_data
    plan = Plan(typed["summary"], typed["note"], typed["asked"], typed["go_live_at"])
    amend(proposal, plan, said_of(data, proposal), by=by, at=timezone.now())


def left_over(data, act):
    """The text in the boxes that this button is not about: it is shown again, and not lost."""
    found = {box: data[box] for name, box in BOXES.items() if name != act and data.get(box, "").strip()}
    return found | {"remark_change": data.get("remark_change", "")} if "remark_text" in found else found
