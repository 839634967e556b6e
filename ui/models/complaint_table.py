"""The register as a model: as many rows as there are complaints, of which it holds only the pages looked at.

One column: a row is painted and read out as a whole. The view asks for the line itself (:meth:`ComplaintTableModel.line`),
so that no Python object travels through a QVariant while painting.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.usecases.find_complaints import PAGE_SIZE, Outline
from resources.i18n import translate
from ui.models.complaint_lines import ComplaintLine
from ui.models.paged_lines import PagedLines

# Comparing a role with the enum costs 5 ms a repaint (docs/performance.md): compare integers.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


class ComplaintTableModel(QAbstractTableModel):
    """The lines of the register, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = PagedLines(Outline(0, ()))

    @property
    def lines(self) -> PagedLines:
        """Return what is shown."""
        return self._lines

    def line(self, row: int) -> ComplaintLine | None:
        """Return a row's line, None while its page is on its way."""
        return self._lines.line(row)

    def show_lines(self, lines: PagedLines) -> None:
        """Show another list; whoever holds a row (selection, focus) keeps it if the same complaint is in it."""
        held = self.persistentIndexList()
        keys = [self._key(index.row()) for index in held]
        self.layoutAboutToBeChanged.emit()
        self._lines = lines
        rows = [None if key is None else lines.row_of(key) for key in keys]
        self.changePersistentIndexList(
            held, [QModelIndex() if row is None else self.index(row, 0) for row in rows]
        )
        self.layoutChanged.emit()

    def put_page(self, page: int, lines: Sequence[ComplaintLine]) -> bool:
        """Take a page that was read; return False if the list has changed meanwhile."""
        is_whole = self._lines.put(page, lines)
        first = page * PAGE_SIZE
        last = min(first + PAGE_SIZE, self._lines.count) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, 0))
        return is_whole

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many complaints are in the list."""
        return 0 if parent.isValid() else self._lines.count

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return one: a row is one thing."""
        return 0 if parent.isValid() else 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> str | None:
        """Return the register number, or the whole line in words for a screen reader."""
        if role != _DISPLAY and role != _SPOKEN:
            return None
        line = self._lines.line(index.row())
        if line is None:
            return translate("Register", "Sedang dibaca") if role == _SPOKEN else None
        return line.row.register_no if role == _DISPLAY else line.spoken

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> str | int | None:
        """Return what the lines are."""
        if orientation is Qt.Orientation.Horizontal and role == _DISPLAY:
            return translate("Register", "Pengaduan")
        return None

    def _key(self, row: int) -> int | None:
        line = self._lines.line(row)
        return None if line is None else line.seq
