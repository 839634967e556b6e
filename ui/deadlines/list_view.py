"""The list of time limits, worked by keyboard alone if need be."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from desktop.domain.deadlines import Band
from resources.i18n import translate
from ui.common.scrolling import dress_scrolling
from ui.common.theme import px
from ui.common.tokens import ROW_HEIGHT
from ui.deadlines.lines import BandHead, DeadlineLine, Entry, MoreOf
from ui.deadlines.model import DeadlineListModel
from ui.deadlines.row_delegate import DeadlineRowDelegate


class DeadlineListView(QListView):
    """The list.

    ``chosen(line)`` when another complaint is current (None when none is), ``opened()`` on Enter or double click on one,
    ``fold_toggled()`` and ``more_asked(band)`` from the rows that do this, ``escaped()`` on Esc.
    """

    chosen = Signal(object)
    opened = Signal()
    fold_toggled = Signal()
    more_asked = Signal(Band)
    escaped = Signal()

    def __init__(self, model: DeadlineListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_showing = False
        self.setModel(model)
        self.delegate = DeadlineRowDelegate(model, self)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(translate("Deadlines", "Tenggat menurut mendesaknya"))
        dress_scrolling(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # else unfolding moves the columns
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(px(ROW_HEIGHT))
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def entry(self) -> Entry | None:
        """Return the current entry."""
        return self._model.entry(self.currentIndex().row())

    @property
    def line(self) -> DeadlineLine | None:
        """Return the current complaint, None when none is."""
        entry = self.entry
        return entry if isinstance(entry, DeadlineLine) else None

    def show_entries(self, entries: list[Entry]) -> None:
        """Show other entries; what was chosen stays chosen if it is still there, else what stands in its place."""
        before, row = self.entry, max(0, self.currentIndex().row())
        scrolled = self.verticalScrollBar().value()
        self._is_showing = True
        self._model.show_entries(entries)
        kept = None if before is None else self._model.row_of(before.key)
        self._choose_first(kept, range(row, len(entries)), range(row - 1, -1, -1))
        self.doItemsLayout()
        self.verticalScrollBar().setValue(scrolled)
        self._is_showing = False
        self.chosen.emit(self.line)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which complaint is chosen."""
        super().selectionChanged(selected, deselected)
        if not self._is_showing:
            self.chosen.emit(self.line)

    def keyboardSearch(self, search: str) -> None:
        """Leave typed letters alone: they are keys of the screen."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move over what can be chosen; Enter opens, unfolds or reads more."""
        key, row, last = event.key(), self.currentIndex().row(), self._model.rowCount() - 1
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._act(key != Qt.Key.Key_Space)
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Down:
            self._choose_first(None, range(row + 1, last + 1))
        elif key == Qt.Key.Key_Up:
            self._choose_first(None, range(row - 1, -1, -1))
        elif key == Qt.Key.Key_Home:
            self._choose_first(None, range(last + 1))
        elif key == Qt.Key.Key_End:
            self._choose_first(None, range(last, -1, -1))
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._move_by_page(1 if key == Qt.Key.Key_PageDown else -1)
        elif event.matches(QKeySequence.StandardKey.Copy):
            if self.line is not None:
                QGuiApplication.clipboard().setText(self.line.row.complaint.register_no)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what is chosen in view."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Measure afresh after a switch of the look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.delegate.forget()

    def _choose_first(self, wanted: int | None, *rows: Iterable[int]) -> None:
        """Choose ``wanted``, or the first of ``rows`` that can be chosen."""
        candidates = (row for each in rows for row in each if self._model.can_be_chosen(row))
        row = wanted if wanted is not None else next(candidates, None)
        if row is not None:
            index = self._model.index(row, 0)
            self.setCurrentIndex(index)
            above = self._model.entry(row - 1)
            if isinstance(above, BandHead):  # nobody should wonder in which band the topmost row stands
                self.scrollTo(self._model.index(row - 1, 0))
            self.scrollTo(index)

    def _move_by_page(self, step: int) -> None:
        row, rows = self.currentIndex().row(), max(1, self.viewport().height() // px(ROW_HEIGHT) - 1)
        last = self._model.rowCount() - 1
        target = min(max(row + step * rows, 0), last)
        self._choose_first(None, range(target, row, -step), range(target, last + 1 if step > 0 else -1, step))

    def _act(self, is_enter: bool) -> None:
        entry = self.entry
        if isinstance(entry, BandHead):
            self.fold_toggled.emit()
        elif isinstance(entry, MoreOf):
            self.more_asked.emit(entry.band)
        elif entry is not None and is_enter:
            self.opened.emit()

    def _on_clicked(self, index: QModelIndex) -> None:
        entry = self._model.entry(index.row())
        if not isinstance(entry, DeadlineLine) and self._model.can_be_chosen(index.row()):
            self._act(is_enter=False)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if isinstance(self._model.entry(index.row()), DeadlineLine):
            self.opened.emit()
