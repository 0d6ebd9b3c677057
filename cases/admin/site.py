"""The desk as a site: what it is called, and the addresses that belong to no model."""

from django.contrib import admin
from django.urls import path

from cases.admin.dates import read_date
from cases.admin.redacting import redact_view

admin.site.site_header = "Casetracker: the desk"
admin.site.site_title = "Casetracker"
admin.site.index_title = "What would you like to work on?"
admin.site.empty_value_display = "–"

_stock_urls = admin.site.get_urls


def desk_urls():
    """The stock site's addresses and ours. A site class of our own would have to stand in the settings."""
    redact = admin.site.admin_view(redact_view)
    return [
        path("read-date/", admin.site.admin_view(read_date), name="read_date"),
        path("redact/", redact, name="redact_words"),
        path("redact/<str:kind>/<int:key>/", redact, name="redact_item"),
        *_stock_urls(),
    ]


admin.site.get_urls = desk_urls
