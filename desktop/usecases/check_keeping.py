"""What IT asks of the keeping of data: keys, backups, the chain of the log, retention, and the clock they all lean on."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desktop.domain.backup import BackupState
from desktop.domain.checkup import Check
from desktop.domain.office import Office
from desktop.domain.retention import Keeping, ended_before, keeping
from desktop.domain.wording import long_date, moment
from desktop.runtime.clock import Clock
from desktop.runtime.device_key import KeyPlace
from desktop.runtime.key_store import RECEIPT_KEY, KeyStore
from desktop.store import keeping as kept
from desktop.store.engine import Database
from desktop.store.health import last_moment
from desktop.usecases.erase_expired import retention_years
from desktop.usecases.keep_device import KeepDevice, why_changed
from desktop.usecases.make_backup import MakeBackup
from desktop.usecases.read_audit import ReadAudit, verdict_words
from resources.i18n import translate

CLOCK_TOLERANCE = timedelta(minutes=5)


@dataclass(frozen=True)
class CheckKeeping:
    """Look at what keeps the data whole, secret and recoverable. ``office`` is None before provisioning."""

    database: Database
    keys: KeyStore
    clock: Clock
    audit: ReadAudit
    backups: MakeBackup
    devices: KeepDevice
    office: Office | None

    def key_store(self) -> Check:
        """Tell where the keys are and whether nobody else can read them."""
        protection, path = self.keys.protection(), self.keys.path
        files = [path, *([protection.file] if protection.file is not None else [])]
        exposed = [each for each in files if os.name == "posix" and each.stat().st_mode & 0o077]
        if exposed:
            text = translate("Checkup", "Berkas kunci {path} dapat dibaca pengguna lain. Batasi izinnya.")
            return Check("key_store", False, text.format(path=exposed[0]))
        if self.keys.get(RECEIPT_KEY) is None:
            text = translate("Checkup", "Berkas kunci {path} tidak lengkap. Pulihkan dari cadangan.")
            return Check("key_store", False, text.format(path=path))
        return Check("key_store", True, protection.sentence)

    def key_place(self) -> Check:
        """Tell whether the system keeps the key of this computer, in a word for scripts."""
        place = self.keys.protection().place
        texts = {
            KeyPlace.SYSTEM: translate("Checkup", "Kunci perangkat dijaga oleh sistem operasi."),
            KeyPlace.FILE: translate(
                "Checkup", "Kunci perangkat ada di berkas biasa; lindungi dengan enkripsi disk."
            ),
        }
        return Check("key_place", True, texts[place])

    def recovery_key(self) -> Check:
        """Tell whether backups can be opened once this computer is gone."""
        made_on = self.keys.recovery_made_on()
        if made_on is not None:
            text = translate("Checkup", "Kunci pemulihan dibuat {day}.")
            return Check("recovery_key", True, text.format(day=long_date(made_on)))
        text = translate(
            "Checkup", "Kunci pemulihan belum dibuat. Bila komputer ini rusak, cadangan tidak dapat dibuka."
        )
        return Check("recovery_key", self.is_invented, text)

    def backup(self) -> Check:
        """Tell when the last verified backup was made."""
        state = self.backups.state()
        if state.last_failure is not None and state.is_late:
            text = translate("Checkup", "Cadangan terakhir gagal: {reason}")
            return Check("backup", False, text.format(reason=state.last_failure.reason or ""))
        if state.last_good is None:
            text = translate("Checkup", "Belum ada cadangan. Jalankan: loket backup create.")
            return Check("backup", not state.is_late, text)
        text = translate("Checkup", "Cadangan terakhir {time}, sudah diperiksa.")
        return Check("backup", not state.is_late, text.format(time=self._moment(state.last_good.at)))

    def second_copy(self) -> Check:
        """Tell whether the backup lies on another disk as well."""
        state = self.backups.state()
        if not state.second_folder:
            text = translate("Checkup", "Salinan di disk kedua belum diatur; cadangan hanya di komputer ini.")
            return Check("second_copy", True, text)
        if state.second_failure is not None or state.last_second is None:
            return Check("second_copy", False, _second_trouble(state))
        text = translate("Checkup", "Salinan terakhir di disk kedua {time}.")
        return Check("second_copy", True, text.format(time=self._moment(state.last_second.at)))

    def restore_drill(self) -> Check:
        """Tell when it was last tried out that a backup can be restored."""
        state = self.backups.state()
        if state.last_drill is None:
            text = translate("Checkup", "Pemulihan belum pernah dicoba. Jalankan: loket backup rehearse.")
            return Check("restore_drill", not state.is_drill_late, text)
        text = translate("Checkup", "Pemulihan terakhir dicoba {time}.")
        is_well = not state.is_drill_late
        return Check("restore_drill", is_well, text.format(time=self._moment(state.last_drill.at)))

    def audit_log(self) -> Check:
        """Tell whether the chain of the log is whole."""
        verdict = self.audit.verify()
        return Check("audit_log", verdict.is_whole, verdict_words(verdict))

    def device(self) -> Check:
        """Tell which desk this is, and whether it was found to be a copy."""
        state = self.devices.state()
        if state is None:
            return Check("device", True, translate("Checkup", "Kode loket belum ada."))
        if state.noticed is None:
            return Check("device", True, state.code)
        text = translate("Checkup", "{code}. {why} Tetapkan kodenya: loket device set.")
        return Check("device", False, text.format(code=state.code, why=why_changed(state.noticed)))

    def retention(self) -> Check:
        """Tell how much has outlived its time."""
        zone, today = self.zone, self.clock.now().astimezone(self.zone).date()
        with self.database.read() as connection:
            years = retention_years(connection)
            limit = datetime.combine(ended_before(today, years), time(), zone)
            ended = kept.ended_before(connection, limit)
        due = sum(keeping(each.life, today, zone, years) is Keeping.DUE for each in ended)
        if not due:
            text = translate("Checkup", "Tidak ada pengaduan yang habis masa simpannya.")
            return Check("retention", True, text)
        text = translate("Checkup", "{count} pengaduan habis masa simpannya dan perlu dimusnahkan.")
        return Check("retention", False, text.format(count=due))

    def local_clock(self) -> Check:
        """Tell whether the clock went back: it is now earlier than the last thing that happened."""
        last, now = last_moment(self.database), self.clock.now()
        if last is None or last - now <= CLOCK_TOLERANCE:
            return Check("local_clock", True, self._moment(now))
        text = translate("Checkup", "Jam komputer mundur: yang terakhir dicatat {time}. Betulkan jam.")
        return Check("local_clock", False, text.format(time=self._moment(last)))

    @property
    def zone(self) -> ZoneInfo:
        """Return the office's time zone, that of the capital before provisioning."""
        return self.office.zone if self.office is not None else ZoneInfo("Asia/Jakarta")

    @property
    def is_invented(self) -> bool:
        """Tell whether this is the demonstration office."""
        return self.office is not None and self.office.is_sample

    def _moment(self, at: datetime) -> str:
        return moment(at.astimezone(UTC), self.zone)


def _second_trouble(state: BackupState) -> str:
    if state.second_failure is not None and state.second_failure.reason:
        return state.second_failure.reason
    return translate("Checkup", "Belum ada salinan di disk kedua. Colokkan disknya.")
