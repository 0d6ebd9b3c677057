"""What stands between a posted form and the database: its token, and the version at which it was opened."""

import re

from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.template.response import TemplateResponse
from django.urls import reverse

from cases.admin import tokens
from cases.admin.conflict import Merge
from cases.admin.sentences import sentences

LOOK = "_look"
MORE = "more-"  # behind it the formset that gets another row
TOKENLESS = "This form came without its token, so it was not saved. What you typed is below: save it again."
SAVED_ALREADY = (
    "This form was saved already, as “{row}”; what you have typed since has not been. Saving it now makes another "
    "record: to change the first one instead, open it."
)
SAVED_AND_GONE = "This form was saved already, and the record is there no more. Saving it now makes it anew."
_TOKEN = re.compile(r"[\w-]{16,64}", re.ASCII)


class Visit:
    """One request for a form: whether it only looks, what is said against saving, and the row that was reached."""

    def __init__(self, request):
        self.looks = request.POST.get(LOOK, "")
        self.refusals = []
        self.token = request.POST.get(tokens.NAME) or tokens.new_token()
        self.reached = None


class Guarded:
    """For a ModelAdmin whose forms are saved under the guard."""

    def against_saving(self, row):
        """Sentences that say why a form of this row is shown again and never saved."""
        return []


def with_one_more_row(data):
    """What was posted, with one blank row more in the formset that the button pressed names; for who has no script."""
    prefix = data.get(LOOK, "").removeprefix(MORE)
    total = data.get(f"{prefix}-TOTAL_FORMS", "")
    if not data.get(LOOK, "").startswith(MORE) or not (total.isascii() and total.isdigit()):
        return data
    changed = data.copy()
    changed[f"{prefix}-TOTAL_FORMS"] = str(min(int(total) + 1, 1000))
    return changed


class _NotSaved(Exception):
    """Rolls back, and carries the page to answer with."""

    def __init__(self, response):
        self.response = response


def save(admin, request, object_id, go_on):
    """Run `go_on`, the stock view, under the guard, and give its answer or a page that says what stood in the way.

    Who may not save at all is sent away by the stock view, and shown nothing of the record.
    Whether something was saved is told by what was reached, not by the status: a popup answers 200 either way.
    """
    visit = request.desk
    may = admin.has_add_permission(request) if object_id is None else admin.has_change_permission(request)
    if not may:
        return go_on()
    if not _TOKEN.fullmatch(request.POST.get(tokens.NAME, "")):
        visit.token = tokens.new_token()
        return _again(visit, [TOKENLESS], go_on)
    try:
        with transaction.atomic():
            return _save(admin, request, object_id, go_on)
    except _NotSaved as stop:
        if not visit.refusals:
            return stop.response
        return _again(visit, visit.refusals, go_on)
    except (IntegrityError, ValidationError) as error:
        return _again(visit, sentences(error), go_on)


def _save(admin, request, object_id, go_on):
    visit = request.desk
    token, is_ours = tokens.claim(visit.token)
    if not is_ours:
        answer = _answer_of(admin, request, token, object_id)
        if answer is not None:
            return answer
        visit.token = tokens.new_token()
        token, _ = tokens.claim(visit.token)
    if object_id is not None:
        _hold(admin, request, object_id)
    elif visit.refusals:
        raise _NotSaved(None)
    response = go_on()
    if visit.reached is None:
        raise _NotSaved(response)
    tokens.note_result(token, visit.reached, request.POST)
    return response


def _again(visit, refusals, go_on):
    visit.refusals, visit.reached = refusals, None
    return go_on()


def _answer_of(admin, request, token, object_id):
    """The answer that the first post of this form got; None where something else was typed since."""
    label, key, print_then = tokens.result_of(token)
    row = admin.get_object(request, key) if label == admin.opts.label_lower else None
    if row is not None and print_then == tokens.fingerprint(request.POST):
        return admin.response_add(request, row) if object_id is None else admin.response_change(request, row)
    if object_id is None:
        request.desk.refusals = [SAVED_ALREADY.format(row=row) if row else SAVED_AND_GONE]
    return None


def _hold(admin, request, object_id):
    """Lock the root, and stop where it is not what was opened."""
    root = lock(admin.model, unquote(object_id))
    if root is None:
        raise _NotSaved(conflict_page(admin, request, None))
    row = admin.get_object(request, unquote(object_id))
    if refusals := admin.against_saving(row):
        request.desk.refusals = refusals
        raise _NotSaved(None)
    formsets = opened_formsets(admin, request, row)
    if str(root.version) != request.POST.get("version") or _has_lost_rows(formsets, request.POST):
        raise _NotSaved(conflict_page(admin, request, row))


def lock(model, key):
    """The root, held until the transaction ends; None where there is none."""
    try:
        return model._base_manager.select_for_update().only("pk", "version").filter(pk=key).first()
    except (ValueError, ValidationError):
        return None


def opened_formsets(admin, request, row):
    """The inline formsets as they are opened, nothing typed. Prefixes are the relations' names: one inline each."""
    return [
        formset(instance=row, prefix=formset.get_default_prefix(), queryset=inline.get_queryset(request))
        for formset, inline in admin.get_formsets_with_inlines(request, row)
    ]


def _has_lost_rows(formsets, data):
    """Whether an inline row was sent that a colleague has deleted: a stock formset would stick, and not say why."""
    for formset in formsets:
        name, key_name = formset.prefix, formset.model._meta.pk.name
        sent = {data.get(f"{name}-{place}-{key_name}") for place in range(_initial_count(data, name))} - {None, ""}
        if sent - {str(form.instance.pk) for form in formset.initial_forms}:
            return True
    return False


def _initial_count(data, name):
    text = data.get(f"{name}-INITIAL_FORMS", "")
    return min(int(text), 1000) if text.isascii() and text.isdigit() else 0


def conflict_page(admin, request, row):
    """Both texts, and a form that saves yours over theirs or goes on editing it. `row` is None where it is gone."""
    is_gone = row is None
    names = flatten_fieldsets(admin.get_fieldsets(request, row))
    form = admin.get_form(request, row, change=not is_gone, fields=names)(instance=row)
    formsets = opened_formsets(admin, request, row or admin.model())
    merge = Merge(form, formsets, request.POST, is_gone=is_gone)
    data = merge.data
    data[tokens.NAME] = tokens.new_token()
    for name in ("_popup", "_to_field"):
        if name in request.POST:
            data[name] = request.POST[name]
    if not is_gone:
        data["version"], data["opened"] = str(row.version), admin.sealed_sheet(form, formsets)
    address = f"admin:{admin.opts.app_label}_{admin.opts.model_name}"
    context = {
        **admin.admin_site.each_context(request),
        "title": "This has been deleted meanwhile" if is_gone else "Somebody else has saved this meanwhile",
        "opts": admin.opts,
        "row": row,
        "is_gone": is_gone,
        "parts": merge.parts,
        "kept": [(name, value) for name, values in data.lists() for value in values],
        "action": reverse(f"{address}_add") if is_gone else request.get_full_path(),
        "address": reverse(f"{address}_changelist") if is_gone else request.get_full_path(),
        "is_popup": "_popup" in request.POST,
        "media": admin.media,
    }
    return TemplateResponse(request, "admin/desk/conflict.html", context, status=409)
