"""What the head of a page tells machines: schema.org for search engines, Open Graph for whoever shows a link to it."""

import json

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from cases.reading.card import HEIGHT, WIDTH
from cases.reading.linked_data import page_data, told

register = template.Library()
_LONGEST = 200  # characters of a description


@register.simple_tag(takes_context=True)
def for_machines(context):
    """Nothing on a draft, on an earlier edition, on a notice and where there is no address to give."""
    request, page = context.get("request"), context.get("page")
    if request is None or context.get("draft") or context.get("canonical"):
        return ""
    if (found := told(page)) is None:
        return ""
    url = request.build_absolute_uri(request.path)
    data = page_data(page, url=url, site=request.build_absolute_uri("/"), language=get_language())
    return SafeString(_script(data) + _open_graph(found, url, request))


def _script(data):
    """No text can end the element, whatever it holds."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").replace("&", "\\u0026")
    return SafeString(f'<script type="application/ld+json">{text}</script>')


def _open_graph(found, url, request):
    said = {"title": found.title, "type": "article", "url": url, "site_name": "Casetracker"}
    if found.description:
        said["description"] = found.description[:_LONGEST]
    if found.slug:
        card = reverse("case_card", args=[found.slug, get_language()])
        said |= {"image": request.build_absolute_uri(card), "image:width": WIDTH, "image:height": HEIGHT}
        said["image:alt"] = _("Name, status and time in custody, in words")
    tags = format_html_join("", '<meta property="og:{}" content="{}">', said.items())
    large = '<meta name="twitter:card" content="summary_large_image">' if found.slug else ""
    return format_html("{}{}", tags, SafeString(large))
