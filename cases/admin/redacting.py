"""The page on which the privacy officer destroys words or an item, and what an editor is told who brings them back.

The words are sent in the body of a form only: never in an address, a message, a session or the log.
"""

from django import forms
from django.contrib import admin, messages
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from cases.admin.dates import day_of
from cases.choices import Deed
from cases.editing.policy import may, require
from cases.editing.redaction import ledger
from cases.editing.redaction.acts import item_doom, redact, survey, words_doom
from cases.editing.redaction.whole import MODELS
from cases.editing.refusal import Refused
from cases.values.removal import letters_found

TEMPLATE = "admin/desk/redact.html"
DESTROY = "_destroy"
LOOKED_THROUGH = 100_000  # characters of one text, so that saving a long copy does not take a minute
CAME_BACK = (
    "Something that you saved was destroyed on {day} by {who}: {why}. "
    "Take it out again, or speak with the privacy officer."
)
_OFF = {"autocomplete": "off", "spellcheck": "false"}


class RedactForm(forms.Form):
    """`expected` is the number of texts, typed by who has read the list of them."""

    words = forms.CharField(
        label="The words",
        max_length=500,
        widget=forms.TextInput(attrs=_OFF | {"size": 60}),
        help_text="Found in any case, with or without accents, hyphens and spaces between them.",
    )
    why = forms.CharField(
        label="Why",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        help_text="Kept for good, with your name and the hour. Don’t repeat the words here.",
    )
    expected = forms.IntegerField(
        label="How many texts",
        required=False,
        min_value=0,
        help_text="Type the number above, to say that you have read the list. There is no way back.",
    )


class ItemForm(RedactForm):
    words = None


@sensitive_post_parameters("words", "why")
@sensitive_variables()
def redact_view(request, kind="", key=None):
    require(request.user, Deed.REDACT)
    row = _row(kind, key)
    form = (ItemForm if row else RedactForm)(request.POST or None)
    if request.method != "POST" and row is None:
        return _page(request, row, RedactForm())
    if row is None and not form.is_valid():
        return _page(request, row, form)
    try:
        doom = item_doom(row) if row else words_doom(form.cleaned_data["words"])
        counts = survey(doom, by=request.user)
    except Refused as refusal:
        return _page(request, row, form, faults=refusal.reasons)
    if DESTROY not in request.POST or not form.is_valid():
        return _page(request, row, form, counts=counts)
    sent = {name: form.cleaned_data[name] for name in ("expected", "why")}
    try:
        outcome = redact(doom, **sent, by=request.user, at=timezone.now())
    except Refused as refusal:
        return _page(request, row, form, counts=counts, faults=refusal.reasons)
    return _page(request, row, None, outcome=outcome)


def _row(kind, key):
    if not kind:
        return None
    row = MODELS[kind].objects.filter(pk=key).first() if kind in MODELS else None
    if row is None:
        raise Http404
    return row


def _page(request, row, form, *, counts=None, faults=(), outcome=None):
    context = {
        **admin.site.each_context(request),
        "title": f"Destroy a {row._meta.verbose_name}" if row else "Destroy words everywhere",
        "row": row if outcome is None else None,
        "form": form,
        "counts": counts.items() if counts is not None else None,
        "total": sum(counts.values()) if counts is not None else None,
        "faults": faults,
        "outcome": outcome,
        "touched": outcome.counts.items() if outcome else (),
    }
    return TemplateResponse(request, TEMPLATE, context)


def redact_address(request, row):
    """Where this row is destroyed; empty for who may not, and for what is not destroyed whole."""
    kind = next((kind for kind, model in MODELS.items() if type(row) is model), None)
    if kind is None or row.pk is None or not may(request.user, Deed.REDACT):
        return ""
    return reverse("admin:redact_item", args=[kind, row.pk])


@sensitive_variables()
def warn_of_what_was_destroyed(request, form, formsets):
    """Say so, after saving, where something typed was destroyed once; with the reason, without the words."""
    try:
        known = ledger.known()
        if not known.lengths:
            return
        typed = [form.cleaned_data, *(each.cleaned_data for formset in formsets for each in formset.forms)]
        texts = [value for data in typed for value in data.values() if isinstance(value, str)]
        letters = frozenset().union(*(letters_found(text[:LOOKED_THROUGH], known) for text in texts))
        entries = ledger.entries_of(frozenset(map(ledger.print_of, letters)))
    except ledger.BadLedger as error:
        messages.warning(request, f"{error} Tell the administrator: what was destroyed can’t be told from the rest.")
        return
    for entry in entries:
        messages.warning(request, CAME_BACK.format(day=day_of(entry.moment), who=entry.by, why=entry.why.rstrip(".")))
