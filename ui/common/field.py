"""A label over a control over one line that helps, warns or refuses.

The line has its room reserved (``reserve=True``) where the design says so. Elsewhere the sentence stands at the right of
the label when there is room for it, so that nothing jumps, and below the control when there is not.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from resources.i18n import translate
from ui.common.labels import Label
from ui.common.message import Message, Note
from ui.common.tokens import Size, Weight

_GAP = 3


class Field(QWidget):
    """Label, control and message; gives the control its accessible name and description.

    ``focus`` names the widget that takes the focus and the outline when ``control`` is a group of several. ``message``
    is a line elsewhere (below a row of narrow fields, say) that takes this field's sentences.
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
        message: Message | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = focus or (control if isinstance(control, QWidget) else None)
        self.label_text = label
        self._required, self._reserve, self._hint = required, reserve, hint
        self._text, self._kind = "", Note.HINT
        self._elsewhere = message
        self._label = Label(label, Size.SMALL, Weight.MEDIUM, "text2")
        self._note = Label(note, Size.SMALL, Weight.REGULAR, "text3")
        self._beside = Message(collapse=True, of_field=True)
        self._below = Message(collapse=not reserve, of_field=True)
        self._star = Label("*", Size.SMALL, Weight.SEMIBOLD, "act")
        self._arrange(control)
        self._star.setVisible(
            required
        )  # now that it has a parent: before, it would flash up as a window of its own
        self._name_control()
        self.clear()

    @property
    def message(self) -> str:
        """Return the sentence that stands at the field now."""
        return self._text

    @property
    def message_kind(self) -> Note:
        """Return the kind of that sentence."""
        return self._kind

    @property
    def has_error(self) -> bool:
        """Tell whether an error stands at the field."""
        return bool(self._text) and self._kind is Note.ERROR

    def set_required(self, required: bool) -> None:
        """Show or take away the mark of a field that must be filled."""
        self._required = required
        self._star.setVisible(required)
        self._name_control()

    def set_note(self, text: str) -> None:
        """Show a quiet text at the right of the label, such as a counter."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self._place_message()

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the sentence its place again."""
        super().resizeEvent(event)
        self._place_message()

    def _arrange(self, control: QWidget | QLayout) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(_GAP)
        head.addWidget(self._label)
        head.addWidget(self._star)
        head.addStretch(1)
        head.addWidget(self._beside)
        head.addWidget(self._note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(_GAP)
        layout.addLayout(head)
        if isinstance(control, QLayout):
            layout.addLayout(control, 1)
        else:
            layout.addWidget(control, 1)
        layout.addWidget(self._below)
        self._beside.hide()
        self._note.setVisible(bool(self._note.text()))
        self._below.setVisible(self._reserve)

    def _show(self, text: str, kind: Note) -> None:
        self._text, self._kind = text, kind
        self._place_message()
        set_error = getattr(self.control, "set_error", None)
        if set_error is not None:
            set_error(self.has_error)
        if self.control is not None:
            self.control.setAccessibleDescription(text)

    def _place_message(self) -> None:
        if self._elsewhere is not None:
            if self._text or self._elsewhere.property("field") is self:
                self._elsewhere.show_text(self._text, self._kind)
                self._elsewhere.setProperty("field", self)
            return
        if self._reserve:
            self._below.show_text(self._text, self._kind)
            return
        self._beside.show_text(self._text, self._kind)
        fits = self._beside.one_line_width() <= self._room_beside()
        loud = self._kind is not Note.HINT
        self._beside.setVisible(bool(self._text) and fits)
        self._note.setVisible(bool(self._note.text()) and not (self._text and fits and loud))
        self._below.show_text("" if fits else self._text, self._kind)
        self._below.setVisible(bool(self._text) and not fits)

    def _room_beside(self) -> int:
        """Return the room at the right of the label; the quiet note gives way to anything loud."""
        star = 12 if self._required else 0
        note = self._note.sizeHint().width() if self._kind is Note.HINT else 0
        return self.width() - self._label.sizeHint().width() - star - note - 4 * _GAP

    def _name_control(self) -> None:
        if self.control is None:
            return
        name = self.label_text
        if self._required:
            name = translate("Field", "{label}, wajib").format(label=name)
        self.control.setAccessibleName(name)
        self._label.setBuddy(self.control)
        self.setFocusProxy(self.control)
