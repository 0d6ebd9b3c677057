"""The date field: English or EDTF in, EDTF kept, words shown; refused with a reason, and what was typed stays."""

import pytest

from cases.models.desk.events import Event
from tests.admin.desk import address, form_of, opened, text_of
from tests.factories import EventFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
EVENTS = "/admin/cases/event/add/"
EVENT = {"headline": "A hearing", "kind": "hearing", "standing": "reported"}


@pytest.mark.parametrize(
    ("typed", "kept", "said"),
    [
        ("about October 2018", "2018-10~", "Read as: about October 2018 (EDTF 2018-10~)"),
        ("2018-10~", "2018-10~", "Read as: about October 2018 (EDTF 2018-10~)"),
        (
            "between 30 June and 31 July 1983",
            "[1983-06-30..1983-07-31]",
            "Read as: between 30 June and 31 July 1983 (EDTF [1983-06-30..1983-07-31])",
        ),
    ],
)
def test_what_is_typed_is_kept_as_edtf_and_told_in_words(contributor, typed, kept, said):
    contributor.post(EVENTS, opened(contributor, EVENTS) | EVENT | {"when": typed})
    event = Event.objects.get()
    assert event.when == kept
    assert said in text_of(contributor.get(address(event)))


def test_what_cannot_be_read_stays_as_typed_with_the_reason(contributor):
    response = contributor.post(EVENTS, opened(contributor, EVENTS) | EVENT | {"when": "last May"})
    assert "“last May” depends on when it was said." in text_of(response)
    assert (form_of(response)["when"], Event.objects.count()) == ("last May", 0)


def test_without_script_a_button_reads_the_dates_and_saves_nothing(contributor):
    data = opened(contributor, EVENTS) | {"when": "spring 1983", "_look": "dates"}
    page = contributor.post(EVENTS, data)
    assert "Read as: spring 1983 (EDTF 1983-21)" in text_of(page)
    assert "This field is required" not in text_of(page)
    assert (form_of(page)["when"], Event.objects.count()) == ("spring 1983", 0)
    refused = contributor.post(EVENTS, data | {"when": "5/6/1983"})
    assert "may be two dates" in text_of(refused)


def test_the_button_saves_nothing_of_a_record_that_is_there_either(contributor):
    event = EventFactory(headline="A hearing")
    data = opened(contributor, address(event)) | {"headline": "Changed", "_look": "dates"}
    assert form_of(contributor.post(address(event), data))["headline"] == "Changed"
    assert Event.objects.get().headline == "A hearing"


def test_the_script_asks_what_a_date_is_read_as(contributor, client):
    asked = "/admin/read-date/?text="
    assert contributor.get(asked + "4 or 5 June 1983").json() == {
        "read": "Read as: 4 or 5 June 1983 (EDTF [1983-06-04,1983-06-05])"
    }
    assert "depends on when" in contributor.get(asked + "last May").json()["error"]
    assert contributor.get(asked).json() == {"read": ""}
    assert client.get(asked + "2018").status_code == 302
