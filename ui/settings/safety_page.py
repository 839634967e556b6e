"""Cadangan: when the last backup was, where the second copy goes, rehearsing a restore; beside it the recovery key."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.domain.access import Account, Right
from desktop.domain.backup import FOLDER_SETTING, BackupRun, BackupState
from desktop.domain.errors import LoketError
from resources.i18n import translate
from ui.common.button import Button
from ui.common.jobs import JobRunner
from ui.common.labels import Label
from ui.common.layout import boxed, clear, column, row
from ui.common.message import Message, Note
from ui.common.tokens import Size
from ui.settings.recovery_pane import RecoveryPane
from ui.settings.rows import FactRow, SettingRow, heading, in_lines, page_of
from ui.settings.safety_words import backup_facts, kept_words, second_facts, trouble
from ui.settings.setting_store import SettingStore
from ui.settings.tools import SettingsTools

_MOST_SHOWN = 8


class SafetyPage(QObject):
    """What is wrong stands on top in words; whoever may not choose the folder only reads where it is.

    ``changed()`` once something was done about it.
    """

    changed = Signal()

    def __init__(
        self, tools: SettingsTools, account: Account, store: SettingStore, jobs: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tools, self._safety, self._store, self._jobs = tools, tools.safety, store, jobs
        self._said = False
        may_choose = account.may(Right.CHANGE_SETTINGS)
        self.message = Message(collapse=True)
        self.make = Button(translate("Safety", "Cadangkan sekarang"), icon="database-backup", kind="framed")
        self.rehearse = Button(translate("Safety", "Latih pemulihan"), icon="rotate-cw", kind="framed")
        self.choose = Button(translate("Safety", "Pilih folder…"), icon="folder-open")
        self.stop = Button(translate("Safety", "Berhenti menyalin"), kind="flat")
        self.choose.setEnabled(may_choose)
        self._may_choose = may_choose
        self._facts, self._second, self._kept = (_rows() for _ in range(3))
        self.page: QWidget = self._lay_out()
        self.recovery = RecoveryPane(tools, jobs, may_keep=account.may(Right.KEEP_RECOVERY_KEY), parent=self)
        self.pane: QWidget | None = self.recovery.pane
        self.recovery.changed.connect(self.changed)
        self.make.clicked.connect(self._on_make)
        self.rehearse.clicked.connect(self._on_rehearse)
        self.choose.clicked.connect(self._on_choose)
        self.stop.clicked.connect(lambda: store.change(FOLDER_SETTING, ""))
        store.stored.connect(self._on_stored)

    def shown(self) -> None:
        """Read how everything stands."""
        self._said = False
        self._read()
        self.recovery.shown()

    def open_folder_dialog(self) -> QFileDialog | None:
        """Return the dialog that asks for the second folder, while it is open."""
        return self.page.findChild(QFileDialog)

    def _lay_out(self) -> QWidget:
        drill = translate(
            "Safety",
            "Latihan membongkar cadangan terbaru seperti di komputer baru, membacanya, lalu membuangnya lagi.",
        )
        folder = SettingRow(
            translate("Safety", "Salinan kedua"),
            translate(
                "Safety", "Setiap cadangan juga disalin ke disk atau USB lain, lalu dibaca ulang di sana."
            ),
            self.choose,
        )
        return page_of(
            column(
                heading(translate("Safety", "Cadangan")),
                self.message,
                boxed(self._facts),
                in_lines(self.make, self.rehearse),
                Label(drill, Size.SMALL, tone="text2", wrap=True),
                6,
                folder,
                boxed(self._second),
                row(self.stop, None),
                6,
                heading(translate("Safety", "Cadangan yang tersimpan")),
                boxed(self._kept),
                None,
                spacing=10,
            )
        )

    def _read(self) -> None:
        self._jobs.store(self._safety.state, self._on_state, self._on_refused)
        self._jobs.store(self._safety.kept, self._on_kept, self._on_refused)

    def _on_state(self, state: BackupState) -> None:
        zone = self._tools.zone
        _show(self._facts, backup_facts(state, zone, self._tools.now()))
        _show(self._second, second_facts(state, zone))
        if not state.second_folder and self.stop.hasFocus():
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stop.setVisible(bool(state.second_folder) and self._may_choose)
        wrong = trouble(state)
        if wrong:
            self.message.show_text(wrong, Note.ERROR)
        elif not self._said:
            self.message.clear()

    def _on_kept(self, kept: Sequence[BackupRun]) -> None:
        clear(self._kept)
        for run in kept[:_MOST_SHOWN]:
            self._kept.addWidget(Label(kept_words(run, self._tools.zone), wrap=True, tabular=True))
        if len(kept) > _MOST_SHOWN:
            more = translate("Safety", "dan {count} lagi yang lebih lama").format(
                count=len(kept) - _MOST_SHOWN
            )
            self._kept.addWidget(Label(more, tone="text2"))
        if not kept:
            self._kept.addWidget(Label(translate("Safety", "Belum ada."), tone="text2"))

    def _on_make(self) -> None:
        self.make.show_busy(translate("Safety", "Mencadangkan…"))
        self._jobs.backup(self._safety.make, partial(self._on_done, self._made()), self._on_refused)

    def _on_rehearse(self) -> None:
        self.rehearse.show_busy(translate("Safety", "Melatih pemulihan…"))
        self._jobs.backup(self._safety.rehearse, partial(self._on_done, self._rehearsed()), self._on_refused)

    @staticmethod
    def _made() -> str:
        return translate("Safety", "Cadangan dibuat, dibaca ulang, dan utuh.")

    @staticmethod
    def _rehearsed() -> str:
        return translate("Safety", "Latihan berhasil: cadangan terbaru dapat mengembalikan loket ini.")

    def _on_done(self, words: str, _outcome: object) -> None:
        self._ready()
        self._said = True
        self.message.show_text(words, Note.GOOD)
        self._read()
        self.changed.emit()

    def _on_refused(self, error: LoketError) -> None:
        self._ready()
        self._said = True
        self.message.show_text(error.message, Note.ERROR)
        if error.code != "not_allowed":
            self._jobs.store(self._safety.kept, self._on_kept, lambda _error: None)

    def _ready(self) -> None:
        self.make.show_ready()
        self.rehearse.show_ready()

    def _on_stored(self, name: str, _value: str) -> None:
        if name == FOLDER_SETTING:
            self._read()
            self.changed.emit()

    def _on_choose(self) -> None:
        dialog = QFileDialog(self.page, translate("Safety", "Folder di disk atau USB lain"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(partial(self._store.change, FOLDER_SETTING))
        dialog.open()


def _rows() -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    return layout


def _show(layout: QVBoxLayout, facts: Sequence[tuple[str, str]]) -> None:
    clear(layout)
    for name, value in facts:
        layout.addWidget(FactRow(name, value))
