"""Readers’ pages travel compressed. The desk’s and drafts don’t: what is secret there could be told from lengths."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponseBase
from django.utils.cache import patch_vary_headers
from django_http_compression.middleware import HttpCompressionMiddleware


class _Compression(HttpCompressionMiddleware):
    max_random_bytes = 0  # noise for pages with a secret in them; these have none


def compressed(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The view’s answer in the best coding that the browser reads: Zstandard, Brotli or gzip. `Vary` tells caches."""

    @wraps(view)
    def under_compression(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        if _Compression.content_type_re.match(response.headers.get("Content-Type", "")):
            patch_vary_headers(response, ("Accept-Encoding",))
        return _Compression(lambda asked: response)(request)

    return under_compression
