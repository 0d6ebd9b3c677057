"""Earlier editions: their list, one of them, the page as of a day, two side by side, and the list for machines."""

import re
from datetime import date

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from cases.choices import RecordKind
from cases.public import memento
from cases.public.citing import FORMS_IN_WORDS, data_answer
from cases.reading.choice import Choice
from cases.reading.editions import comparison_page, editions_of, listed
from cases.reading.frozen import frozen_page
from cases.reading.references import edition_data, edition_reference
from cases.reading.retracted import is_retracted

PAGE_SIZE = 50
PAGES = {RecordKind.CASE: "pages/case.html", RecordKind.CAMPAIGN: "pages/campaign.html"}
NO_EVENT = "This edition holds no such event."


def list_view(request, kind, slug):
    """A page number that is no number shows the first page, one past the end the last."""
    editions = found(kind, slug)
    page = Paginator(editions.all[::-1], PAGE_SIZE).get_page(request.GET.get("page"))
    context = {"editions": editions, "page": page, "listed": listed(editions, page.object_list), "today": today()}
    return render(request, "pages/editions.html", context)


def edition_view(request, kind, slug, number):
    editions = found(kind, slug)
    edition = numbered(editions, number)
    return memento.with_memento(_page(request, editions, edition), request, editions, edition)


def comparison_view(request, kind, slug, a, b):
    """The earlier edition always stands first, so that one comparison has one address."""
    editions = found(kind, slug)
    before, after = numbered(editions, min(a, b)), numbered(editions, max(a, b))
    if a > b:
        return HttpResponseRedirect(editions.comparison_url(before, after))
    context = {"editions": editions, "page": comparison_page(editions, before, after)}
    return render(request, "pages/comparison.html", context)


def choice_view(request, kind, slug):
    """Where the form on the list of editions leads: on to the two that were chosen."""
    editions = found(kind, slug)
    a, b = (_chosen(editions, request.GET.get(name, "")) for name in ("a", "b"))
    if a is None or b is None:
        context = {"editions": editions, "today": today(), "reason": _("Choose two editions from the list of them.")}
        return render(request, "pages/no_edition.html", context, status=400)
    before, after = sorted((a, b), key=lambda edition: edition.number)
    return HttpResponseRedirect(editions.comparison_url(before, after))


def reference_view(request, kind, slug, number):
    """How to cite an edition, or one `event` of it: what stands at its address stays there."""
    editions, event_id = found(kind, slug), _event(request)
    url = request.build_absolute_uri(editions.url(numbered(editions, number)))
    page = edition_reference(editions, number, url, event_id)
    if page is None:
        raise Http404(NO_EVENT)
    query = f"?event={event_id}" if event_id else ""
    data = [(words, reverse(f"{kind}_{form}", args=[slug, number]) + query) for form, words in FORMS_IN_WORDS.items()]
    context = {"page": page, "data": data, "files": _files(kind, slug, number)}
    return render(request, "pages/reference.html", context)


def _files(kind, slug, number):
    """What can be taken away of an edition; of a record that was taken back no table of its events."""
    files = {"document": reverse(f"{kind}_document", args=[slug, number])}
    if not is_retracted(kind, slug):
        files["events"] = reverse(f"{kind}_events_csv", args=[slug])
    return files


def reference_data_view(request, kind, slug, number, form):
    editions, event_id = found(kind, slug), _event(request)
    url = request.build_absolute_uri(editions.url(numbered(editions, number)))
    text = edition_data(editions, number, url, form, event_id)
    if text is None:
        raise Http404(NO_EVENT)
    return data_answer(text, form, f"{slug}-edition-{number}{'-event' if event_id else ''}")


def timemap_view(request, kind, slug):
    return HttpResponse(memento.timemap(request, found(kind, slug)), content_type=memento.LINK_FORMAT)


def earlier_view(request, kind, slug):
    """What a record's own address answers to those who ask for another time than now; None to all others."""
    if "as_of" in request.GET:
        return _as_of(request, found(kind, slug), request.GET["as_of"])
    if memento.ASKED in request.headers:
        return _negotiated(request, found(kind, slug), request.headers[memento.ASKED])
    return None


def _as_of(request, editions, text):
    day = _day(text)
    if day is None or day > today():
        reason = _no_day(text) if day is None else _not_yet(day)
        context = {"editions": editions, "today": today(), "reason": reason}
        return render(request, "pages/no_edition.html", context, status=400)
    edition = editions.on(day)
    if edition is None:
        context = {"editions": editions, "today": today(), "before": day}
        return render(request, "pages/no_edition.html", context, status=404)
    return memento.with_editions(_page(request, editions, edition, as_of=day), request, editions, edition)


def _negotiated(request, editions, value):
    """Before the first edition leads to the first, after the last to the last as RFC 7089 has it."""
    try:
        moment = memento.moment_asked(value)
    except ValueError:
        example = "“Fri, 20 Nov 2026 12:00:00 GMT”"
        reason = _("%(asked)s is no time in the form of HTTP, such as %(example)s.") % {
            "asked": _quoted(value),
            "example": example,
        }
        context = {"editions": editions, "today": today(), "reason": reason}
        response = render(request, "pages/no_edition.html", context, status=400)
        return memento.with_choice(response, request, editions)
    edition = editions.at(moment) or editions.first
    return memento.with_choice(HttpResponseRedirect(editions.url(edition)), request, editions, edition)


def _page(request, editions, edition, as_of=None):
    page = frozen_page(editions, edition, as_of=as_of, choice=Choice.asked(request.GET))
    context = {"page": page, "canonical": request.build_absolute_uri(editions.home)}
    return render(request, PAGES[editions.kind], context)


def none_at_this_address(kind):
    if kind == RecordKind.CASE:
        return _("There is no published case at this address.")
    return _("There is no published campaign at this address.")


def found(kind, slug):
    editions = editions_of(kind, slug)
    if editions is None:
        raise Http404(none_at_this_address(kind))
    return editions


def numbered(editions, number):
    edition = editions.numbered(number)
    if edition is None:
        words = _("%(name)s has no edition %(number)s: the last one is %(last)s.")
        raise Http404(words % {"name": editions.name, "number": number, "last": editions.live.number})
    return edition


def today():
    """The day of now in UTC, in which editions are dated."""
    return timezone.now().date()


def _event(request):
    """The id of the event that is to be cited; empty for the whole edition."""
    asked = request.GET.get("event", "")
    if asked and not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", asked):
        raise Http404(NO_EVENT)
    return asked


def _day(text):
    """A day written as ISO 8601 writes it in full; None of anything else."""
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _no_day(text):
    words = _("%(asked)s is no day. Write a day as year, month and day, such as %(example)s.")
    return words % {"asked": _quoted(text), "example": "2026-11-20"}


def _not_yet(day):
    words = _("%(day)s has not come yet in the time zone UTC, so nobody knows what will be published by then.")
    return words % {"day": day.isoformat()}


def _quoted(text):
    """What somebody asked for, as far as it can be shown."""
    return f"“{text[:40]}”" if text.strip() and text.isprintable() else _("What was asked for")


def _chosen(editions, text):
    return editions.numbered(int(text)) if re.fullmatch(r"[0-9]{1,9}", text) else None
