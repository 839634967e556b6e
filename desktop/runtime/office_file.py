"""The text of an office's provisioning file: TOML, the files it names beside it, and how a refusal sounds."""

from __future__ import annotations

import hashlib
import hmac
import re
import tomllib
from collections.abc import Mapping
from typing import Any

from desktop.domain.errors import InvalidInput
from resources.i18n import translate

LARGEST_FILE = 2_000_000  # bytes
_FILES = {
    "logo": ("letterhead", "logo"),
    "ca": ("network", "ca_file"),
    "agencies": ("files", "agencies"),
    "holidays": ("files", "holidays"),
}


def parse_office(toml: str) -> dict[str, Any]:
    """Return the values of a provisioning file.

    Raises:
        InvalidInput: the text is no TOML.
    """
    try:
        return tomllib.loads(toml)
    except (ValueError, RecursionError) as error:  # ValueError: also a whole number of thousands of digits
        line = re.search(r"line (\d+)", str(error))
        where = (
            translate("Provisioning", "baris {line}").format(line=line[1])
            if line
            else translate("Provisioning", "akhir berkas")
        )
        raise InvalidInput.of(
            "file",
            "malformed",
            translate(
                "Provisioning", "Berkas kantor rusak atau terpotong ({where}). Minta berkas baru."
            ).format(where=where),
        ) from error


def file_names(toml: str) -> dict[str, str]:
    """Return the files that a provisioning file refers to: keys ``logo``, ``ca``, ``agencies``, ``holidays``.

    Raises:
        InvalidInput: the text is no TOML, or a name points outside the file's own folder.
    """
    values = parse_office(toml)
    found: dict[str, str] = {}
    for name, (section, key) in _FILES.items():
        file = section_of(values, section).get(key)
        if file is None:
            continue
        if not isinstance(file, str) or not re.fullmatch(r"[^/\\:]{1,120}", file) or file.startswith("."):
            raise refusal(
                f"{section}.{key}", translate("Provisioning", "harus nama berkas di folder yang sama")
            )
        found[name] = file
    return found


def check_sums(toml: str, beside: Mapping[str, bytes], *, required: bool) -> None:
    """Hold the files beside a provisioning file against its ``…_sha256`` keys; a signature covers them only through these.

    Args:
        toml: the whole text.
        beside: their content by the keys of :func:`file_names`.
        required: a file without a sum is refused.

    Raises:
        InvalidInput: a sum is missing, no SHA-256, or another file's.
    """
    values = parse_office(toml)
    for name, (section, key) in _FILES.items():
        place = f"{section}.{key}_sha256"
        wanted = section_of(values, section).get(f"{key}_sha256")
        if wanted is None and not (required and name in beside):
            continue
        if wanted is None:
            raise refusal(place, translate("Provisioning", "harus ada di berkas yang ditandatangani"))
        if not isinstance(wanted, str) or not re.fullmatch(r"[0-9a-fA-F]{64}", wanted):
            raise refusal(place, translate("Provisioning", "harus sidik SHA-256, 64 angka heksadesimal"))
        if name not in beside:
            raise refusal(place, translate("Provisioning", "menyebut berkas yang tidak disebut"))
        if not hmac.compare_digest(hashlib.sha256(beside[name]).hexdigest(), wanted.lower()):
            raise refusal(place, translate("Provisioning", "tidak cocok; berkas di sampingnya sudah berubah"))


def section_of(values: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Return a section, empty if there is none.

    Raises:
        InvalidInput: something else stands under its name.
    """
    section = values.get(name, {})
    if not isinstance(section, dict):
        raise refusal(name, translate("Provisioning", "harus berupa bagian [{name}]").format(name=name))
    return section


def refusal(place: str, what: str) -> InvalidInput:
    """Return the error about one place of the file."""
    place = "".join(ch if ch.isprintable() else "?" for ch in place[:80])
    return InvalidInput.of(
        place,
        "invalid",
        translate("Provisioning", "Berkas kantor: {place} {what}.").format(place=place, what=what),
    )
