"""Starting the window: paint first, open after."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.runtime.crash_folder import CrashFolder
from desktop.runtime.window_state import read_state, write_state
from ui.common import theme
from ui.common.crash import CrashHook
from ui.common.jobs import JobRunner
from ui.shell.flow import DeskFlow, LastSeen
from ui.shell.frame import Frame
from ui.shell.window_place import show_in_place, state_of

if TYPE_CHECKING:
    from ui.shell.desk_page import DeskPage
    from ui.shell.opening import Opening, SignedIn


def run_window(
    opening: Opening,
    *,
    version: str,
    look: str,
    office: str,
    regency: str,
    wants_sample: bool,
    state_file: Path,
    crashes: Path,
    listen: Callable[[Callable[[], None]], None],
) -> int:
    """Show the window until it is closed; return the program's exit code.

    Args:
        look: the theme's mode.
        office: name of office and counter as known from the last time, empty at the first start.
        wants_sample: turn an empty desk into the demonstration office without asking.
        state_file: where it is kept how the window stood.
        crashes: the folder for reports of bugs.
        listen: starts listening to second starts, which ask the window to come forward.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Loket")
    app.setDesktopFileName("id.go.loket.Loket")  # the package's menu entry: icon and name in the task bar
    app.setQuitOnLastWindowClosed(False)
    theme.install(app, theme.mode_of(look), theme.system_text_scale())
    kept = CrashFolder(crashes)
    crashed = CrashHook(version, kept=kept)
    crashed.install()
    jobs = JobRunner(crashed)
    frame = Frame()
    before = read_state(state_file)
    flow = DeskFlow(
        frame,
        jobs,
        opening,
        lambda signed_in, of_flow: build_desk(signed_in, of_flow, jobs, frame),
        office=office,
        regency=regency,
        wants_sample=wants_sample,
        last_seen=LastSeen(before.screen, before.person) if before else None,
    )
    frame.may_close = flow.may_close
    frame.closing.connect(app.quit)

    def after_first_paint() -> None:
        from ui.common.spoken_roles import install_roles
        from ui.common.translate import install_qt_words

        install_qt_words(app)
        install_roles()
        crashed.watch()
        frame.draw_icon()
        listen(frame.come_forward)
        flow.open()

    frame.painted.connect(after_first_paint)
    show_in_place(frame, before)
    code = app.exec()
    flow.sign_out_for_good()
    write_state(state_file, state_of(frame, flow.last_seen.screen, flow.last_seen.person))
    frame.hide()
    jobs.close()
    opening.close()
    kept.unwatch()
    return code


def build_desk(signed_in: SignedIn, flow: DeskFlow, jobs: JobRunner, frame: Frame) -> DeskPage:
    """Return the page of somebody who has signed in.

    What is loaded by now stays for good and is not looked through for garbage any more: that took a tenth of a second,
    now and then, in the middle of a word.
    """
    from ui.shell.desk_page import DeskPage  # after the first paint: it needs everything

    gc.collect()
    gc.freeze()
    return DeskPage(signed_in, flow, jobs, frame)
