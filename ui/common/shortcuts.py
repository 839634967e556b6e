"""The one table of keys: what is pressed where, and what it does. Clashes are refused when they are made.

A screen binds its keys with its own scope; they work while the screen is visible. Keys of the scope ``WINDOW`` work
everywhere and may not be used by any screen. F1 shows the table.

    keys.bind("intake", self, "Ctrl+S", translate("Intake", "Simpan saja"), self._on_save)
    keys.bind_button("intake", self, save_button)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.common.button import Button

WINDOW = "window"


class ShortcutClash(ValueError):
    """A key already does something else in the same place."""


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One line of the key list; ``run`` does what the key does, where that makes sense without the key."""

    scope: str
    key: str
    words: str
    run: Callable[[], None] | None = field(default=None, compare=False)


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
        self._add(KeyEntry(scope, key, words, None if only_with_focus else action))
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
        self._add(KeyEntry(scope, key, words))

    def forget(self, scope: str) -> None:
        """Drop all keys of a scope whose widgets are gone."""
        self._entries = [entry for entry in self._entries if entry.scope != scope]

    def entries(self, scope: str) -> list[KeyEntry]:
        """Return the keys of one scope in the order they were bound."""
        return [entry for entry in self._entries if entry.scope == scope]

    def _add(self, added: KeyEntry) -> None:
        for entry in self._entries:
            meets = entry.scope == added.scope or WINDOW in (entry.scope, added.scope)
            if meets and _same(entry.key, added.key):
                raise ShortcutClash(
                    f"{added.key} in {added.scope} ({added.words}) already means {entry.words!r} in {entry.scope}"
                )
        self._entries.append(added)


def _sequences(key: str) -> list[QKeySequence]:
    """Return the sequences for a key as written on buttons: "Enter" means both Enter keys."""
    if key.endswith("Enter"):
        return [QKeySequence(key), QKeySequence(key[: -len("Enter")] + "Return")]
    return [QKeySequence(key)]


def _same(left: str, right: str) -> bool:
    return bool({s.toString() for s in _sequences(left)} & {s.toString() for s in _sequences(right)})
