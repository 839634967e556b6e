"""A desk out of a backup: what the backup says of itself, the recovery key, and what came of it.

The screen only asks; whoever owns it restores and answers by :meth:`RestoreScreen.show_error` or ``show_restored``.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.domain.wording import moment, number
from resources.i18n import translate
from ui.common.button import Button
from ui.common.enter_key import pressed_with_enter
from ui.common.field import Field
from ui.common.labels import Hairline, Label
from ui.common.layout import boxed, clear, column
from ui.common.line_edit import LineEdit
from ui.common.message import Message, Note
from ui.common.tokens import Size, Weight
from ui.sign_in.page import WelcomePage

if TYPE_CHECKING:
    from desktop.domain.backup_note import BackupNote
    from desktop.usecases.restore_backup import RestoredDesk

_WIDTH = 440
_BUTTON = 40
_LONGEST = 80
_ZONE = ZoneInfo("Asia/Jakarta")
"""Of moments told before the restored office is known."""
Fact = tuple[str, str]


class RestoreScreen(WelcomePage):
    """Two steps: asking and outcome. ``restore_asked(code)``, ``another_asked()``, ``left()``, ``finished()``."""

    restore_asked = Signal(str)
    another_asked = Signal()
    left = Signal()
    finished = Signal()

    def __init__(self, file: Path, note: BackupNote, parent: QWidget | None = None) -> None:
        super().__init__("", width=_WIDTH, parent=parent)
        self.file = file
        self.title = Label(
            translate("Restore", "Pulihkan dari cadangan ini?"), Size.TITLE, Weight.SEMIBOLD, wrap=True
        )
        self.under = Label(
            translate("Restore", "Belum ada yang diubah. Yang sudah ada di komputer ini tidak dihapus."),
            tone="text2",
            wrap=True,
        )
        self._facts = QGridLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnMinimumWidth(0, 110)
        self._facts.setColumnStretch(1, 1)
        self.code = LineEdit(limit=_LONGEST, tabular=True, height=36)
        self.field = Field(
            translate("Restore", "Kunci pemulihan"),
            self.code,
            hint=translate("Restore", "Dari lembar di brankas; kosongkan untuk cadangan komputer ini"),
        )
        self.message = Message(collapse=True)
        self.go = Button(
            translate("Restore", "Pulihkan"),
            icon="database-backup",
            kind="primary",
            height=_BUTTON,
            align_left=True,
        )
        self.another = Button(
            translate("Restore", "Pilih cadangan lain"), icon="folder-open", align_left=True
        )
        self.back = Button(translate("Restore", "Kembali"), icon="undo-2", align_left=True)
        self.enter = Button(
            translate("Restore", "Masuk"), icon="log-in", kind="primary", height=_BUTTON, align_left=True
        )
        self._show_facts(note_facts(file, note))
        self.column.addStretch(1)
        self.column.addWidget(self.title)
        self.column.addWidget(self.under)
        self.column.addWidget(
            boxed(column(10, Hairline(), 10, self._facts, 10, self.field, self.message, 8, spacing=6))
        )
        for button in (self.go, self.another, self.back, self.enter):
            self.column.addWidget(button)
            self.column.addSpacing(6)
        self.column.addStretch(1)
        self.enter.hide()
        self.go.clicked.connect(self._on_go)
        self.code.returnPressed.connect(self._on_go)
        self.another.clicked.connect(self.another_asked)
        self.back.clicked.connect(self.left)
        self.enter.clicked.connect(self.finished)
        self.setFocusProxy(self.code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the focus at Enter, too."""
        if not pressed_with_enter(event):
            super().keyPressEvent(event)

    def show_error(self, words: str) -> None:
        """Say why it was not restored; nothing was changed."""
        self._set_busy(is_busy=False)
        self.message.show_text(words, Note.ERROR)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_restored(self, desk: RestoredDesk) -> None:
        """Say what came of it."""
        self._set_busy(is_busy=False)
        self.title.setText(translate("Restore", "Loket sudah dipulihkan"))
        self.under.setText(
            translate("Restore", "Masuk dengan akun dan kata sandi seperti di loket yang dicadangkan.")
        )
        self.message.clear()
        for widget in (self.field, self.go, self.another, self.back):
            widget.hide()
        self._show_facts(restored_facts(desk))
        self.enter.show()
        self.setFocusProxy(self.enter)
        self.enter.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_go(self) -> None:
        if self.go.isEnabled():
            self.message.clear()
            self._set_busy(is_busy=True)
            self.restore_asked.emit(self.code.text().strip())

    def _set_busy(self, *, is_busy: bool) -> None:
        if is_busy:
            self.go.show_busy(translate("Restore", "Memeriksa dan memulihkan…"))
        else:
            self.go.show_ready()
        for each in (self.another, self.back, self.code):
            each.setEnabled(not is_busy)

    def _show_facts(self, facts: list[Fact]) -> None:
        clear(self._facts)
        for line, (name, value) in enumerate(facts):
            label = Label(name, Size.SMALL, tone="text2", wrap=True)
            self._facts.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(Label(value, wrap=True), line, 1)


def note_facts(file: Path, note: BackupNote) -> list[Fact]:
    """Return what a backup says of itself."""
    return [
        (translate("Restore", "Berkas"), file.name),
        (translate("Restore", "Kantor"), note.name or translate("Restore", "Belum ada kantor")),
        (translate("Restore", "Loket"), f"{note.office}-{note.device}" if note.office else "–"),
        (translate("Restore", "Dibuat"), moment(note.made_at, _ZONE)),
        (translate("Restore", "Isinya"), _complaints(note.complaints)),
    ]


def restored_facts(desk: RestoredDesk) -> list[Fact]:
    """Return what a person has to know of a restored desk."""
    facts = [
        (translate("Restore", "Isinya"), _complaints(desk.manifest.contents.complaints)),
        (translate("Restore", "Sampai"), moment(desk.note.made_at, _ZONE)),
    ]
    if desk.device_code is not None:
        new = translate("Restore", "{code}, supaya nomor baru tidak sama dengan nomor di komputer lama")
        facts.append(
            (
                translate("Restore", "Kode loket baru"),
                new.format(code=f"{desk.note.office}-{desk.device_code}"),
            )
        )
    if desk.put_aside:
        waiting = translate(
            "Restore", "{count} laporan mungkin sudah terkirim dari komputer lama: lihat Perlu dicek"
        )
        facts.append((translate("Restore", "Perlu dicek"), waiting.format(count=number(desk.put_aside))))
    if desk.manifest.missing:
        lost = translate("Restore", "{count} lampiran sudah hilang sebelum dicadangkan")
        facts.append(
            (translate("Restore", "Tidak ada"), lost.format(count=number(len(desk.manifest.missing))))
        )
    return facts


def _complaints(count: int) -> str:
    return translate("Restore", "{count} pengaduan").format(count=number(count))
