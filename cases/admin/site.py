"""The desk as a site: what it is called, the door that every address has, the front page, the addresses of no model."""

from functools import wraps

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.urls import path
from django.utils import timezone

from cases.admin import doors
from cases.admin.dates import read_date
from cases.admin.front import PANELS, panels
from cases.admin.previews import previews_view, revoke_view
from cases.admin.queues import PANELS as QUEUES
from cases.admin.redacting import redact_view
from cases.editing.attempts import refusals_kept

admin.site.site_header = "Casetracker: the desk"
admin.site.site_title = "Casetracker"
admin.site.index_title = "What would you like to work on?"
admin.site.index_template = "admin/desk/front.html"
admin.site.empty_value_display = "–"

# A site class of our own would have to stand in the settings.
_stock_urls = admin.site.get_urls
_stock_view = admin.site.admin_view
_stock_index = admin.site.index


def desk_urls():
    """The stock site's addresses and ours, without the one that leads from the number of any row to its own address."""
    stock = [pattern for pattern in _stock_urls() if getattr(pattern, "name", "") != "view_on_site"]
    own = [
        ("read-date/", read_date, "read_date"),
        ("redact/", redact_view, "redact_words"),
        ("redact/<str:kind>/<int:key>/", redact_view, "redact_item"),
        ("cases/candidate/<int:key>/previews/", previews_view, "cases_candidate_previews"),
        ("cases/candidate/<int:key>/previews/<int:link_key>/revoke/", revoke_view, "cases_candidate_revoke"),
    ]
    return [*(path(route, admin.site.admin_view(view), name=name) for route, view, name in own), *stock]


def desk_view(view, cacheable=False):
    """The view behind its door: first whether somebody of the desk asks, as stock, then whether the door opens.

    What is refused behind it, or at it, is written down here: around the view's own transactions.
    """

    @wraps(view)
    def behind_the_door(request, *args, **kwargs):
        with refusals_kept():
            try:
                doors.ask(request)
                return view(request, *args, **kwargs)
            except PermissionDenied as refusal:
                doors.note(request, refusal)
                raise

    return _stock_view(behind_the_door, cacheable)


def desk_index(request, extra_context=None):
    shown = panels(request.user, (*QUEUES, *PANELS), at=timezone.now())
    return _stock_index(request, {"panels": shown, **(extra_context or {})})


admin.site.get_urls = desk_urls
admin.site.admin_view = desk_view
admin.site.index = desk_index
