"""A record with its inline rows as plain values, so that what was opened, what stands now and what was typed compare.

A sheet is `{"": {"": {field: value}}, "citations": {"12": {field: value}}}`: by formset (none for the record itself),
by key of the row, by field. A value is text, or a list of texts where several can be chosen.
"""

from dataclasses import dataclass

from django.core import signing

SALT = "cases.admin.sheets"
RECORD = ""
CHANGE_OF_ROW = ("DELETE", "ORDER")


@dataclass(frozen=True)
class Posted:
    """One inline row as typed: its place in the form, its key (none for a new row), its values."""

    place: int
    key: str
    values: dict
    is_removed: bool
    is_blank: bool


def plain(value):
    if isinstance(value, (list, tuple)):
        return sorted(str(one) for one in value)
    if isinstance(value, bool):
        return "on" if value else ""
    return "" if value is None else str(value).replace("\r\n", "\n")


def fields_of(formset):
    """The fields of a row that hold something of its own."""
    parent = formset.fk.name
    return {
        name: field
        for name, field in formset.empty_form.fields.items()
        if name not in (*CHANGE_OF_ROW, parent, formset.model._meta.pk.name)
    }


def values_of(form, names):
    return {name: plain(form[name].value()) for name in names}


def sheet_of(form, formsets):
    """The sheet of a record from its forms as they are opened, before anything is typed."""
    sheet = {RECORD: {RECORD: values_of(form, form.fields)}}
    for formset in formsets:
        names = fields_of(formset)
        rows = {str(row.instance.pk): values_of(row, names) for row in formset.initial_forms}
        sheet[formset.prefix] = rows
    return sheet


def typed(fields, data, prefix=""):
    """What was sent for these fields, `prefix` standing before each name."""
    return {
        name: plain(field.widget.value_from_datadict(data, {}, f"{prefix}{name}")) for name, field in fields.items()
    }


def posted_rows(formset, data):
    """The inline rows that were sent, those left blank included."""
    fields = fields_of(formset)
    blank = values_of(formset.empty_form, fields)
    key_name = formset.model._meta.pk.name
    for place in range(_count(data.get(f"{formset.prefix}-TOTAL_FORMS"))):
        prefix = f"{formset.prefix}-{place}-"
        values = typed(fields, data, prefix)
        key = data.get(prefix + key_name, "")
        yield Posted(place, key, values, bool(data.get(prefix + "DELETE")), not key and values == blank)


def _count(text):
    return min(int(text), 1000) if text and text.isascii() and text.isdigit() else 0


def sealed(sheet):
    return signing.dumps(sheet, salt=SALT, compress=True)


def opened(text):
    """The sheet as it was opened; None where the form does not say."""
    try:
        return signing.loads(text, salt=SALT) if text else None
    except signing.BadSignature:
        return None
