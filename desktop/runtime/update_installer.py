"""Starting an installer that was verified: the system asks for an administrator, this program never is one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from desktop.domain.errors import StorageProblem
from desktop.domain.update import Kind
from desktop.runtime.durable_copy import sha256_of
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.update_notes import ReadyInstaller, UpdateNotes
from resources.i18n import translate

LOG = "installer.log"


def kind_of_this_computer() -> Kind:
    """Return how versions come to this computer; on Windows as the present one came."""
    if sys.platform != "win32":
        return Kind.DEB
    return Kind.MSI if _was_installed_by_msi() else Kind.EXE


def start_ready(notes: UpdateNotes) -> ReadyInstaller | None:
    """Start the installer that waits, once more held against its hash, and return it; None if none waits.

    Call it when nothing of the desk is open any more.

    Raises:
        StorageProblem: the file was changed, or it cannot be started.
    """
    ready = notes.ready()
    if ready is None:
        return None
    notes.forget_ready()
    try:
        if sha256_of(ready.path).sha256 != ready.sha256:
            raise StorageProblem(
                translate(
                    "Update",
                    "Pemasang {name} berubah sejak diperiksa. Tidak dijalankan; periksa pembaruan lagi.",
                ).format(name=ready.path.name),
                code="update_altered",
            )
        _start(ready, notes.folder / LOG)
    except OSError as error:
        raise StorageProblem(
            translate("Update", "Pemasang {name} tidak dapat dijalankan: {reason}. Minta petugas TI.").format(
                name=ready.path.name, reason=reason_of(error)
            ),
            code="update_not_started",
        ) from error
    return ready


def command_of(ready: ReadyInstaller, *, has_terminal: bool = False) -> list[str]:
    """Return the words that install on this computer, with what asks for an administrator before them.

    Raises:
        StorageProblem: nothing here can ask for one.
    """
    if ready.kind is Kind.MSI:
        return ["msiexec", "/i", str(ready.path), "/passive"]
    if ready.kind is Kind.EXE:
        return [str(ready.path)]
    words = ["apt-get", "install", "-y", str(ready.path)]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return words
    for helper in ("sudo", "pkexec") if has_terminal else ("pkexec",):
        if shutil.which(helper) is not None:
            return [helper, *words]
    raise StorageProblem(
        translate(
            "Update", "Di komputer ini hanya petugas TI yang dapat memasang: sudo apt install {path}"
        ).format(path=ready.path),
        code="update_not_started",
    )


def install_now(notes: UpdateNotes) -> int:
    """Install what waits while somebody watches a terminal, and return the installer's exit code; raises StorageProblem."""
    ready = notes.ready()
    if ready is None or sys.platform == "win32":
        return 0 if start_ready(notes) is not None else 1
    notes.forget_ready()
    return subprocess.run(command_of(ready, has_terminal=sys.stdin.isatty()), check=False).returncode


def _start(ready: ReadyInstaller, log: Path) -> None:
    words = command_of(ready)
    if sys.platform == "win32":
        arguments = subprocess.list2cmdline(words[1:])
        os.startfile(words[0], "runas", arguments)  # noqa: S606 - Windows itself asks for an administrator
        return
    with log.open("wb") as output, Path(os.devnull).open("rb") as nothing:
        files = [
            (os.POSIX_SPAWN_DUP2, nothing.fileno(), 0),
            (os.POSIX_SPAWN_DUP2, output.fileno(), 1),
            (os.POSIX_SPAWN_DUP2, output.fileno(), 2),
        ]
        os.posix_spawnp(words[0], words, os.environ, file_actions=files, setsid=True)  # outlives this program


def _was_installed_by_msi() -> bool:
    """Tell whether Windows lists the program as installed by its own installer."""
    if sys.platform != "win32":
        return False
    import winreg

    place = r"SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall"
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place) as programs:
            for index in range(winreg.QueryInfoKey(programs)[0]):
                with winreg.OpenKey(programs, winreg.EnumKey(programs, index)) as entry:
                    if (
                        _value(entry, "DisplayName").startswith("Loket")
                        and _value(entry, "WindowsInstaller") == "1"
                    ):
                        return True
    except OSError:
        return False
    return False


def _value(entry: Any, name: str) -> str:
    if sys.platform != "win32":
        return ""
    import winreg

    try:
        return str(winreg.QueryValueEx(entry, name)[0])
    except OSError:
        return ""
