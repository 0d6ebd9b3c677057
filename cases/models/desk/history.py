"""The versions of a working row: what it said, since when, and who made it say so."""

from typing import Any

from django.conf import settings
from django.db import models
from simple_history.models import HistoricalRecords

# Nobody looks these up among the versions, and an index is written with each of them.
_NOT_LOOKED_UP = ("created_by", "changed_by", "checked_copy")


class RowHistory(HistoricalRecords):  # type: ignore[misc]
    """One version for each save, deletion and change of links, many-to-many links included.

    A save was made by who signed it (`changed_by`). Deletions and changes of links sign nothing: those were made by
    who is signed in or, outside a request, by whom the row's `_history_user` names.
    """

    def __init__(self) -> None:
        super().__init__(inherit=True, no_db_index=_NOT_LOOKED_UP, history_id_field=models.BigAutoField())

    def add_extra_methods(self, cls: Any) -> None:
        """The library would add a way to save past the history."""

    def get_m2m_fields_from_model(self, model: Any) -> list[Any]:
        """All that no table of ours stands between; a table of ours keeps versions by itself."""
        fields = model._meta.local_many_to_many
        return [
            f for f in fields if isinstance(f.remote_field.through, type) and f.remote_field.through._meta.auto_created
        ]

    # -- tables

    def get_meta_options(self, model: Any) -> dict[str, Any]:
        return {**super().get_meta_options(model), "default_permissions": ()}

    def get_meta_options_m2m(self, through_model: Any) -> dict[str, Any]:
        return {**super().get_meta_options_m2m(through_model), "default_permissions": ()}

    def _get_history_user_fields(self) -> dict[str, Any]:
        """Who wrote something is not forgotten: the library would empty this when an account is deleted."""
        who = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
        return {"history_user": who}

    def create_historical_record_m2ms(self, history_instance: Any, instance: Any) -> None:
        """The links as they stand, by key. A row that was just made, or is gone, has none."""
        if history_instance.history_type != "~":
            return
        for field in history_instance._history_m2m_fields:
            ends = (f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id")
            links = field.remote_field.through._base_manager.filter(**{ends[0]: instance.pk}).order_by("pk")
            version = self.m2m_models[field]
            version.objects.bulk_create(version(history=history_instance, **link) for link in links.values("id", *ends))

    # -- who

    def get_history_user(self, instance: Any) -> Any:
        return instance._history_user if hasattr(instance, "_history_user") else instance.changed_by

    def post_delete(self, instance: Any, using: Any = None, **kwargs: Any) -> None:
        self._record(instance, "-", _signed_in())

    def m2m_changed(
        self, instance: Any, action: str, attr: str, pk_set: Any, reverse: bool, model: Any = None, **kwargs: Any
    ) -> None:
        """The version is that of the row that keeps the link, from whichever side it was made."""
        if reverse and action == "pre_clear":
            raise TypeError("Clear links from the row that keeps them: its history tells who did.")
        if action not in ("post_add", "post_remove", "post_clear"):
            return
        for row in model._base_manager.filter(pk__in=pk_set) if reverse else (instance,):
            self._record(row, "~", _signed_in() or instance.changed_by)

    def _record(self, row: Any, kind: str, by: Any) -> None:
        if hasattr(row, "_history_user"):
            self.create_historical_record(row, kind)
            return
        row._history_user = by
        try:
            self.create_historical_record(row, kind)
        finally:
            del row._history_user


def _signed_in() -> Any:
    user = getattr(getattr(HistoricalRecords.context, "request", None), "user", None)
    return user if user is not None and user.is_authenticated else None
