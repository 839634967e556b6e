"""A line and a text of several lines alike: what stands before the caret, where it is, and putting something in its place."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextCursor

from desktop.domain.phrases import BLANK, Expansion
from ui.common.line_edit import LineEdit
from ui.common.text_area import TextArea

_LONGEST_SHORT = 24
"""Characters before the caret that can matter: a mark, the longest short form, and what comes before it."""


class Caret(Protocol):
    """Where somebody types."""

    def before(self) -> str:
        """Return the last letters before the caret, "" while something is selected."""
        ...

    def rect(self) -> QRect:
        """Return the caret's place in its widget."""
        ...

    def put(self, expansion: Expansion) -> None:
        """Replace what was typed by the phrase, in one step of undoing, and select its blank."""
        ...


class LineCaret:
    """The caret of a line."""

    def __init__(self, edit: LineEdit) -> None:
        self._edit = edit

    def before(self) -> str:
        """Return the last letters before the caret, "" while something is selected."""
        at = self._edit.cursorPosition()
        return "" if self._edit.hasSelectedText() else self._edit.text()[max(0, at - _LONGEST_SHORT) : at]

    def rect(self) -> QRect:
        """Return the caret's place in its widget."""
        return self._edit.cursorRect()

    def put(self, expansion: Expansion) -> None:
        """Replace what was typed by the phrase, in one step of undoing, and select its blank."""
        start = self._edit.cursorPosition() - expansion.length
        self._edit.setSelection(start, expansion.length)
        self._edit.insert(expansion.text)
        if expansion.cursor is not None:
            self._edit.setSelection(start + expansion.cursor, len(BLANK))


class AreaCaret:
    """The caret of a text of several lines."""

    def __init__(self, area: TextArea) -> None:
        self._area = area

    def before(self) -> str:
        """Return the last letters before the caret, "" while something is selected."""
        cursor = self._area.textCursor()
        at = cursor.positionInBlock()
        return "" if cursor.hasSelection() else cursor.block().text()[max(0, at - _LONGEST_SHORT) : at]

    def rect(self) -> QRect:
        """Return the caret's place in its widget."""
        rect = self._area.cursorRect()
        return rect.translated(self._area.viewport().pos())

    def put(self, expansion: Expansion) -> None:
        """Replace what was typed by the phrase, in one step of undoing, and select its blank."""
        cursor = self._area.textCursor()
        start = cursor.position() - expansion.length
        cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(expansion.text)
        if expansion.cursor is not None:
            cursor.setPosition(start + expansion.cursor)
            cursor.setPosition(start + expansion.cursor + len(BLANK), QTextCursor.MoveMode.KeepAnchor)
        self._area.setTextCursor(cursor)
