"""Looking at attached files and blacking out parts of them, by mouse and by keys; the picture as it was is gone."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.intake.conftest import OpenScreen
from tests.ui.intake.counter import Counter
from tests.ui.intake.hands import CTRL, SHIFT, Hands
from tests.ui.intake.test_files import chips, shown
from tests.ui.looking import clipped_texts, nameless_controls, overflowing, settle
from ui.intake.preview_sheet import PreviewSheet
from ui.intake.redaction_sheet import RedactionSheet
from ui.intake.screen import IntakeScreen

ORANGE = (230, 120, 20)


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Return an orange photo, a letter of two pages and a document that cannot be shown."""
    from reportlab.pdfgen.canvas import Canvas

    photo, letter, document = tmp_path / "foto.png", tmp_path / "surat.pdf", tmp_path / "surat.doc"
    Image.new("RGB", (400, 200), ORANGE).save(photo)
    canvas = Canvas(str(letter), pagesize=(595, 842))
    for _page in range(2):
        canvas.drawString(72, 720, "Surat pengaduan")
        canvas.showPage()
    canvas.save()
    document.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    return [photo, letter, document]


Open = Callable[[int], PreviewSheet]


@pytest.fixture
def look(screen: IntakeScreen, hands: Hands, files: list[Path]) -> Open:
    """Return a function that opens the file at a place by Enter and returns the sheet."""
    hands.type("Siti")
    screen.drafting.files.attach(files)
    hands.wait()

    def look_at(place: int) -> PreviewSheet:
        chips(screen)[place].face.setFocus()
        hands.press(Qt.Key.Key_Return)
        hands.wait()
        return sheet(screen)

    return look_at


def sheet(screen: IntakeScreen) -> PreviewSheet:
    (found,) = [each for each in screen.window().findChildren(PreviewSheet) if each.isVisible()]
    return found


def editor(screen: IntakeScreen) -> RedactionSheet:
    (found,) = [each for each in screen.window().findChildren(RedactionSheet) if each.isVisible()]
    return found


def stored_picture(screen: IntakeScreen, place: int = 0) -> Image.Image:
    file = screen.drafting.current.files[place].file
    assert file is not None
    with Image.open(io.BytesIO(file.content)) as picture:
        return picture.convert("RGB")


def test_chips_show_what_they_hold(look: Open, screen: IntakeScreen) -> None:
    thumbnails = [chip.face.thumbnail for chip in chips(screen)]
    assert [each is not None for each in thumbnails] == [True, True, False]
    assert thumbnails[0] is not None
    assert thumbnails[0].pixelColor(10, 10) == QColor(*ORANGE)


def test_files_are_looked_at_one_after_the_other(look: Open, screen: IntakeScreen, hands: Hands) -> None:
    seen = look(0)
    assert (seen.name.text(), seen.facts.text()[-6:]) == ("foto.png", "1 dari 3"[-6:])
    assert seen.view.picture is not None
    assert nameless_controls(seen) == []
    hands.press(Qt.Key.Key_Right)
    hands.wait()
    assert seen.name.text() == "surat.pdf"
    assert seen.facts.text().endswith("2 dari 3 · halaman 1 dari 2")
    assert seen.view.picture is not None
    assert seen.view.picture.width() < seen.view.picture.height()
    assert not seen.black_out.isVisible()
    hands.press(Qt.Key.Key_Right)
    hands.wait()
    assert seen.view.picture is None
    assert seen.view.accessibleDescription().startswith("Berkas ini tidak dapat ditampilkan")
    hands.press(Qt.Key.Key_Right)
    hands.wait()
    assert seen.name.text() == "foto.png"
    hands.press(Qt.Key.Key_Left)
    hands.press(Qt.Key.Key_Escape)
    settle()
    assert QApplication.focusWidget() is chips(screen)[2].face


def test_a_file_is_taken_off_from_its_preview_and_from_its_chip(
    look: Open, screen: IntakeScreen, hands: Hands
) -> None:
    look(1)
    hands.press(Qt.Key.Key_Delete)
    assert shown(screen) == ["foto.png", "surat.doc"]
    chips(screen)[0].face.setFocus()
    hands.press(Qt.Key.Key_Delete)
    assert shown(screen) == ["surat.doc"]
    assert QApplication.focusWidget() is chips(screen)[0].face


def test_tab_goes_through_the_files_to_the_button(look: Open, screen: IntakeScreen, hands: Hands) -> None:
    screen.form.report.agency.control.setFocus()
    walked = []
    for _ in range(7):
        hands.press(Qt.Key.Key_Tab)
        walked.append(hands.focused_name().partition(",")[0])
    names = [part for name in ("foto.png", "surat.pdf", "surat.doc") for part in (name, f"Lepaskan {name}")]
    assert walked == [*names, "Tambah berkas"]


