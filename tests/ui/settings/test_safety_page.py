"""Cadangan: backups and rehearsals made by hand, the second folder, the recovery key made, printed and tried."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing
from tests.ui.real_desk import ADMIN, CLERK, SUPERVISOR, RealDesk
from tests.ui.settings.test_settings_screen import Open, Settings, cups, open_settings
from ui.common.labels import Label
from ui.common.message import Note
from ui.common.sheet import Question
from ui.settings.rows import FactRow
from ui.settings.safety_page import SafetyPage

__all__ = ["cups", "open_settings"]


def at_page(open_settings: Open, *args: object) -> tuple[Settings, SafetyPage]:
    settings = open_settings(*args)
    settings.go("safety")
    page = settings.screen.built("safety")
    assert isinstance(page, SafetyPage)
    settings.rest()
    return settings, page


def facts(page: QWidget) -> dict[str, str]:
    """Return what the page tells, the places to break left out."""
    told = (row.value.accessibleName().partition(": ") for row in page.findChildren(FactRow))
    return {name: value for name, _colon, value in told}


def test_a_backup_and_a_rehearsal_by_hand(open_settings: Open, real_desk: RealDesk) -> None:
    real_desk.log()
    settings, page = at_page(open_settings, SUPERVISOR)
    assert "0 pengaduan" in facts(page.page)["Cadangan terakhir"], (
        "made before the office's file was put into force"
    )
    assert facts(page.page)["Latihan pemulihan"] == "Belum pernah"
    real_desk.clock.forward(minutes=1)
    page.make.click()
    settings.rest()
    assert page.message.text == "Cadangan dibuat, dibaca ulang, dan utuh."
    assert "1 pengaduan" in facts(page.page)["Cadangan terakhir"]
    assert facts(page.page)["Tersimpan di"] == str(real_desk.program.paths.backups)
    assert facts(page.page)["Berikutnya"].startswith("Sesudah 25\xa0Nov\xa02026, 08.01")
    page.rehearse.click()
    settings.rest()
    assert page.message.text.startswith("Latihan berhasil")
    assert facts(page.page)["Latihan pemulihan"].startswith("Berhasil, 24\xa0Nov")
    assert page.make.isEnabled()


def test_what_is_wrong_is_said_in_words(open_settings: Open, real_desk: RealDesk) -> None:
    real_desk.tools.backups(ADMIN)
    real_desk.clock.forward(days=3)
    settings, page = at_page(open_settings)
    assert page.message.kind is Note.ERROR
    assert page.message.text == "Cadangan terakhir lebih dari dua hari yang lalu."
    kept = real_desk.tools.backups.kept()[0]
    Path(kept.path).write_bytes(Path(kept.path).read_bytes()[:-1])
    page.rehearse.click()
    settings.rest()
    assert page.message.kind is Note.ERROR
    page.shown()
    settings.rest()
    assert "Latihan pemulihan terakhir gagal." in page.message.text
    real_desk.clock.forward(seconds=timedelta(minutes=1).total_seconds())
    page.make.click()
    settings.rest()
    page.rehearse.click()
    settings.rest()
    page.shown()
    settings.rest()
    assert page.message.text == ""


def test_a_second_copy_is_made_where_somebody_wants_it(
    open_settings: Open, real_desk: RealDesk, tmp_path: Path
) -> None:
    usb = tmp_path / "usb"
    usb.mkdir()
    settings, page = at_page(open_settings)
    page.choose.click()
    dialog = page.open_folder_dialog()
    assert dialog is not None
    dialog.fileSelected.emit(str(usb))
    dialog.close()
    settings.rest()
    assert facts(page.page)["Disalin ke"] == str(usb)
    page.make.click()
    settings.rest()
    assert list(usb.glob("*.loketbak"))
    assert facts(page.page)["Salinan terakhir"].startswith("24\xa0Nov")
    assert any(each.text().endswith(", salinan kedua") for each in page.page.findChildren(Label))
    assert page.stop.isVisible()
    page.stop.click()
    settings.rest()
    assert settings.stored["backup_folder"] == ""
    assert "Disalin ke" not in facts(page.page)


def test_a_folder_in_the_data_folder_is_refused(open_settings: Open, real_desk: RealDesk) -> None:
    settings, page = at_page(open_settings)
    page.choose.click()
    dialog = page.open_folder_dialog()
    assert dialog is not None
    dialog.fileSelected.emit(str(real_desk.folder))
    dialog.close()
    settings.rest()
    assert "folder data" in settings.screen.message.text


def test_the_recovery_key_is_shown_once_printed_and_tried(open_settings: Open, real_desk: RealDesk) -> None:
    settings, page = at_page(open_settings)
    pane = page.recovery
    assert pane.message.text.startswith("Belum ada kunci pemulihan.")
    pane.make.click()
    settings.rest()
    sheet = pane.sheet
    assert sheet is not None
    code = sheet.code.text()
    assert real_desk.program.keys.is_recovery_key(code)
    assert sheet.message.kind is Note.GOOD, sheet.message.text
    assert clipped_texts(sheet) == []
    sheet.done.click()
    settings.rest()
    assert pane.standing.text().startswith("Yang berlaku: lembar ")
    assert pane.message.text == ""

    pane.check.click()
    trying = pane.check_sheet
    assert trying is not None
    for typed, words in (
        (code.lower().replace("-", " "), "Cocok: lembar ini"),
        (code[:-1], ""),
    ):
        trying.code.setText(typed)
        trying.go.click()
        settings.rest()
        assert trying.message.text.startswith(words)
    assert trying.message.kind is Note.ERROR
    assert clipped_texts(trying) == []
    trying.close_button.click()

    pane.make.click()
    (question,) = settings.screen.findChildren(Question)
    question.safe.click()
    settings.rest()
    assert real_desk.program.keys.is_recovery_key(code), "nobody insisted"


def test_who_sees_what(open_settings: Open) -> None:
    settings, page = at_page(open_settings, SUPERVISOR)
    assert not page.recovery.make.isVisible()
    assert not page.choose.isEnabled()
    assert page.make.isEnabled()
    assert "safety" not in open_settings(CLERK).screen.page_ids
    assert settings.screen.page_ids.count("safety") == 1


@pytest.mark.parametrize(("width", "height"), [(1166, 738), (824, 600), (640, 480)])
def test_everything_is_named_and_nothing_is_cut(
    open_settings: Open, real_desk: RealDesk, width: int, height: int, tmp_path: Path
) -> None:
    (tmp_path / "usb").mkdir()
    real_desk.tools.settings.set("backup_folder", str(tmp_path / "usb"), ADMIN)
    real_desk.tools.backups(ADMIN)
    settings, _page = at_page(open_settings, ADMIN, width, height)
    assert nameless_controls(settings.screen) == []
    assert clipped_texts(settings.screen) == []
    assert overflowing(settings.screen) == []
    keep_picture(settings.screen, f"safety-{width}")
