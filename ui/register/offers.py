"""What can be done with the complaint in view: the keys of list and pane, and the menu behind "⋯"."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from resources.i18n import translate
from ui.register.action_menu import MenuAction
from ui.register.fate import why_no_correction

if TYPE_CHECKING:
    from ui.register.details import Details

KeyAction = tuple[str, str, Callable[[], None]]
"""A key, its words, and what it does."""


def key_actions(details: Details) -> list[KeyAction]:
    """Return the keys of list and pane: only those that this person may use."""
    found: list[KeyAction] = [
        ("P", translate("Register", "Cetak salinan"), details.print_copy),
        ("Shift+P", translate("Register", "Cetak lembar kantor"), details.print_office_copy),
        ("S", translate("Register", "Simpan PDF"), details.save_pdf),
        ("K", translate("Register", "Salin kalimat untuk pengadu"), details.copy_sentence),
        ("N", translate("Register", "Tampilkan NIK dan telepon"), details.reveal),
    ]
    if details.may_add:
        found.append(("U", translate("Register", "Tulis susulan"), details.follow_up))
    if details.may_correct:
        found.append(("E", translate("Register", "Perbaiki"), details.correct))
    if details.finishing.is_allowed:
        found.append(("T", translate("Register", "Catat selesai"), details.finish))
    if details.letters.is_allowed:
        found.append(("J", translate("Register", "Surat jawaban"), details.answer))
    if details.may_void:
        found.append(("V", translate("Register", "Batalkan atau cabut"), details.void))
    return found


def menu_actions(details: Details, *, hides_pdf: bool) -> list[MenuAction]:
    """Return what has no button of its own; ``hides_pdf`` tells that the one of "Simpan PDF" has no room."""
    line = details.line
    offered = [
        MenuAction(translate("RegisterDetail", "Cetak lembar kantor"), "Shift+P", details.print_office_copy)
    ]
    if hides_pdf:
        offered.insert(0, MenuAction(translate("RegisterDetail", "Simpan PDF"), "S", details.save_pdf))
    if details.may_add and line is not None:
        word = translate("RegisterDetail", "Tulis susulan")
        offered.append(MenuAction(word, "U", details.follow_up, details.why_no_follow_up()))
    if details.may_correct and line is not None:
        word, refusal = translate("RegisterDetail", "Perbaiki"), why_no_correction(line.row.status)
        offered.append(MenuAction(word, "E", details.correct, refusal))
    if details.finishing.is_allowed and line is not None:
        word, refusal = translate("RegisterDetail", "Catat selesai"), details.finishing.why_not(line)
        offered.append(MenuAction(word, "T", details.finish, refusal))
    if details.letters.is_allowed and line is not None:
        word, refusal = translate("RegisterDetail", "Surat jawaban…"), details.letters.why_not(line)
        offered.append(MenuAction(word, "J", details.answer, refusal))
    if details.may_void and line is not None and not line.has_ended:
        offered.append(MenuAction(translate("RegisterDetail", "Batalkan atau cabut"), "V", details.void))
    if details.keeping.is_allowed and line is not None:
        refusal = translate("RegisterDetail", "isinya sudah dimusnahkan") if details.is_erased else ""
        hold = (
            translate("RegisterDetail", "Akhiri penahanan…")
            if details.is_held
            else translate("RegisterDetail", "Tahan dari pemusnahan…")
        )
        offered.append(MenuAction(hold, "", details.hold, refusal))
        word = translate("RegisterDetail", "Data pribadi untuk pengadu…")
        offered.append(MenuAction(word, "", details.give_person_data))
    if details.keeping.is_allowed and details.is_sealed:
        word = translate("RegisterDetail", "Buka isi tersegel…")
        offered.append(MenuAction(word, "", details.open_sealed))
    return offered
