"""What the newsroom that runs this site has set to be told of it: where it is reached, and its licence."""

import re
from dataclasses import dataclass

from django.conf import settings

_CREATIVE_COMMONS = re.compile(r"https://creativecommons\.org/licenses/(by(?:-nc)?(?:-sa|-nd)?)/([0-9]\.[0-9])/.*")
_NO_RIGHTS = re.compile(r"https://creativecommons\.org/publicdomain/zero/([0-9]\.[0-9])/.*")


@dataclass(frozen=True, slots=True)
class Newsroom:
    """Empty where nothing is set, `answer_days` then 0. `contact_url` is an address to follow, `mailto:` for e-mail."""

    contact: str
    contact_url: str
    answer_days: int
    licence: str
    licence_name: str


def newsroom() -> Newsroom:
    contact, licence = settings.CASETRACKER_CONTACT, settings.CASETRACKER_LICENCE
    return Newsroom(
        contact=contact,
        contact_url=contact if contact.startswith("https://") or not contact else f"mailto:{contact}",
        answer_days=settings.CASETRACKER_ANSWER_DAYS,
        licence=licence,
        licence_name=licence_name(licence),
    )


def licence_name(address: str) -> str:
    """“CC BY-SA 4.0” of an address of Creative Commons; of another, the address."""
    if found := _CREATIVE_COMMONS.fullmatch(address):
        return f"CC {found[1].upper()} {found[2]}"
    if found := _NO_RIGHTS.fullmatch(address):
        return f"CC0 {found[1]}"
    return address
