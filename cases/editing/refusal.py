"""How the desk says no: every reason at once, each with the row and the field to mend."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reason:
    """`check` is the check's id; `model` a model's name in lower case; `pk` its row, None for nothing to open."""

    check: str
    text: str
    model: str = ""
    pk: int | None = None
    field: str = ""


class Refused(Exception):
    """An act that was not carried out, with everything that speaks against it."""

    def __init__(self, reasons: tuple[Reason, ...]) -> None:
        self.reasons = reasons
        super().__init__(" ".join(reason.text for reason in reasons))
