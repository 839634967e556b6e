"""A repository of updates as files: ``metadata/`` and ``targets/``, to be laid on a share or copied to a stick.

What is written stays readable for a desk that reads at the same moment: installers first, then the signed lists under new
names, and last ``timestamp.json``, which is replaced in one step and says which lists hold.
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from securesystemslib.signer import CryptoSigner
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, Targets, Timestamp
from tuf.api.serialization import DeserializationError

from desktop.domain.errors import Conflict, NotFound, StorageProblem
from desktop.runtime.durable_copy import copy_durably, file_blocks
from desktop.runtime.durable_file import flush_folder

T = TypeVar("T", Root, Timestamp, Snapshot, Targets)


@dataclass(frozen=True, slots=True)
class Repository:
    """The files below ``folder``."""

    folder: Path

    @property
    def metadata(self) -> Path:
        """Return the folder of signed lists."""
        return self.folder / "metadata"

    @property
    def targets(self) -> Path:
        """Return the folder of installers."""
        return self.folder / "targets"

    def create(self) -> None:
        """Make the folders.

        Raises:
            Conflict: there is a repository already.
            StorageProblem: they cannot be made.
        """
        if self.root_versions():
            raise Conflict(f"there is a repository in {self.folder} already")
        try:
            for folder in (self.metadata, self.targets):
                folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageProblem(f"{error.filename} cannot be made: {error.strerror}") from error

    def root_versions(self) -> list[int]:
        """Return the numbers of the roots, oldest first."""
        names = (path.name.partition(".")[0] for path in self.metadata.glob("*.root.json"))
        return sorted(int(name) for name in names if name.isdecimal())

    def root_file(self, version: int) -> Path:
        """Return the file of a root."""
        return self.metadata / f"{version}.root.json"

    def root(self) -> Metadata[Root]:
        """Return the root in force; raises NotFound where there is no repository."""
        versions = self.root_versions()
        if not versions:
            raise NotFound(
                f"there is no repository in {self.folder}; make one: publish init", field="repository"
            )
        return load(self.root_file(versions[-1]), Root)

    def timestamp(self) -> Metadata[Timestamp]:
        """Return the list that says which snapshot holds."""
        return load(self.metadata / "timestamp.json", Timestamp)

    def snapshot(self) -> Metadata[Snapshot]:
        """Return the list that says which list of installers holds."""
        version = self.timestamp().signed.snapshot_meta.version
        return load(self.metadata / f"{version}.snapshot.json", Snapshot)

    def target_list(self) -> Metadata[Targets]:
        """Return the list of installers."""
        version = self.snapshot().signed.meta["targets.json"].version
        return load(self.metadata / f"{version}.targets.json", Targets)

    def put_installer(self, source: Path) -> None:
        """Copy an installer in; raises StorageProblem."""
        target = self.targets / source.name
        try:
            if target.exists():
                if _is_same(source, target):
                    return
                target.unlink()
            copy_durably(source, target)
            target.chmod(0o644)
        except OSError as error:
            raise StorageProblem(f"{source} cannot be copied to {target}: {error}") from error

    def write_list(self, name: str, signed: T, signers: list[CryptoSigner]) -> None:
        """Sign a list and put it in its place in one step; raises StorageProblem."""
        metadata: Metadata[T] = Metadata(signed)
        for signer in signers:
            metadata.sign(signer, append=True)
        self.write_signed(name, metadata)

    def write_signed(self, name: str, metadata: Metadata[T]) -> None:
        """Put a signed list in its place in one step; raises StorageProblem."""
        write_public(self.metadata / name, metadata.to_bytes())

    def publish(
        self,
        expires: datetime,
        signers: dict[str, list[CryptoSigner]],
        targets: Targets | None,
    ) -> None:
        """Write a new state: ``targets`` if it is given, snapshot, and last the timestamp.

        Raises:
            NotFound: there is no repository.
            StorageProblem: something cannot be written; desks go on reading the state before.
        """
        is_first = not (self.metadata / "timestamp.json").exists()
        number = 1 if is_first else self.timestamp().signed.version + 1
        if targets is None:
            of_targets = self.snapshot().signed.meta["targets.json"].version
        else:
            targets.version, targets.expires = number, expires
            self.write_list(f"{number}.targets.json", targets, signers["targets"])
            of_targets = number
        snapshot = Snapshot(version=number, expires=expires, meta={"targets.json": MetaFile(of_targets)})
        self.write_list(f"{number}.snapshot.json", snapshot, signers["snapshot"])
        timestamp = Timestamp(version=number, expires=expires, snapshot_meta=MetaFile(number))
        self.write_list("timestamp.json", timestamp, signers["timestamp"])
        self._sweep(number, of_targets)

    def _sweep(self, snapshot: int, targets: int) -> None:
        """Remove installers that no list names and lists two states old; a desk may still be reading the last but one."""
        named = set(self.target_list().signed.targets)
        for path in self.targets.iterdir():
            if path.name not in named:
                path.unlink(missing_ok=True)
        for kind, newest in (("snapshot", snapshot), ("targets", targets)):
            for path in self.metadata.glob(f"*.{kind}.json"):
                number = path.name.partition(".")[0]
                if number.isdecimal() and int(number) < newest - 1:
                    path.unlink(missing_ok=True)


def load(file: Path, kind: type[T]) -> Metadata[T]:
    """Return a signed list from its file.

    Raises:
        StorageProblem: it is missing or is no such list.
    """
    try:
        metadata: Metadata[Any] = Metadata.from_bytes(file.read_bytes())
    except OSError as error:
        raise StorageProblem(f"{file} cannot be read: {error.strerror}") from error
    except (DeserializationError, RepositoryError) as error:
        raise StorageProblem(f"{file} is no signed list") from error
    if not isinstance(metadata.signed, kind):
        raise StorageProblem(f"{file} is a list of another kind")
    return metadata


def write_public(file: Path, content: bytes) -> None:
    """Write a file that everybody may read, in one step; raises StorageProblem."""
    partial = file.with_name(f".{secrets.token_hex(8)}.partial")
    try:
        with partial.open("xb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        partial.chmod(0o644)
        partial.replace(file)
        flush_folder(file.parent)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise StorageProblem(f"{file} cannot be written: {error.strerror}") from error


def now() -> datetime:
    """Return the moment to the second, as lists tell it."""
    return datetime.now(UTC).replace(microsecond=0)


def _is_same(first: Path, second: Path) -> bool:
    if first.stat().st_size != second.stat().st_size:
        return False
    return all(a == b for a, b in zip(file_blocks(first), file_blocks(second), strict=True))
