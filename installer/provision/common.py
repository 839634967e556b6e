"""What all workstations share: a TOML file written like an office's file, without what differs from desk to desk."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from installer.provision.faults import Refused

_OWN = {
    "format": (),
    "serial": (),
    "trust": (),
    "office": ("code", "device_code", "name", "sample"),
    "sp4n": ("sealed_credentials",),
    "letterhead": ("logo_sha256",),
    "network": ("ca_file_sha256",),
    "files": ("agencies_sha256", "holidays_sha256"),
}
"""What the list of offices, this program or its command line says; () bars the whole section."""
LONGEST_CONTACT = 120
"""Letters of whom to ask, as a card has room for."""
BESIDE = {
    "logo": ("letterhead", "logo"),
    "ca": ("network", "ca_file"),
    "agencies": ("files", "agencies"),
    "holidays": ("files", "holidays"),
}
"""Files that an office's file names beside it, and where it does."""


@dataclass(frozen=True, slots=True)
class Common:
    """``values`` are the sections as they go into each file, ``folder`` is where the files named in them lie.

    ``it_contact`` stands on the cards only.
    """

    values: Mapping[str, Any]
    folder: Path
    valid_until: date
    it_contact: str

    def section(self, name: str) -> dict[str, Any]:
        """Return a copy of a section, empty if there is none."""
        return dict(self.values.get(name, {}))


def read_common(file: Path, valid_until: date | None) -> Common:
    """Read the common file; ``valid_until`` comes from the command line and goes before that of the file.

    Raises:
        Refused: it cannot be read, says something that belongs elsewhere, or nothing says until when files are valid.
    """
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError) as error:
        raise Refused(f"{file} tidak dapat dibaca: {error}") from error
    faults = [
        f"{file.name}: {name if not keys else f'{name}.{key}'} tidak boleh di berkas bersama"
        for name, keys in _OWN.items()
        for key in (keys or ("",))
        if name in values and (not keys or (isinstance(values[name], dict) and key in values[name]))
    ]
    faults += [
        f"{file.name}: [{name}] harus berupa bagian"
        for name, value in values.items()
        if name != "valid_until" and not isinstance(value, dict)
    ]
    until = valid_until or values.pop("valid_until", None)
    values.pop("valid_until", None)
    if type(until) is not date:
        faults.append(f"{file.name}: valid_until belum diisi, misalnya valid_until = 2027-12-31")
    card = values.pop("card", {})
    contact = card.get("it_contact", "") if isinstance(card, dict) else None
    if not isinstance(contact, str) or len(contact) > LONGEST_CONTACT or not contact.isprintable():
        faults.append(f"{file.name}: card.it_contact harus teks sampai {LONGEST_CONTACT} huruf")
    if faults:
        raise Refused(*faults)
    return Common(values, file.parent, until, contact or "")
