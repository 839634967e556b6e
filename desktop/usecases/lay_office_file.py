"""What a setup does: laying an office's file down for everybody on this computer, for each desk to take over at its start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.errors import InvalidInput
from desktop.domain.office import Office
from desktop.runtime.clock import Clock
from desktop.runtime.machine_office import place_office, read_machine_office
from desktop.runtime.office_bundle import OfficeBundle, read_bundle
from desktop.runtime.office_signature import PublicKey
from desktop.runtime.trusted_keys import file_of, keys_of_folder, shipped_keys
from desktop.store.office_trust import Trust
from desktop.usecases.office_changes import changes
from desktop.usecases.office_rules import (
    Standing,
    desk_name,
    files_of,
    keys_of,
    require_newest,
    require_signed,
    trust_after,
)
from desktop.usecases.office_setting import open_office
from desktop.usecases.provision_office import OfficePreview
from resources.i18n import translate


@dataclass(frozen=True)
class LayOfficeFile:
    """Lay files down in ``folder``. Who may is the operating system's affair: whoever may write there."""

    folder: Path
    clock: Clock

    def __call__(
        self, path: Path, *, key: PublicKey | None, allow_unsigned: bool, move_office: bool
    ) -> OfficePreview:
        """Lay a file down with its signature, what it names, and the keys it makes trusted.

        The file that lies there already is taken again whatever the day: repairing an installation is no reason to refuse.

        Args:
            path: the file.
            key: the regency's public key; counts only while no key is trusted on this computer.
            allow_unsigned: take a file that nobody signed, while no key is trusted on this computer.
            move_office: let this computer become another office or workstation.

        Raises:
            InvalidInput: the file is not valid, or refused by a rule of ``office_rules``; nothing was changed.
            StorageProblem: it cannot be written there; nothing was changed.
        """
        bundle, before = read_bundle(path), self._lying()
        standing = self._standing(before)
        signer = bundle.signer(standing.known, key)
        bundle.check_content()
        is_same = before is not None and _content(before) == _content(bundle)
        files = files_of(bundle)
        office = open_office(files, date.min if is_same else self.clock.now().date()).office
        require_signed(bundle, signer, standing, allow_unsigned=allow_unsigned, is_admin=False)
        require_newest(office, files.sha256, signer, standing)
        now = standing.office
        if now is not None and not move_office and desk_name(now) != desk_name(office):
            text = translate(
                "Provisioning",
                "Komputer ini disiapkan sebagai {own}, sedangkan berkas ini untuk {other}. "
                "Bila memang pindah, pakai --move-office.",
            )
            raise InvalidInput.of(
                "office.device_code",
                "other_desk",
                text.format(own=desk_name(now), other=desk_name(office)),
            )
        keys = keys_of(trust_after(office, files.sha256, signer, standing).keys)
        if not is_same or keys != keys_of_folder(self.folder):
            place_office(self.folder, bundle, file_of(keys) if keys else None)
        has_signature = bundle.signature is not None
        return OfficePreview(office, files, changes(now, office), now, signer, has_signature)

    def _lying(self) -> OfficeBundle | None:
        try:
            return read_machine_office(self.folder)
        except InvalidInput:
            return None  # broken: whatever is laid down in its place is better

    def _standing(self, before: OfficeBundle | None) -> Standing:
        keys = keys_of_folder(self.folder)
        office = None if before is None else _office_of(before)
        if before is None or office is None:
            return Standing(None, Trust(tuple(key.text for key in keys)), shipped_keys())
        serials = {}
        try:
            if before.signer(keys, None) is not None and office.serial is not None:
                serials[desk_name(office)] = office.serial, before.sha256
        except InvalidInput:
            pass  # somebody changed it by hand: its serial says nothing
        return Standing(office, Trust(tuple(key.text for key in keys), None, serials), shipped_keys())


def _office_of(bundle: OfficeBundle) -> Office | None:
    try:
        return open_office(files_of(bundle), date.min).office
    except InvalidInput:
        return None


def _content(bundle: OfficeBundle) -> tuple[object, ...]:
    return bundle.raw, bundle.signature, dict(bundle.names), dict(bundle.beside)
