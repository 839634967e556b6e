"""How a desk reaches the internet: through which proxy, and trusting which authority besides the public ones."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from urllib.parse import quote, unquote, urlsplit

from resources.i18n import translate

SYSTEM = "system"
"""Use the proxy of this computer's own settings, if it has one."""
NONE = "none"
"""Use no proxy, whatever this computer says."""
HIDDEN = "•••"
"""Stands for a password that is not shown; given back, it means the one that is kept."""
LONGEST_PROXY = 1_000
"""Characters of a whole address; every letter of a login may become twelve of them."""


@dataclass(frozen=True, slots=True)
class NetworkSettings:
    """``proxy`` is ``system``, ``none`` or an address, "" where nobody chose; ``ca`` holds certificates as PEM."""

    proxy: str = field(default="", repr=False)
    ca: bytes = b""

    def or_else(self, office: NetworkSettings) -> NetworkSettings:
        """Return what is in force: each choice of the desk, else the office's, else this computer's own."""
        return NetworkSettings(self.proxy or office.proxy or SYSTEM, self.ca or office.ca)


@dataclass(frozen=True, slots=True)
class ProxyAddress:
    """An address of a proxy in parts; ``place`` is ``http://host:port``. The login is for that proxy alone."""

    place: str
    user: str = ""
    password: str = field(default="", repr=False)

    @property
    def url(self) -> str:
        """Return the whole address with its login: never shown, never logged."""
        if not self.user:
            return self.place
        scheme, _, rest = self.place.partition("://")
        login = quote(self.user, safe="") + (f":{quote(self.password, safe='')}" if self.password else "")
        return f"{scheme}://{login}@{rest}"

    @property
    def shown(self) -> str:
        """Return the address as it may be shown and logged."""
        if not self.user:
            return self.place
        scheme, _, rest = self.place.partition("://")
        return f"{scheme}://{quote(self.user, safe='')}{f':{HIDDEN}' if self.password else ''}@{rest}"


def read_proxy(text: str) -> ProxyAddress | None:
    """Read ``http://[user[:password]@]host:port``; None if it is not such an address.

    ``http://`` may be left out. The port may not: the usual one differs from product to product.
    """
    text = text.strip()
    if not text.isprintable() or " " in text or len(text) > LONGEST_PROXY:
        return None
    try:
        parts = urlsplit(text if "://" in text else f"http://{text}")
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host.isascii() or not host or not port:
        return None
    if (
        parts.path not in ("", "/")
        or parts.query
        or parts.fragment
        or (parts.password and not parts.username)
    ):
        return None
    shown_host = f"[{host}]" if ":" in host else host
    return ProxyAddress(
        f"{parts.scheme}://{shown_host}:{port}", unquote(parts.username or ""), unquote(parts.password or "")
    )


def shown_proxy(proxy: str) -> str:
    """Return a proxy setting as it may be shown and logged: without the password of an address."""
    address = None if proxy in ("", SYSTEM, NONE) else read_proxy(proxy)
    return address.shown if address else proxy


def bad_proxy() -> str:
    """Return the sentence for an address that :func:`read_proxy` does not take."""
    return translate(
        "Network", "Alamat proksi harus seperti http://proksi.kantor.go.id:8080. Periksa penulisannya."
    )


def is_safe_url(url: str) -> bool:
    """Tell whether secrets may be sent to ``url``: https, or plain http to this computer itself."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return False
    if parts.scheme == "https":
        return bool(host)
    return parts.scheme == "http" and is_loopback(host)


def is_loopback(host: str) -> bool:
    """Tell whether ``host`` is this computer itself."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
