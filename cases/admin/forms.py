"""The desk's form: an ordinary model form that can be shown again without being saved."""

from django import forms
from django.forms.utils import ErrorDict
from django.utils.text import slugify

from cases.admin.choosing import UnclearText
from cases.admin.dates import DateEntryField


class DeskForm(forms.ModelForm):
    """`looks` shows what was typed, and says only which dates and names could not be read; `refusals` are sentences.

    Either keeps the form from being saved.
    """

    looks = False
    refusals = ()

    def full_clean(self):
        super().full_clean()
        if self.looks and self.is_bound:
            self._errors = ErrorDict({name: errors for name, errors in self._errors.items() if self._is_unread(name)})
        for sentence in self.refusals if self.is_bound else ():
            self.add_error(None, sentence)

    def is_valid(self):
        return super().is_valid() and not self.looks

    def _is_unread(self, name):
        """Whether something was typed there that a date or a search box could not make out."""
        if name not in self.fields:
            return False
        data = self[name].data
        return isinstance(data, UnclearText) or (isinstance(self.fields[name], DateEntryField) and bool(data))


class AddressForm(DeskForm):
    """Where the public address is left empty, it is made from the name.

    One that a new row was given from its name stays empty until the row is saved: shown again with a fault, the form
    would else keep it for another name.
    """

    made_from = "name"

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" not in self.fields:
            return
        self.fields["slug"].required = False
        if self.is_bound and self.instance.pk is None:
            slug, name = (self.add_prefix(field) for field in ("slug", self.made_from))
            if self.data.get(slug) == slugify(str(self.data.get(name, "")))[:90]:
                self.data = self.data.copy()
                self.data[slug] = ""

    def clean_slug(self):
        return self.cleaned_data["slug"] or self._free(slugify(str(self.cleaned_data.get(self.made_from, "")))[:90])

    def _free(self, wanted):
        """The address wanted or, where it is taken, the same with a number behind it."""
        taken = set(
            self._meta.model._base_manager.filter(slug__startswith=wanted)
            .exclude(pk=self.instance.pk)
            .values_list("slug", flat=True)
        )
        numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
        return next(slug for slug in (wanted, *numbered) if slug not in taken)
