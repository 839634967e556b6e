"""The list of time limits as a model: one column, a row is painted and read out as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.deadlines.lines import BandHead, DeadlineLine, Entry

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


class DeadlineListModel(QAbstractListModel):
    """Holds the entries that are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    @property
    def entries(self) -> Sequence[Entry]:
        """Return what is shown."""
        return self._entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show others."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """Return a row's entry."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, key: str) -> int | None:
        """Return the row of the entry known by ``key``."""
        return next((row for row, entry in enumerate(self._entries) if entry.key == key), None)

    def can_be_chosen(self, row: int) -> bool:
        """Tell whether something can be done with a row: a head that does nothing is passed over."""
        entry = self.entry(row)
        return entry is not None and not (isinstance(entry, BandHead) and not entry.offer)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let heads that do nothing stand there without being chosen, by the mouse either."""
        if self.can_be_chosen(index.row()):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> str | None:
        """Return the register number or the words of a head, or the whole row for a screen reader."""
        entry = self.entry(index.row())
        if entry is None or role not in (_DISPLAY, _SPOKEN):
            return None
        if role == _DISPLAY and isinstance(entry, DeadlineLine):
            return entry.row.complaint.register_no
        return entry.spoken
