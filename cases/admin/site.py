"""The desk as a site: what it is called, its front page, and the one address that belongs to no model."""

from django.contrib import admin
from django.urls import path
from django.utils import timezone

from cases.admin.dates import read_date
from cases.admin.front import panels

admin.site.site_header = "Casetracker: the desk"
admin.site.site_title = "Casetracker"
admin.site.index_title = "What would you like to work on?"
admin.site.index_template = "admin/desk/front.html"
admin.site.empty_value_display = "–"

# A site class of our own would have to stand in the settings.
_stock_urls = admin.site.get_urls
_stock_index = admin.site.index


def desk_urls():
    """The stock site's addresses and ours."""
    return [path("read-date/", admin.site.admin_view(read_date), name="read_date"), *_stock_urls()]


def desk_index(request, extra_context=None):
    shown = panels(request.user, at=timezone.now())
    return _stock_index(request, {"panels": shown, **(extra_context or {})})


admin.site.get_urls = desk_urls
admin.site.index = desk_index
