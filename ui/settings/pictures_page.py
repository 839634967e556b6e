"""Kamera: the folder in which camera or scanner leave what Catat then offers to attach."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import Label
from ui.common.layout import column, row
from ui.common.tokens import Size
from ui.settings.rows import FactRow, SettingRow, heading, may_break, page_of
from ui.settings.setting_store import SettingStore

WATCH_FOLDER = "watch_folder"


class PicturesPage(QObject):
    """The folder is chosen, and given up, here; a wrong one is refused by the store."""

    def __init__(self, store: SettingStore, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self.choose = Button(translate("Settings", "Pilih folder…"), icon="folder-open")
        self.folder = FactRow(translate("Settings", "Dipantau sekarang"))
        self.stop = Button(translate("Settings", "Berhenti memantau"), kind="flat")
        explanation = translate(
            "Settings",
            "Foto dan pindaian baru di folder ini ditawarkan di Catat. "
            "Tidak ada yang terlampir sendiri, dan berkas di sana tidak diubah.",
        )
        folder_row = SettingRow(translate("Settings", "Folder yang dipantau"), explanation, self.choose)
        cleaned = translate(
            "Settings", "Sebelum disimpan, foto dikecilkan, dan tempat serta waktu pemotretannya dihapus."
        )
        self.page: QWidget = page_of(
            column(
                heading(translate("Settings", "Kamera dan pemindai")),
                folder_row,
                self.folder,
                row(self.stop, None),
                Label(cleaned, Size.SMALL, tone="text2", wrap=True),
                None,
                spacing=12,
            )
        )
        self.pane: QWidget | None = None
        self.choose.clicked.connect(self._on_choose)
        self.stop.clicked.connect(lambda: store.change(WATCH_FOLDER, ""))
        store.loaded.connect(self._show)
        store.stored.connect(lambda _name, _value: self._show())
        self._show()

    def shown(self) -> None:
        """Show what is in force."""
        self._show()

    def open_folder_dialog(self) -> QFileDialog | None:
        """Return the dialog that asks for a folder, while it is open."""
        return self.page.findChild(QFileDialog)

    def _show(self) -> None:
        folder = self._store.value(WATCH_FOLDER)
        words = folder or translate("Settings", "Belum ada")
        self.folder.value.setText(may_break(words))
        self.folder.value.setAccessibleName(
            translate("Settings", "Dipantau sekarang: {folder}").format(folder=words)
        )
        if not folder and self.stop.hasFocus():
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self.stop.setVisible(bool(folder))

    def _on_choose(self) -> None:
        dialog = QFileDialog(self.page, translate("Settings", "Pilih folder kamera atau pemindai"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, translate("Settings", "Pantau folder ini"))
        dialog.setLabelText(QFileDialog.DialogLabel.Reject, translate("Files", "Batal"))
        dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("Files", "Folder"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileName, translate("Files", "Folder"))
        dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("Files", "Jenis"))
        dialog.fileSelected.connect(lambda path: self._store.change(WATCH_FOLDER, path))
        dialog.open()
