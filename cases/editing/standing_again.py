"""Text that was masked or destroyed in place, and is to be published again word for word.

It would get the key under which something else is stored now. Where the mask has been lifted, every edition that holds
the item says it again; where it holds for somebody still, or the words were destroyed, publishing refuses.
"""

from collections.abc import Mapping

from cases.editing.maskers import keys_of_record, masker_of, masking
from cases.editing.redaction.items import taking_out
from cases.editing.redaction.ledger import known
from cases.editing.refusal import Reason, Refused
from cases.models.published.editions import Edition, Item
from cases.values.changes import words_of
from cases.values.documents import read_item
from cases.values.edition import Item as AnyItem


def let_stand_again(texts: Mapping[str, str]) -> None:
    """Restore the stored items of these keys to these texts; raises `Refused` for each that may not stand."""
    rows = list(Item.objects.filter(key__in=texts, is_redacted=True).order_by("key"))
    if not rows:
        return
    items = {row.key: read_item(texts[row.key]) for row in rows}
    reasons = [reason for key, item in items.items() if (reason := _against(key, item)) is not None]
    if reasons:
        raise Refused(tuple(reasons))
    for row in rows:
        row.text, row.is_redacted = texts[row.key], False
        row.save(update_fields=["text", "is_redacted"])


def _against(key: str, item: AnyItem) -> Reason | None:
    if taking_out(known())(item) != item:
        text = "Something here was destroyed by a redaction, and would be published again. Say it in other words."
        return Reason("was_redacted", text, item=item.id)
    for record_id in Edition.objects.order_by().values_list("record_id", flat=True).distinct():
        keys = keys_of_record(record_id)
        if key in keys and masking(masker_of(record_id, keys))(item) != item:
            text = f"“{words_of(item)}” is masked in editions of another case. Say it without the name."
            return Reason("masked_elsewhere", text, item=item.id)
    return None
