"""A clean system that runs beside this one: its own files, processes and network, in which nothing but loopback exists."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.installers.chroot_making import search_path, unpack_system

USER = "petugas"
HOME = f"/home/{USER}"
_MOUNTS = """
set -e
root=$1
ip link set lo up
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for each in null zero full random urandom tty; do
    : >"$root/dev/$each"
    mount --bind "/dev/$each" "$root/dev/$each"
done
mkdir "$root/dev/pts" "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
mkdir -p /tmp/.X11-unix "$root/tmp/.X11-unix"
mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
echo ready
exec sleep infinity
"""
"""Everything is mounted in a namespace of its own, and goes when its first process does."""


@dataclass(frozen=True)
class Ran:
    """What a command said: ``code`` its exit code."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        """Return the JSON value that it printed."""
        return json.loads(self.out)


@dataclass
class Chroot:
    """A running system below ``root``; ``display`` is the X display that its programs see, "" for none."""

    root: Path
    holder: int
    display: str = ""
    _started: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def path(self, name: str) -> Path:
        """Return where an absolute path of the system lies for us."""
        return self.root / name.lstrip("/")

    def run(
        self, *command: str, user: str = "root", code: int | None = 0, env: dict[str, str] | None = None
    ) -> Ran:
        """Run a command to its end.

        Args:
            command: its words; the program is looked for in the system.
            user: root or ``petugas``.
            code: the exit code that it must have; None takes any.
            env: what to add to the environment.
        """
        done = subprocess.run(
            self.words(command, user, env),
            capture_output=True,
            text=True,
            timeout=300,
            stdin=subprocess.DEVNULL,
        )
        if code is not None and done.returncode != code:
            raise AssertionError(
                f"{' '.join(command)}: exit code {done.returncode}, not {code}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
            )
        return Ran(done.returncode, done.stdout, done.stderr)

    def start(self, *command: str, user: str = USER, log: str) -> subprocess.Popen[bytes]:
        """Start a command that stays; what it says goes into the file ``log`` of the system."""
        with self.path(log).open("ab") as file:
            process = subprocess.Popen(
                self.words(command, user, None), stdin=subprocess.DEVNULL, stdout=file, stderr=file
            )
        self._started.append(process)
        return process

    def start_outside(self, *command: str) -> subprocess.Popen[bytes]:
        """Start a program of this computer in the system's network."""
        process = subprocess.Popen(
            ["nsenter", f"--target={self.holder}", "--net", *command], stdin=subprocess.DEVNULL
        )
        self._started.append(process)
        return process

    def words(self, command: Sequence[str], user: str, env: dict[str, str] | None) -> list[str]:
        """Return the command that runs ``command`` inside."""
        home = HOME if user == USER else "/root"
        values = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": home,
            "USER": user,
            "LANG": "C.UTF-8",
            "TZ": "Asia/Jakarta",
            "DEBIAN_FRONTEND": "noninteractive",
            **({"DISPLAY": self.display} if self.display else {}),
            **(env or {}),
        }
        return [
            *("nsenter", f"--target={self.holder}", "--mount", "--net", "--pid", "--"),
            *("env", "-i", *(f"{name}={value}" for name, value in values.items())),
            *("chroot", f"--userspec={user}:{user}", str(self.root), *command),
        ]

    def close(self) -> None:
        """Wait for what was started here; the system's first process is gone already, and with it all of them."""
        for each in self._started:
            each.kill()
            each.wait(timeout=20)


@contextmanager
def running(release: str, folder: Path) -> Iterator[Chroot]:
    """Unpack a clean system of Debian ``release`` below ``folder``, run it, and take it away at the end."""
    root = folder / release
    unpack_system(release, root)
    command = [
        *(
            "unshare",
            "--mount",
            "--net",
            "--pid",
            "--ipc",
            "--uts",
            "--fork",
            "--kill-child",
            "--propagation",
            "private",
        ),
        *("sh", "-c", _MOUNTS, "mounts", str(root)),
    ]
    keeper = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={"PATH": search_path()})
    system: Chroot | None = None
    try:
        assert keeper.stdout is not None
        if keeper.stdout.readline() != "ready\n":
            raise RuntimeError(
                f"A namespace for {release} cannot be made here: run this where root may mount."
            )
        system = Chroot(root, _child_of(keeper.pid))
        system.run("useradd", "--create-home", "--shell", "/bin/sh", USER)
        yield system
    finally:
        keeper.kill()
        keeper.communicate(timeout=20)
        if system is not None:
            system.close()
        shutil.rmtree(root)


def _child_of(pid: int) -> int:
    """Return the first process of the system as this computer counts: the only child of ``unshare``."""
    (child,) = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    return int(child)
