"""What goes beside the installers of a release: notes in the users' words, and checksums."""

from __future__ import annotations

import re
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

CHECKSUMS = "SHA256SUMS"


def notes_of(changelog: str, version: str) -> str:
    """Return what CHANGELOG.md says of a version; what it calls unreleased counts for a version it does not know yet.

    Raises:
        ValueError: neither is there.
    """
    heads = list(re.finditer(r"^## (\S+)(.*)$", changelog, re.MULTILINE))
    ends = [*(head.start() for head in heads[1:]), len(changelog)]
    sections = [
        (head[1], head[2], changelog[head.end() : end].strip()) for head, end in zip(heads, ends, strict=True)
    ]
    for name, _rest, text in sections:
        if name == version:
            return text
    for _name, rest, text in sections[:1]:
        if "unreleased" in rest:
            return text
    raise ValueError(f"CHANGELOG.md says nothing about {version}: write a section ## {version} first.")


def write_notes(folder: Path, version: str, changelog: str, files: Iterable[Path]) -> Path:
    """Write RELEASE-NOTES.md: the notes, and every file with its size in megabytes (10⁶ bytes)."""
    rows = "\n".join(
        f"| {file.name} | {file.stat().st_size / 1e6:.1f} MB |"
        for file in sorted(files, key=lambda f: f.name)
    )
    text = f"# Loket {version}\n\n{notes_of(changelog, version)}\n\n| file | size |\n|---|---|\n{rows}\n"
    path = folder / "RELEASE-NOTES.md"
    path.write_text(text, encoding="utf-8")
    return path


def write_checksums(folder: Path, files: Iterable[Path]) -> Path:
    """Write SHA256SUMS as ``sha256sum --check`` reads it, sorted by name."""
    lines = [
        f"{sha256(file.read_bytes()).hexdigest()}  {file.name}\n"
        for file in sorted(files, key=lambda f: f.name)
    ]
    path = folder / CHECKSUMS
    path.write_text("".join(lines), encoding="ascii")
    return path
