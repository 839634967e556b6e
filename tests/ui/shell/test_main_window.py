from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.shell.desk import LINE, NOW, Desk, PlainScreen
from ui.common import theme
from ui.common.button import Button
from ui.common.line_edit import LineEdit
from ui.common.shortcuts import ShortcutClash
from ui.shell.finder import Finder
from ui.shell.key_list import KeyList
from ui.shell.rail import RailEntry
from ui.sync_panel.standing import Standing

SIZES = [(1366, 768), (1366, 696), (1024, 768), (911, 512)]


@pytest.fixture
def desk(shown: Callable[..., None]) -> Desk:
    made = Desk()
    shown(made.window, 1366, 768)
    return made


def texts(root: QWidget) -> list[str]:
    return [entry.accessibleName() for entry in root.findChildren(RailEntry)]


def test_screens_are_built_at_their_first_visit(desk: Desk) -> None:
    assert desk.built == ["intake"]
    QTest.keyClick(desk.window, Qt.Key.Key_F3)
    QTest.keyClick(desk.window, Qt.Key.Key_F2)
    QTest.keyClick(desk.window, Qt.Key.Key_F3)
    assert (desk.built, desk.window.current_id) == (["intake", "register"], "register")


def test_each_key_leads_to_its_screen_and_marks_it(desk: Desk) -> None:
    for key, screen_id in (
        (Qt.Key.Key_F10, "settings"),
        (Qt.Key.Key_F7, "sync"),
        (Qt.Key.Key_F6, "reports"),
        (Qt.Key.Key_F2, "intake"),
    ):
        QTest.keyClick(desk.window, key)
        assert desk.window.current_id == screen_id
        marked = [e.entry.id for e in desk.window.findChildren(RailEntry) if e.isChecked()]
        assert marked == [screen_id]


def test_rail_can_be_pressed(desk: Desk) -> None:
    entry = next(e for e in desk.window.findChildren(RailEntry) if e.entry.id == "sync")
    QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert desk.window.current_id == "sync"


def test_focus_goes_to_the_first_control_and_returns_to_where_it_was(desk: Desk) -> None:
    page = desk.window.page("intake")
    assert isinstance(page, PlainScreen)
    assert page.edit.hasFocus()
    page.save.setFocus()
    QTest.keyClick(desk.window, Qt.Key.Key_F3)
    register = desk.window.page("register")
    assert isinstance(register, PlainScreen)
    assert register.edit.hasFocus()
    QTest.keyClick(desk.window, Qt.Key.Key_F2)
    assert page.save.hasFocus()


def test_keys_of_hidden_screens_do_nothing(desk: Desk) -> None:
    for key in (Qt.Key.Key_F3, Qt.Key.Key_F6):
        QTest.keyClick(desk.window, key)
    QTest.keyClick(desk.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert desk.pressed == ["reports"]


def test_screen_may_not_take_a_key_of_the_window(desk: Desk) -> None:
    with pytest.raises(ShortcutClash):
        desk.keys.bind("register", desk.window, "F7", "Lain", lambda: None)


def test_badge_is_shown_and_spoken(desk: Desk) -> None:
    desk.window.set_badge("sync", 2)
    assert "Sinkronisasi, F7, 2 menunggu Anda" in texts(desk.window)
    desk.window.set_badge("sync", 0)
    assert "Sinkronisasi, F7" in texts(desk.window)
    desk.window.set_badge("deadlines", 3)


def test_status_bar_tells_everything(desk: Desk) -> None:
    assert desk.window.status_bar.texts() == [
        "Rina Marlina · Loket 1",
        "Terhubung",
        "Antrean 2",
        "Perlu dicek 1",
        "Terakhir terkirim 13.47",
        "Coba berikutnya 14.17",
        "Ctrl+K Cari apa saja",
        "F1 Tombol",
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (replace(LINE, standing=Standing("wifi-off", "check", "Luring")), "Luring"),
        (replace(LINE, attention=3), "Perlu tindakan 3"),
        (replace(LINE, last_success_at=None), "Belum pernah terkirim"),
        (replace(LINE, last_success_at=NOW - timedelta(days=1)), "Terakhir terkirim 23\u00a0Nov"),
        (
            replace(LINE, last_success_at=datetime(2025, 12, 1, tzinfo=UTC)),
            "Terakhir terkirim 1\u00a0Des\u00a02025",
        ),
        (replace(LINE, sending="Mengirim 5 dari 7"), "Mengirim 5 dari 7"),
        (replace(LINE, trouble="Pencetak tidak menjawab."), "Pencetak tidak menjawab."),
        (replace(LINE, unknown=0), "Perlu dicek 0"),
    ],
)
def test_status_bar_follows_the_state_of_things(desk: Desk, line: object, said: str) -> None:
    desk.window.set_status(line)  # type: ignore[arg-type]
    assert said in desk.window.status_bar.texts()


