"""How these pages know what they say."""

from django.shortcuts import render


def about_view(request):
    return render(request, "pages/about.html")
