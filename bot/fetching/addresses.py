"""Which addresses `byline new` reads: pages on the public internet, and nothing on this machine or network.

An address may come from a chat, and its page may lead anywhere, so each is looked at before anything is sent: how it
is written, and which machines its name stands for. The machine that was looked at is the one that is connected to.
"""

import re
from ipaddress import IPv6Address, ip_address, ip_network

from yarl import URL

PORTS = (80, 443)
"""The ports of pages; what listens elsewhere is seldom one."""

_CONTROL = re.compile(r"[\x00-\x20\x7f\\]")
_NUMBERS = re.compile(r"(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+))*\.?", re.I)
_CLOSED = tuple(
    map(
        ip_network,
        (
            "192.0.0.0/24",  # protocol assignments (RFC 6890); older Pythons take only a part of it for private
            "192.88.99.0/24",  # 6to4 relays (RFC 7526)
            "64:ff9b::/96",  # NAT64 (RFC 6052); this and the next lead to an IPv4 address within them
            "64:ff9b:1::/48",  # NAT64 of a network's own (RFC 8215)
            "2001::/32",  # Teredo (RFC 4380)
            "2002::/16",  # 6to4 (RFC 3056)
            "::/96",  # IPv4-compatible (RFC 4291)
        ),
    )
)
"""What no page needs to be reached through, besides what Python's ipaddress takes for private."""


class AddressError(Exception):
    """An address is not read; the text tells why."""


def read_address(text: str, page: URL | None = None) -> URL:
    """The address that was typed, or to which a page leads; raises AddressError where it is none that is read."""
    try:
        url = page.join(URL(text)) if page else URL(text)
        port = url.port
    except ValueError:
        raise AddressError("is no address of a page; write it whole, like https://example.org/page") from None
    if url.scheme not in ("http", "https"):
        raise AddressError(f"is no page of the web ({url.scheme or 'no scheme'}); only http and https are read")
    if not url.raw_host or _CONTROL.search(text):
        raise AddressError("is no address of a page; write it whole, like https://example.org/page")
    if url.user is not None or url.password is not None:
        raise AddressError("has a name or password in it; leave that out")
    if port not in PORTS:
        raise AddressError(f"names port {port}; only {PORTS[0]} and {PORTS[1]} are read")
    _check_host(url.raw_host)
    return url


def _check_host(host: str) -> None:
    try:
        public = is_public(host)
    except ValueError:
        public = not _NUMBERS.fullmatch(host)
    if not public:
        raise AddressError(f"leads to {host}, which is no machine of the public internet, and is not read")


def is_public(address: str) -> bool:
    """Whether an IP address is of the public internet: no private, local, reserved or multicast one, however written.

    Raises ValueError where it is no IP address.
    """
    ip = ip_address(address)
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped:
        ip = ip.ipv4_mapped
    if isinstance(ip, IPv6Address) and (ip.scope_id or ip.is_site_local):
        return False
    special = ip.is_private or ip.is_loopback or ip.is_link_local or ip.is_reserved or ip.is_unspecified
    return ip.is_global and not special and not ip.is_multicast and not any(ip in network for network in _CLOSED)
