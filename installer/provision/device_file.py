"""One workstation's file: what all share, what its row says, its serial, and the sums of what lies beside it."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from desktop.domain.errors import InvalidInput
from desktop.domain.office import Office
from desktop.runtime.office_bundle import read_bundle
from desktop.runtime.office_signature import SUFFIX
from desktop.runtime.provisioning import FORMAT
from desktop.runtime.sealed_credentials import Credentials, seal_credentials
from desktop.usecases.office_rules import files_of
from desktop.usecases.office_setting import open_office
from installer.provision.common import BESIDE, Common
from installer.provision.faults import Fault, Refused
from installer.provision.fleet import HEAD, PLACES, Device, column_of
from installer.provision.regency_key import RegencyKey
from installer.provision.toml_text import write_toml

OFFICE_FILE = "office.toml"
PUBLIC_KEY = "regency.pub"
_ORDER = (
    "office",
    "letterhead",
    "signatories",
    "sp4n",
    "network",
    "limits",
    "files",
    "updates",
    "roles",
    "trust",
)


@dataclass(frozen=True, slots=True)
class Making:
    """What goes into every file of one run besides list and common file."""

    key: RegencyKey
    trust: tuple[str, ...] = ()
    credentials: Credentials | None = None


def shared_files(common: Common) -> dict[str, tuple[str, bytes]]:
    """Read what the common file names beside it, but for the logo: by kind, the name it gets and its content.

    Raises:
        Refused: one cannot be read.
    """
    found: dict[str, tuple[str, bytes]] = {}
    for kind, (section, key) in BESIDE.items():
        name = common.section(section).get(key)
        if kind == "logo" or name is None:
            continue
        try:
            found[kind] = f"{kind}{Path(str(name)).suffix.lower()}", (common.folder / str(name)).read_bytes()
        except OSError as error:
            raise Refused(f"{section}.{key}: {name} tidak dapat dibaca: {error.strerror}") from error
    return found


def write_device(
    folder: Path,
    device: Device,
    common: Common,
    beside: dict[str, tuple[str, bytes]],
    serial: int,
    making: Making,
) -> None:
    """Write the file of one workstation, its signature and what belongs beside it into a new folder.

    Raises:
        Refused: the common file holds a value of a kind that no office's file has.
        OSError: it cannot be written.
    """
    if device.logo is not None:
        beside = {**beside, "logo": device.logo}
    values = _values(device, common, beside, serial, making)
    try:
        content = write_toml(values).encode("utf-8")
    except TypeError as error:
        raise Refused(f"berkas bersama memuat nilai yang tidak dikenal: {error}") from error
    folder.mkdir()
    for name, data in (
        *beside.values(),
        (OFFICE_FILE, content),
        (OFFICE_FILE + SUFFIX, making.key.sign(content)),
        (PUBLIC_KEY, making.key.public.pem),
    ):
        (folder / name).write_bytes(data)


def read_back(
    folder: Path, device: Device, making: Making, today: date
) -> tuple[Office | None, Fault | None]:
    """Read a folder as a desk does that trusts the regency's key; return the office, or what is wrong with it."""
    try:
        bundle = read_bundle(folder / OFFICE_FILE)
        signer = bundle.signer((making.key.public,), None)
        office = open_office(files_of(bundle), today).office
    except InvalidInput as problem:
        return None, Fault(device.line, column_of(problem.field or ""), problem.message)
    assert signer == making.key.public, "a signed file whose key is known has a signer"
    assert f"{office.code}-{office.device_code}" == device.desk
    return office, None


def _values(
    device: Device, common: Common, beside: dict[str, tuple[str, bytes]], serial: int, making: Making
) -> dict[str, Any]:
    sections: dict[str, dict[str, Any]] = {name: common.section(name) for name in common.values}
    for column, (section, key) in PLACES.items():
        if device.cells.get(column):
            sections.setdefault(section, {})[key] = device.cells[column]
    if device.letterhead:
        sections.setdefault("letterhead", {})["lines"] = device.letterhead
    head = {key: device.cells[column] for column, key in HEAD.items() if device.cells.get(column)}
    if head:
        sections.setdefault("signatories", {})["head"] = head
    for kind, (name, content) in beside.items():
        section, key = BESIDE[kind]
        digest = hashlib.sha256(content).hexdigest()
        sections.setdefault(section, {}).update({key: name, f"{key}_sha256": digest})
    if making.credentials is not None and device.key is not None:
        box = seal_credentials(device.key, device.desk, making.credentials)
        sections.setdefault("sp4n", {})["sealed_credentials"] = base64.b64encode(box).decode("ascii")
    if making.trust:
        sections["trust"] = {"keys": making.trust}
    others = [
        name for name in sections if name not in _ORDER
    ]  # the program's reader says that it does not know them
    return {
        "format": FORMAT,
        "serial": serial,
        "valid_until": common.valid_until,
        **{name: sections[name] for name in (*_ORDER, *others) if name in sections},
    }
