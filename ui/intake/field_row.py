"""Fields side by side that share one line for what is said of them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ui.common.field import Field
from ui.common.layout import TOP
from ui.intake.message_strip import MessageStrip

COLUMN_GAP = 12
ROW_GAP = 8
_LINE_GAP = 3


class FieldRow(QWidget):
    """A row of fields over their message strip; with ``reserve`` the strip's line is always there.

    ``corner`` is a small control that stands at the right end of that line, below the last field.
    """

    def __init__(self, *, reserve: bool = False, corner: QWidget | None = None) -> None:
        super().__init__()
        self.fields: list[Field] = []
        self.strip = MessageStrip(reserve=reserve)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(COLUMN_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._row)
        column.addLayout(self._make_foot(corner) if corner is not None else self._make_line(reserve))

    def _make_line(self, reserve: bool) -> QVBoxLayout:
        line = QVBoxLayout()
        line.setSpacing(0)
        line.addSpacing(_LINE_GAP if reserve else 0)
        line.addWidget(self.strip)
        return line

    def _make_foot(self, corner: QWidget) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(COLUMN_GAP)
        line = self._make_line(reserve=True)
        foot.addLayout(line, 1)
        foot.addWidget(corner, 0, TOP)
        foot.setAlignment(line, TOP)
        return foot

    def add(
        self,
        label: str,
        control: QWidget | QLayout,
        *,
        stretch: int = 0,
        required: bool = False,
        focus: QWidget | None = None,
    ) -> Field:
        """Append a field and return it."""
        field = Field(label, control, focus=focus, required=required, message=self.strip.place())
        self.fields.append(field)
        self.strip.anchor(*self.fields)
        self._row.addWidget(field, stretch)
        return field
