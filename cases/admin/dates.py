"""The date field of the desk: typed as EDTF or in English, read back in words at once, with script and without."""

from django import forms
from django.contrib.admin.widgets import AdminTextInputWidget
from django.core.exceptions import ValidationError
from django.http import JsonResponse
from django.urls import reverse
from django.utils.dateformat import format as date_format
from django.utils.html import format_html

from cases.values.date_entry import read
from cases.values.date_words import words
from cases.values.dates import DateError


def day_of(moment):
    """The day of a moment, as the desk writes days."""
    return date_format(moment, "j F Y")


def understood(text):
    """What a date typed by an editor is read as, in words and in EDTF. Raises DateError."""
    date = read(text)
    return f"Read as: {words(date)} (EDTF {date.text})"


UNDATED = (
    "Say when, as far as the source lets you: “before June 2019”, “the 1980s”, “between 1983 and 2019”. Where it gives "
    "no day, the day on which it was published is the last that it can be."
)


class DateEntryWidget(AdminTextInputWidget):
    """A line of text with, under it, what was understood; `cases/desk-dates.js` keeps that up to date."""

    def render(self, name, value, attrs=None, renderer=None):
        attrs = dict(attrs or {})
        identity = f"{attrs.get('id', f'id_{name}')}_read"
        attrs["data-reads-dates"] = reverse("admin:read_date")
        attrs["aria-describedby"] = f"{attrs.get('aria-describedby', '')} {identity}".strip()
        box = super().render(name, value, attrs, renderer)
        return format_html(
            '<div class="desk-date">{}'
            '<output class="desk-date-read" id="{}" for="{}" aria-live="polite">{}</output></div>',
            box,
            identity,
            attrs.get("id", f"id_{name}"),
            self._words(value),
        )

    def _words(self, value):
        try:
            return understood(value) if value else ""
        except DateError:
            return ""  # the field's own error says why


class DateEntryField(forms.CharField):
    """Gives canonical EDTF; what can't be read for certain is refused with words, and stays in the box as typed."""

    widget = DateEntryWidget
    default_error_messages = {"required": UNDATED}

    def __init__(self, **kwargs):
        super().__init__(**kwargs | {"max_length": None})

    def to_python(self, value):
        text = super().to_python(value)
        if text in self.empty_values:
            return text
        try:
            return read(text).text
        except DateError as error:
            raise ValidationError(str(error), code="date") from error

    def has_changed(self, initial, data):
        """Another way to write the same date is no change."""
        try:
            return super().has_changed(initial, self.to_python(data))
        except ValidationError:
            return True


def read_date(request):
    """What `?text=` is read as, for the script beside a date field."""
    text = request.GET.get("text", "")
    try:
        return JsonResponse({"read": understood(text) if text.strip() else ""})
    except DateError as error:
        return JsonResponse({"error": str(error)})
