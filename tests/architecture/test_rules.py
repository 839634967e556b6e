"""Rules of the house that no linter knows."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from desktop import VERSION

ROOT = Path(__file__).resolve().parents[2]
_REGISTRY_HOSTS = re.compile("py" + r"pi\.org|python" + r"hosted\.org|npm" + r"js\.org", re.IGNORECASE)


def test_lock_files_pin_hashes_and_name_no_host() -> None:
    for lock in ROOT.glob("requirements*.lock"):
        text = lock.read_text("utf-8")
        assert "--hash=sha256:" in text
        assert not _REGISTRY_HOSTS.search(text), lock
        assert "--index-url" not in text


def test_pyside_stays_below_the_broken_release() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    requirement = next(d for d in project["project"]["dependencies"] if d.startswith("PySide6"))
    assert "<6.12" in requirement


def test_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert project["project"]["version"] == VERSION


def test_makefile_has_every_promised_target() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    promised = (
        "setup", "run", "test", "demo", "check", "bench", "campaign", "screens",
        "installers", "installers-test", "hub-demo", "release",
    )  # fmt: skip
    for target in promised:
        assert re.search(rf"^{target}\b.*:|\b{target}\b.*:\n", makefile, re.MULTILINE), target


def test_start_needs_no_heavy_library() -> None:
    """What is imported before the first paint (checked in a fresh interpreter)."""
    import subprocess
    import sys

    heavy = [
        "reportlab",
        "requests",
        "alembic",
        "werkzeug",
        "PIL",
        "pypdfium2",
        "argon2",
        "segno",
        "sqlalchemy",
    ]
    code = "import sys, main, ui.terminal.run; print(' '.join(m for m in sys.argv[1:] if m in sys.modules))"
    result = subprocess.run(
        [sys.executable, "-c", code, *heavy], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.split() == []
