"""Choices of this workstation: printer, paper, copies, language, look."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.access import Account
from desktop.domain.errors import InvalidInput
from desktop.runtime.clock import Clock
from desktop.store import settings
from desktop.store.engine import Database
from desktop.store.history import Action, record
from resources.i18n import translate

DEFAULTS: Mapping[str, str] = {
    "language": "id",
    "theme": "system",
    "receipt_printer": "",
    "receipt_paper": "a5",
    "receipt_copies": "2",
    "report_printer": "",
}
CHOICES: Mapping[str, tuple[str, ...]] = {
    "language": ("id", "en"),
    "theme": ("system", "light", "dark", "high_contrast"),
    "receipt_paper": ("a5", "a4", "f4"),
    "receipt_copies": ("1", "2"),
}


@dataclass(frozen=True)
class ChangeSettings:
    """Read and change the settings; each change is stored at once."""

    database: Database
    clock: Clock

    def all(self) -> dict[str, str]:
        """Return every setting, chosen or by default."""
        with self.database.read() as connection:
            return dict(DEFAULTS) | settings.read(connection)

    def set(self, name: str, value: str, by: Account | None = None) -> None:
        """Store one setting and record who changed it, None for the program itself.

        Raises:
            InvalidInput: there is no such setting, or the value is not one of its choices.
        """
        choices = CHOICES.get(name)
        if name not in DEFAULTS or (choices is not None and value not in choices) or len(value) > 300:
            raise InvalidInput.of(
                name,
                "invalid",
                translate("Settings", "Pengaturan {name} tidak dapat diisi dengan nilai itu.").format(
                    name=name
                ),
            )
        with self.database.write() as connection:
            settings.write(connection, name, value)
            record(connection, Action.SETTING_CHANGED, self.clock.now(), by, name=name, value=value)