def test_trouble_leads_to_settings_and_counts_to_sync(desk: Desk) -> None:
    desk.window.set_status(replace(LINE, trouble="Pencetak tidak menjawab."))
    QTest.mouseClick(desk.window.status_bar.news, Qt.MouseButton.LeftButton)
    assert desk.window.current_id == "settings"
    QTest.mouseClick(desk.window.status_bar.unknown, Qt.MouseButton.LeftButton)
    assert desk.window.current_id == "sync"


def test_trouble_of_sending_leads_to_sync(desk: Desk) -> None:
    desk.window.set_status(replace(LINE, trouble="Jam komputer berbeda 7 menit.", is_for_settings=False))
    QTest.mouseClick(desk.window.status_bar.news, Qt.MouseButton.LeftButton)
    assert desk.window.current_id == "sync"


def test_nothing_is_green_unless_it_is_proven(desk: Desk) -> None:
    """The words of the last success turn neutral with the link (failures.md 9)."""
    bar = desk.window.status_bar
    assert (bar.online.tone, bar.news.tone) == ("ok", "ok")
    desk.window.set_status(replace(LINE, standing=Standing("wifi", "text2", "Terhubung")))
    assert (bar.online.tone, bar.news.tone) == ("text2", "none")


@pytest.mark.parametrize("width", [1366, 1920])
def test_the_dates_of_the_backups_stand_on_every_screen(desk: Desk, width: int) -> None:
    bar = desk.window.status_bar
    desk.window.set_status(replace(LINE, waiting=17, attention=3))
    bar.show_backup("Cadangan 24 Nov, dilatih 24 Nov", "24 Nov, dilatih 24 Nov", is_good=True)
    desk.window.resize(width, 768)
    QApplication.processEvents()
    assert bar.backup.isVisible()
    assert bar.backup.width() >= bar.backup.sizeHint().width()
    assert "Coba berikutnya 14.17" in bar.texts()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["Rina Marlina", "Raden Ajeng Kartini Kusumaningrum Wijayakusuma"])
def test_nothing_is_cut_at_any_size(desk: Desk, size: tuple[int, int], name: str) -> None:
    desk.window.set_status(replace(LINE, full_name=name))
    desk.window.set_badge("sync", 12)
    desk.window.resize(*size)
    QApplication.processEvents()
    assert desk.window.width() == size[0]
    assert desk.window.rail.is_narrow == (size[0] < 1200)
    assert clipped_texts(desk.window) == []
    assert overflowing(desk.window) == []
    keep_picture(desk.window, f"shell-{size[0]}x{size[1]}")
    always = desk.window.status_bar.texts()[:4]
    assert always == [f"{name} · Loket 1", "Terhubung", "Antrean 2", "Perlu dicek 1"]


