"""At every start: is this still the desk it was, or a copy of it, an older state of it, or one on another computer?"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from desktop.domain.access import Account
from desktop.domain.office import Office
from desktop.domain.wording import moment
from desktop.runtime.clock import Clock
from desktop.runtime.device_mark import DeviceMark
from desktop.runtime.machine import is_same_machine, this_machine
from desktop.store import audit_log, device, office_files
from desktop.store.audit_log import AuditMark
from desktop.store.device import Device, Noticed
from desktop.store.engine import Connection, Database
from desktop.usecases.office_setting import open_office
from resources.i18n import translate


@dataclass(frozen=True)
class ClaimDesk:
    """Take the data folder into use; a copy gets a device code of its own before anybody is given a number."""

    database: Database
    mark: DeviceMark
    clock: Clock

    def __call__(self) -> Noticed | None:
        """Look, act if needed, and return what was noticed now, None if all is as it was."""
        here, machine = str(self.database.path.parent.resolve()), this_machine()
        with self.database.read() as connection:
            known, head = device.read(connection), audit_log.mark(connection)
            why = self._noticed(connection, known, head, here, machine)
            office = office_of(connection) if why is not None else None
            is_at_home = known is not None and (known.machine, known.folder) == (machine, here)
        if why is not None and office is not None and not office.is_sample:
            with self.database.write() as connection:
                device.become_another(connection, why, self.clock.now(), _reason(why), office.device_code)
                device.settle_here(connection, machine, here)
        else:
            why = None
            if not is_at_home:
                with self.database.write() as connection:
                    device.settle_here(connection, machine, here)
        self.note()
        return why

    def note(self) -> None:
        """Note outside the data folder how far the history is."""
        with self.database.read() as connection:
            head = audit_log.mark(connection)
        if self.mark.read() != (head.entries, head.last_hash):
            self.mark.write(head.entries, head.last_hash)

    def _noticed(
        self, connection: Connection, known: Device | None, head: AuditMark, here: str, machine: str
    ) -> Noticed | None:
        if known is None or known.machine is None or known.folder is None:
            return None
        if not is_same_machine(known.machine, machine):
            return Noticed.OTHER_COMPUTER
        if known.folder != here and _is_same_desk(Path(known.folder), Path(here)):
            return Noticed.COPIED
        noted = self.mark.read()
        if noted is None:
            return None
        entries, last_hash = noted
        is_older = entries > head.entries or audit_log.hash_of(connection, entries) != last_hash
        return Noticed.OLDER if is_older else None


def mark_restored(
    connection: Connection, made_at: datetime, at: datetime, folder: Path, by: Account | None = None
) -> str | None:
    """Make a restored database, before it is put into place, a device of its own in ``folder`` on this computer.

    ``made_at`` is when the backup was made. Return the new device code, None where no office is provisioned.
    """
    office, code = office_of(connection), None
    if office is not None:
        reason = translate(
            "Device",
            "Loket ini dipulihkan dari cadangan {time}; laporan ini mungkin sudah terkirim sesudahnya. Cari dulu di LAPOR!.",
        ).format(time=moment(made_at, office.zone))
        code = device.become_another(
            connection,
            Noticed.RESTORED,
            at,
            reason,
            office.device_code,
            by,
            {"made_at": made_at.isoformat()},
        )
    device.settle_here(connection, this_machine(), str(folder.resolve()))
    return code


def office_of(connection: Connection) -> Office | None:
    """Return the office as its file says, None before provisioning."""
    files = office_files.current(connection)
    return None if files is None else open_office(files, date.min).office


def _is_same_desk(original: Path, here: Path) -> bool:
    """Tell whether both folders hold the same desk."""
    ids = []
    for folder in (original, here):
        try:
            ids.append(json.loads((folder / "keys.json").read_text("utf-8"))["vault"])
            if not (folder / "loket.db").exists():
                return False
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return False
    return bool(ids[0] == ids[1])


def _reason(why: Noticed) -> str:
    texts = {
        Noticed.OLDER: translate(
            "Device",
            "Data loket ini dikembalikan ke keadaan lama; laporan ini mungkin sudah terkirim. Cari dulu di LAPOR!.",
        ),
        Noticed.COPIED: translate(
            "Device",
            "Ini salinan loket lain; laporan ini mungkin dikirim dari loket asalnya. Cari dulu di LAPOR!.",
        ),
        Noticed.OTHER_COMPUTER: translate(
            "Device",
            "Loket ini pindah dari komputer lain; laporan ini mungkin sudah terkirim dari sana. Cari dulu di LAPOR!.",
        ),
    }
    return texts[why]
