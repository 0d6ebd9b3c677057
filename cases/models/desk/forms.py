"""Which admin forms have been saved, so that the same form posted twice makes one record."""

from django.db import models


class FormToken(models.Model):
    """Inserted first inside the transaction that saves a form; a second insert of the same token finds the first."""

    token = models.CharField(primary_key=True, max_length=64)
    at = models.DateTimeField(auto_now_add=True)
    result = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return self.token
