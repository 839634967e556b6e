"""Words of other people made harmless: markup becomes plain text, and what could deceive the eye is left out."""

from __future__ import annotations

import re
import unicodedata
from html.parser import HTMLParser

LIMIT = 5_000
"""The most characters that are kept of one text."""
_READ_LIMIT = 100_000
_BLOCK = re.compile(
    "address|article|aside|blockquote|br|d[dlt]|div|fig(caption|ure)|footer|form|h[1-6r]|header|li|main|nav|ol|p|pre|"
    "section|t(able|r)|ul"
)
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset({"script", "style", "template", "noscript", "title"})
_LINE_ENDS = str.maketrans(dict.fromkeys("\v\f\x85\u2028\u2029", "\n"))
_TAG = re.compile(r"<[^<>]{0,2000}>")
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co"})
"""Controls, invisible and direction-changing marks, halves of characters, and private signs."""


def plain_text(text: str, limit: int = LIMIT) -> str:
    """Return ``text``, which may hold HTML, as at most ``limit`` plain characters; longer text ends with an ellipsis."""
    is_cut = len(text) > _READ_LIMIT
    lines = (" ".join(line.split()) for line in _visible(_without_markup(text[:_READ_LIMIT])).splitlines())
    shown = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    if len(shown) > limit:
        return shown[: limit - 1].rstrip() + "…"
    return f"{shown[: limit - 1]}…" if is_cut and shown else shown


def plain_line(text: str, limit: int) -> str:
    """Return ``text`` as one plain line of at most ``limit`` characters."""
    line = " ".join(plain_text(text).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def _without_markup(text: str) -> str:
    if "<" not in text and "&" not in text:
        return text
    reader = _Reader()
    try:
        reader.feed(text)
        reader.close()
    except AssertionError:  # what the parser says to a broken declaration
        return _TAG.sub(" ", text)
    return "".join(reader.parts)


def _visible(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").translate(_LINE_ENDS)
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in _HIDDEN)


class _Reader(HTMLParser):
    """Collects what a reader of the page would see."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._unseen: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if self._unseen is not None:
            return
        if tag in _UNSEEN:
            self._unseen = tag
        elif tag == "li":
            self.parts.append("\n- ")
        elif _BLOCK.fullmatch(tag):
            self.parts.append("\n")
        elif tag in _CELLS:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._unseen is not None:
            self._unseen = None if tag == self._unseen else self._unseen
        elif tag not in ("br", "hr", "li") and _BLOCK.fullmatch(tag):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._unseen is None:
            self.parts.append(data)
