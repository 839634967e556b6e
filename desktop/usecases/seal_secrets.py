"""Sealing the content of secret reports to one officer's key once their fate at LAPOR! is settled (decision 026).

Off unless an admin names the officer (setting ``sealing_officer``), who has made a key. From then on the desk keeps of such a
report that it exists and how it stands; who told what opens by the officer's passphrase alone.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Attachment, Complaint
from desktop.domain.errors import Conflict, InvalidInput, NotAllowed, NotFound
from desktop.domain.password_rule import weakness_of
from desktop.domain.sealing import SEALING_OFFICER, SHORTEST_PASSPHRASE
from desktop.domain.visibility import require_sight
from desktop.runtime.officer_seal import (
    make_officer_key,
    open_box,
    open_by_passphrase,
    open_by_recovery_key,
    seal_to,
)
from desktop.runtime.vault import NotOpened
from desktop.store import complaints, erasure, officer_keys, sealing, settings
from desktop.store.engine import Connection
from desktop.store.history import Action, record
from desktop.store.officer_keys import KeptKey
from desktop.store.values import new_id
from desktop.usecases.complaint_json import content_json
from desktop.usecases.desk import Desk
from desktop.usecases.hide_identity import TELLING_NOTHING
from desktop.usecases.reasons import checked_reason
from resources.i18n import translate

_ID = len(new_id())
"""Characters of the key's id, which stand at the beginning of a sealed part."""
_FILE_NAME = "berkas-tersegel-{place}.loket"
_FILE_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class SealingState:
    """Who is named (user name, "" for nobody), who has a key in force, and how many reports are sealed and wait to be."""

    officer: str
    holders: tuple[str, ...]
    sealed: int
    due: int


@dataclass(frozen=True, slots=True)
class OpenedContent:
    """What a sealed report says, for the eyes of whoever opened it; nothing of it is written back.

    ``told`` is what was taken out, by name: ``content`` in the form's names, ``files``, ``follow_ups``, ``letters``,
    ``answers``, ``history``.
    """

    register_no: str
    told: dict[str, Any]
    files: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True)
