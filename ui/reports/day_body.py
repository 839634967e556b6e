"""The figures of a day: how many came, what became of them, when, of what kind, for whom, by whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.outbox import SyncState
from desktop.domain.wording import number, short_classification
from resources.i18n import translate
from ui.common.button import Button
from ui.common.flow import Flow
from ui.common.labels import Hairline, Label
from ui.common.layout import boxed, clear, column, row
from ui.common.marks import state_look
from ui.common.tokens import Size, Weight
from ui.reports.charts import BarRow, BarTable, Part, ShareBar
from ui.reports.columns import Column, ColumnChart
from ui.reports.figure import Figure
from ui.reports.figures import AgencyShare, DayFigures


class DayBody(QWidget):
    """Numbers, sums and charts of a day; a day without anything says so instead."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.received = Figure(translate("Reports", "diterima"))
        self.void = Figure(translate("Reports", "batal"))
        self.sent = Figure(translate("Reports", "terkirim"))
        self.waiting = Figure(translate("Reports", "menunggu"))
        self.empty = Label("", wrap=True)
        self.hours = ColumnChart(translate("Reports", "Diterima per jam"))
        self.kinds = ShareBar(translate("Reports", "Klasifikasi"))
        self.agencies = BarTable(translate("Reports", "Instansi"))
        self.officers = Flow(spacing=16)
        self.sums = QVBoxLayout()
        self.standing = Label("", Size.SMALL, tone="text2", wrap=True)
        self.close_day = Button(
            translate("Reports", "Tutup hari…"),
            icon="lock",
            kind="flat",
            size=Size.SMALL,
            icon_size=15,
            height=24,
        )
        self.close_day.hide()
        self.charts = boxed(self._lay_out_charts())
        self.setLayout(self._lay_out_body())

    def show_day(self, day: date, figures: DayFigures) -> None:
        """Show the figures of ``day``."""
        self._show_figures(figures)
        self.empty.setText(self._empty_words(day))
        self.empty.setVisible(figures.is_empty)
        self.charts.setVisible(not figures.is_empty)
        self._show_sums(figures)
        if figures.is_empty:
            return
        self.hours.show_columns(
            [Column(f"{hour:02d}", count, f"{hour:02d}") for hour, count in figures.hours]
        )
        self.kinds.show_parts([Part(short_classification(k), n) for k, n in figures.classifications])
        self.agencies.show_rows([_agency_row(share) for share in figures.agencies])
        self._show_officers(figures)

    def show_standing(self, words: str, *, can_close: bool) -> None:
        """Say whether the day is closed, and offer to close it."""
        self.standing.setText(words)
        self.close_day.setVisible(can_close)

    def _lay_out_body(self) -> QVBoxLayout:
        figures = (self.received, self.void, self.sent, self.waiting)
        return column(
            row(*((figure, 1) for figure in figures), spacing=16),
            column(self.sums, row((self.standing, 1), self.close_day, spacing=12), spacing=0),
            self.empty,
            (self.charts, 0),
            None,
            spacing=10,
            margins=(24, 6, 24, 8),
        )

    def _lay_out_charts(self) -> QVBoxLayout:
        note = Label(translate("Reports", "terkirim dari diterima"), Size.SMALL, tone="text2")
        return column(
            Hairline(),
            _head(translate("Reports", "Diterima per jam")),
            self.hours,
            Hairline(),
            _head(translate("Reports", "Klasifikasi")),
            self.kinds,
            Hairline(),
            row(_head(translate("Reports", "Instansi")), None, note),
            self.agencies,
            Hairline(),
            _head(translate("Reports", "Petugas")),
            self.officers,
            spacing=10,
        )

    def _show_figures(self, figures: DayFigures) -> None:
        states, valid = figures.states, figures.valid
        self.received.show_count(
            figures.received, translate("Reports", "{valid} pengaduan sah").format(valid=number(valid))
        )
        self.void.show_count(
            figures.void,
            translate("Reports", "alasannya ada di log")
            if figures.void
            else translate("Reports", "tidak ada"),
        )
        sent = states[SyncState.CONFIRMED]
        share = round(100 * sent / valid) if valid else 0
        self.sent.show_count(sent, translate("Reports", "{share} persen dari yang sah").format(share=share))
        others = [
            f"{number(states[state])} {state_look(state).word.lower()}"
            for state in (SyncState.UNKNOWN, SyncState.ATTENTION, SyncState.BY_HAND, SyncState.WITHHELD)
            if states[state]
        ]
        self.waiting.show_count(states[SyncState.WAITING], ", ".join(others))

    def _empty_words(self, day: date) -> str:
        if day == self._today():
            return translate(
                "Reports",
                "Belum ada pengaduan hari ini. Mulai di Catat (F2). Log yang kosong juga bisa dicetak.",
            )
        return translate(
            "Reports", "Tidak ada pengaduan pada hari itu. Lognya kosong, tetap sah, dan bisa dicetak."
        )

    def _show_sums(self, figures: DayFigures) -> None:
        clear(self.sums)
        for sentence in figures.sums:
            self.sums.addWidget(Label(sentence, Size.SMALL, tone="text2", wrap=True))

    def _show_officers(self, figures: DayFigures) -> None:
        clear(self.officers)
        for officer in figures.officers:
            name, count = Label(officer.name), Label(number(officer.received), tone="text2")
            self.officers.addWidget(boxed(row(name, count, spacing=6)))


def _head(text: str) -> Label:
    label = Label(text, weight=Weight.SEMIBOLD)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return label


def _agency_row(share: AgencyShare) -> BarRow:
    name = share.name if share.name is not None else translate("Reports", "Lainnya")
    words = translate("Reports", "{sent} dari {received}").format(sent=share.sent, received=share.received)
    return BarRow(name, share.received, share.sent, words)
