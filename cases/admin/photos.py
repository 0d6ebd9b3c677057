"""Photographs: the picture, and the alternative text, credit and rights without which none is shown."""

from hashlib import sha256

from django import forms
from django.contrib import admin, messages
from django.urls import path, reverse
from django.utils.html import format_html

from cases.admin.base import DeskAdmin
from cases.admin.forms import DeskForm
from cases.admin.pictures import photo_picture_view
from cases.editing.pictures.acts import drop_unused, hang
from cases.editing.pictures.drawing import KINDS, MAX_FILE, NotDrawn, draw
from cases.models.desk.photos import Photo, PhotoFile

CHOOSE_AGAIN = "Choose the picture again: browsers don’t keep a file when a form comes back."
ONE_OF_TWO = "Choose a picture or take the one that is there off, not both."
HELP = (
    f"{KINDS}, at most {MAX_FILE / 1e6:.0f} MB. It is drawn anew, up to 1,280 pixels wide: its name, and what the file "
    "says of where and when it was taken, are dropped. Readers see it in a published edition, if its rights allow."
)
PRINT = "file_print"  # what stands for the file among the fields of a form, so that another file is another form


class PhotoForm(DeskForm):
    file = forms.FileField(label="Upload a picture", required=False, allow_empty_file=True, help_text=HELP)
    without = forms.BooleanField(label="Take the picture off", required=False)

    def clean_file(self):
        """The renditions of what was sent, which was drawn before anything was locked."""
        sent = self.cleaned_data["file"]
        if not sent:
            return ()
        if isinstance(sent.drawn, NotDrawn):
            raise forms.ValidationError(str(sent.drawn))
        return sent.drawn

    def clean(self):
        found = super().clean()
        if self.cleaned_data.get("file") and self.cleaned_data.get("without"):
            self.add_error("without", ONE_OF_TWO)
        return found

    def full_clean(self):
        super().full_clean()
        if self.is_bound and (self.errors or self.looks) and self.files.get("file") and "file" not in self.errors:
            self.add_error("file", CHOOSE_AGAIN)


@admin.register(Photo)
class PhotoAdmin(DeskAdmin):
    form = PhotoForm
    autocomplete_fields = ["inmate", "campaign", "event", "source", "actors"]
    search_fields = ["alt", "caption", "credit", "creator", "agency", "actors__name", "actors__names__text"]
    list_display = ["__str__", "credit", "rights", "alt", "is_uploaded"]
    list_filter = ["rights"]
    ordering = ["-pk"]
    readonly_fields = ["shown"]

    def get_fieldsets(self, request, obj=None):
        """Who only reads gets no box for a file, and what is not there can’t be taken off."""
        upload = ["file", "without"] if obj and obj.picture else ["file"]
        may_write = self.has_change_permission(request, obj) if obj else self.has_add_permission(request)
        picture = ["shown", *(upload if may_write else []), "alt", "caption", "actors", "taken"]
        return [
            ("Whose: one of the three", {"fields": ["inmate", "campaign", "event"]}),
            ("The picture", {"fields": picture}),
            ("Where it is from", {"fields": ["credit", "creator", "agency", "source", "url"]}),
            ("Whether it may be shown", {"fields": ["rights", "rights_note"]}),
        ]

    @admin.display(description="held here", boolean=True)
    def is_uploaded(self, photo):
        return bool(photo.picture)

    @admin.display(description="held here")
    def shown(self, photo):
        files = list(PhotoFile.objects.of(photo.picture).exclude(sha256="").defer("body"))
        if not files:
            return "No picture. Readers get the words below and, where there is an address, a link."
        sizes = ", ".join(f"{file.width} × {file.height}" for file in files)
        return format_html(
            '<img class="desk-picture" src="{}" width="{}" height="{}" alt="{}"><br>{} pixels',
            reverse("admin:cases_photo_picture", args=[photo.pk, files[0].name]),
            files[0].width,
            files[0].height,
            photo.alt,
            sizes,
        )

    def get_urls(self):
        view = self.admin_site.admin_view(photo_picture_view)
        return [path("<int:key>/picture/<str:name>", view, name="cases_photo_picture"), *super().get_urls()]

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Draws the file before the guard locks the record, and on SQLite everything: it takes a second or two.

        Of a file no field tells: without its print the same words with another file would be the same form.
        """
        file = request.FILES.get("file") if request.method == "POST" else None
        if file:
            file.drawn = _drawn(file)
            request.POST = request.POST.copy()
            request.POST[PRINT] = _print_of(file)
        response = super().changeform_view(request, object_id, form_url, extra_context)
        if file and response.status_code == 409:
            messages.warning(request, CHOOSE_AGAIN)
        return response

    def save_model(self, request, obj, form, change):
        before = obj.picture
        if form.cleaned_data.get("file"):
            hang(obj, form.cleaned_data["file"])
        elif form.cleaned_data.get("without"):
            obj.picture = ""
        super().save_model(request, obj, form, change)
        if before != obj.picture:
            drop_unused()


def _drawn(file):
    """The renditions, or why there are none."""
    try:
        return draw(file.name, file.read(MAX_FILE + 1))
    except NotDrawn as refusal:
        return refusal
    finally:
        file.seek(0)


def _print_of(file):
    found = sha256()
    for part in file.chunks():
        found.update(part)
    file.seek(0)
    return found.hexdigest()
