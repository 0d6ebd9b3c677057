"""Preview links at the desk, and the page that one opens: a candidate, by the readers' own page builder."""

from dataclasses import dataclass

from django import forms
from django.contrib import admin, messages
from django.db import transaction
from django.http import HttpResponseNotAllowed, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from cases.admin import tokens
from cases.admin.candidates import page_of
from cases.admin.pictures import picture
from cases.choices import Deed
from cases.editing.policy import may
from cases.editing.previews import DAYS, MOST_DAYS, make_link, may_revoke, open_link, rendition_behind, revoke, why_dead
from cases.editing.refusal import Refused
from cases.models.desk.previews import PreviewLink
from cases.models.desk.proposals import Candidate

# Neither kept, nor found, nor told to whom its links lead to.
SECRET = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow"}


class LinkForm(forms.ModelForm):
    days = forms.IntegerField(
        label="Days that it lasts", initial=DAYS, min_value=1, max_value=MOST_DAYS, help_text=f"At most {MOST_DAYS}."
    )
    form_token = forms.RegexField(r"^[\w-]{16,64}$", widget=forms.HiddenInput)

    class Meta:
        model = PreviewLink
        fields = ("note",)


@dataclass(frozen=True)
class Line:
    """One link as the list shows it; `revoke` is where it is revoked, empty where it can't be or not by who looks."""

    link: PreviewLink
    state: str
    revoke: str


@dataclass(frozen=True)
class Previews:
    """What `admin/desk/preview_links.html` shows; `form` is None for who may not make a link, or without a draft."""

    action: str
    lines: tuple[Line, ...]
    form: LinkForm | None
    address: str = ""


def previews_of(candidate, user, *, form=None, address=""):
    """The links of a candidate for this user, the newest first; `address` is the one just made, told this once."""
    now = timezone.now()
    links = candidate.preview_links.select_related("made_by", "revoked_by").order_by("-made_at", "-pk")
    if form is None and candidate.is_open and may(user, Deed.PREVIEW):
        form = LinkForm(initial={tokens.NAME: tokens.new_token()})
    return Previews(
        action=reverse("admin:cases_candidate_previews", args=[candidate.pk]),
        lines=tuple(_line(link, candidate, user, now) for link in links),
        form=form,
        address=address,
    )


def previews_view(request, key):
    """The list, and the form; whoever makes a link sees its address once, in the answer, which no browser keeps."""
    candidate = _candidate(key)
    if request.method != "POST":
        return _page(request, candidate, previews_of(candidate, request.user))
    form = LinkForm(request.POST)
    if not form.is_valid():
        return _page(request, candidate, previews_of(candidate, request.user, form=form))
    return _made(request, candidate, form)


def revoke_view(request, key, link_key):
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    link = get_object_or_404(PreviewLink, pk=link_key, candidate=key)
    revoke(link, by=request.user, at=timezone.now())
    messages.success(request, f"The link for “{link.note}” is revoked: whoever has it finds nothing there.")
    return HttpResponseRedirect(reverse("admin:cases_candidate_previews", args=[key]))


@csrf_exempt
@require_safe
def shown_view(request, token):
    """The draft behind a link, without the summary, which is no part of what was frozen.

    A secret that is wrong, dead or none at all gets one and the same answer.
    """
    opened = open_link(token, at=timezone.now())
    if opened is None:
        response = render(request, "404.html", status=404)
    else:
        link, document = opened
        template, page = page_of(link.candidate, document, request)
        response = render(request, template, {"page": page, "draft": _banner(link)})
    for name, value in SECRET.items():
        response.headers[name] = value
    return response


@csrf_exempt
@require_safe
def shown_picture_view(request, token, name):
    """A picture of the draft behind a link, and of no other."""
    rendition = rendition_behind(token, name, at=timezone.now())
    response = picture(rendition) or render(request, "404.html", status=404)
    for header, value in SECRET.items():
        response.headers[header] = value
    return response


def _banner(link):
    return (
        f"A draft for {link.note}, not published. Please don’t pass it on. "
        f"This link ends on {link.expires_at:%-d %B %Y at %H:%M} UTC."
    )


def _made(request, candidate, form):
    """One link, however often the form is sent: only the first answer holds its address.

    A refusal leaves nothing behind, so the same form can be mended and sent again.
    """
    with transaction.atomic():
        token, is_ours = tokens.claim(form.cleaned_data[tokens.NAME])
        if not is_ours:
            messages.warning(request, "This form made its link already. Its address was shown once; make another one.")
            return HttpResponseRedirect(request.path)
        try:
            said = {"note": form.cleaned_data["note"], "days": form.cleaned_data["days"]}
            link, secret = make_link(candidate, by=request.user, at=timezone.now(), **said)
        except Refused as refusal:
            token.delete()
            for reason in refusal.reasons:
                form.add_error(reason.field or None, reason.text)
            return _page(request, candidate, previews_of(candidate, request.user, form=form))
        tokens.note_result(token, link, request.POST)
    address = request.build_absolute_uri(reverse("preview", args=[secret]))
    return _page(request, candidate, previews_of(candidate, request.user, address=address))


def _page(request, candidate, previews):
    context = {
        **admin.site.each_context(request),
        "title": f"Preview links: {candidate}",
        "candidate": candidate,
        "previews": previews,
    }
    return TemplateResponse(request, "admin/desk/previews.html", context)


def _line(link, candidate, user, now):
    link.candidate = candidate
    dead = why_dead(link, at=now)
    is_revocable = not dead and may_revoke(link, user)
    return Line(
        link=link,
        state=dead or "works",
        revoke=reverse("admin:cases_candidate_revoke", args=[candidate.pk, link.pk]) if is_revocable else "",
    )


def _candidate(key):
    return get_object_or_404(Candidate.objects.select_related("proposal", "inmate__actor", "campaign"), pk=key)
