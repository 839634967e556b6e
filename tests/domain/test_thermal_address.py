from __future__ import annotations

import pytest

from desktop.domain.errors import InvalidInput
from desktop.domain.thermal_address import (
    ThermalAddress,
    ThermalWay,
    is_thermal_address,
    read_thermal_address,
)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("tcp://192.168.1.87", ThermalAddress(ThermalWay.NETWORK, "192.168.1.87", (9100,))),
        (" TCP://kasir.lokal:9101/ ", ThermalAddress(ThermalWay.NETWORK, "kasir.lokal", (9101,))),
        ("tcp://[fe80::1]:9100", ThermalAddress(ThermalWay.NETWORK, "fe80::1", (9100,))),
        ("tcp://a?cut=no&qr=printer", ThermalAddress(ThermalWay.NETWORK, "a", (9100,), False, True)),
        ("usb://04b8:0e15", ThermalAddress(ThermalWay.USB, "", (0x04B8, 0x0E15))),
        ("usb://0x04B8:0x0E15?cut=yes", ThermalAddress(ThermalWay.USB, "", (0x04B8, 0x0E15), True)),
        ("win://EPSON TM-T82 (Loket 1)", ThermalAddress(ThermalWay.WINDOWS, "EPSON TM-T82 (Loket 1)")),
        (r"win://\\server\Kasir", ThermalAddress(ThermalWay.WINDOWS, r"\\server\Kasir")),
        ("file:/dev/usb/lp0", ThermalAddress(ThermalWay.FILE, "/dev/usb/lp0")),
        ("file:///dev/usb/lp0?qr=picture", ThermalAddress(ThermalWay.FILE, "/dev/usb/lp0")),
        ("file:LPT1", ThermalAddress(ThermalWay.FILE, "LPT1")),
    ],
)
def test_addresses(text: str, address: ThermalAddress) -> None:
    assert is_thermal_address(text)
    assert read_thermal_address(text) == address


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("", "tcp://alamat:9100"),
        ("EPSON TM-T82", "tcp://alamat:9100"),
        ("http://192.168.1.87", "tcp://alamat:9100"),
        ("tcp://", "port"),
        ("tcp://a:b", "port"),
        ("tcp://a:0", "port"),
        ("tcp://a:65536", "port"),
        ("tcp://a b", "port"),
        ("tcp://user@host", "port"),
        ("tcp://fe80::1", "port"),
        ("usb://04b8", "heksadesimal"),
        ("usb://4b8:e15", "heksadesimal"),
        ("usb://zzzz:0000", "heksadesimal"),
        ("win://", "belum lengkap"),
        ("file:", "belum lengkap"),
        ("file:///", None),
        ("tcp://a?cut=maybe", "cut=yes"),
        ("tcp://a?cut=no&ink=red", "cut=yes"),
    ],
)
def test_anything_else_says_what_to_type(text: str, hint: str | None) -> None:
    if hint is None:
        assert read_thermal_address(text).place == "/"
        return
    with pytest.raises(InvalidInput) as caught:
        read_thermal_address(text)
    assert hint in caught.value.message
    assert caught.value.field == "printer"
