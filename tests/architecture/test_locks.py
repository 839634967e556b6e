"""What is installed is what was looked at: every package in the locks has one version and the sums of its files."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-dev.lock")
_PINNED = re.compile(r"^(?P<name>[a-z0-9._-]+)(\[[a-z0-9,_-]+\])?==[^\s;\\]+", re.IGNORECASE)


def entries(lock: str) -> list[str]:
    """Return the lock's entries, each with the lines that belong to it."""
    text = (ROOT / lock).read_text("utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")]


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_one_version_and_its_sums(lock: str) -> None:
    assert len(entries(lock)) > 20
    for entry in entries(lock):
        assert _PINNED.match(entry), entry[:80]
        assert "--hash=sha256:" in entry, entry[:80]


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_names_a_place_to_load_from(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert not any(word in text for word in ("http://", "https://", "--index", "file:", " @ "))


def test_what_the_program_asks_for_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    locked = {normal(_PINNED.match(entry)["name"]) for entry in entries("requirements.lock")}  # type: ignore[index]
    asked = {normal(re.split(r"[<>=\[;]", each)[0].strip()) for each in project["dependencies"]}
    assert asked <= locked
