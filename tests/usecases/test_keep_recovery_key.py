"""The recovery key as an admin makes, tries and uses it; LAPOR's secrets leave an entry when they are replaced."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy as sa
import zxingcpp

from desktop.domain.errors import InvalidInput, NotAllowed, StorageProblem
from desktop.domain.recovery_code import new_recovery_code, read_recovery_code
from desktop.runtime.device_key import KeyPlace
from desktop.runtime.key_store import KeyStore
from desktop.runtime.paths import DataPaths
from desktop.store import tables
from desktop.usecases.keep_recovery_key import OpenWithRecoveryKey
from desktop.usecases.toolbox import Tools
from main import Program
from tests.documents.reading import words
from tests.usecases.desk import ADMIN, CLERK, SUPERVISOR, DeskClock, open_desk


def entries(program: Program, action: str) -> list[tuple[str, str]]:
    """Return who did it and with what detail, oldest first."""
    with program.database.read() as connection:
        rows = connection.execute(
            sa.select(tables.history.c.actor, tables.history.c.detail)
            .where(tables.history.c.action == action)
            .order_by(tables.history.c.seq)
        )
        return [(row.actor, row.detail) for row in rows]


def on_another_computer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("LOKET_KEY_DIR", str(tmp_path / "another computer"))


def test_made_laid_out_and_recorded(tools: Tools, program: Program) -> None:
    assert not tools.recovery_key.is_made()
    made = tools.recovery_key.make(ADMIN)
    assert tools.recovery_key.is_made()
    assert read_recovery_code(made.code) == made.code
    assert made.made_on == date(2026, 11, 24)
    assert tools.recovery_key.state().made_on == made.made_on
    sheet = words(made.sheet_pdf)
    for text in (*made.code.split("-"), made.mark, ADMIN.full_name, "ME01-L1", "DINAS KOMUNIKASI"):
        assert text in sheet
    assert made.code not in repr(made)
    ((actor, detail),) = entries(program, "recovery_key_made")
    assert actor == ADMIN.username
    assert made.mark in detail
    assert not any(group in detail for group in made.code.split("-"))


def test_what_is_scanned_from_the_sheet_opens(tools: Tools) -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(tools.recovery_key.make(ADMIN).sheet_pdf)
    try:
        (found,) = zxingcpp.read_barcodes(document[0].render(scale=150 / 72).to_pil())
    finally:
        document.close()
    assert tools.recovery_key.check(ADMIN, found.text)


def test_trying_a_sheet(tools: Tools, program: Program) -> None:
    assert not tools.recovery_key.check(ADMIN, new_recovery_code())
    old, new = tools.recovery_key.make(ADMIN).code, tools.recovery_key.make(ADMIN).code
    assert [tools.recovery_key.check(ADMIN, code) for code in (old, new.lower())] == [False, True]
    with pytest.raises(InvalidInput, match="salah ketik"):
        tools.recovery_key.check(ADMIN, "U" * 40)
    assert [detail for _actor, detail in entries(program, "recovery_key_checked")] == [
        '{"fits":false}',
        '{"fits":false}',
        '{"fits":true}',
    ]


@pytest.mark.parametrize("by", [CLERK, SUPERVISOR])
def test_only_an_admin(tools: Tools, program: Program, by: object) -> None:
    keys = program.paths.keys.read_bytes()
    for act in (
        lambda: tools.recovery_key.make(by),  # type: ignore[arg-type]
        lambda: tools.recovery_key.check(by, new_recovery_code()),  # type: ignore[arg-type]
        lambda: tools.recovery_key.move_device_key(by, KeyPlace.FILE),  # type: ignore[arg-type]
    ):
        with pytest.raises(NotAllowed):
            act()
    assert program.paths.keys.read_bytes() == keys
    assert entries(program, "recovery_key_made") == []


def test_a_desk_on_another_computer_is_opened_and_that_is_recorded(
    folder: Path, clock: DeskClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_desk(folder, clock) as program:
        made = program.tools().recovery_key.make(ADMIN)
    on_another_computer(monkeypatch, tmp_path)
    with pytest.raises(StorageProblem) as problem, open_desk(folder, clock):
        pass
    assert problem.value.code == "device_key_missing"
    opening = OpenWithRecoveryKey(DataPaths(folder), clock)
    assert (opening.state().mark, opening.state().made_on) == (made.mark, made.made_on)
    with pytest.raises(InvalidInput, match=made.mark):
        opening(new_recovery_code())
    opening(made.code)
    with open_desk(folder, clock) as program:
        assert entries(program, "recovery_key_used") == [("sistem", "{}")]
        assert program.tools().audit.verify().is_whole


def test_before_there_is_a_database(
    tmp_path: Path, clock: DeskClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = DataPaths(tmp_path)
    with pytest.raises(StorageProblem, match="tidak ada"):
        OpenWithRecoveryKey(paths, clock)(new_recovery_code())
    store = KeyStore(paths.keys)
    store.data_key(paths.database)
    code = store.make_recovery_key()
    on_another_computer(monkeypatch, tmp_path)
    OpenWithRecoveryKey(paths, clock)(code)
    assert not paths.database.exists()
    assert KeyStore(paths.keys).data_key(paths.database) == store.data_key(paths.database)


def test_an_old_key_file_is_sealed_at_the_next_start(folder: Path, clock: DeskClock) -> None:
    import base64
    import json

    with open_desk(folder, clock) as program:
        paths = program.paths
        names = ("data_key", "receipt_key")
        plain = {name: base64.b64encode(program.keys.get(name) or b"").decode() for name in names}
    paths.keys.write_text(json.dumps(plain))
    with open_desk(folder, clock) as program:
        assert program.keys.get("receipt_key") == base64.b64decode(plain["receipt_key"])
        assert program.tools().accounts.any_exists()
    left = b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())
    assert not any(text.encode() in left or base64.b64decode(text) in left for text in plain.values())


def test_a_copied_folder_shows_nothing_elsewhere(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = shutil.copytree(folder, tmp_path / "stolen")
    on_another_computer(monkeypatch, tmp_path)
    with pytest.raises(StorageProblem, match="kunci pemulihan"), open_desk(copy):
        pass


def test_replacing_the_secrets_of_lapor_is_recorded(tools: Tools, program: Program) -> None:
    tools.credentials("Bearer satu", "{1}")
    tools.credentials("Bearer dua", "{2}", ADMIN)
    with pytest.raises(InvalidInput):
        tools.credentials("", "{3}", ADMIN)
    assert entries(program, "credentials_set") == [("sistem", "{}"), (ADMIN.username, "{}")]


def test_a_key_file_that_cannot_be_written_leaves_no_entry(tools: Tools, program: Program) -> None:
    partial = program.paths.keys.with_suffix(".partial")
    partial.mkdir()
    with pytest.raises(StorageProblem, match="tidak dapat ditulis"):
        tools.credentials("Bearer satu", "{1}", ADMIN)
    assert entries(program, "credentials_set") == []
    assert not tools.credentials.are_set()
