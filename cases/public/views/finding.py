"""What search engines are told: where everything is, and where they need not look."""

from django.contrib.sitemaps.views import index, sitemap
from django.http import HttpResponse
from django.urls import reverse

from cases.public.site_maps import MAPS

# Comparisons of any two editions are without number, and say nothing that the editions don’t.
LEFT_OUT = ("/admin/", "/preview/", "/*/compare/")


def index_view(request):
    return index(request, sitemaps=MAPS, sitemap_url_name="sitemap")


def sitemap_view(request, section):
    return sitemap(request, sitemaps=MAPS, section=section)


def robots_view(request):
    """By the Robots Exclusion Protocol, RFC 9309."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in LEFT_OUT)]
    lines.append(f"Sitemap: {request.build_absolute_uri(reverse('sitemap_index'))}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
