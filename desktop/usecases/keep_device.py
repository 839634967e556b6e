"""Which device this desk is, what was noticed of it, and giving it another code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.access import Account, Right
from desktop.domain.errors import Conflict, InvalidInput, NotFound
from desktop.domain.register_number import DEVICE_CODE
from desktop.runtime.clock import Clock
from desktop.store import device, office_files
from desktop.store.device import Noticed as Noticed
from desktop.store.engine import Connection, Database
from desktop.store.history import Action, record
from desktop.usecases.claim_code import ClaimCode
from desktop.usecases.office_setting import open_office
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class DeviceState:
    """``code`` stands in the next register number; ``of_office_file`` is what the office's file says.

    ``noticed`` tells why the desk took a code by itself, until a person has chosen one.
    """

    code: str
    of_office_file: str
    noticed: Noticed | None = None
    noticed_at: datetime | None = None


@dataclass(frozen=True)
class KeepDevice:
    """Show and change the device code of this desk."""

    database: Database
    clock: Clock
    codes: ClaimCode | None = None
    """Keeps two desks on one computer from using one code; None where only one can be."""

    def state(self) -> DeviceState | None:
        """Return which device this is, None before an office is provisioned."""
        with self.database.read() as connection:
            if (office := _office(connection)) is None:
                return None
            known = device.read(connection)
        if known is None:
            return DeviceState(office[1], office[1])
        return DeviceState(known.device_code or office[1], office[1], known.noticed, known.noticed_at)

    def set_code(self, by: Account, code: str) -> DeviceState:
        """Give this desk a code that no desk of the office has.

        Raises:
            NotAllowed
            InvalidInput: it is not a letter and one or two digits.
            Conflict: numbers were given under it already, here, or another desk on this computer has it.
            NotFound: no office is provisioned.
        """
        by.require(Right.CHANGE_SETTINGS)
        code = code.strip().upper()
        if not DEVICE_CODE.fullmatch(code):
            raise InvalidInput.of(
                "device_code",
                "invalid",
                translate("Device", "Kode loket harus satu huruf dan satu atau dua angka, misalnya L7."),
            )
        self._require_free(code)
        with self.database.write() as connection:
            if (office := _office(connection)) is None:
                raise NotFound(
                    translate("Device", "Kantor belum disiapkan, jadi kode loket belum ada."),
                    code="no_office",
                    field="office",
                )
            before = device.code_in_force(connection, office[1])
            if code != before and code in device.used_codes(connection, office[0]):
                raise Conflict(
                    translate(
                        "Device", "Nomor berkode {code} sudah pernah diberikan di sini. Pilih kode lain."
                    ).format(code=code),
                    field="device_code",
                )
            device.set_code(connection, None if code == office[1] else code)
            record(
                connection,
                Action.DEVICE_CODE_CHANGED,
                self.clock.now(),
                by,
                before=before,
                after=code,
                why="chosen",
            )
        if self.codes is not None:
            self.codes()
        return DeviceState(code, office[1])

    def _require_free(self, code: str) -> None:
        with self.database.read() as connection:
            office = _office(connection)
        if self.codes is not None and office is not None:
            self.codes.require_free(office[0], code)


def _office(connection: Connection) -> tuple[str, str] | None:
    """Return the code of the office and of the device as its file says, None before provisioning."""
    files = office_files.current(connection)
    if files is None:
        return None
    office = open_office(files, date.min).office
    return office.code, office.device_code


def why_changed(noticed: Noticed) -> str:
    """Say why a desk took a new code by itself."""
    texts = {
        Noticed.RESTORED: translate("Device", "Loket ini dipulihkan dari cadangan, jadi memakai kode baru."),
        Noticed.OLDER: translate(
            "Device", "Data loket ini dikembalikan ke keadaan lama, jadi memakai kode baru."
        ),
        Noticed.COPIED: translate(
            "Device", "Folder data ini salinan dari loket lain di komputer ini, jadi memakai kode baru."
        ),
        Noticed.OTHER_COMPUTER: translate(
            "Device", "Loket ini disalin atau dipindah dari komputer lain, jadi memakai kode baru."
        ),
    }
    return texts[noticed]
