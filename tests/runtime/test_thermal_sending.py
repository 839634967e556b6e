"""Bytes on their way to a printer: real sockets, pipes and files; USB and Windows through what stands in for them."""

from __future__ import annotations

import os
import socket
import threading
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest

from desktop.runtime import thermal_devices, thermal_file, thermal_network
from desktop.runtime.thermal_printer import ThermalOutcome, ThermalResult, send_to_thermal

DATA = bytes(range(256)) * 400
PRINTED = ThermalOutcome(ThermalResult.PRINTED)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(thermal_network, "STANDSTILL_S", 0.4)
    monkeypatch.setattr(thermal_network, "FAREWELL_S", 0.4)
    monkeypatch.setattr(thermal_file, "STANDSTILL_S", 0.4)
    monkeypatch.setattr(thermal_devices, "_QUEUED_S", 0.1)


@contextmanager
def printer(serve: Callable[[socket.socket], None], buffer: int | None = None) -> Iterator[str]:
    """A listener on loopback that serves one connection in a thread; yields its address."""
    with socket.socket() as listener:
        if buffer:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        listener.bind(("127.0.0.1", 0))
        listener.listen(1)

        def run() -> None:
            connection, _ = listener.accept()
            with connection:
                serve(connection)

        thread = threading.Thread(target=run)
        thread.start()
        try:
            yield f"tcp://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            thread.join(10)
            assert not thread.is_alive()


def read_all(connection: socket.socket, into: bytearray) -> None:
    while piece := connection.recv(1000):
        into += piece


def wait_for(over: Event) -> Callable[[socket.socket], None]:
    """A printer that holds its connection and does nothing."""

    def serve(_connection: socket.socket) -> None:
        over.wait(30)

    return serve


class TestNetwork:
    def test_the_printer_gets_exactly_these_bytes(self) -> None:
        got = bytearray()
        with printer(lambda connection: read_all(connection, got)) as address:
            assert send_to_thermal(address, DATA) == PRINTED
        assert got == DATA

    def test_a_printer_that_answers_while_it_prints(self) -> None:
        got = bytearray()

        def serve(connection: socket.socket) -> None:
            connection.sendall(b"\x14\x00\x00\x0f")
            read_all(connection, got)
            connection.sendall(b"\x00")

        with printer(serve) as address:
            assert send_to_thermal(address, DATA) == PRINTED
        assert got == DATA

    def test_one_that_never_reads_is_unknown(self, impatient: None) -> None:
        over = Event()
        with printer(wait_for(over), buffer=4096) as address:
            outcome = send_to_thermal(address, DATA * 40)
            over.set()
        assert outcome.result is ThermalResult.UNKNOWN
        assert "berhenti menerima" in outcome.message

    def test_one_that_takes_little_and_never_reads_is_not_said_to_have_printed(self, impatient: None) -> None:
        """All of it fits the buffers on the way, so sending alone proves nothing."""
        over = Event()
        with printer(wait_for(over)) as address:
            outcome = send_to_thermal(address, b"\x1b@kecil")
            over.set()
        assert outcome.result is ThermalResult.UNKNOWN
        assert "tidak membenarkan" in outcome.message

    def test_one_that_closes_midway_is_unknown(self) -> None:
        def serve(connection: socket.socket) -> None:
            connection.recv(1000)

        with printer(serve, buffer=4096) as address:
            outcome = send_to_thermal(address, DATA * 40)
        assert outcome.result is ThermalResult.UNKNOWN
        assert "terputus" in outcome.message
        assert "Periksa kertasnya" in outcome.message

    def test_one_that_refuses_has_printed_nothing(self) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            outcome = send_to_thermal(f"tcp://127.0.0.1:{taken.getsockname()[1]}", DATA)
        assert outcome.result is ThermalResult.FAILED
        assert "menolak sambungan. Tidak ada yang tercetak." in outcome.message

    def test_a_name_that_nobody_has(self) -> None:
        outcome = send_to_thermal("tcp://pencetak..invalid", DATA)
        assert outcome.result is ThermalResult.FAILED
        assert "tidak dikenal" in outcome.message

    def test_closing_the_program_ends_the_waiting(self) -> None:
        over, stop = Event(), Event()
        stop.set()
        with printer(wait_for(over)) as address:
            outcome = send_to_thermal(address, DATA, stop=stop)
            over.set()
        assert outcome.result is ThermalResult.UNKNOWN
        assert "ditutup" in outcome.message


