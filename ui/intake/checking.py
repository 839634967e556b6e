"""When something is said beside a field: as it is left, and all at once before saving. Typing only ever takes away."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date

from PySide6.QtCore import QObject, QTimer

from desktop.domain.complaint import IdType
from desktop.domain.errors import Problem
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.message import Note
from ui.intake import form as names
from ui.intake.form_view import FormView
from ui.intake.judging import Finding, Verdict, is_nik_in_name, judge, nik_of
from ui.intake.tools import IntakeTools

_AFTER_TYPING_MS = 300


class Checking(QObject):
    """Judges the form and lets it speak."""

    def __init__(self, form: FormView, tools: IntakeTools) -> None:
        super().__init__(form)
        self._form, self._tools = form, tools
        self._touched: set[str] = set()
        self._typed_in: set[str] = set()
        self._told: dict[str, Finding] = {}
        """What was said by others than the rules; it stands until its field is edited."""
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_TYPING_MS)
        self._timer.timeout.connect(self._on_typing_paused)
        form.edited.connect(self._on_edited)
        form.left.connect(self._on_left)
        form.report.narrative.control.paste_shortened.connect(self._on_paste_shortened)

    def begin(self) -> None:
        """Start with what has just been put into the form: what is filled is judged, the rest left in peace."""
        self._timer.stop()
        self._typed_in.clear()
        self._told.clear()
        typed = self._form.typed()
        self._touched = {name for name, value in typed.items() if names.words(value).strip()}
        if self._touched:
            self._show_touched(self._judge())
        self._follow_texts()

    def check_all(self) -> bool:
        """Say everything, go to the first field that is refused, and tell whether there is none."""
        self._timer.stop()
        self._told.clear()
        self._touched = set(self._form.inputs)
        verdict = self._judge()
        self._show_touched(verdict, is_saving=True)
        errors = [name for name in self._form.inputs if name in verdict.errors]
        if errors:
            self._form.focus(errors[0])
        return not verdict.errors

    def show_problems(self, problems: Sequence[Problem]) -> list[str]:
        """Say what the desk itself refused when it was asked to log; return the sentences that no field can show."""
        elsewhere = [each.message for each in problems if not self._form.can_show(each.field)]
        self._told = {
            each.field: Finding(Note.ERROR, each.message)
            for each in reversed(problems)
            if self._form.can_show(each.field)
        }
        self._show_touched(self._judge())
        first = next((name for name in self._form.inputs if name in self._told), None)
        if first is not None:
            self._form.focus(first)
        return elsewhere

    def move_nik(self) -> None:
        """Move a NIK that was scanned into the name to where it belongs; the name is to be written then."""
        meant = self._form.meant()
        if is_nik_in_name(meant):
            self._form.inputs[names.NAME].restore("")
            self._touched.discard(names.NAME)  # it is about to be written
            self._form.show_finding(names.NAME, None)
            self._form.put({names.ID_TYPE: {"key": IdType.KTP.value}, names.ID_NUMBER: meant[names.NAME]})
            self._form.focus(names.NAME)

    def _judge(self) -> Verdict:
        meant = self._form.meant()
        nik = nik_of(
            self._form.person.id_type.control.key, meant[names.ID_NUMBER], self._districts, self._today
        )
        self._form.person.offer_gender(nik.gender.value if nik is not None and nik.gender else "")
        found = judge(meant, self._form.own_problems(), self._tools.check_form, nik)
        return Verdict({**found.findings, **self._told})

    @property
    def _districts(self) -> Container[str]:
        return self._tools.reference.districts

    @property
    def _today(self) -> date:
        return self._tools.now().date()

    def _show_touched(self, verdict: Verdict, *, is_saving: bool = False) -> None:
        is_blank = names.is_blank(self._form.typed())
        for name in self._touched:
            finding = verdict.findings.get(name)
            if finding is not None and finding.is_missing and is_blank and not is_saving:
                finding = None
            self._form.show_finding(name, finding)

    def _on_left(self, name: str) -> None:
        self._touched.add(name)
        self._show_touched(self._judge())
        self._follow_texts()

    def _on_edited(self, name: str) -> None:
        self._typed_in.add(name)
        self._told.pop(name, None)
        self._timer.start()
        if name == names.NARRATIVE and self._form.report.narrative.control.is_too_long:
            self._touched.add(name)

    def _on_paste_shortened(self, kept: int, offered: int) -> None:
        words = translate(
            "Intake",
            "Tempelan terlalu panjang: hanya {kept} dari {offered} huruf yang diambil. Ringkaskan, atau lampirkan sebagai berkas.",
        )
        finding = Finding(Note.ERROR, words.format(kept=number(kept), offered=number(offered)))
        self._told[names.NARRATIVE] = finding
        self._touched.add(names.NARRATIVE)
        self._form.show_finding(names.NARRATIVE, finding)

    def _on_typing_paused(self) -> None:
        verdict = self._judge()
        for name in self._typed_in:
            finding = verdict.findings.get(name)
            is_welcome = finding is None or finding.kind is Note.GOOD or self._form.has_error(name)
            is_counted = name == names.NARRATIVE and finding is not None and not finding.is_missing
            if is_welcome or is_counted:
                self._form.show_finding(name, finding)
        self._typed_in.clear()
        self._follow_texts()

    def _follow_texts(self) -> None:
        """Show what follows from villages and filled fields."""
        self._form.report.say_village(self._form.incident_village_words())
        self._form.report.follow_classification()
