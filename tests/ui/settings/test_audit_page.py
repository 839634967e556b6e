"""The audit log over the real store: read, verified and copied."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.usecases.read_audit import Action
from resources import i18n
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing
from tests.ui.real_desk import CLERK, SUPERVISOR, RealDesk
from tests.ui.settings.test_settings_screen import Open, Settings, cups, open_settings
from tests.usecases.desk import form
from ui.settings.audit_page import AuditPage
from ui.settings.audit_words import action_words

__all__ = ["cups", "open_settings"]


def at_page(open_settings: Open, *size: int) -> tuple[Settings, AuditPage]:
    settings = open_settings(SUPERVISOR, *size)
    settings.go("audit")
    page = settings.screen.built("audit")
    assert isinstance(page, AuditPage)
    settings.rest()
    return settings, page


@pytest.mark.parametrize("action", Action)
def test_everything_that_happens_has_its_words(action: Action) -> None:
    assert action_words(action)


def test_the_newest_stands_on_top_with_who_and_about_what(open_settings: Open, real_desk: RealDesk) -> None:
    number = real_desk.at_desk.log_complaint(CLERK, form()).register_no
    _settings, page = at_page(open_settings)
    first = page.list.model().index(0, 0).data()
    assert first.startswith(f"Pengaduan dicatat, {CLERK.full_name} · {number}, ")


def test_a_whole_log_is_told_and_a_changed_one_too(open_settings: Open, real_desk: RealDesk) -> None:
    real_desk.at_desk.log_complaint(CLERK, form())
    settings, page = at_page(open_settings)
    page.verify.click()
    settings.rest()
    assert page.message.text.startswith("Catatan audit utuh: ")
    with real_desk.at_desk.desk.database.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER history_no_update")
        connection.exec_driver_sql("UPDATE history SET at = '2020' WHERE seq = 2")
    page.verify.click()
    settings.rest()
    assert page.message.text == "Catatan audit nomor 2 diubah."


def test_a_copy_is_written_where_somebody_wants_it(
    open_settings: Open, real_desk: RealDesk, tmp_path: Path
) -> None:
    real_desk.at_desk.log_complaint(CLERK, form())
    settings, page = at_page(open_settings)
    page.save_to(tmp_path / "audit.jsonl")
    settings.rest()
    assert page.message.text.startswith(str(len((tmp_path / "audit.jsonl").read_bytes().split(b"\n")) - 3))
    assert page.list.model().index(0, 0).data().startswith("Catatan audit disalin")


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("width", "height"), [(1166, 738), (831, 482)])
def test_it_fits(open_settings: Open, real_desk: RealDesk, language: str, width: int, height: int) -> None:
    for seed in range(12):
        real_desk.at_desk.log_complaint(CLERK, form(title=f"Jalan berlubang ke-{seed}"))
    i18n.set_language(language)
    settings, page = at_page(open_settings, width, height)
    page.verify.click()
    settings.rest()
    keep_picture(settings.screen, f"pengaturan-audit-{language}-{width}")
    assert clipped_texts(settings.screen) == []
    assert nameless_controls(settings.screen) == []
    assert overflowing(settings.screen) == []
