"""Keeping and erasing over the real store: what is due is shown, erased on a basis, and its record saved."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.retention import ERASED_TEXT
from resources import i18n
from tests.documents.reading import words
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing
from tests.ui.real_desk import ADMIN, RealDesk
from tests.ui.settings.test_settings_screen import Open, Settings, cups, open_settings
from tests.usecases.old_desk import LATER, THEN, old_complaint
from ui.settings.erase_sheet import EraseSheet
from ui.settings.keeping_page import KeepingPage
from ui.settings.rows import FactRow

__all__ = ["cups", "open_settings"]
BASIS = "Nota Persetujuan Bupati 045/12/2027"


def at_page(open_settings: Open, *size: int) -> tuple[Settings, KeepingPage]:
    settings = open_settings(ADMIN, *size)
    settings.go("keeping")
    page = settings.screen.built("keeping")
    assert isinstance(page, KeepingPage)
    settings.rest()
    return settings, page


def facts(page: KeepingPage) -> list[str]:
    return [row.value.accessibleName() for row in page.page.findChildren(FactRow)]


def fill(desk: RealDesk) -> list[str]:
    numbers = [
        old_complaint(desk.at_desk, desk.clock, THEN + timedelta(minutes=place), marked=not place)
        for place in range(3)
    ]
    desk.clock.at = LATER
    return numbers


def test_nothing_due_is_nothing_to_press(open_settings: Open) -> None:
    _settings, page = at_page(open_settings)
    assert not page.erase.isEnabled()
    assert "Dapat dimusnahkan: 0" in facts(page)


def test_what_is_due_is_told_erased_and_put_on_record(
    open_settings: Open, real_desk: RealDesk, tmp_path: Path
) -> None:
    numbers = fill(real_desk)
    settings, page = at_page(open_settings)
    assert "Dapat dimusnahkan: 3 (2026: 3)" in facts(page)
    page.erase.click()
    assert page.basis_field.has_error
    page.basis.setText(f" {BASIS} ")
    page.erase.click()
    sheet = settings.screen.window().findChild(EraseSheet)
    assert sheet is not None
    keep_picture(settings.screen, "pengaturan-retensi-tanya")
    sheet.risky.click()
    settings.rest()
    assert page.message.text == "Isi 3 pengaduan sudah dimusnahkan. Simpan berita acaranya."
    (act,) = real_desk.at_desk.erase.acts(ADMIN)
    page.save_record(act.act, tmp_path / "ba.pdf")
    settings.rest()
    assert BASIS in words((tmp_path / "ba.pdf").read_bytes())
    assert real_desk.at_desk.find.show(ADMIN, numbers[0]).complaint.content.title == ERASED_TEXT
    assert real_desk.tools.backups.state().last_good is not None
    keep_picture(settings.screen, "pengaturan-retensi-sesudah")


def test_years_and_notice_are_stored(open_settings: Open, real_desk: RealDesk) -> None:
    fill(real_desk)
    settings, page = at_page(open_settings)
    page.years.set_key("6")
    page.years.chosen.emit("6")
    settings.rest()
    assert settings.stored["retention_years"] == "6"
    assert "Dapat dimusnahkan: 0" in facts(page)
    page.notice.set_text("Data Anda dipakai untuk pengaduan ini saja.")
    page.keep_notice.click()
    settings.rest()
    assert settings.stored["privacy_notice"] == "Data Anda dipakai untuk pengaduan ini saja."
    number = real_desk.log().register_no
    text = words(real_desk.at_desk.issue_receipt(ADMIN, number).pdf)
    assert "Data Anda dipakai untuk pengaduan ini saja." in text


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("size", [(1166, 738), (831, 482)])
def test_nothing_is_cut_and_everything_has_a_name(
    open_settings: Open, real_desk: RealDesk, language: str, size: tuple[int, int]
) -> None:
    fill(real_desk)
    i18n.set_language(language)
    settings, _page = at_page(open_settings, *size)
    keep_picture(settings.screen, f"pengaturan-retensi-{language}-{size[0]}")
    assert clipped_texts(settings.screen) == []
    assert nameless_controls(settings.screen) == []
    assert overflowing(settings.screen) == []
