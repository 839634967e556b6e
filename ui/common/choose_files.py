"""Choosing files in a dialog that blocks nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from resources.i18n import translate


def choose_files(parent: QWidget, folder: Path, chosen: Callable[[list[Path]], None]) -> QFileDialog:
    """Open the dialog and return it; ``chosen`` gets what the person picks, and nothing happens otherwise."""
    dialog = QFileDialog(parent, translate("Files", "Pilih foto atau dokumen"), str(folder))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setNameFilters(
        [
            translate("Files", "Foto dan dokumen (*.jpg *.jpeg *.png *.pdf *.doc *.docx)"),
            translate("Files", "Semua berkas (*)"),
        ]
    )
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, translate("Files", "Lampirkan"))
    dialog.setLabelText(QFileDialog.DialogLabel.Reject, translate("Files", "Batal"))
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("Files", "Folder"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileName, translate("Files", "Nama berkas"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("Files", "Jenis"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda paths: chosen([Path(each) for each in paths]))
    dialog.open()
    return dialog
