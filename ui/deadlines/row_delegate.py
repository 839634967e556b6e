"""Paints the list of time limits: heads of bands, complaints in two lines with a bar of the days used, and "more"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from desktop.domain.wording import number as number_words
from ui.common.icons import paint_icon
from ui.common.marks import deadline_look
from ui.common.painting import RIGHT, draw_text, paint_block, paint_outline, text_width
from ui.common.theme import colour, px
from ui.common.tokens import ICON, RADIUS_BAR, ROW_HEIGHT, Colour, Size, Weight
from ui.deadlines.columns import BAR, BAR_HEIGHT, MARGIN, Columns, Part, columns
from ui.deadlines.lines import BandHead, DeadlineLine, Entry, MoreOf
from ui.deadlines.model import DeadlineListModel

_SELECTED = QStyle.StateFlag.State_Selected
_HOVERED = QStyle.StateFlag.State_MouseOver
_MARK = 3
_FIRST, _SECOND = (6, 20), (26, 18)
_HEAD_HEIGHT, _MORE_HEIGHT = 46, 40
_WORD_LEFT = 26
_LOCK = 18


class DeadlineRowDelegate(QStyledItemDelegate):
    """Draws entries of ``model``, which it asks directly."""

    def __init__(self, model: DeadlineListModel, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model, self._view = model, view
        self._columns: Columns | None = None
        self._width = -1

    def forget(self) -> None:
        """Drop what is kept between repaints: look, language or text size has changed."""
        self._width = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of an entry."""
        entry = self._model.entry(index.row())
        height = _HEAD_HEIGHT if isinstance(entry, BandHead) else ROW_HEIGHT
        return QSize(0, px(_MORE_HEIGHT if isinstance(entry, MoreOf) else height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one entry."""
        entry = self._model.entry(index.row())
        if entry is None:
            return
        rect, is_selected = option.rect, bool(option.state & _SELECTED)
        self._paint_ground(painter, rect, entry, is_selected, bool(option.state & _HOVERED))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, BandHead):
            self._paint_head(painter, QRectF(rect), entry)
        elif isinstance(entry, MoreOf):
            room = QRectF(rect).adjusted(self._parts(rect.width()).complaint.left, 0, -MARGIN, 0)
            draw_text(painter, room, entry.spoken, weight=Weight.MEDIUM, tone="accent")
        else:
            self._paint_line(painter, rect, entry, is_selected)
        if is_selected and self._shows_focus():
            paint_outline(painter, QRectF(rect).adjusted(0, 0, -1, 0), focused=True, fill=None, radius=3)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Show in full what was shortened."""
        entry = self._model.entry(index.row())
        if event.type() != QEvent.Type.ToolTip or not isinstance(entry, DeadlineLine):
            return False
        QToolTip.showText(event.globalPos(), "\n".join(self.shortened(entry)), view)
        return True

    def shortened(self, line: DeadlineLine) -> list[str]:
        """Return the texts of ``line`` that are not shown in full."""
        room = self._parts(self._view.viewport().width()).complaint.width
        found = [line.title] if text_width(line.title) > room + 0.5 else []
        facts_room = room - (_LOCK if line.is_locked else 0)
        if line.facts != line.whole or text_width(line.facts, Size.SMALL) > facts_room + 0.5:
            found.append(line.whole)
        return found

    def _parts(self, width: int) -> Columns:
        if width != self._width or self._columns is None:
            self._width, self._columns = width, columns(width)
        return self._columns

    def _shows_focus(self) -> bool:
        """Tell whether to draw the ring: the list has the focus and the person works by keyboard."""
        by_keyboard = self._view.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        return self._view.hasFocus() and by_keyboard

    def _paint_ground(
        self, painter: QPainter, rect: QRect, entry: Entry, is_selected: bool, is_hovered: bool
    ) -> None:
        reacts = not isinstance(entry, BandHead) or bool(entry.offer)
        ground: Colour = "select" if is_selected else "hover" if is_hovered and reacts else "surface"
        painter.fillRect(rect, colour(ground))
        if is_selected:
            painter.fillRect(QRect(rect.left(), rect.top(), _MARK, rect.height()), colour("accent"))
        elif isinstance(entry, DeadlineLine):
            foot = QRect(rect.left() + MARGIN, rect.bottom(), rect.width() - MARGIN, 1)
            painter.fillRect(foot, colour("line"))

    @staticmethod
    def _paint_head(painter: QPainter, rect: QRectF, head: BandHead) -> None:
        look = deadline_look(head.band)
        icon_top = rect.top() + (rect.height() - ICON) / 2
        paint_icon(painter, look.icon, rect.left() + MARGIN, round(icon_top), ICON, look.tone)
        room = rect.adjusted(MARGIN + _WORD_LEFT, 0, -MARGIN, 0)
        room.setLeft(
            room.left() + 8 + draw_text(painter, room, look.word, weight=Weight.SEMIBOLD, tone=look.tone)
        )
        room.setLeft(room.left() + 12 + draw_text(painter, room, number_words(head.count), tone="text2"))
        if head.offer:
            draw_text(painter, room, head.offer, weight=Weight.MEDIUM, tone="accent")

    def _paint_line(self, painter: QPainter, rect: QRect, line: DeadlineLine, is_selected: bool) -> None:
        parts = self._parts(rect.width())
        look = deadline_look(line.band)
        number = _line(rect, parts.number, _FIRST)
        taken = draw_text(painter, number, line.prefix, size=Size.SMALL, tone="text2")
        draw_text(painter, number.adjusted(taken, 0, 0, 0), line.number, weight=Weight.SEMIBOLD)
        draw_text(painter, _line(rect, parts.number, _SECOND), line.received, size=Size.SMALL, tone="text2")
        weight = Weight.MEDIUM if is_selected else Weight.REGULAR
        draw_text(painter, _line(rect, parts.complaint, _FIRST), line.title, weight=weight)
        facts = _line(rect, parts.complaint, _SECOND)
        if line.is_locked:
            paint_icon(painter, "lock", facts.left(), facts.top() + 2, 14)
            facts.setLeft(facts.left() + _LOCK)
        draw_text(painter, facts, line.facts, size=Size.SMALL, tone="text2")
        self._paint_bar(painter, _line(rect, parts.used, _FIRST), line.row.elapsed.share, look.tone)
        draw_text(painter, _line(rect, parts.used, _SECOND), line.used, size=Size.SMALL, tone="text2")
        left = _line(rect, parts.left, _FIRST)
        draw_text(painter, left, line.left, weight=look.weight, tone=look.word_tone, align=RIGHT)
        due = _line(rect, parts.left, _SECOND)
        draw_text(painter, due, line.due, size=Size.SMALL, tone="text2", align=RIGHT)

    @staticmethod
    def _paint_bar(painter: QPainter, room: QRectF, share: float, tone: Colour) -> None:
        height = px(BAR_HEIGHT)
        bar = QRectF(room.left(), room.center().y() - height / 2 + 1, px(BAR), height)
        paint_block(painter, bar, "track", RADIUS_BAR)
        if share > 0:
            bar.setWidth(max(float(height), bar.width() * share))
            paint_block(painter, bar, tone, RADIUS_BAR)


def _line(rect: QRect, part: Part, line: tuple[int, int]) -> QRectF:
    return QRectF(rect.left() + part.left, rect.top() + px(line[0]), part.width, px(line[1]))
