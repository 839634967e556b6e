"""The current look: colours, fonts and scale, installed once and switched at any time.

``install(app)`` loads the bundled Inter, sets Fusion, palette and font, and follows the system's
light, dark and contrast settings. Painted controls ask ``colour(...)`` while painting and hold nothing; a switch sets a
new application palette, by which Qt repaints every widget.
"""

from __future__ import annotations

import sys
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QToolTip

from resources import resource
from ui.common.tokens import Colour, Contrast, Size, Weight, read_palettes

FAMILY = "Inter"
_FONT_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")
_TIGHT_FROM = Size.TITLE
_TIGHT_PERCENT = 98.8


class Mode(StrEnum):
    """What the person chose in the settings; ``SYSTEM`` follows the computer."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"


class _Look:
    """What is in use now."""

    def __init__(self, text_scale: float) -> None:
        self.palettes = read_palettes()
        self.mode = Mode.SYSTEM
        self.contrast = Contrast.LIGHT
        self.text_scale = text_scale
        self.colours: dict[str, QColor] = {}
        self.fonts: dict[tuple[int, int, bool], QFont] = {}
        self.metrics: dict[tuple[int, int, bool], QFontMetricsF] = {}


_look: _Look | None = None


def install(app: QApplication, mode: Mode = Mode.SYSTEM, text_scale: float = 1.0) -> None:
    """Give ``app`` the look of Loket; ``text_scale`` ≥ 1 enlarges text and the controls around it."""
    global _look
    first = _look is None
    _look = _Look(max(1.0, text_scale))
    if first or FAMILY not in QFontDatabase.families():
        for name in _FONT_FILES:
            QFontDatabase.addApplicationFontFromData(resource("fonts", "ui", name).read_bytes())
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font())
    QToolTip.setFont(font(Size.SMALL))
    hints = app.styleHints()
    if first:
        hints.colorSchemeChanged.connect(_on_system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(_on_system_changed)
    set_mode(mode)


def set_mode(mode: Mode) -> None:
    """Switch to ``mode`` and repaint everything."""
    look = _current()
    look.mode = mode
    scheme = {Mode.LIGHT: Qt.ColorScheme.Light, Mode.DARK: Qt.ColorScheme.Dark}.get(
        mode, Qt.ColorScheme.Unknown
    )
    hints = _app().styleHints()
    hints.setColorScheme(scheme)
    _use(_contrast_for(mode))


def mode_of(stored: str) -> Mode:
    """Return the mode that was stored; what nobody knows means following the computer."""
    return Mode(stored) if stored in set(Mode) else Mode.SYSTEM


def mode() -> Mode:
    """Return the mode that was chosen last."""
    return _current().mode


def contrast() -> Contrast:
    """Return the palette in use."""
    return _current().contrast


def colour(name: Colour) -> QColor:
    """Return the token's colour in the palette in use; do not change the value."""
    look = _current()
    found = look.colours.get(name)
    if found is None:
        found = look.colours[name] = QColor(look.palettes[look.contrast][name])
    return found


def font(size: Size = Size.BODY, weight: Weight = Weight.REGULAR, *, tabular: bool = False) -> QFont:
    """Return the font of this size and weight; ``tabular`` gives all digits one width (NIK, times, counts)."""
    look = _current()
    key = (size, weight, tabular)
    found = look.fonts.get(key)
    if found is None:
        found = look.fonts[key] = _make_font(size, weight, tabular, look.text_scale)
    return QFont(found)


def metrics(
    size: Size = Size.BODY, weight: Weight = Weight.REGULAR, *, tabular: bool = False
) -> QFontMetricsF:
    """Return the metrics of :func:`font` with the same arguments."""
    look = _current()
    key = (size, weight, tabular)
    found = look.metrics.get(key)
    if found is None:
        found = look.metrics[key] = QFontMetricsF(font(size, weight, tabular=tabular))
    return found


def px(measure: float) -> int:
    """Return a measure that must grow with the text (heights of controls and rows), in whole pixels."""
    return round(measure * _current().text_scale)


def system_text_scale() -> float:
    """Return how much larger than usual the computer's text is set: 1.0 to 1.5 (Windows; elsewhere 1.0)."""
    if sys.platform != "win32":
        return 1.0
    usual_points = 9.0
    points = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    return min(1.5, max(1.0, points / usual_points))


def _make_font(size: Size, weight: Weight, tabular: bool, scale: float) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(round(size * scale))
    made.setWeight(QFont.Weight(int(weight)))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    if size >= _TIGHT_FROM:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _TIGHT_PERCENT)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _current() -> _Look:
    if _look is None:
        raise RuntimeError("theme.install() has not been called")
    return _look


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def _contrast_for(mode: Mode) -> Contrast:
    if mode is not Mode.SYSTEM:
        return Contrast(mode.value)
    hints = _app().styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return Contrast.HIGH
    return Contrast.DARK if hints.colorScheme() == Qt.ColorScheme.Dark else Contrast.LIGHT


def _on_system_changed() -> None:
    if _current().mode is Mode.SYSTEM:
        _use(_contrast_for(Mode.SYSTEM))


def _use(chosen: Contrast) -> None:
    look = _current()
    look.contrast = chosen
    look.colours.clear()
    app = _app()
    app.setPalette(_palette())
    QToolTip.setPalette(app.palette())


_ROLES: tuple[tuple[QPalette.ColorRole, Colour], ...] = (
    (QPalette.ColorRole.Window, "surface"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "canvas"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.ToolTipBase, "surface"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.Mid, "line"),
)


def _palette() -> QPalette:
    palette = QPalette()
    for role, name in _ROLES:
        palette.setColor(role, colour(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colour("disabled"))
    return palette
