"""Where the page of a person or a source went that was found to be another's."""

from uuid import UUID

from cases.models.published.rows import Moved, PersonRow, SourceRow
from cases.reading.addresses import address
from cases.reading.person_page import person_page


def moved_person(slug: str) -> str:
    """The address of whoever stays, if readers may see them under it; empty otherwise. In five queries at most."""
    to = Moved.objects.filter(kind="person", address=slug).values_list("to", flat=True).first()
    rows = PersonRow.objects.filter(public_id=to).exclude(slug="") if to else PersonRow.objects.none()
    new = rows.order_by("pk").values_list("slug", flat=True).first()
    return address("person", new) if new and new != slug and person_page(new) is not None else ""


def moved_source(source_id: UUID) -> UUID | None:
    """The source that stays, if a published record cites it. In two queries."""
    to = Moved.objects.filter(kind="source", address=str(source_id)).values_list("to", flat=True).first()
    return to if to and SourceRow.objects.filter(public_id=to).exists() else None
