"""Setup.exe and MSI on computers of wine's: installed, refused, used, renewed, repaired, removed. Nothing logged is ever lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from installer.plan import PROJECT
from installer.windows.sign import SigningProblem, verify
from tests.installers import wine as computers
from tests.installers.built import authority
from tests.installers.chroot_screen import screen
from tests.installers.wine import Wine
from tests.installers.wine_desk import (
    CLI,
    DATA,
    MACHINE,
    PROGRAM,
    WINDOW,
    WineDesk,
    failed_checks,
    practice_server,
    write_office,
)
from tests.installers.wine_setups import NEW, OLD, Setup, build, damage, display_version
from tests.usecases.office_keys import Regency, contents

Builder = Callable[[str], Setup]
REGENCY = Regency()
pytestmark = pytest.mark.xdist_group("windows")  # one worker builds each version once


@pytest.fixture(params=["exe", "msi"])
def of_version(request: pytest.FixtureRequest) -> Builder:
    """Return what builds the setup of a version, each once."""
    return partial(build, request.param)


@pytest.fixture
def wine(tmp_path: Path) -> Iterator[Wine]:
    computer = computers.fresh(tmp_path / "wine")
    try:
        yield computer
    finally:
        computer.stop()
        shutil.rmtree(computer.prefix)


def office(folder: Path, url: str = "http://127.0.0.1:9", serial: int = 1) -> Path:
    return write_office(folder, REGENCY, url, serial)


def refused_office(folder: Path) -> Path:
    """Write an office file of which one byte was changed after it was signed."""
    file = office(folder, serial=9)
    file.write_bytes(file.read_bytes().replace(b"Diskominfo", b"Diskominfa", 1))
    return file


def laid_down(wine: Wine) -> list[str]:
    """Return the names of what lies in the folder of this computer's settings."""
    folder = wine.path(MACHINE)
    return sorted(each.name for each in folder.iterdir() if each.is_file()) if folder.exists() else []


def version_there(wine: Wine) -> str:
    return wine.run(CLI, "--version").out.split()[-1]


def shortcuts(wine: Wine) -> list[Path]:
    """Return the entries of the Start menu: all users', and one user's, where wine's msiexec puts those for all."""
    menu = r"Microsoft\Windows\Start Menu"
    places = (rf"C:\ProgramData\{menu}", rf"C:\users\root\AppData\Roaming\{menu}")
    return [each for place in places for each in wine.path(place).rglob("Loket*.lnk")]


def test_a_bare_computer_gets_loket_and_loses_it_again(of_version: Builder, wine: Wine) -> None:
    new = of_version(NEW)

    assert new.install(wine) == 0

    programs = list(wine.path(PROGRAM).glob("*.exe"))  # the setup's uninstaller too
    assert {wine.path(CLI), wine.path(WINDOW)} <= set(programs)
    for file in (new.file, *programs):
        verify(file, authority().certificate)
    assert version_there(wine) == display_version(wine) == NEW
    assert len(shortcuts(wine)) == 1
    assert laid_down(wine) == []
    for plugin in (r"platforms\qwindows.dll", r"platforms\qoffscreen.dll", r"imageformats\qjpeg.dll"):
        assert wine.path(rf"{PROGRAM}\program\lib\PySide6\plugins\{plugin}").is_file(), plugin
    assert wine.path(rf"{PROGRAM}\program\lib\PySide6\QtPrintSupport.pyd").is_file()

    damage(wine)
    assert new.repair(wine) == 0
    assert version_there(wine) == NEW
    assert failed_checks(WineDesk(wine, wine.prefix / "given").doctor()) <= {
        "recovery_key",
        "accounts",
        "office",
        "secrets",
    }

    assert of_version(OLD).install(wine) == new.older
    assert version_there(wine) == display_version(wine) == NEW

    assert new.remove(wine) == 0
    assert not wine.path(PROGRAM).exists()
    assert display_version(wine) is None
    assert shortcuts(wine) == []


def test_a_setup_of_which_a_byte_was_changed_is_signed_by_nobody(of_version: Builder, tmp_path: Path) -> None:
    signed = of_version(NEW).file
    content = bytearray(signed.read_bytes())
    content[len(content) // 2] ^= 1  # of what is packed: by far the most of it
    changed = tmp_path / signed.name
    changed.write_bytes(content)
    with pytest.raises(SigningProblem, match="does not hold"):
        verify(changed, authority().certificate)


def test_a_file_that_is_refused_or_not_there_leaves_a_bare_computer_bare(
    of_version: Builder, wine: Wine, tmp_path: Path
) -> None:
    new = of_version(NEW)
    wrong = refused_office(tmp_path / "salah")

    assert new.install(wine, wrong, wrong.with_name("regency.pub")) == new.refused
    assert not wine.path(CLI).exists()
    assert (display_version(wine), shortcuts(wine), laid_down(wine)) == (None, [], [])

    assert new.install(wine, tmp_path / "tidak-ada.toml") == new.missing
    assert not wine.path(CLI).exists()
    assert (display_version(wine), shortcuts(wine), laid_down(wine)) == (None, [], [])


@pytest.mark.smoke
def test_a_desk_lives_through_renewal_refusal_and_removal(
    of_version: Builder, wine: Wine, tmp_path: Path
) -> None:
    old, new = of_version(OLD), of_version(NEW)
    desk = WineDesk(wine, tmp_path / "given")
    with practice_server() as server:
        file = office(tmp_path / "kantor", server.url)
        assert old.install(wine, file, file.with_name("regency.pub")) == 0
        assert laid_down(wine) == ["office.toml", "office.toml.sig", "regency.pub"]
        assert version_there(wine) == OLD

        desk.set_up()
        desk.add(200, "Jalan berlubang")
        before = desk.titles()
        assert len(before) == 200

        wrong = refused_office(tmp_path / "salah")
        kept, program = contents(wine.path(MACHINE)), contents(wine.path(PROGRAM))
        assert new.install(wine, wrong, wrong.with_name("regency.pub")) == new.refused
        assert (contents(wine.path(MACHINE)), contents(wine.path(PROGRAM))) == (kept, program)
        assert version_there(wine) == display_version(wine) == OLD

        assert new.install(wine) == 0
        assert version_there(wine) == display_version(wine) == NEW
        assert laid_down(wine) == ["office.toml", "office.toml.sig", "regency.pub"]
        assert desk.titles() == before
        assert desk.totals()["waiting"] == 200
        assert desk.loket("audit", "verify")["ok"]

        with (
            screen(tmp_path / "screen", PROJECT / "build" / "pictures" / "wine") as shown,
            desk.window(shown),
        ):
            row = desk.log_by_keyboard(shown, "Lampu jalan padam")
        receipt = desk.receipt_text(row["register_no"])
        assert row["register_no"] in receipt
        assert "Siti Aminah" in receipt

        desk.loket("sync")
        assert desk.totals() == {
            **dict.fromkeys(("waiting", "unknown", "attention", "by_hand", "withheld"), 0),
            "logged": 201,
            "confirmed": 201,
        }
        assert len(server.arrived) == 201
        assert failed_checks(desk.doctor()) <= {"recovery_key"}

        everything = contents(wine.path(DATA))
        assert new.remove(wine) == 0
        assert not wine.path(PROGRAM).exists()
        assert contents(wine.path(DATA)) == everything
        assert laid_down(wine) == ["office.toml", "office.toml.sig", "regency.pub"]

        assert new.install(wine) == 0
        assert len(desk.titles()) == 201
