"""The one table of keys: what is pressed where, and what it does. Clashes are refused when they are made.

A screen binds its keys with its own scope; they work while the screen is visible. Keys of the scope ``WINDOW`` work
everywhere and may not be used by any screen. F1 shows the table.

    keys.bind("intake", self, "Ctrl+S", translate("Intake", "Simpan saja"), self._on_save)
    keys.bind_button("intake", self, save_button)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.common.button import Button

WINDOW = "window"


class ShortcutClash(ValueError):
    """A key already does something else in the same place."""


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One line of the key list."""

    scope: str
    key: str
    words: str


class ShortcutTable:
    """Binds keys and remembers them."""

    def __init__(self) -> None:
        self._entries: list[KeyEntry] = []

    def bind(
        self,
        scope: str,
        owner: QWidget,
        key: str,
        words: str,
        action: Callable[[], None],
        *,
        only_with_focus: bool = False,
    ) -> QShortcut:
        """Let ``key`` call ``action`` while ``owner`` is visible, or only while it has the focus.

        Raise :class:`ShortcutClash` when the key is taken in this scope or in the whole window.
        """
        self.note(scope, key, words)
        shortcut = QShortcut(owner)
        shortcut.setKeys(_sequences(key))
        if only_with_focus:
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(action)
        return shortcut

    def bind_button(self, scope: str, owner: QWidget, button: Button) -> QShortcut:
        """Let the key shown on ``button`` press it."""
        return self.bind(scope, owner, button.key, button.text(), button.click)

    def note(self, scope: str, key: str, words: str) -> None:
        """Add a key that a widget handles by itself (Enter, arrows); clashes are refused all the same."""
        for entry in self._entries:
            meets = entry.scope == scope or WINDOW in (entry.scope, scope)
            if meets and _same(entry.key, key):
                raise ShortcutClash(
                    f"{key} in {scope} ({words}) already means {entry.words!r} in {entry.scope}"
                )
        self._entries.append(KeyEntry(scope, key, words))

    def forget(self, scope: str) -> None:
        """Drop all keys of a scope whose widgets are gone."""
        self._entries = [entry for entry in self._entries if entry.scope != scope]

    def entries(self, scope: str) -> list[KeyEntry]:
        """Return the keys of one scope in the order they were bound."""
        return [entry for entry in self._entries if entry.scope == scope]


def _sequences(key: str) -> list[QKeySequence]:
    """Return the sequences for a key as written on buttons: "Enter" means both Enter keys."""
    if key.endswith("Enter"):
        return [QKeySequence(key), QKeySequence(key[: -len("Enter")] + "Return")]
    return [QKeySequence(key)]


def _same(left: str, right: str) -> bool:
    return bool({s.toString() for s in _sequences(left)} & {s.toString() for s in _sequences(right)})
