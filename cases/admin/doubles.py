"""Asking before something is entered twice: near-matches beside the form, and pairs that wait for a word."""

import re

from django.contrib import messages
from django.http import Http404, HttpResponseNotAllowed, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from cases.admin.forms import AddressForm, DeskForm
from cases.choices import Deed
from cases.editing.doubles import doubles_of, tell_apart
from cases.editing.pairs import open_pairs
from cases.editing.policy import may
from cases.editing.refusal import Refused
from cases.models.desk.sources import Source

ANSWERED, USE = "apart", "use"
ASK = (
    "This may be there already. Use the one that is there, or say of each that it is another: nothing is saved until "
    "then."
)
ASK_OF_CHANGED = (
    "This may be there already. Make the two one, which opens a tab of its own, or say of each that it is another: "
    "nothing is saved until then."
)
TOLD = "“{one}” and “{other}” are not the same: nobody is asked again. The page that merges them takes that back."
TEMPLATE = "admin/desk/doubles.html"
_NAME_TYPED = re.compile(r"names-\d+-text")
_IDENTITY = frozenset({"name", "kind", "title", "publisher", "published", "url", "within"})


class AsksOfDoubles:
    """For the form of what may be entered twice. `doubles` are the near-matches found, once it is sent."""

    doubles = ()

    def clean(self):
        data = super().clean()
        if not self.errors and not self.refusals:
            self.doubles = self._found()
            if not self.looks and [one for one in self.doubles if one.is_sure or str(one.row.pk) not in self.answered]:
                self.add_error(None, ASK_OF_CHANGED if self.instance.pk else ASK)
        return data

    @property
    def answered(self):
        """The keys of those that are said to be others."""
        return frozenset(self.data.getlist(ANSWERED)) if hasattr(self.data, "getlist") else frozenset()

    def _found(self):
        names = [text for name, text in self.data.items() if _NAME_TYPED.fullmatch(name) and text.strip()]
        known = set(self.instance.names.values_list("text", flat=True)) if self._has_names() else set()
        new = [name for name in names if name not in known]
        if self.instance.pk and not new and not _IDENTITY & set(self.changed_data):
            return ()
        values = {name: value for name, value in self.cleaned_data.items() if name in self._columns()}
        probe = type(self.instance)(**values)
        probe.pk, probe.public_id = self.instance.pk, self.instance.public_id
        if isinstance(probe, Source):
            probe.derive()
        return tuple(doubles_of(probe, names))

    def _has_names(self):
        return bool(self.instance.pk) and hasattr(self.instance, "names")

    def _columns(self):
        return {field.name for field in self.instance._meta.concrete_fields}


class DoublesForm(AsksOfDoubles, DeskForm):
    pass


class NamedDoublesForm(AsksOfDoubles, AddressForm):
    pass


class AsksForDoubles:
    """For the admin of what may be entered twice; stands before its other bases."""

    def get_urls(self):
        name = f"cases_{self.opts.model_name}"
        return [
            path("doubles/", self.admin_site.admin_view(self.doubles_view), name=f"{name}_doubles"),
            path("<int:key>/apart/<int:other>/", self.admin_site.admin_view(self.apart_view), name=f"{name}_apart"),
            *super().get_urls(),
        ]

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        used = request.POST.get(f"_{USE}", "") if object_id is None else ""
        if request.method == "POST" and used.isascii() and used.isdigit():
            return self._used(request, used)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def _used(self, request, key):
        """The one that is there takes the place of what was typed: in a popup it is chosen, else its page opens."""
        row = self.get_object(request, key)
        if row is None or not self.has_view_permission(request, row):
            raise Http404
        if "_popup" in request.POST:
            return self.chosen_in_popup(request, row)
        return HttpResponseRedirect(self.address_of(row))

    def chosen_in_popup(self, request, row):
        """What the stock popup answers when a row was added: the form behind it takes the row."""
        from_popup = super().response_add
        request.desk = _Reached()
        return from_popup(request, row)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        form = context["adminform"].form
        context["doubles"] = [
            {
                "row": one.row,
                "why": one.why,
                "address": self.address_of(one.row),
                "told": self._is_told(form, one),
                "is_sure": one.is_sure,
                "merge": self._merge_address(obj, one.row) if change else "",
            }
            for one in (form.doubles if form.is_bound else ())
        ]
        return super().render_change_form(request, context, add=add, change=change, form_url=form_url, obj=obj)

    def _merge_address(self, gone, kept):
        return f"{reverse(f'admin:cases_{self.opts.model_name}_merge', args=[gone.pk])}?into={kept.pk}"

    def _is_told(self, form, one):
        return str(one.row.pk) in form.answered

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        for one in form.doubles:
            tell_apart(form.instance, one.row, by=request.user, at=timezone.now())

    def doubles_view(self, request):
        """Pairs that are there and may be the same."""
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        may_change = may(request.user, Deed.CHANGE, self.model)
        context = {
            **self.admin_site.each_context(request),
            "title": f"{self.opts.verbose_name_plural.capitalize()} that may be there twice",
            "opts": self.opts,
            "media": self.media,
            "pairs": [self._line(pair, may_change) for pair in open_pairs(self.model)],
        }
        return TemplateResponse(request, TEMPLATE, context)

    def _line(self, pair, may_change):
        name, one, other = f"admin:cases_{self.opts.model_name}", pair.one, pair.other
        return {
            "one": one,
            "one_address": self.address_of(one),
            "other": other,
            "other_address": self.address_of(other),
            "why": pair.why,
            "merge": self._merge_address(other, one) if may_change else "",
            "apart": reverse(f"{name}_apart", args=[one.pk, other.pk]) if may_change else "",
        }

    def apart_view(self, request, key, other):
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        one, two = self.get_object(request, str(key)), self.get_object(request, str(other))
        if one is None or two is None or one == two:
            raise Http404
        try:
            tell_apart(one, two, by=request.user, at=timezone.now())
            messages.success(request, TOLD.format(one=one, other=two))
        except Refused as refusal:
            messages.error(request, str(refusal))
        return HttpResponseRedirect(reverse(f"admin:cases_{self.opts.model_name}_doubles"))


class _Reached:
    """What a popup's answer notes, where nothing was saved."""

    reached = None
