"""Filters under a name, at the head of the filter panel: choose one, keep what is filtered by, rename, remove."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.usecases.keep_filters import LONGEST_NAME, SavedFilter
from resources.i18n import translate
from ui.common.button import Button
from ui.common.combo_box import ComboBox
from ui.common.field import Field
from ui.common.layout import boxed, row
from ui.common.line_edit import LineEdit


class SavedFiltersView(QWidget):
    """``chosen(filter)``; ``save_asked(name)``, ``rename_asked(name, new_name)``, ``remove_asked(name)``; ``resized()``."""

    chosen = Signal(object)
    save_asked = Signal(str)
    rename_asked = Signal(str, str)
    remove_asked = Signal(str)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filters: Sequence[SavedFilter] = ()
        self._renamed = ""
        self.box = ComboBox()
        self.save_button = Button(translate("SavedFilter", "Simpan saringan ini"), kind="flat")
        self.rename_button = Button(translate("SavedFilter", "Ganti nama"), kind="flat")
        self.remove_button = Button(translate("SavedFilter", "Hapus"), kind="flat")
        self.name = LineEdit(limit=LONGEST_NAME)
        self.name_field = Field(translate("SavedFilter", "Nama saringan"), self.name)
        self.keep_button = Button(translate("SavedFilter", "Simpan"))
        self.drop_button = Button(translate("SavedFilter", "Jangan simpan"), kind="flat")
        self._naming = boxed(row(None, self.drop_button, self.keep_button, spacing=12))
        self._deeds = boxed(row(self.save_button, None, self.rename_button, self.remove_button, spacing=12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (
            Field(translate("SavedFilter", "Saringan tersimpan"), self.box),
            self._deeds,
            self.name_field,
            self._naming,
        ):
            layout.addWidget(part)
        self._connect()
        self.show_filters((), "")

    def show_filters(self, filters: Sequence[SavedFilter], current: str) -> None:
        """Offer these; ``current`` is the name of the one in force, "" if none is."""
        self._filters = filters
        offered = [(each.name, each.name) for each in filters]
        self.box.set_choices([("", translate("SavedFilter", "Pilih saringan")), *offered])
        self.show_current(current)
        self._stop_naming()

    def show_current(self, name: str) -> None:
        """Show which one is in force."""
        self.box.set_key(name)
        self.save_button.setVisible(not name)
        for button in (self.rename_button, self.remove_button):
            button.setVisible(bool(name))

    def show_problem(self, sentence: str) -> None:
        """Say at the name what is wrong with it."""
        self.name_field.show_error(sentence)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the name with Esc, keep it with Enter."""
        key = event.key()
        if self._naming.isHidden() or key not in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Escape or self.drop_button.hasFocus():
            self._leave_naming()
        else:
            self._on_keep()

    def _connect(self) -> None:
        self.box.chosen.connect(self._on_chosen)
        self.save_button.clicked.connect(lambda: self._start_naming(""))
        self.rename_button.clicked.connect(lambda: self._start_naming(self.box.key))
        self.remove_button.clicked.connect(self._on_remove)
        self.keep_button.clicked.connect(self._on_keep)
        self.drop_button.clicked.connect(self._leave_naming)

    def _start_naming(self, renamed: str) -> None:
        self._renamed = renamed
        self.name.setText(renamed)
        self._show_naming(True)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _stop_naming(self) -> None:
        self.name_field.clear()
        self._show_naming(False)

    def _leave_naming(self) -> None:
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stop_naming()

    def _show_naming(self, shown: bool) -> None:
        self.name_field.setVisible(shown)
        self._naming.setVisible(shown)
        self._deeds.setVisible(not shown)
        self.resized.emit()

    def _on_chosen(self) -> None:
        found = next((each for each in self._filters if each.name == self.box.key), None)
        self.show_current(self.box.key)
        if found is not None:
            self.chosen.emit(found)

    def _on_keep(self) -> None:
        if self._renamed:
            self.rename_asked.emit(self._renamed, self.name.text())
        else:
            self.save_asked.emit(self.name.text())

    def _on_remove(self) -> None:
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.remove_asked.emit(self.box.key)
