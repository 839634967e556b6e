"""Reports of bugs and of crashes of the whole process, kept in the data folder until somebody hands them to IT.

Where a library written in C breaks, no Python runs any more: ``faulthandler`` then writes the places that each thread had
reached, without values, into a file that was opened at the start. The next start finds it there.
"""

from __future__ import annotations

import contextlib
import faulthandler
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TextIO

MOST_REPORTS = 10
LARGEST_REPORT = 64_000
"""Characters; a report of a native crash with many threads stays below."""
_NATIVE = "native.txt"


@dataclass
class CrashFolder:
    """The folder of one desk; a disk that refuses stops nothing, for the report is shown and logged as well."""

    folder: Path
    _native: TextIO | None = field(default=None, repr=False)

    def keep(self, report: str, at: datetime) -> Path | None:
        """Write a report down and forget the oldest; return its file, None if it could not be written."""
        path = self.folder / f"{at:%Y%m%d-%H%M%S-%f}.txt"
        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
            path.write_text(report[:LARGEST_REPORT] + "\n", encoding="utf-8", errors="backslashreplace")
            path.chmod(0o600)
            for old in self._kept()[:-MOST_REPORTS]:
                old.unlink(missing_ok=True)
        except OSError:
            return None
        return path

    def reports(self) -> list[tuple[str, str]]:
        """Return name and text of what is kept, the latest last."""
        found = []
        for path in self._kept():
            with contextlib.suppress(OSError):
                found.append((path.name, path.read_text("utf-8", errors="replace")[:LARGEST_REPORT]))
        return found

    def watch(self, at: datetime, heading: str) -> str:
        """Let crashes of the process be written here from now on; return the report of the one before, "" if there was none.

        Args:
            heading: what a report begins with (versions).
        """
        path, before = self.folder / _NATIVE, ""
        with contextlib.suppress(OSError):
            before = path.read_text("utf-8", errors="replace")
        _head, found, crash = before.partition("\n\n")
        if found and crash.strip():
            before = _shortened_paths(before)
            self.keep(before, at)
        else:
            before = ""
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, exist_ok=True)
            self._native = path.open("w", encoding="utf-8")
            path.chmod(0o600)
            self._native.write(f"{heading}\n\n")
            self._native.flush()
            faulthandler.enable(self._native)
        return before

    def unwatch(self) -> None:
        """End the watch; call it where the program ends as it should."""
        if self._native is not None:
            faulthandler.disable()
            self._native.close()
            self._native = None
            with contextlib.suppress(OSError):
                (self.folder / _NATIVE).unlink()

    def _kept(self) -> list[Path]:
        try:
            return sorted(each for each in self.folder.glob("*.txt") if each.name != _NATIVE)
        except OSError:
            return []


def _shortened_paths(report: str) -> str:
    """Leave two parts of each path of a faulthandler's report: the rest may name a person."""
    lines = []
    for line in report.splitlines():
        before, found, rest = line.partition('File "')
        path, quote, after = rest.partition('"')
        short = "/".join(path.replace("\\", "/").split("/")[-2:])
        lines.append(f"{before}{found}{short}{quote}{after}" if found else line)
    return "\n".join(lines)
