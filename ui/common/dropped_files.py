"""What is pasted or dropped, as far as it can be attached: files, and pictures that stand in no file."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QBuffer, QByteArray, QMimeData, QUrl
from PySide6.QtGui import QImage, QImageWriter

_RAW = (("image/jpeg", "jpg"), ("image/png", "png"))
"""Kinds that are taken as they were offered; every other picture is handed over by Qt as its pixels."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture without a file; ``content`` as offered, or "" and the pixels. ``suffix`` is that of its file."""

    suffix: str
    content: bytes = b""
    pixels: QImage | None = None

    def encoded(self) -> bytes:
        """Return the picture as a file's content; made of pixels it takes a while, so call it off the GUI thread."""
        if self.pixels is None:
            return self.content
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(self.pixels)
        return bytes(buffer.data().data())


def local_files(source: QMimeData) -> list[Path]:
    """Return the files of this computer that ``source`` names, [] if it is anything else."""
    if not source.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile() and url.toLocalFile()]


def picture(source: QMimeData) -> Picture | None:
    """Return the picture in ``source``: from a browser, a screen shot, a scanner's program; None if there is none."""
    if local_files(source):
        return None
    for media_type, suffix in _RAW:
        content = source.data(media_type).data() if source.hasFormat(media_type) else b""
        if content:
            return Picture(suffix, bytes(content))
    if source.hasImage():
        pixels = QImage(source.imageData())
        if not pixels.isNull():
            return Picture("png", pixels=pixels)
    return next(_written_out(source), None)


def is_welcome(source: QMimeData) -> bool:
    """Tell whether there may be something to attach in what is dragged, without taking it apart."""
    return bool(local_files(source)) or source.hasImage() or source.hasUrls()


def is_only_linked(source: QMimeData) -> bool:
    """Tell whether ``source`` merely says where in the internet something stands."""
    return source.hasUrls() and not local_files(source) and picture(source) is None


def _written_out(source: QMimeData) -> Iterator[Picture]:
    """Yield pictures that browsers write out in the address itself: ``data:image/png;base64,…``."""
    for url in source.urls():
        kinds = {f"{media_type};base64": suffix for media_type, suffix in _RAW}
        kind, comma, text = _data_of(url).partition(b",")
        suffix = kinds.get(kind.decode("ascii", "replace"))
        if comma and suffix:
            with suppress(ValueError):  # damaged on the way
                yield Picture(suffix, b64decode(unquote_to_bytes(text)))


def _data_of(url: QUrl) -> bytes:
    return bytes(url.toEncoded().data())[len("data:") :] if url.scheme() == "data" else b""
