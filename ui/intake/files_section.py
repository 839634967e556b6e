"""Lampiran: the files of the complaint, and below them who may know of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.form_fields import label
from desktop.domain.wording import file_size
from resources.i18n import translate
from ui.common.button import Button
from ui.common.check_box import CheckBox
from ui.common.chips import FileChip
from ui.common.flow import Flow
from ui.common.labels import Label
from ui.common.message import Message, Note
from ui.common.tokens import Size
from ui.intake import form as names
from ui.intake.field_row import ROW_GAP
from ui.intake.inputs import FlagInput


@dataclass(frozen=True, slots=True)
class ShownFile:
    """What a chip shows of a file; ``size`` in bytes, ``None`` while it is being read."""

    name: str
    size: int | None
    is_photo: bool


class FilesSection(QWidget):
    """Chips, the button for more, the limits said before they hurt, and the two ticks."""

    removed = Signal(int)
    """The place of a file that is to be taken off."""

    def __init__(self, most: int, largest: int) -> None:
        super().__init__()
        self._most, self._largest = most, largest
        self._chips: list[FileChip] = []
        self.add = Button(translate("Intake", "Tambah berkas"), icon="paperclip", key="Ctrl+L")
        self._limits = Label("", Size.SMALL, tone="text3")
        self._limits.setFixedHeight(self.add.height())
        self._flow = Flow()
        self._flow.addWidget(self.add)
        self._flow.addWidget(self._limits)
        self.message = Message(collapse=True)
        anonymous = CheckBox(label(names.ANONYMOUS), _anonymous_words())
        secret = CheckBox(label(names.SECRET), secret_words(is_proposed=False))
        self.anonymous = FlagInput(names.ANONYMOUS, anonymous)
        self.secret = FlagInput(names.SECRET, secret)
        ticks = QVBoxLayout()
        ticks.setSpacing(0)
        ticks.addWidget(anonymous)
        ticks.addWidget(secret)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._flow)
        column.addWidget(self.message)
        column.addSpacing(ROW_GAP)
        column.addLayout(ticks)
        self.show_files(())

    def show_files(self, files: Sequence[ShownFile]) -> None:
        """Show a chip for each file."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place, file in enumerate(files):
            size = translate("Intake", "dibaca…") if file.size is None else file_size(file.size)
            chip = FileChip(file.name, size, is_photo=file.is_photo)
            chip.removed.connect(lambda at=place: self.removed.emit(at))
            self._flow.insert(place, chip)
            self._chips.append(chip)
        self._say_limits(len(files))

    @property
    def has_refused(self) -> bool:
        """Tell whether it stands there that a file was not attached."""
        return bool(self.message.text)

    def refuse(self, sentences: Sequence[str]) -> None:
        """Say why files were not attached."""
        self.message.show_text("\n".join(sentences), Note.ERROR)

    def warn(self, sentences: Sequence[str]) -> None:
        """Say what is no longer there."""
        self.message.show_text("\n".join(sentences), Note.WARNING)

    def hush(self) -> None:
        """Say nothing any more."""
        self.message.clear()

    def _say_limits(self, count: int) -> None:
        self.add.setEnabled(count < self._most)
        if count >= self._most:
            words = translate("Intake", "Sudah {count} berkas, tidak bisa lagi").format(count=count)
        elif count:
            words = translate("Intake", "Masih bisa {count} lagi").format(count=self._most - count)
        else:
            words = translate(
                "Intake", "Paling banyak {count} foto atau dokumen, masing-masing {size}"
            ).format(count=self._most, size=_round_size(self._largest))
        self._limits.setText(words)


def secret_words(*, is_proposed: bool) -> str:
    """Return the consequence of Rahasia; it is proposed for oversight-grade complaints (domain.md 2.6)."""
    if is_proposed:
        return translate("Intake", "Diusulkan untuk pengawasan: isi laporan tidak tampil untuk publik.")
    return translate("Intake", "Isi laporan tidak tampil untuk publik.")


def _anonymous_words() -> str:
    return translate("Intake", "Nama tidak diberitahukan kepada terlapor dan publik.")


def _round_size(size: int) -> str:
    """Return a limit as a round number of megabytes, as the refusal of a larger file does."""
    return f"{size // (1024 * 1024)} MB"