class TestFile:
    def test_a_file_holds_exactly_these_bytes(self, tmp_path: Path) -> None:
        file = tmp_path / "kertas.bin"
        file.write_bytes(b"x" * 500_000)
        assert send_to_thermal(f"file:{file}", DATA) == PRINTED
        assert file.read_bytes() == DATA

    def test_a_pipe_gets_exactly_these_bytes(self, tmp_path: Path) -> None:
        pipe = tmp_path / "lp0"
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        os.set_blocking(reader, True)
        got = bytearray()

        def read() -> None:
            while len(got) < len(DATA):
                got.extend(os.read(reader, 700))

        thread = threading.Thread(target=read)
        thread.start()
        outcome = send_to_thermal(f"file:{pipe}", DATA)
        thread.join(10)
        os.close(reader)
        assert (outcome, bytes(got)) == (PRINTED, DATA)

    def test_a_pipe_that_nobody_reads_does_not_hold_up(self, tmp_path: Path) -> None:
        pipe = tmp_path / "lp0"
        os.mkfifo(pipe)
        assert send_to_thermal(f"file:{pipe}", DATA).result is ThermalResult.FAILED

    def test_a_reader_that_stops_is_unknown(self, impatient: None, tmp_path: Path) -> None:
        pipe = tmp_path / "lp0"
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        outcome = send_to_thermal(f"file:{pipe}", DATA)
        os.close(reader)
        assert outcome.result is ThermalResult.UNKNOWN
        assert "berhenti menerima" in outcome.message

    def test_a_reader_that_leaves_is_unknown(self, tmp_path: Path) -> None:
        pipe = tmp_path / "lp0"
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        leave = threading.Timer(0.1, os.close, (reader,))
        leave.start()
        outcome = send_to_thermal(f"file:{pipe}", DATA)
        leave.join()
        assert outcome.result is ThermalResult.UNKNOWN

    @pytest.mark.parametrize("place", ["missing", "folder"])
    def test_nothing_is_made_where_nothing_is(self, tmp_path: Path, place: str) -> None:
        path = tmp_path / "lp1" if place == "missing" else tmp_path
        outcome = send_to_thermal(f"file:{path}", DATA)
        assert outcome.result is ThermalResult.FAILED
        assert ("tidak ada" if place == "missing" else "folder") in outcome.message
        assert not (tmp_path / "lp1").exists()


def test_what_is_no_address_fails_with_what_to_type() -> None:
    outcome = send_to_thermal("kasir", DATA)
    assert outcome.result is ThermalResult.FAILED
    assert "tcp://alamat:9100" in outcome.message


def _usb_backend(
    taken: bytearray, broken_after: int | None = None, endpoints: tuple[int, ...] = (0x81, 0x03)
) -> Any:
    """A bus with one printer (04b8:0e15) that keeps what it is sent; fails after so many bytes."""
    import usb.backend
    import usb.core

    class Bus(usb.backend.IBackend):  # type: ignore[misc]
        def enumerate_devices(self) -> Iterator[int]:
            yield 1

        def get_device_descriptor(self, dev: int) -> Any:
            return SimpleNamespace(
                bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0,
                bDeviceProtocol=0, bMaxPacketSize0=64, idVendor=0x04B8, idProduct=0x0E15, bcdDevice=1,
                iManufacturer=0, iProduct=0, iSerialNumber=0, bNumConfigurations=1, address=1, bus=1,
                port_number=1, port_numbers=(1,), speed=3,
            )  # fmt: skip

        def get_configuration_descriptor(self, dev: int, config: int) -> Any:
            if config:
                raise IndexError
            return SimpleNamespace(
                bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1, bConfigurationValue=1,
                iConfiguration=0, bmAttributes=0x80, bMaxPower=50, extra_descriptors=[],
            )  # fmt: skip

        def get_interface_descriptor(self, dev: int, intf: int, alt: int, config: int) -> Any:
            if intf or alt:
                raise IndexError
            return SimpleNamespace(
                bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0,
                bNumEndpoints=len(endpoints), bInterfaceClass=7, bInterfaceSubClass=1,
                bInterfaceProtocol=2, iInterface=0, extra_descriptors=[],
            )  # fmt: skip

        def get_endpoint_descriptor(self, dev: int, ep: int, intf: int, alt: int, config: int) -> Any:
            if ep >= len(endpoints):
                raise IndexError
            return SimpleNamespace(
                bLength=7, bDescriptorType=5, bEndpointAddress=endpoints[ep], bmAttributes=2,
                wMaxPacketSize=64, bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
            )  # fmt: skip

        def open_device(self, dev: int) -> int:
            return dev

        def close_device(self, dev_handle: int) -> None: ...
        def set_configuration(self, dev_handle: int, config_value: int) -> None: ...
        def get_configuration(self, dev_handle: int) -> int:
            return 1

        def claim_interface(self, dev_handle: int, intf: int) -> None: ...
        def release_interface(self, dev_handle: int, intf: int) -> None: ...
        def reset_device(self, dev_handle: int) -> None: ...
        def bulk_write(self, dev_handle: int, ep: int, intf: int, data: array[int], timeout: int) -> int:
            assert ep == 0x03
            if broken_after is not None and len(taken) >= broken_after:
                raise usb.core.USBTimeoutError("Operation timed out")
            taken.extend(data.tobytes())
            return len(data)

    return Bus()


