"""Killing a piece of work at each line of ours that it runs: one child for each line, from the first to the last."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import desktop

_OURS = str(Path(desktop.__file__).parent)
_STEPWISE = ("write_bytes", "write_text")
"""Functions of pathlib whose lines count too: they empty a file before they fill it."""


def killed_at_each_line(
    work: Callable[[], object], before_each: Callable[[], object], files: tuple[str, ...] = ()
) -> Iterator[bool]:
    """Yield False after each kill and at last True, when the work ran to its end.

    Args:
        before_each: puts everything back to how it was before the work.
        files: names of the modules whose lines count; all of ours if there is none.
    """
    lines = 0
    while True:
        before_each()
        child = os.fork()
        if child == 0:
            _work_for(lines, work, files)
        _pid, status = os.waitpid(child, 0)
        if os.WIFEXITED(status):
            assert os.WEXITSTATUS(status) == 0, "the work itself failed"
            yield True
            return
        yield False
        lines += 1


def _work_for(lines: int, work: Callable[[], object], files: tuple[str, ...]) -> None:
    left = lines

    def trace(frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal left
        file, name = frame.f_code.co_filename, frame.f_code.co_name
        is_stepwise = name in _STEPWISE and file.endswith("pathlib.py")
        if not file.startswith(_OURS) and not is_stepwise:
            return None
        if event == "line" and (is_stepwise or not files or Path(file).name in files):
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1
        return trace

    code = 1
    try:
        sys.settrace(trace)
        work()
        code = 0
    finally:
        sys.settrace(None)
        os._exit(code)
