"""Putting an office's file into force: read it with what stands beside it, show what changes, apply it as a whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop.domain.access import Account, Right
from desktop.domain.errors import InvalidInput, NotSignedIn
from desktop.domain.office import Office
from desktop.runtime.clock import Clock
from desktop.runtime.key_store import KeyStore
from desktop.runtime.office_bundle import OfficeBundle, read_bundle
from desktop.runtime.office_signature import PublicKey, public_key
from desktop.runtime.trusted_keys import keys_of_computer, keys_of_folder
from desktop.store import accounts, device, machine_note, office_files, office_trust
from desktop.store.engine import Database
from desktop.store.history import Action, record
from desktop.store.office_files import OfficeFiles
from desktop.store.office_trust import Trust
from desktop.usecases.claim_code import ClaimCode
from desktop.usecases.office_changes import Change, changes
from desktop.usecases.office_rules import (
    Standing,
    files_of,
    keys_of,
    require_newest,
    require_same_desk,
    require_signed,
    trust_after,
)
from desktop.usecases.office_setting import OfficeSetting, open_office
from desktop.usecases.set_credentials import unsealed
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class OfficePreview:
    """What a file holds, checked, and what it would change.

    ``before`` is the office in force as its file says, None at the first provisioning. ``signer`` is the key that signed it,
    None if nobody did or no key is known to hold the signature against (``has_signature`` tells them apart). ``moves`` says
    that it would make another office or workstation of a desk that has complaints.
    """

    office: Office
    files: OfficeFiles
    changes: tuple[Change, ...]
    before: Office | None = None
    signer: PublicKey | None = None
    has_signature: bool = False
    moves: bool = False

    @property
    def signed_by(self) -> str | None:
        """Return the signer as people read it: name and fingerprint; None for a file that counts as unsigned."""
        return None if self.signer is None else self.signer.title


@dataclass(frozen=True, slots=True)
class OfficeTrust:
    """Who signed the file in force (None: nobody), the fingerprints of the keys trusted from now on, and what is wrong.

    ``trouble`` is why the file that IT laid down for the computer was not taken over, "" if nothing is wrong.
    """

    signed_by: str | None
    fingerprints: tuple[str, ...]
    trouble: str


@dataclass(frozen=True)
class ProvisionOffice:
    """Show and apply provisioning files. ``backup`` is called before another office's file takes the place of one."""

    database: Database
    clock: Clock
    backup: Callable[[], object] | None = None
    codes: ClaimCode | None = None
    """Keeps two desks on one computer from using one device code; None where only one can be."""
    keys: KeyStore | None = None
    """Opens what was sealed to this desk, and takes it; needed to apply a file."""

    def show(self, path: Path, key: PublicKey | None = None) -> OfficePreview:
        """Read a file and say what it would change; changes nothing.

        Args:
            path: the file; its signature and the files that it names lie beside it.
            key: a public key that whoever asks vouches for; counts only where no key is trusted yet.

        Raises:
            InvalidInput: with one sentence saying what is wrong with it.
        """
        return self._look(read_bundle(path), self.standing(), key)

    def apply(
        self,
        by: Account | None,
        path: Path,
        *,
        allow_unsigned: bool,
        key: PublicKey | None = None,
        move_office: bool = False,
    ) -> OfficePreview:
        """Put a file into force.

        Args:
            by: the admin who does it, None on a desk without accounts.
            path: the file.
            allow_unsigned: take a file that nobody signed; where files are signed, only an admin can say so.
            key: as for :meth:`show`; the first file that it signed makes it trusted.
            move_office: make another office or workstation of a desk that has complaints.

        Raises:
            InvalidInput: the file is not valid, is refused by a rule of ``office_rules``, or brings secrets that are sealed
                to another device.
            NotSignedIn, NotAllowed: there are accounts and ``by`` is not an admin.
            Conflict, StorageProblem: what is there could not be backed up; nothing was changed.
        """
        bundle, standing = read_bundle(path), self.standing()
        preview = self._look(bundle, standing, key)
        require_signed(
            bundle, preview.signer, standing, allow_unsigned=allow_unsigned, is_admin=by is not None
        )
        self._require_admin(by)
        require_same_desk(preview.office, standing, move_office=move_office)
        self._put(preview, standing, by)
        return preview

    def take_over(self, bundle: OfficeBundle) -> OfficePreview:
        """Put the file that IT laid down for this computer into force; nobody is signed in.

        Raises:
            LoketError: it is refused as :meth:`apply` would refuse it; nothing was changed.
        """
        standing = self.standing()
        preview = self._look(bundle, standing, None)
        require_signed(bundle, preview.signer, standing, allow_unsigned=True, is_admin=False)
        require_same_desk(preview.office, standing, move_office=False)
        with self.database.read() as connection:
            in_force = office_files.current(connection)
        if in_force != preview.files or standing.trust != self._trust_after(preview, standing):
            self._put(preview, standing, None, source="machine")
        return preview

    def trust_key(self, by: Account, key: PublicKey) -> None:
        """Trust one key and no other from now on, because the one so far is lost; raises NotAllowed."""
        by.require(Right.CHANGE_SETTINGS)
        with self.database.write() as connection:
            before = office_trust.read(connection)
            office_trust.write(connection, replace(before, keys=(key.text,)))
            told = {"before": _fingerprints(before.keys), "after": _fingerprints((key.text,))}
            record(connection, Action.OFFICE_KEYS_CHANGED, self.clock.now(), by, None, **told)

    def trust(self) -> OfficeTrust:
        """Return who signed what is in force and whose files are taken."""
        with self.database.read() as connection:
            trust, note = office_trust.read(connection), machine_note.read(connection)
        signer = public_key(trust.signed_by or "")
        return OfficeTrust(
            None if signer is None else signer.title, tuple(_fingerprints(trust.keys)), note.trouble
        )

    def key_beside(self, path: Path) -> PublicKey | None:
        """Return the regency's key that travels beside a file, None where keys are known or there is none.

        Whoever uses it vouches for it, after comparing its fingerprint with the computer's card.

        Raises:
            InvalidInput: what lies there is no public key.
        """
        if self.standing().known:
            return None
        return next(iter(keys_of_folder(path.parent)), None)

    def standing(self) -> Standing:
        """Return what this desk knows that a file is held against; raises InvalidInput for a broken key of the computer."""
        with self.database.read() as connection:
            files, trust = office_files.current(connection), office_trust.read(connection)
            has_complaints = office_trust.has_complaints(connection)
        office = open_office(files, date.min).office if files else None
        return Standing(office, trust, () if trust.keys else keys_of_computer(), has_complaints)

    def _look(self, bundle: OfficeBundle, standing: Standing, key: PublicKey | None) -> OfficePreview:
        signer = bundle.signer(standing.known, key)
        bundle.check_content()
        files = files_of(bundle)
        office = open_office(files, self.clock.now().date()).office
        current = standing.office
        if current is not None and current.is_sample != office.is_sample:
            raise InvalidInput.of("file", "sample", _not_mixed(current))
        require_newest(office, files.sha256, signer, standing)
        return OfficePreview(
            office,
            files,
            changes(current, office),
            current,
            signer,
            bundle.signature is not None,
            standing.moves_to(office),
        )

    def _trust_after(self, preview: OfficePreview, standing: Standing) -> Trust:
        return trust_after(preview.office, preview.files.sha256, preview.signer, standing)

    def _put(self, preview: OfficePreview, standing: Standing, by: Account | None, **detail: object) -> None:
        self._require_free_code(preview)
        secrets = unsealed(self.keys, preview.office) if self.keys is not None else {}
        if self.backup is not None and standing.office is not None:
            self.backup()
        trust = self._trust_after(preview, standing)
        with self.database.write() as connection:
            now = self.clock.now()
            if any(change.name == "device_code" for change in preview.changes):
                device.set_code(connection, None)  # the office gave this desk another code on purpose
            office_files.add(connection, preview.files, now, by)
            office_trust.write(connection, trust)
            record(
                connection,
                Action.OFFICE_PROVISIONED,
                now,
                by,
                None,
                sha256=preview.files.sha256,
                changes=[change.name for change in preview.changes],
                signed_by=preview.signed_by,
                serial=preview.office.serial,
                moved=preview.moves,
                **detail,
            )
            if trust.keys != standing.trust.keys:
                told = {"before": _fingerprints(standing.trust.keys), "after": _fingerprints(trust.keys)}
                record(connection, Action.OFFICE_KEYS_CHANGED, now, by, None, **told)
            if self.keys is not None and secrets:
                record(connection, Action.CREDENTIALS_SET, now, by, None, source="office_file")
                self.keys.set(**secrets)
        if self.codes is not None:
            self.codes()

    def _require_free_code(self, preview: OfficePreview) -> None:
        office, before = preview.office, preview.before
        if self.codes is None or office.is_sample:
            return
        is_other = before is None or before.device_code != office.device_code
        with self.database.read() as connection:
            own = device.code_in_force(connection, office.device_code)
        self.codes.require_free(office.code, office.device_code if is_other else own)

    def _require_admin(self, by: Account | None) -> None:
        """Let anybody provision a desk without accounts, and only admins any other."""
        with self.database.read() as connection:
            has_accounts = bool(accounts.every(connection))
        if has_accounts and by is None:
            raise NotSignedIn(
                translate("Accounts", "Sudah ada akun di sini; masuk sebagai admin dulu."), field="user"
            )
        if has_accounts and by is not None:
            by.require(Right.CHANGE_SETTINGS)

    def current(self) -> OfficeSetting | None:
        """Return the office in force, None before the first provisioning."""
        with self.database.read() as connection:
            files = office_files.current(connection)
            if files is None:
                return None
            setting = open_office(files, date.min)
            code = device.code_in_force(connection, setting.office.device_code)
        return replace(setting, office=replace(setting.office, device_code=code))


def _fingerprints(lines: tuple[str, ...]) -> list[str]:
    return [key.fingerprint for key in keys_of(lines)]


def _not_mixed(current: Office) -> str:
    """Return why a file is refused that would make invented complaints real, or real ones invented."""
    if current.is_sample:
        return translate(
            "Provisioning",
            "Loket ini berisi data contoh. Tekan Selesai mencoba dulu, lalu pasang berkas kantor.",
        )
    return translate("Provisioning", "Ini berkas kantor contoh, sedangkan loket ini milik kantor sungguhan.")
