"""The three steps of a fresh desk: choose, look at the office, make the first account."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.field import Field
from ui.common.labels import Hairline, IconText, Label
from ui.common.layout import boxed, column
from ui.common.line_edit import LineEdit, PasswordEdit
from ui.common.message import Message, Note
from ui.common.panels import ScrollPage
from ui.common.tokens import Size, Weight

_FIELD = 36
_BUTTON = 40
_MOST_FACTS = 260
_FACTS_WIDTH = 400


class ChoiceStep(QWidget):
    """An office file, a backup of a desk that is gone, or sample data to try the desk with."""

    file_wanted = Signal()
    backup_wanted = Signal()
    sample_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.file_button = Button(
            translate("FirstStart", "Pilih berkas kantor"),
            icon="folder-open",
            key="Ctrl+O",
            kind="primary",
            height=_BUTTON,
            align_left=True,
        )
        self.sample_button = Button(
            translate("FirstStart", "Coba dengan data contoh"), icon="play", height=_BUTTON, align_left=True
        )
        self.backup_button = Button(
            translate("FirstStart", "Pulihkan dari cadangan"),
            icon="database-backup",
            height=_BUTTON,
            align_left=True,
        )
        self.message, self.backup_message = Message(collapse=True), Message(collapse=True)
        self.backup_button.clicked.connect(self.backup_wanted)
        self.file_button.clicked.connect(self.file_wanted)
        self.sample_button.clicked.connect(self.sample_wanted)
        self.setLayout(
            column(
                Label(translate("FirstStart", "Siapkan loket ini"), Size.TITLE, Weight.SEMIBOLD),
                Label(translate("FirstStart", "Komputer ini belum tahu kantornya."), tone="text2", wrap=True),
                16,
                self.file_button,
                self.message,
                _quiet(
                    translate(
                        "FirstStart",
                        "Nama kantor, kop surat, dan sambungan LAPOR! dari admin kabupaten.",
                    )
                ),
                12,
                self.backup_button,
                self.backup_message,
                _quiet(
                    translate(
                        "FirstStart",
                        "Loket yang rusak atau hilang: cadangannya dan kunci pemulihannya cukup.",
                    )
                ),
                12,
                Hairline(),
                12,
                self.sample_button,
                _quiet(
                    translate(
                        "FirstStart",
                        "Kantor contoh dengan ratusan pengaduan karangan; ke LAPOR! tidak ada yang dikirim.",
                    )
                ),
                spacing=6,
            )
        )
        self.setFocusProxy(self.file_button)

    def show_error(self, text: str) -> None:
        """Say beside the button why a file or the sample cannot be used."""
        self.backup_message.clear()
        self.message.show_text(text, Note.ERROR)

    def show_backup_error(self, text: str) -> None:
        """Say beside the button why a backup cannot be used."""
        self.message.clear()
        self.backup_message.show_text(text, Note.ERROR)


class OfficeStep(QWidget):
    """What an office file holds, before it is put into force."""

    confirmed = Signal()
    another_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.use_button = Button(
            translate("FirstStart", "Pakai kantor ini"),
            icon="check",
            kind="primary",
            height=_BUTTON,
            align_left=True,
        )
        self.other_button = Button(
            translate("FirstStart", "Pilih berkas lain"), icon="folder-open", align_left=True
        )
        self.warning = IconText("triangle-alert", "", "check", wrap=True)
        self.message = Message(collapse=True)
        self._facts = QGridLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setHorizontalSpacing(12)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnMinimumWidth(0, 96)
        self._facts.setColumnStretch(1, 1)
        self._sheet = boxed(column(self._facts, None))
        self._page = ScrollPage(self._sheet)
        self.use_button.clicked.connect(self.confirmed)
        self.other_button.clicked.connect(self.another_wanted)
        self.setLayout(
            column(
                Label(translate("FirstStart", "Benar ini kantor Anda?"), Size.TITLE, Weight.SEMIBOLD),
                Label(translate("FirstStart", "Belum ada yang diubah."), tone="text2"),
                10,
                Hairline(),
                10,
                (self._page, 1),
                self.warning,
                self.message,
                8,
                self.use_button,
                self.other_button,
                spacing=6,
            )
        )
        self.setFocusProxy(self.use_button)

    def show_facts(self, facts: Sequence[tuple[str, str]], warning: str) -> None:
        """Show label and value of everything that matters, and a warning where there is one."""
        while (item := self._facts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for line, (label, value) in enumerate(facts):
            self._facts.addWidget(
                Label(label, Size.SMALL, tone="text2", wrap=True), line, 0, Qt.AlignmentFlag.AlignTop
            )
            self._facts.addWidget(Label(value, wrap=True), line, 1)
        self.warning.label.setText(warning)
        self.warning.setVisible(bool(warning))
        self.message.clear()
        wanted = self._facts.totalHeightForWidth(_FACTS_WIDTH) if facts else 0
        self._page.setMinimumHeight(min(_MOST_FACTS, wanted + 4))

    def show_error(self, text: str) -> None:
        """Say why the office cannot be put into force."""
        self.message.show_text(text, Note.ERROR)


class AdminStep(QWidget):
    """The first account of the desk, which must be an admin."""

    created = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.full_name = LineEdit(height=_FIELD, limit=100)
        self.username = LineEdit(height=_FIELD, limit=40)
        self.password = PasswordEdit(height=_FIELD)
        self.repeated = PasswordEdit(height=_FIELD)
        self.button = Button(
            translate("FirstStart", "Buat akun admin"),
            icon="user-round",
            kind="primary",
            height=_BUTTON,
            align_left=True,
        )
        self._fields = {
            "full_name": Field(translate("FirstStart", "Nama lengkap"), self.full_name, reserve=True),
            "username": Field(translate("FirstStart", "Nama pengguna"), self.username, reserve=True),
            "password": Field(translate("FirstStart", "Kata sandi"), self.password, reserve=True),
            "repeated": Field(translate("FirstStart", "Kata sandi sekali lagi"), self.repeated, reserve=True),
        }
        self.setLayout(
            column(
                Label(translate("FirstStart", "Akun admin pertama"), Size.TITLE, Weight.SEMIBOLD),
                Label(
                    translate("FirstStart", "Admin menambah akun petugas dan mengatur pencetak."),
                    tone="text2",
                    wrap=True,
                ),
                8,
                *self._fields.values(),
                2,
                self.button,
                spacing=6,
            )
        )
        self.button.clicked.connect(self._submit)
        for name, field in self._fields.items():
            edit = getattr(self, name)
            edit.textEdited.connect(lambda _text, each=field: each.clear())
            edit.returnPressed.connect(lambda each=edit: self._on_entered(each))
        self.setFocusProxy(self.full_name)

    def show_error(self, field: str, text: str) -> None:
        """Say beside ``field`` (username, full_name, password) why the account is refused."""
        place = self._fields.get(field, self._fields["repeated"])
        place.show_error(text)
        place.take_focus()

    def _on_entered(self, edit: LineEdit) -> None:
        if edit is self.repeated:
            self._submit()
            return
        order = [self.full_name, self.username, self.password, self.repeated]
        order[order.index(edit) + 1].setFocus(Qt.FocusReason.TabFocusReason)

    def _submit(self) -> None:
        problem = self._problem()
        if problem is not None:
            self.show_error(*problem)
            return
        self.created.emit(
            self.username.text().strip(), " ".join(self.full_name.text().split()), self.password.text()
        )

    def _problem(self) -> tuple[str, str] | None:
        """Return the first field that is wrong by itself; the account's rules are the use case's."""
        if not self.full_name.text().strip():
            return "full_name", translate("FirstStart", "Tulis nama lengkap Anda.")
        if not self.username.text().strip():
            return "username", translate("FirstStart", "Tulis nama pengguna, misalnya budi.hartono.")
        if not self.password.text():
            return "password", translate("FirstStart", "Tulis kata sandi.")
        if self.repeated.text() != self.password.text():
            return "repeated", translate("FirstStart", "Kedua kata sandi tidak sama. Ketik ulang.")
        return None


def _quiet(text: str) -> Label:
    return Label(text, Size.SMALL, tone="text2", wrap=True)
