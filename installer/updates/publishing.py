"""Making a repository, putting a version in, and saying again that it is the newest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from tuf.api.metadata import Metadata, Root, TargetFile, Targets

from desktop.domain.errors import Conflict, InvalidInput
from desktop.domain.update import is_newer, is_version, version_key
from installer.updates.installers import Description, Installer
from installer.updates.keys import ROLES, Passphrase, make_key, signers_of
from installer.updates.repository import Repository, now

KEPT_VERSIONS = 2
"""Versions that stay in the repository: the newest, and the one before for desks that must pass through it."""
ROOT_DAYS = 3_650
"""Days for which a root holds; it is on every desk and rarely in anybody's hands."""
DEFAULT_DAYS = 400
"""Days for which a published state holds: a stick is carried to an office twice a year."""


@dataclass(frozen=True, slots=True)
class NewRepository:
    """What a repository begins with: who publishes, how many root keys there are and how many of them must sign."""

    publisher: str
    root_keys: int = 3
    threshold: int = 2


def require_apart(repository: Path, keys: Path) -> None:
    """Refuse to keep keys where everybody reads; raises InvalidInput."""
    public, private = repository.resolve(), keys.resolve()
    if public == private or public in private.parents or private in public.parents:
        raise InvalidInput.of(
            "keys", "beside_repository", "keep the keys outside the repository, which everybody can read"
        )


def init(
    repository: Repository, keys: Path, wanted: NewRepository, passphrase: Passphrase, days: int
) -> None:
    """Make keys and an empty repository that they vouch for.

    Raises:
        InvalidInput: threshold and number of keys do not fit, no publisher, or a bad passphrase.
        Conflict, StorageProblem: there is a repository already, or something cannot be written.
    """
    require_apart(repository.folder, keys)
    if not wanted.publisher.strip():
        raise InvalidInput.of(
            "publisher", "required", "say who publishes: --publisher 'Diskominfo Kabupaten …'"
        )
    if not 1 <= wanted.threshold <= wanted.root_keys:
        raise InvalidInput.of("threshold", "range", f"choose a threshold from 1 to {wanted.root_keys}")
    repository.create()
    root = Root(expires=now() + timedelta(days=ROOT_DAYS), consistent_snapshot=True)
    root.unrecognized_fields["publisher"] = wanted.publisher.strip()
    signers = {}
    for role in ROLES:
        count = wanted.root_keys if role == "root" else 1
        names = [f"{role}-{n}.pem" for n in range(1, count + 1)] if role == "root" else [f"{role}.pem"]
        files = [keys / name for name in names]
        signers[role] = [make_key(file, passphrase(file)) for file in files]
        for signer in signers[role]:
            root.add_key(signer.public_key, role)
    root.roles["root"].threshold = wanted.threshold
    repository.write_list("1.root.json", root, signers["root"])
    repository.publish(now() + timedelta(days=days), signers, Targets())


def add(
    repository: Repository,
    keys: Path,
    installers: Sequence[Installer],
    description: Description,
    passphrase: Passphrase,
    days: int,
) -> None:
    """Put a version's installers in and say that they are the newest.

    Raises:
        InvalidInput: ``minimum_version`` is none.
        Conflict: a newer version is there already, or this one with other content.
        NotFound, StorageProblem: a key is missing, or something cannot be written.
    """
    require_apart(repository.folder, keys)
    if description.minimum_version and not is_version(description.minimum_version):
        raise InvalidInput.of("minimum_version", "invalid", f"{description.minimum_version} is no version")
    version = installers[0].version
    targets = repository.target_list().signed
    for name, target in targets.targets.items():
        there = str(custom_of(target)["version"])
        if is_newer(there, version):
            raise Conflict(f"version {there} is in the repository already ({name}); {version} is older")
    for each in installers:
        fresh = TargetFile.from_file(each.path.name, str(each.path), ["sha256"])
        fresh.unrecognized_fields["custom"] = _custom(each, description)
        before = targets.targets.get(each.path.name)
        if before is not None and before.hashes != fresh.hashes:
            raise Conflict(
                f"{each.path.name} was published with other content; desks may have it: give it a new version"
            )
        targets.targets[each.path.name] = fresh
    _keep_newest(targets)
    signers = _signers(repository, keys, ("targets", "snapshot", "timestamp"), passphrase)
    for each in installers:
        repository.put_installer(each.path)
    repository.publish(now() + timedelta(days=days), signers, targets)


def refresh(
    repository: Repository, keys: Path, passphrase: Passphrase, days: int, *, all_lists: bool
) -> None:
    """Say again that what is there is the newest, for ``days`` from now; ``all_lists`` renews the list of installers too.

    Raises:
        Conflict: the list of installers ends before that, and its key is needed.
        NotFound, StorageProblem: a key is missing, or something cannot be written.
    """
    require_apart(repository.folder, keys)
    until = now() + timedelta(days=days)
    targets = repository.target_list().signed
    if not all_lists and targets.expires < until:
        raise Conflict(
            f"the list of installers ends on {targets.expires:%Y-%m-%d}: renew it too (--all, with the key 'targets'), "
            f"or choose fewer --days",
            code="targets_expire",
        )
    roles = ("targets", "snapshot", "timestamp") if all_lists else ("snapshot", "timestamp")
    repository.publish(until, _signers(repository, keys, roles, passphrase), targets if all_lists else None)


def custom_of(target: TargetFile) -> dict[str, Any]:
    """Return what we say of an installer beside its size and hash."""
    custom: dict[str, Any] = target.custom or {}
    return custom


def _custom(installer: Installer, description: Description) -> dict[str, Any]:
    return {
        "version": installer.version,
        "kind": installer.kind.value,
        "notes": {"id": description.notes_id, "en": description.notes_en},
        "minimum_version": description.minimum_version,
    }


def _keep_newest(targets: Targets) -> None:
    versions = sorted({str(custom_of(each)["version"]) for each in targets.targets.values()}, key=version_key)
    kept = set(versions[-KEPT_VERSIONS:])
    targets.targets = {
        name: each for name, each in sorted(targets.targets.items()) if custom_of(each)["version"] in kept
    }


def _signers(
    repository: Repository, keys: Path, roles: Sequence[str], passphrase: Passphrase
) -> dict[str, list[Any]]:
    root: Metadata[Root] = repository.root()
    return {role: signers_of(keys, role, root.signed.roles[role].keyids, passphrase) for role in roles}
