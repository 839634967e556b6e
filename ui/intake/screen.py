"""Catat: the form, what stands beside it, and what the keys do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QMoveEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.domain.access import Account, Right
from desktop.domain.complaint import Classification
from desktop.domain.errors import Problem
from resources.i18n import translate
from ui.common.focus import lead_focus
from ui.common.jobs import JobRunner
from ui.common.pane_width import pane_width
from ui.common.sheet import Question
from ui.common.shortcuts import ShortcutTable
from ui.common.theme import px
from ui.intake import notices
from ui.intake.bringing import Bringing
from ui.intake.checking import Checking
from ui.intake.drafting import Drafting
from ui.intake.drafts import OpenDraft, when
from ui.intake.help_wiring import connect_help
from ui.intake.helping import Helping
from ui.intake.keys import SCOPE, bind_keys
from ui.intake.last_saved import LastSaved
from ui.intake.learning import Learning
from ui.intake.looking_at_files import LookingAtFiles
from ui.intake.new_pictures import NewPictures
from ui.intake.notices import NoticeBoard, Topic
from ui.intake.offers import Offers
from ui.intake.page import IntakePage
from ui.intake.phrase_book import PhraseBook
from ui.intake.saving import Filled
from ui.intake.saving_turn import SavingTurn
from ui.intake.tools import IntakeTools

if TYPE_CHECKING:
    from desktop.usecases.log_complaint import LoggedComplaint
    from ui.intake.today import TodayEntry

_NARROWEST, _LOWEST = 560, 320


class IntakeScreen(QWidget):
    """The intake screen of one signed-in person.

    ``saved(LoggedComplaint)`` after each complaint, ``open_requested(register_no)`` when somebody wants to see one in the
    register. ``keys`` is the window's table of keys; without one the screen has its own. Call :meth:`leave` before the
    screen is thrown away (hiding it does the same): what is typed is then in the store's hands.
    """

    saved = Signal(object)
    open_requested = Signal(str)

    def __init__(
        self,
        account: Account,
        tools: IntakeTools,
        jobs: JobRunner,
        *,
        keys: ShortcutTable | None = None,
        scope: str = SCOPE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._account, self._tools = account, tools
        self._is_quiet = True
        self._is_opened = False
        self.page = IntakePage(tools.most_files, tools.largest_file, lambda: tools.now().date())
        self.form = self.page.form
        self.board = NoticeBoard(self.page.show_notices)
        self.checking = Checking(self.form, tools)
        self.drafting = Drafting(self.form, self.page.tabs, self.checking, tools, jobs)
        self.turn = SavingTurn(self.page, self.drafting, tools, jobs, self)
        self.last_saved = LastSaved(tools, jobs, self)
        files, is_busy = self.drafting.files, lambda: self.turn.is_busy
        self.helping = Helping(self.form, lambda: self.drafting.current.id, is_busy, tools.help, jobs)
        self.offers = Offers(self.form, is_busy, tools, jobs)
        self.phrases = PhraseBook(self.form, tools.help.phrases, jobs, self)
        self.learning = Learning(tools.help.learn, jobs, self)
        self.bringing = Bringing(self, self.form.files, files, is_busy)
        self.looking = LookingAtFiles(self, self.form.files, self.drafting, tools, jobs)
        self.new_pictures = NewPictures(self.form.files.offer, self.drafting, tools, jobs, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        lead_focus(self, self.form.person.name.control)
        self._connect()
        bind_keys(self, keys or ShortcutTable(), scope)
        self._follow_draft()

    def leave(self) -> None:
        """Hand what is typed to the store; the screen may be thrown away then."""
        self.helping.rest()
        self.learning.rest()
        self.drafting.keep_now()
        self.drafting.keeper.flush()

    def refresh(self) -> None:
        """Read today's list and what became of sending anew, after a round or a change elsewhere."""
        if self._is_opened:
            self.last_saved.list_today()
            self.phrases.read()

    def save(self, *, wants_paper: bool) -> None:
        """Log the complaint in the form, or say beside its fields why not."""
        self.drafting.capture()
        if self._can_save and not self.turn.is_busy and self.checking.check_all():
            self.turn.begin(wants_paper=wants_paper)

    # What happens to the window

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where writing begins; ask the store for drafts once the screen is painted."""
        super().showEvent(event)
        self.page.adapt(pane_width(self), self.width())
        self.new_pictures.begin()
        self.learning.begin()
        if self._is_opened:
            self.refresh()
            return
        self._is_opened = True
        self.form.focus_first()
        QTimer.singleShot(0, self, self._open)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what is typed."""
        super().hideEvent(event)
        self.new_pictures.rest()
        self.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the width of the window."""
        super().resizeEvent(event)
        self.page.adapt(pane_width(self), self.width())

    def minimumSizeHint(self) -> QSize:
        """Ask for no more than the tightest layout needs, or the window could never become narrow enough for it."""
        return QSize(px(_NARROWEST), px(_LOWEST))

    def moveEvent(self, event: QMoveEvent) -> None:
        """Lay out anew: a window may grow by as much as its rail takes, and leave this screen's size as it was."""
        super().moveEvent(event)
        self.page.adapt(pane_width(self), self.width())

    # What the keys and buttons do

    def begin_new(self) -> None:
        """Begin another complaint beside those that are open."""
        if not self.turn.is_busy:
            self.drafting.begin_new()

    def print_last(self) -> None:
        """Print the receipt of the complaint saved last, or a copy of it."""
        self.last_saved.print_receipt()

    def open_last(self) -> None:
        """Show the complaint saved last in the register."""
        if self.last_saved.note is not None:
            self.open_requested.emit(self.last_saved.note.register_no)

    def go_on_with_draft(self) -> None:
        """Take up the draft that is offered."""
        notice = self.board.get(Topic.DRAFT_FOUND)
        if notice is not None and notice.run is not None:
            notice.run()

    def ask_discard(self) -> None:
        """Ask whether the draft in the form is to be thrown away."""
        draft = self.drafting.capture()
        if draft.is_blank or self.turn.is_busy:
            return
        Question(
            self.window(),
            translate("Intake", "Buang draf {name}?").format(name=draft.title),
            translate("Intake", "Isinya tidak dapat dikembalikan."),
            safe=translate("Intake", "Tidak, biarkan"),
            risky=translate("Intake", "Buang draf"),
            on_risky=self.drafting.discard,
        ).ask()

    # What follows

    def _connect(self) -> None:
        page, drafting = self.page, self.drafting
        for button, wants_paper in zip(page.save_buttons, (True, True, False), strict=True):
            button.clicked.connect(lambda _=False, wants=wants_paper: self.save(wants_paper=wants))
        page.new.clicked.connect(self.begin_new)
        page.pane.saved.reprint.clicked.connect(self.print_last)
        page.pane.saved.open.clicked.connect(self.open_last)
        page.pane.today.opened.connect(self.open_requested)
        self.form.finished.connect(page.focus_save)
        drafting.edited.connect(self._on_edited)
        drafting.turned.connect(self._follow_draft)
        drafting.found.connect(self._on_drafts_found)
        drafting.troubled.connect(lambda error: self.board.put(Topic.KEEPING, notices.keeping_trouble(error)))
        drafting.kept.connect(lambda: self.board.drop(Topic.KEEPING))
        drafting.turned.connect(self._on_turned)
        self.turn.ended.connect(self._follow_draft)
        self.turn.saved.connect(self._on_saved)
        self.turn.refused.connect(self._on_refused)
        self.turn.failed.connect(self._on_failed)
        self.last_saved.changed.connect(self._show_note)
        self.last_saved.listed.connect(self._on_listed)
        self.last_saved.paper_missing.connect(
            lambda sentence: self.board.put(Topic.PAPER, notices.paper_trouble(sentence))
        )
        connect_help(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def _can_save(self) -> bool:
        return not self.drafting.current.is_blank and self._account.may(Right.LOG_COMPLAINT)

    def _open(self) -> None:
        if not self.isVisible():  # left again at once: begin when somebody comes back
            self._is_opened = False
            return
        self.form.offer(self._tools.reference)
        self.drafting.offer_back()
        self.last_saved.list_today()
        self.phrases.read()

    def _follow_draft(self) -> None:
        """Show what depends on whether there is anything in the form, and on what kind of complaint it is."""
        if not self.turn.is_busy:
            self.page.set_ready(self._can_save)
        kind = Classification(self.form.report.classification.control.key)
        self.page.show_due(None if self.drafting.current.is_blank else self._tools.due(kind))

    def _show_note(self) -> None:
        self.page.show_note(self.last_saved.note, is_quiet=self._is_quiet)

    def _on_edited(self) -> None:
        self.board.drop(Topic.DRAFT_FOUND, Topic.SAVING, Topic.TAKING)
        self._follow_draft()
        if not self._is_quiet:
            self._is_quiet = True
            self._show_note()

    def _on_drafts_found(self, drafts: Sequence[OpenDraft]) -> None:
        latest = drafts[0]
        if latest.updated_at is None or not self.drafting.capture().is_blank:
            return
        at = when(latest.updated_at, self._tools.now(), self._tools.zone)
        self.board.put(
            Topic.DRAFT_FOUND, notices.draft_found(at, latest.subject, lambda: self._turn_to(latest.id))
        )

    def _on_turned(self) -> None:
        self.offers.forget()
        self.helping.begin_anew()

    def _turn_to(self, draft_id: str) -> None:
        self.board.drop(Topic.DRAFT_FOUND)
        if self.drafting.book.find(draft_id) is not None and not self.turn.is_busy:
            self.drafting.turn_to(draft_id)
            self.form.focus_first()

    def _on_saved(self, filled: Filled, logged: LoggedComplaint) -> None:
        self.board.drop(*Topic)
        self._is_quiet = False
        self.new_pictures.forget()
        self.drafting.close(filled.draft_id)
        self.last_saved.tell(filled, logged)
        self.learning.begin()
        self.saved.emit(logged)

    def _on_refused(self, problems: Sequence[Problem]) -> None:
        elsewhere = self.checking.show_problems(problems)
        if elsewhere:
            self.board.put(Topic.SAVING, notices.saving_trouble(" ".join(elsewhere)))

    def _on_failed(self, message: str) -> None:
        self.board.put(Topic.SAVING, notices.saving_trouble(message))

    def _on_listed(self, entries: list[TodayEntry]) -> None:
        note = self.last_saved.note
        self.page.pane.today.show_entries(entries, note.register_no if note is not None else None)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        self.page.follow_focus(now)
