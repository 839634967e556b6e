"""Two hundred complaints that were not sent outlive everything that people do to a program (failures.md, 5)."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.domain.errors import NotAllowed
from desktop.runtime.paths import DataPaths
from desktop.store import schema
from main import WindowOpening
from tests.desk_copies import copy_desk
from tests.functional.conftest import Loket
from tests.usecases.desk import ADMIN, CLERK, OFFICE_TOML, PASSWORD, form, open_desk

UNSENT = 200


@pytest.fixture(scope="module")
def full_desk(tmp_path_factory: pytest.TempPathFactory, desk_template: Path) -> Path:
    """Return a desk with 200 complaints of which none was sent."""
    folder = tmp_path_factory.mktemp("full") / "desk"
    copy_desk(desk_template, folder)
    with open_desk(folder) as program:
        desk = program.at_desk()
        for n in range(UNSENT):
            desk.log_complaint(CLERK, form(title=f"Pengaduan {n:03d}"))
    return folder


def unsent(folder: Path) -> int:
    """Return how many complaints wait for somebody or something, all of them with their outbox item."""
    with open_desk(folder) as program:
        totals = program.at_desk().outbox.totals()
    assert totals.logged == UNSENT
    return totals.waiting + totals.unknown


def reset(folder: Path) -> None:
    """Press "Selesai mencoba", which there is not, at a real desk that looks like a sample one."""
    (folder / "practice.jsonl").touch()
    opening = WindowOpening(DataPaths(folder))
    opening.open()
    with pytest.raises(NotAllowed):
        opening.leave_sample()
    opening.close()
    (folder / "practice.jsonl").unlink()


def sign_out_and_change_person(folder: Path) -> None:
    opening = WindowOpening(DataPaths(folder))
    opening.open()
    for name in ("budi", "sari", "ani", "budi"):
        opening.sign_in(name, PASSWORD)
    opening.close()


def uninstall_and_repair(folder: Path) -> None:
    """Remove everything that belongs to the program and not to the desk; a new start makes it anew."""
    for path in folder.iterdir():
        if path.name in ("loket.log", "window.json", "window-state.json") or path.suffix == ".lock":
            path.unlink()


def upgrade(folder: Path) -> None:
    """Begin with the schema before, as an older program left it."""
    with open_desk(folder) as program:
        schema.migrate(program.database, "0009")
    with open_desk(folder) as program:
        (kept,) = program.tools().backups.kept()
    assert (kept.occasion, kept.complaints) == ("migration", UNSENT)


def another_office_file(folder: Path) -> None:
    file = folder.parent / "office.toml"
    file.write_text(OFFICE_TOML.replace("Loket Pengaduan", "Loket Baru"), encoding="utf-8")
    with open_desk(folder) as program:
        program.tools().provision.apply(ADMIN, file, allow_unsigned=True)
        (kept,) = program.tools().backups.kept()
    assert (kept.occasion, kept.complaints) == ("provisioning", UNSENT)


@pytest.mark.parametrize(
    "act",
    [reset, sign_out_and_change_person, uninstall_and_repair, upgrade, another_office_file],
    ids=lambda act: act.__name__,
)
def test_nothing_is_lost(full_desk: Path, tmp_path: Path, act: Callable[[Path], None]) -> None:
    folder = copy_desk(full_desk, tmp_path / "desk")
    act(folder)
    assert unsent(folder) == UNSENT


def test_thrown_away_with_its_computer_and_back(full_desk: Path, tmp_path: Path, loket: Loket) -> None:
    shutil.rmtree(loket.folder)
    copy_desk(full_desk, loket.folder)
    made = loket.json("backup", "create", "--output", str(tmp_path / "usb"), user=None).json
    shutil.rmtree(loket.folder)
    assert loket.json("backup", "restore", made["path"], user=None).json["put_aside"] == UNSENT
    assert unsent(loket.folder) == UNSENT
