"""An edition at its own address, or as of a day: the record's page as it was, made by the builder of the live one."""

from datetime import UTC, date

from cases.choices import RecordKind
from cases.models.published.editions import Edition
from cases.models.published.rows import Record
from cases.reading.addresses import address
from cases.reading.campaign_page import CampaignPage, campaign_page
from cases.reading.case_page import CasePage, case_page
from cases.reading.choice import Choice
from cases.reading.documents import Frozen, documents_of, head_of
from cases.reading.editions import Editions
from cases.reading.history import history_of
from cases.reading.retracted import is_retracted
from cases.values.edition import Document


def frozen_page(
    editions: Editions, edition: Edition, *, as_of: date | None = None, choice: Choice | None = None
) -> CasePage | CampaignPage:
    """The page of this edition, which `editions` holds; asked with a day, as of that day.

    What lasts is counted to that day, else to the day of publication, so that one address always says the same.
    In five queries, of a campaign six.
    """
    (document,) = documents_of([edition])
    frozen = Frozen(
        url=editions.url(edition),
        home=editions.home,
        editions=editions.list_url,
        live=head_of(editions.live),
        since="" if edition.is_live else editions.comparison_url(edition, editions.live),
        counted_to=as_of or edition.published_at.astimezone(UTC).date(),
        as_of=as_of,
        taken_back=is_retracted(editions.kind, editions.slug) and not edition.is_live,
    )
    head, history = head_of(edition), history_of(edition, editions.slug, document)
    if editions.kind == RecordKind.CAMPAIGN:
        return campaign_page(document, head, addresses=_addresses(document), history=history, frozen=frozen)
    return case_page(document, head, today=frozen.counted_to, choice=choice, history=history, frozen=frozen)


def _addresses(document: Document) -> dict[str, str]:
    """Where readers reach the campaign's cases now, whatever they were called then."""
    ids = [item.id for item in document.linked if item.kind == RecordKind.CASE]
    found = Record.objects.cases().filter(pk__in=ids).values_list("pk", "slug")
    return {str(pk): address(RecordKind.CASE, slug) for pk, slug in found}
