"""Hari ini: what was logged since the morning, newest first; a row leads to the register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.wording import clock_time, number
from resources.i18n import translate
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.painting import draw_text, paint_block, paint_outline
from ui.common.scrolling import dress_scrolling
from ui.common.theme import px
from ui.common.tokens import Size, Weight

if TYPE_CHECKING:
    from desktop.store.complaints import ComplaintRow

_ROW = 44
_INSET = 8
_TIME = 52
_LINE = 20


@dataclass(frozen=True, slots=True)
class TodayEntry:
    """One line: ``13.41``, what, who."""

    register_no: str
    time: str
    title: str
    name: str


def today_entry(complaint: ComplaintRow, zone: ZoneInfo) -> TodayEntry:
    """Return the line of a complaint; who asked to stay hidden is not named where others can look."""
    if complaint.is_anonymous or complaint.is_secret or complaint.is_hidden:
        name = translate("Intake", "Nama dirahasiakan")
    else:
        name = complaint.name or translate("Intake", "Tanpa nama")
    if complaint.status is ComplaintStatus.BATAL:
        name = translate("Intake", "Dibatalkan. {name}").format(name=name)
    elif complaint.status is ComplaintStatus.DICABUT:
        name = translate("Intake", "Dicabut pelapor. {name}").format(name=name)
    return TodayEntry(complaint.register_no, clock_time(complaint.received_at, zone), complaint.title, name)


class TodayModel(QAbstractListModel):
    """The lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: list[TodayEntry] = []

    def show(self, entries: Sequence[TodayEntry]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.entries = list(entries)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.entries)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> object:
        """Return the line itself for the delegate, its words for a screen reader."""
        entry = self.entries[index.row()]
        if role == int(Qt.ItemDataRole.UserRole):
            return entry
        if role == int(Qt.ItemDataRole.DisplayRole):
            return f"{entry.time} {entry.title}, {entry.name}"
        if role == int(Qt.ItemDataRole.ToolTipRole):
            return f"{entry.register_no}\n{entry.title}"
        return None


class _Lines(QStyledItemDelegate):
    """Draws time, title and name."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, px(_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry = index.data(int(Qt.ItemDataRole.UserRole))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        view = option.widget
        has_focus = (
            bool(option.state & QStyle.StateFlag.State_Selected) and view is not None and view.hasFocus()
        )
        if has_focus:
            paint_block(painter, rect, "select")
            paint_outline(painter, rect, focused=True, fill=None)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            paint_block(painter, rect, "hover")
        inner = rect.adjusted(_INSET, 2, -_INSET, 0)
        first = QRectF(inner.left(), inner.top(), inner.width(), px(_LINE))
        draw_text(painter, first, entry.time, size=Size.SMALL, tone="text2", tabular=True)
        words = first.adjusted(px(_TIME), 0, 0, 0)
        draw_text(painter, words, entry.title)
        words.translate(0, px(_LINE) - 1)
        draw_text(painter, words, entry.name, size=Size.SMALL, tone="text2")
        painter.restore()


class _View(QListView):
    """The list; Enter, or a press, opens a line."""

    opened = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.viewport().setAutoFillBackground(False)
        dress_scrolling(self)
        self.setItemDelegate(_Lines(self))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.clicked.connect(self.opened)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, 0)

    def sizeHint(self) -> QSize:
        return QSize(200, px(_ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class TodayList(QWidget):
    """Head, list, and one sentence while there is nothing yet."""

    opened = Signal(str)
    """The register number of a line."""

    def __init__(self) -> None:
        super().__init__()
        self._count = Label("", Size.SMALL, tone="text2")
        self._empty = Label(
            translate("Intake", "Belum ada pengaduan hari ini."), Size.SMALL, tone="text2", wrap=True
        )
        self.model = TodayModel(self)
        self.view = _View()
        self.view.setModel(self.model)
        self.view.setAccessibleName(translate("Intake", "Hari ini"))
        self.view.opened.connect(self._on_opened)
        head = row(Label(translate("Intake", "Hari ini"), weight=Weight.SEMIBOLD), None, self._count)
        head.setContentsMargins(_INSET, 0, _INSET, 0)
        self._empty.setContentsMargins(_INSET, 0, _INSET, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self.view, 1)
        column.addStretch(0)
        self.show_entries((), None)

    def show_entries(self, entries: Sequence[TodayEntry], shown_above: str | None) -> None:
        """Show the day; the complaint ``shown_above`` counts, and is not said twice."""
        self._count.setText(
            translate("Intake", "{count} pengaduan").format(count=number(len(entries))) if entries else ""
        )
        listed = [entry for entry in entries if entry.register_no != shown_above]
        self._empty.setVisible(not entries)
        self.view.setVisible(bool(listed))
        self.model.show(listed)

    def _on_opened(self, index: QModelIndex) -> None:
        self.opened.emit(self.model.entries[index.row()].register_no)
