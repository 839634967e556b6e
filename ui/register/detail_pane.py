"""The pane beside the register: one complaint whole, and what can be done with it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from desktop.domain.places import ReferenceData
from desktop.domain.register_number import from_canonical
from desktop.domain.wording import short_date
from desktop.usecases.keep_unsent import UnsentKind
from desktop.usecases.tell_citizen import citizen_sentence
from resources.i18n import translate
from ui.common.button import Button
from ui.common.covering_pane import CoveringPane
from ui.common.labels import Hairline, Label
from ui.common.layout import boxed, column, row
from ui.common.message import Note
from ui.common.panels import ScrollPage
from ui.common.theme import font
from ui.common.tokens import Size, Weight
from ui.register.action_row import ActionRow
from ui.register.copy_button import CopyButton
from ui.register.facts import Sight, facts, hides
from ui.register.facts_view import CopyableLabel, FactsView
from ui.register.files_view import FilesView
from ui.register.lapor_facts import lapor_facts
from ui.register.links_view import LinksView
from ui.register.notice import Notice
from ui.register.standing import Standing
from ui.register.standing_view import StandingView
from ui.register.timeline import newest_day, steps
from ui.register.timeline_view import TimelineView

if TYPE_CHECKING:
    from desktop.usecases.find_complaints import ComplaintRecord

_PADDING = 20
_LONG_TITLE = 75
"""Titles of more characters are written smaller, so that the pane keeps room for what they are about."""


class DetailPane(CoveringPane):
    """Shows a record; the screen does what its buttons ask for."""

    def __init__(self, reference: ReferenceData, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reference, self._zone = reference, zone
        self._record: ComplaintRecord | None = None
        self.setAccessibleName(translate("RegisterDetail", "Pengaduan yang dipilih"))
        self.prefix = Label("", Size.BODY, Weight.REGULAR, "text2")
        self.number = Label("", Size.BODY, Weight.SEMIBOLD)
        self.copy = CopyButton(translate("RegisterDetail", "Salin nomor"))
        self.close_button = Button(kind="ghost", icon="x", name=translate("RegisterDetail", "Tutup (Esc)"))
        self.title = CopyableLabel("", Size.TITLE, Weight.SEMIBOLD)
        self.sentence = CopyableLabel()
        self.copy_sentence = CopyButton(translate("RegisterDetail", "Salin kalimat untuk pengadu"), key="K")
        self.standing = StandingView()
        self.print_button = Button(translate("RegisterDetail", "Cetak salinan"), icon="printer", key="P")
        self.pdf_button = Button(translate("RegisterDetail", "Simpan PDF"), icon="download", key="S")
        self.more = Button(icon="ellipsis", name=translate("RegisterDetail", "Tindakan lain"))
        self.actions_row = ActionRow(self.print_button, self.pdf_button, self.more)
        self.facts = FactsView()
        self.links = LinksView()
        self.narrative = CopyableLabel()
        self.files_head = Label(translate("RegisterDetail", "Lampiran"), weight=Weight.SEMIBOLD)
        self.files = FilesView()
        self.day = Label("", Size.SMALL, tone="text2")
        self.follow_up = Button(
            translate("RegisterDetail", "Tulis susulan"),
            icon="message-square-reply",
            key="U",
            kind="flat",
            size=Size.SMALL,
            height=24,
        )
        self.correct = Button(
            translate("RegisterDetail", "Perbaiki"),
            icon="pencil",
            key="E",
            kind="flat",
            size=Size.SMALL,
            height=24,
        )
        self.timeline = TimelineView()
        self.notice = Notice()
        self.hint = CopyableLabel("", tone="text2")
        self.close_button.clicked.connect(self.left)
        self._lay_out()
        self.show_nothing("")

    @property
    def record(self) -> ComplaintRecord | None:
        """Return what is shown."""
        return self._record

    def show_nothing(self, hint: str) -> None:
        """Show no complaint, but how to get at one."""
        self._record = None
        self.hint.setText(hint)
        self._stack.setCurrentIndex(0)

    def show_record(
        self, record: ComplaintRecord, standings: list[Standing], sight: Sight, today: date
    ) -> None:
        """Show a complaint."""
        is_same = self._record is not None and self._record.complaint.id == record.complaint.id
        self._record = record
        complaint = record.complaint
        number = from_canonical(complaint.register_no)
        self.prefix.setText(number.prefix)
        self.number.setText(complaint.register_no.removeprefix(number.prefix))
        self.number.setAccessibleName(complaint.register_no)
        self.copy.content = complaint.register_no
        told = citizen_sentence(record, today, self._zone)
        self.sentence.setText(told)
        self.copy_sentence.content = told
        self.links.show_links(complaint.duplicate_of, record.duplicates)
        self.title.setText(complaint.content.title)
        is_long = len(complaint.content.title) > _LONG_TITLE
        self.title.setFont(font(Size.BODY if is_long else Size.TITLE, Weight.SEMIBOLD))
        self.standing.show_standings(standings)
        self.narrative.setText(complaint.content.narrative)
        self.files_head.setVisible(bool(complaint.attachments))
        self.files.show_files(complaint.attachments)
        self.show_facts(sight)
        hidden = partial(hides, complaint.content, sight)
        shown = steps(
            record.history, self._reference, self._zone, today, record.lapor, record.follow_ups, hidden
        )
        newest = newest_day(shown, self._zone)
        self.day.setText(short_date(newest) if newest else "")
        self.timeline.show_steps(shown)
        self._stack.setCurrentIndex(1)
        if not is_same:
            self.notice.clear()
            self.offer_unsent(())
            self.copy.rest()
            self.copy_sentence.rest()
            self.scrolled.verticalScrollBar().setValue(0)

    def show_facts(self, sight: Sight) -> None:
        """Show or mask who it is, as the person may see it now."""
        if self._record is not None:
            known = facts(self._record.complaint, self._reference, sight)
            self.facts.show_facts([*lapor_facts(self._record.lapor, self._zone), *known])
            self._order_stops()

    def set_void(self, is_void: bool) -> None:
        """Write the title of a struck-out entry quietly, with a line through it."""
        made = self.title.font()
        made.setStrikeOut(is_void)
        self.title.setFont(made)
        self.title.set_tone("text2" if is_void else "text")

    def offer_unsent(self, kinds: Collection[UnsentKind]) -> None:
        """Say on the buttons what was begun and not sent."""
        self.follow_up.set_text(
            translate("RegisterDetail", "Lanjutkan susulan")
            if UnsentKind.FOLLOW_UP in kinds
            else translate("RegisterDetail", "Tulis susulan")
        )
        self.correct.set_text(
            translate("RegisterDetail", "Lanjutkan perbaikan")
            if UnsentKind.CORRECTION in kinds
            else translate("RegisterDetail", "Perbaiki")
        )

    def show_notice(self, text: str, kind: Note) -> None:
        """Say at the foot what came of an action."""
        self.notice.show_text(text, kind)

    def take_focus(self) -> None:
        """Put the focus on the first action."""
        self.print_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _order_stops(self) -> None:
        """Let Tab follow the eye: what was made last would otherwise come last."""
        reveal = [self.facts.reveal] if self.facts.reveal is not None else []
        stops = [
            self.more,
            self.copy_sentence,
            *reveal,
            *self.links.buttons,
            *self.files.buttons,
            self.follow_up,
            self.correct,
            self.timeline,
        ]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        head = column(
            row(self.prefix, self.number, None, self.copy, self.close_button, spacing=0),
            self.title,
            2,
            self.standing,
            4,
            self.actions_row,
            spacing=6,
            margins=(_PADDING + 1, 10, _PADDING, 10),
        )
        body = column(
            self.sentence,
            row(self.copy_sentence, None),
            2,
            self.facts,
            self.links,
            3,
            self.narrative,
            2,
            self.files_head,
            self.files,
            2,
            Hairline(),
            row(Label(translate("RegisterDetail", "Riwayat"), weight=Weight.SEMIBOLD), None, self.day),
            row(self.follow_up, self.correct, None, spacing=20),
            self.timeline,
            None,
            spacing=6,
            margins=(0, 8, _PADDING, 12),
        )
        content = boxed(body)
        self.scrolled = ScrollPage(content)
        self.scrolled.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar)
        self._body = body
        self.scrolled.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)
        whole = boxed(
            column(
                head,
                row(_PADDING + 1, (Hairline(), 1), _PADDING, spacing=0),
                row(_PADDING + 1, (self.scrolled, 1), spacing=0),
                self.notice,
                spacing=0,
            )
        )
        nothing = boxed(column(self.hint, None, margins=(_PADDING + 1, 16, _PADDING, 10)))
        self._stack = QStackedLayout()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addLayout(self._stack)
        self._stack.addWidget(nothing)
        self._stack.addWidget(whole)

    def _make_room_for_bar(self, _least: int, most: int) -> None:
        """Let the scroll bar stand in the padding, so that nothing moves when it appears."""
        bar = self.scrolled.verticalScrollBar().sizeHint().width() if most > 0 else 0
        margins = self._body.contentsMargins()
        margins.setRight(_PADDING - bar)
        self._body.setContentsMargins(margins)
