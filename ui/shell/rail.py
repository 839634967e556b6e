"""The rail at the left: one entry a screen, icon and word, narrow where the window is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from resources.i18n import translate
from ui.common.icons import paint_icon
from ui.common.painting import (
    CENTRE,
    RIGHT,
    badge_width,
    draw_text,
    paint_badge,
    paint_block,
    paint_mark,
    paint_outline,
    smooth,
    text_width,
)
from ui.common.panels import Ground
from ui.common.theme import px
from ui.common.tokens import ICON, RAIL, RAIL_NARROW, Colour, Size, Weight
from ui.shell.entries import ScreenEntry

_ICON_NARROW = 20
_WORD_LEFT = 38
_MOST_COUNTED = 99


class RailEntry(QAbstractButton):
    """One entry: a checkable button that draws icon, word, badge and key."""

    def __init__(self, entry: ScreenEntry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.is_narrow = False
        self._badge = entry.badge
        self.setText(entry.word)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name_itself()

    def set_badge(self, count: int) -> None:
        """Show how many things wait for this person; zero shows none."""
        self._badge = count
        self._name_itself()
        self.update()

    def set_narrow(self, is_narrow: bool) -> None:
        """Put the word under the icon."""
        self.is_narrow = is_narrow
        self.setToolTip(f"{self.entry.word} ({self.entry.key})" if is_narrow else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room on the rail."""
        return QSize(px(RAIL_NARROW) - 3, px(54)) if self.is_narrow else QSize(px(RAIL) - 17, px(36))

    def hitButton(self, position: QPoint) -> bool:
        """Let the whole entry be pressed."""
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the entry."""
        painter = smooth(self)
        rect = QRectF(self.rect())
        if self.isChecked():
            paint_block(painter, rect, "select")
        elif self.underMouse():
            paint_block(painter, rect, "hover")
        if self.hasFocus():
            paint_outline(painter, rect, focused=True, fill=None)
        if self.is_narrow:
            self._paint_narrow(painter)
        else:
            self._paint_wide(painter)
        painter.end()

    @property
    def _tone(self) -> Colour:
        return "accent" if self.isChecked() else "text2"

    @property
    def _weight(self) -> Weight:
        return Weight.SEMIBOLD if self.isChecked() else Weight.REGULAR

    @property
    def _badge_text(self) -> str:
        return str(self._badge) if self._badge <= _MOST_COUNTED else f"{_MOST_COUNTED}+"

    @property
    def shows_key(self) -> bool:
        """Tell whether the key has room beside word and badge; the word goes first."""
        word = text_width(self.entry.word, weight=Weight.SEMIBOLD)
        badge = badge_width(self._badge_text) + 8 if self._badge else 0
        key = text_width(self.entry.key, Size.SMALL) + 6
        return _WORD_LEFT + word + badge + key + 9 <= self.width()

    @property
    def word_fits(self) -> bool:
        """Tell whether the whole word is shown."""
        if self.is_narrow:
            return text_width(self.entry.word, Size.SMALL, Weight.SEMIBOLD) <= self.width()
        badge = badge_width(self._badge_text) + 8 if self._badge else 0
        word = text_width(self.entry.word, weight=Weight.SEMIBOLD)
        return _WORD_LEFT + word + badge + 6 <= self.width()

    def _paint_wide(self, painter: QPainter) -> None:
        height = self.height()
        paint_icon(painter, self.entry.icon, 10, (height - ICON) // 2, ICON, self._tone)
        badge = badge_width(self._badge_text) + 8 if self._badge else 0
        room = QRectF(_WORD_LEFT, 0, self.width() - _WORD_LEFT - badge - 6, height)
        word_tone: Colour = "accent" if self.isChecked() else "text"
        used = draw_text(painter, room, self.entry.word, weight=self._weight, tone=word_tone)
        if self._badge:
            paint_badge(painter, _WORD_LEFT + used + 8, height / 2, self._badge_text)
        if self.shows_key:
            key_tone: Colour = "accent" if self.isChecked() else "text3"
            key_room = QRectF(0, 0, self.width() - 9, height)
            draw_text(painter, key_room, self.entry.key, size=Size.SMALL, tone=key_tone, align=RIGHT)

    def _paint_narrow(self, painter: QPainter) -> None:
        middle = self.width() / 2
        paint_icon(painter, self.entry.icon, round(middle - _ICON_NARROW / 2), 7, _ICON_NARROW, self._tone)
        word = QRectF(0, px(28), self.width(), px(20))
        draw_text(
            painter,
            word,
            self.entry.word,
            size=Size.SMALL,
            weight=self._weight,
            tone=self._tone,
            align=CENTRE,
        )
        if self._badge:
            paint_badge(painter, middle + 7, 12, self._badge_text)

    def _name_itself(self) -> None:
        name = f"{self.entry.word}, {self.entry.key}"
        if self._badge:
            waiting = translate("Rail", "{count} menunggu Anda").format(count=self._badge)
            name = f"{name}, {waiting}"
        self.setAccessibleName(name)


class Rail(Ground):
    """All entries below the mark; ``chosen(id)`` when a person presses one."""

    chosen = Signal(str)

    def __init__(self, entries: Sequence[ScreenEntry], place: str, parent: QWidget | None = None) -> None:
        super().__init__("canvas", line_right=True, parent=parent)
        self._place = place
        self.is_narrow = False
        self._shows_mark = True
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailEntry] = {}
        for entry in entries:
            button = RailEntry(entry, self)
            self._group.addButton(button)
            self._buttons[entry.id] = button
        self._group.buttonClicked.connect(self._on_clicked)
        self.setAccessibleName(translate("Rail", "Layar"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.set_narrow(False)

    def choose(self, screen_id: str) -> None:
        """Mark the entry of the screen that is shown; it is the one that Tab leads to, arrows go to the others."""
        self._buttons[screen_id].setChecked(True)
        for each, button in self._buttons.items():
            is_chosen = each == screen_id
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)

    def set_badge(self, screen_id: str, count: int) -> None:
        """Show a number at an entry; zero shows none."""
        self._buttons[screen_id].set_badge(count)

    def set_narrow(self, is_narrow: bool) -> None:
        """Change between 200 and 80 px."""
        self.is_narrow = is_narrow
        self.setFixedWidth(px(RAIL_NARROW if is_narrow else RAIL))
        self.setToolTip(self._place if is_narrow else "")
        for button in self._buttons.values():
            button.set_narrow(is_narrow)
        self._arrange()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the last entries at the foot."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, mark and names."""
        super().paintEvent(event)
        painter = smooth(self)
        if self._shows_mark:
            self._paint_mark(painter)
        painter.end()

    def _paint_mark(self, painter: QPainter) -> None:
        if self.is_narrow:
            paint_mark(painter, QRectF((self.width() - 30) / 2, 14, 30, 30))
        else:
            paint_mark(painter, QRectF(16, 14, 28, 28))
            room = self.width() - 54 - 12
            draw_text(painter, QRectF(54, 10, room, 20), "Loket", weight=Weight.SEMIBOLD)
            draw_text(painter, QRectF(54, 28, room, 18), self._place, size=Size.SMALL, tone="text2")

    def _arrange(self) -> None:
        step, left, width = (
            (px(60), 1, self.width() - 3) if self.is_narrow else (px(40), 8, self.width() - 17)
        )
        top = 62 if self.is_narrow else 68
        self._shows_mark = top + step * len(self._buttons) <= self.height()
        if not self._shows_mark:
            top, step = 4, min(step, (self.height() - 8) // len(self._buttons))
        foot = self.height() - (4 if self.is_narrow else 8)
        at_foot = [b for b in self._buttons.values() if b.entry.at_foot]
        for button in self._buttons.values():
            if not button.entry.at_foot:
                button.setGeometry(QRect(left, top, width, button.sizeHint().height()))
                top += step
        for button in reversed(at_foot):
            foot -= step
            button.setGeometry(QRect(left, max(top, foot), width, button.sizeHint().height()))

    def _on_clicked(self, button: QAbstractButton) -> None:
        assert isinstance(button, RailEntry)
        self.chosen.emit(button.entry.id)
