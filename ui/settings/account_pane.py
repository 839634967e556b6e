"""Beside the list of accounts: the chosen one, or in its place the form for a new one or for other data."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop.domain.access import Account
from ui.settings.account_card import AccountCard
from ui.settings.edit_account_form import EditAccountForm
from ui.settings.new_account_form import NewAccountForm


class AccountPane(QWidget):
    """Shows the card of the chosen account, or a form."""

    def __init__(self, me: Account, zone: ZoneInfo) -> None:
        super().__init__()
        self._me = me
        self.card, self.form, self.edit = AccountCard(me, zone), NewAccountForm(), EditAccountForm()
        self._stack = QStackedLayout(self)
        for each in (self.card, self.form, self.edit):
            self._stack.addWidget(each)

    def show_card(self) -> None:
        """Show the chosen account."""
        self._stack.setCurrentWidget(self.card)

    def show_form(self) -> None:
        """Ask for a new account."""
        self._stack.setCurrentWidget(self.form)
        self.form.open()

    def show_edit(self, account: Account) -> None:
        """Ask what shall be different about an account; nobody changes their own role."""
        self._stack.setCurrentWidget(self.edit)
        self.edit.open(account, is_own=account.username == self._me.username)
