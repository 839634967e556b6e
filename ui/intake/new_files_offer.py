"""The offer of what camera or scanner have just left in their folder; nothing is attached by itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import ElidedLabel, IconLabel
from ui.common.layout import row
from ui.common.tokens import ICON_SMALL

OFFER_KEY = "Alt+F"


class NewFilesOffer(QWidget):
    """A line that is there only while there is something to offer: ``taken(paths)`` or ``declined()``."""

    taken = Signal(list)
    declined = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []
        self.words = ElidedLabel()
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.take = Button(translate("Intake", "Lampirkan"), key=OFFER_KEY, kind="flat")
        self.decline = Button(
            kind="ghost",
            icon="x",
            name=translate("Intake", "Jangan lampirkan"),
            icon_size=ICON_SMALL,
            height=28,
        )
        sign = IconLabel("image", "accent")
        self.setLayout(row(sign, self.words, 4, self.take, self.decline, None, margins=(0, 6, 0, 0)))
        self.take.clicked.connect(self._on_take)
        self.decline.clicked.connect(self._on_decline)
        self.hide()

    def add(self, path: Path) -> None:
        """Offer one more file."""
        if path not in self.paths:
            self.show_paths([*self.paths, path])

    def show_paths(self, paths: Sequence[Path]) -> None:
        """Offer these files and no others."""
        self.paths = list(paths)
        self.words.set_text(_words(self.paths))
        self.setVisible(bool(self.paths))

    def _on_take(self) -> None:
        paths = self.paths
        self.show_paths([])
        self.taken.emit(paths)

    def _on_decline(self) -> None:
        self.show_paths([])
        self.declined.emit()


def _words(paths: Sequence[Path]) -> str:
    if not paths:
        return ""
    last = paths[-1].name
    if len(paths) == 1:
        is_paper = paths[-1].suffix.lower() == ".pdf"
        words = (
            translate("Intake", "Pindaian baru: {name}. Lampirkan?")
            if is_paper
            else translate("Intake", "Foto baru: {name}. Lampirkan?")
        )
        return words.format(name=last)
    return translate("Intake", "{count} berkas baru, terakhir {name}. Lampirkan semua?").format(
        count=len(paths), name=last
    )
