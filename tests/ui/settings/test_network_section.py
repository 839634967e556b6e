"""The way to the internet on Sambungan: an admin changes it in words, everybody sees it, nobody sees a password."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from resources import i18n
from tests.sync.tls import Authority
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.real_desk import ADMIN, CLERK, SUPERVISOR, RealDesk
from tests.ui.settings.test_settings_screen import Open, Settings, choose, cups, open_settings
from ui.common import theme
from ui.common.message import Note
from ui.settings.network_section import NetworkSection

__all__ = ["cups", "open_settings"]
OFFICE_SECTION = '\n[network]\nproxy = "http://10.1.1.1:8080"\nca_file = "ca.pem"\n[limits]\n'


def at_section(open_settings: Open, by: object = ADMIN, *size: int) -> tuple[Settings, NetworkSection]:
    settings = open_settings(by, *size)
    settings.go("connection")
    return settings, settings.connection.network


@pytest.fixture
def office_way(real_desk: RealDesk) -> None:
    """Let the office's file name a proxy and an authority."""
    (real_desk.folder.parent / "ca.pem").write_bytes(Authority().pem)
    real_desk.provision("https://lapor.uji.invalid/api", **{"\n[limits]\n": OFFICE_SECTION})


def type_into(edit: QLineEdit, text: str) -> None:
    edit.clear()
    QTest.keyClicks(edit, text)


@pytest.mark.parametrize("by", [CLERK, SUPERVISOR])
def test_others_see_the_way_and_cannot_change_it(open_settings: Open, by: object) -> None:
    _, section = at_section(open_settings, by)
    assert section.proxy.text() == "Proksi mengikuti pengaturan komputer."
    assert section.ca.text() == "Sertifikat: lembaga umum saja."
    assert not any(b.isVisible() for b in (section.change, section.choose, section.remove))


def test_a_proxy_with_a_login_is_stored_and_its_password_never_shown(
    open_settings: Open, real_desk: RealDesk
) -> None:
    settings, section = at_section(open_settings)
    changed: list[None] = []
    settings.screen.secrets_changed.connect(lambda: changed.append(None))
    section.change.click()
    assert not section.form.address.isVisible()
    choose(section.form.way, "address")
    type_into(section.form.address, "10.1.1.1:8080")
    type_into(section.form.user, "budi")
    type_into(section.form.password, "r@hasia:1")
    QTest.keyClick(section.form.password, Qt.Key.Key_Return)
    settings.rest()
    assert real_desk.tools.settings.network().proxy == "http://budi:r%40hasia%3A1@10.1.1.1:8080"
    assert section.proxy.text() == "Lewat proksi http://10.1.1.1:8080, masuk sebagai budi."
    assert not section.form.isVisible()
    assert section.change.isVisible()
    assert changed == [None]
    section.change.click()
    typed = [edit.text() for edit in settings.screen.findChildren(QLineEdit)]
    assert not any("hasia" in text for text in typed)
    assert section.form.way.key == "address"


def test_the_kept_password_stays_when_only_the_address_changes(
    open_settings: Open, real_desk: RealDesk
) -> None:
    real_desk.tools.settings.set("network.proxy", "http://budi:rahasia@10.1.1.1:8080", ADMIN)
    settings, section = at_section(open_settings)
    section.change.click()
    type_into(section.form.address, "http://10.1.1.2:3128")
    section.form.save.click()
    settings.rest()
    assert real_desk.tools.settings.network().proxy == "http://budi:rahasia@10.1.1.2:3128"
    section.change.click()
    type_into(section.form.user, "")
    section.form.save.click()
    settings.rest()
    assert real_desk.tools.settings.network().proxy == "http://10.1.1.2:3128"


@pytest.mark.parametrize("typed", ["", "proksi", "http://proksi", "socks5://proksi:1080"])
def test_a_wrong_address_is_refused_beside_it_and_changes_nothing(
    open_settings: Open, real_desk: RealDesk, typed: str
) -> None:
    settings, section = at_section(open_settings)
    section.change.click()
    choose(section.form.way, "address")
    type_into(section.form.address, typed)
    section.form.save.click()
    settings.rest()
    assert section.form.place.message.startswith("Alamat proksi harus seperti")
    assert section.form.isVisible()
    assert section.form.save.isEnabled()
    assert real_desk.tools.settings.network().proxy == ""
    section.form.drop.click()
    assert section.change.isVisible()


