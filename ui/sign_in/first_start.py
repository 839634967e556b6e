"""A fresh desk: an office file, a backup or sample data, then the first account.

The screen only asks; whoever owns it calls the use cases and tells it what to show next::

    screen.office_file_chosen.connect(...)  → screen.show_office(office_facts(office), warning) or show_error(text)
    screen.office_confirmed.connect(...)    → screen.show_admin_form() or show_error(text)
    screen.backup_wanted.connect(...)       → another page, or show_error(text)
    screen.sample_chosen.connect(...)       → screen.show_busy(text), then another page
    screen.admin_created.connect(...)       → another page, or screen.show_admin_error(field, text)
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from resources.i18n import translate
from ui.sign_in.page import WelcomePage
from ui.sign_in.steps import AdminStep, ChoiceStep, OfficeStep

_WIDTH = 420


class FirstStartScreen(WelcomePage):
    """Three steps in one place; nothing is changed before it was shown."""

    office_file_chosen = Signal(str)
    office_confirmed = Signal(str)
    backup_wanted = Signal()
    sample_chosen = Signal()
    admin_created = Signal(str, str, str)

    def __init__(self, regency: str = "", parent: QWidget | None = None) -> None:
        super().__init__(regency, width=_WIDTH, parent=parent)
        self._path = ""
        self.choice, self.office, self.admin = ChoiceStep(), OfficeStep(), AdminStep()
        self._step: ChoiceStep | OfficeStep | AdminStep = self.choice
        self.column.addStretch(1)
        for step in (self.choice, self.office, self.admin):
            self.column.addWidget(step)
        self.column.addStretch(1)
        self.choice.file_wanted.connect(self.choose_file)
        self.office.another_wanted.connect(self.choose_file)
        self.choice.backup_wanted.connect(self.backup_wanted)
        self.choice.sample_wanted.connect(self.sample_chosen)
        self.office.confirmed.connect(lambda: self.office_confirmed.emit(self._path))
        self.admin.created.connect(self.admin_created)
        QShortcut("Ctrl+O", self.choice, self.choose_file)
        self._show(self.choice)

    def choose_file(self) -> None:
        """Open the dialogue for the office file without blocking the window."""
        dialog = QFileDialog(self, translate("FirstStart", "Pilih berkas kantor"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                translate("FirstStart", "Berkas kantor (*.toml)"),
                translate("FirstStart", "Semua berkas (*)"),
            ]
        )
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    def show_office(self, facts: Sequence[tuple[str, str]], warning: str = "") -> None:
        """Show what the chosen file holds and ask whether to use it."""
        self.show_ready()
        self.office.show_facts(facts, warning)
        self._show(self.office)

    def show_error(self, text: str) -> None:
        """Say why the last wish cannot be carried out, beside what was pressed."""
        self.show_ready()
        step = self._step
        if isinstance(step, ChoiceStep | OfficeStep):
            step.show_error(text)
        else:
            self.show_admin_error("repeated", text)

    def show_admin_form(self) -> None:
        """Ask for the first account."""
        self.show_ready()
        self._show(self.admin)

    def show_admin_error(self, field: str, text: str) -> None:
        """Say beside ``field`` (username, full_name, password) why the account is refused."""
        self.show_ready()
        self.admin.show_error(field, text)

    def show_busy(self, text: str) -> None:
        """Say on the button that was pressed what is being done; no second press is taken."""
        step = self._step
        if isinstance(step, ChoiceStep):
            step.sample_button.show_busy(text)
            step.file_button.setEnabled(False)
            step.backup_button.setEnabled(False)
        elif isinstance(step, OfficeStep):
            step.use_button.show_busy(text)
            step.other_button.setEnabled(False)
        else:
            step.button.show_busy(text)

    def show_ready(self) -> None:
        """Return from :meth:`show_busy`."""
        for button in (
            self.choice.sample_button,
            self.choice.file_button,
            self.choice.backup_button,
            self.office.use_button,
            self.office.other_button,
            self.admin.button,
        ):
            button.show_ready()

    def _on_file_selected(self, path: str) -> None:
        self._path = path
        self.office_file_chosen.emit(path)

    def _show(self, step: ChoiceStep | OfficeStep | AdminStep) -> None:
        self._step = step
        for each in (self.choice, self.office, self.admin):
            each.setVisible(each is step)
        self.setFocusProxy(step)
        step.setFocus(Qt.FocusReason.OtherFocusReason)
