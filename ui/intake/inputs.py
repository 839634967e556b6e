"""One value of the form each: a control with its field, what was typed in it, and what that means."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.complaint import IdType
from desktop.domain.identity import digits
from ui.common.check_box import CheckBox
from ui.common.combo_box import ComboBox
from ui.common.completing_edit import CompletingEdit
from ui.common.date_edit import DateEdit
from ui.common.field import Field
from ui.common.line_edit import LineEdit
from ui.common.matching import Entry
from ui.common.segments import SegmentedChoice
from ui.common.text_area import TextArea
from ui.intake.form import chosen_key, one_line, words
from ui.intake.grouping import group_nik, group_phone


class Input(QObject):
    """A value by its dotted JSON name. ``edited`` and ``left`` are emitted by a person's doing only."""

    edited = Signal(str)
    left = Signal(str)

    def __init__(self, name: str, control: QWidget, field: Field | None) -> None:
        super().__init__(control)
        self.name, self.widget, self.field = name, control, field

    @abstractmethod
    def typed(self) -> object:
        """Return what stands in the control, for a draft."""

    @abstractmethod
    def restore(self, typed: object) -> None:
        """Show what :meth:`typed` returned once; anything else empties the control."""

    @abstractmethod
    def meant(self) -> object:
        """Return the value for the JSON form, ``None`` for none."""

    def problem(self) -> str | None:
        """Return why the text means nothing, where only the control can know."""
        return None

    def put(self, typed: object) -> None:
        """Show a value that a person took over, as if it had been typed and the field left."""
        self.restore(typed)
        self._on_edited()
        self._on_left()

    def take_focus(self) -> None:
        """Put the focus into the control."""
        if self.field is not None and self.field.control is self.widget:
            self.field.take_focus()
        else:
            self.widget.setFocus()

    def _on_edited(self) -> None:
        self.edited.emit(self.name)

    def _on_left(self) -> None:
        self.left.emit(self.name)


class LineInput(Input):
    """A line of text; what is pasted is cleaned as it arrives."""

    def __init__(self, name: str, control: LineEdit, field: Field | None) -> None:
        super().__init__(name, control, field)
        self.control = control
        control.textEdited.connect(self._on_text_edited)
        control.editingFinished.connect(self._on_left)

    def typed(self) -> object:
        """Return the text."""
        return self.control.text()

    def restore(self, typed: object) -> None:
        """Show a text."""
        self.control.setText(words(typed))
        self.control.setCursorPosition(0)

    def meant(self) -> object:
        """Return the text."""
        return self.control.text()

    def _on_text_edited(self, text: str) -> None:
        self._show(one_line(text))
        self._on_edited()

    def _show(self, text: str) -> None:
        """Show a tidier spelling of what stands there, with the caret after the same letter."""
        before = self.control.text()
        if text != before:
            after = len(before) - self.control.cursorPosition()
            self.control.setText(text)
            self.control.setCursorPosition(max(0, len(text) - after))


class NumberInput(LineInput):
    """The number of an identity paper; a NIK is shown in groups of four and handed over without them."""

    def __init__(self, name: str, control: LineEdit, field: Field | None) -> None:
        super().__init__(name, control, field)
        self.id_type = IdType.KTP

    def meant(self) -> object:
        """Return a NIK's digits, any other number as typed."""
        text = self.control.text()
        return digits(text) if self.id_type is IdType.KTP and group_nik(text) is not None else text

    def tidy(self) -> None:
        """Group the number if it is a NIK."""
        grouped = group_nik(self.control.text()) if self.id_type is IdType.KTP else None
        if grouped is not None:
            self._show(grouped)

    def _on_text_edited(self, text: str) -> None:
        self._show(one_line(text))
        if self.control.cursorPosition() == len(self.control.text()):
            self.tidy()  # only at the end: correcting a digit in the middle must not move the others
        self._on_edited()

    def _on_left(self) -> None:
        self.tidy()
        super()._on_left()


class PhoneInput(LineInput):
    """A telephone number; plain digits are shown in groups of four once the field is left."""

    def _on_left(self) -> None:
        self._show(group_phone(self.control.text()))
        super()._on_left()


