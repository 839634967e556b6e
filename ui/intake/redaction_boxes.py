"""The parts of a picture that are to be blacked out, and the frame by which keys choose the next one. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.runtime.redaction import Box

_FRAME = 0.2
_STEP, _FINE_STEP = 1 / 40, 1 / 400
_LEAST = 4.0
"""Pixels of a picture below which a part drawn by mouse was a mere click."""


@dataclass(slots=True)
class RedactionBoxes:
    """Parts of a picture of ``width`` × ``height`` pixels, in the order in which they were added."""

    width: int
    height: int
    boxes: list[Box] = field(default_factory=list)
    frame: Box = field(init=False)

    def __post_init__(self) -> None:
        across, down = self.width * _FRAME, self.height * _FRAME
        left, top = (self.width - across) / 2, (self.height - down) / 2
        self.frame = Box(left, top, left + across, top + down)

    def add(self, box: Box) -> bool:
        """Add a part, whichever corner it was begun at, cut to the picture; tell whether anything is left of it."""
        left, right = sorted((box.left, box.right))
        top, bottom = sorted((box.top, box.bottom))
        cut = Box(max(0.0, left), max(0.0, top), min(self.width, right), min(self.height, bottom))
        if cut.right - cut.left < _LEAST or cut.bottom - cut.top < _LEAST:
            return False
        self.boxes.append(cut)
        return True

    def undo(self) -> bool:
        """Take back the part added last; tell whether there was one."""
        if not self.boxes:
            return False
        self.boxes.pop()
        return True

    def move(self, right: int, down: int, *, fine: bool = False) -> None:
        """Move the frame by steps, inside the picture."""
        step = self._step(fine)
        width, height = self.frame.right - self.frame.left, self.frame.bottom - self.frame.top
        left = min(max(0.0, self.frame.left + right * step), self.width - width)
        top = min(max(0.0, self.frame.top + down * step), self.height - height)
        self.frame = Box(left, top, left + width, top + height)

    def grow(self, right: int, down: int, *, fine: bool = False) -> None:
        """Move the frame's right and bottom edges by steps."""
        step, frame = self._step(fine), self.frame
        self.frame = Box(
            frame.left,
            frame.top,
            min(max(frame.left + _LEAST, frame.right + right * step), float(self.width)),
            min(max(frame.top + _LEAST, frame.bottom + down * step), float(self.height)),
        )

    def _step(self, fine: bool) -> float:
        return max(self.width, self.height) * (_FINE_STEP if fine else _STEP)
