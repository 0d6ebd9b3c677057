"""In our own words people are people."""

import pytest

from cases.models.desk.actors import Actor
from cases.models.desk.events import Exhibit, Role, Topic
from cases.models.desk.photos import Photo
from tests.editing.checks.faults import Where, where
from tests.editing.conftest import Desk


@pytest.mark.parametrize(
    ("account", "is_fault"),
    [
        ("She met the inmate.", True),
        ("She met the incarcerated person.", False),
        ("One article writes of “the inmate”.", False),
        ("> The inmate was calm.", False),
        ("The Inmate Locator has her at the prison.", False),
        ("See [this](https://example.org/free-another-inmate.html).", False),
        ("The jury voted to convict her.", False),
    ],
)
def test_a_label_in_our_own_words_is_found(desk: Desk, account: str, is_fault: bool) -> None:
    locator = Actor.objects.create(name="Inmate Locator", slug="locator", kind="body")
    Role.objects.create(event=desk.verdict, actor=locator, role="participant")
    desk.verdict.account = account
    desk.verdict.save()
    assert where(desk.case, "label_word") == ([("event", desk.verdict.pk, "account")] if is_fault else [])


def test_every_text_of_ours_is_read_and_no_quote(desk: Desk) -> None:
    assert where(desk.case, "label_word") == []
    word = "An inmate"
    rows: list[Where] = []
    desk.verdict.headline = desk.verdict.account = desk.verdict.when_note = word
    desk.verdict.save()
    rows += [("event", desk.verdict.pk, field) for field in ("headline", "account", "when_note", "roles")]
    desk.question.text = desk.question.reading = desk.question.reason = word
    desk.question.save()
    rows += [("question", desk.question.pk, field) for field in ("text", "reading", "reason")]
    desk.claim.text = desk.claim.value = word
    desk.claim.save()
    rows += [("claim", desk.claim.pk, field) for field in ("text", "value")]
    photo = Photo.objects.create(inmate=desk.case, alt=word, caption=word, credit=word)
    rows += [("photo", photo.pk, field) for field in ("alt", "caption")]
    exhibit = Exhibit.objects.create(name=word, description=word)
    desk.verdict.exhibits.add(exhibit)
    rows += [("exhibit", exhibit.pk, field) for field in ("name", "description")]
    topic = Topic.objects.create(name=word, slug="topic", definition=word)
    desk.verdict.topics.add(topic)
    rows += [("topic", topic.pk, field) for field in ("name", "definition")]
    desk.ada.description, desk.child.label = word, word
    desk.ada.save()
    desk.child.save()
    rows += [("actor", desk.ada.pk, "description"), ("actor", desk.child.pk, "label")]
    desk.verdict.roles.update_or_create(defaults={"capacity": word}, actor=desk.ada)
    desk.source.title = desk.source.access_note = word
    desk.source.save()
    citation = desk.verdict.citations.get()
    citation.exact, citation.prefix, citation.suffix = word, word, word
    citation.save()
    assert sorted(where(desk.case, "label_word")) == sorted(rows)
