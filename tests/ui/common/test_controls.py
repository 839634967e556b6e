"""Controls keep their place when focused, have names, and never cut a word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.looking import clipped_texts, nameless_controls
from ui.common.button import Button
from ui.common.check_box import CheckBox
from ui.common.chips import FileChip, FilterChip
from ui.common.combo_box import ComboBox
from ui.common.completing_edit import CompletingEdit
from ui.common.date_edit import DateEdit
from ui.common.field import Field
from ui.common.header_tabs import HeaderTabs
from ui.common.layout import column, row
from ui.common.line_edit import LineEdit, PasswordEdit
from ui.common.message import Message
from ui.common.segments import SegmentedChoice
from ui.common.text_area import TextArea
from ui.common.theme import colour

CLASSES = [
    ("p", "Pengaduan"),
    ("b", "Berkadar pengawasan"),
    ("a", "Aspirasi"),
    ("i", "Permintaan informasi"),
]


def today() -> date:
    return date(2026, 11, 24)


def make_form() -> QWidget:
    form = QWidget()
    tabs = HeaderTabs("Draf")
    tabs.add("Siti Aminah")
    tabs.add("Herman", "09.41")
    form.setLayout(
        column(
            tabs,
            Field("Nama sesuai KTP", LineEdit("Siti Aminah"), required=True, reserve=True),
            Field("Bertindak sebagai", ComboBox([("a", "Diri sendiri"), ("b", "Keluarga")])),
            Field("Desa atau kelurahan", CompletingEdit([("x", "Pagar Dewa, Kec. Lubai Ulu")])),
            Field("Klasifikasi", SegmentedChoice(CLASSES, fill=True)),
            Field("Uraian", TextArea("Sejak hujan besar")),
            Field("Tanggal kejadian", DateEdit(today)),
            Field("Kata sandi", PasswordEdit()),
            CheckBox("Anonim", "Nama tidak diberitahukan kepada terlapor dan publik."),
            row(FileChip("foto jalan.jpg", "1,2 MB"), FilterChip("November 2026"), None),
            row(
                Button("Simpan", icon="save", key="Ctrl+S"),
                Button("Simpan dan cetak", icon="printer", key="Ctrl+Enter", kind="primary"),
                Button("Lihat", key="Alt+1", kind="flat"),
                Button("Baru", icon="plus", key="Ctrl+N", kind="ghost"),
                Button(icon="ellipsis", name="Tindakan lain"),
                None,
            ),
        )
    )
    return form


def focusable(root: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def test_focus_moves_nothing_and_is_seen(shown: Callable[..., None]) -> None:
    form = make_form()
    shown(form, 900, 700)
    placed = [(widget, widget.geometry()) for widget in form.findChildren(QWidget) if widget.isVisible()]
    controls = focusable(form)
    assert len(controls) > 14
    for widget in controls:
        form.setFocus()
        unfocused = widget.grab().toImage()
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert widget.hasFocus()
        assert widget.grab().toImage() != unfocused, f"{widget} does not show its focus"
        moved = [each for each, geometry in placed if each.geometry() != geometry]
        assert moved == []


def test_text_stays_where_it_is_when_the_outline_thickens(shown: Callable[..., None]) -> None:
    edit = LineEdit("Siti Aminah")
    other = LineEdit("x")
    box = QWidget()
    box.setLayout(column(edit, other))
    shown(box, 240, 100)
    other.setFocus()
    inside = edit.rect().adjusted(4, 4, -4, -4)
    plain = edit.grab(inside).toImage()
    edit.set_error(True)
    assert edit.grab(inside).toImage() == plain
    assert edit.grab().toImage().pixelColor(120, 0).name() == colour("act").name()


def test_every_control_has_a_name_and_no_word_is_cut(shown: Callable[..., None]) -> None:
    form = make_form()
    shown(form, 900, 700)
    assert nameless_controls(form) == []
    assert clipped_texts(form) == []


def test_field_names_its_control_and_speaks_errors() -> None:
    edit = LineEdit()
    field = Field("Judul", edit, required=True)
    assert edit.accessibleName() == "Judul, wajib"
    field.show_error("Tulis judul.")
    assert (field.message, field.has_error, edit.has_error) == ("Tulis judul.", True, True)
    assert edit.accessibleDescription() == "Tulis judul."
    field.show_warning("Judul sangat pendek.")
    assert (field.has_error, edit.has_error) == (False, False)
    field.clear()
    assert (field.message, edit.accessibleDescription()) == ("", "")


@pytest.mark.parametrize("reserve", [True, False])
def test_an_error_line_moves_nothing(shown: Callable[..., None], reserve: bool) -> None:
    field = Field("Desa", LineEdit(), reserve=reserve)
    below = LineEdit()
    box = QWidget()
    box.setLayout(column(field, below, None))
    shown(box, 300, 200)
    before = (field.control.geometry() if field.control else None, below.geometry())
    field.show_error("Ada 3 Pagar Dewa. Pilih kecamatan.")
    QApplication.processEvents()
    assert (field.control.geometry() if field.control else None, below.geometry()) == before
    assert clipped_texts(box) == []


def test_a_long_sentence_wraps_instead_of_being_cut(shown: Callable[..., None]) -> None:
    sentence = "Nama pengguna harus 2 sampai 40 huruf kecil, angka, titik atau garis, mulai dengan huruf."
    reserved = Field("Nama pengguna", LineEdit(), reserve=True)
    free = Field("Tanggal kejadian", LineEdit())
    box = QWidget()
    box.setLayout(column(reserved, free, None))
    shown(box, 260, 300)
    for field in (reserved, free):
        field.show_error(sentence)
    QApplication.processEvents()
    assert box.width() == 260
    assert clipped_texts(box) == []
    below = [message for message in box.findChildren(Message) if message.isVisible()]
    assert [message.height() > 40 for message in below] == [True, True]
    free.clear()
    QApplication.processEvents()
    assert [message for message in free.findChildren(Message) if message.isVisible()] == []


def test_fields_of_a_row_may_share_a_line_for_their_sentences(shown: Callable[..., None]) -> None:
    line = Message()
    date_field = Field("Tanggal", LineEdit(), message=line)
    place_field = Field("Tempat", LineEdit(), message=line)
    box = QWidget()
    box.setLayout(column(row(date_field, place_field), line))
    shown(box, 400, 200)
    date_field.show_error("Belum terjadi.")
    place_field.clear()
    assert (line.text, date_field.has_error) == ("Belum terjadi.", True)
    date_field.clear()
    assert line.text == ""


def test_busy_button_keeps_its_width_and_refuses_presses(shown: Callable[..., None], qtbot: QtBot) -> None:
    button = Button("Simpan dan cetak", icon="printer", key="Ctrl+Enter", kind="primary")
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    box = QWidget()
    box.setLayout(row(button, None))
    shown(box, 400, 60)
    width = button.width()
    button.show_busy("Menyimpan…")
    QApplication.processEvents()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (button.width(), button.text(), pressed) == (width, "Menyimpan…", [])
    button.show_ready()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (button.text(), len(pressed)) == ("Simpan dan cetak", 1)


def test_segments_are_radio_buttons_for_the_keyboard(shown: Callable[..., None], qtbot: QtBot) -> None:
    choice = SegmentedChoice(CLASSES, name="Klasifikasi", fill=True)
    chosen: list[str] = []
    choice.chosen.connect(chosen.append)
    shown(choice, 700, 32)
    choice.setFocus()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Right)
    assert (choice.key, chosen) == ("b", ["b"])
    choice.set_key("i")
    assert chosen == ["b"]
    with pytest.raises(KeyError):
        choice.set_key("nothing")


def test_segments_become_a_list_box_where_words_do_not_fit(shown: Callable[..., None]) -> None:
    choice = SegmentedChoice(CLASSES, key="a", name="Klasifikasi", fill=True)
    shown(choice, 700, 32)
    assert not choice.is_list_box
    choice.resize(300, 32)
    assert (choice.is_list_box, choice.key) == (True, "a")
    choice.resize(700, 32)
    assert (choice.is_list_box, choice.key) == (False, "a")


def test_segments_that_change_leave_the_focus_where_it_is(shown: Callable[..., None]) -> None:
    choice, other = SegmentedChoice(CLASSES, key="a", fill=True), LineEdit()
    box = QWidget()
    box.setLayout(column(choice, other))
    shown(box, 700, 100)
    choice.setFocus()
    other.setFocus()
    box.resize(300, 100)
    QApplication.processEvents()
    assert choice.is_list_box
    assert other.hasFocus()
    choice.setFocus()
    box.resize(700, 100)
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert choice.isAncestorOf(focused)


def test_consequence_goes_under_the_word_where_the_room_is_short(shown: Callable[..., None]) -> None:
    tick = CheckBox("Anonim", "Nama tidak diberitahukan kepada terlapor dan publik.")
    box = QWidget()
    box.setLayout(column(tick, None))
    shown(box, 600, 100)
    one_line = tick.height()
    box.resize(tick.minimumSizeHint().width(), 100)
    QApplication.processEvents()
    assert tick.height() > one_line


def test_wheel_over_a_choice_changes_nothing(shown: Callable[..., None]) -> None:
    box = ComboBox([("a", "Diri sendiri"), ("b", "Keluarga")])
    shown(box, 200, 32)
    box.setFocus()
    wheel = QWheelEvent(
        box.rect().center(),
        box.mapToGlobal(box.rect().center()),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert box.key == "a"


def test_tabs_are_walked_by_arrow_keys(shown: Callable[..., None], qtbot: QtBot) -> None:
    tabs = HeaderTabs("Draf")
    tabs.add("Siti Aminah", key="one")
    tabs.add("Herman", "09.41", key="two")
    shown(tabs, 400, 36)
    QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.key(tabs.currentIndex()) == "two"
    tabs.set_tab(1, "Herman Saputra", "09.45")
    assert (tabs.tabText(1), tabs.key(1)) == ("Herman Saputra", "two")


def test_password_shows_on_request_and_notices_caps_lock(shown: Callable[..., None], qtbot: QtBot) -> None:
    edit = PasswordEdit(name="Kata sandi")
    noticed: list[bool] = []
    edit.caps_lock_noticed.connect(noticed.append)
    shown(edit, 300, 32)
    eye = edit.findChild(Button)
    assert eye is not None
    assert eye.accessibleName() == "Tampilkan kata sandi"
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert edit.echoMode() is PasswordEdit.EchoMode.Normal
    edit.hide_letters()
    assert edit.echoMode() is PasswordEdit.EchoMode.Password
    QTest.keyClicks(edit, "A")  # qtbot sends capital letters without Shift, as Caps Lock does
    QTest.keyClicks(edit, "a")
    assert noticed == [True, False]
