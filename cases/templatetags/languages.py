"""The languages that a page can be read in, and in which its words stand."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, override

from cases.values.languages import lang_of

register = template.Library()


@dataclass(frozen=True, slots=True)
class InLanguage:
    """The same page in a language, which is called by its own name."""

    code: str
    name: str
    url: str


@register.simple_tag(takes_context=True)
def other_languages(context):
    """Where this page can be read in each other language; of what is in one only, that one’s first page."""
    request = context["request"]
    query = request.META.get("QUERY_STRING", "")
    found = []
    for code, name in settings.LANGUAGES:
        if code != get_language():
            path = _address_in(request, code)
            kept = f"?{query}" if path and query else ""
            found.append(InLanguage(code, name, f"{path or _home(code)}{kept}"))
    return found


@register.filter
def lang(text):
    """The attribute that says in which language words stand; nothing where it is the page’s own."""
    return format_html(' lang="{}"', tag) if (tag := lang_of(text)) else ""


def canonical_in(request, query):
    """The page’s own address, and the same page in every language where it has more addresses than one."""
    own = request.build_absolute_uri(f"{request.path}{query}")
    links = [format_html('<link rel="canonical" href="{}">', own)]
    paths = {
        code: request.path if code == get_language() else _address_in(request, code) for code, _ in settings.LANGUAGES
    }
    if all(paths.values()):
        every = [*paths.items(), ("x-default", paths[settings.LANGUAGE_CODE])]
        addresses = ((code, request.build_absolute_uri(f"{path}{query}")) for code, path in every)
        links.append(format_html_join("", '<link rel="alternate" hreflang="{}" href="{}">', addresses))
    return SafeString("".join(links))


def _address_in(request, code):
    """The path of this page in that language; empty for what has one address or none."""
    match = request.resolver_match
    if match is None:
        return ""
    try:
        here = reverse(match.view_name, args=match.args, kwargs=match.kwargs)
        with override(code):
            there = reverse(match.view_name, args=match.args, kwargs=match.kwargs)
    except NoReverseMatch:
        return ""
    return "" if there == here else there


def _home(code):
    with override(code):
        return reverse("home")
