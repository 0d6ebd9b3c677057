"""Words marked in a held copy, carried by an address to the form of the event or claim that will cite them."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from cases.editing.passages import Passage, Read, Suggestion, passage_at, read_copy, suggestion
from cases.models.desk.actors import Actor
from cases.models.desk.events import Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.places import Place
from cases.models.desk.sources import Citation, Copy

COPY, FROM, TO, AT = "marked", "from", "to", "at"


@dataclass(frozen=True)
class Marked:
    read: Read
    passage: Passage
    suggestion: Suggestion

    @property
    def copy(self):
        return self.read.copy

    def citation(self):
        """What the row of the citation is filled in with."""
        found = self.suggestion
        row = {
            "source": self.copy.source_id,
            "exact": self.passage.exact,
            "prefix": self.passage.prefix,
            "suffix": self.passage.suffix,
            "attributed_to": found.attributed_to,
            "relays": found.relays,
        }
        return {name: value for name, value in row.items() if value}

    def rows(self, model):
        """The inline rows of a new event that are filled in."""
        if model is Citation:
            return [self.citation()]
        if model is Role:
            return [{"actor": actor, "role": role} for actor, role in self.suggestion.people]
        return []

    def event(self):
        """What the fields of a new event are filled in with; the headline is the editor's own words."""
        found = self.suggestion
        fields = {
            "when": found.when,
            "when_basis": found.when_basis,
            "when_note": found.when_note,
            "kind": found.kind,
            "standing": found.standing,
            "place": found.place,
            "inmates": [found.inmate] if found.inmate else [],
        }
        return {name: value for name, value in fields.items() if value}

    def people(self):
        keys = dict(self.suggestion.people)
        return [(actor, keys[actor.pk]) for actor in Actor.objects.filter(pk__in=keys).order_by("name", "pk")]

    def places(self):
        """Where it happened, if the words say so, and each other place that they name, with how they call it."""
        keys = [self.suggestion.place, *(key for key, _ in self.suggestion.named)]
        rows = Place.objects.in_bulk([key for key in keys if key])
        return rows.get(self.suggestion.place), [(rows[key], words) for key, words in self.suggestion.named]

    def inmate(self):
        return Inmate.objects.filter(pk=self.suggestion.inmate).select_related("actor").first()


def number(text):
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None


def marked_in(request):
    """The words that the address names; None where it names none."""
    key, start, end = (number(request.GET.get(name, "")) for name in (COPY, FROM, TO))
    if key is None or start is None or end is None:
        return None
    copy = Copy.objects.filter(pk=key).select_related("source").first()
    passage = passage_at(copy, start, end) if copy else None
    if passage is None:
        return None
    read = read_copy(copy, passage.start)
    return Marked(read, passage, suggestion(read, passage))


def query(copy, passage):
    """The part of an address that carries marked words."""
    return urlencode({COPY: copy.pk, FROM: passage.start, TO: passage.end})


def reading_page(copy_key):
    return reverse("admin:cases_copy_read", args=[copy_key])


def cited_at(citation):
    """The anchor of a citation’s words on the page where its copy is read."""
    return f"cited-{citation.pk}"


def back_to(marked, row):
    """The reading page at the words that this statement cites from the copy now; at its top where it cites none."""
    cited = row.citations.filter(source=marked.copy.source_id).order_by("-pk").first()
    return (
        f"{reading_page(marked.copy.pk)}?{urlencode({'at': marked.passage.start})}#{cited_at(cited) if cited else ''}"
    )
