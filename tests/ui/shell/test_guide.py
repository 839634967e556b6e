"""The clerk's guide: one text, its pictures, and the way to it by keyboard without a network."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from resources import resource
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.shell.desk import Desk
from ui.common import theme
from ui.shell.guide import GuideSheet
from ui.shell.key_list import KeyList

ROOT = Path(__file__).resolve().parents[3]
SOURCE = resource("guide", "panduan-petugas.md").read_text("utf-8")
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def guide(shown: Callable[..., None]) -> GuideSheet:
    return opened(shown, 1366, 768)


def opened(shown: Callable[..., None], width: int, height: int) -> GuideSheet:
    desk = Desk()
    shown(desk.window, width, height)
    QTest.keyClick(desk.window, Qt.Key.Key_F1, SHIFT)
    settle()
    (sheet,) = desk.window.findChildren(GuideSheet)
    return sheet


def blocks(sheet: GuideSheet) -> list[QTextBlock]:
    found, block = [], sheet.text.document().begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found


def test_docs_show_the_same_text() -> None:
    shown_in_docs = (ROOT / "docs" / "panduan-petugas.md").read_text("utf-8")
    assert shown_in_docs == SOURCE.replace("](", "](../resources/guide/")


def test_every_picture_is_packaged_and_small() -> None:
    names = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", SOURCE)
    assert len(names) >= 5
    assert {path.name for path in resource("guide").glob("*.png")} == set(names)
    assert sum((resource("guide") / name).stat().st_size for name in names) < 300_000


@pytest.mark.parametrize(
    "matter",
    ["Masuk", "Enter", "Pemindai KTP", "Usulan", "Mungkin sudah dilaporkan", "::ktp", "menghitamkan", "Draf",
     "mencetak", "Luring", "Mencari", "memperbaiki", "membatalkan", "susulan", "Tenggat", "Perlu dicek", "Ctrl+Shift+P", "SALINAN", "Kertas gulung",
     "Laporan (F6)", "Hari yang sudah ditutup"],
)  # fmt: skip
def test_it_covers_the_work_at_the_counter(matter: str) -> None:
    assert matter in SOURCE


def test_keys_scroll_and_esc_closes(guide: GuideSheet) -> None:
    text, bar = guide.text, guide.text.verticalScrollBar()
    assert text.hasFocus()
    assert text.accessibleName() == "Panduan petugas"
    assert bar.maximum() > bar.pageStep()
    QTest.keyClick(text, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(text, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(text, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.keyClick(text, Qt.Key.Key_Down)
    assert bar.value() > 0
    QTest.keyClick(text, Qt.Key.Key_Escape)
    assert not guide.isVisible()


@pytest.mark.parametrize("presses", [(Qt.Key.Key_Backtab, Qt.Key.Key_Space), (Qt.Key.Key_F1,)])
def test_f1_offers_it(shown: Callable[..., None], presses: tuple[Qt.Key, ...]) -> None:
    desk = Desk()
    shown(desk.window, 1024, 768)
    QTest.keyClick(desk.window, Qt.Key.Key_F1)
    settle()
    (keys,) = desk.window.findChildren(KeyList)
    assert keys.guide.text() == "Panduan"
    assert [*clipped_texts(keys), *nameless_controls(keys), *overflowing(keys)] == []
    keep_picture(desk.window, "panduan-f1")
    for key in presses:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, SHIFT if key != Qt.Key.Key_Space else Qt.KeyboardModifier.NoModifier)
    settle()
    (guide,) = desk.window.findChildren(GuideSheet)
    assert guide.text.hasFocus()
    assert not keys.isVisible()
    QTest.keyClick(guide.text, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_headings_and_pictures_are_there(guide: GuideSheet) -> None:
    headings = [block.text() for block in blocks(guide) if block.blockFormat().headingLevel() == 2]
    assert headings[:2] == ["Masuk", "Mencatat (F2)"]
    plain = guide.text.toPlainText()
    assert plain.count("\N{OBJECT REPLACEMENT CHARACTER}") == len(re.findall(r"!\[", SOURCE))
    assert "![" not in plain


def test_it_follows_the_theme(guide: GuideSheet) -> None:
    light = guide.text.viewport().grab().toImage()
    assert light.pixelColor(2, 2) == theme.colour("surface")
    theme.set_mode(theme.Mode.DARK)
    settle()
    dark = guide.text.viewport().grab().toImage()
    assert dark.pixelColor(2, 2) == theme.colour("surface")
    assert dark != light
    keep_picture(guide.window(), "panduan-dark")


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768), (911, 512)])
def test_nothing_is_cut_and_pictures_fit(shown: Callable[..., None], width: int, height: int) -> None:
    sheet = opened(shown, width, height)
    root: QWidget = sheet.window()
    assert [*clipped_texts(root), *nameless_controls(root), *overflowing(root)] == []
    assert sheet.text.document().size().width() <= sheet.text.viewport().width() + 1
    keep_picture(root, f"panduan-{width}")


def test_nothing_from_elsewhere_is_read(guide: GuideSheet) -> None:
    picture = guide.text.loadResource(2, "https://example.org/panduan/tersimpan.png")
    assert picture is not None, "only the file's name counts"
    assert guide.text.loadResource(1, "file:///etc/hosts") is None
