"""How readers' templates word and choose: which template shows a kind of event, how many of a thing."""

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import conditional_escape, format_html, format_html_join

from cases.choices import EventKind
from cases.templatetags.languages import canonical_in, lang
from cases.values.languages import Said, lang_of

register = template.Library()

# Kinds of event that consist in somebody's words: one template serves them.
SPEECH = frozenset(
    {
        EventKind.WITNESS_ACCOUNT,
        EventKind.STATEMENT,
        EventKind.POST,
        EventKind.LETTER,
        EventKind.PUBLICATION,
        EventKind.BROADCAST,
    }
)


@register.simple_tag(takes_context=True)
def canonical_link(context):
    """The page’s own address for search engines and for sharing: without what narrows it, with a list’s page.

    What another page stands for names that one; the others name themselves in every language.
    """
    if elsewhere := context.get("canonical"):
        return format_html('<link rel="canonical" href="{}">', elsewhere)
    request = context["request"]
    query = f"?page={request.GET['page']}" if list(request.GET) == ["page"] and request.GET["page"].isdigit() else ""
    return canonical_in(request, query)


@register.filter
def event_templates(kind):
    """The template of a kind of event, and what serves where it has none of its own."""
    shared = ("events/_speech.html",) if kind in SPEECH else ()
    return (f"events/{kind}.html", *shared, "events/_default.html")


@register.filter
def day(moment):
    """The day of a time or date as pages write it: “24 December 2018”, “24 de diciembre de 2018”."""
    if hasattr(moment, "hour"):
        moment = timezone.localtime(moment)
    return date_format(moment)


@register.filter
def count_of(number, forms):
    """“1 event”, “12 events”: the number with the singular or the plural of `forms`, parted by a comma."""
    singular, plural = forms.split(",")
    return f"{number} {singular if number == 1 else plural}"


@register.filter
def sentence(text):
    """The text with a capital at its beginning, the rest as it stands."""
    raised = text[:1].upper() + text[1:]
    return Said(raised, lang_of(text)) if lang_of(text) else raised


@register.filter
def unstopped(text):
    """The text without its last full stop, where a sentence ends behind it: “Edmund G. Brown Jr.”."""
    return Said(text.removesuffix("."), lang_of(text)) if lang_of(text) else text.removesuffix(".")


@register.filter
def query(asked):
    """What an address asks for, with its question mark; nothing where it asks for nothing."""
    return f"?{asked}" if asked else ""


@register.filter
def linked(link):
    """Words, as a link where they lead somewhere."""
    if link.url:
        return format_html('<a href="{}"{}>{}</a>', link.url, lang(link.words), link.words)
    return spoken(link.words)


@register.filter
def spoken(text):
    """Words where there is no element of their own to say in which language they stand."""
    return format_html("<span{}>{}</span>", lang(text), text) if lang_of(text) else conditional_escape(text)


@register.filter
def links(all_links):
    """Links in a row, parted by commas."""
    return format_html_join(", ", "{}", ((linked(link),) for link in all_links))


@register.filter
def moment(when):
    """A date in words, as a time element where a plain ISO value says the same."""
    if not when.iso:
        return conditional_escape(when.words)
    return format_html('<time datetime="{}">{}</time>', when.iso, when.words)


@register.filter
def robust(source):
    """Attributes of a link to a source, by which its archived copy and others of its time are found (Robust Links)."""
    if not source.url or not source.version_date:
        return ""
    copy = format_html(' data-versionurl="{}"', source.archived_url) if source.archived_url else ""
    return format_html(' data-originalurl="{}"{} data-versiondate="{}"', source.url, copy, source.version_date)


@register.filter
def robust_copy(source):
    """The same for a link to the archived copy itself, which is the version meant."""
    if not source.url or not source.archived_on.iso:
        return ""
    return format_html(' data-originalurl="{}" data-versiondate="{}"', source.url, source.version_date)


@register.filter
def marked(pieces):
    """The pieces of two texts in a row: what was removed and added as such, with words for those who can't see it."""
    return format_html_join("", "{}", ((_PIECES[piece.kind](piece.text),) for piece in pieces))


def _piece(name, words):
    """How a piece is marked: without the white space around it, which nobody sees struck out."""

    def shown(text):
        inner = text.strip()
        before, _, after = text.partition(inner) if inner else (text, "", "")
        return format_html(f'{{}}<{name}><span class="quiet">{words}: </span>{{}}</{name}>{{}}', before, inner, after)

    return shown


_PIECES = {"same": conditional_escape, "removed": _piece("del", "removed"), "added": _piece("ins", "added")}


@register.filter
def mark(standing):
    """The shape that stands for a standing, beside its word; `parts/shapes.html` holds the shapes."""
    return format_html(
        '<svg class="mark" width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true"><use href="#m-{}"/></svg>',
        standing,
    )
