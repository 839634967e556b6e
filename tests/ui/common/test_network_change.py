"""What tells of a changed network, and what does not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from ui.common.network_change import SETTLE_MS, NetworkChange


class FakeSystem(QObject):
    """A backend with the signals of QNetworkInformation; its opinion is part of them."""

    reachabilityChanged = Signal(int)
    transportMediumChanged = Signal(int)
    isBehindCaptivePortalChanged = Signal(bool)


def test_a_burst_of_changes_is_noticed_once(qtbot: QtBot) -> None:
    system = FakeSystem()
    change = NetworkChange(lambda: system, settle_ms=20)
    noticed: list[None] = []
    change.noticed.connect(lambda: noticed.append(None))
    assert change.watch()
    assert change.watch(), "a second time does not connect twice"
    system.reachabilityChanged.emit(1)
    system.transportMediumChanged.emit(3)
    system.isBehindCaptivePortalChanged.emit(True)
    assert noticed == []
    with qtbot.waitSignal(change.noticed, timeout=5_000):
        pass
    system.reachabilityChanged.emit(4)
    with qtbot.waitSignal(change.noticed, timeout=5_000):
        pass
    assert len(noticed) == 2


def test_where_nothing_tells_nothing_happens() -> None:
    change = NetworkChange(lambda: None)
    assert not change.watch()
    assert not change.watch()


def test_a_source_with_fewer_signals_will_do() -> None:
    assert NetworkChange(QObject).watch()


def test_the_changes_of_a_plug_are_waited_for() -> None:
    assert SETTLE_MS == 1_000


@pytest.mark.parametrize("loads", [True, False])
def test_the_system_itself(monkeypatch: pytest.MonkeyPatch, loads: bool) -> None:
    """Whatever this computer has: it is asked, and none is no trouble."""
    if not loads:
        from PySide6.QtNetwork import QNetworkInformation

        monkeypatch.setattr(QNetworkInformation, "loadDefaultBackend", lambda: False)
        assert not NetworkChange().watch()
    else:
        NetworkChange().watch()
