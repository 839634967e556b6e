"""The pane: one complaint whole, masked identities, papers, files, striking out."""

from __future__ import annotations

import os
import stat
import sys
import time
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu

from desktop.domain.access import Account
from desktop.domain.complaint import Attachment, ComplaintStatus
from desktop.domain.errors import StorageProblem
from desktop.domain.outbox import SyncState
from desktop.usecases.find_complaints import ComplaintRecord
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import DESIGN, RINA, SARI
from ui.common.message import Note
from ui.common.print_job import PrintOutcome, PrintResult
from ui.register.action_menu import ActionMenu
from ui.register.opened_files import OpenedFiles
from ui.register.void_sheet import VoidSheet

KTP_ROW, SECRET_ROW = 2, 3
NBSP = "\N{NO-BREAK SPACE}"


def row_of(desktop: Desktop, title: str) -> int:
    return desktop.titles.index(title)


def number_shown(desktop: Desktop) -> str:
    record = desktop.screen.pane.record
    assert record is not None
    return record.complaint.register_no


def values(desktop: Desktop) -> dict[str, str]:
    return {label: value.text() for label, value in desktop.screen.pane.facts.values.items()}


def open_sheets(desktop: Desktop) -> list[VoidSheet]:
    return [sheet for sheet in desktop.screen.window().findChildren(VoidSheet) if sheet.isVisible()]


def sheet_of(desktop: Desktop) -> VoidSheet:
    (found,) = open_sheets(desktop)
    return found


def test_nothing_chosen_says_how_to_choose(desktop: Desktop) -> None:
    desktop.open()
    assert desktop.screen.pane.record is None
    assert "Panah" in desktop.screen.pane.hint.text()
    assert desktop.screen.pane.hint.isVisible()


def test_a_complaint_is_shown_whole(desktop: Desktop) -> None:
    desktop.open()
    desktop.choose(KTP_ROW)
    pane = desktop.screen.pane
    assert pane.prefix.text() == "ME01-L1-26-"
    assert pane.prefix.text() + pane.number.text() == number_shown(desktop)
    assert pane.title.text() == "KTP elektronik belum jadi sejak September"
    shown = values(desktop)
    assert shown["Pengadu"] == "Yulia Fitriani, perempuan"
    assert shown["Alamat"] == "Dusun II RT 04, Desa Karang Raja, Kec. Muara Enim"
    assert shown["Kategori"] == "KTP (Kartu Tanda Penduduk)"
    assert shown["Instansi"] == "Disdukcapil"
    assert shown["Permintaan"] == "KTP jadi sebelum pendaftaran sekolah"
    assert pane.narrative.text().startswith("Rekam data di kantor kecamatan")
    steps = [(step.title, step.detail, step.when) for step in pane.timeline.steps]
    assert steps == [
        ("Terkirim ke LAPOR!", "Nomor #9214387", "11.24"),
        ("Tanda terima dicetak", "A5, lembar ke-1. Oleh Rina Marlina", "11.21"),
        ("Dicatat di Loket 1", "Rina Marlina, tatap muka, 1 lampiran", "11.20"),
    ]
    assert pane.day.text() == f"24{NBSP}Nov{NBSP}2026"


