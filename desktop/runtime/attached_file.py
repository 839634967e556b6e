"""Judging a file that a citizen brings: by its content, never by its name; photos are scaled down and lose their EXIF."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from desktop.domain.errors import InvalidInput
from resources.i18n import translate

if TYPE_CHECKING:
    from PIL.Image import Image as PillowImage
    from PIL.Image import Transpose

LARGEST_FILE = 5 * 1024 * 1024  # bytes
LARGEST_PHOTO = 40 * 1024 * 1024  # bytes of a photo as it is brought; scaled down it is held to LARGEST_FILE
MOST_FILES = 5
LONGEST_SIDE = 2_000  # pixels of a photo after scaling down
JPEG_QUALITY = 85
_LONGEST_NAME = 120
_LARGEST_DRAWING = 1024 * 1024
"""Bytes beyond which an opaque PNG is taken for a photo: as a JPEG it is a fraction of that, and nobody sees it."""
_HEAD = 16
_ORIENTATION = 0x0112  # Exif 2.32, 4.6.4

_JPEG, _PNG = "image/jpeg", "image/png"
_PDF, _DOC = "application/pdf", "application/msword"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SUFFIXES = {_JPEG: (".jpg", ".jpeg"), _PNG: (".png",), _PDF: (".pdf",), _DOC: (".doc",), _DOCX: (".docx",)}


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file fit to be attached."""

    name: str
    content: bytes
    media_type: str


def read_attached_file(path: Path) -> AttachedFile:
    """Read and judge the file at ``path``.

    Raises:
        InvalidInput: it is missing, unreadable, too large or of a kind that is not accepted.
    """
    shown = _safe_name(path.name)
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise _refusal("not_found", translate("Attachment", "{name} bukan berkas.").format(name=shown))
        if size > LARGEST_FILE and (size > LARGEST_PHOTO or not _is_photo(_head(path))):
            raise _too_large(shown, size)
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise _refusal(
            "not_found", translate("Attachment", "Berkas {name} tidak ditemukan.").format(name=shown)
        ) from error
    except (OSError, ValueError) as error:
        raise _refusal(
            "unreadable", translate("Attachment", "Berkas {name} tidak dapat dibaca.").format(name=shown)
        ) from error
    return judge(path.name, content)


def judge(name: str, content: bytes) -> AttachedFile:
    """Judge a file by its content.

    Raises:
        InvalidInput: it is empty, too large, damaged or of a kind that is not accepted.
    """
    shown = _safe_name(name)
    if not content:
        raise _refusal(
            "empty", translate("Attachment", "{name} kosong, jadi tidak dilampirkan.").format(name=shown)
        )
    media_type = _media_type(content)
    if len(content) > (LARGEST_PHOTO if media_type in (_JPEG, _PNG) else LARGEST_FILE):
        raise _too_large(shown, len(content))
    if media_type is None:
        raise _refusal(
            "wrong_kind",
            translate(
                "Attachment", "{name} tidak dapat dilampirkan: isinya bukan jpg, png, pdf, doc atau docx."
            ).format(name=shown),
        )
    if media_type in (_JPEG, _PNG):
        content, media_type = _plain_photo(shown, content, media_type)
        if len(content) > LARGEST_FILE:
            raise _too_large(shown, len(content))
    if PurePath(shown).suffix.lower() not in _SUFFIXES[media_type]:
        shown = f"{PurePath(shown).stem}{_SUFFIXES[media_type][0]}"
    return AttachedFile(shown, content, media_type)


def readable_size(size: int) -> str:
    """Return a size in bytes as people write it here: ``1,2 MB``, ``340 kB``."""
    if size >= 1024 * 1024:
        value = size / (1024 * 1024)
        return f"{value:.1f}".replace(".", ",").removesuffix(",0") + " MB"
    return f"{max(round(size / 1024), 1)} kB"


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_HEAD)


def _is_photo(content: bytes) -> bool:
    return _media_type(content) in (_JPEG, _PNG)


def _media_type(content: bytes) -> str | None:
    if content.startswith(b"\xff\xd8\xff"):
        return _JPEG
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return _PNG
    if content.lstrip()[:5] == b"%PDF-":
        return _PDF
    if (
        content.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
        and "WordDocument".encode("utf-16-le") in content
    ):
        return _DOC
    if content.startswith(b"PK\x03\x04") and _is_docx(content):
        return _DOCX
    return None


def _is_docx(content: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return "word/document.xml" in archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, EOFError, struct.error, ValueError, OSError):
        return False


def _plain_photo(name: str, content: bytes, media_type: str) -> tuple[bytes, str]:
    """Return the picture upright, at most ``LONGEST_SIDE`` pixels long, without EXIF, place or comments, and its kind."""
    import warnings

    from PIL import Image

    try:
        with warnings.catch_warnings():
            # A JPEG is read at a fraction of its size, so that the sensor of a new phone is no bomb.
            warnings.simplefilter("error" if media_type == _PNG else "ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content)) as opened:
                opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
                turn = _turn_of(opened)
                picture = opened.copy() if turn is None else opened.transpose(turn)
                picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
                return encode(picture, media_type)
    except Exception as error:  # a damaged picture makes the library raise whatever its parsers run into
        raise _refusal(
            "damaged",
            translate("Attachment", "{name} tidak dapat dibuka sebagai gambar. Mungkin rusak.").format(
                name=name
            ),
        ) from error


def _turn_of(picture: PillowImage) -> Transpose | None:
    """Return how a photo must be turned to stand upright, None for not at all.

    Read by ourselves: the library's own way writes the whole EXIF anew and breaks over one odd entry of a camera.
    """
    from PIL.Image import Transpose

    try:
        orientation = picture.getexif().get(_ORIENTATION)
    except (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, struct.error):
        return None
    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return turns.get(orientation) if isinstance(orientation, int) else None


def encode(picture: PillowImage, media_type: str) -> tuple[bytes, str]:
    """Return a picture as a file that holds its pixels and nothing else, and the kind of file that it became."""
    out = io.BytesIO()
    if media_type == _PNG:
        _bare(picture).save(out, "PNG", optimize=True)
        if out.tell() <= _LARGEST_DRAWING or picture.has_transparency_data:
            return out.getvalue(), _PNG
        out = io.BytesIO()
    _bare(picture.convert("RGB")).save(out, "JPEG", quality=JPEG_QUALITY, optimize=True)
    return out.getvalue(), _JPEG


def _bare(picture: PillowImage) -> PillowImage:
    picture.info = {key: value for key, value in picture.info.items() if key == "transparency"}
    picture.getexif().clear()
    return picture


def _safe_name(name: str) -> str:
    plain = (
        re.sub(r'[\x00-\x1f\x7f/\\:*?"<>|\ud800-\udfff\u202a-\u202e\u2066-\u2069]', "_", name).strip(" .")
        or "berkas"
    )
    stem, suffix = PurePath(plain).stem, PurePath(plain).suffix[:10]
    return f"{stem[: _LONGEST_NAME - len(suffix)]}{suffix}"


def _too_large(name: str, size: int) -> InvalidInput:
    return _refusal(
        "too_large",
        translate("Attachment", "{name} tidak dapat dilampirkan: {size}, batasnya {limit}.").format(
            name=_safe_name(name), size=readable_size(size), limit=readable_size(LARGEST_FILE)
        ),
    )


def _refusal(code: str, message: str) -> InvalidInput:
    return InvalidInput.of("attachments", code, message)
