"""The list of standard phrases under the caret; the keys stay with the text, so nothing has to be clicked away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, QStringListModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.domain.phrases import MARK, Phrase
from resources.i18n import translate
from ui.common.painting import draw_text, text_width
from ui.common.popup_list import PopupList
from ui.common.theme import colour, px
from ui.common.tokens import Weight

_ROW, _PADDING, _GAP = 32, 12, 16
_MOST_ROWS = 6
_WIDEST = 560
_BELOW = 4


class _Row(QStyledItemDelegate):
    """Draws the short form and, quietly, what it stands for."""

    def __init__(self, shown_by: PhraseList) -> None:
        super().__init__(shown_by)
        self._list = shown_by

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        phrase = self._list.phrases[index.row()]
        painter.save()
        rect = QRectF(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, colour("select" if is_chosen else "surface"))
        room = rect.adjusted(_PADDING, 0, -_PADDING, 0)
        draw_text(painter, room, MARK + phrase.short, weight=Weight.MEDIUM)
        room.setLeft(room.left() + self._list.short_width + _GAP)
        draw_text(painter, room, phrase.text, tone="text2")
        painter.restore()


class PhraseList(PopupList):
    """A part of ``host`` that lies over the form in it while a short form is being typed."""

    def __init__(self, host: QWidget) -> None:
        super().__init__()
        self.setParent(host)
        self._host = host
        self.phrases: Sequence[Phrase] = ()
        self.short_width = 0.0
        self._lines = QStringListModel(self)
        self.setModel(self._lines)
        self.setItemDelegate(_Row(self))
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)  # the room of its scroll bar too: the form lies below
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("Intake", "Kalimat baku"))
        self.hide()

    @property
    def chosen(self) -> Phrase | None:
        """Return the phrase of the row that stands out."""
        row = self.currentIndex().row()
        return self.phrases[row] if self.isVisible() and 0 <= row < len(self.phrases) else None

    def show_phrases(self, phrases: Sequence[Phrase], edit: QWidget, caret: QRect) -> None:
        """Show these under the caret of ``edit``, or above it where its host ends."""
        if phrases != self.phrases or not self.isVisible():
            self.phrases = phrases
            self._lines.setStringList([f"{MARK}{each.short}, {each.text}" for each in phrases])
            self.short_width = max(text_width(MARK + each.short, weight=Weight.MEDIUM) for each in phrases)
            self._choose(0)
        host = self._host
        width = min(px(_WIDEST), edit.width())
        height = min(len(phrases), _MOST_ROWS) * px(_ROW) + 2 * self.frameWidth()
        left = edit.mapTo(host, caret.topLeft()).x()
        right = edit.mapTo(host, edit.rect().topRight()).x()
        foot, head = edit.mapTo(host, caret.bottomLeft()).y(), edit.mapTo(host, caret.topLeft()).y()
        top = foot + _BELOW if foot + _BELOW + height <= host.height() else head - _BELOW - height
        self.setGeometry(max(0, min(left, right - width)), max(0, top), width, height)
        self.show()
        self.raise_()

    def step(self, by: int) -> None:
        """Go up or down, round the ends."""
        self._choose((self.currentIndex().row() + by) % len(self.phrases))

    def _choose(self, row: int) -> None:
        self.setCurrentIndex(self._lines.index(row, 0))
        said = f"{MARK}{self.phrases[row].short}, {self.phrases[row].text}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
