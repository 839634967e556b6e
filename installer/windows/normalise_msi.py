"""Making an MSI the same bytes for the same content: dates of the build, and a package code that follows from the content."""

from __future__ import annotations

import hashlib
import re
import struct
import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path

_EMPTY_CODE = b"{00000000-0000-0000-0000-000000000000}"
_PROPERTY_SET = b"\xfe\xff\x00\x00"
_HEADER_BYTES = 44
"""Header of a property set with one section, the section's place in its last four bytes (MS-OLEPS 2.21)."""
_FILETIME, _TEXT = 64, 30
"""Types of a property: a moment in 100 nanoseconds since 1601, a text with its length before it (MS-OLEPS 2.15)."""
_PACKAGE_CODE = 9
_1601_TO_1970_S = 11_644_473_600


def normalise(path: Path, epoch: int) -> str:
    """Write dates and package code anew, in place, and return the code.

    Args:
        path: the MSI, as wixl made it.
        epoch: second since 1970 (UTC) that it shall carry.

    Raises:
        ValueError: its summary is not as wixl writes it.
        subprocess.CalledProcessError: msiinfo cannot read it.
    """
    content = bytearray(path.read_bytes())
    told = subprocess.run(("msiinfo", "suminfo", path), capture_output=True, text=True, check=True).stdout
    found = re.search(r"\{[0-9A-F-]{36}\}", told)
    if found is None or content.count(found[0].encode()) != 1:
        raise ValueError(f"{path.name}: the package code stands not exactly once in it")
    at = content.index(found[0].encode())
    moment = struct.pack("<Q", (epoch + _1601_TO_1970_S) * 10_000_000)
    code_at = None
    for number, kind, value in _properties(content, content.rfind(_PROPERTY_SET, 0, at)):
        if kind == _FILETIME:
            content[value : value + 8] = moment
        elif kind == _TEXT and number == _PACKAGE_CODE:
            code_at = value + 4
    if code_at != at:
        raise ValueError(f"{path.name}: the summary does not stand in it in one piece")
    content[at : at + len(_EMPTY_CODE)] = _EMPTY_CODE
    code = f"{{{uuid.UUID(bytes=hashlib.sha256(content).digest()[:16], version=4)}}}".upper()
    content[at : at + len(code)] = code.encode()
    path.write_bytes(content)
    return code


def _properties(content: bytearray, start: int) -> Iterator[tuple[int, int, int]]:
    """Return number, type and place of the value of each property in the set that begins at ``start``."""
    if start < 0:
        raise ValueError("no summary")
    (inside,) = struct.unpack_from("<I", content, start + _HEADER_BYTES)
    section = start + inside
    _, count = struct.unpack_from("<II", content, section)
    for index in range(count):
        number, place = struct.unpack_from("<II", content, section + 8 + 8 * index)
        (kind,) = struct.unpack_from("<I", content, section + place)
        yield number, kind, section + place + 4
