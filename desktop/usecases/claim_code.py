"""One device code, one desk on this computer: noting whose it is, and refusing it to a second one."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.errors import Conflict
from desktop.runtime.code_claims import Claim, claim_file, keep_claim, read_claim, this_user
from desktop.store import device, office_files, settings
from desktop.store.engine import Connection, Database
from desktop.usecases.office_setting import open_office
from resources.i18n import translate

_DESK_ID = "desk_id"


@dataclass(frozen=True)
class ClaimCode:
    """Claims codes in ``folder`` for the desk of ``database``; does nothing where that folder does not exist."""

    database: Database
    folder: Path

    def require_free(self, office_code: str, code: str) -> None:
        """Refuse a code that another desk on this computer has; not inside a transaction.

        Raises:
            Conflict: with what to do.
        """
        if not self.folder.is_dir():
            return
        name = f"{office_code}-{code}"
        holder = read_claim(self.folder, name)
        if holder is not None and not self._may_take(holder):
            raise Conflict(self._sentence(name, holder), code="code_in_use", field="office.device_code")

    def __call__(self) -> None:
        """Note the code in force as ours, unless another desk has it."""
        if (found := self._in_force()) is None:
            return
        name, has_numbers = found
        holder, own = read_claim(self.folder, name), self._own(has_numbers)
        if holder != own and (holder is None or self._may_take(holder)):
            keep_claim(self.folder, name, own, is_new=holder is None)

    def trouble(self) -> str | None:
        """Return the sentence about another desk that has the code in force, None if none has; changes nothing."""
        if (found := self._in_force()) is None:
            return None
        holder = read_claim(self.folder, found[0])
        return None if holder is None or self._may_take(holder) else self._sentence(found[0], holder)

    def _in_force(self) -> tuple[str, bool] | None:
        """Return the name of the code in force and whether numbers were given under it, None where nothing is claimed."""
        if not self.folder.is_dir():
            return None
        with self.database.read() as connection:
            files = office_files.current(connection)
            if files is None:
                return None
            office = open_office(files, date.min).office
            code = device.code_in_force(connection, office.device_code)
            has_numbers = code in device.used_codes(connection, office.code)
        return None if office.is_sample else (f"{office.code}-{code}", has_numbers)

    def _may_take(self, holder: Claim) -> bool:
        """Tell whether a code is ours, or was that of a desk that stood in our place and never gave a number."""
        own = self._own(False)
        is_same_place = (holder.user, holder.folder) == (own.user, own.folder)
        return holder.desk == own.desk or (is_same_place and not holder.has_numbers)

    def _own(self, has_numbers: bool) -> Claim:
        with self.database.read() as connection:
            known = settings.read(connection).get(_DESK_ID)
        if known is None:
            with self.database.write() as connection:
                known = _desk_id(connection)
        return Claim(known, this_user(), str(self.database.path.parent.resolve()), has_numbers)

    def _sentence(self, name: str, holder: Claim) -> str:
        own = self._own(False)
        if (holder.user, holder.folder) == (own.user, own.folder):
            text = translate(
                "Provisioning",
                "Kode loket {name} sudah memberi nomor di komputer ini, tetapi datanya tidak ada lagi. Pulihkan dari cadangan, "
                "atau minta berkas kantor berkode lain; petugas TI dapat melepasnya: hapus {file}.",
            )
        else:
            text = translate(
                "Provisioning",
                "Kode loket {name} sudah dipakai pengguna {user} di komputer ini. "
                "Minta berkas kantor berkode lain; petugas TI dapat melepasnya: hapus {file}.",
            )
        user = "".join(ch if ch.isprintable() else "?" for ch in holder.user[:40])
        return text.format(name=name, user=user, file=claim_file(self.folder, name))


def _desk_id(connection: Connection) -> str:
    """Return the id of this desk, made now if it has none; another program may have been faster."""
    known = settings.read(connection).get(_DESK_ID)
    if known is None:
        known = secrets.token_hex(8)
        settings.write(connection, _DESK_ID, known)
    return known
