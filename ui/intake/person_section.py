"""Pengadu: who complains, and behind "Lengkapi lagi" what is seldom asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.complaint import ActingAs, IdType
from desktop.domain.form_fields import label
from resources.i18n import translate
from ui.common.button import Button
from ui.common.combo_box import ComboBox
from ui.common.completing_edit import CompletingEdit
from ui.common.layout import row
from ui.common.line_edit import LineEdit
from ui.common.matching import Entry, fold
from ui.common.theme import px
from ui.common.tokens import Size
from ui.intake import entries
from ui.intake import form as names
from ui.intake.field_row import ROW_GAP, FieldRow
from ui.intake.inputs import ChoiceInput, Input, LineInput, ListInput, NumberInput, PhoneInput

_ID_TYPE, _ID_TYPE_NARROW = 72, 68
_ID_NUMBER = 189
_ID_GAP = 6
_THIRD, _THIRD_TIGHT = 160, 112
_WINDOW_TIGHT = 760
_GENDER = 136
_FURTHER_FOOT = 5


class PersonSection(QWidget):
    """The complainant's fields; ``inputs`` in the order of reading."""

    further_toggled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.more = Button(kind="flat", size=Size.SMALL, height=24, key="Alt+L", text=_more_words(0))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(ROW_GAP)
        self.inputs: list[Input] = []
        self._offered_gender = ""
        self._village_names: dict[str, str] = {}
        self._build_identity()
        self._build_address()
        self._build_further()
        self.more.clicked.connect(self._on_more_clicked)
        self.id_type.edited.connect(self._on_id_type_edited)
        for each in self.further:
            each.edited.connect(self.count_further)
        self.set_narrow(False)
        self.follow_id_type()

    @property
    def is_further_shown(self) -> bool:
        """Tell whether the seldom asked fields are shown."""
        return not self._further_rows.isHidden()

    def set_villages(self, offered: list[Entry]) -> None:
        """Offer these villages."""
        self._village_names = {fold(name): name for name in (text.partition(",")[0] for _, text in offered)}
        self.village.set_entries(offered)
        self.incident_village.set_entries(offered)

    def set_narrow(self, is_narrow: bool) -> None:
        """Give the first column what a narrow window needs."""
        id_type = px(_ID_TYPE_NARROW if is_narrow else _ID_TYPE)
        self._id_type_width = id_type
        width = id_type + _ID_GAP + px(_ID_NUMBER)
        for field in (self.id_field, self.village_field):
            field.setFixedWidth(width)
        thirds = (self.phone_field, self.acting_field)
        third = max(px(_THIRD), *(field.minimumSizeHint().width() for field in thirds))
        for field in thirds:
            field.setFixedWidth(third)
        self._third_width = third
        self._is_tight = False
        self.follow_id_type()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the last column give way where a window of 1366 pixels is seen at 200 %."""
        super().resizeEvent(event)
        is_tight = self.window().width() < px(_WINDOW_TIGHT)
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            for field in (self.phone_field, self.acting_field):
                least = max(px(_THIRD_TIGHT), field.minimumSizeHint().width())
                field.setMinimumWidth(least if is_tight else self._third_width)

    def show_further(self, shown: bool) -> None:
        """Show or hide the seldom asked fields."""
        if shown == self.is_further_shown:
            return
        self._further_rows.setVisible(shown)
        self.count_further()
        self.further_toggled.emit(shown)

    def count_further(self, _name: str = "") -> None:
        """Say on the button how many hidden fields are filled."""
        if self.is_further_shown:
            self.more.set_text(translate("Intake", "Ringkaskan"))
            return
        told = [each for each in self.further if each.meant() and not self._is_read_from_nik(each)]
        self.more.set_text(_more_words(len(told)))

    def offer_gender(self, key: str) -> None:
        """Take over the sex that the NIK tells, unless a person has chosen one."""
        if self.gender.control.key in ("", self._offered_gender):
            self.gender.control.set_key(key)
        self._offered_gender = key
        self.count_further()

    def forget_offers(self) -> None:
        """Begin with another draft."""
        self._offered_gender = ""

    def follow_id_type(self) -> None:
        """Ask for the number that the chosen paper has, or for none."""
        id_type = IdType(self.id_type.control.key)
        is_given = id_type is not IdType.TIDAK_DIBERIKAN
        self.number.id_type = id_type
        self.number.control.setPlaceholderText(entries.id_hint(id_type))
        self.number.control.setVisible(is_given)
        self._id_box.setMinimumWidth(self._id_type_width)
        self._id_box.setMaximumWidth(self._id_type_width if is_given else 16_777_215)
        self.name_field.set_required(is_given)
        self.name.control.setPlaceholderText("" if is_given else translate("Intake", "Boleh dikosongkan"))
        self.number.tidy()

    def _build_identity(self) -> None:
        line = FieldRow(reserve=True)
        name, number, phone = LineEdit(), LineEdit(tabular=True), LineEdit(tabular=True)
        self._id_box = ComboBox(entries.id_types(), name=label(names.ID_TYPE))
        self.name_field = line.add(label(names.NAME), name, stretch=1, required=True)
        self.id_field = line.add(
            translate("Intake", "Tanda pengenal"),
            row(self._id_box, (number, 1), spacing=_ID_GAP),
            focus=number,
        )
        self.phone_field = line.add(label(names.PHONE), phone)
        self.name = LineInput(names.NAME, name, self.name_field)
        self.id_type = ChoiceInput(names.ID_TYPE, self._id_box, None, IdType.KTP.value)
        self.number = NumberInput(names.ID_NUMBER, number, self.id_field)
        self.phone = PhoneInput(names.PHONE, phone, self.phone_field)
        self.inputs += [self.name, self.id_type, self.number, self.phone]
        self._column.addWidget(line)

    def _build_address(self) -> None:
        line = FieldRow(reserve=True, corner=self.more)
        address, village = LineEdit(), self._make_village(translate("Intake", "Ketik bagian mana pun"))
        acting = ComboBox(entries.acting_as())
        self.address_field = line.add(label(names.ADDRESS), address, stretch=1, required=True)
        self.village_field = line.add(label(names.VILLAGE), village)
        self.acting_field = line.add(label(names.ACTING_AS), acting)
        self.address = LineInput(names.ADDRESS, address, self.address_field)
        self.village = ListInput(names.VILLAGE, village, self.village_field)
        self.acting_as = ChoiceInput(names.ACTING_AS, acting, self.acting_field, ActingAs.DIRI_SENDIRI.value)
        self.inputs += [self.address, self.village, self.acting_as]
        self._column.addWidget(line)

    def _build_further(self) -> None:
        self._further_rows = QWidget()
        column = QVBoxLayout(self._further_rows)
        column.setContentsMargins(0, 0, 0, _FURTHER_FOOT)
        column.setSpacing(ROW_GAP)
        upper, lower = FieldRow(), FieldRow()
        gender = ComboBox(entries.genders())
        gender.setMinimumWidth(px(_GENDER))
        occupation, email, disability = LineEdit(), LineEdit(), LineEdit()
        village = self._make_village(translate("Intake", "Sama dengan desa pengadu"))
        self.gender = ChoiceInput(names.GENDER, gender, upper.add(label(names.GENDER), gender), "")
        self.occupation = LineInput(
            names.OCCUPATION, occupation, upper.add(label(names.OCCUPATION), occupation, stretch=1)
        )
        self.email = LineInput(names.EMAIL, email, upper.add(label(names.EMAIL), email, stretch=1))
        self.disability = LineInput(
            names.DISABILITY, disability, lower.add(label(names.DISABILITY), disability, stretch=1)
        )
        self.incident_village = ListInput(
            names.INCIDENT_VILLAGE, village, lower.add(label(names.INCIDENT_VILLAGE), village, stretch=1)
        )
        self.further: list[Input] = [
            self.gender, self.occupation, self.email, self.disability, self.incident_village,
        ]  # fmt: skip
        self.inputs += self.further
        column.addWidget(upper)
        column.addWidget(lower)
        self._column.addWidget(self._further_rows)
        self._further_rows.hide()

    def _make_village(self, placeholder: str) -> CompletingEdit:
        return CompletingEdit(
            placeholder=placeholder,
            ambiguous=lambda text, count: entries.say_ambiguous_village(self._village_names, text, count),
            unknown=entries.say_unknown_village,
        )

    def _is_read_from_nik(self, each: Input) -> bool:
        return each is self.gender and self.gender.control.key == self._offered_gender

    def _on_more_clicked(self) -> None:
        shown = not self.is_further_shown
        self.show_further(shown)
        if shown:
            self.further[0].take_focus()

    def _on_id_type_edited(self, _name: str) -> None:
        self.follow_id_type()


def _more_words(count: int) -> str:
    words = translate("Intake", "Lengkapi lagi")
    return f"{words} ({count})" if count else words
