"""What the citizen is told, other reports of the same matter, and keys that do in the pane what they show there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.register.conftest import Desktop
from tests.ui.register.office import RINA, SARI
from ui.register.void_sheet import VoidSheet

KTP_ROW = 2
TOLD = "Laporan Anda sudah kami terima 24 November dan sudah ada di LAPOR! nomor 9214387; jawaban paling lambat 14 Desember."
NBSP = "\N{NO-BREAK SPACE}"


def copied() -> str:
    return QApplication.clipboard().text().replace(NBSP, " ")


def type_here(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def test_k_copies_the_sentence_for_the_citizen(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose(KTP_ROW)
    pane = screen.pane
    assert pane.sentence.text().replace(NBSP, " ") == TOLD
    desktop.press(Qt.Key.Key_K)
    assert copied() == TOLD
    assert pane.copy_sentence.text() == "Tersalin"
    desktop.choose(0)
    assert pane.copy_sentence.text() == "Salin kalimat untuk pengadu"
    assert "menunggu dikirim ke LAPOR!" in pane.sentence.text()


def test_the_sentence_follows_what_becomes_of_the_complaint(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    desktop.choose(0)
    record = screen.pane.record
    assert record is not None
    desktop.office.desk.void.withdraw(SARI, record.complaint.register_no, "Sudah ditambal")
    screen.refresh()
    desktop.until(lambda: "dicabut" in screen.pane.sentence.text())
    assert screen.pane.sentence.text().replace(NBSP, " ") == (
        "Laporan Anda tanggal 24 November sudah dicabut 24 November dan tidak dikirim ke LAPOR!."
    )


def test_the_sentence_tells_that_it_was_finished_here(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    desktop.choose(KTP_ROW)
    record = screen.pane.record
    assert record is not None
    desktop.office.desk.finish(SARI, record.complaint.register_no, "KTP sudah diambil")
    screen.refresh()
    desktop.until(lambda: "selesai" in screen.pane.sentence.text())
    assert screen.pane.sentence.text().replace(NBSP, " ") == (
        "Laporan Anda tanggal 24 November sudah selesai ditangani pada 24 November (LAPOR! nomor 9214387)."
    )


def test_reports_of_the_same_matter_lead_to_each_other(desktop: Desktop) -> None:
    first = desktop.office.log(title="Tiang listrik miring di simpang tiga")
    again = desktop.office.log(title="Tiang listrik hampir roboh", duplicate_of=first)
    screen = desktop.open()
    pane = screen.pane
    desktop.choose(desktop.titles.index("Tiang listrik hampir roboh"))
    (to_first,) = pane.links.buttons
    assert to_first.text() == first
    to_first.click()
    desktop.until(lambda: pane.title.text() == "Tiang listrik miring di simpang tiga")
    assert QApplication.focusWidget() is screen.list.table
    (to_again,) = pane.links.buttons
    assert to_again.text() == again
    to_again.click()
    desktop.until(lambda: pane.title.text() == "Tiang listrik hampir roboh")


def test_the_pane_offers_what_was_begun(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    pane = screen.pane
    desktop.choose(KTP_ROW)
    assert (pane.follow_up.text(), pane.correct.text()) == ("Tulis susulan", "Perbaiki")
    desktop.press(Qt.Key.Key_U)
    type_here("Baru separuh")
    desktop.press(Qt.Key.Key_Escape)
    desktop.until(lambda: pane.follow_up.text() == "Lanjutkan susulan")
    desktop.press(Qt.Key.Key_E)
    type_here("Yuliana")
    desktop.press(Qt.Key.Key_Escape)
    desktop.until(lambda: pane.correct.text() == "Lanjutkan perbaikan")
    desktop.choose(0)
    assert (pane.follow_up.text(), pane.correct.text()) == ("Tulis susulan", "Perbaiki")
    desktop.choose(KTP_ROW)
    desktop.until(lambda: pane.follow_up.text() == "Lanjutkan susulan")
    assert pane.correct.text() == "Lanjutkan perbaikan"
    desktop.press(Qt.Key.Key_U)
    desktop.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desktop.until(lambda: pane.follow_up.text() == "Tulis susulan")


def test_without_others_the_links_take_no_room(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose(KTP_ROW)
    assert not screen.pane.links.isVisible()


@pytest.mark.parametrize("width", [1024, 1366])
def test_keys_shown_in_the_pane_work_in_the_pane(desktop: Desktop, width: int, tmp_path: Path) -> None:
    screen = desktop.open(SARI, width)
    desktop.save_as = tmp_path / "tanda terima.pdf"
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_Return)
    for _ in range(3):
        desktop.press(Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert screen.pane.isAncestorOf(focused)
    desktop.press(Qt.Key.Key_K)
    assert copied() == TOLD
    desktop.press(Qt.Key.Key_S)
    desktop.until(desktop.save_as.exists)
    desktop.press(Qt.Key.Key_P)
    desktop.until(lambda: bool(desktop.office.printer.printed))
    assert desktop.office.printer.printed == [("citizen", 3)]
    desktop.press(Qt.Key.Key_V)
    assert [each for each in screen.window().findChildren(VoidSheet) if each.isVisible()]


def test_a_key_pressed_in_the_search_is_a_letter(desktop: Desktop) -> None:
    screen = desktop.open(RINA)
    desktop.choose(KTP_ROW)
    screen.list.bar.edit.setFocus()
    QTest.keyClicks(screen.list.bar.edit, "kps")
    assert screen.list.bar.edit.text() == "kps"
    assert desktop.office.printer.printed == []
    desktop.calm()
