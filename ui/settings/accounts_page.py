"""Akun: who may sign in here; for admins only."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account
from desktop.domain.errors import LoketError
from desktop.usecases.change_settings import CHOICES, IDLE_LOCK_MINUTES
from desktop.usecases.manage_accounts import AccountStanding
from resources.i18n import translate
from ui.common.button import Button
from ui.common.combo_box import ComboBox
from ui.common.jobs import JobRunner
from ui.common.labels import Hairline
from ui.common.layout import boxed, column
from ui.common.message import Message, Note
from ui.settings.account_list import AccountList
from ui.settings.account_pane import AccountPane
from ui.settings.rows import SettingRow, head_of_page
from ui.settings.setting_store import SettingStore
from ui.settings.tools import SettingsTools


class AccountsPage(QObject):
    """The list, in the pane the chosen account, and below it how long a desk that was left stays open."""

    def __init__(
        self, tools: SettingsTools, account: Account, store: SettingStore, jobs: JobRunner, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tools, self._store, self._jobs = tools.accounts, store, jobs
        self.people = AccountList()
        self.message = Message(collapse=True)
        self.add = Button(translate("Settings", "Tambah akun"), icon="plus")
        self.idle_lock = ComboBox(_idle_choices())
        self.account_pane = AccountPane(account, tools.zone)
        head = head_of_page(translate("Settings", "Yang boleh masuk di komputer ini"), self.add)
        top = boxed(column(head, self.message, spacing=6, margins=(24, 4, 24, 8)))
        idle = SettingRow(
            translate("Settings", "Kunci layar bila ditinggal"),
            translate("Settings", "Ketikan tetap ada; orang yang sama kembali ke tempatnya."),
            self.idle_lock,
        )
        foot = boxed(column(Hairline(), 8, idle, spacing=0, margins=(24, 0, 24, 12)))
        self.page: QWidget = boxed(column(top, (self.people, 1), foot, spacing=0))
        self.pane: QWidget | None = self.account_pane
        self._connect()

    def shown(self) -> None:
        """Read the accounts."""
        self._show_idle_lock()
        self._read(None)

    def _connect(self) -> None:
        pane = self.account_pane
        self.people.account_chosen.connect(self._on_chosen)
        self.add.clicked.connect(pane.show_form)
        self.idle_lock.chosen.connect(partial(self._store.change, IDLE_LOCK_MINUTES))
        self._store.loaded.connect(self._show_idle_lock)
        pane.form.dropped.connect(self._on_dropped)
        pane.form.submitted.connect(self._on_submitted)
        pane.edit.dropped.connect(pane.show_card)
        pane.edit.submitted.connect(self._on_edited)
        pane.card.edit_asked.connect(self._on_edit_asked)
        pane.card.password_set.connect(self._on_password)
        pane.card.disabled.connect(self._on_disabled)
        pane.card.enabled.connect(self._on_enabled)

    def _show_idle_lock(self) -> None:
        if self._store.is_loaded:
            self.idle_lock.set_key(self._store.value(IDLE_LOCK_MINUTES))

    def _read(self, choose: str | None) -> None:
        self._jobs.store(self._tools.list, partial(self._on_accounts, choose), self._on_unreadable)

    def _on_accounts(self, choose: str | None, people: Sequence[AccountStanding]) -> None:
        self.message.clear()
        self.people.show_people(people, choose)

    def _on_unreadable(self, error: LoketError) -> None:
        self.message.show_text(error.message, Note.ERROR)

    def _on_chosen(self, person: AccountStanding) -> None:
        self.account_pane.card.show_person(person)
        self.account_pane.show_card()

    def _on_edit_asked(self) -> None:
        if self.people.chosen is not None:
            self.account_pane.show_edit(self.people.chosen.account)

    def _on_edited(self, wanted: Account) -> None:
        words = translate("Settings", "Data {name} sudah diubah.").format(name=wanted.username)
        self._jobs.store(
            partial(self._tools.change, wanted),
            partial(self._on_done, wanted.username, words),
            self.account_pane.edit.show_refusal,
        )

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

    def _on_enabled(self, username: str) -> None:
        words = translate("Settings", "{name} bisa masuk lagi.").format(name=username)
        self._jobs.store(
            partial(self._tools.enable, username), partial(self._on_done, username, words), self._on_refused
        )

    def _on_done(self, username: str, words: str, _outcome: object) -> None:
        self._jobs.store(self._tools.list, partial(self._on_list_after, username, words), self._on_unreadable)

    def _on_list_after(self, username: str, words: str, people: Sequence[AccountStanding]) -> None:
        self._on_accounts(username, people)
        self.account_pane.card.say(words, Note.GOOD)

    def _on_refused(self, error: LoketError) -> None:
        self.account_pane.card.say(error.message, Note.ERROR)


def _idle_choices() -> list[tuple[str, str]]:
    minutes = translate("Settings", "Setelah {count} menit")
    never = ("0", translate("Settings", "Tidak pernah"))
    return [(each, minutes.format(count=each)) for each in CHOICES[IDLE_LOCK_MINUTES] if each != "0"] + [
        never
    ]
