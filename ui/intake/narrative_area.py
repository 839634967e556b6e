"""Uraian: several lines that give and take the height that is left; Tab and Ctrl+Tab leave them."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QKeyEvent

from desktop.domain.complaint import NARRATIVE_LIMIT
from desktop.domain.form_fields import clean_text
from ui.common.dropped_files import local_files
from ui.common.text_area import TextArea

_THREE_LINES = 72


class NarrativeArea(TextArea):
    """The narrative; files that are pasted or dropped are left to the form around it."""

    def __init__(self) -> None:
        super().__init__(limit=NARRATIVE_LIMIT, clean=clean_text, minimum_height=_THREE_LINES)
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)

    def sizeHint(self) -> QSize:
        """Ask for little, so that the form fits where it can; the layout gives what is left."""
        return QSize(240, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        """Return the room for three lines."""
        return QSize(120, self.minimumHeight())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Refuse files, which are attached and not written out as their addresses."""
        return not local_files(source) and super().canInsertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the text with Ctrl+Tab too."""
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab)
            return
        super().keyPressEvent(event)
