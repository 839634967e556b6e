"""The names of this computer's printers, asked once with a time limit; the window has its own, richer way to printers."""

from __future__ import annotations

import shutil
import subprocess
import sys

LONGEST_ANSWER_S = 5.0
"""CUPS may take half a minute to say that nothing answers."""


def printer_names() -> list[str] | None:
    """Return the names, None where no printing system is there or it does not answer in time."""
    if sys.platform == "win32":
        import win32print

        local_and_connected = win32print.PRINTER_ENUM_LOCAL | win32print.PRINTER_ENUM_CONNECTIONS
        return [str(each[2]) for each in win32print.EnumPrinters(local_and_connected, None, 1)]
    lpstat = shutil.which("lpstat")
    if lpstat is None:
        return None
    try:
        done = subprocess.run(
            [lpstat, "-e"],
            capture_output=True,
            check=False,
            timeout=LONGEST_ANSWER_S,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    names = done.stdout.decode("utf-8", errors="replace").splitlines()
    return [name.strip() for name in names if name.strip()]
