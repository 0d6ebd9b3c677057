"""Two editors in one record: what the second one sees, and both texts brought together so that nothing is lost."""

from dataclasses import dataclass

from django.forms.models import ModelChoiceField, ModelMultipleChoiceField
from django.http import QueryDict

from cases.admin.sheets import RECORD, fields_of, opened, posted_rows, sheet_of, typed

BOTH, THEIRS, YOURS = "both", "theirs", "yours"
WORDS = {
    BOTH: "You both changed this. If you save, yours stands.",
    THEIRS: "Only they changed this. If you save, theirs stays.",
    YOURS: "Only you changed this. If you save, yours stands.",
}
ADDED_BY_THEM = "They added this. It stays."
ADDED_BY_YOU = "You added this. If you save, it is added."
REMOVED_BY_YOU = "You removed this, they kept it. If you save, it is removed."
REMOVED_BY_THEM = "They removed this and you had changed it. If you save, it is added again."
REMOVED_UNCHANGED = "They removed this. It stays removed."
LOST_WITH_RECORD = "This was removed with the record. If you enter it again, it comes along."


@dataclass(frozen=True)
class Difference:
    """One field: what stands now, what you typed, and what happens to them."""

    label: str
    theirs: str
    yours: str
    said: str


@dataclass(frozen=True)
class Part:
    """The record itself, or one inline row."""

    title: str
    said: str
    differences: tuple
    is_only_yours: bool = False


class Merge:
    """What was typed laid over what stands now: a field that only the other one changed keeps the other's value.

    `parts` is for the editor to read, `data` what would be posted to save it.
    """

    def __init__(self, form, formsets, data, *, is_gone=False):
        self.before = None if is_gone else opened(data.get("opened", ""))
        self.now = {} if is_gone else sheet_of(form, formsets)
        self.sent = data
        self.is_gone = is_gone
        self.data = QueryDict(mutable=True)
        self.parts = []
        self._merge_record(form)
        for formset in formsets:
            self._merge_rows(formset)

    def _merge_record(self, form):
        fields = dict(form.fields)
        yours = typed(fields, self.sent)
        theirs = self.now.get(RECORD, {}).get(RECORD, {})
        differences, values = self._merge_fields(fields, self._before(RECORD, RECORD), theirs, yours)
        for name in fields:
            self._put(name, values[name])
        if differences:
            self.parts.append(Part("", "", tuple(differences)))

    def _merge_rows(self, formset):
        """Rows that stand first, in their order, as a formset wants them; then the new ones."""
        fields, name = fields_of(formset), formset.prefix
        sent = [row for row in posted_rows(formset, self.sent) if not row.is_blank]
        by_key = {row.key: row for row in sent if row.key}
        now = self.now.get(name, {})
        total = 0
        for key, theirs in now.items():
            self._merge_row(formset, fields, total, key, theirs, by_key.get(key))
            total += 1
        standing = total
        for row in sent:
            if row.key in now or not self._comes_again(formset, fields, row):
                continue
            for field in fields:
                self._carry(f"{name}-{row.place}-{field}", f"{name}-{total}-{field}")
            total += 1
        for count, number in (("TOTAL", total), ("INITIAL", standing), ("MIN_NUM", 0), ("MAX_NUM", 1000)):
            self.data[f"{name}-{count}_FORMS"] = str(number)

    def _merge_row(self, formset, fields, place, key, theirs, row):
        name, title = formset.prefix, _title(formset, fields, theirs)
        prefix = f"{name}-{place}-"
        self.data[prefix + formset.model._meta.pk.name] = key
        values, differences, said = theirs, [], ""
        if row is None:
            if self.before is not None and key not in self.before.get(name, {}):
                said = ADDED_BY_THEM
        else:
            differences, values = self._merge_fields(fields, self._before(name, key), theirs, row.values)
            if row.is_removed:
                said = REMOVED_BY_YOU
                self.data[prefix + "DELETE"] = "on"
        for field in fields:
            self._put(prefix + field, values[field])
        if differences or said:
            self.parts.append(Part(title, said, tuple(differences)))

    def _comes_again(self, formset, fields, row):
        """Whether a row that stands no more, or never stood, is added; says so."""
        before = self._before(formset.prefix, row.key) if row.key else None
        if row.is_removed:
            return False
        is_unchanged = bool(row.key) and before == row.values
        said = REMOVED_UNCHANGED if is_unchanged else REMOVED_BY_THEM if row.key else ADDED_BY_YOU
        if self.is_gone:
            said = LOST_WITH_RECORD
        shown = [
            Difference(_label(field, name), "", in_words(field, row.values[name]), "")
            for name, field in fields.items()
            if row.values[name]
        ]
        self.parts.append(Part(_title(formset, fields, row.values), said, tuple(shown), is_only_yours=True))
        return not is_unchanged

    def _merge_fields(self, fields, before, theirs, yours):
        differences, values = [], dict(yours)
        for name, field in fields.items():
            if yours[name] == theirs.get(name, ""):
                continue
            who = BOTH
            if before is not None and yours[name] == before.get(name):
                who, values[name] = THEIRS, theirs[name]
            elif before is not None and theirs.get(name) == before.get(name):
                who = YOURS
            differences.append(
                Difference(
                    _label(field, name),
                    in_words(field, theirs.get(name, "")),
                    in_words(field, yours[name]),
                    "" if self.is_gone else WORDS[who],
                )
            )
        return differences, values

    def _before(self, formset_name, key):
        return None if self.before is None else self.before.get(formset_name, {}).get(key)

    def _put(self, name, value):
        if isinstance(value, list):
            self.data.setlist(name, value)
        elif value:
            self.data[name] = value

    def _carry(self, sent_name, name):
        """A new row's values as they were sent: a moment comes as two fields, the day and the time."""
        for ending in ("", "_0", "_1"):
            if sent_name + ending in self.sent:
                self.data.setlist(name + ending, self.sent.getlist(sent_name + ending))


def in_words(field, value):
    """A field's plain value as an editor reads it."""
    if not value:
        return ""
    if isinstance(field, ModelMultipleChoiceField | ModelChoiceField):
        keys = [key for key in (value if isinstance(value, list) else [value]) if key.isascii() and key.isdigit()]
        return ", ".join(str(row) for row in field.queryset.filter(pk__in=keys).order_by("pk"))
    choices = {str(key): label for key, label in getattr(field, "choices", ())}
    return str(choices.get(value, "yes" if value == "on" else value))


def _label(field, name):
    label = field.label or name.replace("_", " ")
    return label[:1].upper() + label[1:]


def _title(formset, fields, values):
    """An inline row's heading: what it is, and the first thing that it says."""
    first = next((in_words(field, values[name]) for name, field in fields.items() if values.get(name)), "")
    return f"{formset.model._meta.verbose_name.capitalize()}: {first}"
