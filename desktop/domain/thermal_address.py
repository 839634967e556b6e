"""Where a printer of receipts on rolls is: its address as a person types it, and what the printer can do.

``tcp://host[:port]``, ``usb://vid:pid`` (hexadecimal), ``win://Printer name``, ``file:/dev/usb/lp0``. At the end may stand
``?cut=no`` for a printer without a knife and ``?qr=printer`` for one that shall draw the code itself; ``&`` joins them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop.domain.errors import InvalidInput
from resources.i18n import translate

RAW_PORT = 9100
"""The port at which printers take what they are to print."""

_SCHEME = re.compile(r"(tcp://|usb://|win://|file:)(.*)", re.DOTALL | re.IGNORECASE)
_OPTIONS = re.compile(r"\?((?:cut|qr)=.*)\Z")
_CHOICES = {"cut": {"yes": True, "no": False}, "qr": {"printer": True, "picture": False}}
_USB = re.compile(r"(?:0x)?([0-9a-f]{4}):(?:0x)?([0-9a-f]{4})", re.IGNORECASE)
_HOST = re.compile(r"(\[[0-9a-f:.]+\]|[^\s:/?#@\[\]]+)(?::([0-9]{1,5}))?/?", re.IGNORECASE)


class ThermalWay(StrEnum):
    """How bytes reach the printer."""

    NETWORK = "tcp"
    USB = "usb"
    WINDOWS = "win"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class ThermalAddress:
    """A printer. ``place`` is host, printer's name or path; ``numbers`` the port, or vendor and product of USB.

    ``cuts`` is None where nothing is said: rolls of 80 mm are cut, those of 58 mm are torn off.
    """

    way: ThermalWay
    place: str
    numbers: tuple[int, ...] = ()
    cuts: bool | None = None
    draws_codes: bool = False


def is_thermal_address(text: str) -> bool:
    """Tell whether a person means an address rather than a printer of the system by its name."""
    return _SCHEME.match(text.strip()) is not None


def read_thermal_address(text: str) -> ThermalAddress:
    """Read an address.

    Raises:
        InvalidInput: it is none, with a sentence that says what is missing.
    """
    found = _SCHEME.fullmatch(text.strip())
    if found is None:
        raise _bad(
            translate(
                "Thermal",
                "Alamat pencetak {address} tidak dikenal. Tulis tcp://alamat:9100, usb://04b8:0e15, "
                "win://Nama pencetak, atau file:/dev/usb/lp0.",
            ),
            text,
        )
    way, place = ThermalWay(found[1].rstrip(":/").lower()), found[2]
    options = _OPTIONS.search(place)
    cuts, draws_codes = _options(options[1], text) if options else (None, False)
    if options:
        place = place[: options.start()]
    match way:
        case ThermalWay.NETWORK:
            place, numbers = _host(place, text)
        case ThermalWay.USB:
            place, numbers = "", _usb(place, text)
        case _:
            numbers = ()
            place = place.strip()
            if way is ThermalWay.FILE and place.startswith("///"):
                place = place[2:]
    if not place and way is not ThermalWay.USB:
        raise _bad(
            translate("Thermal", "Alamat pencetak {address} belum lengkap: nama atau tempatnya kosong."), text
        )
    return ThermalAddress(way, place, numbers, cuts, draws_codes)


def _options(text: str, address: str) -> tuple[bool | None, bool]:
    said: dict[str, bool] = {}
    for part in text.split("&"):
        name, _, value = part.partition("=")
        choice = _CHOICES.get(name, {}).get(value)
        if choice is None:
            raise _bad(
                translate(
                    "Thermal",
                    "Pilihan pada alamat pencetak {address} tidak dikenal. Yang ada: cut=yes, cut=no, qr=printer, qr=picture.",
                ),
                address,
            )
        said[name] = choice
    return said.get("cut"), said.get("qr", False)


def _host(place: str, address: str) -> tuple[str, tuple[int, ...]]:
    found = _HOST.fullmatch(place)
    port = int(found[2]) if found and found[2] else RAW_PORT
    if found is None or not 1 <= port <= 65_535:
        raise _bad(
            translate(
                "Thermal",
                "Alamat pencetak {address} tidak dapat dibaca. Tulis tcp://, nama atau nomor IP pencetak, "
                "titik dua, lalu port (1 sampai 65535; biasanya 9100).",
            ),
            address,
        )
    return found[1].strip("[]"), (port,)


def _usb(place: str, address: str) -> tuple[int, ...]:
    found = _USB.fullmatch(place.strip("/ "))
    if found is None:
        raise _bad(
            translate(
                "Thermal",
                "Alamat pencetak {address} tidak dapat dibaca. Tulis usb:// lalu nomor pabrik dan nomor barang, "
                "masing-masing empat angka heksadesimal: usb://04b8:0e15.",
            ),
            address,
        )
    return int(found[1], 16), int(found[2], 16)


def _bad(sentence: str, address: str) -> InvalidInput:
    return InvalidInput.of("printer", "invalid", sentence.format(address=address.strip()))