def test_texts_can_be_marked_and_copied(desktop: Desktop) -> None:
    desktop.open()
    desktop.choose(KTP_ROW)
    pane = desktop.screen.pane
    for label in (pane.title, pane.narrative, *pane.facts.values.values()):
        assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def press_reason(key: Qt.Key) -> None:
    """Choose one of the reasons offered at the button."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, ActionMenu)
    QTest.keyClick(menu, key)


def test_identity_is_masked_until_asked_for_and_asking_is_recorded(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose(KTP_ROW)
    number = number_shown(desktop)
    assert values(desktop)["NIK"] == "160302XXXXXX0003"
    assert values(desktop)["Telepon"] == "081XXXXX4410"
    assert "identity_revealed" not in desktop.office.actions(number)
    button = screen.pane.facts.reveal
    assert button is not None
    assert button.text() == "Tampilkan"
    button.setFocus()
    desktop.press(Qt.Key.Key_Space)
    press_reason(Qt.Key.Key_2)
    desktop.calm()
    assert values(desktop)["NIK"] == "1603024107900003"
    assert values(desktop)["Telepon"] == "0811 2345 4410"
    assert desktop.office.actions(number).count("identity_revealed") == 1
    assert screen.pane.timeline.steps[0].title == "Identitas dibuka"
    assert screen.pane.timeline.steps[0].detail == "Menghubungi pelapor. Oleh Rina Marlina"
    again = screen.pane.facts.reveal
    assert again is not None
    assert again.text() == "Sembunyikan"
    assert QApplication.focusWidget() is again
    desktop.press(Qt.Key.Key_Space)
    assert values(desktop)["NIK"] == "160302XXXXXX0003"
    assert desktop.office.actions(number).count("identity_revealed") == 1


def test_another_complaint_is_masked_again(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose(KTP_ROW)
    assert screen.pane.facts.reveal is not None
    screen.pane.facts.reveal.click()
    press_reason(Qt.Key.Key_1)
    desktop.until(lambda: "X" not in values(desktop)["NIK"])
    desktop.choose(0)
    assert "XXXXXX" in values(desktop)["NIK"]
    desktop.choose(KTP_ROW)
    assert "XXXXXX" in values(desktop)["NIK"]


def test_who_leaves_the_screen_leaves_no_identity_open(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose(KTP_ROW)
    assert screen.pane.facts.reveal is not None
    screen.pane.facts.reveal.click()
    press_reason(Qt.Key.Key_1)
    desktop.until(lambda: "X" not in values(desktop)["NIK"])
    screen.hide()
    screen.show()
    desktop.calm()
    assert "XXXXXX" in values(desktop)["NIK"]


def test_a_secret_identity_is_for_supervisors(desktop: Desktop) -> None:
    screen = desktop.open(RINA)
    line = screen.model.line(SECRET_ROW)
    assert line is not None
    assert line.who == "Nama dirahasiakan"
    desktop.choose(SECRET_ROW)
    shown = values(desktop)
    assert shown["Pengadu"] == "Nama dirahasiakan"
    assert not {"NIK", "Telepon", "Alamat", "Pekerjaan"} & set(shown)
    assert screen.pane.facts.reveal is None
    assert not any("Asmawati" in value for value in shown.values())


def test_a_supervisor_sees_the_secret_name_and_may_ask_for_the_rest(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    desktop.choose(SECRET_ROW)
    assert values(desktop)["Pengadu"].startswith("Asmawati")
    assert "XXXXXX" in values(desktop)["NIK"]
    assert screen.pane.facts.reveal is not None
    screen.pane.facts.reveal.click()
    press_reason(Qt.Key.Key_1)
    desktop.until(lambda: "X" not in values(desktop)["NIK"])
    assert desktop.office.actions(number_shown(desktop))[-1] == "identity_revealed"


def test_p_prints_a_copy_that_is_counted(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose(KTP_ROW)
    changes: list[bool] = []
    screen.changed.connect(lambda: changes.append(True))
    desktop.press(Qt.Key.Key_P)
    desktop.until(lambda: bool(changes))
    assert desktop.office.printer.printed == [("citizen", 2)]
    assert screen.pane.notice.text == "Tanda terima sudah dicetak."
    assert screen.pane.notice.kind is Note.GOOD
    assert screen.pane.timeline.steps[0].title == "Salinan tanda terima dicetak"
    assert screen.pane.timeline.steps[0].detail == "A5, salinan ke-2. Oleh Rina Marlina"
    assert screen.pane.print_button.isEnabled()


def test_shift_p_prints_the_offices_copy(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    desktop.until(lambda: bool(screen.pane.notice.text))
    assert desktop.office.printer.printed == [("office", 1)]
    assert screen.pane.timeline.steps[0].title == "Lembar kantor dicetak"


def test_a_printer_that_does_not_answer_is_said_in_the_pane(desktop: Desktop) -> None:
    screen = desktop.open()
    sentence = "Pencetak tidak menjawab: tanda terima menunggu. Cetak lagi atau pilih pencetak lain."
    desktop.office.printer.outcome = PrintOutcome(PrintResult.UNKNOWN, sentence)
    desktop.choose(KTP_ROW)
    screen.pane.print_button.click()
    desktop.until(lambda: screen.pane.notice.text == sentence)
    assert screen.pane.notice.kind is Note.WARNING
    desktop.choose(0)
    assert screen.pane.notice.text == ""


def test_letters_act_only_while_the_list_has_the_focus(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    desktop.choose(KTP_ROW)
    screen.list.bar.edit.setFocus()
    QTest.keyClicks(screen.list.bar.edit, "PSVp")
    assert screen.list.bar.edit.text() == "PSVp"
    assert desktop.office.printer.printed == []
    assert desktop.asked_names == []
    assert open_sheets(desktop) == []


def test_s_saves_the_receipt_as_a_file(desktop: Desktop, tmp_path: Path) -> None:
    screen = desktop.open()
    desktop.save_as = tmp_path / "resi.pdf"
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_S)
    desktop.until(lambda: bool(screen.pane.notice.text))
    number = number_shown(desktop)
    assert desktop.asked_names == [f"Tanda terima {number}.pdf"]
    assert screen.pane.notice.text == "Tersimpan sebagai resi.pdf."
    with pypdfium2.PdfDocument(desktop.save_as) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert number in text
    assert [path for path in tmp_path.iterdir() if path.is_file() and path != desktop.save_as] == []
    assert desktop.office.actions(number)[-1] == "receipt_printed"


def test_a_cancelled_save_counts_nothing_and_says_nothing(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose(KTP_ROW)
    before = desktop.office.actions(number_shown(desktop))
    desktop.press(Qt.Key.Key_S)
    assert desktop.office.actions(number_shown(desktop)) == before
    assert screen.pane.notice.text == ""
    assert screen.pane.pdf_button.isEnabled()


def test_a_file_that_cannot_be_written_is_named(desktop: Desktop, tmp_path: Path) -> None:
    screen = desktop.open()
    desktop.save_as = tmp_path / "tidak-ada" / "resi.pdf"
    desktop.choose(KTP_ROW)
    screen.pane.pdf_button.click()
    desktop.until(lambda: bool(screen.pane.notice.text))
    assert screen.pane.notice.text.startswith("resi.pdf tidak dapat disimpan")
    assert screen.pane.notice.kind is Note.ERROR
    assert screen.pane.pdf_button.isEnabled()


def test_an_attached_file_opens_as_a_private_copy_that_is_deleted(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose(KTP_ROW)
    assert [button.accessibleName() for button in screen.pane.files.buttons] == ["Buka foto-resi-lama.png"]
    screen.pane.files.buttons[0].click()
    desktop.until(lambda: bool(desktop.opened))
    (copy,) = desktop.opened
    assert copy.suffix == ".png"
    assert copy.read_bytes().startswith(b"\x89PNG")
    if sys.platform != "win32":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    screen.close_files()
    assert not copy.parent.exists()


def test_a_computer_without_a_viewer_says_so(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.viewer_works = False
    desktop.choose(KTP_ROW)
    screen.pane.files.buttons[0].click()
    desktop.until(lambda: bool(screen.pane.notice.text))
    assert screen.pane.notice.text.startswith("Tidak ada program untuk membuka foto-resi-lama.png")


def test_a_missing_attachment_is_said_in_the_pane(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose(KTP_ROW)
    record = screen.pane.record
    assert record is not None
    desktop.office.program.attachments.path(record.complaint.attachments[0].sha256).unlink()
    screen.pane.files.buttons[0].click()
    desktop.until(lambda: bool(screen.pane.notice.text))
    assert "hilang dari disk" in screen.pane.notice.text
    assert desktop.opened == []


def test_old_copies_are_swept_and_a_citizens_file_name_is_never_used(tmp_path: Path) -> None:
    stale, fresh = tmp_path / "loket-lihat-old", tmp_path / "loket-lihat-new"
    for folder in (stale, fresh):
        folder.mkdir()
        (folder / "x.png").write_bytes(b"x")
    os.utime(stale, (time.time() - 90_000,) * 2)
    files = OpenedFiles(tmp_path)
    file = Attachment("../../jahat.exe", "ab" * 32, 3, "application/pdf")
    copy = files.copy(file, b"abc")
    assert copy.name == "ab" * 8 + ".pdf"
    assert copy.parent.parent == tmp_path
    assert not stale.exists()
    assert fresh.exists()
    files.clear()
    assert not copy.exists()
    with pytest.raises(StorageProblem, match="jahat"):
        OpenedFiles(tmp_path / "none").copy(file, b"abc")


@pytest.mark.parametrize("by", [RINA, SARI])
def test_the_menu_offers_what_the_role_may(desktop: Desktop, by: Account) -> None:
    screen = desktop.open(by)
    desktop.choose(KTP_ROW)
    screen.pane.more.click()
    desktop.calm()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    expected = ["Cetak lembar kantor\tShift+P", "Tulis susulan\tU"]
    assert words == expected + (
        [
            "Perbaiki\tE",
            "Catat selesai\tT",
            "Surat jawaban…\tJ",
            "Batalkan atau cabut\tV",
            "Tahan dari pemusnahan…\t",
            "Data pribadi untuk pengadu…\t",
        ]
        if by is SARI
        else []
    )
    QTest.keyClick(menu, Qt.Key.Key_Escape)


def test_a_clerk_cannot_strike_out(desktop: Desktop) -> None:
    screen = desktop.open(RINA)
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_V)
    screen.details.void()
    assert open_sheets(desktop) == []


def test_striking_out_asks_why_with_the_safe_answer_in_focus(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_V)
    sheet = sheet_of(desktop)
    assert QApplication.focusWidget() is sheet.safe
    desktop.press(Qt.Key.Key_Return)
    assert open_sheets(desktop) == []
    assert QApplication.focusWidget() is screen.list.table
    record = desktop.office.desk.find.show(SARI, number_shown(desktop))
    assert record.complaint.status is ComplaintStatus.DITERIMA


def test_striking_out_needs_a_reason_and_leaves_a_trace(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    changes: list[bool] = []
    screen.changed.connect(lambda: changes.append(True))
    waiting = row_of(desktop, "Air PDAM mati tiga hari di RT 05")
    desktop.choose(waiting)
    number = number_shown(desktop)
    desktop.press(Qt.Key.Key_V)
    sheet = sheet_of(desktop)
    assert sheet.risky.text() == "Batalkan pengaduan"
    desktop.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is sheet.risky
    desktop.press(Qt.Key.Key_Space)
    assert sheet.field.message == "Tulis alasan pembatalan, paling banyak 300 huruf."
    assert QApplication.focusWidget() is sheet.reason
    QTest.keyClicks(sheet.reason, "Dicatat dua kali")
    assert not sheet.field.has_error
    desktop.press(Qt.Key.Key_Tab)
    desktop.press(Qt.Key.Key_Space)
    desktop.until(lambda: bool(changes))
    record = desktop.office.desk.find.show(SARI, number)
    assert record.complaint.status is ComplaintStatus.BATAL
    assert record.complaint.void_reason == "Dicatat dua kali"
    assert record.item.state is SyncState.WITHHELD
    line = screen.model.line(waiting)
    assert line is not None
    assert line.is_void
    assert line.due == "Batal"
    assert screen.pane.notice.text == f"{number} dibatalkan."
    assert screen.pane.title.font().strikeOut()
    titles = [step.title for step in screen.pane.timeline.steps]
    assert titles[:2] == ["Tidak dikirim ke LAPOR!", "Dibatalkan"]
    assert screen.pane.timeline.steps[1].detail == "Dicatat dua kali. Oleh Sari Dewi"
    desktop.choose(waiting)
    desktop.press(Qt.Key.Key_V)
    assert open_sheets(desktop) == []


def test_taking_note_of_a_withdrawal_keeps_the_complaint_and_leaves_a_trace(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    waiting = row_of(desktop, "Air PDAM mati tiga hari di RT 05")
    desktop.choose(waiting)
    number = number_shown(desktop)
    desktop.press(Qt.Key.Key_V)
    sheet = sheet_of(desktop)
    desktop.press(Qt.Key.Key_Tab)
    desktop.press(Qt.Key.Key_Right)
    assert sheet.status is ComplaintStatus.DICABUT
    assert sheet.risky.text() == "Catat pencabutan"
    sheet.risky.click()
    desktop.until(lambda: bool(sheet.field.message))
    assert sheet.field.message == "Tulis alasan pencabutan, paling banyak 300 huruf."
    sheet.reason.set_text("Air sudah mengalir lagi")
    sheet.risky.click()
    desktop.until(lambda: open_sheets(desktop) == [])
    record = desktop.office.desk.find.show(SARI, number)
    assert record.complaint.status is ComplaintStatus.DICABUT
    assert record.item.state is SyncState.WITHHELD
    line = screen.model.line(waiting)
    assert line is not None
    assert (line.is_void, line.has_ended, line.due) == (False, True, "Dicabut")
    assert screen.pane.notice.text == f"{number} dicabut."
    assert not screen.pane.title.font().strikeOut()
    said = [label.text() for label in screen.pane.standing.findChildren(QLabel) if label.isVisible()]
    assert said[0] == "Dicabut pelapor"
    assert said[1].endswith(", dicatat Sari Dewi")
    assert "Air sudah mengalir lagi" in said
    assert not any("hari kerja" in each for each in said)
    desktop.choose(waiting)
    desktop.press(Qt.Key.Key_V)
    assert open_sheets(desktop) == []


def test_nothing_moves_when_the_choice_changes_and_the_reason_stays(desktop: Desktop) -> None:
    desktop.open(SARI)
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_V)
    sheet = sheet_of(desktop)
    sheet.reason.set_text("Warga mencabut")
    sheet.consequences[ComplaintStatus.DICABUT].setText("Singkat saja.")
    desktop.calm()
    before, place = sheet.card.geometry(), sheet.field.mapTo(sheet, sheet.field.rect().topLeft())
    desktop.press(Qt.Key.Key_Tab)
    desktop.press(Qt.Key.Key_Right)
    assert sheet.card.geometry() == before
    assert sheet.field.mapTo(sheet, sheet.field.rect().topLeft()) == place
    assert sheet.reason.text() == "Warga mencabut"
    assert [status for status, words in sheet.consequences.items() if words.isVisible()] == [sheet.status]


def test_what_is_refused_is_said_in_the_sheet(desktop: Desktop) -> None:
    """Somebody else struck it out a moment ago."""
    desktop.open(SARI)
    desktop.choose(KTP_ROW)
    number = number_shown(desktop)
    desktop.press(Qt.Key.Key_V)
    desktop.office.desk.void(SARI, number, "Lebih dulu")
    sheet = sheet_of(desktop)
    sheet.reason.set_text("Terlambat")
    sheet.risky.click()
    desktop.until(lambda: bool(sheet.field.message))
    assert sheet.field.message == f"{number} sudah dibatalkan."
    assert sheet.safe.isEnabled()
    QTest.keyClick(sheet.safe, Qt.Key.Key_Escape)
    desktop.calm()
    assert open_sheets(desktop) == []


def test_states_and_reasons_are_in_words(desktop: Desktop) -> None:
    screen = desktop.open(SARI)

    def said() -> list[str]:
        return [label.text() for label in screen.pane.standing.findChildren(QLabel) if label.isVisible()]

    desktop.choose(KTP_ROW)
    assert said() == ["Terkirim", "LAPOR! #9214387", "Aman", f"14{NBSP}Des{NBSP}2026, sisa 14 hari kerja"]
    desktop.choose(SECRET_ROW)
    assert said()[0] == "Perlu dicek"
    assert any("Cari judulnya di LAPOR!" in text for text in said())
    desktop.choose(row_of(desktop, DESIGN[1].title))
    assert any(text.endswith("hari terakhir") for text in said())


def test_fast_arrows_read_only_where_they_rest(desktop: Desktop) -> None:
    screen = desktop.open()
    table = screen.list.table
    read: list[str] = []

    def show(complaint_id: str) -> ComplaintRecord:
        read.append(complaint_id)
        return tools.show(complaint_id)

    tools = desktop.office.tools()
    screen.details._tools = replace(tools, show=show)
    table.setFocus()
    for _ in range(12):
        QTest.keyClick(table, Qt.Key.Key_Down)
    line = table.line
    assert line is not None
    desktop.until(lambda: desktop.shown_id == line.row.id)
    assert len(read) <= 3
