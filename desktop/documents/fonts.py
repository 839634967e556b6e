"""The six faces of the papers: registered with reportlab when first needed, measured without it.

Widths are kept in millimetres per point of type size, so that the layout can think in millimetres only.
"""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from functools import cache
from io import BytesIO
from threading import Lock

from resources import resource

FALLBACK = "\N{WHITE SQUARE}"
_MM_PER_POINT = 25.4 / 72
_registering = Lock()


class Face(StrEnum):
    """A cut of Inter by its name in reportlab. ``CODE`` is for register numbers and receipt codes only."""

    REGULAR = "LoketInter-Regular"
    MEDIUM = "LoketInter-Medium"
    SEMIBOLD = "LoketInter-SemiBold"
    BOLD = "LoketInter-Bold"
    ITALIC = "LoketInter-Italic"
    CODE = "LoketInter-Code"


@cache
def character_widths(face: Face) -> dict[str, float]:
    """Return the width of each character that ``face`` has, in millimetres at one point, and register the face."""
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    with _registering:
        if face.value in pdfmetrics.getRegisteredFontNames():
            font = pdfmetrics.getFont(face.value)
        else:
            # Without its "readable" option, which takes all of ASCII into every subset, files are a third smaller.
            file = BytesIO(resource("fonts", "paper", f"{face.value}.ttf").read_bytes())
            font = TTFont(face.value, file, asciiReadable=False)
            pdfmetrics.registerFont(font)
    scale = _MM_PER_POINT / 1000
    return {chr(code): width * scale for code, width in font.face.charWidths.items()}


class _Substitutes(dict[int, int | str | None]):
    """What stands for each code point, found out when it is first met."""

    def __missing__(self, code: int) -> int | str | None:
        self[code] = found = self._substitute(chr(code))
        return found

    @staticmethod
    def _substitute(character: str) -> int | str | None:
        if character == "\n" or character in character_widths(Face.REGULAR):
            return ord(character)
        category = unicodedata.category(character)
        if category == "Zs" or character == "\t":
            return " "
        if category == "Cf" or "\ufe00" <= character <= "\ufe0f":
            return None  # joiners, direction marks and variation selectors show nothing by themselves
        return FALLBACK


_substitutes = _Substitutes()


def printable(text: str) -> str:
    """Return ``text`` in characters that the faces have: composed, and □ for what they lack, never nothing."""
    if text.isascii() and text.isprintable():
        return text
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).translate(
        _substitutes
    )
