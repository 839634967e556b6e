"""Typing standard phrases: ``::`` opens their list, letters narrow it, Enter, Tab or a space writes the phrase."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.phrases import MARK, Expansion, Phrase, PhraseScope, expand, suggest
from ui.common.line_edit import LineEdit
from ui.common.text_area import TextArea
from ui.intake.carets import AreaCaret, Caret, LineCaret
from ui.intake.phrase_list import PhraseList

_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class PhraseTyping(QObject):
    """Watches one input; to be made after all others that watch its keys, since it comes before them.

    ``phrases`` returns those of the field. Escape closes the list until another short form is begun.
    """

    def __init__(
        self, edit: LineEdit | TextArea, phrases: Callable[[], Sequence[Phrase]], shown: PhraseList
    ) -> None:
        super().__init__(edit)
        self._edit: QWidget = edit
        self._phrases, self._list = phrases, shown
        self._caret: Caret = LineCaret(edit) if isinstance(edit, LineEdit) else AreaCaret(edit)
        self._is_open = self._is_declined = False
        edit.installEventFilter(self)
        edit.cursorPositionChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list while it is open, and the space after a short form."""
        if event.type() == QEvent.Type.FocusOut:
            self._close()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._takes(event)
        return super().eventFilter(watched, event)

    def _takes(self, event: QKeyEvent) -> bool:
        key, chosen = Qt.Key(event.key()), self._list.chosen if self._is_open else None
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        if key == Qt.Key.Key_Space:
            return self._write(expand(self._caret.before(), self._phrases(), PhraseScope.ANY), " ")
        if chosen is None:
            return False
        if key == Qt.Key.Key_Escape:
            self._is_declined = True
            self._close()
            return True
        if key in _STEPS:
            self._list.step(_STEPS[key])
            return True
        if key in _TAKING:
            return self._write(self._expansion_of(chosen))
        return False

    def _expansion_of(self, phrase: Phrase) -> Expansion | None:
        typed = self._caret.before().rpartition(MARK)[2]
        whole = expand(MARK + phrase.short, (phrase,), PhraseScope.ANY)
        return Expansion(len(MARK) + len(typed), whole.text, whole.cursor) if whole is not None else None

    def _write(self, expansion: Expansion | None, after: str = "") -> bool:
        if expansion is None:
            return False
        self._close()
        if expansion.cursor is None and after:
            expansion = Expansion(expansion.length, expansion.text + after)
        self._caret.put(expansion)
        return True

    def _follow(self) -> None:
        """Show what the short form before the caret may become; asked as the caret moves, which typing does too."""
        found = suggest(self._caret.before(), self._phrases()) if self._edit.hasFocus() else ()
        if not found:
            self._is_declined = False
            self._close()
        elif not self._is_declined:
            self._is_open = True
            self._list.show_phrases(found, self._edit, self._caret.rect())

    def _close(self) -> None:
        if self._is_open:
            self._is_open = False
            self._list.hide()
