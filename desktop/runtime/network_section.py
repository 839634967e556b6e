"""The section ``[network]`` of an office's provisioning file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.domain.network import NONE, SYSTEM, NetworkSettings, read_proxy
from desktop.runtime.certificate_file import read_authorities
from desktop.runtime.office_file import refusal
from resources.i18n import translate


def read_network(section: Mapping[str, Any], ca: bytes | None) -> NetworkSettings:
    """Read ``proxy``; ``ca`` is the content of the file of certificates named in the section, if there is one.

    Raises:
        InvalidInput: a value is not one, or would put a password into the file, which is handed around in the clear.
    """
    return NetworkSettings(_proxy(section.get("proxy", "")), read_authorities(ca) if ca is not None else b"")


def _proxy(text: object) -> str:
    if text in ("", SYSTEM, NONE):
        return str(text)
    address = read_proxy(text) if isinstance(text, str) else None
    if address is None:
        raise refusal(
            "network.proxy",
            translate("Provisioning", "harus {system}, {none} atau alamat seperti {example}").format(
                system=SYSTEM, none=NONE, example="http://10.1.1.1:8080"
            ),
        )
    if address.user:
        raise refusal(
            "network.proxy",
            translate(
                "Provisioning",
                "tidak boleh memuat nama atau kata sandi; isikan di Pengaturan, bagian Sambungan",
            ),
        )
    return address.url
