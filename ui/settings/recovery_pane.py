"""The recovery key and the key of this computer: what there is, making a sheet, trying one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import LoketError
from desktop.domain.wording import long_date
from resources.i18n import translate
from ui.common.button import Button
from ui.common.jobs import JobRunner
from ui.common.labels import Label
from ui.common.layout import column, row
from ui.common.message import Message, Note
from ui.common.printing import Paper, PrintJob, PrintOutcome, PrintResult
from ui.common.sheet import Question
from ui.common.tokens import Size
from ui.settings.recovery_sheets import CheckKeySheet, MadeKeySheet
from ui.settings.rows import heading, may_break, scrolling
from ui.settings.tools import SettingsTools

if TYPE_CHECKING:
    from desktop.runtime.device_key import Protection
    from desktop.usecases.keep_recovery_key import MadeKey, RecoveryKeyState


class RecoveryPane(QObject):
    """Everybody who sees the page reads how it stands; only who keeps the key has the buttons. ``changed()`` with a new key."""

    changed = Signal()

    def __init__(self, tools: SettingsTools, jobs: JobRunner, *, may_keep: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._safety, self._jobs = tools, tools.safety, jobs
        self._may_keep = may_keep
        self._state: RecoveryKeyState | None = None
        self.sheet: MadeKeySheet | None = None
        self.check_sheet: CheckKeySheet | None = None
        self.message = Message(collapse=True)
        self.standing = Label("", wrap=True)
        self.device = Label("", wrap=True)
        self.make = Button(translate("Safety", "Buat kunci…"), icon="printer", kind="framed")
        self.check = Button(translate("Safety", "Periksa kunci…"), icon="shield", kind="framed")
        if not may_keep:
            self.make.hide()
            self.check.hide()
        words = translate(
            "Safety",
            "Bila komputer ini rusak atau hilang, data dan cadangannya hanya dapat dibuka dengan kunci pemulihan di kertas. "
            "Simpan lembarnya di brankas, jauh dari komputer ini.",
        )
        self.pane: QWidget = scrolling(
            column(
                heading(translate("Safety", "Kunci pemulihan")),
                Label(words, Size.SMALL, tone="text2", wrap=True),
                self.standing,
                self.message,
                row(self.make, None),
                row(self.check, None),
                6,
                heading(translate("Safety", "Kunci perangkat")),
                self.device,
                None,
                spacing=10,
                margins=(0, 0, 4, 12),
            )
        )
        self.make.clicked.connect(self._on_make)
        self.check.clicked.connect(self._on_check)

    def shown(self) -> None:
        """Read how it stands."""
        self._jobs.store(self._safety.key_state, self._on_state, self._on_refused)
        self._jobs.store(self._safety.protection, self._on_protection, self._on_refused)

    def _on_state(self, state: RecoveryKeyState) -> None:
        self._state = state
        if state.made_on is None:
            words = translate(
                "Safety", "Belum ada kunci pemulihan. Bila komputer ini hilang, datanya ikut hilang."
            )
            if not self._may_keep:
                ask = translate("Safety", "Minta admin membuatnya.")
                words = f"{words} {ask}"
            self.message.show_text(words, Note.ERROR)
            self.standing.hide()
            return
        text = translate("Safety", "Yang berlaku: lembar {mark}, dibuat {day}.")
        self.standing.setText(text.format(mark=state.mark, day=long_date(state.made_on)))
        self.standing.show()

    def _on_protection(self, protection: Protection) -> None:
        self.device.setText(may_break(protection.sentence))

    def _on_make(self) -> None:
        if self._state is None or self._state.made_on is None:
            self._do_make()
            return
        Question(
            self.pane.window(),
            translate("Safety", "Buat kunci pemulihan yang baru?"),
            translate(
                "Safety",
                "Lembar lama tidak lagi membuka data ini; ia hanya membuka cadangan yang dibuat sebelum ini.",
            ),
            safe=translate("Safety", "Kembali"),
            risky=translate("Safety", "Buat yang baru"),
            on_risky=self._do_make,
        ).ask()

    def _do_make(self) -> None:
        self.make.show_busy(translate("Safety", "Membuat kunci…"))
        self._jobs.store(self._safety.make_key, self._on_made, self._on_refused)

    def _on_made(self, made: MadeKey) -> None:
        self.make.show_ready()
        self.message.clear()
        sheet = MadeKeySheet(self.pane.window(), made.code, made.mark)
        self.sheet = sheet
        sheet.print_asked.connect(partial(self._print, sheet, made.sheet_pdf))
        sheet.ask()
        self._print(sheet, made.sheet_pdf)
        self.shown()
        self.changed.emit()

    def _print(self, sheet: MadeKeySheet, pdf: bytes) -> None:
        sheet.print.show_busy(translate("Safety", "Mencetak…"))
        job = PrintJob(pdf, Paper.A4, translate("Safety", "lembar kunci pemulihan"))
        self._tools.printing.print_pdf(job, partial(self._on_printed, sheet))

    def _on_printed(self, sheet: MadeKeySheet, outcome: PrintOutcome) -> None:
        if sheet is self.sheet:
            sheet.show_outcome(outcome.message, is_good=outcome.kind is PrintResult.PRINTED)

    def _on_check(self) -> None:
        sheet = CheckKeySheet(self.pane.window())
        self.check_sheet = sheet
        sheet.submitted.connect(partial(self._try, sheet))
        sheet.ask()

    def _try(self, sheet: CheckKeySheet, code: str) -> None:
        self._jobs.store(
            partial(self._safety.check_key, code),
            partial(self._on_tried, sheet),
            lambda error: sheet.show_outcome(error.message, is_good=False),
        )

    def _on_tried(self, sheet: CheckKeySheet, fits: bool) -> None:
        state = self._state
        if fits:
            words = translate("Safety", "Cocok: lembar ini membuka data loket ini.")
        elif state is None or state.made_on is None:
            words = translate("Safety", "Belum ada kunci pemulihan untuk data ini.")
        else:
            words = translate("Safety", "Tidak cocok. Yang berlaku: lembar {mark}, dibuat {day}.").format(
                mark=state.mark, day=long_date(state.made_on)
            )
        sheet.show_outcome(words, is_good=fits)

    def _on_refused(self, error: LoketError) -> None:
        self.make.show_ready()
        self.message.show_text(error.message, Note.ERROR)
