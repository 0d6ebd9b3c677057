"""The language of a page comes from its address alone: no cookie, no header, so no answer varies by who asks."""

from django.conf import settings
from django.utils import translation

OTHERS = frozenset(code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE)


class AddressLanguageMiddleware:
    """What runs for `/es/…` speaks Spanish, all else English; the thread is left as it was found."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        language = language_of(request.path_info)
        with translation.override(language):
            response = self.get_response(request)
        if response.streaming and language in OTHERS:
            response.streaming_content = _spoken(response.streaming_content, language)
        return response


def language_of(path):
    """The language that an address begins with; that of the site where it begins with none."""
    first = path.removeprefix("/").partition("/")[0]
    return first if first in OTHERS else settings.LANGUAGE_CODE


def _spoken(parts, language):
    """A body made while it is sent, each part in its language."""
    parts = iter(parts)
    while True:
        with translation.override(language):
            part = next(parts, None)
        if part is None:
            return
        yield part
