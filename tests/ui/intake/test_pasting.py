"""Pictures that stand in no file: pasted from a screen shot, dragged from a browser, kept with the draft all the same."""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Iterator

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.intake.conftest import OpenScreen
from tests.ui.intake.counter import Counter
from tests.ui.intake.hands import CTRL, Hands
from tests.ui.intake.test_files import chips, said, shown
from ui.common.dropped_files import Picture, picture
from ui.common.message import Note
from ui.intake.screen import IntakeScreen


@pytest.fixture(autouse=True)
def _empty_clipboard() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


def a_picture(width: int = 64, height: int = 48) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkYellow)
    return image


def a_jpeg() -> bytes:
    exif = Image.Exif()
    exif[0x010E] = "LOKASI-RUMAH"
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "grey").save(out, "JPEG", exif=exif)
    return out.getvalue()


def paste(hands: Hands, mime: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(mime)
    hands.press(Qt.Key.Key_V, CTRL)
    hands.wait()


def of_picture(text: str = "") -> QMimeData:
    mime = QMimeData()
    mime.setImageData(a_picture())
    if text:
        mime.setText(text)
    return mime


def drop(screen: IntakeScreen, mime: QMimeData) -> bool:
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(screen.rect().center(), Qt.DropAction.CopyAction, mime, button, none)
    enter.ignore()
    QApplication.sendEvent(screen, enter)
    assert screen.bringing.welcome.isVisible() == enter.isAccepted()
    if enter.isAccepted():
        at = QPointF(screen.rect().center())
        event = QDropEvent(at, Qt.DropAction.CopyAction, mime, button, none, QEvent.Type.Drop)
        QApplication.sendEvent(screen, event)
    assert not screen.bringing.welcome.isVisible()
    return enter.isAccepted()


def test_a_screen_shot_is_attached_from_any_field_and_from_the_files(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    hands.fill()  # the focus is in Uraian
    words = hands.text()
    paste(hands, of_picture())
    assert hands.text() == words
    screen.form.files.add.setFocus()
    paste(hands, of_picture())
    chips(screen)[0].face.setFocus()
    paste(hands, of_picture())
    assert shown(screen) == ["Tempelan 14.05.png", "Tempelan 14.05 (2).png", "Tempelan 14.05 (3).png"]
    with qtbot.waitSignal(screen.saved) as saved:
        hands.press(Qt.Key.Key_S, CTRL)
    hands.wait()
    assert saved.args is not None
    stored = counter.desk.find.show(counter.by, saved.args[0].register_no).complaint
    assert stored.attachments[0].name == "Tempelan 14.05.png"
    content = counter.desk.desk.attachments.read(stored.attachments[0].sha256)
    with Image.open(io.BytesIO(content)) as opened:
        assert (opened.size, opened.format) == ((64, 48), "PNG")


def test_words_win_in_a_field_and_the_picture_elsewhere(screen: IntakeScreen, hands: Hands) -> None:
    """A table copied from a spreadsheet is both: its words and a picture of it."""
    screen.form.report.narrative.control.setFocus()
    paste(hands, of_picture("Lampu jalan mati"))
    assert (hands.text(), shown(screen)) == ("Lampu jalan mati", [])
    screen.form.files.add.setFocus()
    paste(hands, of_picture("Lampu jalan mati"))
    assert shown(screen) == ["Tempelan 14.05.png"]


def test_a_pasted_picture_comes_back_with_its_draft(open_screen: OpenScreen, hands: Hands) -> None:
    screen = open_screen()
    hands.type("Siti")
    paste(hands, of_picture())
    before = screen.drafting.current.files[0].file
    screen.hide()
    hands.wait()
    again = open_screen()
    again.go_on_with_draft()
    hands.wait()
    assert before is not None
    assert shown(again) == ["Tempelan 14.05.png"]
    assert again.drafting.current.files[0].file == before


def test_a_picture_dragged_from_a_browser_is_attached(screen: IntakeScreen, hands: Hands) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://contoh.go.id/jalan.jpg")])
    mime.setData("image/jpeg", a_jpeg())
    assert drop(screen, mime)
    hands.wait()
    assert shown(screen) == ["Tempelan 14.05.jpg"]
    kept = screen.drafting.current.files[0].file
    assert kept is not None
    assert b"LOKASI-RUMAH" in a_jpeg()
    assert b"LOKASI-RUMAH" not in kept.content


def test_a_picture_written_out_in_its_address_is_attached(screen: IntakeScreen, hands: Hands) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("data:image/jpeg;base64," + b64encode(a_jpeg()).decode("ascii"))])
    assert drop(screen, mime)
    hands.wait()
    assert shown(screen) == ["Tempelan 14.05.jpg"]


def test_a_mere_address_is_refused_in_words(screen: IntakeScreen, hands: Hands) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl("https://contoh.go.id/jalan.jpg")])
    assert drop(screen, mime)
    hands.wait()
    assert shown(screen) == []
    assert said(screen) == (
        Note.ERROR,
        "Itu hanya alamat di internet. Simpan dulu gambarnya, lalu lampirkan berkasnya.",
    )


def test_a_sixth_picture_is_refused_before_it_is_read(screen: IntakeScreen, hands: Hands) -> None:
    screen.form.files.add.setFocus()
    for _ in range(5):
        paste(hands, of_picture())
    screen.form.report.title.control.setFocus()
    paste(hands, of_picture())
    assert len(shown(screen)) == 5
    assert said(screen)[1] == "Tempelan 14.05 (6).png tidak dapat dilampirkan: paling banyak 5 berkas."


@pytest.mark.parametrize("address", ["data:image/png;base64,???", "data:text/plain,halo", "data:,"])
def test_what_is_no_picture_is_none(address: str) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl(address)])
    assert picture(mime) in (None, Picture("png"))
