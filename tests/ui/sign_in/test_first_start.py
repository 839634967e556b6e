from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from desktop.domain.office import Letterhead, Office, Signatory, Sp4nSettings
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, settle
from ui.sign_in.first_start import FirstStartScreen
from ui.sign_in.office_facts import office_facts

OFFICE = Office(
    code="ME01",
    device_code="L1",
    name="Loket Pengaduan Diskominfo",
    regency_code="16.03",
    regency_name="Kabupaten Muara Enim",
    time_zone="Asia/Jakarta",
    place="Muara Enim",
    letterhead=Letterhead(("PEMERINTAH KABUPATEN MUARA ENIM", "DINAS KOMUNIKASI DAN INFORMATIKA")),
    head=Signatory("Drs. Anwar Hakim"),
    sp4n=Sp4nSettings(base_url="https://api-splp.layanan.go.id/sandbox-konsolidasi/1.0"),
    valid_until=date(2027, 12, 31),
)
UNSIGNED = "Berkas ini belum ditandatangani. Pakai hanya bila Anda tahu asalnya."
SIZES = [(1366, 768), (1024, 768), (911, 512)]


@pytest.fixture
def screen(shown: Callable[..., None]) -> FirstStartScreen:
    made = FirstStartScreen()
    shown(made)
    return made


