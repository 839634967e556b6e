"""The grounds that screens are made of: page, side pane, header."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.common.labels import Label
from ui.common.scroll_bar import dress_scrolling
from ui.common.theme import colour, px
from ui.common.tokens import HEADER_HEIGHT, Colour, Size, Weight

_ROUND_FOCUS = 32  # room above and below the focused control: its label, its message


class Ground(QWidget):
    """A widget with one of the theme's tones as its ground, and hairlines at the edges asked for."""

    def __init__(
        self,
        tone: Colour,
        *,
        line_left: bool = False,
        line_top: bool = False,
        line_right: bool = False,
        line_bottom: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ground: Colour = tone
        self._lines = (line_left, line_top, line_right, line_bottom)

    def set_line_bottom(self, shown: bool) -> None:
        """Show or take away the hairline at the foot."""
        self._lines = (*self._lines[:3], shown)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, then draw the hairlines."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(self._ground))
        w, h = self.width(), self.height()
        edges = (QRect(0, 0, 1, h), QRect(0, 0, w, 1), QRect(w - 1, 0, 1, h), QRect(0, h - 1, w, 1))
        for shown, edge in zip(self._lines, edges, strict=True):
            if shown:
                painter.fillRect(edge, colour("line"))
        painter.end()


class Surface(Ground):
    """The page on which one works."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)


class SidePane(Ground):
    """The pane at the right that explains or acts on what is on the page.

    ``body`` is its column: 20 px of padding, the screen's main button at its foot.
    """

    def __init__(self, width: int, *, padding: int = 20, parent: QWidget | None = None) -> None:
        super().__init__("canvas", line_left=True, parent=parent)
        self.setFixedWidth(width)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding + 1, 14, padding, 14)
        self.body.setSpacing(8)


class ScreenHeader(Ground):
    """The 50 px head of a screen: title, quiet note, room, actions at the right."""

    def __init__(
        self, title: str, note: str = "", *, margin_right: int = 24, parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", parent=parent)
        self.setFixedHeight(px(HEADER_HEIGHT))
        self.title = Label(title, Size.TITLE, Weight.SEMIBOLD)
        self.note = Label(note, Size.BODY, Weight.REGULAR, "text2")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(24, 0, margin_right, 0)
        self._layout.setSpacing(12)
        self._layout.addWidget(self.title)
        self._layout.addWidget(self.note)
        self._layout.addStretch(1)

    def add_beside_title(self, widget: QWidget) -> None:
        """Put a quiet control at the right of the title."""
        self._layout.insertWidget(self._layout.indexOf(self.note), widget)

    def set_margins(self, left: int, right: int) -> None:
        """Leave other margins at both sides, where the window is narrow."""
        self._layout.setContentsMargins(left, 0, right, 0)

    def add(self, *widgets: QWidget) -> None:
        """Put actions at the right, in reading order."""
        for widget in widgets:
            self._layout.addWidget(widget)


class ScrollPage(QScrollArea):
    """A page that scrolls up and down, and follows the focus."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        dress_scrolling(self)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        _app().focusChanged.connect(self._on_focus_changed)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def minimumSizeHint(self) -> QSize:
        """Ask for the content's width and little height."""
        content = self.widget()
        return QSize(content.minimumSizeHint().width() if content is not None else 80, 80)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        content = self.widget()
        if now is not None and content is not None and content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, _ROUND_FOCUS)


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
