"""The desk as a site: what it is called, and the one address that belongs to no model."""

from django.contrib import admin
from django.urls import path

from cases.admin.dates import read_date

admin.site.site_header = "Casetracker: the desk"
admin.site.site_title = "Casetracker"
admin.site.index_title = "What would you like to work on?"
admin.site.empty_value_display = "–"

_stock_urls = admin.site.get_urls


def desk_urls():
    """The stock site's addresses and ours. A site class of our own would have to stand in the settings."""
    return [path("read-date/", admin.site.admin_view(read_date), name="read_date"), *_stock_urls()]


admin.site.get_urls = desk_urls
