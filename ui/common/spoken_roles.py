"""What our own widgets are to a screen reader, to which Qt would call everything painted a nameless area.

A widget that is more than a text says so itself: ``spoken_as = QAccessible.Role.Chart``. Of the others a named one with
widgets in it is a group and a named one without is a text. Widgets that are Qt's own kind of control underneath (buttons,
fields, lists) and say nothing are left to Qt.
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


def install_roles() -> None:
    """Tell Qt, once for the whole program; what a screen reader has asked for before keeps Qt's answer."""
    global _is_installed
    if not _is_installed:
        _is_installed = True
        QAccessible.installFactory(_make)


def _make(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget):
        return None
    if hasattr(type(thing), "spoken_as") or _qt_kind(type(thing)) is QWidget:
        return _OwnWidget(thing)
    return None


def _qt_kind(kind: type) -> type:
    """Return the class of Qt's that ``kind`` is made of."""
    return next(each for each in kind.__mro__ if each.__module__.startswith(_QT))
