"""What our own widgets are to a screen reader, to which Qt would call everything painted a nameless area.

A widget that is more than a text says so itself: ``spoken_as = QAccessible.Role.Chart``. Of the others a named one with
widgets in it is a group and a named one without is a text. Widgets that are Qt's own kind of control underneath (buttons,
fields, lists) and say nothing are left to Qt.

While a widget with ``covers_siblings = True`` is in sight, its siblings are not there for a screen reader: what lies below
a sheet can be seen dimly and neither pressed nor reached with Tab, so it is not to be wandered into by ear either.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_QT = "PySide6."
_is_installed = False


class _OwnWidget(QAccessibleWidget):
    """A widget painted by us; its role follows its name, which may come later."""

    def role(self) -> QAccessible.Role:
        widget = self.object()
        if not isinstance(widget, QWidget):
            return QAccessible.Role.Client
        stated = getattr(type(widget), "spoken_as", None)
        if isinstance(stated, QAccessible.Role):
            return stated
        if widget.isWindow():
            return QAccessible.Role.Window
        if not widget.accessibleName():
            return QAccessible.Role.Client
        return QAccessible.Role.Grouping if self.childCount() else QAccessible.Role.StaticText

    def state(self) -> QAccessible.State:
        state = super().state()
        if _covers(self.object()):
            state.modal = True
        return state

    def childCount(self) -> int:
        return super().childCount() if self._cover() is None else 1

    def child(self, index: int) -> QAccessibleInterface:
        cover = self._cover()
        return super().child(index) if cover is None else QAccessible.queryAccessibleInterface(cover)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        cover = self._cover()
        if cover is None:
            return super().indexOfChild(child)
        return 0 if child.object() is cover else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        cover = self._cover()
        return super().childAt(x, y) if cover is None else QAccessible.queryAccessibleInterface(cover)

    def _cover(self) -> QWidget | None:
        """Return what lies over everything else in this widget; of several the one on top, which Qt keeps last."""
        widget = self.object()
        children = widget.children() if isinstance(widget, QWidget) else []
        return next(
            (each for each in reversed(children) if isinstance(each, QWidget) and _covers(each)), None
        )


def install_roles() -> None:
    """Tell Qt, once for the whole program; what a screen reader has asked for before keeps Qt's answer."""
    global _is_installed
    if not _is_installed:
        _is_installed = True
        QAccessible.installFactory(_make)


def _covers(thing: QObject) -> bool:
    return getattr(type(thing), "covers_siblings", False) and isinstance(thing, QWidget) and thing.isVisible()


def _make(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    if hasattr(type(thing), "spoken_as") or _qt_kind(type(thing)) is QWidget:
        return _OwnWidget(thing)
    return None


def _qt_kind(kind: type) -> type:
    """Return the class of Qt's that ``kind`` is made of."""
    return next(each for each in kind.__mro__ if each.__module__.startswith(_QT))
