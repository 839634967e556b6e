"""The files that the citizen brought: name, size, and a press opens each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.complaint import Attachment
from desktop.domain.wording import file_size
from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import ElidedLabel, IconLabel, Label
from ui.common.layout import clear, row
from ui.common.tokens import ICON_SMALL, Size


class FilesView(QWidget):
    """A line for each file; ``open_asked(attachment)`` when one is to be looked at."""

    open_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        self.buttons: list[Button] = []

    def show_files(self, files: Sequence[Attachment]) -> None:
        """Show other files; none hides the list."""
        clear(self._lines)
        self.buttons = []
        for file in files:
            self._add(file)
        self.setVisible(bool(files))

    def _add(self, file: Attachment) -> None:
        button = Button(translate("RegisterDetail", "Buka"), kind="flat", size=Size.SMALL, height=24)
        button.setAccessibleName(translate("RegisterDetail", "Buka {name}").format(name=file.name))
        button.clicked.connect(lambda: self.open_asked.emit(file))
        self.buttons.append(button)
        icon = "image" if file.media_type.startswith("image/") else "file-text"
        size = Label(file_size(file.size), Size.SMALL, tone="text2", tabular=True)
        self._lines.addLayout(
            row(IconLabel(icon, "text2", ICON_SMALL), (ElidedLabel(file.name), 1), size, button, spacing=8)
        )
