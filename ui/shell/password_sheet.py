"""Choosing another password of one's own at the desk, with the old one."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account
from desktop.domain.errors import LoketError
from desktop.usecases.change_password import ChangePassword
from resources.i18n import translate
from ui.common.button import Button
from ui.common.enter_key import pressed_with_enter
from ui.common.jobs import JobRunner
from ui.common.labels import Label
from ui.common.layout import row
from ui.common.message import Message, Note
from ui.common.sheet import Sheet
from ui.sign_in.new_password import NewPasswordForm

_FIELD = 36


class PasswordSheet(Sheet):
    """Asks for the old password and the new one, and says that it was changed before it closes."""

    def __init__(self, host: QWidget, by: Account, change: ChangePassword, jobs: JobRunner) -> None:
        super().__init__(host, translate("NewPassword", "Ganti kata sandi"), width=440, grows=True)
        self._by, self._change, self._jobs = by, change, jobs
        self.form = NewPasswordForm(asks_old=True, height=_FIELD)
        self.message = Message(collapse=True)
        self.save = Button(translate("NewPassword", "Simpan"), icon="save", kind="primary")
        self.drop = Button(translate("NewPassword", "Batal"), key="Esc")
        self.body.addWidget(
            Label(translate("NewPassword", "Berlaku mulai Anda masuk berikutnya."), tone="text2", wrap=True)
        )
        self.body.addWidget(self.form)
        self.body.addWidget(self.message)
        self.body.addLayout(row(None, self.drop, self.save))
        self.save.clicked.connect(self.form.submit)
        self.drop.clicked.connect(self.close_sheet)
        self.form.submitted.connect(self._on_submitted)
        self.closed.connect(self.deleteLater)
        self.open(self.form)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the focus with Enter, close with Esc."""
        if not pressed_with_enter(event):
            super().keyPressEvent(event)

    def _on_submitted(self, old: str, new: str) -> None:
        if self.save.isEnabled():
            self.save.show_busy(translate("NewPassword", "Menyimpan…"))
            self._jobs.store(partial(self._change, self._by, old, new), self._on_changed, self._on_refused)

    def _on_changed(self, _none: None) -> None:
        self.save.show_ready()
        self.form.forget()
        self.form.hide()
        self.save.hide()
        self.message.show_text(translate("NewPassword", "Kata sandi Anda sudah diganti."), Note.GOOD)
        self.drop.set_text(translate("NewPassword", "Tutup"))
        self.drop.setFocus()

    def _on_refused(self, error: LoketError) -> None:
        self.save.show_ready()
        self.form.show_error(error.field or "password", error.message)
