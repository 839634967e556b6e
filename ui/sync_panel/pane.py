"""Beside the work: the rounds, and at the foot the link and the clock."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.domain.sync_round import Link, LinkState
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.labels import Hairline, IconText
from ui.common.layout import row
from ui.common.pane_width import PaneWidth
from ui.common.panels import Ground, SidePane
from ui.common.theme import px
from ui.common.tokens import Colour
from ui.sync_panel.history_list import HistoryList

_WIDTH, _NARROW, _STRIP_HEIGHT = 329, 321, 50


class LinkLines:
    """Two lines: is the server there, and do the clocks agree. Shown in the pane or in the strip."""

    def __init__(self) -> None:
        self.link = IconText("wifi", "", "text2", text_tone="text", wrap=True)
        self.clock = IconText("shield", "", "text2", text_tone="text", wrap=True)
        self.show_link(None)

    def show_link(self, link: Link | None, is_proven: bool = False) -> None:
        """Say what the last call taught; ``is_proven`` allows green."""
        icon, tone, words = link_words(link, is_proven)
        self.link.show_state(icon, words, tone, "text")
        icon, tone, words = clock_words(link)
        self.clock.show_state(icon, words, tone, "check" if tone == "check" else "text")


def link_words(link: Link | None, is_proven: bool) -> tuple[str, Colour, str]:
    """Return sign, colour and words for the link; green only if it is proven that all is well."""
    tone: Colour = "ok" if is_proven else "text2"
    if link is None:
        return "wifi", "text2", translate("SyncPanel", "Memeriksa sambungan…")
    if link.state is not LinkState.ONLINE:
        return "wifi-off", "check", link.message
    if link.response_s is None:
        return "wifi", tone, translate("SyncPanel", "Terhubung")
    return (
        "wifi",
        tone,
        translate("SyncPanel", "Terhubung, jawaban {seconds} detik").format(
            seconds=number(max(0.1, link.response_s), 1)
        ),
    )


def clock_words(link: Link | None) -> tuple[str, Colour, str]:
    """Return sign, colour and words for the computer's clock."""
    if link is not None and link.clock_warning is not None:
        return "triangle-alert", "check", link.clock_warning
    if link is None or link.clock_skew_s is None:
        return "shield", "text2", translate("SyncPanel", "Jam komputer belum dicocokkan")
    return "shield", "text2", translate("SyncPanel", "Jam komputer cocok dengan server")


class RoundsPane(SidePane):
    """History, link and clock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent=parent)
        self.history = HistoryList()
        self.lines = LinkLines()
        self.body.setSpacing(6)
        self.body.addWidget(self.history, 1)
        self.body.addWidget(Hairline())
        self.body.addSpacing(2)
        self.body.addWidget(self.lines.link)
        self.body.addWidget(self.lines.clock)

    def set_width(self, width: PaneWidth) -> None:
        """Take the room that there is."""
        self.setFixedWidth(px(_WIDTH if width is PaneWidth.FULL else _NARROW))


class LinkStrip(Ground):
    """What is left of the pane in a narrow window: link and clock side by side."""

    def __init__(self) -> None:
        super().__init__("canvas", line_top=True)
        self.lines = LinkLines()
        self.setMinimumHeight(px(_STRIP_HEIGHT))
        self.setLayout(row((self.lines.link, 3), (self.lines.clock, 2), spacing=16, margins=(16, 4, 16, 4)))
