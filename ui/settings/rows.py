"""What settings pages are made of: a label with its explanation at the left, a control or a fact at the right."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.common.flow import Flow
from ui.common.labels import Label
from ui.common.layout import boxed, column, row
from ui.common.message import Message
from ui.common.panels import ScrollPage
from ui.common.theme import px
from ui.common.tokens import Size, Weight

CONTROL_WIDTH = 260
_LEAST_CONTROL, _LEAST_WORDS, _CONTROL_GAP = 150, 120, 24
_FACT_LABEL, _FACT_GAP = 150, 16
_NO_LIMIT = 16_777_215
_WIDEST = 760
_STROKES = re.compile(r"(?<=[/\\@_])(?=\w)|(?<=-)(?=\w{8})")
_LONG_RUN = re.compile(r"(\w{16})(?=\w{4})")
_MAY_BREAK = "\N{ZERO WIDTH SPACE}"


class SettingRow(QWidget):
    """A label and its explanation beside a control, which is named after the label; below each other where it is narrow."""

    def __init__(self, label: str, explanation: str, control: QWidget, *, group: str = "") -> None:
        super().__init__()
        self.control = control
        self.explanation = Label(explanation, Size.SMALL, tone="text2", wrap=True)
        if not explanation:
            self.explanation.hide()  # never shown here: without a parent it would be a window for a moment
        control.setAccessibleName(f"{label}, {group}" if group else label)
        control.setAccessibleDescription(explanation)
        control.setMinimumWidth(px(_LEAST_CONTROL))
        control.setMaximumWidth(px(CONTROL_WIDTH))
        self._words = boxed(column(Label(label, wrap=True), self.explanation, spacing=1))
        self._line = row((self._words, 1), spacing=_CONTROL_GAP)
        self._line.addWidget(control, 1, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(self._line)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of one of both only."""
        least = max(each.minimumSizeHint().width() for each in (self._words, self.control))
        return QSize(max(least, px(_LEAST_CONTROL)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control below its words where there is no room beside them."""
        super().resizeEvent(event)
        is_narrow = self.width() < px(_LEAST_WORDS) + _CONTROL_GAP + px(_LEAST_CONTROL)
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        self._line.setSpacing(6 if is_narrow else _CONTROL_GAP)


class FactRow(QWidget):
    """A fact that is read, not changed; long paths and addresses break after their strokes."""

    def __init__(self, label: str, value: str = "") -> None:
        super().__init__()
        self._label = label
        self.value = Label("", wrap=True)
        self.show_value(value)
        self._name = Label(label, tone="text2", wrap=True)
        self._line = row((self._name, 0), (self.value, 1), spacing=_FACT_GAP)
        self._line.setAlignment(self._name, Qt.AlignmentFlag.AlignTop)
        self.setLayout(self._line)
        self._turn(is_narrow=False)

    def show_value(self, value: str) -> None:
        """Show another value."""
        self.value.setText(may_break(value))
        self.value.setAccessibleName(f"{self._label}: {value}")

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of one of both only: they can stand one below the other."""
        least = max(each.minimumSizeHint().width() for each in (self._name, self.value))
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the value below its name where there is no room beside it."""
        super().resizeEvent(event)
        beside = px(_FACT_LABEL) + _FACT_GAP + self.value.minimumSizeHint().width()
        self._turn(is_narrow=self.width() < max(beside, px(2 * _FACT_LABEL)))

    def _turn(self, *, is_narrow: bool) -> None:
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        self._line.setSpacing(0 if is_narrow else _FACT_GAP)
        self._name.setMinimumWidth(0 if is_narrow else px(_FACT_LABEL))
        self._name.setMaximumWidth(_NO_LIMIT if is_narrow else px(_FACT_LABEL))


def may_break(text: str) -> str:
    """Return ``text`` with invisible places to break after the strokes of paths and addresses, and in very long words."""
    return _STROKES.sub(_MAY_BREAK, _LONG_RUN.sub(rf"\1{_MAY_BREAK}", text))


def heading(text: str) -> Label:
    """Return the head of a section."""
    return Label(text, weight=Weight.SEMIBOLD, wrap=True)


def in_lines(*buttons: QWidget) -> QWidget:
    """Return buttons beside each other that go on in the next line where the room ends."""
    flow = Flow()
    for each in buttons:
        flow.addWidget(each)
    return boxed(flow)


class BesideOrBelow(QWidget):
    """Two things at both ends of a line, or one below the other where ``narrow`` pixels are not reached."""

    def __init__(self, first: QWidget, second: QWidget, *, narrow: int = 300) -> None:
        super().__init__()
        self._narrow = narrow
        self._parts = (first, second)
        self._line = row((first, 1), (second, 0), spacing=16)
        self.setLayout(self._line)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of one of them only."""
        widest = max(each.minimumSizeHint().width() for each in self._parts)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the line."""
        super().resizeEvent(event)
        is_narrow = self.width() < px(self._narrow)
        ways = QBoxLayout.Direction
        self._line.setDirection(ways.TopToBottom if is_narrow else ways.LeftToRight)
        self._line.setSpacing(4 if is_narrow else 16)


def head_of_page(text: str, action: QWidget) -> BesideOrBelow:
    """Return the head of a page with what can be done there at its right."""
    return BesideOrBelow(Label(text, weight=Weight.SEMIBOLD, wrap=True), action)


def scrolling(layout: QVBoxLayout) -> ScrollPage:
    """Return ``layout`` as part of a pane that scrolls where the window is low, on the pane's own ground."""
    content = boxed(layout)
    scrolled = ScrollPage(content)
    for ground in (content, scrolled.viewport()):
        ground.setAutoFillBackground(False)
    return scrolled


def page_of(layout: QVBoxLayout) -> ScrollPage:
    """Return a settings page holding ``layout``, with the margins that all of them have."""
    layout.setContentsMargins(24, 4, 28, 12)
    content = boxed(layout)
    content.setMaximumWidth(px(_WIDEST))
    outer = row((content, 1), spacing=0)
    outer.addStretch(0)
    return ScrollPage(boxed(outer))


def listing_page(
    title: str, use: str, message: Message, listing: QWidget, action: QWidget | None = None
) -> QWidget:
    """Return a page that is a list below its title, what it is for, and room for a sentence."""
    words = Label(use, Size.SMALL, tone="text2", wrap=True)
    head = head_of_page(title, action) if action else Label(title, weight=Weight.SEMIBOLD, wrap=True)
    top = boxed(column(head, words, message, spacing=6, margins=(24, 4, 24, 8)))
    return boxed(column(top, (listing, 1), spacing=0))
