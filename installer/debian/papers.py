"""The papers of the package: debian's changelog and the list of copyrights, made of what the project and its wheels say."""

from __future__ import annotations

import re
import textwrap
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path

from installer.release_papers import notes_of
from installer.sbom import read_licence

MAINTAINER = "Loket <it@loket.invalid>"
_WIDTH = 78
_COMMON = {
    "Apache-2.0": "Apache-2.0",
    "LGPL-3.0": "LGPL-3",
    "GPL-3.0": "GPL-3",
    "GPL-2.0": "GPL-2",
    "MPL-2.0": "MPL-2.0",
}
"""Licences whose text every Debian has: how SPDX names them → the file's name in /usr/share/common-licenses."""
_COMMON_MARKS = {
    "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION": "Apache-2.0",
    "GNU GENERAL PUBLIC LICENSE\n": "GPL-3",
    "Mozilla Public License Version 2.0\n": "MPL-2.0",
}
"""By which a licence of such a text is known, so that it need not stand in the package again."""

OURS = """\
Files: *
Copyright: 2026 Loket
License: Loket
 Made for the regency's offices. Whoever holds the rights has given no general
 licence yet; what is bundled below stays under the licences named there.
"""


@dataclass(frozen=True, slots=True)
class Part:
    """Something bundled: ``files`` are patterns below the package's root, ``text`` is its licence as it came."""

    name: str
    version: str
    files: tuple[str, ...]
    holder: str
    licence: str
    text: str


