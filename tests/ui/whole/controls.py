"""What must be true of every control in sight: a name, a role, room to hit it, and no twin in its group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from tests.ui.whole.spoken import Node, nodes

LEAST_TARGET = 24
"""Pixels (design.md, and WCAG 2.2, 2.5.8)."""
_MOST_STOPS = 80
ROLES: dict[type[QWidget], tuple[QAccessible.Role, ...]] = {
    QLineEdit: (QAccessible.Role.EditableText,),
    QPlainTextEdit: (QAccessible.Role.EditableText,),
    QComboBox: (QAccessible.Role.ComboBox,),
    QTabBar: (QAccessible.Role.PageTabList,),
    QAbstractItemView: (QAccessible.Role.List, QAccessible.Role.Table, QAccessible.Role.Tree),
    QAbstractButton: (
        QAccessible.Role.Button,
        QAccessible.Role.RadioButton,
        QAccessible.Role.CheckBox,
        QAccessible.Role.ButtonMenu,
    ),
}
"""Qt's kind of control → what it may be to a screen reader."""


def controls(root: QWidget) -> Iterator[QWidget]:
    """Yield what can be pressed or reached with Tab, as far as it is in sight."""
    for widget in root.findChildren(QWidget):
        takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        is_control = isinstance(widget, QAbstractButton) or takes_focus
        if is_control and widget.isVisible() and widget.isEnabled() and not _is_part_of_qts(widget):
            yield widget


def faults_of_controls(root: QWidget) -> list[str]:
    """Return what is wrong with the controls in sight."""
    return [*_nameless_and_odd(root), *_small(root), *_twins(nodes(root)), *clashing_keys(root)]


def clashing_keys(root: QWidget) -> Iterator[str]:
    """Tell of keys, and of letters underlined in words, that mean two things at once where one is now."""
    meant: Counter[str] = Counter()
    for shortcut in root.findChildren(QShortcut):
        owner = shortcut.parent()
        works = isinstance(owner, QWidget) and owner.isVisible() and shortcut.isEnabled()
        if works and shortcut.context() is not Qt.ShortcutContext.WidgetShortcut:
            keys = shortcut.keys()
            meant.update({key.toString() for key in keys})
    for button in root.findChildren(QAbstractButton):
        letter = QKeySequence.mnemonic(button.text()).toString()
        if letter and button.isVisible():
            meant[letter] += 1
    for key, count in meant.items():
        if count > 1:
            yield f"{key} means {count} things"


def tab_order() -> list[str]:
    """Walk with Tab from where the focus is until it comes round, and put it back; return the names, the first one last."""
    start = QApplication.focusWidget()
    names: list[str] = []
    seen: list[QWidget] = []
    for _ in range(_MOST_STOPS):
        _tab()
        now = QApplication.focusWidget()
        if now is None or now in seen:
            break
        seen.append(now)
        names.append(spoken_name(now))
        if now is start:
            break
    if start is not None:
        start.setFocus()
    return names


def spoken_name(widget: QWidget) -> str:
    """Return the name under which a control is spoken."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return widget.accessibleName() or interface.text(QAccessible.Text.Name)


def _tab() -> None:
    focused = QApplication.focusWidget()
    if focused is not None:
        QTest.keyClick(focused, Qt.Key.Key_Tab)


def _nameless_and_odd(root: QWidget) -> Iterator[str]:
    for widget in controls(root):
        kind = type(widget).__name__
        if not spoken_name(widget):
            yield f"{kind} in {type(widget.parent()).__name__} has no name"
        role = QAccessible.queryAccessibleInterface(widget).role()
        wanted = next((roles for qt, roles in ROLES.items() if isinstance(widget, qt)), None)
        if wanted is None and role is QAccessible.Role.Client:
            yield f"{kind} {spoken_name(widget)!r} takes the focus and is nothing to a screen reader"
        elif wanted is not None and role not in wanted:
            yield f"{kind} {spoken_name(widget)!r} is a {role.name}"


def _small(root: QWidget) -> Iterator[str]:
    for widget in controls(root):
        if min(widget.width(), widget.height()) < LEAST_TARGET and not isinstance(widget, QAbstractSlider):
            yield f"{type(widget).__name__} {spoken_name(widget)!r} is {widget.width()}×{widget.height()}"
        if isinstance(widget, QAbstractItemView) and widget.model() is not None and widget.model().rowCount():
            row = widget.visualRect(widget.model().index(0, 0)).height()
            if row < LEAST_TARGET:
                yield f"a row of {type(widget).__name__} {spoken_name(widget)!r} is {row} high"


def _twins(spoken: list[Node]) -> Iterator[str]:
    """Tell of controls of one group that nobody could tell apart by ear."""
    groups: list[str] = []
    heard: Counter[tuple[str, ...]] = Counter()
    for node in spoken:
        del groups[node.depth :]
        groups += [""] * (node.depth - len(groups))
        groups.append(f"{node.role} {node.name}")
        if node.is_focusable and node.role not in ("ListItem", "Cell", "Row"):
            heard[(*groups, node.description)] += 1
    for key, count in heard.items():
        if count > 1:
            yield f"{count} times {' > '.join(key)}"


def _is_part_of_qts(widget: QWidget) -> bool:
    """Tell whether Qt made the widget as part of another one (a list's viewport, a combo box's list)."""
    return widget.objectName().startswith(("qt_", "Scroll")) or isinstance(widget.parent(), QComboBox)
