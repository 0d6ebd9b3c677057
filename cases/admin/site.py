"""The desk as a site: what it is called, and the addresses that belong to no model's own page."""

from django.contrib import admin
from django.urls import path

from cases.admin.dates import read_date
from cases.admin.previews import previews_view, revoke_view

admin.site.site_header = "Casetracker: the desk"
admin.site.site_title = "Casetracker"
admin.site.index_title = "What would you like to work on?"
admin.site.empty_value_display = "–"

_stock_urls = admin.site.get_urls


def desk_urls():
    """The stock site's addresses and ours. A site class of our own would have to stand in the settings."""
    own = [
        ("read-date/", read_date, "read_date"),
        ("cases/candidate/<int:key>/previews/", previews_view, "cases_candidate_previews"),
        ("cases/candidate/<int:key>/previews/<int:link_key>/revoke/", revoke_view, "cases_candidate_revoke"),
    ]
    return [*(path(route, admin.site.admin_view(view), name=name) for route, view, name in own), *_stock_urls()]


admin.site.get_urls = desk_urls
