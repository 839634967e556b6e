"""How a person arranged the register's columns: their order and the widths they chose."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.access import Account
from desktop.store import account_settings
from desktop.usecases.desk import Desk

_SETTING = "register_columns"


@dataclass(frozen=True)
class KeepColumns:
    """Read and store the arrangement: names of columns, and pixels at 100 %."""

    desk: Desk

    def read(self, by: Account) -> tuple[Sequence[str], Mapping[str, int]]:
        """Return order and widths; both are empty before anything was moved."""
        with self.desk.database.read() as connection:
            text = account_settings.read(connection, by.username, _SETTING)
        kept = json.loads(text) if text else {"order": [], "widths": {}}
        return kept["order"], kept["widths"]

    def keep(self, by: Account, order: Sequence[str], widths: Mapping[str, int]) -> None:
        """Store order and widths."""
        text = json.dumps({"order": list(order), "widths": dict(widths)})
        with self.desk.database.write() as connection:
            account_settings.write(connection, by.username, _SETTING, text)
