"""Photographs at the desk: uploading, what is refused and what stays, who sees the picture before it is published."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone
from PIL import Image

from cases.admin.photos import CHOOSE_AGAIN, ONE_OF_TWO
from cases.editing.editions import publish
from cases.editing.pictures.redrawing import DAMAGED, TOO_MANY
from cases.editing.previews import make_link, revoke
from cases.editing.proposals import propose, withdraw
from cases.models.desk.photos import Photo, PhotoFile
from cases.models.desk.previews import PreviewLink
from cases.models.published.pictures import Picture
from tests.admin.conftest import signed_in
from tests.admin.desk import address, form_of, opened, text_of
from tests.editing.pictures.drawings import (
    BLUE,
    SECRET,
    declared_png,
    halves,
    hung,
    jpeg,
    picture,
    saved,
    telling_jpeg,
)
from tests.factories import CitationFactory, EventFactory, InmateFactory, PhotoFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ADD = "/admin/cases/photo/add/"
WORDS = {"alt": "A woman at a table", "caption": "A visit", "credit": "Jane Roe/Agency", "rights": "permission"}


def sent(body=None, name="visit.jpg"):
    return SimpleUploadedFile(name, telling_jpeg() if body is None else body, content_type="text/html")


def add(client, inmate, **more):
    return client.post(ADD, opened(client, ADD) | {"inmate": inmate.pk, **WORDS, **more})


def files_of(photo):
    return list(PhotoFile.objects.of(photo.picture))


def errors_of(response):
    return {name: [str(one) for one in errors] for name, errors in response.context["adminform"].form.errors.items()}


@pytest.fixture
def inmate():
    found = InmateFactory(actor__name="Ada Example", actor__slug="ada-example")
    CitationFactory(event=EventFactory(headline="A verdict nobody has read yet", inmates=[found]))
    return found


def test_a_picture_is_kept_with_its_words_and_without_what_its_file_said(contributor, inmate):
    response = add(contributor, inmate, file=sent(name="Jane Roe in cell 12.jpg"))
    assert (response.status_code, response.url) == (302, "/admin/cases/photo/")
    photo = Photo.objects.get()
    files = files_of(photo)
    assert [(file.name, file.width, file.height, file.photo_key) for file in files] == [
        (f"{photo.picture}-320.jpg", 320, 240, photo.public_id),
        (f"{photo.picture}-400.jpg", 400, 300, photo.public_id),
    ]
    assert (photo.changed_by, photo.version, photo.history.count()) == (contributor.user, 1, 1)
    assert re.fullmatch("[0-9a-f]{32}", photo.picture)
    for file in files:
        assert (SECRET.encode() in bytes(file.body), b"Exif" in bytes(file.body)) == (False, False)
        assert Image.open(BytesIO(bytes(file.body))).size == (file.width, file.height)
    row = [str(value) for value in Photo.objects.values_list().get()]
    assert [value for value in row if "cell" in value] == []


def test_the_form_shows_the_picture_to_the_desk_and_to_nobody_else(contributor, auditor, inmate):
    add(contributor, inmate, file=sent())
    photo = Photo.objects.get()
    small = f"/admin/cases/photo/{photo.pk}/picture/{photo.picture}-320.jpg"
    assert (
        f'src="{small}" width="320" height="240" alt="A woman at a table"'
        in contributor.get(address(photo)).content.decode()
    )
    assert "320 × 240, 400 × 300 pixels" in text_of(auditor.get(address(photo)))
    response = auditor.get(small)
    assert (response.status_code, response.content) == (200, bytes(files_of(photo)[0].body))
    wanted = {
        "Content-Type": "image/jpeg",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
    }
    assert {name: response.headers[name] for name in wanted} == wanted
    assert "no-store" in response.headers["Cache-Control"]
    stranger = Client().get(small)
    assert (stranger.status_code, stranger.url.startswith("/admin/login/")) == (302, True)
    assert signed_in(None).get(small).status_code == 403
    assert Client().get(f"/photos/{photo.picture}-320.jpg").status_code == 404
    assert [auditor.get(small.replace("-320.jpg", name)).status_code for name in ("-640.jpg", "%00.jpg")] == [404, 404]


def test_who_only_reads_gets_no_box_for_a_file(auditor, contributor):
    photo = hung(PhotoFactory())
    assert 'type="file"' in contributor.get(address(photo)).content.decode()
    page = auditor.get(address(photo))
    assert (page.status_code, 'type="file"' in page.content.decode(), "Take the picture off" in text_of(page)) == (
        200,
        False,
        False,
    )


@pytest.mark.parametrize(
    ("name", "body", "sentence"),
    [
        ("visit.gif", saved(picture(), "GIF"), "This kind of file isn’t taken as a picture."),
        ("visit.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "This kind of file isn’t taken as a picture."),
        ("visit.png", jpeg(), "The name ends as that of one kind of file, and its content is another."),
        ("visit.jpg", b"", "The file is empty."),
        ("visit.jpg", jpeg() + b"\0" * 30_000_000, "The file has more than 20 MB."),
        ("visit.jpg", jpeg()[:-400], DAMAGED),
        ("visit.png", declared_png(50_000, 50_000), TOO_MANY),
    ],
    ids=["GIF", "SVG", "another kind", "empty", "heavy", "cut off", "bomb"],
)
def test_what_is_refused_says_so_and_what_was_typed_stays(contributor, inmate, name, body, sentence):
    response = add(contributor, inmate, file=sent(body, name))
    (error,) = errors_of(response)["file"]
    assert (response.status_code, error.startswith(sentence), list(errors_of(response))) == (200, True, ["file"])
    typed = form_of(response)
    assert {key: typed[key] for key in WORDS} == WORDS
    assert (Photo.objects.count(), PhotoFile.objects.count()) == (0, 0)
    response = contributor.post(ADD, typed | {"file": sent()})
    assert (response.status_code, len(files_of(Photo.objects.get()))) == (302, 2)


def test_a_form_that_comes_back_for_another_reason_says_that_the_file_is_lost(contributor, inmate):
    response = add(contributor, inmate, file=sent(), taken="the day after")
    assert errors_of(response)["file"] == [CHOOSE_AGAIN]
    assert list(errors_of(response)) == ["taken", "file"]
    assert "file" not in errors_of(add(contributor, inmate, taken="the day after"))
    looked = add(contributor, inmate, file=sent(), _look="1")
    assert errors_of(looked) == {"file": [CHOOSE_AGAIN]}
    assert PhotoFile.objects.count() == 0


def test_the_same_form_makes_one_photo_and_another_file_is_another_form(contributor, inmate):
    data = opened(contributor, ADD) | {"inmate": inmate.pk, **WORDS}
    body = telling_jpeg()  # once: its profile says at which second it was made
    for _ in range(2):
        assert contributor.post(ADD, data | {"file": sent(body)}).status_code == 302
    assert (Photo.objects.count(), PhotoFile.objects.count()) == (1, 2)
    response = contributor.post(ADD, data | {"file": sent(saved(halves(500, 300)))})
    assert (response.status_code, Photo.objects.count()) == (200, 1)
    assert "This form was saved already" in text_of(response)
    assert errors_of(response)["file"] == [CHOOSE_AGAIN]


def test_a_picture_is_replaced_and_taken_off(contributor, inmate):
    add(contributor, inmate, file=sent())
    photo = Photo.objects.get()
    first = photo.picture
    contributor.post(address(photo), opened(contributor, address(photo)) | {"file": sent(saved(picture(colour=BLUE)))})
    photo.refresh_from_db()
    second = photo.picture
    assert (first == second, set(PhotoFile.objects.values_list("picture", flat=True))) == (False, {second})
    contributor.post(address(photo), opened(contributor, address(photo)) | {"caption": "Another word"})
    photo.refresh_from_db()
    assert (photo.picture, photo.caption) == (second, "Another word")
    history = text_of(contributor.get(address(photo, "history")))
    assert (first in history, second in history) == (True, True)
    both = contributor.post(address(photo), opened(contributor, address(photo)) | {"file": sent(), "without": "on"})
    assert errors_of(both) == {"without": [ONE_OF_TWO], "file": [CHOOSE_AGAIN]}
    contributor.post(address(photo), opened(contributor, address(photo)) | {"without": "on"})
    photo.refresh_from_db()
    assert (photo.picture, PhotoFile.objects.count()) == ("", 0)
    assert 'name="without"' not in contributor.get(address(photo)).content.decode()


def test_a_colleague_who_saved_first_is_told_of_and_so_is_the_file(contributor, colleague):
    photo = hung(PhotoFactory(caption="A visit"))
    data = opened(contributor, address(photo))
    colleague.post(address(photo), opened(colleague, address(photo)) | {"caption": "The visit"})
    response = contributor.post(address(photo), data | {"credit": "Roe/Agency", "file": sent()})
    assert (response.status_code, CHOOSE_AGAIN in text_of(response)) == (409, True)
    before = photo.picture
    contributor.post(address(photo), form_of(response))
    photo.refresh_from_db()
    assert (photo.caption, photo.credit, photo.picture) == ("The visit", "Roe/Agency", before)


def test_an_earlier_version_brings_back_words_and_says_that_the_picture_stays(contributor):
    photo = hung(PhotoFactory(caption="A visit"))
    first = photo.picture
    photo.caption = "The visit"
    hung(photo, BLUE)
    second = photo.picture
    page = contributor.get(f"/admin/cases/photo/{photo.pk}/history/1/")
    assert page.status_code == 200
    page = contributor.get(f"/admin/cases/photo/{photo.pk}/history/2/")
    assert first in text_of(page)
    contributor.post(address(photo), form_of(page))
    photo.refresh_from_db()
    assert (photo.caption, photo.picture) == ("A visit", second)


@pytest.mark.parametrize("of", ["photo", "inmate"])
def test_what_is_deleted_leaves_no_file(reviewer, of):
    photo = hung(PhotoFactory())
    stays = hung(PhotoFactory())
    row = photo if of == "photo" else photo.inmate
    where = reviewer.get(address(row, "delete")).url
    response = reviewer.post(where, {"post": "yes"})
    assert (response.status_code, Photo.objects.get()) == (302, stays)
    assert set(PhotoFile.objects.values_list("picture", flat=True)) == {stays.picture}


class Drafted:
    def __init__(self, contributor, inmate):
        self.photo, self.apart = hung(PhotoFactory(inmate=inmate, **WORDS)), hung(PhotoFactory())
        self.proposal = propose([inmate], by=contributor.user, at=timezone.now())
        self.candidate = self.proposal.candidates.get()
        self.link, secret = make_link(self.candidate, by=contributor.user, at=timezone.now(), note="the lawyers")
        self.secret = f"/preview/{secret}"
        self.desk = f"/admin/cases/proposal/{self.proposal.pk}/candidates/{self.candidate.pk}/"

    def below(self, where, photo=None):
        return f"{where.rstrip('/')}/photos/{(photo or self.photo).picture}-320.jpg"


@pytest.fixture
def drafted(contributor, inmate):
    return Drafted(contributor, inmate)


def test_the_desk_sees_the_picture_of_a_draft_as_readers_would(contributor, drafted):
    page = contributor.get(drafted.desk)
    assert drafted.below(drafted.desk) in page.content.decode()
    response = contributor.get(drafted.below(drafted.desk))
    found = (response.content, response.headers["Content-Type"], "no-store" in response.headers["Cache-Control"])
    assert found == (bytes(files_of(drafted.photo)[0].body), "image/jpeg", True)
    assert contributor.get(drafted.below(drafted.desk, drafted.apart)).status_code == 404
    assert Client().get(drafted.below(drafted.desk)).status_code == 302
    withdraw(drafted.proposal, by=contributor.user, at=timezone.now())
    assert contributor.get(drafted.below(drafted.desk)).status_code == 404


def test_who_holds_a_link_sees_the_pictures_of_its_draft_and_no_other(drafted):
    assert drafted.below(drafted.secret) in Client().get(drafted.secret).content.decode()
    response = Client().get(drafted.below(drafted.secret))
    assert response.content == bytes(files_of(drafted.photo)[0].body)
    wanted = {
        "Content-Type": "image/jpeg",
        "Cache-Control": "no-store",
        "Referrer-Policy": "no-referrer",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Robots-Tag": "noindex, nofollow",
    }
    assert {name: response.headers[name] for name in wanted} == wanted
    assert PreviewLink.objects.get().opened == 1  # the page; a picture of it is not counted
    refused = [
        drafted.below(drafted.secret, drafted.apart),
        drafted.below("/preview/draft-wrong"),
        f"/photos/{drafted.photo.picture}-320.jpg",
    ]
    assert [Client().get(where).status_code for where in refused] == [404, 404, 404]
    assert Client().post(drafted.below(drafted.secret)).status_code == 405


@pytest.mark.parametrize("why", ["over", "revoked", "withdrawn", "protected"])
def test_a_dead_link_shows_no_picture(contributor, drafted, inmate, why):
    assert Client().get(drafted.below(drafted.secret)).status_code == 200
    if why == "over":
        drafted.link.made_at -= timedelta(days=9)
        drafted.link.expires_at = timezone.now() - timedelta(days=1)
        drafted.link.save()
    elif why == "revoked":
        revoke(drafted.link, by=contributor.user, at=timezone.now())
    elif why == "withdrawn":
        withdraw(drafted.proposal, by=contributor.user, at=timezone.now())
    else:
        inmate.actor.naming, inmate.actor.naming_reason, inmate.actor.label = "role", "She asked.", "a woman"
        inmate.actor.save()
    response = Client().get(drafted.below(drafted.secret))
    assert (response.status_code, response.headers["Cache-Control"]) == (404, "no-store")


def test_a_reviewer_sees_what_readers_have_and_what_is_proposed(contributor, reviewer, inmate):
    photo = hung(PhotoFactory(inmate=inmate, **WORDS))
    publish(inmate, by=None, at=timezone.now())
    first = photo.picture
    hung(photo, BLUE)
    proposal = propose([inmate], by=contributor.user, at=timezone.now())
    where = f"/admin/cases/proposal/{proposal.pk}/"
    page = reviewer.get(f"{where}change/").content.decode()
    draft = f"{where}candidates/{proposal.candidates.get().pk}/photos/{photo.picture}-320.jpg"
    shown = re.findall(r'<img class="desk-picture" src="([^"]+)" width="320" height="240" alt="([^"]+)">', page)
    assert shown == [
        (f"/photos/{first}-320.jpg", "Readers see: A visit"),
        (draft, "Proposed: A visit"),
    ]
    assert [reviewer.get(address).content for address, _ in shown] == [
        bytes(Picture.objects.get(name=f"{first}-320.jpg").body),
        bytes(PhotoFile.objects.get(name=f"{photo.picture}-320.jpg").body),
    ]
    proposal.candidates.get().changes.update(is_held=True)
    assert reviewer.get(draft).status_code == 200


def test_words_that_change_show_no_picture(contributor, reviewer, inmate):
    photo = hung(PhotoFactory(inmate=inmate, **WORDS))
    publish(inmate, by=None, at=timezone.now())
    photo.caption = "The visit"
    photo.save()
    proposal = propose([inmate], by=contributor.user, at=timezone.now())
    page = reviewer.get(f"/admin/cases/proposal/{proposal.pk}/change/").content.decode()
    assert ("The visit" in page, "desk-picture" in page) == (True, False)
