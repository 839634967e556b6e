"""Starting the window: paint first, open after."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from ui.common import theme
from ui.common.crash import CrashHook
from ui.common.jobs import JobRunner
from ui.shell.flow import DeskFlow
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from ui.shell.opening import Opening, SignedIn


def run_window(
    opening: Opening,
    build_desk: Callable[[SignedIn, DeskFlow, JobRunner], QWidget],
    *,
    version: str,
    look: str,
    office: str,
    regency: str,
    wants_sample: bool,
    listen: Callable[[Callable[[], None]], None],
) -> int:
    """Show the window until it is closed; return the program's exit code.

    Args:
        look: the theme's mode.
        office: name of office and counter as known from the last time, empty at the first start.
        wants_sample: turn an empty desk into the demonstration office without asking.
        listen: starts listening to second starts, which ask the window to come forward.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Loket")
    app.setQuitOnLastWindowClosed(False)
    theme.install(app, theme.Mode(look), theme.system_text_scale())
    crashed = CrashHook(version)
    crashed.install()
    jobs = JobRunner(crashed)
    frame = Frame()
    flow = DeskFlow(
        frame,
        jobs,
        opening,
        lambda signed_in, of_flow: build_desk(signed_in, of_flow, jobs),
        office=office,
        regency=regency,
        wants_sample=wants_sample,
    )
    frame.closing.connect(app.quit)

    def after_first_paint() -> None:
        frame.draw_icon()
        listen(frame.come_forward)
        flow.open()

    first_paint = _FirstPaint(frame, after_first_paint)
    frame.installEventFilter(first_paint)
    frame.show()
    code = app.exec()
    frame.hide()
    flow.sign_out_for_good()
    jobs.close()
    opening.close()
    return code


class _FirstPaint(QObject):
    """Calls ``after`` once the window has been painted for the first time."""

    def __init__(self, frame: Frame, after: Callable[[], None]) -> None:
        super().__init__(frame)
        self._frame, self._after = frame, after

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the paint event, then leave."""
        if event.type() == QEvent.Type.Paint:
            self._frame.removeEventFilter(self)
            QTimer.singleShot(0, self._after)
        return super().eventFilter(watched, event)
