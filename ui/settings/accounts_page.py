"""Akun: who may sign in here; for admins only."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account
from desktop.domain.errors import LoketError
from resources.i18n import translate
from ui.common.button import Button
from ui.common.jobs import JobRunner
from ui.common.layout import boxed, column
from ui.common.message import Message, Note
from ui.settings.account_list import AccountList
from ui.settings.account_pane import AccountPane
from ui.settings.rows import head_of_page
from ui.settings.tools import SettingsTools


class AccountsPage(QObject):
    """The list, and in the pane the chosen account."""

    def __init__(self, tools: SettingsTools, account: Account, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools.accounts, jobs
        self.people = AccountList()
        self.message = Message(collapse=True)
        self.add = Button(translate("Settings", "Tambah akun"), icon="plus")
        self.account_pane = AccountPane(account)
        head = head_of_page(translate("Settings", "Yang boleh masuk di komputer ini"), self.add)
        top = boxed(column(head, self.message, spacing=6, margins=(24, 4, 24, 8)))
        self.page: QWidget = boxed(column(top, (self.people, 1), spacing=0))
        self.pane: QWidget | None = self.account_pane
        self._connect()

    def shown(self) -> None:
        """Read the accounts."""
        self._read(None)

    def _connect(self) -> None:
        pane = self.account_pane
        self.people.account_chosen.connect(self._on_chosen)
        self.add.clicked.connect(pane.show_form)
        pane.form.dropped.connect(self._on_dropped)
        pane.form.submitted.connect(self._on_submitted)
        pane.card.password_set.connect(self._on_password)
        pane.card.disabled.connect(self._on_disabled)

    def _read(self, choose: str | None) -> None:
        self._jobs.store(self._tools.list, partial(self._on_accounts, choose), self._on_unreadable)

    def _on_accounts(self, choose: str | None, accounts: Sequence[Account]) -> None:
        self.message.clear()
        self.people.show_accounts(accounts, choose)

    def _on_unreadable(self, error: LoketError) -> None:
        self.message.show_text(error.message, Note.ERROR)

    def _on_chosen(self, account: Account) -> None:
        self.account_pane.card.show_account(account)
        self.account_pane.show_card()

    def _on_dropped(self) -> None:
        self.account_pane.show_card()
        self.add.setFocus()

    def _on_submitted(self, account: Account, password: str) -> None:
        self._jobs.store(
            partial(self._tools.add, account, password), self._on_added, self.account_pane.form.show_refusal
        )

    def _on_added(self, account: Account) -> None:
        words = translate("Settings", "Akun {name} siap dipakai.").format(name=account.username)
        self._jobs.store(
            self._tools.list, partial(self._on_list_after, account.username, words), self._on_unreadable
        )

    def _on_password(self, username: str, password: str) -> None:
        words = translate("Settings", "Kata sandi {name} sudah diganti.").format(name=username)
        self._jobs.store(
            partial(self._tools.reset_password, username, password),
            partial(self._on_done, username, words),
            self._on_refused,
        )

    def _on_disabled(self, username: str) -> None:
        words = translate("Settings", "{name} tidak bisa masuk lagi.").format(name=username)
        self._jobs.store(
            partial(self._tools.disable, username), partial(self._on_done, username, words), self._on_refused
        )

    def _on_done(self, username: str, words: str, _none: None) -> None:
        self._jobs.store(self._tools.list, partial(self._on_list_after, username, words), self._on_unreadable)

    def _on_list_after(self, username: str, words: str, accounts: Sequence[Account]) -> None:
        self._on_accounts(username, accounts)
        self.account_pane.card.say(words, Note.GOOD)

    def _on_refused(self, error: LoketError) -> None:
        self.account_pane.card.say(error.message, Note.ERROR)
