"""The list of topics, and one topic with what carries it."""

from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from cases.reading.carrying import topic_in
from cases.reading.topic_pages import topic_at, topic_cards

PAGE_SIZE = 20


def list_view(request):
    return render(request, "pages/topics.html", {"cards": topic_cards()})


def topic_view(request, slug):
    """A page number that is no number shows the first page, one past the end the last."""
    topic = topic_at(slug)
    if topic is None:
        raise Http404(_("No event and no claim on these pages carries a topic of this name."))
    if topic.slug != slug:
        return redirect("topic", topic.slug, permanent=True)
    rows = Paginator(topic.rows, PAGE_SIZE).get_page(request.GET.get("page"))
    context = {"page": topic, "rows": rows, "records": topic_in(rows.object_list)}
    return render(request, "pages/topic.html", context)
