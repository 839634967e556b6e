"""What the register's window itself says of guarded reports, and how an identity is shown and covered again."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.register.conftest import Desktop
from tests.ui.register.office import RINA, SARI
from tests.usecases.guarded_desk import WORDS, marked
from ui.register.action_menu import ActionMenu
from ui.register.reveal_sheet import RevealSheet
from ui.register.revealing import SHOWN_MS

KTP_ROW = 2


def texts(desktop: Desktop) -> Iterator[str]:
    """Return everything the window says, to the eye and to a screen reader, tool tips too."""
    window = desktop.screen.window()
    yield window.windowTitle()
    for widget in (window, *window.findChildren(QWidget)):
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel):
            yield widget.text()
        if (spoken := QAccessible.queryAccessibleInterface(widget)) is not None:
            yield spoken.text(QAccessible.Text.Name)
    for row in range(desktop.screen.model.rowCount()):
        if (line := desktop.screen.model.line(row)) is not None:
            yield from (line.title, line.who, line.where, line.agency, line.spoken)


def told(desktop: Desktop) -> list[str]:
    said = "\n".join(texts(desktop)).casefold()
    return [word for word in WORDS if word in said]


def menu() -> ActionMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, ActionMenu)
    return found


def nik(desktop: Desktop) -> str:
    return desktop.screen.pane.facts.values["NIK"].text()


def test_the_window_tells_a_clerk_nothing_of_guarded_reports(desktop: Desktop) -> None:
    log = desktop.office.desk.log_complaint
    numbers = [
        log(RINA, marked(is_secret=True)).register_no,
        log(RINA, marked(classification="berkadar_pengawasan")).register_no,
    ]
    desktop.open(RINA)
    for row, number in enumerate(reversed(numbers)):
        desktop.choose(row)
        record = desktop.screen.pane.record
        assert record is not None
        assert record.complaint.register_no == number
        assert told(desktop) == []
        assert desktop.screen.pane.facts.reveal is None
    desktop.screen.list.bar.edit.setFocus()
    desktop.type("markajudul")
    assert desktop.screen.model.rowCount() == 0
    desktop.open(SARI)
    desktop.choose(0)
    assert "markajudul" in told(desktop)


def test_a_key_asks_why_and_a_digit_answers(desktop: Desktop) -> None:
    desktop.open(RINA)
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_N)
    assert [action.text().strip("\t") for action in menu().actions()] == [
        "&1  Verifikasi identitas",
        "&2  Menghubungi pelapor",
        "&3  Permintaan atasan",
        "&4  Lainnya…",
    ]
    QTest.keyClick(menu(), Qt.Key.Key_Escape)
    desktop.calm()
    assert "XXXXXX" in nik(desktop), "nothing is shown without a reason"
    desktop.press(Qt.Key.Key_N)
    QTest.keyClick(menu(), Qt.Key.Key_3)
    desktop.calm()
    assert "X" not in nik(desktop)
    desktop.press(Qt.Key.Key_N)
    assert "XXXXXX" in nik(desktop), "the same key covers it again"


def test_a_minute_later_it_is_covered(desktop: Desktop) -> None:
    desktop.open(RINA)
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_N)
    QTest.keyClick(menu(), Qt.Key.Key_1)
    desktop.calm()
    clock = desktop.screen.details.revealing.clock
    assert clock.isActive()
    assert clock.interval() == SHOWN_MS == 60_000
    clock.timeout.emit()
    assert "XXXXXX" in nik(desktop)
    assert not clock.isActive()


def test_another_reason_is_asked_in_words(desktop: Desktop) -> None:
    screen = desktop.open(RINA)
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_N)
    QTest.keyClick(menu(), Qt.Key.Key_4)
    (sheet,) = screen.window().findChildren(RevealSheet)
    QTest.keyClick(sheet.note, Qt.Key.Key_Return)
    desktop.calm()
    assert sheet.field.has_error
    assert "XXXXXX" in nik(desktop)
    QTest.keyClicks(sheet.note, "surat salah alamat")
    QTest.keyClick(sheet.note, Qt.Key.Key_Return)
    desktop.calm()
    assert "X" not in nik(desktop)
    assert screen.pane.timeline.steps[0].detail == "surat salah alamat. Oleh Rina Marlina"
    assert screen.pane.notice.text == "Identitas ditampilkan; alasannya dicatat."
