"""A clerk who types what is told, looks at the screen before each field, and is watched: keys are counted, pauses timed."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.topic_names import topic_name
from tests.builders import a_reference
from tests.ui.intake.hands import ALT, CTRL, NONE, Hands
from tests.ui.keystrokes.visits import FREE_TEXT, Visit
from tests.ui.seat import PATIENCE_MS, Seat
from ui.intake import form as names
from ui.intake.screen import IntakeScreen

_ENTER = Qt.Key.Key_Return
_MOST_FIELDS = 40
"""A form that does not end after so many steps leads in a circle."""


@dataclass
class Counted:
    """What one complaint took. Every key counts as one, a combination too."""

    name: str
    keys: int = 0
    free_text: int = 0
    """Those of ``keys`` that are words of the citizen."""
    busy_s: float = 0.0
    """Seconds in which the window handled keys or answers."""
    pauses: list[tuple[float, str]] = field(default_factory=list)
    """Seconds for which the window did not listen, each with where it was; one for each key and each answer."""

    @property
    def handling(self) -> int:
        """Return the keys beside the free text."""
        return self.keys - self.free_text

    took: list[str] = field(default_factory=list)
    """What of the help was right and taken."""

    def note(self, seconds: float, where: str) -> None:
        """Remember one stretch in which the window was busy."""
        self.busy_s += seconds
        self.pauses.append((seconds, where))


class Typist:
    """Fills the form of a signed-in person's Catat, never touching the mouse."""

    def __init__(self, seat: Seat, intake: IntakeScreen) -> None:
        self._seat, self._intake = seat, intake
        self._hands: Hands = seat.hands
        self.counted = Counted("")

    def log(self, visit: Visit) -> tuple[str, Counted]:
        """Log one complaint, from the first field to the number; return the number and what it took."""
        self.counted = Counted(visit.name)
        assert self._field() == names.NAME, "writing does not begin at the first field"
        texts = visit.typed()
        for _ in range(_MOST_FIELDS):
            name = self._field()
            if name == names.ANONYMOUS:
                break
            self._fill(name, texts.get(name, ""), visit)
        else:
            raise AssertionError("the form does not end")
        with self._seat.qtbot.waitSignal(self._intake.saved, timeout=PATIENCE_MS) as saved:
            self._press(_ENTER, CTRL)
        self._breathe("saved")
        return saved.args[0].register_no, self.counted

    def _fill(self, name: str, text: str, visit: Visit) -> None:
        if name == names.CLASSIFICATION:
            self._press(Qt.Key.Key_Right, times=visit.classification)
        elif name == names.ACTING_AS:
            self._press(Qt.Key.Key_Down, times=visit.acting_as)
        elif not self._intake.form.inputs[name].meant():
            self._type(text, is_free=name in FREE_TEXT)
        self._press(Qt.Key.Key_Tab if name == names.NARRATIVE else _ENTER)
        self._breathe(name)
        if name == names.ID_NUMBER:
            self._take_identity(visit)
        elif name == names.NARRATIVE:
            self._take_proposal(visit)

    def _take_identity(self, visit: Visit) -> None:
        """Take what a known person said last time, where that is what they say today."""
        self._listen()
        offered = self._intake.offers.now.person
        if offered is not None and offered.run is not None and visit.comes_again:
            self._press(Qt.Key.Key_I, ALT)
            self._breathe("identity taken")
            self.counted.took.append("identity")

    def _take_proposal(self, visit: Visit) -> None:
        """Take the proposal where it is right, whether for one field or for both."""
        self._listen()
        offered, reference = self._intake.offers.now.target, a_reference()
        agency = reference.agency(visit.agency_key)
        assert agency is not None
        if (
            offered is not None
            and offered.category in ("", topic_name(visit.category_key))
            and offered.agency in ("", agency.label)
        ):
            self._press(Qt.Key.Key_U, ALT)
            self._breathe("proposal taken")
            self.counted.took.append("proposal")

    def _listen(self) -> None:
        """Wait for what is said beside the form a moment after the last key."""
        waiting = self._intake.helping.findChildren(QTimer)
        self._seat.qtbot.waitUntil(lambda: not any(each.isActive() for each in waiting), timeout=PATIENCE_MS)
        self._breathe("help")

    def _type(self, text: str, *, is_free: bool) -> None:
        for letter in text:
            self._timed(partial(self._hands.type, letter))
        if is_free:
            self.counted.free_text += len(text)

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            self._timed(partial(self._hands.press, key, modifier))

    def _timed(self, stroke: Callable[[], None]) -> None:
        where = self._field()
        start = time.perf_counter()
        stroke()
        QApplication.processEvents()
        self.counted.keys += 1
        self.counted.note(time.perf_counter() - start, where)

    def _breathe(self, where: str) -> None:
        """Stop typing until the window has nothing more to say, as a clerk does who listens."""

        def is_quiet() -> bool:
            start = time.perf_counter()
            QApplication.processEvents()
            self.counted.note(time.perf_counter() - start, f"after {where}")
            return self._seat.jobs.is_idle

        self._seat.qtbot.waitUntil(is_quiet, timeout=PATIENCE_MS)

    def _field(self) -> str:
        """Return the name of the field in which a key would land."""
        focused: QWidget | None = QApplication.focusWidget()
        for name, each in self._intake.form.inputs.items():
            if focused is not None and (each.widget is focused or each.widget.isAncestorOf(focused)):
                return name
        raise AssertionError(f"the focus is in no field: {focused}")
