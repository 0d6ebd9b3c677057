"""Making two rows one, on a page that shows every link that moves, and undoing it."""

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html

from cases.admin import tokens
from cases.admin.choosing import Choice, ChoiceField
from cases.admin.doubles import AsksForDoubles
from cases.choices import Deed, NameKind, Naming
from cases.editing.against_merging import refusals
from cases.editing.against_unmerging import against_undoing, deleted_since, frozen_with
from cases.editing.doubles import bring_together, is_to_confirm, told_apart
from cases.editing.links_to import links_to, owner_of, print_of
from cases.editing.merging import CHANGED, merge
from cases.editing.policy import may
from cases.editing.protection import policy_now
from cases.editing.refusal import Refused
from cases.editing.taking_over import differing, filled, new_name
from cases.editing.unmerging import standing_merger, undo
from cases.models.desk.actors import Actor

INTO, TOGETHER = "into", "_together"
MERGED = "“{gone}” is part of this now; {count} rows were changed for it. Readers get it with the next edition."
NOT_YOURS_TO_MERGE = "One of them is not named to readers, so a privacy officer makes them one. "
MASK_FIRST = "Meanwhile protect {names}, on that page: who is not to be named is masked in every edition at once."
WAS_MERGED = "“{gone}” was merged into this."
MERGED_SINCE = (
    "“{gone}” was merged into “{kept}” since you opened this, so it was not saved. What you typed is below: copy what "
    "is to stay to the other, to which the page of this one leads."
)
UNDONE = "“{gone}” stands by itself again, as before."


class MergeForm(forms.Form):
    form_token = forms.RegexField(r"^[\w-]{16,64}$", widget=forms.HiddenInput)
    seen = forms.RegexField(r"^[0-9a-f]{64}$", widget=forms.HiddenInput)

    def __init__(self, *args, choices, name, **kwargs):
        super().__init__(*args, **kwargs)
        if name:
            self.fields["called"] = forms.ChoiceField(
                label=f"“{name}” is", choices=NameKind.choices, widget=forms.RadioSelect
            )
        for name, label, ours, theirs in choices:
            options = [("", f"keep “{ours}”"), (name, f"take “{theirs}”")]
            self.fields[f"take-{name}"] = forms.ChoiceField(
                label=label, choices=options, required=False, initial="", widget=forms.RadioSelect
            )

    @property
    def choices(self):
        """The fields in which both say something."""
        return [self[name] for name in self.fields if name.startswith("take-")]

    @property
    def taken(self):
        return [value for name, value in self.cleaned_data.items() if name.startswith("take-") and value]


