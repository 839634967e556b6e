"""Sambungan: where reports are sent, whether the office may, and a test in words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account, Right
from desktop.domain.errors import InvalidInput, LoketError
from desktop.domain.office import Sp4nSettings
from desktop.domain.sync_round import Link, LinkState
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.button import Button
from ui.common.field import Field
from ui.common.jobs import JobRunner
from ui.common.labels import Hairline, IconText
from ui.common.layout import boxed, column, row
from ui.common.line_edit import PasswordEdit
from ui.common.message import Message, Note
from ui.settings.network_section import NetworkSection
from ui.settings.rows import FactRow, heading, page_of
from ui.settings.tools import Fact, SettingsTools

_EXPLAIN_AFTER_MS = 1000


class ConnectionPage(QObject):
    """``secrets_changed()`` once the office's secrets or its way to the internet were replaced."""

    secrets_changed = Signal()

    def __init__(self, tools: SettingsTools, account: Account, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self.test = Button(translate("Settings", "Uji sambungan"), icon="plug")
        self.result = Message()
        self.clock = Message(collapse=True)
        self.secrets = IconText("lock", "", "text2", text_tone="text")
        self.change = Button(translate("Settings", "Ganti"), icon="pencil")
        self.change.setAccessibleDescription(translate("Settings", "Kata sandi kantor"))
        self.change.setVisible(account.may(Right.CHANGE_SETTINGS))
        self.form = SecretsForm()
        self.form.hide()
        self.network = NetworkSection(tools, account, jobs, self)
        self._slow = QTimer(self, singleShot=True, interval=_EXPLAIN_AFTER_MS)
        self._slow.timeout.connect(self._on_slow)
        self.page: QWidget = self._lay_out()
        self.pane: QWidget | None = None
        self._connect()

    def shown(self) -> None:
        """Look whether the secrets are set, and how the internet is reached."""
        self.network.shown()
        self._jobs.store(self._tools.are_secrets_set, self._on_secrets_known, self._on_secrets_failed)

    def _connect(self) -> None:
        self.test.clicked.connect(self._on_test)
        self.change.clicked.connect(self._on_change)
        self.form.save.clicked.connect(self._on_save)
        self.form.drop.clicked.connect(self._close_form)
        self.network.changed.connect(self.secrets_changed)

    def _lay_out(self) -> QWidget:
        facts = [FactRow(name, value) for name, value in server_facts(self._tools.office.sp4n)]
        return page_of(
            column(
                heading(translate("Settings", "Server SP4N-LAPOR!")),
                *facts,
                6,
                Hairline(),
                6,
                heading(translate("Settings", "Kata sandi kantor")),
                row((self.secrets, 1), self.change),
                self.form,
                6,
                Hairline(),
                6,
                boxed(self.network.layout()),
                6,
                Hairline(),
                6,
                heading(translate("Settings", "Uji")),
                row((column(self.result, self.clock, spacing=4), 1), self.test, spacing=16),
                None,
                spacing=10,
            )
        )

    # The test

    def _on_test(self) -> None:
        self.test.show_busy(translate("Settings", "Menguji…"))
        self.result.clear()
        self.clock.clear()
        self._slow.start()
        self._jobs.network(self._tools.probe, self._on_tested, self._on_not_tested)

    def _on_slow(self) -> None:
        words = translate(
            "Settings", "Menunggu jawaban server; pengiriman yang sedang berjalan diselesaikan dulu."
        )
        self.result.show_text(words, Note.HINT)

    def _on_tested(self, link: Link) -> None:
        self._slow.stop()
        self.test.show_ready()
        if link.state is LinkState.ONLINE:
            words = translate("Settings", "Terhubung, jawaban {seconds} detik.").format(
                seconds=number(max(0.1, link.response_s or 0), 1)
            )
            self.result.show_text(words, Note.GOOD)
        else:
            self.result.show_text(link.message, Note.WARNING)
        if link.clock_warning is not None:
            self.clock.show_text(link.clock_warning, Note.WARNING)
        elif link.clock_skew_s is not None:
            self.clock.show_text(translate("Settings", "Jam komputer cocok dengan server."), Note.GOOD)

    def _on_not_tested(self, error: LoketError) -> None:
        self._slow.stop()
        self.test.show_ready()
        self.result.show_text(error.message, Note.ERROR)

    # The secrets

    def _on_secrets_known(self, are_set: bool) -> None:
        if are_set:
            self.secrets.show_state(
                "lock", translate("Settings", "Sudah diatur; isinya tidak ditampilkan."), "ok", "text"
            )
        else:
            words = translate("Settings", "Belum diatur. Tanpa ini tidak ada yang terkirim.")
            self.secrets.show_state("triangle-alert", words, "check", "check")

    def _on_secrets_failed(self, error: LoketError) -> None:
        self.secrets.show_state("circle-alert", error.message, "act", "act")

    def _on_change(self) -> None:
        self.change.hide()
        self.form.open()

    def _close_form(self) -> None:
        self.form.close_form()
        self.change.show()

    def _on_save(self) -> None:
        self.form.save.show_busy(translate("Settings", "Menyimpan…"))
        auth, token = self.form.values()
        self._jobs.store(partial(self._tools.set_secrets, auth, token), self._on_saved, self._on_not_saved)

    def _on_saved(self, _none: None) -> None:
        self._close_form()
        self.shown()
        self.secrets_changed.emit()

    def _on_not_saved(self, error: LoketError) -> None:
        self.form.show_refusal(error)


class SecretsForm(QWidget):
    """Two whole header values, pasted in; neither is ever shown again."""

    def __init__(self) -> None:
        super().__init__()
        self.auth = Field(
            translate("Settings", "Baris otorisasi"),
            PasswordEdit(),
            reserve=True,
            hint=translate("Settings", "Seluruhnya, mulai dari kata Bearer."),
        )
        self.token = Field(
            translate("Settings", "Token"),
            PasswordEdit(),
            reserve=True,
            hint=translate("Settings", "Dengan kurung kurawalnya."),
        )
        self.save = Button(translate("Settings", "Simpan"), icon="save")
        self.drop = Button(translate("Settings", "Batal"), kind="ghost")
        buttons = row(self.save, self.drop, None, spacing=6)
        self.setLayout(column(self.auth, self.token, boxed(buttons), spacing=6))

    def open(self) -> None:
        """Show the form, empty."""
        self.show()
        self.auth.take_focus()

    def close_form(self) -> None:
        """Forget what was typed."""
        self.save.show_ready()
        for field in (self.auth, self.token):
            field.clear()
            edit = field.control
            assert isinstance(edit, PasswordEdit)
            edit.hide_letters()
            edit.clear()
        self.hide()

    def values(self) -> tuple[str, str]:
        """Return what was typed."""
        edits = (self.auth.control, self.token.control)
        auth, token = (edit.text() for edit in edits if isinstance(edit, PasswordEdit))
        return auth, token

    def show_refusal(self, error: LoketError) -> None:
        """Say why it was refused, beside the field that it is about."""
        self.save.show_ready()
        is_input = isinstance(error, InvalidInput)
        field = self.token if is_input and error.field == "token" else self.auth
        words = translate("Settings", "Tempel satu baris penuh, tanpa huruf di luar abjad biasa.")
        field.show_error(words if is_input else error.message)
        field.take_focus()


def server_facts(sp4n: Sp4nSettings) -> list[Fact]:
    """Return how the server is reached, in words."""
    seconds = translate("Settings", "{connect} detik menyambung, {submit} detik mengirim").format(
        connect=number(sp4n.connect_timeout_s), submit=number(sp4n.submit_timeout_s)
    )
    return [
        (
            translate("Settings", "Alamat"),
            sp4n.base_url or translate("Settings", "belum diatur di berkas kantor"),
        ),
        (translate("Settings", "Header rahasia"), sp4n.auth_header),
        (translate("Settings", "Id pengguna"), sp4n.user_id or "–"),
        (translate("Settings", "Batas tunggu"), seconds),
        (
            translate("Settings", "Padanan id"),
            translate("Settings", "{agencies} instansi, {categories} kategori").format(
                agencies=number(len(sp4n.institution_ids)), categories=number(len(sp4n.category_ids))
            ),
        ),
    ]
