"""What IT asks of the roll-out: was the file for this computer taken over, and does another desk here use the same code?"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.checkup import Check
from desktop.runtime.machine_folder import OFFICE_FILE, claims_folder, machine_folder
from desktop.store import machine_note, office_trust
from desktop.store.engine import Database
from desktop.usecases.claim_code import ClaimCode
from desktop.usecases.office_rules import keys_of
from resources.i18n import translate


@dataclass(frozen=True)
class CheckRollout:
    """Look at what was laid down for this computer; changes nothing of it."""

    database: Database

    def machine_office(self) -> Check:
        """Tell what became of the office's file in the machine folder."""
        folder = machine_folder()
        with self.database.read() as connection:
            note = machine_note.read(connection)
        if note.trouble:
            return Check("machine_office", False, note.trouble)
        text = (
            translate("Checkup", "Berkas kantor di {folder} sudah dipakai.")
            if note.state and (folder / OFFICE_FILE).exists()
            else translate("Checkup", "Tidak ada berkas kantor di {folder}.")
        )
        return Check("machine_office", True, text.format(folder=folder))

    def office_signature(self) -> Check:
        """Tell whose office files this desk takes, and who signed the one in force."""
        with self.database.read() as connection:
            trust = office_trust.read(connection)
        keys = ", ".join(key.fingerprint for key in keys_of(trust.keys))
        if not keys:
            text = translate("Checkup", "Berkas kantor belum ditandatangani; belum ada kunci yang dipercaya.")
            return Check("office_signature", True, text)
        if trust.signed_by is None:
            text = translate("Checkup", "Berkas kantor yang berlaku tidak ditandatangani. Kunci: {keys}.")
            return Check("office_signature", False, text.format(keys=keys))
        text = translate("Checkup", "Berkas kantor ditandatangani. Kunci yang dipercaya: {keys}.")
        return Check("office_signature", True, text.format(keys=keys))

    def device_code(self) -> Check:
        """Tell whether this desk alone uses its device code on this computer."""
        sentence = ClaimCode(self.database, claims_folder()).trouble()
        fine = translate("Checkup", "Kode loket ini hanya dipakai di sini.")
        return Check("device_code", sentence is None, sentence or fine)
