"""How the desk says no: every reason at once, each with the row and the field to mend."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import IntegrityError, transaction

from cases.choices import Level


@dataclass(frozen=True, slots=True)
class Reason:
    """`check` is the check's id; `model` a model's name in lower case; `pk` its row, None for nothing to open.

    `item` is the public id of the document's item that the reason lies in, empty where it lies in none: a claim lies in
    its question, a citation in its event or question.
    """

    check: str
    text: str
    model: str = ""
    pk: int | None = None
    field: str = ""
    level: Level = Level.ERROR
    item: str = ""


class Refused(Exception):
    """An act that was not carried out, with everything that speaks against it."""

    def __init__(self, reasons: tuple[Reason, ...]) -> None:
        self.reasons = reasons
        super().__init__(" ".join(reason.text for reason in reasons))


def refuse_if(reasons: Iterable[Reason]) -> None:
    """Raises `Refused` where there is any reason."""
    found = tuple(reasons)
    if found:
        raise Refused(found)


@contextmanager
def standing_once(check: str) -> Iterator[None]:
    """Raises `Refused` where the database finds that something written in here stands there already."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        text = "Something that moves stands there already under the same name. Make these two one first, or rename one."
        raise Refused((Reason(check, text),)) from error
