"""The list of offices and workstations: a table as spreadsheets save it, a row for each workstation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import InvalidInput
from desktop.domain.register_number import DEVICE_CODE, OFFICE_CODE
from desktop.runtime.attached_file import judge
from desktop.runtime.reference_data import regency_name
from desktop.runtime.sealed_credentials import Credentials, DeviceKey, device_key, seal_credentials
from desktop.runtime.table_file import Row, TableFile
from installer.provision.common import LONGEST_CONTACT, Common
from installer.provision.faults import Fault, Refused
from installer.provision.paper_fit import misfits

LETTERHEAD = tuple(f"letterhead_{place}" for place in range(1, 6))
PLACES = {
    "office_code": ("office", "code"),
    "device_code": ("office", "device_code"),
    "name": ("office", "name"),
    "place": ("office", "place"),
    "contact": ("office", "contact"),
    "regency_code": ("office", "regency_code"),
    "time_zone": ("office", "time_zone"),
    "sp4n_user_id": ("sp4n", "user_id"),
    "sp4n_location_id": ("sp4n", "location_id"),
    "sp4n_channel_id": ("sp4n", "channel_id"),
    "sp4n_institution_id": ("sp4n", "institution_id"),
    "sp4n_tags": ("sp4n", "tags"),
    "update_repository": ("updates", "repository"),
}
"""Columns, and the values of an office's file that they replace if the cell is not empty."""
HEAD = {"head_name": "name", "head_nip": "nip", "head_title": "title", "head_rank": "rank"}
OTHERS = ("logo", "device_key", "it_contact", *LETTERHEAD)
REQUIRED = ("office_code", "device_code", "name")
MOST_DEVICES = 2_000


@dataclass(frozen=True, slots=True)
class Device:
    """One row that is in order; ``cells`` by column, ``line`` as an editor counts, ``logo`` the file to lay beside."""

    line: int
    cells: dict[str, str]
    letterhead: tuple[str, ...]
    logo: tuple[str, bytes] | None
    key: DeviceKey | None

    @property
    def desk(self) -> str:
        """Return the workstation as register numbers begin: ``ME01-L1``."""
        return f"{self.cells['office_code']}-{self.cells['device_code']}"


def read_fleet(file: Path, common: Common) -> tuple[list[Device], list[Fault]]:
    """Read the list; return the rows in order, and everything that is wrong with the others.

    Raises:
        Refused: the file cannot be read.
    """
    try:
        table = TableFile(file.name, "csv", file.read_bytes())
    except OSError as error:
        raise Refused(f"{file} tidak dapat dibaca: {error.strerror}") from error
    devices: list[Device] = []
    faults: list[Fault] = []
    try:
        for row in table.rows(REQUIRED):
            if not devices and not faults:
                faults += [Fault(1, name, "kolom tidak dikenal") for name in row.cells if not _is_known(name)]
            device, found = _device(row, file.parent, common)
            faults += found
            if device is not None:
                devices.append(device)
    except InvalidInput as problem:
        faults.append(Fault(0, "", problem.message))
    faults += _twice(devices)
    if not devices and not faults:
        faults.append(Fault(0, "", "tidak ada satu loket pun di dalamnya"))
    if len(devices) > MOST_DEVICES:
        faults.append(Fault(0, "", f"lebih dari {MOST_DEVICES} loket; bagi menjadi beberapa daftar"))
    return devices, sorted(faults)


def column_of(place: str) -> str:
    """Return the column of the list that a value of an office's file came from, "" if none did."""
    section, _dot, key = place.partition(".")
    for column, target in PLACES.items():
        if target == (section, key):
            return column
    if place.startswith("signatories.head"):
        return f"head_{place.rpartition('.')[2]}" if place.count(".") == 2 else "head_name"
    return {"letterhead.logo": "logo", "letterhead.lines": LETTERHEAD[0]}.get(place, "")


def _is_known(column: str) -> bool:
    return column in PLACES or column in HEAD or column in OTHERS


