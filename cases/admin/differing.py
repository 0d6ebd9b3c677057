"""From a citation that says otherwise than its event to the question that this raises, on one page."""

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html

from cases.admin import tokens
from cases.admin.base import sign
from cases.admin.choosing import Choice, ChoiceField
from cases.admin.guard import lock
from cases.editing.differing import (
    NEITHER,
    OPEN,
    OURS,
    THEIRS,
    Difference,
    Value,
    suggested,
    supporting,
    tell_difference,
    told_in,
)
from cases.editing.refusal import Refused
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation
from cases.values.text import clean

TEMPLATE = "admin/desk/differs.html"
ADDRESS = "cases_event_differs"
USES = (
    (OURS, "What we have. The event stays as it is."),
    (THEIRS, "What this source says. Correct the event next; its form opens."),
    (
        NEITHER,
        "None of them, for good: contested, or a statement that changed over time. Each stands in its own words.",
    ),
    (OPEN, "Not settled yet. Who publishes it has to say why."),
)


class Line(forms.CharField):
    """One line, refused with a sentence where it holds what no page can show."""

    widget = forms.TextInput(attrs={"class": "vLargeTextField"})

    def to_python(self, value):
        text = super().to_python(value)
        try:
            return clean(text)
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error


class DiffersForm(forms.Form):
    form_token = forms.RegexField(r"^[\w-]{16,64}$", widget=forms.HiddenInput)
    question = forms.ModelChoiceField(
        Question.objects.none(), required=False, empty_label="a new question", label="Tell it in"
    )
    text = Line(max_length=300, required=False, label="The question")
    our_value = Line(
        max_length=200, required=False, label="What we have", help_text="A short answer: “1985”, “over 17”."
    )
    our_text = Line(max_length=500, required=False, label="In a sentence")
    value = Line(max_length=200, required=False, label="What this source says", help_text="A short answer again.")
    said = Line(max_length=500, required=False, label="In a sentence of its own")
    speaker = forms.ModelChoiceField(None, required=False, label="Who says so")
    use = forms.ChoiceField(choices=USES, initial=OPEN, widget=forms.RadioSelect, label="These pages use")
    reason = forms.CharField(
        max_length=2000, required=False, label="Why, for readers", widget=forms.Textarea(attrs={"rows": 3, "cols": 60})
    )

    def __init__(self, *args, citation, admin_site, request, **kwargs):
        super().__init__(*args, label_suffix="", **kwargs)
        self.fields["question"].queryset = citation.event.questions.order_by("pk")
        speaker = Claim._meta.get_field("speaker")
        widget = Choice(speaker, admin_site, request=request)
        field = speaker.formfield(form_class=ChoiceField, widget=widget, label="Who says so", help_text="")
        self.fields["speaker"] = field

    def difference(self):
        data = self.cleaned_data
        return Difference(
            theirs=Value(data["value"], data["said"]),
            speaker=data["speaker"],
            question=data["question"],
            text=data["text"],
            ours=Value(data["our_value"], data["our_text"]),
            use=data["use"],
            reason=data["reason"].strip(),
        )


class TellsDifferences:
    """For the admin of events; stands before its other bases."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.differs_view)
        return [path("<int:key>/differs/<int:citation_key>/", view, name=ADDRESS), *super().get_urls()]

    def differs_view(self, request, key, citation_key):
        event = self.get_object(request, str(key))
        rows = Citation.objects.filter(event=event).select_related("event", "source__publisher", "checked_copy")
        citation = rows.filter(pk=citation_key).first() if event else None
        if citation is None:
            raise Http404
        if (told := told_in(citation)) is not None:
            messages.info(request, f"“{told}” tells of this passage already.")
            return HttpResponseRedirect(self.address_of(told))
        if request.method != "POST":
            return self._differs_page(
                request, citation, self._differs_form(request, citation, initial=filled(citation))
            )
        form = self._differs_form(request, citation, request.POST)
        return self._told(request, citation, form) if form.is_valid() else self._differs_page(request, citation, form)

    def _differs_form(self, request, citation, *args, **kwargs):
        return DiffersForm(*args, citation=citation, admin_site=self.admin_site, request=request, **kwargs)

    def _told(self, request, citation, form):
        """Tells once, however often the button is pressed."""
        said = form.difference()
        with transaction.atomic():
            token, is_ours = tokens.claim(form.cleaned_data[tokens.NAME])
            if not is_ours:
                return HttpResponseRedirect(self.address_of(told_in(citation) or citation.event))
            locked = lock(self.model, str(citation.event_id))
            if locked is None or not Citation.objects.filter(pk=citation.pk).exists():
                raise Http404
            try:
                question = tell_difference(citation, said, by=request.user, at=timezone.now())
            except Refused as refusal:
                token.delete()
                for reason in refusal.reasons:
                    form.add_error(reason.field or None, reason.text)
                return self._differs_page(request, citation, form)
            tokens.note_result(token, question, request.POST)
            sign(locked.touch(), request.user)
            locked.save()
        return self._onward(request, citation, question, said)

    def _onward(self, request, citation, question, said):
        if said.question is None and said.use == THEIRS:
            text = "“{}” says that these pages use what the source says. Correct the event now."
            messages.warning(request, text.format(question))
            return HttpResponseRedirect(self.address_of(citation.event))
        messages.success(request, f"“{question}” tells what this source says.")
        return HttpResponseRedirect(self.address_of(question))

    def _differs_page(self, request, citation, form):
        context = {
            **self.admin_site.each_context(request),
            "title": f"A source says otherwise: {citation.event.headline}",
            "opts": self.opts,
            "event": citation.event.headline,
            "home": self.address_of(citation.event),
            "theirs": citation,
            "ours": supporting(citation),
            "questions": form.fields["question"].queryset,
            "form": form,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, TEMPLATE, context)


def filled(citation):
    """What the form is filled in with; the value of the source is left to who has read it."""
    said = suggested(citation)
    return {
        tokens.NAME: tokens.new_token(),
        "text": said.text,
        "our_value": said.ours.value,
        "our_text": said.ours.text,
        "speaker": said.speaker,
        "use": OPEN,
    }


def differs_link(citation):
    """From a citation that is saved with its event to the question that it raises; empty for a claim's."""
    if citation.event_id is None:
        return ""
    address = reverse(f"admin:{ADDRESS}", args=[citation.event_id, citation.pk])
    return format_html(' <a href="{}">It says otherwise: open the question</a>', address)
