"""The program as a process of its own: pipes that close, disks that are full, encodings, two of them at once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO

import pytest

from desktop.runtime.key_store import DATA_KEY, RECEIPT_KEY, KeyStore
from tests.usecases.desk import PASSWORD, form, row_counts

ROOT = Path(__file__).resolve().parents[2]
POSIX_ONLY = pytest.mark.skipif(os.name == "nt", reason="POSIX files and signals")


def command_line(folder: Path, *words: str) -> list[str]:
    """Return ``python main.py`` over a data folder, signed in as the clerk."""
    password = folder.parent / "password.txt"
    password.write_text(PASSWORD, encoding="utf-8")
    main = [sys.executable, str(ROOT / "main.py"), "--data-dir", str(folder), "--user", "budi"]
    return [*main, "--password-file", str(password), *words]


def start(
    folder: Path, *words: str, stdout: int | BinaryIO = subprocess.PIPE, env: Mapping[str, str] | None = None
) -> subprocess.Popen[bytes]:
    """Start the program in the folder beside its data."""
    return subprocess.Popen(
        command_line(folder, *words),
        cwd=folder.parent,
        stdin=subprocess.PIPE,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=env,
    )


def finish(process: subprocess.Popen[bytes], stdin: bytes = b"") -> tuple[int, str, str]:
    """Wait for a process and return its exit code and what it said."""
    out, err = process.communicate(stdin, timeout=120)
    return process.returncode, (out or b"").decode(), (err or b"").decode()


def test_the_whole_way_in_processes_of_their_own(folder: Path) -> None:
    (folder.parent / "c.json").write_text(json.dumps(form()), encoding="utf-8")
    code, out, err = finish(start(folder, "--json", "complaint", "add", "c.json"))
    assert code == 0, err
    number = json.loads(out)["register_no"]
    code, out, err = finish(start(folder, "receipt", number, "--output", "r.pdf"))
    assert (code, err) == (0, "")
    assert (folder.parent / "r.pdf").read_bytes().startswith(b"%PDF-")
    code, out, err = finish(start(folder, "--json", "search", "aminah"))
    assert [hit["register_no"] for hit in json.loads(out)] == [number]
    assert finish(start(folder, "complaint", "show", "99"))[0] == 3


def test_utf8_whatever_the_locale_says(folder: Path) -> None:
    title = "Jalan “rusak” – 🚧 di Ujung"
    environment = os.environ | {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "latin-1"}
    content = json.dumps(form(title=title), ensure_ascii=False).encode()
    assert finish(start(folder, "complaint", "add", "-", env=environment), content)[0] == 0
    for words in (("complaint", "list"), ("--json", "complaint", "list"), ("complaint", "show", "1")):
        code, out, _err = finish(start(folder, *words, env=environment))
        assert code == 0
        assert title in out


@POSIX_ONLY
def test_words_that_are_no_utf8_are_an_error_like_any_other(folder: Path) -> None:
    command = [*map(os.fsencode, command_line(folder, "complaint", "show")), b"\xff\xfe"]
    done = subprocess.run(command, capture_output=True, check=False, timeout=60)
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr


@POSIX_ONLY
def test_a_reader_that_goes_away_is_no_trouble(folder: Path) -> None:
    forms = json.dumps([form(title="Laporan " + "panjang " * 15) for _ in range(400)]).encode()
    assert finish(start(folder, "--json", "complaint", "add", "-"), forms)[0] == 0
    process = start(folder, "complaint", "list", "--limit", "1000")
    assert process.stdout is not None
    process.stdout.read(1)
    process.stdout.close()
    assert process.stderr is not None
    err = process.stderr.read()
    process.stderr.close()
    if process.stdin is not None:
        process.stdin.close()
    assert process.wait(timeout=60) == 0
    assert err == b""


@POSIX_ONLY
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_full_disk_under_stdout_is_said_on_stderr(folder: Path, options: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        code, _out, err = finish(start(folder, *options, "complaint", "list", stdout=full))
    assert code == 5
    assert err == "keluaran tidak dapat dipakai: disk penuh.\n"


@POSIX_ONLY
def test_without_any_stdin_the_form_is_empty(folder: Path) -> None:
    command = command_line(folder, "--json", "complaint", "add", "-")
    closed = ["sh", "-c", 'exec "$@" <&-', "sh", *command]
    done = subprocess.run(closed, capture_output=True, check=False, timeout=60)
    assert done.returncode == 2
    assert json.loads(done.stdout)["error"]["code"] == "malformed"


def test_two_at_once_give_out_every_number_once(folder: Path) -> None:
    forms = json.dumps([form() for _ in range(40)]).encode()
    first, second = (start(folder, "--json", "complaint", "add", "-") for _ in range(2))
    assert first.stdin is not None
    assert second.stdin is not None
    first.stdin.write(forms)  # both read all of stdin before they log: let both begin
    second.stdin.write(forms)
    numbers: list[str] = []
    for process in (first, second):
        code, out, err = finish(process)
        assert code == 0, err
        numbers += [entry["register_no"] for entry in json.loads(out)]
    counters = sorted(int(number.split("-")[3]) for number in numbers)
    assert counters == list(range(1, 81))
    assert row_counts(folder)["complaint"] == 80


def test_two_first_starts_at_once_make_one_desk(tmp_path: Path) -> None:
    folder = tmp_path / "baru"
    processes = [start(folder, "provision", "show", "tidak-ada.toml") for _ in range(4)]
    for code, _out, err in (finish(process) for process in processes):
        assert code == 2, err
    code, _out, err = finish(start(folder, "--json", "outbox", "totals"))
    assert code == 3, err


@POSIX_ONLY
def test_ctrl_c_ends_the_practice_server_quietly(folder: Path) -> None:
    process = start(folder, "sandbox", "--port", "0")
    assert process.stdout is not None
    assert process.stdout.readline().startswith(b"http://127.0.0.1:")
    process.send_signal(signal.SIGINT)
    code, _out, err = finish(process)
    assert code in (0, 130)
    assert "Traceback" not in err


@POSIX_ONLY
def test_a_path_that_is_no_utf8_comes_back_as_an_escape(folder: Path) -> None:
    assert finish(start(folder, "complaint", "add", "-"), json.dumps(form()).encode())[0] == 0
    odd = os.fsdecode(os.fsencode(folder.parent) + b"/\xff.pdf")
    code, out, err = finish(start(folder, "--json", "receipt", "1", "--output", odd))
    assert (code, err) == (0, "")
    assert json.loads(out)["path"] == odd
    assert Path(odd).read_bytes().startswith(b"%PDF-")


def test_of_two_first_starts_the_second_waits_for_the_key(tmp_path: Path) -> None:
    first, second = (KeyStore(tmp_path / "keys.json") for _ in range(2))
    found: list[bytes] = []
    with first._alone():
        waiting = threading.Thread(target=lambda: found.append(second.data_key(tmp_path / "loket.db")))
        waiting.start()
        waiting.join(0.3)
        first._write({DATA_KEY: b"k" * 32, RECEIPT_KEY: b"r" * 32})
    waiting.join()
    assert found == [b"k" * 32]
    assert second.get(RECEIPT_KEY) == b"r" * 32
