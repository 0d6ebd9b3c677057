"""What masks the editions of one record, by the naming policies as they are now; earlier editions included."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

from cases.choices import ActorKind, Naming
from cases.editing.naming import masked, masker, people_of, person_item, policy_of, protected_people, with_policy
from cases.editing.redaction.registry import neutral_slug
from cases.models.desk.actors import Actor
from cases.models.desk.campaigns import Campaign
from cases.models.desk.inmates import Inmate
from cases.models.published.editions import Edition, Item
from cases.values.edition import FactsItem, LinkedItem, PersonItem
from cases.values.names import Masker, strictest
from cases.values.pictures import without_faces


def keys_of_record(record_id: UUID) -> frozenset[str]:
    """The keys of all items of all editions of a record."""
    return frozenset(key for edition in Edition.objects.filter(record_id=record_id) for key in edition.item_keys())


def masker_of(record_id: UUID, keys: frozenset[str]) -> Masker:
    """The masker of a record whose editions hold these items: whoever stood in any of them, or has a part in it on the
    desk, is hidden under any part of the name; everybody else under the whole."""
    stored = Item.objects.filter(kind="person", key__in=keys).values_list("text", flat=True)
    public = {json.loads(text)["id"] for text in stored}
    actors = list(with_policy(Actor.objects.filter(public_id__in=public)))
    linked = {actor.pk for actor in actors}
    for model in (Inmate, Campaign):
        for record in model.objects.filter(public_id=record_id):
            linked |= people_of(record)
    named = [actor for actor in actors if actor.kind == ActorKind.PERSON and policy_of(actor) == Naming.NAME]
    return masker(protected_people(), named, linked)


def masking(hidden: Masker) -> Callable[[Any], Any]:
    """What a masker makes of a stored item: the person as shown now and in no picture, names out of texts and addresses
    of our own."""
    now = {actor.key: person_item(actor) for actor in protected_people()}

    def mask_item(item: Any) -> Any:
        person = now.get(item.id)
        if isinstance(item, PersonItem) and person and strictest(item.policy, person.policy) != item.policy:
            item = person
        new = without_faces(masked(item, hidden), now)
        if isinstance(new, FactsItem | LinkedItem) and hidden.hides(new.slug):
            new = replace(new, slug=neutral_slug(new.id))
        subject = now.get(item.subject) if isinstance(item, FactsItem) else None
        return replace(new, name=subject.shown) if subject else new

    return mask_item
