"""Bytes to a device, a named pipe or a file: never waiting in the system longer than a look at the clock."""

from __future__ import annotations

import os
from threading import Event
from time import monotonic

from desktop.runtime.file_trouble import reason_of
from desktop.runtime.thermal_network import STANDSTILL_S
from desktop.runtime.thermal_outcome import BrokenOff, NotConnected
from resources.i18n import translate

_LOOK_S = 0.05
_PIECE = 4096


def send_to_file(path: str, data: bytes, stop: Event) -> None:
    """Write ``data`` to what exists at ``path``; a file is overwritten, nothing is made anew.

    Raises:
        NotConnected, BrokenOff
    """
    # A pipe that nobody reads would hold up an ordinary open for ever.
    flags = os.O_WRONLY | os.O_TRUNC | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        device = os.open(path, flags)
    except (OSError, ValueError) as error:
        raise NotConnected(reason_of(error)) from error
    try:
        _write(device, data, stop)
    except OSError as error:
        raise BrokenOff(reason_of(error)) from error
    finally:
        os.close(device)


def _write(device: int, data: bytes, stop: Event) -> None:
    left, moved = memoryview(data), monotonic()
    while left:
        try:
            written = os.write(device, left[:_PIECE])
        except BlockingIOError:
            written = 0
        if written:
            left, moved = left[written:], monotonic()
        elif monotonic() - moved > STANDSTILL_S:
            raise BrokenOff(translate("Thermal", "pencetak berhenti menerima"))
        elif stop.wait(_LOOK_S):
            raise BrokenOff(translate("Thermal", "program ditutup"))