class TestUsb:
    """pyusb and python-escpos are real, the bus is not: a printer with its endpoint at 0x03."""

    def put(self, monkeypatch: pytest.MonkeyPatch, bus: Any) -> None:
        import usb.backend.libusb0
        import usb.backend.libusb1
        import usb.backend.openusb

        for module in (usb.backend.libusb1, usb.backend.openusb, usb.backend.libusb0):
            monkeypatch.setattr(module, "get_backend", lambda *_a, **_k: bus)

    def test_the_printer_gets_exactly_these_bytes(self, monkeypatch: pytest.MonkeyPatch) -> None:
        taken = bytearray()
        self.put(monkeypatch, _usb_backend(taken))
        assert send_to_thermal("usb://04b8:0e15", DATA) == PRINTED
        assert taken == DATA

    def test_one_that_stops_taking_is_unknown(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.put(monkeypatch, _usb_backend(bytearray(), broken_after=5000))
        assert send_to_thermal("usb://04b8:0e15", DATA).result is ThermalResult.UNKNOWN

    def test_one_that_is_not_there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.put(monkeypatch, _usb_backend(bytearray()))
        outcome = send_to_thermal("usb://04b8:0001", DATA)
        assert outcome.result is ThermalResult.FAILED
        assert "tidak ada di USB" in outcome.message

    def test_what_takes_nothing_is_no_printer(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.put(monkeypatch, _usb_backend(bytearray(), endpoints=(0x81,)))
        outcome = send_to_thermal("usb://04b8:0e15", DATA)
        assert outcome.result is ThermalResult.FAILED
        assert "bukan pencetak" in outcome.message

    def test_a_computer_without_the_library(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.put(monkeypatch, None)
        outcome = send_to_thermal("usb://04b8:0e15", DATA)
        assert outcome.result is ThermalResult.FAILED
        assert "libusb" in outcome.message


class _Spooler:
    """Stands in for win32print: one printer with a queue."""

    PRINTER_ENUM_NAME = 8

    class Problem(Exception):
        pass

    def __init__(self, stays: int, breaks: bool = False) -> None:
        self.taken, self.stays, self.breaks, self.ended = bytearray(), stays, breaks, False

    def EnumPrinters(self, *_flags: Any) -> tuple[dict[str, str], ...]:
        return ({"pPrinterName": "Kasir"},)

    def OpenPrinter(self, name: str) -> int:
        assert name == "Kasir"
        return 7

    def StartDocPrinter(self, _handle: int, _level: int, document: tuple[str, str, str]) -> int:
        assert document == ("Loket", "", "RAW")
        return 42

    def StartPagePrinter(self, _handle: int) -> None: ...
    def EndPagePrinter(self, _handle: int) -> None: ...
    def EndDocPrinter(self, _handle: int) -> None:
        self.ended = True

    def ClosePrinter(self, _handle: int) -> None: ...
    def WritePrinter(self, _handle: int, data: bytes) -> int:
        if self.breaks:
            raise self.Problem("spooler gone")
        self.taken += data
        return len(data)

    def EnumJobs(self, *_which: int) -> list[dict[str, int]]:
        self.stays -= 1
        return [{"JobId": 41}] + ([{"JobId": 42}] if self.stays >= 0 else [])


class TestWindows:
    """python-escpos is real, Windows is not."""

    def put(self, monkeypatch: pytest.MonkeyPatch, spooler: _Spooler) -> None:
        from escpos.printer import win32raw

        monkeypatch.setattr(win32raw, "_DEP_WIN32PRINT", True)
        monkeypatch.setattr(win32raw, "win32print", spooler, raising=False)
        monkeypatch.setattr(win32raw, "pywintypes", SimpleNamespace(error=spooler.Problem), raising=False)

    @pytest.mark.parametrize("stays", [0, 3])
    def test_the_queue_gets_exactly_these_bytes(self, monkeypatch: pytest.MonkeyPatch, stays: int) -> None:
        spooler = _Spooler(stays)
        self.put(monkeypatch, spooler)
        assert send_to_thermal("win://Kasir", DATA) == PRINTED
        assert (bytes(spooler.taken), spooler.ended) == (DATA, True)

    def test_a_paper_that_stays_in_the_queue_is_unknown(
        self, impatient: None, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.put(monkeypatch, _Spooler(10_000))
        outcome = send_to_thermal("win://Kasir", DATA)
        assert outcome.result is ThermalResult.UNKNOWN
        assert "antrean" in outcome.message

    def test_a_queue_that_breaks_is_unknown(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.put(monkeypatch, _Spooler(0, breaks=True))
        assert send_to_thermal("win://Kasir", DATA).result is ThermalResult.UNKNOWN

    def test_a_printer_that_windows_does_not_have(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.put(monkeypatch, _Spooler(0))
        assert send_to_thermal("win://Lain", DATA).result is ThermalResult.FAILED

    @pytest.mark.skipif(os.name == "nt", reason="Windows has it")
    def test_elsewhere_there_is_no_such_queue(self) -> None:
        outcome = send_to_thermal("win://Kasir", DATA)
        assert outcome.result is ThermalResult.FAILED
        assert "hanya ada di Windows" in outcome.message
