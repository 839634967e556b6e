"""Sending finished bytes to a thermal printer, wherever it is. For the printer lane: it waits, at most for its time limits."""

from __future__ import annotations

from threading import Event

from desktop.domain.errors import InvalidInput
from desktop.domain.thermal_address import ThermalAddress, ThermalWay, read_thermal_address
from desktop.runtime.thermal_devices import send_to_usb, send_to_windows
from desktop.runtime.thermal_file import send_to_file
from desktop.runtime.thermal_network import send_to_network
from desktop.runtime.thermal_outcome import BrokenOff, NotConnected, ThermalOutcome, ThermalResult
from resources.i18n import translate

__all__ = ["ThermalOutcome", "ThermalResult", "send_to_thermal"]


def send_to_thermal(address: str, data: bytes, *, stop: Event | None = None) -> ThermalOutcome:
    """Send ``data`` to the printer at ``address`` and say what came of it; never raises for the printer's sake.

    ``stop`` ends the waiting when it is set.
    """
    try:
        _send(read_thermal_address(address), data, stop or Event())
    except InvalidInput as error:
        return ThermalOutcome(ThermalResult.FAILED, error.message)
    except NotConnected as error:
        sentence = translate(
            "Thermal", "Pencetak {address} tidak dapat dipakai: {reason}. Tidak ada yang tercetak."
        )
        return ThermalOutcome(ThermalResult.FAILED, sentence.format(address=address.strip(), reason=error))
    except BrokenOff as error:
        sentence = translate(
            "Thermal", "Belum pasti tercetak di {address}: {reason}. Periksa kertasnya sebelum mencetak lagi."
        )
        return ThermalOutcome(ThermalResult.UNKNOWN, sentence.format(address=address.strip(), reason=error))
    return ThermalOutcome(ThermalResult.PRINTED)


def _send(address: ThermalAddress, data: bytes, stop: Event) -> None:
    match address.way:
        case ThermalWay.NETWORK:
            send_to_network(address.place, address.numbers[0], data, stop)
        case ThermalWay.USB:
            send_to_usb(address.numbers[0], address.numbers[1], data, stop)
        case ThermalWay.WINDOWS:
            send_to_windows(address.place, data, stop)
        case ThermalWay.FILE:
            send_to_file(address.place, data, stop)
