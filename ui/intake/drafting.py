"""Several complaints at once: tabs, form and store kept in step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from desktop.domain.errors import LoketError
from desktop.domain.wording import clock_time
from resources.i18n import translate
from ui.common.header_tabs import HeaderTabs
from ui.common.jobs import JobRunner
from ui.intake import notices
from ui.intake.attaching import Attaching, OpenDrafts
from ui.intake.checking import Checking
from ui.intake.draft_keeper import Content, DraftKeeper
from ui.intake.drafts import DraftBook, OpenDraft, open_draft, when
from ui.intake.form_view import FormView
from ui.intake.tools import IntakeTools

if TYPE_CHECKING:
    from desktop.store.drafts import Draft


class Drafting(QObject):
    """Holds the open drafts, shows one of them in the form, and keeps all of them.

    ``turned`` after another draft came into the form, ``found(drafts)`` when earlier drafts are offered back,
    ``troubled(LoketError)`` and ``kept`` as keeping fails and succeeds. ``files`` brings files to the draft in the form.
    """

    turned = Signal()
    edited = Signal()
    found = Signal(list)
    troubled = Signal(object)
    kept = Signal()

    def __init__(
        self, form: FormView, tabs: HeaderTabs, checking: Checking, tools: IntakeTools, jobs: JobRunner
    ) -> None:
        super().__init__(form)
        self._form, self._tabs, self._checking = form, tabs, checking
        self._tools, self._jobs = tools, jobs
        self._is_changed = False
        self.book = DraftBook(self._blank())
        self.keeper = DraftKeeper(tools.drafts, jobs, self)
        drafts = OpenDrafts(lambda: self.current, self.book.find)
        self.files = Attaching(form.files, drafts, tools, jobs, self)
        self._connect()
        self._show_current()

    @property
    def current(self) -> OpenDraft:
        """Return the draft in the form, as it was last read from there (see :meth:`capture`)."""
        return self.book.current

    def offer_back(self) -> None:
        """Ask the store for drafts of earlier."""
        self._jobs.store(self._tools.drafts.list, self._on_listed, self._on_not_listed)

    def capture(self) -> OpenDraft:
        """Take what stands in the form into the current draft and return it."""
        self.current.typed = self._form.typed()
        return self.current

    def keep_now(self) -> None:
        """Keep what has changed, at once."""
        if not self._is_changed:
            return
        self._is_changed = False
        draft = self.capture()
        if not draft.is_blank:
            self._keep(draft)
        elif draft.kept_at is not None:
            draft.kept_at = None
            self.keeper.remove(draft.id)

    def turn_to(self, draft_id: str) -> None:
        """Put another draft into the form."""
        if draft_id == self.current.id:
            return
        self._leave_current()
        self.book.turn_to(draft_id)
        self._show_current()

    def begin_new(self) -> None:
        """Begin another complaint, unless the one in the form is still empty."""
        if not self.capture().is_blank:
            self._leave_current()
            self.book.begin(self._blank())
            self._show_current()
        self._form.focus_first()

    def discard(self) -> None:
        """Throw the draft in the form away."""
        draft_id = self.current.id
        self.keeper.remove(draft_id)
        self.close(draft_id)

    def close(self, draft_id: str) -> None:
        """Take off a draft that is thrown away or has become a complaint."""
        self._is_changed = False
        self.keeper.rest()
        self.book.close(draft_id, self._blank())
        self._show_current()
        self._form.focus_first()

    def note_change(self) -> None:
        """Remember that something changed in the form."""
        self._is_changed = True
        self.current.updated_at = self._tools.now()
        self.keeper.note_change()
        self._name_current()
        self.edited.emit()

    def _connect(self) -> None:
        self._form.edited.connect(lambda _name: self.note_change())
        self._form.files_pasted.connect(self.files.bring)
        self.files.changed.connect(self.note_change)
        self.files.changed_elsewhere.connect(self._keep)
        self._tabs.currentChanged.connect(self._on_tab_chosen)
        self.keeper.due.connect(self.keep_now)
        self.keeper.kept.connect(self._on_kept)
        self.keeper.troubled.connect(self._on_troubled)

    def _keep(self, draft: OpenDraft) -> None:
        self.keeper.keep(draft.id, Content(draft.content(), draft.kept_files()))

    def _blank(self) -> OpenDraft:
        return OpenDraft(self._tools.drafts.new_id())

    def _leave_current(self) -> None:
        self.capture()
        self.keep_now()

    def _show_current(self) -> None:
        draft = self.current
        self._is_changed = False
        self._form.restore(draft.typed)
        draft.typed = self._form.typed()
        self.files.show()
        self._checking.begin()
        self._say_kept(draft.kept_at)
        self._show_tabs()
        self.turned.emit()

    def _show_tabs(self) -> None:
        with QSignalBlocker(self._tabs):
            while self._tabs.count():
                self._tabs.removeTab(0)
            for draft in self.book.all:
                index = self._tabs.add(draft.title, self._note_of(draft), draft.id)
                if draft is self.current:
                    self._tabs.setCurrentIndex(index)

    def _name_current(self) -> None:
        title = self.capture().title
        index = self._tabs.currentIndex()
        if index >= 0 and self._tabs.tabText(index) != title:
            self._tabs.set_tab(index, title)

    def _note_of(self, draft: OpenDraft) -> str:
        if draft is self.current or draft.updated_at is None:
            return ""
        return when(draft.updated_at, self._tools.now(), self._tools.zone)

    def _say_kept(self, at: datetime | None) -> None:
        words = translate("Intake", "Draf tersimpan {time}")
        self._form.report.say_draft(words.format(time=clock_time(at, self._tools.zone)) if at else "")

    def _on_tab_chosen(self, index: int) -> None:
        key = self._tabs.key(index) if index >= 0 else None
        if isinstance(key, str):
            self.turn_to(key)

    def _on_kept(self, draft_id: str, at: datetime) -> None:
        draft = self.book.find(draft_id)
        if draft is not None:
            draft.kept_at = at
        if draft is self.current:
            self._say_kept(at)
        self.kept.emit()

    def _on_troubled(self, error: LoketError) -> None:
        self._form.report.say_draft(notices.keeping_heading(error))
        self.troubled.emit(error)

    def _on_listed(self, drafts: Sequence[Draft]) -> None:
        self.book.offer_back([open_draft(each) for each in drafts])
        self._show_tabs()
        others = self.book.others
        if others:
            self.found.emit(others)

    def _on_not_listed(self, error: LoketError) -> None:
        self.troubled.emit(error)
