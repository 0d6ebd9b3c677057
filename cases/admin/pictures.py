"""Pictures at the desk: of a photo as it is now, and of a draft; kept by no browser."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from cases.admin.candidates import KEPT_NOWHERE, candidate_of
from cases.editing.candidates import proposed_document
from cases.editing.items import rendition_item
from cases.editing.pictures.acts import bytes_of
from cases.models.desk.photos import Photo, PhotoFile
from cases.values.pictures import SENT, rendition_named

NONE = "There is no picture at this address."


def picture(rendition):
    """The answer that is a picture; None where there is none, or where its bytes are not those that were frozen."""
    body = bytes_of(rendition) if rendition else None
    return HttpResponse(body, headers=SENT | KEPT_NOWHERE) if body is not None else None


@require_safe
def photo_picture_view(request, key, name):
    photo = get_object_or_404(Photo, pk=key)
    file = next((one for one in PhotoFile.objects.of(photo.picture).defer("body") if one.name == name), None)
    return _or_404(picture(rendition_item(file) if file else None))


def draft_picture_view(desk, request, key, candidate_key, name):
    candidate = candidate_of(desk, request, key, candidate_key)
    return _or_404(picture(rendition_named(proposed_document(candidate), name)))


def _or_404(response):
    if response is None:
        raise Http404(NONE)
    return response