class Merges(AsksForDoubles):
    """For the admin of what may be entered twice; stands before its other bases."""

    def get_urls(self):
        name = f"cases_{self.opts.model_name}"
        return [
            path("<int:key>/merge/", self.admin_site.admin_view(self.merge_view), name=f"{name}_merge"),
            path("<int:key>/unmerge/", self.admin_site.admin_view(self.unmerge_view), name=f"{name}_unmerge"),
            *super().get_urls(),
        ]

    def get_queryset(self, request):
        """Lists and search boxes leave out what was merged; its own address still leads on."""
        rows = super().get_queryset(request)
        match = request.resolver_match
        is_list = match and (match.url_name or "").endswith(("_changelist", "autocomplete"))
        return rows.filter(merged_into__isnull=True) if is_list else rows

    def change_view(self, request, object_id, form_url="", extra_context=None):
        row = self.get_object(request, object_id)
        is_shown = request.method != "POST" and self.has_view_permission(request, row)
        if row is not None and row.merged_into is not None and is_shown:
            messages.info(request, WAS_MERGED.format(gone=row))
            return HttpResponseRedirect(self.address_of(row.merged_into))
        context = self._merging(request, row) if row is not None else {}
        return super().change_view(request, object_id, form_url, {**context, **(extra_context or {})})

    def against_saving(self, row):
        into = row.merged_into
        return [MERGED_SINCE.format(gone=row, kept=into)] if into else super().against_saving(row)

    def _merging(self, request, row):
        may_change = may(request.user, Deed.CHANGE, row)
        name = f"admin:cases_{self.opts.model_name}"
        absorbed = row.absorbed.order_by("pk")
        return {
            "merge": reverse(f"{name}_merge", args=[row.pk]) if may_change else "",
            "absorbed": [(one, reverse(f"{name}_unmerge", args=[one.pk]) if may_change else "") for one in absorbed],
        }

    # -- merging

    def merge_view(self, request, key):
        gone = self.get_object(request, str(key))
        if gone is None:
            raise Http404
        kept, fault = self._kept(request, gone)
        if kept is None:
            return self._choose(request, gone, fault)
        if request.method == "POST" and TOGETHER in request.POST:
            bring_together(gone, kept, by=request.user, at=timezone.now())
            return HttpResponseRedirect(request.get_full_path())
        form = self._merge_form(request, gone, kept)
        reasons = [reason.text for reason in refusals(gone, kept)] + _against_who_asks(request.user, gone, kept)
        if request.method != "POST" or reasons or not form.is_valid():
            return self._page(request, gone, kept, form, reasons, is_blocked=bool(reasons))
        return self._merged(request, gone, kept, form)

    def _kept(self, request, gone):
        """The one that stays, as the address names it or as it was typed; and what is wrong with that."""
        field = self.chooser(request)
        value = field.widget.value_from_datadict(request.GET, {}, INTO)
        if not value:
            return None, ""
        try:
            return field.clean(value), ""
        except forms.ValidationError as error:
            return None, " ".join(error.messages)

    def chooser(self, request):
        to_itself = self.model._meta.get_field("merged_into")
        widget = Choice(to_itself, self.admin_site, request=request)
        rows = self.model.objects.standing()
        return ChoiceField(rows, widget=widget, label="The one that stays")

    def _merge_form(self, request, gone, kept):
        if request.method == "POST":
            return MergeForm(request.POST, **self._asked(gone, kept))
        return self._fresh(gone, kept)

    def _fresh(self, gone, kept, chosen=None):
        """The form as it is opened, or again with what was chosen, for what would move now."""
        initial = {**(chosen or {}), tokens.NAME: tokens.new_token(), "seen": print_of(gone, kept)}
        return MergeForm(initial=initial, **self._asked(gone, kept))

    def _asked(self, gone, kept):
        choices = [(name, self._label(name), _said(kept, name), _said(gone, name)) for name in differing(gone, kept)]
        return {"choices": choices, "name": new_name(gone, kept)}

    def _label(self, name):
        return self.model._meta.get_field(name).verbose_name.capitalize()

    def _merged(self, request, gone, kept, form):
        """Merges once, however often the button is pressed."""
        said = {"take": form.taken, "called": form.cleaned_data.get("called", ""), "seen": form.cleaned_data["seen"]}
        with transaction.atomic():
            token, is_ours = tokens.claim(form.cleaned_data[tokens.NAME])
            if is_ours:
                try:
                    merger = merge(gone, kept, **said, by=request.user, at=timezone.now())
                except Refused as refusal:
                    token.delete()
                    return self._refused(request, gone, kept, form, refusal)
                tokens.note_result(token, kept, request.POST)
                count = sum("version" not in (entry[0], entry[2]) for entry in merger.moved)
                messages.success(request, MERGED.format(gone=gone, count=count))
        return HttpResponseRedirect(self.address_of(kept))

    def _refused(self, request, gone, kept, form, refusal):
        """The page again, as the two are now."""
        gone, kept = self.get_object(request, str(gone.pk)), self.get_object(request, str(kept.pk))
        if any(reason.check == CHANGED for reason in refusal.reasons):
            form = self._fresh(gone, kept, form.cleaned_data)
        return self._page(request, gone, kept, form, [reason.text for reason in refusal.reasons])

    def _choose(self, request, gone, fault):
        field = self.chooser(request)
        context = {"chooser": field.widget.render(INTO, None, {"id": f"id_{INTO}"}), "fault": fault}
        return self._answer(request, gone, f"Merge “{gone}” into another", "merge_choose", context, field.widget.media)

    def _page(self, request, gone, kept, form, reasons, *, is_blocked=False):
        links = list(links_to(gone, kept))
        context = {
            "gone": gone,
            "kept": kept,
            "kept_address": self.address_of(kept),
            "form": form,
            "reasons": reasons,
            "is_blocked": is_blocked,
            "moving": [_line(link) for link in links if link.twin is None],
            "twins": [_line_of_twin(link) for link in links if link.twin is not None],
            "count": len(links),
            "masks": isinstance(gone, Actor) and policy_now(gone) == Naming.NAME != policy_now(kept),
            "filled": [(self._label(name), _said(gone, name)) for name in filled(gone, kept)],
            "apart": (apart := told_apart(gone, kept)),
            "confirm": self._confirm_address(request.user, gone, kept, apart),
            "turned": f"{reverse(f'admin:cases_{self.opts.model_name}_merge', args=[kept.pk])}?{INTO}={gone.pk}",
        }
        return self._answer(request, gone, f"Merge “{gone}” into “{kept}”", "merge", context, self.media)

    def _confirm_address(self, user, gone, kept, apart):
        """Where who decides on names says of two people that they are not the same; empty where that is said."""
        is_said = apart is not None and not is_to_confirm(apart, user)
        if not isinstance(gone, Actor) or is_said or not may(user, Deed.PROTECT):
            return ""
        return reverse(f"admin:cases_{self.opts.model_name}_apart", args=[gone.pk, kept.pk])

    def _answer(self, request, gone, title, name, context, media):
        common = {
            **self.admin_site.each_context(request),
            "title": title,
            "opts": self.opts,
            "thing": gone,
            "home": self.address_of(gone),
            "media": self.media + media,
        }
        return TemplateResponse(request, f"admin/desk/{name}.html", common | context)

    # -- undoing

    def unmerge_view(self, request, key):
        gone = self.get_object(request, str(key))
        merger = standing_merger(gone) if gone is not None else None
        if merger is None:
            raise Http404
        kept = gone.merged_into
        reasons = [reason.text for reason in against_undoing(merger)]
        if request.method == "POST" and not reasons:
            try:
                undo(merger, by=request.user, at=timezone.now())
            except Refused as refusal:
                reasons = [reason.text for reason in refusal.reasons]
            else:
                address = self.address_of(gone)
                messages.success(request, format_html('<a href="{}">{}</a>', address, UNDONE.format(gone=gone)))
                return HttpResponseRedirect(self.address_of(kept))
        context = {"kept": kept, "kept_address": self.address_of(kept), "merger": merger, "reasons": reasons}
        context |= {"deleted": deleted_since(merger), "frozen": frozen_with(merger)}
        return self._answer(request, gone, f"Undo: “{gone}” was merged into “{kept}”", "unmerge", context, self.media)


