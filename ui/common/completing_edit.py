"""A line with a list under it: type any part, choose, or leave what is unmistakable."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QWidget

from resources.i18n import translate
from ui.common.line_edit import LineEdit
from ui.common.matching import Entry, Matcher
from ui.common.popup_list import PopupList

_SHOWN = 12


def _say_ambiguous(text: str, count: int) -> str:
    return translate("CompletingEdit", "Ada {count} yang cocok dengan {text}. Pilih satu.").format(
        count=count, text=text
    )


def _say_unknown(text: str) -> str:
    return translate("CompletingEdit", "{text} tidak ada di daftar. Pilih dari daftar.").format(text=text)


class CompletingEdit(LineEdit):
    """A line edit over a list of (key, label) entries.

    ``key`` is the chosen entry's key or ``None``. While typing, the list drops under the field (Down and Enter choose).
    When the field is left, a text that means exactly one entry is taken; otherwise ``problem`` holds a sentence made by
    ``ambiguous(text, count)`` or ``unknown(text)``, for the screen to put beside the field. ``chosen(key)`` is emitted
    whenever a person's input settles on an entry, ``cleared()`` when it no longer does; ``picked()`` after ``chosen``
    when the entry was picked from the list, so that a form can move on.
    """

    chosen = Signal(str)
    cleared = Signal()
    picked = Signal()

    def __init__(
        self,
        entries: Iterable[Entry] = (),
        *,
        placeholder: str = "",
        name: str = "",
        ambiguous: Callable[[str, int], str] = _say_ambiguous,
        unknown: Callable[[str], str] = _say_unknown,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder=placeholder, name=name, parent=parent)
        self._ambiguous, self._unknown = ambiguous, unknown
        self._matcher = Matcher(entries)
        self._key: str | None = None
        self._offered: list[Entry] = []
        self._model = QStringListModel(self)
        self._popup = PopupList()
        self._completer = self._make_completer()
        self.textEdited.connect(self._on_text_edited)
        self.editingFinished.connect(self.settle)

    @property
    def key(self) -> str | None:
        """Return the key of the entry that the text stands for."""
        return self._key

    @property
    def problem(self) -> str | None:
        """Return why the text stands for no entry, ``None`` when it does or is empty."""
        text = self.text().strip()
        if not text or self._key is not None:
            return None
        count = len(self._matcher.sure(text))
        return self._ambiguous(text, count) if count > 1 else self._unknown(text)

    def set_entries(self, entries: Iterable[Entry]) -> None:
        """Search another list; a chosen key that it lacks is dropped."""
        self._matcher = Matcher(entries)
        if self._key is not None and self._matcher.label(self._key) is None:
            self._key = None

    def set_key(self, key: str | None) -> None:
        """Show the entry of ``key`` (or nothing) without emitting; raise ``KeyError`` for an unknown one."""
        label = self._matcher.label(key) if key is not None else ""
        if label is None:
            raise KeyError(key)
        self._key = key
        self.setText(label)
        self.setCursorPosition(0)

    def set_typed(self, text: str) -> None:
        """Show ``text`` as if typed (a restored draft) and take it when it is unmistakable."""
        self._key = None
        self.setText(text)
        self.settle()

    def offers(self) -> list[str]:
        """Return the labels in the list under the field, best first."""
        return [label for _, label in self._offered]

    def settle(self) -> None:
        """Take the text when it means exactly one entry."""
        text = self.text().strip()
        if self._key is not None or not text or self._popup.isVisible():
            return
        found = self._matcher.sure(text)
        if len(found) == 1:
            self._take(found[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list with Down."""
        if event.key() == Qt.Key.Key_Down and not self._popup.isVisible():
            self._offer(self.text() if self._key is None else "")
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list when the focus really goes elsewhere, then let Qt say that editing is finished."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._popup.hide()
        super().focusOutEvent(event)

    def _make_completer(self) -> QCompleter:
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_SHOWN)
        completer.setWidget(self)
        delegate = self._popup.itemDelegate()
        completer.setPopup(self._popup)
        self._popup.setItemDelegate(delegate)  # QCompleter puts its own in
        completer.activated.connect(self._on_activated)
        return completer

    def _on_text_edited(self, text: str) -> None:
        if self._key is not None:
            self._key = None
            self.cleared.emit()
        if text.strip():
            self._offer(text)
        else:
            self._popup.hide()

    def _offer(self, text: str) -> None:
        self._offered = self._matcher.find(text, limit=50)
        self._model.setStringList(self.offers())
        popup = self._popup
        popup.setAccessibleName(self.accessibleName())
        if not self._offered:
            popup.hide()
            return
        popup.setMinimumWidth(max(self.width(), popup.sizeHintForColumn(0)))
        self._completer.complete()
        popup.setCurrentIndex(self._model.index(0, 0))

    def _on_activated(self, label: str) -> None:
        row = self._popup.currentIndex().row()
        if not (0 <= row < len(self._offered)) or self._offered[row][1] != label:
            row = self.offers().index(label)
        self._take(self._offered[row])
        self.picked.emit()

    def _take(self, entry: Entry) -> None:
        self._key = entry[0]
        self._popup.hide()
        self.setText(entry[1])
        self.setCursorPosition(0)
        self.chosen.emit(entry[0])
