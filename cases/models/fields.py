"""Column types that keep bad text and bad dates out, from whatever door they come."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from cases.values.dates import DateError, EdtfDate, parse
from cases.values.links import LinkError
from cases.values.links import check as check_link
from cases.values.text import TextError, clean

# What `EdtfField` derives; a save of its column alone must save these too.
DERIVED = ("earliest", "latest", "sorts_on", "coarseness", "is_span", "is_ongoing")
LANGUAGE = RegexValidator(
    r"\A[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*\Z", "Give a BCP 47 tag: en, es, pt-BR. The list is kept by IANA."
)


class _CleanText(models.Field):  # type: ignore[type-arg]
    """Text that has passed `values.text.clean`, in forms and on every way into the database.

    `get_db_prep_save` is the last door: save, bulk_create, bulk_update and update all pass it, look-ups do not.
    """

    is_multiline = False

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)
        return self._cleaned(value) if isinstance(value, str) else value

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = super().pre_save(model_instance, add)
        if isinstance(value, str):
            value = self._cleaned(value)
            setattr(model_instance, self.attname, value)
        return value

    def get_prep_value(self, value: Any) -> Any:
        value = models.Field.get_prep_value(self, value)  # a look-up is no door: what can't be stored is just not found
        return value if value is None else str(value)

    def get_db_prep_save(self, value: Any, connection: Any) -> Any:
        if isinstance(value, str):
            value = self._cleaned(value)
        return super().get_db_prep_save(value, connection)

    def _cleaned(self, value: str) -> str:
        try:
            text = clean(value, multiline=self.is_multiline)
        except TextError as error:
            raise ValidationError(f"{self.verbose_name}: {error}", code="text") from error
        if self.max_length is not None and len(text) > self.max_length:
            raise ValidationError(
                f"{self.verbose_name}: {len(text):,} characters; at most {self.max_length:,} are kept. Shorten it.",
                code="max_length",
            )
        return text


class LineField(_CleanText, models.CharField):  # type: ignore[type-arg]
    """One line of text, 200 characters unless told otherwise."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 200)
        super().__init__(*args, **kwargs)


class RetractionField(LineField):
    """Why something that readers saw is taken back, in a sentence for them; empty while it stands."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs = {"verbose_name": "taken back, because", "blank": True, "max_length": 500, **kwargs}
        super().__init__(*args, **kwargs)


class ProseField(_CleanText, models.TextField):  # type: ignore[type-arg]
    """Paragraphs, 20,000 characters unless told otherwise."""

    is_multiline = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 20_000)
        super().__init__(*args, **kwargs)


class LinkField(LineField):
    """An http or https address, at most 2,000 characters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 2_000)
        super().__init__(*args, **kwargs)

    def _cleaned(self, value: str) -> str:
        text = super()._cleaned(value)
        if not text:
            return text
        try:
            return check_link(text)
        except LinkError as error:
            raise ValidationError(f"{self.verbose_name}: {error}", code="link") from error


class EdtfField(LineField):
    """A date as EDTF (ISO 8601-2) text in the profile of `values.dates`; stored in its canonical form.

    With `derives=True` the model also has `earliest`, `latest`, `sorts_on`, `coarseness`, `is_span` and `is_ongoing`,
    and this field fills them whenever the row is written, by `save` or in bulk.
    """

    def __init__(self, *args: Any, derives: bool = False, **kwargs: Any) -> None:
        self.derives = derives
        kwargs.setdefault("max_length", 120)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        if self.derives:
            kwargs["derives"] = True
        return name, path, args, kwargs

    def clean(self, value: Any, model_instance: models.Model | None) -> Any:
        text = super().clean(value, model_instance)
        if self.derives and text and model_instance is not None:
            self.derive(model_instance, parse(text))
        return text

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        text = super().pre_save(model_instance, add)
        if self.derives and text:
            self.derive(model_instance, parse(text))
        return text

    def derive(self, row: models.Model, when: EdtfDate) -> None:
        for name in DERIVED:
            setattr(row, name, getattr(when, name))

    def _cleaned(self, value: str) -> str:
        text = super()._cleaned(value)
        if not text:
            return text
        try:
            return parse(text).text
        except DateError as error:
            raise ValidationError(f"{self.verbose_name}: {error}", code="edtf") from error


class NearKeyField(models.CharField):  # type: ignore[misc]
    """What a row's name has in common with those that may mean the same (`values.near`); empty until it is derived."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"max_length": 16, "editable": False, "blank": True, "db_index": True, **kwargs})


class MergedField(models.ForeignKey):  # type: ignore[misc]
    """The row of the same table into which this one was merged; it stays, so that the merger can be undone."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        given = {"to": "self", "on_delete": models.PROTECT, "null": True, "blank": True, "editable": False}
        super().__init__(*args, **{**given, "related_name": "absorbed", **kwargs})
