"""What rolling out put into an office's provisioning file: serial, ``[trust]``, ``[updates]`` and sealed secrets."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from typing import Any

from desktop.domain.office import UpdateSettings
from desktop.runtime.office_file import refusal
from desktop.runtime.office_signature import public_key
from resources.i18n import translate

HIGHEST_SERIAL = 2**53 - 1
MOST_KEYS = 8
LONGEST_SEALED = 8_000  # letters of base64
_LONGEST_REPOSITORY = 500


def read_serial(values: Mapping[str, Any]) -> int | None:
    """Return ``serial``, None where there is none; raises InvalidInput."""
    serial = values.get("serial")
    if serial is None:
        return None
    if type(serial) is not int or not 1 <= serial <= HIGHEST_SERIAL:
        raise refusal("serial", translate("Provisioning", "harus bilangan bulat mulai dari 1"))
    return serial


def read_trust(section: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the lines of ``[trust] keys``; raises InvalidInput."""
    lines = section.get("keys")
    if lines is None:
        return ()
    if not isinstance(lines, list) or not 1 <= len(lines) <= MOST_KEYS:
        raise refusal(
            "trust.keys",
            translate("Provisioning", "harus daftar 1 sampai {count} kunci publik").format(count=MOST_KEYS),
        )
    keys = [public_key(line) if isinstance(line, str) else None for line in lines]
    found = tuple(key.text for key in keys if key is not None)
    if len(found) != len(keys):
        raise refusal("trust.keys", translate("Provisioning", "memuat baris yang bukan kunci publik Ed25519"))
    return found


def read_updates(section: Mapping[str, Any]) -> UpdateSettings:
    """Return ``[updates]``; raises InvalidInput."""
    repository, may_start = section.get("repository", ""), section.get("may_start_installer", False)
    if (
        not isinstance(repository, str)
        or len(repository) > _LONGEST_REPOSITORY
        or not repository.isprintable()
    ):
        raise refusal(
            "updates.repository",
            translate("Provisioning", "harus teks sampai {count} huruf").format(count=_LONGEST_REPOSITORY),
        )
    if not isinstance(may_start, bool):
        raise refusal("updates.may_start_installer", translate("Provisioning", "harus true atau false"))
    return UpdateSettings(repository.strip(), may_start)


def read_sealed(section: Mapping[str, Any]) -> bytes:
    """Return ``sealed_credentials`` of ``[sp4n]``, b"" where there is none; raises InvalidInput."""
    text = section.get("sealed_credentials")
    if text is None:
        return b""
    try:
        if not isinstance(text, str) or not 0 < len(text) <= LONGEST_SEALED:
            raise ValueError
        return base64.b64decode(text, validate=True)
    except ValueError:
        raise refusal(
            "sp4n.sealed_credentials",
            translate("Provisioning", "harus base64 seperti yang ditulis pembuat berkas kantor"),
        ) from None
