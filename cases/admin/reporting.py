"""Where readers report an error: without account, script or cookie; a refusal loses nothing of what they typed."""

from uuid import UUID

from django import forms
from django.conf import settings
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import override
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from cases.editing.refusal import Refused
from cases.editing.reports import report, sender_of
from cases.models.desk.reports import ErrorReport
from cases.reading.reported import Reported, reported

LARGEST = 40_000  # bytes of a form whose boxes are all full
SOONEST, LATEST = 3, 24 * 60 * 60  # seconds from opening the form to sending it
STAMP = signing.TimestampSigner(salt="cases.reporting")
TOO_SOON = lazy("That was sent faster than anybody types. Read it over once, and send it again.")
TOO_LATE = lazy("This page was open for more than a day. Look it over, and send it again.")
NOT_OURS = frozenset(
    {"preview", "preview_picture", "report", "report_record", "report_statement", "report_sent", "healthz"}
)


class ReportForm(forms.ModelForm):
    """`stamp` says when the form was opened; `more` is a box that nobody sees, and machines fill in."""

    stamp = forms.CharField(widget=forms.HiddenInput, max_length=200, required=False)
    more = forms.CharField(
        label=lazy("Leave this empty"),
        required=False,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )

    class Meta:
        model = ErrorReport
        fields = ("text", "source", "contact")
        widgets = {
            "text": forms.Textarea(attrs={"rows": 6}),
            "contact": forms.TextInput(attrs={"autocomplete": "email"}),
        }
        labels = {
            "text": lazy("what is wrong"),
            "source": lazy("what shows it"),
            "contact": lazy("how we can reach you"),
        }
        help_texts = {
            "text": lazy("Say what stands there and what is right. At most 2,000 characters."),
            "source": lazy("A document, an address, a page number: anything that lets us look it up."),
            "contact": lazy("Only if you want an answer. It is deleted once we have answered."),
        }
        error_messages = {"text": {"required": lazy("Say what is wrong: the box is empty.")}}

    def clean_stamp(self):
        try:
            STAMP.unsign(self.cleaned_data["stamp"], max_age=LATEST)
        except signing.BadSignature as error:
            raise ValidationError(TOO_LATE) from error
        try:
            STAMP.unsign(self.cleaned_data["stamp"], max_age=SOONEST)
        except signing.SignatureExpired:
            return self.cleaned_data["stamp"]
        raise ValidationError(TOO_SOON)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def page_view(request):
    """Of a whole page, which the address names."""
    page = _page_asked(request.GET.get("page", ""))
    return _answer(request, Reported("", page), page)


@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def statement_view(request, kind, slug, item_id=None):
    """Of a record, or of one thing that stands in it."""
    try:
        of = reported(kind, slug, UUID(item_id) if item_id else None)
    except ValueError:
        of = None
    if of is None:
        raise Http404(_("There is nothing at this address that could be wrong."))
    return _answer(request, of, of.url)


def sent_view(request):
    return render(request, "pages/report_sent.html")


def _page_asked(path):
    """A page for readers of this site; the first page where it is none."""
    if len(path) > 300 or not path.startswith("/") or path.startswith("//"):
        return reverse("home")
    match = _led_to(path.partition("?")[0].partition("#")[0])
    return reverse("home") if match is None or match.namespaces or match.url_name in NOT_OURS else path


def _led_to(path):
    """What a path leads to, in whatever language: the form in one is also opened from a page in another."""
    for code, _name in settings.LANGUAGES:
        with override(code):
            try:
                return resolve(path)
            except Resolver404:
                continue
    return None


def _answer(request, of, page):
    if request.method != "POST":
        return _page(request, of, _fresh())
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST:
        return HttpResponse(_("This is more than the boxes hold.") + "\n", status=413, content_type="text/plain")
    form = ReportForm(request.POST)
    if request.POST.get("more"):
        return redirect("report_sent")  # whoever fills in what nobody sees is told that all is well
    if not form.is_valid():
        return _page(request, of, _again(form), status=400)
    at = timezone.now()
    row = form.save(commit=False)
    row.page, row.about, row.record_id, row.item_id = page, str(of.about), of.record_id, of.item_id
    row.sender, row.at = sender_of(_network(request), at), at
    try:
        report(row)
    except Refused as refusal:
        for reason in refusal.reasons:
            form.add_error(None, reason.text)
        return _page(request, of, _again(form), status=429)
    return redirect("report_sent")


def _network(request):
    """The address; of IPv6 the part that one household has, since the rest changes at will."""
    address = request.META.get("REMOTE_ADDR", "")
    return ":".join(address.split(":")[:4]) if ":" in address else address


def _fresh():
    return ReportForm(initial={"stamp": STAMP.sign("opened")})


def _again(form):
    """With a new stamp where the old one was refused; what was typed stays."""
    if "stamp" in form.errors:
        form.data = form.data.copy()
        form.data["stamp"] = STAMP.sign("opened")
    return form


def _page(request, of, form, status=200):
    response = render(request, "pages/report.html", {"of": of, "form": form}, status=status)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response
