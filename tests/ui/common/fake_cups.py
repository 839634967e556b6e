"""Stand-ins for ``lp`` and ``lpstat``: real programs in a folder that is the whole PATH."""

from __future__ import annotations

import os
from pathlib import Path

_LPSTAT = """#!/bin/sh
case "$*" in
  -e) {list} ;;
  -d) {usual} ;;
  -r) /bin/cat "{folder}/scheduler" ;;
  "-W not-completed -l -o "*) /bin/cat "{folder}/queue" ;;
  "-W completed -l -o "*) /bin/cat "{folder}/ended" ;;
  *) echo "unexpected: $*" >&2; exit 9 ;;
esac
"""
_LP = """#!/bin/sh
for each in "$@"; do printf '%s\\n' "$each" >> "{folder}/arguments"; done
/bin/cat > "{folder}/received"
{then}
"""
_HANG = '/bin/sleep 600 & echo $! > "{folder}/sleeping"; wait'


class FakeCups:
    """A printing system made of shell scripts; ``folder`` holds what they were given and what they answer."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.queue("")
        self.ended("")
        self.scheduler("scheduler is running\n")
        self.set_printers(["loket", "ruang-tu"], usual="loket")
        self.lp_takes("loket-12")

    def set_printers(self, names: list[str], usual: str | None) -> None:
        says = (
            f"echo 'system default destination: {usual}'" if usual else "echo 'no system default destination'"
        )
        self._lpstat("; ".join(f"echo {name}" for name in names) or ":", says)

    def lpstat_hangs(self, *, for_all: bool = False) -> None:
        hang = _HANG.format(folder=self.folder)
        if for_all:
            self._write("lpstat", f"#!/bin/sh\n{hang}\n")
        else:
            self._lpstat(hang, ":")

    def lpstat_waits_for(self, release: Path) -> None:
        self._lpstat(f'while [ ! -e "{release}" ]; do /bin/sleep 0.02; done; echo loket', ":")

    def lp_takes(self, request: str) -> None:
        self._lp(f"echo 'request id is {request} (0 file(s))'")

    def lp_hangs(self) -> None:
        self._lp(_HANG.format(folder=self.folder))

    def lp_waits_for(self, release: Path) -> None:
        self._lp(
            f'while [ ! -e "{release}" ]; do /bin/sleep 0.02; done; echo "request id is loket-1 (0 file(s))"'
        )

    def lp_fails(self, words: str) -> None:
        self._lp(f"echo 'lp: {words}' >&2; exit 1")

    def queue(self, text: str) -> None:
        (self.folder / "queue").write_text(text)

    def ended(self, text: str) -> None:
        (self.folder / "ended").write_text(text)

    def scheduler(self, text: str) -> None:
        (self.folder / "scheduler").write_text(text)

    def stop_service(self) -> None:
        """Answer as real CUPS 2.4 commands do while cupsd does not run."""
        self.set_printers([], usual=None)
        self.lp_fails("Error - The printer or class does not exist.")
        self.scheduler("scheduler is not running\n")

    @property
    def arguments(self) -> list[str]:
        path = self.folder / "arguments"
        return path.read_text().splitlines() if path.exists() else []

    @property
    def received(self) -> bytes:
        return (self.folder / "received").read_bytes()

    @property
    def is_sleeping(self) -> bool:
        """Tell whether what a hanging script started still runs."""
        pid = int((self.folder / "sleeping").read_text())
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        return b"sleep" in Path(f"/proc/{pid}/cmdline").read_bytes()

    def remove(self, name: str) -> None:
        (self.folder / name).unlink()

    def _lpstat(self, listing: str, usual: str) -> None:
        self._write("lpstat", _LPSTAT.format(list=listing, usual=usual, folder=self.folder))

    def _lp(self, then: str) -> None:
        self._write("lp", _LP.format(folder=self.folder, then=then))

    def _write(self, name: str, script: str) -> None:
        path = self.folder / name
        path.write_text(script)
        path.chmod(0o755)
