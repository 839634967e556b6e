"""The calendar of a count, painted: counted days carry their number, skipped days say why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.domain.deadlines import Band
from desktop.domain.wording import weekday_date
from resources.i18n import translate
from ui.common.marks import deadline_look
from ui.common.painting import CENTRE, draw_text, paint_block, smooth
from ui.common.theme import colour, contrast, px
from ui.common.tokens import RADIUS, Colour, Contrast, Size, Weight
from ui.deadlines.calendar_days import CalendarPage, Cell, Kind

_HEAD, _CELL, _GAP = 30, 46, 4
_NUMBER, _WORD = (3, 22), (23, 20)
_DAY_LETTERS = 3


class CalendarView(QWidget):
    """Shows one page of a count at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: CalendarPage | None = None
        self._band = Band.GREEN
        self._rows = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def page(self) -> CalendarPage | None:
        """Return what is shown."""
        return self._page

    def show_page(self, page: CalendarPage, band: Band, rows: int) -> None:
        """Show a page in the height of ``rows`` weeks, the due date in the colour of ``band``."""
        self._page, self._band, self._rows = page, band, rows
        name = translate("Deadlines", "Kalender {months}").format(months=page.title)
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            "; ".join(cell.spoken for week in page.weeks for cell in week if cell.word)
        )
        self.updateGeometry()
        self.update()

    def cell_at(self, position: QPointF) -> Cell | None:
        """Return the day at a point."""
        if self._page is None:
            return None
        for row, week in enumerate(self._page.weeks):
            for column, cell in enumerate(week):
                if self._rect(row, column).contains(position):
                    return cell
        return None

    def sizeHint(self) -> QSize:
        """Return the room for the weeks."""
        return QSize(7 * px(_CELL), px(_HEAD) + self._rows * (px(_CELL) + _GAP))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(7 * px(36), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Say in full what a day is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            cell = self.cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), cell.spoken if cell else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the days of the week and the weeks."""
        if self._page is None:
            return
        painter = smooth(self)
        for column, cell in enumerate(self._page.weeks[0]):
            head = self._rect(0, column)
            head.setTop(0)
            head.setHeight(px(_HEAD) - _GAP)
            name = weekday_date(cell.day)[:_DAY_LETTERS]
            draw_text(painter, head, name, size=Size.SMALL, tone="text2", align=CENTRE)
        for row, week in enumerate(self._page.weeks):
            for column, cell in enumerate(week):
                self._paint_cell(painter, self._rect(row, column), cell)
        painter.end()

    def _rect(self, row: int, column: int) -> QRectF:
        step = (self.width() + _GAP) / 7
        top = px(_HEAD) + row * (px(_CELL) + _GAP)
        return QRectF(column * step, top, step - _GAP, px(_CELL))

    def _paint_cell(self, painter: QPainter, rect: QRectF, cell: Cell) -> None:
        ground, number, word = self._tones(cell.kind)
        if ground is not None:
            paint_block(painter, rect, ground)
        if cell.kind is Kind.RECEIVED or (cell.kind is Kind.COUNTED and contrast() is Contrast.HIGH):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour("accent" if cell.kind is Kind.RECEIVED else "line"), 1.5))
            painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), RADIUS, RADIUS)
        is_strong = cell.kind in (Kind.RECEIVED, Kind.DUE) or cell.is_today
        weight = Weight.SEMIBOLD if is_strong else Weight.REGULAR
        size = Size.BODY if cell.number.isdigit() else Size.SMALL
        upper = QRectF(rect.left(), rect.top() + px(_NUMBER[0]), rect.width(), px(_NUMBER[1]))
        width = draw_text(painter, upper, cell.number, size=size, weight=weight, tone=number, align=CENTRE)
        if cell.is_today and cell.number:
            painter.fillRect(
                QRectF(upper.center().x() - width / 2, upper.bottom() - 2, width, 2), colour(number)
            )
        lower = QRectF(rect.left(), rect.top() + px(_WORD[0]), rect.width(), px(_WORD[1]))
        draw_text(painter, lower, cell.word, size=Size.SMALL, tone=word, align=CENTRE)

    def _tones(self, kind: Kind) -> tuple[Colour | None, Colour, Colour]:
        """Return the colours of ground, number and word."""
        match kind:
            case Kind.OUTSIDE:
                return None, "text3", "text3"
            case Kind.RECEIVED:
                return "surface", "text", "accent"
            case Kind.COUNTED:
                return "accent_tint", "text", "accent"
            case Kind.SKIPPED:
                return "hover", "text3", "text2"
            case Kind.DUE:
                return deadline_look(self._band).tone, "surface", "surface"
