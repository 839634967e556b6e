"""The folder of what holds for everybody on this computer: the office's file as IT laid it down, and the keys it trusts."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ENVIRONMENT_VARIABLE = "LOKET_MACHINE_DIR"
OFFICE_FILE = "office.toml"
KEY_FILE = "regency.pub"
UPDATE_ROOT = "update-root.json"


def machine_folder() -> Path:
    """Return ``LOKET_MACHINE_DIR``, or ``%ProgramData%\\Loket`` on Windows and ``/etc/loket`` elsewhere; it need not exist."""
    chosen = os.environ.get(ENVIRONMENT_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    if sys.platform == "win32":
        return Path(os.environ.get("ProgramData") or "C:\\ProgramData", "Loket")  # noqa: SIM112
    return Path("/etc/loket")


def claims_folder() -> Path:
    """Return the folder in which all users' desks note the device codes they use; the setup makes it, writable by all."""
    if sys.platform == "win32" or os.environ.get(ENVIRONMENT_VARIABLE):
        return machine_folder() / "claims"
    return Path("/var/lib/loket/claims")
