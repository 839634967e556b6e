"""Trusting the authority of an office whose proxy inspects traffic, besides the public ones and never instead of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ssl import SSLContext

    from requests import Session


def trust(session: Session, ca: bytes) -> None:
    """Let the session accept certificates that authorities in ``ca`` (PEM) vouch for.

    Names and dates are checked as always; requests itself adds the public authorities.
    """
    from requests.adapters import HTTPAdapter

    context = _context(ca)

    class Adapter(HTTPAdapter):
        def init_poolmanager(self, *sizes: Any, **settings: Any) -> None:
            super().init_poolmanager(*sizes, ssl_context=context, **settings)

        def proxy_manager_for(self, proxy: str, **settings: Any) -> Any:
            return super().proxy_manager_for(
                proxy, ssl_context=context, proxy_ssl_context=context, **settings
            )

    session.mount("https://", Adapter())


def _context(ca: bytes) -> SSLContext:
    import ssl

    from urllib3.util.ssl_ import create_urllib3_context

    context = create_urllib3_context()
    context.load_verify_locations(cadata=ca.decode("ascii"))
    # Newer Pythons refuse certificates without key identifiers, which inspecting proxies commonly make.
    context.verify_flags &= ~ssl.VERIFY_X509_STRICT
    return context
