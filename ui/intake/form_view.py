"""The whole form: its sections one below the other, its values, and the way of the Enter key through it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from desktop.domain.complaint import Classification
from desktop.domain.places import ReferenceData
from resources.i18n import translate
from ui.common.dropped_files import local_files
from ui.common.labels import Hairline
from ui.common.layout import row
from ui.common.message import Note
from ui.common.theme import px
from ui.intake import entries
from ui.intake import form as names
from ui.intake.files_section import FilesSection, secret_words
from ui.intake.inputs import ChoiceInput, Input
from ui.intake.judging import Finding
from ui.intake.link_input import LinkInput
from ui.intake.person_section import PersonSection
from ui.intake.report_section import ReportSection
from ui.intake.section import BUTTON_MIDDLE, FIELD_MIDDLE, OVERHANG, Section
from ui.models.reference_entries import agency_entries, topic_entries

_SECTION_GAP = 10
_FORM_WIDEST = 920
_NARROW_MARGIN, _MARGIN, _TOP, _FOOT = 16, 24, 2, 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormView(QWidget):
    """The fields of one complaint.

    ``edited(name)`` follows every change by a person, ``left(name)`` the end of work in a field, ``finished`` Enter in
    the last one, ``files_pasted(source)`` a paste, in any field, of files or of a picture that has no words to write there.
    """

    edited = Signal(str)
    left = Signal(str)
    finished = Signal()
    files_pasted = Signal(object)

    def __init__(
        self,
        channel: ChoiceInput,
        link: LinkInput,
        most_files: int,
        largest_file: int,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.person = PersonSection()
        self.report = ReportSection(today)
        self.files = FilesSection(most_files, largest_file)
        self._channel, self.link = channel, link
        self._sections = (
            Section(translate("Intake", "Pengadu"), "user-round", self.person, FIELD_MIDDLE),
            Section(translate("Intake", "Laporan"), "file-text", self.report, FIELD_MIDDLE),
            Section(translate("Intake", "Lampiran"), "paperclip", self.files, BUTTON_MIDDLE),
        )
        self.inputs: dict[str, Input] = {each.name: each for each in self._collect()}
        self._is_secret_proposed = False
        self._controls: dict[QObject, QWidget] = {}
        self._arrange()
        for each in self.inputs.values():
            each.edited.connect(self._on_edited)
            each.left.connect(self.left)
            if each.field is not None:
                # Qt takes a widget with a focus proxy for a stop of its own: Tab would go back to what stands in it.
                each.field.setFocusProxy(None)  # type: ignore[arg-type]  # the stubs forget that there may be none
            for part in _takes_keys(each.widget):
                self._controls[part] = each.widget
                part.installEventFilter(self)
            if isinstance(each.widget, QLineEdit):
                each.widget.setAcceptDrops(False)  # files may be dropped anywhere on the page
        for field in (
            self.person.village,
            self.person.incident_village,
            self.report.category,
            self.report.agency,
        ):
            field.control.picked.connect(partial(self.move_on, field.control))

    def offer(self, reference: ReferenceData) -> None:
        """Fill the lists that fields are completed from."""
        self.person.set_villages(entries.villages(reference))
        self.report.set_topics(topic_entries(reference))
        self.report.set_agencies(agency_entries(reference))

    def typed(self) -> dict[str, object]:
        """Return what stands in the fields."""
        return {name: each.typed() for name, each in self.inputs.items()}

    def restore(self, typed: Mapping[str, object]) -> None:
        """Show what :meth:`typed` returned once; ``{}`` empties the form."""
        self.person.forget_offers()
        for name, each in self.inputs.items():
            each.restore(typed.get(name))
            if each.field is not None:
                each.field.clear()
        self.files.hush()
        self._is_secret_proposed = False
        self.follow()
        self.person.show_further(False)
        self.person.count_further()

    def put(self, typed: Mapping[str, object]) -> None:
        """Put values, as :meth:`typed` returns them, into some fields: a person took them over."""
        for name in self.inputs:
            if name in typed:
                self.inputs[name].put(typed[name])

    def meant(self) -> dict[str, object]:
        """Return what the fields mean."""
        return {name: each.meant() for name, each in self.inputs.items()}

    def own_problems(self) -> dict[str, str]:
        """Return the sentences of fields whose text means nothing."""
        found = {name: each.problem() for name, each in self.inputs.items()}
        return {name: sentence for name, sentence in found.items() if sentence}

    def follow(self) -> None:
        """Show what depends on the choices made."""
        self.person.follow_id_type()
        self.report.follow_classification()
        self.files.secret.control.set_consequence(secret_words(is_proposed=self._is_secret_proposed))

    def incident_village_words(self) -> str:
        """Return in which village the incident is taken to have been, "" when nothing says so."""
        for each in (self.person.incident_village, self.person.village):
            if each.control.key is not None:
                village = each.control.text().partition(",")[0]
                return translate("Intake", "di {village}").format(village=village)
        return ""

    def show_finding(self, name: str, finding: Finding | None) -> None:
        """Say something beside a field, or nothing any more."""
        each = self.inputs.get(name)
        if each is None or each.field is None:
            return
        if finding is None:
            each.field.clear()
        elif finding.kind is Note.ERROR:
            each.field.show_error(finding.text)
        elif finding.kind is Note.WARNING:
            each.field.show_warning(finding.text)
        else:
            each.field.show_good(finding.text)

    def can_show(self, name: str) -> bool:
        """Tell whether there is a field beside which something can be said."""
        each = self.inputs.get(name)
        return each is not None and each.field is not None

    def has_error(self, name: str) -> bool:
        """Tell whether an error stands at a field."""
        each = self.inputs.get(name)
        return each is not None and each.field is not None and each.field.has_error

    def focus(self, name: str) -> None:
        """Put the focus into a field, showing it first where it is behind "Lengkapi lagi"."""
        if name in names.FURTHER:
            self.person.show_further(True)
        self.inputs[name].take_focus()

    def focus_first(self) -> None:
        """Put the focus where writing begins."""
        self.person.name.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Return the controls that Enter passes through, in order.

        The kind of identity paper is passed over: it is a KTP, and a scanner's digits must not end up in its list.
        """
        inputs = [
            each.widget
            for each in self.inputs.values()
            if each not in (self.person.id_type, self._channel, self.link)
        ]
        return [each for each in inputs if each.isVisibleTo(self) and each.isEnabled()]

    def move_on(self, control: QWidget) -> None:
        """Go on from ``control`` to the next one; after the last one emit ``finished``."""
        if control is self.person.id_type.widget:
            self.person.number.take_focus()
            return
        stops = self.stops()
        after = stops.index(control) + 1 if control in stops else 0
        if after == len(stops):
            self.finished.emit()
        else:
            stops[after].setFocus(Qt.FocusReason.TabFocusReason)

    def set_narrow(self, is_narrow: bool) -> None:
        """Fit a narrow window, or a wide one again."""
        gutter = max(section.wanted_gutter for section in self._sections)
        for section in self._sections:
            section.set_gutter(gutter, is_narrow=is_narrow)
        if not is_narrow:
            self._sections[0].put_below_name(self._channel.widget)
        self.person.set_narrow(is_narrow)
        side = _NARROW_MARGIN if is_narrow else _MARGIN
        left = side - OVERHANG
        self._margins.setContentsMargins(left, _TOP, side, _FOOT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move on with Enter from any field that does not need it, and attach what is pasted into one and is no text."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = self._controls.get(watched)
            if control is not None and _is_enter(event) and control is not self.report.narrative.widget:
                self.move_on(control)
                return True
            if event.matches(QKeySequence.StandardKey.Paste):
                source = QGuiApplication.clipboard().mimeData()
                if local_files(source) or (source.hasImage() and not source.hasText()):
                    self.files_pasted.emit(source)
                    return True
        return super().eventFilter(watched, event)

    def _collect(self) -> Iterator[Input]:
        yield self._channel
        yield from self.person.inputs
        yield from self.report.inputs
        yield self.files.anonymous
        yield self.files.secret
        yield self.link

    def _arrange(self) -> None:
        page = QWidget()
        page.setMaximumWidth(OVERHANG + px(_FORM_WIDEST))
        person, report, files = self._sections
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(person)
        column.addSpacing(_SECTION_GAP // 2)  # the room for sentences, still empty, separates too
        column.addLayout(row(OVERHANG, (Hairline(), 1), spacing=0))
        column.addSpacing(_SECTION_GAP)
        column.addWidget(report, 1)
        column.addSpacing(_SECTION_GAP)
        column.addLayout(row(OVERHANG, (Hairline(), 1), spacing=0))
        column.addSpacing(_SECTION_GAP)
        column.addWidget(files)
        self._margins = QHBoxLayout(self)
        self._margins.setSpacing(0)
        self._margins.addWidget(page, 1)
        self._margins.addStretch(0)
        self.set_narrow(False)

    def _on_edited(self, name: str) -> None:
        if name == names.CLASSIFICATION:
            self._propose_secret()
        elif name == names.SECRET:
            self._is_secret_proposed = False
        if name in (names.ID_TYPE, names.CLASSIFICATION, names.SECRET):
            self.follow()
        self.edited.emit(name)

    def _propose_secret(self) -> None:
        """Tick Rahasia for an oversight-grade complaint, and take back only what was ticked here."""
        tick = self.files.secret.control
        wanted = self.report.classification.control.key == Classification.BERKADAR_PENGAWASAN.value
        if wanted and not tick.isChecked():
            tick.setChecked(True)
            self._is_secret_proposed = True
        elif not wanted and self._is_secret_proposed:
            tick.setChecked(False)
            self._is_secret_proposed = False


def _is_enter(event: QKeyEvent) -> bool:
    return event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def _takes_keys(control: QWidget) -> Iterator[QWidget]:
    """Yield the parts of a control that can have the focus."""
    yield control
    yield from control.findChildren(QRadioButton)
    yield from control.findChildren(QComboBox)
