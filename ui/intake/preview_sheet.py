"""An attached file, large: what it shows, and what can be done about it before the complaint is saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.domain.wording import file_size
from resources.i18n import translate
from ui.common.button import Button
from ui.common.chosen_files import ShownFile
from ui.common.labels import ElidedLabel, Label
from ui.common.layout import row
from ui.common.picture_view import PictureView
from ui.common.sheet import Sheet
from ui.common.tokens import Size, Weight
from ui.intake.previews import Preview

_WIDTH = 1_040
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PreviewSheet(Sheet):
    """Shows one file after the other: ``step_asked(+1 or -1)``, ``black_out_asked``, ``remove_asked``."""

    step_asked = Signal(int)
    black_out_asked = Signal()
    remove_asked = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "", width=_WIDTH)
        self.name = ElidedLabel("", Size.TITLE, Weight.SEMIBOLD)
        self.facts = Label("", Size.SMALL, tone="text2")
        self.view = PictureView(translate("FilePreview", "Isi berkas"))
        self.before = Button(
            icon="chevron-left", kind="ghost", name=translate("FilePreview", "Berkas sebelumnya (←)")
        )
        self.after = Button(
            icon="chevron-right", kind="ghost", name=translate("FilePreview", "Berkas berikutnya (→)")
        )
        self.remove = Button(translate("FilePreview", "Lepaskan"), icon="trash-2", key="Del")
        self.black_out = Button(translate("FilePreview", "Hitamkan bagian"), icon="square", key="H")
        self.back = Button(translate("FilePreview", "Tutup"), key="Esc", kind="primary")
        self.body.addLayout(row((self.name, 1), self.facts, self.before, self.after))
        self.body.addWidget(self.view, 1)
        self.body.addLayout(row(self.remove, self.black_out, None, self.back))
        self.before.clicked.connect(lambda: self.step_asked.emit(-1))
        self.after.clicked.connect(lambda: self.step_asked.emit(1))
        self.remove.clicked.connect(self.remove_asked)
        self.black_out.clicked.connect(self.black_out_asked)
        self.back.clicked.connect(self.close_sheet)

    def show_file(self, file: ShownFile, place: int, count: int) -> None:
        """Say which file it is, the ``place``-th of ``count``; its picture comes with :meth:`show_preview`."""
        self.setAccessibleName(file.name)
        self.name.set_text(file.name)
        self._facts = [file_size(file.size or 0)]
        if count > 1:
            self._facts.append(
                translate("FilePreview", "{place} dari {count}").format(place=place, count=count)
            )
        self.facts.setText(" · ".join(self._facts))
        self.view.show_picture(None, translate("FilePreview", "Sebentar…"))
        self.view.setAccessibleName(translate("FilePreview", "Isi {name}").format(name=file.name))
        for button in (self.before, self.after):
            button.setVisible(count > 1)
        self.black_out.setVisible(file.is_photo)
        self.black_out.setEnabled(False)

    def show_preview(self, preview: Preview) -> None:
        """Show what there is to see of the file."""
        words = translate(
            "FilePreview", "Berkas ini tidak dapat ditampilkan di sini, tetapi tetap terlampir."
        )
        self.view.show_picture(preview.picture, words)
        self.black_out.setEnabled(preview.picture is not None)
        if preview.pages > 1:
            pages = translate("FilePreview", "halaman 1 dari {count}").format(count=preview.pages)
            self.facts.setText(" · ".join([*self._facts, pages]))

    def ask(self) -> None:
        """Show the sheet, ready for keys."""
        self.open(self.view)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the files, act, close; the rest as every sheet."""
        focused = QApplication.focusWidget()
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self.step_asked.emit(-1)
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self.step_asked.emit(1)
            case Qt.Key.Key_H if self.black_out.isVisible():
                self.black_out.click()
            case Qt.Key.Key_Delete:
                self.remove.click()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if isinstance(focused, QAbstractButton):
                    focused.click()
                else:
                    self.close_sheet()
            case _:
                super().keyPressEvent(event)
