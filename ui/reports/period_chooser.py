"""Choosing a period: one back, a period as one types it, one ahead, and the way to the present one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.layout import row
from ui.common.line_edit import LineEdit
from ui.common.theme import px
from ui.reports.period import (
    Period,
    ReportKind,
    how_to_type,
    not_begun,
    parse_period,
    period_of,
    typed_period,
)

_EDIT_WIDTH = 162
_LONGEST = 60


class PeriodChooser(QWidget):
    """Emits ``chosen(period)`` for a period that has begun and ``refused(sentence)`` for anything else.

    Each kind of report keeps the period it was left with.
    """

    chosen = Signal(object)
    refused = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._is_narrow = False
        self.kind = ReportKind.DAY
        self._periods = {kind: period_of(kind, today()) for kind in ReportKind}
        self.now = Button(translate("Reports", "Hari ini"), kind="ghost")
        self.back = Button(icon="chevron-left", name=_names(self.kind)[0])
        self.edit = LineEdit(name=_names(self.kind)[1], limit=_LONGEST)
        self.edit.setFixedWidth(px(_EDIT_WIDTH))
        self.ahead = Button(icon="chevron-right", name=_names(self.kind)[2])
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setLayout(row(self.now, self.back, self.edit, self.ahead, spacing=8))
        self.back.clicked.connect(self.go_back)
        self.ahead.clicked.connect(self.go_ahead)
        self.now.clicked.connect(self.go_to_now)
        self.edit.left.connect(self._on_typed)
        self.show_kind(self.kind)

    @property
    def period(self) -> Period:
        """Return the period that is shown."""
        return self._periods[self.kind]

    def show_kind(self, kind: ReportKind) -> None:
        """Choose among the periods of another kind of report, beginning with the one it was left with."""
        self.kind = kind
        back, here, ahead = _names(kind)
        for button, name in ((self.back, back), (self.ahead, ahead)):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self.edit.setAccessibleName(here)
        self.edit.setPlaceholderText(how_to_type(kind))
        self.now.set_text(_now_words(kind))
        self.show_period(self.period)

    def show_period(self, period: Period) -> None:
        """Show ``period`` without choosing it."""
        self._periods[self.kind] = period
        self.edit.setText(typed_period(self.kind, period))
        self.edit.setCursorPosition(0)
        self.edit.set_error(False)
        self.ahead.setEnabled(self._has_begun(period.moved(1)))
        self._show_way_to_now()

    def set_narrow(self, is_narrow: bool) -> None:
        """Leave out the way to the present period, which a key and typing replace, where there is no room for it."""
        self._is_narrow = is_narrow
        self._show_way_to_now()

    def go_back(self) -> None:
        """Choose the period before."""
        self._choose(self.period.moved(-1))

    def go_ahead(self) -> None:
        """Choose the period after, unless it lies ahead."""
        if self._has_begun(self.period.moved(1)):
            self._choose(self.period.moved(1))

    def go_to_now(self) -> None:
        """Choose the period in which today lies."""
        self._choose(period_of(self.kind, self._today()))

    def _on_typed(self) -> None:
        text = self.edit.text().strip()
        typed = parse_period(self.kind, text, self._today()) if text else self.period
        if typed is None:
            self._refuse(how_to_type(self.kind))
        elif not self._has_begun(typed):
            self._refuse(not_begun(self.kind))
        elif typed != self.period or self.edit.has_error:
            self._choose(typed)
        else:
            self.show_period(typed)

    def _refuse(self, sentence: str) -> None:
        self.edit.set_error(True)
        self.refused.emit(sentence)

    def _choose(self, period: Period) -> None:
        self.show_period(period)
        self.chosen.emit(period)

    def _has_begun(self, period: Period) -> bool:
        latest = period.last if self.kind is ReportKind.DAY else period.first
        return latest <= self._today()

    def _show_way_to_now(self) -> None:
        is_now = self.period == period_of(self.kind, self._today())
        self.now.setVisible(not is_now and not self._is_narrow)


def _names(kind: ReportKind) -> tuple[str, str, str]:
    """Return what is said of the button back, the field and the button ahead."""
    match kind:
        case ReportKind.DAY:
            return (
                translate("Reports", "Hari sebelumnya"),
                translate("Reports", "Hari laporan"),
                translate("Reports", "Hari berikutnya"),
            )
        case ReportKind.MONTH:
            return (
                translate("Reports", "Bulan sebelumnya"),
                translate("Reports", "Bulan laporan"),
                translate("Reports", "Bulan berikutnya"),
            )
        case ReportKind.QUARTER:
            return (
                translate("Reports", "Triwulan sebelumnya"),
                translate("Reports", "Triwulan laporan"),
                translate("Reports", "Triwulan berikutnya"),
            )
        case ReportKind.REGISTER:
            return (
                translate("Reports", "Masa sebelumnya"),
                translate("Reports", "Masa buku register"),
                translate("Reports", "Masa berikutnya"),
            )


def _now_words(kind: ReportKind) -> str:
    match kind:
        case ReportKind.DAY:
            return translate("Reports", "Hari ini")
        case ReportKind.QUARTER:
            return translate("Reports", "Triwulan ini")
        case ReportKind.MONTH | ReportKind.REGISTER:
            return translate("Reports", "Bulan ini")
