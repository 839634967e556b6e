"""Perbaiki: putting right what was logged, with the reason, before and after, and nothing lost on the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.errors import StorageProblem
from desktop.usecases.find_complaints import ComplaintRecord
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import RINA, SARI
from ui.common import theme
from ui.common.message import Note
from ui.register.action_menu import ActionMenu
from ui.register.correction_inputs import Choice, Flag
from ui.register.correction_sheet import CorrectionSheet

WAITING_ROW, KTP_ROW, SECRET_ROW = 0, 2, 3
PHONE, TITLE = "complainant.phone", "title"
CONTROL = Qt.KeyboardModifier.ControlModifier
REFUSED = "Jembatan gantung putus satu tali"
WITHHELD = "Sapi warga masuk ke kebun tetangga"


def open_sheets(desktop: Desktop) -> list[CorrectionSheet]:
    return [sheet for sheet in desktop.screen.window().findChildren(CorrectionSheet) if sheet.isVisible()]


def begin(desktop: Desktop, row: int = KTP_ROW) -> CorrectionSheet:
    desktop.choose(row)
    desktop.press(Qt.Key.Key_E)
    (sheet,) = open_sheets(desktop)
    return sheet


def retype(sheet: CorrectionSheet, name: str, text: str) -> None:
    sheet.form.inputs[name].retype(text)
    settle()


def number_shown(desktop: Desktop) -> str:
    record = desktop.screen.pane.record
    assert record is not None
    return record.complaint.register_no


def stored(desktop: Desktop, number: str) -> ComplaintRecord:
    return desktop.office.desk.find.show(SARI, number)


def save(desktop: Desktop, sheet: CorrectionSheet, reason: str = "Salah ketik") -> None:
    sheet.reason.set_text(reason)
    sheet.reason.setFocus()
    desktop.press(Qt.Key.Key_Return, CONTROL)


def test_a_value_is_corrected_by_keyboard_alone(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    sheet = begin(desktop)
    number = number_shown(desktop)
    phone = sheet.form.inputs[PHONE].control
    assert QApplication.focusWidget() is sheet.form.inputs["complainant.name"].control
    assert sheet.changes.texts == ["Belum ada yang berubah. Betulkan isian di sebelah kiri."]
    for _ in range(3):
        desktop.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is phone
    QTest.keyClick(phone, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(phone, "0813 2345 4410")
    settle()
    assert sheet.changes.texts == ["Telepon atau WA", "0811 2345 4410", "→ 0813 2345 4410"]
    assert sheet.follows.text() == "LAPOR! tidak menerima data pengadu, jadi ini hanya diperbaiki di sini."
    save(desktop, sheet)
    desktop.until(lambda: open_sheets(desktop) == [])
    assert stored(desktop, number).complaint.content.complainant.phone == "0813 2345 4410"
    assert screen.pane.notice.text == f"{number} diperbaiki."
    assert QApplication.focusWidget() is screen.list.table
    desktop.until(lambda: screen.pane.timeline.steps[0].title == "Telepon atau WA diperbaiki")
    assert screen.pane.timeline.steps[0].detail == "Salah ketik. Oleh Sari Dewi"
    assert screen.pane.facts.values["Telepon"].text() == "081XXXXX4410"
    assert stored(desktop, number).follow_ups == ()


def test_what_lapor_has_is_told_by_a_follow_up(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    sheet = begin(desktop)
    number = number_shown(desktop)
    retype(sheet, TITLE, "KTP elektronik belum jadi sejak Agustus")
    assert sheet.follows.text() == "LAPOR! diberi tahu lewat susulan begitu tersambung."
    save(desktop, sheet)
    desktop.until(lambda: open_sheets(desktop) == [])
    assert screen.pane.notice.text == f"{number} diperbaiki. LAPOR! diberi tahu lewat susulan di antrean."
    assert len(stored(desktop, number).follow_ups) == 1
    desktop.until(lambda: screen.pane.title.text() == "KTP elektronik belum jadi sejak Agustus")
    step = next(each for each in screen.pane.timeline.steps if each.title == "Judul diperbaiki")
    assert step.detail == (
        "KTP elektronik belum jadi sejak September → KTP elektronik belum jadi sejak Agustus\n"
        "Salah ketik. Oleh Sari Dewi"
    )


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        (REFUSED, "Laporan ini dikirim ulang ke LAPOR! dengan isian yang baru."),
        (WITHHELD, "Laporan ini tidak dikirim ke LAPOR!, jadi hanya diperbaiki di sini."),
        ("", "Laporan terkirim seperti semula, lalu LAPOR! diberi tahu lewat susulan."),
    ],
)
def test_it_says_what_happens_at_lapor(desktop: Desktop, title: str, sentence: str) -> None:
    desktop.open(SARI)
    sheet = begin(desktop, desktop.titles.index(title) if title else WAITING_ROW)
    assert sheet.follows.text() == ""
    retype(sheet, TITLE, "Judul lain")
    assert sheet.follows.text() == sentence


def test_every_kind_of_value_is_corrected(desktop: Desktop) -> None:
    desktop.open(SARI)
    sheet = begin(desktop)
    number = number_shown(desktop)
    typed = {
        "complainant.gender": "L", "complainant.village_code": "Pagar Dewa, Kec. Lubai Ulu", "classification": "aspirasi",
        "narrative": "Blangko habis.\nSudah tiga kali.", "incident_date": "10 Sep 2026", "target_agency": "Dinkes",
        "remedy_sought": "", "respondent.name": "Anton", "is_secret": "1",
    }  # fmt: skip
    for name, text in typed.items():
        retype(sheet, name, text)
    save(desktop, sheet)
    desktop.until(lambda: open_sheets(desktop) == [])
    content = stored(desktop, number).complaint.content
    assert (content.complainant.gender, content.complainant.village_code) == ("L", "16.03.25.2006")
    assert (content.classification, content.narrative) == ("aspirasi", "Blangko habis.\nSudah tiga kali.")
    assert str(content.incident_date) == "2026-09-10"
    assert (content.target_agency, content.remedy_sought, content.is_secret) == ("Dinkes", None, True)
    assert content.respondent is not None
    assert content.respondent.name == "Anton"


def test_what_is_wrong_is_said_at_its_field_and_nothing_is_saved(desktop: Desktop) -> None:
    desktop.open(SARI)
    sheet = begin(desktop)
    number = number_shown(desktop)
    retype(sheet, TITLE, "")
    retype(sheet, "incident_date", "10 Des 2026")
    retype(sheet, "target_agency", "Dinas Antariksa")
    save(desktop, sheet, reason="")
    fields = sheet.form.fields
    assert fields[TITLE].message == "Judul belum diisi."
    assert fields["incident_date"].message == "Tanggal kejadian belum terjadi. Periksa tahunnya."
    assert fields["target_agency"].message == "Dinas Antariksa tidak ada di daftar. Pilih dari daftar."
    assert QApplication.focusWidget() is sheet.form.inputs[TITLE].control
    assert stored(desktop, number).complaint.content.title == "KTP elektronik belum jadi sejak September"
    retype(sheet, TITLE, "KTP belum jadi")
    desktop.until(lambda: not fields[TITLE].has_error)
    assert fields["incident_date"].has_error


def test_a_field_is_judged_when_it_is_left_and_odd_numbers_are_only_warned_about(desktop: Desktop) -> None:
    desktop.open(SARI)
    sheet = begin(desktop)
    sheet.form.inputs["complainant.address"].control.setFocus()
    retype(sheet, "complainant.address", "")
    desktop.calm()
    assert sheet.form.fields["complainant.address"].message == ""
    desktop.press(Qt.Key.Key_Tab)
    desktop.until(lambda: sheet.form.fields["complainant.address"].has_error)
    retype(sheet, "complainant.address", "Dusun II")
    retype(sheet, PHONE, "0811")
    desktop.until(lambda: sheet.form.fields[PHONE].message_kind is Note.WARNING)


def test_without_a_reason_it_is_not_saved(desktop: Desktop) -> None:
    desktop.open(SARI)
    sheet = begin(desktop)
    retype(sheet, TITLE, "KTP belum jadi")
    save(desktop, sheet, reason="")
    desktop.until(lambda: sheet.reason_field.has_error)
    assert sheet.reason_field.message == "Tulis alasan koreksi, paling banyak 300 huruf."
    assert QApplication.focusWidget() is sheet.reason
    assert sheet.form.inputs[TITLE].typed() == "KTP belum jadi"
    sheet.reason.set_text("x")
    assert not sheet.reason_field.has_error


def test_without_a_change_it_says_so(desktop: Desktop) -> None:
    desktop.open(SARI)
    sheet = begin(desktop)
    save(desktop, sheet)
    desktop.until(lambda: bool(sheet.message.text))
    assert sheet.message.text == "Tidak ada yang berubah dari catatan semula."


def test_somebody_else_was_quicker(desktop: Desktop) -> None:
    desktop.open(SARI)
    sheet = begin(desktop)
    number = number_shown(desktop)
    retype(sheet, TITLE, "KTP belum jadi")
    others = {"title": "KTP tertunda", "complainant": {"phone": "0813 0000 1111"}}
    desktop.office.desk.correct(SARI, number, others, "Salah dengar")
    save(desktop, sheet)
    desktop.until(lambda: bool(sheet.message.text))
    assert sheet.message.text == (
        "Orang lain baru saja memperbaiki: Telepon atau WA, Judul. "
        "Isian Anda tetap ada; periksa lagi, lalu simpan."
    )
    assert stored(desktop, number).complaint.content.title == "KTP tertunda"
    assert sheet.form.inputs[PHONE].typed() == "0813 0000 1111"
    assert sheet.changes.texts == ["Judul", "KTP tertunda", "→ KTP belum jadi"]
    save(desktop, sheet)
    desktop.until(lambda: open_sheets(desktop) == [])
    content = stored(desktop, number).complaint.content
    assert (content.title, content.complainant.phone) == ("KTP belum jadi", "0813 0000 1111")


def test_somebody_else_ended_it_meanwhile(desktop: Desktop) -> None:
    desktop.open(SARI)
    sheet = begin(desktop)
    number = number_shown(desktop)
    desktop.office.desk.void.withdraw(SARI, number, "Sudah jadi")
    retype(sheet, TITLE, "KTP belum jadi")
    save(desktop, sheet)
    desktop.until(lambda: bool(sheet.message.text))
    assert sheet.message.text == f"{number} sudah dicabut, jadi tidak dikoreksi."
    assert sheet.form.inputs[TITLE].typed() == "KTP belum jadi"


def test_a_clerk_does_not_read_a_secret_name_in_the_timeline(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    sheet = begin(desktop, SECRET_ROW)
    retype(sheet, "complainant.name", "Asmawati Binti Husin")
    retype(sheet, TITLE, "Pungutan uang perpisahan")
    save(desktop, sheet, reason="Nama lengkap")
    desktop.until(lambda: open_sheets(desktop) == [])
    told = "Nama sesuai KTP: Asmawati → Asmawati Binti Husin"
    desktop.until(lambda: told in "".join(step.detail for step in screen.pane.timeline.steps))
    screen = desktop.open(RINA)
    desktop.choose(SECRET_ROW)
    steps = screen.pane.timeline.steps
    (corrected,) = [step for step in steps if step.title == "2 isian diperbaiki"]
    assert corrected.detail.splitlines()[0] == "Nama sesuai KTP"
    assert "Asmawati" not in "".join(step.detail for step in steps)


def test_pressed_twice_it_opens_once_and_leaves_one_trace(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    desktop.choose(KTP_ROW)
    screen.details.correct()
    screen.details.correct()
    desktop.until(lambda: len(open_sheets(desktop)) == 1)
    assert desktop.office.actions(number_shown(desktop)).count("identity_revealed") == 1


def test_enter_moves_on_from_a_line(desktop: Desktop) -> None:
    desktop.open(SARI)
    sheet = begin(desktop)
    desktop.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is sheet.form.inputs["complainant.id_type"].control
    sheet.form.inputs[TITLE].control.setFocus()
    desktop.press(Qt.Key.Key_Return)
    narrative = sheet.form.inputs["narrative"]
    assert QApplication.focusWidget() is narrative.control
    desktop.press(Qt.Key.Key_Return)
    assert "\n" in narrative.typed()


def test_a_full_disk_is_told_and_nothing_typed_is_lost(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    from dataclasses import replace

    def full(*_args: object) -> int:
        raise StorageProblem("Disk penuh. Kosongkan ruang, lalu coba lagi.")

    screen = desktop.open(SARI)
    sheet = begin(desktop)
    retype(sheet, TITLE, "KTP belum jadi")
    correcting = screen.details.correcting
    monkeypatch.setattr(correcting, "_tools", replace(correcting._tools, correct=full))
    save(desktop, sheet)
    desktop.until(lambda: bool(sheet.message.text))
    assert sheet.message.text == "Disk penuh. Kosongkan ruang, lalu coba lagi."
    assert sheet.form.inputs[TITLE].typed() == "KTP belum jadi"
    assert sheet.form.isEnabled()
    assert sheet.save.isEnabled()


def test_closing_loses_nothing(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    sheet = begin(desktop)
    retype(sheet, TITLE, "KTP belum jadi")
    sheet.reason.set_text("Salah")
    desktop.press(Qt.Key.Key_Escape)
    assert open_sheets(desktop) == []
    assert screen.pane.notice.text == "Perbaikan belum disimpan. Tekan E untuk melanjutkannya."
    assert begin(desktop, WAITING_ROW).changes.texts[0].startswith("Belum ada")
    desktop.press(Qt.Key.Key_Escape)
    again = begin(desktop)
    assert again.form.inputs[TITLE].typed() == "KTP belum jadi"
    assert again.reason.text() == "Salah"


def test_opening_it_shows_the_numbers_and_leaves_a_trace(desktop: Desktop) -> None:
    desktop.open(SARI)
    sheet = begin(desktop)
    assert sheet.form.inputs["complainant.id_number"].typed() == "1603024107900003"
    assert desktop.office.actions(number_shown(desktop))[-1] == "identity_revealed"


def test_it_is_for_those_who_may(desktop: Desktop) -> None:
    screen = desktop.open(RINA)
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_E)
    assert open_sheets(desktop) == []
    assert not screen.pane.correct.isVisible()
    screen.pane.more.click()
    (menu,) = screen.findChildren(ActionMenu)
    assert not [action for action in menu.actions() if "Perbaiki" in action.text()]
    menu.close()


def test_what_has_ended_is_not_corrected(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    desktop.choose(KTP_ROW)
    number = number_shown(desktop)
    desktop.office.desk.void.withdraw(SARI, number, "Sudah jadi")
    screen.refresh()
    desktop.until(lambda: bool((line := screen.model.line(KTP_ROW)) and line.has_ended))
    desktop.choose(KTP_ROW)
    desktop.press(Qt.Key.Key_E)
    assert open_sheets(desktop) == []
    assert screen.pane.notice.text == f"Tidak dapat diperbaiki: {number} sudah dicabut."
    assert not screen.pane.correct.isVisible()


def test_the_pane_and_the_menu_open_it_too(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    desktop.choose(KTP_ROW)
    screen.pane.correct.click()
    desktop.until(lambda: len(open_sheets(desktop)) == 1)
    desktop.press(Qt.Key.Key_Escape)
    screen.pane.more.click()
    (menu,) = screen.findChildren(ActionMenu)
    (offered,) = [action for action in menu.actions() if action.text().startswith("Perbaiki")]
    offered.trigger()
    menu.close()
    desktop.until(lambda: len(open_sheets(desktop)) == 1)


def test_a_visitor_who_gives_no_identity_has_no_number(desktop: Desktop) -> None:
    desktop.open(SARI)
    sheet = begin(desktop)
    number = number_shown(desktop)
    retype(sheet, "complainant.id_type", "tidak_diberikan")
    save(desktop, sheet)
    desktop.until(lambda: open_sheets(desktop) == [])
    assert stored(desktop, number).complaint.content.complainant.id_number is None


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768), (911, 512), (1920, 1080)])
def test_nothing_is_cut_at_any_size(desktop: Desktop, width: int, height: int) -> None:
    screen = desktop.open(SARI, width, height)
    sheet = begin(desktop)
    retype(sheet, PHONE, "0813 2345 4410")
    retype(sheet, "narrative", "Rekam data di kantor kecamatan 10 September. " * 8)
    retype(sheet, "classification", "aspirasi")
    settle()
    keep_picture(screen.window(), f"correction-{width}")
    assert looks_wrong(desktop) == []
    retype(sheet, TITLE, "")
    save(desktop, sheet, reason="")
    settle()
    keep_picture(screen.window(), f"correction-{width}-errors")
    assert looks_wrong(desktop) == []


@pytest.mark.parametrize("mode", [theme.Mode.DARK, theme.Mode.HIGH_CONTRAST])
def test_themes(desktop: Desktop, mode: theme.Mode) -> None:
    screen = desktop.open(SARI)
    sheet = begin(desktop)
    retype(sheet, PHONE, "0813 2345 4410")
    theme.set_mode(mode)
    settle()
    keep_picture(screen.window(), f"correction-{mode.value}")
    assert looks_wrong(desktop) == []


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768)])
def test_longer_words_of_another_language(
    desktop: Desktop, longer_texts: None, width: int, height: int
) -> None:
    screen = desktop.open(SARI, width, height)
    sheet = begin(desktop)
    retype(sheet, PHONE, "0813 2345 4410")
    settle()
    keep_picture(screen.window(), f"correction-{width}-longer")
    assert looks_wrong(desktop) == []


def looks_wrong(desktop: Desktop) -> list[str]:
    root = desktop.screen.window()
    return [*clipped_texts(root), *nameless_controls(root), *overflowing(root)]


def test_choices_and_ticks_are_read_as_people_do(desktop: Desktop) -> None:
    desktop.open(SARI)
    sheet = begin(desktop)
    choice, flag = sheet.form.inputs["complainant.gender"], sheet.form.inputs["is_secret"]
    assert isinstance(choice, Choice)
    assert isinstance(flag, Flag)
    retype(sheet, "complainant.gender", "L")
    retype(sheet, "is_secret", "1")
    assert sheet.changes.texts == ["Jenis kelamin", "Perempuan", "→ Laki-laki", "Rahasia", "tidak", "→ ya"]
