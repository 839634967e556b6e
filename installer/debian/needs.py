"""What a tree of compiled files needs of the system, read from the files themselves."""

from __future__ import annotations

import re
import subprocess
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).with_name("libraries.toml")
_AT_ONCE = 200
"""Files named in one call of readelf."""


@dataclass(frozen=True, slots=True)
class Libraries:
    """The table of libraries.toml: what is needed, opened or wished → Debian's packages that bring it."""

    needed: Mapping[str, str]
    opened: Mapping[str, str]
    wished: Mapping[str, str]

    def packages(self) -> list[str]:
        """Return every dependency of the table, sorted, as control files write it."""
        return sorted({*self.needed.values(), *self.opened.values()})


@dataclass(frozen=True, slots=True)
class Needs:
    """What compiled files ask for: ``libraries`` by name → a file that asks; ``glibc`` as (major, minor)."""

    libraries: Mapping[str, Path]
    glibc: tuple[int, int]


def read_libraries(path: Path = TABLE) -> Libraries:
    """Read the table."""
    table = tomllib.loads(path.read_text("utf-8"))
    return Libraries(table["needed"], table["opened"], table["wished"])


def compiled_files(tree: Path) -> list[Path]:
    """Return the ELF files below a folder, sorted."""
    return sorted(
        each for each in tree.rglob("*") if each.is_file() and not each.is_symlink() and _is_elf(each)
    )


def needs_of(tree: Path) -> Needs:
    """Read what the compiled files below a folder need that is not below it.

    Raises:
        OSError, subprocess.CalledProcessError: readelf is missing or cannot read a file.
    """
    files = compiled_files(tree)
    own = {each.name for each in tree.rglob("*.so*")}
    libraries: dict[str, Path] = {}
    glibc = (0, 0)
    for file, text in _readelf(files):
        for name in re.findall(r"\(NEEDED\).*\[(.+)\]", text):
            if name not in own:
                libraries.setdefault(name, file.relative_to(tree))
        for major, minor in re.findall(r"Name: GLIBC_(\d+)\.(\d+)", text):
            glibc = max(glibc, (int(major), int(minor)))
    return Needs(libraries, glibc)


def depends(needs: Needs, table: Libraries) -> str:
    """Return the line Depends of a package.

    Raises:
        ValueError: a library is needed that the table does not know.
    """
    unknown = sorted(set(needs.libraries) - set(table.needed))
    if unknown:
        asked = ", ".join(f"{name} (for {needs.libraries[name]})" for name in unknown)
        raise ValueError(f"No package is known for {asked}: add it to {TABLE.name}.")
    packages = {table.needed[name] for name in needs.libraries} | set(table.opened.values())
    libc = f"libc6 (>= {needs.glibc[0]}.{needs.glibc[1]})"
    return ", ".join(sorted(libc if each == "libc6" else each for each in packages))


def _readelf(files: list[Path]) -> Iterable[tuple[Path, str]]:
    for start in range(0, len(files), _AT_ONCE):
        some = files[start : start + _AT_ONCE]
        command = ["readelf", "--wide", "--dynamic", "--version-info", *map(str, some)]
        out = subprocess.run(
            command, check=True, capture_output=True, text=True, env={"LC_ALL": "C", "PATH": "/usr/bin"}
        )
        parts = re.split(r"^File: .*$", out.stdout, flags=re.MULTILINE)
        yield from zip(some, parts[1:] if len(parts) > 1 else parts, strict=True)


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"
