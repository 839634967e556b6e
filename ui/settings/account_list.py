"""The people who may sign in, as a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.wording import label
from desktop.usecases.manage_accounts import AccountStanding
from resources.i18n import translate
from ui.settings.pick_list import PickEntry, PickList


def state_words(person: AccountStanding) -> str:
    """Return the role, or that the person cannot sign in, now or any more."""
    if not person.account.is_active:
        return translate("Settings", "Tidak aktif")
    if person.locked_until is not None:
        return translate("Settings", "{role}, terkunci").format(role=label(person.account.role))
    return label(person.account.role)


class AccountList(PickList):
    """``account_chosen(AccountStanding)`` whenever another person is chosen."""

    account_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("Settings", "Akun"), parent)
        self.people: Sequence[AccountStanding] = ()
        self.picked.connect(lambda _username: self.account_chosen.emit(self.chosen))

    @property
    def chosen(self) -> AccountStanding | None:
        """Return the chosen person."""
        return next((each for each in self.people if each.account.username == self.picked_key), None)

    def show_people(self, people: Sequence[AccountStanding], username: str | None = None) -> None:
        """Show these, with ``username`` (or who was chosen before, or the first) chosen."""
        self.people = tuple(people)
        self.show_entries([_entry(each) for each in people], username)


def _entry(person: AccountStanding) -> PickEntry:
    account = person.account
    icon = "lock" if person.locked_until is not None else "user-round"
    return PickEntry(
        key=account.username,
        icon=icon if account.is_active else "ban",
        title=account.full_name,
        detail=account.username,
        note=state_words(person),
        is_quiet=not account.is_active,
    )
