"""The pane side of the register: which complaint is shown, and what its buttons do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account, Right
from desktop.domain.complaint import ComplaintStatus
from desktop.domain.errors import LoketError
from desktop.usecases.find_complaints import ComplaintRecord
from desktop.usecases.issue_receipt import ReceiptCopy
from desktop.usecases.keep_unsent import UnsentKind
from resources.i18n import translate
from ui.common.jobs import JobRunner
from ui.common.message import Note
from ui.models.complaint_lines import ComplaintLine
from ui.register.action_menu import ActionMenu
from ui.register.actions import ComplaintActions
from ui.register.adding import Adding
from ui.register.correcting import Correcting
from ui.register.detail_pane import DetailPane
from ui.register.facts import Sight
from ui.register.fate import Fate, fate, standing_words, why_no_correction, why_no_follow_up
from ui.register.finishing import Finishing
from ui.register.follow_up_sheet import FollowUpSubject
from ui.register.keeping import Keeping
from ui.register.letter_writing import LetterWriting
from ui.register.offers import menu_actions
from ui.register.revealing import Revealing
from ui.register.standing import standings
from ui.register.tools import RegisterTools
from ui.register.unsealing import Unsealing
from ui.register.unsent import UnsentWords
from ui.register.void_sheet import VoidSheet

_REST_MS = 40
"""A complaint is read when the arrow keys have rested on it for so long."""


class Details(QObject):
    """Fills the pane and runs the actions of the complaint chosen.

    ``changed()`` when one of them changed the store; ``jump_asked(register_no)`` when another complaint is to be shown.
    """

    changed = Signal()
    jump_asked = Signal(str)

    def __init__(
        self,
        pane: DetailPane,
        actions: ComplaintActions,
        account: Account,
        tools: RegisterTools,
        jobs: JobRunner,
        today: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._pane, self._actions, self._account = pane, actions, account
        self._tools, self._jobs, self._today = tools, jobs, today
        self._line: ComplaintLine | None = None
        self._shown: tuple[ComplaintRecord, date] | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._read)
        self._unsent = UnsentWords(tools.keep_unsent, tools.find_unsent, jobs, self)
        self.adding = Adding(actions.sheets, tools, jobs, self._unsent, self)
        self.correcting = Correcting(actions.sheets, tools, jobs, self._unsent, today, self)
        self.finishing = Finishing(actions.sheets, tools.finish, today, self)
        self.keeping = Keeping(actions.sheets, tools.keeping, jobs, self)
        self.unsealing = Unsealing(actions.sheets, tools.keeping, jobs, self)
        ask_path = actions.doors.ask_path
        self.letters = LetterWriting(actions.sheets, tools.letters, jobs, ask_path, today, self)
        self.revealing = Revealing(actions, self)
        self._connect()
        pane.show_nothing(self.hint())

    @property
    def may_void(self) -> bool:
        """Tell whether this person may end entries."""
        return self._account.may(Right.VOID_COMPLAINT)

    @property
    def may_correct(self) -> bool:
        """Tell whether this person may correct entries."""
        return self._account.may(Right.CORRECT_COMPLAINT)

    @property
    def may_add(self) -> bool:
        """Tell whether this person may add follow-ups."""
        return self._account.may(Right.ADD_FOLLOW_UP)

    @property
    def line(self) -> ComplaintLine | None:
        """Return the chosen complaint."""
        return self._line

    @property
    def number(self) -> str:
        """Return the register number of the chosen complaint, "" when there is none."""
        return self._line.row.register_no if self._line is not None else ""

    def choose(self, line: ComplaintLine | None) -> None:
        """Show another complaint, or none."""
        is_same = line is not None and self._line is not None and line.seq == self._line.seq
        self._line = line
        if not is_same:
            self.revealing.forget()
        if line is None:
            self._rest.stop()
            self._pane.show_nothing(self.hint())
        else:
            self._rest.start()

    def reload(self) -> None:
        """Read the same complaint again."""
        if self._line is not None:
            self._read()

    def mask(self) -> None:
        """Hide the identity again, and what was sealed."""
        self.revealing.end()
        self.unsealing.end()

    def reveal(self) -> None:
        """Ask why the identity is to be shown in full, or hide it again; nothing where it has no numbers."""
        button = self._pane.facts.reveal
        if self.revealing.is_revealed(self.number):
            self.mask()
        elif button is not None and self._record() is not None:
            self.revealing.ask(self.number, button)

    def hint(self) -> str:
        """Return what an empty pane says."""
        return translate(
            "RegisterDetail",
            "Pilih satu pengaduan untuk membacanya.\nPanah ↑ ↓ memilih, Enter membuka, P mencetak salinan.",
        )

    def copy_sentence(self) -> None:
        """Copy what the citizen can be told."""
        if self._record() is not None:
            self._pane.copy_sentence.copy()

    def print_copy(self) -> None:
        """Print the citizen's copy once more."""
        if self.number:
            self._actions.print_copy(self.number)

    def print_office_copy(self) -> None:
        """Print the office's copy, which shows the identity in full."""
        if self.number:
            self._actions.print_copy(self.number, ReceiptCopy.OFFICE)

    def save_pdf(self) -> None:
        """Save the receipt as a file."""
        if self.number:
            self._actions.save_pdf(self.number, self._pane.window())

    def void(self) -> None:
        """Ask what happened and why, and strike the entry out or note that it is withdrawn; for supervisors, once."""
        line = self._line
        if line is not None and self.may_void and not line.has_ended:
            sheet = VoidSheet(self._pane.window(), line.row.register_no, line.row.title, self._fate())
            self._actions.ask_end(sheet, line.row.register_no)

    def follow_up(self) -> None:
        """Write a follow-up, or go on writing the one begun; say why where none can be."""
        line = self._line
        if line is None or not self.may_add:
            return
        row = line.row
        if refusal := self.why_no_follow_up():
            sentence = translate("RegisterDetail", "Tidak ada susulan: {number} {reason}.")
            self._on_said(
                row.register_no, sentence.format(number=row.register_no, reason=refusal), Note.WARNING
            )
            return
        record = self._record()
        subject = FollowUpSubject(
            row.register_no,
            row.title,
            standing_words(self._fate(), record.item.lapor_no if record else None),
            hides_person=row.is_anonymous or row.is_secret or row.is_hidden,
        )
        self.adding.begin(self._pane.window(), subject)

    def correct(self) -> None:
        """Put right what was logged, or go on with it; say why where nothing can be corrected any more."""
        line = self._line
        if line is None or not self.may_correct:
            return
        number = line.row.register_no
        refusal = why_no_correction(line.row.status) or self._why_no_words()
        if refusal:
            sentence = translate("RegisterDetail", "Tidak dapat diperbaiki: {number} {reason}.")
            self._on_said(number, sentence.format(number=number, reason=refusal), Note.WARNING)
            return
        self.correcting.begin(self._pane.window(), line.row.id, number)

    def finish(self) -> None:
        """Take note that the complaint was answered."""
        self.finishing.begin(self._pane.window(), self._line)

    def answer(self) -> None:
        """Write a letter of answer, or print one again; say why where none can be."""
        line = self._line
        can_finish = line is not None and self.finishing.is_allowed and not self.finishing.why_not(line)
        self.letters.begin(self._pane.window(), line, offers_finish=can_finish)

    @property
    def is_held(self) -> bool:
        """Tell whether the chosen complaint is held from erasure."""
        record = self._record()
        return record is not None and record.complaint.hold_reason is not None

    @property
    def is_erased(self) -> bool:
        """Tell whether only the number of the chosen complaint is left."""
        record = self._record()
        return record is not None and record.complaint.erased_at is not None

    @property
    def is_sealed(self) -> bool:
        """Tell whether what the chosen complaint says is sealed to an officer's key."""
        record = self._record()
        return record is not None and not record.is_hidden and record.complaint.sealed_for is not None

    def open_sealed(self) -> None:
        """Ask for the passphrase that opens the chosen complaint, and show it."""
        if self.is_sealed:
            self.unsealing.ask(self._pane.window(), self.number)

    def hold(self) -> None:
        """Ask why the chosen complaint is to be held from erasure, or why no longer."""
        if self._line is not None and self._record() is not None:
            self.keeping.ask_hold(self._pane.window(), self._line, is_held=self.is_held)

    def give_person_data(self) -> None:
        """Ask whether it is the person themselves, and save their copy."""
        if self._line is not None:
            self.keeping.ask_person(self._pane.window(), self.number)

    def leave(self) -> None:
        """Hand what is written and not sent to the store: the screen is going away."""
        self._unsent.flush()

    def open_menu(self, button: QWidget) -> None:
        """Offer what has no button of its own."""
        hides_pdf = self._pane.actions_row.hides_second
        ActionMenu(menu_actions(self, hides_pdf=hides_pdf), button).open_below(button)

    def _connect(self) -> None:
        pane, actions = self._pane, self._actions
        pane.print_button.clicked.connect(self.print_copy)
        pane.pdf_button.clicked.connect(self.save_pdf)
        pane.more.clicked.connect(lambda: self.open_menu(pane.more))
        pane.facts.reveal_asked.connect(self.reveal)
        self.revealing.changed.connect(lambda: pane.show_facts(self._sight()))
        pane.follow_up.clicked.connect(self.follow_up)
        pane.correct.clicked.connect(self.correct)
        self.letters.finish_asked.connect(self.finish)
        self._unsent.troubled.connect(self._on_not_kept)
        self._unsent.found.connect(self._on_unsent_found)
        actions.sheets.closed.connect(self._look_for_unsent)
        pane.links.asked.connect(self.jump_asked)
        pane.files.open_asked.connect(lambda file: actions.open_file(self.number, file))
        actions.printing.connect(self._on_printing)
        actions.saving.connect(self._on_saving)
        actions.said.connect(self._on_said)
        actions.revealed.connect(self._on_revealed)
        actions.changed.connect(self.changed)

    def _read(self) -> None:
        if self._line is not None and not self._jobs.closing.is_set():
            wanted = self._line.row.id
            self._jobs.store(partial(self._tools.show, wanted), self._on_record, self._on_failed)

    def _on_record(self, record: ComplaintRecord) -> None:
        if self._line is None or record.complaint.id != self._line.row.id:
            return
        self._look_for_unsent()
        shown = (record, self._today())
        if self._pane.record is not None and shown == self._shown:
            return  # repainting the same would take away what is marked in it
        self._shown = shown
        said = standings(record, self._tools.time_left, self._tools.zone)
        self._pane.show_record(record, said, self._sight_of(is_hidden=record.is_hidden), self._today())
        is_void = record.complaint.status is ComplaintStatus.BATAL
        self._pane.set_void(is_void)
        is_stub = record.complaint.erased_at is not None or record.complaint.sealed_for is not None
        self._pane.follow_up.setVisible(self.may_add and not is_stub and not self.why_no_follow_up())
        is_open = not is_stub and not why_no_correction(record.complaint.status)
        self._pane.correct.setVisible(self.may_correct and is_open)

    def _record(self) -> ComplaintRecord | None:
        """Return the record of the chosen complaint, None as long as the pane shows another."""
        record = self._pane.record
        is_same = record is not None and self._line is not None and record.complaint.id == self._line.row.id
        return record if is_same else None

    def _fate(self) -> Fate:
        assert self._line is not None
        record = self._record()
        if record is None:
            return fate(self._line.row.sync_state)
        return fate(record.item.state, record.item)

    def why_no_follow_up(self) -> str:
        """Return in a few words why nothing can be added to the chosen complaint, "" if it can."""
        assert self._line is not None
        return why_no_follow_up(self._line.row.status, self._fate()) or self._why_no_words()

    def _why_no_words(self) -> str:
        """Return in a few words that what the chosen complaint says is sealed, "" if it is not."""
        return translate("RegisterDetail", "isinya disegel") if self.is_sealed else ""

    def _on_failed(self, error: LoketError) -> None:
        self._pane.show_nothing(error.message)

    def _look_for_unsent(self) -> None:
        if self.number and not self._jobs.closing.is_set():
            self._unsent.look(self.number)

    def _on_unsent_found(self, register_no: str, kinds: set[UnsentKind]) -> None:
        if register_no == self.number:
            self._pane.offer_unsent(kinds)

    def _on_not_kept(self, error: LoketError) -> None:
        self._pane.show_notice(error.message, Note.ERROR)

    def _sight(self) -> Sight:
        record = self._pane.record
        is_hidden = record is not None and record.is_hidden
        return self._sight_of(is_hidden=is_hidden)

    def _sight_of(self, *, is_hidden: bool) -> Sight:
        is_revealed = self.revealing.is_revealed(self.number)
        return Sight(self._account.may(Right.SEE_SECRET_IDENTITY), is_revealed, is_hidden)

    def _on_revealed(self, register_no: str) -> None:
        if register_no == self.number:
            self.revealing.begin(register_no)

    def _on_printing(self, is_running: bool) -> None:
        if is_running:
            self._pane.print_button.show_busy(translate("RegisterDetail", "Mencetak…"))
        else:
            self._pane.print_button.show_ready()

    def _on_saving(self, is_running: bool) -> None:
        if is_running:
            self._pane.pdf_button.show_busy(translate("RegisterDetail", "Menyimpan…"))
        else:
            self._pane.pdf_button.show_ready()

    def _on_said(self, register_no: str, sentence: str, note: Note) -> None:
        words = sentence if register_no == self.number else f"{register_no}: {sentence}"
        self._pane.show_notice(words, note)
