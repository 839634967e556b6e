"""Changing who may sign: a new root, signed by enough of the old keys and enough of the new ones, before it is published.

The keys of a root lie with different people. A new root waits beside the keys (``root.pending.json``), goes from one to the
next, gets a signature from each, and is published as soon as they are enough.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from tuf.api.metadata import Metadata, Root

from desktop.domain.errors import Conflict, InvalidInput, NotFound
from installer.updates.keys import ROLES, Passphrase, load_key, make_key, signers_of
from installer.updates.publishing import ROOT_DAYS, require_apart
from installer.updates.repository import Repository, load, now, write_public

PENDING = "root.pending.json"
NEW_KEY = "of-root-"
"""Names a new key after the root with which it came, as in ``targets-of-root-2.pem``."""


def rotate(
    repository: Repository, keys: Path, role: str, old_key: Path | None, passphrase: Passphrase
) -> bool:
    """Give a role a new key in place of an old one and sign the new root with the root keys that are here.

    Args:
        old_key: the file of the root key that goes; the other roles have one key each.

    Returns:
        Whether the new root is published; if not, others must sign it.

    Raises:
        InvalidInput: there is no such role, or the root key that goes is not named.
        Conflict: another new root waits for signatures.
        NotFound, StorageProblem: a key is missing, or something cannot be written.
    """
    require_apart(repository.folder, keys)
    if role not in ROLES:
        raise InvalidInput.of("role", "unknown", f"{role} is none of {', '.join(ROLES)}")
    pending = keys / PENDING
    if pending.exists():
        raise Conflict(f"another new root waits for signatures: {pending}")
    root = repository.root().signed
    goes = _going(root, role, old_key, passphrase)
    root.version += 1
    new_file = keys / f"{role}-{NEW_KEY}{root.version}.pem"  # a name that no key has, wherever the others lie
    fresh = make_key(new_file, passphrase(new_file))
    root.revoke_key(goes, role)
    root.add_key(fresh.public_key, role)
    root.expires = now() + timedelta(days=ROOT_DAYS)
    write_public(pending, Metadata(root).to_bytes())
    return sign(repository, keys, passphrase)


def sign(repository: Repository, keys: Path, passphrase: Passphrase) -> bool:
    """Sign the new root with the root keys that are here, and publish it once the signatures are enough.

    What a replaced key had signed is signed again by the new one in the same act.

    Raises:
        NotFound: no new root waits, or no key that may sign it, or the lists' new key, is here.
        InvalidInput, StorageProblem: a key's file does not open, or something cannot be written.
    """
    require_apart(repository.folder, keys)
    pending_file = keys / PENDING
    if not pending_file.exists():
        raise NotFound(f"no new root waits in {pending_file}", field="keys")
    pending, before = load(pending_file, Root), repository.root()
    may_sign = {*before.signed.roles["root"].keyids, *pending.signed.roles["root"].keyids}
    for signer in signers_of(keys, "root", sorted(may_sign), passphrase):
        pending.sign(signer, append=True)
    write_public(pending_file, pending.to_bytes())
    if not _is_enough(before, pending):
        return False
    changed = [role for role in ROLES[1:] if _keys(before, role) != _keys(pending, role)]
    roles = ("targets", "snapshot", "timestamp") if "targets" in changed else ("snapshot", "timestamp")
    signers = {role: signers_of(keys, role, _keys(pending, role), passphrase) for role in roles if changed}
    repository.write_signed(f"{pending.signed.version}.root.json", pending)
    if changed:
        targets = repository.target_list().signed
        repository.publish(targets.expires, signers, targets if "targets" in changed else None)
    pending_file.unlink()
    return True


def _keys(root: Metadata[Root], role: str) -> list[str]:
    return sorted(root.signed.roles[role].keyids)


def _is_enough(before: Metadata[Root], pending: Metadata[Root]) -> bool:
    content, signatures = pending.signed_bytes, pending.signatures
    return all(
        bool(each.get_verification_result("root", content, signatures))
        for each in (before.signed, pending.signed)
    )


def _going(root: Root, role: str, old_key: Path | None, passphrase: Passphrase) -> str:
    """Return the id of the key that goes."""
    if role != "root":
        return str(root.roles[role].keyids[0])
    if old_key is None:
        raise InvalidInput.of("old_key", "required", "say which root key goes: --old-key FILE")
    key_id = str(load_key(old_key, passphrase(old_key)).public_key.keyid)
    if key_id not in root.roles["root"].keyids:
        raise InvalidInput.of("old_key", "unknown", f"{old_key} is no root key of this repository")
    return key_id
