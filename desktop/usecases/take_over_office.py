"""At every start, before anybody signs in: has IT laid down another office's file for this computer?

A file that is refused never keeps anybody from working: the desk goes on with what it has, and says so to IT (``doctor``) and
to admins. One that was taken away changes nothing.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.errors import InvalidInput, LoketError, StorageProblem
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.machine_folder import OFFICE_FILE
from desktop.runtime.machine_office import others_may_write, read_machine_office
from desktop.store import machine_note
from desktop.store.history import Action, record
from desktop.store.machine_note import MachineNote
from desktop.usecases.office_rules import OLDER
from desktop.usecases.provision_office import ProvisionOffice
from resources.i18n import translate


@dataclass(frozen=True)
class TakeOverOffice:
    """Take the file in the machine folder over into the desk of ``provision``."""

    provision: ProvisionOffice
    folder: Path

    def __call__(self) -> MachineNote:
        """Look, take over what is new, and return what came of it; never raises for a file that is refused."""
        with self.provision.database.read() as connection:
            known = machine_note.read(connection)
        state = self._state()
        if state == known.state and not known.trouble:
            return known
        if self._is_sample():
            return known
        note = self._judged(known, state) if state else MachineNote(sha256=known.sha256)
        if note != known:
            self._keep(known, note)
        return note

    def _judged(self, known: MachineNote, state: str) -> MachineNote:
        sha256 = known.sha256
        try:
            self._require_ours()
            bundle = read_machine_office(self.folder)
            if bundle is None:
                return known  # it is being replaced just now; the next start sees it whole
            sha256 = bundle.sha256
            if sha256 != known.sha256 or known.trouble:
                self.provision.take_over(bundle)
        except LoketError as problem:
            if problem.code != OLDER:
                return MachineNote(state, sha256, problem.message, problem.code)
        except OSError as error:
            text = translate("Provisioning", "Folder {folder} tidak dapat dibaca: {reason}.")
            message = text.format(folder=self.folder, reason=reason_of(error))
            return MachineNote(state, sha256, message, StorageProblem.code)
        return MachineNote(state, sha256)

    def _require_ours(self) -> None:
        open_to_others = others_may_write(self.folder)
        if open_to_others is not None:
            text = translate(
                "Provisioning",
                "{path} dapat diubah orang lain, jadi berkas kantor di sana tidak dipakai. "
                "Administrator: pasang ulang izinnya (hanya root yang menulis).",
            )
            raise InvalidInput.of("file", "writable", text.format(path=open_to_others))

    def _state(self) -> str:
        """Return what changes whenever something in the folder does, "" where no office's file lies."""
        try:
            if not (self.folder / OFFICE_FILE).exists():
                return ""
            about = self.folder.stat()
            told: list[object] = [about.st_mode, about.st_uid]
            for path in sorted(path for path in self.folder.iterdir() if path.is_file()):
                about = path.stat()
                told += [path.name, about.st_size, about.st_mtime_ns, about.st_mode, about.st_uid]
        except OSError as error:
            told = [error.errno]
        return hashlib.sha256(repr(told).encode("utf-8", "backslashreplace")).hexdigest()

    def _is_sample(self) -> bool:
        setting = self.provision.current()
        return setting is not None and setting.office.is_sample

    def _keep(self, known: MachineNote, note: MachineNote) -> None:
        with self.provision.database.write() as connection:
            machine_note.write(connection, note)
            if note.trouble and replace(note, state="") != replace(known, state=""):
                now = self.provision.clock.now()
                record(
                    connection,
                    Action.OFFICE_REFUSED,
                    now,
                    None,
                    None,
                    sha256=note.sha256,
                    code=note.code,
                    reason=note.trouble,
                )
