"""What a screen reader is told of a window: role, name, state, value and description, in its order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QComboBox, QWidget

_MOST_ITEMS = 4
"""Items of a list that are listed; the rest are counted."""
_SILENT = (
    QAccessible.Role.Client,
    QAccessible.Role.Pane,
    QAccessible.Role.NoRole,
    QAccessible.Role.Border,
    QAccessible.Role.LayeredPane,
    QAccessible.Role.ScrollBar,
)
_ITEMS = (QAccessible.Role.Cell, QAccessible.Role.ListItem, QAccessible.Role.Row)
_STATES = ("checked", "disabled", "expanded", "collapsed", "selected", "readOnly", "passwordEdit")


@dataclass(frozen=True)
class Node:
    """One thing that can be spoken of; ``depth`` counts the spoken things around it."""

    depth: int
    role: str
    name: str
    states: tuple[str, ...]
    value: str
    description: str
    is_focusable: bool
    widget: QWidget | None

    def line(self) -> str:
        """Return the node as a line of a dump."""
        parts = [f"{'  ' * self.depth}{self.role}", f'"{self.name}"' if self.name else ""]
        parts += [f"[{' '.join(self.states)}]" if self.states else ""]
        parts += [
            f"= {self.value!r}" if self.value else "",
            f"({self.description})" if self.description else "",
        ]
        return " ".join(part for part in parts if part)


def nodes(root: QWidget) -> list[Node]:
    """Return all that is spoken of a window, in the order of a screen reader."""
    interface = QAccessible.queryAccessibleInterface(root)
    return list(_walk(interface, 0))


def dump(root: QWidget) -> str:
    """Return the tree as text."""
    return "\n".join(node.line() for node in nodes(root)) + "\n"


def _walk(interface: QAccessibleInterface, depth: int) -> Iterator[Node]:
    if not interface.isValid() or interface.state().invisible:
        return
    role, name = interface.role(), _text(interface, QAccessible.Text.Name)
    is_spoken = role not in _SILENT or bool(name)
    if is_spoken:
        yield _node(interface, depth)
    inner = depth + 1 if is_spoken else depth
    items = 0
    for at in range(interface.childCount()):
        child = interface.child(at)
        if child is None:
            continue
        if child.role() in _ITEMS:
            items += 1
            if items > _MOST_ITEMS:
                break
        yield from _walk(child, inner)


def _node(interface: QAccessibleInterface, depth: int) -> Node:
    state, widget, name = interface.state(), interface.object(), _text(interface, QAccessible.Text.Name)
    is_text = interface.role() is QAccessible.Role.StaticText
    if isinstance(widget, QComboBox):
        name = widget.accessibleName()  # which Qt tells as a relation on Linux, and as the name elsewhere
    return Node(
        depth,
        interface.role().name,
        name,
        () if is_text else tuple(each for each in _STATES if getattr(state, each)),
        _text(interface, QAccessible.Text.Value),
        _text(interface, QAccessible.Text.Description),
        bool(state.focusable),
        widget if isinstance(widget, QWidget) else None,
    )


def _text(interface: QAccessibleInterface, kind: QAccessible.Text) -> str:
    return interface.text(kind).replace("\N{ZERO WIDTH SPACE}", "").replace("\n", " / ").strip()
