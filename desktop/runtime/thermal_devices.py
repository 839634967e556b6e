"""Bytes to a printer on USB and to one that Windows knows by name, through python-escpos."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from time import monotonic
from typing import Any

from desktop.runtime.escpos_library import escpos_printers
from desktop.runtime.thermal_network import STANDSTILL_S
from desktop.runtime.thermal_outcome import BrokenOff, NotConnected
from resources.i18n import translate

_PIECE = 4096
_QUEUED_S = 15.0
"""How long a paper may stay in the queue of Windows before nobody can say what became of it."""
_LOOK_S = 0.5
_JOB = "Loket"
_PRINTER_CLASS = 7


def send_to_usb(vendor: int, product: int, data: bytes, stop: Event) -> None:
    """Send ``data`` to the printer with this vendor and product; it acknowledges what it takes.

    Raises:
        NotConnected, BrokenOff
    """
    import usb.core

    printers = escpos_printers()
    try:
        device = usb.core.find(idVendor=vendor, idProduct=product)
        if device is None:
            raise NotConnected(translate("Thermal", "tidak ada di USB, atau tidak menyala"))
        printer = printers.Usb(
            vendor, product, timeout=round(STANDSTILL_S * 1000), out_ep=_way_out(device), in_ep=0
        )
        printer.open()
    except usb.core.NoBackendError as error:
        raise NotConnected(translate("Thermal", "komputer ini belum punya pustaka libusb")) from error
    except (usb.core.USBError, printers.usb.DeviceNotFoundError) as error:
        raise NotConnected(translate("Thermal", "tidak dapat dibuka di USB")) from error
    try:
        _send(printer._raw, data, stop, usb.core.USBError)
    finally:
        printer.close()


def _way_out(device: Any) -> int:
    """Return the endpoint that takes bytes: of the printer's interface, else of any."""
    from usb.util import ENDPOINT_OUT, endpoint_direction

    found = [
        (interface.bInterfaceClass != _PRINTER_CLASS, endpoint.bEndpointAddress)
        for configuration in device
        for interface in configuration
        for endpoint in interface
        if endpoint_direction(endpoint.bEndpointAddress) == ENDPOINT_OUT
    ]
    if not found:
        raise NotConnected(translate("Thermal", "di alamat USB itu bukan pencetak"))
    return int(min(found)[1])


def send_to_windows(name: str, data: bytes, stop: Event) -> None:
    """Hand ``data`` to the queue of Windows as it is and wait until it has left it.

    Raises:
        NotConnected, BrokenOff
    """
    win32raw = escpos_printers().win32raw
    if not win32raw.is_usable():
        raise NotConnected(translate("Thermal", "win:// hanya ada di Windows"))
    printer = win32raw.Win32Raw(name)
    try:
        printer.open(job_name=_JOB)
    except win32raw.DeviceNotFoundError as error:
        raise NotConnected(translate("Thermal", "Windows tidak mengenal pencetak itu")) from error
    job = printer.current_job
    try:
        _send(printer._raw, data, stop, win32raw.pywintypes.error)
    finally:
        printer.close()
    _wait_for_queue(win32raw.win32print, name, job, stop)


def _wait_for_queue(win32print: Any, name: str, job: int, stop: Event) -> None:
    handle = win32print.OpenPrinter(name)
    try:
        until = monotonic() + _QUEUED_S
        while any(each["JobId"] == job for each in win32print.EnumJobs(handle, 0, 999, 1)):
            if monotonic() > until or stop.wait(_LOOK_S):
                raise BrokenOff(translate("Thermal", "masih ada di antrean Windows"))
    finally:
        win32print.ClosePrinter(handle)


def _send(write: Callable[[bytes], None], data: bytes, stop: Event, broken: type[Exception]) -> None:
    for start in range(0, len(data), _PIECE):
        if stop.is_set():
            raise BrokenOff(translate("Thermal", "program ditutup"))
        try:
            write(data[start : start + _PIECE])
        except broken as error:
            raise BrokenOff(translate("Thermal", "pencetak berhenti menerima")) from error
