"""The page of a source's archived copies: what an archive has, what an editor makes of it, and asking for more."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.dateformat import format as date_format

from cases.admin.dates import day_of
from cases.choices import ArchiveDeed, CaptureFate, CaptureState, Deed
from cases.editing.archivable import why_none
from cases.editing.archived_copies import ask_to_keep, find, look, pass_over, use
from cases.editing.archives import archive_host, why_off
from cases.editing.archiving import resting_until
from cases.editing.fetching import INTERNET
from cases.editing.links import SAME
from cases.editing.policy import may, require
from cases.editing.refusal import Refused
from cases.models.desk.archives import ArchivedCapture
from cases.models.desk.sources import Source

TEMPLATE = "admin/desk/archived.html"
LISTED = 20
USED = "The archived copy of {day} stands in the source. Readers get it with the next edition."
PASSED = "Passed over: it is not proposed again."


@dataclass(frozen=True)
class Line:
    """One answer in words. `compared` says how it stands to our copy, `state` what an editor made of it."""

    capture: ArchivedCapture
    said: str
    asked: str
    compared: str
    state: str
    may_settle: bool
    may_look: bool


class HasArchivedCopies:
    """For the admin of sources; stands before its other bases. `network` is where the archive is asked."""

    network = INTERNET

    def get_urls(self):
        view = self.admin_site.admin_view(self.archive_view)
        return [path("<int:key>/archive/", view, name="cases_source_archive"), *super().get_urls()]

    def archive_view(self, request, key):
        source = self.get_object(request, str(key))
        if source is None:
            raise Http404
        if request.method != "POST":
            require(request.user, Deed.READ, source)
            return self._archive_page(request, source)
        require(request.user, Deed.CHANGE, source)
        try:
            self._do(request, source)
        except Refused as refusal:
            for reason in refusal.reasons:
                messages.error(request, reason.text)
        return HttpResponseRedirect(archive_page(source.pk))

    def _do(self, request, source):
        """Do what was pressed, and say what came of it."""
        who = {"by": request.user, "at": timezone.now()}
        if "_find" in request.POST:
            _tell(request, find(source, **who, network=self.network))
        elif "_keep" in request.POST:
            _tell(request, ask_to_keep(source, **who, network=self.network))
        elif "_look" in request.POST:
            _tell(request, look(_capture(source, request.POST["_look"]), **who, network=self.network))
        elif "_use" in request.POST:
            used = use(_capture(source, request.POST["_use"]), **who)
            messages.success(request, USED.format(day=day_of(used.archived_on)))
        else:
            pass_over(_capture(source, request.POST.get("_pass", "")), **who)
            messages.success(request, PASSED)

    def _archive_page(self, request, source):
        may_act = may(request.user, Deed.CHANGE, source)
        answers = source.archived_captures.select_related("asked_by", "settled_by").newest_first()
        captures = list(answers[: LISTED + 1])
        until = resting_until(timezone.now())
        off, unknown = why_off(), why_none([source])[source.public_id]
        may_ask = may_act and not (off or unknown or until)
        context = {
            **self.admin_site.each_context(request),
            "title": f"Archived copies: {source}",
            "opts": self.opts,
            "media": self.media,
            "source": source,
            "home": self.address_of(source),
            "archived_on": day_of(source.archived_on) if source.archived_on else "",
            "archive": archive_host(),
            "off": off,
            "unknown": unknown,
            "until": f"{moment_of(until)} UTC" if until else "",
            "may_ask": may_ask,
            "why_no_new": why_off(new=True),
            "lines": [_line(capture, may_act, may_ask) for capture in captures[:LISTED]],
            "listed": LISTED,
            "is_cut": len(captures) > LISTED,
        }
        return TemplateResponse(request, TEMPLATE, context)


def archive_page(key):
    return reverse("admin:cases_source_archive", args=[key])


def words_of(capture):
    """What the archive answered, in a sentence or two."""
    match capture.state:
        case CaptureState.FOUND:
            return f"A copy of {day_of(capture.captured_at)}, at {capture.archive}."
        case CaptureState.NONE:
            return f"No copy of this page at {capture.archive}."
        case CaptureState.LATER:
            return f"A copy is being made at {capture.archive}. That takes a minute, sometimes an hour."
        case CaptureState.REFUSED:
            return f"Refused by {capture.archive}. {capture.said}".strip()
        case CaptureState.BUSY:
            return f"Busy: {capture.archive} is left alone until {moment_of(capture.not_before)} UTC."
        case CaptureState.SILENT:
            return f"No answer from {capture.archive}. {capture.said}".strip()
        case _:
            return f"Nothing of use at {capture.archive}. {capture.said}".strip()


def compared(capture):
    """How a capture stands to our copy; empty for what is none."""
    if capture.state != CaptureState.FOUND:
        return ""
    if capture.share is None:
        return "Not compared with a copy of ours: look whether it shows what we read."
    if capture.share >= SAME:
        return "Our copy stands in it: it shows what we read."
    return f"{capture.share:.0%} of our copy stands in it: it shows another state of the page than the one we read."


def moment_of(moment):
    return date_format(moment, "j F Y, H:i")


def _tell(request, capture):
    is_good = capture.state in (CaptureState.FOUND, CaptureState.LATER)
    messages.add_message(request, messages.SUCCESS if is_good else messages.WARNING, words_of(capture))


def _line(capture, may_act, may_ask):
    nearest = f", nearest to {day_of(capture.near)}" if capture.deed == ArchiveDeed.FIND else ", a new one"
    by = f" by {capture.asked_by}" if capture.asked_by else " by the server"
    state = ""
    if capture.fate != CaptureFate.OPEN:
        said = "Used" if capture.fate == CaptureFate.USED else "Passed over"
        state = f"{said} by {capture.settled_by}, {moment_of(capture.settled_at)} UTC."
    return Line(
        capture=capture,
        said=words_of(capture),
        asked=f"Asked for on {moment_of(capture.asked_at)} UTC{by}{nearest}.",
        compared=compared(capture),
        state=state,
        may_settle=may_act and capture.is_waiting,
        may_look=may_ask and capture.state == CaptureState.LATER,
    )


def _capture(source, key):
    """That capture of this source; any other is not there."""
    is_number = key.isascii() and key.isdigit() and len(key) < 19
    found = (
        ArchivedCapture.objects.select_related("source").filter(pk=key, source=source).first() if is_number else None
    )
    if found is None:
        raise Http404
    return found


def archived_summary(source: Source) -> str:
    """What there is to know of it on the source's own form."""
    latest = source.archived_captures.newest_first().first()
    if latest is None:
        return "No archive has been asked."
    waits = " It waits to be looked at." if latest.is_waiting else ""
    return f"{words_of(latest)}{waits}"
