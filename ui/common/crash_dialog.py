"""The dialog in which a bug is told of: one plain sentence, and a report to copy or to save for IT."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.errors import LoketError
from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Label
from ui.common.layout import column, row
from ui.common.message import Message, Note
from ui.common.panels import Surface
from ui.common.save_file import ask_where_to_save, write_whole
from ui.common.text_area import TextArea
from ui.common.theme import font, px
from ui.common.tokens import Size, Weight


class CrashDialog(QDialog):
    """Says that something went wrong in the program, and offers the report to copy.

    Args:
        is_over: the crash ended the program, and this is the next start.
    """

    def __init__(self, report: str, parent: QWidget | None = None, *, is_over: bool = False) -> None:
        super().__init__(parent)
        self.report = report
        self.wants_restart = False
        title, words = _words(is_over)
        self.setWindowTitle(title)
        self.setMinimumWidth(px(640))
        self.text = TextArea(
            report, name=translate("Crash", "Laporan kesalahan"), limit=len(report), minimum_height=220
        )
        self.text.setReadOnly(True)
        self.text.setFont(font(Size.SMALL))
        self.copy = Button(translate("Crash", "Salin laporan"), icon="copy")
        self.copy.clicked.connect(self._on_copy)
        self.save = Button(translate("Crash", "Simpan laporan…"), icon="save")
        self.save.clicked.connect(self._on_save)
        self.message = Message()
        self.restart = Button(translate("Crash", "Mulai ulang Loket"))
        self.restart.clicked.connect(self._on_restart)
        self.restart.setVisible(not is_over)
        self.close_button = Button(
            translate("Crash", "Tutup") if is_over else translate("Crash", "Lanjutkan"), kind="primary"
        )
        self.close_button.clicked.connect(self.accept)
        ground = Surface()
        ground.setLayout(
            column(
                Label(title, Size.TITLE, Weight.SEMIBOLD, wrap=True),
                Label(words, wrap=True),
                (self.text, 1),
                row(self.copy, self.save, (self.message, 1)),
                8,
                row(None, self.restart, self.close_button),
                spacing=12,
                margins=(24, 20, 24, 20),
            )
        )
        self.setLayout(column((ground, 1)))
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self.message.show_text(translate("Crash", "Laporan tersalin."), Note.GOOD)

    def _on_save(self) -> None:
        name = f"laporan-loket-{datetime.now(UTC):%Y%m%d-%H%M}.txt"
        ask_where_to_save(self, name, self.write_to, title=translate("Crash", "Simpan laporan kesalahan"))

    def write_to(self, path: Path) -> None:
        """Write the report; a few thousand letters, so at once."""
        try:
            write_whole(path, (self.report + "\n").encode("utf-8", errors="backslashreplace"))
        except LoketError as error:
            self.message.show_text(error.message, Note.ERROR)
            return
        text = translate("Crash", "Laporan disimpan sebagai {name}.").format(name=path.name)
        self.message.show_text(text, Note.GOOD)

    def _on_restart(self) -> None:
        self.wants_restart = True
        self.accept()


def _words(is_over: bool) -> tuple[str, str]:
    if is_over:
        return (
            translate("Crash", "Loket sebelumnya berhenti tiba-tiba"),
            translate(
                "Crash",
                "Yang sudah tersimpan tetap aman, dan yang sedang diketik ditawarkan lagi sebagai draf. Kirim laporan ini "
                "ke petugas TI; tidak ada data warga di dalamnya.",
            ),
        )
    return (
        translate("Crash", "Ada kesalahan dalam program"),
        translate(
            "Crash",
            "Yang sudah tersimpan tetap aman, dan yang Anda ketik tetap ada. Kirim laporan ini ke petugas TI; "
            "tidak ada data warga di dalamnya.",
        ),
    )
