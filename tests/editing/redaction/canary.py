"""One word behind every door, and a search that finds it in whatever it left through."""

import json
import re

from django.contrib.sessions.backends.db import SessionStore
from django.test import Client

from cases.editing.proposals import Plan, Said, amend, propose, send
from cases.editing.publication import publish_due
from cases.editing.review import accept, approve, remark
from cases.models.desk.actors import Name
from cases.models.desk.events import Role
from cases.models.desk.proposals import Proposal
from cases.models.desk.review import Finding
from cases.models.desk.sources import Citation, Copy
from tests.admin.desk import address, opened
from tests.editing.conftest import NOON
from tests.factories import ExhibitFactory, PhotoFactory, TopicFactory

CANARY, TWIN = "Quetzalwört", "Marigoldwört"
STEM, TWIN_STEM = b"quetzalw", b"marigoldw"  # what every spelling of it has in common, in UTF-8, JSON and addresses
LINK = re.compile(r'(?:href|src)="(/[^"#]*)')


def both(text):
    return f"{text} {CANARY} and {TWIN}"


def enter(desk, editor):
    """Write it into every kind of text that the desk has."""
    desk.verdict.headline, desk.verdict.account = both("Convicted:"), both("The jury named")
    desk.verdict.note = both("Check")
    desk.verdict.exhibits.add(ExhibitFactory(name=both("Vial of"), description=both("Drawn from")))
    desk.verdict.topics.add(TopicFactory(name=both("Topic"), slug="quetzalwort-marigoldwort", definition=both("Of")))
    desk.verdict.created_by = desk.verdict.changed_by = editor
    desk.verdict.save()
    Role._base_manager.filter(event=desk.verdict, actor=desk.ada).update(capacity=both("Friend of"))
    Citation._base_manager.filter(event=desk.verdict).update(
        exact=both("the words of"), prefix="said", suffix=both("to"), attributed_to=both("according to")
    )
    other = desk.event(both("A hearing about"), when="1990-05-31")
    other.created_by = other.changed_by = editor
    other.save()
    desk.source.title, desk.source.note = both("News of"), both("By")
    desk.source.authors, desk.source.url = both("Family,"), "https://paper.example.org/quetzalwort/marigoldwort"
    desk.source.save()
    Copy.objects.create(
        source=desk.source, text=both("the words of") + ". Then the jury said so: convicted in 1985. " + both("Also")
    )
    desk.ada.description, desk.ada.note = both("Knew"), both("Note")
    desk.ada.save()
    Name.objects.create(actor=desk.ada, text=both("Ada"))
    desk.case.slug = "ada-quetzalwort-marigoldwort"
    desk.case.save()
    desk.campaign.name = both("For")
    desk.campaign.save()
    desk.claim.text, desk.claim.value = both("In 1985, said"), both("by")
    desk.claim.save()
    desk.question.text, desk.question.reading, desk.question.reason = both("Who is"), both("Perhaps"), both("Since")
    desk.question.save()
    desk.prison.note = both("A cell of")
    desk.prison.save()
    PhotoFactory(inmate=desk.case, caption=both("Beside"), alt=both("A table and"), rights="licensed")
    return other


def publish(desk, author, reviewer, **said):
    """Propose, discuss, approve and publish what is on the desk."""
    proposal = propose([desk.case, desk.campaign], by=author, at=NOON)
    changes = {
        change.pk: Said("correction", both("We had misspelt"))
        for one in proposal.candidates.all()
        for change in one.changes.filter(verb="changed", item_kind="event")
    }
    amend(proposal, Plan(summary=both("News of"), note=both("Ask")), changes, by=author, at=NOON)
    remark(proposal, both("Is it"), by=reviewer, at=NOON)
    found = Finding.objects.filter(candidate__proposal=proposal, level="warning")
    for check in dict.fromkeys(found.values_list("check_id", flat=True)):
        accept(found.filter(check_id=check), both("It may stand for"), by=author, at=NOON)
    send(proposal, by=author, at=NOON)
    approve(proposal, seal=Proposal.objects.get(pk=proposal.pk).seal, by=reviewer, at=NOON)
    return publish_due(at=NOON)


def save_in_the_admin(client, row, **typed):
    """As an editor would: this fills the admin's log, and a message that nobody has read yet."""
    data = opened(client, address(row))
    response = client.post(address(row), data | typed)
    assert response.status_code == 302, response.content.decode()[:3000]


def somebody_elses_session():
    session = SessionStore()
    session["draft"] = {"texts": [both("An unread message on")]}
    session.create()
    twin = SessionStore()
    twin["draft"] = TWIN
    twin.create()
    return session.session_key, twin.session_key


def pages(client, start):
    """Every page that can be reached from here, by address."""
    found, waiting = {}, [start]
    while waiting:
        path = waiting.pop()
        if path in found or not path.startswith(start) or re.search(r"logout|/static/|redact/|delete|\?", path):
            continue
        response = client.get(path)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        found[path] = body.lower()
        waiting += [link.replace("&amp;", "&") for link in LINK.findall(body.decode(errors="replace"))]
    return found


def everything_readers_get():
    return {path: body for path, body in pages(Client(), "/").items() if not path.startswith("/admin")}


def with_stem(bodies, stem):
    return {name for name, body in bodies.items() if any(form in body for form in forms(stem))}


def forms(stem):
    text = stem.decode()
    return (stem, text.encode("utf-16-le"), text.encode("utf-16-be"), json.dumps(text).strip('"').encode())


def files_below(folder):
    """Every file of the data folder, the write-ahead log and its index included, in small letters."""
    return {path.name: path.read_bytes().lower() for path in folder.rglob("*") if path.is_file()}
