"""What was taken in, beside the form of the source that it becomes."""

from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from cases.choices import IntakeState
from cases.editing.intake.acts import findings_of
from cases.editing.intake.found import Finding
from cases.editing.intake.recognising import known
from cases.models.desk.actors import Actor
from cases.models.desk.intake import Intake
from cases.models.desk.sources import Source
from cases.values.links import host
from cases.values.quotes import words

ASKED = "intake"  # in an address: the number of what was taken in


@dataclass(frozen=True)
class KnownLine:
    said: str
    source: Source
    address: str


@dataclass(frozen=True)
class Taken:
    """What the form shows of it, and what it is filled in with."""

    intake: Intake
    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    known: tuple[KnownLine, ...]
    initial: dict
    words: int


def intake_of(request):
    """What the address names, if it is read and not confirmed yet."""
    key = request.GET.get(ASKED, "")
    if not (key.isascii() and key.isdigit() and len(key) < 19):
        return None
    return Intake.objects.defer("body").filter(pk=key, state=IntakeState.READY).first()


def taken(intake):
    findings = tuple(findings_of(intake))
    others = [finding.value for finding in findings if finding.name == "canonical"]
    found = known(intake.text, intake.url, *others)
    return Taken(
        intake,
        findings,
        tuple(filter(None, intake.notes.split("\n"))),
        tuple(map(_line, found)),
        _initial(intake, findings, found),
        words(intake.text),
    )


def _line(one):
    if one.is_same_page:
        said = "This address is a source already:"
    elif one.is_same_text:
        said = f"{one.share:.0%} of the shorter text stands in both, word for word. It is a print of:"
    else:
        said = f"{one.share:.0%} of the shorter text stands in both. It may go back to:"
    return KnownLine(said, one.source, reverse("admin:cases_source_change", args=[one.source.pk]))


def _initial(intake, findings, found):
    """Nothing is guessed: where the page says two things, or a publisher is nobody here, the box stays empty."""
    said = {}
    for finding in findings:
        said.setdefault(finding.name, []).append(finding.value)
    days = {value[:10] for value in said.get("published", ())}
    initial = {
        "title": said.get("title", [""])[0],
        "authors": said.get("authors", [""])[0],
        "published": said["published"][0] if len(days) == 1 else "",
        "language": said.get("language", [""])[0] or "en",
        "rights": said.get("licence", [""])[0],
        "credit": said.get("credit", [""])[0] if len(said.get("credit", ())) == 1 else "",
        "url": _address(intake, said.get("canonical", [])),
        "seen_on": intake.seen_at.date(),
        "publisher": _publisher(said.get("publisher", [])),
        "copy_of": next((one.source.pk for one in found if one.is_same_text and not one.is_same_page), ""),
    }
    return {name: value for name, value in initial.items() if value}


def _address(intake, canonical):
    """The page's own word for its address, unless that is of another site: then this is a copy of that one's."""
    if not intake.url:
        return ""
    own = [address for address in canonical if host(address) == host(intake.url)]
    return own[0] if own else intake.url


def _publisher(names):
    """The one whom all these names mean here."""
    if not names:
        return ""
    found = [
        set(
            Actor.objects.standing()
            .filter(Q(name__iexact=name) | Q(names__text__iexact=name))
            .values_list("pk", flat=True)
        )
        for name in names
    ]
    meant = set.intersection(*found)
    return meant.pop() if len(meant) == 1 else ""
