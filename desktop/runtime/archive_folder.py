"""A folder tree of papers with their hashes: files that appear whole or not at all, and of which none is ever replaced.

``SHA256SUMS`` in each folder of a day or month is what ``sha256sum -c`` reads; ``indeks.csv`` at the top lists everything.
Both are about the files as they lie there. Papers name citizens, so they lie there sealed (``….pdf.loket``) unless they are
wanted legible; the names of files and the index name nobody.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop.domain.errors import InvalidInput, StorageProblem
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.sealed_content import ENDING, ContentSeal
from resources.i18n import translate

SUMS = "SHA256SUMS"
INDEX = "indeks.csv"
_TITLES = ("berkas", "tanggal", "baris", "ditutup", "sha256_isi", "sha256")


@dataclass(frozen=True, slots=True)
class ArchivedPaper:
    """A line of the index. ``path`` is relative to the archive, with slashes; ``content_sha256`` is "" for receipts.

    ``sha256`` is that of the file: of the paper when it is added, of what lies there when it is in the index.
    """

    path: str
    on: date
    rows: int
    is_closed: bool
    content_sha256: str
    sha256: str


def month_folder(on: date) -> str:
    """Return the folder of a month: ``2026/11``."""
    return f"{on.year}/{on.month:02d}"


def day_folder(on: date) -> str:
    """Return the folder of a day: ``2026/11/24``."""
    return f"{month_folder(on)}/{on.day:02d}"


class ArchiveFolder:
    """One archive on disk."""

    def __init__(self, folder: Path, data_folder: Path, seal: ContentSeal | None) -> None:
        """Use ``folder``, made if only its last part is missing; without ``seal`` papers lie there legibly.

        Raises:
            InvalidInput: it lies in the data folder, or holds it.
            StorageProblem: it cannot be used.
        """
        self._folder, self._seal = folder, seal
        inside, data = folder.resolve(), data_folder.resolve()
        if inside == data or data in inside.parents:
            raise InvalidInput.of(
                "output",
                "data_folder",
                translate("Archive", "Arsip tidak boleh di dalam folder data Loket. Pilih folder lain."),
            )
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            raise _not_written(folder, error) from error
        self._lines = {line.path: line for line in self._read_index()}

    def versions(self, path: str) -> list[str]:
        """Return the names under which versions of a file are kept, oldest first."""
        found: list[str] = []
        while (self._folder / (name := self._name(path, len(found) + 1))).exists():
            found.append(name)
        return found

    def _name(self, path: str, version: int) -> str:
        if version > 1:
            stem, dot, suffix = path.rpartition(".")
            path = f"{stem}-{version}{dot}{suffix}"
        return path if self._seal is None else path + ENDING

    def add(self, paper: ArchivedPaper, content: bytes) -> tuple[str, bool]:
        """Keep a file under its name or, if another one has it, a name with a number; return the name and whether it is new.

        What names the moment it was printed differs in its bytes each time: it is not new if it says the same as a file
        that is there. What is closed has one form only.

        Raises:
            StorageProblem: it cannot be written; nothing of it is there.
        """
        versions = self.versions(paper.path)
        for name in versions:
            if self._paper_digest(name) == paper.sha256:
                if name not in self._lines:
                    self._lines[name] = replace(paper, path=name, sha256=self._digest(name) or "")
                return name, False
            if not paper.is_closed and self._says(name, paper.content_sha256):
                return name, False
        name = self._name(paper.path, len(versions) + 1)
        if self._seal is not None:
            content = b"".join(self._seal.seal([content]))
        self._write(name, content)
        self._lines[name] = replace(paper, path=name, sha256=hashlib.sha256(content).hexdigest())
        return name, True

    def opened(self) -> Iterator[tuple[ArchivedPaper, bytes | None]]:
        """Yield every paper that lies there sealed, as a line of a legible archive, and its content.

        The content is None where the file is missing, damaged or sealed by another desk.
        """
        for line in sorted(self._lines.values(), key=_path):
            if line.path.endswith(ENDING):
                content = self._paper(line.path)
                digest = hashlib.sha256(content or b"").hexdigest()
                yield replace(line, path=line.path.removesuffix(ENDING), sha256=digest), content

    def _says(self, path: str, content_sha256: str) -> bool:
        """Return whether an open paper is there as it was written and has this content."""
        line = self._lines.get(path)
        if line is None or line.is_closed or not content_sha256 or line.content_sha256 != content_sha256:
            return False
        return self._digest(path) == line.sha256

    def finish(self, folder: str) -> None:
        """Write the sums of a folder's files, and the index, anew; raises StorageProblem."""
        lines = sorted(
            (line for line in self._lines.values() if line.path.rpartition("/")[0] == folder), key=_path
        )
        sums = "".join(f"{line.sha256}  {line.path.rpartition('/')[2]}\n" for line in lines)
        if sums:
            self._write(f"{folder}/{SUMS}" if folder else SUMS, sums.encode())
        self._write(INDEX, self._index())

    def _index(self) -> bytes:
        text = io.StringIO()
        table = csv.writer(text, delimiter=";", lineterminator="\r\n")
        table.writerow(_TITLES)
        for line in sorted(self._lines.values(), key=_path):
            closed = "ya" if line.is_closed else "belum"
            table.writerow(
                (line.path, line.on.isoformat(), line.rows, closed, line.content_sha256, line.sha256)
            )
        return text.getvalue().encode("utf-8-sig")

    def _read_index(self) -> list[ArchivedPaper]:
        path = self._folder / INDEX
        try:
            rows = list(csv.reader(io.StringIO(path.read_text("utf-8-sig")), delimiter=";"))
            if not rows or tuple(rows[0]) != _TITLES:
                raise ValueError("another table")
            return [
                ArchivedPaper(name, date.fromisoformat(day), int(count), closed == "ya", content, sha256)
                for name, day, count, closed, content, sha256 in rows[1:]
            ]
        except FileNotFoundError:
            return []
        except OSError as error:
            raise _not_written(path, error) from error
        except ValueError:
            raise StorageProblem(
                translate(
                    "Archive",
                    "{name} di folder itu bukan indeks arsip Loket. Pilih folder lain atau pindahkan berkas itu.",
                ).format(name=path),
                code="not_an_archive",
                field="output",
            ) from None

    def _paper(self, path: str) -> bytes | None:
        """Return a paper that lies there, None if it cannot be read."""
        try:
            with (self._folder / path).open("rb") as file:
                return file.read() if self._seal is None else b"".join(self._seal.open(file.read))
        except (OSError, ValueError):
            return None

    def _paper_digest(self, path: str) -> str | None:
        content = self._paper(path)
        return None if content is None else hashlib.sha256(content).hexdigest()

    def _digest(self, path: str) -> str | None:
        try:
            return hashlib.sha256((self._folder / path).read_bytes()).hexdigest()
        except OSError:
            return None

    def _write(self, name: str, content: bytes) -> None:
        target = self._folder / name
        partial = target.parent / f".loket-{secrets.token_hex(8)}.partial"
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            with partial.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(target)
        except OSError as error:
            partial.unlink(missing_ok=True)
            raise _not_written(target, error) from error


def _path(line: ArchivedPaper) -> str:
    return line.path


def _not_written(path: Path, error: OSError) -> StorageProblem:
    return StorageProblem(
        translate("Archive", "{name} tidak dapat ditulis: {reason}. Pilih tempat lain.").format(
            name=path, reason=reason_of(error)
        ),
        code="not_written",
        field="output",
    )
