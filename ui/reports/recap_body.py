"""A month or a quarter in figures: what came, what became of it, what is late, of what kind and from where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.domain.recap import Recap, RecapCount, Standing
from desktop.domain.wording import label, number, sentence_case, short_date
from resources.i18n import translate
from ui.common.dates import day_month
from ui.common.labels import ElidedLabel, Hairline, Label
from ui.common.layout import boxed, clear, column, row
from ui.common.tokens import Size, Weight
from ui.reports.columns import ColumnChart
from ui.reports.day_columns import columns_of, columns_title
from ui.reports.figure import Figure
from ui.reports.rank_bars import RankBars, RankRow
from ui.reports.state_bars import StateBars, StateRow

if TYPE_CHECKING:
    from desktop.domain.recap import LateReport

_LATE_SHOWN, _MOST_BARS = 10, 8


class RecapBody(QWidget):
    """Figures, charts and the list of what is late; a period in which nothing came says so instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.received = Figure(translate("Reports", "diterima"))
        self.followed_up = Figure(translate("Reports", "ditindaklanjuti"))
        self.in_time = Figure(translate("Reports", "selesai tepat waktu"))
        self.days = Figure(translate("Reports", "hari ke tindak lanjut"))
        self.empty = Label(translate("Reports", "Tidak ada pengaduan pada masa itu."), wrap=True)
        self.columns_head = _head("")
        self.columns = ColumnChart(translate("Reports", "Diterima per hari"))
        self.courses = StateBars(translate("Reports", "Ketepatan waktu"))
        self.late_head = _head("")
        self.late = QGridLayout()
        self.agencies = RankBars(translate("Reports", "Instansi"))
        self.categories = RankBars(translate("Reports", "Kategori"))
        self.districts = RankBars(translate("Reports", "Kecamatan"))
        self.late_part = boxed(column(Hairline(), self.late_head, self.late, spacing=10))
        self.charts = boxed(self._lay_out_charts())
        figures = (self.received, self.followed_up, self.in_time, self.days)
        self.setLayout(
            column(
                row(*((figure, 1) for figure in figures), spacing=16),
                self.empty,
                self.charts,
                None,
                spacing=10,
                margins=(24, 6, 24, 12),
            )
        )

    def show_recap(self, recap: Recap) -> None:
        """Show the figures of a period."""
        self._show_figures(recap)
        self.empty.setVisible(not recap.received)
        self.charts.setVisible(bool(recap.received))
        if not recap.received:
            return
        self._show_columns(recap)
        self.courses.show_rows(_courses(recap))
        self._show_late(recap)
        self.agencies.show_rows(_largest(recap.agencies), recap.received)
        self.categories.show_rows(_largest(recap.categories), recap.received)
        self.districts.show_rows(_all(recap.districts), recap.received)

    def _show_columns(self, recap: Recap) -> None:
        title = columns_title(len(recap.per_day))
        self.columns_head.setText(title)
        self.columns.setAccessibleName(title)
        self.columns.show_columns(columns_of(recap.per_day, recap.days_off))

    def _lay_out_charts(self) -> QVBoxLayout:
        return column(
            Hairline(),
            self.columns_head,
            self.columns,
            Hairline(),
            _head(translate("Reports", "Ketepatan waktu")),
            self.courses,
            self.late_part,
            Hairline(),
            _head(translate("Reports", "Instansi")),
            self.agencies,
            Hairline(),
            _head(translate("Reports", "Kategori")),
            self.categories,
            Hairline(),
            _head(translate("Reports", "Kecamatan")),
            self.districts,
            spacing=10,
        )

    def _show_figures(self, recap: Recap) -> None:
        days = translate("Reports", "{count} hari layanan").format(count=number(recap.service_days))
        self.received.show_count(recap.received, days)
        share = round(100 * recap.followed_up / recap.received) if recap.received else 0
        self.followed_up.show_count(
            recap.followed_up, translate("Reports", "{share} persen dari diterima").format(share=share)
        )
        late = recap.of(Standing.RUNNING_LATE)
        self.in_time.show_count(
            recap.of(Standing.DONE_IN_TIME),
            translate("Reports", "{count} lewat batas").format(count=number(late))
            if late
            else translate("Reports", "tidak ada yang lewat batas"),
        )
        mean = recap.mean_follow_up_days
        self.days.show_words(
            number(mean, 1) if mean is not None else "–", translate("Reports", "rata-rata hari kerja")
        )

    def _show_late(self, recap: Recap) -> None:
        clear(self.late)
        self.late_part.setVisible(bool(recap.late))
        self.late_head.setText(
            translate("Reports", "Lewat batas waktu: {count}").format(count=number(len(recap.late)))
        )
        for line, report in enumerate(recap.late[:_LATE_SHOWN]):
            self._show_late_one(line, report)
        more = len(recap.late) - _LATE_SHOWN
        if more > 0:
            text = translate("Reports", "{count} lainnya ada di lampiran cetakan").format(count=number(more))
            self.late.addWidget(Label(text, Size.SMALL, tone="text2"), 2 * _LATE_SHOWN, 1, 1, 2)
        self.late.setColumnStretch(1, 1)
        self.late.setHorizontalSpacing(16)
        self.late.setVerticalSpacing(4)

    def _show_late_one(self, line: int, report: LateReport) -> None:
        """Show number and title, below them who has it and since when it is late: neither pushes the other out."""
        due = translate("Reports", "batas {day}, lewat {days} hari kerja").format(
            day=day_month(report.due_on), days=number(report.late_by)
        )
        self.late.addWidget(Label(report.register_no, Size.SMALL, Weight.MEDIUM, tabular=True), 2 * line, 0)
        self.late.addWidget(ElidedLabel(report.title), 2 * line, 1, 1, 2)
        self.late.addWidget(ElidedLabel(report.agency, Size.SMALL, tone="text2"), 2 * line + 1, 1)
        self.late.addWidget(Label(due, Size.SMALL, tone="text2", tabular=True), 2 * line + 1, 2)


def _head(text: str) -> Label:
    return Label(text, weight=Weight.SEMIBOLD)


def _courses(recap: Recap) -> list[StateRow]:
    rows = [
        StateRow(
            sentence_case(label(each.classification)),
            translate("Reports", "batas {days} hari kerja").format(days=each.limit),
            (each.done_in_time, each.done_late, each.running, each.running_late),
        )
        for each in recap.classes
    ]
    whole = tuple(recap.of(each) for each in Standing)
    as_on = translate("Reports", "keadaan {day}").format(day=short_date(recap.as_on))
    return [
        *rows,
        StateRow(
            translate("Reports", "Seluruh laporan"),
            as_on,
            (whole[0], whole[1], whole[2], whole[3]),
            is_sum=True,
        ),
    ]


def _largest(counts: tuple[RecapCount, ...]) -> list[RankRow]:
    """Return the largest by name and the others together, those that are zero left out."""
    named = [each for each in counts if each.count and not each.is_rest]
    rest = sum(each.count for each in counts if each.is_rest) + sum(c.count for c in named[_MOST_BARS:])
    rows = [RankRow(each.label, each.count) for each in named[:_MOST_BARS]]
    return [*rows, RankRow(translate("Reports", "Lainnya"), rest, is_rest=True)] if rest else rows


def _all(counts: tuple[RecapCount, ...]) -> list[RankRow]:
    """Return every one, those without any report too, as on the paper: that nothing came from there is worth seeing."""
    return [RankRow(each.label, each.count, each.is_rest) for each in counts]
