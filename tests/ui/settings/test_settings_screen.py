"""Pengaturan over a real desk: saved at once, each to whom it may concern."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.access import Account
from desktop.domain.errors import NotSignedIn, StorageProblem
from resources import i18n
from tests.documents.reading import words
from tests.ui.common.fake_cups import FakeCups
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.printing.raw_port import RawPort
from tests.ui.real_desk import ADMIN, CLERK, SUPERVISOR, RealDesk
from tests.usecases.desk import PASSWORD
from ui.common import theme
from ui.common.combo_box import ComboBox
from ui.common.field import Field
from ui.common.jobs import JobRunner
from ui.common.line_edit import LineEdit
from ui.common.message import Note
from ui.common.pdf_pages import PdfPages
from ui.common.printing import Printing
from ui.settings.accounts_page import AccountsPage
from ui.settings.connection_page import ConnectionPage
from ui.settings.diagnostics_page import DiagnosticsPage
from ui.settings.look_page import LookPage
from ui.settings.office_page import OfficePage
from ui.settings.pictures_page import PicturesPage
from ui.settings.printer_page import PrinterPage
from ui.settings.screen import SettingsScreen
from ui.settings.tools import settings_tools

PATIENCE_MS = 15_000


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    made = FakeCups(tmp_path / "bin")
    monkeypatch.setenv("PATH", str(made.folder))
    return made


class Settings:
    """The screen over one desk, for one person."""

    def __init__(self, desk: RealDesk, jobs: JobRunner, by: Account, qtbot: QtBot) -> None:
        printing = Printing(jobs, look_every_ms=20, patience_ms=60)
        self.desk, self._jobs, self._qtbot = desk, jobs, qtbot
        tools = settings_tools(by, desk.at_desk, desk.tools, printing, desk.program.paths, "9.9.9")
        self.screen = SettingsScreen(by, tools, jobs)

    def go(self, page: str) -> None:
        """Show a page and wait until it has read everything."""
        self.screen.show_page(page)
        self.rest()

    def rest(self) -> None:
        self._qtbot.waitUntil(lambda: self._jobs.is_idle, timeout=PATIENCE_MS)
        settle()
        self._qtbot.waitUntil(lambda: self._jobs.is_idle, timeout=PATIENCE_MS)

    @property
    def printers(self) -> PrinterPage:
        page = self.screen.built("printers")
        assert isinstance(page, PrinterPage)
        return page

    @property
    def office(self) -> OfficePage:
        page = self.screen.built("office")
        assert isinstance(page, OfficePage)
        return page

    @property
    def accounts(self) -> AccountsPage:
        page = self.screen.built("accounts")
        assert isinstance(page, AccountsPage)
        return page

    @property
    def connection(self) -> ConnectionPage:
        page = self.screen.built("connection")
        assert isinstance(page, ConnectionPage)
        return page

    @property
    def stored(self) -> dict[str, str]:
        return self.desk.tools.settings.all()


Open = Callable[..., Settings]


@pytest.fixture
def open_settings(
    real_desk: RealDesk, jobs: JobRunner, shown: Callable[..., None], qtbot: QtBot, cups: FakeCups
) -> Open:
    def open_it(by: Account = ADMIN, width: int = 1166, height: int = 738) -> Settings:
        settings = Settings(real_desk, jobs, by, qtbot)
        shown(settings.screen, width, height)
        settings.rest()
        return settings

    return open_it


def choose(box: ComboBox, key: str) -> None:
    """Choose as a person does."""
    box.activated.emit(box.findData(key))
    box.setCurrentIndex(box.findData(key))


def test_each_sees_what_concerns_them(open_settings: Open) -> None:
    everybody = ["office", "printers", "pictures", "phrases", "connection", "updates", "look", "diagnostics"]
    assert open_settings(CLERK).screen.page_ids == everybody
    keepers = [*everybody[:4], "answers", "connection", "audit", "safety", *everybody[5:]]
    assert open_settings(SUPERVISOR).screen.page_ids == keepers
    admins = ["office", "accounts", *keepers[1:]]
    admins.insert(admins.index("safety") + 1, "keeping")
    assert open_settings(ADMIN).screen.page_ids == admins


def test_a_clerk_can_change_neither_office_nor_secrets(open_settings: Open) -> None:
    settings = open_settings(CLERK)
    assert not settings.office.choose.isVisible()
    settings.go("connection")
    assert not settings.connection.change.isVisible()
    assert settings.connection.test.isVisible()


def test_printer_paper_and_copies_are_stored_at_once_and_found_again(open_settings: Open) -> None:
    settings = open_settings(CLERK)
    settings.go("printers")
    page = settings.printers
    assert page.choices["a5"].box.currentText() == "Utama: loket"
    assert page.choices["a5"].message.text == "Siap."
    choose(page.choices["a5"].box, "ruang-tu")
    choose(page.choices["a4"].box, "loket")
    choose(page.copies, "1")
    settings.rest()
    stored = settings.stored
    assert (stored["printer.a5"], stored["printer.a4"], stored["receipt_copies"]) == (
        "ruang-tu",
        "loket",
        "1",
    )
    again = open_settings(CLERK)
    again.go("printers")
    assert again.printers.choices["a5"].box.key == "ruang-tu"
    assert again.printers.copies.key == "1"


def test_an_admin_decides_what_receipts_say(open_settings: Open) -> None:
    settings = open_settings(CLERK)
    settings.go("printers")
    assert not settings.printers.words.isVisible()
    settings = open_settings(ADMIN)
    settings.go("printers")
    page = settings.printers
    assert page.words.anonymous_name.key == "masked"
    choose(page.words.anonymous_name, "full")
    page.words.short_name.setText(" DISKOMINFO  MUARA ENIM ")
    page.words.short_name.left.emit()
    settings.rest()
    assert settings.stored["receipt_anonymous_name"] == "full"
    assert settings.stored["short_office_name"] == "DISKOMINFO MUARA ENIM"
    again = open_settings(ADMIN)
    again.go("printers")
    assert again.printers.words.short_name.text() == "DISKOMINFO MUARA ENIM"


def test_rolls_hint_at_sheets_for_long_narratives(open_settings: Open) -> None:
    settings = open_settings()
    settings.go("printers")
    assert "600 karakter" not in settings.printers.paper.accessibleDescription()
    choose(settings.printers.paper, "58mm")
    settings.rest()
    assert "600 karakter" in settings.printers.paper.accessibleDescription()


def test_the_sample_follows_the_paper_and_two_up_papers_hold_both_copies(open_settings: Open) -> None:
    settings = open_settings()
    settings.go("printers")
    page = settings.printers
    assert page.sample.paper.text() == "A5"
    assert page.copies.isEnabled()
    choose(page.paper, "f4")
    settings.rest()
    assert page.sample.paper.text() == "F4"
    assert settings.stored["receipt_paper"] == "f4"
    assert page.sample.view.page_count == 1
    assert not page.copies.isEnabled()
    assert page.copies.key == "2"


def test_the_test_page_goes_to_the_chosen_printer_in_its_own_size(
    open_settings: Open, cups: FakeCups, qtbot: QtBot
) -> None:
    settings = open_settings()
    settings.go("printers")
    choice = settings.printers.choices["a5"]
    choose(choice.box, "ruang-tu")
    settings.rest()
    choice.test.click()
    assert choice.test.text() == "Mencetak…"
    qtbot.waitUntil(
        lambda: choice.message.text.startswith("Siap. Halaman uji dicetak 12.00"), timeout=PATIENCE_MS
    )
    assert choice.test.text() == "Cetak halaman uji"
    assert "ruang-tu" in cups.arguments
    assert "media=A5" in cups.arguments
    with PdfPages(cups.received) as pages:
        assert len(pages) == 1
    printed = words(cups.received)
    assert "HALAMAN UJI A5 mendatar, 210 × 148 mm Pencetak: ruang-tu" in printed
    assert settings.desk.totals.logged == 0, "a test page is no complaint"


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda cups: cups.set_printers([], None), "Belum ada pencetak."),
        (
            lambda cups: (cups.remove("lp"), cups.remove("lpstat")),
            "Belum ada pencetak: layanan cetak belum terpasang",
        ),
        (lambda cups: cups.set_printers(["a", "b"], None), "Pilih pencetaknya."),
    ],
    ids=["none", "not installed", "none chosen"],
)
def test_trouble_with_printers_is_said_where_they_are_chosen(
    open_settings: Open, cups: FakeCups, spoil: Callable[[FakeCups], object], sentence: str
) -> None:
    spoil(cups)
    settings = open_settings()
    settings.go("printers")
    assert settings.printers.choices["a5"].message.text.startswith(sentence)
    assert settings.printers.choices["a5"].message.kind is Note.WARNING


def test_a_printer_that_is_gone_is_named_and_found_again(
    open_settings: Open, cups: FakeCups, real_desk: RealDesk
) -> None:
    real_desk.tools.settings.set("printer.a5", "canon-lama")
    settings = open_settings()
    settings.go("printers")
    page = settings.printers
    assert page.choices["a5"].message.text == "Pencetak canon-lama tidak ada lagi. Pilih yang lain."
    assert page.choices["a5"].box.key == "canon-lama"
    cups.set_printers(["canon-lama"], None)
    page.again.click()
    settings.rest()
    assert page.choices["a5"].message.text == "Siap."


@pytest.fixture
def raw_port() -> Iterator[RawPort]:
    port = RawPort()
    yield port
    port.close()


def test_a_thermal_printer_is_chosen_by_its_address_and_gets_its_own_language(
    open_settings: Open, raw_port: RawPort, qtbot: QtBot
) -> None:
    settings = open_settings(CLERK)
    settings.go("printers")
    page = settings.printers
    choose(page.paper, "80mm")
    settings.rest()
    assert [paper for paper, each in page.choices.items() if each.isVisible()] == ["a4", "f4", "80mm"]
    assert page.sample.paper.text() == "80\N{NO-BREAK SPACE}mm"
    assert page.sample.view.page_count == 1
    assert settings.screen.height() == 738, "a long paper scrolls, and does not make the window higher"
    choice = page.choices["80mm"]
    assert not choice.address.isVisible()
    choose(choice.box, "://")
    settle()
    assert choice.address.isVisible()
    assert choice.message.text == "Tulis alamat pencetaknya."
    QTest.keyClicks(choice.address, f"tcp://127.0.0.1:{raw_port.number}")
    QTest.keyClick(choice.address, Qt.Key.Key_Return)
    settings.rest()
    assert settings.stored["printer.80mm"] == f"tcp://127.0.0.1:{raw_port.number}"
    assert clipped_texts(settings.screen) == []
    keep_picture(settings.screen, "pengaturan-printers-termal")
    choice.test.click()
    qtbot.waitUntil(lambda: choice.message.text.startswith("Siap. Halaman uji"), timeout=PATIENCE_MS)
    assert raw_port.papers.get(timeout=15).startswith(b"\x1b@"), "ESC @ begins what a thermal printer is sent"
    choose(choice.box, "ruang-tu")
    settings.rest()
    assert not choice.address.isVisible()
    assert settings.stored["printer.80mm"] == "ruang-tu"


def test_a_wrong_address_is_refused_in_words(open_settings: Open) -> None:
    settings = open_settings(CLERK)
    settings.go("printers")
    page = settings.printers
    choose(page.paper, "58mm")
    settings.rest()
    choice = page.choices["58mm"]
    choose(choice.box, "://")
    QTest.keyClicks(choice.address, "usb://epson")
    QTest.keyClick(choice.address, Qt.Key.Key_Return)
    settings.rest()
    assert "heksadesimal" in settings.screen.message.text
    assert settings.stored["printer.58mm"] == ""
    assert choice.address.text() == "usb://epson"


def test_a_refused_setting_is_put_back_and_told(
    open_settings: Open, monkeypatch: pytest.MonkeyPatch, real_desk: RealDesk
) -> None:
    settings = open_settings()
    settings.go("printers")

    def full(_name: str, _value: str) -> None:
        raise StorageProblem("Ruang disk habis.")

    monkeypatch.setattr(settings.screen.store, "_tools", type("Full", (), {"change": staticmethod(full)}))
    choose(settings.printers.paper, "a4")
    settings.rest()
    assert settings.screen.message.text == "Ruang disk habis."
    assert settings.printers.paper.key == "a5"


def test_another_office_file_is_shown_before_it_is_applied(
    open_settings: Open, real_desk: RealDesk, qtbot: QtBot
) -> None:
    settings = open_settings()
    page = settings.office
    changed: list[None] = []
    settings.screen.office_changed.connect(lambda: changed.append(None))
    path = real_desk.office_file(
        real_desk.server.url,
        "baru.toml",
        **{'device_code = "L1"': 'device_code = "L2"', "aspirasi = 5": "aspirasi = 7"},
    )
    page.choose.click()
    dialog = page.open_file_dialog()
    assert dialog is not None
    dialog.fileSelected.emit(str(path))
    dialog.close()
    settings.rest()
    words = texts(page.changes)
    assert "2 nilai akan berubah." in words
    assert "L1 → L2" in words
    assert "5 → 7" in words
    assert page.changes.warning.text.startswith("Nomor register berikutnya berawalan ME01-L2, bukan ME01-L1.")
    assert "belum ditandatangani" in page.changes.warning.text
    assert real_desk.tools.at_desk().desk.office.device_code == "L1"
    page.changes.apply.click()
    settings.rest()
    assert changed == [None]
    assert real_desk.tools.at_desk().desk.office.device_code == "L2"
    assert page.message.text.startswith("Berkas kantor terpasang.")


def test_a_bad_office_file_changes_nothing_and_says_why(
    open_settings: Open, tmp_path: Path, real_desk: RealDesk
) -> None:
    settings = open_settings()
    bad = tmp_path / "rusak.toml"
    bad.write_text("format = 1\n[office\n", encoding="utf-8")
    settings.office.read(bad)
    settings.rest()
    assert settings.office.message.text.startswith("Berkas kantor rusak atau terpotong")
    assert settings.office.message.kind is Note.ERROR
    assert not settings.office.changes.apply.isVisible()


def test_dropping_an_office_file_changes_nothing(open_settings: Open, real_desk: RealDesk) -> None:
    settings = open_settings()
    path = real_desk.office_file(real_desk.server.url, "lain.toml", **{'"L1"': '"L3"'})
    settings.office.read(path)
    settings.rest()
    settings.office.changes.drop.click()
    assert not settings.office.changes.apply.isVisible()
    assert real_desk.tools.at_desk().desk.office.device_code == "L1"


def test_an_account_is_added_refused_and_used(open_settings: Open, real_desk: RealDesk) -> None:
    settings = open_settings()
    settings.go("accounts")
    page, form = settings.accounts, settings.accounts.account_pane.form
    page.add.click()
    assert page.account_pane.form.isVisible()
    form.submit()
    settings.rest()
    assert form.fields["username"].has_error
    QTest.keyClicks(form.full_name, "Rina Marlina")
    QTest.keyClicks(form.username, "budi")
    QTest.keyClicks(form.password, "pendek")
    form.submit()
    settings.rest()
    assert form.fields["password"].has_error
    form.password.clear()
    QTest.keyClicks(form.password, "kata-sandi-rina")
    form.submit()
    settings.rest()
    assert form.fields["username"].message == "Nama pengguna budi sudah dipakai."
    form.username.clear()
    QTest.keyClicks(form.username, "Rina.Marlina")
    QTest.keyClick(form.password, Qt.Key.Key_Return)
    settings.rest()
    assert not page.account_pane.form.isVisible()
    assert page.people.chosen is not None
    assert page.people.chosen.account.username == "rina.marlina"
    assert page.account_pane.card.notice.label.text() == "Belum memilih kata sandi sendiri."
    assert page.account_pane.card.message.text == "Akun rina.marlina siap dipakai."
    assert real_desk.tools.sign_in("rina.marlina", "kata-sandi-rina").full_name == "Rina Marlina"


def edit_of(field: Field) -> LineEdit:
    """Return the line that a field holds."""
    assert isinstance(field.control, LineEdit)
    return field.control


def person(settings: Settings, username: str) -> None:
    """Choose a person in the list."""
    people = settings.accounts.people
    people.show_people(people.people, username)
    settle()


def test_a_new_password_and_an_end(open_settings: Open, real_desk: RealDesk) -> None:
    settings = open_settings()
    settings.go("accounts")
    person(settings, "budi")
    card = settings.accounts.account_pane.card
    assert card.name.text() == "Budi Santoso"
    card.reset.click()
    QTest.keyClicks(edit_of(card.password), "pendek")
    QTest.keyClick(edit_of(card.password), Qt.Key.Key_Return)
    settings.rest()
    assert card.password.has_error
    edit_of(card.password).clear()
    QTest.keyClicks(edit_of(card.password), "kata-sandi-baru")
    QTest.keyClick(edit_of(card.password), Qt.Key.Key_Return)
    settings.rest()
    assert card.message.text == "Kata sandi budi sudah diganti."
    assert real_desk.tools.sign_in("budi", "kata-sandi-baru").username == "budi"
    card.end.click()
    assert QApplication.focusWidget() is card.keep, "the safe choice has the focus"
    card.really_end.click()
    settings.rest()
    assert card.message.text == "budi tidak bisa masuk lagi."
    assert not card.end.isVisible()
    with pytest.raises(NotSignedIn):
        real_desk.tools.sign_in("budi", "kata-sandi-baru")
    card.begin.click()
    settings.rest()
    assert card.message.text == "budi bisa masuk lagi."
    assert real_desk.tools.sign_in("budi", "kata-sandi-baru").username == "budi"


def test_another_role_and_name(open_settings: Open, real_desk: RealDesk) -> None:
    settings = open_settings()
    settings.go("accounts")
    person(settings, "budi")
    pane = settings.accounts.account_pane
    pane.card.edit.click()
    assert (pane.edit.full_name.text(), pane.edit.role.key) == ("Budi Santoso", "clerk")
    QTest.keyClicks(pane.edit.nip, "123")
    pane.edit.save.click()
    settings.rest()
    assert pane.edit.fields["nip"].message == "NIP harus 18 angka."
    pane.edit.nip.clear()
    choose(pane.edit.role, "supervisor")
    pane.edit.save.click()
    settings.rest()
    assert pane.card.isVisible()
    assert pane.card.message.text == "Data budi sudah diubah."
    assert pane.card.facts.text() == "budi · Atasan"
    person(settings, "ani")
    pane.card.edit.click()
    assert not pane.edit.role.isEnabled(), "nobody changes their own role"
    pane.edit.drop.click()
    assert pane.card.isVisible()


def test_a_shut_account_is_shown_and_opened_by_a_new_password(
    open_settings: Open, real_desk: RealDesk
) -> None:
    for _each in range(4):
        with pytest.raises(NotSignedIn):
            real_desk.tools.sign_in("budi", "salah sekali")
    settings = open_settings()
    settings.go("accounts")
    person(settings, "budi")
    card = settings.accounts.account_pane.card
    assert card.facts.text() == "budi · Petugas, terkunci"
    assert card.notice.label.text().startswith("Terkunci sampai pukul ")
    card.reset.click()
    QTest.keyClicks(edit_of(card.password), "kata-sandi-baru")
    QTest.keyClick(edit_of(card.password), Qt.Key.Key_Return)
    settings.rest()
    assert card.facts.text() == "budi · Petugas"
    assert card.notice.label.text() == "Belum memilih kata sandi sendiri."


def test_after_how_long_a_desk_that_was_left_is_locked(open_settings: Open) -> None:
    settings = open_settings()
    settings.go("accounts")
    assert settings.accounts.idle_lock.key == "10"
    choose(settings.accounts.idle_lock, "0")
    settings.rest()
    assert settings.stored["idle_lock_minutes"] == "0"


def test_nobody_ends_themselves(open_settings: Open) -> None:
    settings = open_settings()
    settings.go("accounts")
    person(settings, "ani")
    assert not settings.accounts.account_pane.card.end.isVisible()
    assert not settings.accounts.account_pane.card.reset.isVisible(), "without the old one, at an open desk"


def test_the_connection_test_tells_the_result_in_words(open_settings: Open, real_desk: RealDesk) -> None:
    settings = open_settings()
    settings.go("connection")
    page = settings.connection
    assert page.secrets.text() == "Sudah diatur; isinya tidak ditampilkan."
    page.test.click()
    assert not page.test.isEnabled()
    settings.rest()
    assert page.result.kind is Note.WARNING
    assert page.result.text.startswith("Server LAPOR! sedang tidak menerima sambungan.")
    with real_desk.server:
        page.test.click()
        settings.rest()
        assert (page.result.text, page.result.kind) == ("Terhubung, jawaban 0,1 detik.", Note.GOOD)
        assert page.clock.text


def test_secrets_are_replaced_and_never_shown(open_settings: Open, real_desk: RealDesk) -> None:
    settings = open_settings()
    settings.go("connection")
    page = settings.connection
    changed: list[None] = []
    settings.screen.secrets_changed.connect(lambda: changed.append(None))
    page.change.click()
    page.form.save.click()
    settings.rest()
    assert page.form.auth.has_error
    QTest.keyClicks(edit_of(page.form.auth), "Bearer lain")
    QTest.keyClicks(edit_of(page.form.token), "{lain}")
    page.form.save.click()
    settings.rest()
    assert changed == [None]
    assert page.form.values() == ("", "")
    assert not page.form.isVisible()
    with real_desk.server:
        page.test.click()
        settings.rest()
    assert page.result.text.startswith("LAPOR! menolak kata sandi kantor.")


def test_the_look_changes_at_once_and_the_language_from_the_next_start(open_settings: Open) -> None:
    settings = open_settings(CLERK)
    settings.go("look")
    page = settings.screen.built("look")
    assert isinstance(page, LookPage)
    choose(page.theme, "dark")
    choose(page.language, "en")
    settings.rest()
    assert theme.mode() is theme.Mode.DARK
    assert (settings.stored["theme"], settings.stored["language"]) == ("dark", "en")
    assert page.message.text == "Berlaku saat Loket dibuka lagi."


def test_the_sample_beside_the_look_shows_every_sign_and_takes_no_focus(open_settings: Open) -> None:
    settings = open_settings(CLERK)
    settings.go("look")
    page = settings.screen.built("look")
    assert page.pane is not None
    assert page.pane.isVisible()
    shown = {label.text() for label in page.pane.findChildren(QLabel)}
    assert {
        "Menunggu",
        "Perlu dicek",
        "Terkirim",
        "Perlu tindakan",
        "Dicatat manual",
        "Tidak dikirim",
    } <= shown
    assert {"Aman", "Segera", "Mendesak", "Lewat"} <= shown
    assert all(each.focusPolicy() is Qt.FocusPolicy.NoFocus for each in page.pane.findChildren(QWidget))


def test_a_folder_is_watched_and_given_up_again(open_settings: Open, tmp_path: Path) -> None:
    camera = tmp_path / "Kamera"
    camera.mkdir()
    settings = open_settings(CLERK)
    settings.go("pictures")
    page = settings.screen.built("pictures")
    assert isinstance(page, PicturesPage)
    assert page.folder.value.text() == "Belum ada"
    assert not page.stop.isVisible()
    page.choose.click()
    dialog = page.open_folder_dialog()
    assert dialog is not None
    dialog.fileSelected.emit(str(camera))
    dialog.done(0)
    settings.rest()
    assert settings.stored["watch_folder"] == str(camera)
    assert page.folder.value.text().replace("\N{ZERO WIDTH SPACE}", "") == str(camera)
    page._store.change("watch_folder", str(tmp_path / "tidak ada"))
    settings.rest()
    assert settings.screen.message.text.endswith("Pilih folder kamera atau pemindai.")
    assert settings.stored["watch_folder"] == str(camera)
    page.stop.click()
    settings.rest()
    assert settings.stored["watch_folder"] == ""


def test_diagnostics_can_be_copied_and_hold_nothing_of_citizens(
    open_settings: Open, real_desk: RealDesk
) -> None:
    real_desk.log()
    settings = open_settings(CLERK)
    settings.go("diagnostics")
    page = settings.screen.built("diagnostics")
    assert isinstance(page, DiagnosticsPage)
    page.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert "Loket: 9.9.9" in copied
    assert f"Folder data: {real_desk.folder}" in copied
    assert "Pencetak: loket, ruang-tu" in copied
    assert "\N{ZERO WIDTH SPACE}" not in copied
    for secret in ("Siti", "1603025708900001", PASSWORD, "Bearer"):
        assert secret not in copied


def test_the_desk_is_checked_on_wish(open_settings: Open) -> None:
    settings = open_settings()
    settings.go("diagnostics")
    page = settings.screen.built("diagnostics")
    assert isinstance(page, DiagnosticsPage)
    page.check.click()
    assert not page.check.isEnabled()
    settings.rest()
    assert page.check.isEnabled()
    assert "pemeriksaan" in page.message.text
    assert "Keutuhan basis data: Basis data utuh" in page.text
    assert "Kunci pemulihan: Kunci pemulihan belum dibuat" in page.text
    assert clipped_texts(settings.screen) == []


def test_the_bundle_is_read_before_it_is_saved(
    open_settings: Open, real_desk: RealDesk, tmp_path: Path
) -> None:
    real_desk.log()
    settings = open_settings()
    settings.go("diagnostics")
    page = settings.screen.built("diagnostics")
    assert isinstance(page, DiagnosticsPage)
    page.bundle.click()
    settings.rest()
    assert page.dialog is not None
    assert "pemeriksaan.json" in page.dialog.text.text()
    assert not any(word in page.dialog.text.text() for word in ("Siti", "1603025708900001", "Pasar"))
    assert clipped_texts(page.dialog) == []
    page.dialog.save.click()
    assert page.file_dialog is not None
    page.file_dialog.fileSelected.emit(str(tmp_path / "paket.zip"))
    page.file_dialog.done(0)
    settings.rest()
    assert zipfile.is_zipfile(tmp_path / "paket.zip")
    assert page.message.text == "Paket diagnostik disimpan sebagai paket.zip."


def test_the_list_of_pages_works_by_keyboard(open_settings: Open) -> None:
    settings = open_settings()
    settings.screen.list.setFocus()
    for expected in ("accounts", "printers", "pictures", "phrases", "answers", "connection"):
        QTest.keyClick(settings.screen.list, Qt.Key.Key_Down)
        settings.rest()
        assert settings.screen.list.page == expected


def texts(root: QWidget) -> list[str]:
    """Return the texts of the labels."""
    from ui.common.labels import Label

    return [label.text() for label in root.findChildren(Label)]


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("width", "height"), [(1166, 738), (944, 670), (831, 482), (1800, 1000)])
def test_everything_is_named_and_nothing_is_cut(
    open_settings: Open, language: str, width: int, height: int
) -> None:
    i18n.set_language(language)
    settings = open_settings(ADMIN, width, height)
    for page in settings.screen.page_ids:
        settings.go(page)
        if page == "accounts":
            settings.accounts.add.click()
        if page == "connection":
            settings.connection.change.click()
        settle()
        assert clipped_texts(settings.screen) == [], page
        assert nameless_controls(settings.screen) == [], page
        assert overflowing(settings.screen) == [], page
        keep_picture(settings.screen, f"pengaturan-{page}-{language}-{width}")


def test_large_text(open_settings: Open, qapp: QApplication) -> None:
    theme.install(qapp, theme.Mode.HIGH_CONTRAST, 1.4)
    try:
        settings = open_settings(ADMIN, 1254, 700)
        for page in settings.screen.page_ids:
            settings.go(page)
            assert clipped_texts(settings.screen) == [], page
            assert overflowing(settings.screen) == [], page
    finally:
        theme.install(qapp, theme.Mode.LIGHT)
