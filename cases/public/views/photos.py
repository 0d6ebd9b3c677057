"""Pictures of photographs: those of live pages, and those of an edition at an address of its own."""

from django.http import Http404, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _

from cases.public.views.editions import found
from cases.reading.pictures import live_picture, picture_of_edition
from cases.values.pictures import SENT

# A name stands for the same bytes for ever, but these may have to go: whoever keeps them asks again after an hour.
KEPT = "public, max-age=3600, must-revalidate"


def picture_view(request, name):
    return _answer(request, live_picture(name))


def edition_view(request, kind, slug, number, name):
    return _answer(request, picture_of_edition(found(kind, slug), number, name))


def _answer(request, picture):
    if picture is None:
        raise Http404(_("No photograph is shown at this address."))
    etag = f'"{picture.sha256[:32]}"'
    response = HttpResponse(picture.body, headers={**SENT, "Cache-Control": KEPT, "ETag": etag})
    answer = get_conditional_response(request, etag=etag, response=response)
    for name in ("Content-Security-Policy", "X-Content-Type-Options"):  # what says “as before” replaces what is kept
        answer.headers[name] = SENT[name]
    return answer
