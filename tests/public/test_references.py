"""References of a source at their addresses."""

from uuid import uuid4

import pytest

from tests.reading.documents import case_document, publish, uid

pytestmark = pytest.mark.django_db
BASE = f"/sources/{uid('blog')}/"


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("json", "application/vnd.citationstyles.csl+json"),
        ("bib", "application/x-bibtex"),
        ("ris", "application/x-research-info-systems"),
    ],
)
def test_each_form_is_sent_as_a_file_of_its_type(client, form, kind):
    publish(case_document())
    answer = client.get(f"{BASE}cite.{form}")
    assert (answer.status_code, answer["Content-Type"]) == (200, f"{kind}; charset=utf-8")
    assert answer["Content-Disposition"] == f'attachment; filename="source-{uid("blog")}.{form}"'
    assert client.get(f"/sources/{uuid4()}/cite.{form}").status_code == 404


def test_the_page_of_a_source_leads_there_and_that_of_none_is_not_found(client):
    publish(case_document())
    assert f'href="{BASE}cite/"' in client.get(BASE).content.decode()
    page = client.get(f"{BASE}cite/").content.decode()
    assert all(f'href="{BASE}cite.{form}"' in page for form in ("json", "bib", "ris"))
    assert client.get(f"/sources/{uuid4()}/cite/").status_code == 404
