"""What a reader sees when something is wrong: what happened, and where to go next. None of these asks the database."""

from django.shortcuts import render
from django.utils.translation import gettext as _


def bad_request(request, exception):
    return render(request, "400.html", status=400)


def permission_denied(request, exception):
    reason = _words(exception) if request.path.startswith("/admin/") else ""  # what the desk says is for editors
    return render(request, "403.html", {"reason": reason}, status=403)


def csrf_failure(request, reason=""):
    words = _("A form was sent that had expired, or that this site did not make.")
    return render(request, "403.html", {"reason": words}, status=403)


def page_not_found(request, exception):
    """Says what was not found where the view said so itself."""
    return render(request, "404.html", {"reason": _words(exception)}, status=404)


def gone_page(request, taken):
    """What an edition took away, by 410 Gone (RFC 9110, 15.5.11): search engines then forget the address."""
    return render(request, "410.html", {"gone": taken}, status=410)


def _words(exception):
    return exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""


def server_error(request):
    return render(request, "500.html", status=500)
