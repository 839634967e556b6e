"""The way to the internet on the page Sambungan: proxy and the office's own authority, for admins to change."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from desktop.domain.access import Account, Right
from desktop.domain.errors import LoketError
from desktop.domain.network import NONE, SYSTEM, read_proxy
from desktop.domain.wording import long_date
from resources.i18n import translate
from ui.common.button import Button
from ui.common.jobs import JobRunner
from ui.common.labels import IconText
from ui.common.layout import column, row
from ui.common.message import Message, Note
from ui.settings.proxy_form import ProxyForm
from ui.settings.rows import heading
from ui.settings.tools import SettingsTools

if TYPE_CHECKING:
    from desktop.usecases.show_network import NetworkFacts


class NetworkSection(QObject):
    """``changed()`` once the way was changed, so that it can be tried at once."""

    changed = Signal()

    def __init__(self, tools: SettingsTools, account: Account, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._jobs = tools, jobs
        self._facts: NetworkFacts | None = None
        self._may_change = account.may(Right.CHANGE_SETTINGS)
        self.proxy = IconText("plug", "", "text2", text_tone="text", wrap=True)
        self.change = Button(translate("Settings", "Ganti"), icon="pencil")
        self.change.setAccessibleDescription(translate("Settings", "Proksi"))
        self.form = ProxyForm()
        self.form.hide()
        self.ca = IconText("shield", "", "text2", text_tone="text", wrap=True)
        self.choose = Button(translate("Settings", "Pilih sertifikat…"), icon="folder-open")
        self.choose.setAccessibleDescription(translate("Settings", "Sertifikat kantor"))
        self.remove = Button(translate("Settings", "Lepas"), icon="x", kind="ghost")
        self.remove.setAccessibleDescription(translate("Settings", "Sertifikat kantor"))
        self.message = Message(collapse=True)
        for button in (self.change, self.choose, self.remove):
            button.hide()
        self._connect()

    def layout(self) -> QVBoxLayout:
        """Return the section for the page."""
        proxy = row((self.proxy, 1), self.change, spacing=16)
        ca = row((self.ca, 1), self.remove, self.choose, spacing=8)
        for line, words in ((proxy, self.proxy), (ca, self.ca)):
            line.setAlignment(words, Qt.AlignmentFlag.AlignVCenter)  # the icon stays beside the first line
        return column(
            heading(translate("Settings", "Jalan ke internet")),
            proxy,
            self.form,
            ca,
            self.message,
            spacing=10,
        )

    def shown(self) -> None:
        """Read how things stand."""
        self._jobs.store(self._tools.network, self._on_facts, self._on_failed)

    def take_certificates(self, path: Path) -> None:
        """Trust the authorities in a file besides the public ones."""
        self._store("network.ca_file", str(path))

    def open_file_dialog(self) -> QFileDialog | None:
        """Return the dialog that asks for a file, while it is open."""
        return self.choose.findChild(QFileDialog)

    def _connect(self) -> None:
        self.change.clicked.connect(self._on_change)
        self.form.save.clicked.connect(self._on_save)
        self.form.drop.clicked.connect(self._close_form)
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(partial(self._store, "network.ca_file", ""))

    def _on_facts(self, facts: NetworkFacts) -> None:
        self._facts = facts
        self.proxy.show_state("plug", proxy_words(facts), "text2", "text")
        self.ca.show_state("shield", ca_words(facts), "text2", "text")
        self.change.setVisible(self._may_change and self.form.isHidden())
        self.choose.setVisible(self._may_change)
        self.remove.setVisible(self._may_change and facts.is_own_ca)

    def _on_failed(self, error: LoketError) -> None:
        self.message.show_text(error.message, Note.ERROR)

    def _on_change(self) -> None:
        if self._facts is not None:
            self.change.hide()
            self.message.clear()
            self.form.open(self._facts)

    def _close_form(self) -> None:
        self.form.close_form()
        self.change.show()

    def _on_save(self) -> None:
        value = self.form.value()
        if value is not None:
            self.form.save.show_busy(translate("Settings", "Menyimpan…"))
            self._store("network.proxy", value)

    def _on_choose(self) -> None:
        dialog = QFileDialog(self.choose, translate("Settings", "Pilih sertifikat CA kantor"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                translate("Settings", "Sertifikat (*.pem *.crt *.cer)"),
                translate("Settings", "Semua berkas (*)"),
            ]
        )
        dialog.fileSelected.connect(lambda path: self.take_certificates(Path(path)))
        dialog.open()

    def _store(self, name: str, value: str, _clicked: bool = False) -> None:
        self.message.clear()
        self._jobs.store(
            partial(self._tools.change, name, value),
            partial(self._on_stored, name),
            partial(self._on_refused, name),
        )

    def _on_stored(self, name: str, _none: None) -> None:
        if name == "network.proxy":
            self._close_form()
        self.message.show_text(translate("Settings", "Tersimpan. Coba dengan Uji sambungan."), Note.GOOD)
        self.shown()
        self.changed.emit()

    def _on_refused(self, name: str, error: LoketError) -> None:
        if name == "network.proxy":
            self.form.show_refusal(error.message)
        else:
            self.message.show_text(error.message, Note.ERROR)


def proxy_words(facts: NetworkFacts) -> str:
    """Return the way in words, and that the office's file chose it."""
    address = read_proxy(facts.proxy)
    if facts.proxy == SYSTEM:
        words = translate("Settings", "Proksi mengikuti pengaturan komputer.")
    elif facts.proxy == NONE:
        words = translate("Settings", "Langsung, tanpa proksi.")
    elif address is not None and address.user:
        words = translate("Settings", "Lewat proksi {place}, masuk sebagai {user}.").format(
            place=address.place, user=address.user
        )
    else:
        words = translate("Settings", "Lewat proksi {place}.").format(place=facts.proxy)
    return f"{words} {_of_office()}" if facts.office_proxy and not facts.is_own_proxy else words


def ca_words(facts: NetworkFacts) -> str:
    """Return whose certificates are trusted, in words."""
    if not facts.authorities:
        return translate("Settings", "Sertifikat: lembaga umum saja.")
    names = ", ".join(
        translate("Settings", "{name} (sampai {day})").format(
            name=each.name, day=long_date(each.valid_until.date())
        )
        for each in facts.authorities
    )
    words = translate("Settings", "Sertifikat: lembaga umum, ditambah {names}.").format(names=names)
    return words if facts.is_own_ca else f"{words} {_of_office()}"


def _of_office() -> str:
    return translate("Settings", "Ditentukan berkas kantor.")
