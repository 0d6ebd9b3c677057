"""Accounts: an administrator manages them and says whose they are, makes no superuser and takes no right."""

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from cases.admin.asking import AsksPolicy
from cases.admin.base import DeskAdmin, DeskInline
from cases.choices import Deed
from cases.editing.accounts import note_account, note_holder
from cases.editing.policy import may
from cases.models.desk.accounts import Account, Holder

User = get_user_model()
NEVER_OFFERED = ("is_superuser", "user_permissions")
RIGHTS = ("groups", "is_staff", "is_active", *NEVER_OFFERED)

admin.site.unregister(User)
admin.site.unregister(Group)


@admin.register(User)
class AccountAdmin(AsksPolicy, UserAdmin):
    filter_horizontal = ()

    class Media:
        css = {"all": ["cases/desk.css"]}

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if may(request.user, Deed.MAKE_SUPERUSERS):
            return fieldsets
        return [
            (name, {**options, "fields": [field for field in options["fields"] if field not in NEVER_OFFERED]})
            for name, options in fieldsets
        ]

    def get_readonly_fields(self, request, obj=None):
        fixed = () if may(request.user, Deed.GIVE_ROLES, obj) else RIGHTS
        return (*super().get_readonly_fields(request, obj), *fixed, "last_login", "date_joined")

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        note_account(form.instance, by=request.user, at=timezone.now())

    @transaction.atomic
    def user_change_password(self, request, id, form_url=""):  # noqa: A002 - Django's own name
        response = super().user_change_password(request, id, form_url)
        if request.method == "POST" and response.status_code == 302:
            note_account(self.get_object(request, id), by=request.user, at=timezone.now(), more="; new password")
        return response


@admin.register(Group)
class RoleAdmin(AsksPolicy, GroupAdmin):
    """The five roles are made by migrations; who may see this sees what each gives."""


class AccountInline(DeskInline):
    model = Account
    fields = ["user"]
    autocomplete_fields = ["user"]
    ordering = ["pk"]
    verbose_name = "account of this person"
    verbose_name_plural = "accounts of this person"

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("user")


@admin.register(Holder)
class HolderAdmin(DeskAdmin):
    inlines = [AccountInline]
    fields = ["name"]
    search_fields = ["name", "accounts__user__username"]
    search_help_text = "Searches names of people and of their accounts."
    list_display = ["name", "accounts_held"]
    ordering = ["name", "pk"]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("accounts__user")

    @admin.display(description="accounts")
    def accounts_held(self, holder):
        return ", ".join(sorted(str(account) for account in holder.accounts.all()))

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        note_holder(form.instance, by=request.user, at=timezone.now())

    def delete_model(self, request, obj):
        note_holder(obj, by=request.user, at=timezone.now(), is_gone=True)
        super().delete_model(request, obj)
