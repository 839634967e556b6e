"""What colours and signs look like in the look that is chosen: a row of the register, and every sign with its word."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.domain.deadlines import Band
from desktop.domain.outbox import SyncState
from resources.i18n import translate
from ui.common.labels import Hairline, Label
from ui.common.layout import column
from ui.common.marks import DeadlineMark, StateMark
from ui.common.tokens import Size, Weight
from ui.settings.rows import scrolling

_STATES = (
    SyncState.WAITING,
    SyncState.CONFIRMED,
    SyncState.UNKNOWN,
    SyncState.ATTENTION,
    SyncState.BY_HAND,
    SyncState.WITHHELD,
)


def look_sample() -> QWidget:
    """Return the sample, which is only to be looked at: nothing in it takes the focus."""
    return scrolling(
        column(
            Label(translate("Settings", "Contoh"), weight=Weight.SEMIBOLD),
            8,
            Label("00412-7", Size.NUMBER, Weight.SEMIBOLD),
            Label(translate("Settings", "Jalan berlubang di depan SDN 3"), weight=Weight.MEDIUM, wrap=True),
            Label("Siti Aminah · Pasar I Muara Enim", Size.SMALL, tone="text2", wrap=True),
            10,
            Hairline(),
            10,
            Label(translate("Settings", "Kirim ke LAPOR!"), Size.SMALL, tone="text2"),
            *(StateMark(state) for state in _STATES),
            10,
            Hairline(),
            10,
            Label(translate("Settings", "Tenggat"), Size.SMALL, tone="text2"),
            *(DeadlineMark(band) for band in Band),
            None,
            spacing=6,
        )
    )
