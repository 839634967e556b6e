"""Lampiran: the files of the complaint, what camera or scanner have just left, and below them who may know of it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.form_fields import label
from resources.i18n import translate
from ui.common.check_box import CheckBox
from ui.common.file_row import FileRow
from ui.intake import form as names
from ui.intake.field_row import ROW_GAP
from ui.intake.inputs import FlagInput
from ui.intake.new_files_offer import NewFilesOffer


class FilesSection(FileRow):
    """The files, the offer of new ones, and the two ticks."""

    def __init__(self, most: int, largest: int) -> None:
        super().__init__(most, largest, opens=True)
        self.offer = NewFilesOffer()
        anonymous = CheckBox(label(names.ANONYMOUS), _anonymous_words())
        secret = CheckBox(label(names.SECRET), secret_words(is_proposed=False))
        self.anonymous = FlagInput(names.ANONYMOUS, anonymous)
        self.secret = FlagInput(names.SECRET, secret)
        ticks = QVBoxLayout()
        ticks.setSpacing(0)
        ticks.addWidget(anonymous)
        ticks.addWidget(secret)
        self.column.addWidget(self.offer)
        self.column.addSpacing(ROW_GAP)
        self.column.addLayout(ticks)


def secret_words(*, is_proposed: bool) -> str:
    """Return the consequence of Rahasia; it is proposed for oversight-grade complaints (domain.md 2.6)."""
    if is_proposed:
        return translate("Intake", "Diusulkan untuk pengawasan: isi laporan tidak tampil untuk publik.")
    return translate("Intake", "Isi laporan tidak tampil untuk publik.")


def _anonymous_words() -> str:
    return translate("Intake", "Nama tidak diberitahukan kepada terlapor dan publik.")
