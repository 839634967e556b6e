"""What IT asks first of an installation: each question one line, nothing of it about citizens, nothing changed."""

from __future__ import annotations

import os
import platform
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from desktop import VERSION
from desktop.domain.checkup import Check
from desktop.domain.errors import LoketError
from desktop.domain.office import Office
from desktop.domain.wording import NBSP, file_size, long_date, moment, number
from desktop.runtime.clock import Clock
from desktop.runtime.key_store import RECEIPT_KEY, SP4N_AUTH, SP4N_TOKEN, KeyStore
from desktop.runtime.paths import DataPaths
from desktop.store.engine import Database
from desktop.store.health import SOUND, quick_check, waiting_since
from desktop.store.schema import HEAD, current_revision
from desktop.usecases.provision_office import ProvisionOffice
from resources.i18n import translate

LEAST_FREE = 500_000_000  # bytes; below, attachments may soon not be kept
LONGEST_WAIT = timedelta(days=1)
"""What waits longer has a reason that somebody should look at."""


@dataclass(frozen=True)
class CheckDesk:
    """Look at everything on this computer; the server is asked elsewhere."""

    paths: DataPaths
    database: Database
    keys: KeyStore
    clock: Clock

    def __call__(self) -> tuple[Check, ...]:
        """Return all checks in the order in which IT reads them; one that breaks says so and the others go on."""
        return (
            self._version(),
            Check("data_folder", True, str(self.paths.folder)),
            self._disk(),
            _unbroken("schema", self._schema),
            _unbroken("integrity", self._integrity),
            _unbroken("key_store", self._key_store),
            _unbroken("secrets", self._secrets),
            _unbroken("office", self._office),
            _unbroken("queue", self._queue),
        )

    def _version(self) -> Check:
        system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
        return Check("version", True, f"Loket {VERSION}, {system}")

    def _disk(self) -> Check:
        free = shutil.disk_usage(self.paths.folder).free
        words = f"{number(free / 1e9, 1)}{NBSP}GB"
        if free < LEAST_FREE:
            text = translate("Checkup", "Ruang disk tinggal {free}. Kosongkan sebelum lampiran ditolak.")
            return Check("free_disk", False, text.format(free=words))
        return Check("free_disk", True, words)

    def _schema(self) -> Check:
        revision = current_revision(self.database)
        return Check("schema", revision == HEAD, f"{revision or '–'} ({HEAD})")

    def _integrity(self) -> Check:
        verdict = quick_check(self.database)
        if verdict != SOUND:
            text = translate("Checkup", "Basis data rusak: {what}. Jangan dipakai; hubungi petugas TI.")
            return Check("integrity", False, text.format(what=verdict))
        text = translate("Checkup", "Basis data utuh, {size}.")
        return Check("integrity", True, text.format(size=file_size(self.paths.database.stat().st_size)))

    def _key_store(self) -> Check:
        is_whole = self.keys.get(RECEIPT_KEY) is not None
        is_private = os.name != "posix" or self.keys.path.stat().st_mode & 0o077 == 0
        text = "{path}"
        if not is_private:
            text = translate("Checkup", "Berkas kunci {path} dapat dibaca pengguna lain. Batasi izinnya.")
        elif not is_whole:
            text = translate("Checkup", "Berkas kunci {path} tidak lengkap. Pulihkan dari cadangan.")
        return Check("key_store", is_private and is_whole, text.format(path=self.keys.path))

    def _secrets(self) -> Check:
        if all(self.keys.get(name) for name in (SP4N_AUTH, SP4N_TOKEN)):
            return Check("secrets", True, translate("Checkup", "Kata sandi kantor untuk LAPOR! terpasang."))
        return Check("secrets", False, translate("Checkup", "Kata sandi kantor untuk LAPOR! belum dipasang."))

    def _office(self) -> Check:
        office = self._office_in_force()
        if office is None:
            return Check("office", False, translate("Checkup", "Kantor belum disiapkan."))
        name = f"{office.code}-{office.device_code}, {office.name}"
        until = office.valid_until
        if until is None:
            return Check("office", True, name)
        is_valid = until >= self.clock.now().astimezone(office.zone).date()
        text = (
            translate("Checkup", "{office}, berkasnya berlaku sampai {day}.")
            if is_valid
            else translate("Checkup", "{office}, berkasnya habis masa berlaku {day}. Minta berkas baru.")
        )
        return Check("office", is_valid, text.format(office=name, day=long_date(until)))

    def _queue(self) -> Check:
        since, office = waiting_since(self.database), self._office_in_force()
        if since is None or office is None:
            return Check("queue", True, translate("Checkup", "Tidak ada yang menunggu dikirim."))
        text = translate("Checkup", "Yang paling lama menunggu dikirim dicatat {time}.")
        is_recent = self.clock.now() - since <= LONGEST_WAIT
        return Check("queue", is_recent, text.format(time=moment(since, office.zone)))

    def _office_in_force(self) -> Office | None:
        setting = ProvisionOffice(self.database, self.clock).current()
        return setting.office if setting else None


def _unbroken(name: str, check: Callable[[], Check]) -> Check:
    try:
        return check()
    except (LoketError, OSError) as problem:
        return Check(name, False, problem.message if isinstance(problem, LoketError) else str(problem))
