"""Who is asking, and over what: forwarded headers count only when a trusted proxy wrote them."""

import ipaddress

from django.conf import settings

FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PORT")


class TrustedProxiesMiddleware:
    """Puts the client's own address into REMOTE_ADDR and the client's scheme into the request.

    From anybody but TRUSTED_PROXIES the headers are dropped, so that nothing further in can believe them.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        forwarded = {name: request.META.pop(name, "") for name in FORWARDED}
        if is_trusted(request.META.get("REMOTE_ADDR", ""), settings.TRUSTED_PROXIES):
            request.META["REMOTE_ADDR"] = client_address(
                forwarded["HTTP_X_FORWARDED_FOR"], request.META["REMOTE_ADDR"], settings.TRUSTED_PROXIES
            )
            if forwarded["HTTP_X_FORWARDED_PROTO"] in ("http", "https"):
                request.META["wsgi.url_scheme"] = forwarded["HTTP_X_FORWARDED_PROTO"]
        return self.get_response(request)


def client_address(forwarded_for, peer, trusted):
    """The nearest address that is not a trusted proxy's.

    Each proxy adds its caller on the right; what stands further left is only what that caller claims.
    """
    address = peer
    for hop in reversed([hop.strip() for hop in forwarded_for.split(",")]):
        if not is_address(hop):
            break
        address = hop
        if not is_trusted(hop, trusted):
            break
    return address


def is_trusted(address, trusted):
    return is_address(address) and any(ipaddress.ip_address(address) in network for network in trusted)


def is_address(text):
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True
