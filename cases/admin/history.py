"""A record’s versions: who saved what, each beside what stands now, and the way back through the ordinary form."""

from dataclasses import dataclass

from django.contrib.admin.utils import flatten_fieldsets
from django.core.exceptions import PermissionDenied
from django.http import Http404, QueryDict
from django.template.response import TemplateResponse
from django.urls import reverse

from cases.admin import tokens
from cases.admin.guard import opened_formsets
from cases.admin.pages import page_of
from cases.admin.sheets import fields_of, values_of
from cases.editing.versions import Versions


@dataclass(frozen=True)
class Told:
    """One row of a change for the page; `stays` are the labels of what this editor’s form does not change."""

    title: str
    did: str
    fields: tuple
    stays: tuple = ()


def history_page(desk, request, row):
    """What has been saved, the newest first."""
    versions = Versions(row)
    numbers, pages = page_of(request, "versions", range(len(versions), 0, -1))
    saves = [
        (save, _told(desk, save.changes), "" if save.number == len(versions) else _address(desk, row, save.number))
        for save in versions.saves(numbers)
    ]
    context = {
        "title": f"History of {row}",
        "saves": saves,
        "pages": pages,
        "may_change": desk.has_change_permission(request, row),
    }
    return _answer(desk, request, row, "admin/desk/history.html", context)


def version_page(desk, request, key, number):
    """One version beside what stands now; who may change the row can open its form filled as it was then."""
    row = desk.get_object(request, str(key))
    if row is None:
        raise Http404
    if not desk.has_view_or_change_permission(request, row):
        raise PermissionDenied
    versions = Versions(row)
    if not 0 < number <= len(versions):
        raise Http404
    changes = versions.going_back_to(number)
    context = {
        "title": f"Version {number} of {row}",
        "save": versions.saves([number])[0],
        "told": _told(desk, changes),
        "kept": (),
        "home": desk.address_of(row),
    }
    if changes and desk.has_change_permission(request, row):
        form, formsets = _opened(desk, request, row)
        may_change = _Reach(desk, request, row, form, formsets)
        data = _as_it_was(desk, row, form, formsets, versions.past(number))
        context["told"] = _told(desk, changes, may_change)
        context["kept"] = [(name, value) for name, values in data.lists() for value in values]
    return _answer(desk, request, row, "admin/desk/version.html", context)


def _answer(desk, request, row, template, context):
    shared = {"opts": desk.opts, "row": row, "history": _address(desk, row), "media": desk.media}
    return TemplateResponse(request, template, {**desk.admin_site.each_context(request), **shared, **context})


def _address(desk, row, number=None):
    name = f"admin:{desk.opts.app_label}_{desk.opts.model_name}"
    return (
        reverse(f"{name}_history", args=[row.pk])
        if number is None
        else reverse(f"{name}_version", args=[row.pk, number])
    )


def _told(desk, changes, may_change=None):
    own = str(desk.opts.verbose_name).capitalize()
    return [
        Told(
            title=change.title or own,
            did=change.did,
            fields=change.fields,
            stays=tuple(one.label for one in change.fields if may_change and not may_change(change, one.name)),
        )
        for change in changes
    ]


class _Reach:
    """What the form that this editor gets would change: neither fixed fields nor rows that stay as they are."""

    def __init__(self, desk, request, row, form, formsets):
        self.model = desk.model
        self.own = set(form.fields)
        inlines = [inline for _, inline in desk.get_formsets_with_inlines(request, row)]
        self.rows = {
            formset.model: {
                "added": set(fields_of(formset)) if inline.has_add_permission(request, row) else set(),
                "changed": set(fields_of(formset)) if inline.has_change_permission(request, row) else set(),
                "removed": set(fields_of(formset)) if inline.has_delete_permission(request, row) else set(),
            }
            for formset, inline in zip(formsets, inlines, strict=True)
        }

    def __call__(self, change, name):
        return name in (self.own if change.model is self.model else self.rows.get(change.model, {}).get(change.did, ()))


def _opened(desk, request, row):
    names = flatten_fieldsets(desk.get_fieldsets(request, row))
    form = desk.get_form(request, row, change=True, fields=names)(instance=row)
    return form, opened_formsets(desk, request, row)


def _as_it_was(desk, row, form, formsets, past):
    """What would be posted to make the record as it was, out of what it is now: the guard then sees who saved since."""
    data = QueryDict(mutable=True)
    data[tokens.NAME] = tokens.new_token()
    data["version"], data["opened"] = str(row.version), desk.sealed_sheet(form, formsets)
    _put(data, "", values_of(type(form)(instance=past.record, initial=past.links), form.fields))
    for formset in formsets:
        _put_rows(data, formset, dict(past.rows.get(formset.model, {})))
    return data


def _put_rows(data, formset, then):
    """Rows that stand come first, as a formset wants them; those gone since come as new ones."""
    fields, name, key_name = fields_of(formset), formset.prefix, formset.model._meta.pk.name
    standing = len(formset.initial_forms)
    for place, form in enumerate(formset.initial_forms):
        old = then.pop(form.instance.pk, None)
        data[f"{name}-{place}-{key_name}"] = str(form.instance.pk)
        if old is None:
            data[f"{name}-{place}-DELETE"] = "on"
        _put(data, f"{name}-{place}-", values_of(formset.form(instance=old) if old else form, fields))
    for place, old in enumerate(then.values(), standing):
        _put(data, f"{name}-{place}-", values_of(formset.form(instance=old), fields))
    for count, number in (("TOTAL", standing + len(then)), ("INITIAL", standing), ("MIN_NUM", 0), ("MAX_NUM", 1000)):
        data[f"{name}-{count}_FORMS"] = str(number)


def _put(data, prefix, values):
    for name, value in values.items():
        if isinstance(value, list):
            data.setlist(f"{prefix}{name}", value)
        elif value:
            data[f"{prefix}{name}"] = value
