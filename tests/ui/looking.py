"""What tests ask of every screen: names, nothing cut, and a picture to look at."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from ui.common.button import Button
from ui.common.field import Field
from ui.common.message import Message
from ui.shell.rail import RailEntry

NAMED = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTabBar)


def settle() -> None:
    """Let Qt lay everything out: a widget that grows reaches its window one parent at a time."""
    for _ in range(8):
        QApplication.processEvents()


def visible(root: QWidget, kind: type[QWidget]) -> Iterator[QWidget]:
    """Yield the visible widgets of a kind."""
    for widget in root.findChildren(kind):
        if widget.isVisible():
            yield widget


def nameless_controls(root: QWidget) -> list[str]:
    """Return the visible controls without an accessible name."""
    found = []
    for widget in visible(root, QWidget):
        if (
            isinstance(widget, NAMED)
            and not (widget.accessibleName() or _text(widget))
            and not _inner(widget)
        ):
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def clipped_texts(root: QWidget) -> list[str]:
    """Return the visible texts that do not fit where they stand."""
    found = []
    for label in visible(root, QLabel):
        assert isinstance(label, QLabel)
        if not label.text():
            continue
        if label.wordWrap():
            if label.heightForWidth(label.width()) > label.height() + 1:
                found.append(f"label {label.text()!r} is {label.height()} high")
        elif label.sizeHint().width() > label.width() + 1:
            found.append(f"label {label.text()!r} is {label.width()} of {label.sizeHint().width()} wide")
    for message in visible(root, Message):
        assert isinstance(message, Message)
        if message.text and message.one_line_width() > message.width() and message.height() < 30:
            found.append(f"message {message.text!r} is {message.width()} wide and one line high")
    for field in visible(root, Field):
        if field.height() < field.minimumSizeHint().height():
            assert isinstance(field, Field)
            found.append(f"field {field.label_text!r} is {field.height()} high")
    for entry in visible(root, RailEntry):
        assert isinstance(entry, RailEntry)
        if not entry.word_fits:
            found.append(f"rail entry {entry.text()!r} is {entry.width()} wide")
    for button in visible(root, Button):
        if button.minimumSizeHint().width() > button.width():
            assert isinstance(button, Button)
            found.append(f"button {button.text()!r} is {button.width()} wide")
    return found


def overflowing(root: QWidget) -> list[str]:
    """Return the visible children that reach beyond their parent, scrolled ones apart."""
    found = []
    for widget in visible(root, QWidget):
        parent = widget.parentWidget()
        if (
            parent is None
            or widget.isWindow()
            or widget.size().isEmpty()
            or parent.objectName().startswith("qt_scrollarea")
        ):
            continue
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(widget.geometry()):
            found.append(
                f"{type(widget).__name__} {widget.geometry()} in {type(parent).__name__} {parent.rect()}"
            )
    return found


def keep_picture(widget: QWidget, name: str) -> None:
    """Save what ``widget`` looks like when ``LOKET_PICTURES`` names a folder."""
    folder = os.environ.get("LOKET_PICTURES")
    if folder:
        target = Path(folder)
        target.mkdir(parents=True, exist_ok=True)
        widget.grab().save(str(target / f"{name}.png"))


def _text(widget: QObject) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""


def _inner(widget: QWidget) -> bool:
    """Tell whether Qt made the widget as part of another one, which carries the name."""
    return widget.objectName().startswith("qt_") or isinstance(widget.parent(), QComboBox)
