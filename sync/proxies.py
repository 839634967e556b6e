"""Which proxy a call takes. Never one to this computer itself; the environment counts only where somebody chose so."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from desktop.domain.errors import InvalidInput
from desktop.domain.network import NONE, SYSTEM, bad_proxy, is_loopback, read_proxy
from resources.i18n import translate


def proxies_for(base_url: str, choice: str) -> Mapping[str, str]:
    """Return the proxy for calls to ``base_url`` by scheme, empty for the direct way.

    ``choice`` is ``system`` (this computer's settings: environment, registry on Windows, with their exceptions),
    ``none`` or the address of a proxy.

    Raises:
        InvalidInput: the address is not one of a proxy that can be used.
    """
    parts = urlsplit(base_url)
    host = parts.hostname or ""
    if choice == NONE or is_loopback(host):
        return {}
    address = _of_this_computer(parts.scheme, host, parts.port) if choice in ("", SYSTEM) else choice
    if not address:
        return {}
    proxy = read_proxy(address)
    if proxy is None:
        raise InvalidInput.of("network.proxy", "invalid", _unusable(choice))
    return {parts.scheme: proxy.url}


def _of_this_computer(scheme: str, host: str, port: int | None) -> str:
    """Return the proxy that the computer's settings name for a host, "" if they name none or make an exception."""
    from urllib.request import getproxies, proxy_bypass

    known = getproxies()
    if not (address := known.get(scheme) or known.get("all") or ""):
        return ""
    if proxy_bypass(host) or (port and proxy_bypass(f"{host}:{port}")):
        return ""
    return _with_port(address)


def _with_port(address: str) -> str:
    """Add the usual port to an address without one, as browsers understand a computer's own settings."""
    try:
        parts = urlsplit(address if "://" in address else f"http://{address}")
        is_complete = parts.port is not None
    except ValueError:
        return address
    return address if is_complete else f"{address.rstrip('/')}:{443 if parts.scheme == 'https' else 80}"


def _unusable(choice: str) -> str:
    if choice in ("", SYSTEM):
        return translate(
            "Network",
            "Proksi pada pengaturan komputer ini tidak dapat dipakai. Isi alamatnya di Pengaturan, bagian Sambungan.",
        )
    return bad_proxy()
