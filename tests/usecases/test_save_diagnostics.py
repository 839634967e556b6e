"""The bundle for IT holds nothing of a citizen, whatever stands in the desk, its log and its reports."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
import sqlalchemy as sa

from desktop.domain.checkup import Check
from desktop.runtime.crash_folder import CrashFolder
from desktop.runtime.diagnostic_text import LEFT_OUT, discreet_text, without_home
from desktop.store import tables
from desktop.store.engine import Database
from main import Program
from tests.usecases.desk import ADMIN, CLERK, NOON, form

MARK = "zqplantzq"
NUMBER = "7261599004417283"
"""Sixteen digits that stand wherever a number may."""
STRUCTURAL = (
    "id",
    "at",
    "hash",
    "salt",
    "digest",
    "mac",
    "state",
    "kind",
    "status",
    "role",
    "action",
    "outcome",
    "end",
)
OLD_LOG = f"""\
2026-11-24 05:00:00,123 ERROR loket.store: migration to 0010 failed
Traceback (most recent call last):
  File "/home/{MARK}/loket/store.py", line 3, in keep
    keep({MARK})
ValueError: cannot keep {MARK} {NUMBER}
2026-11-24 05:00:01,123 WARNING urllib3.connectionpool: cannot reach https://lapor/?nik={NUMBER}&name={MARK}
2026-11-24 05:00:02,123 ERROR loket.crash: Loket 0.1.0
Python 3.11.7
builtins.ValueError
  ui/start.py:3 run_window
{MARK}
{NUMBER}
"""


def plant(database: Database) -> int:
    """Write marks into every text of every row that the schema lets be written; return into how many columns."""
    planted = 0
    with database.write() as connection:
        triggers = (
            connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            .scalars()
            .all()
        )
        for trigger in triggers:
            connection.exec_driver_sql(f'DROP TRIGGER "{trigger}"')
        connection.exec_driver_sql("PRAGMA ignore_check_constraints = ON")
        for table in tables.metadata.sorted_tables:
            for column in table.columns:
                if column.primary_key or column.foreign_keys or not isinstance(column.type, sa.Text):
                    continue
                if any(word in column.name.split("_") for word in STRUCTURAL) or table.name in (
                    "device",
                    "provisioning",
                ):
                    continue
                where = "WHERE name NOT IN ('language','theme')" if table.name == "setting" else ""
                connection.exec_driver_sql(
                    f'UPDATE OR IGNORE "{table.name}" SET "{column.name}" = '
                    f"""'{{"x": "{MARK} {NUMBER}"}}' {where}"""
                )
                planted += 1
    return planted


def fill(program: Program) -> str:
    """Live a little at the desk and return the number of its complaint."""
    desk = program.at_desk()
    logged = desk.log_complaint(
        CLERK,
        form(
            complainant__name=f"Siti {MARK}",
            complainant__address=f"Jalan {MARK}",
            complainant__email=f"{MARK}@example.id",
            complainant__phone="081299004417",
            title=f"Jalan berlubang {MARK}",
            narrative=f"Lubang {MARK} {NUMBER} di depan pasar.",
            remedy_sought=f"Ditambal {MARK}",
            incident_place=f"Depan {MARK}",
        ),
    )
    with program.database.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO sync_round(id, started_at, ended_at, end, message, delivered, unknown, attention, waiting, "
            "stops_in_a_row) VALUES ('1', '2026-11-24T05:00:00.000000Z', '2026-11-24T05:01:00.000000Z', 'done', ?, "
            "0, 0, 0, 1, 0)",
            (f"Ditolak: {MARK} {NUMBER}",),
        )
    tools = program.tools()
    tools.settings.set("network.proxy", f"http://{MARK}:rahasia@10.0.0.1:8080", ADMIN)
    (program.paths.folder / MARK).mkdir()
    tools.settings.set("watch_folder", str(program.paths.folder / MARK), ADMIN)
    return logged.register_no


def texts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as bundle:
        assert bundle.testzip() is None
        return {name: bundle.read(name).decode("utf-8") for name in bundle.namelist()}


def test_nothing_planted_anywhere_leaves_the_computer(program: Program) -> None:
    number = fill(program)
    assert plant(program.database) > 60
    program.paths.log.write_text(OLD_LOG, encoding="utf-8")
    CrashFolder(program.paths.crashes).keep(
        f"Loket 1\n\nbuiltins.KeyError\n  ui/x.py:1 f\n{MARK} {NUMBER}", NOON
    )
    tools = program.tools()
    gathered = tools.diagnostics.gather((Check("server_reachable", True, "ok"),))
    files = texts(tools.diagnostics.pack(None, gathered))
    for name, text in files.items():
        assert MARK not in text, name
        assert NUMBER not in text, name
        assert number not in text, name
        assert "rahasia" not in text or name == "BACA-SAYA.txt", name
    assert MARK not in gathered.text
    assert len(json.loads(files["putaran-kirim.json"])) == 1
    assert "migration to 0010 failed" in files["log/loket.log"]
    assert "builtins.ValueError\n  ui/start.py:3 run_window" in files["log/loket.log"]
    assert files["log/loket.log"].count(LEFT_OUT) == 7
    assert any("builtins.KeyError" in text for name, text in files.items() if name.startswith("crashes/"))


def test_what_it_tells(program: Program) -> None:
    fill(program)
    tools = program.tools()
    files = texts(tools.diagnostics.pack(ADMIN, tools.diagnostics.gather()))
    checks = {each["name"]: each["ok"] for each in json.loads(files["pemeriksaan.json"])}
    assert checks["integrity"]
    assert checks["audit_log"]
    assert json.loads(files["jumlah-baris.json"])["complaint"] == 1
    settings = json.loads(files["pengaturan.json"])
    assert (settings["language"], settings["watch_folder"], settings["printer.a5"]) == ("id", "(diisi)", "")
    assert "SQLAlchemy" in files["pustaka.txt"]
    assert set(files["BACA-SAYA.txt"].split("\n")[2:]) == set(files) - {"BACA-SAYA.txt"}
    with program.database.read() as connection:
        last = connection.exec_driver_sql(
            "SELECT action, actor FROM history WHERE action = 'diagnostics_saved'"
        ).all()
    assert [tuple(row) for row in last] == [("diagnostics_saved", "ani")]


def test_a_home_folder_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/siti.aminah")
    assert without_home("di /home/siti.aminah/loket") == "di ~/loket"


@pytest.mark.parametrize(
    "line",
    [
        "Siti Aminah",
        "1603025708900001",
        "ValueError: Siti",
        "Loket: Siti Aminah, Jl. Sudirman",
        "2026-11-24 05:00:00,123 ERROR loket.store: Siti Aminah",
        "2026-11-24 05:00:00,123 ERROR loket.store: cannot log 1603025708900001",
        '  File "/home/Siti Aminah/x.py", line 3 in f',
    ],
)
def test_lines_of_another_shape_are_left_out(line: str) -> None:
    assert discreet_text(line) == LEFT_OUT


def test_a_full_log_is_shortened_at_its_beginning() -> None:
    line = "2026-11-24 05:00:00,123 ERROR loket.store: migration to 0010 failed\n"
    text = discreet_text(line * 10_000)
    assert len(text) <= 300_000
    assert text.endswith("migration to 0010 failed")


def test_the_file_is_named_after_the_moment(program: Program) -> None:
    assert program.tools().diagnostics.file_name() == "loket-diagnostik-20261124-0500.zip"
