"""The line above the status bar once another version was installed below the open window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from resources.i18n import translate
from ui.common.announcing import announce
from ui.common.button import Button
from ui.common.labels import IconLabel, Label
from ui.common.layout import row
from ui.common.panels import Ground
from ui.common.tokens import Size, Weight

LOOKS_EVERY_MS = 60_000


class ReplacedStrip(Ground):
    """Hidden until the version on the disk is another one than ``running``; ``again()`` once a person wants to begin anew.

    ``on_disk`` returns the version that lies there, "" where that cannot be said; it reads one short file.
    """

    again = Signal()

    def __init__(self, running: str, on_disk: Callable[[], str], parent: QWidget | None = None) -> None:
        super().__init__("check_tint", line_top=True, parent=parent)
        self._running, self._on_disk = running, on_disk
        self.words = Label("", Size.SMALL, Weight.MEDIUM, "check", wrap=True)
        self.button = Button(
            translate("Replaced", "Buka ulang sekarang"), icon="rotate-cw", kind="framed", height=28
        )
        self.button.clicked.connect(self.again)
        icon = IconLabel("refresh-cw", "check", 16)
        self.setLayout(row(icon, (self.words, 1), self.button, spacing=12, margins=(16, 4, 16, 4)))
        self.hide()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        if on_disk():
            self._timer.start(LOOKS_EVERY_MS)

    def look(self) -> None:
        """Look which version lies there now."""
        version = self._on_disk()
        if not version:
            return
        words = ""
        if version != self._running:
            words = translate(
                "Replaced",
                "Loket versi {version} sudah dipasang di komputer ini. Buka ulang bila sempat; yang sedang ditulis "
                "disimpan sebagai draf.",
            ).format(version=version)
        is_news = bool(words) and words != self.words.text()
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if is_news:
            announce(self, words)
