"""Opening the master key of a vault: by the key of this computer or by the recovery key, with a sentence if neither fits."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from datetime import date

from desktop.domain.errors import InvalidInput, StorageProblem
from desktop.domain.recovery_code import read_recovery_code
from desktop.domain.wording import long_date
from desktop.runtime.device_key import DeviceKeys
from desktop.runtime.system_key_store import SystemStoreSilent
from desktop.runtime.vault import NotOpened, RecoveryWrap, Vault, device_name, short_id, unwrap
from resources.i18n import translate


def device_key_of(vault: Vault, device_keys: DeviceKeys) -> bytes:
    """Return this computer's key to a vault.

    Raises:
        StorageProblem: it has none ("device_key_missing"), or its key store is locked ("key_store_silent").
    """
    try:
        key = device_keys.find(vault.device_name(), vault.device.place)
    except SystemStoreSilent:
        raise silent() from None
    if key is None:
        raise _no_device_key()
    return key


def by_device_key(vault: Vault, device_keys: DeviceKeys) -> bytes:
    """Return the master key by this computer's key; raises as :func:`device_key_of`, also for a key that does not fit."""
    try:
        return unwrap(vault.vault_id, "device", device_key_of(vault, device_keys), vault.device.sealed)
    except NotOpened:
        raise _no_device_key() from None


def by_recovery_key(vault_id: str, code: str, wrap: RecoveryWrap | None) -> bytes:
    """Return the master key by the recovery key, typed in any grouping.

    Raises:
        InvalidInput: it is mistyped, is not that of the vault (the sentence names the sheet that is), or none was made.
    """
    if wrap is None:
        raise InvalidInput.of(
            "recovery_key",
            "never_made",
            translate("Keys", "Untuk data ini belum pernah dibuat kunci pemulihan."),
        )
    plain = read_recovery_code(code)
    try:
        return unwrap(vault_id, "recovery", plain.encode("ascii"), wrap.sealed)
    except NotOpened:
        raise InvalidInput.of(
            "recovery_key",
            "wrong_key",
            translate(
                "Keys", "Kunci pemulihan ini bukan untuk data ini. Cari lembar {id} bertanggal {day}."
            ).format(id=short_id(vault_id), day=long_date(wrap.made_on)),
        ) from None


def wraps_of(vault: Vault) -> dict[str, str]:
    """Return the sealed master key as the legible head of a backup shows it."""
    found = {
        "vault": vault.vault_id,
        "device_key": vault.device.key_id,
        "device": base64.b64encode(vault.device.sealed).decode("ascii"),
    }
    if vault.recovery is not None:
        found["recovery"] = base64.b64encode(vault.recovery.sealed).decode("ascii")
        found["recovery_made_on"] = vault.recovery.made_on.isoformat()
    return found


def open_wraps(wraps: Mapping[str, str], recovery_code: str | None, device_keys: DeviceKeys) -> bytes:
    """Return the master key that :func:`wraps_of` shows, by the recovery key or, with None, by this computer's key.

    Raises:
        InvalidInput: the recovery key is as for :func:`by_recovery_key`, or this computer has no key to it.
    """
    try:
        vault_id, name = wraps["vault"], device_name(wraps["vault"], wraps["device_key"])
        device = base64.b64decode(wraps["device"], validate=True)
        recovery = _recovery_wrap(wraps)
    except (KeyError, ValueError, TypeError, AttributeError):
        raise InvalidInput.of(
            "file", "damaged", translate("Keys", "Kepala cadangan ini rusak. Pakai cadangan yang lain.")
        ) from None
    if recovery_code is not None:
        return by_recovery_key(vault_id, recovery_code, recovery)
    try:
        key = device_keys.find(name)
        if key is not None:
            return unwrap(vault_id, "device", key, device)
    except (NotOpened, StorageProblem):
        pass
    raise InvalidInput.of(
        "recovery_key",
        "required",
        translate("Keys", "Komputer ini tidak punya kunci untuk cadangan itu. Masukkan kunci pemulihan."),
    )


def _recovery_wrap(wraps: Mapping[str, str]) -> RecoveryWrap | None:
    if "recovery" not in wraps:
        return None
    made_on = date.fromisoformat(wraps["recovery_made_on"])
    return RecoveryWrap(made_on, base64.b64decode(wraps["recovery"], validate=True))


def _no_device_key() -> StorageProblem:
    return StorageProblem(
        translate(
            "Keys",
            "Komputer atau akun ini tidak punya kunci untuk data Loket. Masukkan kunci pemulihan: loket recovery-key open.",
        ),
        code="device_key_missing",
    )


def silent() -> StorageProblem:
    """Return the error for a key store of the system that is locked or does not answer."""
    return StorageProblem(
        translate(
            "Keys", "Penyimpanan kunci komputer ini terkunci atau tidak menjawab. Buka dulu, lalu ulangi."
        ),
        code="key_store_silent",
    )
