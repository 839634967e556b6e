"""The letterhead (kop) with the office's own emblem, and the block in which an official signs."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.documents.fonts import Face, printable
from desktop.documents.layout import Align, Paper, Tag
from desktop.documents.typesetting import fit_size, squeezed, width, wrap
from desktop.domain.office import Letterhead, Signatory
from desktop.domain.wording import NBSP, nip

if TYPE_CHECKING:
    from PIL.Image import Image

_EMBLEM = (13.5, 16.0)
_EMBLEM_DPI = 400


def draw_letterhead(
    paper: Paper, letterhead: Letterhead, x: float, y: float, w: float, scale: float
) -> float:
    """Draw emblem, lines and the thick and thin rule across ``w`` and return the y of the lower rule.

    The lines are centred on the measure and keep clear of the emblem on both sides; without an emblem they stay there.
    """
    wide, high = _EMBLEM[0] * scale, _EMBLEM[1] * scale
    emblem = _emblem(letterhead.logo) if letterhead.logo else None
    if emblem is not None:
        with paper.tag(Tag.FIGURE, alt="Lambang daerah"):
            paper.image(emblem, x + 1, y, wide, high)
    room = w - 2 * (wide + 4)
    government, unit, address = _three_lines(letterhead.lines)
    middle = x + w / 2
    _centred(
        paper, middle, y + 4.1 * scale, government, Face.MEDIUM, 10.5 * scale, room, tracking=0.3 * scale
    )
    _centred(paper, middle, y + 9.3 * scale, unit, Face.BOLD, 13 * scale, room)
    size = fit_size(address, Face.REGULAR, 7.6 * scale, room)
    for place, line in enumerate(wrap(address, Face.REGULAR, size, room)):
        paper.text(middle, y + 13.6 * scale + place * 2.6, line, Face.REGULAR, size, Align.CENTRE, room=room)
    thick = y + high + 1.6 * scale
    paper.rule(x, thick, x + w, thick, 1.5 * scale)
    paper.rule(x, thick + 0.95 * scale, x + w, thick + 0.95 * scale, 0.5)
    return thick + 0.95 * scale


def _three_lines(lines: Sequence[str]) -> tuple[str, str, str]:
    first, second = (*lines[:2], "", "")[:2]
    return first, second, " · ".join(lines[2:])


def _centred(
    paper: Paper,
    x: float,
    y: float,
    text: str,
    face: Face,
    size: float,
    room: float,
    tracking: float = 0,
) -> None:
    tracked = room - tracking * 25.4 / 72 * len(printable(text))
    size = squeezed(text, face, size, tracked)
    paper.text(x, y, text, face, size, Align.CENTRE, tracking=tracking, room=room)


@lru_cache(maxsize=8)
def _emblem(logo: bytes) -> Image | None:
    """Read the emblem on white and no larger than the printer's grain; a file that is no picture is left out."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(logo)) as file:
            most = round(_EMBLEM[1] * 1.2 / 25.4 * _EMBLEM_DPI)
            file.draft("RGB", (most, most))
            picture = file.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return None
    picture.thumbnail((most, most), Image.Resampling.LANCZOS)
    white = Image.new("RGBA", picture.size, "white")
    white.alpha_composite(picture)
    return white.convert("RGB")


def draw_signature(
    paper: Paper,
    x: float,
    y: float,
    w: float,
    role: Sequence[str],
    signatory: Signatory | None,
    *,
    size: float,
    lead: float,
    gap: float,
) -> float:
    """Draw role, room to sign, name underlined, rank and NIP; return the baseline that would follow.

    Without a signatory a ruled line waits for a name written by hand.
    """
    y = paper.lines(x, y, role, Face.REGULAR, size, lead, room=w) + gap - lead
    if signatory is None or not signatory.name.strip():
        paper.rule(x, y + 0.75, x + w, y + 0.75, 0.5, (0.5, 1.6))
        return y + lead
    name = printable(signatory.name)
    fitting = squeezed(name, Face.BOLD, size, w)
    paper.text(x, y, name, Face.BOLD, fitting, room=w)
    paper.rule(x, y + 0.75, x + width(name, Face.BOLD, fitting), y + 0.75, 0.6)
    y += lead
    for text in (signatory.rank, f"NIP{NBSP}{nip(signatory.nip)}" if signatory.nip else None):
        if text:
            paper.text(x, y, text, Face.REGULAR, squeezed(text, Face.REGULAR, size, w), room=w)
            y += lead
    return y