def changelog(version: str, epoch: int, notes: str) -> str:
    """Return debian/changelog with one entry; ``notes`` is CHANGELOG.md, ``epoch`` seconds since 1970."""
    when = datetime.fromtimestamp(epoch, UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    items = "\n".join(_items(notes_of(notes, version)))
    return f"loket ({version}) stable; urgency=medium\n\n{items}\n\n -- {MAINTAINER}  {when}\n"


def _items(text: str) -> Iterator[str]:
    for item in re.split(r"^[-*] ", text, flags=re.MULTILINE):
        words = re.sub(r"\s+", " ", item).strip()
        if words:
            yield textwrap.fill(words, _WIDTH, initial_indent="  * ", subsequent_indent="    ")


def copyrights(parts: Iterable[Part]) -> str:
    """Return the copyright file (machine-readable, version 1.0 of its format)."""
    head = (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        "Upstream-Name: Loket\n"
        "Comment: The package brings the libraries it was tested with, so that it runs on several\n"
        " releases and installs without a link. Each is listed with the licence that came with it.\n"
    )
    return "\n".join([head, OURS, *(_paragraph(each) for each in parts)])


def _paragraph(part: Part) -> str:
    return (
        f"Files: {' '.join(part.files)}\n"
        f"Copyright: {part.holder}\n"
        f"License: {part.licence}\n"
        f"{_indented(part.text)}\n"
        f"Comment: {part.name} {part.version}\n"
    )


def _indented(text: str) -> str:
    lines = (line.rstrip().replace("\t", "    ") for line in text.strip().splitlines())
    return "\n".join(f"{'  ' if line.startswith('.') else ' '}{line or '.'}" for line in lines)


def bundled(tree: Path, prefix: str, wheels: Iterable[Path]) -> list[Part]:
    """Read what a tree bundles: every distribution in ``lib``, fonts, icons and reference data of ``resources``.

    Args:
        prefix: where the tree will stand, like ``usr/lib/loket/0.1.0``.
        wheels: what ``lib`` was unpacked from; they tell which file is whose.

    Raises:
        ValueError: something bundled comes without the text of its licence.
    """
    tops = _tops(wheels)
    parts = [
        _distribution(info, f"{prefix}/lib", tops) for info in sorted((tree / "lib").glob("*.dist-info"))
    ]
    return [*parts, *_reference(tree / "resources", f"{prefix}/resources")]


def _reference(resources: Path, prefix: str) -> Iterator[Part]:
    for name, folder, holder, licence, text in (
        ("Inter", "fonts", "2016 The Inter Project Authors", "OFL-1.1", "fonts/ui/OFL.txt"),
        ("Lucide", "icons/lucide", "Lucide Contributors", "ISC", "icons/lucide/LICENSE.txt"),
    ):
        words = (resources / text).read_text("utf-8")
        yield Part(name, "", (f"{prefix}/{folder}/*",), holder, licence, words)
    for name, folder in (("holidays", "calendar"), ("wilayah", "regions")):
        words = (resources / folder / "README.md").read_text("utf-8")
        held = re.search(r"Copyright (?:\(c\)|©)?\s*(.+)", words)
        holder = held[1].strip() if held else f"the authors of {name}"
        yield Part(name, "", (f"{prefix}/{folder}/*",), holder, "Expat", _expat(words))


def _tops(wheels: Iterable[Path]) -> dict[str, set[str]]:
    """Return the uppermost names that each distribution brings, by the name of its metadata's folder."""
    found: dict[str, set[str]] = {}
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as content:
            tops = {name.split("/", 1)[0] for name in content.namelist()}
        (info,) = (top for top in tops if top.endswith(".dist-info"))
        found.setdefault(info, set()).update(tops)
    return found


def _expat(words: str) -> str:
    start = words.find("Permission is hereby granted")
    if start < 0:
        raise ValueError("The licence of reference data is missing in its README.")
    return words[start:].split("\n#")[0]


def _distribution(info: Path, prefix: str, tops: Mapping[str, set[str]]) -> Part:
    head = HeaderParser().parsestr((info / "METADATA").read_text("utf-8"))
    name, version = str(head["Name"]), str(head["Version"])
    licence = _short(read_licence(head))
    text = _licence_text(info, licence)
    if not text:
        raise ValueError(f"{name} {version} comes without the text of its licence ({licence}).")
    there = [
        top for top in sorted(tops[info.name]) if (info.parent / top).exists()
    ]  # what was dropped needs none
    files = tuple(f"{prefix}/{top}{'/*' if (info.parent / top).is_dir() else ''}" for top in there)
    return Part(name, version, files, _holder(head, name), licence, text)


def _holder(head: Message, name: str) -> str:
    for key in ("Author", "Author-email", "Maintainer", "Maintainer-email"):
        value = re.sub(r"\s+", " ", str(head[key] or "")).strip()
        if value:
            return value
    return f"the authors of {name}"


def _short(licence: str) -> str:
    """Return one word chain for a License field: Debian's own for MIT, no commas or brackets inside."""
    words = re.sub(r"[(),;]", " ", licence.replace("MIT License", "MIT"))
    words = re.sub(r"\bMIT\b(?!-)", "Expat", re.sub(r"\s+", " ", words)).strip()
    return re.sub(r"(?i)\s(or|and)\s", lambda m: f" {m[1].lower()} ", words).replace(" License", "")


def _licence_text(info: Path, licence: str) -> str:
    texts = [
        each.read_bytes().decode("utf-8", "replace")
        for each in sorted(info.rglob("*"))
        if _is_licence(each, info)
    ]
    own = [text for text in texts if not any(mark in text for mark in _COMMON_MARKS)]
    common = {name for spdx, name in _COMMON.items() if spdx in licence}
    common |= {name for text in texts for mark, name in _COMMON_MARKS.items() if mark in text}
    if common:
        places = "\n".join(f"/usr/share/common-licenses/{name}" for name in sorted(common))
        own.append(f"On Debian systems full texts stand in\n{places}")
    return "\n\n".join(text.strip() for text in own)


def _is_licence(path: Path, info: Path) -> bool:
    name = path.relative_to(info).as_posix()
    return path.is_file() and re.search(r"licen[cs]e|copying|notice", name, re.IGNORECASE) is not None
