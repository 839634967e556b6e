"""Beside the work: the day's rounds, and at the foot the link and the clock."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.domain.sync_round import Link, LinkState
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.labels import Hairline, IconText, Label
from ui.common.layout import row
from ui.common.pane_width import PaneWidth
from ui.common.panels import Ground, SidePane
from ui.common.theme import px
from ui.common.tokens import Colour, Weight
from ui.sync_panel.line_list import LineList

_WIDTH, _NARROW, _STRIP_HEIGHT, _ROW = 329, 321, 50, 36


class LinkLines:
    """Two lines: is the server there, and do the clocks agree. Shown in the pane or in the strip."""

    def __init__(self, *, wrap: bool) -> None:
        self.link = IconText("wifi", "", "text2", text_tone="text", wrap=wrap)
        self.clock = IconText("shield", "", "text2", text_tone="text", wrap=wrap)
        self.show_link(None)

    def show_link(self, link: Link | None) -> None:
        """Say what the last call taught."""
        icon, tone, words = link_words(link)
        self.link.show_state(icon, words, tone, "text")
        icon, tone, words = clock_words(link)
        self.clock.show_state(icon, words, tone, "check" if tone == "check" else "text")


def link_words(link: Link | None) -> tuple[str, Colour, str]:
    """Return sign, colour and words for the link."""
    if link is None:
        return "wifi", "text2", translate("SyncPanel", "Memeriksa sambungan…")
    if link.state is not LinkState.ONLINE:
        return "wifi-off", "check", link.message
    if link.response_s is None:
        return "wifi", "ok", translate("SyncPanel", "Terhubung")
    return (
        "wifi",
        "ok",
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
    """History of the day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_WIDTH, parent=parent)
        title = translate("SyncPanel", "Riwayat hari ini")
        self.rounds = LineList(title, _ROW, lead_first=True)
        self.empty = Label(translate("SyncPanel", "Hari ini belum ada pengiriman."), tone="text2", wrap=True)
        self.lines = LinkLines(wrap=True)
        self.body.setSpacing(6)
        self.body.addLayout(row(Label(title, weight=Weight.SEMIBOLD), None))
        self.body.addWidget(self.empty)
        self.body.addWidget(self.rounds, 1)
        self.body.addWidget(Hairline())
        self.body.addSpacing(2)
        self.body.addWidget(self.lines.link)
        self.body.addWidget(self.lines.clock)

    def set_width(self, width: PaneWidth) -> None:
        """Take the room that there is."""
        self.setFixedWidth(px(_WIDTH if width is PaneWidth.FULL else _NARROW))


class LinkStrip(Ground):
    """What is left of the pane in a narrow window: link and clock in one line."""

    def __init__(self) -> None:
        super().__init__("canvas", line_top=True)
        self.lines = LinkLines(wrap=False)
        self.setMinimumHeight(px(_STRIP_HEIGHT))
        self.setLayout(row(self.lines.link, None, self.lines.clock, spacing=16, margins=(16, 4, 16, 4)))
