"""A label over a control over one line that helps, warns or refuses.

The line has its room reserved (``reserve=True``) where the design says so; elsewhere messages stand at the right of the
label, so that in both cases nothing jumps.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from resources.i18n import translate
from ui.common.labels import IconLabel, Label
from ui.common.theme import metrics
from ui.common.tokens import Colour, Size, Weight

_GAP = 3
_ICON = 15


class Note(StrEnum):
    """What kind of sentence stands at a field."""

    HINT = "hint"
    GOOD = "good"
    WARNING = "warning"
    ERROR = "error"


_LOOKS: dict[Note, tuple[str, Colour, Weight]] = {
    Note.HINT: ("", "text3", Weight.REGULAR),
    Note.GOOD: ("circle-check", "ok", Weight.REGULAR),
    Note.WARNING: ("triangle-alert", "check", Weight.MEDIUM),
    Note.ERROR: ("circle-alert", "act", Weight.MEDIUM),
}


class Message(QWidget):
    """One sentence with the sign of its kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = Note.HINT
        self.icon = IconLabel("", "text3", _ICON)
        self.label = Label("", Size.SMALL, Weight.REGULAR, "text3")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        layout.addWidget(self.icon)
        layout.addWidget(self.label, 1)
        self.show_text("", Note.HINT)

    def show_text(self, text: str, kind: Note) -> None:
        """Show ``text`` as ``kind``; an empty text leaves the room empty."""
        self.kind = kind
        icon, tone, weight = _LOOKS[kind]
        self.icon.setVisible(bool(text and icon))
        self.icon.set_icon(icon, tone)
        made = self.label.font()
        made.setWeight(made.Weight(int(weight)))
        self.label.setFont(made)
        self.label.set_tone("text2" if kind is Note.GOOD else tone)
        self.label.setText(text)
        self.label.setToolTip(text)


class Field(QWidget):
    """Label, control and message; gives the control its accessible name and description.

    ``focus`` names the widget that takes the focus and the outline when ``control`` is a group of several.
    """

    def __init__(
        self,
        label: str,
        control: QWidget | QLayout,
        *,
        focus: QWidget | None = None,
        required: bool = False,
        reserve: bool = False,
        note: str = "",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = focus or (control if isinstance(control, QWidget) else None)
        self.label_text = label
        self._hint = hint
        self._label = Label(label, Size.SMALL, Weight.MEDIUM, "text2")
        self._note = Label(note, Size.SMALL, Weight.REGULAR, "text3")
        self._message = Message()
        self._reserve = reserve
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(_GAP)
        head.addWidget(self._label)
        if required:
            head.addWidget(Label("*", Size.SMALL, Weight.SEMIBOLD, "act"))
        head.addStretch(1)
        if not reserve:
            head.addWidget(self._message)
        head.addWidget(self._note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        layout.addLayout(head)
        if isinstance(control, QLayout):
            layout.addLayout(control, 1)
        else:
            layout.addWidget(control, 1)
        if reserve:
            self._message.setFixedHeight(round(metrics(Size.SMALL).height()))
            layout.addWidget(self._message, 0, Qt.AlignmentFlag.AlignTop)
        self._message.setVisible(reserve)
        self._name_control(required)
        self.clear()

    @property
    def message(self) -> str:
        """Return the sentence that stands at the field now."""
        return self._message.label.text()

    @property
    def message_kind(self) -> Note:
        """Return the kind of that sentence."""
        return self._message.kind

    @property
    def has_error(self) -> bool:
        """Tell whether an error stands at the field."""
        return bool(self.message) and self._message.kind is Note.ERROR

    def set_label(self, label: str) -> None:
        """Name the field otherwise."""
        self.label_text = label
        self._label.setText(label)
        if self.control is not None:
            self.control.setAccessibleName(label)

    def set_note(self, text: str) -> None:
        """Show a quiet text at the right of the label, such as a counter."""
        self._note.setText(text)

    def show_error(self, text: str) -> None:
        """Refuse: red outline and sentence."""
        self._show(text, Note.ERROR)

    def show_warning(self, text: str) -> None:
        """Warn: amber sentence without outline; it never blocks."""
        self._show(text, Note.WARNING)

    def show_good(self, text: str) -> None:
        """Confirm something that was read from the value."""
        self._show(text, Note.GOOD)

    def clear(self) -> None:
        """Return to the hint."""
        self._show(self._hint, Note.HINT)

    def take_focus(self) -> None:
        """Put the focus into the control and select what is in it."""
        if self.control is None:
            return
        self.control.setFocus(Qt.FocusReason.OtherFocusReason)
        select_all = getattr(self.control, "selectAll", None)
        if select_all is not None:
            select_all()

    def _show(self, text: str, kind: Note) -> None:
        self._message.show_text(text, kind)
        if not self._reserve:
            self._message.setVisible(bool(text))
            self._note.setVisible(not text or kind is Note.HINT)
        set_error = getattr(self.control, "set_error", None)
        if set_error is not None:
            set_error(bool(text) and kind is Note.ERROR)
        if self.control is not None:
            self.control.setAccessibleDescription(text)

    def _name_control(self, required: bool) -> None:
        if self.control is None:
            return
        name = self.label_text
        if required:
            name = translate("Field", "{label}, wajib").format(label=name)
        self.control.setAccessibleName(name)
        self._label.setBuddy(self.control)
        self.setFocusProxy(self.control)
