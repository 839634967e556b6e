"""The contrast of every text with the ground on which it really stands, in every look (design.md: at least 4.5 : 1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from tests.ui.common.test_contrast import TEXT_RATIO, ratio
from tests.ui.looking import settle
from tests.ui.whole.fitting import texts_in_sight
from tests.ui.whole.visitor import OpenWindow
from ui.common import theme

LOOKS = (theme.Mode.LIGHT, theme.Mode.DARK, theme.Mode.HIGH_CONTRAST)
_STEP = 3
"""Every third pixel along the edges is looked at: enough to know the ground."""


def test_every_text_stands_out_from_its_ground(open_window: OpenWindow) -> None:
    visitor = open_window()
    weak: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    for state in visitor.all():
        for look in LOOKS:
            theme.set_mode(look)
            settle()
            for words, front, ground in _pairs(visitor.frame):
                pairs.add((front, ground))
                if ratio(front, ground) < TEXT_RATIO:
                    weak.add(f"{state} {look.value}: {words[:40]!r} {front} on {ground}")
        theme.set_mode(theme.Mode.LIGHT)
    assert sorted(weak) == []
    assert len(pairs) > 60  # three looks with some twenty pairs each


def _pairs(window: QWidget) -> Iterator[tuple[str, str, str]]:
    """Yield each text that can be used with its colour and that of its ground."""
    picture = window.grab().toImage()
    for text in texts_in_sight(window):
        if text.owner.isEnabled():
            ground = _ground(picture, text.in_window())
            if ground:
                yield text.words, _seen(text.tone, ground), ground


def _ground(picture: QImage, place: QRect) -> str:
    """Return the colour above and below the letters of a place, "" where nothing of it is in the picture."""
    room = place.intersected(picture.rect())
    if room.isEmpty():
        return ""
    edges = (room.top(), room.bottom())
    colours = Counter(picture.pixel(x, y) for x in range(room.left(), room.right() + 1, _STEP) for y in edges)
    return QColor(colours.most_common(1)[0][0]).name()


def _seen(tone: QColor, ground: str) -> str:
    """Return a colour as it looks over ``ground``: a key on a button is written with a little of it."""
    behind, share = QColor(ground), tone.alphaF()
    parts = [
        round(share * front + (1 - share) * back)
        for front, back in zip(tone.getRgb()[:3], behind.getRgb()[:3], strict=True)  # type: ignore[index]
    ]
    return QColor(*parts).name()
