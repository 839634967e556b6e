"""What this desk last made of the office's file that IT laid down for the computer."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

import sqlalchemy as sa

from desktop.store import settings

_SETTING = "machine_office"


@dataclass(frozen=True, slots=True)
class MachineNote:
    """``state`` tells whether anything in the folder changed since, ``sha256`` which file was judged last.

    ``trouble`` is why it was not taken over, "" if it was, or was not newer; ``code`` is the same for scripts.
    """

    state: str = ""
    sha256: str = ""
    trouble: str = ""
    code: str = ""


def read(connection: sa.Connection) -> MachineNote:
    """Return the note, an empty one before the first."""
    text = settings.read(connection).get(_SETTING)
    return MachineNote() if text is None else MachineNote(**json.loads(text))


def write(connection: sa.Connection, note: MachineNote) -> None:
    """Replace the note."""
    settings.write(connection, _SETTING, json.dumps(asdict(note)))
