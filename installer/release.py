"""A release: every artefact of a version with notes, components and checksums, each tried before it counts.

``python -m installer.release --version 1.0.0`` puts all of it into ``dist/``. What is tried: the Debian package installs from its
bundle into a clean Debian without a network and logs a complaint, the Windows setup and MSI install silently under wine and do
the same (tests/installers), and the checksums hold.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from installer.build import main as build
from installer.plan import PROJECT
from installer.release_papers import CHECKSUMS, write_checksums, write_notes

_PRODUCTS = ("*.deb", "*-bundle.tar", "*.exe", "*.msi", "*.cdx.json")


def main(argv: Sequence[str] | None = None) -> int:
    """Make a release and return 0, or the exit code of the trial that failed.

    Raises:
        SystemExit: something cannot be built; ``dist`` holds no checksums then.
    """
    parser = argparse.ArgumentParser(prog="release.py", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--version", required=True, help="like 1.0.0")
    parser.add_argument("--out", type=Path, default=PROJECT / "dist")
    args, more = parser.parse_known_args(argv)
    changelog = (PROJECT / "CHANGELOG.md").read_text("utf-8")
    out: Path = args.out.resolve()
    for old in (out / CHECKSUMS, *(file for each in _PRODUCTS for file in out.glob(each))):
        old.unlink(missing_ok=True)
    build(["fetch", "--version", args.version])
    build(["all", "--release", "--version", args.version, "--out", str(out), *more])
    files = sorted(file for each in _PRODUCTS for file in out.glob(each))
    failed = _try_out(out, args.version)
    if failed:
        sys.stderr.write("What was built does not pass its trial; no checksums were written.\n")
        return failed
    notes = write_notes(out, args.version, changelog, files)
    sums = write_checksums(out, [*files, notes])
    subprocess.run(("sha256sum", "--check", "--quiet", sums.name), cwd=out, check=True)
    rehearsals = [file.name for file in files if "CITEST" in file.name]
    if rehearsals:
        print(f"Not for offices, built without the official CPython: {', '.join(rehearsals)}")
    print(f"Loket {args.version}: {len(files)} files, notes and checksums in {out}")
    return 0


def _try_out(out: Path, version: str) -> int:
    """Run the installers' smoke tests on what was built; return pytest's exit code."""
    environment = {
        **os.environ,
        "LOKET_DIST": str(out),
        "LOKET_DIST_VERSION": version,
        "QT_QPA_PLATFORM": "offscreen",
    }
    words = (sys.executable, "-m", "pytest", "-q", "-n", "0", "-m", "smoke", "tests/installers")
    return subprocess.run(words, cwd=PROJECT, env=environment, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
