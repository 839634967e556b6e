"""Files: limits told before, refusals in words, attached from a dialog, a drop or a paste, and read again with a draft."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from tests.ui.intake.conftest import OpenScreen
from tests.ui.intake.counter import Counter
from tests.ui.intake.hands import CTRL, Hands
from tests.ui.looking import settle
from ui.common.chips import FileChip
from ui.common.message import Note
from ui.intake import form as names
from ui.intake.screen import IntakeScreen


@pytest.fixture
def photo(tmp_path: Path) -> Callable[[str], Path]:
    """Return a function that makes a photo of this name."""

    def make(name: str) -> Path:
        from PIL import Image

        path = tmp_path / name
        Image.new("RGB", (64, 48), "grey").save(path, "JPEG")
        return path

    return make


def chips(screen: IntakeScreen) -> list[FileChip]:
    """Return the files shown, in the order of reading."""
    settle()
    there = [each for each in screen.form.files.findChildren(FileChip) if each.isVisible()]
    return sorted(there, key=lambda each: (each.y(), each.x()))


def shown(screen: IntakeScreen) -> list[str]:
    settle()
    return [each.accessibleName().partition(",")[0] for each in chips(screen)]


def said(screen: IntakeScreen) -> tuple[Note, str]:
    message = screen.form.files.message
    return message.kind, message.text


def drop(screen: IntakeScreen, *paths: Path) -> bool:
    """Drop files on the middle of the screen; return whether they were welcome."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    nothing, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(screen.rect().center(), Qt.DropAction.CopyAction, mime, nothing, none)
    QApplication.sendEvent(screen, enter)
    if not enter.isAccepted():
        return False
    at = QPointF(screen.rect().center())
    QApplication.sendEvent(
        screen, QDropEvent(at, Qt.DropAction.CopyAction, mime, nothing, none, QEvent.Type.Drop)
    )
    return True


def test_limits_are_told_before_they_hurt(
    screen: IntakeScreen, hands: Hands, photo: Callable[[str], Path]
) -> None:
    limits = screen.form.files._limits
    assert limits.text() == "Paling banyak 5, masing-masing 5 MB (jpg, png, pdf, doc, docx)"
    for number in range(5):
        screen.drafting.files.attach([photo(f"foto {number}.jpg")])
        hands.wait()
    assert limits.text() == "Sudah 5 berkas, tidak bisa lagi"
    assert not screen.form.files.add.isEnabled()
    screen.drafting.files.attach([photo("foto 5.jpg")])
    assert said(screen) == (Note.ERROR, "foto 5.jpg tidak dapat dilampirkan: paling banyak 5 berkas.")
    assert len(shown(screen)) == 5


def test_dropped_files_are_attached_and_logged(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot, photo: Callable[[str], Path]
) -> None:
    hands.fill()
    assert drop(screen, photo("foto jalan.jpg"), photo("foto lubang.jpg"))
    hands.wait()
    assert shown(screen) == ["foto jalan.jpg", "foto lubang.jpg"]
    with qtbot.waitSignal(screen.saved) as saved:
        hands.press(Qt.Key.Key_S, CTRL)
    hands.wait()
    assert saved.args is not None
    stored = counter.desk.find.show(counter.by, saved.args[0].register_no).complaint
    assert [each.name for each in stored.attachments] == ["foto jalan.jpg", "foto lubang.jpg"]
    assert shown(screen) == []


def test_only_files_may_be_dropped(screen: IntakeScreen) -> None:
    mime = QMimeData()
    mime.setText("Jalan berlubang")
    enter = QDragEnterEvent(
        screen.rect().center(),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    QApplication.sendEvent(screen, enter)
    assert not enter.isAccepted()


def test_pasted_files_are_attached_and_not_written_out(
    screen: IntakeScreen, hands: Hands, photo: Callable[[str], Path]
) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(photo("foto jalan.jpg")))])
    for control in (screen.form.report.narrative.control, screen.form.report.title.control):
        QGuiApplication.clipboard().setMimeData(mime)
        control.setFocus()
        hands.press(Qt.Key.Key_V, CTRL)
        hands.wait()
        assert control.text() == ""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(photo("foto lain.jpg")))])
    assert shown(screen) == ["foto jalan.jpg", "foto lain.jpg"]
    QGuiApplication.clipboard().clear()


def test_refusals_say_size_and_limit_or_what_is_wrong(
    screen: IntakeScreen, hands: Hands, tmp_path: Path
) -> None:
    large, fake, empty = tmp_path / "video.mp4", tmp_path / "foto.jpg", tmp_path / "kosong.pdf"
    large.write_bytes(b"\0" * (48 * 1024 * 1024))
    fake.write_bytes(b"MZ\x90\x00 this program cannot be run in DOS mode")
    empty.touch()
    sentences = {
        large: "video.mp4 tidak dapat dilampirkan: 48 MB, batasnya 5 MB.",
        fake: "foto.jpg tidak dapat dilampirkan: isinya bukan jpg, png, pdf, doc atau docx.",
        empty: "kosong.pdf kosong, jadi tidak dilampirkan.",
        tmp_path / "hilang.jpg": "Berkas hilang.jpg tidak ditemukan.",
    }
    for path, sentence in sentences.items():
        screen.drafting.files.attach([path])
        hands.wait()
        assert said(screen) == (Note.ERROR, sentence)
        assert shown(screen) == []


