"""Beside the form: notices, what was saved last, today's list, the time limit and the two buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.deadlines import Deadlines
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.button import Button
from ui.common.dates import weekday_short_date
from ui.common.labels import Hairline, Label
from ui.common.layout import boxed, clear, column, row
from ui.common.panels import SidePane
from ui.common.theme import px
from ui.common.tokens import Size, Weight
from ui.intake.help_view import HelpScroll, HelpView
from ui.intake.notices import Notice, NoticeView
from ui.intake.offered import Offered
from ui.intake.saved_block import SavedBlock
from ui.intake.saved_note import SavedNote
from ui.intake.today import TodayList

WIDTH, WIDTH_NARROW = 328, 264
_PRIMARY, _SECOND = 40, 34
_EDGE = 8
_GAP = 12


class IntakePane(SidePane):
    """The side pane of Catat."""

    def __init__(self) -> None:
        super().__init__(px(WIDTH), padding=_EDGE)
        self.save_print = Button(
            translate("Intake", "Simpan dan cetak"),
            icon="printer",
            key="Ctrl+Enter",
            kind="primary",
            height=_PRIMARY,
        )
        self.save = Button(translate("Intake", "Simpan saja"), icon="save", key="Ctrl+S", height=_SECOND)
        self.saved = SavedBlock()
        self.today = TodayList()
        self.help = HelpView()
        self._help_room = HelpScroll(self.help)
        self._notices = QVBoxLayout()
        self._notices.setSpacing(_GAP)
        self._notice_box = boxed(self._notices)
        self._due = self._make_due()
        self._insets: list[QWidget] = [
            self._notice_box,
            boxed(column(self._due, self.save_print, self.save, spacing=_GAP)),
            self.help,
        ]
        self.body.setContentsMargins(_EDGE + 1, _EDGE, _EDGE, 14)
        self.body.setSpacing(10)
        self.body.addWidget(self._notice_box)
        self.body.addWidget(self.saved)
        self.body.addWidget(self._help_room)
        self.body.addWidget(self.today, 1)
        self.body.addStretch(0)
        self.body.addWidget(self._insets[1])
        self.set_narrow(False)
        self.show_notices(())
        self.show_offered(Offered())
        self.show_due(None)
        self.show_note(None, is_quiet=True)

    def set_narrow(self, is_narrow: bool) -> None:
        """Take less room where the window is narrow."""
        inset = 4 if is_narrow else 12
        self._width = px(WIDTH_NARROW if is_narrow else WIDTH)
        for each in self._insets:
            _set_sides(each, inset)
        _set_sides(self.today, max(0, inset - _EDGE))
        self._fit_buttons()

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show these notices at the top."""
        clear(self._notices)
        for index, notice in enumerate(notices):
            if index:
                self._notices.addWidget(Hairline())
            self._notices.addWidget(NoticeView(notice))
        self._notice_box.setVisible(bool(notices))
        self._make_room_above()

    def show_offered(self, offered: Offered) -> None:
        """Show what is offered while somebody types; offers take the place of today's list."""
        self.help.show_offered(offered)
        self._help_room.setVisible(not self.help.is_empty)
        self.today.setVisible(not self.help.is_offering)
        self.saved.set_brief(self.help.is_offering)
        self._make_room_above()

    def show_note(self, note: SavedNote | None, *, is_quiet: bool) -> None:
        """Tell of the complaint saved last."""
        self.saved.setVisible(note is not None)
        if note is not None:
            self.saved.show_note(note)
        self.saved.set_quiet(is_quiet)
        self._make_room_above()

    def show_due(self, deadlines: Deadlines | None) -> None:
        """Say until when the complaint is to be answered, nothing while there is none."""
        self._due.setVisible(deadlines is not None)
        if deadlines is not None:
            self._due_on.setText(weekday_short_date(deadlines.finish_by))
            self._days.setText(
                translate("Intake", "{count} hari kerja").format(count=number(deadlines.working_days))
            )

    def _make_room_above(self) -> None:
        """Begin at the height of the first line of the form; only the saved block reaches up to the edge."""
        is_first = self._notice_box.isHidden() and self.saved.isHidden()
        _set_top(self._notice_box, _EDGE)
        _set_top(self.help, _EDGE if is_first else 0)
        _set_top(self.today, _EDGE if is_first and self._help_room.isHidden() else 0)

    def _make_due(self) -> QWidget:
        self._days = Label("", Size.SMALL, tone="text2")
        self._due_on = Label("", weight=Weight.SEMIBOLD)
        words = Label(translate("Intake", "Paling lambat dijawab"), Size.SMALL, tone="text2", wrap=True)
        head = row((words, 1), self._days)
        return boxed(column(Hairline(), column(head, self._due_on, spacing=2), spacing=_GAP))

    def _fit_buttons(self) -> None:
        """Drop the icons where the words need the room, and widen the pane where that is not enough."""
        around = 2 * _EDGE + 1 + 2 * _sides(self._insets[1])
        buttons = (self.save_print, self.save)
        for button in buttons:
            button.set_compact(False)
        is_tight = max(button.sizeHint().width() for button in buttons) > self._width - around
        for button in buttons:
            button.set_compact(is_tight or self._width <= px(WIDTH_NARROW))
        self.setFixedWidth(max(self._width, around + max(button.sizeHint().width() for button in buttons)))


def _set_top(widget: QWidget, top: int) -> None:
    layout = widget.layout()
    assert layout is not None
    margins = layout.contentsMargins()
    layout.setContentsMargins(margins.left(), top, margins.right(), margins.bottom())


def _set_sides(widget: QWidget, inset: int) -> None:
    layout = widget.layout()
    assert layout is not None
    top, bottom = layout.contentsMargins().top(), layout.contentsMargins().bottom()
    layout.setContentsMargins(inset, top, inset, bottom)


def _sides(widget: QWidget) -> int:
    layout = widget.layout()
    return layout.contentsMargins().left() if layout is not None else 0
