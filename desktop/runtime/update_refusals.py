"""Why an update is not believed or not read, in one sentence each. Imported without tuf; the kinds of its errors are told by name."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import LoketError, StorageProblem
from desktop.runtime.file_trouble import reason_of
from resources.i18n import translate


def refusal_of(error: Exception, folder: Path) -> LoketError:
    """Return the sentence for what went wrong with the repository in ``folder``; a bug is returned as it is raised."""
    if isinstance(error, LoketError):
        return error
    from tuf.api import exceptions as tuf

    match error:
        case tuf.ExpiredMetadataError():
            text, code = _expired(), "update_expired"
        case tuf.BadVersionNumberError():
            text, code = _older(), "update_rollback"
        case tuf.DownloadLengthMismatchError():
            text, code = _too_large(), "update_too_large"
        case tuf.DownloadHTTPError():
            text, code = _incomplete(), "update_incomplete"
        case tuf.UnsignedMetadataError():
            text, code = _not_signed(), "update_not_signed"
        case tuf.RepositoryError():
            text, code = _altered(), "update_altered"
        case OSError():
            text = translate("Update", "Pembaruan di {path} tidak dapat dibaca: {reason}.")
            return StorageProblem(
                text.format(path=folder, reason=reason_of(error)), code="update_unreachable"
            )
        case _:
            raise error
    return StorageProblem(text.format(path=folder), code=code)


def cancelled() -> StorageProblem:
    """Return the error for a look that was given up because the program ends."""
    return StorageProblem(translate("Update", "Pemeriksaan pembaruan dihentikan."), code="cancelled")


def _expired() -> str:
    return translate(
        "Update",
        "Pembaruan di {path} sudah lewat masa berlakunya. Minta salinan terbaru dari petugas TI, "
        "dan periksa jam komputer.",
    )


def _older() -> str:
    return translate(
        "Update",
        "Pembaruan di {path} lebih lama daripada yang sudah dilihat loket ini, atau berkasnya dicampur. "
        "Ambil salinan terbaru.",
    )


def _too_large() -> str:
    return translate(
        "Update",
        "Berkas pembaruan di {path} lebih besar daripada yang ditandatangani. Tidak dipakai; "
        "ambil salinan baru.",
    )


def _incomplete() -> str:
    return translate(
        "Update", "Di {path} tidak ada pembaruan Loket yang lengkap. Salin lagi seluruh foldernya."
    )


def _not_signed() -> str:
    return translate(
        "Update",
        "Tanda tangan pembaruan di {path} bukan dari penerbit yang dipercaya loket ini. Tidak dipakai; "
        "lapor ke petugas TI.",
    )


def _altered() -> str:
    return translate(
        "Update",
        "Pembaruan di {path} berubah sejak ditandatangani. Tidak dipakai; ambil salinan baru "
        "dan lapor ke petugas TI.",
    )
