"""Reading a file with the certificate of a private authority, such as an office whose proxy inspects traffic has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from desktop.domain.errors import InvalidInput
from resources.i18n import translate

LARGEST_CA_FILE = 1_000_000  # bytes
FIELD = "network.ca_file"


@dataclass(frozen=True, slots=True)
class Authority:
    """A certificate that vouches for others: whose it is, and until when."""

    name: str
    valid_until: datetime


def read_authorities(content: bytes) -> bytes:
    """Return the certificates in a file as PEM; the file may be PEM (several, words between them) or one in DER.

    Raises:
        InvalidInput: it holds no certificate of an authority, or a private key, which must never lie around.
    """
    if b"PRIVATE KEY-----" in content:
        raise _refusal(
            "private_key",
            translate(
                "Network",
                "Berkas sertifikat memuat kunci rahasia. Minta berkas yang hanya berisi sertifikat CA.",
            ),
        )
    import ssl

    try:
        pem = content.decode("ascii") if b"-----BEGIN" in content else ssl.DER_cert_to_PEM_cert(content)
        found = _trusted(pem)
    except (ssl.SSLError, ValueError):
        found = []
    if len(content) > LARGEST_CA_FILE or not found:
        raise _refusal(
            "no_authority",
            translate(
                "Network",
                "Berkas sertifikat tidak berisi sertifikat CA. Minta berkas .pem atau .crt dari TI.",
            ),
        )
    return pem.encode("ascii")


def authorities(ca: bytes) -> tuple[Authority, ...]:
    """Return who is vouched by in certificates that :func:`read_authorities` has read."""
    return tuple(_trusted(ca.decode("ascii"))) if ca else ()


def _trusted(pem: str) -> list[Authority]:
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.load_verify_locations(cadata=pem)
    return [_authority(dict(certificate)) for certificate in context.get_ca_certs()]


def _authority(certificate: Mapping[str, Any]) -> Authority:
    import ssl

    names = {key: value for part in certificate["subject"] for key, value in part}
    until = datetime.fromtimestamp(ssl.cert_time_to_seconds(certificate["notAfter"]), UTC)
    return Authority(names.get("commonName") or names.get("organizationName") or "–", until)


def _refusal(code: str, message: str) -> InvalidInput:
    return InvalidInput.of(FIELD, code, message)