def test_file_is_chosen_in_a_dialogue_that_does_not_block(screen: FirstStartScreen, tmp_path: Path) -> None:
    office_file = tmp_path / "kantor.toml"
    office_file.write_text("format = 1\n")
    chosen: list[str] = []
    screen.office_file_chosen.connect(chosen.append)
    QTest.keyClick(screen.choice.file_button, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialogue = screen.findChild(QFileDialog)
    assert dialogue is not None
    dialogue.setDirectory(str(tmp_path))
    dialogue.selectFile(str(office_file))
    dialogue.accept()
    assert [Path(path) for path in chosen] == [office_file]


def test_nothing_is_changed_before_it_was_shown(screen: FirstStartScreen) -> None:
    confirmed: list[str] = []
    screen.office_confirmed.connect(confirmed.append)
    screen._on_file_selected("/kantor.toml")
    assert confirmed == []
    screen.show_office(office_facts(OFFICE), UNSIGNED)
    assert screen.office.use_button.hasFocus()
    assert screen.office.warning.text() == UNSIGNED
    QTest.keyClick(screen.office.use_button, Qt.Key.Key_Space)
    assert confirmed == ["/kantor.toml"]


def test_broken_file_is_explained_beside_the_button(screen: FirstStartScreen) -> None:
    screen.show_error("Berkas kantor.toml rusak di baris 14.")
    assert screen.choice.message.text == "Berkas kantor.toml rusak di baris 14."
    screen.show_office(office_facts(OFFICE))
    screen.show_error("Berkas ini sudah kedaluwarsa.")
    assert screen.office.message.text == "Berkas ini sudah kedaluwarsa."
    screen.show_office(office_facts(OFFICE))
    assert screen.office.message.text == ""


def test_sample_is_one_press_and_says_that_it_is_busy(screen: FirstStartScreen) -> None:
    chosen: list[bool] = []
    screen.sample_chosen.connect(lambda: chosen.append(True))
    QTest.mouseClick(screen.choice.sample_button, Qt.MouseButton.LeftButton)
    screen.show_busy("Menyiapkan data contoh…")
    QTest.mouseClick(screen.choice.sample_button, Qt.MouseButton.LeftButton)
    QTest.mouseClick(screen.choice.file_button, Qt.MouseButton.LeftButton)
    assert (chosen, screen.findChild(QFileDialog)) == ([True], None)
    screen.show_ready()
    assert screen.choice.file_button.isEnabled()


def test_admin_is_made_with_the_keyboard_alone(screen: FirstStartScreen) -> None:
    made: list[tuple[str, str, str]] = []
    screen.admin_created.connect(lambda *values: made.append(values))
    screen.show_admin_form()
    admin = screen.admin
    assert admin.full_name.hasFocus()
    for edit, text in (
        (admin.full_name, "Budi  Hartono"),
        (admin.username, "budi.hartono"),
        (admin.password, "kata sandi kuat"),
        (admin.repeated, "kata sandi kuat"),
    ):
        assert edit.hasFocus()
        QTest.keyClicks(edit, text)
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert made == [("budi.hartono", "Budi Hartono", "kata sandi kuat")]


@pytest.mark.parametrize(
    ("values", "field", "said"),
    [
        (("", "budi", "x", "x"), "full_name", "Tulis nama lengkap Anda."),
        (("Budi", " ", "x", "x"), "username", "Tulis nama pengguna, misalnya budi.hartono."),
        (("Budi", "budi", "", ""), "password", "Tulis kata sandi."),
        (("Budi", "budi", "satu", "dua"), "repeated", "Kedua kata sandi tidak sama. Ketik ulang."),
    ],
)
def test_admin_form_names_the_first_wrong_field(
    screen: FirstStartScreen, values: tuple[str, str, str, str], field: str, said: str
) -> None:
    made: list[object] = []
    screen.admin_created.connect(lambda *each: made.append(each))
    screen.show_admin_form()
    admin = screen.admin
    for edit, text in zip(
        (admin.full_name, admin.username, admin.password, admin.repeated), values, strict=True
    ):
        edit.setText(text)
    admin.button.click()
    wrong = getattr(admin, field)
    assert (wrong.accessibleDescription(), wrong.hasFocus(), wrong.has_error, made) == (said, True, True, [])


def test_refusals_of_the_use_case_stand_at_their_field(screen: FirstStartScreen) -> None:
    screen.show_admin_form()
    screen.show_busy("Membuat akun…")
    screen.show_admin_error("password", "Kata sandi harus paling sedikit 10 huruf.")
    assert screen.admin.password.accessibleDescription() == "Kata sandi harus paling sedikit 10 huruf."
    assert screen.admin.button.isEnabled()
    screen.show_error("Disk penuh.")
    assert screen.admin.repeated.accessibleDescription() == "Disk penuh."


def test_facts_leave_out_what_the_file_does_not_say() -> None:
    facts = dict(office_facts(OFFICE))
    assert facts["Loket"] == "Loket 1 (ME01-L1)"
    assert facts["Berlaku sampai"].replace("\u00a0", " ") == "31 Des 2027"
    bare = Office("ME01", "L1", "Kantor", "16.03", "Kabupaten Muara Enim", "Asia/Jakarta", "Muara Enim")
    assert {"Kop surat", "Kepala", "LAPOR!", "Berlaku sampai"}.isdisjoint(dict(office_facts(bare)))


@pytest.mark.parametrize("circumstance", ["usual", "longer_texts", "larger_text"])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut(
    shown: Callable[..., None], request: pytest.FixtureRequest, size: tuple[int, int], circumstance: str
) -> None:
    if circumstance != "usual":
        request.getfixturevalue(circumstance)
    screen = FirstStartScreen()
    shown(screen, *size)
    long = "Nama pengguna harus 2 sampai 40 huruf kecil, angka, titik atau garis, mulai dengan huruf."
    steps: list[tuple[str, Callable[[], None]]] = [
        ("choice", lambda: screen.show_error(long)),
        ("office", lambda: screen.show_office(office_facts(OFFICE), UNSIGNED)),
        ("admin", screen.show_admin_form),
        ("admin-error", lambda: screen.show_admin_error("username", long)),
    ]
    for name, step in steps:
        step()
        settle()
        assert (screen.width(), screen.height()) == size
        assert clipped_texts(screen) == []
        assert nameless_controls(screen) == []
        keep_picture(screen, f"first-start-{name}-{size[0]}-{circumstance}")
