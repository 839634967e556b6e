"""Kantor: who signed the file in force, why the computer's own is not used, and a change of hundreds of ids in one line."""

from __future__ import annotations

from pathlib import Path

from desktop.store import machine_note
from desktop.store.machine_note import MachineNote
from tests.ui.real_desk import RealDesk
from tests.ui.settings.test_settings_screen import Open, cups, open_settings
from tests.usecases.desk import ADMIN, CLERK, form
from tests.usecases.office_keys import Regency, office_text
from ui.common.labels import Label

__all__ = ["cups", "open_settings"]
OURS = Regency()


def texts(page: object) -> str:
    assert hasattr(page, "findChildren")
    return "\n".join(label.text().replace("\u200b", "") for label in page.findChildren(Label))


def test_the_signer_is_named(open_settings: Open, real_desk: RealDesk, tmp_path: Path) -> None:
    settings = open_settings()
    settings.go("office")
    assert "tidak ditandatangani" in texts(settings.office.page)
    assert settings.office.computer.text == ""
    file = OURS.write(tmp_path / "kiriman", office_text(1))
    real_desk.tools.provision.apply(ADMIN, file, allow_unsigned=False, key=OURS.key)
    settings.go("printers")
    settings.go("office")
    assert OURS.key.fingerprint in texts(settings.office.page)


def test_an_admin_reads_why_the_computers_file_is_not_used(open_settings: Open, real_desk: RealDesk) -> None:
    with real_desk.tools.provision.database.write() as connection:
        machine_note.write(connection, MachineNote("a", "b", "Berkas kantor ini lama.", "expired"))
    settings = open_settings()
    settings.go("office")
    assert settings.office.computer.text.endswith("tidak dipakai. Berkas kantor ini lama.")


def test_becoming_another_desk_is_warned_of_and_then_done(
    open_settings: Open, real_desk: RealDesk, tmp_path: Path
) -> None:
    real_desk.tools.at_desk().log_complaint(CLERK, form())
    many = "\n".join(f'"Masalah {number:03}" = "{number}"' for number in range(950))
    file = tmp_path / "lain.toml"
    file.write_text(
        office_text(1, device_code="L7").replace('"JALAN BERLUBANG" = "436"', many), encoding="utf-8"
    )
    settings = open_settings()
    settings.go("office")
    settings.office.read(file)
    settings.rest()
    pane = settings.office.changes
    assert "akan menjadi loket lain" in pane.warning.text
    assert texts(pane).count("category_ids") == 1
    assert "950 baru" in texts(pane)
    pane.apply.click()
    settings.rest()
    assert real_desk.tools.at_desk().desk.office.device_code == "L7"