class SealSecrets:
    """Make officers' keys, seal what is due, and open it again for its officer."""

    desk: Desk

    def make_key(self, by: Account, passphrase: str, recovery_code: str | None = None) -> None:
        """Make a key for the person themselves; the one before stays for what it sealed.

        With the recovery key of these data, it opens what the key sealed, too. Without, a lost passphrase is the end of it.

        Raises:
            NotAllowed
            InvalidInput: the passphrase is too short or too easy, or the recovery key is not that of these data.
        """
        by.require(Right.SEE_SECRET_IDENTITY)
        _check_passphrase(passphrase, by.username)
        if recovery_code is not None and not self.desk.keys.is_recovery_key(recovery_code):
            raise InvalidInput.of(
                "recovery_key", "wrong_key", translate("Sealing", "Kunci pemulihan ini bukan untuk data ini.")
            )
        key_id, now = new_id(), self.desk.now()
        key = make_officer_key(key_id, passphrase, recovery_code)
        with self.desk.database.write() as connection:
            officer_keys.add(connection, key_id, by.username, key.public, key.wrapped, now)
            record(connection, Action.OFFICER_KEY_MADE, now, by, with_recovery_key=recovery_code is not None)

    def name_officer(self, by: Account, username: str) -> None:
        """Name the officer to whose key secret reports are sealed from now on, "" for nobody.

        Raises:
            NotAllowed
            NotFound: that person has made no key.
        """
        by.require(Right.CHANGE_SETTINGS)
        now = self.desk.now()
        with self.desk.database.write() as connection:
            if username and not officer_keys.in_force(connection, username):
                raise NotFound(
                    translate("Sealing", "{name} belum punya kunci segel. Buat dulu: loket seal key.").format(
                        name=username[:60]
                    ),
                    field="officer",
                )
            settings.write(connection, SEALING_OFFICER, username)
            record(connection, Action.SETTING_CHANGED, now, by, name=SEALING_OFFICER, value=username)

    def state(self, by: Account) -> SealingState:
        """Return who is named, who has keys, and how many are sealed and due; raises NotAllowed."""
        by.require(Right.SEE_SECRET_IDENTITY)
        with self.desk.database.read() as connection:
            holders = tuple(each.username for each in officer_keys.in_force(connection))
            officer = settings.read(connection).get(SEALING_OFFICER, "")
            due = len(sealing.due(connection, self.desk.today())) if officer else 0
            return SealingState(officer, holders, sealing.count(connection), due)

    def seal_due(self) -> int:
        """Seal every secret report of earlier days whose fate is settled, each in one transaction; return how many.

        Until the end of its day a report stays open, so that its papers can be printed.

        Raises:
            StorageProblem: the disk is full, or a file is damaged; what was sealed before it is sealed.
        """
        with self.desk.database.read() as connection:
            officer = settings.read(connection).get(SEALING_OFFICER, "")
            keys = officer_keys.in_force(connection, officer) if officer else ()
            ids = sealing.due(connection, self.desk.today()) if keys else []
        sealed = sum(self._seal(each, keys[0]) for each in ids)
        if sealed:
            self.clear_away()
        return sealed

    def clear_away(self) -> None:
        """Remove what a transaction cannot reach, as after an erasure (decision 024)."""
        erasure.finish_erasure(self.desk.database)
        self.desk.attachments.sweep(self.desk.database)

    def open(
        self, by: Account, number: str, passphrase: str, reason: str, *, is_recovery_key: bool = False
    ) -> OpenedContent:
        """Return what a sealed report says to the officer it was sealed for, and record that and why.

        ``passphrase`` is the recovery key if ``is_recovery_key``: then anybody who may see secret reports may open it, for the
        officer may be gone.

        Raises:
            NotAllowed: the role does not include it, or it was sealed for somebody else.
            InvalidInput: passphrase or recovery key do not fit, or the reason is empty or too long.
            NotFound, StorageProblem
            Conflict: it is not sealed.
        """
        by.require(Right.SEE_SECRET_IDENTITY)
        plain = checked_reason(
            reason, translate("Sealing", "Tulis alasan membuka isi tersegel, paling banyak {limit} huruf.")
        )
        complaint_id = self.desk.complaint_id(number)
        with self.desk.database.read() as connection:
            complaint, box, key = _sealed(connection, complaint_id)
        require_sight(by, complaint.content)
        if not is_recovery_key and by.username != key.username:
            raise NotAllowed(
                translate("Sealing", "Isi {number} disegel untuk {officer}, bukan untuk Anda.").format(
                    number=complaint.register_no, officer=key.username
                ),
                field="register_no",
            )
        told, files = self._opened(complaint, box, key, passphrase, is_recovery_key=is_recovery_key)
        way = "recovery_key" if is_recovery_key else "passphrase"
        with self.desk.database.write() as connection:
            record(connection, Action.SEALED_READ, self.desk.now(), by, complaint_id, reason=plain, way=way)
        return OpenedContent(complaint.register_no, told, files)

    def _seal(self, complaint_id: str, key: KeptKey) -> bool:
        """Seal one report; False if somebody changed it meanwhile, then it is sealed another time."""
        with self.desk.database.read() as connection:
            told = self._told(connection, complaint_id)
        files = [
            self._sealed_file(complaint_id, place, file, key) for place, file in enumerate(told["files"])
        ]
        content = json.dumps(told, ensure_ascii=False).encode("utf-8")
        part = key.id.encode("ascii") + seal_to(key.public, content, _label(complaint_id))
        now: datetime = self.desk.now()
        with self.desk.database.write() as connection:
            if not sealing.due(connection, self.desk.today(), complaint_id):
                return False
            if self._told(connection, complaint_id) != told:
                return False
            emptied = [each["seq"] for each in told["history"]]
            sealing.seal(connection, complaint_id, part, key.username, files, emptied, now)
            record(connection, Action.SEALED, now, None, complaint_id, officer=key.username)
        return True

    def _told(self, connection: Connection, complaint_id: str) -> dict[str, Any]:
        complaint = complaints.get(connection, complaint_id)
        assert complaint is not None, "complaints are never deleted"
        return {
            "format": 1,
            "content": content_json(complaint.content),
            "void_reason": complaint.void_reason,
            "duplicate_of": complaint.duplicate_of.register_no if complaint.duplicate_of else None,
            "files": [asdict(file) for file in complaint.attachments],
            "sealed_for": complaint.sealed_for,
            **sealing.told(connection, complaint_id, TELLING_NOTHING),
        }

    def _sealed_file(
        self, complaint_id: str, place: int, file: dict[str, Any], key: KeptKey
    ) -> dict[str, Any]:
        """Keep a file sealed beside the plain one, which is swept away later; return the row of the new one."""
        content = self.desk.attachments.read(file["sha256"])
        box = seal_to(key.public, content, _label(complaint_id, place))
        sealed = Attachment(
            _FILE_NAME.format(place=place + 1), self.desk.attachments.put(box), len(box), _FILE_TYPE
        )
        return asdict(sealed)

    def _opened(
        self, complaint: Complaint, part: bytes, key: KeptKey, secret: str, *, is_recovery_key: bool
    ) -> tuple[dict[str, Any], tuple[tuple[str, bytes], ...]]:
        opening: Callable[[str, bytes, str], bytes] = (
            open_by_recovery_key if is_recovery_key else open_by_passphrase
        )
        try:
            private = opening(key.id, key.wrapped, secret)
        except NotOpened:
            raise InvalidInput.of(
                "recovery_key" if is_recovery_key else "passphrase",
                "wrong_key",
                translate("Sealing", "Kunci pemulihan ini tidak membuka isi itu.")
                if is_recovery_key
                else translate("Sealing", "Kalimat sandi tidak cocok. Ketik lagi."),
            ) from None
        try:
            told = json.loads(open_box(private, part[_ID:], _label(complaint.id)))
            files = tuple(
                (
                    file["name"],
                    open_box(private, self.desk.attachments.read(kept.sha256), _label(complaint.id, place)),
                )
                for place, (file, kept) in enumerate(zip(told["files"], complaint.attachments, strict=True))
            )
        except NotOpened:
            raise Conflict(
                translate("Sealing", "Isi tersegel {number} rusak. Pulihkan dari cadangan.").format(
                    number=complaint.register_no
                ),
                code="damaged",
                field="register_no",
            ) from None
        return told, files


def _sealed(connection: Connection, complaint_id: str) -> tuple[Complaint, bytes, KeptKey]:
    complaint = complaints.get(connection, complaint_id)
    found = sealing.sealed_part(connection, complaint_id)
    key = officer_keys.of_id(connection, found[0][:_ID].decode("ascii", "replace")) if found else None
    if complaint is None or found is None or key is None:
        raise Conflict(
            translate("Sealing", "Isi pengaduan ini tidak disegel."), code="not_sealed", field="register_no"
        )
    return complaint, found[0], key


def _label(complaint_id: str, place: int | None = None) -> bytes:
    """Return what a box is bound to: a complaint, and of a file its place among them."""
    return f"loket sealed {complaint_id}{'' if place is None else f' file {place}'}".encode()


def _check_passphrase(passphrase: str, username: str) -> None:
    weakness = weakness_of(passphrase, username)
    if len(passphrase) < SHORTEST_PASSPHRASE:
        weakness = translate("Sealing", "Kalimat sandi harus paling sedikit {count} huruf.").format(
            count=SHORTEST_PASSPHRASE
        )
    if weakness is not None:
        raise InvalidInput.of("passphrase", "weak", weakness)
