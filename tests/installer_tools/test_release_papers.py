"""Notes and checksums of a release."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from installer.release_papers import notes_of, write_checksums, write_notes

CHANGELOG = "# Changes\n\n## 0.2.0 (unreleased)\n- New.\n- Newer.\n\n## 0.1.0\n- Old.\n"


def test_the_notes_of_a_version_are_its_section() -> None:
    assert notes_of(CHANGELOG, "0.1.0") == "- Old."
    assert notes_of(CHANGELOG, "0.2.0") == "- New.\n- Newer."


def test_what_is_unreleased_counts_for_a_version_not_named_yet() -> None:
    assert notes_of(CHANGELOG, "0.3.0") == "- New.\n- Newer."


def test_a_version_of_which_nothing_is_said_is_no_release() -> None:
    with pytest.raises(ValueError, match=r"## 0\.3\.0"):
        notes_of("# Changes\n\n## 0.1.0\n- Old.\n", "0.3.0")


def test_the_changelog_of_this_checkout_has_notes() -> None:
    from desktop import VERSION

    assert len(notes_of(Path("CHANGELOG.md").read_text("utf-8"), VERSION)) > 1000


def test_checksums_are_what_sha256sum_checks(tmp_path: Path) -> None:
    files = [tmp_path / "b.deb", tmp_path / "a.exe"]
    for file in files:
        file.write_bytes(file.name.encode())
    sums = write_checksums(tmp_path, files)
    check = ("sha256sum", "--check", "--strict", sums.name)
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 0
    files[0].write_bytes(b"flipped")
    assert subprocess.run(check, cwd=tmp_path, capture_output=True, check=False).returncode == 1


def test_notes_name_every_file(tmp_path: Path) -> None:
    (tmp_path / "loket_0.2.0_amd64.deb").write_bytes(bytes(1_200_000))
    text = write_notes(tmp_path, "0.2.0", CHANGELOG, tmp_path.glob("*.deb")).read_text("utf-8")
    assert "- Newer." in text
    assert "| loket_0.2.0_amd64.deb | 1.2 MB |" in text
