"""Accounts: an administrator manages them, but makes nobody a superuser and gives no right to themselves.

Whatever becomes of an account goes into the journal, in the transaction in which it is saved.
"""

from contextlib import contextmanager

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.auth import get_user_model
from django.contrib.auth.admin import UserAdmin
from django.db import transaction
from django.utils import timezone

from cases.editing.accounts import account_of, note_account

User = get_user_model()
NEVER_OFFERED = ("is_superuser", "user_permissions")

admin.site.unregister(User)


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
class AccountAdmin(UserAdmin):
    filter_horizontal = ()

    class Media:
        css = {"all": ["cases/desk.css"]}

    def get_fieldsets(self, request, obj=None):
        fieldsets = super().get_fieldsets(request, obj)
        if request.user.is_superuser:
            return fieldsets
        return [
            (name, {**options, "fields": [field for field in options["fields"] if field not in NEVER_OFFERED]})
            for name, options in fieldsets
        ]

    def get_readonly_fields(self, request, obj=None):
        own = ("groups", "is_staff", "is_active", "is_superuser", "user_permissions") if obj == request.user else ()
        return (*super().get_readonly_fields(request, obj), *own, "last_login", "date_joined")

    def has_change_permission(self, request, obj=None):
        return self._may_touch(request, obj) and super().has_change_permission(request, obj)

    def has_delete_permission(self, request, obj=None):
        """Nobody deletes the account that they are signed in with: the journal could not say who did it."""
        return obj != request.user and self._may_touch(request, obj) and super().has_delete_permission(request, obj)

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

    def _may_touch(self, request, obj):
        return request.user.is_superuser or obj is None or not obj.is_superuser
