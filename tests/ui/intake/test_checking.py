"""What is said where, and when: errors as fields are left, warnings that never block, nothing in an untouched form."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from pytestqt.qtbot import QtBot

from desktop.domain.complaint import NARRATIVE_LIMIT
from tests.ui.intake.counter import Counter
from tests.ui.intake.hands import CTRL, SHIFT, Hands
from tests.ui.looking import settle
from ui.common.field import Field
from ui.common.message import Note
from ui.intake import form as names
from ui.intake.screen import IntakeScreen


def said(screen: IntakeScreen) -> dict[str, tuple[Note, str]]:
    """Return every sentence beside a field."""
    fields: dict[str, Field | None] = {name: each.field for name, each in screen.form.inputs.items()}
    return {
        name: (field.message_kind, field.message.replace("\N{NO-BREAK SPACE}", " "))
        for name, field in fields.items()
        if field is not None and field.message
    }


def test_an_untouched_form_is_left_in_peace(screen: IntakeScreen, hands: Hands) -> None:
    hands.press(Qt.Key.Key_Tab, times=6)
    assert said(screen) == {}


def test_an_error_stands_beside_its_field_as_soon_as_it_is_left(screen: IntakeScreen, hands: Hands) -> None:
    hands.enter("Siti")
    hands.press(Qt.Key.Key_Tab)
    hands.enter()
    hands.enter()  # Alamat, left empty
    assert said(screen) == {names.ADDRESS: (Note.ERROR, "Alamat belum diisi.")}
    hands.type("pagar dewa")
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Tab)
    assert said(screen)[names.VILLAGE] == (Note.ERROR, "Ada 3 Pagar Dewa. Pilih kecamatan.")
    assert screen.form.person.village.control.has_error


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("dewa", "Ada 4 desa yang cocok dengan dewa. Pilih satu."),
        (
            "Plaju Palembang",
            "Plaju Palembang tidak ada di daftar desa. Pilih dari daftar, atau kosongkan dan tulis di Alamat.",
        ),
    ],
)
def test_a_village_that_is_not_understood_says_what_to_do(
    screen: IntakeScreen, hands: Hands, typed: str, sentence: str
) -> None:
    screen.form.person.village.control.setFocus()
    hands.type(typed)
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Tab)
    assert said(screen)[names.VILLAGE] == (Note.ERROR, sentence)


def test_warnings_never_block(screen: IntakeScreen, hands: Hands, qtbot: QtBot) -> None:
    hands.fill()
    screen.form.person.number.take_focus()
    hands.enter("160302570890000")
    hands.enter("0812")
    found = said(screen)
    assert found[names.ID_NUMBER] == (Note.WARNING, "NIK harus 16 angka, ini baru 15.")
    assert found[names.PHONE] == (Note.WARNING, "Nomor ini terlalu pendek untuk telepon. Boleh dilanjutkan.")
    assert not screen.form.person.number.control.has_error
    with qtbot.waitSignal(screen.saved):
        hands.press(Qt.Key.Key_S, CTRL)
    hands.wait()


def test_on_save_everything_is_said_and_the_first_is_focused(
    screen: IntakeScreen, hands: Hands, counter: Counter
) -> None:
    before = counter.count()
    screen.form.report.incident_date.control.setFocus()
    hands.type("3 3 2031")
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.wait()
    errors = [name for name, (kind, _) in said(screen).items() if kind is Note.ERROR]
    assert errors == [names.NAME, names.ADDRESS, names.TITLE, names.NARRATIVE, names.INCIDENT_DATE]
    assert said(screen)[names.NAME][1] == 'Tulis nama sesuai KTP, atau pilih "Identitas tidak diberikan".'
    assert said(screen)[names.INCIDENT_DATE][1] == "Tanggal kejadian belum terjadi. Periksa tahunnya."
    assert hands.focused_name() == "Nama sesuai KTP, wajib"
    assert counter.count() == before


def test_an_error_goes_while_it_is_being_mended(screen: IntakeScreen, hands: Hands, qtbot: QtBot) -> None:
    screen.form.report.title.control.setFocus()
    hands.type("x")
    hands.press(Qt.Key.Key_Backspace)
    screen.form.report.narrative.control.setFocus()
    hands.type("Lubang")
    screen.form.report.title.control.setFocus()
    screen.form.report.remedy.control.setFocus()
    settle()
    assert names.TITLE in said(screen)
    screen.form.report.title.control.setFocus()
    hands.type("Jalan")
    qtbot.waitUntil(lambda: names.TITLE not in said(screen))


def test_identity_may_be_withheld(screen: IntakeScreen, hands: Hands, qtbot: QtBot, counter: Counter) -> None:
    hands.fill()
    person = screen.form.person
    person.name.take_focus()
    hands.press(Qt.Key.Key_Delete)
    hands.press(Qt.Key.Key_Tab)
    assert names.NAME in said(screen)
    hands.press(Qt.Key.Key_End)  # the last kind of paper: none
    assert (person.id_type.control.key, person.number.control.isVisible()) == ("tidak_diberikan", False)
    assert names.NAME not in said(screen)
    assert person.name.control.accessibleName() == "Nama sesuai KTP"
    with qtbot.waitSignal(screen.saved) as saved:
        hands.press(Qt.Key.Key_S, CTRL)
    hands.wait()
    assert saved.args is not None
    stored = counter.desk.find.show(counter.by, saved.args[0].register_no).complaint.content.complainant
    assert (stored.name, stored.id_number) == (None, None)


def test_oversight_asks_for_the_respondent_and_proposes_secrecy(screen: IntakeScreen, hands: Hands) -> None:
    report, secret = screen.form.report, screen.form.files.secret.control
    assert not report.respondent[0].control.isVisible()
    report.classification.take_focus()
    hands.press(Qt.Key.Key_Right)
    assert report.classification.control.key == "berkadar_pengawasan"
    assert report.respondent[0].control.isVisible()
    assert secret.isChecked()
    assert secret.accessibleDescription().startswith("Diusulkan untuk pengawasan")
    assert screen.page.pane._days.text() == ""  # nothing is due of an empty form
    hands.press(Qt.Key.Key_Right)
    assert not secret.isChecked()
    hands.press(Qt.Key.Key_Left)
    secret.setFocus()
    hands.press(Qt.Key.Key_Space)
    assert (secret.isChecked(), secret.accessibleDescription()) == (
        False,
        "Isi laporan tidak tampil untuk publik.",
    )
    report.respondent[0].control.setFocus()
    hands.type("Oknum Kades")
    report.classification.take_focus()
    hands.press(Qt.Key.Key_Left)
    assert report.respondent[0].control.isVisible()  # what was typed is never hidden


def test_the_sex_is_offered_from_the_nik_until_somebody_chooses(screen: IntakeScreen, hands: Hands) -> None:
    person = screen.form.person
    person.number.take_focus()
    hands.enter("1603025708900001")
    assert person.gender.control.key == "P"
    assert person.more.text() == "Lengkapi lagi"  # it is read from the number, nothing that was filled in
    person.number.take_focus()
    hands.enter("1603021708900001")
    assert person.gender.control.key == "L"
    person.show_further(True)
    person.gender.take_focus()
    hands.press(Qt.Key.Key_Down)
    assert person.gender.control.key == "P"
    person.number.take_focus()
    hands.enter("1603021708900002")
    assert person.gender.control.key == "P"
    person.occupation.take_focus()
    hands.type("Petani")
    person.show_further(False)
    assert person.more.text() == "Lengkapi lagi (2)"


def test_the_village_of_the_incident_is_said_and_can_be_another(screen: IntakeScreen, hands: Hands) -> None:
    hands.fill()
    place = screen.form.report.place_field
    assert place._note.text() == "di Pagar Dewa"
    screen.form.focus(names.INCIDENT_VILLAGE)
    hands.enter("muara lawai")
    assert place._note.text() == "di Muara Lawai"


def test_counter_and_limit_of_uraian(screen: IntakeScreen, hands: Hands, qtbot: QtBot) -> None:
    area = screen.form.report.narrative.control
    area.setFocus()
    hands.type("Enam lubang.")
    assert screen.form.report.narrative_field._note.text().endswith("12 dari 5.000 huruf")
    area.insertPlainText("x" * NARRATIVE_LIMIT)
    qtbot.waitUntil(lambda: names.NARRATIVE in said(screen))
    assert said(screen)[names.NARRATIVE] == (
        Note.ERROR,
        "Uraian terlalu panjang: 5012 huruf, batasnya 5000.",
    )
    for _ in range(12):
        hands.press(Qt.Key.Key_Left, SHIFT)
    hands.press(Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: names.NARRATIVE not in said(screen))


def test_a_paste_of_200_lines_is_taken_as_it_is(screen: IntakeScreen, hands: Hands) -> None:
    lines = "\n".join(f"Baris {number} dari surat." for number in range(200))
    mime = QMimeData()
    mime.setText(lines.replace("\n", "\r\n") + "\x00\u202e")
    screen.form.report.narrative.control.insertFromMimeData(mime)
    assert screen.form.report.narrative.control.text() == lines


def test_ten_megabytes_are_shortened_aloud(screen: IntakeScreen, qtbot: QtBot) -> None:
    mime = QMimeData()
    mime.setText("pengaduan " * 1_000_000)
    area = screen.form.report.narrative.control
    area.setFocus()
    area.insertFromMimeData(mime)
    assert area.length == 4 * NARRATIVE_LIMIT
    assert said(screen)[names.NARRATIVE] == (
        Note.ERROR,
        "Tempelan terlalu panjang: hanya 20.000 dari 10.000.000 huruf yang diambil. Ringkaskan, atau lampirkan sebagai berkas.",
    )


def test_unprintable_letters_are_cleaned_as_they_arrive(screen: IntakeScreen, hands: Hands) -> None:
    edit = screen.form.person.name.control
    edit.setFocus()
    edit.insert("Siti\u202e\tAminah\nbinti")
    edit.textEdited.emit(edit.text())
    assert edit.text() == "Siti Aminah binti"
