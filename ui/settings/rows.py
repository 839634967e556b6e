"""What settings pages are made of: a label with its explanation at the left, a control or a fact at the right."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.common.labels import Label
from ui.common.layout import boxed, column, row
from ui.common.panels import ScrollPage
from ui.common.theme import px
from ui.common.tokens import Size, Weight

CONTROL_WIDTH = 260
_FACT_LABEL = 150
_WIDEST = 760
_STROKES = re.compile(r"(?<=[/\\@_])(?=\w)")
_MAY_BREAK = "\N{ZERO WIDTH SPACE}"


class SettingRow(QWidget):
    """A label and its explanation beside a control, which is named after the label."""

    def __init__(self, label: str, explanation: str, control: QWidget, *, group: str = "") -> None:
        super().__init__()
        self.control = control
        self.explanation = Label(explanation, Size.SMALL, tone="text2", wrap=True)
        self.explanation.setVisible(bool(explanation))
        control.setAccessibleName(f"{label}, {group}" if group else label)
        control.setAccessibleDescription(explanation)
        control.setMinimumWidth(px(150))
        control.setMaximumWidth(px(CONTROL_WIDTH))
        words = column(Label(label, wrap=True), self.explanation, spacing=1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(24)
        layout.addLayout(words, 1)
        layout.addWidget(control, 1, Qt.AlignmentFlag.AlignVCenter)


class FactRow(QWidget):
    """A fact that is read, not changed; long paths and addresses break after their strokes."""

    def __init__(self, label: str, value: str = "") -> None:
        super().__init__()
        self.value = Label(may_break(value), wrap=True)
        self.value.setAccessibleName(f"{label}: {value}")
        name = Label(label, tone="text2", wrap=True)
        name.setFixedWidth(px(_FACT_LABEL))
        layout = row((name, 0), (self.value, 1), spacing=16)
        layout.setAlignment(name, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)


def may_break(text: str) -> str:
    """Return ``text`` with invisible places to break after the strokes of paths and addresses."""
    return _STROKES.sub(_MAY_BREAK, text)


def heading(text: str) -> Label:
    """Return the head of a section."""
    return Label(text, weight=Weight.SEMIBOLD)


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
