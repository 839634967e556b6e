"""Choosing what to list: a panel that opens under "Saring"; every choice acts at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.domain.complaint import Classification, ComplaintStatus
from desktop.domain.outbox import SyncState
from desktop.usecases.find_complaints import ComplaintFilter
from resources.i18n import translate
from ui.common.button import Button
from ui.common.combo_box import ComboBox
from ui.common.date_edit import DateEdit
from ui.common.enter_key import pressed_with_enter
from ui.common.field import Field
from ui.common.labels import Hairline
from ui.common.layout import boxed, column, row
from ui.common.painting import paint_outline, smooth
from ui.common.panels import ScrollPage
from ui.common.theme import px
from ui.common.tokens import RADIUS_BLOCK
from ui.register import filters
from ui.register.saved_filters_view import SavedFiltersView

_WIDTH = 320
_PADDING = 16
_EDGE = 4
_ALL, _TODAY, _WEEK, _OWN = "all", "today", "week", "own"


class _Choices(ScrollPage):
    """Asks for the room that its content needs, and scrolls where there is less."""

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self._content = content
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()


class FilterPanel(QWidget):
    """Never higher than ``parent``: the choices scroll, the buttons at the foot stay.

    Emits ``changed(filter)`` with each choice and closes when the focus leaves it.

    ``opened`` when it has opened; ``left`` before it closes by key or button, so that the focus can be put somewhere sensible.
    """

    changed = Signal(object)
    opened = Signal()
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self._wanted = ComplaintFilter()
        self.setAccessibleName(translate("RegisterFilter", "Saringan"))
        self.saved = SavedFiltersView()
        self.time = ComboBox()
        self.first = DateEdit(today, refuse_future=False)
        self.last = DateEdit(today, refuse_future=False)
        self.sync_state = ComboBox(filters.sync_choices())
        self.classification = ComboBox(filters.classification_choices())
        self.status = ComboBox(filters.status_choices())
        self.limit = ComboBox(filters.limit_choices())
        self.clear_button = Button(translate("RegisterFilter", "Lepaskan semua"), icon="x", kind="flat")
        self.done_button = Button(translate("RegisterFilter", "Tutup"), key="Esc")
        self._days = boxed(
            row(
                (Field(translate("RegisterFilter", "Dari"), self.first), 1),
                (Field(translate("RegisterFilter", "Sampai"), self.last), 1),
            )
        )
        self._lay_out()
        self._connect()
        self.hide()

    def open_with(self, wanted: ComplaintFilter) -> None:
        """Open with the filter in force, the focus on the first choice."""
        self.show_filter(wanted)
        self.fit()
        self.show()
        self.raise_()
        self.time.setFocus(Qt.FocusReason.TabFocusReason)
        self.opened.emit()

    def fit(self) -> None:
        """Take the room that all of it needs, as far as the screen has it."""
        self._choices.updateGeometry()
        wanted, host = self.sizeHint(), self.parentWidget()
        highest = host.height() - 2 * _EDGE if host is not None else wanted.height()
        self.resize(max(wanted.width(), self.minimumWidth()), min(wanted.height(), highest))

    def close_panel(self) -> None:
        """Close; the filter stays."""
        self.left.emit()
        self.hide()

    def show_filter(self, wanted: ComplaintFilter) -> None:
        """Show what is filtered by."""
        self._wanted = wanted
        self.time.set_choices(self._time_choices())
        key = self._time_key()
        self.time.set_key(key)
        self.sync_state.set_key(wanted.sync_state.value if wanted.sync_state else "")
        self.classification.set_key(wanted.classification.value if wanted.classification else "")
        self.status.set_key(wanted.status.value if wanted.status else "")
        self.limit.set_key(filters.LATE if wanted.late_on else "")
        self.first.set_day(wanted.received_from)
        self.last.set_day(wanted.received_to)
        self._show_days(key == _OWN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc, press with Enter."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif not pressed_with_enter(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and outline."""
        painter = smooth(self)
        paint_outline(painter, QRectF(self.rect()), radius=RADIUS_BLOCK)
        painter.end()

    def _lay_out(self) -> None:
        self.setMinimumWidth(px(_WIDTH))
        fields = column(
            self.saved,
            Hairline(),
            Field(translate("RegisterFilter", "Waktu diterima"), self.time),
            self._days,
            Field(translate("RegisterFilter", "Kirim ke LAPOR!"), self.sync_state),
            Field(translate("RegisterFilter", "Klasifikasi"), self.classification),
            row(
                (Field(translate("RegisterFilter", "Keadaan"), self.status), 1),
                (Field(translate("RegisterFilter", "Tenggat"), self.limit), 1),
            ),
            margins=(_PADDING, 0, _PADDING, 0),
        )
        self._choices = _Choices(boxed(fields))
        foot = row(self.clear_button, None, self.done_button, margins=(_PADDING, 4, _PADDING, 0))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 14, 1, 14)
        layout.setSpacing(8)
        layout.addWidget(self._choices, 1)
        layout.addLayout(foot)

    def _connect(self) -> None:
        for box in (self.time, self.sync_state, self.classification, self.status, self.limit):
            box.chosen.connect(self._on_chosen)
        for edit in (self.first, self.last):
            edit.left.connect(self._on_days_left)
        self.saved.resized.connect(self.fit)
        self.clear_button.clicked.connect(self._on_clear)
        self.done_button.clicked.connect(self.close_panel)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)

    def _time_choices(self) -> list[tuple[str, str]]:
        today = self._today()
        return [
            (_TODAY, translate("RegisterFilter", "Hari ini")),
            (_WEEK, translate("RegisterFilter", "7 hari terakhir")),
            *((month.isoformat(), filters.month_words(month)) for month in filters.months_back(today)),
            (_ALL, translate("RegisterFilter", "Semua waktu")),
            (_OWN, translate("RegisterFilter", "Pilih tanggal")),
        ]

    def _time_key(self) -> str:
        wanted, today = self._wanted, self._today()
        first, last = wanted.received_from, wanted.received_to
        if first is None and last is None:
            return _ALL
        days = {_TODAY: (today, today), _WEEK: (today - timedelta(days=6), today)}
        for key, span in days.items():
            if (first, last) == span:
                return key
        is_month = first is not None and wanted == filters.of_month(first, wanted)
        offered = first in filters.months_back(today)
        return first.isoformat() if first is not None and is_month and offered else _OWN

    def _with_time(self, key: str) -> ComplaintFilter:
        today = self._today()
        match key:
            case "all":
                return replace(self._wanted, received_from=None, received_to=None)
            case "today":
                return replace(self._wanted, received_from=today, received_to=today)
            case "week":
                return replace(self._wanted, received_from=today - timedelta(days=6), received_to=today)
            case "own":
                return replace(self._wanted, received_from=self.first.day, received_to=self.last.day)
            case _:
                return filters.of_month(date.fromisoformat(key), self._wanted)

    def _on_chosen(self) -> None:
        key = self.time.key
        self._wanted = replace(
            self._with_time(key),
            sync_state=SyncState(self.sync_state.key) if self.sync_state.key else None,
            classification=Classification(self.classification.key) if self.classification.key else None,
            status=ComplaintStatus(self.status.key) if self.status.key else None,
            late_on=self._today() if self.limit.key else None,
        )
        if key != _OWN:
            self.first.set_day(self._wanted.received_from)
            self.last.set_day(self._wanted.received_to)
        self._show_days(key == _OWN)
        self.changed.emit(self._wanted)

    def _on_days_left(self) -> None:
        first, last = self.first.day, self.last.day
        is_reversed = first is not None and last is not None and first > last
        for edit in (self.first, self.last):
            edit.set_error(edit.problem is not None or is_reversed)
        if self.time.key == _OWN and not (self.first.has_error or self.last.has_error):
            self._on_chosen()

    def _on_clear(self) -> None:
        self.show_filter(ComplaintFilter())
        self.changed.emit(self._wanted)

    def _show_days(self, shown: bool) -> None:
        self._days.setVisible(shown)
        self.fit()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and QApplication.activePopupWidget() is None and not self.isAncestorOf(now):
            self.hide()
