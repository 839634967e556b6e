"""Why a file could not be used, in a few plain words."""

from __future__ import annotations

import errno
import os

from resources.i18n import translate


def reason_of(error: OSError | ValueError) -> str:
    """Return why a file could not be used, in the language in use."""
    number = error.errno if isinstance(error, OSError) else None
    match number:
        case errno.ENOENT:
            return translate("File", "tidak ada")
        case errno.EACCES | errno.EPERM:
            return translate("File", "tidak diizinkan")
        case errno.ENOSPC | errno.EDQUOT:
            return translate("File", "disk penuh")
        case errno.EISDIR:
            return translate("File", "itu folder")
        case errno.ENOTDIR:
            return translate("File", "foldernya tidak ada")
        case errno.EROFS:
            return translate("File", "disk hanya dapat dibaca")
        case errno.EIO | errno.ENODEV | errno.ENXIO:
            return translate("File", "disk tidak menjawab")
        case errno.ENAMETOOLONG:
            return translate("File", "namanya terlalu panjang")
        case errno.EINVAL | None:
            return translate("File", "bukan nama berkas biasa")
        case _:
            return os.strerror(number)
