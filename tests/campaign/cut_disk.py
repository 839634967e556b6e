"""A disk that loses power: what a traced process did to its files, and what may be left of it after a cut.

The model is the harshest that POSIX allows. Before the last ``fsync`` of a file all of its content is there. Each later write
is there, is missing, or is torn in sectors of 512 bytes; a cut-off length may have been set or not. A name that was made, moved
or removed is durable once its folder was flushed; until then each may have happened or not.
"""

from __future__ import annotations

import random
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
CALLS = (
    "openat,open,creat,close,dup,dup2,dup3,write,pwrite64,writev,pwritev,pwritev2,lseek,ftruncate,truncate,fallocate,"
    "fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,sendfile"
)
_LINE = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\d+)")
_CUT_OFF = re.compile(r"^(\d+) +(.*) <unfinished \.\.\.>$")
_GOES_ON = re.compile(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_NAMED = re.compile(r'(?:(AT_FDCWD|\d+), )?"((?:\\x[0-9a-f]{2})*)"')
_NUMBER_AT_END = re.compile(r", (\d+)$")


@dataclass(frozen=True, slots=True)
class Call:
    """One system call that changed something and succeeded."""

    process: str
    name: str
    arguments: str
    result: int

    def strings(self) -> list[bytes]:
        """Return its string arguments."""
        return [bytes.fromhex(found.replace("\\x", "")) for found in _STRING.findall(self.arguments)]

    def fd(self) -> int:
        """Return the descriptor that is its first argument."""
        return int(self.arguments.split(",", 1)[0].split("<", 1)[0])

    def last_number(self) -> int:
        """Return its last argument."""
        found = _NUMBER_AT_END.search(self.arguments)
        assert found, self
        return int(found[1])


def traced(command: list[str], trace: Path, environment: dict[str, str], folder: Path) -> list[Call]:
    """Run ``command`` below strace and return what it and its children called, in order."""
    words = [
        "strace", "-f", "-qq", "-xx", "-a0", "-s", "50000000", "-e", f"trace={CALLS}", "-e", "signal=none", "-o", str(trace),
    ]  # fmt: skip
    done = subprocess.run(
        [*words, *command], env=environment, cwd=folder, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return list(_calls(trace))


def _calls(trace: Path) -> Iterator[Call]:
    begun: dict[str, str] = {}
    with trace.open(encoding="ascii") as lines:
        for raw in lines:
            line = raw.rstrip("\n")
            if cut_off := _CUT_OFF.match(line):
                begun[cut_off[1]] = cut_off[2]
                continue
            if goes_on := _GOES_ON.match(line):
                line = f"{goes_on[1]} {begun.pop(goes_on[1])}{goes_on[2]}"
            if (found := _LINE.match(line)) and int(found[4]) >= 0:
                yield Call(found[1], found[2], found[3], int(found[4]))


@dataclass
class Content:
    """The content of one file: what is safe, and what was done to it since."""

    safe: bytes = b""
    pending: list[tuple[int, bytes | None]] = field(default_factory=list)
    """Writes at an offset; None as bytes sets the length."""

    def now(self) -> bytearray:
        """Return the content as the running process sees it."""
        return _applied(self.safe, self.pending)

    def flush(self) -> None:
        """Make everything safe."""
        self.safe, self.pending = bytes(self.now()), []

    def length(self) -> int:
        """Return the length that the running process sees."""
        length = len(self.safe)
        for offset, data in self.pending:
            length = offset if data is None else max(length, offset + len(data))
        return length

    def after_cut(self, chance: random.Random) -> bytes:
        """Return what may be left."""
        kept: list[tuple[int, bytes | None]] = []
        mood = chance.random()
        for offset, data in self.pending:
            if mood < 0.15 or chance.random() < mood * 0.5:
                kept.append((offset, data))
            elif data is not None and chance.random() < 0.5:
                kept += _torn(offset, data, chance)
        return bytes(_applied(self.safe, kept))


def _applied(safe: bytes, changes: list[tuple[int, bytes | None]]) -> bytearray:
    content = bytearray(safe)
    for offset, data in changes:
        if data is None:
            del content[offset:]
            content.extend(bytes(offset - len(content)))
        else:
            content.extend(bytes(max(0, offset - len(content))))
            content[offset : offset + len(data)] = data
    return content


def _torn(offset: int, data: bytes, chance: random.Random) -> Iterator[tuple[int, bytes]]:
    """Yield the sectors of a write that reached the disk."""
    start = 0
    while start < len(data):
        end = min(len(data), start + SECTOR - (offset + start) % SECTOR)
        if chance.random() < 0.5:
            yield offset + start, data[start:end]
        start = end


Naming = tuple[str, str, Content | None]
"""What happened to names: the name that went ("" for none), the one that came ("" for none), and what it names."""


class CutDisk:
    """Follows calls below one folder; :meth:`lay_after_cut` writes what may be left of them elsewhere."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._names: dict[str, Content] = {}
        self._safe: dict[str, Content] = {}
        self._unsafe: dict[str, list[Naming]] = {}
        self._folders: set[str] = set()
        self._open: dict[tuple[str, int], tuple[str, Content | None]] = {}
        self._at: dict[tuple[str, int], int] = {}
        self.changes = 0
        """How often something below the folder was changed or flushed."""
        for path in sorted(root.rglob("*")):
            if path.is_dir():
                self._folders.add(str(path))
            else:
                self._safe[str(path)] = self._names[str(path)] = Content(path.read_bytes())

    def follow(self, call: Call) -> bytes | None:
        """Take in a call; return what it wrote to the standard output, if it did."""
        match call.name:
            case "openat" | "open":
                self._opened(call)
            case "close":
                self._open.pop((call.process, call.fd()), None)
            case "write" | "pwrite64":
                return self._wrote(call)
            case "lseek":
                self._at[call.process, call.fd()] = call.result
            case "ftruncate":
                if (content := self._content(call)) is not None:
                    self.changes += 1
                    content.pending.append((call.last_number(), None))
            case "fsync" | "fdatasync":
                self._flushed(call)
            case "rename" | "renameat" | "renameat2":
                source, target = self._paths(call)
                self._move(source, target)
            case "unlink" | "unlinkat":
                self._folders.discard(self._paths(call)[0])
                self._move(self._paths(call)[0], "")
            case "mkdir" | "mkdirat":
                if (folder := self._paths(call)[0]).startswith(self._root):
                    self._folders.add(folder)
            case "rmdir":
                self._folders.discard(self._paths(call)[0])
            case "fallocate" | "writev" | "pwritev" | "pwritev2" | "sendfile" | "dup" | "dup2" | "dup3":
                assert self._content(call) is None, call
            case _:
                assert not any(path.startswith(self._root) for path in self._paths(call)), call
        return None

    def _paths(self, call: Call) -> list[str]:
        """Return the absolute paths a call names, those below an open folder too."""
        found = []
        for folder, name in _NAMED.findall(call.arguments):
            path = bytes.fromhex(name.replace("\\x", "")).decode()
            if not path.startswith("/") and folder.isdecimal():
                path = f"{self._open.get((call.process, int(folder)), ('', None))[0]}/{path}"
            found.append(path)
        return found

    def _opened(self, call: Call) -> None:
        path = self._paths(call)[0].rstrip("/")
        if not path.startswith(self._root):
            return
        if path in self._folders or "O_DIRECTORY" in call.arguments or path == self._root:
            self._open[call.process, call.result] = path, None
            return
        content = self._names.get(path)
        if content is None:
            content = self._names[path] = Content()
            self._note(path, ("", path, content))
        elif "O_TRUNC" in call.arguments and content.length():
            self.changes += 1
            content.pending.append((0, None))
        self._open[call.process, call.result] = path, content
        self._at[call.process, call.result] = content.length() if "O_APPEND" in call.arguments else 0

    def _content(self, call: Call) -> Content | None:
        return self._open.get((call.process, call.fd()), ("", None))[1]

    def _wrote(self, call: Call) -> bytes | None:
        content, data = self._content(call), call.strings()[0][: call.result]
        if content is None:
            return data if call.fd() == 1 else None
        self.changes += 1
        if call.name == "pwrite64":
            content.pending.append((call.last_number(), data))
        else:
            at = self._at[call.process, call.fd()]
            content.pending.append((at, data))
            self._at[call.process, call.fd()] = at + len(data)
        return None

    def _flushed(self, call: Call) -> None:
        path, content = self._open.get((call.process, call.fd()), ("", None))
        self.changes += bool(path)
        if content is not None:
            content.flush()
        elif path:
            for gone, came, what in self._unsafe.pop(path, []):
                _name(self._safe, gone, came, what)

    def _move(self, source: str, target: str) -> None:
        content = self._names.get(source)
        if content is None:
            return
        _name(self._names, source, target, content)
        self._note(target or source, (source, target, content))

    def _note(self, path: str, naming: Naming) -> None:
        self.changes += 1
        self._unsafe.setdefault(path.rpartition("/")[0], []).append(naming)

    def lay_after_cut(self, target: Path, chance: random.Random) -> None:
        """Write below ``target`` what may be left if the power goes now."""
        names = dict(self._safe)
        for namings in self._unsafe.values():
            mood = chance.random()
            for gone, came, what in namings:
                if chance.random() < mood and (not gone or gone in names):
                    _name(names, gone, came, what)
        target.mkdir(parents=True)
        for path in sorted(self._folders):
            (target / path[len(self._root) + 1 :]).mkdir(parents=True, exist_ok=True)
        for path, content in names.items():
            place = target / path[len(self._root) + 1 :]
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content.after_cut(chance))


def _name(names: dict[str, Content], gone: str, came: str, what: Content | None) -> None:
    if gone:
        names.pop(gone, None)
    if came:
        assert what is not None
        names[came] = what
