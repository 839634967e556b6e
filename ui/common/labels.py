"""Texts, icons and hairlines that stand still."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.common.icons import paint_icon
from ui.common.painting import draw_text, smooth, text_width
from ui.common.theme import colour, font, metrics
from ui.common.tokens import ICON, Colour, Size, Weight


class Label(QLabel):
    """A plain text in one of the four sizes; wraps with ``wrap=True``."""

    def __init__(
        self,
        text: str = "",
        size: Size = Size.BODY,
        weight: Weight = Weight.REGULAR,
        tone: Colour = "text",
        *,
        wrap: bool = False,
        tabular: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._tone: Colour = tone
        self._colouring = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, weight, tabular=tabular))
        self.setWordWrap(wrap)
        self._recolour()

    @property
    def tone(self) -> Colour:
        """Return the colour's name."""
        return self._tone

    def set_tone(self, tone: Colour) -> None:
        """Write in another colour of the theme."""
        self._tone = tone
        self._recolour()

    def changeEvent(self, event: QEvent) -> None:
        """Take the colour from the new palette when the theme has switched."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and not self._colouring:
            self._recolour()

    def _recolour(self) -> None:
        self._colouring = True
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour(self._tone))
        self.setPalette(palette)
        self._colouring = False


class ElidedLabel(QWidget):
    """One line that ends in "…" where the room ends, with the whole text as its tooltip."""

    def __init__(
        self,
        text: str = "",
        size: Size = Size.BODY,
        weight: Weight = Weight.REGULAR,
        tone: Colour = "text",
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._size, self._weight = text, size, weight
        self._tone: Colour = tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def text(self) -> str:
        """Return the whole text."""
        return self._text

    def set_text(self, text: str, tone: Colour | None = None) -> None:
        """Show another text."""
        self._text = text
        self._tone = tone or self._tone
        self.setAccessibleName(text)
        self._explain()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the whole text."""
        line = metrics(self._size, self._weight)
        return QSize(round(line.horizontalAdvance(self._text)) + 2, round(line.height()) + 1)

    def minimumSizeHint(self) -> QSize:
        """Return the room for a few letters."""
        return QSize(min(48, self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer the whole text as tooltip when it does not fit."""
        super().resizeEvent(event)
        self._explain()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = smooth(self)
        draw_text(
            painter, QRectF(self.rect()), self._text, size=self._size, weight=self._weight, tone=self._tone
        )
        painter.end()

    def _explain(self) -> None:
        fits = text_width(self._text, self._size, self._weight) <= self.width() + 0.5
        self.setToolTip("" if fits else self._text)


class IconLabel(QWidget):
    """An icon that stands beside a word; it says nothing to a screen reader, the word does."""

    def __init__(
        self, name: str, tone: Colour = "text2", size: int = ICON, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._size = name, size
        self._tone: Colour = tone
        self.setFixedSize(size, size)

    def set_icon(self, name: str, tone: Colour) -> None:
        """Show another icon; an empty name shows none."""
        self._name, self._tone = name, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon."""
        if not self._name:
            return
        painter = QPainter(self)
        paint_icon(painter, self._name, 0, 0, self._size, self._tone)
        painter.end()


class IconText(QWidget):
    """An icon and a word in their colours: states, notes, facts."""

    def __init__(
        self,
        icon: str,
        text: str,
        tone: Colour = "text2",
        *,
        text_tone: Colour | None = None,
        size: Size = Size.SMALL,
        weight: Weight = Weight.REGULAR,
        icon_size: int = 16,
        gap: int = 8,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.icon = IconLabel(icon, tone, icon_size)
        self.label = Label(text, size, weight, text_tone or tone, wrap=wrap)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(gap)
        layout.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.label, 1)

    def text(self) -> str:
        """Return the word."""
        return self.label.text()

    def show_state(self, icon: str, text: str, tone: Colour, text_tone: Colour | None = None) -> None:
        """Show another icon and word."""
        self.icon.set_icon(icon, tone)
        self.label.setText(text)
        self.label.set_tone(text_tone or tone)


class Hairline(QWidget):
    """A line of one pixel between two things, horizontal or vertical."""

    def __init__(self, *, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("line"))
        painter.end()
