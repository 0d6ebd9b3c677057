"""Pictures at the desk: of a photo as it is now, and of a draft; kept by no browser."""

from dataclasses import dataclass

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_safe

from cases.admin.candidates import KEPT_NOWHERE, candidate_of
from cases.editing.candidates import desk_document, proposed_document
from cases.editing.items import rendition_item
from cases.editing.pictures.acts import bytes_of
from cases.models.desk.photos import Photo, PhotoFile
from cases.values.pictures import PICTURES, SENT, rendition_named

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
    """Of what an edition would show, or of what is held back from it."""
    candidate = candidate_of(desk, request, key, candidate_key)
    documents = (proposed_document(candidate), desk_document(candidate))
    return _or_404(picture(next(filter(None, (rendition_named(one, name) for one in documents)), None)))


@dataclass(frozen=True)
class PictureCompared:
    """A picture beside a change: whose it is, and where its smallest rendition lies."""

    words: str
    url: str
    width: int
    height: int


def pictures_compared(candidate, before, after):
    """Of each photograph what readers see and what is proposed, by its id; nothing where that is the same."""
    old, new = (_renditions_of(document) if document else {} for document in (before, after))
    for key in old.keys() | new.keys():
        if old.get(key) != new.get(key):
            shown = [("Readers see", one, f"{PICTURES}{one.name}") for one in old.get(key, ())[:1]]
            shown += [("Proposed", one, _draft_address(candidate, one)) for one in new.get(key, ())[:1]]
            yield key, tuple(PictureCompared(words, url, one.width, one.height) for words, one, url in shown)


def _renditions_of(document):
    return {photo.id: photo.renditions for photo in document.photos}


def _draft_address(candidate, rendition):
    return reverse("admin:cases_proposal_picture", args=[candidate.proposal_id, candidate.pk, rendition.name])


def _or_404(response):
    if response is None:
        raise Http404(NONE)
    return response
