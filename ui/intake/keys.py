"""The keys of Catat, in one place; F1 shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resources.i18n import translate
from ui.common.shortcuts import ShortcutTable
from ui.intake.new_files_offer import OFFER_KEY
from ui.intake.notices import DRAFT_KEY
from ui.intake.page import NEW_KEY

if TYPE_CHECKING:
    from ui.intake.screen import IntakeScreen

SCOPE = "intake"


def bind_keys(screen: IntakeScreen, keys: ShortcutTable, scope: str) -> None:
    """Bind the keys; raise ``ShortcutClash`` when the window uses one of them already."""
    words = [
        ("Ctrl+Enter", translate("Intake", "Simpan dan cetak"), lambda: screen.save(wants_paper=True)),
        ("Ctrl+S", translate("Intake", "Simpan saja"), lambda: screen.save(wants_paper=False)),
        ("Ctrl+L", translate("Intake", "Tambah berkas"), screen.bringing.choose),
        (OFFER_KEY, translate("Intake", "Lampirkan foto baru"), screen.new_pictures.take),
        ("Ctrl+V", translate("Intake", "Tempel foto atau berkas"), screen.bringing.paste),
        (NEW_KEY, translate("Intake", "Draf baru"), screen.begin_new),
        ("Ctrl+W", translate("Intake", "Buang draf"), screen.ask_discard),
        (DRAFT_KEY, translate("Intake", "Lanjutkan draf yang ditawarkan"), screen.go_on_with_draft),
        ("Alt+L", translate("Intake", "Lengkapi lagi"), screen.form.person.more.click),
        ("Alt+M", translate("Intake", "Media pengaduan"), screen.page.open_channels),
        ("Ctrl+P", translate("Intake", "Cetak tanda terima terakhir"), screen.print_last),
        ("Alt+B", translate("Intake", "Buka pengaduan terakhir"), screen.open_last),
    ]
    for key, meaning, action in words:
        keys.bind(scope, screen, key, meaning, action)
    keys.note(scope, "Enter", translate("Intake", "Isian berikutnya; di Uraian baris baru"))
