"""Susulan: adding to a report from the register, with nothing lost on the way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import StorageProblem
from desktop.domain.follow_up import FollowUpPayload, thaw_follow_up
from desktop.domain.outbox import ItemKind
from desktop.store import outbox
from desktop.usecases.add_follow_up import piece_count
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import PNG, RINA, SARI
from ui.common.message import Note
from ui.register.action_menu import ActionMenu
from ui.register.follow_up_sheet import FollowUpSheet

WAITING_ROW, KTP_ROW, SECRET_ROW = 0, 2, 3
WITHHELD = "Sapi warga masuk ke kebun tetangga"
LONG = "Kami datang lagi pada hari Senin dan menunggu sampai siang. " * 20


def open_sheets(desktop: Desktop) -> list[FollowUpSheet]:
    return [sheet for sheet in desktop.screen.window().findChildren(FollowUpSheet) if sheet.isVisible()]


def begin(desktop: Desktop, row: int = KTP_ROW) -> FollowUpSheet:
    desktop.choose(row)
    desktop.press(Qt.Key.Key_U)
    (sheet,) = open_sheets(desktop)
    return sheet


def number_shown(desktop: Desktop) -> str:
    record = desktop.screen.pane.record
    assert record is not None
    return record.complaint.register_no


def queued(desktop: Desktop, number: str) -> list[FollowUpPayload]:
    complaint_id = desktop.office.desk.desk.complaint_id(number)
    with desktop.office.desk.desk.database.read() as connection:
        items = outbox.follow_ups_of(connection, complaint_id)
    assert all(item.kind is ItemKind.FOLLOW_UP for item in items)
    return [thaw_follow_up(item.payload, item.payload_sha256) for item in items]


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "foto-blangko.png"
    path.write_bytes(PNG)
    return path


def files_on_clipboard(paths: list[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


@pytest.mark.parametrize("by", [RINA, SARI])
def test_a_follow_up_is_written_and_queued_by_keyboard_alone(desktop: Desktop, by: object) -> None:
    screen = desktop.open(RINA if by is RINA else SARI)
    changes: list[bool] = []
    screen.changed.connect(lambda: changes.append(True))
    sheet = begin(desktop)
    number = number_shown(desktop)
    assert QApplication.focusWidget() is sheet.words
    assert sheet.standing.text().startswith("Laporan ini ada di LAPOR! #9214387.")
    sheet.words.insertPlainText("Blangko sudah ada, mohon dicetak.")
    desktop.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desktop.until(lambda: open_sheets(desktop) == [] and bool(changes))
    (payload,) = queued(desktop, number)
    assert payload.content.endswith("Blangko sudah ada, mohon dicetak.")
    assert screen.pane.notice.text == f"Susulan untuk {number} tersimpan di antrean."
    assert "follow_up_queued" in desktop.office.actions(number)
    assert QApplication.focusWidget() is screen.list.table
    assert begin(desktop).words.text() == ""


def test_an_empty_follow_up_is_refused_at_its_field(desktop: Desktop) -> None:
    desktop.open()
    sheet = begin(desktop)
    desktop.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desktop.until(lambda: sheet.field.has_error)
    assert sheet.field.message == "Tulis isi susulan, paling banyak 5000 huruf."
    assert QApplication.focusWidget() is sheet.words
    assert queued(desktop, number_shown(desktop)) == []
    sheet.words.insertPlainText("x")
    assert not sheet.field.has_error


def test_the_counter_says_in_how_many_pieces_it_goes(desktop: Desktop) -> None:
    desktop.open()
    sheet = begin(desktop)
    note = sheet.field._note
    assert note.text() == "0 / 5.000"
    sheet.words.set_text("a" * 910)
    assert "bagian" not in note.text()
    sheet.words.set_text(LONG)
    assert note.text().startswith("akan dikirim dalam 2 bagian")
    number = number_shown(desktop)
    sheet.send.click()
    desktop.until(lambda: open_sheets(desktop) == [])
    assert len(queued(desktop, number)) == piece_count(LONG) == 2
    assert desktop.screen.pane.notice.text == f"Susulan untuk {number} tersimpan di antrean, 2 bagian."


def test_files_go_with_it_and_are_taken_off(desktop: Desktop, photo: Path, tmp_path: Path) -> None:
    desktop.open()
    sheet = begin(desktop)
    other = tmp_path / "surat.pdf"
    other.write_bytes(b"%PDF-1.4 surat keterangan")
    QApplication.clipboard().setMimeData(files_on_clipboard([photo, other]))
    sheet.words.paste()
    desktop.until(lambda: not sheet.files.is_reading)
    assert sheet.words.text() == ""
    sheet.files.removed.emit(1)
    sheet.words.insertPlainText("Foto papan pengumuman.")
    number = number_shown(desktop)
    sheet.send.click()
    desktop.until(lambda: open_sheets(desktop) == [])
    (payload,) = queued(desktop, number)
    assert [file.name for file in payload.attachments] == ["foto-blangko.png"]


def test_a_file_that_cannot_go_is_refused_with_size_and_limit(desktop: Desktop, tmp_path: Path) -> None:
    desktop.open()
    sheet = begin(desktop)
    large, strange = tmp_path / "video.png", tmp_path / "catatan.txt"
    large.write_bytes(b"\0" * (6 * 1024 * 1024))
    strange.write_text("catatan")
    sheet.files.attach([large, strange])
    desktop.until(lambda: not sheet.files.is_reading)
    assert sheet.files.message.text.splitlines() == [
        "video.png tidak dapat dilampirkan: 6 MB, batasnya 5 MB.",
        "catatan.txt tidak dapat dilampirkan: isinya bukan jpg, png, pdf, doc atau docx.",
    ]
    assert sheet.send.isEnabled()


def test_the_sheet_grows_with_what_is_in_it(desktop: Desktop) -> None:
    desktop.open()
    sheet = begin(desktop)
    before, words = sheet.card.height(), sheet.words.height()
    sheet.files.refuse(["video.png tidak dapat dilampirkan: 6 MB, batasnya 5 MB."])
    desktop.calm()
    assert sheet.card.height() > before
    assert sheet.words.height() == words
    sheet.files.hush()
    desktop.calm()
    assert sheet.card.height() == before


def test_in_a_low_window_a_refusal_is_in_view(desktop: Desktop, photo: Path, tmp_path: Path) -> None:
    desktop.open(width=911, height=512)
    sheet = begin(desktop, SECRET_ROW)
    paths = [tmp_path / f"foto-papan-pengumuman-kantor-camat-{n}.png" for n in range(6)]
    for path in paths:
        path.write_bytes(photo.read_bytes())
    sheet.files.attach(paths)
    desktop.until(lambda: not sheet.files.is_reading)
    message = sheet.files.message
    assert message.text
    assert message.visibleRegion().boundingRect() == message.rect()
    assert sheet.send.visibleRegion().boundingRect() == sheet.send.rect()


def test_more_files_than_may_go_are_refused_by_name(desktop: Desktop, photo: Path, tmp_path: Path) -> None:
    desktop.open()
    sheet = begin(desktop)
    paths = [tmp_path / f"foto-{n}.png" for n in range(6)]
    for path in paths:
        path.write_bytes(photo.read_bytes())
    sheet.files.attach(paths)
    desktop.until(lambda: not sheet.files.is_reading)
    assert sheet.files.message.text == "foto-5.png tidak dapat dilampirkan: paling banyak 5 berkas."
    assert not sheet.files.add.isEnabled()


def test_closing_loses_nothing(desktop: Desktop, photo: Path) -> None:
    screen = desktop.open()
    sheet = begin(desktop)
    number = number_shown(desktop)
    sheet.words.insertPlainText("Baru separuh")
    sheet.files.attach([photo])
    desktop.until(lambda: not sheet.files.is_reading)
    desktop.press(Qt.Key.Key_Escape)
    assert open_sheets(desktop) == []
    assert screen.pane.notice.text == "Susulan belum dikirim. Tekan U untuk melanjutkannya."
    assert begin(desktop, WAITING_ROW).words.text() == ""
    desktop.press(Qt.Key.Key_Escape)
    again = begin(desktop)
    assert again.words.text() == "Baru separuh"
    again.send.click()
    desktop.until(lambda: open_sheets(desktop) == [])
    (payload,) = queued(desktop, number)
    assert len(payload.attachments) == 1


def test_a_full_disk_is_told_and_the_text_stays(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    desktop.open()
    sheet = begin(desktop)
    sheet.words.insertPlainText("Penting")

    def full(_number: str, _text: str, _files: object) -> int:
        raise StorageProblem("Disk penuh. Kosongkan ruang, lalu coba lagi.")

    adding = desktop.screen.details.adding
    monkeypatch.setattr(adding, "_tools", _with(adding._tools, full))
    sheet.send.click()
    desktop.until(lambda: sheet.field.has_error)
    assert sheet.field.message.startswith("Disk penuh")
    assert sheet.words.text() == "Penting"
    assert sheet.words.isEnabled()
    assert sheet.send.isEnabled()


def _with(tools: object, add: object) -> object:
    from dataclasses import replace

    return replace(tools, add_follow_up=add)  # type: ignore[type-var]


def test_an_unsent_report_says_that_the_follow_up_waits_for_it(desktop: Desktop) -> None:
    desktop.open()
    sheet = begin(desktop, WAITING_ROW)
    assert "begitu laporan punya nomor LAPOR!" in sheet.standing.text()
    assert not sheet.privacy.text


def test_who_asked_to_stay_hidden_is_not_to_be_named(desktop: Desktop) -> None:
    desktop.open()
    assert "jangan tulis nama" in begin(desktop, SECRET_ROW).privacy.text


@pytest.mark.parametrize(
    ("end", "reason"),
    [("void", "sudah dibatalkan"), ("withdraw", "sudah dicabut"), ("", "tidak dikirim ke LAPOR!")],
)
def test_where_none_can_be_it_says_why(desktop: Desktop, end: str, reason: str) -> None:
    screen = desktop.open(SARI)
    row = desktop.titles.index(WITHHELD) if not end else KTP_ROW
    desktop.choose(row)
    number = number_shown(desktop)
    void = desktop.office.desk.void
    if end:
        (void if end == "void" else void.withdraw)(SARI, number, "Alasan")
        screen.refresh()
        desktop.until(lambda: bool((line := screen.model.line(row)) and line.has_ended))
        desktop.choose(row)
    desktop.press(Qt.Key.Key_U)
    assert open_sheets(desktop) == []
    assert screen.pane.notice.text == f"Tidak ada susulan: {number} {reason}."
    screen.pane.more.click()
    (menu,) = screen.findChildren(ActionMenu)
    (offered,) = [action for action in menu.actions() if "susulan" in action.text()]
    assert offered.text() == f"Tulis susulan ({reason})\tU"
    assert not offered.isEnabled()
    menu.close()


def test_the_pane_offers_it_beside_the_history(desktop: Desktop) -> None:
    screen = desktop.open(RINA, 1024, 768)
    desktop.choose(desktop.titles.index(WITHHELD))
    desktop.press(Qt.Key.Key_Return)
    assert not screen.pane.follow_up.isVisible()
    desktop.press(Qt.Key.Key_Escape)
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_Return)
    for _ in range(12):
        if QApplication.focusWidget() is screen.pane.follow_up:
            break
        desktop.press(Qt.Key.Key_Tab)
    desktop.press(Qt.Key.Key_Return)
    assert len(open_sheets(desktop)) == 1
    desktop.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is screen.pane.follow_up


def test_the_menu_of_the_pane_opens_the_same_sheet(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose(KTP_ROW)
    screen.pane.more.click()
    (menu,) = screen.findChildren(ActionMenu)
    (offered,) = [action for action in menu.actions() if "susulan" in action.text()]
    offered.trigger()
    menu.close()
    desktop.calm()
    assert len(open_sheets(desktop)) == 1


def test_somebody_else_ended_it_meanwhile(desktop: Desktop) -> None:
    desktop.open()
    sheet = begin(desktop)
    number = number_shown(desktop)
    desktop.office.desk.void.withdraw(SARI, number, "Sudah selesai")
    sheet.words.insertPlainText("Terlambat")
    sheet.send.click()
    desktop.until(lambda: sheet.field.has_error)
    assert sheet.field.message == f"{number} tidak dikirim ke LAPOR!, jadi tidak ada susulannya."


def test_the_keys_stay_with_the_sheet_while_it_saves(desktop: Desktop) -> None:
    screen = desktop.open()
    sheet = begin(desktop)
    sheet.words.insertPlainText("Cepat")
    sheet.send.click()
    assert QApplication.focusWidget() is sheet
    assert not sheet.send.isEnabled()
    desktop.until(lambda: open_sheets(desktop) == [])
    assert QApplication.focusWidget() is screen.list.table


def test_closed_while_saving_it_is_still_told(desktop: Desktop) -> None:
    screen = desktop.open()
    sheet = begin(desktop)
    number = number_shown(desktop)
    sheet.words.insertPlainText("Cepat")
    sheet.send.click()
    sheet.close_sheet()
    desktop.until(lambda: len(queued(desktop, number)) == 1)
    desktop.until(lambda: screen.pane.notice.kind is Note.GOOD)
    assert begin(desktop).words.text() == ""
