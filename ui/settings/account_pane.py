"""One account in the pane: what it may, a new password, an end; or in its place the form for a new one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop.domain.access import RIGHTS, Account
from desktop.domain.wording import label, nip
from resources.i18n import translate
from ui.common.button import Button
from ui.common.field import Field
from ui.common.flow import Flow
from ui.common.labels import Hairline, Label
from ui.common.layout import boxed, column, row
from ui.common.line_edit import PasswordEdit
from ui.common.message import Message, Note
from ui.common.tokens import Size, Weight
from ui.settings.account_list import state_words
from ui.settings.new_account_form import NewAccountForm
from ui.settings.rows import scrolling


class AccountCard(QWidget):
    """The chosen account. ``password_set(username, password)``, ``disabled(username)`` when somebody wants that."""

    password_set = Signal(str, str)
    disabled = Signal(str)

    def __init__(self, me: Account) -> None:
        super().__init__()
        self._me = me
        self._account: Account | None = None
        self.name = Label("", weight=Weight.SEMIBOLD, wrap=True)
        self.facts = Label("", tone="text2", wrap=True)
        self.rights = Label("", Size.SMALL, tone="text2", wrap=True)
        self.message = Message(collapse=True)
        self.reset = Button(translate("Settings", "Kata sandi baru"), icon="lock")
        self.end = Button(translate("Settings", "Nonaktifkan"), icon="ban")
        self.password = Field(translate("Settings", "Kata sandi baru"), PasswordEdit(), reserve=True)
        self.save = Button(translate("Settings", "Simpan"), icon="save")
        self.drop = Button(translate("Settings", "Batal"), kind="ghost")
        self.keep = Button(translate("Settings", "Batal"))
        self.really_end = Button(translate("Settings", "Ya, nonaktifkan"))
        self._offers = boxed(column(self.reset, self.end, spacing=8))
        self._password_form = boxed(
            column(self.password, row(self.save, self.drop, None, spacing=6), spacing=4)
        )
        self._question = self._make_question()
        content = scrolling(
            column(
                self.name,
                self.facts,
                self.rights,
                4,
                Hairline(),
                4,
                self._offers,
                self._password_form,
                self._question,
                self.message,
                None,
                spacing=8,
            )
        )
        self.setLayout(column((content, 1)))
        self._show_part(self._offers)
        self._connect()

    def show_account(self, account: Account) -> None:
        """Show another account."""
        self._account = account
        self.name.setText(account.full_name)
        facts = [f"{account.username} · {state_words(account)}"]
        if account.nip:
            facts.append(f"NIP {nip(account.nip)}")
        self.facts.setText("\n".join(facts))
        words = ", ".join(label(right) for right in sorted(RIGHTS[account.role]))
        self.rights.setText(translate("Settings", "Boleh {rights}.").format(rights=words))
        self.rights.setVisible(account.is_active)
        self.end.setVisible(account.is_active and account.username != self._me.username)
        self.message.clear()
        self._show_part(self._offers)

    def say(self, sentence: str, note: Note) -> None:
        """Say what came of it."""
        for button in (self.save, self.really_end):
            button.show_ready()
        if note is Note.ERROR and self._password_form.isVisibleTo(self):
            self.password.show_error(sentence)
            self.password.take_focus()
            return
        self._show_part(self._offers)
        self.message.show_text(sentence, note)

    def _connect(self) -> None:
        self.reset.clicked.connect(self._ask_password)
        self.end.clicked.connect(self._ask_end)
        self.drop.clicked.connect(self._back)
        self.keep.clicked.connect(self._back)
        self.save.clicked.connect(self._on_save)
        self.really_end.clicked.connect(self._on_end)
        edit = self.password.control
        assert isinstance(edit, PasswordEdit)
        edit.returnPressed.connect(self._on_save)

    def _make_question(self) -> QWidget:
        words = translate(
            "Settings",
            "Orang ini tidak bisa masuk lagi. Yang sudah dicatatnya tetap ada dengan namanya.",
        )
        answers = Flow(spacing=6)
        for each in (self.keep, self.really_end):
            answers.addWidget(each)
        return boxed(column(Label(words, Size.SMALL, wrap=True), answers))

    def _show_part(self, shown: QWidget) -> None:
        for part in (self._offers, self._password_form, self._question):
            part.setVisible(part is shown)

    def _ask_password(self) -> None:
        self._clear_password()
        self.message.clear()
        self._show_part(self._password_form)
        self.password.take_focus()

    def _ask_end(self) -> None:
        self.message.clear()
        self._show_part(self._question)
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        self._clear_password()
        self._show_part(self._offers)
        self.reset.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear_password(self) -> None:
        edit = self.password.control
        assert isinstance(edit, PasswordEdit)
        edit.hide_letters()
        edit.clear()
        self.password.clear()

    def _on_save(self) -> None:
        edit = self.password.control
        assert isinstance(edit, PasswordEdit)
        if self._account is not None and self.save.isEnabled():
            self.save.show_busy(translate("Settings", "Menyimpan…"))
            self.password_set.emit(self._account.username, edit.text())

    def _on_end(self) -> None:
        if self._account is not None:
            self.really_end.show_busy(translate("Settings", "Menyimpan…"))
            self.disabled.emit(self._account.username)


class AccountPane(QWidget):
    """Shows the card of the chosen account, or the form."""

    def __init__(self, me: Account) -> None:
        super().__init__()
        self.card, self.form = AccountCard(me), NewAccountForm()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.card)
        self._stack.addWidget(self.form)

    def show_card(self) -> None:
        """Show the chosen account."""
        self._stack.setCurrentWidget(self.card)

    def show_form(self) -> None:
        """Ask for a new account."""
        self._stack.setCurrentWidget(self.form)
        self.form.open()
