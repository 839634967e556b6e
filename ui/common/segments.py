"""A choice of a few words, all visible: radio buttons drawn as one control."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QRadioButton, QSizePolicy, QStackedLayout, QWidget

from ui.common.combo_box import ComboBox
from ui.common.painting import CENTRE, draw_text, paint_block, paint_outline, smooth, text_width
from ui.common.theme import colour, px
from ui.common.tokens import FIELD_HEIGHT, RADIUS, Colour, Weight

_PADDING = 13
_TIGHT_PADDING = 7


class _Segment(QRadioButton):
    """One choice; the row behind it draws the common outline."""

    def __init__(self, key: str, label: str) -> None:
        super().__init__(label)
        self.key = key
        self.setAccessibleName(label)
        self.setMouseTracking(True)
        self.toggled.connect(lambda _on: self._update_row())

    @property
    def word_width(self) -> float:
        return text_width(self.text(), weight=Weight.SEMIBOLD)

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        rect = QRectF(self.rect())
        if self.isChecked():
            inner = rect.adjusted(0.75, 0.75, -0.75, -0.75)
            painter.setBrush(colour("accent_tint"))
            painter.setPen(QPen(colour("accent"), 1.5))
            painter.drawRoundedRect(inner, RADIUS - 0.75, RADIUS - 0.75)
        if self.hasFocus():
            paint_outline(painter, rect, focused=True, fill="accent_tint" if self.isChecked() else None)
        elif self.underMouse() and not self.isChecked() and self.isEnabled():
            paint_block(painter, rect.adjusted(3, 3, -3, -3), "hover", 4)
        weight = Weight.SEMIBOLD if self.isChecked() else Weight.REGULAR
        tone: Colour = "disabled" if not self.isEnabled() else "accent" if self.isChecked() else "text"
        draw_text(painter, rect, self.text(), weight=weight, tone=tone, align=CENTRE)
        painter.end()

    def _update_row(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            parent.update()


class _Row(QWidget):
    """The outline and the hairlines between choices that are not chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.has_error = False
        self.segments: list[_Segment] = []

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each word its width and an equal part of what is left."""
        spare = (self.width() - sum(each.word_width for each in self.segments)) / max(1, len(self.segments))
        left = 0.0
        for each in self.segments:
            right = left + each.word_width + spare
            each.setGeometry(round(left), 0, round(right) - round(left), self.height())
            left = right

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        paint_outline(painter, QRectF(self.rect()), error=self.has_error, enabled=self.isEnabled())
        painter.setPen(QPen(colour("line"), 1))
        for before, after in zip(self.segments, self.segments[1:], strict=False):
            if not before.isChecked() and not after.isChecked():
                x = after.x() + 0.5
                painter.drawLine(int(x), 8, int(x), self.height() - 8)
        painter.end()


class SegmentedChoice(QWidget):
    """A choice of (key, label); becomes a list box where the words do not fit (translations, narrow windows).

    ``chosen(key)`` is emitted only when a person chooses.
    """

    chosen = Signal(str)

    def __init__(
        self,
        choices: Sequence[tuple[str, str]],
        *,
        key: str | None = None,
        name: str = "",
        fill: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fill = fill
        self._group = QButtonGroup(self)
        self._row = _Row()
        for each, label in choices:
            segment = _Segment(each, label)
            self._row.segments.append(segment)
            self._group.addButton(segment)
            segment.setParent(self._row)
        self._box = ComboBox(choices, name=name)
        self._box.chosen.connect(self._on_box_chosen)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._row)
        self._stack.addWidget(self._box)
        self.setFixedHeight(px(FIELD_HEIGHT))
        horizontal = QSizePolicy.Policy.Expanding if fill else QSizePolicy.Policy.Maximum
        self.setSizePolicy(horizontal, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.set_key(key if key is not None else choices[0][0])
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def key(self) -> str:
        """Return the chosen key."""
        button = self._group.checkedButton()
        assert isinstance(button, _Segment)
        return button.key

    def set_key(self, key: str) -> None:
        """Choose ``key`` without emitting ``chosen``; raise ``KeyError`` for an unknown one."""
        for segment in self._row.segments:
            if segment.key == key:
                segment.setChecked(True)
                self._box.set_key(key)
                self.setFocusProxy(segment if not self.is_list_box else self._box)
                return
        raise KeyError(key)

    @property
    def stops(self) -> list[QWidget]:
        """Return what can have the focus in it, for an order of Tab: the words, then the list box."""
        return [*self._row.segments, self._box]

    @property
    def is_list_box(self) -> bool:
        """Tell whether the words do not fit side by side."""
        return self._stack.currentWidget() is self._box

    def set_error(self, has_error: bool) -> None:
        """Show or take away the red outline."""
        self._row.has_error = has_error
        self._row.update()
        self._box.set_error(has_error)

    def sizeHint(self) -> QSize:
        """Return the room for all words."""
        return QSize(self._wanted(_PADDING), self.height())

    def minimumSizeHint(self) -> QSize:
        """Return the little room in which it is a list box."""
        return QSize(120 if self._fill else self._wanted(_TIGHT_PADDING), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between row and list box."""
        super().resizeEvent(event)
        fits = self.width() >= self._wanted(_TIGHT_PADDING)
        wanted: QWidget = self._row if fits else self._box
        if self._stack.currentWidget() is not wanted:
            focused = QApplication.focusWidget()
            had_focus = focused is not None and self.isAncestorOf(focused)
            self._stack.setCurrentWidget(wanted)
            self.set_key(self.key)
            if had_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _wanted(self, padding: int) -> int:
        return sum(math.ceil(each.word_width) + 2 * padding for each in self._row.segments)

    def _on_clicked(self) -> None:
        self.set_key(self.key)
        self.chosen.emit(self.key)

    def _on_box_chosen(self, key: str) -> None:
        self.set_key(key)
        self.chosen.emit(key)
