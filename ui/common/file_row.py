"""Files that are being attached: a chip for each, the button for more, and the limits said before they hurt."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.wording import file_size
from resources.i18n import translate
from ui.common.button import Button
from ui.common.chips import FileChip
from ui.common.chosen_files import ShownFile
from ui.common.flow import Flow
from ui.common.labels import Label
from ui.common.message import Message, Note
from ui.common.tokens import Size


class FileRow(QWidget):
    """Shows at most ``most`` files of at most ``largest`` bytes each; ``column`` takes what stands below them."""

    removed = Signal(int)
    """The place of a file that is to be taken off."""

    def __init__(self, most: int, largest: int) -> None:
        super().__init__()
        self._most, self._largest = most, largest
        self._chips: list[FileChip] = []
        self.add = Button(translate("Files", "Tambah berkas"), icon="paperclip", key="Ctrl+L")
        self._limits = Label("", Size.SMALL, tone="text3")
        self._limits.setFixedHeight(self.add.height())
        self._flow = Flow()
        self._flow.addWidget(self.add)
        self._flow.addWidget(self._limits)
        self.message = Message(collapse=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addLayout(self._flow)
        self.column.addWidget(self.message)
        self.show_files(())

    @property
    def has_refused(self) -> bool:
        """Tell whether it stands there that a file was not attached."""
        return bool(self.message.text)

    def show_files(self, files: Sequence[ShownFile]) -> None:
        """Show a chip for each file."""
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for place, file in enumerate(files):
            size = translate("Files", "dibaca…") if file.size is None else file_size(file.size)
            chip = FileChip(file.name, size, is_photo=file.is_photo)
            chip.removed.connect(lambda at=place: self.removed.emit(at))
            self._flow.insert(place, chip)
            self._chips.append(chip)
        self._say_limits(len(files))

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
            words = translate("Files", "Sudah {count} berkas, tidak bisa lagi").format(count=count)
        elif count:
            words = translate("Files", "Masih bisa {count} lagi").format(count=self._most - count)
        else:
            words = translate(
                "Files", "Paling banyak {count} foto atau dokumen, masing-masing {size}"
            ).format(count=self._most, size=_round_size(self._largest))
        self._limits.setText(words)


def _round_size(size: int) -> str:
    """Return a limit as a round number of megabytes, as the refusal of a larger file does."""
    return f"{size // (1024 * 1024)} MB"
