"""A part of the form: its name in the gutter, or its icon where the window is narrow, and its fields."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.common.labels import IconLabel, Label
from ui.common.layout import TOP, boxed, row
from ui.common.theme import px
from ui.common.tokens import Weight

GUTTER = 98
GUTTER_NARROW = 24
OVERHANG = 6
"""Pixels by which the gutter reaches into the page's margin, so that a quiet control's word stands below the name."""
FIELD_MIDDLE = 35
"""Pixels from the top of a field with a label to the middle of its control."""
BUTTON_MIDDLE = 16
_ICON = 18
_HALF_LINE = 10
_NAME_GAP = 12


class Section(QWidget):
    """``name`` stands level with the first control of ``content``, ``middle`` pixels below the top."""

    def __init__(self, name: str, icon: str, content: QWidget, middle: int) -> None:
        super().__init__()
        self._name = Label(name, weight=Weight.SEMIBOLD)
        self._name.setContentsMargins(OVERHANG, 0, 0, 0)
        sign = IconLabel(icon, "text3", _ICON)
        sign.setToolTip(name)
        indent = OVERHANG + (GUTTER_NARROW - _ICON) // 2
        self._icon = boxed(row(indent, sign, None, spacing=0))
        self._below = QVBoxLayout()
        self._gutter = QWidget()
        column = QVBoxLayout(self._gutter)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addSpacing(px(middle) - px(_HALF_LINE))
        column.addWidget(self._name, 0, TOP)
        column.addWidget(self._icon, 0, TOP)
        column.addLayout(self._below)
        column.addStretch(1)
        self.setLayout(row(self._gutter, (content, 1), spacing=0))

    def put_below_name(self, widget: QWidget) -> None:
        """Let a quiet control stand below the name; there is room for it while the window is wide."""
        self._below.addWidget(widget)

    @property
    def wanted_gutter(self) -> int:
        """Return the width of a gutter in which the name is not cut."""
        return max(px(GUTTER), self._name.sizeHint().width() - OVERHANG + _NAME_GAP)

    def set_gutter(self, width: int, *, is_narrow: bool) -> None:
        """Show the name in a gutter of this width, or the icon where it is narrow."""
        self._name.setVisible(not is_narrow)
        self._icon.setVisible(is_narrow)
        self._gutter.setFixedWidth(OVERHANG + (GUTTER_NARROW if is_narrow else width))
