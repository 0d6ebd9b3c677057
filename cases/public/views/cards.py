"""The picture that other sites show beside a link to a case."""

from hashlib import sha256

from django.conf import settings
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.utils.translation import override

from cases.public.card_image import png
from cases.public.views.editions import none_at_this_address
from cases.public.views.photos import KEPT
from cases.reading.card import live_card


def card_view(request, slug, language):
    """In the language that its address names: it has one address for each, below that of the case itself."""
    if language not in dict(settings.LANGUAGES):
        raise Http404(none_at_this_address("case"))
    with override(language):
        card = live_card(slug, today=timezone.localdate())
        if card is None:
            raise Http404(none_at_this_address("case"))
        promise = _("a source for every statement")
    made_from = f"{card.made_from}\n{promise}"
    etag = f'"{sha256(made_from.encode()).hexdigest()[:32]}"'
    headers = {"Cache-Control": KEPT, "ETag": etag, "X-Robots-Tag": "noindex"}
    response = get_conditional_response(request, etag=etag, response=None)
    if response is None:
        response = HttpResponse(png(card, "Casetracker", promise), content_type="image/png")
    for name, value in headers.items():
        response.headers[name] = value
    return response
