"""What every screen of the desk has: who wrote it, one save at a time, and nothing typed that is lost."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import BadRequest, PermissionDenied
from django.db import DataError
from django.forms import Script
from django.http import HttpResponseRedirect
from django.urls import path, reverse

from cases.admin import tokens
from cases.admin.asking import AsksPolicy, RowsAskPolicy
from cases.admin.choosing import Choice, ChoiceField, Choices, ChoicesField
from cases.admin.dates import DateEntryField, DateEntryWidget
from cases.admin.deleting import Deletes
from cases.admin.forms import DeskForm
from cases.admin.guard import Guarded, Visit, save, with_one_more_row
from cases.admin.history import history_page, version_page
from cases.admin.protecting import protect_who_is_accused
from cases.admin.redacting import redact_address, warn_of_what_was_destroyed
from cases.admin.sheets import sealed, sheet_of
from cases.choices import Deed
from cases.editing.policy import may
from cases.models.desk.base import SignedRow
from cases.models.fields import EdtfField


class _DeskFields:
    """Form fields of the desk, on a record's own form and on its inline rows."""

    form = DeskForm

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if isinstance(db_field, EdtfField):
            return db_field.formfield(form_class=DateEntryField, widget=DateEntryWidget)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs |= {"widget": Choice(db_field, self.admin_site, request=request), "form_class": ChoiceField}
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs |= {"widget": Choices(db_field, self.admin_site, request=request), "form_class": ChoicesField}
        return super().formfield_for_manytomany(db_field, request, **kwargs)


class DeskInline(RowsAskPolicy, _DeskFields, admin.StackedInline):
    """Rows one below the other: side by side they scroll on a narrow screen, and their fields have no labels."""

    extra = 0

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.form.looks = _looks(request)
        return formset


FROZEN = "The proposal still holds what was frozen before. Freeze the desk again to take in what you have just saved."
MEND = "mend"  # in an address: the proposal from which somebody came to mend this, as in “proposal-3”


class AnsweringList:
    """For a ModelAdmin: its list answers an address that no list has made, too."""

    def changelist_view(self, request, extra_context=None):
        """A number or a text that no database holds."""
        try:
            return super().changelist_view(request, extra_context)
        except (DataError, OverflowError, ValueError) as error:
            raise BadRequest("This list was asked for what can’t be looked up.") from error


