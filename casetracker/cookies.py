"""Cookies are the desk's: readers' pages neither read nor answer any, whatever a browser sends."""

DESK = "/admin/"


class DeskCookiesMiddleware:
    """Takes cookies off every request outside the desk, so that a malformed one is not answered with another."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path_info.startswith(DESK):
            request.META.pop("HTTP_COOKIE", None)
        return self.get_response(request)
