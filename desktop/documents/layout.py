"""A paper in millimetres from the top left: text, rules, boxes and pages.

reportlab keeps the document: pages, fonts and their subsets, outline, images, the file. What is on a page is written here as
PDF operators, state only when it changes and each text encoded once: that keeps a log of ten thousand rows linear and at
the speed of the bare canvas. Black only, invariant files, nothing but our own fonts in them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Any

from desktop.documents.fonts import Face, character_widths, printable
from desktop.documents.paper_size import PaperSize
from desktop.documents.structure import MarkedStream, Structure, Tag, write_structure
from desktop.documents.typesetting import width

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["POINTS", "Align", "Paper", "PaperSize", "Tag"]

POINTS = 72 / 25.4
_TOLERANCE = 0.01
_MOST_ENCODINGS = 4096
_ARC = 0.5523  # length of the handles of a quarter circle drawn as a curve
Dash = tuple[float, float]


class Align(StrEnum):
    """Which point of a text stands at its x."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


_SAMPLE, _SAMPLE_GREY = "CONTOH", 0.86


class Paper:
    """A document in the making; ``made_at`` (aware) is its date as a file.

    ``height`` (mm, rounded up to whole ones) is that of a roll. ``origin`` shifts everything, for a block that stands
    elsewhere on a larger sheet.
    ``is_sample`` writes CONTOH across every page, below everything else.
    """

    def __init__(
        self,
        size: PaperSize,
        *,
        title: str,
        subject: str,
        author: str,
        made_at: datetime,
        is_sample: bool = False,
        height: float | None = None,
    ) -> None:
        from reportlab import rl_config
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfgen.canvas import Canvas

        character_widths(Face.REGULAR)
        self._fonts: Any = pdfmetrics
        self._encodings: dict[tuple[Face, str], list[tuple[str, str]]] = {}
        self._glyphs: dict[Face, dict[str, str]] = {}
        rl_config.useA85 = 0  # ASCII armour makes files a fifth larger
        self.width: float = size.width
        self.height: float = size.millimetres[1] if height is None else math.ceil(height - 1e-6)
        self.origin = (0.0, 0.0)
        self.page = 1
        self._is_sample = is_sample
        self._buffer = BytesIO()
        self._canvas: Any = Canvas(
            self._buffer,
            pagesize=(self.width * POINTS, self.height * POINTS),
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            initialFontName=Face.REGULAR.value,  # otherwise Helvetica is listed without being embedded
            lang="id-ID",
        )
        self._canvas.setTitle(printable(title))
        self._canvas.setSubject(printable(subject))
        self._canvas.setAuthor(printable(author))
        self._canvas.setCreator("Loket")
        made = made_at.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
        self._canvas.setDateFormatter(lambda *_fixed: made)  # invariant files are otherwise of the year 2000
        self._canvas.setViewerPreference("PrintScaling", "None")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._structure = Structure()
        self._begin_page()

    def _begin_page(self) -> None:
        self._text = MarkedStream(self._structure)
        self._strokes = MarkedStream(self._structure)
        self._is_white = False
        self._font = ""
        self._tracking = 0.0
        self._pen: tuple[float, Dash | None] = (1.0, None)
        if self._is_sample:
            self._mark_sample()

    def _mark_sample(self) -> None:
        """Write CONTOH along the diagonal, as large as the page allows and light enough to read through."""
        canvas, wide, high = self._canvas, self.width * POINTS, self.height * POINTS
        character_widths(Face.BOLD)  # loads the face
        at_one_point = self._fonts.stringWidth(_SAMPLE, Face.BOLD.value, 1)
        canvas.saveState()
        canvas.addLiteral("/Artifact BMC")
        canvas.translate(wide / 2, high / 2)
        canvas.rotate(math.degrees(math.atan2(high, wide)))
        size = min(0.62 * math.hypot(wide, high) / at_one_point, 0.42 * min(wide, high))
        canvas.setFont(Face.BOLD.value, size)
        canvas.setFillGray(_SAMPLE_GREY)
        canvas.drawCentredString(0, -size * 0.36, _SAMPLE)
        canvas.addLiteral("EMC")
        canvas.restoreState()

    def _x(self, x: float) -> float:
        return (x + self.origin[0]) * POINTS

    def _y(self, y: float) -> float:
        return (self.height - y - self.origin[1]) * POINTS

    def text(
        self,
        x: float,
        y: float,
        text: str,
        face: Face = Face.REGULAR,
        size: float = 8,
        align: Align = Align.LEFT,
        *,
        tracking: float = 0,
        room: float | None = None,
        is_white: bool = False,
    ) -> None:
        """Set one line with its baseline at ``y``; it must not be wider than ``room``.

        ``tracking`` is added between characters, in points. ``is_white`` is for text on what is filled.
        """
        text = printable(text)
        if not text:
            return
        if room is not None or align is not Align.LEFT:
            wide = width(text, face, size) + tracking / POINTS * (len(text) - 1)
            assert room is None or wide <= room + _TOLERANCE, (
                f"{text!r} is {wide:.1f} mm wide, not {room:.1f}"
            )
            x -= wide if align is Align.RIGHT else wide / 2 if align is Align.CENTRE else 0
        state: list[str] = []
        if self._tracking != tracking:
            state.append(f"{tracking:.4g} Tc")
            self._tracking = tracking
        if self._is_white != is_white:
            state.append("1 g" if is_white else "0 g")
            self._is_white = is_white
        place = f"1 0 0 1 {self._x(x):.2f} {self._y(y):.2f} Tm"
        for font, glyphs in self._encoded(text, face):
            font = f"{font} {size:.4g} Tf"
            state.append(f"{place} <{glyphs}> Tj" if font == self._font else f"{font} {place} <{glyphs}> Tj")
            self._font, place = font, ""
        self._text.add(self._structure.for_text(), *state)

    def _encoded(self, text: str, face: Face) -> list[tuple[str, str]]:
        """Return a text as pieces of one subset of its font each: the font's name in the file and its glyphs."""
        encoded = self._encodings.get((face, text))
        if encoded is None:
            known = self._glyphs.setdefault(face, {})
            try:
                encoded = [(known[""], "".join(map(known.__getitem__, text)))]
            except KeyError:
                encoded = self._split(text, face, known)
            if len(self._encodings) < _MOST_ENCODINGS:
                self._encodings[face, text] = encoded
        return encoded

    def _split(self, text: str, face: Face, known: dict[str, str]) -> list[tuple[str, str]]:
        """Let reportlab put characters into subsets; ``known`` keeps those of the first one, and its name under ""."""
        character_widths(face)  # registers the face if nothing was measured in it yet
        font, document = self._fonts.getFont(face.value), self._canvas._doc
        pieces = font.splitString(text, document)
        encoded = [(font.getSubsetInternalName(subset, document), glyphs.hex()) for subset, glyphs in pieces]
        if [subset for subset, _glyphs in pieces] == [0]:
            known[""] = encoded[0][0]
            known.update(zip(text, pieces[0][1].hex(" ").split(), strict=True))
        return encoded

    def run(self, x: float, y: float, text: str, face: Face, size: float) -> float:
        """Set one line and return the x at which it ends."""
        self.text(x, y, text, face, size)
        return x + width(printable(text), face, size)

    def lines(
        self,
        x: float,
        y: float,
        lines: Iterable[str],
        face: Face,
        size: float,
        lead: float,
        room: float | None = None,
    ) -> float:
        """Set lines below each other, ``lead`` millimetres apart, and return the baseline that would follow."""
        with self._structure.one_paragraph():
            for line in lines:
                self.text(x, y, line, face, size, room=room)
                y += lead
        return y

    def rule(
        self, x1: float, y1: float, x2: float, y2: float, weight: float, dash: Dash | None = None
    ) -> None:
        """Draw a line of ``weight`` points; ``dash`` is the length of strokes and gaps in points."""
        start = f"{self._x(x1):.2f} {self._y(y1):.2f} m"
        self._stroke(f"{start} {self._x(x2):.2f} {self._y(y2):.2f} l S", weight, dash)

    def box(self, x: float, y: float, w: float, h: float, weight: float, dash: Dash | None = None) -> None:
        """Draw a rectangle with its top left corner at (x, y)."""
        self._stroke(f"{self._rectangle(x, y, w, h)} S", weight, dash)

    def circle(self, x: float, y: float, radius: float, weight: float) -> None:
        """Draw a circle around (x, y) as four curves."""
        cx, cy, r = self._x(x), self._y(y), radius * POINTS
        quarters = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))
        curves = " ".join(
            f"{cx + r * (ax + _ARC * bx):.2f} {cy + r * (ay + _ARC * by):.2f} "
            f"{cx + r * (bx + _ARC * ax):.2f} {cy + r * (by + _ARC * ay):.2f} {cx + r * bx:.2f} {cy + r * by:.2f} c"
            for ax, ay, bx, by in quarters
        )
        self._stroke(f"{cx + r:.2f} {cy:.2f} m {curves} s", weight, None)

    def _stroke(self, operators: str, weight: float, dash: Dash | None) -> None:
        old_weight, old_dash = self._pen
        state: list[str] = []
        if weight != old_weight:
            state.append(f"{weight:.4g} w")
        if dash != old_dash:
            state.append(f"[{dash[0]:.4g} {dash[1]:.4g}] 0 d" if dash else "[] 0 d")
        self._pen = (weight, dash)
        self._draw(*state, operators)

    def _draw(self, *operators: str) -> None:
        self._strokes.add(self._structure.for_drawing(), *operators)

    def fill(self, x: float, y: float, w: float, h: float) -> None:
        """Fill a rectangle with its top left corner at (x, y)."""
        self._draw(f"{self._rectangle(x, y, w, h)} f")

    def hatch(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        step: float = 1.3,
        weight: float = 0.7,
        *,
        is_crossed: bool = False,
    ) -> None:
        """Fill a rectangle with slanting lines, ``step`` millimetres apart and ``weight`` points thick."""
        lines: list[str] = []
        for place in range(math.floor(-h / step), math.ceil((w + h) / step) + 1):
            left, right = self._x(x + place * step), self._x(x + place * step + h)
            low, high = self._y(y + h), self._y(y)
            lines.append(f"{left:.2f} {low:.2f} m {right:.2f} {high:.2f} l")
            if is_crossed:
                lines.append(f"{left:.2f} {high:.2f} m {right:.2f} {low:.2f} l")
        clip = f"{self._rectangle(x, y, w, h)} W n"
        self._draw(f"q {clip} {weight:.4g} w [] 0 d {' '.join(lines)} S Q")

    def _rectangle(self, x: float, y: float, w: float, h: float) -> str:
        return f"{self._x(x):.2f} {self._y(y + h):.2f} {w * POINTS:.2f} {h * POINTS:.2f} re"

    def grid(self, x: float, y: float, module: float, runs: Iterable[tuple[int, int, int]]) -> None:
        """Fill runs of modules (row, first column, length) of a grid as one path, so that no hairline shows in it."""
        cells = " ".join(f"{column} {row} {length} 1 re" for row, column, length in runs)
        side = module * POINTS
        place = f"{side:.4f} 0 0 {-side:.4f} {self._x(x):.3f} {self._y(y):.3f} cm"
        self._draw(f"q {place} {cells} f Q")

    def tag(self, tag: Tag, alt: str = "", span: int = 1) -> AbstractContextManager[None]:
        """Let what is drawn meanwhile belong to a heading, a cell, a picture …

        ``alt`` says what a picture shows; ``span`` is the number of columns that a cell stands for.
        """
        return self._structure.tag(tag, printable(alt), span)

    def artifact(self) -> AbstractContextManager[None]:
        """Let what is drawn meanwhile be decoration, which nobody needs to be read out: running heads, page numbers."""
        return self._structure.artifact()

    def image(self, picture: Image, x: float, y: float, w: float, h: float) -> None:
        """Place a picture in a box, as large as it fits, in the middle, undistorted."""
        from reportlab.lib.utils import ImageReader

        scale = min(w / picture.width, h / picture.height)
        wide, high = picture.width * scale, picture.height * scale
        left, top = x + (w - wide) / 2, y + (h - high) / 2
        self._canvas.addLiteral(self._structure.begin_content(self._structure.for_drawing()))
        self._canvas.drawImage(
            ImageReader(picture), self._x(left), self._y(top + high), wide * POINTS, high * POINTS
        )
        self._canvas.addLiteral("EMC")

    def bookmark(self, title: str) -> None:
        """Put the current page into the outline that readers show beside the pages."""
        key = f"page-{self.page}"
        self._canvas.bookmarkPage(key, fit="Fit")
        self._canvas.addOutlineEntry(printable(title), key)

    def new_page(self) -> None:
        """End the page and start the next one."""
        self._end_page()
        self.page += 1
        self._structure.new_page()
        self._begin_page()

    def _end_page(self) -> None:
        self._canvas.addLiteral(self._strokes.finish())
        self._canvas.addLiteral(f"BT {self._text.finish()} ET")
        self._canvas.showPage()

    def finish(self) -> bytes:
        """End the last page and return the whole file."""
        self._end_page()
        write_structure(self._structure, self._canvas._doc)
        self._canvas.save()
        return self._buffer.getvalue()
