"""What a refusal by a field or by the database means, in words for the editor who typed it."""

import re

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError, UniqueConstraint

TAKEN = "Something with the same {fields} is there already. Nothing was saved; what you typed is below."
USED = "“{row}” can’t be deleted while it is used by: {users}."
REFUSED = "The database refused this, and nothing was saved. What you typed is below: look it over and save it again."


def sentences(error):
    if isinstance(error, ValidationError):
        return list(error.messages)
    if isinstance(error, ProtectedError):
        return [still_used("This", error)]
    text = str(error)
    found = _by_name(text) or _by_columns(text)
    return [found or REFUSED]


def still_used(row, error):
    users = ", ".join(sorted({f"{user._meta.verbose_name} “{user}”" for user in error.protected_objects})[:10])
    return USED.format(row=row, users=users)


def _constraints():
    for model in apps.get_app_config("cases").get_models():
        for constraint in model._meta.constraints:
            yield model, constraint


def _by_name(text):
    for _, constraint in _constraints():
        if re.search(rf"\b{constraint.name}\b", text):
            return str(constraint.get_violation_error_message())
    return ""


def _by_columns(text):
    """SQLite names the columns of a unique constraint, not the constraint; PostgreSQL so for a column by itself."""
    named = re.findall(r"\b(cases_\w+)\.(\w+)", text)
    columns = [column for _, column in named] or [
        name.strip() for key in re.findall(r"Key \(([^)]*)\)", text) for name in key.split(",")
    ]
    if not columns or "unique" not in text.lower():
        return ""
    for model, constraint in _constraints():
        is_of_table = bool(named) and model._meta.db_table == named[0][0] and isinstance(constraint, UniqueConstraint)
        if is_of_table and _columns_of(model, constraint) == columns:
            return str(constraint.get_violation_error_message())
    return TAKEN.format(fields=" and ".join(column.removesuffix("_id").replace("_", " ") for column in columns))


def _columns_of(model, constraint):
    names = constraint.fields or [
        expression.name for expression in constraint.expressions if hasattr(expression, "name")
    ]
    return [model._meta.get_field(name).column for name in names]
