"""The keys of Catat, in one place; F1 shows them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.wording import number
from resources.i18n import translate
from ui.common.shortcuts import ShortcutTable
from ui.intake.judging import MOVE_NIK_KEY
from ui.intake.new_files_offer import OFFER_KEY
from ui.intake.notices import DRAFT_KEY
from ui.intake.offered import IDENTITY_KEY, LINK_KEYS, LOOK_KEYS, PROPOSAL_KEY, UNLINK_KEY
from ui.intake.page import NEW_KEY

if TYPE_CHECKING:
    from ui.intake.screen import IntakeScreen

SCOPE = "intake"


def bind_keys(screen: IntakeScreen, keys: ShortcutTable, scope: str) -> None:
    """Bind the keys; raise ``ShortcutClash`` when the window uses one of them already."""
    words: list[tuple[str, str, Callable[[], None]]] = [
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
    offers = screen.offers
    words += [
        (
            IDENTITY_KEY,
            translate("Intake", "Pakai identitas lama, atau urungkan"),
            offers.take_or_undo_identity,
        ),
        (PROPOSAL_KEY, translate("Intake", "Terima usulan"), offers.take_proposal),
        (UNLINK_KEY, translate("Intake", "Lepaskan kaitan"), offers.unlink),
        (MOVE_NIK_KEY, translate("Intake", "Pindahkan NIK dari Nama"), screen.checking.move_nik),
    ]
    for place, (look, link) in enumerate(zip(LOOK_KEYS, LINK_KEYS, strict=True)):
        nth = number(place + 1)
        words += [
            (
                look,
                translate("Intake", "Lihat laporan serupa {place}").format(place=nth),
                partial(offers.look, place),
            ),
            (
                link,
                translate("Intake", "Kaitkan ke laporan serupa {place}").format(place=nth),
                partial(offers.link, place),
            ),
        ]
    for key, meaning, action in words:
        keys.bind(scope, screen, key, meaning, action)
    keys.note(scope, "::", translate("Intake", "Kalimat baku di Judul, Uraian dan Permintaan"))
    keys.note(scope, "Enter", translate("Intake", "Isian berikutnya; di Uraian baris baru"))
