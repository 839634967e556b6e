"""What happens to bugs: a dialog with a report that can be copied and holds no personal data.

The report names the kind of exception and the places in the program it passed, never its message, since messages carry
values: names, numbers, paths.
"""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import PurePath
from types import TracebackType

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Label
from ui.common.layout import column, row
from ui.common.panels import Surface
from ui.common.text_area import TextArea
from ui.common.theme import font
from ui.common.tokens import Size, Weight

_log = logging.getLogger("loket.crash")


def report_of(error: BaseException, version: str) -> str:
    """Return the kinds of ``error`` and its causes with the places they passed, and the versions in use."""
    lines = [
        f"Loket {version}",
        f"Python {platform.python_version()}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        "",
    ]
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}")
        for frame in traceback.extract_tb(current.__traceback__):
            lines.append(f"  {_place(frame.filename)}:{frame.lineno} {frame.name}")
        current = current.__cause__ or current.__context__
    return "\n".join(lines)


def _place(filename: str) -> str:
    """Return the last two parts of a path: enough to find the file, without anybody's home folder."""
    return "/".join(PurePath(filename).parts[-2:])


class CrashDialog(QDialog):
    """Says that something went wrong in the program, and offers the report to copy."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.report = report
        title = translate("Crash", "Ada kesalahan dalam program")
        self.setWindowTitle(title)
        self.setMinimumWidth(560)
        text = TextArea(report, name=translate("Crash", "Laporan kesalahan"), minimum_height=200)
        text.setReadOnly(True)
        text.setFont(font(Size.SMALL))
        self.copy = Button(translate("Crash", "Salin laporan"), icon="copy")
        self.copy.clicked.connect(self._on_copy)
        close = Button(translate("Crash", "Lanjutkan"), kind="primary")
        close.clicked.connect(self.accept)
        ground = Surface()
        ground.setLayout(
            column(
                Label(title, Size.TITLE, Weight.SEMIBOLD),
                Label(
                    translate(
                        "Crash",
                        "Yang sudah tersimpan tetap aman. Salin laporan ini untuk admin; tidak ada data warga di dalamnya.",
                    ),
                    wrap=True,
                ),
                (text, 1),
                row(None, self.copy, close),
                spacing=12,
                margins=(24, 20, 24, 20),
            )
        )
        self.setLayout(column((ground, 1)))
        close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
        self.copy.set_text(translate("Crash", "Tersalin"))


class CrashHook:
    """Logs a bug and shows it; at most one dialog at a time, so that an error while painting cannot flood the desk."""

    def __init__(self, version: str, show: Callable[[str], None] | None = None) -> None:
        self._version = version
        self._show = show or _show_dialog
        self._is_showing = False

    def __call__(self, error: BaseException) -> None:
        """Take note of ``error``; call it on the GUI thread."""
        report = report_of(error, self._version)
        _log.error("%s", report)
        if self._is_showing:
            return
        self._is_showing = True
        try:
            self._show(report)
        finally:
            self._is_showing = False

    def install(self) -> None:
        """Receive what escapes from slots and threads."""
        sys.excepthook = self._on_escaped
        threading.excepthook = self._on_thread_escaped

    def _on_escaped(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self(error)

    def _on_thread_escaped(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            _log.error("%s", report_of(args.exc_value, self._version))


def _show_dialog(report: str) -> None:
    CrashDialog(report, QApplication.activeWindow()).exec()
