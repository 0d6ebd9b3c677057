"""Accounts: an administrator manages them and says whose they are, makes no superuser and takes no right.

Whatever becomes of an account goes into the journal, in the transaction in which it is saved.
"""

from contextlib import contextmanager

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.auth import get_user_model
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from cases.admin.asking import AsksPolicy
from cases.admin.base import DeskAdmin, DeskInline
from cases.choices import Deed
from cases.editing.accounts import account_of, note_account, note_holder
from cases.editing.policy import may
from cases.models.desk.accounts import Account, Holder

User = get_user_model()
NEVER_OFFERED = ("is_superuser", "user_permissions")
RIGHTS = ("groups", "is_staff", "is_active", *NEVER_OFFERED)

admin.site.unregister(User)
admin.site.unregister(Group)


@contextmanager
def noting(request, key):
    """Whatever becomes of the account within goes into the journal with it, or neither does."""
    if request.method != "POST":
        yield  # a page that is only looked at holds nothing up
        return
    with transaction.atomic():
        before = account_of(key)
        yield
        note_account(before, account_of(key), by=request.user, at=timezone.now())


_stock_password_change = admin.site.password_change


def password_change(request, extra_context=None):
    """The page on which people set their own password."""
    with noting(request, request.user.pk):
        return _stock_password_change(request, extra_context)


admin.site.password_change = password_change


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

    # -- the journal

    def save_model(self, request, obj, form, change):
        request.account_before = account_of(obj.pk)
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        note_account(request.account_before, account_of(form.instance.pk), by=request.user, at=timezone.now())

    def user_change_password(self, request, id, form_url=""):  # noqa: A002 - the address calls it so
        user = self.get_object(request, unquote(id))
        with noting(request, user.pk if user else None):
            return super().user_change_password(request, id, form_url)

    def delete_model(self, request, obj):
        with noting(request, obj.pk):
            super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        with transaction.atomic():
            for user in queryset:
                self.delete_model(request, user)


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
