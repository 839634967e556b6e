"""The people who may sign in, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account
from desktop.domain.wording import label
from resources.i18n import translate
from ui.settings.pick_list import PickEntry, PickList


def state_words(account: Account) -> str:
    """Return the role, or that the person cannot sign in any more."""
    return label(account.role) if account.is_active else translate("Settings", "Tidak aktif")


class AccountList(PickList):
    """``account_chosen(Account)`` whenever another person is chosen."""

    account_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Settings", "Akun"), parent)
        self.accounts: Sequence[Account] = ()
        self.picked.connect(lambda _username: self.account_chosen.emit(self.chosen))

    @property
    def chosen(self) -> Account | None:
        """Return the chosen account."""
        return next((each for each in self.accounts if each.username == self.picked_key), None)

    def show_accounts(self, accounts: Sequence[Account], username: str | None = None) -> None:
        """Show these, with ``username`` (or who was chosen before, or the first) chosen."""
        self.accounts = tuple(accounts)
        self.show_entries([_entry(each) for each in accounts], username)


def _entry(account: Account) -> PickEntry:
    return PickEntry(
        key=account.username,
        icon="user-round" if account.is_active else "ban",
        title=account.full_name,
        detail=account.username,
        note=state_words(account),
        is_quiet=not account.is_active,
    )
