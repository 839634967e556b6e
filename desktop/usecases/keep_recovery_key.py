"""The recovery key: making it, laying it out for paper, trying it, and opening the data with it on another computer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from desktop.domain.access import Account, Right
from desktop.runtime.clock import Clock
from desktop.runtime.device_key import KeyPlace, Protection
from desktop.runtime.key_store import KeyStore
from desktop.runtime.paths import DataPaths
from desktop.runtime.vault import short_id
from desktop.store.engine import Database
from desktop.store.history import Action, record
from desktop.store.schema import HEAD, current_revision
from desktop.usecases.keep_device import KeepDevice
from desktop.usecases.provision_office import ProvisionOffice

_ZONE = "Asia/Jakarta"
"""Of the date on a sheet that is made before there is an office."""


@dataclass(frozen=True, slots=True)
class MadeKey:
    """A recovery key that was just made; it is kept nowhere but where the person puts it.

    ``mark`` is the short id that stands on the sheet, ``sheet_pdf`` the sheet.
    """

    code: str = field(repr=False)
    mark: str
    made_on: date
    sheet_pdf: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecoveryKeyState:
    """What may be told of the recovery key; ``made_on`` is None if none was made yet."""

    mark: str
    made_on: date | None


@dataclass(frozen=True)
class KeepRecoveryKey:
    """What an admin does with the recovery key, and where this computer keeps its own."""

    database: Database
    keys: KeyStore
    clock: Clock

    def is_made(self) -> bool:
        """Tell whether there is a recovery key; without one, data whose computer is lost stay shut."""
        return self.keys.has_recovery_key()

    def state(self) -> RecoveryKeyState:
        """Return by which short id and day the right sheet is found; raises StorageProblem."""
        return RecoveryKeyState(short_id(self.keys.vault_id()), self.keys.recovery_made_on())

    def make(self, by: Account) -> MadeKey:
        """Make a recovery key and its sheet; the key before opens only older backups from now on.

        Raises:
            NotAllowed
            StorageProblem: the vault cannot be opened or written.
        """
        from desktop.documents.recovery_sheet import RecoverySheet, render_recovery_sheet

        by.require(Right.KEEP_RECOVERY_KEY)
        now, setting = self.clock.now(), ProvisionOffice(self.database, self.clock).current()
        office, device = setting.office if setting else None, KeepDevice(self.database, self.clock).state()
        zone = office.zone if office else ZoneInfo(_ZONE)
        made_on, mark = now.astimezone(zone).date(), short_id(self.keys.vault_id())
        with self.database.write() as connection:  # first, so that no key is without its entry
            record(connection, Action.RECOVERY_KEY_MADE, now, by, mark=mark, is_first=not self.is_made())
        code = self.keys.make_recovery_key(made_on)
        sheet = RecoverySheet(
            office.letterhead if office else None,
            office.name if office else "",
            f"{office.code}-{device.code}" if office and device else "",
            mark,
            code,
            now,
            by.full_name,
            zone,
            office.is_sample if office else False,
        )
        return MadeKey(code, mark, made_on, render_recovery_sheet(sheet))

    def check(self, by: Account, code: str) -> bool:
        """Tell whether the key on a sheet opens these data; that it was tried stands in the history.

        Raises:
            NotAllowed
            InvalidInput: the key is mistyped.
            StorageProblem: the vault cannot be read.
        """
        by.require(Right.KEEP_RECOVERY_KEY)
        fits = self.keys.is_recovery_key(code)
        with self.database.write() as connection:
            record(connection, Action.RECOVERY_KEY_CHECKED, self.clock.now(), by, fits=fits)
        return fits

    def protection(self) -> Protection:
        """Return where this computer keeps its key; raises StorageProblem."""
        return self.keys.protection()

    def move_device_key(self, by: Account, place: KeyPlace) -> Protection:
        """Move the key of this computer into the system's key store, or into a file.

        Raises:
            NotAllowed
            StorageProblem: the place does not take it; it stays where it was.
        """
        by.require(Right.KEEP_RECOVERY_KEY)
        now = self.clock.now()
        self.keys.move_device_key(place)
        with self.database.write() as connection:
            record(connection, Action.DEVICE_KEY_MOVED, now, by, place=place.value)
        return self.keys.protection()


@dataclass(frozen=True)
class OpenWithRecoveryKey:
    """Open data that this computer has no key to. Nobody can be signed in yet: whoever holds the sheet may."""

    paths: DataPaths
    clock: Clock

    def state(self) -> RecoveryKeyState:
        """Return by which short id and day the right sheet is found; raises StorageProblem."""
        keys = KeyStore(self.paths.keys)
        return RecoveryKeyState(short_id(keys.vault_id()), keys.recovery_made_on())

    def __call__(self, code: str) -> None:
        """Give this computer a key of its own; the program can be opened afterwards.

        Raises:
            InvalidInput: the key is mistyped, another, or none was ever made.
            StorageProblem: there is no vault, or something cannot be written.
        """
        keys = KeyStore(self.paths.keys)
        keys.open_with_recovery_key(code)
        database = Database(self.paths.database, keys.data_key(self.paths.database))
        try:
            if self.paths.database.exists() and current_revision(database) == HEAD:
                with database.write() as connection:
                    record(connection, Action.RECOVERY_KEY_USED, self.clock.now(), None)
        finally:
            database.close()