def test_a_part_is_blacked_out_by_keys(
    look: Open, screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    before = look(0)
    hands.press(Qt.Key.Key_H)
    settle()
    assert not before.isVisible()
    canvas = editor(screen).canvas
    assert QApplication.focusWidget() is canvas
    assert nameless_controls(editor(screen)) == []
    hands.press(Qt.Key.Key_Left, times=40)  # into the corner
    hands.press(Qt.Key.Key_Up, times=40)
    hands.press(Qt.Key.Key_Right, SHIFT, times=2)
    hands.press(Qt.Key.Key_Right, CTRL, times=10)
    assert canvas.accessibleDescription() == (
        "0 bagian dihitamkan. Bingkai: 2 % dari kiri, 0 % dari atas, lebar 25 %, tinggi 20 %."
    )
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Down, times=30)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Z, CTRL)
    assert canvas.accessibleDescription().startswith("1 bagian dihitamkan.")
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.wait()
    picture = stored_picture(screen)
    assert picture.crop((10, 0, 110, 40)).getextrema() == ((0, 0), (0, 0), (0, 0))
    assert picture.getpixel((112, 20)) == ORANGE
    assert picture.getpixel((60, 150)) == ORANGE
    assert shown(screen) == ["foto.png", "surat.pdf", "surat.doc"]
    assert QApplication.focusWidget() is chips(screen)[0].face


def test_parts_are_blacked_out_by_mouse(look: Open, screen: IntakeScreen, hands: Hands) -> None:
    look(0).black_out.click()
    settle()
    canvas = editor(screen).canvas
    target = canvas.target()
    scale = target.width() / 400
    assert not editor(screen).use.isEnabled()

    def at(x: int, y: int) -> QPoint:
        return QPoint(round(target.left() + x * scale), round(target.top() + y * scale))

    left = Qt.MouseButton.LeftButton
    QTest.mousePress(canvas, left, pos=at(300, 150))
    QTest.mouseMove(canvas, at(250, 120))
    QTest.mouseRelease(canvas, left, pos=at(200, 100))  # drawn from its far corner
    QTest.mouseClick(canvas, left, pos=at(20, 20))  # a mere click is no part
    assert len(canvas.model.boxes) == 1
    editor(screen).use.click()
    hands.wait()
    picture = stored_picture(screen)
    assert picture.crop((202, 102, 298, 148)).getextrema() == ((0, 0), (0, 0), (0, 0))
    assert picture.getpixel((190, 100)) == ORANGE


def test_the_picture_as_it_was_is_kept_nowhere(
    look: Open, screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    """Neither with the draft nor with the complaint, and the file that it came from is not read again."""
    database = counter.program.database
    screen.drafting.keep_now()
    hands.wait()
    with database.read() as connection:
        before = (
            connection.exec_driver_sql("SELECT content FROM draft_file WHERE name = 'foto.png'")
            .scalars()
            .all()
        )
    assert len(before) == 1
    look(0)
    hands.press(Qt.Key.Key_H)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.wait()
    with database.read() as connection:
        (kept,) = (
            connection.exec_driver_sql("SELECT content FROM draft_file WHERE name = 'foto.png'")
            .scalars()
            .all()
        )
        assert connection.exec_driver_sql("PRAGMA secure_delete").scalar() == 1
    assert kept != before[0]
    with Image.open(io.BytesIO(kept)) as picture:
        assert picture.convert("RGB").getpixel((200, 100)) == (0, 0, 0)
    assert all(each.path.name == str(each.path) for each in screen.drafting.current.files[:1])
    hands.press(Qt.Key.Key_N, CTRL)
    hands.fill()
    screen.drafting.turn_to(screen.drafting.book.others[0].id)
    hands.wait()
    assert stored_picture(screen).getpixel((200, 100)) == (0, 0, 0)


def test_giving_up_leaves_the_picture_as_it_was(look: Open, screen: IntakeScreen, hands: Hands) -> None:
    look(0)
    hands.press(Qt.Key.Key_H)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Escape)
    settle()
    assert stored_picture(screen).getpixel((200, 100)) == ORANGE
    assert QApplication.focusWidget() is chips(screen)[0].face


def test_a_file_still_being_read_is_not_opened(
    open_screen: OpenScreen, hands: Hands, files: list[Path]
) -> None:
    screen = open_screen()
    screen.drafting.files.attach(files[:1])
    screen.form.files.opened.emit(screen.drafting.current.files[0].id)
    assert not [each for each in screen.window().findChildren(PreviewSheet) if each.isVisible()]
    hands.wait()


@pytest.mark.parametrize(("width", "height"), [(1366, 738), (944, 670), (831, 482)])
def test_nothing_is_cut_with_longer_texts_or_in_narrow_windows(
    longer_texts: None, open_screen: OpenScreen, hands: Hands, files: list[Path], width: int, height: int
) -> None:
    screen = open_screen(width=width, height=height)
    screen.drafting.files.attach(files)
    screen.form.files.offer.show_paths(files[:2])
    hands.wait()
    assert clipped_texts(screen.form.files) == []
    chips(screen)[0].face.click()
    hands.wait()
    seen = sheet(screen)
    assert clipped_texts(seen.card) == []
    assert overflowing(seen.card) == []
    seen.black_out.click()
    hands.wait()
    assert clipped_texts(editor(screen).card) == []
    assert overflowing(editor(screen).card) == []
