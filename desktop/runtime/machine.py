"""Which computer this is, as far as a program without special rights can tell: to notice a cloned disk.

A clone has the same operating system's id but other hardware; a repaired computer keeps some of its parts; a system that was
set up anew keeps its hardware. Nothing of it leaves the encrypted database.
"""

from __future__ import annotations

import json
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

_MULTICAST = 1 << 40
"""Set in an address that was made up because the computer has no network card."""


def this_machine() -> str:
    """Return what is known of this computer as text for :func:`is_same_machine`."""
    parts = _windows_parts() if sys.platform == "win32" else _linux_parts()
    return json.dumps({"id": _system_id(), "parts": sorted(set(parts))}, sort_keys=True)


def is_same_machine(before: str, now: str) -> bool:
    """Tell whether both texts speak of one computer: a common part, or the same system where no parts are known."""
    old, new = json.loads(before), json.loads(now)
    if old["parts"] and new["parts"]:
        return not set(old["parts"]).isdisjoint(new["parts"])
    return bool(old["id"] == new["id"])


def _system_id() -> str:
    if sys.platform == "win32":
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""
    return _line(Path("/etc/machine-id"))


def _windows_parts() -> Iterator[str]:
    node = uuid.getnode()
    if not node & _MULTICAST:
        yield f"network {node:012x}"


def _linux_parts(system: Path = Path("/sys")) -> Iterator[str]:
    for card in (system / "class/net").glob("*"):
        if (card / "device").exists() and (address := _line(card / "address")).strip("0:"):
            yield f"network {address}"
    for disk in (system / "block").glob("*"):
        if _line(disk / "removable") == "1" or "/usb" in str(disk.resolve()):
            continue  # may be plugged in anywhere
        for name in ("device/wwid", "wwid", "device/serial"):
            if serial := _line(disk / name):
                yield f"disk {serial}"
    if board := _line(system / "class/dmi/id/product_uuid"):
        yield f"board {board}"


def _line(path: Path) -> str:
    try:
        return path.read_text("ascii", "replace").strip()
    except OSError:
        return ""
