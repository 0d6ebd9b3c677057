"""The token that every add or change form carries, so that the same form posted five times makes one record."""

import secrets
from datetime import timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from cases.models.desk.forms import FormToken

NAME = "form_token"
KEPT_FOR = timedelta(days=7)
# Buttons and what differs from one rendering of the same form to the next.
NOT_TEXT = ("csrfmiddlewaretoken", NAME, "_save", "_continue", "_addanother")


def new_token():
    return secrets.token_urlsafe(24)


def claim(text):
    """(the token, whether it is ours to use). Waits for whoever holds it; the caller is inside a transaction."""
    try:
        with transaction.atomic():
            token = FormToken.objects.create(token=text)
    except IntegrityError:
        return FormToken.objects.get(pk=text), False
    FormToken.objects.filter(at__lt=timezone.now() - KEPT_FOR).delete()
    return token, True


def note_result(token, row, data):
    """Keep what came of the form: which row, and a keyed fingerprint of what was sent."""
    token.result = f"{row._meta.label_lower} {row.pk} {fingerprint(data)}"
    token.save(update_fields=["result"])


def result_of(token):
    """(model label, key of the row, fingerprint)"""
    return token.result.split(" ")


def fingerprint(data):
    text = repr(sorted((name, data.getlist(name)) for name in data if name not in NOT_TEXT))
    return salted_hmac("cases.admin.tokens", text, algorithm="sha256").hexdigest()
