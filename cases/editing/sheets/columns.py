"""The columns of a table of events: what each holds, for export and import alike."""

from dataclasses import dataclass

GUARDED = ("=", "+", "-", "@", "\t", "\r")  # what begins so, a spreadsheet runs as a formula


@dataclass(frozen=True, slots=True)
class Column:
    """`of` says whether it is told of the event or of the citation; `field` is the desk's name for it."""

    of: str
    field: str
    about: str


COLUMNS = {
    "id": Column("event", "", "the event’s public id; empty for a new one"),
    "headline": Column("event", "headline", "what happened, in one line"),
    "date": Column("event", "when", "as you would say it, or EDTF"),
    "date is": Column("event", "when_basis", "stated, derived or inferred"),
    "how the date was found": Column("event", "when_note", "needed where it is not stated"),
    "kind": Column("event", "kind", "a word of the form"),
    "how it is known": Column("event", "standing", "official record, court finding, reported or claimed"),
    "outcome": Column("event", "outcome", "occurred, if empty"),
    "account": Column("event", "account", "what readers should know"),
    "place": Column("event", "place", "a place of the desk, by any of its names"),
    "people": Column("event", "roles", "“Name | role”, “Name | role | capacity”, one to a line"),
    "citation id": Column("citation", "ref", "the citation’s public id; empty for a new one"),
    "source": Column("citation", "source", "its title"),
    "source address": Column("citation", "url", "by which it is found first"),
    "publisher": Column("citation", "publisher", "who answers for it, if the source is new"),
    "source date": Column("citation", "published", "if the source is new"),
    "quote": Column("citation", "exact", "the source’s own words"),
    "locator": Column("citation", "locator", "where no words can be quoted"),
    "speaks to": Column("citation", "aspect", "the whole statement, if empty"),
    "bearing": Column("citation", "bearing", "supports, if empty"),
    "attributed to": Column("citation", "attributed_to", "whom the source itself names"),
}
