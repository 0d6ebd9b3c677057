"""How many sources stand behind a statement, and how many of them know nothing of each other, in words."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.choices import Bearing
from cases.values.edition import CitationItem


def backing_words(citations: Iterable[CitationItem], voices: int) -> str:
    """“3 sources, but one voice; 1 source contradicts”. `voices` counts those in support that are independent."""
    bearing = {bearing: {one.source for one in citations if one.bearing == bearing} for bearing in Bearing.values}
    said = [_supporting(len(bearing[Bearing.SUPPORTS]), voices)]
    against = len(bearing[Bearing.CONTRADICTS])
    if against:
        said.append(
            ngettext("%(count)d source contradicts", "%(count)d sources contradict", against) % {"count": against}
        )
    return "; ".join(said)


def _supporting(count: int, voices: int) -> str:
    if not count:
        return _("no source in support")
    if voices == 1 < count:
        return _("%(count)d sources, but one voice") % {"count": count}
    if voices < count:
        words = _("%(count)d sources, but only %(voices)d independent voices")
        return words % {"count": count, "voices": voices}
    return ngettext("%(count)d source", "%(count)d sources", count) % {"count": count}
