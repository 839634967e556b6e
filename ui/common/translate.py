"""Qt's own words (context menus, file dialogue, standard buttons) in Indonesian, for which Qt ships no translation.

Our own texts do not pass here: they go through ``resources.i18n.translate``.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTranslator

from resources import i18n

_EDITING = {
    "&Undo": "&Urungkan",
    "&Redo": "Ulan&gi",
    "Cu&t": "Po&tong",
    "&Copy": "&Salin",
    "&Paste": "Tem&pel",
    "Delete": "Hapus",
    "Select All": "Pilih semua",
}
_BUTTONS = {
    "OK": "OK",
    "Cancel": "Batal",
    "&Yes": "&Ya",
    "&No": "&Tidak",
    "Close": "Tutup",
    "Open": "Buka",
    "Save": "Simpan",
    "Apply": "Terapkan",
    "Retry": "Coba lagi",
    "Ignore": "Abaikan",
    "Help": "Bantuan",
}
_FILES = {
    "&Open": "&Buka",
    "&Save": "&Simpan",
    "&Choose": "&Pilih",
    "Cancel": "Batal",
    "Look in:": "Cari di:",
    "File &name:": "&Nama berkas:",
    "Files of type:": "Jenis berkas:",
    "Open": "Buka",
    "Save As": "Simpan sebagai",
    "Back": "Mundur",
    "Forward": "Maju",
    "Parent Directory": "Folder di atasnya",
    "Create New Folder": "Buat folder baru",
    "List View": "Tampilan daftar",
    "Detail View": "Tampilan rinci",
    "Directory:": "Folder:",
    "%1\nFile not found.\nPlease verify the correct file name was given.": "%1\nBerkas tidak ditemukan.\nPeriksa namanya.",
    "%1 already exists.\nDo you want to replace it?": "%1 sudah ada.\nGanti dengan yang baru?",
}
_WORDS: dict[str, dict[str, str]] = {
    "QLineEdit": _EDITING,
    "QWidgetTextControl": _EDITING,
    "QPlatformTheme": _BUTTONS,
    "QDialogButtonBox": _BUTTONS,
    "QFileDialog": _FILES,
}


class QtWords(QTranslator):
    """Answers Qt's questions from the table above, and only while the interface is Indonesian."""

    def translate(
        self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the Indonesian word, or Qt's own (an empty answer would leave nothing to read)."""
        if i18n.language() != "id":
            return source_text
        return _WORDS.get(context, {}).get(source_text, source_text)

    def isEmpty(self) -> bool:
        """Tell Qt that there is something to ask."""
        return False


def install_qt_words(app: QCoreApplication) -> None:
    """Let ``app`` use the words from now on; after the first paint, which needs none of them."""
    words = QtWords(app)
    app.installTranslator(words)
