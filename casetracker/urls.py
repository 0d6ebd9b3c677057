"""Two doors: the desk under /admin/, the readers' pages everywhere else; drafts, for those who hold a link; and where
readers write back. What readers read has an address in each language."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path, re_path

from cases.admin import reporting
from cases.admin.previews import shown_picture_view, shown_view
from cases.public.urls import files

urlpatterns = [
    path("admin/", admin.site.urls),
    re_path(r"^preview/(?P<token>[^/]+)/?$", shown_view, name="preview"),
    re_path(r"^preview/(?P<token>[^/]+)/photos/(?P<name>[^/]+)$", shown_picture_view, name="preview_picture"),
    path("", include(files)),
    *i18n_patterns(
        path("report/", reporting.page_view, name="report"),
        path("report/sent/", reporting.sent_view, name="report_sent"),
        re_path(r"^report/(?P<kind>case|campaign)/(?P<slug>[-\w]+)/$", reporting.statement_view, name="report_record"),
        re_path(
            r"^report/(?P<kind>case|campaign)/(?P<slug>[-\w]+)/(?P<item_id>[0-9a-f-]{36})/$",
            reporting.statement_view,
            name="report_statement",
        ),
        path("", include("cases.public.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "cases.public.views.errors.bad_request"
handler403 = "cases.public.views.errors.permission_denied"
handler404 = "cases.public.views.errors.page_not_found"
handler500 = "cases.public.views.errors.server_error"
