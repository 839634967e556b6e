"""When an office's file is taken: who signed it, whether it is newer than what was seen, and whether it is for this very desk.

The same rules hold for a desk and for the machine folder, which differ only in what they know (:class:`Standing`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.errors import InvalidInput
from desktop.domain.office import Office
from desktop.runtime.office_bundle import OfficeBundle
from desktop.runtime.office_signature import PublicKey, public_key
from desktop.store.office_files import OfficeFiles
from desktop.store.office_trust import Trust
from resources.i18n import translate

OLDER = "older"
"""Code of the refusal of a file that was replaced by a newer one before."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known where a file is to be applied.

    ``office`` is the one in force as its file says, ``has_complaints`` whether anything was logged for it. ``computer`` holds
    the keys that count while ``trust`` names none.
    """

    office: Office | None = None
    trust: Trust = field(default_factory=Trust)
    computer: tuple[PublicKey, ...] = ()
    has_complaints: bool = False

    @property
    def known(self) -> tuple[PublicKey, ...]:
        """Return the keys whose files are taken here; none before the first signed file."""
        return keys_of(self.trust.keys) or self.computer

    def moves_to(self, office: Office) -> bool:
        """Tell whether ``office`` is another office or workstation than the one that has complaints here."""
        now = self.office
        return (
            now is not None
            and self.has_complaints
            and (now.code, now.device_code) != (office.code, office.device_code)
        )


def keys_of(lines: tuple[str, ...]) -> tuple[PublicKey, ...]:
    """Return the keys in lines that were read from a file before."""
    return tuple(key for key in map(public_key, lines) if key is not None)


def desk_name(office: Office) -> str:
    """Return which workstation an office's file is for: ``ME01-L1``."""
    return f"{office.code}-{office.device_code}"


def files_of(bundle: OfficeBundle) -> OfficeFiles:
    """Return a file with what stands beside it as the store keeps them."""
    beside = bundle.beside
    return OfficeFiles(
        bundle.toml,
        bundle.sha256,
        beside.get("logo"),
        beside.get("agencies"),
        beside.get("holidays"),
        beside.get("ca"),
    )


def require_newest(office: Office, sha256: str, signer: PublicKey | None, standing: Standing) -> None:
    """Refuse a signed file that is not newer than the last one for this workstation, unless it is that one.

    Raises:
        InvalidInput: its serial is missing, lower, or the same as another file's; or an unsigned file names keys.
    """
    if signer is None:
        if office.trusted_keys:
            raise _refused(
                "trust.keys",
                "unsigned",
                translate(
                    "Provisioning",
                    "Berkas kantor: trust.keys hanya boleh ada di berkas yang ditandatangani dan dapat diperiksa.",
                ),
            )
        return
    if office.serial is None:
        text = translate("Provisioning", "Berkas kantor: serial harus ada di berkas yang ditandatangani.")
        raise _refused("serial", "required", text)
    serial, known = standing.trust.serials.get(desk_name(office), (0, ""))
    if office.serial < serial:
        text = translate(
            "Provisioning",
            "Berkas kantor ini lama: serialnya {serial}, yang terakhir diterima di sini {last}. Minta yang terbaru.",
        )
        raise _refused("serial", OLDER, text.format(serial=office.serial, last=serial))
    if office.serial == serial and sha256 != known:
        text = translate(
            "Provisioning",
            "Berkas kantor berserial {serial} sudah pernah diterima dengan isi lain. Minta berkas dengan serial baru.",
        )
        raise _refused("serial", "replayed", text.format(serial=office.serial))


def require_same_desk(office: Office, standing: Standing, *, move_office: bool) -> None:
    """Refuse another office's or workstation's file where complaints are; raises InvalidInput."""
    now = standing.office
    if now is None or move_office or not standing.moves_to(office):
        return
    what = "device_code" if now.code == office.code else "code"
    text = translate(
        "Provisioning",
        "Berkas ini untuk {other}, sedangkan loket ini {own} dan sudah menyimpan pengaduan. "
        "Minta berkas untuk {own}; bila memang pindah, admin memakai --move-office.",
    )
    raise _refused(f"office.{what}", "other_desk", text.format(other=desk_name(office), own=desk_name(now)))


def require_signed(
    bundle: OfficeBundle,
    signer: PublicKey | None,
    standing: Standing,
    *,
    allow_unsigned: bool,
    is_admin: bool,
) -> None:
    """Refuse a file that nobody signed, or whose signature cannot be checked, unless that is meant.

    Raises:
        InvalidInput: it was not meant; or files are signed here, and no admin says that this one shall count.
    """
    if signer is not None or (allow_unsigned and (is_admin or not standing.known)):
        return
    if standing.known:
        text = translate(
            "Provisioning",
            "Di sini hanya berkas kantor yang ditandatangani yang diterima. Minta yang bertanda tangan; "
            "tanpa itu, admin yang masuk memakai --allow-unsigned.",
        )
    elif bundle.signature is not None:
        text = translate(
            "Provisioning",
            "Tanda tangan berkas kantor belum dapat diperiksa: di sini belum ada kunci publik kabupaten. "
            "Tambahkan --key regency.pub.",
        )
    else:
        text = translate(
            "Provisioning",
            "Berkas kantor ini belum ditandatangani. Pakai --allow-unsigned bila memang dimaksud.",
        )
    raise _refused("file", "unsigned", text)


def trust_after(office: Office, sha256: str, signer: PublicKey | None, standing: Standing) -> Trust:
    """Return what is trusted once a file is in force; one that is not signed changes only that nobody signed it."""
    if signer is None:
        return replace(standing.trust, signed_by=None)
    known = tuple(key.text for key in standing.known)
    keys = office.trusted_keys or known or (signer.text,)
    serials: Mapping[str, tuple[int, str]] = standing.trust.serials
    return Trust(keys, signer.text, {**serials, desk_name(office): (office.serial or 0, sha256)})


def _refused(field: str, code: str, message: str) -> InvalidInput:
    return InvalidInput.of(field, code, message)
