"""Bytes to a printer in the network, at its raw port.

The connection is our own: python-escpos' sends everything in one call, which cannot say whether anything went out.
"""

from __future__ import annotations

import select
import socket
from contextlib import closing
from threading import Event
from time import monotonic

from desktop.runtime.file_trouble import reason_of
from desktop.runtime.thermal_outcome import BrokenOff, NotConnected
from resources.i18n import translate

CONNECT_S = 5.0
STANDSTILL_S = 10.0
"""How long a printer may take nothing: paper that ran out looks like this."""
FAREWELL_S = 5.0
"""How long it may take to close after the last byte, which shows that it read them all."""

_LOOK_S = 0.2
_PIECE = 4096


def send_to_network(host: str, port: int, data: bytes, stop: Event) -> None:
    """Send ``data`` and wait until the printer closes the connection.

    Raises:
        NotConnected, BrokenOff
    """
    try:
        connection = socket.create_connection((host, port), timeout=CONNECT_S)
    except (OSError, UnicodeError) as error:
        raise NotConnected(_why(error)) from error
    with closing(connection):
        connection.settimeout(_LOOK_S)
        try:
            _send(connection, data, stop)
            connection.shutdown(socket.SHUT_WR)
            _wait_for_close(connection, stop)
        except OSError as error:
            raise BrokenOff(_why(error)) from error


def _send(connection: socket.socket, data: bytes, stop: Event) -> None:
    left, moved = memoryview(data), monotonic()
    while left:
        if stop.is_set():
            raise BrokenOff(translate("Thermal", "program ditutup"))
        try:
            sent = connection.send(left[:_PIECE])
        except TimeoutError:
            if monotonic() - moved > STANDSTILL_S:
                raise BrokenOff(translate("Thermal", "pencetak berhenti menerima")) from None
            continue
        left, moved = left[sent:], monotonic()


def _wait_for_close(connection: socket.socket, stop: Event) -> None:
    """Read away what the printer says; its end of the connection closes once it has read everything."""
    until = monotonic() + FAREWELL_S
    while monotonic() < until and not stop.is_set():
        if select.select([connection], [], [], _LOOK_S)[0] and not connection.recv(_PIECE):
            return
    raise BrokenOff(translate("Thermal", "pencetak tidak membenarkan bahwa semuanya diterima"))


def _why(error: OSError | UnicodeError) -> str:
    if isinstance(error, TimeoutError):
        return translate("Thermal", "tidak menjawab")
    if isinstance(error, ConnectionRefusedError):
        return translate("Thermal", "menolak sambungan")
    if isinstance(error, ConnectionError):
        return translate("Thermal", "sambungan terputus")
    if isinstance(error, socket.gaierror | UnicodeError):
        return translate("Thermal", "namanya tidak dikenal di jaringan ini")
    return reason_of(error)
