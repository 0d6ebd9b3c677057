"""The boxes that search, and beside each, for who has no script, a line in which the name is typed instead."""

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.utils.html import format_html

LISTED = 10
NOTHING = "Nothing here is called “{text}”. Add it first, in a tab of its own, or leave the line empty."
SEVERAL = "“{text}” could be: {rows}. Type # and the number of the one that you mean."
MANY = "“{text}” fits more than {count} things. Type more of the name, or # and its number."


class Unclear(ValueError):
    """What was typed names no row for certain; says so in a sentence."""


class _Typed:
    """`<name>_typed` is posted only where no script runs: a browser that runs scripts ignores what noscript holds."""

    separator = ""
    said = "Or type its name, or # and its number"

    def __init__(self, field, admin_site, *, request):
        self.request = request
        super().__init__(field, admin_site)

    def __deepcopy__(self, memo):
        copied = super().__deepcopy__(memo)
        copied.request = self.request
        return copied

    def render(self, name, value, attrs=None, renderer=None):
        is_unclear = isinstance(value, UnclearText)
        box = super().render(name, value.chosen if is_unclear else value, attrs, renderer)
        identity = f"{(attrs or {}).get('id', f'id_{name}')}_typed"
        return format_html(
            '{}<noscript><div class="desk-typed"><label for="{}">{}</label>'
            '<input type="text" id="{}" name="{}_typed" value="{}" maxlength="1000"></div></noscript>',
            box,
            identity,
            self.said,
            identity,
            name,
            value.text if is_unclear else "",
        )

    def value_from_datadict(self, data, files, name):
        chosen = super().value_from_datadict(data, files, name)
        text = data.get(f"{name}_typed", "").strip()
        if not text:
            return chosen
        parts = [part.strip() for part in text.split(self.separator)] if self.separator else [text]
        try:
            found = [self._found(part) for part in parts if part]
        except Unclear as error:
            return UnclearText(text, chosen, str(error))
        return self._with(chosen, found)

    def _found(self, text):
        """The key of the one row that goes by this name or number; raises `Unclear`."""
        model = self.field.remote_field.model
        desk = self.admin_site.get_model_admin(model)
        rows = desk.get_queryset(self.request) if desk.has_view_permission(self.request) else model.objects.none()
        if text.startswith("#") and text[1:].isascii() and text[1:].isdigit():
            found = list(rows.filter(pk=text[1:19]))
        else:
            found = self._called(desk, rows, text)
        if len(found) == 1:
            return str(found[0].pk)
        if not found:
            raise Unclear(NOTHING.format(text=text))
        if len(found) > LISTED:
            raise Unclear(MANY.format(text=text, count=LISTED))
        raise Unclear(SEVERAL.format(text=text, rows="; ".join(f"{row} (#{row.pk})" for row in found)))

    def _called(self, desk, rows, text):
        """Those that the box itself would offer; of these the one that is called exactly this, if there is one."""
        found, has_doubles = desk.get_search_results(self.request, rows, text)
        found = list((found.distinct() if has_doubles else found).order_by("pk")[: LISTED + 1])
        exact = [row for row in found if str(row).casefold() == text.casefold()]
        return exact if len(exact) == 1 else found


class UnclearText:
    """What was typed and not understood, what had been chosen beside it, and the sentence that says why."""

    def __init__(self, text, chosen, sentence):
        self.text, self.chosen, self.sentence = text, chosen, sentence

    def __str__(self):
        return self.text


class Choice(_Typed, AutocompleteSelect):
    """One to choose."""

    def _with(self, chosen, found):
        return found[0] if found else chosen


class Choices(_Typed, AutocompleteSelectMultiple):
    """Several to choose, each with its own button to take it away; one for all would be no item of their list."""

    separator = ";"
    said = "Or type names, or # and their numbers, parted by semicolons"

    def build_attrs(self, base_attrs, extra_attrs=None):
        return super().build_attrs(base_attrs, extra_attrs) | {"data-allow-clear": "false"}

    def _with(self, chosen, found):
        return list(dict.fromkeys([*chosen, *found]))


class _Clear:
    """Refuses what was typed and is not clear, with the sentence that says why."""

    def clean(self, value):
        if isinstance(value, UnclearText):
            raise ValidationError(value.sentence, code="unclear")
        return super().clean(value)

    def has_changed(self, initial, data):
        return isinstance(data, UnclearText) or super().has_changed(initial, data)

    def prepare_value(self, value):
        return value if isinstance(value, UnclearText) else super().prepare_value(value)


class ChoiceField(_Clear, forms.ModelChoiceField):
    """One row, chosen or named."""

    def clean(self, value):
        return _that_stays(super().clean(value))


class ChoicesField(_Clear, forms.ModelMultipleChoiceField):
    """Several rows, chosen or named."""

    def clean(self, value):
        rows = super().clean(value)
        stay = {_that_stays(row).pk for row in rows}
        return rows if stay == {row.pk for row in rows} else self.queryset.filter(pk__in=stay)


def _that_stays(row):
    """What a row was merged into since the form was opened; the row itself where it was not."""
    while row is not None and getattr(row, "merged_into_id", None):
        row = row.merged_into
    return row
