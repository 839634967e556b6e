"""Blacking out parts of a picture: faces, number plates, a neighbour's papers. What lay below is gone from the bytes."""

from __future__ import annotations

import io
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from desktop.domain.errors import InvalidInput
from desktop.runtime.attached_file import AttachedFile, encode
from resources.i18n import translate


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a picture, in its pixels from the left and the top; the right and bottom edges lie outside."""

    left: float
    top: float
    right: float
    bottom: float


def black_out(file: AttachedFile, boxes: Sequence[Box]) -> AttachedFile:
    """Return the picture with these parts filled black, each up to the next whole pixel.

    The file is made anew from the pixels that are left, so that no layer, preview or comment keeps the others.

    Raises:
        InvalidInput: the file is no picture that can be opened.
    """
    from PIL import Image, ImageDraw

    try:
        with Image.open(io.BytesIO(file.content)) as opened:
            picture = opened.convert("RGBA" if opened.has_transparency_data else "RGB")
    except (OSError, ValueError, SyntaxError) as error:
        raise InvalidInput.of(
            "attachments",
            "damaged",
            translate("Attachment", "{name} tidak dapat dibuka sebagai gambar. Mungkin rusak.").format(
                name=file.name
            ),
        ) from error
    drawing = ImageDraw.Draw(picture)
    black = (0, 0, 0, 255)[: len(picture.getbands())]
    for box in boxes:
        left, top = math.floor(box.left), math.floor(box.top)
        right, bottom = math.ceil(box.right) - 1, math.ceil(box.bottom) - 1  # drawn edges lie inside
        if right >= left and bottom >= top:
            drawing.rectangle((left, top, right, bottom), fill=black)
    content, media_type = encode(picture, file.media_type)
    name = file.name if media_type == file.media_type else f"{PurePath(file.name).stem}.jpg"
    return AttachedFile(name, content, media_type)
