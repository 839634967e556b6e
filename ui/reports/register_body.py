"""The register book in figures: how many sheets and numbers each counter has, and the sums that carry over."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.complaint import Classification, ComplaintStatus
from desktop.domain.daily_log import Tally
from desktop.domain.daily_log_totals import short_number
from desktop.domain.register_book import BookSection, RegisterBook
from desktop.domain.wording import number, short_classification
from resources.i18n import translate
from ui.common.labels import Hairline, Label
from ui.common.layout import boxed, clear, column, row
from ui.common.tokens import Size, Weight
from ui.reports.charts import Part, ShareBar
from ui.reports.figure import Figure
from ui.reports.rank_bars import RankBars, RankRow


class RegisterBody(QWidget):
    """Figures, progress and one part for each counter; a period in which nothing was logged says so instead."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = Figure(translate("Reports", "pengaduan"))
        self.sheets = Figure(translate("Reports", "lembar"))
        self.finished = Figure(translate("Reports", "selesai"))
        self.void = Figure(translate("Reports", "batal"))
        self.empty = Label(
            translate(
                "Reports", "Tidak ada pengaduan pada masa itu. Buku yang kosong tetap sah dan bisa dicetak."
            ),
            wrap=True,
        )
        self.progress = RankBars(translate("Reports", "Terisi di buku"))
        self.kinds = ShareBar(translate("Reports", "Klasifikasi"))
        self.sections = QVBoxLayout()
        self.sections.setSpacing(10)
        self.parts = boxed(self._lay_out_parts())
        figures = (self.lines, self.sheets, self.finished, self.void)
        self.setLayout(
            column(
                row(*((figure, 1) for figure in figures), spacing=16),
                self.empty,
                self.parts,
                None,
                spacing=10,
                margins=(24, 6, 24, 12),
            )
        )

    def show_book(self, book: RegisterBook) -> None:
        """Show the figures of a book."""
        self._show_figures(book)
        self.empty.setVisible(not book.sections)
        self.parts.setVisible(bool(book.sections))
        clear(self.sections)
        for section in book.sections:
            self._show_section(section)
        counting = [each for each in book.rows if each.counts]
        kinds = Counter(each.classification for each in counting)
        self.kinds.show_parts([Part(short_classification(kind), kinds[kind]) for kind in Classification])
        self.progress.show_rows(
            [
                RankRow(
                    translate("Reports", "Tanggal disposisi"), sum(bool(r.disposed_on) for r in counting)
                ),
                RankRow(translate("Reports", "Tindak lanjut"), sum(bool(r.followed_up_on) for r in counting)),
                RankRow(translate("Reports", "Tanggal selesai"), sum(bool(r.finished_on) for r in counting)),
                RankRow(translate("Reports", "Nomor LAPOR!"), sum(bool(r.lapor_no) for r in counting)),
            ],
            len(counting),
        )

    def _lay_out_parts(self) -> QVBoxLayout:
        note = Label(translate("Reports", "dari pengaduan sah"), Size.SMALL, tone="text2")
        return column(
            self.sections,
            Hairline(),
            row(_head(translate("Reports", "Terisi di buku")), None, note),
            self.progress,
            Hairline(),
            _head(translate("Reports", "Klasifikasi")),
            self.kinds,
            spacing=10,
        )

    def _show_figures(self, book: RegisterBook) -> None:
        rows = book.rows
        valid = sum(each.counts for each in rows)
        sheets = [sheet for section in book.sections for sheet in section.sheets]
        self.lines.show_count(len(rows), translate("Reports", "{valid} pengaduan sah").format(valid=valid))
        self.sheets.show_count(
            len(sheets),
            translate("Reports", "dari {count} loket").format(count=number(len(book.sections)))
            if len(book.sections) > 1
            else translate("Reports", "13 nomor selembar"),
        )
        done = sum(each.counts and each.finished_on is not None for each in rows)
        share = round(100 * done / valid) if valid else 0
        self.finished.show_count(
            done, translate("Reports", "{share} persen dari yang sah").format(share=share)
        )
        self.void.show_count(
            len(rows) - valid,
            _withdrawn_words(sum(each.status is ComplaintStatus.DICABUT for each in rows)),
        )

    def _show_section(self, section: BookSection) -> None:
        """Show the counter's sheets, the sum of the numbers on them and what is carried over to the next one."""
        first, last = section.sheets[0], section.sheets[-1]
        own = Tally()
        for sheet in section.sheets:
            own = own + sheet.own
        place = (
            translate("Reports", "lembar {number}").format(number=number(first.number))
            if first is last
            else translate("Reports", "lembar {first}–{last}").format(
                first=number(first.number), last=number(last.number)
            )
        )
        sentences = [
            translate("Reports", "Masa ini: {sum}").format(sum=_sum(own)),
            translate("Reports", "Sejak awal {year} sampai nomor {number}: {sum}").format(
                year=section.year, number=short_number(last.last), sum=_sum(last.total)
            ),
        ]
        if section.elsewhere:
            numbers = ", ".join(short_number(each) for each in section.elsewhere)
            text = translate("Reports", "Diterima pada masa ini, tercatat di lembar lain: {numbers}")
            sentences.append(text.format(numbers=numbers))
        head = row(
            _head(f"{section.counter_name} · {section.year}"), None, Label(place, tone="text2"), spacing=12
        )
        words = (Label(sentence, Size.SMALL, tone="text2", wrap=True) for sentence in sentences)
        self.sections.addWidget(boxed(column(Hairline(), head, *words, spacing=6)))


def _head(text: str) -> Label:
    return Label(text, weight=Weight.SEMIBOLD)


def _withdrawn_words(count: int) -> str:
    return (
        translate("Reports", "{count} dicabut, tetap dihitung").format(count=number(count))
        if count
        else translate("Reports", "tidak ada yang dicabut")
    )


def _sum(tally: Tally) -> str:
    return translate(
        "Reports", "{numbers} nomor = {valid} sah + {void} batal + {unused} tidak terpakai"
    ).format(
        numbers=number(tally.numbers),
        valid=number(tally.valid),
        void=number(tally.void),
        unused=number(tally.unused),
    )