def test_dialog_blocks_nothing_and_attaches_what_is_chosen(
    screen: IntakeScreen, hands: Hands, photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    path = photo("foto jalan.jpg")
    hands.press(Qt.Key.Key_L, CTRL)
    dialog = screen.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.filesSelected.emit([str(path)])
    dialog.done(0)
    hands.wait()
    assert shown(screen) == ["foto jalan.jpg"]


def test_a_file_is_taken_off_by_keyboard(
    screen: IntakeScreen, hands: Hands, photo: Callable[[str], Path]
) -> None:
    screen.drafting.files.attach([photo("a.jpg"), photo("b.jpg")])
    hands.wait()
    chips(screen)[0].button.setFocus()
    assert hands.focused_name() == "Lepaskan a.jpg"
    hands.press(Qt.Key.Key_Space)
    assert shown(screen) == ["b.jpg"]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert screen.form.isAncestorOf(focused)


def test_saving_waits_for_a_file_that_is_still_being_read(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot, photo: Callable[[str], Path]
) -> None:
    hands.fill()
    with qtbot.waitSignal(screen.saved) as saved:
        screen.drafting.files.attach([photo("foto jalan.jpg")])
        screen.save(wants_paper=False)
    hands.wait()
    assert saved.args is not None
    stored = counter.desk.find.show(counter.by, saved.args[0].register_no).complaint
    assert [each.name for each in stored.attachments] == ["foto jalan.jpg"]


def test_saving_stops_when_that_file_is_refused(
    screen: IntakeScreen, hands: Hands, counter: Counter, tmp_path: Path
) -> None:
    before = counter.count()
    hands.fill()
    screen.drafting.files.attach([tmp_path / "hilang.jpg"])
    screen.save(wants_paper=True)
    hands.wait()
    assert counter.count() == before
    assert said(screen) == (Note.ERROR, "Berkas hilang.jpg tidak ditemukan.")
    assert screen.page.pane.save_print.isEnabled()


def test_files_come_back_with_their_draft_though_the_memory_stick_is_gone(
    open_screen: OpenScreen, hands: Hands, photo: Callable[[str], Path], counter: Counter
) -> None:
    screen = open_screen()
    paths = [photo("foto jalan.jpg"), photo("surat.jpg")]
    hands.type("Siti")
    screen.drafting.files.attach(paths)
    hands.wait()
    before = [each.file for each in screen.drafting.current.files]
    screen.hide()
    hands.wait()
    for path in paths:
        path.unlink()
    again = open_screen()
    assert shown(again) == []
    again.go_on_with_draft()
    hands.type(" Aminah")
    again.drafting.keep_now()  # before the files are read again: they stay
    hands.wait()
    assert shown(again) == ["foto jalan.jpg", "surat.jpg"]
    assert [each.file for each in again.drafting.current.files] == before
    again.hide()
    hands.wait()
    assert {each.name for each in counter.tools.drafts.list()[0].files} == {"foto jalan.jpg", "surat.jpg"}


def test_a_draft_of_an_earlier_program_says_which_file_is_lost(
    open_screen: OpenScreen, hands: Hands, photo: Callable[[str], Path], counter: Counter, tmp_path: Path
) -> None:
    files = [str(photo("foto jalan.jpg")), str(tmp_path / "surat.jpg")]
    form = {"typed": {names.NAME: "Siti"}, "files": files}
    counter.tools.drafts.keep(counter.tools.drafts.new_id(), form, {})
    again = open_screen()
    again.go_on_with_draft()
    hands.wait()
    assert shown(again) == ["foto jalan.jpg"]
    assert said(again) == (Note.WARNING, "Berkas surat.jpg tidak ditemukan. Lampirkan lagi bila perlu.")
    again.drafting.keep_now()
    hands.wait()
    assert [each.name for each in counter.tools.drafts.list()[0].files] == ["foto jalan.jpg"]


def test_a_file_read_after_its_draft_was_left_is_kept(
    screen: IntakeScreen, hands: Hands, photo: Callable[[str], Path], counter: Counter
) -> None:
    hands.type("Siti")
    screen.drafting.files.attach([photo("foto jalan.jpg")])
    screen.begin_new()  # while the file is still being read
    hands.wait()
    assert [each.name for each in counter.tools.drafts.list()[0].files] == ["foto jalan.jpg"]


def test_files_belong_to_their_draft(
    screen: IntakeScreen, hands: Hands, photo: Callable[[str], Path]
) -> None:
    hands.type("Siti")
    screen.drafting.files.attach([photo("foto jalan.jpg")])
    screen.begin_new()  # while the file is still being read
    hands.wait()
    assert shown(screen) == []
    hands.type("Herman")
    screen.drafting.turn_to(screen.drafting.book.others[0].id)
    hands.wait()
    assert shown(screen) == ["foto jalan.jpg"]
