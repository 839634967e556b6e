"""Letters of answer from the register: J, a standard answer, the page beside it, paper, and one key for "selesai"."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.usecases.write_letter import LetterPaper
from resources import i18n
from tests.documents.reading import words
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import RINA, SARI
from ui.common import theme
from ui.common.finish_sheet import FinishSheet
from ui.common.message import Note
from ui.common.print_job import PrintOutcome, PrintResult
from ui.register.letter_sheet import LetterSheet
from ui.register.letter_words import gap
from ui.register.offers import key_actions

CTRL = Qt.KeyboardModifier.ControlModifier
NUMBER = "490/1187/DISKOMINFO-IKP/2026"


def begin(desktop: Desktop, template: str = "", *size: int) -> LetterSheet:
    """Open the sheet on the newest complaint, as a supervisor does."""
    desktop.open(SARI, *size)
    desktop.choose(0)
    desktop.press(Qt.Key.Key_J)
    sheet = open_sheet(desktop)
    if template:
        pick(desktop, sheet, template)
    return sheet


def open_sheet(desktop: Desktop) -> LetterSheet:
    (sheet,) = [each for each in desktop.screen.window().findChildren(LetterSheet) if each.isVisible()]
    return sheet


def pick(desktop: Desktop, sheet: LetterSheet, template: str) -> None:
    sheet.fields.template.set_key(template)
    sheet.fields.template.chosen.emit(template)
    desktop.calm()


def rest(desktop: Desktop, sheet: LetterSheet) -> None:
    """Wait until the page shown is that of what was typed."""
    desktop.until(lambda: not sheet._resting.isActive() and desktop.jobs.is_idle)


def number_of(desktop: Desktop) -> str:
    line = desktop.screen.list.table.line
    assert line is not None
    return line.row.register_no


def type_into(widget: QWidget, text: str) -> None:
    widget.setFocus()
    QTest.keyClicks(widget, text)


def test_a_letter_is_printed_kept_and_one_key_notes_the_answer(desktop: Desktop) -> None:
    sheet = begin(desktop)
    number = number_of(desktop)
    assert QApplication.focusWidget() is sheet.fields.template
    assert "pengaduan Saudari yang kami terima" in sheet.fields.text.text()
    type_into(sheet.fields.letter_no, NUMBER)
    rest(desktop, sheet)
    assert sheet.view.page_count == 1
    assert "letter_written" not in desktop.office.actions(number)
    desktop.press(Qt.Key.Key_P, CTRL)
    ((letter, paper),) = desktop.office.letter_printer.printed
    assert paper is LetterPaper.A4
    assert NUMBER in words(letter.pdf)
    assert sheet.message.text == "Surat jawaban sudah dicetak."
    assert "letter_written" in desktop.office.actions(number)
    assert sheet.kept.currentText().startswith(NUMBER)
    assert QApplication.focusWidget() is sheet.finish
    desktop.press(Qt.Key.Key_Return)
    (finish,) = [each for each in desktop.screen.window().findChildren(FinishSheet) if each.isVisible()]
    assert QApplication.focusWidget() is finish.answer


def test_the_same_letter_printed_twice_is_kept_once_and_is_the_same_file(desktop: Desktop) -> None:
    sheet = begin(desktop)
    type_into(sheet.fields.letter_no, NUMBER)
    desktop.press(Qt.Key.Key_P, CTRL)
    desktop.press(Qt.Key.Key_P, CTRL)
    sheet.again.click()
    desktop.calm()
    first, second, third = (letter for letter, _ in desktop.office.letter_printer.printed)
    assert first.pdf == second.pdf == third.pdf
    assert len(desktop.office.desk.letters.letters(SARI, number_of(desktop))) == 1


def test_values_are_typed_into_the_text_and_a_gap_is_never_printed(desktop: Desktop) -> None:
    sheet = begin(desktop, "selesai")
    fields = sheet.fields
    assert gap("intisari") in fields.text.text()
    type_into(fields.letter_no, NUMBER)
    desktop.press(Qt.Key.Key_P, CTRL)
    assert not desktop.office.letter_printer.printed
    assert fields.value_fields["intisari"].message.startswith("Isi dulu")
    assert QApplication.focusWidget() is fields.values["nomor_surat_instansi"]
    type_into(fields.values["nomor_surat_instansi"], "600/15 {nama}")
    type_into(fields.values["intisari"], "Jalan sudah ditambal.")
    assert "Jalan sudah ditambal." in fields.text.text()
    assert "600/15 {nama}" in fields.text.text()
    desktop.press(Qt.Key.Key_P, CTRL)
    ((letter, _),) = desktop.office.letter_printer.printed
    assert "600/15 {nama}" in words(letter.pdf)


def test_a_text_changed_by_hand_keeps_its_words_and_takes_values_late(desktop: Desktop) -> None:
    sheet = begin(desktop, "selesai")
    fields = sheet.fields
    type_into(fields.text, "Salam. ")
    type_into(fields.values["intisari"], "Jalan sudah ditambal.")
    fields.letter_no.setFocus()
    assert fields.text.text().startswith("Salam. Dengan hormat")
    assert "Jalan sudah ditambal." in fields.text.text()
    assert gap("intisari") not in fields.text.text()


def test_problems_stand_at_their_fields(desktop: Desktop) -> None:
    sheet = begin(desktop)
    desktop.press(Qt.Key.Key_P, CTRL)
    assert sheet.fields.fields["letter_no"].message == "Tulis nomor surat."
    assert QApplication.focusWidget() is sheet.fields.letter_no
    sheet.fields.letter_on.setText("99 99")
    desktop.press(Qt.Key.Key_P, CTRL)
    assert sheet.fields.fields["letter_on"].has_error
    assert not desktop.office.letter_printer.printed


def test_what_was_typed_stays_when_the_sheet_is_closed(desktop: Desktop) -> None:
    sheet = begin(desktop, "selesai")
    type_into(sheet.fields.values["intisari"], "Jalan sudah ditambal.")
    type_into(sheet.fields.letter_no, NUMBER)
    desktop.press(Qt.Key.Key_Escape)
    assert desktop.screen.pane.notice.text == "Surat belum dicetak. Tekan J untuk melanjutkannya."
    desktop.press(Qt.Key.Key_J)
    again = open_sheet(desktop)
    assert again.fields.letter_no.text() == NUMBER
    assert "Jalan sudah ditambal." in again.fields.text.text()


def test_the_text_is_copied_without_letterhead(desktop: Desktop) -> None:
    sheet = begin(desktop)
    sheet.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Dengan hormat,")
    assert copied.endswith(desktop.office.desk.desk.office.name)
    assert not desktop.office.desk.letters.letters(SARI, number_of(desktop))


def test_a_letter_is_saved_and_kept(desktop: Desktop, tmp_path: Path) -> None:
    sheet = begin(desktop)
    type_into(sheet.fields.letter_no, NUMBER)
    sheet.paper.set_key("f4")
    desktop.save_as = tmp_path / "surat.pdf"
    desktop.press(Qt.Key.Key_S, CTRL)
    assert desktop.asked_names == [f"Surat jawaban {number_of(desktop)}.pdf"]
    assert NUMBER in words(desktop.save_as.read_bytes())
    assert sheet.message.text == "Tersimpan sebagai surat.pdf."


def test_a_letter_that_was_not_printed_is_kept_and_can_be_printed_again(desktop: Desktop) -> None:
    sheet = begin(desktop)
    desktop.office.letter_printer.outcome = PrintOutcome(PrintResult.NO_PRINTER, "Belum ada pencetak.")
    type_into(sheet.fields.letter_no, NUMBER)
    desktop.press(Qt.Key.Key_P, CTRL)
    assert (sheet.message.text, sheet.message.kind) == ("Belum ada pencetak.", Note.WARNING)
    assert not sheet.finish.isVisible()
    assert sheet.kept_row.isVisible()


def test_a_clerk_writes_no_letters(desktop: Desktop) -> None:
    screen = desktop.open(RINA)
    desktop.choose(0)
    desktop.press(Qt.Key.Key_J)
    assert not screen.window().findChildren(LetterSheet)
    assert "J" not in [key for key, _words, _run in key_actions(screen.details)]


def test_keys_of_the_register_do_not_clash(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    keys = [key for key, _words, _run in key_actions(screen.details)]
    assert len(keys) == len(set(keys))


def test_tab_goes_through_the_fields_as_they_are_read(desktop: Desktop) -> None:
    sheet = begin(desktop, "selesai")
    fields = sheet.fields
    fields.template.setFocus()
    seen = []
    for _ in range(5):
        desktop.press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [*fields.values.values(), fields.letter_no, fields.letter_on, fields.subject][:5]


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)], ids=["1366", "low"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_looks_once_printed_in_the_dark(desktop: Desktop, size: tuple[int, int], language: str) -> None:
    i18n.set_language(language)
    theme.set_mode(theme.Mode.DARK)
    try:
        sheet = begin(desktop, "proses", *size)
        type_into(sheet.fields.letter_no, NUMBER)
        desktop.press(Qt.Key.Key_P, CTRL)
        rest(desktop, sheet)
        assert sheet.finish.isVisible()
        keep_picture(desktop.screen.window(), f"surat-jawaban-gelap-{size[0]}-{language}")
        assert not nameless_controls(sheet)
        assert not clipped_texts(sheet)
        assert not overflowing(sheet)
    finally:
        theme.set_mode(theme.Mode.LIGHT)
        i18n.set_language("id")


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1024, 600)], ids=["1366", "1024", "low"])
@pytest.mark.parametrize("language", ["id", "en"])
def test_looks(desktop: Desktop, size: tuple[int, int], language: str) -> None:
    i18n.set_language(language)
    try:
        sheet = begin(desktop, "selesai", *size)
        type_into(sheet.fields.letter_no, NUMBER)
        rest(desktop, sheet)
        desktop.until(lambda: sheet.view.is_rendered)
        settle()
        keep_picture(desktop.screen.window(), f"surat-jawaban-{size[0]}-{size[1]}-{language}")
        assert not nameless_controls(sheet)
        assert not clipped_texts(sheet)
        assert not overflowing(sheet)
    finally:
        i18n.set_language("id")


def test_a_void_complaint_is_not_answered(desktop: Desktop) -> None:
    desktop.open(SARI)
    desktop.choose(0)
    number = number_of(desktop)
    desktop.office.desk.void(SARI, number, "Tercatat dua kali, lihat nomor lain")
    desktop.screen.refresh()
    desktop.calm()
    desktop.press(Qt.Key.Key_J)
    assert not [each for each in desktop.screen.window().findChildren(LetterSheet) if each.isVisible()]
    assert desktop.screen.pane.notice.text == f"Tidak ada surat jawaban: {number} dibatalkan."


def test_a_letter_about_a_secret_report_is_secret_and_names_no_title(desktop: Desktop) -> None:
    desktop.open(SARI)
    number = desktop.office.number_of("Pungutan uang perpisahan")
    desktop.screen.look_up(number)
    desktop.until(lambda: desktop.screen.model.rowCount() == 1)
    desktop.choose(0)
    desktop.press(Qt.Key.Key_J)
    sheet = open_sheet(desktop)
    assert sheet.fields.nature.text() == "Rahasia"
    assert "Pungutan" not in sheet.fields.subject.text()
    sheet.fields.subject.setText("Pungutan uang perpisahan di sekolah")
    type_into(sheet.fields.letter_no, NUMBER)
    desktop.press(Qt.Key.Key_P, CTRL)
    assert sheet.fields.fields["subject"].has_error
    assert not desktop.office.letter_printer.printed
