"""Keeping a finished document where a person wants it: the system's dialog, which blocks nothing, and a whole write."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import StorageProblem
from resources.i18n import translate

_OTHERS = ("csv", "xlsx", "txt", "zip")


def ask_where_to_save(
    parent: QWidget,
    name: str,
    chosen: Callable[[Path], None],
    *,
    title: str = "",
    cancelled: Callable[[], None] | None = None,
) -> QFileDialog:
    """Open the dialog for a PDF, a table, a text or a bundle of this ``name`` and return it; ``chosen`` gets the path."""
    kind = next((each for each in _OTHERS if name.endswith(f".{each}")), "pdf")
    dialog = QFileDialog(parent, title or translate("SaveFile", "Simpan PDF"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{kind.upper()} (*.{kind})")
    dialog.setDefaultSuffix(kind)
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    if cancelled is not None:
        dialog.rejected.connect(cancelled)
    dialog.open()
    return dialog


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all; call it off the GUI thread.

    Raises:
        StorageProblem: it cannot be written; an older file of that name is untouched.
    """
    partial = path.with_name(f".{path.name}.part")
    try:
        with partial.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise StorageProblem(
            translate(
                "SaveFile", "{name} tidak dapat disimpan di {folder}. Pilih folder lain atau kosongkan disk."
            ).format(name=path.name, folder=path.parent)
        ) from error
