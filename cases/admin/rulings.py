"""The rulings that a held copy cites: which of them we have, and a form filled in for each that we lack."""

from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse

from cases.admin.marked import FROM, TO, reading_page
from cases.choices import CslType, Deed, SourceKind
from cases.editing.policy import may, require
from cases.editing.rulings import can_recognise, rulings_in, with_sources
from cases.models.desk.sources import Copy, Source

TEMPLATE = "admin/desk/rulings.html"
LONGEST = 300_000  # characters: about a second of reading for a text full of citations


def rulings_view(admin, request, key):
    """Looking only; a source is made by the form that each line leads to."""
    require(request.user, Deed.READ, Copy)
    if request.method not in ("GET", "HEAD"):
        raise PermissionDenied
    copy = Copy.objects.filter(pk=key).select_related("source").first()
    if copy is None or not can_recognise():
        raise Http404
    may_add = may(request.user, Deed.ADD, Source)
    context = {
        **admin.admin_site.each_context(request),
        "title": "Rulings that this text cites",
        "opts": admin.opts,
        "media": admin.media,
        "copy": copy,
        "reading": reading_page(copy.pk),
        "lines": [_line(copy, one, may_add) for one in with_sources(rulings_in(copy.text[:LONGEST]))],
        "is_cut": len(copy.text) > LONGEST,
    }
    return TemplateResponse(request, TEMPLATE, context)


def _line(copy, ruling, may_add):
    place = urlencode({FROM: ruling.start, TO: ruling.start + len(ruling.number.partition(" (")[0])})
    source = ruling.source
    return {
        "title": ruling.title,
        "number": ruling.number,
        "count": ruling.count,
        "place": f"{reading_page(copy.pk)}?{place}#marked",
        "source": source,
        "address": reverse("admin:cases_source_change", args=[source.pk]) if source else "",
        "add": "" if source or not may_add else f"{reverse('admin:cases_source_add')}?{urlencode(_filled(ruling))}",
    }


def _filled(ruling):
    """What the form of a new source is filled in with: what the text says, and no more."""
    fields = {
        "title": ruling.title,
        "number": ruling.number,
        "csl_type": CslType.LEGAL_CASE.value,
        "kind": SourceKind.PRIMARY.value,
        "published": ruling.year,
    }
    return {name: value for name, value in fields.items() if value}
