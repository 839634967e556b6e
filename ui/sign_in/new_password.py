"""Choosing one's own password: the fields, and the step that stands between a first password and the desk."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.field import Field
from ui.common.labels import Label
from ui.common.layout import column
from ui.common.line_edit import PasswordEdit
from ui.common.tokens import Size, Weight
from ui.sign_in.page import WelcomePage

_LONGEST = 1_000
_FIELD, _BUTTON = 40, 42


class NewPasswordForm(QWidget):
    """Asks for the new password twice, and before it for the one in force if ``asks_old``.

    ``submitted(old, new)`` once all are there and both new ones the same.
    """

    submitted = Signal(str, str)

    def __init__(self, *, asks_old: bool, height: int = _FIELD) -> None:
        super().__init__()
        words = {
            "old_password": translate("NewPassword", "Kata sandi sekarang"),
            "password": translate("NewPassword", "Kata sandi baru"),
            "repeated": translate("NewPassword", "Kata sandi baru sekali lagi"),
        }
        if not asks_old:
            del words["old_password"]
        self.edits = {name: PasswordEdit(height=height) for name in words}
        self.fields = {name: Field(text, self.edits[name], reserve=True) for name, text in words.items()}
        hint = Label(
            translate(
                "NewPassword",
                "Paling sedikit 8 huruf. Tiga kata yang tidak berhubungan mudah diingat dan sulit ditebak.",
            ),
            Size.SMALL,
            tone="text2",
            wrap=True,
        )
        self.setLayout(column(*self.fields.values(), hint, spacing=6))
        for name, edit in self.edits.items():
            edit.setMaxLength(_LONGEST)
            edit.textEdited.connect(lambda _text, each=name: self.fields[each].clear())
            edit.returnPressed.connect(lambda each=name: self._on_entered(each))
            edit.caps_lock_noticed.connect(lambda is_on, each=name: self._on_caps_lock(each, is_on))
        self.setFocusProxy(next(iter(self.edits.values())))
        edits = list(self.edits.values())
        for before, after in pairwise([*edits, *(each.eye for each in edits)]):
            QWidget.setTabOrder(before, after)

    def submit(self) -> None:
        """Hand over what was typed, unless something is missing or differs."""
        missing = translate("NewPassword", "Isi kata sandi ini.")
        for name, edit in self.edits.items():
            if not edit.text():
                self.show_error(name, missing)
                return
        if self.edits["password"].text() != self.edits["repeated"].text():
            self.show_error("repeated", translate("NewPassword", "Kedua kata sandi tidak sama. Ketik ulang."))
            return
        old = self.edits["old_password"].text() if "old_password" in self.edits else ""
        self.submitted.emit(old, self.edits["password"].text())

    def show_error(self, field: str, text: str) -> None:
        """Say beside ``field`` why the password is not changed."""
        name = field if field in self.fields else "password"
        self.fields[name].show_error(text)
        self.edits[name].selectAll()
        self.fields[name].take_focus()

    def forget(self) -> None:
        """Empty everything."""
        for name, edit in self.edits.items():
            edit.clear()
            edit.hide_letters()
            self.fields[name].clear()

    def _on_entered(self, name: str) -> None:
        names = list(self.edits)
        if name == names[-1]:
            self.submit()
        else:
            self.edits[names[names.index(name) + 1]].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_caps_lock(self, name: str, is_on: bool) -> None:
        field = self.fields[name]
        if is_on and not field.has_error:
            field.show_warning(translate("SignIn", "Caps Lock menyala"))
        elif not field.has_error:
            field.clear()


class NewPasswordScreen(WelcomePage):
    """One step more for whoever came with a password that somebody else gave them; it cannot be left out.

    ``chosen(password)``, or ``dropped()`` to go back to signing in.
    """

    chosen = Signal(str)
    dropped = Signal()

    def __init__(self, regency: str, full_name: str, parent: QWidget | None = None) -> None:
        super().__init__(regency, parent=parent)
        self.form = NewPasswordForm(asks_old=False)
        self.button = Button(
            translate("NewPassword", "Simpan dan masuk"),
            icon="log-in",
            key=translate("SignIn", "Enter"),
            kind="primary",
            height=_BUTTON,
        )
        self.drop = Button(translate("NewPassword", "Kembali"), kind="ghost", height=_BUTTON)
        welcome = translate("NewPassword", "Selamat datang, {name}").format(name=full_name)
        why = translate(
            "NewPassword",
            "Kata sandi tadi dibuat orang lain. Pilih yang hanya Anda tahu; yang lama tidak berlaku lagi.",
        )
        self.column.addStretch(1)
        self.column.addWidget(Label(welcome, Size.TITLE, Weight.SEMIBOLD, wrap=True))
        self.column.addWidget(Label(why, tone="text2", wrap=True))
        self.column.addSpacing(19)
        self.column.addWidget(self.form)
        self.column.addSpacing(18)
        self.column.addWidget(self.button)
        self.column.addWidget(self.drop)
        self.column.addStretch(1)
        self.button.clicked.connect(self.form.submit)
        self.drop.clicked.connect(self.dropped)
        self.form.submitted.connect(self._on_submitted)
        self.setFocusProxy(self.form)

    def show_error(self, field: str, text: str) -> None:
        """Say beside ``field`` why the password is refused."""
        self.button.show_ready()
        self.form.show_error(field, text)

    def _on_submitted(self, _old: str, new: str) -> None:
        if self.button.isEnabled():
            self.button.show_busy(translate("NewPassword", "Menyimpan…"))
            self.chosen.emit(new)
