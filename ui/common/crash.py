"""What happens to bugs: a dialog with a report that can be copied or saved and holds no personal data.

The report names the kind of exception and the places in the program it passed (``desktop.runtime.crash_report``), is kept in
the data folder and logged. A crash that ended the whole program is told of at the next start. What a dialog needs is loaded
when there is one to show.
"""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from types import TracebackType

from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QApplication, QDialog

from desktop.runtime import crash_report
from desktop.runtime.crash_folder import CrashFolder

RESTART = 75
"""What the window's loop returns if the program is to begin anew (EX_TEMPFAIL of sysexits.h: try again)."""
_log = logging.getLogger("loket.crash")


def report_of(error: BaseException, version: str) -> str:
    """Return the kinds of ``error`` and its causes with the places they passed, and the versions in use."""
    return crash_report.report_of(error, *_versions(version))


def _versions(version: str) -> tuple[str, str]:
    return f"Loket {version}", f"Qt {qVersion()}"


class CrashHook:
    """Logs a bug, keeps its report and shows it; at most one dialog at a time, so that an error while painting cannot
    flood the desk.

    ``kept`` is the folder for reports, None for none.
    """

    def __init__(
        self, version: str, show: Callable[[str], None] | None = None, kept: CrashFolder | None = None
    ) -> None:
        self._version = version
        self._show = show or _show_dialog
        self._kept = kept
        self._is_showing = False
        self._earlier: QDialog | None = None

    def __call__(self, error: BaseException) -> None:
        """Take note of ``error``; call it on the GUI thread."""
        report = self._note(error)
        if self._is_showing:
            return
        self._is_showing = True
        try:
            self._show(report)
        finally:
            self._is_showing = False

    def install(self) -> None:
        """Receive what escapes from slots, threads and finalizers."""
        sys.excepthook = self._on_escaped
        threading.excepthook = self._on_thread_escaped
        sys.unraisablehook = self._on_unraisable

    def watch(self) -> None:
        """Let the next start know if the process itself breaks, and tell of the time before."""
        if self._kept is None:
            return
        before = self._kept.watch(datetime.now(UTC), "\n".join(_versions(self._version)))
        if before:
            from ui.common.crash_dialog import CrashDialog

            _log.error("the program broke the time before\n%s", before)
            self._earlier = CrashDialog(before, QApplication.activeWindow(), is_over=True)
            self._earlier.open()

    def _note(self, error: BaseException) -> str:
        report = report_of(error, self._version)
        _log.error("%s", report)
        if self._kept is not None:
            self._kept.keep(report, datetime.now(UTC))
        return report

    def _on_escaped(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self(error)

    def _on_thread_escaped(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._note(args.exc_value)

    def _on_unraisable(self, args: sys.UnraisableHookArgs) -> None:
        if args.exc_value is not None:
            self._note(args.exc_value)


def _show_dialog(report: str) -> None:
    from ui.common.crash_dialog import CrashDialog

    dialog = CrashDialog(report, QApplication.activeWindow())
    dialog.exec()
    if dialog.wants_restart:
        QCoreApplication.exit(RESTART)