def _against_who_asks(user, gone, kept):
    """Who may write but not decide on names is told what to do instead, before anything is chosen."""
    if not isinstance(gone, Actor) or all(may(user, Deed.NAME, one) for one in (gone, kept)):
        return []
    named = [one for one in (gone, kept) if policy_now(one) == Naming.NAME]
    mask = MASK_FIRST.format(names=" and ".join(f"“{one}”" for one in named)) if named else ""
    return [f"{NOT_YOURS_TO_MERGE}{mask}"]


def _line(link):
    """A row that moves, and what it belongs to."""
    owner = owner_of(link.row)
    more = f", of “{owner}”" if owner is not link.row else ""
    return f"{link.row._meta.verbose_name.capitalize()} “{link.row}”{more}"


def _line_of_twin(link):
    """What becomes one with a row that is there; what it adds to that, and what of it is left out."""
    said = [f"{_line(link)}: the one that stays has this already"]
    said += [f"“{getattr(link.row, name)}” is added to it" for name in link.adds]
    for name in link.leaves_out:
        label = link.row._meta.get_field(name).verbose_name
        said.append(f"its {label} “{getattr(link.row, name)}” is left out for “{getattr(link.twin, name)}”")
    return "; ".join(said)


def _said(row, name):
    field = row._meta.get_field(name)
    shown = getattr(row, f"get_{name}_display")() if field.choices else getattr(row, name)
    return str(shown)
