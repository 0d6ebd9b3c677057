"""Deleting at the desk: one row that was looked at, at the version shown, by whoever knows what readers see."""

from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import ProtectedError
from django.http import HttpResponseRedirect

from cases.admin.guard import lock
from cases.admin.sentences import still_used
from cases.editing.pictures.acts import drop_unused
from cases.editing.readers import readers_of

MAY_NOT = "You may not delete this: it is in use, or readers see it or its notice, or your role only reads."
SAVED_SINCE = "“{row}” has been saved by somebody since you opened it, so it was not deleted. Look again."
# The last section of the form of what can be taken back in public instead.
TAKE_BACK = (
    "Take back",
    {
        "fields": ["retraction"],
        "classes": ["collapse"],
        "description": "For what readers should never have been told. A reviewer writes here why; it is proposed, "
        "approved by another reviewer and published like any other change.",
    },
)


class Deletes:
    """For a ModelAdmin of the desk."""

    delete_confirmation_template = "admin/desk/delete.html"

    def get_actions(self, request):
        """Nothing is done to many rows at once: what is deleted has been looked at, at its version."""
        return {name: action for name, action in super().get_actions(request).items() if name != "delete_selected"}

    def delete_view(self, request, object_id, extra_context=None):
        """The confirmation names the version that it shows, and deletes that or nothing."""
        row = self.get_object(request, unquote(object_id))
        if not self.has_delete_permission(request, row):
            raise PermissionDenied(MAY_NOT)
        if request.method != "POST":
            return self._show_version(request, row) or super().delete_view(request, object_id, extra_context)
        try:
            with transaction.atomic():
                root = lock(self.model, unquote(object_id))
                again = self._show_version(request, root)
                if again:
                    messages.warning(request, SAVED_SINCE.format(row=row))
                return again or super().delete_view(request, object_id, extra_context)
        except ProtectedError as error:
            messages.error(request, still_used(row, error))
            return HttpResponseRedirect(self.address_of(row))

    def render_delete_form(self, request, context):
        return super().render_delete_form(request, context | {"readers": readers_of(context["object"])})

    def delete_model(self, request, obj):
        """Pictures go with the photos that hung on it."""
        super().delete_model(request, obj)
        drop_unused()

    def _show_version(self, request, row):
        """A redirect to the confirmation at the version that stands, unless that is the one in the address."""
        if row is None or request.GET.get("version") == str(row.version):
            return None
        query = request.GET.dict() | {"version": row.version}
        return HttpResponseRedirect(f"{request.path}?{urlencode(query)}")
