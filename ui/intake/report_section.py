"""Laporan: what is complained about, and who is complained about where that is what the complaint is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.complaint import Classification
from desktop.domain.form_fields import label
from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.completing_edit import CompletingEdit
from ui.common.date_edit import DateEdit
from ui.common.field import Field
from ui.common.line_edit import LineEdit
from ui.common.matching import Entry
from ui.common.segments import SegmentedChoice
from ui.common.theme import px
from ui.intake import entries
from ui.intake import form as names
from ui.intake.field_row import ROW_GAP, FieldRow
from ui.intake.inputs import AreaInput, ChoiceInput, DateInput, Input, LineInput, ListInput
from ui.intake.narrative_area import NarrativeArea

_DATE = 112
_SEPARATOR = "  ·  "


class ReportSection(QWidget):
    """The report's fields; ``inputs`` in the order of reading."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ROW_GAP)
        self.inputs: list[Input] = []
        self._draft_note = ""
        self._build_classification()
        self._build_respondent()
        self._build_texts()
        self._build_incident(today)
        self._build_target()
        self.narrative.control.counted.connect(self._on_counted)
        self.follow_classification()

    def set_topics(self, offered: list[Entry]) -> None:
        """Offer these categories."""
        self.category.set_entries(offered)

    def set_agencies(self, offered: list[Entry]) -> None:
        """Offer these agencies."""
        self.agency.set_entries(offered)

    def follow_classification(self) -> None:
        """Ask who is complained about where that belongs to the complaint."""
        texts = [each.control.text() for each in self.respondent]
        self._respondent_row.setVisible(names.shows_respondent(self.classification.control.key, texts))

    def say_draft(self, text: str) -> None:
        """Say above the narrative what became of the draft."""
        self._draft_note = text
        self._note_narrative()

    def say_village(self, text: str) -> None:
        """Say beside the place in which village it is taken to lie."""
        self.place_field.set_note(text)

    def _build_classification(self) -> None:
        choice = SegmentedChoice(entries.classifications(), fill=True)
        field = Field(label(names.CLASSIFICATION), choice, required=True)
        default = Classification.TIDAK_BERKADAR_PENGAWASAN.value
        self.classification = ChoiceInput(names.CLASSIFICATION, choice, field, default)
        self.inputs.append(self.classification)
        self._column.addWidget(field)

    def _build_respondent(self) -> None:
        self._respondent_row = FieldRow()
        self.respondent: list[LineInput] = []
        for name in names.RESPONDENT:
            edit = LineEdit(tabular=name == names.RESPONDENT_NIP)
            field = self._respondent_row.add(label(name), edit, stretch=1)
            self.respondent.append(LineInput(name, edit, field))
        self.inputs += self.respondent
        self._column.addWidget(self._respondent_row)

    def _build_texts(self) -> None:
        title, narrative = LineEdit(), NarrativeArea()
        title_field = Field(label(names.TITLE), title, required=True)
        self.narrative_field = Field(label(names.NARRATIVE), narrative, required=True)
        self.title = LineInput(names.TITLE, title, title_field)
        self.narrative = AreaInput(names.NARRATIVE, narrative, self.narrative_field)
        self.inputs += [self.title, self.narrative]
        self._column.addWidget(title_field)
        self._column.addWidget(self.narrative_field, 1)

    def _build_incident(self, today: Callable[[], date]) -> None:
        line = FieldRow()
        remedy = LineEdit(placeholder=translate("Intake", "Apa yang diminta?"))
        on, place = DateEdit(today), LineEdit()
        self.remedy = LineInput(names.REMEDY, remedy, line.add(label(names.REMEDY), remedy, stretch=6))
        date_field = line.add(label(names.INCIDENT_DATE), on)
        date_field.setFixedWidth(max(px(_DATE), date_field.minimumSizeHint().width()))
        self.incident_date = DateInput(names.INCIDENT_DATE, on, date_field)
        self.place_field = line.add(label(names.INCIDENT_PLACE), place, stretch=5)
        self.place = LineInput(names.INCIDENT_PLACE, place, self.place_field)
        self.inputs += [self.remedy, self.incident_date, self.place]
        self._column.addWidget(line)

    def _build_target(self) -> None:
        line = FieldRow()
        hint = translate("Intake", "Ketik, atau terima usulan")
        category, agency = CompletingEdit(placeholder=hint), CompletingEdit(placeholder=hint)
        self.category = ListInput(
            names.CATEGORY, category, line.add(label(names.CATEGORY), category, stretch=1)
        )
        self.agency = ListInput(names.AGENCY, agency, line.add(label(names.AGENCY), agency, stretch=1))
        self.inputs += [self.category, self.agency]
        self._column.addWidget(line)

    def _on_counted(self, _length: int, _limit: int) -> None:
        self._note_narrative()

    def _note_narrative(self) -> None:
        area = self.narrative.control
        count = translate("Intake", "{count} dari {limit} huruf").format(
            count=number(area.length), limit=number(area.limit)
        )
        notes = [self._draft_note, count if area.length else ""]
        self.narrative_field.set_note(_SEPARATOR.join(note for note in notes if note))
