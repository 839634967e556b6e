"""What IT asks first of an installation: each question one line, nothing of it about citizens, nothing changed."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.domain.checkup import Check
from desktop.domain.errors import LoketError
from desktop.domain.wording import file_size
from desktop.runtime.clock import Clock
from desktop.runtime.key_store import KeyStore
from desktop.runtime.paths import DataPaths
from desktop.store.engine import Database
from desktop.store.health import SOUND, quick_check
from desktop.store.schema import HEAD, current_revision
from desktop.usecases.check_keeping import CheckKeeping
from desktop.usecases.check_machine import CheckMachine
from desktop.usecases.check_rollout import CheckRollout
from desktop.usecases.check_versions import CheckVersions
from desktop.usecases.check_work import CheckWork
from desktop.usecases.keep_device import KeepDevice
from desktop.usecases.make_backup import MakeBackup
from desktop.usecases.office_setting import OfficeSetting
from desktop.usecases.provision_office import ProvisionOffice
from desktop.usecases.read_audit import ReadAudit
from resources.i18n import translate

_log = logging.getLogger("loket.doctor")


@dataclass(frozen=True)
class CheckDesk:
    """Look at everything on this computer; the server is asked elsewhere."""

    paths: DataPaths
    database: Database
    keys: KeyStore
    clock: Clock
    audit: ReadAudit
    backups: MakeBackup
    devices: KeepDevice

    def __call__(self) -> tuple[Check, ...]:
        """Return all checks in the order in which IT reads them; one that breaks says so and the others go on."""
        return tuple(_unbroken(name, check) for name, check in self._checks())

    def _checks(self) -> Iterator[tuple[str, Callable[[], Check]]]:
        setting = self._setting()
        machine = CheckMachine(self.paths, self.database)
        rollout = CheckRollout(self.database)
        work = CheckWork(self.database, self.keys, self.clock, setting)
        keeping = CheckKeeping(
            self.database,
            self.keys,
            self.clock,
            self.audit,
            self.backups,
            self.devices,
            setting.office if setting is not None else None,
        )
        versions = CheckVersions(self.paths, self.database, self.clock)
        yield "version", machine.version
        yield "program_before", versions.before
        yield "update", versions.update
        yield "libraries", machine.libraries
        yield "installation", machine.installation
        yield "data_folder", machine.data_folder
        yield "folder_kind", machine.folder_kind
        yield "free_disk", machine.free_disk
        yield "log_files", machine.log_files
        yield "schema", self._schema
        yield "integrity", self._integrity
        yield "audit_log", keeping.audit_log
        yield "key_store", keeping.key_store
        yield "key_place", keeping.key_place
        yield "recovery_key", keeping.recovery_key
        yield "backup", keeping.backup
        yield "second_copy", keeping.second_copy
        yield "restore_drill", keeping.restore_drill
        yield "accounts", work.accounts
        yield "office", work.office
        yield "office_signature", rollout.office_signature
        yield "machine_office", rollout.machine_office
        yield "device", keeping.device
        yield "device_code", rollout.device_code
        yield "holidays", work.holidays
        yield "secrets", work.secrets
        yield "queue", work.queue
        yield "unsettled", work.unsettled
        yield "retention", keeping.retention
        yield "local_clock", keeping.local_clock
        yield "printers", machine.printers

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

    def _setting(self) -> OfficeSetting | None:
        try:
            return ProvisionOffice(self.database, self.clock).current()
        except LoketError:
            return None


def _unbroken(name: str, check: Callable[[], Check]) -> Check:
    """Return what a check finds; if it breaks, that it did, without the values that its error may carry."""
    try:
        return check()
    except LoketError as problem:
        return Check(name, False, problem.message)
    except OSError as problem:
        return Check(name, False, problem.strerror or type(problem).__name__)
    except Exception as problem:
        _log.exception("a check broke")
        text = translate("Checkup", "Pemeriksaan ini gagal ({kind}). Kirim paket diagnostik ke petugas TI.")
        return Check(name, False, text.format(kind=type(problem).__name__))
