"""Label and value, one below the other; values can be marked and copied, hidden ones asked for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Label
from ui.common.layout import clear
from ui.common.painting import text_width
from ui.common.theme import metrics, px
from ui.common.tokens import Colour, Size, Weight
from ui.register.facts import Fact

_LABEL = 84
_LINE = 20
_GAP = 8


class CopyableLabel(Label):
    """A text that can be marked with the mouse and copied with Ctrl+C."""

    def __init__(
        self,
        text: str = "",
        size: Size = Size.BODY,
        weight: Weight = Weight.REGULAR,
        tone: Colour = "text",
        *,
        tabular: bool = False,
    ) -> None:
        super().__init__(text, size, weight, tone, wrap=True, tabular=tabular)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """Return one line: the width is what the pane gives."""
        return QSize(40, round(metrics(Size.SMALL).height()))


class FactsView(QWidget):
    """A grid of facts; ``reveal_asked`` when the person wants to see what is hidden, or hide it again."""

    reveal_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self.reveal: Button | None = None
        self._beside: QBoxLayout | None = None
        self._hidden_value = ""
        self.values: dict[str, CopyableLabel] = {}

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show other facts; the focus stays on the button that asks for what is hidden."""
        had_focus = self.reveal is not None and self.reveal.hasFocus()
        clear(self._grid)
        self.reveal, self._beside, self.values = None, None, {}
        widest = max(
            [px(_LABEL)] + [round(metrics(Size.SMALL).horizontalAdvance(fact.label)) + 1 for fact in facts]
        )
        self._grid.setColumnMinimumWidth(0, widest)
        for place, fact in enumerate(facts):
            self._add(place, fact)
        self._place_reveal()
        if had_focus and self.reveal is not None:
            self.reveal.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button beside the number or below it."""
        super().resizeEvent(event)
        self._place_reveal()

    def _place_reveal(self) -> None:
        if self._beside is None or self.reveal is None:
            return
        room = self.width() - self._grid.columnMinimumWidth(0) - _GAP
        needed = text_width(self._hidden_value) + _GAP + self.reveal.sizeHint().width()
        is_beside = needed <= room
        self._beside.setDirection(
            QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom
        )
        side = Qt.AlignmentFlag.AlignTop if is_beside else Qt.AlignmentFlag.AlignLeft
        self._beside.setAlignment(self.reveal, side)

    def _add(self, place: int, fact: Fact) -> None:
        label = Label(fact.label, Size.SMALL, Weight.REGULAR, "text2")
        label.setMinimumHeight(px(_LINE))
        value = CopyableLabel(fact.value)
        value.setAccessibleName(f"{fact.label}: {fact.value}")
        self.values[fact.label] = value
        self._grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
        if fact.offers_reveal:
            self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
            self._beside.setSpacing(_GAP)
            self._beside.addWidget(value, 1)
            self._beside.addWidget(self._make_reveal(fact), 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addLayout(self._beside, place, 1)
            self._hidden_value = fact.value
        else:
            self._grid.addWidget(value, place, 1)

    def _make_reveal(self, fact: Fact) -> Button:
        word = (
            translate("RegisterDetail", "Tampilkan")
            if fact.is_hidden
            else translate("RegisterDetail", "Sembunyikan")
        )
        button = Button(
            word,
            icon="eye" if fact.is_hidden else "eye-off",
            key="N",
            kind="flat",
            size=Size.SMALL,
            height=24,
        )
        button.setAccessibleDescription(
            translate(
                "RegisterDetail", "NIK, telepon dan email secara lengkap; permintaan dan alasannya dicatat"
            )
        )
        button.clicked.connect(lambda: self.reveal_asked.emit(fact.is_hidden))
        self.reveal = button
        return button
