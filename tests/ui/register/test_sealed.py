"""Sealed content in the register: the mark, what is refused, opening it by passphrase, and that it leaves with the screen."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.sealing import SEALING_OFFICER
from desktop.store import settings
from tests.ui.looking import clipped_texts, keep_picture
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import RINA, SARI
from tests.ui.register.test_keeping import offered, standing
from tests.usecases.old_desk import settle
from tests.usecases.secret_desk import PASSPHRASE
from ui.register.screen import RegisterScreen
from ui.register.sealed_sheet import SealedSheet

OPEN = "Buka isi tersegel…"


def sealed(desktop: Desktop) -> str:
    """Log a secret report, let it be at LAPOR!, and seal it as on the day after; return its number."""
    tools = desktop.office.program.at_desk()
    number = desktop.office.log(is_secret=True, title="Pungutan di loket parkir")
    settle(tools, number, desktop.office.clock.now())
    tools.secrets.make_key(SARI, PASSPHRASE)
    with tools.desk.database.write() as connection:
        settings.write(connection, SEALING_OFFICER, SARI.username)
    desktop.office.clock.at += timedelta(days=1)
    assert tools.secrets.seal_due() >= 1
    return number


def sheet_of(screen: RegisterScreen) -> SealedSheet:
    (sheet,) = (each for each in screen.window().findChildren(SealedSheet) if each.isVisible())
    return sheet


def test_it_is_marked_and_opens_by_the_passphrase_until_the_sheet_is_closed(desktop: Desktop) -> None:
    number = sealed(desktop)
    screen = desktop.open(SARI)
    desktop.choose(0)
    assert screen.details.number == number
    assert "Isi disegel" in standing(screen)
    keep_picture(screen.window(), "register-disegel")
    assert not screen.pane.follow_up.isVisible()
    assert not screen.pane.correct.isVisible()
    assert clipped_texts(screen.pane) == []
    screen.details.correct()
    assert "isinya disegel" in screen.pane.notice.text

    offered(screen)[OPEN].run()
    sheet = sheet_of(screen)
    assert sheet.passphrase.hasFocus()
    assert clipped_texts(sheet) == []
    keep_picture(screen.window(), "register-buka-segel")
    QTest.keyClicks(sheet.passphrase, "kalimat yang salah")
    QTest.keyClicks(sheet.reason, "Diminta Inspektorat")
    desktop.press(Qt.Key.Key_Return)
    assert sheet.reason.hasFocus()
    desktop.press(Qt.Key.Key_Return)
    desktop.until(lambda: sheet.passphrase_field.has_error)
    keep_picture(screen.window(), "register-buka-segel-salah")
    sheet.passphrase.clear()
    QTest.keyClicks(sheet.passphrase, PASSPHRASE)
    sheet.open_it.click()
    desktop.until(sheet.words.isVisible)
    assert "Pungutan di loket parkir" in sheet.words.text()
    assert "Lubang sedalam" in sheet.words.text()
    keep_picture(screen.window(), "register-isi-tersegel")
    assert desktop.office.actions(number)[-1] == "sealed_read"
    desktop.press(Qt.Key.Key_Escape)
    assert not screen.window().findChildren(SealedSheet) or not sheet.isVisible()


def test_what_is_shown_leaves_with_the_screen(desktop: Desktop) -> None:
    sealed(desktop)
    screen = desktop.open(SARI)
    desktop.choose(0)
    offered(screen)[OPEN].run()
    sheet = sheet_of(screen)
    QTest.keyClicks(sheet.passphrase, PASSPHRASE)
    QTest.keyClicks(sheet.reason, "Diminta Inspektorat")
    sheet.open_it.click()
    desktop.until(sheet.words.isVisible)
    screen.hide()  # as when the screen is locked
    assert sheet.words.text() == ""
    screen.show()
    assert not sheet.isVisible()


def test_a_clerk_sees_that_it_is_sealed_and_is_offered_nothing(desktop: Desktop) -> None:
    sealed(desktop)
    screen = desktop.open(RINA)
    desktop.choose(0)
    assert OPEN not in offered(screen)
    assert "Isi disegel" in standing(screen)
