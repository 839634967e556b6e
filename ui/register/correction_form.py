"""Every value of a complaint that can be put right, in the order of Catat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.complaint import ActingAs, Channel, Classification, Gender, IdType
from desktop.domain.form_fields import LIMITS
from desktop.domain.form_fields import label as field_label
from desktop.domain.wording import label
from resources.i18n import translate
from ui.common.check_box import CheckBox
from ui.common.combo_box import ComboBox
from ui.common.completing_edit import CompletingEdit
from ui.common.date_edit import DateEdit
from ui.common.field import Field
from ui.common.labels import Label
from ui.common.layout import TOP
from ui.common.line_edit import LineEdit
from ui.common.matching import Entry
from ui.common.text_area import TextArea
from ui.common.theme import px
from ui.common.tokens import Weight
from ui.models.reference_entries import agency_entries, topic_entries
from ui.register.correction_inputs import Choice, Correctable, Day, Flag, Line, Listed, Text

if TYPE_CHECKING:
    from desktop.domain.places import ReferenceData

_GAP, _ROW_GAP = 12, 8
_REQUIRED = ("complainant.name", "complainant.address", "title", "narrative")


class CorrectionForm(QWidget):
    """``inputs`` and ``fields`` by dotted JSON name, in the order of reading."""

    def __init__(self, reference: ReferenceData, today: Callable[[], date]) -> None:
        super().__init__()
        self.inputs: dict[str, Correctable] = {}
        self.fields: dict[str, Field] = {}
        self._lines: list[QBoxLayout] = []
        self._villages = sorted(((each.code, each.label) for each in reference.villages), key=_by_label)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 14, 4)
        self._column.setSpacing(_ROW_GAP)
        self._add_person()
        self._add_report(reference, today)
        self._column.addStretch(1)

    def set_narrow(self, is_narrow: bool) -> None:
        """Put what stands side by side one below the other, or back."""
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        for line in self._lines:
            line.setDirection(way)

    def _add_person(self) -> None:
        person = "complainant."
        self._head(translate("Correction", "Pengadu"))
        self._row((self._line(person + "name"), 1))
        self._row(
            (self._choice(person + "id_type", IdType), 5),
            (self._line(person + "id_number", tabular=True), 8),
            (self._line(person + "phone", tabular=True), 7),
        )
        self._row((self._line(person + "address"), 1))
        self._row(
            (self._list(person + "village_code", self._villages), 3),
            (self._choice(person + "acting_as", ActingAs), 2),
        )
        self._row(
            (self._choice(person + "gender", Gender, may_be_empty=True), 2),
            (self._line(person + "occupation"), 3),
        )
        self._row((self._line(person + "email"), 1), (self._line(person + "disability"), 1))

    def _add_report(self, reference: ReferenceData, today: Callable[[], date]) -> None:
        self._head(translate("Correction", "Laporan"))
        self._row((self._choice("classification", Classification), 2), (self._choice("channel", Channel), 1))
        self._row((self._line("title"), 1))
        self._row((self._area("narrative", 120), 1))
        self._row((self._area("remedy_sought", 56), 1))
        self._row((self._day("incident_date", today), 1), (self._line("incident_place"), 2))
        self._row((self._list("incident_village_code", self._villages), 1))
        self._row(
            (self._list("category", topic_entries(reference)), 1),
            (self._list("target_agency", agency_entries(reference)), 1),
        )
        self._row((self._line("respondent.name"), 1), (self._line("respondent.position"), 1))
        self._row((self._line("respondent.unit"), 1), (self._line("respondent.nip", tabular=True), 1))
        self._row((self._flag("is_anonymous"), 1), (self._flag("is_secret"), 1))

    def _head(self, text: str) -> None:
        if self._column.count():
            self._column.addSpacing(8)
        self._column.addWidget(Label(text, weight=Weight.SEMIBOLD))

    def _row(self, *parts: tuple[QWidget, int]) -> None:
        line = QHBoxLayout()
        line.setSpacing(_GAP)
        for part, stretch in parts:
            line.addWidget(part, stretch, TOP)
        self._lines.append(line)
        self._column.addLayout(line)

    def _field(self, made: Correctable) -> Field:
        self.inputs[made.name] = made
        field = Field(field_label(made.name), made.control, required=made.name in _REQUIRED)
        self.fields[made.name] = field
        return field

    def _line(self, name: str, *, tabular: bool = False) -> Field:
        return self._field(Line(name, LineEdit(tabular=tabular, limit=4 * LIMITS[name])))

    def _area(self, name: str, height: int) -> Field:
        area = TextArea(limit=LIMITS[name], minimum_height=height)
        area.setFixedHeight(px(height))
        return self._field(Text(name, area))

    def _list(self, name: str, entries: Sequence[Entry]) -> Field:
        return self._field(Listed(name, CompletingEdit(), entries))

    def _day(self, name: str, today: Callable[[], date]) -> Field:
        return self._field(Day(name, DateEdit(today)))

    def _choice(self, name: str, kind: type[StrEnum], *, may_be_empty: bool = False) -> Field:
        choices = [(each.value, label(each)) for each in kind]
        if may_be_empty:
            choices.insert(0, ("", translate("Correction", "Tidak diisi")))
        return self._field(Choice(name, ComboBox(choices)))

    def _flag(self, name: str) -> CheckBox:
        box = CheckBox(field_label(name))
        self.inputs[name] = Flag(name, box, _yes_or_no)
        return box


def _by_label(entry: Entry) -> str:
    return entry[1]


def _yes_or_no(is_set: bool) -> str:
    return translate("Timeline", "ya") if is_set else translate("Timeline", "tidak")