class DeskAdmin(AsksPolicy, Guarded, AnsweringList, Deletes, _DeskFields, admin.ModelAdmin):
    """Authorship, the version that two editors are told apart by, and the token of each form, for every cluster."""

    list_per_page = 50
    show_full_result_count = False
    change_form_template = "admin/desk/change_form.html"

    class Media:
        css = {"all": ["cases/desk.css"]}
        js = [Script(f"cases/desk-{name}.js", type="module") for name in ("dates", "choices", "unsaved")]

    # -- the form

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method == "POST":
            request.POST = with_one_more_row(request.POST)
        request.desk = Visit(request)

        def go_on():
            return super(DeskAdmin, self).changeform_view(request, object_id, form_url, extra_context)

        return save(self, request, object_id, go_on) if _saves(request) else go_on()

    def get_changeform_initial_data(self, request):
        """What the address prefills; a relation takes keys, and nothing else reaches its widget."""
        initial = super().get_changeform_initial_data(request)
        return {name: value for name, value in initial.items() if self._may_prefill(name, value)}

    def _may_prefill(self, name, value):
        relations = {field.name for field in self.opts.get_fields() if field.is_relation}
        keys = value if isinstance(value, list) else [value]
        return name not in relations or all(key.isascii() and key.isdigit() and len(key) < 19 for key in keys)

    def get_readonly_fields(self, request, obj=None):
        """What is taken back, and why, is a reviewer's to say."""
        fixed = super().get_readonly_fields(request, obj)
        can_be_taken_back = any(field.name == "retraction" for field in self.opts.fields)
        return [*fixed, "retraction"] if can_be_taken_back and not may(request.user, Deed.RETRACT) else fixed

    def get_prepopulated_fields(self, request, obj=None):
        """Nothing is filled in from, or into, a field that this editor can only read."""
        fixed = set(self.get_readonly_fields(request, obj))
        found = super().get_prepopulated_fields(request, obj)
        return {name: sources for name, sources in found.items() if not fixed & {name, *sources}}

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.looks = _looks(request)
        form.refusals = tuple(request.desk.refusals) if hasattr(request, "desk") else ()
        return form

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        form = context["adminform"].form
        formsets = [inline.formset for inline in context["inline_admin_formsets"]]
        context["desk_hidden"] = {tokens.NAME: request.desk.token}
        if change and form.is_bound:
            context["desk_hidden"] |= {name: request.POST.get(name, "") for name in ("version", "opened")}
        elif change:
            context["desk_hidden"] |= {"version": obj.version, "opened": self.sealed_sheet(form, formsets)}
        forms = [form, *(formset.empty_form for formset in formsets)]
        context["redact"] = redact_address(request, obj)
        context["may_type"] = bool(form.fields)
        context["has_dates"] = any(isinstance(field, DateEntryField) for one in forms for field in one.fields.values())
        return super().render_change_form(request, context, add=add, change=change, form_url=form_url, obj=obj)

    def sealed_sheet(self, form, formsets):
        return sealed(sheet_of(form, formsets))

    # -- saving

    def save_model(self, request, obj, form, change):
        if change:
            obj.touch()
        sign(obj, request.user)
        obj.save()

    def save_formset(self, request, form, formset, change):
        rows = formset.save(commit=False)
        for row in formset.deleted_objects:
            row.delete()
        for row in rows:
            self.save_row(request, row)
        formset.save_m2m()

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        protect_who_is_accused(request, formsets)
        warn_of_what_was_destroyed(request, form, formsets)

    def save_row(self, request, row):
        """Save one inline row that is new or changed."""
        if isinstance(row, SignedRow):
            sign(row, request.user)
        row.save()

    def response_add(self, request, obj, post_url_continue=None):
        request.desk.reached = obj
        response = super().response_add(request, obj, post_url_continue)
        if "_addanother" in request.POST:
            return HttpResponseRedirect(request.get_full_path())  # the next one belongs to the same case
        return response

    def response_change(self, request, obj):
        request.desk.reached = obj
        return super().response_change(request, obj)

    # -- versions

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_version"
        view = self.admin_site.admin_view(self.version_view)
        return [path("<int:key>/history/<int:number>/", view, name=name), *super().get_urls()]

    def history_view(self, request, object_id, extra_context=None):
        """The record's versions; in place of the stock list of who pressed which button."""
        row = self.get_object(request, unquote(object_id))
        if row is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        return history_page(self, request, row)

    def version_view(self, request, key, number):
        return version_page(self, request, key, number)

    # -- where to go next

    def address_of(self, row):
        return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])

    def home_of(self, request, obj):
        """The address of the record that this one was entered for; empty for the list, as stock."""
        return ""

    def next_after(self, request, obj):
        """Back to the proposal, if that is where the editor was sent from to mend this."""
        model, _, key = request.GET.get(MEND, "").partition("-")
        if model == "proposal" and key.isascii() and key.isdigit():
            messages.info(request, FROZEN)
            return reverse("admin:cases_proposal_change", args=[key])
        return self.home_of(request, obj)

    def response_post_save_add(self, request, obj):
        home = self.next_after(request, obj)
        return HttpResponseRedirect(home) if home else super().response_post_save_add(request, obj)

    def response_post_save_change(self, request, obj):
        home = self.next_after(request, obj)
        return HttpResponseRedirect(home) if home else super().response_post_save_change(request, obj)


class ReadOnlyAdmin(AsksPolicy, admin.ModelAdmin):
    """What the desk looks at and never writes."""

    list_per_page = 50

    class Media:
        css = {"all": ["cases/desk.css"]}

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


def sign(row, user):
    """Who made the row, and who touched it last."""
    if row.pk is None:
        row.created_by = user
    row.changed_by = user


def _saves(request):
    return request.method == "POST" and not request.desk.looks


def _looks(request):
    return bool(getattr(request, "desk", None) and request.desk.looks)
