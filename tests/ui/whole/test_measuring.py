"""The measuring finds what it is there to find."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from tests.ui.looking import settle
from tests.ui.whole.controls import clashing_keys
from tests.ui.whole.fitting import faults_of_texts
from ui.common.button import Button
from ui.common.check_box import CheckBox
from ui.common.labels import ElidedLabel, Label
from ui.common.line_edit import LineEdit
from ui.common.message import Message

Shown = Callable[..., None]
W = TypeVar("W", bound=QWidget)


class _Desk(QWidget):
    """One thing of each kind, with room enough."""

    def __init__(self) -> None:
        super().__init__()
        self.label = self._put(Label("Pengaduan warga"), 8, 160)
        self.wrapped = self._put(Label("Tulis nama sesuai KTP, lalu tekan Enter.", wrap=True), 40, 160, 44)
        self.button = self._put(Button("Simpan dan cetak", key="Ctrl+Enter"), 90, 260)
        self.edit = self._put(LineEdit(placeholder="Cari nomor atau nama"), 130, 220)
        self.tick = self._put(CheckBox("Rahasiakan"), 170, 200, 24)
        self.fact = self._put(ElidedLabel("Jl. Jenderal Sudirman No. 12"), 200, 300, 20)
        self.message = self._put(Message(), 230, 300, 18)
        self.message.show_text("NIK harus 16 angka.")

    def _put(self, widget: W, top: int, width: int, height: int = 28) -> W:
        widget.setParent(self)
        widget.setGeometry(8, top, width, height)
        return widget


@pytest.fixture
def desk(shown: Shown) -> _Desk:
    made = _Desk()
    shown(made, 400, 300)
    return made


def faults(desk: _Desk) -> list[str]:
    settle()
    return faults_of_texts(desk)


def test_keys_that_mean_two_things_are_found(desk: _Desk) -> None:
    keys = [QShortcut("Alt+S", desk) for _ in range(2)]
    assert list(clashing_keys(desk)) == ["Alt+S means 2 things"]
    keys[1].setKey("Alt+T")
    desk.button.setText("&Simpan")
    assert list(clashing_keys(desk)) == ["Alt+S means 2 things"]
    desk.button.setText("Simpan")
    assert list(clashing_keys(desk)) == []


def test_room_enough_is_no_fault(desk: _Desk) -> None:
    assert faults(desk) == []


def test_squeezed_things_are_found(desk: _Desk) -> None:
    desk.label.setFixedWidth(60)
    desk.wrapped.setFixedHeight(18)
    desk.button.setFixedWidth(120)
    desk.tick.setFixedWidth(60)
    found = faults(desk)
    assert any("'Pengaduan warga'" in each and "lacks" in each for each in found)
    assert any("'Tulis nama" in each and "lacks 0 ×" not in each for each in found)
    assert any("'Simpan dan cetak'" in each for each in found)
    assert any("in CheckBox" in each and "shortened" in each for each in found)


def test_shortened_data_is_accepted_only_with_the_whole_at_hand(desk: _Desk) -> None:
    desk.fact.resize(90, 20)
    desk.edit.resize(90, 32)
    assert faults(desk) == []
    for each in (desk.fact, desk.edit):
        each.setToolTip("")
        each.setAccessibleName("")
    assert len(faults(desk)) == 2


def test_what_sticks_out_or_covers_is_found(desk: _Desk) -> None:
    desk.label.move(300, 8)
    desk.tick.move(8, 92)
    found = faults(desk)
    assert any("'Pengaduan warga'" in each and "reaches out of _Desk" in each for each in found)
    assert any("stand on each other" in each and "'Rahasiakan'" in each for each in found)


def test_what_cannot_be_seen_at_all_is_found(desk: _Desk) -> None:
    desk.button.move(8, 320)
    assert faults(desk) == ["Button 'Simpan dan cetak' cannot be seen"]
