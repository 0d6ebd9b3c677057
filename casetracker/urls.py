"""Two doors: the desk under /admin/, the readers' pages everywhere else; and drafts, for those who hold a link."""

from django.contrib import admin
from django.urls import include, path, re_path

from cases.admin.previews import shown_view

urlpatterns = [
    path("admin/", admin.site.urls),
    re_path(r"^preview/(?P<token>[^/]+)/?$", shown_view, name="preview"),
    path("", include("cases.public.urls")),
]

handler400 = "cases.public.views.errors.bad_request"
handler403 = "cases.public.views.errors.permission_denied"
handler404 = "cases.public.views.errors.page_not_found"
handler500 = "cases.public.views.errors.server_error"
