"""Which numeric addresses lie on the public internet, told before anything is asked of them."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

# What Python's own `is_global`, which differs between its releases, has let through at one time or another.
# IANA's special-purpose registries (RFC 6890), and the ranges in which an IPv4 address travels inside an IPv6 one.
_NOT_PUBLIC = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "2620:4f:8000::/48",
            "3fff::/20",
        ),
    )
)
_ASSIGNED = IPv6Network("2000::/3")  # all that is given out for the internet; NAT64, ULA, link-local lie outside


def is_public(address: str) -> bool:
    """Tell if a numeric IPv4 or IPv6 address lies on the public internet; False for what is no address.

    An IPv6 address that carries an IPv4 one (mapped, compatible, 6to4, Teredo, NAT64) is not public, whatever it
    carries, and neither is one with a zone.
    """
    try:
        found: IPv4Address | IPv6Address = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address) and (found.scope_id or found not in _ASSIGNED):
        return False
    if any(found.version == network.version and found in network for network in _NOT_PUBLIC):
        return False
    return found.is_global and not found.is_multicast