@pytest.mark.parametrize(
    ("way", "words"),
    [("none", "Langsung, tanpa proksi."), ("system", "Proksi mengikuti pengaturan komputer.")],
)
def test_no_proxy_and_that_of_the_computer(
    open_settings: Open, real_desk: RealDesk, way: str, words: str
) -> None:
    real_desk.tools.settings.set("network.proxy", "http://10.1.1.1:8080", ADMIN)
    settings, section = at_section(open_settings)
    section.change.click()
    choose(section.form.way, way)
    section.form.save.click()
    settings.rest()
    assert section.proxy.text() == words
    assert real_desk.tools.settings.network().proxy == way


def test_certificates_are_taken_named_and_given_up(
    open_settings: Open, real_desk: RealDesk, tmp_path: Path
) -> None:
    settings, section = at_section(open_settings)
    file = tmp_path / "ca-kantor.crt"
    file.write_bytes(Authority("CA Kominfo Muara Enim").pem)
    section.take_certificates(file)
    settings.rest()
    assert section.ca.text().startswith("Sertifikat: lembaga umum, ditambah CA Kominfo Muara Enim (sampai ")
    assert section.remove.isVisible()
    assert section.message.kind is Note.GOOD
    section.remove.click()
    settings.rest()
    assert section.ca.text() == "Sertifikat: lembaga umum saja."
    assert not section.remove.isVisible()


def test_a_file_that_is_no_certificate_says_so(open_settings: Open, tmp_path: Path) -> None:
    settings, section = at_section(open_settings)
    (tmp_path / "surat.pdf").write_bytes(b"%PDF-1.7")
    section.take_certificates(tmp_path / "surat.pdf")
    settings.rest()
    assert section.message.kind is Note.ERROR
    assert section.message.text.startswith("Berkas sertifikat tidak berisi")


@pytest.mark.usefixtures("office_way")
def test_the_way_of_the_office_and_back_to_it(open_settings: Open, real_desk: RealDesk) -> None:
    settings, section = at_section(open_settings)
    assert section.proxy.text() == "Lewat proksi http://10.1.1.1:8080. Ditentukan berkas kantor."
    assert section.ca.text().endswith("Ditentukan berkas kantor.")
    assert not section.remove.isVisible()
    section.change.click()
    assert section.form.way.key == "office"
    choose(section.form.way, "none")
    section.form.save.click()
    settings.rest()
    assert section.proxy.text() == "Langsung, tanpa proksi."
    section.change.click()
    choose(section.form.way, "office")
    section.form.save.click()
    settings.rest()
    assert real_desk.tools.settings.network().proxy == ""


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("width", "height"), [(1166, 738), (944, 670), (831, 482)])
@pytest.mark.parametrize("mode", [theme.Mode.LIGHT, theme.Mode.DARK])
def test_everything_is_named_and_nothing_is_cut(
    open_settings: Open,
    real_desk: RealDesk,
    language: str,
    width: int,
    height: int,
    mode: theme.Mode,
    tmp_path: Path,
) -> None:
    i18n.set_language(language)
    theme.set_mode(mode)
    (tmp_path / "ca.crt").write_bytes(Authority("CA Kominfo Muara Enim").pem)
    real_desk.tools.settings.set("network.ca_file", str(tmp_path / "ca.crt"), ADMIN)
    real_desk.tools.settings.set("network.proxy", "http://budi:rahasia@proksi.muaraenimkab.go.id:8080", ADMIN)
    settings, section = at_section(open_settings, ADMIN, width, height)
    for state in ("tutup", "buka", "salah"):
        if state == "buka":
            section.change.click()
        if state == "salah":
            type_into(section.form.address, "proksi")
            section.form.save.click()
        settle()
        assert clipped_texts(settings.screen) == [], state
        assert nameless_controls(settings.screen) == [], state
        assert overflowing(settings.screen) == [], state
        keep_picture(settings.screen, f"sambungan-{state}-{language}-{width}-{mode.value}")
