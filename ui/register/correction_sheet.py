"""Perbaiki: every value of a logged complaint, what another one changes, and the reason for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from desktop.domain.complaint import ComplaintContent
from desktop.domain.errors import InvalidInput, LoketError, Problem
from desktop.domain.form_fields import label as field_label
from desktop.domain.wording import number
from desktop.usecases.correct_complaint import CORRECTED_MEANWHILE, Judgement
from desktop.usecases.reasons import LONGEST_REASON
from resources.i18n import translate
from ui.common.button import Button
from ui.common.enter_key import pressed_with_enter
from ui.common.field import Field
from ui.common.labels import Label
from ui.common.layout import boxed, column, row
from ui.common.line_edit import LineEdit
from ui.common.message import Message, Note
from ui.common.panels import ScrollPage
from ui.common.sheet import Sheet
from ui.common.text_area import TextArea
from ui.common.theme import px
from ui.common.tokens import Weight
from ui.register.changes_view import ChangesView
from ui.register.correction import Change, Correction, CorrectionDraft
from ui.register.correction_form import CorrectionForm

if TYPE_CHECKING:
    from desktop.domain.places import ReferenceData

_WIDTH, _HEIGHT, _SIDE = 1084, 590, 340
_NARROW = 760
_REASON_HEIGHT = 58
_JUDGE_AFTER_MS = 150
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

Judge = Callable[[ComplaintContent, dict[str, object]], Judgement]
SayWhatFollows = Callable[[bool], str]
"""Says what becomes of the correction at LAPOR!; told whether LAPOR! gets any of what has changed."""


class _Columns(QWidget):
    """Takes what height there is, up to a middling one."""

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)


class _Side(QWidget):
    """Takes the width it is meant to have, and less where the form beside it needs the room."""

    def sizeHint(self) -> QSize:
        return QSize(px(_SIDE), super().sizeHint().height())


class CorrectionSheet(Sheet):
    """Writes into ``draft`` as the person types, so that closing loses nothing; ``drafted()`` says that it did.

    ``confirmed(changes, reason, read)`` when it is to be saved: part of the JSON form, and the content it was held
    against. ``outdated()`` when somebody else was quicker; :meth:`reread` shows what they did.
    """

    confirmed = Signal(object, str, object)
    drafted = Signal()
    outdated = Signal()

    def __init__(
        self,
        host: QWidget,
        register_no: str,
        content: ComplaintContent,
        draft: CorrectionDraft,
        *,
        reference: ReferenceData,
        today: Callable[[], date],
        judge: Judge,
        say_what_follows: SayWhatFollows,
    ) -> None:
        heading = translate("Correction", "Perbaiki {number}").format(number=register_no)
        super().__init__(host, heading, width=_WIDTH)
        self._draft, self._judge, self._say_what_follows = draft, judge, say_what_follows
        self._touched: set[str] = set()
        self._is_reading = True
        self.form = CorrectionForm(reference, today)
        self.correction = Correction(self.form.inputs, content)
        self.correction.read(content, dict(draft.typed))
        self.changes = ChangesView()
        self.follows = Label("", wrap=True, tone="text2")
        self.reason = TextArea(draft.reason, limit=LONGEST_REASON, minimum_height=_REASON_HEIGHT)
        self.reason.setMaximumHeight(px(_REASON_HEIGHT))
        self.reason_field = Field(translate("Correction", "Alasan"), self.reason, required=True)
        self.reason_field.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.message = Message(collapse=True)
        self.back = Button(translate("Correction", "Kembali"), key="Esc")
        self.save = Button(translate("Correction", "Simpan"), key="Ctrl+Enter", kind="primary")
        self._resting = QTimer(self, singleShot=True, interval=_JUDGE_AFTER_MS)
        self._resting.timeout.connect(self._judge_now)
        self._lay_out()
        self._connect()
        self._is_reading = False
        self._show_changes()

    def ask(self) -> None:
        """Show the sheet, the first value in focus."""
        first = next(iter(self.form.inputs.values())).control
        self.open(first)

    def show_busy(self) -> None:
        """Refuse further presses while it is being saved; the keys stay with the sheet."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.save.show_busy(translate("Correction", "Menyimpan…"))
        for each in (self.form, self.reason, self.back):
            each.setEnabled(False)

    def show_refusal(self, error: LoketError) -> None:
        """Say at its field why it was not saved, and put the focus there."""
        for each in (self.form, self.reason, self.back):
            each.setEnabled(True)
        self.save.show_ready()
        if error.code == CORRECTED_MEANWHILE:
            self.outdated.emit()
            return
        problems = error.problems if isinstance(error, InvalidInput) else ()
        self._touched.update(self.form.inputs)
        unplaced = self._say_at_fields(problems)
        if not problems or unplaced:
            self._say(unplaced[0].message if unplaced else error.message, Note.ERROR)
        self._focus_first_error()

    def reread(self, content: ComplaintContent) -> None:
        """Hold what was typed against what somebody else has made of the complaint meanwhile, and say what that is."""
        names = ", ".join(field_label(name) for name in self.correction.differing(content))
        self._is_reading = True
        self.correction.read(content, self.correction.typed())
        self._is_reading = False
        self._show_changes()
        sentence = translate(
            "Correction",
            "Orang lain baru saja memperbaiki: {names}. Isian Anda tetap ada; periksa lagi, lalu simpan.",
        )
        self._say(sentence.format(names=names), Note.WARNING)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Ctrl+Enter, move on from a line or press a button with Enter; the rest as every sheet."""
        is_enter = event.key() in _ENTER
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save.click()
        elif is_enter and isinstance(QApplication.focusWidget(), LineEdit):
            self.focusNextPrevChild(True)
        elif not pressed_with_enter(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every value a line of its own in a narrow window."""
        super().resizeEvent(event)
        self.form.set_narrow(self.width() < px(_NARROW))

    def _lay_out(self) -> None:
        words = column(
            Label(translate("Correction", "Yang berubah"), weight=Weight.SEMIBOLD),
            (_clear_page(self.changes), 1),
            self.follows,
            self.reason_field,
            self.message,
            spacing=10,
        )
        side = _Side()
        side.setMaximumWidth(px(_SIDE))
        side.setLayout(column((_clear_page(boxed(words)), 1), row(self.back, None, self.save), spacing=10))
        columns = _Columns()
        columns.setLayout(row((_clear_page(self.form), 1), side, spacing=20))
        self.body.addWidget(columns, 1)

    def _connect(self) -> None:
        for name, each in self.form.inputs.items():
            each.edited.connect(self._on_edited)
            each.left.connect(lambda name=name: self._on_left(name))
        self.reason.counted.connect(self._on_reason)
        self.back.clicked.connect(self.close_sheet)
        self.save.clicked.connect(self._on_save)
        self.closed.connect(self.deleteLater)
        self._on_reason(self.reason.length, LONGEST_REASON)

    def _on_edited(self) -> None:
        if self._is_reading:
            return
        self._draft.typed = self.correction.typed()
        self._show_changes()
        self._resting.start()
        self.drafted.emit()

    def _on_left(self, name: str) -> None:
        self._touched.add(name)
        self._resting.start()

    def _on_reason(self, length: int, limit: int) -> None:
        self.reason_field.set_note(f"{number(length)} / {number(limit)}")
        if self.reason_field.has_error and 0 < length <= limit:
            self.reason_field.clear()
        if not self._is_reading:
            self._draft.reason = self.reason.text()
            self.drafted.emit()

    def _show_changes(self) -> None:
        found: Sequence[Change] = self.correction.changes()
        self.changes.show_changes(found)
        self.follows.setText(self._say_what_follows(self.correction.reaches_lapor()) if found else "")

    def _judge_now(self) -> None:
        judgement = self._judge(self.correction.content, self.correction.form())
        self._say_at_fields(judgement.problems, judgement.warnings)

    def _say_at_fields(self, problems: Sequence[Problem], warnings: Sequence[Problem] = ()) -> list[Problem]:
        """Say at each field that was left or is wrong already what is wrong with it; return what has no field."""
        refused = {each.field: each.message for each in reversed(problems)}
        odd = {each.field: each.message for each in reversed(warnings)}
        changed = self.correction.typed()
        for name, field in self.form.fields.items():
            refusal = self.form.inputs[name].problem() or refused.get(name)
            if refusal and (name in self._touched or field.has_error):
                field.show_error(refusal)
            elif name in odd and name in changed and not refusal:
                field.show_warning(odd[name])
            else:
                field.clear()
        if "reason" in refused:
            self.reason_field.show_error(refused["reason"])
        placed = {*self.form.fields, "reason"}
        return [each for each in problems if each.field not in placed]

    def _on_save(self) -> None:
        self._say("", Note.HINT)
        self._touched.update(self.form.inputs)
        self._judge_now()
        if self._focus_first_error():
            return
        self.confirmed.emit(self.correction.form(), self.reason.text(), self.correction.content)

    def _focus_first_error(self) -> bool:
        for field in (*self.form.fields.values(), self.reason_field):
            if field.has_error:
                field.take_focus()
                return True
        return False

    def _say(self, text: str, kind: Note) -> None:
        self.message.show_text(text, kind)
        self.message.setVisible(bool(text))


def _clear_page(content: QWidget) -> ScrollPage:
    """Return ``content`` scrolling on the ground of the sheet."""
    page = ScrollPage(content)
    for each in (page.viewport(), content):
        each.setAutoFillBackground(False)
    return page
