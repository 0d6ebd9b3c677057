"""Two doors: the desk under /admin/, the readers' pages everywhere else; and drafts, for those who hold a link."""

from django.contrib import admin
from django.urls import include, path, re_path

from cases.admin.previews import shown_picture_view, shown_view

urlpatterns = [
    path("admin/", admin.site.urls),
    re_path(r"^preview/(?P<token>[^/]+)/?$", shown_view, name="preview"),
    re_path(r"^preview/(?P<token>[^/]+)/photos/(?P<name>[^/]+)$", shown_picture_view, name="preview_picture"),
    path("", include("cases.public.urls")),
]

handler400 = "cases.public.views.errors.bad_request"
handler403 = "cases.public.views.errors.permission_denied"
handler404 = "cases.public.views.errors.page_not_found"
handler500 = "cases.public.views.errors.server_error"