class AreaInput(Input):
    """A text of several lines."""

    def __init__(self, name: str, control: TextArea, field: Field | None) -> None:
        super().__init__(name, control, field)
        self.control = control
        self._is_restoring = False
        control.textChanged.connect(self._on_text_changed)
        control.left.connect(self._on_left)

    def typed(self) -> object:
        """Return the text."""
        return self.control.text()

    def restore(self, typed: object) -> None:
        """Show a text."""
        self._is_restoring = True
        self.control.set_text(words(typed))
        self._is_restoring = False

    def meant(self) -> object:
        """Return the text."""
        return self.control.text()

    def _on_text_changed(self) -> None:
        if not self._is_restoring:
            self._on_edited()


class ListInput(Input):
    """A line over a list of entries; it means the chosen entry's key."""

    def __init__(self, name: str, control: CompletingEdit, field: Field | None) -> None:
        super().__init__(name, control, field)
        self.control = control
        self._known: set[str] = set()
        control.textEdited.connect(self._on_text_edited)
        control.chosen.connect(self._on_chosen)
        control.editingFinished.connect(self._on_left)

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Offer ``entries``."""
        self._known = {key for key, _ in entries}
        self.control.set_entries(entries)

    def typed(self) -> object:
        """Return key and text."""
        return {"key": self.control.key, "text": self.control.text()}

    def restore(self, typed: object) -> None:
        """Show an entry that is still there, or else the text as typed."""
        key = chosen_key(typed)
        if key in self._known:
            self.control.set_key(key)
        else:
            self.control.blockSignals(True)  # settling would tell of a choice that nobody makes now
            self.control.set_typed(words(typed))
            self.control.blockSignals(False)

    def meant(self) -> object:
        """Return the entry's key."""
        return self.control.key

    def problem(self) -> str | None:
        """Return why the text stands for no entry."""
        return self.control.problem

    def _on_text_edited(self, text: str) -> None:
        clean = one_line(text)
        if clean != text:
            self.control.setText(clean)
        self._on_edited()

    def _on_chosen(self, _key: str) -> None:
        self._on_edited()
        self._on_left()


class DateInput(Input):
    """A day."""

    def __init__(self, name: str, control: DateEdit, field: Field | None) -> None:
        super().__init__(name, control, field)
        self.control = control
        control.textEdited.connect(self._on_edited)
        control.editingFinished.connect(self._on_left)

    def typed(self) -> object:
        """Return the text."""
        return self.control.text()

    def restore(self, typed: object) -> None:
        """Show a text."""
        self.control.setText(words(typed))
        self.control.setCursorPosition(0)

    def meant(self) -> object:
        """Return the day in ISO form."""
        day = self.control.day
        return None if day is None else day.isoformat()

    def problem(self) -> str | None:
        """Return why the text is no acceptable day."""
        return self.control.problem


class ChoiceInput(Input):
    """A choice of a few; ``default`` is chosen in an empty form."""

    def __init__(
        self, name: str, control: ComboBox | SegmentedChoice, field: Field | None, default: str
    ) -> None:
        super().__init__(name, control, field)
        self.control, self.default = control, default
        control.chosen.connect(self._on_chosen)

    def typed(self) -> object:
        """Return the key."""
        return {"key": self.control.key}

    def restore(self, typed: object) -> None:
        """Choose a key that is still there, or else the default."""
        try:
            self.control.set_key(chosen_key(typed) or self.default)
        except KeyError:
            self.control.set_key(self.default)

    def meant(self) -> object:
        """Return the key."""
        return self.control.key or None

    def _on_chosen(self, _key: str) -> None:
        self._on_edited()
        self._on_left()


class FlagInput(Input):
    """A tick."""

    def __init__(self, name: str, control: CheckBox) -> None:
        super().__init__(name, control, None)
        self.control = control
        control.clicked.connect(self._on_edited)

    def typed(self) -> object:
        """Return whether it is set."""
        return self.control.isChecked()

    def restore(self, typed: object) -> None:
        """Set it or not."""
        self.control.setChecked(typed is True)

    def meant(self) -> object:
        """Return True when it is set."""
        return True if self.control.isChecked() else None
