"""A Windows computer of wine's: made once, copied for every story; programs run in it without a screen, or on one of Xvfb's.

What wine shows are files, registry, exit codes, texts and windows. It is no proof for Windows.
"""

from __future__ import annotations

import hashlib
import os
import re
import selectors
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock

from installer.plan import cache_folder

WINE = Path("/usr/lib/wine/wine64")
SERVER = Path("/usr/lib/wine/wineserver64")
COMPILER = "x86_64-w64-mingw32-gcc"
SHIMS = Path(__file__).with_name("wine_shims")
LIMIT_S = 120
_BOOT_LIMIT_S = 240
_CHUNK = 1 << 16


class WineMissing(AssertionError):
    """Something that these tests need is not installed; installer/installer_tools.sh installs it."""


@dataclass(frozen=True, slots=True)
class Done:
    """How a Windows program ended: exit code and what it wrote (UTF-8, line ends as on Linux)."""

    code: int
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Wine:
    """One Windows computer in the folder ``prefix``."""

    prefix: Path
    env: Mapping[str, str] = field(default_factory=dict)

    def path(self, windows: str) -> Path:
        r"""Return where ``C:\…`` lies on Linux, whatever the case of its letters; the file need not exist."""
        drive, *parts = windows.replace("/", "\\").split("\\")
        assert drive.upper() == "C:", windows
        place = self.prefix / "drive_c"
        for part in filter(None, parts):
            exact = place / part
            alike = [] if exact.exists() or not place.is_dir() else list(place.iterdir())
            place = next((each for each in alike if each.name.lower() == part.lower()), exact)
        return place

    def start(self, *words: str, env: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        """Start a Windows program; all three streams are pipes, since wine does not take every kind of file."""
        return subprocess.Popen(
            (WINE, *words),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=self._environment(env or {}),
            cwd=self.prefix / "drive_c",
        )

    def run(self, *words: str, limit_s: float = LIMIT_S, env: Mapping[str, str] | None = None) -> Done:
        """Run a Windows program to its end; one that takes longer than ``limit_s`` seconds is killed and fails the test."""
        process = self.start(*words, env=env)
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.close()
        got: dict[int, bytes] = {process.stdout.fileno(): b"", process.stderr.fileno(): b""}
        deadline = time.monotonic() + limit_s
        try:
            # Wine's services inherit the pipes and outlive the program: its own end counts, not the pipes'.
            with selectors.DefaultSelector() as selector:
                for each in got:
                    os.set_blocking(each, False)
                    selector.register(each, selectors.EVENT_READ)
                while True:
                    ended = process.poll() is not None
                    for key, _ in selector.select(0 if ended else 0.05):
                        read = os.read(key.fd, _CHUNK)
                        got[key.fd] += read
                        if not read:
                            selector.unregister(key.fd)
                            continue
                        ended = False
                    if ended:
                        break
                    if time.monotonic() > deadline:
                        process.kill()
                        raise AssertionError(
                            f"{words} took longer than {limit_s} s: {_text(b''.join(got.values()))}"
                        )
            out, err = (_text(each) for each in got.values())
        finally:
            process.wait()
            process.stdout.close()
            process.stderr.close()
        return Done(process.returncode, out, err)

    def registry(self, key: str, value: str) -> str | None:
        r"""Return a text in the 64-bit registry, as ``HKLM\Software\…`` and its name; None if there is none."""
        told = self.run("reg", "query", key, "/v", value, "/reg:64")
        found = re.search(rf"^\s+{re.escape(value)}\s+REG_\w+\s+(.*)$", told.out, re.MULTILINE)
        return found[1].strip() if found else None

    def wait_for(self, holds: Callable[[], bool], what: str, limit_s: float = LIMIT_S) -> None:
        """Ask again until it holds; fails after ``limit_s`` seconds."""
        deadline = time.monotonic() + limit_s
        while not holds():
            assert time.monotonic() < deadline, f"waited {limit_s} s in vain: {what}"
            time.sleep(0.1)

    def stop(self) -> None:
        """End whatever runs on this computer, as pulling its plug would."""
        quiet = subprocess.DEVNULL
        environment = self._environment({})
        subprocess.run((SERVER, "-k"), env=environment, stdin=quiet, stdout=quiet, stderr=quiet, check=False)
        with suppress(subprocess.TimeoutExpired):
            subprocess.run(
                (SERVER, "-w"),
                env=environment,
                stdin=quiet,
                stdout=quiet,
                stderr=quiet,
                timeout=20,
                check=False,
            )

    def _environment(self, more: Mapping[str, str]) -> dict[str, str]:
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
        return {
            **kept,
            "WINEPREFIX": str(self.prefix),
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=;winedbg.exe=d",  # a crash shall end, not ask
            **self.env,
            **more,
        }


def windows_path(path: Path) -> str:
    """Return how a Windows program names a file of this computer's."""
    return "Z:" + str(path.absolute()).replace("/", "\\")


def fresh(folder: Path) -> Wine:
    """Return a computer in ``folder`` on which nothing was installed yet."""
    shutil.copytree(first_prefix(), folder, symlinks=True)
    return Wine(folder)


def first_prefix() -> Path:
    """Return the computer that all are copies of, made if it is not there; raises WineMissing."""
    for needed in (str(WINE), str(SERVER), COMPILER):
        if shutil.which(needed) is None:
            raise WineMissing(f"{needed} is not installed. Run: sh installer/installer_tools.sh")
    version = subprocess.run((WINE, "--version"), capture_output=True, check=True).stdout
    sources = sorted(SHIMS.glob("*.c"))
    key = hashlib.sha256(version + b"".join(each.read_bytes() for each in sources)).hexdigest()[:12]
    prefix = cache_folder() / f"wine-{key}"
    prefix.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(prefix.with_suffix(".lock")):
        if not prefix.exists():
            _make(prefix, sources)
    return prefix


def _make(prefix: Path, sources: list[Path]) -> None:
    unfinished = prefix.with_suffix(".partial")
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir()
    (unfinished / "drive_c").mkdir()
    wine = Wine(unfinished)
    booted = wine.run("wineboot", "-i", limit_s=_BOOT_LIMIT_S)
    system = unfinished / "drive_c/windows/system32"
    assert (system / "kernel32.dll").exists(), f"wineboot failed ({booted.code}): {booted.err}"
    wine.run("winecfg", "-v", "win10")
    for source in sources:
        shim = system / f"{source.stem}.dll"
        options = ("-O1", "-shared", "-nostdlib", "-fno-builtin", "-Wl,--no-insert-timestamp,-e,0")
        subprocess.run((COMPILER, *options, "-o", shim, source, "-lkernel32", "-ladvapi32"), check=True)
    wine.stop()
    unfinished.rename(prefix)


def _text(written: bytes) -> str:
    return written.decode("utf-8", "replace").replace("\r\n", "\n")
