"""Readers’ pages travel compressed. The desk’s and drafts don’t: what is secret there could be told from lengths."""

import gzip
from collections.abc import Callable
from functools import wraps
from hashlib import sha256

import brotli
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import patch_vary_headers
from django_http_compression.middleware import HttpCompressionMiddleware, best_coding, zstd_compress

CODED = "Content-Encoding"
# Brotli’s level leaves a quarter less of a case’s page than a proxy’s would, and takes 0.16 s: so what came of a body
# is kept, by the body’s hash. A page is always made anew; a kept body that nothing makes any more is never sent.
CODERS = {
    "br": lambda body: brotli.compress(body, quality=10),
    "zstd": lambda body: zstd_compress(body, 12),
    "gzip": lambda body: gzip.compress(body, 9, mtime=0),
}
KEPT_FOR = 3600  # seconds
_WORTH_KEEPING = 10_000  # bytes


class _Compression(HttpCompressionMiddleware):
    max_random_bytes = 0  # noise for pages with a secret in them; these have none

    def maybe_compress(self, request: HttpRequest, response: HttpResponseBase) -> None:
        """Whole bodies are coded harder; what is streamed, or coded already, is left to the middleware."""
        coding = _best(request.headers.get("Accept-Encoding", ""))
        is_text = self.content_type_re.match(response.headers.get("Content-Type", ""))
        if coding in CODERS and is_text and isinstance(response, HttpResponse) and not response.has_header(CODED):
            body = _coded(response.content, coding)
            if len(body) < len(response.content):
                response.content = body
                response.headers["Content-Length"] = str(len(body))
                response.headers[CODED] = coding
        else:
            super().maybe_compress(request, response)


def _best(accepted: str) -> str:
    """Brotli wherever it is read, since it is the smallest at levels like these."""
    without = ",".join(one for one in accepted.split(",") if not one.strip().startswith("zstd"))
    return "br" if best_coding(without) == "br" else best_coding(accepted)


def _coded(body: bytes, coding: str) -> bytes:
    if len(body) < _WORTH_KEEPING:
        return CODERS[coding](body)
    key = f"coded.{coding}.{sha256(body).hexdigest()}"
    found: bytes | None = cache.get(key)
    if found is None:
        found = CODERS[coding](body)
        cache.set(key, found, KEPT_FOR)
    return found


def compressed(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The view’s answer in the best coding that the browser reads: Brotli, Zstandard or gzip. `Vary` tells caches."""

    @wraps(view)
    def under_compression(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        if _Compression.content_type_re.match(response.headers.get("Content-Type", "")):
            patch_vary_headers(response, ("Accept-Encoding",))
        return _Compression(lambda asked: response)(request)

    return under_compression
