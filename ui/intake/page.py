"""How Catat is laid out: header, form, and beside or below it what accompanies it, for windows of any width."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.complaint import Channel
from desktop.domain.deadlines import Deadlines
from desktop.domain.form_fields import label
from resources.i18n import translate
from ui.common.button import Button
from ui.common.header_tabs import HeaderTabs
from ui.common.layout import column, row
from ui.common.pane_width import PaneWidth
from ui.common.panels import ScreenHeader, ScrollPage, Surface
from ui.common.segments import SegmentedChoice
from ui.common.theme import px
from ui.intake import entries
from ui.intake import form as names
from ui.intake.form_view import FormView
from ui.intake.inputs import ChoiceInput
from ui.intake.link_input import LinkInput
from ui.intake.notices import Notice
from ui.intake.offered import Offered
from ui.intake.pane import IntakePane
from ui.intake.quiet_choice import QuietChoice
from ui.intake.saved_note import SavedNote
from ui.intake.strip import IntakeStrip

NEW_KEY = "Ctrl+N"
_MARGIN_RIGHT = 12
_FOCUS_ROOM = 40
"""Pixels kept visible above and below the field in focus: its label and its sentence."""


def _narrowest(form: QWidget) -> int:
    """Return the least width of ``form`` as it is now: layouts learn of changes inside them only later, by an event."""
    for each in reversed((form, *form.findChildren(QWidget))):
        each.updateGeometry()
        layout = each.layout()
        if layout is not None:
            layout.invalidate()
    return form.minimumSizeHint().width()


class IntakePage(Surface):
    """The widgets of the screen; what they do is the screen's part."""

    def __init__(self, most_files: int, largest_file: int, today: Callable[[], date]) -> None:
        super().__init__()
        self._channel = channel = QuietChoice(entries.channels(), name=label(names.CHANNEL))
        self.channel = ChoiceInput(names.CHANNEL, channel, None, Channel.TATAP_MUKA.value)
        self.tabs = HeaderTabs(translate("Intake", "Draf"))
        self.new = Button(translate("Intake", "Baru"), icon="plus", key=NEW_KEY, kind="ghost")
        self.pane, self.strip = IntakePane(), IntakeStrip()
        self.link = LinkInput(self.pane.help.link)
        self.form = FormView(self.channel, self.link, most_files, largest_file, today)
        self._scroll = ScrollPage(self.form)
        self._header = ScreenHeader(translate("Intake", "Catat pengaduan"), margin_right=_MARGIN_RIGHT)
        self._header.note.hide()
        self._header.add(self.tabs, self.new)
        self._width = PaneWidth.FULL
        self._adapted_to = (PaneWidth.FULL, 0)
        main = QWidget()
        main.setLayout(column(self._header, (self._scroll, 1), self.strip, spacing=0))
        self.setLayout(row((main, 1), self.pane, spacing=0))
        self._scroll.verticalScrollBar().valueChanged.connect(
            lambda value: self._header.set_line_bottom(value > 0)
        )
        self._show_width()

    @property
    def save_buttons(self) -> tuple[Button, Button, Button]:
        """Return the buttons that save: with paper in pane and strip, and without."""
        return self.pane.save_print, self.strip.save_print, self.pane.save

    def open_channels(self) -> None:
        """Drop the list of ways in which the complaint came."""
        self._channel.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._channel.showPopup()

    def adapt(self, wanted: PaneWidth, room: int) -> None:
        """Lay out as ``wanted``, and more tightly where longer words need more than ``room`` pixels."""
        if self._adapted_to == (wanted, room):
            return
        self._adapted_to = (wanted, room)
        widths = list(PaneWidth)
        for width in widths[widths.index(wanted) :]:
            self._take(width)
            if width is PaneWidth.STRIP or _narrowest(self.form) + self.pane.width() <= room:
                break

    def follow_focus(self, focused: QWidget | None) -> None:
        """Scroll to what has just got the focus."""
        if focused is not None and self.form.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused, 0, px(_FOCUS_ROOM))

    def focus_save(self) -> None:
        """Put the focus on the main button, the end of the way."""
        button = self.strip.save_print if self.strip.isVisible() else self.pane.save_print
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def set_ready(self, can_save: bool) -> None:
        """Let the buttons save or not."""
        for button in self.save_buttons:
            button.setEnabled(can_save)

    def say_busy(self, wants_paper: bool) -> None:
        """Say on the button that was pressed that saving takes a moment."""
        for button in self.save_buttons[:2] if wants_paper else self.save_buttons[2:]:
            button.show_busy(translate("Intake", "Menyimpan…"))

    def show_ready(self) -> None:
        """Give the buttons their words back."""
        for button in self.save_buttons:
            button.show_ready()

    def show_notices(self, notices: Sequence[Notice]) -> None:
        """Show these notices."""
        self.pane.show_notices(notices)
        self.strip.show_notices(notices)

    def show_offered(self, offered: Offered) -> None:
        """Show what is offered while somebody types."""
        self.pane.show_offered(offered)
        self.strip.show_offers(offered.short)

    def show_note(self, note: SavedNote | None, *, is_quiet: bool) -> None:
        """Tell of the complaint saved last."""
        self.pane.show_note(note, is_quiet=is_quiet)
        self.strip.show_note(note, is_quiet=is_quiet)

    def show_due(self, deadlines: Deadlines | None) -> None:
        """Say until when the complaint is to be answered."""
        self.pane.show_due(deadlines)
        self.strip.show_due(deadlines)

    def _take(self, width: PaneWidth) -> None:
        if width is self._width:
            return
        if self._width is PaneWidth.FULL:
            self._header.add_beside_title(self._channel)
        self._width = width
        self._show_width()

    def _show_width(self) -> None:
        is_narrow = self._width is not PaneWidth.FULL
        self.form.set_narrow(is_narrow)
        self.pane.set_narrow(is_narrow)
        self.pane.setVisible(self._width is not PaneWidth.STRIP)
        self.strip.setVisible(self._width is PaneWidth.STRIP)
        self._header.set_margins(16 if is_narrow else 24, _MARGIN_RIGHT)
        self.new.key = "" if is_narrow else NEW_KEY
        self.new.updateGeometry()
        self.new.update()
        self._order_tabs()  # again, since a control that gets another parent goes to the end

    def _order_tabs(self) -> None:
        """Let Tab go from the form to what accompanies it, then to the header."""
        form, pane = self.form, self.pane
        stops: list[QWidget] = []
        for each in form.inputs.values():
            if each not in (self.channel, self.link):
                stops += each.widget.stops if isinstance(each.widget, SegmentedChoice) else [each.widget]
            if each is form.person.acting_as:
                stops.append(form.person.more)
            if each is form.report.agency:
                stops += form.files.stops
                stops += [form.files.offer.take, form.files.offer.decline]
        stops += [*pane.help.buttons, self.strip.save_print, pane.save_print, pane.save]
        stops += [
            pane.saved.reprint,
            pane.saved.open,
            pane.today.view,
            self.channel.widget,
            self.tabs,
            self.new,
        ]
        # From the last to the second, each right behind the first: Qt moves nothing that already follows its neighbour
        # with only unfocusable widgets between, and counts the screen, which leads to the first field, among these.
        for stop in reversed(stops[1:]):
            QWidget.setTabOrder(stops[0], stop)
