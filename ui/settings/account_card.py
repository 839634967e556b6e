"""One account: what its person may, how it stands, a new password, other data, an end and a new beginning."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.access import RIGHTS, Account, Right, Role
from desktop.domain.wording import clock_time, label, nip
from desktop.usecases.manage_accounts import AccountStanding
from resources.i18n import translate
from ui.common.button import Button
from ui.common.field import Field
from ui.common.flow import Flow
from ui.common.labels import Hairline, IconText, Label
from ui.common.layout import boxed, column, row
from ui.common.line_edit import PasswordEdit
from ui.common.message import Message, Note
from ui.common.tokens import Size, Weight
from ui.settings.account_list import state_words
from ui.settings.rows import scrolling


class AccountCard(QWidget):
    """The chosen account.

    ``password_set(username, password)``, ``edit_asked()``, ``disabled(username)`` and ``enabled(username)`` when somebody
    wants that.
    """

    password_set = Signal(str, str)
    edit_asked = Signal()
    disabled = Signal(str)
    enabled = Signal(str)

    def __init__(self, me: Account, zone: ZoneInfo) -> None:
        super().__init__()
        self._me, self._zone = me, zone
        self._account: Account | None = None
        self.name = Label("", weight=Weight.SEMIBOLD, wrap=True)
        self.facts = Label("", tone="text2", wrap=True)
        self.rights = Label("", Size.SMALL, tone="text2", wrap=True)
        self.notice = IconText("lock", "", "check", text_tone="text", wrap=True)
        self.message = Message(collapse=True)
        self.reset = Button(translate("Settings", "Kata sandi baru"), icon="lock")
        self.edit = Button(translate("Settings", "Ubah data"), icon="pencil")
        self.end = Button(translate("Settings", "Nonaktifkan"), icon="ban")
        self.begin = Button(translate("Settings", "Aktifkan lagi"), icon="rotate-cw")
        self.password = Field(translate("Settings", "Kata sandi baru"), PasswordEdit(), reserve=True)
        self.save = Button(translate("Settings", "Simpan"), icon="save")
        self.drop = Button(translate("Settings", "Batal"), kind="ghost")
        self.keep = Button(translate("Settings", "Batal"))
        self.really_end = Button(translate("Settings", "Ya, nonaktifkan"))
        self._offers = boxed(column(self.reset, self.edit, self.end, self.begin, spacing=8))
        self._own = Label(
            translate("Settings", "Kata sandi Anda sendiri diganti di menu nama Anda, kiri bawah."),
            Size.SMALL,
            tone="text2",
            wrap=True,
        )
        self._temporary = Label(
            translate(
                "Settings", "Hanya sementara: saat masuk, orangnya diminta memilih kata sandi sendiri."
            ),
            Size.SMALL,
            tone="text2",
            wrap=True,
        )
        self._password_form = boxed(
            column(self._temporary, self.password, row(self.save, self.drop, None, spacing=6), spacing=4)
        )
        self._question = self._make_question()
        content = scrolling(
            column(
                self.name,
                self.facts,
                self.rights,
                self.notice,
                4,
                Hairline(),
                4,
                self._offers,
                self._own,
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

    def show_person(self, person: AccountStanding) -> None:
        """Show another account."""
        account = self._account = person.account
        is_me = account.username == self._me.username
        self.name.setText(account.full_name)
        facts = [f"{account.username} · {state_words(person)}"]
        if account.nip:
            facts.append(f"NIP {nip(account.nip)}")
        self.facts.setText("\n".join(facts))
        self.rights.setText(_rights_words(account))
        self.rights.setVisible(account.is_active)
        self._show_notice(person)
        self.reset.setVisible(not is_me)
        self.end.setVisible(account.is_active and not is_me)
        self.begin.setVisible(not account.is_active)
        self._own.setVisible(is_me)
        self.message.clear()
        self._show_part(self._offers)

    def say(self, sentence: str, note: Note) -> None:
        """Say what came of it."""
        for button in (self.save, self.really_end, self.begin):
            button.show_ready()
        if note is Note.ERROR and self._password_form.isVisibleTo(self):
            self.password.show_error(sentence)
            self.password.take_focus()
            return
        self._show_part(self._offers)
        self.message.show_text(sentence, note)

    def _show_notice(self, person: AccountStanding) -> None:
        words = ""
        if person.locked_until is not None:
            words = translate(
                "Settings",
                "Terkunci sampai pukul {time} karena kata sandinya salah beberapa kali. Kata sandi baru membukanya.",
            ).format(time=clock_time(person.locked_until, self._zone))
        elif person.must_change_password:
            words = translate("Settings", "Belum memilih kata sandi sendiri.")
        self.notice.label.setText(words)
        self.notice.setVisible(bool(words) and person.account.is_active)

    def _connect(self) -> None:
        self.reset.clicked.connect(self._ask_password)
        self.edit.clicked.connect(self.edit_asked)
        self.end.clicked.connect(self._ask_end)
        self.begin.clicked.connect(self._on_begin)
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

    def _on_begin(self) -> None:
        if self._account is not None:
            self.begin.show_busy(translate("Settings", "Menyimpan…"))
            self.enabled.emit(self._account.username)


def _rights_words(account: Account) -> str:
    """Return what somebody may do: all of the role below, where that is so, and what comes on top."""
    may = [right for right in Right if account.may(right)]
    for below in (Role.SUPERVISOR, Role.CLERK):
        if below is not account.role and RIGHTS[below].issubset(may):
            more = ", ".join(label(right) for right in may if right not in RIGHTS[below])
            words = translate("Settings", "Boleh semua yang boleh {role}, juga {rights}.")
            return words.format(role=label(below), rights=more)
    return translate("Settings", "Boleh {rights}.").format(rights=", ".join(map(label, may)))
