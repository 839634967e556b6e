"""The timeline: a real list for keyboard and screen reader, painted as steps on a line."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from resources.i18n import translate
from ui.common.icons import paint_icon
from ui.common.painting import RIGHT, draw_text, paint_outline, text_width
from ui.common.theme import colour, font, metrics, px
from ui.common.tokens import Colour, Size, Weight
from ui.register.step import Step

_STEP = int(Qt.ItemDataRole.UserRole)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_TEXT_LEFT = 30
_TITLE = 23
_OVERLAP = 3
_BARE, _FOOT = 28, 4
_ICON = 17
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class _StepModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.steps: Sequence[Step] = ()

    def show_steps(self, steps: Sequence[Step]) -> None:
        self.beginResetModel()
        self.steps = steps
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.steps)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> object:
        step = self.steps[index.row()]
        if role == _STEP:
            return step
        if role in (_DISPLAY, _SPOKEN):
            return "; ".join(filter(None, (step.when, step.title, step.by, step.detail)))
        return None


class _StepPainter(QStyledItemDelegate):
    """Icon on a line, title and time, and below them what is to be said of it, wrapped."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        assert isinstance(view, QListView)
        step: Step = index.data(_STEP)
        return QSize(0, _height(step, view.viewport().width()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        step: Step = index.data(_STEP)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y, width = rect.x(), rect.y(), rect.width()
        if index.row() < index.model().rowCount() - 1:
            painter.fillRect(QRectF(x + 9, y + 22, 1, rect.height() - 20), colour("border"))
        paint_icon(painter, step.icon, x + 1, y + 3, _ICON, step.tone)
        taken = text_width(step.when, Size.SMALL, tabular=True) + 2
        draw_text(
            painter,
            QRectF(x + width - taken, y, taken, px(_TITLE)),
            step.when,
            size=Size.SMALL,
            tone="text2",
            align=RIGHT,
            tabular=True,
        )
        room = QRectF(x + _TEXT_LEFT, y, width - _TEXT_LEFT - taken - 8, px(_TITLE))
        weight = Weight.MEDIUM if index.row() == 0 else Weight.REGULAR
        draw_text(painter, room, step.title, weight=weight)
        painter.setFont(font(Size.SMALL))
        top = y + px(_TITLE) - _OVERLAP + 1
        for text, tone in _lines(step):
            painter.setPen(colour(tone))
            below = QRectF(x + _TEXT_LEFT, top, width - _TEXT_LEFT, rect.bottom() - top)
            painter.drawText(below, int(_WRAP), text)
            top += _text_height(text, round(width))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_outline(painter, rect.adjusted(0, 0, -1, -1), focused=True, fill=None)
        painter.restore()


def _height(step: Step, width: int) -> int:
    if not step.detail and not step.by:
        return px(_BARE)
    texts = sum(_text_height(text, width) for text, _ in _lines(step))
    return px(_TITLE) - _OVERLAP + texts + px(_FOOT) + 2


def _lines(step: Step) -> Iterator[tuple[str, Colour]]:
    """List what stands below the title; what somebody says stands out from who it is."""
    if step.by:
        yield step.by, "text2"
    if step.detail:
        yield step.detail, "text" if step.by else "text2"


def _text_height(text: str, width: int) -> int:
    room = QRectF(0, 0, max(40, width - _TEXT_LEFT), 100_000)
    return math.ceil(metrics(Size.SMALL).boundingRect(room, int(_WRAP), text).height())


class TimelineView(QListView):
    """Shows steps, as high as they are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _StepModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_StepPainter(self))
        self.setAccessibleName(translate("RegisterDetail", "Riwayat"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def steps(self) -> Sequence[Step]:
        """Return what is shown."""
        return self._model.steps

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show another history."""
        self._model.show_steps(steps)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the height of all steps."""
        width = self.viewport().width()
        return QSize(200, sum(_height(step, width) for step in self._model.steps))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; the pane gives the width."""
        return QSize(80, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.scheduleDelayedItemsLayout()
