"""Signing in: name, password, and what is good to know before it hurts (offline, Caps Lock, waiting drafts)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.field import Field
from ui.common.labels import Hairline, IconText, Label
from ui.common.line_edit import LineEdit, PasswordEdit
from ui.common.tokens import Size, Weight
from ui.sign_in.page import WelcomePage
from ui.sign_in.people_to_try import PeopleToTry

_FIELD = 40
_BUTTON = 42
_LONGEST_NAME = 80
_LONGEST_PASSWORD = 1_000


class SignInScreen(WelcomePage):
    """Emits ``submitted(username, password)``; the outcome comes back as ``show_error`` or by leaving the page."""

    submitted = Signal(str, str)

    def __init__(
        self,
        *,
        office: str,
        regency: str,
        username: str = "",
        admin_name: str = "",
        is_locked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(regency, parent=parent)
        self._is_busy = False
        self._has_caps_lock = False
        self.people: PeopleToTry | None = None
        self.username = LineEdit(username, height=_FIELD, limit=_LONGEST_NAME)
        self.password = PasswordEdit(height=_FIELD)
        self.password.setMaxLength(_LONGEST_PASSWORD)
        self._username_field = Field(translate("SignIn", "Nama pengguna"), self.username)
        self._password_field = Field(translate("SignIn", "Kata sandi"), self.password, reserve=True)
        self.button = Button(
            translate("SignIn", "Masuk"),
            icon="log-in",
            key=translate("SignIn", "Enter"),
            kind="primary",
            height=_BUTTON,
        )
        self.offline_note = IconText(
            "wifi-off",
            translate("SignIn", "Sedang luring. Anda tetap bisa masuk dan mencatat."),
            "check",
            text_tone="text",
            wrap=True,
        )
        self.drafts_note = IconText("files", "", "accent", text_tone="text", wrap=True)
        self._fill(office, admin_name, is_locked=is_locked)
        self._connect()
        self.set_offline(False)
        self.set_drafts(0)
        self.setFocusProxy(self.password if username else self.username)

    def show_error(self, text: str) -> None:
        """Refuse: say why beside the password and let it be typed again."""
        self.show_ready()
        if self._has_caps_lock:
            text = f"{text} {self._caps_lock_text()}"
        self._password_field.show_error(text)
        self.password.selectAll()
        self.password.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_busy(self, words: str = "") -> None:
        """Say that name and password are being checked, or what else is being done."""
        self._is_busy = True
        self.button.show_busy(words or translate("SignIn", "Memeriksa…"))

    def show_ready(self) -> None:
        """Return from :meth:`show_busy`."""
        self._is_busy = False
        self.button.show_ready()

    def set_offline(self, is_offline: bool) -> None:
        """Say that the desk works without the network."""
        self.offline_note.setVisible(is_offline)
        self._line.setVisible(is_offline or self.drafts_note.isVisibleTo(self))

    def set_drafts(self, count: int) -> None:
        """Say how many drafts wait to be continued; zero says nothing."""
        self.drafts_note.label.setText(
            translate("SignIn", "{count} draf menunggu dilanjutkan.").format(count=count)
        )
        self.drafts_note.setVisible(count > 0)
        self._line.setVisible(count > 0 or self.offline_note.isVisibleTo(self))

    def offer_people(self, people: Sequence[tuple[str, str, str, str]]) -> None:
        """Offer to enter as one of the demonstration office: username, full name, role, password of each."""
        if people and self.people is None:
            self.people = PeopleToTry(people)
            self.people.chosen.connect(self._enter_as)
            self.column.insertWidget(self.column.indexOf(self.drafts_note) + 1, self.people)

    def forget_password(self) -> None:
        """Empty the password and hide its letters: before the screen is shown again."""
        self.password.clear()
        self.password.hide_letters()
        self._password_field.clear()
        self.show_ready()
        self.setFocusProxy(self.password if self.username.text() else self.username)

    def _fill(self, office: str, admin_name: str, *, is_locked: bool) -> None:
        self._line = Hairline()
        column = self.column
        title = translate("SignIn", "Layar terkunci") if is_locked else translate("SignIn", "Masuk")
        column.addStretch(1)
        column.addWidget(Label(title, Size.TITLE, Weight.SEMIBOLD))
        column.addWidget(Label(office, tone="text2", wrap=True))
        if is_locked:
            words = translate(
                "SignIn",
                "Ketikan tetap ada. Orang lain boleh masuk dengan namanya sendiri, draf Anda tersimpan.",
            )
            column.addSpacing(6)
            column.addWidget(IconText("lock", words, "accent", text_tone="text", wrap=True))
        column.addSpacing(19)
        column.addWidget(self._username_field)
        column.addSpacing(10)
        column.addWidget(self._password_field)
        column.addSpacing(18)
        column.addWidget(self.button)
        column.addSpacing(20)
        column.addWidget(self._line)
        column.addSpacing(13)
        column.addWidget(self.offline_note)
        column.addWidget(self.drafts_note)
        column.addStretch(1)
        forgotten = (
            translate("SignIn", "Lupa kata sandi? Minta {name}, admin kantor Anda.").format(name=admin_name)
            if admin_name
            else translate("SignIn", "Lupa kata sandi? Minta admin kantor Anda.")
        )
        column.addWidget(Label(forgotten, Size.SMALL, tone="text2", wrap=True))

    def _connect(self) -> None:
        self.username.returnPressed.connect(self._on_name_entered)
        self.password.returnPressed.connect(self._submit)
        self.button.clicked.connect(self._submit)
        self.username.textEdited.connect(lambda _text: self._username_field.clear())
        self.password.textEdited.connect(lambda _text: self._on_password_edited())
        self.password.caps_lock_noticed.connect(self._on_caps_lock_noticed)

    def _enter_as(self, username: str, password: str) -> None:
        self.username.setText(username)
        self.password.setText(password)
        self._submit()

    def _on_name_entered(self) -> None:
        if self.password.text():
            self._submit()
        else:
            self.password.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_password_edited(self) -> None:
        if self._password_field.has_error:
            self._password_field.clear()
            self._show_caps_lock()

    def _on_caps_lock_noticed(self, is_on: bool) -> None:
        self._has_caps_lock = is_on
        if not self._password_field.has_error:
            self._show_caps_lock()

    def _show_caps_lock(self) -> None:
        if self._has_caps_lock:
            self._password_field.show_warning(translate("SignIn", "Caps Lock menyala"))
        else:
            self._password_field.clear()

    @staticmethod
    def _caps_lock_text() -> str:
        return translate("SignIn", "Caps Lock menyala.")

    def _submit(self) -> None:
        if self._is_busy:
            return
        name, password = self.username.text().strip(), self.password.text()
        if not name:
            self._username_field.show_error(translate("SignIn", "Tulis nama pengguna."))
            self.username.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not password:
            self._password_field.show_error(translate("SignIn", "Tulis kata sandi."))
            self.password.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._password_field.clear()
        self.show_busy()
        self.submitted.emit(name, password)
