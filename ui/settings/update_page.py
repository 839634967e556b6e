"""Pembaruan: which version is installed, what a newer one brings, who vouches for it, and installing it where that is allowed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.domain.errors import LoketError
from desktop.domain.update import UpdateState
from resources.i18n import translate
from ui.common.button import Button
from ui.common.jobs import JobRunner
from ui.common.labels import Label
from ui.common.layout import boxed, clear, column
from ui.common.message import Message, Note
from ui.common.sheet import Question
from ui.common.tokens import Size
from ui.settings.rows import FactRow, heading, in_lines, page_of
from ui.settings.tools import SettingsTools
from ui.settings.update_words import facts, notes_of


class UpdatePage(QObject):
    """``found(state)`` after every look; ``install()`` once an installer is ready and the program is to end for it."""

    found = Signal(object)
    install = Signal()

    def __init__(self, tools: SettingsTools, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._updates, self._jobs = tools, tools.updates, jobs
        self._state = UpdateState()
        self.message = Message(collapse=True)
        self.look = Button(translate("Update", "Periksa sekarang"), icon="refresh-cw")
        self.stick = Button(translate("Update", "Periksa folder…"), icon="folder-open")
        self.start = Button(translate("Update", "Pasang…"), icon="download", kind="primary")
        self.by_it = Label("", tone="text2", wrap=True)
        self.file_dialog: QFileDialog | None = None
        self.question: Question | None = None
        self._facts = QVBoxLayout()
        self._facts.setSpacing(8)
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._news = heading("")
        self._notes = Label("", wrap=True)
        self.page: QWidget = self._lay_out()
        self.pane: QWidget | None = None
        self.look.clicked.connect(lambda: self._look(self._updates.look))
        self.stick.clicked.connect(self._on_stick)
        self.start.clicked.connect(self._on_start)
        self._show(UpdateState())

    def shown(self) -> None:
        """Read what is known."""
        self._jobs.store(self._updates.state, self._show, self._on_unreadable)

    def _lay_out(self) -> QWidget:
        use = translate(
            "Update",
            "Loket hanya memercayai versi yang ditandatangani penerbitnya, dari folder kantor atau USB. Pengaduan dan draf "
            "tidak tersentuh.",
        )
        return page_of(
            column(
                heading(translate("Update", "Pembaruan")),
                Label(use, Size.SMALL, tone="text2", wrap=True),
                self.message,
                4,
                boxed(self._facts),
                4,
                in_lines(self.look, self.stick),
                6,
                self._news,
                self._notes,
                4,
                self.by_it,
                in_lines(self.start),
                None,
                spacing=8,
            )
        )

    def _show(self, state: UpdateState) -> None:
        self._state = state
        clear(self._facts)
        for name, value in facts(state, self._updates.running, self._tools.zone):
            self._facts.addWidget(FactRow(name, value))
        release, notes = state.release, notes_of(state)
        if release is not None:
            self._news.setText(
                translate("Update", "Yang baru di versi {version}").format(version=release.version)
            )
            self.start.set_text(
                translate("Update", "Pasang versi {version}…").format(version=release.version)
            )
            self.by_it.setText(
                translate("Update", "Yang memasang petugas TI, dengan {name} dari folder di atas.").format(
                    name=release.file_name
                )
            )
        self._notes.setText(notes)
        self._news.setVisible(bool(notes))
        self._notes.setVisible(bool(notes))
        self.start.setVisible(release is not None and self._updates.may_start)
        self.by_it.setVisible(release is not None and not self._updates.may_start)
        self._tell(state)

    def _tell(self, state: UpdateState) -> None:
        if state.problem:
            self.message.show_text(state.problem, Note.ERROR)
        elif state.release is not None and state.started == state.release.version:
            text = translate(
                "Update",
                "Pemasang versi {version} sudah dijalankan, tetapi Loket masih versi {running}. Pasang lagi.",
            )
            self.message.show_text(
                text.format(version=state.started, running=self._updates.running), Note.WARNING
            )
        else:
            self.message.clear()

    def _look(self, look: Callable[[], UpdateState]) -> None:
        self.look.show_busy(translate("Update", "Memeriksa…"))
        self._jobs.backup(look, self._on_found, self._on_refused)

    def _on_stick(self) -> None:
        dialog = self.file_dialog = QFileDialog(self.page, translate("Update", "Folder pembaruan"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self._look(partial(self._updates.look_in, Path(path))))
        dialog.open()

    def _on_found(self, state: UpdateState) -> None:
        self._ready()
        self._show(state)
        self.found.emit(state)
        if state.release is None:
            self.message.show_text(translate("Update", "Tidak ada versi yang lebih baru."), Note.GOOD)

    def _on_start(self) -> None:
        assert self._state.release is not None
        version = self._state.release.version
        text = translate(
            "Update",
            "Pemasang diperiksa dulu. Sesudah itu Loket menutup dengan rapi: yang sedang ditulis disimpan sebagai draf. "
            "Komputer lalu meminta kata sandi administrator.",
        )
        self.question = Question(
            self.page.window(),
            translate("Update", "Pasang versi {version}?").format(version=version),
            text,
            safe=translate("Update", "Nanti"),
            risky=translate("Update", "Tutup dan pasang"),
            on_risky=self._prepare,
        )
        self.question.ask()

    def _prepare(self) -> None:
        self.start.show_busy(translate("Update", "Memeriksa pemasang…"))
        self._jobs.backup(self._updates.prepare, self._on_prepared, self._on_refused)

    def _on_prepared(self, _ready: object) -> None:
        self._ready()
        self.install.emit()

    def _on_refused(self, error: LoketError) -> None:
        """Say why, and show what is still known."""
        self._ready()
        self.message.show_text(error.message, Note.ERROR)
        if error.code != "bug":
            self._jobs.store(
                self._updates.state, partial(self._show_beside, error.message), self._on_unreadable
            )

    def _show_beside(self, sentence: str, state: UpdateState) -> None:
        self._show(state)
        self.message.show_text(sentence, Note.ERROR)

    def _on_unreadable(self, error: LoketError) -> None:
        self.message.show_text(error.message, Note.ERROR)

    def _ready(self) -> None:
        for button in (self.look, self.start):
            button.show_ready()
