from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, settle
from ui.common import theme
from ui.sign_in.screen import SignInScreen

SIZES = [(1366, 768), (1024, 768), (911, 512)]
WRONG = "Nama pengguna atau kata sandi tidak cocok."


@pytest.fixture
def screen(shown: Callable[..., None]) -> SignInScreen:
    made = SignInScreen(
        office="Loket Pengaduan Diskominfo, Loket 1",
        regency="Kabupaten Muara Enim",
        admin_name="Budi Hartono",
    )
    shown(made)
    made.setFocus()
    return made


@pytest.fixture
def submitted(screen: SignInScreen) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    screen.submitted.connect(lambda name, password: found.append((name, password)))
    return found


def message_at_password(screen: SignInScreen) -> str:
    return screen.password.accessibleDescription()


def test_keyboard_alone_signs_in(screen: SignInScreen, submitted: list[tuple[str, str]]) -> None:
    assert screen.username.hasFocus()
    QTest.keyClicks(screen.username, "rina.marlina ")
    QTest.keyClick(screen.username, Qt.Key.Key_Return)
    assert screen.password.hasFocus()
    QTest.keyClicks(screen.password, "petugas 123 ")
    QTest.keyClick(screen.password, Qt.Key.Key_Return)
    assert submitted == [("rina.marlina", "petugas 123 ")]


def test_double_press_signs_in_once(screen: SignInScreen, submitted: list[tuple[str, str]]) -> None:
    screen.username.setText("rina")
    screen.password.setText("x")
    QTest.mouseClick(screen.button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(screen.button, Qt.MouseButton.LeftButton)
    QTest.keyClick(screen.password, Qt.Key.Key_Return)
    assert len(submitted) == 1
    assert screen.button.text() == "Memeriksa…"


def test_refusal_is_said_at_the_password_which_is_selected(
    screen: SignInScreen, submitted: list[tuple[str, str]]
) -> None:
    screen.username.setText("rina")
    screen.password.setText("salah")
    QTest.keyClick(screen.password, Qt.Key.Key_Return)
    screen.show_error(WRONG)
    assert message_at_password(screen) == WRONG
    assert screen.password.hasFocus()
    assert screen.password.selectedText() != ""
    assert screen.button.isEnabled()
    QTest.keyClicks(screen.password, "b")
    assert message_at_password(screen) == ""
    QTest.keyClick(screen.password, Qt.Key.Key_Return)
    assert submitted == [("rina", "salah"), ("rina", "b")]


def test_empty_fields_are_named(screen: SignInScreen, submitted: list[tuple[str, str]]) -> None:
    screen.button.click()
    assert screen.username.accessibleDescription() == "Tulis nama pengguna."
    assert screen.username.has_error
    QTest.keyClicks(screen.username, "rina")
    assert not screen.username.has_error
    screen.button.click()
    assert message_at_password(screen) == "Tulis kata sandi."
    assert submitted == []


def test_caps_lock_is_said_before_it_hurts_and_with_the_refusal(screen: SignInScreen) -> None:
    QTest.keyClicks(screen.password, "P")
    assert message_at_password(screen) == "Caps Lock menyala"
    screen.show_error(WRONG)
    assert message_at_password(screen) == f"{WRONG} Caps Lock menyala."
    QTest.keyClicks(screen.password, "p")
    assert message_at_password(screen) == ""


def test_notes_are_shown_only_when_there_is_something_to_say(screen: SignInScreen) -> None:
    assert not screen.offline_note.isVisible()
    screen.set_offline(True)
    screen.set_drafts(2)
    assert screen.offline_note.isVisible()
    assert screen.drafts_note.text() == "2 draf menunggu dilanjutkan."
    screen.set_offline(False)
    screen.set_drafts(0)
    assert not screen.offline_note.isVisible()
    assert not screen.drafts_note.isVisible()


def test_password_is_forgotten_when_the_screen_returns(screen: SignInScreen) -> None:
    screen.username.setText("rina")
    screen.password.setText("rahasia")
    screen.show_busy()
    screen.forget_password()
    assert screen.password.text() == ""
    assert screen.focusProxy() is screen.password
    assert screen.button.isEnabled()


@pytest.mark.parametrize("circumstance", ["usual", "longer_texts", "larger_text"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut(
    shown: Callable[..., None], request: pytest.FixtureRequest, size: tuple[int, int], circumstance: str
) -> None:
    if circumstance != "usual":
        request.getfixturevalue(circumstance)
    screen = SignInScreen(
        office="Loket Pengaduan Dinas Komunikasi dan Informatika Kabupaten Muara Enim, Loket 12",
        regency="Kabupaten Penukal Abab Lematang Ilir",
        username="rina.marlina",
        admin_name="Raden Ajeng Kartini Kusumaningrum Wijayakusuma",
    )
    screen.set_offline(True)
    screen.set_drafts(2)
    shown(screen, *size)
    QTest.keyClicks(screen.password, "P")
    screen.show_error(WRONG)
    settle()
    assert (screen.width(), screen.height()) == size
    assert clipped_texts(screen) == []
    assert nameless_controls(screen) == []
    keep_picture(screen, f"sign-in-{size[0]}-{circumstance}")


@pytest.mark.parametrize("mode", list(theme.Mode))
def test_every_theme_paints(screen: SignInScreen, mode: theme.Mode) -> None:
    theme.set_mode(mode)
    keep_picture(screen, f"sign-in-{mode.value}")
    ground = screen.grab().toImage().pixelColor(1300, 20).name()
    assert ground == theme.colour("surface").name()


def test_first_paint_needs_no_domain_no_store_and_no_network() -> None:
    code = """
import sys
import ui.sign_in.screen, ui.shell.frame, ui.common.theme
heavy = ("desktop", "sync", "sqlalchemy", "requests", "reportlab", "PIL", "argon2", "PySide6.QtSvg", "PySide6.QtNetwork",
         "importlib.resources", "tomllib", "xml.etree")
print([name for name in sys.modules if name.startswith(heavy)])
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"
