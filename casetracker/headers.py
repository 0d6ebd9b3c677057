"""What every response tells the browser, errors and static files included."""

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def policy(**changes):
    """The Content-Security-Policy, with directives replaced: `policy(frame_ancestors="*")`."""
    directives = POLICY | {name.replace("_", "-"): sources for name, sources in changes.items()}
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


class HeadersMiddleware:
    """A view may set any of these headers itself; what it says stands.

    A view that Django's `xframe_options_exempt` opens to foreign frames is opened in the policy too: one mark for both.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        may_be_framed = getattr(response, "xframe_options_exempt", False)
        response.headers.setdefault("Content-Security-Policy", EMBEDDED if may_be_framed else CLOSED)
        if not may_be_framed:
            response.headers.setdefault("X-Frame-Options", "DENY")
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        return response


CLOSED = policy()
EMBEDDED = policy(frame_ancestors="*")
