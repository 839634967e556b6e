"""The rounds of the last day, and older ones on demand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.tokens import Size, Weight
from ui.sync_panel.line_list import LineList
from ui.sync_panel.lines import Line

_ROW = 46


class HistoryList(QWidget):
    """``older_asked()`` for what was before. With ``grows`` it is as high as its lines, otherwise it scrolls."""

    older_asked = Signal()

    def __init__(self, *, grows: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = translate("SyncPanel", "Riwayat pengiriman")
        self.rounds = LineList(title, _ROW, lead_first=True, grows=grows)
        self.empty = Label(
            translate("SyncPanel", "Sehari ini belum ada pengiriman."), tone="text2", wrap=True
        )
        self.older = Button(
            translate("SyncPanel", "Lebih lama"), icon="history", kind="flat", size=Size.SMALL
        )
        self.older.clicked.connect(self.older_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row(Label(title, weight=Weight.SEMIBOLD), None))
        layout.addWidget(self.empty)
        layout.addWidget(self.rounds, 1)
        layout.addLayout(row(self.older, None))
        if not grows:
            layout.addStretch(0)

    def show_lines(self, lines: Sequence[Line], has_older: bool) -> None:
        """Show these lines."""
        self.rounds.set_lines(lines)
        self.rounds.setVisible(bool(lines))
        self.empty.setVisible(not lines)
        self.older.setVisible(has_older)
