"""The numbers over all cases, drawn, as tables and as files."""

from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from cases.public.tabling import table_answer
from cases.reading.numbers_page import figure, numbers


def numbers_view(request):
    return render(request, "pages/numbers.html", {"page": numbers(timezone.localdate())})


def figure_view(request, which):
    today = timezone.localdate()
    name = f"{which}-{today.isoformat()}"
    return table_answer(request, figure(which, today).data, name, described_at=f"{reverse('numbers')}#{which}")
