"""Susulan: what a clerk adds to a report that is logged already, or answers to the agency."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import LoketError
from desktop.domain.wording import number
from desktop.usecases.add_follow_up import LONGEST_TEXT, piece_count
from resources.i18n import translate
from ui.common.button import Button
from ui.common.chosen_files import ChosenFile
from ui.common.dropped_files import local_files
from ui.common.enter_key import pressed_with_enter
from ui.common.field import Field
from ui.common.jobs import JobRunner
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.message import Message, Note
from ui.common.sheet import Sheet
from ui.common.text_area import TextArea
from ui.register.fitting_scroll import FittingScroll
from ui.register.follow_up_files import FollowUpFiles
from ui.register.tools import FileTools

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(slots=True)
class FollowUpDraft:
    """What is written of a follow-up that was not sent yet."""

    text: str = ""
    files: list[ChosenFile] = field(default_factory=list)

    @property
    def is_blank(self) -> bool:
        """Tell whether there is nothing in it."""
        return not self.text.strip() and not self.files


@dataclass(frozen=True, slots=True)
class FollowUpSubject:
    """What is added to. ``standing`` says when a follow-up will go; ``hides_person`` that nobody may be named in it."""

    register_no: str
    title: str
    standing: str
    hides_person: bool = False


class _Words(TextArea):
    """The text; files that are pasted or dropped on it are handed on instead of being written out as their addresses."""

    files_offered = Signal(list)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if paths := local_files(source):
            self.files_offered.emit(paths)
        else:
            super().insertFromMimeData(source)


class FollowUpSheet(Sheet):
    """Writes into ``draft`` as the person types, so that closing loses nothing.

    ``confirmed(text, files)`` when it is to be sent.
    """

    confirmed = Signal(str, object)

    def __init__(
        self, host: QWidget, subject: FollowUpSubject, draft: FollowUpDraft, tools: FileTools, jobs: JobRunner
    ) -> None:
        heading = translate("FollowUpSheet", "Susulan untuk {number}").format(number=subject.register_no)
        super().__init__(host, heading, width=720, grows=True)
        self._draft = draft
        self.words = _Words(draft.text, limit=LONGEST_TEXT, minimum_height=60)
        self.field = Field(translate("FollowUpSheet", "Isi susulan"), self.words, required=True)
        self.files = FollowUpFiles(draft.files, tools, jobs)
        self.privacy = Message(collapse=True)
        self.back = Button(translate("FollowUpSheet", "Kembali"), key="Esc")
        self.send = Button(
            translate("FollowUpSheet", "Kirim susulan"), icon="send", key="Ctrl+Enter", kind="primary"
        )
        self.standing = Label(subject.standing, wrap=True, tone="text2")
        self.body.addWidget(Label(subject.title, wrap=True))
        self.body.addWidget(self.standing)
        self.body.addWidget(self.field, 1)
        self.body.addWidget(self.privacy)
        self.body.addWidget(FittingScroll(self.files))
        self.body.addLayout(row(None, self.back, self.send))
        self.privacy.setVisible(subject.hides_person)
        if subject.hides_person:
            sentence = translate(
                "FollowUpSheet",
                "Pelapor minta identitasnya dijaga: jangan tulis nama, NIK atau teleponnya di sini.",
            )
            self.privacy.show_text(sentence, Note.WARNING)
        self.setAcceptDrops(True)
        self._connect()
        self._on_counted(self.words.length, LONGEST_TEXT)
        self._on_files_changed()

    def ask(self) -> None:
        """Show the sheet, ready for typing."""
        self.open(self.words)

    def show_busy(self) -> None:
        """Refuse further presses while it is being saved; the keys stay with the sheet."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.send.show_busy(translate("FollowUpSheet", "Menyimpan…"))
        for each in (self.words, self.files, self.back):
            each.setEnabled(False)

    def show_refusal(self, error: LoketError) -> None:
        """Say where it belongs why it was not saved."""
        for each in (self.words, self.files, self.back):
            each.setEnabled(True)
        self.send.show_ready()
        if error.field == "attachments":
            self.files.refuse([error.message])
            self.files.add.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.field.show_error(error.message)
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send with Ctrl+Enter, attach with Ctrl+L, press with Enter; the rest as every sheet."""
        is_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_control and event.key() in _ENTER:
            self.send.click()
        elif is_control and event.key() == Qt.Key.Key_L:
            self.files.choose()
        elif not pressed_with_enter(event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach the files dropped anywhere on the sheet."""
        self.files.attach(local_files(event.mimeData()))

    def _connect(self) -> None:
        self.words.counted.connect(self._on_counted)
        self.words.files_offered.connect(self.files.attach)
        self.words.paste_shortened.connect(self._on_paste_shortened)
        self.files.changed.connect(self._on_files_changed)
        self.back.clicked.connect(self.close_sheet)
        self.send.clicked.connect(self._on_send)
        self.closed.connect(self.deleteLater)

    def _on_counted(self, length: int, limit: int) -> None:
        self._draft.text = self.words.text()
        self.field.set_note(_counter(length, limit, piece_count(self._draft.text)))
        if self.field.has_error and 0 < length <= limit:
            self.field.clear()

    def _on_paste_shortened(self, kept: int, offered: int) -> None:
        sentence = translate(
            "FollowUpSheet",
            "Tempelan terlalu panjang: hanya {kept} dari {offered} huruf yang diambil. Ringkaskan, atau lampirkan.",
        )
        self.field.show_error(sentence.format(kept=number(kept), offered=number(offered)))

    def _on_files_changed(self) -> None:
        if self.files.is_reading:
            self.send.show_busy(translate("FollowUpSheet", "Membaca berkas…"))
        elif not self.send.isEnabled():
            self.send.show_ready()

    def _on_send(self) -> None:
        files = [each.file for each in self._draft.files if each.file is not None]
        self.confirmed.emit(self.words.text(), files)


def _counter(length: int, limit: int, pieces: int) -> str:
    counted = f"{number(length)} / {number(limit)}"
    if pieces == 1:
        return counted
    words = translate("FollowUpSheet", "akan dikirim dalam {count} bagian").format(count=pieces)
    return f"{words}    {counted}"
