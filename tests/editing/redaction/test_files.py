"""Files that copies came from: one that holds the word goes whole, in whatever way it is packed; its twin stays."""

import gzip

import pytest

from cases.editing.redaction.columns import places, write
from cases.models.desk.intake import Capture, Intake, body_of
from cases.values.removal import phrases
from tests.editing.intake.pages import article, pdf, wacz, warc
from tests.factories import CaptureFactory, IntakeFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

WORD, TWIN = "Quetzalwort", "Marigoldwort"


def files(word: str) -> dict[str, tuple[str, bytes]]:
    page = article(f"The board heard {word} for two hours on Thursday.")
    aside = article(around=f"<!-- {word} -->{{}}")
    return {
        "page": ("html", page),
        "page, beside the article": ("html", aside),
        "page, cut up by markup": ("html", article(f"It heard {word[:4]}<b>{word[4:]}</b> for two hours.")),
        "text": ("text", f"It heard {word}.".encode()),
        "PDF": ("pdf", pdf([f"It heard {word}."])),
        "web archive": ("warc", warc(("https://example.org/", "200 OK", "text/html", page))),
        "web archive, address": ("warc", warc((f"https://example.org/{word}", "200 OK", "text/html", article()))),
        "web archives, packed": ("wacz", wacz(warc(("https://example.org/", "200 OK", "text/html", page)))),
        "web archives, list": ("wacz", wacz(warc(("https://a.org/", "200 OK", "text/html", article())), listed=word)),
    }


@pytest.mark.parametrize("name", files(WORD))
def test_a_file_with_the_word_goes_whole_and_its_twin_stays(name: str) -> None:
    (kind, body), (_, twin) = files(WORD)[name], files(TWIN)[name]
    goes, stays = CaptureFactory(kind=kind, body=body), CaptureFactory(kind=kind, body=twin)
    taken, other = IntakeFactory(kind=kind, body=body), IntakeFactory(kind=kind, body=twin)
    write(list(places(phrases([WORD]))))
    assert body_of(Capture.objects.get(pk=goes.pk)) == b""
    assert Capture.objects.get(pk=goes.pk).sha256 == ""
    assert body_of(Capture.objects.get(pk=stays.pk)) == twin
    assert body_of(Intake.objects.get(pk=taken.pk)) == b""
    assert body_of(Intake.objects.get(pk=other.pk)) == twin


def test_a_file_that_nobody_can_read_any_more_goes_too() -> None:
    goes = CaptureFactory(kind="warc", body=gzip.compress(b"no archive"))
    write(list(places(phrases([WORD]))))
    assert body_of(Capture.objects.get(pk=goes.pk)) == b""


def test_what_a_page_says_of_itself_and_the_sketch_of_its_text_go_with_it() -> None:
    taken = IntakeFactory(text=f"It heard {WORD} and {TWIN}.", findings=f'[{{"value": "By {WORD}"}}]')
    copy = CaptureFactory().copy
    type(copy)._base_manager.filter(pk=copy.pk).update(text=f"{WORD} and " * 30, sketch=b"12345678")
    write(list(places(phrases([WORD]))))
    taken.refresh_from_db()
    copy.refresh_from_db()
    assert (taken.text, taken.findings) == (f"It heard [removed] and {TWIN}.", '[{"value": "By [removed]"}]')
    assert bytes(copy.sketch) != b"12345678"
