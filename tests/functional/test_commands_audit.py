"""audit and device, as IT staff call them, and the verifier that docs/ gives away."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.store.engine import Database
from tests.functional.conftest import Loket
from tests.usecases.desk import desk_key, form

VERIFIER = Path(__file__).resolve().parents[2] / "docs" / "tools" / "verify_audit.py"


def verify_by_script(file: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(VERIFIER), str(file)], capture_output=True, text=True, check=False, timeout=60
    )


@pytest.fixture
def exported(loket: Loket, tmp_path: Path) -> Path:
    for _ in range(2):
        assert loket.add(form()).code == 0
    file = tmp_path / "audit.jsonl"
    done = loket.json("audit", "export", "--output", str(file), user="sari")
    assert done.code == 0
    assert done.json["entries"] > 5
    return file


def test_a_whole_log_says_so_to_anybody(loket: Loket) -> None:
    loket.add(form())
    found = loket.json("audit", "verify", user=None)
    assert found.code == 0
    assert (found.json["ok"], found.json["first_bad"]) == (True, None)
    assert found.json["entries"] >= 3
    assert "utuh" in loket("audit", "verify", user=None).out


def test_a_log_that_was_tampered_with_names_the_entry(loket: Loket, folder: Path) -> None:
    loket.add(form())
    database = Database(folder / "loket.db", desk_key(folder))
    with database.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER history_no_update")
        connection.exec_driver_sql("UPDATE history SET actor = 'orang lain' WHERE seq = 2")
    database.close()
    found = loket.json("audit", "verify", user=None)
    assert found.code == 6
    assert (found.json["ok"], found.json["first_bad"], found.json["fault"]) == (False, 2, "chain")
    assert "nomor 2 diubah" in loket("audit", "verify", user=None).out


def test_an_export_is_verified_without_the_program(exported: Path, loket: Loket) -> None:
    done = verify_by_script(exported)
    assert (done.returncode, done.stderr) == (0, "")
    signer = loket.json("audit", "verify", user=None).json["signer"]
    assert signer.replace(" ", "") in done.stdout
    assert "entries are whole" in done.stdout


def test_the_verifier_is_short_enough_to_be_read() -> None:
    assert len(VERIFIER.read_text("utf-8").splitlines()) <= 30


@pytest.mark.parametrize("fault", ["actor", "detail", "removed", "moved", "cut", "added", "resigned"])
def test_the_verifier_finds_what_was_changed(exported: Path, fault: str) -> None:
    lines = exported.read_text("utf-8").splitlines()
    entry = json.loads(lines[3])
    match fault:
        case "actor":
            entry[2] = "orang lain"
            lines[3] = json.dumps(entry)
        case "detail":
            entry[-1] = '{"a":1}'
            lines[3] = json.dumps(entry)
        case "removed":
            del lines[3]
        case "moved":
            lines[2], lines[3] = lines[3], lines[2]
        case "cut":
            del lines[-2]
        case "added":
            lines.insert(-1, lines[-2])
        case "resigned":
            tail = json.loads(lines[-1])
            lines[-1] = json.dumps(tail | {"signature": "00" * 64})
    exported.write_text("\n".join(lines) + "\n", "utf-8")
    assert verify_by_script(exported).returncode != 0


def test_only_supervisors_and_admins_export(loket: Loket, tmp_path: Path) -> None:
    refused = loket.json("audit", "export", "--output", str(tmp_path / "a.jsonl"), user="budi")
    assert refused.code == 4
    assert not (tmp_path / "a.jsonl").exists()


def test_the_code_of_the_desk_is_shown_and_changed(loket: Loket) -> None:
    assert loket.json("device", "show", user=None).json["device_code"] == "L1"
    assert loket.json("device", "set", "l8", user="sari").code == 4
    assert loket.json("device", "set", "l8", user="ani").json["device_code"] == "L8"
    assert loket.add(form()).json["register_no"].startswith("ME01-L8-")
    assert "L8" in loket("device", "show", user=None).out
    bad = loket.json("device", "set", "88", user="ani")
    assert (bad.code, bad.error["field"]) == (2, "device_code")
