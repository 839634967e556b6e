"""A desk that was copied, moved or laid back is noticed at its next start, before anybody is given a number."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from desktop.domain.errors import Conflict, InvalidInput, NotAllowed
from desktop.store import audit_log
from desktop.store.device import Noticed
from desktop.usecases import claim_desk
from tests.usecases.desk import ADMIN, CLERK, DeskClock, form, open_desk

OTHER_PC = json.dumps({"id": "ab", "parts": ["disk X1", "network 00:11"]})


def log(folder: Path, count: int = 1, clock: DeskClock | None = None) -> list[str]:
    """Open the desk, log complaints and close it again; return their numbers."""
    with open_desk(folder, clock) as program:
        tools = program.at_desk()
        return [tools.log_complaint(CLERK, form()).register_no for _ in range(count)]


def noticed(folder: Path) -> Noticed | None:
    with open_desk(folder) as program:
        state = program.tools().device.state()
    assert state is not None
    return state.noticed


def device_of(number: str) -> str:
    return number.split("-")[1]


def test_an_ordinary_start_notices_nothing(folder: Path) -> None:
    assert [device_of(n) for n in log(folder, 2) + log(folder, 1)] == ["L1"] * 3
    assert noticed(folder) is None


def test_a_copy_beside_the_original_gets_a_code_of_its_own(folder: Path, tmp_path: Path) -> None:
    first = log(folder)
    copy = Path(shutil.copytree(folder, tmp_path / "salinan"))
    numbers = log(copy, 2) + log(folder, 2)
    assert noticed(copy) is Noticed.COPIED
    assert noticed(folder) is None
    assert device_of(numbers[0]) == device_of(numbers[1]) != "L1"
    assert [device_of(n) for n in numbers[2:]] == ["L1", "L1"]
    assert len({*first, *numbers}) == 5


def test_a_moved_folder_stays_the_desk_it_was(folder: Path, tmp_path: Path) -> None:
    log(folder)
    moved = folder.rename(tmp_path / "pindahan")
    assert device_of(log(moved)[0]) == "L1"
    assert noticed(moved) is None


def test_an_older_state_laid_back_gives_no_number_again_and_sends_nothing_again(
    folder: Path, tmp_path: Path
) -> None:
    first = log(folder)
    kept = Path(shutil.copytree(folder, tmp_path / "kemarin"))
    later = log(folder, 2)
    shutil.rmtree(folder)
    shutil.copytree(kept, folder)
    with open_desk(folder) as program:
        tools = program.at_desk()
        totals = tools.outbox.totals()
        again = tools.log_complaint(CLERK, form()).register_no
        assert tools.outbox.totals().waiting == 1
    assert (totals.waiting, totals.unknown) == (0, 1)
    assert again not in first + later
    assert device_of(again) != "L1"
    assert noticed(folder) is Noticed.OLDER


def test_a_state_that_went_another_way_is_noticed_though_it_is_not_shorter(
    folder: Path, tmp_path: Path
) -> None:
    log(folder)
    kept = Path(shutil.copytree(folder, tmp_path / "kemarin"))
    log(folder)
    log(kept, 5)
    shutil.rmtree(folder)
    shutil.copytree(kept, folder)
    shutil.rmtree(kept)
    assert noticed(folder) in (Noticed.OLDER, Noticed.COPIED)


def test_a_cloned_disk_is_noticed_by_its_computer(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    log(folder)
    monkeypatch.setattr(claim_desk, "this_machine", lambda: OTHER_PC)
    numbers = log(folder, 2)
    assert device_of(numbers[0]) != "L1"
    assert noticed(folder) is Noticed.OTHER_COMPUTER
    assert len({device_of(n) for n in numbers + log(folder)}) == 1


def test_a_repaired_computer_is_still_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = json.dumps({"id": "ab", "parts": ["disk X1", "network 00:11"]})
    repaired = json.dumps({"id": "cd", "parts": ["disk X1", "network 00:22"]})
    monkeypatch.setattr(claim_desk, "this_machine", lambda: before)
    with open_desk(folder):
        pass
    with open_desk(folder) as program:
        code = program.tools().device.state()
    monkeypatch.setattr(claim_desk, "this_machine", lambda: repaired)
    with open_desk(folder) as program:
        assert program.tools().device.state() == code


def test_an_admin_chooses_another_code_and_the_notice_is_gone(folder: Path, tmp_path: Path) -> None:
    log(folder)
    copy = Path(shutil.copytree(folder, tmp_path / "salinan"))
    with open_desk(copy) as program:
        keep = program.tools().device
        with pytest.raises(NotAllowed):
            keep.set_code(CLERK, "L7")
        with pytest.raises(InvalidInput):
            keep.set_code(ADMIN, "LOKET")
        with pytest.raises(Conflict, match="L1"):
            keep.set_code(ADMIN, "L1")
        assert keep.set_code(ADMIN, " l7 ").code == "L7"
    assert noticed(copy) is None
    assert device_of(log(copy)[0]) == "L7"
    with open_desk(copy) as program:
        assert program.tools().audit.verify().is_whole


def test_the_offices_file_with_another_code_wins(folder: Path, tmp_path: Path) -> None:
    from tests.usecases.desk import OFFICE_TOML

    log(folder)
    copy = Path(shutil.copytree(folder, tmp_path / "salinan"))
    file = tmp_path / "kantor.toml"
    for code, expected in (("L1", False), ("L9", True)):
        file.write_text(OFFICE_TOML.replace('device_code = "L1"', f'device_code = "{code}"'), "utf-8")
        with open_desk(copy) as program:
            program.tools().provision.apply(ADMIN, file, allow_unsigned=True, move_office=True)
            state = program.tools().device.state()
        assert state is not None
        assert (state.code == code) is expected
    assert device_of(log(copy)[0]) == "L9"


def test_a_desk_that_is_killed_has_noted_how_far_it_was(folder: Path) -> None:
    with open_desk(folder) as program:
        tools = program.at_desk()
        tools.log_complaint(CLERK, form())
        tools.queue.probe()
        noted = program.mark.read()
        with program.database.read() as connection:
            head = audit_log.mark(connection)
    assert noted == (head.entries, head.last_hash)
