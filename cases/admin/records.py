"""What the pages of a case and of a campaign share: their events, paged and filtered, and their questions."""

from dataclasses import dataclass

from django import forms
from django.db.models import Count, Exists, OuterRef, Q
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.functional import SimpleLazyObject

from cases.admin.assigning import GivableAdmin
from cases.admin.events import with_citation_count
from cases.admin.pages import page_of
from cases.admin.proposals import propose_view
from cases.choices import Deed, EventKind, Standing
from cases.editing.policy import may, readers_see
from cases.editing.quotes import BROKEN
from cases.models.desk.events import Event
from cases.models.desk.questions import Question
from cases.models.desk.sources import Citation
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
    to_do: str


class EventFilter(forms.Form):
    """Which of a record's events are listed. What is nonsense filters nothing."""

    words = forms.CharField(label="Words", required=False, max_length=200)
    kind = forms.ChoiceField(label="Kind", required=False, choices=[("", "every kind"), *EventKind.choices])
    standing = forms.ChoiceField(label="How known", required=False, choices=[("", "any"), *Standing.choices])
    lacks = forms.ChoiceField(
        label="To do",
        required=False,
        choices=[
            ("", "all"),
            ("citation", "without a citation"),
            ("quote", "a quote not in our copy"),
            ("ready", "not ready"),
        ],
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
        if asked.get("lacks") == "quote":
            events = events.filter(_has_broken_quote())
        if asked.get("lacks") == "ready":
            events = events.filter(not_ready=True)
        return events


class RecordAdmin(GivableAdmin):
    """`many` is the name of an event's relation to such records, `one` that of a question's."""

    change_form_template = "admin/desk/record_form.html"
    many = ""
    one = ""

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_propose"
        view = self.admin_site.admin_view(self.propose_view)
        return [path("<int:key>/propose/", view, name=name), *super().get_urls()]

    def get_readonly_fields(self, request, obj=None):
        """An address that readers have is kept."""
        fixed = super().get_readonly_fields(request, obj)
        return [*fixed, "slug"] if obj and readers_see(obj) else fixed

    def response_post_save_add(self, request, obj):
        """On to its own page: what belongs to it is entered there."""
        return HttpResponseRedirect(self.next_after(request, obj) or self.address_of(obj))

    def propose_view(self, request, key):
        return propose_view(self, request, key)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """The panels ask nothing unless the page is rendered."""
        panels = SimpleLazyObject(lambda: self.panels(request, object_id))
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), "panels": panels})

    def panels(self, request, object_id):
        record = self.get_object(request, object_id)
        return {
            **self._events(request, record),
            **self._questions(request, record),
            "propose": self._address("propose", record) if may(request.user, Deed.PROPOSE) else "",
            "public": record.get_absolute_url() if readers_see(record) else "",
            "add_event": self._add(request, Event, self.many, record),
            "add_question": self._add(request, Question, self.one, record),
        }

    def _events(self, request, record):
        form = EventFilter(request.GET)
        found = with_citation_count(form.narrow(record.events.all())).annotate(has_broken_quote=_has_broken_quote())
        rows, pages = page_of(request, "events", found.in_order())
        events = [_line(f"{self.address_of(event)}?{self.many}={record.pk}", event) for event in rows]
        return {"filter": form, "events": events, "event_pages": pages}

    def _questions(self, request, record):
        asked = record.questions.annotate(claim_count=Count("claims")).order_by("text", "pk")
        rows, pages = page_of(request, "questions", asked)
        questions = [
            (f"{self.address_of(row)}?{self.one}={record.pk}", row.text, row.claim_count, row.not_ready) for row in rows
        ]
        return {"questions": questions, "question_pages": pages}

    def _address(self, name, record):
        return reverse(f"admin:cases_{self.opts.model_name}_{name}", args=[record.pk])

    def _add(self, request, model, field, record):
        if not may(request.user, Deed.ADD, model):
            return ""
        return f"{reverse(f'admin:cases_{model._meta.model_name}_add')}?{field}={record.pk}"


def _has_broken_quote():
    return Exists(Citation.objects.filter(event=OuterRef("pk"), state__in=sorted(BROKEN)))


def _line(address, event):
    return EventLine(
        address=address,
        headline=event.headline,
        date=words(parse(event.when)),
        kind=event.get_kind_display(),
        standing=event.get_standing_display(),
        citation_count=event.citation_count,
        to_do=", ".join(_to_do(event)),
    )


def _to_do(event):
    if event.not_ready:
        yield "not ready"
    if not event.citation_count:
        yield "no citation"
    if event.has_broken_quote:
        yield "a quote is not in our copy"
