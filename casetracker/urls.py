"""Two doors: the desk under /admin/, the readers' pages everywhere else."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("cases.public.urls")),
]

handler400 = "cases.public.views.errors.bad_request"
handler403 = "cases.public.views.errors.permission_denied"
handler404 = "cases.public.views.errors.page_not_found"
handler500 = "cases.public.views.errors.server_error"
