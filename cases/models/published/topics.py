"""Topics as live editions have them, and the events and claims that carry each: no case carries one by itself."""

from django.db import models
from django.db.models import Q

from cases.models.published.editions import Item
from cases.models.published.rows import EventRow, QuestionRow, Record


class TopicRow(models.Model):
    """A topic in one record. Across records it has one address and one wording, the newest."""

    record = models.ForeignKey(Record, models.CASCADE, related_name="topics")
    public_id = models.UUIDField()
    item = models.ForeignKey(Item, models.PROTECT, related_name="+")
    slug = models.CharField(max_length=100)
    name = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "public_id"], name="topic_row_once")]
        indexes = [
            models.Index(fields=["slug"], name="topic_row_by_slug"),
            models.Index(fields=["public_id", "record"], name="topic_row_by_id"),
        ]

    def __str__(self) -> str:
        return self.name


class Carrier(models.Model):
    """What carries a topic: an event, or a claim under a question. `voices` is how many sources that know nothing of
    each other stand behind it."""

    topic = models.ForeignKey(TopicRow, models.CASCADE, related_name="carriers")
    event = models.ForeignKey(EventRow, models.CASCADE, null=True, related_name="carriers")
    question = models.ForeignKey(QuestionRow, models.CASCADE, null=True, related_name="carriers")
    claim_id = models.UUIDField(null=True)
    voices = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="carrier_is_one_thing",
                condition=Q(event__isnull=False, question__isnull=True, claim_id__isnull=True)
                | Q(event__isnull=True, question__isnull=False, claim_id__isnull=False),
            ),
            models.UniqueConstraint(fields=["topic", "event"], name="carrier_once_by_event"),
            models.UniqueConstraint(fields=["topic", "claim_id"], name="carrier_once_by_claim"),
        ]

    def __str__(self) -> str:
        return str(self.topic)
