"""An office's provisioning file as it lies in a folder: its bytes, its signature and the files that it names."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import InvalidInput
from desktop.runtime.attached_file import judge
from desktop.runtime.office_file import LARGEST_FILE, check_sums, file_names
from desktop.runtime.office_signature import SUFFIX, PublicKey, read_signature, verify
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class OfficeBundle:
    """``raw`` is the file byte by byte, ``signature`` its ``.sig`` file's content (None: there is none).

    ``names`` and ``beside`` hold the names and the content of the files that it refers to, by the keys of
    :func:`desktop.runtime.office_file.file_names`.
    """

    name: str
    raw: bytes
    toml: str
    signature: bytes | None
    names: Mapping[str, str]
    beside: Mapping[str, bytes]

    @property
    def sha256(self) -> str:
        """Return what tells two files apart: the SHA-256 over the file and the sums of those beside it."""
        digest = hashlib.sha256(self.raw)
        for content in self.beside.values():
            digest.update(hashlib.sha256(content).digest())
        return digest.hexdigest()

    def signer(self, known: tuple[PublicKey, ...], offered: PublicKey | None) -> PublicKey | None:
        """Return whose signature it bears; None if it bears none, or if there is no key to hold it against.

        Args:
            known: the keys that are trusted here; if there are any, no other counts.
            offered: a key that whoever applies the file vouches for.

        Raises:
            InvalidInput: the signature is nobody's or another's, the file was changed after signing, or a signed file
                does not bind the files beside it.
        """
        check_sums(self.toml, self.beside, required=False)
        if self.signature is None:
            return None
        if read_signature(self.signature) is None:
            raise self._refused(
                "bad_signature",
                translate("Provisioning", "Tanda tangan {name}.sig rusak. Salin ulang kedua berkasnya."),
            )
        keys = known or (() if offered is None else (offered,))
        if not keys:
            return None
        found = verify(self.raw, self.signature, keys)
        if found is not None:
            check_sums(self.toml, self.beside, required=True)
            return found
        if offered is not None and offered not in keys and verify(self.raw, self.signature, (offered,)):
            raise self._refused(
                "other_key",
                translate(
                    "Provisioning",
                    "Berkas kantor {name} ditandatangani kunci lain ({fingerprint}) daripada yang dipercaya di sini.",
                ),
                offered,
            )
        raise self._refused(
            "bad_signature",
            translate(
                "Provisioning",
                "Berkas kantor {name} berubah setelah ditandatangani, atau ditandatangani kunci yang tidak dipercaya.",
            ),
        )

    def check_content(self) -> None:
        """Open what is not text; after :meth:`signer`, so that nothing of strangers is opened where files are signed.

        Raises:
            InvalidInput: the logo is no picture.
        """
        if "logo" in self.beside:
            _check_logo(self.names["logo"], self.beside["logo"])

    def _refused(self, code: str, text: str, key: PublicKey | None = None) -> InvalidInput:
        fingerprint = key.fingerprint if key is not None else ""
        return InvalidInput.of("file", code, text.format(name=shown(self.name), fingerprint=fingerprint))


def read_bundle(path: Path) -> OfficeBundle:
    """Read a provisioning file with its signature and what it names beside it.

    Raises:
        InvalidInput: one of them cannot be read, is too large, or the file is no TOML.
    """
    raw = _read(path)
    try:
        toml = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput.of(
            "file",
            "malformed",
            translate("Provisioning", "Berkas kantor {name} bukan teks UTF-8.").format(name=shown(path.name)),
        ) from error
    names = file_names(toml)
    beside = {key: _read(path.parent / name) for key, name in names.items()}
    return OfficeBundle(path.name, raw, toml, _signature(path), names, beside)


def _signature(path: Path) -> bytes | None:
    file = path.with_name(path.name + SUFFIX)
    try:
        is_there = file.exists()
    except OSError:
        is_there = True  # it may be there, and cannot be read: never the same as unsigned
    return _read(file) if is_there else None


def _check_logo(name: str, content: bytes) -> None:
    try:
        media_type = judge(name, content).media_type
    except InvalidInput:
        media_type = ""
    if not media_type.startswith("image/"):
        raise InvalidInput.of(
            "letterhead.logo",
            "wrong_kind",
            translate("Provisioning", "Logo {name} tidak dapat dibuka sebagai gambar png atau jpg.").format(
                name=shown(name)
            ),
        )


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        raise InvalidInput.of(
            "file",
            "not_found",
            translate("Provisioning", "Berkas {name} tidak ditemukan atau tidak dapat dibaca.").format(
                name=shown(path.name)
            ),
        ) from error
    if len(content) > LARGEST_FILE:
        raise InvalidInput.of(
            "file",
            "too_large",
            translate("Provisioning", "Berkas {name} terlalu besar untuk berkas kantor.").format(
                name=shown(path.name)
            ),
        )
    return content


def shown(name: str) -> str:
    """Return a file's name as a sentence can hold it."""
    return "".join(ch if ch.isprintable() else "?" for ch in name[:120])
