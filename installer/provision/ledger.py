"""Which serial each workstation's file had last: a desk refuses a file whose serial is not higher than the one it has."""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from desktop.runtime.durable_file import replace_durably
from desktop.runtime.rollout_sections import HIGHEST_SERIAL
from installer.provision.device_file import OFFICE_FILE
from installer.provision.faults import Refused


@dataclass
class Ledger:
    """The last serials by workstation, kept in ``file``; ``lowest`` is what the next one is at least."""

    file: Path
    lowest: int = 1
    serials: dict[str, int] = field(default_factory=dict)

    @classmethod
    def read(cls, file: Path, lowest: int) -> Ledger:
        """Read the ledger, an empty one if there is no such file.

        Raises:
            Refused: it is there and cannot be read: beginning anew would make files that every desk refuses.
        """
        try:
            found = json.loads(file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return cls(file, lowest)
        except (OSError, ValueError) as error:
            raise Refused(f"{file} tidak dapat dibaca: {error}. Pulihkan salinannya.") from error
        if not isinstance(found, dict) or not all(_is_serial(value) for value in found.values()):
            raise Refused(f"{file} rusak. Pulihkan salinannya, atau hapus dan tulis --serial-from ANGKA.")
        return cls(file, lowest, found)

    def next(self, desk: str, made_before: Path) -> int:
        """Count up for a workstation and return its serial; ``made_before`` is the folder of its last file, if any.

        Raises:
            Refused: there are no more.
        """
        serial = max(self.serials.get(desk, 0), _serial_in(made_before), self.lowest - 1) + 1
        if serial > HIGHEST_SERIAL:
            raise Refused(f"{desk}: serial {serial} terlalu besar")
        self.serials[desk] = serial
        return serial

    def keep(self) -> None:
        """Write the ledger; raises OSError."""
        text = json.dumps(dict(sorted(self.serials.items())), indent=1)
        replace_durably(self.file, f"{text}\n".encode("ascii"))


def _is_serial(value: object) -> bool:
    return type(value) is int and 1 <= value <= HIGHEST_SERIAL


def _serial_in(folder: Path) -> int:
    """Return the serial of a file that was made before, 0 if none can be read there."""
    try:
        serial = tomllib.loads((folder / OFFICE_FILE).read_text(encoding="utf-8")).get("serial")
    except (OSError, ValueError):
        return 0
    return serial if isinstance(serial, int) and _is_serial(serial) else 0
