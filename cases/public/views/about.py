"""How these pages know what they say, whom they name, and where to ask for a correction or a removal."""

from types import SimpleNamespace

from django.shortcuts import render

from cases.public.newsroom import newsroom

# Every sign for a date that is not known, as overviews explain those that they use.
_ALL_SIGNS = SimpleNamespace(has_uncertain=True, has_earlier=True, has_later=True)


def about_view(request):
    return render(request, "pages/about.html", {"newsroom": newsroom(), "signs": _ALL_SIGNS})
