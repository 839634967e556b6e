"""The audit log: is it whole, what does it say, and a copy of it that others can verify (docs/security.md)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.access import Account, Right
from desktop.runtime.clock import Clock
from desktop.runtime.device_mark import DeviceMark
from desktop.store import audit_log
from desktop.store.audit_chain import chain_of
from desktop.store.audit_log import AuditFault as AuditFault
from desktop.store.audit_log import AuditMark
from desktop.store.audit_log import AuditVerdict as AuditVerdict
from desktop.store.engine import Database
from desktop.store.history import Action as Action
from desktop.store.history import AuditEntry as AuditEntry
from desktop.store.history import newest, record
from resources.i18n import translate

FORMAT = "loket-audit-1"


@dataclass(frozen=True, slots=True)
class ExportedAudit:
    """An export: JSON, one line each for its head, every entry, and its signed end. ``signer`` names the key."""

    content: bytes
    entries: int
    signer: str


@dataclass(frozen=True)
class ReadAudit:
    """Verify, read and export the history of everything that happened at this desk."""

    database: Database
    mark: DeviceMark
    clock: Clock

    def verify(self) -> AuditVerdict:
        """Go through the whole chain, and hold it against what this computer noted of it; nobody need sign in."""
        with self.database.read() as connection:
            return audit_log.verify(connection, self._noted())

    def newest(self, by: Account, limit: int, before: int | None = None) -> Sequence[AuditEntry]:
        """Return ``limit`` entries, newest first, from the one before number ``before``; raises NotAllowed."""
        by.require(Right.READ_AUDIT)
        with self.database.read() as connection:
            return newest(connection, limit, before)

    def signer(self) -> str:
        """Return the fingerprint of the key that signs exports of this desk."""
        with self.database.read() as connection:
            return _fingerprint(_public_key(chain_of(connection).signing_seed()))

    def export(self, by: Account) -> ExportedAudit:
        """Return the whole log as text that anybody can verify, signed; raises NotAllowed."""
        by.require(Right.READ_AUDIT)
        now = self.clock.now()
        with self.database.write() as connection:
            record(connection, Action.AUDIT_EXPORTED, now, by)
            seed = chain_of(connection).signing_seed()
            entries = [
                [*line.chained, line.hash, line.salt, line.detail] for line in audit_log.lines(connection)
            ]
            end = audit_log.mark(connection)
        return ExportedAudit(_text(entries, end, now, seed), end.entries, _fingerprint(_public_key(seed)))

    def _noted(self) -> AuditMark | None:
        noted = self.mark.read()
        return None if noted is None else AuditMark(*noted)


def _text(entries: list[list[object]], end: AuditMark, at: datetime, seed: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    signed = f"{FORMAT}:{end.entries}:{end.last_hash}"
    head = {"format": FORMAT, "exported_at": at.isoformat(timespec="seconds"), "key": _public_key(seed).hex()}
    signature = Ed25519PrivateKey.from_private_bytes(seed).sign(signed.encode("ascii"))
    tail = {"entries": end.entries, "last_hash": end.last_hash, "signature": signature.hex()}
    lines = (json.dumps(each, ensure_ascii=False, separators=(",", ":")) for each in (head, *entries, tail))
    return "".join(f"{line}\n" for line in lines).encode()


def _public_key(seed: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def _fingerprint(public_key: bytes) -> str:
    """Return what people compare: 16 characters in groups of four."""
    digest = hashlib.sha256(public_key).hexdigest()[:16].upper()
    return " ".join(digest[place : place + 4] for place in range(0, 16, 4))


def verdict_words(verdict: AuditVerdict) -> str:
    """Say in one sentence how the log was found."""
    if verdict.fault is None:
        return translate("Audit", "Catatan audit utuh: {count} catatan.").format(count=verdict.entries)
    texts = {
        AuditFault.MISSING: translate("Audit", "Catatan audit nomor {number} hilang atau dipindah."),
        AuditFault.DETAIL: translate("Audit", "Isi catatan audit nomor {number} diubah."),
        AuditFault.CHAIN: translate("Audit", "Catatan audit nomor {number} diubah."),
        AuditFault.END: translate(
            "Audit", "Akhir catatan audit tidak cocok dengan segelnya, mulai nomor {number}."
        ),
        AuditFault.MARK: translate(
            "Audit", "Catatan audit nomor {number} lain dari yang dicatat komputer ini."
        ),
    }
    return texts[verdict.fault].format(number=verdict.first_bad)
