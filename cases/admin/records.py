"""What the pages of a case and of a campaign share: their events, paged and filtered, and their questions."""

from dataclasses import dataclass

from django import forms
from django.db.models import Count, Q
from django.urls import path, reverse
from django.utils.functional import SimpleLazyObject

from cases.admin.base import DeskAdmin
from cases.admin.events import with_citation_count
from cases.admin.pages import page_of
from cases.admin.publishing import PUBLISH, publish_view
from cases.choices import EventKind, Standing
from cases.models.published.editions import Edition
from cases.values.date_words import words
from cases.values.dates import parse


@dataclass(frozen=True)
class EventLine:
    address: str
    headline: str
    date: str
    kind: str
    standing: str
    citation_count: int
    not_ready: bool


class EventFilter(forms.Form):
    """Which of a record's events are listed. What is nonsense filters nothing."""

    words = forms.CharField(label="Words", required=False, max_length=200)
    kind = forms.ChoiceField(label="Kind", required=False, choices=[("", "every kind"), *EventKind.choices])
    standing = forms.ChoiceField(label="How known", required=False, choices=[("", "any"), *Standing.choices])
    lacks = forms.ChoiceField(
        label="To do",
        required=False,
        choices=[("", "all"), ("citation", "without a citation"), ("ready", "not ready")],
    )

    def narrow(self, events):
        self.full_clean()
        asked = self.cleaned_data
        if asked.get("words"):
            events = events.filter(Q(headline__icontains=asked["words"]) | Q(account__icontains=asked["words"]))
        if asked.get("kind"):
            events = events.filter(kind=asked["kind"])
        if asked.get("standing"):
            events = events.filter(standing=asked["standing"])
        if asked.get("lacks") == "citation":
            events = events.filter(citations__isnull=True)
        if asked.get("lacks") == "ready":
            events = events.filter(not_ready=True)
        return events


class RecordAdmin(DeskAdmin):
    """`many` is the name of an event's relation to such records, `one` that of a question's."""

    change_form_template = "admin/desk/record_form.html"
    view_on_site = False
    many = ""
    one = ""

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_publish"
        view = self.admin_site.admin_view(self.publish_view)
        return [path("<int:key>/publish/", view, name=name), *super().get_urls()]

    def has_delete_permission(self, request, obj=None):
        """What readers can see is not deleted from under them."""
        return super().has_delete_permission(request, obj) and not (obj and _is_public(obj))

    def get_readonly_fields(self, request, obj=None):
        """An address that readers have is kept."""
        fixed = super().get_readonly_fields(request, obj)
        return [*fixed, "slug"] if obj and _is_public(obj) else fixed

    def publish_view(self, request, key):
        return publish_view(self, request, key)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """The panels ask nothing unless the page is rendered."""
        panels = SimpleLazyObject(lambda: self.panels(request, object_id))
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), "panels": panels})

    def panels(self, request, object_id):
        record = self.get_object(request, object_id)
        return {
            **self._events(request, record),
            **self._questions(request, record),
            "publish": self._address("publish", record) if request.user.has_perm(PUBLISH) else "",
            "public": record.get_absolute_url() if _is_public(record) else "",
            "add_event": self._add(request, "event", self.many, record),
            "add_question": self._add(request, "question", self.one, record),
        }

    def _events(self, request, record):
        form = EventFilter(request.GET)
        rows, pages = page_of(request, "events", with_citation_count(form.narrow(record.events.all())).in_order())
        events = [_line(self.address_of(event), event) for event in rows]
        return {"filter": form, "events": events, "event_pages": pages}

    def _questions(self, request, record):
        asked = record.questions.annotate(claim_count=Count("claims")).order_by("text", "pk")
        rows, pages = page_of(request, "questions", asked)
        questions = [(self.address_of(row), row.text, row.claim_count, row.not_ready) for row in rows]
        return {"questions": questions, "question_pages": pages}

    def _address(self, name, record):
        return reverse(f"admin:cases_{self.opts.model_name}_{name}", args=[record.pk])

    def _add(self, request, model, field, record):
        if not request.user.has_perm(f"cases.add_{model}"):
            return ""
        return f"{reverse(f'admin:cases_{model}_add')}?{field}={record.pk}"


def _line(address, event):
    return EventLine(
        address=address,
        headline=event.headline,
        date=words(parse(event.when)),
        kind=event.get_kind_display(),
        standing=event.get_standing_display(),
        citation_count=event.citation_count,
        not_ready=event.not_ready,
    )


def _is_public(record):
    return Edition.objects.live().filter(record_id=record.public_id).exists()
