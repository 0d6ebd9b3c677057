"""What a photograph needs before readers see it or its credit."""

from collections.abc import Iterator
from datetime import date

from cases.choices import Naming, Rights
from cases.editing.checks.findings import Finding
from cases.editing.freeze import Candidate
from cases.values.edition import PhotoItem


def photos_have_an_alternative_text(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Alternative text says what can be seen."""
    for photo in candidate.document.photos:
        if not photo.alt:
            text = f"The photo {_name(photo)} has no alternative text. Say what can be seen in it."
            yield Finding(photo.id, "alt", text)


def photos_have_a_credit(candidate: Candidate, today: date) -> Iterator[Finding]:
    """The credit is the owner's."""
    for photo in candidate.document.photos:
        if not photo.credit:
            text = f"The photo {_name(photo)} has no credit. Give it word for word as its owner does."
            yield Finding(photo.id, "credit", text)


def rights_to_photos_are_known(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A photo whose rights nobody knows is not shown, so this only says why."""
    for photo in candidate.document.photos:
        if photo.rights == Rights.UNKNOWN:
            text = (
                f"The rights to the photo {_name(photo)} are not known, so readers won’t see it. Find out who has them."
            )
            yield Finding(photo.id, "rights", text)


def pictures_show_only_who_is_named(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A face says more than a name, so readers don’t get the picture; its words and its link they do."""
    unnamed = {person.id for person in candidate.document.people if person.policy != Naming.NAME}
    for photo in candidate.document.photos:
        if photo.is_showable and not unnamed.isdisjoint(photo.people):
            text = (
                f"The photo {_name(photo)} shows somebody who is not named, so readers get no picture of it. "
                "Look whether its words and its address may stay."
            )
            yield Finding(photo.id, "actors", text)


def pictures_say_whom_they_show(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Whoever has to be protected is found in pictures by this only."""
    for photo in candidate.document.photos:
        if photo.renditions and not photo.people:
            text = (
                f"The photo {_name(photo)} does not say who is shown. If somebody can be recognised, name them there: "
                "it is how their picture is hidden when they have to be protected."
            )
            yield Finding(photo.id, "actors", text)


def _name(photo: PhotoItem) -> str:
    return f"“{photo.caption or photo.credit or 'without caption'}”"
