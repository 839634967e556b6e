"""A screen and a keyboard for the window inside a clean system: Xvfb and xdotool stand outside, their socket is lent."""

from __future__ import annotations

import os
import struct
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops

_SIZE = "1366x768x24"
_PATIENCE_S = 60
_CARET = 400
"""Pixels that may differ between two pictures of a window that stands still: a blinking caret."""


_STILL = 20
"""Pictures, a tenth of a second apart."""


def until(what: str, is_so: Callable[[], bool], patience_s: float = _PATIENCE_S) -> None:
    """Ask again and again until something is so.

    Raises:
        AssertionError: it is not so after ``patience_s`` seconds.
    """
    deadline = time.monotonic() + patience_s
    while not is_so():
        if time.monotonic() > deadline:
            raise AssertionError(f"not after {patience_s} s: {what}")
        time.sleep(0.1)


@dataclass(frozen=True)
class Screen:
    """One X display; ``number`` is ":7", ``pictures`` is where Xvfb keeps what it shows, ``kept`` where pictures of failures stay."""

    number: str
    pictures: Path
    kept: Path

    def wait_for_window(self, count: int = 1) -> None:
        """Wait until Loket's window is shown, and give it the keyboard: no window manager does."""
        until("a window of Loket", lambda: len(self._windows()) >= count)
        self._tool("windowfocus", "--sync", self._windows()[0])

    def has_window(self) -> bool:
        """Tell whether a window of Loket is shown."""
        return bool(self._windows())

    def press(self, *keys: str) -> None:
        """Press keys as X names them: Return, Tab, ctrl+Return."""
        self._tool("key", "--delay", "40", *keys)

    def type(self, text: str) -> None:
        """Type a text, ASCII only: other letters would move the keyboard's map below the window."""
        assert text.isascii()
        self._tool("type", "--delay", "12", text)

    def picture(self) -> Image.Image:
        """Return what the screen shows now."""
        raw = (self.pictures / "Xvfb_screen0").read_bytes()
        head, _, _, _, width, height = struct.unpack(">6I", raw[:24])
        line, colours = struct.unpack(">I", raw[48:52])[0], struct.unpack(">I", raw[76:80])[0]
        return Image.frombytes("RGB", (width, height), raw[head + 12 * colours :], "raw", "BGRX", line)

    @contextmanager
    def watched(self, what: str) -> Iterator[None]:
        """Keep a picture of the screen under the name ``what`` if what is done before it fails."""
        try:
            yield
        except BaseException:
            self.kept.mkdir(parents=True, exist_ok=True)
            self.picture().save(self.kept / f"{what}.png")
            raise

    def wait_for_change(self, before: Image.Image, share: float = 0.1) -> None:
        """Wait until at least ``share`` of the screen looks unlike ``before``, and then until it stands still."""
        until(
            "another page in the window",
            lambda: _unlike(before, self.picture()) > share * before.width * before.height,
        )
        self.wait_until_still()

    def wait_until_still(self) -> None:
        """Wait until the screen looks the same for two seconds: longer than a password takes to be checked."""
        last: list[Image.Image] = []

        def is_still() -> bool:
            last.append(self.picture())
            return len(last) > _STILL and all(_unlike(last[-1], each) <= _CARET for each in last[-_STILL:-1])

        until("a window that stands still", is_still)

    def _windows(self) -> list[str]:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "^Loket$"],
            env=self._environment(), capture_output=True, text=True,
        )  # fmt: skip
        return found.stdout.split()

    def _tool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environment(), check=True, timeout=120)

    def _environment(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.number}


def _unlike(one: Image.Image, other: Image.Image) -> int:
    """Return how many pixels differ."""
    return sum(
        ImageChops.difference(one, other).convert("L").point(lambda value: 1 if value else 0).histogram()[1:]
    )


@contextmanager
def screen(folder: Path, kept: Path) -> Iterator[Screen]:
    """Show a screen out of a ``folder`` of its own; pictures of failures stay in ``kept``."""
    folder.mkdir(parents=True, exist_ok=True)
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        _SIZE,
        "-fbdir",
        str(folder),
        "-nolisten",
        "tcp",
        "-ac",
    ]
    server = subprocess.Popen(
        command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip()
        if not number:
            raise RuntimeError("Xvfb does not start: run `sh installer/installer_tools.sh`.")
        yield Screen(f":{number}", folder, kept)
    finally:
        server.terminate()
        server.wait(timeout=20)
