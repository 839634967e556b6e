"""Files that are being attached: a chip for each, the button for more, and the limits said before they hurt."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
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

_KINDS = "jpg, png, pdf, doc, docx"


class FileRow(QWidget):
    """Shows at most ``most`` files of at most ``largest`` bytes each; ``column`` takes what stands below them.

    With ``opens`` a file can be looked at: ``opened(id)``.
    """

    removed = Signal(int)
    """The place of a file that is to be taken off."""
    opened = Signal(str)

    def __init__(self, most: int, largest: int, *, opens: bool = False) -> None:
        super().__init__()
        self._most, self._largest, self._opens = most, largest, opens
        self._chips: dict[str, FileChip] = {}
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

    @property
    def refusals(self) -> list[str]:
        """Return the sentences that say why files were not attached."""
        return self.message.text.splitlines() if self.message.kind is Note.ERROR else []

    @property
    def stops(self) -> list[QWidget]:
        """Return what Tab goes through, in order."""
        chips = [part for chip in self._chips.values() for part in (chip.face, chip.button)]
        return [*(chips if self._opens else chips[1::2]), self.add]

    def show_files(self, files: Sequence[ShownFile]) -> None:
        """Show a chip for each file; those of files that stay are left as they are, with the focus in them."""
        shown = [each.id for each in files]
        gone = {key: chip for key, chip in self._chips.items() if key not in shown}
        had_focus = any(chip.isAncestorOf(self.focusWidget() or self) for chip in gone.values())
        for chip in gone.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        before = self._chips
        self._chips = {}
        for place, file in enumerate(files):
            size = translate("Files", "dibaca…") if file.size is None else file_size(file.size)
            if file.id in before:
                chip = self._chips[file.id] = before[file.id]
                chip.show_file(file.name, size, is_photo=file.is_photo)
            else:
                chip = self._chips[file.id] = FileChip(
                    file.name, size, is_photo=file.is_photo, opens=self._opens
                )
                chip.removed.connect(partial(self._on_removed, file.id))
                chip.opened.connect(partial(self.opened.emit, file.id))
                self._flow.insert(place, chip)
        self._say_limits(len(files))
        self._order()
        if had_focus:
            self._stay_near()

    def show_thumbnail(self, file_id: str, picture: QImage) -> None:
        """Show a small picture of a file, unless it was taken off meanwhile."""
        if file_id in self._chips:
            self._chips[file_id].show_thumbnail(picture)

    def focus_file(self, file_id: str) -> None:
        """Put the focus on a file."""
        if file_id in self._chips:
            self._chips[file_id].face.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, sentences: Sequence[str]) -> None:
        """Say why files were not attached."""
        self.message.show_text("\n".join(sentences), Note.ERROR)

    def warn(self, sentences: Sequence[str]) -> None:
        """Say what is no longer there."""
        self.message.show_text("\n".join(sentences), Note.WARNING)

    def hush(self) -> None:
        """Say nothing any more."""
        self.message.clear()

    def _on_removed(self, file_id: str) -> None:
        self.removed.emit(list(self._chips).index(file_id))

    def _order(self) -> None:
        """Let Tab go from file to file and then to the button, from wherever it comes to the button now."""
        last = self.add.previousInFocusChain() or self
        for stop in self.stops:
            QWidget.setTabOrder(last, stop)
            last = stop

    def _stay_near(self) -> None:
        near = next((stop for stop in self.stops if stop.isEnabled()), None)
        if near is not None:
            near.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_limits(self, count: int) -> None:
        self.add.setEnabled(count < self._most)
        if count >= self._most:
            words = translate("Files", "Sudah {count} berkas, tidak bisa lagi").format(count=count)
        elif count:
            words = translate("Files", "Masih bisa {count} lagi").format(count=self._most - count)
        else:
            words = translate("Files", "Paling banyak {count}, masing-masing {size} ({kinds})").format(
                count=self._most, size=_round_size(self._largest), kinds=_KINDS
            )
        self._limits.setText(words)
        self._limits.setToolTip(
            translate(
                "Files", "Foto yang lebih besar dikecilkan sendiri; tempat dan waktu pemotretan dihapus."
            )
        )
        self.add.setAccessibleDescription(words)


def _round_size(size: int) -> str:
    """Return a limit as a round number of megabytes, as the refusal of a larger file does."""
    return f"{size // (1024 * 1024)} MB"