@pytest.mark.parametrize("circumstance", ["longer_texts", "larger_text"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_with_longer_or_larger_text(
    shown: Callable[..., None], request: pytest.FixtureRequest, size: tuple[int, int], circumstance: str
) -> None:
    request.getfixturevalue(circumstance)
    desk = Desk()
    shown(desk.window, *size)
    desk.window.set_badge("sync", 12)
    for state in (LINE, replace(LINE, sending="Mengirim 5 dari 7"), replace(LINE, trouble="Pencetak mati.")):
        desk.window.set_status(state)
        settle()
        assert clipped_texts(desk.window) == []
        assert overflowing(desk.window) == []
    keep_picture(desk.window, f"shell-{size[0]}-{circumstance}")
    desk.window.open_key_list()
    settle()
    assert clipped_texts(desk.window) == []
    keep_picture(desk.window, f"shell-keys-{size[0]}-{circumstance}")


@pytest.mark.parametrize("mode", [theme.Mode.DARK, theme.Mode.HIGH_CONTRAST])
def test_other_themes_repaint_the_window(desk: Desk, mode: theme.Mode) -> None:
    before = desk.window.grab().toImage()
    theme.set_mode(mode)
    after = desk.window.grab().toImage()
    assert after.pixelColor(100, 500).name() == theme.colour("canvas").name()
    assert after != before
    keep_picture(desk.window, f"shell-{mode.value}")


def test_every_control_has_a_name(desk: Desk) -> None:
    assert nameless_controls(desk.window) == []


def test_key_list_shows_this_screen_and_the_window(desk: Desk) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    sheet = desk.window.findChild(KeyList)
    assert sheet is not None
    assert sheet.isVisible()
    said = [label.text() for label in sheet.findChildren(QWidget) if hasattr(label, "text")]
    assert {"Catat", "Cetak Catat", "Ctrl+P", "Di mana pun", "F7", "Sinkronisasi", "Ctrl+K"} <= set(said)
    assert clipped_texts(sheet) == []
    assert nameless_controls(sheet) == []
    keep_picture(desk.window, "shell-keys")
    QTest.keyClick(QApplication.focusWidget() or sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_sheet_keeps_the_keyboard(desk: Desk) -> None:
    page = desk.window.page("intake")
    assert isinstance(page, PlainScreen)
    desk.window.open_key_list()
    focus = QApplication.focusWidget()
    assert isinstance(focus, Button)
    QTest.keyClick(focus, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(focus, Qt.Key.Key_F3)
    QTest.keyClick(focus, Qt.Key.Key_Tab)
    now = QApplication.focusWidget()
    assert (desk.pressed, desk.window.current_id) == ([], "intake")
    assert now is not None
    assert not page.isAncestorOf(now)
    QTest.keyClick(now, Qt.Key.Key_Escape)
    assert page.edit.hasFocus()


def open_finder(desk: Desk) -> tuple[Finder, LineEdit]:
    QTest.keyClick(desk.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    finder = next(each for each in desk.window.findChildren(Finder) if each.isVisible())
    assert finder.edit.hasFocus()
    return finder, finder.edit


def test_finder_goes_to_screens(desk: Desk) -> None:
    finder, edit = open_finder(desk)
    keep_picture(desk.window, "shell-finder")
    QTest.keyClicks(edit, "sink")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert (desk.window.current_id, finder.isVisible()) == ("sync", False)


def test_finder_does_actions_of_the_screen(desk: Desk) -> None:
    _, edit = open_finder(desk)
    QTest.keyClicks(edit, "cetak")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert desk.pressed == ["intake"]


def test_finder_looks_up_a_number_first_and_words_last(desk: Desk) -> None:
    finder, edit = open_finder(desk)
    QTest.keyClicks(edit, "412-7")
    assert finder.offers[0].words == "Cari “412-7” di register"
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert desk.found == ["412-7"]
    finder, edit = open_finder(desk)
    QTest.keyClicks(edit, "catat")
    assert (finder.offers[0].words, finder.offers[-1].words) == ("Catat", "Cari “catat” di register")


def test_finder_is_walked_by_arrows_round_the_end(desk: Desk) -> None:
    finder, edit = open_finder(desk)
    count = len(finder.offers)
    QTest.keyClick(edit, Qt.Key.Key_Up)
    assert finder.list.currentIndex().row() == count - 1
    QTest.keyClick(edit, Qt.Key.Key_Down)
    QTest.keyClick(edit, Qt.Key.Key_Down)
    assert finder.list.currentIndex().row() == 1


def test_name_offers_lock_and_sign_out(desk: Desk) -> None:
    heard: list[str] = []
    desk.window.lock_requested.connect(lambda: heard.append("lock"))
    desk.window.sign_out_requested.connect(lambda: heard.append("out"))
    desk.window.status_bar.who.setFocus()
    QTest.keyClick(desk.window.status_bar.who, Qt.Key.Key_Space)
    menu = desk.window.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Kunci layar", "Ganti kata sandi", "Keluar"]
    for action in menu.actions():
        action.trigger()
    menu.close()
    QTest.keyClick(
        desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert heard == ["lock", "out", "lock"]
