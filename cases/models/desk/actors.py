"""Anybody named, person or body, and the names that they go or went by; places share the table of names."""

from typing import Any

from django.db import models
from django.db.models import F, Q

from cases.choices import ActorKind, Living, NameKind, Naming, RoleName
from cases.models.desk.base import DeskRow, MergeableQuerySet, Versioned
from cases.models.fields import EdtfField, LineField, LinkField, MergedField, NearKeyField, ProseField
from cases.values.near import body_block, key_of, person_block, person_blocks, place_block, shorter_block


class Actor(Versioned, DeskRow):
    kind = models.CharField(max_length=10, choices=ActorKind, default=ActorKind.PERSON)
    name = LineField(help_text="The form that readers see: “Kevin Cooper”, “Supreme Court of California”.")
    slug = models.SlugField(
        "address", max_length=100, unique=True, help_text="The last part of the public page’s address."
    )
    naming = models.CharField(
        max_length=10,
        choices=Naming,
        blank=True,
        help_text="How readers see this person. Empty: the house rule, which names nobody who was a minor at the time "
        "or was accused by others and never charged.",
    )
    naming_reason = LineField(blank=True, max_length=500, help_text="Why this person is, or is not, named.")
    label = LineField(
        "words instead of the name",
        blank=True,
        help_text="What stands for somebody who is not named, no more than sources say: “a child of ten, killed”.",
    )
    was_minor = models.BooleanField(
        "was a minor at the time",
        default=False,
        help_text="Not named then. Usual short forms are masked too (“Chris” for Christopher); enter any other that a "
        "source uses among the names.",
    )
    living = models.CharField(max_length=10, choices=Living, default=Living.UNKNOWN)
    description = LineField(blank=True, max_length=300, help_text="Who this is, in one line, without judgement.")
    website = LinkField(blank=True)
    note = ProseField("note for the desk", blank=True, help_text="Never published.")
    near_key = NearKeyField()
    shorter_key = NearKeyField()
    merged_into = MergedField()

    objects = MergeableQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="actor_policy_has_reason",
                condition=Q(naming__in=["", Naming.NAME]) | ~Q(naming_reason=""),
                violation_error_message="Say why this person is not named.",
            ),
            models.CheckConstraint(
                name="actor_named_minor_has_reason",
                condition=~Q(was_minor=True, naming=Naming.NAME) | ~Q(naming_reason=""),
                violation_error_message="A minor is named only with a reason.",
            ),
            models.CheckConstraint(
                name="actor_body_has_no_policy",
                condition=~Q(kind=ActorKind.BODY) | Q(naming__in=["", Naming.NAME], was_minor=False),
                violation_error_message="Only persons are shown by initials or role.",
            ),
        ]
        permissions = [("protect", "Can set how people are named")]
        verbose_name = "person or body"
        verbose_name_plural = "people and bodies"

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> None:
        """The keys of its name, which are kept so that a database finds by them who may be the same."""
        self.near_key, self.shorter_key = self.key_near(self.name), self.key_shorter(self.name)

    def key_near(self, name: str) -> str:
        """What a name of this person or body has in common with those that may mean the same."""
        return key_of(body_block(name) if self.kind == ActorKind.BODY else person_block(name))

    def key_shorter(self, name: str) -> str:
        """The key of a person's name without its last word: Kim Kardashian West may be entered as Kim Kardashian."""
        return key_of("" if self.kind == ActorKind.BODY else shorter_block(name))

    def keys_to_ask(self, name: str) -> frozenset[str]:
        """Under which keys those may be found who may be the same, but for those with a longer name."""
        blocks = {body_block(name)} if self.kind == ActorKind.BODY else person_blocks(name)
        return frozenset(key_of(block) for block in blocks)

    def policy(self, role_names: Any = ()) -> str:
        """How readers see this actor: the policy set, else the house rule over the roles held anywhere."""
        if self.naming:
            return str(self.naming)
        if self.was_minor or RoleName.ACCUSED_NOT_CHARGED in role_names:
            return Naming.ROLE.value
        return Naming.NAME.value


class Name(DeskRow):
    """Another name of one actor or one place, with when it was in use; the preferred form stands on the row itself."""

    actor = models.ForeignKey(Actor, models.CASCADE, null=True, blank=True, related_name="names")
    place = models.ForeignKey("cases.Place", models.CASCADE, null=True, blank=True, related_name="names")
    text = LineField("name")
    kind = models.CharField(max_length=20, choices=NameKind, default=NameKind.OTHER)
    used = EdtfField("in use", blank=True, help_text="When it was in use, if known: “2023/..”, “from 1852 to 2023”.")
    near_key = NearKeyField()
    shorter_key = NearKeyField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="name_of_one_thing",
                condition=Q(actor__isnull=False, place__isnull=True) | Q(actor__isnull=True, place__isnull=False),
                violation_error_message="A name belongs to one person or body, or to one place.",
            ),
            models.CheckConstraint(name="name_not_empty", condition=~Q(text="")),
            models.UniqueConstraint(
                F("actor"), F("text"), name="name_once_per_actor", violation_error_message="This name is there already."
            ),
            models.UniqueConstraint(
                F("place"), F("text"), name="name_once_per_place", violation_error_message="This name is there already."
            ),
        ]
        verbose_name = "other name"

    def __str__(self) -> str:
        return self.text

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> None:
        """Its keys, as of the name of what it belongs to."""
        self.near_key = self.actor.key_near(self.text) if self.actor else key_of(place_block(self.text))
        self.shorter_key = self.actor.key_shorter(self.text) if self.actor else key_of("")
