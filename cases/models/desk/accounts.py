"""Who stands behind the accounts: two accounts of one person count as one wherever two people are asked for."""

from django.conf import settings
from django.db import models

from cases.models.desk.base import DeskQuerySet, DeskRow, Versioned
from cases.models.fields import LineField


class Holder(Versioned, DeskRow):
    """A person who has more than one account."""

    name = LineField(help_text="Who this is. Reviews count all accounts below as one person.")

    objects = DeskQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(name="holder_has_name", condition=~models.Q(name=""))]
        verbose_name = "person behind accounts"
        verbose_name_plural = "people behind accounts"

    def __str__(self) -> str:
        return self.name


class Account(DeskRow):
    """That an account is this person's."""

    holder = models.ForeignKey(Holder, models.CASCADE, related_name="accounts")
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="held_as",
        verbose_name="account",
        error_messages={"unique": "This account is linked to a person already."},
    )

    def __str__(self) -> str:
        return str(self.user)
