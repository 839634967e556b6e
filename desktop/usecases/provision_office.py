"""Putting an office's file into force: read it with what stands beside it, show what changes, apply it as a whole."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from pathlib import Path

from desktop.domain.access import Account, Right
from desktop.domain.errors import InvalidInput, NotSignedIn
from desktop.domain.office import Office
from desktop.domain.places import ReferenceData
from desktop.domain.working_calendar import WorkingCalendar
from desktop.runtime.attached_file import judge
from desktop.runtime.clock import Clock
from desktop.runtime.holiday_table import load_holidays
from desktop.runtime.office_file import LARGEST_FILE, file_names
from desktop.runtime.provisioning import read_office
from desktop.runtime.reference_data import load_reference, regency_name
from desktop.store import accounts, device, office_files
from desktop.store.engine import Database
from desktop.store.history import Action, record
from desktop.store.office_files import OfficeFiles
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class Change:
    """One value that a file would change; ``before`` is None at the first provisioning."""

    name: str
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class OfficePreview:
    """What a file holds, checked, and what it would change. ``signed_by`` is None for an unsigned file."""

    office: Office
    files: OfficeFiles
    changes: tuple[Change, ...]
    signed_by: str | None = None


@dataclass(frozen=True, slots=True)
class OfficeSetting:
    """The office in force with everything it knows."""

    office: Office
    reference: ReferenceData
    calendar: WorkingCalendar


@dataclass(frozen=True)
class ProvisionOffice:
    """Show and apply provisioning files. ``backup`` is called before another office's file takes the place of one."""

    database: Database
    clock: Clock
    backup: Callable[[], object] | None = None

    def show(self, path: Path) -> OfficePreview:
        """Read a file and say what it would change; changes nothing.

        Raises:
            InvalidInput: with one sentence saying what is wrong with it.
        """
        files = _read_files(path)
        setting = open_office(files, self.clock.now().date())
        with self.database.read() as connection:
            before = office_files.current(connection)
        current = open_office(before, date.min).office if before else None
        if current is not None and current.is_sample != setting.office.is_sample:
            raise InvalidInput.of("file", "sample", _not_mixed(current))
        return OfficePreview(setting.office, files, _changes(current, setting.office))

    def apply(self, by: Account | None, path: Path, *, allow_unsigned: bool) -> OfficePreview:
        """Put a file into force.

        Raises:
            InvalidInput: the file is not valid, or unsigned without ``allow_unsigned``.
            NotSignedIn, NotAllowed: there are accounts and ``by`` is not an admin.
            Conflict, StorageProblem: what is there could not be backed up; nothing was changed.
        """
        preview = self.show(path)
        if preview.signed_by is None and not allow_unsigned:
            raise InvalidInput.of(
                "file",
                "unsigned",
                translate(
                    "Provisioning",
                    "Berkas kantor ini belum ditandatangani. Pakai --allow-unsigned bila memang dimaksud.",
                ),
            )
        self._require_admin(by)
        if self.backup is not None and self.current() is not None:
            self.backup()
        with self.database.write() as connection:
            now = self.clock.now()
            if any(change.name == "device_code" for change in preview.changes):
                device.set_code(connection, None)  # the office gave this desk another code on purpose
            office_files.add(connection, preview.files, now, by)
            record(
                connection,
                Action.OFFICE_PROVISIONED,
                now,
                by,
                sha256=preview.files.sha256,
                changes=[change.name for change in preview.changes],
            )
        return preview

    def _require_admin(self, by: Account | None) -> None:
        """Let anybody provision a desk without accounts, and only admins any other."""
        with self.database.read() as connection:
            has_accounts = bool(accounts.every(connection))
        if has_accounts and by is None:
            raise NotSignedIn(
                translate("Accounts", "Sudah ada akun di sini; masuk sebagai admin dulu."), field="user"
            )
        if has_accounts and by is not None:
            by.require(Right.CHANGE_SETTINGS)

    def current(self) -> OfficeSetting | None:
        """Return the office in force, None before the first provisioning."""
        with self.database.read() as connection:
            files = office_files.current(connection)
            if files is None:
                return None
            setting = open_office(files, date.min)
            code = device.code_in_force(connection, setting.office.device_code)
        return replace(setting, office=replace(setting.office, device_code=code))


