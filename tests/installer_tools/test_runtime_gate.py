"""The first half of the gate before CPython for Windows: the pinned SHA-256. The signatures are tried in tests/installers."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from installer.plan import Plan
from installer.windows import runtime_source
from installer.windows.runtime_source import digest_of, read_lock, unpack_python


@pytest.fixture
def official(tmp_path: Path) -> Path:
    """A zip that looks like the embeddable CPython."""
    path = tmp_path / "python-3.13.99-embed-amd64.zip"
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        made.writestr("python313.dll", b"MZ")
    path.write_bytes(content.getvalue())
    return path


def plan(tmp_path: Path, python_zip: Path | None) -> Plan:
    return Plan("0.2.0", 1_767_225_600, tmp_path / "cache", tmp_path, python_zip=python_zip)


def test_a_zip_is_refused_until_it_has_confirmed_its_hash(tmp_path: Path, official: Path) -> None:
    assert read_lock().zip_sha256 is None, "confirmed at the source? Then this test names the confirmed hash."
    with pytest.raises(SystemExit, match=r"holds no SHA-256 .* IT has to confirm it"):
        unpack_python(plan(tmp_path, official), tmp_path / "runtime")
    assert not list((tmp_path / "runtime").iterdir())


def test_another_zip_than_the_confirmed_one_is_refused(
    tmp_path: Path, official: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lock = replace(read_lock(), zip_sha256=digest_of(official))
    monkeypatch.setattr(runtime_source, "read_lock", lambda: lock)
    changed = bytearray(official.read_bytes())
    changed[-1] ^= 1
    official.write_bytes(bytes(changed))
    with pytest.raises(SystemExit, match="is refused: its SHA-256 is"):
        unpack_python(plan(tmp_path, official), tmp_path / "runtime")
    assert not list((tmp_path / "runtime").iterdir())


def test_a_rehearsal_says_in_its_name_that_it_is_one(tmp_path: Path, official: Path) -> None:
    assert plan(tmp_path, None).windows_mark == "-CITEST"
    assert plan(tmp_path, official).windows_mark == ""


def test_a_rehearsal_without_its_parts_says_how_to_get_them(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"build\.py fetch"):
        unpack_python(plan(tmp_path, None), tmp_path / "runtime")
