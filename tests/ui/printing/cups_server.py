"""A real CUPS server of the test's own: its own folder, its own socket, no system service touched.

It runs as whoever runs the tests. What was found out by trying: it refuses to work as root for root, so root's server gives
its jobs to ``lp``, which must get through to its folder; anybody else's needs back ends that they may run, which Debian keeps
for root; a queue without a driver writes nothing to a ``file:`` device, so the one that does has a driver that passes PDF on;
on systems with AppArmor the server is confined by its path, so a copy of it is run.
"""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import pytest

from tests.ui.printing.raw_port import RawPort

RAW, SHEETS = "loket", "ruang-tu"
"""A queue without driver to a port of this computer, and one whose driver turns pages onto sheets and writes a file."""

_PATIENCE_S = 20.0
_LIBRARY = Path("/usr/lib/cups")
_CONFIGURATION = """\
LogLevel debug
Listen {folder}/cups.sock
Browsing No
WebInterface No
DefaultAuthType None
MaxLogSize 0
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  SubscriptionPrivateAccess all
  SubscriptionPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_FILES = """\
FileDevice Yes
ServerRoot {folder}/etc
ServerBin {folder}/lib
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
Printcap
User {user}
Group {group}
SystemGroup {system_group}
SyncOnClose No
"""
_PRINTERS = """\
<DefaultPrinter {raw}>
DeviceURI {device}
State Idle
Accepting Yes
ErrorPolicy retry-job
</DefaultPrinter>
<Printer {sheets}>
DeviceURI file://{folder}/sheets.pdf
State Idle
Accepting Yes
ErrorPolicy retry-job
</Printer>
"""
_DRIVER = Path(__file__).with_name("pages_on_sheets.ppd")


class CupsServer:
    """Two printers that a person at this desk can choose; ``raw_port`` gets what the first one prints."""

    def __init__(self) -> None:
        self.raw_port = RawPort()
        # not in /dev/shm, where other tests may write: CUPS takes every file below /dev for a device
        self.folder = Path(tempfile.mkdtemp(prefix="loket-cups-", dir="/tmp"))
        self.folder.chmod(0o755)
        self.address = str(self.folder / "cups.sock")
        self.sheets_file = self.folder / "sheets.pdf"
        self._process: subprocess.Popen[bytes] | None = None
        self._lay_out()

    def start(self) -> None:
        """Start it and wait until it answers."""
        etc = self.folder / "etc"
        command = [
            str(self.folder / "cupsd"),
            "-f",
            "-c",
            f"{etc}/cupsd.conf",
            "-s",
            f"{etc}/cups-files.conf",
        ]
        self._process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        deadline = time.monotonic() + _PATIENCE_S
        while "is running" not in self._ask("lpstat", "-r"):
            if self._process.poll() is not None or time.monotonic() > deadline:
                self.close()
                pytest.fail(f"cupsd does not start: {self.log[-2000:]}")
            time.sleep(0.02)

    def stop(self) -> None:
        """Stop it with everything that it started."""
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait()
        self._process = None

    def close(self) -> None:
        """Stop it and leave nothing behind."""
        self.stop()
        self.raw_port.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def pause(self, printer: str) -> None:
        self._tell("cupsdisable", printer)

    def resume(self, printer: str) -> None:
        self._tell("cupsenable", printer)

    def refuse(self, printer: str) -> None:
        self._tell("cupsreject", printer)

    def delete(self, printer: str) -> None:
        self._tell("lpadmin", "-x", printer)

    def cancel(self, request: str) -> None:
        self._tell("cancel", request)

    def waiting(self, printer: str) -> list[str]:
        """Return the requests that wait in a printer's queue."""
        said = self._ask("lpstat", "-W", "not-completed", "-o", printer)
        return [line.split()[0] for line in said.splitlines() if line.startswith(f"{printer}-")]

    @property
    def log(self) -> str:
        file = self.folder / "log/error"
        return file.read_text(errors="replace") if file.exists() else ""

    def _lay_out(self) -> None:
        folder, is_root = self.folder, os.geteuid() == 0
        for name in ("etc/ppd", "spool/tmp", "cache", "state", "log", "lib/backend"):
            (folder / name).mkdir(parents=True)
        for name in ("filter", "daemon"):
            (folder / "lib" / name).symlink_to(_LIBRARY / name)
        for source, target in (
            (_needed("cupsd"), "cupsd"),
            (_LIBRARY / "backend/socket", "lib/backend/socket"),
        ):
            shutil.copy(source, folder / target)
            (folder / target).chmod(0o755)
        own = pwd.getpwuid(os.geteuid()).pw_name, grp.getgrgid(os.getegid()).gr_name
        user, group = ("lp", "lp") if is_root else own
        names = {
            "folder": folder,
            "user": user,
            "group": group,
            "system_group": own[1],
            "raw": RAW,
            "sheets": SHEETS,
            "device": f"socket://127.0.0.1:{self.raw_port.number}",
        }
        for name, text in (
            ("cupsd.conf", _CONFIGURATION),
            ("cups-files.conf", _FILES),
            ("printers.conf", _PRINTERS),
        ):
            (folder / "etc" / name).write_text(text.format(**names))
        shutil.copy(_DRIVER, folder / f"etc/ppd/{SHEETS}.ppd")

    def _tell(self, command: str, *arguments: str) -> None:
        subprocess.run(
            [_needed(command), *arguments], env=self._environment, check=True, capture_output=True, timeout=30
        )

    def _ask(self, command: str, *arguments: str) -> str:
        return subprocess.run(
            [_needed(command), *arguments],
            env=self._environment,
            check=False,
            capture_output=True,
            text=True,
            timeout=30,
        ).stdout

    @property
    def _environment(self) -> dict[str, str]:
        return os.environ | {"CUPS_SERVER": self.address, "LC_ALL": "C"}


def _needed(command: str) -> str:
    found = shutil.which(command, path=f"{os.environ['PATH']}:/usr/sbin:/sbin:/usr/bin:/bin")
    if found is None:
        pytest.fail(
            f"{command} is not installed, so printing cannot be proved. On Debian or Ubuntu: sh installer/test_tools.sh"
        )
    return found