def _not_mixed(current: Office) -> str:
    """Return why a file is refused that would make invented complaints real, or real ones invented."""
    if current.is_sample:
        return translate(
            "Provisioning",
            "Loket ini berisi data contoh. Tekan Selesai mencoba dulu, lalu pasang berkas kantor.",
        )
    return translate("Provisioning", "Ini berkas kantor contoh, sedangkan loket ini milik kantor sungguhan.")


def open_office(files: OfficeFiles, today: date) -> OfficeSetting:
    """Make the office and its surroundings out of its files.

    Raises:
        InvalidInput: one of the files is not valid.
    """
    office = read_office(files.toml, today, regency_name, files.logo, files.ca)
    reference = load_reference(office.regency_code, files.agencies)
    return OfficeSetting(_with_our_names(office, reference), reference, load_holidays(files.holidays))


def _with_our_names(office: Office, reference: ReferenceData) -> Office:
    """Key the national ids by our own codes, however the file spells agencies ("Dinas PUPR") and topics."""
    institutions = {
        (agency.code if (agency := reference.agency(name)) else name): number
        for name, number in office.sp4n.institution_ids.items()
    }
    categories = {
        (topic.name if (topic := reference.topic(name)) else name): number
        for name, number in office.sp4n.category_ids.items()
    }
    return replace(office, sp4n=replace(office.sp4n, institution_ids=institutions, category_ids=categories))


def _read_files(path: Path) -> OfficeFiles:
    raw = _read(path)
    try:
        toml = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput.of(
            "file",
            "malformed",
            translate("Provisioning", "Berkas kantor {name} bukan teks UTF-8.").format(name=path.name),
        ) from error
    names = file_names(toml)
    beside = {key: _read(path.parent / name) for key, name in names.items()}
    if "logo" in beside:
        _check_logo(names["logo"], beside["logo"])
    digest = hashlib.sha256(raw)
    for content in beside.values():
        digest.update(hashlib.sha256(content).digest())
    return OfficeFiles(
        toml,
        digest.hexdigest(),
        beside.get("logo"),
        beside.get("agencies"),
        beside.get("holidays"),
        beside.get("ca"),
    )


def _check_logo(name: str, content: bytes) -> None:
    try:
        media_type = judge(name, content).media_type
    except InvalidInput:
        media_type = ""
    if not media_type.startswith("image/"):
        raise InvalidInput.of(
            "letterhead.logo",
            "wrong_kind",
            translate("Provisioning", "Logo {name} tidak dapat dibuka sebagai gambar png atau jpg.").format(
                name=name
            ),
        )


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise InvalidInput.of(
                "file",
                "too_large",
                translate("Provisioning", "Berkas {name} terlalu besar untuk berkas kantor.").format(
                    name=path.name
                ),
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise InvalidInput.of(
            "file",
            "not_found",
            translate("Provisioning", "Berkas {name} tidak ditemukan atau tidak dapat dibaca.").format(
                name=path.name
            ),
        ) from error


def _changes(before: Office | None, after: Office) -> tuple[Change, ...]:
    old = dict(_flat(before)) if before else {}
    return tuple(
        Change(name, old.get(name), value)
        for name, value in _flat(after)
        if before is None or old.get(name) != value
    )


def _flat(value: object, prefix: str = "") -> list[tuple[str, str]]:
    if is_dataclass(value):
        pairs = [(f.name, getattr(value, f.name)) for f in fields(value)]
        return [
            pair for name, inner in pairs for pair in _flat(inner, f"{prefix}.{name}" if prefix else name)
        ]
    if isinstance(value, dict):
        return [pair for name, inner in value.items() for pair in _flat(inner, f"{prefix}.{name}")]
    if isinstance(value, bytes):
        return [(prefix, f"{len(value)} B, {hashlib.sha256(value).hexdigest()[:12]}")]
    if isinstance(value, tuple):
        return [(prefix, " / ".join(map(str, value)))]
    return [] if value is None or value == "" else [(prefix, str(value))]
