"""A person in front of the real window of a provisioned desk, with nothing but a keyboard, and a practice server."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.access import Account, Role
from desktop.runtime.paths import DataPaths
from main import Program, WindowOpening, open_program
from sync.sandbox.server import SandboxServer
from tests.ui.common.fake_cups import FakeCups
from tests.ui.intake.hands import Hands
from ui.common.jobs import JobRunner
from ui.intake.screen import IntakeScreen
from ui.shell.flow import DeskFlow, LastSeen
from ui.shell.frame import Frame
from ui.shell.start import build_desk
from ui.sign_in.screen import SignInScreen

PASSWORD = "kata sandi panjang"
PATIENCE_MS = 20_000

__all__ = ["PASSWORD", "PATIENCE_MS", "Seat", "cups", "paths", "seat", "server"]

OFFICE = """format = 1
[office]
code = "ME01"
device_code = "L1"
name = "Loket Pengaduan Diskominfo"
regency_code = "16.03"
[sp4n]
base_url = "{url}"
user_id = "1"
location_id = "2"
channel_id = "3"
[sp4n.classification_ids]
tidak_berkadar_pengawasan = "6"
[sp4n.institution_ids]
PUPR = "12"
[sp4n.category_ids]
"JALAN BERLUBANG" = "436"
"""


@pytest.fixture
def server() -> Iterator[SandboxServer]:
    with SandboxServer() as server:
        yield server


@pytest.fixture
def paths(tmp_path: Path, server: SandboxServer) -> DataPaths:
    paths = DataPaths(tmp_path / "desk")
    file = tmp_path / "office.toml"
    file.write_text(OFFICE.format(url=server.url), encoding="utf-8")
    program = open_program(paths)
    tools = program.tools()
    tools.provision.apply(None, file, allow_unsigned=True)
    tools.credentials(server.secrets.bearer, server.secrets.braced)
    admin = tools.accounts.add(None, Account("budi", "Budi Hartono", Role.ADMIN), PASSWORD)
    tools.accounts.add(admin, Account("anwar", "Anwar Hakim", Role.SUPERVISOR), PASSWORD, is_temporary=False)
    tools.accounts.add(admin, Account("rina", "Rina Marlina", Role.CLERK), PASSWORD, is_temporary=False)
    program.close()
    return paths


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    cups = FakeCups(tmp_path / "cups")
    monkeypatch.setenv("PATH", str(cups.folder))
    return cups


class Seat:
    """A person in front of the window, with nothing but a keyboard."""

    def __init__(
        self,
        qtbot: QtBot,
        paths: DataPaths,
        jobs: JobRunner,
        program: Program | None = None,
        last_seen: LastSeen | None = None,
    ) -> None:
        self.qtbot, self.jobs, self.frame, self.hands = qtbot, jobs, Frame(), Hands(qtbot, jobs)
        self.opening = WindowOpening(paths, program)
        qtbot.addWidget(self.frame)
        self.flow = DeskFlow(
            self.frame,
            jobs,
            self.opening,
            lambda signed_in, flow: build_desk(signed_in, flow, jobs, self.frame),
            office="",
            regency="",
            wants_sample=False,
            last_seen=last_seen,
        )
        self.frame.painted.connect(self.flow.open)
        self.frame.show()
        self.frame.activateWindow()

    def close(self) -> None:
        """Leave the desk and close everything behind it."""
        self.flow.sign_out_for_good()
        self.jobs.close()
        self.opening.close()

    def find(self, kind: type[QWidget]) -> list[QWidget]:
        return [widget for widget in self.frame.findChildren(kind) if widget.isVisible()]

    def type(self, text: str) -> None:
        self.hands.type(text)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.hands.press(key, modifiers)

    def sign_in(self, username: str) -> None:
        """Sign in and find Catat, where everybody begins."""
        self.sign_in_to(username, IntakeScreen)

    def sign_in_to(self, username: str, screen: builtins.type[QWidget]) -> None:
        self.qtbot.waitUntil(lambda: bool(self.find(SignInScreen)), timeout=PATIENCE_MS)
        self.frame.activateWindow()  # this platform leaves a closed list active
        self.qtbot.waitUntil(lambda: QApplication.activeWindow() is self.frame, timeout=PATIENCE_MS)
        self.type(username)
        self.press(Qt.Key.Key_Return)
        self.type(PASSWORD)
        self.press(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: bool(self.find(screen)), timeout=PATIENCE_MS)


@pytest.fixture
def seat(qtbot: QtBot, paths: DataPaths, cups: FakeCups, jobs: JobRunner) -> Iterator[Seat]:
    seat = Seat(qtbot, paths, jobs)
    yield seat
    seat.close()
