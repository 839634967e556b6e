"""The controls of a correction, all alike to the form: what is typed, what it means in the JSON form, what is wrong."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.common.check_box import CheckBox
from ui.common.combo_box import ComboBox
from ui.common.completing_edit import CompletingEdit
from ui.common.date_edit import DateEdit
from ui.common.line_edit import LineEdit
from ui.common.matching import Entry
from ui.common.text_area import TextArea


class Correctable(QObject):
    """A value by its dotted JSON name; ``edited()`` when it may be another, ``left()`` when the person is done."""

    edited = Signal()
    left = Signal()

    def __init__(self, name: str, control: QWidget) -> None:
        super().__init__(control)
        self.name, self.control = name, control

    @abstractmethod
    def show(self, value: object) -> None:
        """Show a value of the JSON form."""

    @abstractmethod
    def typed(self) -> str:
        """Return what stands there, as :meth:`retype` takes it."""

    @abstractmethod
    def retype(self, typed: str) -> None:
        """Show what was typed once."""

    def words(self) -> str:
        """Return what stands there as people read it."""
        return " ".join(self.typed().split())

    def meant(self) -> object:
        """Return the value for the JSON form, None for none."""
        return self.typed().strip() or None

    def problem(self) -> str | None:
        """Return why the text means nothing, where only the control can know."""
        return None


class Line(Correctable):
    """A line of text."""

    def __init__(self, name: str, control: LineEdit) -> None:
        super().__init__(name, control)
        self._edit = control
        control.textChanged.connect(lambda _text: self.edited.emit())
        control.left.connect(self.left)

    def show(self, value: object) -> None:
        """Show a text."""
        self.retype("" if value is None else str(value))

    def typed(self) -> str:
        """Return the text."""
        return self._edit.text()

    def retype(self, typed: str) -> None:
        """Show a text from its beginning."""
        self._edit.setText(typed)
        self._edit.setCursorPosition(0)


class Listed(Line):
    """A line over a list; it means the key of an entry."""

    def __init__(self, name: str, control: CompletingEdit, entries: Sequence[Entry]) -> None:
        super().__init__(name, control)
        self._list = control
        self._keys = {key for key, _ in entries}
        control.set_entries(entries)
        control.chosen.connect(lambda _key: self.edited.emit())

    def show(self, value: object) -> None:
        """Show the entry of a key, or the key itself where the list has none."""
        if value is None or value in self._keys:
            self._list.set_key(None if value is None else str(value))
        else:
            self.retype(str(value))

    def retype(self, typed: str) -> None:
        """Show a text, and take it where it is unmistakable."""
        self._list.set_typed(typed)

    def meant(self) -> object:
        """Return the key."""
        return self._list.key

    def problem(self) -> str | None:
        """Return why the text stands for no entry."""
        return self._list.problem


class Day(Line):
    """A day."""

    def __init__(self, name: str, control: DateEdit) -> None:
        super().__init__(name, control)
        self._date = control

    def show(self, value: object) -> None:
        """Show an ISO date."""
        self._date.set_day(None if value is None else date.fromisoformat(str(value)))

    def meant(self) -> object:
        """Return the day in ISO form."""
        day = self._date.day
        return None if day is None else day.isoformat()

    def problem(self) -> str | None:
        """Return why the text is no acceptable day."""
        return self._date.problem


class Text(Correctable):
    """A text of several lines."""

    def __init__(self, name: str, control: TextArea) -> None:
        super().__init__(name, control)
        self._area = control
        control.textChanged.connect(self.edited)
        control.left.connect(self.left)

    def show(self, value: object) -> None:
        """Show a text."""
        self.retype("" if value is None else str(value))

    def typed(self) -> str:
        """Return the text."""
        return self._area.text()

    def retype(self, typed: str) -> None:
        """Show a text."""
        self._area.set_text(typed)


class Choice(Correctable):
    """A choice of a few."""

    def __init__(self, name: str, control: ComboBox) -> None:
        super().__init__(name, control)
        self._box = control
        control.currentIndexChanged.connect(lambda _index: self.edited.emit())
        control.left.connect(self.left)

    def show(self, value: object) -> None:
        """Choose a key."""
        self._box.set_key("" if value is None else str(value))

    def typed(self) -> str:
        """Return the key."""
        return self._box.key

    def retype(self, typed: str) -> None:
        """Choose a key that is still there."""
        if self._box.findData(typed) >= 0:
            self._box.set_key(typed)

    def words(self) -> str:
        """Return the words of the choice."""
        return self._box.currentText()


class Flag(Correctable):
    """A tick; ``say`` names its two states."""

    def __init__(self, name: str, control: CheckBox, say: Callable[[bool], str]) -> None:
        super().__init__(name, control)
        self._box, self._say = control, say
        control.toggled.connect(lambda _on: self.edited.emit())

    def show(self, value: object) -> None:
        """Set it or not."""
        self._box.setChecked(value is True)

    def typed(self) -> str:
        """Return "1" where it is set."""
        return "1" if self._box.isChecked() else ""

    def retype(self, typed: str) -> None:
        """Set it or not."""
        self._box.setChecked(bool(typed))

    def words(self) -> str:
        """Return yes or no."""
        return self._say(self._box.isChecked())

    def meant(self) -> object:
        """Return whether it is set."""
        return self._box.isChecked()
