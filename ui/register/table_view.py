"""The register's table: painted rows over a model of any length, worked by keyboard alone if need be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelection, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from resources.i18n import translate
from ui.common.scrolling import dress_scrolling
from ui.common.theme import px
from ui.common.tokens import ROW_HEIGHT
from ui.models.complaint_lines import ComplaintLine
from ui.models.complaint_table import ComplaintTableModel
from ui.register.column_layout import ColumnLayout
from ui.register.head import RegisterHead
from ui.register.row_delegate import RegisterRowDelegate


class RegisterTable(QTableView):
    """The list of complaints.

    ``chosen(line)`` when another line is current (None when none is), ``opened()`` on Enter or double click, ``escaped()`` on Esc,
    ``left_upwards()`` on the arrow above the first line, ``rows_shown(first, last)`` when other rows come into view.
    """

    chosen = Signal(object)
    opened = Signal()
    escaped = Signal()
    left_upwards = Signal()
    rows_shown = Signal(int, int)

    def __init__(self, model: ComplaintTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._shown = (-1, -1)
        self._chosen: ComplaintLine | None = None
        self.setModel(model)
        self.delegate = RegisterRowDelegate(model, self)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName(translate("Register", "Daftar pengaduan"))
        self.head = RegisterHead(self)
        self._dress()
        self.head.arranged.connect(self._on_arranged)
        self.head.left.connect(lambda: self.setFocus(Qt.FocusReason.TabFocusReason))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        model.dataChanged.connect(self._on_data_changed)

    @property
    def line(self) -> ComplaintLine | None:
        """Return the current line, None when none is chosen or it is still being read."""
        index = self.currentIndex()
        return self._model.line(index.row()) if index.isValid() else None

    def visible_rows(self) -> tuple[int, int]:
        """Return the first and last row in view; (0, 0) in an empty list."""
        last_row = max(0, self._model.rowCount() - 1)
        top = max(0, self.rowAt(0))
        bottom = self.rowAt(self.viewport().height() - 1)
        return top, last_row if bottom < 0 else bottom

    def choose_row(self, row: int) -> None:
        """Make a row current and bring it into view."""
        self.setCurrentIndex(self._model.index(row, 0))

    def ask_again(self) -> None:
        """Say once more which rows are in view: what is shown has changed."""
        self._shown = (-1, -1)
        self._on_scrolled()

    def anchor(self) -> tuple[int, int] | None:
        """Return the key of the first line in view and how far it is scrolled out; None at the top."""
        row = self.rowAt(0)
        line = self._model.line(row) if row >= 0 else None
        if line is None or self.verticalScrollBar().value() == 0:
            return None
        return line.seq, -self.rowViewportPosition(row)

    def return_to(self, anchor: tuple[int, int] | None) -> None:
        """Scroll so that the anchor stands where it stood."""
        if anchor is None:
            return
        row = self._model.lines.row_of(anchor[0])
        if row is not None:
            self.verticalScrollBar().setValue(row * self.verticalHeader().defaultSectionSize() + anchor[1])

    def copy_number(self) -> None:
        """Put the chosen register number on the clipboard."""
        if self.line is not None:
            QGuiApplication.clipboard().setText(self.line.row.register_no)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which line is chosen."""
        super().selectionChanged(selected, deselected)
        self.tell_chosen()

    def keyboardSearch(self, search: str) -> None:
        """Leave typed letters alone: a search through a million rows belongs in the search field."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by whole rows; Enter opens, the arrow above the first line leaves for the search field."""
        key, row = event.key(), self.currentIndex().row()
        last = self._model.rowCount() - 1
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.opened.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif key == Qt.Key.Key_Up and row <= 0:
            self.left_upwards.emit()
        elif key == Qt.Key.Key_Home and last >= 0:
            self.choose_row(0)
        elif key == Qt.Key.Key_End and last >= 0:
            self.choose_row(last)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_number()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Read what has come into view."""
        super().resizeEvent(event)
        self._on_scrolled()

    def changeEvent(self, event: QEvent) -> None:
        """Paint afresh after a switch of the look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.delegate.forget()

    def _dress(self) -> None:
        dress_scrolling(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setHorizontalHeader(self.head)
        self.head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(px(ROW_HEIGHT))
        self.verticalScrollBar().setSingleStep(px(ROW_HEIGHT))

    def _on_arranged(self, layout: ColumnLayout) -> None:
        self.delegate.arrange(layout)
        self.viewport().update()

    def _on_scrolled(self) -> None:
        shown = self.visible_rows()
        if shown != self._shown:
            self._shown = shown
            self.rows_shown.emit(*shown)

    def _on_data_changed(self) -> None:
        if self.currentIndex().isValid():
            self.tell_chosen()

    def tell_chosen(self) -> None:
        """Emit ``chosen`` if the current line is another than before."""
        line = self.line
        if line is not self._chosen:
            self._chosen = line
            self.chosen.emit(line)
