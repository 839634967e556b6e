"""Starting the window: paint first, open after."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from ui.common import theme
from ui.common.crash import CrashHook
from ui.common.jobs import JobRunner
from ui.shell.flow import DeskFlow
from ui.shell.frame import Frame

if TYPE_CHECKING:
    from ui.shell.desk_page import DeskPage
    from ui.shell.opening import Opening, SignedIn


_ROOM_FOR_BORDERS = 60  # pixels; title bar and borders of the window


def run_window(
    opening: Opening,
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
        lambda signed_in, of_flow: _build_desk(signed_in, of_flow, jobs, frame),
        office=office,
        regency=regency,
        wants_sample=wants_sample,
    )
    frame.closing.connect(app.quit)

    def after_first_paint() -> None:
        from ui.common.translate import install_qt_words

        install_qt_words(app)
        frame.draw_icon()
        listen(frame.come_forward)
        flow.open()

    frame.painted.connect(after_first_paint)
    _show_to_fit(frame)
    code = app.exec()
    frame.hide()
    flow.sign_out_for_good()
    jobs.close()
    opening.close()
    return code


def _show_to_fit(frame: Frame) -> None:
    """Fill an office PC's small screen; stay a window on a larger one."""
    room = frame.screen().availableSize()
    if room.width() - frame.width() < _ROOM_FOR_BORDERS or room.height() - frame.height() < _ROOM_FOR_BORDERS:
        frame.showMaximized()
    else:
        frame.show()


def _build_desk(signed_in: SignedIn, flow: DeskFlow, jobs: JobRunner, frame: Frame) -> DeskPage:
    from ui.shell.desk_page import DeskPage  # after the first paint: it needs everything

    return DeskPage(signed_in, flow, jobs, frame)
