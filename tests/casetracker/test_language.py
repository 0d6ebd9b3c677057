"""The language of an answer comes from its address, and goes with it."""

import pytest
from django.http import HttpResponse, StreamingHttpResponse
from django.test import RequestFactory
from django.utils.translation import get_language, gettext

from casetracker.language import AddressLanguageMiddleware, language_of

SPOKEN = {"en": "Yes", "es": "Sí"}  # of Django's own catalogue


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("/", "en"),
        ("/cases/", "en"),
        ("/es/", "es"),
        ("/es", "es"),
        ("/es/cases/", "es"),
        ("/esme/", "en"),
        ("/en/", "en"),
        ("/de/cases/", "en"),
        ("/cases/es/", "en"),
        ("//es/", "en"),
        ("/ES/", "en"),
        ("/admin/", "en"),
        ("", "en"),
    ],
)
def test_which_language_an_address_speaks(path, language):
    assert language_of(path) == language


def test_an_answer_is_made_in_it_and_nothing_is_left_behind():
    def answer(request):
        return HttpResponse(f"{get_language()} {gettext('Yes')}")

    ask = AddressLanguageMiddleware(answer)
    for path, language in (("/es/cases/", "es"), ("/cases/", "en"), ("/es/", "es"), ("/", "en")):
        assert ask(RequestFactory().get(path)).content.decode() == f"{language} {SPOKEN[language]}"
        assert get_language() == "en"


def test_a_fault_leaves_nothing_behind_either():
    def fail(request):
        raise RuntimeError(get_language())

    with pytest.raises(RuntimeError, match=r"\Aes\Z"):
        AddressLanguageMiddleware(fail)(RequestFactory().get("/es/"))
    assert get_language() == "en"


def test_what_is_made_while_it_is_sent_speaks_it_too():
    def answer(request):
        return StreamingHttpResponse(gettext("Yes") for _ in range(2))

    ask = AddressLanguageMiddleware(answer)
    for path, expected in (("/es/", "SíSí"), ("/", "YesYes")):
        said = b""
        for part in ask(RequestFactory().get(path)):
            assert get_language() == "en"
            said += part
        assert said.decode() == expected
