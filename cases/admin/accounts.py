"""Accounts: an administrator manages them, but makes nobody a superuser and gives no right to themselves."""

from django.contrib import admin
from django.contrib.auth import get_user_model
from django.contrib.auth.admin import UserAdmin

User = get_user_model()
NEVER_OFFERED = ("is_superuser", "user_permissions")

admin.site.unregister(User)


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
        return self._may_touch(request, obj) and super().has_delete_permission(request, obj)

    def _may_touch(self, request, obj):
        return request.user.is_superuser or obj is None or not obj.is_superuser
