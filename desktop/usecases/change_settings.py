"""Choices of this workstation: printer, paper, copies, language, look, and how it reaches the internet."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.access import Account, Right
from desktop.domain.backup import FOLDER_SETTING
from desktop.domain.errors import InvalidInput
from desktop.domain.network import (
    HIDDEN,
    LONGEST_PROXY,
    NONE,
    SYSTEM,
    NetworkSettings,
    bad_proxy,
    read_proxy,
    shown_proxy,
)
from desktop.domain.printer_choices import PAPER_SIZES, ROLLS, printer_setting, with_printers_by_paper
from desktop.domain.retention import DEFAULT_YEARS, LONGEST_YEARS, SHORTEST_YEARS
from desktop.domain.thermal_address import is_thermal_address, read_thermal_address
from desktop.runtime.backup_folder import second_folder
from desktop.runtime.certificate_file import LARGEST_CA_FILE, read_authorities
from desktop.runtime.clock import Clock
from desktop.store import settings
from desktop.store.engine import Database
from desktop.store.history import Action, record
from resources.i18n import translate

PROXY = "network.proxy"
CA_FILE = "network.ca_file"
WATCH_FOLDER = "watch_folder"
CLOSING_TIME = "closing_time"
ARCHIVE_FOLDER = "archive_folder"
SHORT_OFFICE_NAME = "short_office_name"
RETENTION_YEARS = "retention_years"
PRIVACY_NOTICE = "privacy_notice"
IDLE_LOCK_MINUTES = "idle_lock_minutes"
BACKUP_FOLDER = FOLDER_SETTING
_CA = "network.ca"
DEFAULTS: Mapping[str, str] = {
    "language": "id",
    "theme": "system",
    "receipt_paper": "a5",
    "receipt_copies": "2",
    "receipt_anonymous_name": "masked",
    SHORT_OFFICE_NAME: "",
    **{printer_setting(paper): "" for paper in PAPER_SIZES},
    WATCH_FOLDER: "",
    CLOSING_TIME: "15.30",
    ARCHIVE_FOLDER: "",
    BACKUP_FOLDER: "",
    IDLE_LOCK_MINUTES: "10",
    RETENTION_YEARS: str(DEFAULT_YEARS),
    PRIVACY_NOTICE: "",
    PROXY: "",
    CA_FILE: "",
}
CHOICES: Mapping[str, tuple[str, ...]] = {
    "language": ("id", "en"),
    "theme": ("system", "light", "dark", "high_contrast"),
    "receipt_paper": ("a5", "a4", "f4", "80mm", "58mm"),
    "receipt_copies": ("1", "2"),
    "receipt_anonymous_name": ("masked", "full"),
    IDLE_LOCK_MINUTES: ("0", "1", "2", "3", "5", "10", "15", "20", "30", "60"),
    RETENTION_YEARS: tuple(map(str, range(SHORTEST_YEARS, LONGEST_YEARS + 1))),
}
LONGEST = 300
LONGEST_SHORT_NAME = 60
LONGEST_NOTICE = 220
_OF_ADMINS = (
    PROXY,
    CA_FILE,
    BACKUP_FOLDER,
    IDLE_LOCK_MINUTES,
    "receipt_anonymous_name",
    SHORT_OFFICE_NAME,
    RETENTION_YEARS,
    PRIVACY_NOTICE,
)
_TIME = re.compile(r"(\d{1,2})[.:](\d{2})")


@dataclass(frozen=True)
class ChangeSettings:
    """Read and change the settings; each change is stored at once."""

    database: Database
    clock: Clock

    def all(self) -> dict[str, str]:
        """Return every setting, chosen or by default, as it may be shown: without the password of a proxy.

        What the program itself notes beside the settings is none.
        """
        with self.database.read() as connection:
            stored = with_printers_by_paper(settings.read(connection))
        chosen = {name: stored.get(name, default) for name, default in DEFAULTS.items()}
        return chosen | {PROXY: shown_proxy(chosen[PROXY])}

    def network(self) -> NetworkSettings:
        """Return what this desk chose itself about its way to the internet; "" and no certificates by default."""
        with self.database.read() as connection:
            stored = settings.read(connection)
        return NetworkSettings(stored.get(PROXY, ""), stored.get(_CA, "").encode("ascii"))

    def set(self, name: str, value: str, by: Account | None = None) -> None:
        """Store one setting and record who changed it, None for the program itself.

        ``watch_folder`` is the folder in which camera or scanner leave their pictures, "" for none. ``network.proxy`` is
        "" (as the office's file says), ``system``, ``none`` or an address; ``network.ca_file`` is the path of a file whose
        certificates are kept, so that the file itself may go. ``printer.80mm`` and ``printer.58mm`` may be the address of a
        thermal printer, every ``printer.…`` one of the computer's by its name, "" for the usual one. ``closing_time`` is the
        hour at the office after which the desk reminds of what is left of the day, kept as ``15.30``. ``short_office_name`` is
        what rolls and slips call the office, "" for the name in its file. ``retention_years`` is how long complaints are kept after
        the end of the year in which they ended. ``privacy_notice`` is what receipts say of personal data, "" for our words.
        ``backup_folder`` is where the second copy of every backup goes, "" for none.
        ``idle_lock_minutes`` is after how many minutes without a key or the mouse the screen is locked, ``0`` for never.

        Raises:
            InvalidInput: there is no such setting, or the value is not one of its choices.
            NotAllowed: the way to the internet and the words on receipts are for admins to change.
        """
        choices = CHOICES.get(name)
        longest = LONGEST_PROXY if name == PROXY else LONGEST
        if name not in DEFAULTS or (choices is not None and value not in choices) or len(value) > longest:
            raise InvalidInput.of(
                name,
                "invalid",
                translate("Settings", "Pengaturan {name} tidak dapat diisi dengan nilai itu.").format(
                    name=name
                ),
            )
        if by is not None and name in _OF_ADMINS:
            by.require(Right.CHANGE_SETTINGS)
        shown, stored = value, {name: value}
        match name:
            case "network.proxy":
                stored = {name: self._proxy(value)}
                shown = shown_proxy(stored[name])
            case _ if name.startswith("printer."):
                _check_printer(name, value)
            case "closing_time":
                stored = {name: _read_time(value)}
                shown = stored[name]
            case "short_office_name":
                shown = " ".join(value.split())
                stored = {name: _read_short_name(shown)}
            case "privacy_notice":
                shown = " ".join(value.split())
                stored = {name: _read_notice(shown)}
            case "backup_folder":
                stored = {name: second_folder(value, self.database.path.parent)}
            case "watch_folder":
                stored = {name: _read_folder(value)}
            case "network.ca_file":
                ca = _read_ca(Path(value)) if value else b""
                shown = f"{Path(value).name} {hashlib.sha256(ca).hexdigest()[:12]}" if value else ""
                stored = {name: Path(value).name if value else "", _CA: ca.decode("ascii")}
        with self.database.write() as connection:
            for key, text in stored.items():
                settings.write(connection, key, text)
            record(connection, Action.SETTING_CHANGED, self.clock.now(), by, name=name, value=shown)

    def _proxy(self, value: str) -> str:
        """Return a proxy as it is kept; a hidden password means the one kept so far."""
        if value in ("", SYSTEM, NONE):
            return value
        address = read_proxy(value)
        if address is not None and address.password == HIDDEN:
            kept = read_proxy(self.network().proxy)
            if kept is None or kept.user != address.user:
                raise InvalidInput.of(
                    PROXY, "password", translate("Settings", "Ketik lagi kata sandi proksi untuk nama itu.")
                )
            address = replace(address, password=kept.password)
        if address is None or read_proxy(address.url) != address:  # with its password it may be too long
            raise InvalidInput.of(PROXY, "invalid", bad_proxy())
        return address.url


def _check_printer(name: str, value: str) -> None:
    if not is_thermal_address(value):
        return
    if name not in map(printer_setting, ROLLS):
        raise InvalidInput.of(
            name,
            "invalid",
            translate(
                "Settings",
                "Alamat pencetak termal hanya untuk kertas gulung. Pilih pencetak dari daftar untuk kertas ini.",
            ),
        )
    read_thermal_address(value)


def _read_time(value: str) -> str:
    """Return a time of day as ``07.05``."""
    found = _TIME.fullmatch(value.strip())
    if found is None or int(found.group(1)) > 23 or int(found.group(2)) > 59:
        raise InvalidInput.of(
            CLOSING_TIME, "invalid", translate("Settings", "Tulis jam tutup seperti 15.30.")
        )
    return f"{int(found.group(1)):02d}.{found.group(2)}"


def _read_short_name(value: str) -> str:
    if len(value) > LONGEST_SHORT_NAME or not value.isprintable():
        raise InvalidInput.of(
            SHORT_OFFICE_NAME,
            "invalid",
            translate("Settings", "Tulis nama pendek kantor paling banyak {count} huruf.").format(
                count=LONGEST_SHORT_NAME
            ),
        )
    return value


def _read_notice(value: str) -> str:
    if len(value) > LONGEST_NOTICE or not value.isprintable():
        raise InvalidInput.of(
            PRIVACY_NOTICE,
            "invalid",
            translate("Settings", "Tulis pemberitahuan data pribadi paling banyak {count} huruf.").format(
                count=LONGEST_NOTICE
            ),
        )
    return value


def _read_folder(value: str) -> str:
    folder = Path(value)
    if value and not (folder.is_absolute() and folder.is_dir()):
        raise InvalidInput.of(
            WATCH_FOLDER,
            "not_found",
            translate("Settings", "Folder {name} tidak ada. Pilih folder kamera atau pemindai.").format(
                name=value
            ),
        )
    return value


def _read_ca(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return read_authorities(file.read(LARGEST_CA_FILE + 1))
    except (OSError, ValueError) as error:
        raise InvalidInput.of(
            CA_FILE,
            "not_found",
            translate("Settings", "Berkas sertifikat {name} tidak ada atau tidak dapat dibaca.").format(
                name=path.name
            ),
        ) from error
