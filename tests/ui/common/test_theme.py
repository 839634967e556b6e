from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from tests.ui.looking import clipped_texts
from ui.common import theme
from ui.common.labels import IconText, Label
from ui.common.line_edit import LineEdit
from ui.common.tokens import Contrast, Size, Weight


def test_bundled_font_is_used_in_the_four_sizes() -> None:
    for size in Size:
        info = QFontInfo(theme.font(size))
        assert info.family() == "Inter"
        assert info.pixelSize() == size
    assert theme.font().hintingPreference() is QFont.HintingPreference.PreferNoHinting


def test_tabular_digits_have_one_width() -> None:
    measure = theme.metrics(Size.BODY, tabular=True)
    assert measure.horizontalAdvance("1111") == pytest.approx(measure.horizontalAdvance("0000"))
    proportional = theme.metrics(Size.BODY)
    assert proportional.horizontalAdvance("1111") < proportional.horizontalAdvance("0000")


def test_typed_text_is_shown_as_typed() -> None:
    """Inter's contextual alternates would draw an arrow for ``->``; they must not be in the shipped files."""
    measure = theme.metrics(Size.BODY)
    apart = measure.horizontalAdvance("-") + measure.horizontalAdvance(">")
    assert measure.horizontalAdvance("->") == pytest.approx(apart, abs=1.0)


def test_switching_theme_recolours_what_is_shown(shown: Callable[..., None]) -> None:
    label = Label("Luring", tone="check")
    shown(label, 200, 40)
    before = label.grab().toImage()
    theme.set_mode(theme.Mode.DARK)
    QApplication.processEvents()
    assert label.palette().windowText().color() == theme.colour("check")
    assert label.grab().toImage() != before
    theme.set_mode(theme.Mode.LIGHT)
    QApplication.processEvents()
    assert label.grab().toImage() == before


def test_switching_theme_repaints_painted_controls(shown: Callable[..., None]) -> None:
    edit = LineEdit("Siti")
    shown(edit, 200, 32)
    for mode, ground in ((theme.Mode.DARK, "#1d1f23"), (theme.Mode.HIGH_CONTRAST, "#000000")):
        theme.set_mode(mode)
        assert edit.grab().toImage().pixelColor(180, 16).name() == ground


def test_system_mode_follows_the_computer(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    theme.set_mode(theme.Mode.SYSTEM)
    monkeypatch.setattr(theme, "_contrast_for", lambda mode: Contrast.DARK)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.contrast() is Contrast.DARK


def test_high_contrast_of_the_computer_is_followed_at_once(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.set_mode(theme.Mode.SYSTEM)
    monkeypatch.setattr(theme, "_contrast_for", lambda _mode: Contrast.HIGH)
    qapp.styleHints().accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme.contrast() is Contrast.HIGH


def test_chosen_mode_stays_when_the_computer_changes(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.set_mode(theme.Mode.HIGH_CONTRAST)
    monkeypatch.setattr(theme, "_contrast_for", lambda mode: Contrast.DARK)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.contrast() is Contrast.HIGH


def test_larger_text_enlarges_controls() -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.install(app, theme.Mode.LIGHT, text_scale=1.25)
    try:
        assert QFontInfo(theme.font()).pixelSize() == 19
        assert LineEdit().height() == 40
        note = IconText("clock", "Menunggu", weight=Weight.SEMIBOLD)
        note.resize(note.sizeHint())
        assert clipped_texts(note) == []
    finally:
        theme.install(app, theme.Mode.LIGHT)
    assert LineEdit().height() == 32