def _device(row: Row, folder: Path, common: Common) -> tuple[Device | None, list[Fault]]:
    cells = {
        **row.cells,
        "office_code": row.get("office_code").upper(),
        "device_code": row.get("device_code").upper(),
    }
    own = tuple(cells[name] for name in LETTERHEAD if cells.get(name))
    shared = common.section("letterhead").get("lines", [])
    letterhead = own or (
        tuple(shared) if isinstance(shared, list) and all(isinstance(x, str) for x in shared) else ()
    )
    contact = cells.get("contact") or str(common.section("office").get("contact", ""))
    told = [
        *_codes(cells, common),
        *misfits(letterhead, cells["name"], contact),
        *_head(cells),
    ]
    if len(cells.get("it_contact", "")) > LONGEST_CONTACT:
        told.append(("it_contact", f"lebih dari {LONGEST_CONTACT} huruf"))
    logo, key = None, None
    if text := cells.get("device_key"):
        key = device_key(text)
        if key is None or not _seals(key):
            told.append(
                ("device_key", "bukan kunci perangkat; salin utuh dari: loket credentials device-key")
            )
    source = (
        (folder, cells["logo"])
        if cells.get("logo")
        else (common.folder, common.section("letterhead").get("logo"))
    )
    if source[1]:
        logo, why = _logo(source[0], str(source[1]))
        told += [("logo", why)] if why else []
    faults = [Fault(row.line, column, message) for column, message in told]
    return (None if faults else Device(row.line, cells, letterhead, logo, key)), faults


def _seals(key: DeviceKey) -> bool:
    try:
        seal_credentials(key, "", Credentials("", ""))
    except ValueError:  # a point of low order: whoever sent it would let everybody read
        return False
    return True


def _codes(cells: dict[str, str], common: Common) -> Iterator[tuple[str, str]]:
    for column, pattern, example in (
        ("office_code", OFFICE_CODE, "ME01"),
        ("device_code", DEVICE_CODE, "L1"),
    ):
        if not pattern.fullmatch(cells[column]):
            yield column, f"harus berbentuk seperti {example}"
    if not cells["name"]:
        yield "name", "belum diisi"
    regency = cells.get("regency_code") or common.section("office").get("regency_code")
    try:
        regency_name(str(regency or ""))
    except InvalidInput as problem:
        yield "regency_code", problem.message if regency else "belum diisi (juga tidak di berkas bersama)"


def _head(cells: dict[str, str]) -> Iterator[tuple[str, str]]:
    digits = re.sub(r"[ .]", "", cells.get("head_nip", ""))
    if digits and not re.fullmatch(r"[0-9]{18}", digits):
        hint = " (Excel membulatkannya; format kolomnya sebagai Teks)" if "E+" in digits.upper() else ""
        yield "head_nip", f"harus 18 angka{hint}"
    if any(cells.get(column) for column in HEAD) and not cells.get("head_name"):
        yield "head_name", "belum diisi, padahal NIP atau jabatannya ada"


def _logo(folder: Path, name: str) -> tuple[tuple[str, bytes] | None, str]:
    """Return the name that the file gets beside the office's file, and its content; or why it is refused."""
    try:
        content = (folder / name).read_bytes()
    except OSError:
        return None, f"berkas {name} tidak dapat dibaca"
    try:
        media_type = judge(name, content).media_type
    except InvalidInput:
        media_type = ""
    if not media_type.startswith("image/"):
        return None, f"berkas {name} bukan gambar png atau jpg"
    return (f"logo{Path(name).suffix.lower()}", content), ""


def _twice(devices: list[Device]) -> Iterator[Fault]:
    desks: dict[str, int] = {}
    keys: dict[DeviceKey, int] = {}
    names: dict[str, tuple[int, str]] = {}
    for each in devices:
        if each.desk in desks:
            yield Fault(each.line, "device_code", f"{each.desk} sudah ada di baris {desks[each.desk]}")
        desks.setdefault(each.desk, each.line)
        if each.key is not None and each.key in keys:
            yield Fault(
                each.line,
                "device_key",
                f"sama dengan baris {keys[each.key]}; tiap perangkat punya kunci sendiri",
            )
        if each.key is not None:
            keys.setdefault(each.key, each.line)
        line, name = names.setdefault(each.cells["office_code"], (each.line, each.cells["name"]))
        if name != each.cells["name"]:
            yield Fault(
                each.line, "name", f"kantor {each.cells['office_code']} bernama lain di baris {line}: {name}"
            )
