"""The places where a decision is made, under the report that it is about; nothing opens over the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.completing_edit import CompletingEdit
from ui.common.field import Field
from ui.common.labels import Label
from ui.common.layout import column, row
from ui.common.line_edit import LineEdit
from ui.common.matching import Entry
from ui.common.theme import metrics, px
from ui.common.tokens import Size
from ui.sync_panel.decisions import Decision

_NUMBER_WIDTH, _CHOICE_WIDTH = 220, 460
_LAPOR_LENGTH, _REASON_LENGTH = 16, 300


class Answer(QWidget):
    """Asks for what is missing; ``decided(Decision)`` when it is there, ``dropped()`` when it is not wanted any more."""

    decided = Signal(object)
    dropped = Signal()
    exchanged = Signal()
    """Another answer is wanted: the one offered by :meth:`offer_other`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 6, 0, 2)
        self.column.setSpacing(8)
        self.drop = Button(translate("SyncPanel", "Batal"), kind="ghost")
        self.drop.clicked.connect(self.dropped)

    def offer_other(self, word: str) -> None:
        """Offer a way to another answer, below this one."""
        other = Button(word, kind="flat", size=Size.SMALL)
        other.clicked.connect(self.exchanged)
        self.column.addLayout(row(other, None))

    def take_focus(self) -> None:
        """Put the focus where the answer begins."""

    def show_refusal(self, sentence: str) -> None:
        """Say why the answer was not accepted."""


class _FieldAnswer(Answer):
    """One field and the button that decides."""

    def __init__(self, label: str, edit: LineEdit, deed: Button, width: int) -> None:
        super().__init__()
        self.edit = edit
        self.deed = deed
        self.field = Field(label, edit, reserve=True)
        self.field.setMaximumWidth(px(width))
        label_height = round(metrics(Size.SMALL).height()) + 3
        buttons = column(label_height, row(deed, self.drop, spacing=6), None, spacing=0)
        line = row((self.field, 1), (buttons, 0), spacing=12)
        line.addStretch(0)
        self.column.addLayout(line)
        deed.clicked.connect(self.submit)
        edit.returnPressed.connect(self.submit)
        edit.textEdited.connect(lambda _text: self.field.clear())

    def take_focus(self) -> None:
        """Put the focus into the field."""
        self.field.take_focus()

    def show_refusal(self, sentence: str) -> None:
        """Say it at the field."""
        self.deed.show_ready()
        self.field.show_error(sentence)
        self.field.take_focus()

    def submit(self) -> None:
        """Decide, if what is in the field can be meant."""
        problem = self.problem()
        if problem is not None:
            self.field.show_error(problem)
            self.field.take_focus()
            return
        self.deed.show_busy(translate("SyncPanel", "Menyimpan…"))
        self.decided.emit(self.decision())

    def problem(self) -> str | None:
        """Return why the field says nothing usable."""
        raise NotImplementedError

    def decision(self) -> Decision:
        """Return what the field decides."""
        raise NotImplementedError


class NumberAnswer(_FieldAnswer):
    """Asks for the LAPOR! number of a report that is there already."""

    def __init__(self, decide: Callable[[str], Decision], known: str | None = None) -> None:
        edit = LineEdit(known or "", placeholder="9165816", tabular=True, limit=_LAPOR_LENGTH)
        deed = Button(translate("SyncPanel", "Simpan nomor"), icon="circle-check")
        super().__init__(translate("SyncPanel", "Nomor LAPOR!"), edit, deed, _NUMBER_WIDTH)
        self._decide = decide

    def problem(self) -> str | None:
        """Refuse an empty field here; what a number looks like is the use case's to know."""
        if not self.edit.text().strip():
            return translate("SyncPanel", "Tulis nomor yang tampil di LAPOR!, misalnya 9165816.")
        return None

    def decision(self) -> Decision:
        """Return the decision with the number."""
        return self._decide(self.edit.text())


class ReasonAnswer(_FieldAnswer):
    """Asks why something is not to be sent."""

    def __init__(self, label: str, word: str, decide: Callable[[str], Decision]) -> None:
        super().__init__(label, LineEdit("", limit=_REASON_LENGTH), Button(word, icon="ban"), _CHOICE_WIDTH)
        self._decide = decide

    def problem(self) -> str | None:
        """Refuse an empty field here; the rest is the use case's to judge."""
        return None if self.edit.text().strip() else translate("SyncPanel", "Tulis alasannya.")

    def decision(self) -> Decision:
        """Return the decision with the reason."""
        return self._decide(self.edit.text())


class ChoiceAnswer(_FieldAnswer):
    """Asks for an agency or a category from the list."""

    def __init__(self, label: str, entries: Sequence[Entry], decide: Callable[[str], Decision]) -> None:
        self._choice = CompletingEdit(entries, placeholder=translate("SyncPanel", "Ketik sebagian namanya"))
        deed = Button(translate("SyncPanel", "Kirim ulang"), icon="send")
        super().__init__(label, self._choice, deed, _CHOICE_WIDTH)
        self._decide = decide

    def problem(self) -> str | None:
        """Refuse what is not in the list."""
        self._choice.settle()
        if self._choice.key is not None:
            return None
        return self._choice.problem or translate("SyncPanel", "Pilih satu dari daftar.")

    def decision(self) -> Decision:
        """Return the decision with the choice."""
        key = self._choice.key
        assert key is not None
        return self._decide(key)


class ConfirmAnswer(Answer):
    """Asks once more before something that cannot be undone, in place and in words."""

    def __init__(self, question: str, word: str, decision: Decision, icon: str = "send") -> None:
        super().__init__()
        self.question = Label(question, Size.SMALL, tone="text", wrap=True)
        self.deed = Button(word, icon=icon)
        self.refusal = Label("", Size.SMALL, tone="act", wrap=True)
        self.refusal.hide()
        self.column.addWidget(self.question)
        self.column.addWidget(self.refusal)
        self.column.addLayout(row(self.drop, self.deed, None, spacing=6))
        self.deed.clicked.connect(lambda: self._decide(decision))

    def take_focus(self) -> None:
        """Focus the safe choice."""
        self.drop.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, sentence: str) -> None:
        """Say it below the question."""
        self.deed.show_ready()
        self.refusal.setText(sentence)
        self.refusal.show()

    def _decide(self, decision: Decision) -> None:
        self.deed.show_busy(translate("SyncPanel", "Menyimpan…"))
        self.decided.emit(decision)
