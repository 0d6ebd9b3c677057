"""Public ids in a few digits, as addresses and anchors have them."""


def short(public_id: str) -> str:
    """Twelve digits of an id, enough among the things of one record; what a page says of it twice travels once."""
    return public_id.replace("-", "")[:12]
